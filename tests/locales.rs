//! The interface's words: the same messages in every language, French typography, nothing written outside `locales/`.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, iter};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A message: its file, its text without what stands in braces, and its variables.
#[derive(Debug, Default)]
struct Message {
    file: String,
    text: String,
    variables: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder exists") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|other| other == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for path in files(&root().join("locales").join(language), "ftl") {
        let file = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).expect("the file can be read");
        let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(written) = entry else { continue };
            let mut message = Message { file: file.clone(), ..Message::default() };
            read(written.value.as_ref().expect("a message has a text"), &mut message);
            let twice = messages.insert(written.id.name.clone(), message);
            assert!(twice.is_none(), "{file}: `{}` is written twice", written.id.name);
        }
    }
    messages
}

fn read(pattern: &Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.text.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, message),
        }
    }
}

fn read_expression(expression: &Expression<String>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read(&variant.value, message);
                // Variants are never read one after the other.
                message.text.push('\n');
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<String>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.clone());
            // Stands for a value, so that a space before it is not the end of the text.
            message.text.push('…');
        }
        InlineExpression::StringLiteral { value } => message.text.push_str(value),
        InlineExpression::Placeable { expression } => read_expression(expression, message),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| read_inline(argument, message));
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (french, english) = (messages("fr"), messages("en"));
    let ids = |messages: &BTreeMap<String, Message>| messages.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&french), ids(&english));
    for (id, message) in &french {
        assert_eq!(message.variables, english[id].variables, "{id}");
        assert_eq!(message.file, english[id].file, "{id} is in another file in English");
    }
}

#[test]
fn french_is_set_with_french_spaces_and_apostrophes() {
    let mut faults = Vec::new();
    for (id, message) in messages("fr") {
        let text = &message.text;
        if text.contains('\'') {
            faults.push(format!("{id}: straight apostrophe"));
        }
        if text.contains("...") {
            faults.push(format!("{id}: three points instead of …"));
        }
        for mark in [';', ':', '!', '?', '%', '»'] {
            if text.contains(&format!(" {mark}")) {
                faults.push(format!("{id}: plain space before {mark}"));
            }
        }
        if text.contains("« ") {
            faults.push(format!("{id}: plain space after «"));
        }
        if text.contains('!') {
            faults.push(format!("{id}: exclamation mark"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn english_has_no_french_left_in_it() {
    let mut faults = Vec::new();
    for (id, message) in messages("en") {
        let text = &message.text;
        if text.contains(['«', '»', '\u{202f}']) || text.contains("\u{a0}:") {
            faults.push(format!("{id}: French typography"));
        }
        if text.contains('\'') {
            faults.push(format!("{id}: straight apostrophe"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Literals of the window that are no interface text although they look like it, with the reason.
const ALLOWED: [&str; 5] = [
    // Names of type families.
    "Atkinson Hyperlegible Next",
    "Parcours Dys",
    // Names of languages, each in its own language.
    "Français",
    "English",
    // The name of an operation on widgets, for who debugs them.
    "anchors of the lesson",
];

/// Lines whose literals no student reads.
const UNREAD: [&str; 12] = [
    "#[",
    ".expect(",
    "assert",
    "panic!(",
    "unreachable!(",
    "debug!(",
    "trace!(",
    "info!(",
    "warn!(",
    "error!(",
    "concat!(",
    "include_bytes!(",
];

#[test]
fn the_window_has_no_words_outside_the_locales() {
    let mut faults = Vec::new();
    for path in files(&root().join("src/gui"), "rs") {
        // Presets hold planted course content, for tests and pictures.
        if path.iter().any(|part| part == "presets")
            || path.file_stem().is_some_and(|name| name == "tests" || name == "presets")
        {
            continue;
        }
        let source = fs::read_to_string(&path).expect("the file can be read");
        let shown = path.strip_prefix(root()).expect("under the root").display().to_string();
        for (line, literal) in literals(&source) {
            let code = source.lines().nth(line - 1).unwrap_or_default();
            if looks_like_words(&literal)
                && !ALLOWED.contains(&literal.as_str())
                && !UNREAD.iter().any(|mark| code.contains(mark))
            {
                faults.push(format!("{shown}:{line}: {literal:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "these words belong in locales/:\n{}", faults.join("\n"));
}

#[test]
fn the_search_for_words_sees_words_only() {
    let source = "// \"in a comment\"\nlet a = \"Deux mots\"; let b = 'x'; fn f<'a>() {}\n/* \"no\" */ \"é\" r#\"raw text\"#\n\
                  #[cfg(test)]\nmod tests { \"not read\" }\n";
    let words: Vec<_> = literals(source).into_iter().filter(|(_, literal)| looks_like_words(literal)).collect();
    let expected = [(2, "Deux mots"), (3, "é"), (3, "raw text")].map(|(line, words)| (line, words.to_owned()));
    assert_eq!(words, expected);
    for id in ["rail-{}", "circle-check", "{} / {}", "M 0 0 L 24 24", " · ", "#123F49"] {
        assert!(!looks_like_words(id), "{id}");
    }
}

/// Whether a literal reads like words: an accented letter, or two words of letters with a space between.
fn looks_like_words(literal: &str) -> bool {
    let is_markup = literal.contains("=\\\"");
    if is_markup {
        return false;
    }
    let mut depth = 0_usize;
    let outside: String = literal
        .chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect();
    let word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    outside.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
        || (outside.trim().contains([' ', '\u{a0}']) && outside.split([' ', '\u{a0}']).any(word))
}

/// String literals of a Rust source, with their lines, up to its tests; comments are passed over.
fn literals(source: &str) -> Vec<(usize, String)> {
    let end = source.find("#[cfg(test)]\nmod ").unwrap_or(source.len());
    let chars: Vec<char> = source[..end].chars().collect();
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let start = at;
        at = match chars[at] {
            '/' if chars.get(at + 1) == Some(&'/') => until(&chars, at, "\n"),
            '/' if chars.get(at + 1) == Some(&'*') => until(&chars, at + 2, "*/"),
            'r' if is_raw(&chars, at) => {
                let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
                let close: String = iter::once('"').chain(iter::repeat_n('#', hashes)).collect();
                let stop = until(&chars, at + hashes + 2, &close);
                found.push((line, chars[at + hashes + 2..stop - close.len()].iter().collect()));
                stop
            }
            '"' => {
                let mut stop = at + 1;
                while stop < chars.len() && chars[stop] != '"' {
                    stop += if chars[stop] == '\\' { 2 } else { 1 };
                }
                found.push((line, chars[at + 1..stop.min(chars.len())].iter().collect()));
                stop + 1
            }
            // A character, not a lifetime.
            '\'' if chars.get(at + 1) == Some(&'\\') => until(&chars, at + 3, "'"),
            '\'' if chars.get(at + 2) == Some(&'\'') => at + 3,
            _ => at + 1,
        }
        .min(chars.len());
        line += chars[start..at].iter().filter(|c| **c == '\n').count();
    }
    found
}

/// Whether a raw literal begins here.
fn is_raw(chars: &[char], at: usize) -> bool {
    let after_name = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    !after_name && chars[at + 1..].iter().find(|c| **c != '#') == Some(&'"')
}

/// The position after the next `mark`, from `at` on.
fn until(chars: &[char], at: usize, mark: &str) -> usize {
    let mark: Vec<char> = mark.chars().collect();
    (at..chars.len()).find(|place| chars[*place..].starts_with(&mark)).map_or(chars.len(), |place| place + mark.len())
}
