//! Loading: from files to a usable course and the list of what is wrong with it. A faulty file costs only itself.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::diagnostic::Diagnostic;
use super::findings::Findings;
use super::model::*;
use crate::core::lazy::Lazy;
use crate::core::markup::Linker;
use crate::core::search::fold;

/// Where a course's files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The course that ships inside the program.
    Embedded,
    /// A folder that holds `course.ron`.
    Folder(PathBuf),
}

/// A course as far as it could be read.
#[derive(Debug, Clone)]
pub struct Course {
    /// Where it came from.
    pub source: Source,
    /// `course.ron`.
    pub manifest: Manifest,
    /// Modules that could be read, in order.
    pub modules: Vec<LoadedModule>,
    /// Modules whose `module.ron` could not be read.
    pub broken: Vec<BrokenModule>,
    /// The glossary.
    pub glossary: Lazy<Glossary>,
    /// Exam papers that could be read.
    pub exams: Lazy<Vec<Arc<Exam>>>,
    /// The formula sheet.
    pub formulas: Lazy<Vec<SheetFormula>>,
    /// Faults and warnings: all of them once the course is checked, those met at the start before.
    pub diagnostics: Vec<Diagnostic>,
    /// How many terms there are, where they were counted without being kept.
    pub(super) terms: Option<usize>,
}

/// A module whose own file is faulty.
#[derive(Debug, Clone)]
pub struct BrokenModule {
    /// Its folder.
    pub folder: String,
    /// The first fault.
    pub diagnostic: Diagnostic,
}

/// A module with its content.
#[derive(Debug, Clone)]
pub struct LoadedModule {
    /// Its folder, relative to the course's.
    pub folder: String,
    /// `module.ron`.
    pub module: Module,
    /// Lessons in order.
    pub lessons: Vec<LessonSlot>,
    /// Exercises that could be read, in order.
    pub exercises: Lazy<Vec<Exercise>>,
    /// Exercise files that could not be read, once they have been: the first fault of each.
    pub(super) broken: Arc<OnceLock<Vec<Diagnostic>>>,
    /// How many exercises there are, where they were counted without being kept.
    pub(super) counted: Option<usize>,
}

impl LoadedModule {
    /// The first fault of each faulty file of exercises, as far as they have been read.
    pub fn broken_exercises(&self) -> &[Diagnostic] {
        self.broken.get().map_or(&[], Vec::as_slice)
    }

    fn exercise_count(&self) -> Option<usize> {
        self.exercises.ready().map(Vec::len).or(self.counted)
    }

    /// Whether it has exercises. One whose files are not yet read is taken to have what they are there for.
    pub fn has_exercises(&self) -> bool {
        self.exercise_count().map_or(!self.module.exercises.is_empty(), |count| count > 0)
    }
}

/// A lesson, or why it cannot be shown.
#[derive(Debug, Clone)]
pub struct LessonSlot {
    /// What the module says of it.
    pub entry: LessonEntry,
    /// Its content, or the first fault of its file.
    pub content: Lazy<Result<Arc<Lesson>, Diagnostic>>,
}

impl LessonSlot {
    /// The first fault of its file, as far as it has been read.
    pub fn fault(&self) -> Option<&Diagnostic> {
        self.content.ready()?.as_ref().err()
    }

    /// Whether there is a lesson to open. One that is read only then is taken to be sound.
    pub fn is_readable(&self) -> bool {
        self.fault().is_none()
    }
}

/// The terms, found by id or by order of the alphabet.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// Terms in the order of the French alphabet (accents and case ignored).
    pub terms: Vec<Arc<Term>>,
    /// Position of each id in `terms`.
    pub by_id: HashMap<TermId, usize>,
    linker: OnceLock<Linker>,
}

impl Glossary {
    /// Puts terms in order; of two with the same id, the first is kept.
    pub fn new(terms: impl IntoIterator<Item = Arc<Term>>) -> Self {
        let mut known = HashSet::new();
        let mut keyed: Vec<_> = terms
            .into_iter()
            .filter(|term| known.insert(term.id.clone()))
            .map(|term| (fold(&term.name), term))
            .collect();
        keyed.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.name.cmp(&y.name)));
        let terms: Vec<_> = keyed.into_iter().map(|(_, term)| term).collect();
        let by_id = terms.iter().enumerate().map(|(position, term)| (term.id.clone(), position)).collect();
        Self { terms, by_id, linker: OnceLock::new() }
    }

    /// Finds its terms in texts. Prepared at its first use, which a start does without.
    pub fn linker(&self) -> &Linker {
        self.linker.get_or_init(|| Linker::new(self))
    }

    /// The term of that id.
    pub fn get(&self, id: &TermId) -> Option<&Arc<Term>> {
        self.by_id.get(id).and_then(|position| self.terms.get(*position))
    }
}

