//! A course of a few small files: read, checked, and used as the screens use it.
//!
//! The input holds the files one after the other, each under a line `=== name`. Names are those of [`FILES`]; others
//! are passed over.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;
use parcours::core::course::{Course, Diploma, Exercise, ExerciseKind, Glossary, Lesson, SheetFormula, Source};
use parcours::core::exercise::{Answer, Part, grade, ideas_in};
use parcours::core::i18n::I18n;
use parcours::core::markup::lesson_terms;
use parcours::core::progress::{Deck, Forecast, Period, Plan, Progress, Statistics};
use parcours::core::quantity::{calculator, drawn};
use parcours::core::review::Day;
use parcours::core::review::mask::masked;
use parcours::core::search::Index;
use parcours::core::settings::Language;

/// The files that an input may hold: one of each kind.
const FILES: [&str; 8] = [
    "course.ron",
    "m1/module.ron",
    "m1/l1.ron",
    "m1/e1.ron",
    "m1/d1.svg",
    "glossary/g.ron",
    "exam.ron",
    "formulas.ron",
];

/// Diagnostics put into words: the first ones stand for all.
const WORDED: usize = 20;

thread_local! {
    static FOLDER: RefCell<Folder> = RefCell::new(Folder::new());
    static I18N: I18n = I18n::new(Language::French);
}

/// Reads the course that an input holds.
pub fn run(input: &[u8]) {
    let root = FOLDER.with_borrow_mut(|folder| folder.hold(input));
    let checked = Course::check(Source::Folder(root.clone()));
    let loaded = Course::load(Source::Folder(root));
    assert_eq!(checked.is_ok(), loaded.is_ok(), "what is checked is what is read");
    let faults = match &checked {
        Ok(course) => &course.diagnostics[..],
        Err(fault) => std::slice::from_ref(fault),
    };
    for fault in faults.iter() {
        assert!(fault.line >= 1 && fault.column >= 1 && fault.length >= 1, "{fault:?}");
    }
    I18N.with(|i18n| {
        for fault in faults.iter().take(WORDED) {
            assert!(!fault.to_words(i18n).is_empty(), "{fault:?}");
            let _ = fault.advice(i18n);
        }
    });
    if let Ok(course) = loaded {
        study(&course);
    }
}

/// Looks at all that a student can look at.
fn study(course: &Course) {
    let _ = course.outline();
    let _ = course.formula_groups();
    for diploma in [Diploma::Ndrc, Diploma::Mco] {
        let _ = (course.channels(diploma), course.dated_rules(diploma, date(2026, 3, 12)));
    }
    for module in &course.modules {
        for slot in &module.lessons {
            if let Ok(lesson) = &*slot.content {
                read(lesson, &course.glossary);
            }
        }
        module.exercises.iter().for_each(answer);
    }
    course.formulas.iter().for_each(reckon);
    course.glossary.terms.iter().for_each(|term| drop(masked(term)));
    let index = Index::new(course, Diploma::Ndrc);
    for query in ["canal", "ecoute active", "E"].into_iter().chain([course.manifest.title.as_str()]) {
        super::search::look(course, &index.search(course, query, 5));
    }
    let progress = Progress::default();
    let deck = Deck::new(course, &progress, Diploma::Ndrc);
    let today = Day::of(&moment());
    let _ = Statistics::new(course, &progress, &deck, 0.9, &moment(), Period::All);
    let whole = Forecast::on(today + 60, course, &progress, &deck, Diploma::Ndrc).whole;
    let _ = Plan::new(&whole, 60, 0.0, 0.9, &progress.reviews);
}

fn moment() -> Zoned {
    date(2026, 3, 12).at(9, 30, 0, 0).to_zoned(TimeZone::UTC).expect("12 March 2026")
}

fn read(lesson: &Lesson, glossary: &Glossary) {
    let _ = lesson.anchors().count();
    let _ = lesson_terms(&lesson.for_diploma(Diploma::Mco), glossary);
    let mut pass = glossary.linker().pass();
    for block in lesson.all_blocks() {
        block.texts(&mut |text| drop(pass.spans(text)));
    }
}

