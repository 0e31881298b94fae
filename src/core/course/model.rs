//! The content model: what a course is made of, as valid types and as the RON that authors write.

use std::fmt;

use serde::{Deserialize, Serialize};

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
    pub minutes: u32,
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
}

/// A block of a lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Block {
    /// A heading; its anchor is where exercises send back to.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Text),
    /// A bulleted or numbered list.
    List(List),
    /// The definition of a term.
    Definition(Definition),
    /// A framed remark.
    Callout(Callout),
    /// A table with a header row.
    Table(Table),
    /// A comparison of channels: examples, advantages, drawbacks.
    Channels(Channels),
    /// A word whose letters each stand for something (DIVAS).
    Mnemonic(Mnemonic),
    /// Steps in a fixed order, drawn on a thread.
    Steps(Steps),
    /// A conversation, for example a phone call.
    Dialogue(Dialogue),
    /// Nodes and arrows.
    Schema(Schema),
    /// A formula with a worked example.
    Formula(Formula),
    /// A figure with its source and year.
    KeyFigure(KeyFigure),
    /// A document of an exercise or case: letter, advert, screen, data.
    Document(Document),
    /// A rule of law that changes, or changed, on a date.
    DatedLaw(DatedLaw),
}

/// A heading inside a lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Anchor, unique in the lesson.
    pub id: Anchor,
    /// Words.
    pub text: String,
    /// 2 or 3; 2 when absent.
    #[serde(default = "two")]
    pub level: u8,
}

fn two() -> u8 {
    2
}

/// A list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Entries.
    pub items: Vec<Text>,
    /// Numbered rather than bulleted.
    #[serde(default)]
    pub ordered: bool,
}

/// The definition of a term, in words made for the lesson.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The term of the glossary.
    pub term: TermId,
    /// The definition.
    pub text: Text,
}

/// What a callout is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CalloutKind {
    /// « À retenir ».
    Remember,
    /// « Attention »: a frequent mistake.
    Warning,
    /// « Exemple ».
    Example,
    /// « Loi ».
    Law,
    /// « Astuce ».
    Tip,
}

/// A framed remark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Callout {
    /// What it is for; gives its colour, icon and first word.
    pub kind: CalloutKind,
    /// Title after the first word.
    #[serde(default)]
    pub title: Option<String>,
    /// Paragraphs.
    pub text: Vec<Text>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// What the table shows; also its accessible name.
    pub caption: String,
    /// Header cells.
    pub header: Vec<String>,
    /// Rows, each as long as the header. The first cell of a row is its header.
    pub rows: Vec<Vec<Text>>,
}

/// A comparison of channels, shown in the lesson and as a sheet where columns can be hidden.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    /// Identifier of the sheet, unique in the course; also the anchor.
    pub id: SheetId,
    /// Title, for example « Le point de vente et la rencontre ».
    pub title: String,
    /// Channels.
    pub channels: Vec<Channel>,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Name.
    pub name: String,
    /// Icon, a name of `assets/icons`.
    pub icon: String,
    /// A few words under the name: « oral, en direct ».
    pub hint: String,
    /// « Exemples d'utilisation ».
    pub examples: Vec<Text>,
    /// « Avantages ».
    pub advantages: Vec<Text>,
    /// « Inconvénients ».
    pub drawbacks: Vec<Text>,
}

/// A mnemonic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mnemonic {
    /// Anchor.
    pub id: Anchor,
    /// The word: `DIVAS`.
    pub word: String,
    /// Title: « DIVAS, cinq réglages pour la voix ».
    pub title: String,
    /// A sentence under the title.
    pub intro: Text,
    /// One card per letter.
    pub letters: Vec<Letter>,
}

/// A letter of a mnemonic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// What it stands for.
    pub name: String,
    /// One adjective: « régulier ».
    pub quality: String,
    /// Drawing: a name of `assets/icons`, or `syllabes` for the four boxes; none when absent.
    #[serde(default)]
    pub drawing: Option<String>,
    /// One or two short sentences.
    pub text: Text,
    /// What it sounds like when overdone.
    #[serde(default)]
    pub too_much: Option<Text>,
    /// What it sounds like when lacking.
    #[serde(default)]
    pub too_little: Option<Text>,
    /// An exercise for the voice.
    #[serde(default)]
    pub drill: Option<Text>,
}

/// Steps in a fixed order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Anchor.
    pub id: Anchor,
    /// Title.
    pub title: String,
    /// What the letters under the steps mean, when there are any.
    #[serde(default)]
    pub legend: Option<String>,
    /// Steps.
    pub steps: Vec<Step>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Name: a verb.
    pub name: String,
    /// A few words, or an example sentence.
    pub hint: Text,
    /// Icon, a name of `assets/icons`.
    pub icon: String,
    /// Letters of a mnemonic to mind at this step.
    #[serde(default)]
    pub letters: Vec<String>,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialogue {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// Title: who calls whom, about what.
    pub title: String,
    /// Lines in order.
    pub lines: Vec<Line>,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// The company's side.
    Advisor,
    /// The client's side.
    Client,
}

