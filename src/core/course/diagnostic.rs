//! What is wrong with a course, where exactly, and its stable code. Put into words at the edge.

use super::fault::words;
pub use super::fault::{Expected, Fault};
use crate::core::i18n::I18n;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The content concerned is not shown, or would mislead.
    Error,
    /// Worth mending; everything works.
    Warning,
}

/// A fault at a place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub fault: Fault,
    /// The file, relative to the course's folder, with `/` between parts.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// How many characters of the line are concerned, at least 1.
    pub length: usize,
    /// The line before, the line itself and the line after, with their numbers, to show around the fault.
    /// Lines of more than 2,000 characters are cut; none when the fault is the file as a whole.
    pub excerpt: Vec<(usize, String)>,
}

impl Diagnostic {
    /// A fault of a file as a whole.
    pub fn of_file(file: impl Into<String>, fault: Fault) -> Self {
        Self {
            severity: fault.severity(),
            fault,
            file: file.into(),
            line: 1,
            column: 1,
            length: 1,
            excerpt: Vec::new(),
        }
    }

    /// What is wrong, as a sentence.
    pub fn to_words(&self, i18n: &I18n) -> String {
        let (id, arguments) = words(&self.fault);
        i18n.by_id(id, &arguments).unwrap_or_else(|| id.to_owned())
    }

    /// What the author can do, as a sentence.
    pub fn advice(&self, i18n: &I18n) -> String {
        let (id, arguments) = words(&self.fault);
        i18n.by_id(&format!("{id}-help"), &arguments).unwrap_or_default()
    }
}
