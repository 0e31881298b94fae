//! The thread: stops and lines that mean progress everywhere, the progress bar and the mark's ring.

use std::f32::consts::TAU;

use iced::widget::{canvas, column, container, row, space, stack};
use iced::{Background, Border, Color, Length, Point, Radians, Rectangle, Renderer, alignment, mouse};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::icon::icon;
use crate::gui::spacing::size;
use crate::gui::theme::Theme;
use crate::gui::widget::semantic;

/// What a stop says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// « À venir ».
    ToCome,
    /// « En cours ».
    Current,
    /// « Fait ».
    Done,
    /// « Juste ».
    Right,
    /// « Erreur ».
    Wrong,
    /// « En partie ».
    Partly,
    /// « Illisible ».
    Unreadable,
}

/// A stop `across` logical pixels wide at 100 %.
pub fn stop<'a, Message: 'a>(look: Look, stop: Stop, across: f32) -> Element<'a, Message> {
    let colour = *look.colour();
    let side = look.px(across);
    let disc = move |fill: Color, edge: Color, width: f32, inner: Option<(&str, f32, Color)>| {
        let inner: Element<'a, Message> = match inner {
            Some((name, size, ink)) => icon(name, look.px(size * across / size::STOP), ink),
            None => space().into(),
        };
        container(inner)
            .center(side)
            .style(move |_| container::Style {
                background: Some(Background::Color(fill)),
                border: Border { color: edge, width, radius: (side / 2.0).into() },
                ..container::Style::default()
            })
            .into()
    };
    match stop {
        Stop::ToCome => disc(colour.surface, colour.control, 2.0, None),
        Stop::Current => {
            let dot = look.px(8.0 * across / size::STOP);
            let ring: Element<'a, Message> = disc(colour.surface, colour.primary, 3.0, None);
            let accent = colour.accent;
            stack![
                ring,
                container(container(space()).width(dot).height(dot).style(move |_| container::Style {
                    background: Some(Background::Color(accent)),
                    border: Border { radius: (dot / 2.0).into(), ..Border::default() },
                    ..container::Style::default()
                }))
                .center(side)
            ]
            .into()
        }
        Stop::Done => disc(colour.primary, colour.primary, 0.0, Some(("check", 14.0, colour.on_primary))),
        Stop::Right => disc(colour.right, colour.right, 0.0, Some(("check", 14.0, colour.on_primary))),
        Stop::Wrong => disc(colour.wrong, colour.wrong, 0.0, Some(("x", 14.0, colour.on_primary))),
        Stop::Partly => icon("moitie", side, colour.accent),
        Stop::Unreadable => disc(colour.wrong, colour.wrong, 0.0, Some(("triangle-alert", 13.0, colour.on_primary))),
    }
}

/// A ring around a stop that has been checked and is still on the screen.
fn looked_at<'a, Message: 'a>(look: Look, inner: Element<'a, Message>, across: f32) -> Element<'a, Message> {
    let side = look.px(across) + 8.0;
    let ink = look.colour().text;
    container(inner)
        .center(side)
        .style(move |_| container::Style {
            border: Border { color: ink, width: 2.0, radius: (side / 2.0).into() },
            ..container::Style::default()
        })
        .into()
}

/// A thread in line: stops of `across`, lines of `line`; one element for assistive technology, named by `name`.
/// `looked` is the position of a stop that has been checked and is still on the screen.
pub fn thread<'a, Message: 'a>(
    look: Look,
    stops: &[Stop],
    across: f32,
    line: f32,
    looked: Option<usize>,
    name: String,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let mut line_up = row![].align_y(alignment::Vertical::Center);
    for (position, each) in stops.iter().enumerate() {
        if position > 0 {
            let before = stops[position - 1];
            let ink = match before {
                Stop::Done => colour.primary,
                Stop::ToCome | Stop::Current => colour.line,
                _ => colour.control,
            };
            // A ring is wider than its stop by 8: its lines give way so that nothing moves.
            let cut = [looked == Some(position), looked == Some(position - 1)].iter().filter(|on| **on).count() as f32;
            line_up = line_up.push(
                container(space().width(look.px(line) - 4.0 * cut).height(2))
                    .style(move |_| crate::gui::widget::surface::fill_style(ink)),
            );
        }
        let drawn = stop(look, *each, across);
        line_up = line_up.push(if looked == Some(position) { looked_at(look, drawn, across) } else { drawn });
    }
    semantic::image(name, line_up).into()
}

/// A stop with the lines that join it to the stops above and below, as high as what holds it. Decorative: the row says
/// the same in words.
pub fn strand<'a, Message: 'a>(look: Look, before: Option<Stop>, here: Stop, goes_on: bool) -> Element<'a, Message> {
    let colour = *look.colour();
    let line = move |from: Option<Stop>| -> Element<'a, Message> {
        let Some(from) = from else { return space::vertical().into() };
        let ink = if from == Stop::Done { colour.primary } else { colour.line };
        let stroke = container(space::vertical()).width(2).height(Length::Fill);
        container(stroke.style(move |_| crate::gui::widget::surface::fill_style(ink)))
            .center_x(Length::Fill)
            .height(Length::Fill)
            .into()
    };
    let thread = column![line(before), stop(look, here, size::STOP), line(goes_on.then_some(here))]
        .spacing(2)
        .width(look.px(size::STOP))
        .height(Length::Fill);
    semantic::hidden(thread).into()
}

