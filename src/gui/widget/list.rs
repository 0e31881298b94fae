//! Rows of lists: full width, pressable, with a chevron.

use iced::widget::{Id, container, row, space};
use iced::{Background, Border, Color, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::pressable::{Status, Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::thread::{Stop, strand};

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
    let control = pressable(container(content).width(Length::Fill))
        .role(Role::Button)
        .name(name)
        .width(Length::Fill)
        .min_height(look.px(height))
        .padding(Padding::from([2.0, BLEED]))
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| row_style(&look, current, status));
    match id {
        Some(id) => control.id(id).into(),
        None => control.into(),
    }
}

/// The place of a row on a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threaded {
    /// Its stop.
    pub stop: Stop,
    /// The stop before it, if it is not the first.
    pub before: Option<Stop>,
    /// Whether another comes after it.
    pub goes_on: bool,
}

impl Threaded {
    /// The stops of a list as places on one thread.
    pub fn all(stops: &[Stop]) -> impl Iterator<Item = Self> {
        stops.iter().enumerate().map(|(position, stop)| Self {
            stop: *stop,
            before: position.checked_sub(1).map(|before| stops[before]),
            goes_on: position + 1 < stops.len(),
        })
    }
}

/// A row like [`list_row`] that begins with its stop of the thread; lines join it to the rows above and below.
pub fn threaded_row<'a, Message: Clone + 'a>(
    look: Look,
    height: f32,
    current: bool,
    place: Threaded,
    name: String,
    content: impl Into<Element<'a, Message>>,
    on_press: Message,
) -> Element<'a, Message> {
    let line_up = row![
        strand(look, place.before, place.stop, place.goes_on),
        // Keeps the row from being lower than its height; the thread grows with it.
        space().height(look.px(height)),
        container(content).padding(Padding::from([gap::XS, 0.0])).width(Length::Fill),
    ]
    .spacing(gap::ICON - 1.0)
    .height(Length::Shrink)
    .align_y(alignment::Vertical::Center);
    pressable(line_up)
        .role(Role::Button)
        .name(name)
        .width(Length::Fill)
        .height(Length::Shrink)
        .padding(Padding::from([0.0, BLEED]))
        .on_press(on_press)
        .style(move |_, status| row_style(&look, current, status))
        .into()
}

fn row_style(look: &Look, current: bool, status: Status) -> Style {
    let colour = look.colour();
    let rest = if current { colour.primary_soft } else { Color::TRANSPARENT };
    let edged = current && look.theme.is_high_contrast();
    Style {
        background: Some(Background::Color(under_pointer(colour, status, rest))),
        border: Border { color: colour.primary, width: if edged { 2.0 } else { 0.0 }, radius: radius::ROW.into() },
        ring: colour.focus,
        ring_inset: 2.0,
        ..Style::default()
    }
}

/// The chevron at the end of a row.
pub fn chevron<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    semantic::hidden(icon("chevron-right", look.px(size::ICON), look.colour().text_2)).into()
}
