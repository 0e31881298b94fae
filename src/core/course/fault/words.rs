//! Faults in words: which message says it, and with what.

use super::{Expected, Fault};

/// The message that states a fault, and its arguments. The message of the same name followed by `-help` says what to
/// do, with the same arguments; both are in `locales/*/diagnostics.ftl`.
pub fn words(fault: &Fault) -> (&'static str, Vec<(&'static str, String)>) {
    let plain = |id| (id, Vec::new());
    let one = |id, name, value: &dyn ToString| (id, vec![(name, value.to_string())]);
    match fault {
        Fault::Syntax { detail } => one("diagnostic-syntax", "detail", detail),
        Fault::Unclosed { mark: '*' } => one("diagnostic-unclosed", "mark", &"/*"),
        Fault::Unclosed { mark } => one("diagnostic-unclosed", "mark", mark),
        Fault::MissingComma => plain("diagnostic-missing-comma"),
        Fault::UnknownField { found, nearest, known } => {
            near(["diagnostic-unknown-field", "diagnostic-unknown-field-near"], found, nearest, known)
        }
        Fault::MissingField { field } => one("diagnostic-missing-field", "field", field),
        Fault::DuplicateField { field } => one("diagnostic-duplicate-field", "field", field),
        Fault::WrongType { expected } => wrong_type(expected),
        Fault::UnknownVariant { found, nearest, known } => {
            near(["diagnostic-unknown-variant", "diagnostic-unknown-variant-near"], found, nearest, known)
        }
        Fault::FileMissing { name } => one("diagnostic-file-missing", "name", name),
        Fault::Unreadable { detail } => one("diagnostic-unreadable", "detail", detail),
        Fault::NotUtf8 => plain("diagnostic-not-utf8"),
        Fault::TooLarge { limit } => one("diagnostic-too-large", "limit", &(limit / 1024 / 1024)),
        Fault::TooDeep { limit } => one("diagnostic-too-deep", "limit", limit),
        Fault::TooMany { count, limit } => {
            ("diagnostic-too-many", vec![("count", count.to_string()), ("limit", limit.to_string())])
        }
        Fault::OutsideCourse { name } => one("diagnostic-outside-course", "name", name),
        Fault::DuplicateId { id, first } => (
            "diagnostic-duplicate-id",
            vec![("id", id.clone()), ("file", first.file.clone()), ("line", first.line.to_string())],
        ),
        Fault::MalformedId { id } => one("diagnostic-malformed-id", "id", id),
        Fault::LessonIdDiffers { found, expected } => {
            ("diagnostic-lesson-id-differs", vec![("found", found.clone()), ("expected", expected.clone())])
        }
        Fault::DanglingTerm { id, nearest } => {
            near(["diagnostic-dangling-term", "diagnostic-dangling-term-near"], id, nearest, &[])
        }
        Fault::DanglingLesson { id } => one("diagnostic-dangling-lesson", "found", id),
        Fault::DanglingAnchor { lesson, anchor, nearest } => {
            let ids = ["diagnostic-dangling-anchor", "diagnostic-dangling-anchor-near"];
            let (id, mut arguments) = near(ids, anchor, nearest, &[]);
            arguments.push(("lesson", lesson.clone()));
            (id, arguments)
        }
        Fault::UnknownModule { id } => one("diagnostic-unknown-module", "found", id),
        _ => words_of_content(fault),
    }
}

