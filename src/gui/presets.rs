//! Named states of the app, for tests and pictures: the same study history every time, on a fixed day.

mod exam;

use std::path::Path;
use std::sync::Arc;

use iced::Size;
use jiff::ToSpan;

use crate::core::course::{
    Course, Diploma, ExerciseId, Fault, LessonId, ModuleId, Passage, SheetId, Source, TermId, diagnostic::Diagnostic,
};
use crate::core::exercise::{Answer, Mark, grade};
use crate::core::files::Places;
use crate::core::progress::{AttemptId, Column, Event, Store, StoreError};
use crate::core::quantity::{self, Numeric};
use crate::core::settings::{Language, Settings, ThemeChoice};
use crate::gui::app::{App, Message, Start};
use crate::gui::place::{Place, Questions, SheetTab};
use crate::gui::screen::sheets;
pub use exam::ExamPage;

/// A named state of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// First day.
    Welcome,
    /// Home after weeks of study.
    Home,
    /// All modules.
    Course,
    /// A module.
    Module,
    /// A module with a lesson whose file is faulty.
    ModuleBroken,
    /// A lesson.
    Reader,
    /// A lesson with a term in the glossary panel.
    ReaderTerm,
    /// The lesson that holds the DIVAS block.
    Voice,
    /// A channel comparison.
    Sheet,
    /// A question of a module, before its answer: by position.
    Question(Kind),
    /// The same, corrected.
    Corrected(Kind),
    /// An exam paper.
    Exam(ExamPage),
    /// The result of an attempt.
    Result,
    /// What to take up again.
    Review,
    /// The glossary.
    Glossary,
    /// Progress.
    Progress,
    /// All channels of the course.
    SheetChannels,
    /// All formulas, with one open.
    SheetFormulas,
    /// All rules that change on a date.
    SheetLaw,
    /// The simulator of marks, with the marks of the worked example.
    Simulator,
    /// The simulator for a diploma whose coefficients are not all known.
    SimulatorMco,
    /// Settings.
    Settings,
    /// The table of keys.
    Keys,
    /// The data folder cannot be used.
    Trouble,
}

/// Kinds of exercise, to pick a question by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One right choice.
    Single,
    /// Several right choices.
    Multiple,
    /// True or false.
    TrueFalse,
    /// Labels to put in two categories.
    Classification,
    /// Columns to pair.
    Matching,
    /// Steps to put in order.
    Ordering,
    /// Words typed in a text.
    Cloze,
    /// Numbers to work out.
    Numeric,
    /// A few lines.
    Short,
    /// A case with its rubric.
    Case,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Single,
        Self::Multiple,
        Self::TrueFalse,
        Self::Classification,
        Self::Matching,
        Self::Ordering,
        Self::Cloze,
        Self::Numeric,
        Self::Short,
        Self::Case,
    ];

    /// A question of that kind in the shipped course.
    fn question(self) -> (&'static str, &'static str) {
        match self {
            Self::Single => ("M6", "M6-E02"),
            Self::Multiple => ("M6", "M6-E04"),
            Self::TrueFalse => ("M6", "M6-E05"),
            Self::Classification => ("M3", "M3-E08"),
            Self::Matching => ("M6", "M6-E07"),
            Self::Ordering => ("M6", "M6-E08"),
            Self::Cloze => ("M7", "M7-E09"),
            Self::Numeric => ("M7", "M7-E10"),
            Self::Short => ("M7", "M7-E15"),
            Self::Case => ("M7", "M7-E16"),
        }
    }
}

impl Preset {
    /// All presets.
    pub fn all() -> Vec<Self> {
        let plain = [
            Self::Welcome,
            Self::Home,
            Self::Course,
            Self::Module,
            Self::ModuleBroken,
            Self::Reader,
            Self::ReaderTerm,
            Self::Voice,
            Self::Sheet,
            Self::Result,
            Self::Review,
            Self::Glossary,
            Self::Progress,
            Self::SheetChannels,
            Self::SheetFormulas,
            Self::SheetLaw,
            Self::Simulator,
            Self::SimulatorMco,
            Self::Settings,
            Self::Keys,
            Self::Trouble,
        ];
        let questions = Kind::ALL.into_iter().flat_map(|kind| [Self::Question(kind), Self::Corrected(kind)]);
        let exams = ExamPage::ALL.into_iter().map(Self::Exam);
        plain.into_iter().chain(questions).chain(exams).collect()
    }

