//! What gives most trouble: terms forgotten most often, questions that earn least.

use std::collections::{BTreeMap, HashMap};

use crate::core::course::{Course, ExerciseId, TermId};
use crate::core::progress::event::Mode;
use crate::core::progress::projection::Progress;
use crate::core::review::CardId;

/// Tries without which nothing is said to be hard.
pub const TRIES: usize = 2;
/// How many are listed, at most.
const LISTED: usize = 20;

/// A term that is forgotten.
#[derive(Debug, Clone, PartialEq)]
pub struct HardTerm {
    /// The term.
    pub term: TermId,
    /// How many times one of its cards was forgotten after having been seen.
    pub lapses: usize,
    /// Ratings of its cards.
    pub tries: usize,
}

/// A question that is missed.
#[derive(Debug, Clone, PartialEq)]
pub struct HardQuestion {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Mean of the points of all answers, out of one.
    pub points: f64,
    /// How many answers.
    pub tries: usize,
}

/// Terms of the course that were forgotten: most often first, then those forgotten in fewest tries.
pub(super) fn terms(course: &Course, progress: &Progress) -> Vec<HardTerm> {
    let mut found: BTreeMap<&TermId, (usize, usize)> = BTreeMap::new();
    for (card, state) in &progress.reviews.cards {
        let CardId::Term(term, _) = card else { continue };
        let (lapses, tries) = found.entry(term).or_default();
        *lapses += state.lapses();
        *tries += state.reviews.len();
    }
    let hard = found.into_iter().filter(|(_, (lapses, tries))| *lapses > 0 && *tries >= TRIES);
    let hard = hard.filter(|(term, _)| course.glossary.get(term).is_some());
    let mut terms: Vec<_> =
        hard.map(|(term, (lapses, tries))| HardTerm { term: term.clone(), lapses, tries }).collect();
    terms.sort_by(|one, other| {
        other.lapses.cmp(&one.lapses).then(one.tries.cmp(&other.tries)).then_with(|| one.term.cmp(&other.term))
    });
    terms.truncate(LISTED);
    terms
}

/// Questions of the course that did not always earn their point: the lowest mean first, then those tried most.
pub(super) fn questions(course: &Course, progress: &Progress) -> Vec<HardQuestion> {
    let mut found: HashMap<&ExerciseId, (f64, usize)> = HashMap::new();
    // A test says nothing before its end.
    let told = progress.attempts.iter().filter(|each| each.mode == Mode::Practice || each.finished.is_some());
    for answer in told.flat_map(|attempt| &attempt.answers) {
        let (points, tries) = found.entry(&answer.exercise).or_default();
        *points += answer.points;
        *tries += 1;
    }
    let hard = found.into_iter().filter(|(_, (_, tries))| *tries >= TRIES);
    let hard = hard.map(|(id, (points, tries))| HardQuestion {
        exercise: id.clone(),
        points: (points / tries as f64).clamp(0.0, 1.0),
        tries,
    });
    let mut questions: Vec<_> =
        hard.filter(|question| question.points < 1.0 && course.exercise(&question.exercise).is_some()).collect();
    questions.sort_by(|one, other| {
        let order = one.points.total_cmp(&other.points).then(other.tries.cmp(&one.tries));
        order.then_with(|| one.exercise.cmp(&other.exercise))
    });
    questions.truncate(LISTED);
    questions
}
