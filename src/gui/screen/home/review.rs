//! The card of what to take up again: questions missed, terms kept, cells of comparisons to see again.

use iced::widget::{column, container, row, space};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::gui::Element;
use crate::gui::context::{Context, ToTakeUp};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::card;
use crate::gui::widget::{page, semantic};

/// Questions and terms that are gone over in a minute.
const A_MINUTE: usize = 2;

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let awaiting = ctx.to_take_up();
    let count = awaiting.total();
    let title = i18n.home_review_title();
    let eyebrow = look.strong_text(Type::Meta, Strength::Semibold, title.clone()).color(look.colour().primary);
    let eyebrow = semantic::heading(2, title, eyebrow);
    let content = if count == 0 {
        let words = look.text(Type::Body, i18n.home_review_none_when()).color(look.colour().text_2);
        column![eyebrow, page::heading(look, Type::HeadingCard, i18n.home_review_none()), words].spacing(gap::XS)
    } else {
        let open = button(look, Kind::Secondary, i18n.home_review_open()).icon("layers").fill();
        column![
            eyebrow,
            figure(ctx, count),
            kinds(ctx, awaiting),
            space::vertical(),
            open.on_press(Message::Open(Place::Review)),
        ]
        .spacing(gap::S)
    };
    card(look, Padding::from([26.0, 28.0]), content.height(Length::Fill))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// How many there are, what they are, and how long they take.
fn figure<'a>(ctx: &Context<'a>, count: usize) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let minutes = count.div_ceil(A_MINUTE);
    row![
        look.text(Type::Figure(52), count.to_string()),
        container(column![
            look.text(Type::Body, i18n.home_review_what(count)),
            look.text(Type::Body, i18n.home_review_minutes(minutes)).color(look.colour().text_2),
        ])
        .width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center)
    .into()
}

/// How many of each kind.
fn kinds<'a>(ctx: &Context<'a>, awaiting: ToTakeUp) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let ink = look.colour().text_2;
    let kind = |glyph: &str, words: String| {
        row![icon(glyph, look.px(size::ICON - 2.0), ink), look.text(Type::Small, words).color(ink)]
            .spacing(gap::S)
            .align_y(alignment::Vertical::Center)
    };
    row![]
        .push((awaiting.terms > 0).then(|| kind("book-a", i18n.home_review_terms(awaiting.terms))))
        .push((awaiting.questions > 0).then(|| kind("pencil-line", i18n.home_review_questions(awaiting.questions))))
        .push((awaiting.cells > 0).then(|| kind("columns-3", i18n.home_review_cells(awaiting.cells))))
        .spacing(gap::L)
        .wrap()
        .into()
}
