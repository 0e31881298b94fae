//! Searching everywhere, over any page: a field, what answers it by kind, and what was searched for before.

mod row;
mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, selector};

use crate::core::course::ExerciseId;
use crate::core::progress::Mode;
use crate::core::search::{Found, Group, Hit, Index, Kind, Lit, Target};
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::place::{Place, Questions, Run, Spot};

/// The id of the field.
pub const FIELD: &str = "search-field";
/// The id of the part that scrolls.
const BODY: &str = "search-body";

/// How many answers of a kind are shown at first: the four kinds are to be seen without much scrolling.
const FIRST: usize = 4;
/// How many are shown of the kind that is looked at in full: more would not be read.
const MOST: usize = 100;
/// Above a result that is scrolled to, so that the name of its group comes along.
const ABOVE: f32 = 44.0;

/// What the box shows.
pub struct State {
    query: String,
    /// None while it is being built.
    index: Option<Arc<Index>>,
    found: Found,
    /// The kind that is looked at in full.
    full: Option<Kind>,
    /// The one that Entrée opens, by rank among all that is listed.
    active: Option<usize>,
    /// Terms open in the glossary panel, beside what the student is reading or answering.
    beside: bool,
    /// What had the focus before.
    from: Option<Id>,
}

/// What happens in the box.
#[derive(Debug, Clone)]
pub enum Message {
    /// The words searched for.
    Query(String),
    /// Another one of the list.
    Move(Step),
    /// Open the active one.
    Enter,
    /// Open the one of that rank.
    Press(usize),
    /// Forget what was searched for before.
    Forget,
    /// Look in the glossary instead.
    Glossary,
    /// Close.
    Close,
}

/// Ways through the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next one.
    Down,
    /// The one before.
    Up,
    /// The first of the next kind.
    NextKind,
    /// The first of this kind, or of the one before.
    KindBefore,
    /// The first.
    First,
    /// The last.
    Last,
}

