//! Choosing: chips, segmented controls, tiles and switches. One Tab stop a group, arrows inside.

use iced::widget::{column, container, row, space};
use iced::{Background, Border, Color, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::thread::{Stop, stop};

/// A chip: a filter or a related term.
pub fn chip<'a, Message: Clone + 'a>(
    look: Look,
    words: impl Into<String>,
    selected: Option<bool>,
    on_press: Message,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let words = words.into();
    let on = selected == Some(true);
    let ink = if on { colour.on_primary } else { colour.text };
    let height = look.px(size::CHIP);
    let strength = if on { Strength::Semibold } else { Strength::Regular };
    let content = row![]
        .push(on.then(|| icon("check", look.px(16.0), ink)))
        .push(look.strong_text(Type::Small, strength, words.clone()).color(ink))
        .spacing(gap::S)
        .align_y(alignment::Vertical::Center);
    pressable(content)
        .role(Role::Button)
        .name(words)
        .toggled(selected)
        .height(height)
        .padding(Padding::from([0.0, gap::ML]))
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| {
            let fill = if on { colour.primary } else { under_pointer(&colour, status, colour.surface) };
            Style {
                background: Some(Background::Color(fill)),
                border: Border {
                    color: colour.control,
                    width: if on { 0.0 } else { colour.border },
                    radius: (height / 2.0).into(),
                },
                ring: colour.focus,
                ..Style::default()
            }
        })
        .into()
}

/// Chips in line, wrapping, as one group.
pub fn chips<'a, Message: 'a>(
    name: impl Into<String>,
    chips: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let line = row(chips).spacing(gap::S).wrap().vertical_spacing(gap::S);
    semantic::group(name.into(), group(Axis::Both, line)).into()
}

/// One choice of a segmented control.
pub struct Segment<'a, Message> {
    /// Words.
    pub words: String,
    /// Its own icon; a check mark when absent, shown only when selected.
    pub icon: Option<&'a str>,
    /// Whether it is the one.
    pub selected: bool,
    /// What choosing it sends.
    pub on_press: Message,
}

/// A segmented control.
pub fn segmented<'a, Message: Clone + 'a>(
    look: Look,
    name: impl Into<String>,
    segments: Vec<Segment<'a, Message>>,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let of = segments.len();
    let parts = segments.into_iter().enumerate().map(|(position, segment)| {
        let on = segment.selected;
        let ink = if on { colour.on_primary } else { colour.text };
        let glyph = segment.icon.or(on.then_some("check"));
        let strength = if on { Strength::Semibold } else { Strength::Regular };
        let content = row![]
            .push(glyph.map(|name| icon(name, look.px(18.0), ink)))
            .push(look.strong_text(Type::Small, strength, segment.words.clone()).color(ink))
            .spacing(gap::S)
            .align_y(alignment::Vertical::Center);
        pressable(content)
            .role(Role::RadioButton)
            .name(segment.words)
            .selected(on)
            .position(position + 1, of)
            .height(look.px(size::BUTTON_SMALL))
            .padding(Padding::from([0.0, gap::L]))
            .align_y(alignment::Vertical::Center)
            .on_press(segment.on_press)
            .style(move |_, status| Style {
                background: Some(Background::Color(if on {
                    colour.primary
                } else {
                    under_pointer(&colour, status, Color::TRANSPARENT)
                })),
                border: Border { radius: radius::SEGMENT.into(), ..Border::default() },
                ring: colour.focus,
                ..Style::default()
            })
            .into()
    });
    let line = row(parts).spacing(2).wrap();
    let name = name.into();
    let control = container(line).padding(3).style(move |_| container::Style {
        background: Some(Background::Color(colour.surface)),
        border: look.theme.edge(colour.control, radius::CONTROL),
        ..container::Style::default()
    });
    semantic::group(name, group(Axis::Both, control)).into()
}

/// A tile: a preview over a stop and a word. `name` says what is chosen, for a screen reader.
pub fn tile<'a, Message: Clone + 'a>(
    look: Look,
    preview: impl Into<Element<'a, Message>>,
    words: String,
    selected: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let strength = if selected { Strength::Semibold } else { Strength::Regular };
    let mark = stop(look, if selected { Stop::Done } else { Stop::ToCome }, 22.0);
    let content = column![
        semantic::hidden(container(preview).height(look.px(60.0)).width(Length::Fill)),
        row![mark, look.strong_text(Type::Small, strength, words.clone())]
            .spacing(gap::S)
            .align_y(alignment::Vertical::Center),
    ]
    .spacing(gap::S);
    let width = if selected { 2.0 } else { colour.border };
    pressable(content)
        .role(Role::RadioButton)
        .name(words)
        .selected(selected)
        .width(Length::Fill)
        .padding(gap::ICON)
        .on_press(on_press)
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, colour.surface))),
            border: Border {
                color: if selected { colour.primary } else { colour.control },
                width,
                radius: radius::ROW.into(),
            },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}

/// Tiles in line as one group.
pub fn tiles<'a, Message: 'a>(
    name: impl Into<String>,
    tiles: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    semantic::group(name.into(), group(Axis::Both, row(tiles).spacing(gap::M))).into()
}

/// Tiles as one group, `per_line` in a line, all of one width.
pub fn tile_grid<'a, Message: 'a>(
    name: impl Into<String>,
    per_line: usize,
    tiles: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let mut lines = column![].spacing(gap::M);
    let mut tiles = tiles.into_iter().peekable();
    while tiles.peek().is_some() {
        lines = lines.push(row(tiles.by_ref().take(per_line.max(1))).spacing(gap::M));
    }
    semantic::group(name.into(), group(Axis::Both, lines)).into()
}

/// A switch, followed by « Oui » or « Non » (`state`).
pub fn switch<'a, Message: Clone + 'a>(
    look: Look,
    name: impl Into<String>,
    on: bool,
    state: String,
    on_press: Message,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let knob_side = look.px(22.0);
    let fill = if on { colour.on_primary } else { colour.control };
    let mark: Element<'a, Message> = if on { icon("check", look.px(16.0), colour.primary) } else { space().into() };
    let knob = container(mark).center(knob_side).style(move |_| container::Style {
        background: Some(Background::Color(fill)),
        border: Border { radius: (knob_side / 2.0).into(), ..Border::default() },
        ..container::Style::default()
    });
    let height = look.px(32.0);
    let control = pressable(knob)
        .role(Role::Switch)
        .name(name.into())
        .toggled(on)
        .width(look.px(52.0))
        .height(height)
        .padding(Padding::from([0.0, 5.0]))
        .align_x(if on { alignment::Horizontal::Right } else { alignment::Horizontal::Left })
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| Style {
            background: Some(Background::Color(match (on, status.hovered) {
                (true, true) => colour.primary_hover,
                (true, false) => colour.primary,
                (false, true) => colour.hover,
                (false, false) => colour.surface,
            })),
            border: Border {
                color: if on { colour.primary } else { colour.control },
                width: 2.0,
                radius: (height / 2.0).into(),
            },
            ring: colour.focus,
            ..Style::default()
        });
    row![control, look.text(Type::Body, state)].spacing(gap::M).align_y(alignment::Vertical::Center).into()
}
