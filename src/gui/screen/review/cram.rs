//! Before an exam: all cards of a module or of the course, outside of their schedule.

use iced::widget::column;
use iced::{Length, Padding};

use super::Message;
use crate::core::course::ModuleId;
use crate::core::review::CardId;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::{Place, SessionKind};
use crate::gui::spacing::space;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::page::heading;
use crate::gui::widget::surface::card;

/// The card, once there is something to go over.
pub fn view<'a>(ctx: &Context<'a>, chosen: Option<&ModuleId>) -> Option<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let modules: Vec<_> =
        ctx.course.modules.iter().filter(|loaded| ctx.deck.of_module(&loaded.module.id).next().is_some()).collect();
    if modules.is_empty() {
        return None;
    }
    let chosen = chosen.filter(|id| modules.iter().any(|loaded| loaded.module.id == **id));
    let all = chip(look, i18n.review_cram_all(), Some(chosen.is_none()), Message::Choose(None));
    let each = modules.iter().map(|loaded| {
        let id = &loaded.module.id;
        let theme = ctx.course.theme(id).unwrap_or(&loaded.module.title);
        let words = i18n.review_cram_module(loaded.module.number, theme);
        chip(look, words, Some(chosen == Some(id)), Message::Choose(Some(id.clone())))
    });
    let cards = ctx.deck.cards.iter().filter(|card| chosen.is_none() || card.module.as_ref() == chosen);
    let aside = |id: &CardId| ctx.progress.reviews.get(id).is_some_and(|state| state.suspended);
    let count = cards.filter(|card| !aside(&card.id)).count();
    let start = button(look, Kind::Secondary, i18n.review_cram_start(count))
        .icon("flag")
        .on_press_maybe((count > 0).then(|| Message::Open(Place::Session(SessionKind::Cram(chosen.cloned())))));
    let content = column![
        column![
            heading(look, Type::HeadingCard, i18n.review_cram()),
            look.text(Type::Small, i18n.review_cram_body()).color(look.colour().text_2),
        ]
        .spacing(space::XXS),
        chips(i18n.review_cram_what(), [all].into_iter().chain(each)),
        start.view(),
    ];
    let framed = card(look, Padding::from([space::CARD, space::SIDE]), content.spacing(space::L));
    Some(framed.width(Length::Fill).into())
}
