//! Rows of lists: full width, pressable, with a chevron.

use iced::widget::{Id, container};
use iced::{Background, Border, Color, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};

/// How far the background of a row reaches beyond its content on each side.
pub const BLEED: f32 = 18.0;

/// A row of a card's list, at least `height` high. `name` is the whole row in words. Its card gives it 12 px at the
/// sides; the row adds [`BLEED`] inside.
pub fn list_row<'a, Message: Clone + 'a>(
    look: Look,
    height: f32,
    current: bool,
    name: String,
    content: impl Into<Element<'a, Message>>,
    on_press: Message,
    id: Option<Id>,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let control = pressable(container(content).width(Length::Fill))
        .role(Role::Button)
        .name(name)
        .width(Length::Fill)
        .min_height(look.px(height))
        .padding(Padding::from([2.0, BLEED]))
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| {
            let rest = if current { colour.primary_soft } else { Color::TRANSPARENT };
            let edged = current && look.theme.is_high_contrast();
            Style {
                background: Some(Background::Color(under_pointer(&colour, status, rest))),
                border: Border {
                    color: colour.primary,
                    width: if edged { 2.0 } else { 0.0 },
                    radius: radius::ROW.into(),
                },
                ring: colour.focus,
                ring_inset: 2.0,
                ..Style::default()
            }
        });
    match id {
        Some(id) => control.id(id).into(),
        None => control.into(),
    }
}

/// The chevron at the end of a row.
pub fn chevron<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    semantic::hidden(icon("chevron-right", look.px(size::ICON), look.colour().text_2)).into()
}