    /// A name for files.
    pub fn name(self) -> String {
        format!("{self:?}").to_lowercase().replace('(', "-").replace(')', "")
    }
}

/// A preset with everything that decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// The state.
    pub preset: Preset,
    /// Interface language.
    pub language: Language,
    /// Theme.
    pub theme: ThemeChoice,
    /// Window, in logical pixels.
    pub window: (f32, f32),
    /// Text size in percent.
    pub text_size: u16,
}

/// Every preset in both languages, three themes and three sizes.
pub fn pictures() -> Vec<Picture> {
    let mut pictures = Vec::new();
    for preset in Preset::all() {
        for language in [Language::French, Language::English] {
            for theme in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast] {
                for (window, text_size) in [((1366.0, 768.0), 100), ((1024.0, 640.0), 100), ((1366.0, 768.0), 200)] {
                    pictures.push(Picture { preset, language, theme, window, text_size });
                }
            }
        }
    }
    pictures
}

/// The day of every preset: Tuesday 9 December 2025, in the afternoon.
pub fn now() -> jiff::Zoned {
    let time = jiff::civil::date(2025, 12, 9).at(14, 0, 0, 0);
    time.to_zoned(jiff::tz::TimeZone::UTC).expect("the date exists in UTC")
}

impl Picture {
    /// A name for files.
    pub fn name(&self) -> String {
        let language = match self.language {
            Language::French => "fr",
            Language::English => "en",
        };
        let theme = format!("{:?}", self.theme).to_lowercase();
        format!("{}-{language}-{theme}-{}-{}", self.preset.name(), self.window.0, self.text_size)
    }

    /// Size of the window.
    pub fn size(&self) -> Size {
        Size::new(self.window.0, self.window.1)
    }

    /// The app in that state.
    pub fn app(&self) -> App {
        let first_day = self.preset == Preset::Welcome;
        let mut course = Course::load(Source::Embedded).expect("the shipped course loads");
        if self.preset == Preset::ModuleBroken {
            break_a_lesson(&mut course);
        }
        let mut store = Store::in_memory().expect("SQLite opens in memory");
        if !first_day {
            study(&mut store, &course);
        }
        let settings = Settings {
            language: Some(self.language),
            theme: self.theme,
            text_size: self.text_size,
            welcomed: !first_day,
            diploma: if self.preset == Preset::SimulatorMco { Diploma::Mco } else { Diploma::Ndrc },
            ..Settings::default()
        };
        let places = Places::inside(Path::new("/home/lea/Documents/Parcours"));
        let trouble = StoreError::Damaged { path: places.data.join("progress.sqlite") };
        let start = Start {
            places,
            settings,
            course: Ok(course),
            source: Source::Embedded,
            store: if self.preset == Preset::Trouble { Err(trouble) } else { Ok(store) },
            clock: now,
            language: None,
            system_language: self.language,
        };
        let (mut app, _) = App::new(start);
        let _ = app.update(Message::Resized(self.size()));
        self.go(&mut app);
        app
    }

    fn go(&self, app: &mut App) {
        let lesson = |id: &str| Place::Lesson(Passage { lesson: LessonId::new(id), anchor: None });
        // What these return acts on the window, which a preset does not have.
        let _ = match self.preset {
            Preset::Welcome | Preset::Home | Preset::Trouble => return,
            Preset::Course => app.open(Place::Course),
            Preset::Module | Preset::ModuleBroken => app.open(Place::Module(ModuleId::new("M6"))),
            Preset::Reader => app.open(lesson("L3.1")),
            Preset::ReaderTerm => {
                let _ = app.open(lesson("L3.1"));
                app.show_term(TermId::new("canal-d-interaction-client"))
            }
            Preset::Voice => app.open(lesson("L6.1")),
            Preset::Sheet => app.open(Place::Sheet(SheetId::new("canaux-face-a-face"))),
            Preset::Question(kind) => {
                let (module, exercise) = kind.question();
                let questions = Questions::Some(ModuleId::new(module), vec![ExerciseId::new(exercise)]);
                app.open(Place::Exercise(questions))
            }
            Preset::Corrected(kind) => {
                let exercise = ExerciseId::new(kind.question().1);
                app.open(Place::Correction(AttemptId("mixed".into()), exercise))
            }
            Preset::Exam(page) => exam::go(page, app),
            Preset::Result => app.open(Place::Result(AttemptId("second".into()))),
            Preset::Review => app.open(Place::Review),
            Preset::Glossary => app.open(Place::Glossary(Some(TermId::new("paraverbal")))),
            Preset::Progress => app.open(Place::Progress),
            Preset::SheetChannels => app.open(Place::Sheets(SheetTab::Channels)),
            Preset::SheetFormulas => {
                let _ = app.open(Place::Sheets(SheetTab::Formulas));
                let position = app.services.course.formulas.iter().position(|formula| formula.code == "F44");
                app.update(Message::Sheets(sheets::Message::show_formula(position.unwrap_or_default())))
            }
            Preset::SheetLaw => app.open(Place::Sheets(SheetTab::Law)),
            Preset::Simulator | Preset::SimulatorMco => app.open(Place::Simulator),
            Preset::Settings => app.open(Place::Settings),
            Preset::Keys => app.update(Message::ToggleKeys),
        };
    }
}

