//! The page that stands where another came to grief: what was answered is saved, where the journal is, how to go on.

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use super::Message;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::fault::{self, Press};
use crate::gui::widget::surface::{card, card_style};
use crate::gui::widget::{page, semantic};

/// What a press on the page wants. To go on, everything is read again: a panic may have left it half changed.
pub(super) fn act(ctx: &Context<'_>, press: Press) -> Action<Message> {
    match press {
        Press::Retry => Action::Reload,
        Press::OpenFolder => Action::OpenFolder(ctx.log_folder.to_owned()),
        Press::Copy => Action::Copy(ctx.i18n.breakdown_report(journal(ctx), env!("CARGO_PKG_VERSION"))),
    }
}

fn journal(ctx: &Context<'_>) -> String {
    ctx.log_folder.display().to_string()
}

/// The page. It needs nothing but words, so that it stands when all else fails.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let edge = look.colour().wrong;
    let title = row![
        semantic::hidden(icon("triangle-alert", look.px(size::STOP), edge)),
        container(page::heading(look, Type::Heading, i18n.breakdown_heading())).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let steps = vec![i18n.breakdown_step_home(), i18n.breakdown_step_again(), i18n.breakdown_step_report()];
    let content = column![
        title,
        look.strong_text(Type::Body, Strength::Semibold, i18n.breakdown_saved()),
        fault::fact(look, i18n.breakdown_journal(), journal(ctx)),
        fault::what_to_do(look, i18n.fault_what_to_do(), steps),
        buttons(ctx),
    ]
    .spacing(gap::L);
    let card = card(look, [gap::CARD, 28.0], content)
        .width(Length::Fill)
        .style(move |_| container::Style { border: look.theme.edge(edge, radius::CARD), ..card_style(&look) });
    let content = column![page::title(look, i18n.breakdown_title()), card].spacing(gap::CARD);
    page::page(look, "trouble", size::EXERCISE, content)
}

fn buttons<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let press = |kind, words: String, press| button(look, kind, words).on_press(Message::Press(press));
    row![press(Kind::Primary, i18n.breakdown_home(), Press::Retry).icon("house")]
        .push(press(Kind::Secondary, i18n.breakdown_open(), Press::OpenFolder))
        .push(press(Kind::Ghost, i18n.fault_copy(), Press::Copy))
        .push(button(look, Kind::Ghost, i18n.breakdown_close()).on_press(Message::Close))
        .spacing(gap::M)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}
