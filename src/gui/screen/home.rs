//! Home: the lesson to go on with, the cards of the day, the modules and the latest marks.

mod path;
mod results;
mod resume;
mod review;

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::fault::{self, Press};
use crate::gui::widget::page;
use crate::gui::widget::surface::{Tone, large_tag};

/// What the home screen remembers: nothing, it shows what has been saved.
#[derive(Debug, Default)]
pub struct State {}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// Something was pressed on the card of the faulty module of that folder.
    Fault(String, Press),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Fault(folder, press) => fault::act_on_module(ctx, &folder, press),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let next = ctx.progress.next_lesson(ctx.course);
        let current = next.map(|step| &step.module.module.id);
        let first = page::columns(look, gap::CARD, (740, resume::view(ctx, next.as_ref())), (356, review::view(ctx)));
        let second = page::columns(look, gap::CARD, (740, path::view(ctx, current)), (356, results::view(ctx)));
        let content = column![header(ctx, next.is_some()), first, second].spacing(gap::CARD);
        page::page(look, "home", size::PAGE, content)
    }
}

/// Date, title and days in a row.
fn header<'a>(ctx: &Context<'a>, something_to_read: bool) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let title = match (something_to_read, ctx.progress.last_lesson.is_some()) {
        (true, false) => i18n.home_title_start(),
        (true, true) => i18n.home_title_resume(),
        (false, _) => i18n.home_title_done(),
    };
    let date = look.text(Type::Small, i18n.date_long(&ctx.now.date())).color(look.colour().text_2);
    let streak = ctx.progress.streak(ctx.now);
    let tag = (streak > 1).then(|| large_tag(look, Tone::Saffron, Some("flame"), i18n.home_streak(streak)));
    row![container(column![date, page::title(look, title)]).width(Length::Fill)]
        .push(tag)
        .spacing(gap::CARD)
        .align_y(alignment::Vertical::Bottom)
        .into()
}