/// Gives a lesson of M6 the fault of a forgotten quotation mark.
fn break_a_lesson(course: &mut Course) {
    let module = course.modules.iter_mut().find(|loaded| loaded.module.id.as_str() == "M6");
    let Some(slot) = module.and_then(|loaded| loaded.lessons.get_mut(3)) else { return };
    let fault = Fault::Syntax { detail: "expected closing `\"`".into() };
    let mut diagnostic = Diagnostic::of_file("m06-telephone/l6-4-reclamation-et-recouvrement.ron", fault);
    diagnostic.line = 38;
    diagnostic.column = 9;
    diagnostic.excerpt = vec![
        (37, "        Heading(".into()),
        (38, "            text: \"Recouvrer sans rompre,".into()),
        (39, "            id: \"recouvrer\"),".into()),
    ];
    slot.content = Err(diagnostic);
}

/// Some weeks of study: lessons read, two attempts at M6, one at M3, terms kept, cells judged.
fn study(store: &mut Store, course: &Course) {
    let mut diary = Diary { store, course };
    diary.read("L3.1", 20);
    diary.read("L3.2", 15);
    diary.attempt("first", "M3", 12, 2);
    diary.read("L6.1", 8);
    diary.attempt("earlier", "M6", 6, 3);
    diary.attempt("second", "M6", 1, 5);
    diary.mixed();
    diary.exams();
    for days in [5, 4, 3, 2, 1, 0] {
        diary.note(days, Event::LessonOpened { lesson: LessonId::new("L6.2") });
    }
    let heading =
        course.lesson(&LessonId::new("L6.2")).and_then(|(_, _, slot)| slot.content.as_ref().ok().map(Arc::clone));
    let anchor = heading.and_then(|lesson| lesson.anchors().nth(1).map(|(id, _)| crate::core::course::Anchor::new(id)));
    diary.note(0, Event::PositionReached { lesson: LessonId::new("L6.2"), heading: anchor, fraction: 0.38 });
    for term in ["ecoute-active", "paraverbal", "omnicanal"] {
        diary.note(0, Event::TermKept { term: TermId::new(term), kept: true });
    }
    for (test, mark) in
        [("E1", 9), ("E2", 11), ("E3", 8), ("E4", 13), ("E5-written", 10), ("E5-practical", 14), ("E6", 12)]
    {
        let mark = Some(Mark::from_halves(mark * 2));
        diary.note(0, Event::MarkNoted { diploma: Diploma::Ndrc, test: test.into(), mark });
    }
    for (channel, known) in [("Point de vente", true), ("Visioconférence", false)] {
        let sheet = SheetId::new("canaux-face-a-face");
        let column = Column::Advantages;
        diary.note(0, Event::CellJudged { sheet, channel: channel.into(), column, known });
    }
}

/// Writes a history into a store.
struct Diary<'a> {
    store: &'a mut Store,
    course: &'a Course,
}

