//! `parcours check`: what a course holds and what is wrong with it, for authors and for their tools.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::core::course::{Course, Diagnostic, ExerciseKind, Severity};
use crate::core::i18n::I18n;

/// What checking a course gave: the course as far as it could be read, or why it could not.
pub type Checked = Result<Course, Diagnostic>;

/// All faults and warnings.
pub fn diagnostics(checked: &Checked) -> &[Diagnostic] {
    match checked {
        Ok(course) => &course.diagnostics,
        Err(diagnostic) => std::slice::from_ref(diagnostic),
    }
}

/// Whether something must be mended; warnings alone do not count.
pub fn has_faults(checked: &Checked) -> bool {
    diagnostics(checked).iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Prints each fault with its line and what to do, then a summary.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_text(checked: &Checked, words: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let diagnostics = diagnostics(checked);
    for diagnostic in diagnostics {
        writeln!(out, "{}\n", render(diagnostic, words))?;
    }
    if let Ok(course) = checked {
        let content = Content::of(course);
        let title = course.manifest.title.as_str();
        let counts = (content.modules, content.lessons, content.exercises, content.terms);
        writeln!(out, "{}", words.cli_check_content(title, counts.0, counts.1, counts.2, counts.3))?;
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    if diagnostics.is_empty() {
        writeln!(out, "{}", words.cli_check_clean())
    } else {
        writeln!(out, "{}", words.cli_check_found(errors, diagnostics.len() - errors))
    }
}

/// Prints counts and faults as one JSON object; the messages are in the language of `words`.
///
/// # Errors
/// When `out` cannot be written.
pub fn write_json(checked: &Checked, words: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let content = checked.as_ref().map(Content::of).unwrap_or_default();
    let diagnostics = diagnostics(checked).iter().map(|diagnostic| Entry {
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: diagnostic.fault.code(),
        file: &diagnostic.file,
        line: diagnostic.line,
        column: diagnostic.column,
        message: diagnostic.to_words(words),
    });
    serde_json::to_writer_pretty(&mut *out, &Report { content, diagnostics: diagnostics.collect() })?;
    writeln!(out)
}

/// What a course holds. `course` is absent when `course.ron` could not be read.
#[derive(Debug, Default, Serialize)]
struct Content<'a> {
    course: Option<&'a str>,
    modules: usize,
    lessons: usize,
    exercises: usize,
    exercises_by_kind: BTreeMap<&'static str, usize>,
    terms: usize,
}

impl<'a> Content<'a> {
    fn of(course: &'a Course) -> Self {
        let kinds = ["single_choice", "multiple_choice", "true_false", "classification", "matching", "ordering"];
        let mut exercises_by_kind: BTreeMap<_, _> = kinds.into_iter().map(|kind| (kind, 0)).collect();
        for exercise in course.modules.iter().flat_map(|module| &module.exercises) {
            *exercises_by_kind.entry(kind(&exercise.kind)).or_default() += 1;
        }
        let lessons = course.modules.iter().flat_map(|module| &module.lessons);
        Self {
            course: Some(course.manifest.id.as_str()),
            modules: course.modules.len(),
            lessons: lessons.filter(|slot| slot.content.is_ok()).count(),
            exercises: exercises_by_kind.values().sum(),
            exercises_by_kind,
            terms: course.glossary.terms.len(),
        }
    }
}

fn kind(kind: &ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::SingleChoice { .. } => "single_choice",
        ExerciseKind::MultipleChoice { .. } => "multiple_choice",
        ExerciseKind::TrueFalse { .. } => "true_false",
        ExerciseKind::Classification { .. } => "classification",
        ExerciseKind::Matching { .. } => "matching",
        ExerciseKind::Ordering { .. } => "ordering",
        ExerciseKind::Cloze { .. } => "cloze",
        ExerciseKind::ShortAnswer { .. } => "short_answer",
        ExerciseKind::Numeric { .. } => "numeric",
        ExerciseKind::MiniCase { .. } => "mini_case",
    }
}

#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    content: Content<'a>,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    severity: &'static str,
    code: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    message: String,
}

fn render(diagnostic: &Diagnostic, words: &I18n) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.cli_check_error()),
        Severity::Warning => Level::WARNING.with_name(words.cli_check_warning()),
    };
    let title = level.primary_title(diagnostic.to_words(words)).id(diagnostic.fault.code());
    let help = Level::HELP.with_name(words.cli_check_help()).message(diagnostic.advice(words));
    let group = match excerpt(diagnostic) {
        Some((source, first, span)) => title.element(
            Snippet::source(source)
                .line_start(first)
                .path(diagnostic.file.as_str())
                .fold(false)
                .annotation(AnnotationKind::Primary.span(span)),
        ),
        None => {
            title.element(Origin::path(diagnostic.file.as_str()).line(diagnostic.line).char_column(diagnostic.column))
        }
    };
    Renderer::plain().render(&[group.element(help)])
}

/// The lines around the fault, the number of the first, and the fault's place in them in bytes. None when the place is
/// not in them, because the line was cut.
fn excerpt(diagnostic: &Diagnostic) -> Option<(String, usize, std::ops::Range<usize>)> {
    let first = diagnostic.excerpt.first()?.0;
    let mut source = String::new();
    let mut span = None;
    for (number, line) in &diagnostic.excerpt {
        if *number == diagnostic.line {
            let place = |column: usize| line.char_indices().map(|(at, _)| at).chain([line.len()]).nth(column);
            let start = place(diagnostic.column - 1)?;
            let end = place(diagnostic.column - 1 + diagnostic.length).unwrap_or(line.len());
            span = Some(source.len() + start..source.len() + end);
        }
        source.push_str(line);
        source.push('\n');
    }
    Some((source, first, span?))
}