/// A progress bar, 8 high; its words stand beside it.
pub fn bar<'a, Message: 'a>(look: Look, share: f32, width: impl Into<Length>) -> Element<'a, Message> {
    let colour = *look.colour();
    let share = share.clamp(0.0, 1.0);
    let (full, empty) = ((share * 1000.0) as u16, 1000 - (share * 1000.0) as u16);
    let value = container(space()).height(8).width(Length::FillPortion(full.max(1))).style(move |_| container::Style {
        background: (full > 0).then_some(Background::Color(colour.primary)),
        border: Border { radius: 4.0.into(), ..Border::default() },
        ..container::Style::default()
    });
    let track = if look.theme.is_high_contrast() { colour.page } else { colour.pressed };
    let mut content = row![value];
    if empty > 0 {
        content = content.push(space().width(Length::FillPortion(empty)));
    }
    semantic::hidden(container(content).width(width).style(move |_| container::Style {
        background: Some(Background::Color(track)),
        border: Border {
            color: colour.line,
            width: if look.theme.is_high_contrast() { 1.0 } else { 0.0 },
            radius: 4.0.into(),
        },
        ..container::Style::default()
    }))
    .into()
}

/// A thin bar across the top of a page: how far one has read.
pub fn reading_bar<'a, Message: 'a>(look: Look, share: f32) -> Element<'a, Message> {
    let colour = *look.colour();
    let height = if look.theme.is_high_contrast() { 4.0 } else { 3.0 };
    let full = (share.clamp(0.0, 1.0) * 1000.0) as u16;
    let part = move |portion: u16, ink: Color| {
        container(space())
            .height(height)
            .width(Length::FillPortion(portion))
            .style(move |_| crate::gui::widget::surface::fill_style(ink))
    };
    let mut content = row![];
    if full > 0 {
        content = content.push(part(full, colour.primary));
    }
    if full < 1000 {
        content =
            content.push(part(1000 - full, if look.theme.is_high_contrast() { colour.page } else { colour.line }));
    }
    semantic::hidden(content).into()
}

/// The ring of a mark.
struct Ring {
    share: f32,
    stroke: f32,
    track: Color,
    value: Color,
}

impl<Message> canvas::Program<Message, Theme> for Ring {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let centre = Point::new(bounds.width / 2.0, bounds.height / 2.0);
        let reach = (bounds.width.min(bounds.height) - self.stroke) / 2.0;
        let stroke = |ink| {
            canvas::Stroke::default().with_color(ink).with_width(self.stroke).with_line_cap(canvas::LineCap::Round)
        };
        frame.stroke(&canvas::Path::circle(centre, reach), stroke(self.track));
        if self.share > 0.0 {
            let arc = canvas::Path::new(|path| {
                path.arc(canvas::path::Arc {
                    center: centre,
                    radius: reach,
                    start_angle: Radians(-TAU / 4.0),
                    end_angle: Radians(-TAU / 4.0 + TAU * self.share.min(0.9999)),
                });
            });
            frame.stroke(&arc, stroke(self.value));
        }
        vec![frame.into_geometry()]
    }
}

/// A ring `across` wide around some content, filled to `share`.
pub fn ring<'a, Message: 'a>(
    look: Look,
    share: f32,
    across: f32,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let colour = look.colour();
    let side = look.px(across);
    let stroke = look.px(if across > 100.0 { 13.0 } else { 8.0 });
    let drawing = canvas(Ring { share, stroke, track: colour.pressed, value: colour.primary }).width(side).height(side);
    stack![semantic::hidden(drawing), container(content).center(side)].into()
}
