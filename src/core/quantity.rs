//! Numbers of exercises and formulas: expressions over named numbers, numbers drawn anew for each run, and the reading
//! and writing of numbers as French students write them.

pub mod calculator;
mod erlang;

use std::collections::BTreeMap;

use exmex::{Express, FlatEx};

use crate::core::course::{
    Exercise, ExerciseKind, FormulaResult, Parameter, Quantity, Rounding, SheetFormula, Text, Value,
};

/// Named numbers.
pub type Numbers = BTreeMap<String, f64>;

/// Draws before a numeric exercise falls back on its worked example.
const MOST_DRAWS: u32 = 400;

/// Longest expression, in bytes: the time to read one grows with the square of its length.
pub const LONGEST: usize = 1_000;

/// What is wrong with an expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionError {
    /// It cannot be read.
    #[error("{0}")]
    Malformed(String),
    /// It is longer than [`LONGEST`].
    #[error("longer than {LONGEST} bytes")]
    TooLong,
    /// It uses a name that stands for nothing.
    #[error("unknown name {0}")]
    UnknownName(String),
    /// Its result is not a number: a division by zero, the root of a negative number.
    #[error("the result is not a number")]
    NotANumber,
}

/// Works out an expression: `+ - * / ^`, brackets, `ceil`, `floor`, `round`, `exp`, `sqrt` over named numbers.
///
/// # Errors
/// When it cannot be read, is too long, uses an unknown name, or has no finite result.
pub fn evaluate(expression: &str, numbers: &Numbers) -> Result<f64, ExpressionError> {
    if expression.len() > LONGEST {
        return Err(ExpressionError::TooLong);
    }
    let expression = erlang::replaced(expression, numbers)?;
    let parsed =
        FlatEx::<f64>::parse(&expression).map_err(|error| ExpressionError::Malformed(error.msg().to_owned()))?;
    let values = parsed
        .var_names()
        .iter()
        .map(|name| numbers.get(name).copied().ok_or_else(|| ExpressionError::UnknownName(name.clone())))
        .collect::<Result<Vec<f64>, _>>()?;
    let result = parsed.eval(&values).map_err(|error| ExpressionError::Malformed(error.msg().to_owned()))?;
    if result.is_finite() { Ok(result) } else { Err(ExpressionError::NotANumber) }
}

/// Rounds to some decimals. What is a hair off a whole number by binary arithmetic is taken for that number.
pub fn round(number: f64, decimals: u8, rounding: Rounding) -> f64 {
    let power = 10f64.powi(i32::from(decimals));
    let scaled = number * power;
    if !scaled.is_finite() {
        // A number with more digits than can be counted has no decimals to lose.
        return number;
    }
    let hair = 1e-9 * scaled.abs().max(1.0);
    let whole = match rounding {
        Rounding::Nearest => (scaled.abs() + 0.5 + hair).floor().copysign(scaled),
        Rounding::Up => (scaled - hair).ceil(),
    };
    // Zero has no sign for a student.
    whole / power + 0.0
}

/// Works out a formula of the sheet for some inputs.
///
/// # Errors
/// As [`evaluate`].
pub fn formula_result(result: &FormulaResult, inputs: &Numbers) -> Result<f64, ExpressionError> {
    Ok(round(evaluate(&result.expression, inputs)?, result.decimals, result.rounding))
}

/// The numbers of a formula's worked example.
pub fn formula_example(formula: &SheetFormula) -> Numbers {
    formula.inputs.iter().map(|input| (input.name.clone(), input.value)).collect()
}

/// A numeric exercise with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Parameters and values.
    pub numbers: Numbers,
    /// The right answer of each question, rounded.
    pub answers: Vec<f64>,
}

/// The parts of a numeric exercise.
#[derive(Debug, Clone, Copy)]
pub struct Numeric<'a> {
    /// Numbers given.
    pub parameters: &'a [Parameter],
    /// Numbers worked out from them.
    pub values: &'a [Value],
    /// What must be above zero.
    pub positive: &'a [String],
    /// What to work out.
    pub questions: &'a [Quantity],
}

impl<'a> Numeric<'a> {
    /// The parts, when the exercise is a numeric one.
    pub fn of(kind: &'a ExerciseKind) -> Option<Self> {
        match kind {
            ExerciseKind::Numeric { parameters, values, positive, questions } => {
                Some(Self { parameters, values, positive, questions })
            }
            _ => None,
        }
    }

    /// The worked example.
    ///
    /// # Errors
    /// As [`evaluate`], for the first expression at fault.
    pub fn example(self) -> Result<Drawn, ExpressionError> {
        self.with(self.parameters.iter().map(|parameter| (parameter.name.clone(), parameter.value)).collect())
    }

    /// Numbers drawn from a seed: always the same for the same seed, and always sound. The worked example when no
    /// sound draw is found.
    pub fn draw(self, seed: u64) -> Drawn {
        let mut random = fastrand::Rng::with_seed(seed);
        let drawn = (0..MOST_DRAWS).find_map(|_| {
            let numbers =
                self.parameters.iter().map(|parameter| (parameter.name.clone(), pick(parameter, &mut random)));
            self.with(numbers.collect()).ok().filter(|drawn| self.is_sound(drawn))
        });
        // A checked course always has a sound example.
        drawn.or_else(|| self.example().ok()).unwrap_or_else(|| Drawn { numbers: Numbers::new(), answers: Vec::new() })
    }

