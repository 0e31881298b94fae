//! Where the student can be: the addresses that screens hand out instead of naming each other.

use crate::core::course::{Anchor, ExamId, ExerciseId, LessonId, ModuleId, Passage, SheetId, TermId};
use crate::core::progress::{AttemptId, Mode};
use crate::core::review::CardId;

/// A place in the app.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// Home.
    Home,
    /// All modules.
    Course,
    /// One module.
    Module(ModuleId),
    /// A lesson, at the place where reading stopped or at a passage.
    Lesson(Passage),
    /// A block of a lesson, lit so that it is seen at once.
    Spot(Spot),
    /// A channel comparison.
    Sheet(SheetId),
    /// What the whole course holds of one kind.
    Sheets(SheetTab),
    /// A formula of the sheet, by its position in the course.
    Formula(usize),
    /// The simulator of marks.
    Simulator,
    /// Where one picks questions, of a module to begin with or of all.
    Pick(Option<ModuleId>),
    /// Exercises.
    Exercise(Questions),
    /// The result of an attempt.
    Result(AttemptId),
    /// One question of an attempt, with its correction.
    Correction(AttemptId, ExerciseId),
    /// The start page of an exam paper.
    Exam(ExamId),
    /// An attempt at an exam paper: being written, being marked, or marked.
    ExamAttempt(AttemptId),
    /// The door of review: what the day holds.
    Review,
    /// Cards, one after the other.
    Session(SessionKind),
    /// The glossary, at a term.
    Glossary(Option<TermId>),
    /// Progress.
    Progress,
    /// Settings.
    Settings,
    /// The welcome of the first day.
    Welcome,
}

/// A block of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The lesson.
    pub lesson: LessonId,
    /// The anchor of the block or of the heading above it: what remains of the place when the lesson has changed.
    pub anchor: Option<Anchor>,
    /// The position of the block among those for the student's diploma; the beginning of the lesson when absent.
    pub block: Option<usize>,
    /// The words in it that were searched for, as they are written there.
    pub words: Vec<String>,
}

/// Which cards to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionKind {
    /// What the day asks.
    Today,
    /// Those that come soonest, before their day.
    Ahead,
    /// All of a module, or of the course, the least known first; changes no schedule.
    Cram(Option<ModuleId>),
    /// These, before an exam or to practise; changes no schedule.
    Cards(Vec<CardId>),
}

impl SessionKind {
    /// Whether its ratings leave the schedule as it is.
    pub fn is_cram(&self) -> bool {
        matches!(self, Self::Cram(_) | Self::Cards(_))
    }
}

/// Which questions to ask.
#[derive(Debug, Clone, PartialEq)]
pub enum Questions {
    /// All questions of a module; goes on with the attempt under way, if there is one.
    Whole(ModuleId),
    /// All questions of a module, from the first.
    Again(ModuleId),
    /// Some questions of a module, usually the missed ones.
    Some(ModuleId, Vec<ExerciseId>),
    /// Questions of one module or several, from the first.
    Picked(Run),
    /// The run of that identity where it stopped, or its result if it has ended.
    GoOn(AttemptId),
}

/// A run to begin.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Questions to draw from, in the order of the course.
    pub exercises: Vec<ExerciseId>,
    /// How many of them; all when absent.
    pub most: Option<usize>,
    /// In an order drawn for the run.
    pub shuffled: bool,
    /// Practice or test.
    pub mode: Mode,
    /// The lesson whose self-check it is.
    pub lesson: Option<LessonId>,
}

impl Run {
    /// All of some questions, in their order.
    pub fn all(exercises: Vec<ExerciseId>, mode: Mode) -> Self {
        Self { exercises, most: None, shuffled: false, mode, lesson: None }
    }
}

/// What the sheets of the whole course show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetTab {
    /// All channels in one comparison.
    Channels,
    /// All formulas, with their calculators.
    Formulas,
    /// All rules that change on a date.
    Law,
}

impl SheetTab {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Channels, Self::Formulas, Self::Law];
}

/// The tab of the rail that a place belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tab {
    /// « Accueil ».
    Home,
    /// « Cours ».
    Course,
    /// « Révision ».
    Review,
    /// « Glossaire ».
    Glossary,
    /// « Progrès ».
    Progress,
    /// « Réglages ».
    Settings,
}

impl Tab {
    /// Tabs in the order of the rail and of Alt + 1 … Alt + 6.
    pub const ALL: [Self; 6] = [Self::Home, Self::Course, Self::Review, Self::Glossary, Self::Progress, Self::Settings];

    /// The place that a tab opens.
    pub fn place(self) -> Place {
        match self {
            Self::Home => Place::Home,
            Self::Course => Place::Course,
            Self::Review => Place::Review,
            Self::Glossary => Place::Glossary(None),
            Self::Progress => Place::Progress,
            Self::Settings => Place::Settings,
        }
    }
}

impl Place {
    /// The tab it belongs to.
    pub fn tab(&self) -> Tab {
        match self {
            Self::Home | Self::Welcome => Tab::Home,
            Self::Course | Self::Module(_) | Self::Lesson(_) | Self::Spot(_) | Self::Sheet(_) => Tab::Course,
            Self::Sheets(_) | Self::Formula(_) | Self::Pick(_) | Self::Exercise(_) => Tab::Course,
            Self::Result(_) | Self::Correction(..) => Tab::Course,
            Self::Exam(_) | Self::ExamAttempt(_) => Tab::Course,
            Self::Review | Self::Session(_) => Tab::Review,
            Self::Glossary(_) => Tab::Glossary,
            Self::Progress | Self::Simulator => Tab::Progress,
            Self::Settings => Tab::Settings,
        }
    }

    /// The lesson, when the place is one.
    pub fn lesson(&self) -> Option<&LessonId> {
        match self {
            Self::Lesson(passage) => Some(&passage.lesson),
            Self::Spot(spot) => Some(&spot.lesson),
            _ => None,
        }
    }
}
