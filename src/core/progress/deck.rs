//! Which cards there are: what the lessons read so far, the mistakes made and the student's own choices give to review.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::core::course::{Anchor, Block, Course, Diploma, Glossary, Lesson, LessonId, ModuleId, Passage, TermId};
use crate::core::markup::lesson_terms;
use crate::core::progress::Progress;
use crate::core::review::queue::Candidate;
use crate::core::review::{CardId, Side};

/// A card that there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckCard {
    /// Its name.
    pub id: CardId,
    /// The module it belongs to; none for a term that no lesson of the course holds.
    pub module: Option<ModuleId>,
    /// The passage that it comes from.
    pub passage: Option<Passage>,
}

/// All cards there are, in the order of the course.
#[derive(Debug, Clone, Default)]
pub struct Deck {
    /// The cards.
    pub cards: Vec<DeckCard>,
    places: HashMap<CardId, usize>,
    terms: LessonTerms,
    ahead: OnceLock<Box<Deck>>,
}

/// The terms of lessons, each with the last named place before it. Finding them is most of the work of a deck.
#[derive(Debug, Clone, Default)]
pub struct LessonTerms(HashMap<LessonId, Vec<Met>>);

impl LessonTerms {
    /// Those of some lessons of a course.
    pub fn find(course: &Course, lessons: &[LessonId], diploma: Diploma) -> Self {
        let read = |id: &LessonId| {
            let lesson = course.lesson(id)?.2.content.as_ref().ok()?;
            Some((id.clone(), terms_of(lesson, &course.glossary, diploma)))
        };
        Self(lessons.iter().filter_map(read).collect())
    }
}

/// A term met in a lesson, and the last named place before it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Met {
    term: TermId,
    anchor: Option<Anchor>,
}

impl Deck {
    /// The cards of what is read, missed, marked and kept.
    pub fn new(course: &Course, progress: &Progress, diploma: Diploma) -> Self {
        let mut deck = Self::default();
        deck.renew(course, progress, diploma);
        deck
    }

    /// A deck without cards that knows what some lessons hold.
    pub fn knowing(terms: LessonTerms) -> Self {
        Self { terms, ..Self::default() }
    }

    /// The cards that there will be once every lesson is read. Reads them all when it is first asked for.
    pub fn ahead(&self, course: &Course, progress: &Progress, diploma: Diploma) -> &Self {
        self.ahead.get_or_init(|| {
            let mut ahead = Self { terms: self.terms.clone(), ..Self::default() };
            ahead.fill(course, progress, diploma, |_| true);
            Box::new(ahead)
        })
    }

    /// Works the cards out again. What lessons hold is kept from the time before: another course, or another diploma,
    /// needs a new deck.
    pub fn renew(&mut self, course: &Course, progress: &Progress, diploma: Diploma) {
        self.fill(course, progress, diploma, |lesson| progress.is_read(lesson));
        if let Some(ahead) = self.ahead.get_mut() {
            ahead.fill(course, progress, diploma, |_| true);
        }
    }

    fn fill(&mut self, course: &Course, progress: &Progress, diploma: Diploma, read: impl Fn(&LessonId) -> bool) {
        self.cards.clear();
        self.places.clear();
        let mut met: HashSet<TermId> = HashSet::new();
        // To ask what a module holds is to read it.
        let asked: HashSet<&ModuleId> =
            course.modules_of(&progress.stumbled).into_iter().map(|loaded| &loaded.module.id).collect();
        for loaded in &course.modules {
            let module = Some(&loaded.module.id);
            for slot in loaded.lessons.iter().filter(|slot| read(&slot.entry.id)) {
                let Ok(lesson) = slot.content.as_ref() else { continue };
                let terms = self.terms.0.entry(slot.entry.id.clone());
                let terms = terms.or_insert_with(|| terms_of(lesson, &course.glossary, diploma)).clone();
                for Met { term, anchor } in terms {
                    if met.insert(term.clone()) {
                        let passage = Passage { lesson: slot.entry.id.clone(), anchor };
                        self.term(&term, module, Some(&passage));
                    }
                }
            }
            if asked.contains(&loaded.module.id) {
                for exercise in loaded.exercises.iter().filter(|exercise| progress.stumbled.contains(&exercise.id)) {
                    self.push(CardId::Question(exercise.id.clone()), module, Some(&exercise.passage));
                }
            }
        }
        for term in progress.kept.iter().filter(|term| course.glossary.get(term).is_some()) {
            if met.insert(term.clone()) {
                let module = course.glossary.get(term).and_then(|term| term.modules.first());
                self.term(term, module.filter(|module| course.module(module).is_some()), None);
            }
        }
        // With nothing met there is no pair, and no need to read the glossary for it.
        if !met.is_empty() {
            self.pairs(&course.glossary, &met);
        }
        self.cells(course, progress);
    }

    fn term(&mut self, term: &TermId, module: Option<&ModuleId>, passage: Option<&Passage>) {
        for side in [Side::Meaning, Side::Name] {
            self.push(CardId::Term(term.clone(), side), module, passage);
        }
    }

    /// « Lequel des deux ? », once both are met.
    fn pairs(&mut self, glossary: &Glossary, met: &HashSet<TermId>) {
        for term in glossary.terms.iter().filter(|term| met.contains(&term.id)) {
            let others = term.confused_with.iter().filter_map(|confusion| confusion.term.as_ref());
            for other in others.filter(|other| met.contains(*other) && **other != term.id) {
                let card = CardId::pair(&term.id, other);
                let from = self.get(&CardId::Term(term.id.clone(), Side::Meaning)).cloned();
                let (module, passage) = from.map_or((None, None), |card| (card.module, card.passage));
                self.push(card, module.as_ref(), passage.as_ref());
            }
        }
    }

