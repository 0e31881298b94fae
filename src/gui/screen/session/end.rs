//! The end of a session, and a session with nothing to ask.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{END, Message, PAGE, State, bar};
use crate::core::review::extra;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::{Place, SessionKind};
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::surface::{card, disc};

/// The screen without a card.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (seen, remembered) = state.run.score();
    let title = match seen {
        0 if state.kind.is_cram() => i18n.session_cram_nothing(),
        0 => i18n.session_nothing(),
        _ => i18n.session_done(),
    };
    let line = |words: String| look.text(Type::Body, words).color(look.colour().text_2).into();
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    if seen > 0 {
        lines.push(look.text(Type::Option, i18n.session_done_seen(seen, remembered)).into());
    }
    if state.kind.is_cram() && seen > 0 {
        lines.push(line(i18n.session_cram_note()));
    }
    lines.push(line(next(ctx)));
    let colour = look.colour();
    let mark = disc(look, 48.0, "check", colour.primary, colour.on_primary);
    let words = column![page::title_as(look, Type::TitleCard, title), column(lines).spacing(space::XXS)]
        .spacing(space::S)
        .width(Length::Fill);
    let content = column![row![mark, words].spacing(space::XL), ways(ctx, state)].spacing(space::CARD);
    let content = card(look, Padding::from([space::XXL, space::PAGE.min(page::side(&look) + space::L)]), content);
    let content = container(content.width(Length::Fill)).padding(Padding::default().top(space::CARD));
    column![bar::view(ctx, state), page::page(look, PAGE, size::SESSION, content)].into()
}

/// When the next cards come.
fn next(ctx: &Context<'_>) -> String {
    let (i18n, today) = (ctx.i18n, ctx.today());
    let waiting = ctx.queue().cards.len();
    if waiting > 0 {
        return i18n.session_waiting(waiting);
    }
    let cards = ctx.deck.cards.iter().map(|card| &card.id);
    match extra::next(today, cards, &ctx.progress.reviews, ctx.settings.limits()) {
        Some((day, count)) => i18n.session_next(count, i18n.comes_back(day.since(today))),
        None => i18n.session_no_card(),
    }
}

fn ways<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let quit = button(look, Kind::Primary, i18n.session_quit()).id(END).on_press(Message::Quit);
    let more = if !ctx.queue().is_empty() {
        Some((i18n.session_start(), SessionKind::Today))
    } else if ctx.deck.cards.is_empty() || state.kind == SessionKind::Ahead {
        None
    } else {
        Some((i18n.session_ahead(), SessionKind::Ahead))
    };
    let more = more.map(|(words, kind)| {
        button(look, Kind::Secondary, words).icon("layers").on_press(Message::Open(Place::Session(kind))).view()
    });
    row![quit.view()].push(more).spacing(space::M).align_y(alignment::Vertical::Center).wrap().into()
}
