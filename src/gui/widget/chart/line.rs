//! Marks over time: a line through points, each with its value.

use iced::widget::canvas::{self, Frame, LineCap, LineJoin, Path, Stroke};
use iced::widget::text::Alignment;
use iced::{Point, Rectangle, Renderer, Size, mouse};

use super::{Pen, is_written, stride, told};
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::theme::Theme;

/// A point of the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its value.
    pub value: f32,
    /// The same in words.
    pub words: String,
    /// What stands under it: its date.
    pub under: String,
}

/// Marks out of 20 over time, evenly spaced.
pub struct Line {
    /// What the eye needs.
    pub look: Look,
    /// The marks, oldest first.
    pub marks: Vec<Mark>,
}

/// The highest mark.
const MOST: f32 = 20.0;
/// By how much both neighbours must be above a mark for its value to go under it.
const LOW: f32 = 1.0;

/// Where things are.
struct Frames {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Frames {
    fn y(&self, value: f32) -> f32 {
        self.bottom - (self.bottom - self.top) * (value / MOST).clamp(0.0, 1.0)
    }
}

impl<Message> canvas::Program<Message, Theme> for Line {
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
        let at = Frames {
            left: pen.scaled(28.0),
            right: bounds.width - pen.scaled(8.0),
            top: pen.scaled(28.0),
            bottom: bounds.height - pen.scaled(30.0),
        };
        self.grid(&mut frame, pen, &at);
        self.line(&mut frame, pen, &at);
        vec![frame.into_geometry()]
    }
}

impl Line {
    fn grid(&self, frame: &mut Frame, pen: Pen, at: &Frames) {
        let colour = *self.look.colour();
        for value in [0.0, 5.0, 10.0, 15.0, 20.0] {
            let strong = value == 0.0 || value == 10.0;
            let y = at.y(value);
            pen.level(frame, at.left, at.right, y, if strong { colour.control } else { colour.line });
            let place = Point::new(at.left - pen.scaled(8.0), y);
            let as_tick = (Type::Label, Strength::Regular);
            pen.write(frame, &format!("{value}"), place, as_tick, colour.text_2, Alignment::Right);
        }
    }

    /// Places of the points, evenly spaced; half a date is left free at both ends.
    fn places(&self, pen: Pen, at: &Frames) -> Vec<Point> {
        let free = pen.scaled(20.0);
        let (first, last) = (at.left + free, at.right - pen.scaled(16.0));
        let steps = self.marks.len().saturating_sub(1).max(1) as f32;
        let x = |place: usize| match self.marks.len() {
            1 => (first + last) / 2.0,
            _ => first + (last - first) * place as f32 / steps,
        };
        self.marks.iter().enumerate().map(|(place, mark)| Point::new(x(place), at.y(mark.value))).collect()
    }

    fn line(&self, frame: &mut Frame, pen: Pen, at: &Frames) {
        let colour = *self.look.colour();
        let places = self.places(pen, at);
        let (Some(newest), count) = (places.last(), places.len()) else { return };
        let spacing = if count > 1 { places[1].x - places[0].x } else { at.right - at.left };
        let widest = |words: &dyn Fn(&Mark) -> f32| self.marks.iter().map(words).fold(0.0, f32::max);
        let values = stride(widest(&|mark| pen.width(&mark.words, Type::Label)) + pen.scaled(8.0), spacing);
        let dates = stride(widest(&|mark| pen.width(&mark.under, Type::Label)) + pen.scaled(8.0), spacing);
        let line = Path::new(|path| {
            for (place, point) in places.iter().enumerate() {
                if place == 0 { path.move_to(*point) } else { path.line_to(*point) }
            }
        });
        let stroke = Stroke::default().with_color(colour.primary).with_width(2.5);
        frame.stroke(&line, stroke.with_line_cap(LineCap::Round).with_line_join(LineJoin::Round));
        // Values of points that stand close would cover the line: only some are written then.
        let all: Vec<f32> = self.marks.iter().map(|mark| mark.value).collect();
        let told = told(&all, values);
        for (place, (point, mark)) in places.iter().zip(&self.marks).enumerate() {
            if values == 1 || told.contains(&place) {
                self.value(frame, pen, place, *point);
            }
            if is_written(place, count, dates) {
                let under = Point::new(point.x, at.bottom + pen.scaled(17.0));
                let as_tick = (Type::Label, Strength::Regular);
                pen.write(frame, &mark.under, under, as_tick, colour.text_2, Alignment::Center);
            }
        }
        let reach = pen.scaled(5.0).min(spacing / 3.0);
        if reach > 1.5 {
            for point in &places {
                Pen::disc(frame, *point, reach, colour.surface);
                Pen::ring(frame, *point, reach, 2.5_f32.min(reach), colour.primary);
            }
        }
        Pen::disc(frame, *newest, pen.scaled(7.0), colour.primary);
        Pen::ring(frame, *newest, pen.scaled(7.0), 2.0, colour.primary);
    }

    /// Whether a point stands clearly under both its neighbours, where the line leaves no room above it.
    fn is_low(&self, place: usize) -> bool {
        let value = |place: usize| self.marks.get(place).map(|mark| mark.value);
        let (Some(here), before, after) = (value(place), place.checked_sub(1).and_then(value), value(place + 1)) else {
            return false;
        };
        // Too near the axis there is no room under it either.
        here >= 3.0 && before.zip(after).is_some_and(|(before, after)| before.min(after) >= here + LOW)
    }

    fn value(&self, frame: &mut Frame, pen: Pen, place: usize, point: Point) {
        let colour = *self.look.colour();
        let Some(mark) = self.marks.get(place) else { return };
        let last = place + 1 == self.marks.len();
        let as_what = if last { (Type::Small, Strength::Bold) } else { (Type::Label, Strength::Regular) };
        let away = pen.scaled(if last { 18.0 } else { 17.0 });
        if self.is_low(place) {
            let under = Point::new(point.x, point.y + away + pen.scaled(3.0));
            let size = Size::new(pen.width(&mark.words, as_what.0) + pen.scaled(8.0), pen.scaled(18.0));
            let corner = Point::new(under.x - size.width / 2.0, under.y - size.height / 2.0);
            frame.fill_rectangle(corner, size, colour.surface);
            pen.write(frame, &mark.words, under, as_what, colour.text, Alignment::Center);
        } else {
            let above = Point::new(point.x, point.y - away);
            pen.write(frame, &mark.words, above, as_what, colour.text, Alignment::Center);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::font::Typography;
    use crate::gui::theme::Kind;

    #[test]
    fn a_value_goes_under_its_point_only_where_the_line_is_low() {
        let typography = Typography {
            choice: crate::core::settings::FontChoice::Book,
            scale: 1.0,
            spacing: crate::core::settings::LineSpacing::Normal,
        };
        let look = Look { theme: Theme::of(Kind::Light), typography, window: Size::new(1366.0, 768.0), still: true };
        let marks = [9.5, 11.0, 13.0, 12.5, 14.5, 16.0, 12.5, 15.5];
        let marks = marks.map(|value| Mark { value, words: value.to_string(), under: String::new() });
        let line = Line { look, marks: marks.to_vec() };
        let low: Vec<usize> = (0..marks.len()).filter(|place| line.is_low(*place)).collect();
        assert_eq!(low, [6]);
    }
}
