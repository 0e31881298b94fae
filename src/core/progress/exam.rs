//! Attempts at exam papers: what was written, the time used, the marks.
//!
//! The time used is the sum of the periods during which the clock ran. A period begins when the clock is started and
//! ends when it is stopped or the paper is handed in. An app that is killed stops nothing: when the clock is started
//! again while it still runs on record, the unfinished period counts up to the last event saved of that attempt.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::core::course::ExamId;
use crate::core::exercise::Mark;
use crate::core::past::Past;
use crate::core::progress::event::{AttemptId, Event, Recorded};

/// How far an attempt at an exam paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Writing,
    /// Handed in, being marked.
    Marking,
    /// Marked.
    Finished,
}

/// A period during which the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Period {
    since: Timestamp,
    /// The last event saved in it.
    seen: Timestamp,
}

/// An attempt at an exam paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamAttempt {
    /// Identity.
    pub id: AttemptId,
    /// The paper.
    pub exam: ExamId,
    /// When it began.
    pub started: Timestamp,
    /// What is written, by number of question.
    pub texts: HashMap<String, String>,
    /// When it was handed in.
    pub handed_in: Option<Timestamp>,
    /// Half points for each criterion, by number of question.
    pub marks: HashMap<String, Vec<u8>>,
    /// When its marking ended, with the half points earned and those that could be.
    pub finished: Option<(Timestamp, u16, u16)>,
    /// Periods that have ended.
    closed: Duration,
    /// The period that has not.
    running: Option<Period>,
}

impl ExamAttempt {
    fn new(id: AttemptId, exam: ExamId, started: Timestamp) -> Self {
        Self {
            id,
            exam,
            started,
            texts: HashMap::new(),
            handed_in: None,
            marks: HashMap::new(),
            finished: None,
            closed: Duration::ZERO,
            running: None,
        }
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        match (self.handed_in, self.finished) {
            (_, Some(_)) => Stage::Finished,
            (Some(_), None) => Stage::Marking,
            (None, None) => Stage::Writing,
        }
    }

    /// Whether the clock runs on record.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Time used up to the last event saved.
    pub fn used(&self) -> Duration {
        self.used_at(self.running.map_or(self.started, |period| period.seen))
    }

    /// Time used at a moment, for the window in which the clock runs.
    pub fn used_at(&self, now: Timestamp) -> Duration {
        self.closed.saturating_add(self.running.map_or(Duration::ZERO, |period| between(period.since, now)))
    }

    /// What is written for a question.
    pub fn text(&self, question: &str) -> &str {
        self.texts.get(question).map_or("", String::as_str)
    }

    /// The mark out of 20, once marked.
    pub fn mark(&self) -> Option<Mark> {
        self.finished.map(|(_, halves, of)| Mark::from_points(f64::from(halves), usize::from(of)))
    }

    /// Ends the period under way at a moment.
    fn stop(&mut self, at: Timestamp) {
        self.closed = self.used_at(at);
        self.running = None;
    }

    fn take(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::ExamClock { running: true, .. } if self.handed_in.is_none() => {
                self.closed = self.used();
                self.running = Some(Period { since: at, seen: at });
            }
            Event::ExamClock { running: false, .. } => self.stop(at),
            // What another window wrote after the paper was handed in does not count.
            Event::ExamWritten { question, text, .. } if self.handed_in.is_none() => {
                self.texts.insert(question.clone(), text.clone());
            }
            Event::ExamHandedIn { .. } if self.handed_in.is_none() => {
                self.stop(at);
                self.handed_in = Some(at);
            }
            Event::ExamMarked { question, halves, .. } => {
                self.marks.insert(question.clone(), halves.clone());
            }
            Event::ExamFinished { halves, of, .. } => self.finished = Some((at, *halves, *of)),
            _ => {}
        }
        if let Some(period) = &mut self.running {
            period.seen = period.seen.max(at);
        }
    }
}

/// The time between two moments; none when the clock of the computer was put back.
fn between(from: Timestamp, to: Timestamp) -> Duration {
    Duration::try_from(to.duration_since(from)).unwrap_or_default()
}

