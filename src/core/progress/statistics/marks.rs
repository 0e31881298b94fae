//! Marks over time: whole runs through a module, and exam papers.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::core::course::{ExamId, ModuleId};
use crate::core::exercise::Mark;
use crate::core::progress::AttemptId;
use crate::core::progress::projection::Progress;
use crate::core::review::Day;

/// What was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkedWork {
    /// All questions of a module.
    Module(ModuleId),
    /// An exam paper.
    Exam(ExamId),
}

/// A mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// When.
    pub at: Timestamp,
    /// The date on the student's present clock.
    pub date: Date,
    /// What was marked.
    pub work: MarkedWork,
    /// The attempt.
    pub attempt: AttemptId,
    /// The mark.
    pub mark: Mark,
}

/// Marks from the first day of a period on, oldest first.
pub(super) fn of_period(progress: &Progress, now: &Zoned, begin: Day) -> Vec<Marked> {
    let zone = now.time_zone();
    let attempts = progress.attempts.iter().filter(|attempt| attempt.counts()).filter_map(|attempt| {
        let ((at, mark), module) = (attempt.finished?, attempt.module.clone()?);
        Some((at, MarkedWork::Module(module), &attempt.id, mark))
    });
    let exams = progress.exams.iter().filter_map(|attempt| {
        let ((at, ..), mark) = (attempt.finished?, attempt.mark()?);
        Some((at, MarkedWork::Exam(attempt.exam.clone()), &attempt.id, mark))
    });
    let all = attempts.chain(exams).map(|(at, work, attempt, mark)| {
        let local = at.to_zoned(zone.clone());
        (Day::of(&local), Marked { at, date: local.date(), work, attempt: attempt.clone(), mark })
    });
    let mut marks: Vec<_> = all.filter(|(day, _)| *day >= begin).map(|(_, marked)| marked).collect();
    marks.sort_by_key(|marked| marked.at);
    marks
}
