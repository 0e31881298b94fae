//! What can be wrong with numbers: names, expressions, worked examples that do not come out.

use super::super::fault::Fault;
use super::super::locate::Path;
use super::super::model::*;
use super::exercise::Faults;
use super::{Checker, ReadList, Worded, Words, at_least};
use crate::core::quantity::{self, Drawn, ExpressionError, Numeric, evaluate, names};

/// Seeds tried to see whether an exercise can be drawn.
const TRIED: u64 = 8;

/// Checks a numeric exercise; `path` is the exercise's.
pub(super) fn check(exercise: &Exercise, path: &Path, faults: &mut Faults<'_>) {
    let Some(numeric) = Numeric::of(&exercise.kind) else { return };
    let kind = path.field("kind");
    faults.rule(kind.field("questions"), at_least("questions", numeric.questions.len(), 1));
    for (position, parameter) in numeric.parameters.iter().enumerate() {
        faults.rule(kind.field("parameters").index(position), grid(parameter));
    }
    let example = match numeric.example() {
        Ok(example) => example,
        Err(error) => return faults.rule(at_fault(numeric, &kind), Err(fault(error))),
    };
    for (position, expression) in numeric.positive.iter().enumerate() {
        let found = evaluate(expression, &example.numbers).map(|_| ()).map_err(fault);
        faults.rule(kind.field("positive").index(position), found);
    }
    for (position, (question, answer)) in numeric.questions.iter().zip(&example.answers).enumerate() {
        if !comes_out(question.expected, *answer) {
            let fault = Fault::WrongResult {
                found: quantity::french(question.expected, None),
                expected: quantity::french(*answer, None),
            };
            faults.rule(kind.field("questions").index(position).field("expected"), Err(fault));
        }
    }
    let can_be_drawn = numeric.is_sound(&example) && (0..TRIED).all(|seed| numeric.is_sound(&numeric.draw(seed)));
    if !can_be_drawn {
        faults.rule(kind.field("parameters"), Err(Fault::UnsoundNumbers));
    }
    braces(exercise, numeric, &example, path, faults);
}

/// Whether a worked result is what its expression gives. RON can say `NaN`, which never is.
fn comes_out(expected: f64, found: f64) -> bool {
    (expected - found).abs() <= 1e-6
}

/// Names in braces that stand for nothing.
fn braces(exercise: &Exercise, numeric: Numeric<'_>, example: &Drawn, path: &Path, faults: &mut Faults<'_>) {
    exercise.words(&mut |words, way| {
        let Words::Text(text) = words else { return };
        for name in names(text.as_str()) {
            if numeric.number(example, name, Some(0)).is_none() {
                faults.rule(path.join(way), Err(Fault::UnknownNumber { name: name.to_owned() }));
            }
        }
    });
}

/// The first expression that cannot be worked out.
fn at_fault(numeric: Numeric<'_>, kind: &Path) -> Path {
    let mut numbers: quantity::Numbers =
        numeric.parameters.iter().map(|parameter| (parameter.name.clone(), parameter.value)).collect();
    for (position, value) in numeric.values.iter().enumerate() {
        match evaluate(&value.expression, &numbers) {
            Ok(number) => numbers.insert(value.name.clone(), number),
            Err(_) => return kind.field("values").index(position).field("expression"),
        };
    }
    let position = numeric.questions.iter().position(|question| evaluate(&question.expression, &numbers).is_err());
    kind.field("questions").index(position.unwrap_or_default()).field("expression")
}

/// A parameter's value stands on the grid of its range.
fn grid(parameter: &Parameter) -> Result<(), Fault> {
    let Some((from, to)) = parameter.range else { return Ok(()) };
    let steps = (parameter.value - from) / parameter.step;
    let sound = parameter.step > 0.0
        && (from..=to).contains(&parameter.value)
        && (to - from) / parameter.step < 1e6
        && (steps - steps.round()).abs() < 1e-6;
    if sound { Ok(()) } else { Err(Fault::OffGrid { name: parameter.name.clone() }) }
}

fn fault(error: ExpressionError) -> Fault {
    match error {
        ExpressionError::UnknownName(name) => Fault::UnknownNumber { name },
        ExpressionError::Malformed(detail) => Fault::Expression { detail },
        ExpressionError::NotANumber | ExpressionError::TooLong => Fault::Expression { detail: error.to_string() },
    }
}

impl Checker<'_> {
    /// Checks the formula sheet.
    pub fn formulas(&mut self, formulas: Option<&ReadList<SheetFormula>>) {
        let Some(read) = formulas else { return };
        let mut codes = super::Ids::default();
        for (position, formula) in &read.value {
            let (file, path) = (&read.file, Path::root().index(*position));
            self.words(file, &path, formula);
            let claimed = codes.claim(&formula.code, file, &path.field("code"));
            self.rule(file, &path.field("code"), claimed);
            self.rule(file, &path.field("passage"), self.known.passage(&formula.passage));
            let result = path.field("result");
            match quantity::formula_result(&formula.result, &quantity::formula_example(formula)) {
                Err(error) => self.report.value(file, &result.field("expression"), fault(error)),
                Ok(found) if !comes_out(formula.result.expected, found) => {
                    let fault = Fault::WrongResult {
                        found: quantity::french(formula.result.expected, None),
                        expected: quantity::french(found, None),
                    };
                    self.report.value(file, &result.field("expected"), fault);
                }
                Ok(_) => {}
            }
        }
    }
}
