//! A real paragraph in the theme, typeface and size in force.

use iced::widget::{column, container, row};
use iced::{Background, Length, Padding, alignment};

use super::Message;
use super::display::theme_name;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::{radius, space as gap};
use crate::gui::widget::page;
use crate::gui::widget::surface::card;

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let theme = theme_name(ctx, ctx.settings.theme).to_lowercase();
    let size = ctx.i18n.percent(f64::from(ctx.settings.text_size) / 100.0);
    let summary = look.text(Type::Meta, ctx.i18n.settings_preview_summary(theme, size)).color(colour.text_2);
    let title = page::heading(look, Type::Heading, ctx.i18n.settings_preview());
    let top = row![container(title).width(Length::Fill), summary].spacing(gap::M).align_y(alignment::Vertical::Center);
    let sample = column![
        look.text(Type::HeadingRead, ctx.i18n.settings_preview_title()),
        look.text(Type::Read, ctx.i18n.settings_preview_text()),
    ];
    let sheet =
        container(sample.spacing(gap::XS)).padding(gap::XL).width(Length::Fill).style(move |_| container::Style {
            background: Some(Background::Color(colour.page)),
            border: look.theme.edge(colour.line, radius::ROW),
            ..container::Style::default()
        });
    let padding = Padding { top: gap::XL, right: gap::CARD, bottom: gap::CARD, left: gap::CARD };
    card(look, padding, column![top, sheet].spacing(gap::M)).width(Length::Fill).into()
}
