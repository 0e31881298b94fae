//! The presets of the mock exam: three papers, one marked, one to be marked, one being written.

use iced::Task;
use jiff::ToSpan;

use super::now;
use super::study::Diary;
use crate::core::course::{Criterion, ExamId, ExamQuestion};
use crate::core::markup;
use crate::core::progress::{AttemptId, Event};
use crate::gui::app::{App, Message};
use crate::gui::place::Place;

/// The exam paper of the shipped course.
const EXAM: &str = "e5-ecrit";

/// A page of an exam paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExamPage {
    /// Its start page, with a paper under way.
    Start,
    /// A question being answered.
    Question,
    /// The same, paused.
    Paused,
    /// A question being marked.
    Marking,
    /// The result.
    Result,
}

impl ExamPage {
    /// All pages.
    pub const ALL: [Self; 5] = [Self::Start, Self::Question, Self::Paused, Self::Marking, Self::Result];
}

/// Goes to a page.
pub(super) fn go(page: ExamPage, app: &mut App) -> Task<Message> {
    let attempt = |id: &str| Place::ExamAttempt(AttemptId(id.into()));
    match page {
        ExamPage::Start => app.open(Place::Exam(ExamId::new(EXAM))),
        ExamPage::Question => app.open(attempt("exam-writing")),
        ExamPage::Paused => {
            let _ = app.open(attempt("exam-writing"));
            app.update(Message::Escape)
        }
        ExamPage::Marking => app.open(attempt("exam-marking")),
        ExamPage::Result => app.open(attempt("exam-done")),
    }
}

impl Diary<'_> {
    /// Three papers: one marked, one to be marked, one being written.
    pub(super) fn exams(&mut self) {
        let Some(exam) = self.course.exam(&ExamId::new(EXAM)) else { return };
        let questions: Vec<ExamQuestion> = exam.parts.iter().flat_map(|part| part.questions.clone()).collect();
        self.paper("exam-done", 6, 187, &questions);
        self.mark("exam-done", 6, &questions);
        let (halves, of) = questions
            .iter()
            .map(marked)
            .fold((0, 0), |(halves, of), (_, earned, points)| (halves + earned, of + 2 * points));
        self.note(6, Event::ExamFinished { attempt: AttemptId("exam-done".into()), halves, of });
        self.paper("exam-marking", 2, 151, &questions);
        self.mark("exam-marking", 2, &questions[..questions.len().min(4)]);
        self.paper("exam-writing", 0, 72, &questions[..questions.len().min(5)]);
    }

    /// A paper on which these questions were answered in so many minutes; handed in unless it is today's.
    fn paper(&mut self, id: &str, days: i64, minutes: i64, questions: &[ExamQuestion]) {
        let attempt = AttemptId(id.into());
        let begun = now().checked_sub(days.days().minutes(minutes)).expect("some days before now exist").timestamp();
        let exam = ExamId::new(EXAM);
        for event in [
            Event::ExamStarted { attempt: attempt.clone(), exam },
            Event::ExamClock { attempt: attempt.clone(), running: true },
        ] {
            self.store.record(begun, event).expect("memory takes an event");
        }
        for question in questions {
            let text = question.model.iter().take(2).map(markup::plain).collect::<Vec<_>>().join("\n");
            let (attempt, question) = (attempt.clone(), question.number.clone());
            self.note(days, Event::ExamWritten { attempt, question, text });
        }
        if days > 0 {
            self.note(days, Event::ExamHandedIn { attempt });
        }
    }

    fn mark(&mut self, id: &str, days: i64, questions: &[ExamQuestion]) {
        for question in questions {
            let (halves, ..) = marked(question);
            let attempt = AttemptId(id.into());
            self.note(days, Event::ExamMarked { attempt, question: question.number.clone(), halves });
        }
    }
}

/// Half points for each criterion of a question, all but the last; those earned, and the points of the question.
fn marked(question: &ExamQuestion) -> (Vec<u8>, u16, u16) {
    let last = question.rubric.len().saturating_sub(1);
    let even = question.number.ends_with(['1', '3']);
    let given = |(at, criterion): (usize, &Criterion)| {
        if at == last { u8::from(even) } else { 2 * criterion.points }
    };
    let halves: Vec<u8> = question.rubric.iter().enumerate().map(given).collect();
    let earned = halves.iter().map(|halves| u16::from(*halves)).sum();
    let points = question.rubric.iter().map(|criterion| u16::from(criterion.points)).sum();
    (halves, earned, points)
}
