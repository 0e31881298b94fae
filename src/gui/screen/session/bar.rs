//! The bar above a card: the way out, how far the session is, the way back.

use iced::widget::text::Wrapping;
use iced::widget::{container, row};
use iced::{Length, alignment};

use super::{Message, State};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::button::{Kind, button, icon_button};
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::thread::bar;

/// The bar.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let narrow = look.breakpoint() == Breakpoint::Narrow;
    let quit = if narrow {
        icon_button(look, Kind::Ghost, "x", i18n.session_quit())
    } else {
        button(look, Kind::Ghost, i18n.session_quit()).icon("x")
    };
    let undo = if look.breakpoint() <= Breakpoint::Compact {
        icon_button(look, Kind::Ghost, "undo-2", i18n.session_undo())
    } else {
        button(look, Kind::Ghost, i18n.session_undo()).icon("undo-2")
    };
    let undo = undo.on_press_maybe(state.run.last().map(|_| Message::Undo));
    let line = row![
        container(quit.on_press(Message::Quit)).width(Length::Fill),
        progress(ctx, state),
        container(undo).width(Length::Fill).align_x(alignment::Horizontal::Right),
    ];
    page::top_bar(look, line.spacing(space::L).align_y(alignment::Vertical::Center))
}

/// « Carte 5 sur 12 », a bar where there is room, and the time left.
fn progress<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if state.is_over() {
        return row![].into();
    }
    let (place, of) = state.run.place();
    let words = i18n.session_place(place, of);
    let shown = look.text(Type::Body, words.clone()).wrapping(Wrapping::None);
    if look.breakpoint() == Breakpoint::Narrow {
        return shown.into();
    }
    let left = i18n.session_left(i18n.minutes(state.run.minutes() as u32));
    let wide = look.breakpoint() >= Breakpoint::Standard;
    let bar = wide.then(|| bar(look, state.run.share(), look.px(size::SESSION_BAR)));
    let line = row![shown]
        .push(bar)
        .push(look.text(Type::Body, left.clone()).color(look.colour().text_2).wrapping(Wrapping::None))
        .spacing(space::M)
        .align_y(alignment::Vertical::Center);
    semantic::progress(format!("{words}, {left}"), state.run.share(), line).into()
}
