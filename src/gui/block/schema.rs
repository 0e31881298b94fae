//! Schemas: boxes on a grid, arrows between them, drawn on a canvas with the words as widgets over it.

use std::collections::HashMap;

use iced::widget::{canvas, column, container, row, space as gap, stack};
use iced::{Background, Border, Color, Length, Padding, Point, Rectangle, Renderer, Vector, alignment, mouse};

use super::Message;
use crate::core::course::{Node, Schema};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{radius, space};
use crate::gui::theme::Theme;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::card;

/// Height of a row of boxes at 100 %.
const ROW: f32 = 78.0;
/// Between rows: room for an arrow and its words.
const BETWEEN: f32 = 54.0;
/// Least room between columns.
const GUTTER: f32 = 56.0;

/// Width of a letter of an arrow's words, as a share of their size.
const LETTER: f32 = 0.56;

/// A schema with its words for those who do not see it.
pub fn view<'a>(ctx: &Context<'a>, schema: &'a Schema, room: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let columns = schema.nodes.iter().map(|node| node.at.0).max().unwrap_or_default() + 1;
    let rows = schema.nodes.iter().map(|node| node.at.1).max().unwrap_or_default() + 1;
    let scale = look.typography.scale;
    let inner = room - 48.0;
    // Boxes under 110 wide break their words: the schema is then said rather than drawn.
    let gutter = gutter(ctx, schema);
    let fits = (inner - gutter * f32::from(columns - 1)) / f32::from(columns) >= 110.0 * scale;
    let title = semantic::heading(3, schema.title.as_str(), look.text(Type::HeadingCard, schema.title.as_str()));
    let words = look.text(Type::Definition, schema.alt.as_str()).color(look.colour().text_2);
    if !fits {
        return card(look, Padding::from([20.0, 24.0]), column![title, words].spacing(space::M))
            .width(Length::Fill)
            .into();
    }
    let height = (ROW * f32::from(rows) + BETWEEN * f32::from(rows - 1)) * scale;
    let drawing = canvas(Arrows::of(ctx, schema, columns, gutter)).width(Length::Fill).height(height);
    let boxes = boxes(ctx, schema, columns, rows, gutter);
    let picture = semantic::image(schema.alt.as_str(), stack![drawing, boxes]);
    card(look, Padding::from([20.0, 24.0]), column![title, picture].spacing(space::L)).width(Length::Fill).into()
}

/// Room between columns: enough for the words of the arrows that go across.
fn gutter(ctx: &Context<'_>, schema: &Schema) -> f32 {
    let size = ctx.look.setting(Type::Label, Strength::Semibold).size.0;
    let row_of = |id: &str| schema.nodes.iter().find(|node| node.id == id).map(|node| node.at.1);
    let across = schema.arrows.iter().filter(|arrow| row_of(&arrow.from) == row_of(&arrow.to));
    let longest = across.filter_map(|arrow| arrow.label.as_ref()).map(|label| label.chars().count()).max();
    GUTTER.max(longest.unwrap_or_default() as f32 * size * LETTER + space::L)
}

/// The boxes, laid out as the canvas computes them: equal columns with gutters.
fn boxes<'a>(ctx: &Context<'a>, schema: &'a Schema, columns: u8, rows: u8, gutter: f32) -> Element<'a, Message> {
    let scale = ctx.look.typography.scale;
    let lines = (0..rows).map(|line| {
        let cells = (0..columns).map(|place| {
            let node = schema.nodes.iter().find(|node| node.at == (place, line));
            match node {
                Some(node) => node_view(ctx, node),
                None => gap::horizontal().into(),
            }
        });
        row(cells).spacing(gutter).height(ROW * scale).into()
    });
    column(lines).spacing(BETWEEN * scale).into()
}

fn node_view<'a>(ctx: &Context<'a>, node: &'a Node) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let hint = node.hint.as_deref().map(|hint| look.text(Type::Meta, hint).color(colour.text_2).center());
    container(
        column![look.strong_text(Type::Body, Strength::Semibold, node.label.as_str()).center()]
            .push(hint)
            .align_x(alignment::Horizontal::Center),
    )
    .padding(space::S)
    .center(Length::Fill)
    .style(move |_| container::Style {
        background: Some(Background::Color(colour.primary_soft)),
        border: Border { color: colour.primary, width: 2.0, radius: radius::ROW.into() },
        ..container::Style::default()
    })
    .into()
}

/// An arrow between two places of the grid.
#[derive(Debug, Clone)]
struct Way {
    from: (u8, u8),
    to: (u8, u8),
    label: Option<String>,
    dashed: bool,
}

/// The canvas that draws the arrows.
struct Arrows {
    ways: Vec<Way>,
    columns: u8,
    gutter: f32,
    scale: f32,
    ink: Color,
    words: Color,
    page: Color,
    font: iced::Font,
    size: f32,
}

