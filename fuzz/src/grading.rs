//! Everything that a student types and that is judged or reckoned with.
//!
//! The first line of the input is an expression, the second a unit, the third a right answer; what follows is typed,
//! one field to a line.

use std::cell::OnceCell;

use jiff::civil::date;
use parcours::core::course::{Exercise, ExerciseKind, Idea, SheetFormula, Text, parse};
use parcours::core::exercise::{Answer, Mark, Part, grade, ideas_in, name_typed};
use parcours::core::i18n::I18n;
use parcours::core::quantity::{self, Numbers, calculator, evaluate, french};
use parcours::core::settings::Language;

thread_local! {
    static EXERCISES: OnceCell<Vec<Exercise>> = const { OnceCell::new() };
    static I18N: I18n = I18n::new(Language::French);
}

/// Above this, a number has more digits than a fraction of a cent needs, and French words lose them.
const EXACT: f64 = 1e12;

/// Judges what an input says was typed.
pub fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let mut lines = input.split('\n');
    let (expression, unit) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let right = lines.next().unwrap_or_default();
    let typed: Vec<String> = lines.map(str::to_owned).collect();
    let whole = typed.join("\n");

    reckon(expression, unit, &typed);
    for given in typed.iter().chain([&whole]) {
        name_typed(right, typed.iter().take(3).cloned(), given);
        number(given, unit);
    }
    let signs = typed.iter().take(5).cloned().collect();
    let _ = ideas_in(&[Idea { text: Text::default(), signs }], &whole);
    EXERCISES.with(|exercises| {
        for exercise in exercises.get_or_init(bank) {
            answer(exercise, right, &typed, &whole);
        }
    });
}

fn reckon(expression: &str, unit: &str, typed: &[String]) {
    let numbers: Numbers =
        [("a", 3.0), ("n", 7.5), ("big", 1e300), ("zero", 0.0)].map(|(n, v)| (n.to_owned(), v)).into();
    if let Ok(number) = evaluate(expression, &numbers) {
        assert!(number.is_finite());
        let _ = (french(number, None), calculator::in_full(number));
    }
    let mut formula: SheetFormula = parse::read(FORMULA).expect("the formula is read");
    formula.result.expression = expression.to_owned();
    formula.inputs.iter_mut().for_each(|input| input.unit = unit.to_owned());
    if let Ok(number) = calculator::calculate(&formula, typed) {
        assert!(number.is_finite(), "{expression} of {typed:?}");
    }
    let _ = quantity::filled(expression, |name| numbers.get(name).map(|number| french(*number, Some(2))));
    let _ = quantity::names(expression);
}

/// A number that is typed is read back from how it is written.
fn number(typed: &str, unit: &str) {
    let Some(number) = quantity::parse(typed, unit) else { return };
    assert!(number.is_finite());
    let written = quantity::with_unit(&french(number, Some(2)), unit);
    if number.abs() < EXACT && !unit.contains(|c: char| c.is_ascii_digit() || c == ',') {
        let back = quantity::parse(&written, unit);
        assert!(
            back.is_some_and(|back| (back - number).abs() <= 0.005 + number.abs() * 1e-9),
            "{number} as {written:?}"
        );
    }
}

fn answer(exercise: &Exercise, right: &str, typed: &[String], whole: &str) {
    let mut exercise = exercise.clone();
    if let ExerciseKind::Cloze { gaps, .. } = &mut exercise.kind {
        gaps[0].answer = right.to_owned();
    }
    let seed = typed.len() as u64;
    let bytes = whole.as_bytes();
    let places: Vec<usize> = bytes.iter().take(8).map(|byte| usize::from(byte % 8)).collect();
    let given = match &exercise.kind {
        ExerciseKind::SingleChoice { .. } => Answer::Single(places.first().copied().unwrap_or(usize::MAX)),
        ExerciseKind::MultipleChoice { .. } => Answer::Multiple(places),
        ExerciseKind::TrueFalse { .. } => Answer::Boolean(seed.is_multiple_of(2)),
        ExerciseKind::Classification { .. } => Answer::Classification(places),
        ExerciseKind::Matching { .. } => Answer::Matching(places),
        ExerciseKind::Ordering { .. } => Answer::Ordering(places),
        ExerciseKind::Cloze { .. } => Answer::Cloze(typed.to_vec()),
        ExerciseKind::ShortAnswer { ideas, .. } => {
            let found = ideas_in(ideas, whole);
            Answer::Short { text: whole.to_owned(), ideas: found }
        }
        ExerciseKind::Numeric { .. } => Answer::Numeric { seed, given: typed.to_vec() },
        ExerciseKind::MiniCase { .. } => {
            Answer::Case { text: whole.to_owned(), halves: bytes.iter().take(6).copied().collect() }
        }
    };
    let verdict = grade(&exercise, &given);
    assert!((0.0..=1.0).contains(&verdict.points), "{verdict:?} of {given:?}");
    assert_eq!(verdict, grade(&exercise, &given));
    let mark = Mark::from_points(verdict.points, 1);
    assert!(mark.halves() <= 40);
    I18N.with(|i18n| drop((i18n.mark_on_20(mark), i18n.points(verdict.points), i18n.date_full(&date(2026, 3, 12)))));
    if let (ExerciseKind::Cloze { bank: Some(_), .. }, Some(first)) = (&exercise.kind, typed.first())
        && first.trim() == right.trim()
    {
        assert!(matches!(verdict.parts[0], Part::Right | Part::Missed), "{first:?} for {right:?}");
    }
}

fn bank() -> Vec<Exercise> {
    parse::read(include_str!("grading.ron")).expect("the exercises are read")
}

const FORMULA: &str = r#"(
    code: "F1", name: "Taux", formula: "a ÷ n × 100", example: "", comment: "", passage: "L1",
    inputs: [(name: "a", label: "A", value: 3), (name: "n", label: "N", value: 4)],
    result: (expression: "a / n * 100", expected: 75, decimals: 2),
)"#;
