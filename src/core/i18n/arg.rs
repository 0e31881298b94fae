//! Values put into messages, and how numbers are written in each language.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use crate::core::settings::Language;

/// A value for a message: words, or a number that the language writes its own way.
#[derive(Debug, Clone)]
pub struct Arg<'a>(FluentValue<'a>);

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        arg.0
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Self(FluentValue::String(words.into()))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Self(FluentValue::String(words.as_str().into()))
    }
}

impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Self(FluentValue::String(words.into()))
    }
}

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Self(FluentValue::Number(FluentNumber::new(number, FluentNumberOptions::default())))
    }
}

macro_rules! from_integer {
    ($($integer:ty),*) => {
        $(impl From<$integer> for Arg<'_> {
            fn from(number: $integer) -> Self {
                Self::from(number as f64)
            }
        })*
    };
}

from_integer!(i8, u8, u16, u32, u64, usize, i32, i64);

/// French numbers: a comma, and a narrow no-break space between thousands.
pub(super) fn format_french<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format_number(value, ',', '\u{202f}')
}

/// English numbers: a point, and a comma between thousands.
pub(super) fn format_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    format_number(value, '.', ',')
}

/// A number with at most so many decimals, in the ways of a language.
pub(super) fn written(language: Language, number: f64, decimals: usize) -> String {
    let options = FluentNumberOptions { maximum_fraction_digits: Some(decimals), ..FluentNumberOptions::default() };
    let value = FluentValue::Number(FluentNumber::new(number, options));
    let written = match language {
        Language::French => format_french(&value, &()),
        Language::English => format_english(&value, &()),
    };
    written.expect("the value is a number")
}

/// Writes a number with at most three decimals unless the message says otherwise; leaves other values alone.
fn format_number(value: &FluentValue<'_>, point: char, thousands: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let least = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number.options.maximum_fraction_digits.unwrap_or(3).max(least);
    let written = format!("{:.most$}", number.value.abs());
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut decimals = decimals;
    while decimals.len() > least && decimals.ends_with('0') {
        decimals = &decimals[..decimals.len() - 1];
    }

    let is_zero = whole.chars().chain(decimals.chars()).all(|digit| digit == '0');
    let mut out = String::with_capacity(written.len() + 4);
    if number.value < 0.0 && !is_zero {
        out.push('\u{2212}');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) && number.options.use_grouping {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(number: f64) -> String {
        format_french(&Arg::from(number).into(), &()).expect("a number")
    }

    #[test]
    fn french_numbers_have_a_comma_and_narrow_spaces() {
        assert_eq!(french(1_234_567.5), "1\u{202f}234\u{202f}567,5");
        assert_eq!(french(0.1 + 0.2), "0,3");
        assert_eq!(french(-0.0001), "0");
        assert_eq!(french(-3.0), "\u{2212}3");
    }

    #[test]
    fn english_numbers_have_a_point_and_commas() {
        assert_eq!(format_english(&Arg::from(12_345.25).into(), &()).as_deref(), Some("12,345.25"));
    }
}
