//! What a search finds.

use std::ops::Range;

use crate::core::course::{Anchor, ExerciseId, LessonId, ModuleId, SheetId, TermId};

/// All that answers a query, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Groups that are not empty, the one with the best hit first.
    pub groups: Vec<Group>,
}

/// What answers a query in one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// How many answer in all, those left out included.
    pub total: usize,
}

/// Kinds of what can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A term of the glossary.
    Term,
    /// A passage of a lesson.
    Lesson,
    /// An exercise.
    Exercise,
    /// A channel comparison, a formula or a rule that changes on a date.
    Sheet,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Its name; for a passage, the heading above it or the lesson's title.
    pub title: Lit,
    /// The title of the lesson that holds it, where `title` is not that already.
    pub within: Option<String>,
    /// Words around those found, cut with `…`; empty when there are none.
    pub excerpt: Lit,
    /// The module that it belongs to, if any.
    pub module: Option<ModuleId>,
}

/// Where a hit leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A term.
    Term(TermId),
    /// A passage of a lesson.
    Passage {
        /// The lesson.
        lesson: LessonId,
        /// The anchor of the block or of the heading above it; none before the first.
        anchor: Option<Anchor>,
        /// The block's position in [`Lesson::blocks_for`](crate::core::course::Lesson::blocks_for) the diploma of the
        /// index; none for the beginning of the lesson.
        block: Option<usize>,
    },
    /// An exercise.
    Exercise(ExerciseId),
    /// A channel comparison.
    Comparison(SheetId),
    /// A formula, by its position in [`Course::formulas`](crate::core::course::Course::formulas).
    Formula(usize),
    /// A rule that changes on a date, in the first lesson that states it.
    Law {
        /// The lesson.
        lesson: LessonId,
        /// The rule's anchor or that of the heading above it.
        anchor: Option<Anchor>,
        /// As in [`Target::Passage`].
        block: usize,
    },
}

impl Target {
    /// The kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Term(_) => Kind::Term,
            Self::Passage { .. } => Kind::Lesson,
            Self::Exercise(_) => Kind::Exercise,
            Self::Comparison(_) | Self::Formula(_) | Self::Law { .. } => Kind::Sheet,
        }
    }
}

/// Words with those searched for lit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lit {
    /// The words, without marks.
    pub text: String,
    /// Bytes of the words found: sorted, apart from each other, on boundaries of characters.
    pub lit: Vec<Range<usize>>,
}

impl From<&str> for Lit {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), lit: Vec::new() }
    }
}

impl Found {
    /// Nothing answers.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// All hits shown, group by group, best first.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.groups.iter().flat_map(|group| &group.hits)
    }
}
