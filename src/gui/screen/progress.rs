//! Progress: totals, what each module has come to, and all attempts.

mod attempts;
mod exam;
mod modules;

use iced::widget::{column, row};
use iced::{Length, alignment};

use crate::core::course::ModuleId;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;

/// Which module's attempts are listed.
#[derive(Debug, Default)]
pub struct State {
    module: Option<ModuleId>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// List the attempts of one module, or all.
    Filter(Option<ModuleId>),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Filter(module) => {
                self.module = module;
                Action::None
            }
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let totals = look.text(Type::Body, totals(ctx)).color(look.colour().text_2);
        let words = column![page::title(look, ctx.i18n.progress_title()), totals].width(Length::Fill);
        let simulator = button(look, Kind::Secondary, ctx.i18n.fiches_simulator()).icon("target").small();
        let simulator = simulator.on_press(Message::Open(Place::Simulator)).view();
        let header: Element<'a, Message> = if look.room() < 700.0 {
            column![words, simulator].spacing(gap::M).into()
        } else {
            row![words, simulator].spacing(gap::M).align_y(alignment::Vertical::Center).into()
        };
        let attempts = attempts::view(ctx, self.module.as_ref());
        let columns = page::columns(look, gap::XL, (548, modules::view(ctx)), (552, attempts));
        page::page(look, "progress", size::PAGE, column![header, exam::view(ctx), columns].spacing(gap::XL))
    }
}

/// Lessons read, attempts and days in a row.
fn totals(ctx: &Context<'_>) -> String {
    let i18n = ctx.i18n;
    if ctx.progress.is_new() {
        return i18n.progress_nothing_yet();
    }
    let read = ctx.course.modules.iter().map(|module| ctx.progress.module_summary(module).lessons_read).sum::<usize>();
    let streak = ctx.progress.streak(ctx.now);
    i18n.joined(
        [i18n.progress_lessons_read(read), i18n.progress_attempt_count(ctx.progress.results().count())]
            .into_iter()
            .chain((streak > 0).then(|| i18n.progress_streak(streak))),
    )
}