    /// Cells marked « à revoir », and those marked once that were reviewed since.
    fn cells(&mut self, course: &Course, progress: &Progress) {
        let mut cells: Vec<_> = progress
            .cells
            .iter()
            .map(|((sheet, channel, column), known)| {
                (CardId::Cell(sheet.clone(), *column, channel.clone()), sheet, *known)
            })
            .filter(|(card, _, known)| !known || progress.reviews.get(card).is_some())
            .collect();
        cells.sort();
        for (card, sheet, _) in cells {
            let Some((slot, _)) = course.sheet(sheet) else { continue };
            let module = course.lesson(&slot.entry.id).map(|(loaded, ..)| &loaded.module.id);
            let passage = Passage { lesson: slot.entry.id.clone(), anchor: Some(Anchor::new(sheet.as_str())) };
            self.push(card, module, Some(&passage));
        }
    }

    fn push(&mut self, id: CardId, module: Option<&ModuleId>, passage: Option<&Passage>) {
        if !self.places.contains_key(&id) {
            self.places.insert(id.clone(), self.cards.len());
            self.cards.push(DeckCard { id, module: module.cloned(), passage: passage.cloned() });
        }
    }

    /// The card of that name, if there is one now.
    pub fn get(&self, id: &CardId) -> Option<&DeckCard> {
        self.places.get(id).and_then(|place| self.cards.get(*place))
    }

    /// The cards as a queue takes them.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate<'_>> {
        self.cards.iter().map(|card| (&card.id, card.module.as_ref()))
    }

    /// The cards of a module.
    pub fn of_module<'a>(&'a self, module: &'a ModuleId) -> impl Iterator<Item = &'a DeckCard> {
        self.cards.iter().filter(move |card| card.module.as_ref() == Some(module))
    }
}

/// The terms of a lesson, each with the last named place before it.
fn terms_of(lesson: &Lesson, glossary: &Glossary, diploma: Diploma) -> Vec<Met> {
    let lesson = lesson.for_diploma(diploma);
    let mut defined: HashMap<&TermId, Option<Anchor>> = HashMap::new();
    let mut anchor = None;
    for block in lesson.all_blocks() {
        if let Some((id, _)) = block.anchor() {
            anchor = Some(Anchor::new(id));
        }
        if let Block::Definition(definition) = block {
            defined.entry(&definition.term).or_insert_with(|| anchor.clone());
        }
    }
    let terms = lesson_terms(&lesson, glossary);
    terms.into_iter().map(|term| Met { anchor: defined.get(&term).cloned().flatten(), term }).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::core::course::Source;
    use crate::core::progress::{Event, Recorded};

    fn after(events: impl IntoIterator<Item = Event>) -> (Course, Deck) {
        let course = Course::load(Source::Embedded).expect("the course that ships can be read");
        let recorded = (1..).zip(events).map(|(counter, event)| {
            let at = Timestamp::from_second(counter as i64).expect("a moment in 1970");
            Recorded { device: "laptop".into(), counter, at, offset: 0, event }
        });
        let progress = Progress::from_events(&recorded.collect::<Vec<_>>());
        let deck = Deck::new(&course, &progress, Diploma::default());
        (course, deck)
    }

    #[test]
    fn nothing_read_gives_no_card() {
        assert!(after([]).1.cards.is_empty());
    }

    #[test]
    fn a_lesson_read_gives_its_terms_from_both_sides_and_no_other() {
        let lesson = LessonId::new("L3.1");
        let (course, deck) = after([Event::LessonMarked { lesson: lesson.clone(), read: true }]);
        let content = course.lesson(&lesson).and_then(|(_, _, slot)| slot.content.as_ref().ok()).expect("it is there");
        for term in lesson_terms(&content.for_diploma(Diploma::default()), &course.glossary) {
            for side in [Side::Meaning, Side::Name] {
                let card = deck.get(&CardId::Term(term.clone(), side)).expect("a card for each side");
                assert_eq!(card.passage.as_ref().map(|passage| &passage.lesson), Some(&lesson));
                assert_eq!(card.module, Some(ModuleId::new("M3")));
            }
        }
        assert!(deck.cards.iter().all(|card| card.module == Some(ModuleId::new("M3"))));
    }

    #[test]
    fn the_cards_ahead_are_those_of_all_lessons_and_follow_what_is_read() {
        let (course, mut deck) = after([]);
        let ahead = |deck: &Deck, progress: &Progress| deck.ahead(&course, progress, Diploma::default()).cards.len();
        let mut progress = Progress::default();
        let all = ahead(&deck, &progress);
        assert!(all > 100);
        for lesson in course.modules.iter().flat_map(|loaded| &loaded.lessons) {
            progress.lessons.entry(lesson.entry.id.clone()).or_default().read = true;
        }
        deck.renew(&course, &progress, Diploma::default());
        assert_eq!(deck.cards.len(), all);
        let wrong = course.modules[0].exercises[0].id.clone();
        progress.stumbled.insert(wrong);
        deck.renew(&course, &progress, Diploma::default());
        assert_eq!(ahead(&deck, &progress), all + 1, "a card that appears is among those ahead too");
    }

    #[test]
    fn a_term_kept_is_a_card_without_its_lesson() {
        let term = TermId::new("nps");
        let (_, deck) = after([Event::TermKept { term: term.clone(), kept: true }]);
        assert_eq!(deck.cards.len(), 2);
        assert!(deck.get(&CardId::Term(term, Side::Name)).is_some());
    }
}