fn words_of_content(fault: &Fault) -> (&'static str, Vec<(&'static str, String)>) {
    let plain = |id| (id, Vec::new());
    let one = |id, name, value: &dyn ToString| (id, vec![(name, value.to_string())]);
    match fault {
        Fault::SeveralRightAnswers { count } => one("diagnostic-several-right-answers", "count", count),
        Fault::FewRightAnswers { count } => one("diagnostic-few-right-answers", "count", count),
        Fault::UnknownCategory { id } => one("diagnostic-unknown-category", "found", id),
        Fault::TooFew { field, count, least } => (
            "diagnostic-too-few",
            vec![("field", (*field).to_owned()), ("count", count.to_string()), ("least", least.to_string())],
        ),
        Fault::DuplicateRight { text } => one("diagnostic-duplicate-right", "text", text),
        Fault::RowLength { found, expected } => {
            ("diagnostic-row-length", vec![("found", found.to_string()), ("expected", expected.to_string())])
        }
        Fault::EmptyText => plain("diagnostic-empty-text"),
        Fault::UnknownIcon { name, nearest } => {
            near(["diagnostic-unknown-icon", "diagnostic-unknown-icon-near"], name, nearest, &[])
        }
        Fault::UnknownNode { id } => one("diagnostic-unknown-node", "found", id),
        Fault::OutOfGrid { column, row } => {
            ("diagnostic-out-of-grid", vec![("column", column.to_string()), ("row", row.to_string())])
        }
        Fault::UnknownLink { target } => one("diagnostic-unknown-link", "target", target),
        Fault::StrayMark => plain("diagnostic-stray-mark"),
        Fault::LawOrder => plain("diagnostic-law-order"),
        Fault::LawEmpty => plain("diagnostic-law-empty"),
        Fault::NoSource => plain("diagnostic-no-source"),
        Fault::Difficulty { found } => one("diagnostic-difficulty", "found", found),
        Fault::HeadingLevel { found } => one("diagnostic-heading-level", "found", found),
        Fault::Zero => plain("diagnostic-zero"),
        Fault::LanguageTag { found } => one("diagnostic-language-tag", "found", found),
        Fault::DanglingExercise { id } => one("diagnostic-dangling-exercise", "found", id),
        Fault::GapsDiffer { found, expected } => {
            ("diagnostic-gaps-differ", vec![("found", found.to_string()), ("expected", expected.to_string())])
        }
        Fault::Expression { detail } => one("diagnostic-expression", "detail", detail),
        Fault::WrongResult { found, expected } => {
            ("diagnostic-wrong-result", vec![("found", found.clone()), ("expected", expected.clone())])
        }
        Fault::UnsoundNumbers => plain("diagnostic-unsound-numbers"),
        Fault::OffGrid { name } => one("diagnostic-off-grid", "name", name),
        Fault::UnknownNumber { name } => one("diagnostic-unknown-number", "name", name),
        Fault::RubricTotal { found } => one("diagnostic-rubric-total", "found", found),
        Fault::UnknownAnnex { number } => one("diagnostic-unknown-annex", "number", number),
        Fault::UnsafeDrawing { found } => one("diagnostic-unsafe-drawing", "found", found),
        Fault::UnusedTerm { id } => one("diagnostic-unused-term", "id", id),
        Fault::LongLesson { minutes, limit } => {
            ("diagnostic-long-lesson", vec![("minutes", minutes.to_string()), ("limit", limit.to_string())])
        }
        Fault::LongSentence { words, limit } => {
            ("diagnostic-long-sentence", vec![("words", words.to_string()), ("limit", limit.to_string())])
        }
        Fault::NoReason => plain("diagnostic-no-reason"),
        Fault::GlossaryLoop { id } => one("diagnostic-glossary-loop", "id", id),
        Fault::NoDate => plain("diagnostic-no-date"),
        // All others are put into words by `words`.
        _ => plain("diagnostic-no-right-answer"),
    }
}

fn wrong_type(expected: &Expected) -> (&'static str, Vec<(&'static str, String)>) {
    let id = match expected {
        Expected::Text => "diagnostic-wrong-type-text",
        Expected::Integer => "diagnostic-wrong-type-integer",
        Expected::Boolean => "diagnostic-wrong-type-boolean",
        Expected::List => "diagnostic-wrong-type-list",
        Expected::Struct => "diagnostic-wrong-type-struct",
        Expected::Date => "diagnostic-wrong-type-date",
        Expected::Other(detail) => return ("diagnostic-wrong-value", vec![("detail", detail.clone())]),
    };
    (id, Vec::new())
}

/// Arguments of a message about a name that is not known; the second message when a known one looks like it.
fn near(
    [alone, beside]: [&'static str; 2],
    found: &str,
    nearest: &Option<String>,
    known: &[&str],
) -> (&'static str, Vec<(&'static str, String)>) {
    let mut arguments = vec![("found", found.to_owned())];
    if !known.is_empty() {
        arguments.push(("known", known.join(", ")));
    }
    match nearest {
        Some(nearest) => {
            arguments.push(("nearest", nearest.clone()));
            (beside, arguments)
        }
        None => (alone, arguments),
    }
}