impl Arrows {
    fn of(ctx: &Context<'_>, schema: &Schema, columns: u8, gutter: f32) -> Self {
        let places: HashMap<&str, (u8, u8)> = schema.nodes.iter().map(|node| (node.id.as_str(), node.at)).collect();
        let ways = schema.arrows.iter().filter_map(|arrow| {
            Some(Way {
                from: *places.get(arrow.from.as_str())?,
                to: *places.get(arrow.to.as_str())?,
                label: arrow.label.clone(),
                dashed: arrow.dashed,
            })
        });
        let colour = ctx.look.colour();
        let setting = ctx.look.setting(Type::Label, Strength::Semibold);
        Self {
            ways: ways.collect(),
            columns,
            gutter,
            scale: ctx.look.typography.scale,
            ink: colour.control,
            words: colour.text_2,
            page: colour.surface,
            font: setting.font,
            size: setting.size.0,
        }
    }

    /// The box at a place of the grid.
    fn rectangle(&self, at: (u8, u8), width: f32) -> Rectangle {
        let columns = f32::from(self.columns);
        let side = (width - self.gutter * (columns - 1.0)) / columns;
        Rectangle {
            x: f32::from(at.0) * (side + self.gutter),
            y: f32::from(at.1) * (ROW + BETWEEN) * self.scale,
            width: side,
            height: ROW * self.scale,
        }
    }
}

/// Where the segment from the centre of `from` towards `to` leaves `from`, a little outside it.
fn edge_point(from: Rectangle, to: Point) -> Point {
    let centre = from.center();
    let (dx, dy) = (to.x - centre.x, to.y - centre.y);
    let (half_x, half_y) = (from.width / 2.0 + 4.0, from.height / 2.0 + 4.0);
    let reach_x = if dx == 0.0 { f32::INFINITY } else { half_x / dx.abs() };
    let reach_y = if dy == 0.0 { f32::INFINITY } else { half_y / dy.abs() };
    let reach = reach_x.min(reach_y).min(1.0);
    Point::new(centre.x + dx * reach, centre.y + dy * reach)
}

impl<M> canvas::Program<M, Theme> for Arrows {
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
        for way in &self.ways {
            let (from, to) = (self.rectangle(way.from, bounds.width), self.rectangle(way.to, bounds.width));
            // A pair of arrows between two boxes is drawn side by side.
            let back = self.ways.iter().any(|other| other.from == way.to && other.to == way.from);
            let (start, end) = (edge_point(from, to.center()), edge_point(to, from.center()));
            let along = Vector::new(end.x - start.x, end.y - start.y);
            let length = along.x.hypot(along.y).max(1.0);
            let unit = Vector::new(along.x / length, along.y / length);
            let shift = if back { 9.0 } else { 0.0 };
            let aside = Vector::new(-unit.y * shift, unit.x * shift);
            self.arrow(&mut frame, start + aside, end + aside, unit, way.dashed);
            if let Some(label) = &way.label {
                self.label(&mut frame, label, start + aside, end + aside, back.then_some(aside));
            }
        }
        vec![frame.into_geometry()]
    }
}

impl Arrows {
    fn arrow(&self, frame: &mut canvas::Frame, start: Point, end: Point, unit: Vector, dashed: bool) {
        let mut stroke = canvas::Stroke::default().with_color(self.ink).with_width(2.0);
        if dashed {
            stroke.line_dash = canvas::LineDash { segments: &[5.0, 4.0], offset: 0 };
        }
        frame.stroke(&canvas::Path::line(start, end), stroke);
        let back = Vector::new(-unit.x * 9.0, -unit.y * 9.0);
        let wing = Vector::new(-unit.y * 5.0, unit.x * 5.0);
        let head = canvas::Path::new(|path| {
            path.move_to(end);
            path.line_to(end + back + wing);
            path.line_to(end + back - wing);
            path.close();
        });
        frame.fill(&head, self.ink);
    }

    fn label(&self, frame: &mut canvas::Frame, label: &str, start: Point, end: Point, aside: Option<Vector>) {
        let middle = Point::new((start.x + end.x) / 2.0, (start.y + end.y) / 2.0);
        // A slanting arrow would cross words set over it.
        let level = (end.y - start.y).abs() * 8.0 < (end.x - start.x).abs();
        // Over a level arrow, across any other; on the outer side of a pair.
        let position = match (level, aside) {
            (true, Some(aside)) if aside.y > 0.0 => middle + Vector::new(0.0, self.size),
            (true, _) => middle - Vector::new(0.0, self.size),
            (false, _) => middle,
        };
        let width = label.chars().count() as f32 * self.size * LETTER;
        if !level {
            let patch = Rectangle::new(
                Point::new(position.x - width / 2.0 - 4.0, position.y - self.size * 0.7),
                iced::Size::new(width + 8.0, self.size * 1.4),
            );
            frame.fill_rectangle(patch.position(), patch.size(), self.page);
        }
        frame.fill_text(canvas::Text {
            content: label.to_owned(),
            position,
            color: self.words,
            size: self.size.into(),
            font: self.font,
            align_x: iced::widget::text::Alignment::Center,
            align_y: alignment::Vertical::Center,
            ..canvas::Text::default()
        });
    }
}
