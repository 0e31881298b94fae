//! The card of the day's review: how many cards wait, what they are of, and the way in.

use iced::widget::{column, container, row, space};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::review::{CardId, extra};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::{Place, SessionKind};
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::card;
use crate::gui::widget::{page, semantic};

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let cards = ctx.queue().cards;
    let title = i18n.home_review_title();
    let eyebrow = look.strong_text(Type::Meta, Strength::Semibold, title.clone()).color(look.colour().primary);
    let eyebrow = semantic::heading(2, title, eyebrow);
    let way = |words: String, kind: SessionKind| {
        let way = button(look, Kind::Secondary, words).icon("layers").fill();
        way.on_press(Message::Open(Place::Session(kind)))
    };
    let content = if ctx.deck.cards.is_empty() {
        let words = look.text(Type::Body, i18n.home_review_none_when()).color(look.colour().text_2);
        column![eyebrow, page::heading(look, Type::HeadingCard, i18n.home_review_none()), words].spacing(gap::XS)
    } else if cards.is_empty() {
        let words = look.text(Type::Body, i18n.session_nothing());
        let next = next(ctx).map(|words| look.text(Type::Small, words).color(look.colour().text_2));
        column![eyebrow, figure(ctx, 0, column![words].into())]
            .push(next)
            .push(space::vertical())
            .push(way(i18n.session_ahead(), SessionKind::Ahead).view())
            .spacing(gap::S)
    } else {
        let minutes = i18n.home_review_minutes(extra::minutes(cards.len()));
        let words = column![
            look.text(Type::Body, i18n.home_review_what(cards.len())),
            look.text(Type::Body, minutes).color(look.colour().text_2),
        ];
        column![
            eyebrow,
            figure(ctx, cards.len(), words.into()),
            kinds(ctx, &cards),
            space::vertical(),
            way(i18n.home_review_open(), SessionKind::Today).view(),
        ]
        .spacing(gap::S)
    };
    card(look, Padding::from([26.0, 28.0]), content.height(Length::Fill))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// A number, and what it counts.
fn figure<'a>(ctx: &Context<'a>, count: usize, words: Element<'a, Message>) -> Element<'a, Message> {
    row![ctx.look.text(Type::Figure(52), count.to_string()), container(words).width(Length::Fill)]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center)
        .into()
}

/// When the next cards come.
fn next(ctx: &Context<'_>) -> Option<String> {
    let (today, cards) = (ctx.today(), ctx.deck.cards.iter().map(|card| &card.id));
    let (day, count) = extra::next(today, cards, &ctx.progress.reviews, ctx.settings.limits())?;
    Some(ctx.i18n.session_next(count, ctx.i18n.comes_back(day.since(today))))
}

/// How many of each kind.
fn kinds<'a>(ctx: &Context<'a>, cards: &[CardId]) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let ink = look.colour().text_2;
    let kind = |glyph: &str, words: String| {
        row![icon(glyph, look.px(size::ICON - 2.0), ink), look.text(Type::Small, words).color(ink)]
            .spacing(gap::S)
            .align_y(alignment::Vertical::Center)
    };
    let count = |of: fn(&CardId) -> bool| cards.iter().filter(|card| of(card)).count();
    let questions = count(|card| matches!(card, CardId::Question(_)));
    let cells = count(|card| matches!(card, CardId::Cell(..)));
    let terms = cards.len() - questions - cells;
    row![]
        .push((terms > 0).then(|| kind("book-a", i18n.home_review_terms(terms))))
        .push((questions > 0).then(|| kind("pencil-line", i18n.home_review_questions(questions))))
        .push((cells > 0).then(|| kind("columns-3", i18n.home_review_cells(cells))))
        .spacing(gap::L)
        .wrap()
        .vertical_spacing(gap::XXS)
        .into()
}
