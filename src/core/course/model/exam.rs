//! Exam papers.

use serde::{Deserialize, Serialize};

use super::{Block, Criterion, ExamId, Passage, Text};

/// An exam paper: a context, annexes, and parts with their questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exam {
    /// Identifier.
    pub id: ExamId,
    /// Title.
    pub title: String,
    /// Time allowed in minutes.
    pub minutes: u16,
    /// The company and its situation.
    pub context: Vec<Text>,
    /// Documents to work from.
    pub annexes: Vec<Annex>,
    /// Parts (« dossiers ») in order.
    pub parts: Vec<ExamPart>,
}

/// A document of an exam paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// Number.
    pub number: u8,
    /// Title.
    pub title: String,
    /// Content.
    pub blocks: Vec<Block>,
}

/// A part of an exam paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamPart {
    /// Title: « Relation à distance ».
    pub title: String,
    /// Time advised in minutes.
    pub minutes: u16,
    /// Questions in order.
    pub questions: Vec<ExamQuestion>,
}

/// A question of an exam paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamQuestion {
    /// Number: `1.1`. Saved answers refer to it.
    pub number: String,
    /// What is asked.
    pub prompt: Text,
    /// Numbers of the annexes to work from.
    #[serde(default)]
    pub annexes: Vec<u8>,
    /// Criteria; their points add up to the question's.
    pub rubric: Vec<Criterion>,
    /// Elements of a good answer.
    pub model: Vec<Text>,
    /// The passage to reread.
    pub passage: Passage,
}