/// Something listed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Entry<'s> {
    /// What was searched for before.
    Recent(&'s str),
    /// Something found.
    Hit(&'s Hit),
    /// The way to all of a kind.
    More(&'s Group),
}

impl State {
    /// An empty box, which `from` gave the focus to. `beside` says that terms are to open in the panel.
    pub fn new(index: Option<Arc<Index>>, from: Option<Id>, beside: bool) -> Self {
        Self { query: String::new(), index, found: Found::default(), full: None, active: None, beside, from }
    }

    /// Takes the index that was being built, and answers what was typed meanwhile.
    pub fn use_index(&mut self, ctx: &Context<'_>, index: Arc<Index>) {
        self.index = Some(index);
        self.answer(ctx);
    }

    /// What had the focus before.
    pub fn from(&self) -> Option<&Id> {
        self.from.as_ref()
    }

    /// The words searched for.
    pub fn query(&self) -> &str {
        self.query.trim()
    }

    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Query(query) => {
                self.query = query;
                self.full = None;
                self.answer(ctx);
                Action::Run(operation::snap_to(Id::new(BODY), operation::RelativeOffset::START))
            }
            Message::Move(step) => self.step(ctx, step),
            Message::Enter => self.active.map_or(Action::None, |rank| self.open(ctx, rank)),
            Message::Press(rank) => self.open(ctx, rank),
            Message::Forget => {
                self.active = None;
                let forget = Action::change(|settings| settings.recent_searches.clear());
                Action::All(vec![forget, Action::Focus(Id::new(FIELD))])
            }
            // The app closes the box.
            Message::Glossary | Message::Close => Action::None,
        }
    }

    /// Searches for what is typed.
    fn answer(&mut self, ctx: &Context<'_>) {
        let most = if self.full.is_some() { MOST } else { FIRST };
        self.found = match &self.index {
            Some(index) => index.search(ctx.course, &self.query, most),
            None => Found::default(),
        };
        for group in self.found.groups.iter_mut().filter(|group| Some(group.kind) != self.full) {
            group.hits.truncate(FIRST);
        }
        // Entrée opens the best answer.
        self.active = (!self.found.is_empty()).then_some(0);
    }

    /// All that is listed, in order.
    fn entries<'s>(&'s self, ctx: &Context<'s>) -> Vec<Entry<'s>> {
        if self.query().is_empty() {
            return ctx.settings.recent_searches.iter().map(|words| Entry::Recent(words)).collect();
        }
        let groups = self.found.groups.iter();
        groups
            .flat_map(|group| group.hits.iter().map(Entry::Hit).chain(more(group).map(|_| Entry::More(group))))
            .collect()
    }

    /// Makes another one active, and puts it in sight.
    fn step(&mut self, ctx: &Context<'_>, step: Step) -> Action<Message> {
        let entries = self.entries(ctx);
        let Some(last) = entries.len().checked_sub(1) else { return Action::None };
        let begins = |rank: &usize| {
            *rank == 0 || matches!(entries[*rank - 1], Entry::More(_)) || {
                let kind = |entry: Entry<'_>| if let Entry::Hit(hit) = entry { Some(hit.target.kind()) } else { None };
                matches!(entries[*rank], Entry::Hit(_)) && kind(entries[*rank]) != kind(entries[*rank - 1])
            }
        };
        let target = match (step, self.active) {
            (Step::Down | Step::NextKind, None) | (Step::First, _) => 0,
            (Step::Up | Step::KindBefore, None) | (Step::Last, _) => last,
            (Step::Down, Some(now)) => (now + 1).min(last),
            (Step::Up, Some(now)) => now.saturating_sub(1),
            (Step::NextKind, Some(now)) => (now + 1..=last).find(begins).unwrap_or(last),
            (Step::KindBefore, Some(now)) => (0..now).rev().find(begins).unwrap_or(0),
        };
        self.active = Some(target);
        Action::Run(reveal(target))
    }

    /// Opens one of the list.
    fn open(&mut self, ctx: &Context<'_>, rank: usize) -> Action<Message> {
        match self.entries(ctx).get(rank).copied() {
            Some(Entry::Recent(words)) => {
                self.query = words.to_owned();
                self.answer(ctx);
                let end = operation::move_cursor_to_end(Id::new(FIELD));
                Action::All(vec![Action::Focus(Id::new(FIELD)), Action::Run(end)])
            }
            Some(Entry::Hit(hit)) => {
                let (go, query) = (self.way(ctx, hit), self.query.clone());
                Action::All(vec![Action::change(move |settings| settings.remember_search(&query)), go])
            }
            Some(Entry::More(group)) => {
                self.full = Some(group.kind);
                self.answer(ctx);
                // The first of those that appear takes the place of the row that was pressed, unless other kinds
                // above are short again.
                self.active = Some(self.first_beyond(ctx).unwrap_or(rank));
                Action::All(vec![Action::Focus(Id::new(FIELD)), Action::Run(reveal(self.active.unwrap_or(rank)))])
            }
            None => Action::None,
        }
    }

    /// The rank of the first answer that only the kind looked at in full shows.
    fn first_beyond(&self, ctx: &Context<'_>) -> Option<usize> {
        let of_kind = |entry: &Entry<'_>| matches!(entry, Entry::Hit(hit) if Some(hit.target.kind()) == self.full);
        let entries = self.entries(ctx);
        entries.iter().enumerate().filter(|(_, entry)| of_kind(entry)).nth(FIRST).map(|(rank, _)| rank)
    }

    /// The way to something found.
    fn way(&self, ctx: &Context<'_>, hit: &Hit) -> Action<Message> {
        let spot = |lesson, anchor, block| Place::Spot(Spot { lesson, anchor, block, words: words(hit) });
        let place = match hit.target.clone() {
            Target::Term(term) if self.beside => return Action::ShowTerm(term),
            Target::Term(term) => Place::Glossary(Some(term)),
            Target::Passage { lesson, anchor, block } => spot(lesson, anchor, block),
            Target::Law { lesson, anchor, block } => spot(lesson, anchor, Some(block)),
            Target::Exercise(exercise) => Place::Exercise(alone(ctx, exercise)),
            Target::Comparison(sheet) => Place::Sheet(sheet),
            Target::Formula(position) => Place::Formula(position),
        };
        Action::Open(place)
    }
}