impl Course {
    /// Opens a course: reads `course.ron` and each `module.ron`, and the rest when it is looked at. Faults met so far
    /// are in [`Course::diagnostics`], in the order of the files; [`Findings::of`] finds the others.
    ///
    /// Exercises and terms that are faulty are left out one by one; a faulty lesson keeps its place in
    /// [`LoadedModule::lessons`] with its first fault.
    ///
    /// # Errors
    /// The first fault of `course.ron` when it cannot be used.
    pub fn load(source: Source) -> Result<Self, Diagnostic> {
        super::open::open(source)
    }

    /// Takes into account what checking the whole course found: parts that were not yet looked at show it too.
    pub fn take_in(&mut self, findings: Findings) {
        findings.mark(self);
    }

    /// How many exercises a module has; `None` as long as nobody has read or counted them. What ships is small enough
    /// to be read for it.
    pub fn exercise_count(&self, loaded: &LoadedModule) -> Option<usize> {
        match self.source {
            Source::Embedded => Some(loaded.exercises.len()),
            Source::Folder(_) => loaded.exercise_count(),
        }
    }

    /// How many terms it has, known as [`Course::exercise_count`] is.
    pub fn term_count(&self) -> Option<usize> {
        if self.source == Source::Embedded {
            return Some(self.glossary.terms.len());
        }
        self.glossary.ready().map(|glossary| glossary.terms.len()).or(self.terms)
    }

    /// Reads and checks all of a course as its author wants it read: with warnings about what works but could be better.
    ///
    /// # Errors
    /// The first fault of `course.ron` when it cannot be used.
    pub fn check(source: Source) -> Result<Self, Diagnostic> {
        super::assemble::assemble(source)
    }

    /// A course that holds nothing, for when the one asked for cannot be used.
    pub fn empty(source: Source) -> Self {
        Self {
            source,
            manifest: Manifest {
                id: CourseId::new(""),
                title: String::new(),
                language: String::new(),
                summary: Text::default(),
                licence: String::new(),
                modules: Vec::new(),
                exams: Vec::new(),
                formulas: None,
                themes: Vec::new(),
            },
            modules: Vec::new(),
            broken: Vec::new(),
            glossary: Lazy::default(),
            exams: Lazy::default(),
            formulas: Lazy::default(),
            diagnostics: Vec::new(),
            terms: None,
        }
    }

    /// The module of that id.
    pub fn module(&self, id: &ModuleId) -> Option<&LoadedModule> {
        self.modules.iter().find(|loaded| loaded.module.id == *id)
    }

    /// The lesson of that id: its module, its position in it from 0, and its slot.
    pub fn lesson(&self, id: &LessonId) -> Option<(&LoadedModule, usize, &LessonSlot)> {
        self.modules.iter().find_map(|loaded| {
            let position = loaded.lessons.iter().position(|slot| slot.entry.id == *id)?;
            Some((loaded, position, &loaded.lessons[position]))
        })
    }

    /// The exercise of that id and its module. To look for it is to read exercises, so modules that have been read
    /// come first, then those whose own id begins it, as is usual (`M3-E01`), and the others last.
    pub fn exercise(&self, id: &ExerciseId) -> Option<(&LoadedModule, &Exercise)> {
        let read = |loaded: &LoadedModule| loaded.exercises.ready().is_some();
        let named = |loaded: &LoadedModule| {
            id.as_str().strip_prefix(loaded.module.id.as_str()).is_some_and(|rest| rest.starts_with(['-', '.', '_']))
        };
        let rank = |loaded: &LoadedModule| if read(loaded) { 0 } else { 2 - u8::from(named(loaded)) };
        // Reading changes the ranks: each module is asked under the one it had.
        let ranks: Vec<u8> = self.modules.iter().map(rank).collect();
        (0..=2).find_map(|rank| {
            let ranked = self.modules.iter().zip(&ranks).filter(|(_, own)| **own == rank);
            ranked
                .map(|(loaded, _)| loaded)
                .find_map(|loaded| Some((loaded, loaded.exercises.iter().find(|exercise| exercise.id == *id)?)))
        })
    }

