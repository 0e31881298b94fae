//! What the day holds: how many cards, of which modules, how long they take.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::review::{Queue, extra};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::{Place, SessionKind};
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page::heading;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, separator};

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let queue = ctx.queue();
    let content = if queue.is_empty() { up_to_date(ctx) } else { waiting(ctx, &queue) };
    card(look, Padding::from([26.0, space::SIDE]), content).width(Length::Fill).into()
}

/// How many cards wait, the way in, and the modules they are of.
fn waiting<'a>(ctx: &Context<'a>, queue: &Queue) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let count = queue.cards.len();
    let secondary = |words: String| look.text(Type::Small, words).color(look.colour().text_2);
    let figure = row![
        look.text(Type::Figure(52), count.to_string()),
        column![
            heading(look, Type::HeadingCard, i18n.review_today_what(count)),
            secondary(i18n.review_today_parts(
                i18n.review_today_due(queue.due),
                i18n.review_today_new(queue.new),
                i18n.minutes(extra::minutes(count) as u32),
            )),
        ]
        .width(Length::Fill),
    ]
    .spacing(space::L)
    .align_y(alignment::Vertical::Center);
    let start = button(look, Kind::Primary, i18n.session_start())
        .icon("layers")
        .height(size::BUTTON_LARGE)
        .on_press(Message::Open(Place::Session(SessionKind::Today)));
    let top = wide(ctx, figure.into(), start.view());
    let left = (queue.left > 0).then(|| secondary(i18n.review_today_left(queue.left)));
    column![top].push(left).push(separator(look)).push(modules(ctx, queue)).spacing(space::PARAGRAPH).into()
}

/// Two things side by side, or one under the other where there is less room.
fn wide<'a>(ctx: &Context<'a>, main: Element<'a, Message>, way: Element<'a, Message>) -> Element<'a, Message> {
    if ctx.look.room() < 640.0 {
        return column![main, way].spacing(space::M).into();
    }
    row![container(main).width(Length::Fill), way].spacing(space::L).align_y(alignment::Vertical::Center).into()
}

/// The modules of the day's cards, in the order of the course.
fn modules<'a>(ctx: &Context<'a>, queue: &Queue) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = |card| ctx.deck.get(card).and_then(|card| card.module.as_ref());
    let counted: Vec<(String, String, usize)> = ctx
        .course
        .modules
        .iter()
        .map(|loaded| {
            let count = queue.cards.iter().filter(|card| of(card) == Some(&loaded.module.id)).count();
            (loaded.module.number.to_string(), loaded.module.title.clone(), count)
        })
        .filter(|(.., count)| *count > 0)
        .collect();
    let total = counted.len();
    let rows = counted.into_iter().enumerate().map(|(at, (number, title, count))| {
        let line = row![
            look.text(Type::Numeral, number).color(look.colour().text_2).width(look.px(size::NUMERAL)),
            look.text(Type::Body, title).width(Length::Fill),
            look.text(Type::Small, i18n.review_cards(count)).color(look.colour().text_2),
        ]
        .spacing(space::M)
        .align_y(alignment::Vertical::Center);
        semantic::list_item(at + 1, total, line).into()
    });
    semantic::list(column(rows).spacing(space::ICON)).into()
}

/// Nothing waits: when something will, and the way to go on all the same.
fn up_to_date<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let cards = ctx.deck.cards.iter().map(|card| &card.id);
    let today = ctx.today();
    let next = extra::next(today, cards, &ctx.progress.reviews, ctx.settings.limits());
    let words = match next {
        Some((day, count)) => i18n.session_next(count, i18n.comes_back(day.since(today))),
        None => i18n.session_no_card(),
    };
    let words = column![
        heading(look, Type::HeadingCard, i18n.session_nothing()),
        look.text(Type::Small, words).color(look.colour().text_2),
    ];
    let figure = row![look.strong_text(Type::Figure(52), Strength::Regular, "0"), words.width(Length::Fill)]
        .spacing(space::L)
        .align_y(alignment::Vertical::Center);
    let ahead = next.map(|_| {
        button(look, Kind::Secondary, i18n.session_ahead())
            .icon("layers")
            .on_press(Message::Open(Place::Session(SessionKind::Ahead)))
            .view()
    });
    wide(ctx, figure.into(), column![].push(ahead).into())
}