impl Diary<'_> {
    /// Records what happened some days ago. A preset that cannot be written is a fault of the tests.
    fn note(&mut self, days: i64, event: Event) {
        let at = now().checked_sub(days.days()).expect("some days before now exist").timestamp();
        self.store.record(at, event).expect("memory takes an event");
    }

    fn read(&mut self, lesson: &str, days: i64) {
        let lesson = LessonId::new(lesson);
        self.note(days, Event::LessonOpened { lesson: lesson.clone() });
        self.note(days, Event::LessonMarked { lesson, read: true });
    }

    /// A whole attempt in which every `nth` answer is wrong.
    fn attempt(&mut self, id: &str, module: &str, days: i64, nth: usize) {
        let (attempt, module) = (AttemptId(id.into()), ModuleId::new(module));
        let Some(loaded) = self.course.module(&module) else { return };
        let exercises = loaded.exercises.clone();
        let ids: Vec<_> = exercises.iter().map(|exercise| exercise.id.clone()).collect();
        let questions = ids.len();
        self.note(
            days,
            Event::AttemptStarted { attempt: attempt.clone(), module, exercises: ids, seed: 7, partial: false },
        );
        let mut points = 0.0;
        for (position, exercise) in exercises.iter().enumerate() {
            let answer = answer(exercise, position % nth != nth - 1);
            points += self.answer(&attempt, exercise, answer, days);
        }
        self.note(days, Event::AttemptFinished { attempt, mark: Mark::from_points(points, questions) });
    }

    fn answer(
        &mut self,
        attempt: &AttemptId,
        exercise: &crate::core::course::Exercise,
        answer: Answer,
        days: i64,
    ) -> f64 {
        let verdict = grade(exercise, &answer);
        self.note(
            days,
            Event::Answered {
                attempt: attempt.clone(),
                exercise: exercise.id.clone(),
                answer,
                points: verdict.points,
                outcome: verdict.outcome,
                millis: 28_300,
            },
        );
        verdict.points
    }

    /// One attempt that holds a question of each kind, answered partly right where the kind allows it.
    fn mixed(&mut self) {
        let attempt = AttemptId("mixed".into());
        let ids: Vec<ExerciseId> = Kind::ALL.iter().map(|kind| ExerciseId::new(kind.question().1)).collect();
        let module = ModuleId::new("M6");
        let started =
            Event::AttemptStarted { attempt: attempt.clone(), module, exercises: ids.clone(), seed: 7, partial: true };
        self.note(0, started);
        let exercises: Vec<_> =
            ids.iter().filter_map(|id| self.course.exercise(id).map(|(_, exercise)| exercise.clone())).collect();
        let mut points = 0.0;
        for exercise in &exercises {
            points += self.answer(&attempt, exercise, answer(exercise, false), 0);
        }
        let mark = Mark::from_points(points, exercises.len());
        self.note(0, Event::AttemptFinished { attempt, mark });
    }
}

/// A right answer, or one with a mistake in it.
fn answer(exercise: &crate::core::course::Exercise, right: bool) -> Answer {
    use crate::core::course::ExerciseKind as K;
    match &exercise.kind {
        K::SingleChoice { choices } => {
            Answer::Single(choices.iter().position(|choice| choice.right == right).unwrap_or_default())
        }
        K::MultipleChoice { choices } => {
            let mut given: Vec<usize> =
                choices.iter().enumerate().filter(|(_, choice)| choice.right).map(|(at, _)| at).collect();
            if !right {
                given.pop();
                given.extend(choices.iter().position(|choice| !choice.right));
                given.sort_unstable();
            }
            Answer::Multiple(given)
        }
        K::TrueFalse { answer } => Answer::Boolean(*answer == right),
        K::Classification { categories, labels } => {
            let place = |id: &str| categories.iter().position(|category| category.id == id).unwrap_or_default();
            let mut given: Vec<usize> = labels.iter().map(|label| place(&label.category)).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = (*first + 1) % categories.len();
            }
            Answer::Classification(given)
        }
        K::Matching { pairs } => Answer::Matching(swapped(pairs.len(), right)),
        K::Ordering { steps } => Answer::Ordering(swapped(steps.len(), right)),
        K::Cloze { gaps, .. } => {
            let mut given: Vec<String> = gaps.iter().map(|gap| gap.answer.clone()).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = "relance".to_owned();
            }
            Answer::Cloze(given)
        }
        kind @ K::Numeric { .. } => {
            let answers = Numeric::of(kind).map(|numeric| numeric.draw(7).answers).unwrap_or_default();
            let mut given: Vec<String> = answers.iter().map(|number| quantity::french(*number, None)).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = "133,3".to_owned();
            }
            Answer::Numeric { seed: 7, given }
        }
        K::ShortAnswer { ideas, model, .. } => {
            Answer::Short { text: model.0.clone(), ideas: (usize::from(!right)..ideas.len()).collect() }
        }
        K::MiniCase { rubric, model, .. } => {
            let text = model.iter().map(|text| text.0.as_str()).collect::<Vec<_>>().join("\n");
            let less = u8::from(!right);
            Answer::Case { text, halves: rubric.iter().map(|criterion| 2 * criterion.points - less).collect() }
        }
    }
}

/// The natural order, or with its first two exchanged.
fn swapped(len: usize, right: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    if !right && len > 1 {
        order.swap(0, 1);
    }
    order
}
