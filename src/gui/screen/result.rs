//! The result of a run: mark, what it says, question by question, and what to reread.

mod parts;
mod report;

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use crate::core::progress::AttemptId;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space};
use crate::gui::widget::page;
use crate::gui::widget::surface::empty_state;
use report::Report;

/// A result on the screen.
#[derive(Debug)]
pub struct State {
    attempt: AttemptId,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
}

impl State {
    /// The result of an attempt.
    pub fn new(attempt: AttemptId) -> Self {
        Self { attempt }
    }

    /// Takes a message into account.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let Some(report) = Report::of(ctx, &self.attempt) else {
            let words = empty_state(look, "list-checks", ctx.i18n.result_unknown(), ctx.i18n.result_unknown_body());
            let content = column![page::title(look, ctx.i18n.result_unknown()), words].spacing(space::CARD);
            return page::page(look, "result", size::PAGE, content);
        };
        let words = container(parts::words(ctx, &report)).width(Length::Fill);
        let ring = parts::ring(ctx, &report);
        let narrow = look.room() < 640.0;
        let mark: Element<'a, Message> = if narrow {
            column![ring, words].spacing(space::XL).into()
        } else {
            row![ring, words].spacing(space::RING).align_y(alignment::Vertical::Center).into()
        };
        let head = page::columns(look, space::CARD, (SHARES.0, mark), (SHARES.1, parts::counts(ctx, &report)));
        let questions = parts::questions(ctx, &report);
        let review = parts::review(ctx, &report);
        let body = page::columns(look, space::CARD, (SHARES.0, questions), (SHARES.1, review));
        page::page(look, "result", size::PAGE, column![head, body].spacing(space::CARD))
    }
}

/// Shares of the width: questions, what to reread.
const SHARES: (u16, u16) = (776, 320);