/// Answers an exercise with nothing, with its own solution where it has one, and beside all bounds.
fn answer(exercise: &Exercise) {
    let (exercise, right) = match drawn(exercise, 7) {
        Some((exercise, right)) => (exercise, right),
        None => (exercise.clone(), Vec::new()),
    };
    for far in [0, 1, usize::MAX] {
        for given in [
            Answer::Single(far),
            Answer::Multiple(vec![far, 0]),
            Answer::Boolean(far == 0),
            Answer::Classification(vec![far; 3]),
            Answer::Matching(vec![far; 3]),
            Answer::Ordering(vec![far, 0, 1]),
            Answer::Cloze(vec![exercise.title.clone(); far.min(3)]),
            Answer::Short { text: exercise.title.clone(), ideas: vec![far] },
            Answer::Numeric { seed: far as u64, given: vec![exercise.title.clone()] },
            Answer::Case { text: String::new(), halves: vec![far.min(255) as u8; 3] },
            Answer::Skipped,
        ] {
            let verdict = grade(&exercise, &given);
            assert!((0.0..=1.0).contains(&verdict.points), "{verdict:?} of {given:?}");
        }
    }
    match &exercise.kind {
        ExerciseKind::Cloze { gaps, .. } => {
            let given = Answer::Cloze(gaps.iter().map(|gap| gap.answer.clone()).collect());
            let verdict = grade(&exercise, &given);
            assert!(verdict.parts.iter().all(|part| matches!(part, Part::Right | Part::Missed)), "{verdict:?}");
        }
        ExerciseKind::ShortAnswer { ideas, model, .. } => drop(ideas_in(ideas, model.as_str())),
        ExerciseKind::Numeric { .. } => {
            assert!(right.iter().all(|number| number.is_finite()), "{right:?}");
        }
        _ => {}
    }
}

fn reckon(formula: &SheetFormula) {
    let _ = calculator::calculate(formula, &calculator::example_typed(formula));
    let _ = calculator::calculate(formula, &vec!["0".to_owned(); formula.inputs.len()]);
}

/// A folder in memory, in which only what differs from the input before is written.
struct Folder {
    root: tempfile::TempDir,
    held: HashMap<&'static str, Vec<u8>>,
}

impl Folder {
    fn new() -> Self {
        let root = super::scratch();
        for folder in ["m1", "glossary"] {
            fs::create_dir(root.path().join(folder)).expect("a folder for the course");
        }
        Self { root, held: HashMap::new() }
    }

    fn hold(&mut self, input: &[u8]) -> PathBuf {
        let files = files(input);
        for name in FILES {
            let path = self.root.path().join(name);
            match files.get(name) {
                Some(text) if self.held.get(name).is_some_and(|held| held == text) => {}
                Some(text) => {
                    write(&path, text);
                    self.held.insert(name, text.to_vec());
                }
                None if self.held.remove(name).is_some() => {
                    fs::remove_file(&path).expect("a file of the input before goes");
                }
                None => {}
            }
        }
        self.root.path().to_owned()
    }
}

fn write(path: &Path, text: &[u8]) {
    fs::write(path, text).expect("a file of the course is written");
}

/// The files of an input. Of two with one name, the last counts.
fn files(input: &[u8]) -> HashMap<&'static str, &[u8]> {
    let mut files = HashMap::new();
    let starts: Vec<usize> = (0..input.len())
        .filter(|at| input[*at..].starts_with(b"=== ") && (*at == 0 || input[at - 1] == b'\n'))
        .collect();
    for (nth, start) in starts.iter().enumerate() {
        let part = &input[*start..starts.get(nth + 1).copied().unwrap_or(input.len())];
        let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let name = part[4..end].trim_ascii();
        if let Some(known) = FILES.into_iter().find(|known| known.as_bytes() == name) {
            files.insert(known, &part[(end + 1).min(part.len())..]);
        }
    }
    files
}
