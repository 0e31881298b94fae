//! Changes to RON and JSON that keep most of their shape: values are left out, repeated, exchanged or replaced by awkward
//! ones. Half of the changes are libFuzzer's own, of bytes.

use std::ops::Range;

use libfuzzer_sys::fuzzer_mutate;

/// Values that programs are awkward with.
const AWKWARD: [&str; 40] = [
    "0",
    "-1",
    "1",
    "2",
    "127",
    "128",
    "255",
    "256",
    "65535",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "1e308",
    "-1e308",
    "1e-320",
    "0.1",
    "-0.0",
    "NaN",
    "inf",
    "-inf",
    "true",
    "false",
    "null",
    "None",
    "Some(1)",
    "()",
    "[]",
    "{}",
    "\"\"",
    "\" \"",
    "\"œ’É\"",
    "\"e\u{301}\u{301}\"",
    "\"**a*[b](term:c)\"",
    "\"{1}{answer}{x}\"",
    "\"../../x\"",
    "\"9999-12-31T23:59:59Z\"",
    "\"-009999-01-02T01:59:59Z\"",
    "\"9999-12-31\"",
    "\"a ^ 9 ^ 9 / 0\"",
];

/// Times that a value is repeated at most.
const MOST_TIMES: usize = 40;

/// Changes an input in its place; returns its new length, at most `most`.
pub fn change(input: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut random = fastrand::Rng::with_seed(seed.into());
    let values = values(&input[..size]);
    if values.is_empty() || random.bool() {
        return fuzzer_mutate(input, size, most);
    }
    let mut any = || values[random.usize(..values.len())].clone();
    let (one, other) = (any(), any());
    let text = &input[..size];
    let (words, others) = (&text[one.clone()], &text[other]);
    let new = match random.u8(..6) {
        0 => Vec::new(),
        1 => [words, b", ", words].concat(),
        2 => others.to_vec(),
        3 => random.choice(AWKWARD).unwrap_or_default().as_bytes().to_vec(),
        4 => [words, b","].concat().repeat(random.usize(2..=MOST_TIMES)),
        _ => [b"[", words, b"]"].concat(),
    };
    let changed = [&text[..one.start], &new, &text[one.end..]].concat();
    if changed.len() > most {
        return fuzzer_mutate(input, size, most);
    }
    input[..changed.len()].copy_from_slice(&changed);
    changed.len()
}

/// Where the values are: words, numbers, strings, and what stands in brackets.
fn values(text: &[u8]) -> Vec<Range<usize>> {
    let (mut values, mut open, mut at) = (Vec::new(), Vec::new(), 0);
    while at < text.len() {
        let start = at;
        at += 1;
        match text[start] {
            b'"' => {
                while at < text.len() && text[at] != b'"' {
                    at += if text[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(text.len());
                values.push(start..at);
            }
            b'(' | b'[' | b'{' => open.push(start),
            b')' | b']' | b'}' => values.extend(open.pop().map(|from| from..at)),
            byte if is_word(byte) => {
                while at < text.len() && is_word(text[at]) {
                    at += 1;
                }
                values.push(start..at);
            }
            _ => {}
        }
    }
    values
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-+.".contains(&byte) || !byte.is_ascii()
}
