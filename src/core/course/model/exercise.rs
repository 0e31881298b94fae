//! Exercises and their answers.

use serde::{Deserialize, Serialize};

use super::{Document, ExerciseId, Passage, Text};

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
    /// Words to put back in a text.
    Cloze {
        /// The text; each gap is its number in braces: `{1}`, `{2}` …
        text: Text,
        /// What each gap held.
        gaps: Vec<Gap>,
        /// Wrong words, offered with the right ones to choose from. When absent, the words are typed.
        #[serde(default)]
        bank: Option<Vec<String>>,
    },
    /// A few lines, compared with the ideas expected and marked by the student.
    ShortAnswer {
        /// Ideas expected.
        ideas: Vec<Idea>,
        /// How many of them make a full answer; all when absent.
        #[serde(default)]
        wanted: Option<usize>,
        /// An answer that would have all points.
        model: Text,
    },
    /// Numbers to work out from numbers drawn anew for each run.
    Numeric {
        /// Numbers given, used in texts as `{name}`.
        parameters: Vec<Parameter>,
        /// Numbers worked out from them, used in texts and expressions as parameters are.
        #[serde(default)]
        values: Vec<Value>,
        /// Expressions that must be above zero: other draws are thrown away.
        #[serde(default)]
        positive: Vec<String>,
        /// What to work out.
        questions: Vec<Quantity>,
    },
    /// A case to answer in writing, marked by the student against the rubric.
    MiniCase {
        /// Documents of the case.
        #[serde(default)]
        documents: Vec<Document>,
        /// What is asked, in order.
        tasks: Vec<Text>,
        /// Criteria; their points add up to 10 or 20.
        rubric: Vec<Criterion>,
        /// Elements of a good answer, one per task.
        model: Vec<Text>,
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

/// A gap of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The word or words that were there.
    pub answer: String,
    /// Others that are as good.
    #[serde(default)]
    pub variants: Vec<String>,
    /// Why this word.
    #[serde(default)]
    pub why: Option<Text>,
}

/// An idea expected in a short answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// The idea.
    pub text: Text,
    /// Beginnings of words that show it, in lower case: any one of them is enough to propose it as found.
    pub signs: Vec<String>,
}

/// A number given in a numeric exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Name in texts and expressions: `appels`.
    pub name: String,
    /// The number of the worked example.
    pub value: f64,
    /// The numbers to draw from, both ends included; the value never changes when absent.
    #[serde(default)]
    pub range: Option<(f64, f64)>,
    /// Distance between two numbers that can be drawn, counted from the start of the range.
    #[serde(default = "one")]
    pub step: f64,
}

fn one() -> f64 {
    1.0
}

/// A number worked out from others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// Name in texts and in the expressions after it.
    pub name: String,
    /// How it is worked out: `appels * dmt / 3600`.
    pub expression: String,
    /// Decimals shown in texts; as many as needed, two at most, when absent.
    #[serde(default)]
    pub decimals: Option<u8>,
}

/// How an answer is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Rounding {
    /// To the nearest.
    #[default]
    Nearest,
    /// To the next above: nobody hires 0.4 of a person.
    Up,
}

/// Something to work out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// What is asked: « Taux de décroché ».
    pub label: Text,
    /// How it is worked out: `traites / presentes * 100`.
    pub expression: String,
    /// The answer for the values of the worked example, rounded: checked with the course.
    pub expected: f64,
    /// Unit shown after the field: `%`, `€`, `min`; none for a plain count.
    #[serde(default)]
    pub unit: String,
    /// Decimals of the answer.
    #[serde(default)]
    pub decimals: u8,
    /// How it is rounded.
    #[serde(default)]
    pub rounding: Rounding,
    /// How far an answer may be; half of the last decimal when absent, none when rounded up.
    #[serde(default)]
    pub tolerance: Option<f64>,
    /// Least sound answer: a draw below it is thrown away.
    #[serde(default)]
    pub least: Option<f64>,
    /// Most.
    #[serde(default)]
    pub most: Option<f64>,
    /// How it is done, step by step; `{answer}` is the result.
    pub steps: Vec<Text>,
    /// What the result means, in a sentence.
    pub comment: Text,
}

/// A criterion of a rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What is judged.
    pub text: Text,
    /// Points for all of it; half points can be given.
    pub points: u8,
}

impl Criterion {
    /// Half points for all of it; as many as can be counted, for a criterion that no examiner would write.
    pub fn halves(&self) -> u8 {
        self.points.saturating_mul(2)
    }
}
