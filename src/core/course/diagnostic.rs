//! What is wrong with a course, where exactly, and its stable code. Put into words at the edge.

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The content concerned is not shown, or would mislead.
    Error,
    /// Worth mending; everything works.
    Warning,
}

/// What is wrong, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file breaks RON's grammar; the detail is the parser's.
    Syntax {
        /// The parser's words (English).
        detail: String,
    },
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
    /// The line before, the line itself and the line after, with their numbers, to show around the fault.
    pub excerpt: Vec<(usize, String)>,
}

impl Fault {
    /// Stable code, for example `E001`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "E001",
        }
    }
}
