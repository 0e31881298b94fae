//! Bars over their days or weeks: what is due, time spent.

use iced::widget::canvas::{self, Frame, Path, Stroke};
use iced::widget::text::Alignment;
use iced::{Point, Rectangle, Renderer, mouse};

use super::{Pen, is_written, stride, told};
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::theme::Theme;

/// Width of a bar, and distance of two.
const ACROSS: (f32, f32) = (30.0, 46.5);

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its value.
    pub value: f32,
    /// The same in words, above it.
    pub words: String,
    /// What stands under it.
    pub under: String,
    /// The present one: filled.
    pub now: bool,
}

/// How high bars are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Height of the highest bar, at most.
    pub most: f32,
    /// Height of 1, when there is room.
    pub one: f32,
}

/// Bars beside each other.
pub struct Bars {
    /// What the eye needs.
    pub look: Look,
    /// The bars.
    pub bars: Vec<Bar>,
    /// How high they are.
    pub size: Size,
}

impl Bars {
    /// Height of the drawing.
    pub fn height(look: &Look, size: Size) -> f32 {
        (size.most + 26.0 + 30.0) * look.typography.scale
    }
}

impl<Message> canvas::Program<Message, Theme> for Bars {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        let pen = Pen { look: self.look };
        let colour = *self.look.colour();
        let count = self.bars.len().max(1);
        let spacing = (bounds.width / count as f32).min(pen.scaled(ACROSS.1));
        let width = spacing * ACROSS.0 / ACROSS.1;
        let whole = spacing * count as f32;
        let left = ((bounds.width - whole) / 2.0).max(0.0);
        let base = bounds.height - pen.scaled(30.0);
        let highest = self.bars.iter().map(|bar| bar.value).fold(0.0, f32::max);
        let one = if highest > 0.0 { self.size.one.min(self.size.most / highest) } else { 0.0 };
        let widest = |words: &dyn Fn(&Bar) -> f32| self.bars.iter().map(words).fold(0.0, f32::max) + pen.scaled(6.0);
        let values = stride(widest(&|bar| pen.width(&bar.words, Type::Label)), spacing);
        let labels = stride(widest(&|bar| pen.width(&bar.under, Type::Label)), spacing);
        let all: Vec<f32> = self.bars.iter().map(|bar| bar.value).collect();
        let lowest = all.iter().copied().fold(f32::INFINITY, f32::min);
        let mut told = told(&all, values);
        told.retain(|place| *place + 1 == count || all[*place] > lowest);
        for (place, bar) in self.bars.iter().enumerate() {
            let middle = left + spacing * (place as f32 + 0.5);
            let height = pen.scaled(bar.value * one);
            if height >= 1.0 {
                let corner = Point::new(middle - width / 2.0, base - height);
                let round = 6.0_f32.min(width / 4.0).min(height / 2.0);
                let top = iced::border::Radius::default().top_left(round).top_right(round);
                let path = Path::rounded_rectangle(corner, iced::Size::new(width, height), top);
                frame.fill(&path, if bar.now { colour.primary } else { colour.primary_soft });
                frame.stroke(&path, Stroke::default().with_color(colour.primary).with_width(1.5_f32.min(width / 4.0)));
            }
            let strength = if bar.now { Strength::Bold } else { Strength::Regular };
            if values == 1 || told.contains(&place) {
                let above = Point::new(middle, base - height - pen.scaled(12.0));
                let role = if bar.now { Type::Meta } else { Type::Label };
                pen.write(&mut frame, &bar.words, above, (role, strength), colour.text, Alignment::Center);
            }
            if is_written(place, count, labels) {
                let under = Point::new(middle, base + pen.scaled(16.0));
                let ink = if bar.now { colour.text } else { colour.text_2 };
                pen.write(&mut frame, &bar.under, under, (Type::Label, strength), ink, Alignment::Center);
            }
        }
        let beyond = pen.scaled(4.0).min(left);
        pen.level(&mut frame, left - beyond, left + whole + beyond, base, colour.control);
        vec![frame.into_geometry()]
    }
}
