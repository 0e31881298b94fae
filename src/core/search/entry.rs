//! What can be found, and which words of it count: the only part of the search that knows what a course is made of.

mod reading;

use std::borrow::Cow;

use super::found::{Kind, Target};
use super::score::Entries;
use crate::core::course::walk::{Worded, Words};
use crate::core::course::{
    Anchor, Block, Course, Diploma, Exercise, ExerciseKind, LessonSlot, LoadedModule, ModuleId, SheetFormula, Term,
};
use crate::core::markup;

/// Something that can be found, by its place in the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Term(u32),
    /// A stretch of a lesson from a heading to the next, by positions in `blocks_for`. The first has the lesson's
    /// beginning, and no heading.
    Passage {
        lesson: u32,
        from: u32,
        to: u32,
        opens: bool,
    },
    Exercise {
        module: u32,
        exercise: u32,
    },
    Comparison {
        lesson: u32,
        block: u32,
    },
    Formula(u32),
    Law {
        lesson: u32,
        block: u32,
    },
}

/// All entries in the order of their kinds, and in the order of the course in each.
#[derive(Debug)]
pub struct Catalogue {
    diploma: Diploma,
    entries: Vec<Entry>,
    name_lengths: Vec<u8>,
    /// Where lessons, exercises and sheets begin.
    bounds: [usize; 3],
    /// Module and position in it of each lesson.
    lessons: Vec<(u32, u32)>,
}

/// How an entry is announced.
pub struct Head<'c> {
    /// Its name.
    pub title: &'c str,
    /// The lesson that holds it, when that is not the title.
    pub within: Option<&'c str>,
    /// The module it belongs to.
    pub module: Option<&'c ModuleId>,
}

impl Entries for Catalogue {
    fn len(&self) -> usize {
        self.entries.len()
    }

    fn kind(&self, entry: usize) -> Kind {
        let [lessons, exercises, sheets] = self.bounds;
        match entry {
            entry if entry < lessons => Kind::Term,
            entry if entry < exercises => Kind::Lesson,
            entry if entry < sheets => Kind::Exercise,
            _ => Kind::Sheet,
        }
    }

    fn name_length(&self, entry: usize) -> u8 {
        self.name_lengths[entry]
    }
}

impl Catalogue {
    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.name_lengths.capacity() + self.lessons.capacity() * 8
    }

    fn slot<'c>(&self, course: &'c Course, lesson: u32) -> Option<(&'c LoadedModule, &'c LessonSlot)> {
        let (module, position) = self.lessons.get(lesson as usize)?;
        let loaded = course.modules.get(*module as usize)?;
        Some((loaded, loaded.lessons.get(*position as usize)?))
    }

    fn blocks<'c>(&self, course: &'c Course, lesson: u32) -> Vec<&'c Block> {
        let lesson = self.slot(course, lesson).and_then(|(_, slot)| slot.content.as_ref().ok());
        lesson.map(|lesson| lesson.blocks_for(self.diploma)).unwrap_or_default()
    }

    /// How an entry is announced. `None` when the course is not the one that was read.
    pub fn head<'c>(&self, course: &'c Course, entry: usize) -> Option<Head<'c>> {
        let head = |title, within, module| Some(Head { title, within, module });
        match *self.entries.get(entry)? {
            Entry::Term(position) => {
                let term = course.glossary.terms.get(position as usize)?;
                head(&term.name, None, term.modules.first())
            }
            Entry::Passage { lesson, from, opens, .. } => {
                let (loaded, slot) = self.slot(course, lesson)?;
                let (lesson_title, module) = (slot.entry.title.as_str(), Some(&loaded.module.id));
                match self.blocks(course, lesson).get(from as usize) {
                    Some(Block::Heading(heading)) if !opens => head(&heading.text, Some(lesson_title), module),
                    _ => head(lesson_title, None, module),
                }
            }
            Entry::Exercise { module, exercise } => {
                let loaded = course.modules.get(module as usize)?;
                head(&loaded.exercises.get(exercise as usize)?.title, None, Some(&loaded.module.id))
            }
            Entry::Comparison { lesson, block } | Entry::Law { lesson, block } => {
                let (loaded, slot) = self.slot(course, lesson)?;
                let title = match self.blocks(course, lesson).get(block as usize)? {
                    Block::Channels(sheet) => &sheet.title,
                    Block::DatedLaw(law) => &law.title,
                    _ => return None,
                };
                head(title, Some(&slot.entry.title), Some(&loaded.module.id))
            }
            Entry::Formula(position) => {
                let formula = course.formulas.get(position as usize)?;
                let lesson = course.lesson(&formula.passage.lesson);
                head(
                    &formula.name,
                    lesson.map(|(_, _, slot)| slot.entry.title.as_str()),
                    lesson.map(|(loaded, ..)| &loaded.module.id),
                )
            }
        }
    }

    /// Shows the texts of an entry, without its name, with the position of their block in a lesson.
    pub fn texts(&self, course: &Course, entry: usize, visit: &mut dyn FnMut(Option<usize>, Words<'_>)) {
        let mut anywhere = |words: Words<'_>| visit(None, words);
        match self.entries.get(entry) {
            Some(Entry::Term(position)) => {
                if let Some(term) = course.glossary.terms.get(*position as usize) {
                    term_texts(term, &mut anywhere);
                }
            }
            Some(Entry::Passage { lesson, from, to, opens }) => {
                if *opens && let Some((_, slot)) = self.slot(course, *lesson) {
                    let lead = slot.content.as_ref().ok().map(|lesson| Words::Text(&lesson.lead));
                    lead.into_iter().for_each(|lead| visit(None, lead));
                }
                let blocks = self.blocks(course, *lesson);
                for (position, block) in blocks.iter().enumerate().take(*to as usize).skip(*from as usize) {
                    if !matches!(block, Block::Heading(_)) {
                        block.words(&mut |words, _| visit(Some(position), words));
                    }
                }
            }
            Some(Entry::Exercise { module, exercise }) => {
                let loaded = course.modules.get(*module as usize);
                if let Some(exercise) = loaded.and_then(|loaded| loaded.exercises.get(*exercise as usize)) {
                    shown(exercise, &mut anywhere);
                }
            }
            Some(Entry::Comparison { lesson, block } | Entry::Law { lesson, block }) => {
                if let Some(block) = self.blocks(course, *lesson).get(*block as usize) {
                    let title = block.anchor().map(|(_, title)| title).unwrap_or_default();
                    block.words(&mut |words, _| {
                        if words.as_str() != title {
                            anywhere(words);
                        }
                    });
                }
            }
            Some(Entry::Formula(position)) => {
                if let Some(formula) = course.formulas.get(*position as usize) {
                    formula_texts(formula, &mut anywhere);
                }
            }
            None => {}
        }
    }

    /// Where an entry leads; of a passage, to the block in which the words are.
    pub fn target(&self, course: &Course, entry: usize, found_in: Option<usize>) -> Option<Target> {
        Some(match *self.entries.get(entry)? {
            Entry::Term(position) => Target::Term(course.glossary.terms.get(position as usize)?.id.clone()),
            Entry::Passage { lesson, from, opens, .. } => {
                let block = found_in.or((!opens).then_some(from as usize));
                Target::Passage {
                    lesson: self.slot(course, lesson)?.1.entry.id.clone(),
                    anchor: block.and_then(|block| above(&self.blocks(course, lesson), block)),
                    block,
                }
            }
            Entry::Exercise { module, exercise } => {
                let loaded = course.modules.get(module as usize)?;
                Target::Exercise(loaded.exercises.get(exercise as usize)?.id.clone())
            }
            Entry::Comparison { lesson, block } => match self.blocks(course, lesson).get(block as usize)? {
                Block::Channels(sheet) => Target::Comparison(sheet.id.clone()),
                _ => return None,
            },
            Entry::Formula(position) => Target::Formula(position as usize),
            Entry::Law { lesson, block } => Target::Law {
                lesson: self.slot(course, lesson)?.1.entry.id.clone(),
                anchor: above(&self.blocks(course, lesson), block as usize),
                block: block as usize,
            },
        })
    }
}

