//! The mock exam: its start page, the paper with its clock, the marking by the student, the result.
//!
//! What is written is saved as it is typed: when typing pauses for a second, every five seconds otherwise, and at once
//! when the student changes question, pauses, hands in or leaves.

mod annexes;
mod clock;
mod marking;
mod paper;
mod result;
mod start;
mod strip;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::scrollable::RelativeOffset;
use iced::widget::{Id, operation, text_editor};

use crate::core::course::{Exam, ExamId, ExamQuestion};
use crate::core::progress::{AttemptId, Event, ExamAttempt, Stage};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::inline::Followed;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space};
use crate::gui::widget::page;
use crate::gui::widget::surface::empty_state;
use annexes::Shown;
use marking::Marking;
use paper::Paper;

/// The scrolling part with the question.
const PAGE: &str = "exam-page";
/// The scrolling part with the annexes.
const DOCUMENTS: &str = "exam-documents";
/// The safe answer of the dialog.
const STAY: &str = "exam-stay";
/// The field of the answer.
const FIELD: &str = "exam-field";

/// What happens in an exam.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// A link of a text.
    Followed(Followed),
    /// A press in a block of an annex.
    Block(block::Message),
    /// Start a new paper.
    Begin,
    /// Start the clock of a paper again, from the start page.
    Resume(AttemptId),
    /// Its clock runs.
    Resumed(AttemptId),
    /// A second has passed while the clock runs.
    Tick,
    /// Show a question.
    Show(usize),
    /// Show a document.
    Document(Shown),
    /// Edit the answer.
    Edit(text_editor::Action),
    /// Stop the clock and hide the paper.
    Pause,
    /// The clock is stopped.
    Paused,
    /// Start the clock again.
    GoOn,
    /// The clock runs again.
    Running,
    /// Ask whether to hand in.
    HandIn,
    /// Keep writing.
    Stay,
    /// Hand in.
    HandInAnyway,
    /// The paper is handed in.
    HandedIn,
    /// Give a criterion some half points.
    Judge(usize, u8),
    /// End the marking.
    Finish,
    /// The mark is saved.
    Finished,
    /// See a question of a marked paper again.
    Review(usize),
    /// Back to the result.
    Result,
    /// Leave.
    Quit,
}

/// What is shown.
enum View {
    Start,
    Paper(Box<Paper>),
    Marking(Marking),
    Result,
}

/// An exam on the screen.
pub struct State {
    exam: ExamId,
    attempt: AttemptId,
    view: View,
}

impl State {
    /// The start page of a paper; `attempt` names a new attempt.
    pub fn start(exam: ExamId, attempt: AttemptId) -> Self {
        Self { exam, attempt, view: View::Start }
    }

    /// An attempt where it is: being written, being marked, or marked.
    pub fn open(ctx: &Context<'_>, attempt: AttemptId) -> Self {
        let Some(saved) = ctx.progress.exam(&attempt) else {
            return Self { exam: ExamId::new(""), attempt, view: View::Result };
        };
        let view = match (ctx.course.exam(&saved.exam), saved.stage()) {
            (None, _) | (_, Stage::Finished) => View::Result,
            (Some(exam), Stage::Writing) => View::Paper(Box::new(Paper::new(ctx, exam, saved))),
            (Some(exam), Stage::Marking) => View::Marking(Marking::new(exam, saved, false)),
        };
        Self { exam: saved.exam.clone(), attempt, view }
    }

    /// Whether the clock runs, and the screen is to be told of each second.
    pub fn is_running(&self) -> bool {
        matches!(&self.view, View::Paper(paper) if paper.running)
    }

    /// Whether there is a top bar.
    pub fn has_bar(&self) -> bool {
        matches!(self.view, View::Paper(_) | View::Marking(_))
    }

