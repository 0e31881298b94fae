//! The calculator of a formula: from what a student types in its fields to the result.

use super::{ExpressionError, Numbers, formula_result, french, parse, round};
use crate::core::course::{Rounding, SheetFormula};

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalculatorError {
    /// A field is empty: its position.
    #[error("input {0} is empty")]
    Empty(usize),
    /// A field holds no number: its position.
    #[error("input {0} is not a number")]
    Unreadable(usize),
    /// These numbers have no result.
    #[error(transparent)]
    Expression(#[from] ExpressionError),
}

/// The result of a formula for what was typed in its fields, in the order of its inputs.
///
/// # Errors
/// The first field at fault, or why the numbers have no result.
pub fn calculate(formula: &SheetFormula, typed: &[String]) -> Result<f64, CalculatorError> {
    let mut numbers = Numbers::new();
    for (position, input) in formula.inputs.iter().enumerate() {
        let typed = typed.get(position).map_or("", |typed| typed.trim());
        if typed.is_empty() {
            return Err(CalculatorError::Empty(position));
        }
        let number = parse(typed, &input.unit).ok_or(CalculatorError::Unreadable(position))?;
        numbers.insert(input.name.clone(), number);
    }
    Ok(formula_result(&formula.result, &numbers)?)
}

/// The numbers of the worked example as a student would type them.
pub fn example_typed(formula: &SheetFormula) -> Vec<String> {
    formula.inputs.iter().map(|input| in_full(input.value)).collect()
}

/// A number with all the decimals it has, six at most.
pub fn in_full(number: f64) -> String {
    let decimals = (0..6).find(|decimals| (round(number, *decimals, Rounding::Nearest) - number).abs() < 1e-9);
    french(number, Some(decimals.unwrap_or(6)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::{FormulaInput, FormulaResult, Passage, Text};

    fn rate() -> SheetFormula {
        let input =
            |name: &str, value| FormulaInput { name: name.into(), label: name.into(), value, unit: String::new() };
        SheetFormula {
            code: "F20".into(),
            name: String::new(),
            formula: Text::default(),
            inputs: vec![input("traites", 1044.0), input("presentes", 1200.0)],
            result: FormulaResult {
                expression: "traites / presentes * 100".into(),
                expected: 87.0,
                unit: "%".into(),
                decimals: 2,
                rounding: Rounding::Nearest,
            },
            example: Text::default(),
            comment: Text::default(),
            passage: Passage::from(String::from("L7.2")),
        }
    }

    fn typed(words: [&str; 2]) -> Result<f64, CalculatorError> {
        calculate(&rate(), &words.map(String::from))
    }

    #[test]
    fn it_reckons_with_the_example_and_with_what_is_typed() {
        assert_eq!(calculate(&rate(), &example_typed(&rate())), Ok(87.0));
        assert_eq!(typed(["1 000,5", "2 000"]), Ok(50.03));
    }

    #[test]
    fn it_says_which_field_is_at_fault() {
        assert_eq!(typed(["1044", " "]), Err(CalculatorError::Empty(1)));
        assert_eq!(typed(["mille", "1200"]), Err(CalculatorError::Unreadable(0)));
        assert_eq!(typed(["1044", "0"]), Err(CalculatorError::Expression(ExpressionError::NotANumber)));
    }

    #[test]
    fn numbers_keep_their_decimals() {
        assert_eq!(in_full(0.065), "0,065");
        assert_eq!(in_full(2400.0), "2\u{202f}400");
        assert_eq!(in_full(1.0 / 3.0), "0,333333");
    }
}