/// Takes an event of an exam paper into account.
pub(super) fn apply(attempts: &mut Past<ExamAttempt>, recorded: &Recorded) {
    let id = match &recorded.event {
        Event::ExamStarted { attempt, exam } => {
            attempts.push(ExamAttempt::new(attempt.clone(), exam.clone(), recorded.at));
            return;
        }
        Event::ExamClock { attempt, .. }
        | Event::ExamWritten { attempt, .. }
        | Event::ExamHandedIn { attempt }
        | Event::ExamMarked { attempt, .. }
        | Event::ExamFinished { attempt, .. } => attempt,
        _ => return,
    };
    let position = attempts.rposition(|attempt| attempt.id == *id);
    if let Some(attempt) = position.and_then(|position| attempts.get_mut(position)) {
        attempt.take(&recorded.event, recorded.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> AttemptId {
        AttemptId("a".into())
    }

    fn started() -> Event {
        Event::ExamStarted { attempt: id(), exam: ExamId::new("e5") }
    }

    fn clock(running: bool) -> Event {
        Event::ExamClock { attempt: id(), running }
    }

    fn written(question: &str, text: &str) -> Event {
        Event::ExamWritten { attempt: id(), question: question.into(), text: text.into() }
    }

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + 60 * minute).unwrap()
    }

    fn attempt(events: impl IntoIterator<Item = (i64, Event)>) -> ExamAttempt {
        let mut attempts = Past::default();
        for (counter, (minute, event)) in events.into_iter().enumerate() {
            apply(
                &mut attempts,
                &Recorded { device: "d".into(), counter: counter as u64 + 1, at: at(minute), offset: 0, event },
            );
        }
        attempts.last().unwrap().clone()
    }

    fn minutes(count: u64) -> Duration {
        Duration::from_secs(60 * count)
    }

    #[test]
    fn the_time_used_is_that_of_the_periods_in_which_the_clock_ran() {
        let events = [(0, started()), (0, clock(true)), (10, clock(false)), (100, clock(true))];
        let paper = attempt(events.clone());
        assert!(paper.is_running());
        assert_eq!((paper.used(), paper.used_at(at(105))), (minutes(10), minutes(15)));
        let paper = attempt(events.into_iter().chain([(107, clock(false)), (200, clock(false))]));
        assert_eq!((paper.used(), paper.used_at(at(300))), (minutes(17), minutes(17)));
    }

    #[test]
    fn an_app_killed_while_the_clock_ran_counts_up_to_its_last_event() {
        let events = [(0, started()), (0, clock(true)), (12, written("1.1", "abc"))];
        assert_eq!(attempt(events.clone()).used(), minutes(12));
        let paper = attempt(events.into_iter().chain([(600, clock(true)), (605, clock(false))]));
        assert_eq!(paper.used(), minutes(17));
    }

    #[test]
    fn a_clock_put_back_takes_no_time_away() {
        let paper = attempt([(60, started()), (60, clock(true)), (30, clock(false))]);
        assert_eq!(paper.used(), Duration::ZERO);
    }

    #[test]
    fn the_last_text_of_a_question_stands_until_the_paper_is_handed_in() {
        let paper = attempt([
            (0, started()),
            (0, clock(true)),
            (1, written("1.1", "a")),
            (2, written("1.1", "ab")),
            (3, Event::ExamHandedIn { attempt: id() }),
            (4, written("1.1", "abc")),
            (5, clock(true)),
        ]);
        assert_eq!((paper.text("1.1"), paper.text("1.2")), ("ab", ""));
        assert_eq!((paper.stage(), paper.is_running(), paper.used()), (Stage::Marking, false, minutes(3)));
    }

    #[test]
    fn marks_are_converted_on_20() {
        let paper = attempt([
            (0, started()),
            (3, Event::ExamHandedIn { attempt: id() }),
            (4, Event::ExamMarked { attempt: id(), question: "1.1".into(), halves: vec![2, 1] }),
            (5, Event::ExamMarked { attempt: id(), question: "1.1".into(), halves: vec![2, 2] }),
            (6, Event::ExamFinished { attempt: id(), halves: 55, of: 80 }),
        ]);
        assert_eq!(paper.marks["1.1"], [2, 2]);
        assert_eq!((paper.stage(), paper.mark()), (Stage::Finished, Some(Mark::from_halves(28))));
    }
}