/// The anchor of a block, or of the heading above it.
fn above(blocks: &[&Block], block: usize) -> Option<Anchor> {
    let own = blocks.get(block).and_then(|block| block.anchor());
    let heading = || {
        let before = blocks.iter().take(block).rev();
        before.filter(|block| matches!(block, Block::Heading(_))).find_map(|block| block.anchor())
    };
    own.or_else(heading).map(|(id, _)| Anchor::new(id))
}

/// The words of a text without its marks. Reading marks is slow, and most texts have none.
pub fn plain(words: Words<'_>) -> Cow<'_, str> {
    match words {
        Words::Plain(words) => Cow::Borrowed(words),
        Words::Text(text) => {
            let marked = text.as_str().contains(['*', '_', '[', '`', '<', '&', '\\', '\n']);
            if marked { Cow::Owned(markup::plain(text)) } else { Cow::Borrowed(text.as_str().trim()) }
        }
    }
}

fn term_texts(term: &Term, visit: &mut dyn FnMut(Words<'_>)) {
    visit(Words::Text(&term.definition));
    term.example.iter().for_each(|example| visit(Words::Text(example)));
    term.synonyms.iter().chain(&term.english).chain(&term.forms).for_each(|name| visit(Words::Plain(name)));
    for confusion in &term.confused_with {
        visit(Words::Plain(&confusion.name));
        visit(Words::Text(&confusion.note));
    }
}

fn formula_texts(formula: &SheetFormula, visit: &mut dyn FnMut(Words<'_>)) {
    visit(Words::Text(&formula.formula));
    visit(Words::Text(&formula.comment));
    formula.inputs.iter().for_each(|input| visit(Words::Plain(&input.label)));
}

/// What a student sees of an exercise before answering: a search gives no answer away.
fn shown(exercise: &Exercise, visit: &mut dyn FnMut(Words<'_>)) {
    visit(Words::Text(&exercise.prompt));
    exercise.document.iter().for_each(|document| document.words(&mut |words, _| visit(words)));
    match &exercise.kind {
        ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
            choices.iter().for_each(|choice| visit(Words::Text(&choice.text)));
        }
        ExerciseKind::Classification { categories, labels } => {
            categories.iter().for_each(|category| visit(Words::Plain(&category.name)));
            labels.iter().for_each(|label| visit(Words::Text(&label.text)));
        }
        ExerciseKind::Matching { pairs } => {
            pairs.iter().flat_map(|pair| [&pair.left, &pair.right]).for_each(|side| visit(Words::Text(side)));
        }
        ExerciseKind::Ordering { steps } => steps.iter().for_each(|step| visit(Words::Text(step))),
        ExerciseKind::Cloze { text, .. } => visit(Words::Text(text)),
        ExerciseKind::Numeric { questions, .. } => {
            questions.iter().for_each(|question| visit(Words::Text(&question.label)));
        }
        ExerciseKind::MiniCase { documents, tasks, .. } => {
            documents.iter().for_each(|document| document.words(&mut |words, _| visit(words)));
            tasks.iter().for_each(|task| visit(Words::Text(task)));
        }
        ExerciseKind::TrueFalse { .. } | ExerciseKind::ShortAnswer { .. } => {}
    }
}
