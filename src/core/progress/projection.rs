//! What the events say: lessons read, attempts and marks, kept terms. Pure, rebuilt at each start.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::core::course::{Anchor, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::progress::event::{AttemptId, Column, Event, Recorded};

/// How far a lesson has been read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LessonProgress {
    /// Marked as read.
    pub read: bool,
    /// When it was last opened.
    pub opened: Option<Timestamp>,
    /// Heading and share of the text (0 to 1) where reading stopped.
    pub position: Option<(Option<Anchor>, f64)>,
}

/// An answer within an attempt.
#[derive(Debug, Clone, PartialEq)]
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

/// A run through a module's exercises.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// Identity.
    pub id: AttemptId,
    /// The module.
    pub module: ModuleId,
    /// Questions in the order asked.
    pub exercises: Vec<ExerciseId>,
    /// Seed of the shuffles.
    pub seed: u64,
    /// Only some of the module's questions: gives no mark for the module.
    pub partial: bool,
    /// When it began.
    pub started: Timestamp,
    /// Answers in the order given.
    pub answers: Vec<Answered>,
    /// When it ended and with what mark; absent while under way.
    pub finished: Option<(Timestamp, Mark)>,
}

/// Everything derived from the events.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// Lessons that were opened or marked.
    pub lessons: HashMap<LessonId, LessonProgress>,
    /// The lesson opened last.
    pub last_lesson: Option<LessonId>,
    /// Attempts, oldest first.
    pub attempts: Vec<Attempt>,
    /// The latest outcome of each exercise.
    pub latest: HashMap<ExerciseId, Outcome>,
    /// Judged cells of comparisons, by sheet, channel and column.
    pub cells: HashMap<(SheetId, String, Column), bool>,
    /// Terms on the student's own list, oldest first.
    pub kept: Vec<TermId>,
    /// Moments of all events, in order of saving, for days of study.
    pub moments: Vec<Timestamp>,
}

impl Progress {
    /// Derives progress from events in the order saved.
    pub fn from_events<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut progress = Self::default();
        for event in events {
            progress.apply(event);
        }
        progress
    }

    /// Takes one more event into account.
    pub fn apply(&mut self, recorded: &Recorded) {
        self.moments.push(recorded.at);
        match &recorded.event {
            Event::LessonOpened { lesson } => {
                self.lessons.entry(lesson.clone()).or_default().opened = Some(recorded.at);
                self.last_lesson = Some(lesson.clone());
            }
            Event::PositionReached { lesson, heading, fraction } => {
                self.lessons.entry(lesson.clone()).or_default().position = Some((heading.clone(), *fraction));
            }
            Event::LessonMarked { lesson, read } => {
                self.lessons.entry(lesson.clone()).or_default().read = *read;
            }
            Event::AttemptStarted { attempt, module, exercises, seed, partial } => self.attempts.push(Attempt {
                id: attempt.clone(),
                module: module.clone(),
                exercises: exercises.clone(),
                seed: *seed,
                partial: *partial,
                started: recorded.at,
                answers: Vec::new(),
                finished: None,
            }),
            Event::Answered { attempt, exercise, answer, points, outcome, millis } => {
                self.latest.insert(exercise.clone(), *outcome);
                if let Some(attempt) = self.attempts.iter_mut().rev().find(|a| a.id == *attempt) {
                    attempt.answers.push(Answered {
                        exercise: exercise.clone(),
                        answer: answer.clone(),
                        points: *points,
                        outcome: *outcome,
                        millis: *millis,
                    });
                }
            }
            Event::AttemptFinished { attempt, mark } => {
                if let Some(attempt) = self.attempts.iter_mut().rev().find(|a| a.id == *attempt) {
                    attempt.finished = Some((recorded.at, *mark));
                }
            }
            Event::CellJudged { sheet, channel, column, known } => {
                self.cells.insert((sheet.clone(), channel.clone(), *column), *known);
            }
            Event::TermKept { term, kept } => {
                self.kept.retain(|other| other != term);
                if *kept {
                    self.kept.push(term.clone());
                }
            }
        }
    }

    /// Whether a lesson is marked as read.
    pub fn is_read(&self, lesson: &LessonId) -> bool {
        self.lessons.get(lesson).is_some_and(|progress| progress.read)
    }

    /// Finished attempts at a module, oldest first.
    pub fn finished<'a>(&'a self, module: &'a ModuleId) -> impl DoubleEndedIterator<Item = &'a Attempt> {
        self.attempts.iter().filter(move |attempt| attempt.module == *module && attempt.finished.is_some())
    }

    /// The attempt at a module that is under way, the latest if several are.
    pub fn under_way(&self, module: &ModuleId) -> Option<&Attempt> {
        self.attempts.iter().rev().find(|attempt| attempt.module == *module).filter(|a| a.finished.is_none())
    }

    /// Exercises whose latest answer was not fully right.
    pub fn missed(&self) -> HashSet<&ExerciseId> {
        self.latest.iter().filter(|(_, outcome)| **outcome != Outcome::Right).map(|(id, _)| id).collect()
    }

    /// Days of study in a row up to today (or yesterday, while today has none yet). A day begins at 4 h local time.
    pub fn streak(&self, now: &jiff::Zoned) -> u32 {
        let day = |at: Timestamp| {
            at.to_zoned(now.time_zone().clone()).checked_sub(jiff::Span::new().hours(4)).map(|z| z.date()).ok()
        };
        let days: HashSet<_> = self.moments.iter().filter_map(|at| day(*at)).collect();
        let Some(mut current) = day(now.timestamp()) else { return 0 };
        if !days.contains(&current) {
            let Ok(yesterday) = current.yesterday() else { return 0 };
            current = yesterday;
        }
        let mut streak = 0;
        while days.contains(&current) {
            streak += 1;
            match current.yesterday() {
                Ok(before) => current = before,
                Err(_) => break,
            }
        }
        streak
    }
}
