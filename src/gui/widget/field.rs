//! Text fields in their boxes: search, one line, several lines.

use iced::widget::{Id, container, row, text_editor, text_input};
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
    let input = row![]
        .push(semantic::hidden(icon("search", look.px(size::ICON), colour.text_2)))
        .push(bare(look, id.into(), placeholder, value, on_input, on_submit))
        .push(key.map(|key| semantic::hidden(keycap(look, key))))
        .spacing(gap::ICON)
        .align_y(alignment::Vertical::Center);
    boxed(look, input)
}

/// One line to type in, `width` logical pixels wide at 100 %. The placeholder is its accessible name; without
/// `on_input` it only shows its value.
pub fn line<'a, Message: Clone + 'a>(
    look: Look,
    id: impl Into<Id>,
    (placeholder, value): (&str, &str),
    width: f32,
    on_input: impl Fn(String) -> Message + 'a,
    on_submit: Option<Message>,
) -> Element<'a, Message> {
    container(boxed(look, bare(look, id.into(), placeholder, value, on_input, on_submit))).width(look.px(width)).into()
}

/// Several lines to type in. The placeholder is its accessible name.
pub fn lines<'a, Message: Clone + 'a>(
    look: Look,
    id: impl Into<Id>,
    placeholder: String,
    content: &'a text_editor::Content<iced::Renderer>,
    height: f32,
    on_action: impl Fn(text_editor::Action) -> Message + 'a,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let setting = look.setting(Type::Option, Strength::Regular);
    let editor = text_editor(content)
        .id(id)
        .placeholder(placeholder)
        .font(setting.font)
        .size(setting.size)
        .line_height(setting.line_height())
        .padding(gap::ML)
        .min_height(look.px(height))
        .on_action(on_action);
    let field = container(editor).width(Length::Fill).style(move |_| container::Style {
        background: Some(Background::Color(colour.surface)),
        border: Border { color: colour.control, width: colour.border, radius: radius::CONTROL.into() },
        ..container::Style::default()
    });
    within(field).ring(colour.primary, colour.focus, radius::CONTROL).into()
}

fn bare<'a, Message: Clone + 'a>(
    look: Look,
    id: Id,
    placeholder: &str,
    value: &str,
    on_input: impl Fn(String) -> Message + 'a,
    on_submit: Option<Message>,
) -> Element<'a, Message> {
    let setting = look.setting(Type::Body, Strength::Regular);
    text_input(placeholder, value)
        .id(id)
        .font(setting.font)
        .size(setting.size)
        .line_height(setting.line_height())
        .padding(0)
        .on_input(on_input)
        .on_submit_maybe(on_submit)
        .into()
}

fn boxed<'a, Message: 'a>(look: Look, input: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let colour = *look.colour();
    let field = container(input)
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
