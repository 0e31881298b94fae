//! What the events say: lessons read, attempts and marks, kept terms. Pure; saved by [`super::snapshot`] for the next start.

mod attempt;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::core::course::{Anchor, Column, Diploma, ExamId, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use crate::core::diploma::Marks;
use crate::core::exercise::{Mark, Outcome};
use crate::core::past::Past;
use crate::core::progress::event::{AttemptId, Event, Mode, Recorded};
use crate::core::progress::exam::{self, ExamAttempt};
use crate::core::review::{Day, Fitted, Rating, Review, Reviews};
pub use attempt::{Answered, Attempt, Tallies, Written};

/// How far a lesson has been read.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LessonProgress {
    /// Marked as read.
    pub read: bool,
    /// When it was last opened.
    pub opened: Option<Timestamp>,
    /// Heading and share of the text (0 to 1) where reading stopped.
    pub position: Option<(Option<Anchor>, f64)>,
}

/// A module at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ModuleSummary {
    /// Lessons marked as read.
    pub lessons_read: usize,
    /// Lessons in all.
    pub lessons: usize,
    /// Whole attempts that were finished.
    pub attempts: usize,
    /// The best mark among them.
    pub best: Option<Mark>,
    /// The mark of the one started last.
    pub last: Option<Mark>,
}

