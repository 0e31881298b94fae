//! Named states of the app, for tests and pictures: the same study history every time, on a fixed day.

mod exam;
mod files;
mod search;
mod session;
mod study;
mod year;

use std::path::Path;
use std::sync::Arc;

use iced::Size;

use crate::core::course::{
    Course, Diploma, ExerciseId, Fault, LessonId, ModuleId, Passage, SheetId, Source, TermId, diagnostic::Diagnostic,
};
use crate::core::files::Places;
use crate::core::progress::{AttemptId, Period, Store, StoreError};
use crate::core::settings::{Language, Settings, ThemeChoice};
use crate::gui::app::aftermath::Aftermath;
use crate::gui::app::{App, Message, Start};
use crate::gui::place::{Place, Questions, SheetTab};
use crate::gui::screen::{progress, sheets};
pub use exam::ExamPage;
pub use files::FilesDialog;
pub use search::SearchPage;
pub use session::ReviewPage;

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
    /// Where one picks questions, with a test left in the middle.
    Pick,
    /// A test, at a question.
    Test,
    /// A test at its end, when written answers are marked.
    Marking,
    /// The end of a lesson, with its self-check.
    SelfCheck,
    /// The result of a self-check.
    SelfCheckResult,
    /// The result of an attempt.
    Result,
    /// The door of review, with cards for today.
    Review,
    /// Its other states, and sessions.
    Cards(ReviewPage),
    /// The glossary.
    Glossary,
    /// Progress.
    Progress,
    /// Progress on the first day.
    ProgressEmpty,
    /// Progress after a week, looked at over four.
    ProgressWeek,
    /// Progress after a term.
    ProgressTerm,
    /// Progress after a year, all of it.
    ProgressYear,
    /// The figures of a chart.
    ProgressFigures,
    /// Progress with an exam in some months.
    ProgressExam,
    /// Progress with an exam too near for all that is left.
    ProgressExamNear,
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
    /// A dialog of the settings about the student's own files.
    Files(FilesDialog),
    /// Settings with an exam date and a schedule fitted to the student.
    SettingsFitted,
    /// The table of keys.
    Keys,
    /// Searching everywhere.
    Search(SearchPage),
    /// The data folder cannot be used.
    Trouble,
    /// A page came to grief.
    Broken,
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
            Self::Pick,
            Self::Test,
            Self::Marking,
            Self::SelfCheck,
            Self::SelfCheckResult,
            Self::Result,
            Self::Review,
            Self::Glossary,
            Self::Progress,
            Self::ProgressEmpty,
            Self::ProgressWeek,
            Self::ProgressTerm,
            Self::ProgressYear,
            Self::ProgressFigures,
            Self::ProgressExam,
            Self::ProgressExamNear,
            Self::SheetChannels,
            Self::SheetFormulas,
            Self::SheetLaw,
            Self::Simulator,
            Self::SimulatorMco,
            Self::Settings,
            Self::SettingsFitted,
            Self::Keys,
            Self::Trouble,
            Self::Broken,
        ];
        let questions = Kind::ALL.into_iter().flat_map(|kind| [Self::Question(kind), Self::Corrected(kind)]);
        let exams = ExamPage::ALL.into_iter().map(Self::Exam);
        let asked = Kind::ALL.into_iter().map(ReviewPage::Question);
        let cards = ReviewPage::ALL.into_iter().chain(asked).map(Self::Cards);
        let files = FilesDialog::ALL.into_iter().map(Self::Files);
        let searches = SearchPage::ALL.into_iter().map(Self::Search);
        plain.into_iter().chain(questions).chain(exams).chain(cards).chain(files).chain(searches).collect()
    }

    /// Days of study before a picture of progress; none for other pictures.
    fn days_of_study(self) -> Option<i64> {
        match self {
            Self::ProgressEmpty => Some(0),
            Self::ProgressWeek => Some(7),
            Self::ProgressTerm | Self::ProgressFigures => Some(96),
            Self::ProgressYear => Some(365),
            _ => None,
        }
    }

    /// The day of the exam, in the presets that show what is foreseen for it.
    fn exam_date(self) -> Option<jiff::civil::Date> {
        match self {
            Self::ProgressExam | Self::SettingsFitted => Some(jiff::civil::date(2026, 5, 12)),
            Self::ProgressExamNear => Some(jiff::civil::date(2025, 12, 16)),
            _ => None,
        }
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
        match self.preset {
            Preset::ModuleBroken => break_a_lesson(&mut course),
            Preset::SelfCheck => shorten(&mut course),
            _ => {}
        }
        let mut store = Store::in_memory().expect("SQLite opens in memory");
        if let Some(days) = self.preset.days_of_study() {
            year::study(&mut store, &course, days);
        } else if !first_day && self.preset != Preset::Cards(ReviewPage::Empty) {
            study::weeks(&mut store, &course);
            let mut diary = study::Diary { store: &mut store, course: &course };
            match self.preset {
                Preset::Pick | Preset::Test => diary.test(false),
                Preset::Marking => diary.test(true),
                Preset::SelfCheckResult => diary.check(),
                Preset::ProgressExam | Preset::ProgressExamNear | Preset::SettingsFitted => diary.cards(),
                _ => {}
            }
        }
        let mut settings = Settings {
            language: Some(self.language),
            theme: self.theme,
            text_size: self.text_size,
            welcomed: !first_day,
            exam_date: self.preset.exam_date(),
            diploma: if self.preset == Preset::SimulatorMco { Diploma::Mco } else { Diploma::Ndrc },
            ..Settings::default()
        };
        if let Preset::Search(page) = self.preset {
            page.remember(&mut settings);
        }
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
            aftermath: Aftermath::default(),
        };
        let (mut app, _) = App::new(start);
        let terms = app.services.lesson_terms_to_find()();
        app.services.deal(terms);
        let _ = app.update(Message::Resized(self.size()));
        if !first_day {
            app.services.backups = files::backups(&app.services.places.data);
        }
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
            Preset::Pick => app.open(Place::Pick(Some(ModuleId::new("M6")))),
            Preset::Test | Preset::Marking => app.open(Place::Exercise(Questions::GoOn(AttemptId("test".into())))),
            Preset::SelfCheck => app.open(lesson("L6.1")),
            Preset::SelfCheckResult => app.open(Place::Result(AttemptId("check".into()))),
            Preset::Result => app.open(Place::Result(AttemptId("second".into()))),
            Preset::Review => app.open(Place::Review),
            Preset::Cards(page) => return session::go(page, app),
            Preset::Glossary => app.open(Place::Glossary(Some(TermId::new("paraverbal")))),
            Preset::Progress
            | Preset::ProgressEmpty
            | Preset::ProgressTerm
            | Preset::ProgressExam
            | Preset::ProgressExamNear => app.open(Place::Progress),
            Preset::ProgressWeek => {
                let _ = app.open(Place::Progress);
                app.update(Message::Progress(progress::Message::Period(Period::FourWeeks)))
            }
            Preset::ProgressYear => {
                let _ = app.open(Place::Progress);
                app.update(Message::Progress(progress::Message::Period(Period::All)))
            }
            Preset::ProgressFigures => {
                let _ = app.open(Place::Progress);
                app.update(Message::Progress(progress::Message::Figures(progress::Chart::Mastery)))
            }
            Preset::SheetChannels => app.open(Place::Sheets(SheetTab::Channels)),
            Preset::SheetFormulas => {
                let _ = app.open(Place::Sheets(SheetTab::Formulas));
                let position = app.services.course.formulas.iter().position(|formula| formula.code == "F44");
                app.update(Message::Sheets(sheets::Message::show_formula(position.unwrap_or_default())))
            }
            Preset::SheetLaw => app.open(Place::Sheets(SheetTab::Law)),
            Preset::Simulator | Preset::SimulatorMco => app.open(Place::Simulator),
            Preset::Settings | Preset::SettingsFitted => app.open(Place::Settings),
            Preset::Files(dialog) => files::go(dialog, app),
            Preset::Keys => app.update(Message::ToggleKeys),
            Preset::Search(page) => return search::go(page, app),
            Preset::Broken => app.fall(),
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
    slot.content = Err(diagnostic).into();
}

/// Leaves only the first blocks of L6.1, so that its end is in sight.
fn shorten(course: &mut Course) {
    let module = course.modules.iter_mut().find(|loaded| loaded.module.id.as_str() == "M6");
    let slot = module.and_then(|loaded| loaded.lessons.first_mut());
    if let Some(Ok(lesson)) = slot.map(|slot| &mut *slot.content) {
        Arc::make_mut(lesson).blocks.truncate(2);
    }
}
