//! What a run says: its questions, its counts, its lessons.

use crate::core::course::{Exercise, ExerciseId, LessonId, LoadedModule, Passage};
use crate::core::exercise::{Answer, Outcome};
use crate::core::progress::{Answered, Attempt, AttemptId};
use crate::gui::context::Context;

/// How a question went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// Right.
    Right,
    /// Partly right: the points.
    Partly(f64),
    /// Wrong.
    Wrong,
    /// Passed over.
    Skipped,
}

impl Verdict {
    fn of(answered: Option<&Answered>) -> Self {
        match answered {
            None => Self::Skipped,
            Some(Answered { answer: Answer::Skipped, .. }) => Self::Skipped,
            Some(Answered { outcome: Outcome::Right, .. }) => Self::Right,
            Some(Answered { outcome: Outcome::Partly, points, .. }) => Self::Partly(*points),
            Some(Answered { outcome: Outcome::Wrong, .. }) => Self::Wrong,
        }
    }

    fn points(self) -> f64 {
        match self {
            Self::Right => 1.0,
            Self::Partly(points) => points,
            Self::Wrong | Self::Skipped => 0.0,
        }
    }
}

/// A question of the run.
pub struct Line<'a> {
    /// Its identity.
    pub id: &'a ExerciseId,
    /// The question, if the course still has it.
    pub exercise: Option<&'a Exercise>,
    /// How it went.
    pub verdict: Verdict,
}

/// A lesson with questions that were not fully right.
pub struct Weak<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its number in its module.
    pub number: usize,
    /// Where the first of them sends back to.
    pub passage: &'a Passage,
    /// Numbers of the questions in the run.
    pub questions: Vec<usize>,
}

/// What a run says.
pub struct Report<'a> {
    /// The run.
    pub attempt: &'a Attempt,
    /// Its module, if the course still has it.
    pub module: Option<&'a LoadedModule>,
    /// Its questions in the order asked.
    pub lines: Vec<Line<'a>>,
}

impl<'a> Report<'a> {
    /// The report of an attempt, if it exists.
    pub fn of(ctx: &Context<'a>, id: &AttemptId) -> Option<Self> {
        let attempt = ctx.progress.attempt(id)?;
        let lines = attempt.exercises.iter().map(|id| Line {
            id,
            exercise: ctx.course.exercise(id).map(|(_, exercise)| exercise),
            verdict: Verdict::of(attempt.answers.iter().find(|answered| answered.exercise == *id)),
        });
        Some(Self {
            attempt,
            module: attempt.module.as_ref().and_then(|id| ctx.course.module(id)),
            lines: lines.collect(),
        })
    }

    /// How many questions went that way.
    pub fn count(&self, wanted: impl Fn(Verdict) -> bool) -> usize {
        self.lines.iter().filter(|line| wanted(line.verdict)).count()
    }

    /// Questions of this run that still await: their latest answer, here or since, is not fully right.
    pub fn missed(&self, ctx: &Context<'_>) -> Vec<ExerciseId> {
        let waits = |line: &&Line<'_>| {
            line.exercise.is_some() && ctx.progress.latest.get(line.id).is_some_and(|last| *last != Outcome::Right)
        };
        self.lines.iter().filter(waits).map(|line| line.id.clone()).collect()
    }

    /// The share of points of each lesson, in the order of the questions.
    fn shares(&self) -> Vec<(&'a LessonId, f64)> {
        let mut lessons: Vec<(&LessonId, f64, f64)> = Vec::new();
        for line in &self.lines {
            let Some(exercise) = line.exercise else { continue };
            let lesson = &exercise.passage.lesson;
            match lessons.iter_mut().find(|(id, ..)| *id == lesson) {
                Some((_, points, of)) => (*points, *of) = (*points + line.verdict.points(), *of + 1.0),
                None => lessons.push((lesson, line.verdict.points(), 1.0)),
            }
        }
        lessons.into_iter().map(|(lesson, points, of)| (lesson, points / of)).collect()
    }

    /// The lesson that went best, if well, and the one that went worst, if not well.
    pub fn extremes(&self, ctx: &Context<'a>) -> (Option<&'a str>, Option<&'a str>) {
        let shares = self.shares();
        let title = |lesson: &LessonId| ctx.course.lesson(lesson).map(|(_, _, slot)| slot.entry.title.as_str());
        let best = shares.iter().filter(|(_, share)| *share >= SOLID).max_by(|a, b| a.1.total_cmp(&b.1));
        let worst = shares.iter().filter(|(_, share)| *share < SOLID).min_by(|a, b| a.1.total_cmp(&b.1));
        (best.and_then(|(lesson, _)| title(lesson)), worst.and_then(|(lesson, _)| title(lesson)))
    }

    /// Lessons to reread, in the order of the questions.
    pub fn weak(&self, ctx: &Context<'a>) -> Vec<Weak<'a>> {
        let mut weak: Vec<Weak<'a>> = Vec::new();
        for (position, line) in self.lines.iter().enumerate().filter(|(_, line)| line.verdict != Verdict::Right) {
            let Some(passage) = line.exercise.map(|exercise| &exercise.passage) else { continue };
            if let Some(known) = weak.iter_mut().find(|known| known.passage.lesson == passage.lesson) {
                known.questions.push(position + 1);
            } else if let Some((_, number, slot)) = ctx.course.lesson(&passage.lesson) {
                let title = slot.entry.title.as_str();
                weak.push(Weak { title, number: number + 1, passage, questions: vec![position + 1] });
            }
        }
        weak
    }
}

/// From this share of its points a lesson is solid, as on the progress screen.
const SOLID: f64 = 0.8;