/// Everything derived from the events.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// Lessons that were opened or marked.
    pub lessons: HashMap<LessonId, LessonProgress>,
    /// The lesson opened last.
    pub last_lesson: Option<LessonId>,
    /// Attempts, oldest first.
    pub attempts: Past<Attempt>,
    /// What whole attempts at each module have come to.
    pub tallies: Tallies,
    /// The latest outcome of each exercise.
    pub latest: HashMap<ExerciseId, Outcome>,
    /// Points, out of one, of the latest answer to each exercise.
    pub points: HashMap<ExerciseId, f64>,
    /// Judged cells of comparisons, by sheet, channel and column.
    pub cells: HashMap<(SheetId, String, Column), bool>,
    /// Terms on the student's own list, oldest first.
    pub kept: Vec<TermId>,
    /// Marks typed in the simulator.
    pub marks: HashMap<Diploma, Marks>,
    /// Attempts at exam papers, oldest first.
    pub exams: Past<ExamAttempt>,
    /// Exercises that were answered other than right, ever.
    pub stumbled: HashSet<ExerciseId>,
    /// Cards of review.
    pub reviews: Reviews,
    /// What was done on each day of study.
    pub days: BTreeMap<Day, DayOfStudy>,
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
        self.count(recorded);
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
            // Counted for its day, see `count`.
            Event::LessonStudied { .. } => {}
            Event::AttemptStarted { attempt, module, exercises, seed, partial, mode, lesson } => {
                self.attempts.push(Attempt {
                    id: attempt.clone(),
                    module: module.clone(),
                    exercises: exercises.clone(),
                    seed: *seed,
                    partial: *partial,
                    mode: *mode,
                    lesson: lesson.clone(),
                    started: recorded.at,
                    answers: Vec::new(),
                    written: Vec::new(),
                    finished: None,
                });
                attempt::tally(&mut self.tallies, &self.attempts, self.attempts.len() - 1);
            }
            Event::Answered { attempt, exercise, answer, points, outcome, millis } => {
                let attempt = self.position(attempt).and_then(|position| self.attempts.get_mut(position));
                // A test says nothing before its end, not even to the lists of missed questions.
                if attempt.as_ref().is_none_or(|attempt| attempt.mode == Mode::Practice || attempt.finished.is_some()) {
                    self.latest.insert(exercise.clone(), *outcome);
                    self.points.insert(exercise.clone(), *points);
                    if *outcome != Outcome::Right {
                        self.stumbled.insert(exercise.clone());
                    }
                }
                if let Some(attempt) = attempt {
                    attempt.answers.push(Answered {
                        exercise: exercise.clone(),
                        answer: answer.clone(),
                        points: *points,
                        outcome: *outcome,
                        millis: *millis,
                    });
                }
            }
            Event::Written { attempt, exercise, text, millis } => {
                if let Some(attempt) = self.position(attempt).and_then(|position| self.attempts.get_mut(position)) {
                    let (exercise, text) = (exercise.clone(), text.clone());
                    attempt.written.push(Written { exercise, text, millis: *millis });
                }
            }
            Event::AttemptFinished { attempt, mark } => {
                let Some(position) = self.position(attempt) else { return };
                if let Some(attempt) = self.attempts.get_mut(position) {
                    if attempt.mode == Mode::Test && attempt.finished.is_none() {
                        let outcomes = attempt.answers.iter().map(|each| (each.exercise.clone(), each.outcome));
                        self.latest.extend(outcomes.clone());
                        self.points.extend(attempt.answers.iter().map(|each| (each.exercise.clone(), each.points)));
                        let wrong = outcomes.filter(|(_, outcome)| *outcome != Outcome::Right);
                        self.stumbled.extend(wrong.map(|(exercise, _)| exercise));
                    }
                    attempt.finished = Some((recorded.at, *mark));
                }
                attempt::tally(&mut self.tallies, &self.attempts, position);
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
            Event::MarkNoted { diploma, test, mark } => {
                let marks = self.marks.entry(*diploma).or_default();
                match mark {
                    Some(mark) => marks.insert(test.clone(), *mark),
                    None => marks.remove(test),
                };
            }
            Event::ExamStarted { .. }
            | Event::ExamClock { .. }
            | Event::ExamWritten { .. }
            | Event::ExamHandedIn { .. }
            | Event::ExamMarked { .. }
            | Event::ExamFinished { .. } => exam::apply(&mut self.exams, recorded),
            Event::CardRated { .. }
            | Event::CardCrammed { .. }
            | Event::RatingUndone { .. }
            | Event::CardSuspended { .. }
            | Event::CardNoted { .. }
            | Event::SchedulerTrained { .. } => self.review(recorded),
        }
    }

    /// Whether a lesson is marked as read.
    pub fn is_read(&self, lesson: &LessonId) -> bool {
        self.lessons.get(lesson).is_some_and(|progress| progress.read)
    }

    /// The position of the attempt of that identity: most often the last or one of the last.
    fn position(&self, id: &AttemptId) -> Option<usize> {
        self.attempts.rposition(|attempt| attempt.id == *id)
    }

    /// The attempt at a whole module that is under way. One left for a later one is not.
    pub fn under_way(&self, module: &ModuleId) -> Option<&Attempt> {
        self.tallies.get(&Some(module.clone()))?.under_way.and_then(|position| self.attempts.get(position))
    }

    /// The attempt at some questions of a module, or of several modules (`None`), that is under way.
    pub fn part_under_way(&self, module: Option<&ModuleId>) -> Option<&Attempt> {
        let fits = |attempt: &Attempt| attempt.partial && attempt.lesson.is_none();
        self.latest_of(|attempt| fits(attempt) && attempt.module.as_ref() == module)
    }

    /// The latest run through a lesson's self-check, finished or not.
    pub fn self_check(&self, lesson: &LessonId) -> Option<&Attempt> {
        self.attempts.iter().rev().find(|attempt| attempt.lesson.as_ref() == Some(lesson))
    }

    fn latest_of(&self, fits: impl Fn(&Attempt) -> bool) -> Option<&Attempt> {
        self.attempts.iter().rev().find(|attempt| fits(attempt)).filter(|attempt| attempt.finished.is_none())
    }

    /// Exercises whose latest answer was not fully right.
    pub fn missed(&self) -> HashSet<&ExerciseId> {
        self.latest.iter().filter(|(_, outcome)| **outcome != Outcome::Right).map(|(id, _)| id).collect()
    }

    /// A module at a glance; the course says which lessons it has.
    pub fn summary<'a>(&self, module: &ModuleId, lessons: impl IntoIterator<Item = &'a LessonId>) -> ModuleSummary {
        let mut summary = ModuleSummary::default();
        for lesson in lessons {
            summary.lessons += 1;
            summary.lessons_read += usize::from(self.is_read(lesson));
        }
        if let Some(tally) = self.tallies.get(&Some(module.clone())) {
            let marks = || tally.marks.iter().map(|(_, mark)| *mark);
            (summary.attempts, summary.best, summary.last) = (marks().len(), marks().max(), marks().next_back());
        }
        summary
    }

    /// Finished attempts at all modules, newest first.
    pub fn results(&self) -> impl DoubleEndedIterator<Item = &Attempt> {
        self.attempts.iter().rev().filter(|attempt| attempt.finished.is_some())
    }

    /// The attempt of that identity.
    pub fn attempt(&self, id: &AttemptId) -> Option<&Attempt> {
        self.position(id).and_then(|position| self.attempts.get(position))
    }

    /// The attempt at an exam paper of that identity.
    pub fn exam(&self, id: &AttemptId) -> Option<&ExamAttempt> {
        self.exams.iter().rev().find(|attempt| attempt.id == *id)
    }

    /// Attempts at an exam paper, newest first.
    pub fn exams_of<'a>(&'a self, exam: &'a ExamId) -> impl Iterator<Item = &'a ExamAttempt> {
        self.exams.iter().rev().filter(move |attempt| attempt.exam == *exam)
    }

    /// How many half points a whole attempt gained (or lost, below 0) on the whole attempt at the same module before
    /// it; absent for a first one, for one under way, and for a run through some of the questions only.
    pub fn gain(&self, id: &AttemptId) -> Option<i16> {
        let position = self.position(id)?;
        let (mark, before) = self.tallies.get(&self.attempts[position].module)?.mark(position)?;
        Some(i16::from(mark.halves()) - i16::from(before?.halves()))
    }

    /// Time taken over all answers.
    pub fn time(&self) -> Duration {
        self.attempts.iter().map(Attempt::time).fold(Duration::ZERO, Duration::saturating_add)
    }

    /// Days of study in a row up to today (or yesterday, while today has none yet). See [`Day`].
    pub fn streak(&self, now: &jiff::Zoned) -> u32 {
        let studied = |day: &Day| self.days.get(day).is_some_and(DayOfStudy::is_study);
        let today = Day::of(now);
        let latest = if studied(&today) { today } else { today - 1 };
        (0..).map(|back| latest - back).take_while(studied).count() as u32
    }

    /// Whether anything was ever studied.
    pub fn is_new(&self) -> bool {
        !self.days.values().any(DayOfStudy::is_study)
    }

    /// Counts an event for its day.
    fn count(&mut self, recorded: &Recorded) {
        let day = self.days.entry(recorded.day()).or_default();
        match &recorded.event {
            // What is read is study already; a lesson that was left open overnight must not make a day of study.
            Event::LessonStudied { millis, .. } => {
                day.reading = day.reading.saturating_add(*millis);
                return;
            }
            // No study: what a student notes, sets or takes back.
            Event::MarkNoted { .. }
            | Event::RatingUndone { .. }
            | Event::CardSuspended { .. }
            | Event::CardNoted { .. }
            | Event::SchedulerTrained { .. } => return,
            Event::Answered { millis, .. } | Event::Written { millis, .. } => {
                day.answers += 1;
                day.millis = day.millis.saturating_add(*millis);
            }
            Event::CardRated { millis, .. } => day.millis = day.millis.saturating_add(*millis),
            Event::CardCrammed { millis, .. } => {
                day.crammed += 1;
                day.millis = day.millis.saturating_add(*millis);
            }
            _ => {}
        }
        day.events += 1;
    }

    /// Takes an event of review into account.
    fn review(&mut self, recorded: &Recorded) {
        let mut count = |at: Day, rating: Rating, first: bool, change: fn(u32) -> u32| {
            let day = self.days.entry(at).or_default();
            let counted = if first { &mut day.new } else { &mut day.seen_again };
            *counted = change(*counted);
            if rating.remembered() {
                day.remembered = change(day.remembered);
            }
        };
        match &recorded.event {
            Event::CardRated { card, rating, millis } => {
                self.reviews.took(*millis);
                let review = Review { at: recorded.at, day: recorded.day(), rating: *rating };
                let first = self.reviews.rate(card, review);
                count(review.day, *rating, first, |number| number + 1);
            }
            Event::RatingUndone { card, rated } => {
                if let Some(review) = self.reviews.undo(card, *rated) {
                    let first = self.reviews.get(card).is_some_and(|state| state.reviews.is_empty());
                    count(review.day, review.rating, first, |number| number.saturating_sub(1));
                }
            }
            Event::CardSuspended { card, suspended } => self.reviews.suspend(card, *suspended),
            Event::CardNoted { card, note } => self.reviews.note(card, note),
            Event::SchedulerTrained { parameters, reviews, .. } => {
                let (parameters, reviews, day) = (parameters.clone(), *reviews, recorded.day());
                self.reviews.train((!parameters.is_empty()).then_some(Fitted { parameters, reviews, day }));
            }
            _ => {}
        }
    }
}

/// What was done on a day of study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DayOfStudy {
    /// All that was done that is study.
    pub events: u32,
    /// Exercises answered.
    pub answers: u32,
    /// Cards rated for the first time.
    pub new: u32,
    /// Cards rated again.
    pub seen_again: u32,
    /// Of the cards rated, those remembered.
    pub remembered: u32,
    /// Cards seen outside their schedule.
    pub crammed: u32,
    /// Time taken over questions and cards, in milliseconds.
    pub millis: u64,
    /// Time spent on lessons, in milliseconds.
    pub reading: u64,
}

impl DayOfStudy {
    /// Whether anything was studied.
    pub fn is_study(&self) -> bool {
        self.events > 0
    }

    /// Cards rated.
    pub fn cards(&self) -> u32 {
        self.new + self.seen_again
    }

    /// Cards and questions answered, those seen outside their schedule included.
    pub fn answered(&self) -> u32 {
        self.cards() + self.crammed + self.answers
    }

    /// All time taken, in milliseconds.
    pub fn time(&self) -> u64 {
        self.millis.saturating_add(self.reading)
    }
}

#[cfg(test)]
mod tests;
