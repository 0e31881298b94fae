//! The content model: what a course is made of, as valid types and as the RON that authors write.

mod block;
mod channel;
mod exam;
mod exercise;
mod formula;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use block::*;
pub use channel::*;
pub use exam::*;
pub use exercise::*;
pub use formula::*;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps an identifier; its form is checked by [`crate::core::course::check`].
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The identifier as written in the course.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A course, for example `relation-client`.
    CourseId
);
id!(
    /// A module, for example `M3`.
    ModuleId
);
id!(
    /// A lesson, for example `L3.1`.
    LessonId
);
id!(
    /// An exercise, for example `M3-E01`. Saved progress refers to it: it never changes once published.
    ExerciseId
);
id!(
    /// A glossary term, for example `ecoute-active`.
    TermId
);
id!(
    /// A named place in a lesson (a heading or a block that has an `id`), for example `cinq-criteres`.
    Anchor
);
id!(
    /// A channel comparison, for example `canaux-directs`.
    SheetId
);
id!(
    /// An exam paper, for example `e5-ecrit`.
    ExamId
);

/// A passage of a lesson, written `"L3.1#cinq-criteres"`, or `"L3.1"` for its beginning.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Passage {
    /// The lesson.
    pub lesson: LessonId,
    /// The place in it; its beginning when absent.
    pub anchor: Option<Anchor>,
}

impl From<String> for Passage {
    fn from(written: String) -> Self {
        match written.split_once('#') {
            Some((lesson, anchor)) => Self { lesson: LessonId::new(lesson), anchor: Some(Anchor::new(anchor)) },
            None => Self { lesson: LessonId::new(written), anchor: None },
        }
    }
}

impl From<Passage> for String {
    fn from(passage: Passage) -> Self {
        passage.to_string()
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.anchor {
            Some(anchor) => write!(f, "{}#{anchor}", self.lesson),
            None => write!(f, "{}", self.lesson),
        }
    }
}

/// Inline text: French prose in the subset of Markdown that [`crate::core::markup`] reads
/// (`**strong**`, `*emphasis*`, `[words](term:id)`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub String);

impl Text {
    /// The text as written, marks included.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `course.ron`: what the course is, and the folders of its modules in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Identifier.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// Language of the content, a BCP 47 tag: `fr`.
    pub language: String,
    /// One sentence for the welcome screen.
    pub summary: Text,
    /// Licence of the content.
    pub licence: String,
    /// Folders of the modules, in the order of study.
    pub modules: Vec<String>,
    /// Files of exam papers, beside `course.ron`.
    #[serde(default)]
    pub exams: Vec<String>,
    /// The file of the formula sheet, beside `course.ron`.
    #[serde(default)]
    pub formulas: Option<String>,
    /// Names of the themes that glossary terms are filed under; a term names them by module id.
    pub themes: Vec<Theme>,
}

/// A theme of the glossary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The module that treats the theme, present in this course or planned.
    pub module: ModuleId,
    /// Short name shown above a term, for example « Téléphone ».
    pub name: String,
}

/// `module.ron`: a module and its lessons in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Identifier.
    pub id: ModuleId,
    /// Number shown to the student.
    pub number: u32,
    /// Title.
    pub title: String,
    /// What the student will be able to do, each beginning with a verb in lower case.
    pub objectives: Vec<Text>,
    /// Lessons in order.
    pub lessons: Vec<LessonEntry>,
    /// Files of exercises in this folder, in order.
    pub exercises: Vec<String>,
}

/// A lesson as its module announces it; the title lives here so that a module can be listed even when the
/// lesson's own file cannot be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonEntry {
    /// Identifier.
    pub id: LessonId,
    /// File in the module's folder.
    pub file: String,
    /// Title.
    pub title: String,
    /// Reading time in minutes.
    pub minutes: u16,
}

/// A lesson file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Identifier, the same as in `module.ron`.
    pub id: LessonId,
    /// First paragraph, set larger.
    pub lead: Text,
    /// Content in reading order.
    pub blocks: Vec<Block>,
    /// Two or three exercises of the module that show whether the lesson was understood, offered at its end.
    #[serde(default)]
    pub self_check: Vec<ExerciseId>,
}

/// A glossary entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Identifier.
    pub id: TermId,
    /// Name as a heading: « Écoute active ».
    pub name: String,
    /// Definition.
    pub definition: Text,
    /// Modules that treat it, first the main one.
    pub modules: Vec<ModuleId>,
    /// Other names, abbreviations.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Names in English.
    #[serde(default)]
    pub english: Vec<String>,
    /// Forms that the text may use for it beside its name and synonyms (plural, verb): linked automatically.
    #[serde(default)]
    pub forms: Vec<String>,
    /// An example sentence.
    #[serde(default)]
    pub example: Option<Text>,
    /// Related terms.
    #[serde(default)]
    pub see: Vec<TermId>,
    /// « À ne pas confondre avec ».
    #[serde(default)]
    pub confused_with: Vec<Confusion>,
}

/// Something a term is confused with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confusion {
    /// The other notion, in words.
    pub name: String,
    /// The other notion, when it is a term of the glossary.
    #[serde(default)]
    pub term: Option<TermId>,
    /// What tells them apart.
    pub note: Text,
}
