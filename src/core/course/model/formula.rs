//! The formula sheet.

use serde::{Deserialize, Serialize};

use super::{Passage, Rounding, Text};

/// A formula of the sheet, with its worked example and what its calculator needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFormula {
    /// Code: `F20`.
    pub code: String,
    /// Name of the indicator.
    pub name: String,
    /// The formula in words: « appels traités ÷ appels présentés × 100 ».
    pub formula: Text,
    /// What goes in, with the numbers of the worked example in `value`; ranges are not used.
    pub inputs: Vec<FormulaInput>,
    /// How the result is worked out.
    pub result: FormulaResult,
    /// The worked example in words: « 1 044 ÷ 1 200 × 100 = 87 % ».
    pub example: Text,
    /// How to read the result.
    pub comment: Text,
    /// The passage that teaches it.
    pub passage: Passage,
}

/// A number that goes into a formula.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulaInput {
    /// Name in the expression.
    pub name: String,
    /// Words before the field.
    pub label: String,
    /// The number of the worked example.
    pub value: f64,
    /// Unit after the field.
    #[serde(default)]
    pub unit: String,
}

/// What comes out of a formula.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulaResult {
    /// Expression over the inputs' names; `erlang_wait(a, n)` and `erlang_service(a, n, dmt, t)` for the calculator
    /// of Erlang C.
    pub expression: String,
    /// The result of the worked example, rounded: checked with the course.
    pub expected: f64,
    /// Unit.
    #[serde(default)]
    pub unit: String,
    /// Decimals.
    #[serde(default)]
    pub decimals: u8,
    /// How it is rounded.
    #[serde(default)]
    pub rounding: Rounding,
}