    fn saved<'a>(&self, ctx: &Context<'a>) -> Option<&'a ExamAttempt> {
        ctx.progress.exam(&self.attempt)
    }

    fn clock(&self, running: bool) -> Event {
        Event::ExamClock { attempt: self.attempt.clone(), running }
    }

    /// What is written and not saved.
    fn unsaved(&self, ctx: &Context<'_>) -> Vec<Event> {
        match (&self.view, ctx.course.exam(&self.exam)) {
            (View::Paper(paper), Some(exam)) => paper.unsaved(ctx, exam, &self.attempt),
            _ => Vec::new(),
        }
    }

    /// What is to be saved before the screen goes: what is written, and the end of the period of the clock.
    pub fn leave(&self, ctx: &Context<'_>) -> Action<Message> {
        let mut events = self.unsaved(ctx);
        if self.is_running() {
            events.push(self.clock(false));
        }
        if events.is_empty() { Action::None } else { Action::Record { events, then: None } }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Followed(followed) | Message::Block(block::Message::Followed(followed)) => follow(followed),
            Message::Block(block::Message::Sheet(sheet)) => Action::Open(Place::Sheet(sheet)),
            Message::Begin => {
                let started = Event::ExamStarted { attempt: self.attempt.clone(), exam: self.exam.clone() };
                let events = vec![started, self.clock(true)];
                Action::Record { events, then: Some(Message::Resumed(self.attempt.clone())) }
            }
            Message::Resume(attempt) => {
                let events = vec![Event::ExamClock { attempt: attempt.clone(), running: true }];
                Action::Record { events, then: Some(Message::Resumed(attempt)) }
            }
            Message::Resumed(attempt) => Action::Open(Place::ExamAttempt(attempt)),
            Message::Quit => Action::Back,
            Message::Show(position) => self.show(ctx, position),
            Message::Review(position) => self.review(ctx, position),
            Message::Result => {
                self.view = View::Result;
                arrive()
            }
            Message::Judge(..) | Message::Finish | Message::Finished => self.marking(ctx, message),
            message => self.writing(ctx, message),
        }
    }

    /// Takes a message of the paper into account.
    fn writing(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        let unsaved = self.unsaved(ctx);
        let (start, stop) = (self.clock(true), self.clock(false));
        let (View::Paper(paper), Some(exam)) = (&mut self.view, ctx.course.exam(&self.exam)) else {
            return Action::None;
        };
        match message {
            Message::Tick => paper.tick(ctx, exam, &self.attempt),
            Message::Document(shown) => {
                paper.document = shown;
                let top = RelativeOffset { x: None, y: Some(0.0) };
                if paper::is_beside(ctx) {
                    Action::Run(operation::snap_to(Id::new(DOCUMENTS), top))
                } else {
                    Action::None
                }
            }
            Message::Edit(edit) => {
                paper.edit(edit);
                Action::None
            }
            Message::Pause if paper.running => {
                let events = unsaved.into_iter().chain([stop]).collect();
                Action::Record { events, then: Some(Message::Paused) }
            }
            Message::Paused => {
                paper.running = false;
                arrive()
            }
            Message::GoOn => Action::Record { events: vec![start], then: Some(Message::Running) },
            Message::Running => {
                paper.go_on(ctx);
                arrive()
            }
            Message::HandIn => {
                paper.asking = true;
                Action::Focus(Id::new(STAY))
            }
            Message::Stay => {
                paper.asking = false;
                Action::Focus(Id::new(page::TITLE))
            }
            Message::HandInAnyway => {
                let handed_in = Event::ExamHandedIn { attempt: self.attempt.clone() };
                let blank = paper.blank(exam, &self.attempt);
                let events = unsaved.into_iter().chain([handed_in]).chain(blank).collect();
                Action::Record { events, then: Some(Message::HandedIn) }
            }
            Message::HandedIn => {
                if let Some(saved) = ctx.progress.exam(&self.attempt) {
                    self.view = View::Marking(Marking::new(exam, saved, false));
                }
                arrive()
            }
            _ => Action::None,
        }
    }

    /// Takes a message of the marking into account.
    fn marking(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        let (View::Marking(marking), Some(exam)) = (&mut self.view, ctx.course.exam(&self.exam)) else {
            return Action::None;
        };
        match message {
            Message::Judge(criterion, halves) if !marking.closed => {
                marking.judge(criterion, halves);
                let events: Vec<_> = marking.unsaved(ctx, exam, &self.attempt).collect();
                if events.is_empty() { Action::None } else { Action::Record { events, then: None } }
            }
            Message::Finish if !marking.closed && marking.remaining() == 0 => {
                let finished = marking.finished(exam, &self.attempt);
                let events = marking.unsaved(ctx, exam, &self.attempt).chain([finished]).collect();
                Action::Record { events, then: Some(Message::Finished) }
            }
            Message::Finished => {
                self.view = View::Result;
                arrive()
            }
            _ => Action::None,
        }
    }

    /// Shows the question of a position; what was written in the one before is saved at once.
    fn show(&mut self, ctx: &Context<'_>, position: usize) -> Action<Message> {
        let events = self.unsaved(ctx);
        let Some(question) = ctx.course.exam(&self.exam).and_then(|exam| questions(exam).nth(position)) else {
            return Action::None;
        };
        match &mut self.view {
            View::Paper(paper) => paper.show(position, question),
            View::Marking(marking) => marking.current = position,
            _ => return Action::None,
        }
        let save = if events.is_empty() { Action::None } else { Action::Record { events, then: None } };
        Action::All(vec![save, arrive()])
    }

    fn review(&mut self, ctx: &Context<'_>, position: usize) -> Action<Message> {
        if let (Some(saved), Some(exam)) = (self.saved(ctx), ctx.course.exam(&self.exam)) {
            let mut marking = Marking::new(exam, saved, true);
            marking.current = position;
            self.view = View::Marking(marking);
        }
        arrive()
    }

    /// The position of the question shown, and how many there are.
    fn position(&self) -> Option<(usize, usize)> {
        match &self.view {
            View::Paper(paper) if paper.running && !paper.asking => Some((paper.current, paper.sheets.len())),
            View::Marking(marking) => Some((marking.current, marking.halves.len())),
            _ => None,
        }
    }

    /// Takes a key that no control took: Ctrl and an arrow go from question to question.
    pub fn key(&mut self, ctx: &Context<'_>, key: &Key, modifiers: Modifiers) -> Action<Message> {
        let (Some((position, of)), Modifiers::CTRL) = (self.position(), modifiers) else { return Action::None };
        match key {
            Key::Named(Named::ArrowRight) if position + 1 < of => self.show(ctx, position + 1),
            Key::Named(Named::ArrowLeft) if position > 0 => self.show(ctx, position - 1),
            _ => Action::None,
        }
    }

    /// Échap: closes the dialog, pauses the paper, or leaves.
    pub fn escape(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let message = match &self.view {
            View::Paper(paper) if paper.asking => Message::Stay,
            View::Paper(paper) if paper.running => Message::Pause,
            View::Marking(marking) if marking.closed => Message::Result,
            View::Paper(_) | View::Marking(_) => Message::Quit,
            View::Start | View::Result => return Action::None,
        };
        self.update(ctx, message)
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let Some(exam) = ctx.course.exam(&self.exam) else { return unknown(ctx) };
        match (&self.view, self.saved(ctx)) {
            (View::Start, _) => start::view(ctx, exam),
            (View::Paper(paper), Some(saved)) => paper::view(ctx, exam, saved, paper),
            (View::Marking(marking), Some(saved)) => marking::view(ctx, exam, saved, marking),
            (View::Result, Some(saved)) => result::view(ctx, exam, saved),
            (_, None) => unknown(ctx),
        }
    }
}

/// An exam that the course does not have, or an attempt that is not saved.
fn unknown<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let words = empty_state(look, "file-text", i18n.exam_unknown(), i18n.exam_unknown_body());
    let content = iced::widget::column![page::title(look, i18n.exam_unknown()), words].spacing(space::CARD);
    page::page(look, PAGE, size::PAGE, content)
}

fn follow(followed: Followed) -> Action<Message> {
    match followed {
        Followed::Term(term) => Action::ShowTerm(term),
        Followed::Passage(passage) => Action::Open(Place::Lesson(passage)),
    }
}

/// Sends the focus to the title, and the page to its start.
fn arrive() -> Action<Message> {
    let top = operation::snap_to(Id::new(PAGE), RelativeOffset { x: None, y: Some(0.0) });
    Action::All(vec![Action::Run(top), Action::Focus(Id::new(page::TITLE))])
}

/// All questions of a paper in order.
fn questions(exam: &Exam) -> impl Iterator<Item = &ExamQuestion> {
    exam.parts.iter().flat_map(|part| &part.questions)
}

#[cfg(test)]
mod tests;
