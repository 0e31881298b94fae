//! Every fault a course can have, as data, with its stable code and the message that puts it into words.

mod words;

use super::diagnostic::Severity;

pub use words::words;

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Words between quotation marks.
    Text,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// `[ … ]`.
    List,
    /// `( … )`.
    Struct,
    /// `"YYYY-MM-DD"`.
    Date,
    /// Something else, in the parser's words (English).
    Other(String),
}

/// What is wrong, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file breaks RON's grammar; the detail is the parser's.
    Syntax {
        /// The parser's words (English).
        detail: String,
    },
    /// A bracket, quotation mark or comment is opened and never closed.
    Unclosed {
        /// What opens it.
        mark: char,
    },
    /// Two values follow each other without a comma.
    MissingComma,
    /// A field that this kind of value does not have.
    UnknownField {
        /// Its name as written.
        found: String,
        /// The known name that looks most like it, when one does.
        nearest: Option<String>,
        /// All known names.
        known: Vec<&'static str>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: String,
    },
    /// A field is written twice.
    DuplicateField {
        /// Its name.
        field: String,
    },
    /// A value of another type.
    WrongType {
        /// What the field takes.
        expected: Expected,
    },
    /// A name that is not among those a field takes: kind of block, of exercise, of callout.
    UnknownVariant {
        /// The name as written.
        found: String,
        /// The known name that looks most like it, when one does.
        nearest: Option<String>,
        /// All known names.
        known: Vec<&'static str>,
    },
    /// A file that is named is not there.
    FileMissing {
        /// Its name.
        name: String,
    },
    /// A file is there and cannot be read.
    Unreadable {
        /// The system's words.
        detail: String,
    },
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The file, or all files together, are larger than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Brackets are nested too deep.
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// Too many of something in one list.
    TooMany {
        /// How many there are.
        count: usize,
        /// The limit.
        limit: usize,
    },
    /// A file name that is not a plain name, or a link that leads outside the course's folder.
    OutsideCourse {
        /// The name as written.
        name: String,
    },
    /// An identifier used twice where it must be unique.
    DuplicateId {
        /// The identifier.
        id: String,
        /// Where it is used first.
        first: Box<Place>,
    },
    /// An identifier of a form that is not allowed.
    MalformedId {
        /// The identifier.
        id: String,
    },
    /// A lesson's own identifier is not the one its module gives.
    LessonIdDiffers {
        /// In the lesson.
        found: String,
        /// In the module.
        expected: String,
    },
    /// No term of that identifier.
    DanglingTerm {
        /// The identifier.
        id: String,
        /// The one that looks most like it, when one does.
        nearest: Option<String>,
    },
    /// No lesson of that identifier.
    DanglingLesson {
        /// The identifier.
        id: String,
    },
    /// The lesson has no such heading or block.
    DanglingAnchor {
        /// The lesson.
        lesson: String,
        /// The anchor.
        anchor: String,
        /// The one that looks most like it, when one does.
        nearest: Option<String>,
    },
    /// A module that is neither in the course nor among its themes.
    UnknownModule {
        /// The identifier.
        id: String,
    },
    /// A choice exercise has no right answer.
    NoRightAnswer,
    /// An exercise with a single answer has several.
    SeveralRightAnswers {
        /// How many.
        count: usize,
    },
    /// An exercise with several answers has one.
    FewRightAnswers {
        /// How many.
        count: usize,
    },
    /// A label's category is not among the exercise's.
    UnknownCategory {
        /// The category as written.
        id: String,
    },
    /// A list is too short.
    TooFew {
        /// The field.
        field: &'static str,
        /// How many there are.
        count: usize,
        /// How many there must be.
        least: usize,
    },
    /// Two pairs have the same right entry.
    DuplicateRight {
        /// The entry.
        text: String,
    },
    /// A row has more or fewer cells than the header.
    RowLength {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// Nothing is written where words must be.
    EmptyText,
    /// No icon of that name.
    UnknownIcon {
        /// The name as written.
        name: String,
        /// The one that looks most like it, when one does.
        nearest: Option<String>,
    },
    /// An arrow leads from or to a box that does not exist.
    UnknownNode {
        /// The box's name as written.
        id: String,
    },
    /// A box stands outside the grid.
    OutOfGrid {
        /// Column.
        column: u8,
        /// Row.
        row: u8,
    },
    /// A link that is neither to a term nor to a lesson.
    UnknownLink {
        /// The target as written.
        target: String,
    },
    /// A `**` without its other half.
    StrayMark,
    /// The versions of a rule are not in the order of their dates.
    LawOrder,
    /// A rule without any version.
    LawEmpty,
    /// A figure without a source.
    NoSource,
    /// A difficulty that is not 1, 2 or 3.
    Difficulty {
        /// As written.
        found: u8,
    },
    /// A heading's level that is not 2 or 3.
    HeadingLevel {
        /// As written.
        found: u8,
    },
    /// A number that must be at least 1 is 0.
    Zero,
    /// The course's language is not a language tag.
    LanguageTag {
        /// As written.
        found: String,
    },
    /// No exercise of that identifier.
    DanglingExercise {
        /// The identifier.
        id: String,
    },
    /// The gaps of a text are not numbered as its list of gaps is.
    GapsDiffer {
        /// As written.
        found: usize,
        /// As it must be.
        expected: usize,
    },
    /// An expression cannot be worked out.
    Expression {
        /// What the reader of expressions says (English).
        detail: String,
    },
    /// A worked result is not what its expression gives.
    WrongResult {
        /// As written.
        found: String,
        /// As it must be.
        expected: String,
    },
    /// Numbers that are sound cannot be drawn.
    UnsoundNumbers,
    /// A number does not stand on the grid it is drawn from.
    OffGrid {
        /// The name.
        name: String,
    },
    /// A name that stands for no number.
    UnknownNumber {
        /// The name.
        name: String,
    },
    /// The points of a rubric add up to neither 10 nor 20.
    RubricTotal {
        /// As written.
        found: u32,
    },
    /// No annex of that number.
    UnknownAnnex {
        /// As written.
        number: u8,
    },
    /// A drawing holds something that drawings may not.
    UnsafeDrawing {
        /// As written.
        found: String,
    },
    /// A lesson takes too long to read.
    LongLesson {
        /// Its reading time in minutes.
        minutes: usize,
        /// The limit.
        limit: usize,
    },
    /// A sentence is too long to follow.
    LongSentence {
        /// Its words.
        words: usize,
        /// The limit.
        limit: usize,
    },
    /// A wrong choice does not say why it is wrong.
    NoReason,
    /// A term is explained by itself.
    GlossaryLoop {
        /// The term.
        id: String,
    },
    /// A dated rule without any date.
    NoDate,
    /// A term that no lesson uses.
    UnusedTerm {
        /// The term.
        id: String,
    },
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the course's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl Fault {
    /// Stable code, for example `E001`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "E001",
            Self::Unclosed { .. } => "E002",
            Self::UnknownField { .. } => "E003",
            Self::MissingField { .. } => "E004",
            Self::DuplicateField { .. } => "E005",
            Self::WrongType { .. } => "E006",
            Self::UnknownVariant { .. } => "E007",
            Self::MissingComma => "E008",
            Self::FileMissing { .. } => "E010",
            Self::Unreadable { .. } => "E011",
            Self::NotUtf8 => "E012",
            Self::TooLarge { .. } => "E013",
            Self::TooDeep { .. } => "E014",
            Self::TooMany { .. } => "E015",
            Self::OutsideCourse { .. } => "E016",
            Self::DuplicateId { .. } => "E020",
            Self::MalformedId { .. } => "E021",
            Self::LessonIdDiffers { .. } => "E022",
            Self::DanglingTerm { .. } => "E023",
            Self::DanglingLesson { .. } => "E024",
            Self::DanglingAnchor { .. } => "E025",
            Self::UnknownModule { .. } => "E026",
            Self::NoRightAnswer => "E030",
            Self::SeveralRightAnswers { .. } => "E031",
            Self::FewRightAnswers { .. } => "E032",
            Self::UnknownCategory { .. } => "E033",
            Self::TooFew { .. } => "E034",
            Self::DuplicateRight { .. } => "E035",
            Self::RowLength { .. } => "E040",
            Self::EmptyText => "E041",
            Self::UnknownIcon { .. } => "E042",
            Self::UnknownNode { .. } => "E043",
            Self::OutOfGrid { .. } => "E044",
            Self::UnknownLink { .. } => "E045",
            Self::StrayMark => "E046",
            Self::LawOrder => "E047",
            Self::LawEmpty => "E048",
            Self::NoSource => "E049",
            Self::Difficulty { .. } => "E050",
            Self::HeadingLevel { .. } => "E051",
            Self::Zero => "E052",
            Self::LanguageTag { .. } => "E053",
            Self::DanglingExercise { .. } => "E027",
            Self::GapsDiffer { .. } => "E036",
            Self::Expression { .. } => "E037",
            Self::WrongResult { .. } => "E038",
            Self::UnsoundNumbers => "E039",
            Self::OffGrid { .. } => "E054",
            Self::UnknownNumber { .. } => "E055",
            Self::RubricTotal { .. } => "E056",
            Self::UnknownAnnex { .. } => "E057",
            Self::UnsafeDrawing { .. } => "E058",
            Self::UnusedTerm { .. } => "W001",
            Self::LongLesson { .. } => "W002",
            Self::LongSentence { .. } => "W003",
            Self::NoReason => "W004",
            Self::GlossaryLoop { .. } => "W005",
            Self::NoDate => "W006",
        }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnusedTerm { .. }
            | Self::LongLesson { .. }
            | Self::LongSentence { .. }
            | Self::NoReason
            | Self::GlossaryLoop { .. }
            | Self::NoDate => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether an exercise with this fault cannot be answered or graded fairly, and is left out of the course.
    pub fn spoils_exercise(&self) -> bool {
        matches!(
            self,
            Self::DuplicateId { .. }
                | Self::NoRightAnswer
                | Self::SeveralRightAnswers { .. }
                | Self::FewRightAnswers { .. }
                | Self::UnknownCategory { .. }
                | Self::TooFew { .. }
                | Self::DuplicateRight { .. }
                | Self::GapsDiffer { .. }
                | Self::Expression { .. }
                | Self::WrongResult { .. }
                | Self::UnsoundNumbers
                | Self::OffGrid { .. }
                | Self::UnknownNumber { .. }
                | Self::RubricTotal { .. }
        )
    }
}