    /// Whether a draw keeps to what the author says of it.
    pub fn is_sound(self, drawn: &Drawn) -> bool {
        let above = |expression: &String| evaluate(expression, &drawn.numbers).is_ok_and(|number| number > 0.0);
        let within = |(question, answer): (&Quantity, &f64)| {
            question.least.is_none_or(|least| *answer >= least) && question.most.is_none_or(|most| *answer <= most)
        };
        self.positive.iter().all(above) && self.questions.iter().zip(&drawn.answers).all(within)
    }

    fn with(self, mut numbers: Numbers) -> Result<Drawn, ExpressionError> {
        for value in self.values {
            let number = evaluate(&value.expression, &numbers)?;
            numbers.insert(value.name.clone(), number);
        }
        let answers = self
            .questions
            .iter()
            .map(|question| Ok(round(evaluate(&question.expression, &numbers)?, question.decimals, question.rounding)))
            .collect::<Result<Vec<f64>, ExpressionError>>()?;
        Ok(Drawn { numbers, answers })
    }

    /// A text with its numbers in place; `own` is the question it belongs to.
    pub fn fill(self, drawn: &Drawn, text: &Text, own: Option<usize>) -> Text {
        Text(filled(text.as_str(), |name| self.number(drawn, name, own)))
    }

    /// The words of the number that a name stands for.
    pub fn number(self, drawn: &Drawn, name: &str, own: Option<usize>) -> Option<String> {
        if let Some(place) = name.strip_prefix("answer") {
            let place = if place.is_empty() { own? } else { place.parse::<usize>().ok()?.checked_sub(1)? };
            return Some(french(*drawn.answers.get(place)?, None));
        }
        let decimals = self.values.iter().find(|value| value.name == name).and_then(|value| value.decimals);
        Some(french(*drawn.numbers.get(name)?, decimals))
    }
}

/// A numeric exercise with the numbers of a seed in its texts, and its right answers; `None` for other kinds.
pub fn drawn(exercise: &Exercise, seed: u64) -> Option<(Exercise, Vec<f64>)> {
    let numeric = Numeric::of(&exercise.kind)?;
    let drawn = numeric.draw(seed);
    let fill = |text: &Text| numeric.fill(&drawn, text, None);
    let mut filled = exercise.clone();
    (filled.prompt, filled.explanation) = (fill(&exercise.prompt), fill(&exercise.explanation));
    if let Some(document) = &mut filled.document {
        document.text.iter_mut().for_each(|text| *text = fill(text));
    }
    if let ExerciseKind::Numeric { questions, .. } = &mut filled.kind {
        for (position, question) in questions.iter_mut().enumerate() {
            let own = |text: &Text| numeric.fill(&drawn, text, Some(position));
            question.label = own(&question.label);
            question.comment = own(&question.comment);
            question.steps.iter_mut().for_each(|step| *step = own(step));
        }
    }
    Some((filled, drawn.answers))
}

/// A number of a parameter's grid.
fn pick(parameter: &Parameter, random: &mut fastrand::Rng) -> f64 {
    let Some((from, to)) = parameter.range else { return parameter.value };
    let steps = ((to - from) / parameter.step + 1e-9).floor();
    if !(parameter.step > 0.0 && (0.0..1e9).contains(&steps)) {
        return parameter.value;
    }
    // Back to the decimals of the grid: 0.1 + 0.2 is 0.3 for a student.
    round(from + f64::from(random.u32(0..=steps as u32)) * parameter.step, 6, Rounding::Nearest)
}

/// Texts with `{name}` replaced by what `number` says; other braces stay as they are.
pub fn filled(text: &str, number: impl Fn(&str) -> Option<String>) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        whole.push_str(before);
        // No name holds a brace: looking further would take the square of the text's length.
        let end = after.find(['{', '}']).filter(|end| after[*end..].starts_with('}'));
        match end.and_then(|end| Some((number(&after[..end])?, &after[end + 1..]))) {
            Some((words, after)) => {
                whole.push_str(&words);
                rest = after;
            }
            None => {
                whole.push('{');
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

/// Names between braces in a text, in order.
pub fn names(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

/// A written number with its unit: a narrow space before « % », a plain one before the others, neither of which breaks.
pub fn with_unit(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        "%" => format!("{number}\u{202f}%"),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

/// A number as French texts write it: comma, narrow spaces between thousands, two decimals at most unless `decimals`
/// says how many.
pub fn french(number: f64, decimals: Option<u8>) -> String {
    let rounded = round(number, decimals.unwrap_or(2), Rounding::Nearest);
    let written = match decimals {
        Some(decimals) => format!("{:.*}", usize::from(decimals), rounded.abs()),
        None => rounded.abs().to_string(),
    };
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let mut words = String::new();
    if rounded < 0.0 {
        words.push('−');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            words.push('\u{202f}');
        }
        words.push(digit);
    }
    if !fraction.is_empty() {
        words.push(',');
        words.push_str(fraction);
    }
    words
}

/// A number as a student types it: comma or dot, spaces between thousands, a sign, the unit after it or not.
pub fn parse(typed: &str, unit: &str) -> Option<f64> {
    let typed = typed.trim();
    let typed = typed.strip_suffix(unit.trim()).unwrap_or(typed);
    let mut digits = String::with_capacity(typed.len());
    for letter in typed.chars() {
        match letter {
            '0'..='9' | '.' => digits.push(letter),
            ',' => digits.push('.'),
            '-' | '−' | '–' if digits.is_empty() => digits.push('-'),
            '+' if digits.is_empty() => {}
            _ if letter.is_whitespace() => {}
            _ => return None,
        }
    }
    digits.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests;
