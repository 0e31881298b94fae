//! Inline text: the documented subset of Markdown to spans, and the automatic linking of glossary terms.

use crate::core::course::{Glossary, Passage, TermId};

/// How a span is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Style {
    /// `**strong**`.
    pub strong: bool,
    /// `*emphasis*`.
    pub emphasis: bool,
}

/// Where a span leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// A glossary term.
    Term(TermId),
    /// A passage of a lesson.
    Passage(Passage),
}

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Span {
    /// Words.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Where they lead.
    pub link: Option<Link>,
}

/// Stub until merged.
pub struct Linker;
impl Linker {
    /// Stub.
    pub fn new(_: &Glossary) -> Self { Self }
}
