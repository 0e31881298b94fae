//! A one-line text field in its box.

use iced::widget::{Id, container, row, text_input};
use iced::{Background, Border, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::keycap;
use crate::gui::widget::semantic;
use crate::gui::widget::within::within;

/// A search field with its magnifier, and the key that leads to it. The placeholder is its accessible name.
pub fn search<'a, Message: Clone + 'a>(
    look: Look,
    id: impl Into<Id>,
    placeholder: &str,
    value: &str,
    key: Option<String>,
    on_input: impl Fn(String) -> Message + 'a,
    on_submit: Option<Message>,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let setting = look.setting(Type::Body, Strength::Regular);
    let input = text_input(placeholder, value)
        .id(id)
        .font(setting.font)
        .size(setting.size)
        .line_height(setting.line_height())
        .padding(0)
        .on_input(on_input)
        .on_submit_maybe(on_submit);
    let field = container(
        row![]
            .push(semantic::hidden(icon("search", look.px(size::ICON), colour.text_2)))
            .push(input)
            .push(key.map(|key| semantic::hidden(keycap(look, key))))
            .spacing(gap::ICON)
            .align_y(alignment::Vertical::Center),
    )
    .padding(Padding::from([0.0, gap::ML]))
    .height(look.px(size::BUTTON))
    .width(Length::Fill)
    .align_y(alignment::Vertical::Center)
    .style(move |_| container::Style {
        background: Some(Background::Color(colour.surface)),
        border: Border { color: colour.control, width: colour.border, radius: radius::CONTROL.into() },
        ..container::Style::default()
    });
    within(field).ring(colour.primary, colour.focus, radius::CONTROL).into()
}