/// A line of a conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Side.
    pub speaker: Speaker,
    /// Name shown: « Inès », « M. Ravel ».
    pub name: String,
    /// What is said.
    pub text: Text,
    /// What the line does: « reformulation », « silence ».
    #[serde(default)]
    pub note: Option<String>,
}

/// Nodes and arrows on a grid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schema {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// Title.
    pub title: String,
    /// The same in words, for a screen reader and for review.
    pub alt: String,
    /// Boxes.
    pub nodes: Vec<Node>,
    /// Arrows.
    pub arrows: Vec<Arrow>,
}

/// A box of a schema.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Name used by arrows.
    pub id: String,
    /// Words in the box.
    pub label: String,
    /// A smaller line under them.
    #[serde(default)]
    pub hint: Option<String>,
    /// Column and row, from (0, 0) at the top left; at most 6 columns and 6 rows.
    pub at: (u8, u8),
}

/// An arrow of a schema.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrow {
    /// A node's id.
    pub from: String,
    /// A node's id.
    pub to: String,
    /// Words along it.
    #[serde(default)]
    pub label: Option<String>,
    /// Drawn dashed: a return, an optional way.
    #[serde(default)]
    pub dashed: bool,
}

/// A formula.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// What is computed.
    pub name: String,
    /// In words: « délivrés ÷ envoyés × 100 ».
    pub expression: String,
    /// The trap, or what to mind.
    #[serde(default)]
    pub note: Option<Text>,
    /// Worked example.
    pub example: Worked,
}

/// A worked example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worked {
    /// The situation.
    pub given: Text,
    /// Lines of calculation.
    pub steps: Vec<String>,
    /// Result with its unit.
    pub result: String,
    /// What it means for the company.
    pub reading: Text,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFigure {
    /// The figure with its unit: « 91 % ».
    pub value: String,
    /// What it counts.
    pub text: Text,
    /// Who says so, and in which publication.
    pub source: String,
    /// Year of the figure.
    pub year: u16,
    /// What to be careful about, shown with it.
    #[serde(default)]
    pub reserve: Option<String>,
}

/// A document quoted in a case or an exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Title: « Mail reçu le 12 mars ».
    pub title: String,
    /// Where it comes from; « document fictif » in cases.
    pub source: String,
    /// Paragraphs.
    pub text: Vec<Text>,
}

/// A rule that changes on a date; the text that holds on the day is shown first, and the others under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedLaw {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// The rule's name.
    pub title: String,
    /// Where it is written: law, decree, article.
    pub reference: String,
    /// Versions, oldest first.
    pub versions: Vec<LawVersion>,
    /// What has still to be confirmed, shown as a reserve.
    #[serde(default)]
    pub reserve: Option<String>,
}

/// A version of a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawVersion {
    /// First day it holds, `YYYY-MM-DD`; absent for « since always » (the oldest only).
    #[serde(default)]
    pub from: Option<jiff::civil::Date>,
    /// Paragraphs.
    pub text: Vec<Text>,
}

/// An exercise. Each is worth one point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Identifier.
    pub id: ExerciseId,
    /// A few words for lists of results: « Canal sans image ».
    pub title: String,
    /// 1 recall, 2 apply, 3 analyse.
    pub difficulty: u8,
    /// The question, or the statement to judge.
    pub prompt: Text,
    /// A document to read first.
    #[serde(default)]
    pub document: Option<Document>,
    /// What is asked, with its answer.
    pub kind: ExerciseKind,
    /// Why, shown after checking.
    pub explanation: Text,
    /// The passage of a lesson to reread.
    pub passage: Passage,
}

/// Kinds of exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ExerciseKind {
    /// One right choice.
    SingleChoice {
        /// Choices in the order shown.
        choices: Vec<Choice>,
    },
    /// Two right choices or more.
    MultipleChoice {
        /// Choices in the order shown.
        choices: Vec<Choice>,
    },
    /// The prompt is true or false.
    TrueFalse {
        /// Whether it is true.
        answer: bool,
    },
    /// Labels to put in categories.
    Classification {
        /// Two to seven categories.
        categories: Vec<Category>,
        /// Labels, shuffled when shown.
        labels: Vec<Label>,
    },
    /// Two columns to pair.
    Matching {
        /// Pairs; the right column is shuffled when shown.
        pairs: Vec<Pair>,
    },
    /// Steps to put in order.
    Ordering {
        /// Steps in the right order, shuffled when shown.
        steps: Vec<Text>,
    },
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Words.
    pub text: Text,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
    /// Why it is right or wrong; required for a wrong one by the house, optional in the format.
    #[serde(default)]
    pub why: Option<Text>,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Name used by labels.
    pub id: String,
    /// Words.
    pub name: String,
    /// Icon, a name of `assets/icons`.
    #[serde(default)]
    pub icon: Option<String>,
}

/// A label to classify.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Words.
    pub text: Text,
    /// The category's id.
    pub category: String,
    /// Other categories that are accepted.
    #[serde(default)]
    pub also: Vec<String>,
}

/// A pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Left column.
    pub left: Text,
    /// Right column.
    pub right: Text,
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
