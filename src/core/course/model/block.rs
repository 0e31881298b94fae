//! What a lesson is made of.

use serde::{Deserialize, Serialize};

use super::{Anchor, Channels, TermId, Text};

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
    /// A drawing.
    Illustration(Illustration),
    /// Blocks for those who prepare one diploma only.
    OnlyFor(OnlyFor),
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

/// A drawing, an SVG file of the module's folder. Its colours are names of the theme, written `var(--text)`: see
/// `docs/content-format.md`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Illustration {
    /// Anchor.
    #[serde(default)]
    pub id: Option<Anchor>,
    /// File in the module's folder.
    pub file: String,
    /// What it shows, for who does not see it.
    pub alt: String,
    /// Words under it.
    pub caption: String,
    /// The drawing itself, read with the course.
    #[serde(skip)]
    pub svg: Option<std::sync::Arc<str>>,
}

/// A diploma that a student prepares with the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Diploma {
    /// Négociation et digitalisation de la relation client.
    #[default]
    Ndrc,
    /// Management commercial opérationnel.
    Mco,
}

/// Blocks for those who prepare one diploma only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyFor {
    /// The diploma.
    pub diploma: Diploma,
    /// The blocks.
    pub blocks: Vec<Block>,
}