/// The words of a hit that were searched for, as they are written.
fn words(hit: &Hit) -> Vec<String> {
    let lit = |words: &'_ Lit| words.lit.iter().map(|range| words.text[range.clone()].to_owned()).collect::<Vec<_>>();
    let mut words = [lit(&hit.title), lit(&hit.excerpt)].concat();
    words.sort_unstable();
    words.dedup();
    words
}

/// A run of one question: the one left in the middle, if there is one.
fn alone(ctx: &Context<'_>, exercise: ExerciseId) -> Questions {
    match ctx.course.exercise(&exercise) {
        Some((loaded, _)) => Questions::Some(loaded.module.id.clone(), vec![exercise]),
        None => Questions::Picked(Run::all(vec![exercise], Mode::Practice)),
    }
}

/// How many answers of a kind are not shown, if any.
fn more(group: &Group) -> Option<usize> {
    group.total.min(MOST).checked_sub(group.hits.len()).filter(|more| *more > 0)
}

/// The id of a row, by rank.
fn row_id(rank: usize) -> Id {
    Id::from(format!("search-row-{rank}"))
}

/// Something measured in the box.
#[derive(Debug, Clone, Copy)]
enum Seen {
    /// The part that scrolls: height in sight, where its content begins, how far it is scrolled.
    Body { height: f32, top: f32, offset: f32 },
    /// The row: top and height.
    Row { top: f32, height: f32 },
}

/// Scrolls as far as needed to put a row in sight.
fn reveal(rank: usize) -> Task<Message> {
    let (body, row) = (Id::new(BODY), row_id(rank));
    let seen = selector::find_all(move |candidate: selector::Candidate<'_>| match candidate {
        selector::Candidate::Scrollable { id: Some(id), bounds, content_bounds, translation, .. } if *id == body => {
            Some(Seen::Body { height: bounds.height, top: content_bounds.y, offset: translation.y })
        }
        selector::Candidate::Container { id: Some(id), bounds, .. } if *id == row => {
            Some(Seen::Row { top: bounds.y, height: bounds.height })
        }
        _ => None,
    });
    seen.then(|seen| {
        let body = seen.iter().find(|seen| matches!(seen, Seen::Body { .. }));
        let row = seen.iter().find(|seen| matches!(seen, Seen::Row { .. }));
        let (Some(Seen::Body { height, top, offset }), Some(Seen::Row { top: row, height: high })) = (body, row) else {
            return Task::none();
        };
        match beyond(*height, *offset, row - top, *high) {
            Some(y) => operation::scroll_to(Id::new(BODY), AbsoluteOffset { x: None, y: Some(y) }),
            None => Task::none(),
        }
    })
}

/// How far to scroll a view of `height`, scrolled by `offset`, to see a row; nothing when it is in sight.
fn beyond(height: f32, offset: f32, row: f32, high: f32) -> Option<f32> {
    if row - ABOVE < offset {
        Some((row - ABOVE).max(0.0))
    } else if row + high > offset + height {
        Some(row + high - height)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_out_of_sight_is_scrolled_to_and_no_further() {
        assert_eq!(beyond(300.0, 100.0, 200.0, 80.0), None);
        assert_eq!(beyond(300.0, 100.0, 350.0, 80.0), Some(130.0));
        assert_eq!(beyond(300.0, 100.0, 120.0, 80.0), Some(76.0));
        assert_eq!(beyond(300.0, 100.0, 20.0, 80.0), Some(0.0));
    }
}
