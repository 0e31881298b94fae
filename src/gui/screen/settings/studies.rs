//! The card of what the student prepares.

use iced::Padding;
use iced::widget::column;

use super::Message;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::diploma;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::page;
use crate::gui::widget::surface::card;

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let note = look.text(Type::Small, ctx.i18n.settings_diploma_note()).color(look.colour().text_2);
    let tiles = diploma::tiles(ctx, look.window.width * 0.5, Message::Diploma);
    let content = column![page::heading(look, Type::Heading, ctx.i18n.settings_diploma()), note, tiles];
    let padding = Padding { top: gap::XL, right: gap::SIDE - 2.0, bottom: gap::XL, left: gap::SIDE - 2.0 };
    card(look, padding, content.spacing(gap::S)).width(iced::Length::Fill).into()
}