    /// The modules that some exercises belong to, in the order of the course.
    pub fn modules_of<'e>(&self, exercises: impl IntoIterator<Item = &'e ExerciseId>) -> Vec<&LoadedModule> {
        let holding: HashSet<&ModuleId> =
            exercises.into_iter().filter_map(|id| Some(&self.exercise(id)?.0.module.id)).collect();
        self.modules.iter().filter(|loaded| holding.contains(&loaded.module.id)).collect()
    }

    /// The exam paper of that id.
    pub fn exam(&self, id: &ExamId) -> Option<&Arc<Exam>> {
        self.exams.iter().find(|exam| exam.id == *id)
    }

    /// The channel comparison of that id, with the lesson that holds it: looked for in lessons that have been read
    /// before the others are.
    pub fn sheet(&self, id: &SheetId) -> Option<(&LessonSlot, &Channels)> {
        let slots = || self.modules.iter().flat_map(|loaded| &loaded.lessons);
        let read: Vec<bool> = slots().map(|slot| slot.content.ready().is_some()).collect();
        [true, false].into_iter().find_map(|wanted| {
            slots().zip(&read).filter(|(_, read)| **read == wanted).find_map(|(slot, _)| {
                let lesson = slot.content.as_ref().ok()?;
                lesson.all_blocks().into_iter().find_map(|block| match block {
                    Block::Channels(channels) if channels.id == *id => Some((slot, channels)),
                    _ => None,
                })
            })
        })
    }

    /// The name of the theme that a module's terms are filed under.
    pub fn theme(&self, module: &ModuleId) -> Option<&str> {
        self.manifest.themes.iter().find(|theme| theme.module == *module).map(|theme| theme.name.as_str())
    }

    /// The heading words at an anchor of a lesson.
    pub fn heading(&self, passage: &Passage) -> Option<&str> {
        let anchor = passage.anchor.as_ref()?;
        let lesson = self.lesson(&passage.lesson)?.2.content.as_ref().ok()?;
        lesson.anchors().find(|(id, _)| *id == anchor.as_str()).map(|(_, words)| words)
    }
}

impl Lesson {
    /// Named places of the lesson with their words, in order.
    pub fn anchors(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all_blocks().into_iter().filter_map(Block::anchor)
    }

    /// All blocks in reading order, those for one diploma included.
    pub fn all_blocks(&self) -> Vec<&Block> {
        fn gather<'a>(blocks: &'a [Block], all: &mut Vec<&'a Block>) {
            for block in blocks {
                match block {
                    Block::OnlyFor(part) => gather(&part.blocks, all),
                    _ => all.push(block),
                }
            }
        }
        let mut all = Vec::with_capacity(self.blocks.len());
        gather(&self.blocks, &mut all);
        all
    }

    /// The blocks that those who prepare a diploma read, in order.
    pub fn blocks_for(&self, diploma: Diploma) -> Vec<&Block> {
        fn gather<'a>(blocks: &'a [Block], diploma: Diploma, kept: &mut Vec<&'a Block>) {
            for block in blocks {
                match block {
                    Block::OnlyFor(part) if part.diploma == diploma => gather(&part.blocks, diploma, kept),
                    Block::OnlyFor(_) => {}
                    _ => kept.push(block),
                }
            }
        }
        let mut kept = Vec::with_capacity(self.blocks.len());
        gather(&self.blocks, diploma, &mut kept);
        kept
    }

    /// The lesson as those who prepare a diploma read it.
    pub fn for_diploma(&self, diploma: Diploma) -> Self {
        Self { blocks: self.blocks_for(diploma).into_iter().cloned().collect(), ..self.clone() }
    }
}

impl Block {
    /// The block's anchor and the words that stand for it.
    pub fn anchor(&self) -> Option<(&str, &str)> {
        match self {
            Self::Heading(heading) => Some((heading.id.as_str(), &heading.text)),
            Self::Table(table) => Some((table.id.as_ref()?.as_str(), &table.caption)),
            Self::Channels(channels) => Some((channels.id.as_str(), &channels.title)),
            Self::Mnemonic(mnemonic) => Some((mnemonic.id.as_str(), &mnemonic.title)),
            Self::Steps(steps) => Some((steps.id.as_str(), &steps.title)),
            Self::Dialogue(dialogue) => Some((dialogue.id.as_ref()?.as_str(), &dialogue.title)),
            Self::Schema(schema) => Some((schema.id.as_ref()?.as_str(), &schema.title)),
            Self::Formula(formula) => Some((formula.id.as_ref()?.as_str(), &formula.name)),
            Self::DatedLaw(law) => Some((law.id.as_ref()?.as_str(), &law.title)),
            Self::Illustration(drawing) => Some((drawing.id.as_ref()?.as_str(), &drawing.caption)),
            Self::Paragraph(_)
            | Self::List(_)
            | Self::Definition(_)
            | Self::Callout(_)
            | Self::KeyFigure(_)
            | Self::Document(_)
            | Self::OnlyFor(_) => None,
        }
    }
}

impl DatedLaw {
    /// The position of the version that holds on a day; `None` before the first one.
    pub fn in_force(&self, day: jiff::civil::Date) -> Option<usize> {
        self.versions.iter().rposition(|version| version.from.is_none_or(|from| from <= day))
    }
}
