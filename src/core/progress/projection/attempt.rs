//! A run through exercises, and what the runs through a module have come to.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::core::course::{ExerciseId, LessonId, ModuleId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::past::Past;
use crate::core::progress::event::{AttemptId, Mode};

/// An answer within an attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The answer.
    pub answer: Answer,
    /// Points out of one.
    pub points: f64,
    /// The same in one word.
    pub outcome: Outcome,
    /// Time taken in milliseconds.
    pub millis: u64,
}

/// A written answer of a test that waits for its marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The exercise.
    pub exercise: ExerciseId,
    /// The words.
    pub text: String,
    /// Time taken in milliseconds.
    pub millis: u64,
}

/// A run through exercises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Identity.
    pub id: AttemptId,
    /// The module; none when the questions are of several.
    pub module: Option<ModuleId>,
    /// Questions in the order asked.
    pub exercises: Vec<ExerciseId>,
    /// Seed of the shuffles.
    pub seed: u64,
    /// Only some of a module's questions, or questions of several modules: gives no mark for a module.
    pub partial: bool,
    /// Practice or test.
    pub mode: Mode,
    /// The lesson whose self-check it is.
    pub lesson: Option<LessonId>,
    /// When it began.
    pub started: Timestamp,
    /// Answers in the order given.
    pub answers: Vec<Answered>,
    /// Written answers of a test, those marked since included.
    pub written: Vec<Written>,
    /// When it ended and with what mark; absent while under way.
    pub finished: Option<(Timestamp, Mark)>,
}

impl Attempt {
    /// The mark, once finished.
    pub fn mark(&self) -> Option<Mark> {
        self.finished.map(|(_, mark)| mark)
    }

    /// Finished, and over all the module's questions: its mark counts for the module.
    pub fn counts(&self) -> bool {
        self.finished.is_some() && !self.partial
    }

    /// Time taken over the answers.
    pub fn time(&self) -> Duration {
        Duration::from_millis(self.answers.iter().fold(0, |total, answer| total.saturating_add(answer.millis)))
    }

    /// The first question that has no answer yet, and its position among those asked. In a test, written answers
    /// that wait for their marks come after all others.
    pub fn next_question(&self) -> Option<(usize, &ExerciseId)> {
        let mut open = self.exercises.iter().enumerate().filter(|(_, id)| self.answer(id).is_none());
        let first = open.next()?;
        let unwritten = |(_, id): &(usize, &ExerciseId)| self.written(id).is_none();
        Some(std::iter::once(first).chain(open).find(unwritten).unwrap_or(first))
    }

    /// The answer to a question; the first, when it was answered in two windows.
    pub fn answer(&self, exercise: &ExerciseId) -> Option<&Answered> {
        self.answers.iter().find(|answered| answered.exercise == *exercise)
    }

    /// What was written for a question of a test.
    pub fn written(&self, exercise: &ExerciseId) -> Option<&Written> {
        self.written.iter().find(|written| written.exercise == *exercise)
    }

    /// How many questions are behind the student: answered, or written and still to be marked.
    pub fn done(&self) -> usize {
        self.exercises.iter().filter(|id| self.answer(id).is_some() || self.written(id).is_some()).count()
    }

    /// Points earned so far. A question answered twice, in two windows, counts once: its first answer.
    pub fn points(&self) -> f64 {
        let mut seen = HashSet::new();
        self.answers.iter().filter(|answer| seen.insert(&answer.exercise)).map(|answer| answer.points).sum()
    }
}

/// What the whole runs through a module have come to. With it, home looks at no run but the latest, however many there
/// are. Runs are told by their position among all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// The one begun last, while it is under way.
    pub(super) under_way: Option<usize>,
    /// Those that count, with their marks, in the order begun.
    pub(super) marks: Vec<(usize, Mark)>,
}

impl Tally {
    /// The mark of a run, if it counts, and that of the run before it.
    pub(super) fn mark(&self, position: usize) -> Option<(Mark, Option<Mark>)> {
        let place = self.marks.binary_search_by_key(&position, |(position, _)| *position).ok()?;
        let before = place.checked_sub(1).map(|before| self.marks[before].1);
        Some((self.marks[place].1, before))
    }
}

/// The tallies of all modules; none for runs through questions of several.
pub type Tallies = HashMap<Option<ModuleId>, Tally>;

/// Notes that the run at a position began, or ended.
pub(super) fn tally(tallies: &mut Tallies, attempts: &Past<Attempt>, position: usize) {
    let Some(attempt) = attempts.get(position).filter(|attempt| !attempt.partial) else { return };
    let tally = tallies.entry(attempt.module.clone()).or_default();
    let Some(mark) = attempt.mark() else {
        tally.under_way = Some(position);
        return;
    };
    if tally.under_way == Some(position) {
        tally.under_way = None;
    }
    match tally.marks.binary_search_by_key(&position, |(position, _)| *position) {
        Ok(place) => tally.marks[place].1 = mark,
        Err(place) => tally.marks.insert(place, (position, mark)),
    }
}
