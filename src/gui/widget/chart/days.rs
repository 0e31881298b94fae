//! Days of study: one disc per day, a column per week. The size says how much was done, not the shade.

use iced::widget::canvas::{self, Frame, Path, Stroke};
use iced::widget::text::Alignment;
use iced::widget::{canvas as drawing, container};
use iced::{Point, Rectangle, Renderer, Size, mouse};

use super::Pen;
use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::theme::Theme;

/// Discs by how much was done: nothing, a little, more, much.
const REACHES: [f32; 4] = [2.5, 5.5, 8.0, 11.0];
/// Distance of two columns, and of two rows.
const STEP: (f32, f32) = (36.0, 27.0);
/// Distance of two columns when there are few.
const WIDE_STEP: f32 = 60.0;
/// Up to how many columns are few.
const FEW: usize = 6;
/// Least distance of two columns, in windows of any width.
const LEAST: f32 = 10.0;

/// A grid of days.
pub struct Days {
    /// What the eye needs.
    pub look: Look,
    /// How much was done (0 to 3) on each day from a Monday on, the last one being today.
    pub loads: Vec<usize>,
    /// Names of the seven days of the week.
    pub weekdays: [String; 7],
    /// Columns where a month begins, with its name.
    pub months: Vec<(usize, String)>,
}

/// Where things are.
struct Grid {
    left: f32,
    top: f32,
    step: (f32, f32),
    /// Share of their full size that discs have.
    share: f32,
    /// Weeks that have no room, the oldest.
    hidden: usize,
}

impl Grid {
    fn place(&self, day: usize) -> Point {
        let column = (day / 7 - self.hidden) as f32;
        Point::new(self.left + self.step.0 * (column + 0.5), self.top + self.step.1 * ((day % 7) as f32 + 0.5))
    }
}

impl Days {
    /// Height of the drawing.
    pub fn height(look: &Look) -> f32 {
        (24.0 + 7.0 * STEP.1) * look.typography.scale
    }

    fn grid(&self, width: f32) -> Grid {
        let pen = Pen { look: self.look };
        let left = pen.scaled(42.0);
        let weeks = self.loads.len().div_ceil(7).max(1);
        let room = (width - left).max(1.0);
        let most = ((room / pen.scaled(LEAST)) as usize).max(1);
        let shown = weeks.min(most);
        let step = (room / shown as f32).min(pen.scaled(if shown > FEW { STEP.0 } else { WIDE_STEP }));
        let share = (step * 0.44 / REACHES[3]).min(self.look.typography.scale);
        Grid { left, top: pen.scaled(24.0), step: (step, pen.scaled(STEP.1)), share, hidden: weeks - shown }
    }
}

impl<Message> canvas::Program<Message, Theme> for Days {
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
        let grid = self.grid(bounds.width);
        let as_tick = (Type::Label, Strength::Regular);
        for (row, name) in self.weekdays.iter().enumerate() {
            let place = Point::new(pen.scaled(30.0), grid.place(grid.hidden * 7 + row).y);
            pen.write(&mut frame, name, place, as_tick, colour.text_2, Alignment::Right);
        }
        let mut free = 0.0;
        for (column, name) in self.months.iter().filter(|(column, _)| *column >= grid.hidden) {
            let (middle, half) = (grid.place(column * 7).x, pen.width(name, Type::Label) / 2.0);
            if middle - half >= free && middle + half <= bounds.width + 4.0 {
                pen.write(
                    &mut frame,
                    name,
                    Point::new(middle, pen.scaled(9.0)),
                    as_tick,
                    colour.text_2,
                    Alignment::Center,
                );
                free = middle + half + pen.scaled(8.0);
            }
        }
        for (day, load) in self.loads.iter().enumerate().skip(grid.hidden * 7) {
            let reach = (REACHES[(*load).min(3)] * grid.share).max(1.2);
            let ink = if *load == 0 { colour.control } else { colour.primary };
            Pen::disc(&mut frame, grid.place(day), reach, ink);
        }
        if let Some(today) = self.loads.len().checked_sub(1) {
            let reach = REACHES[self.loads[today].min(3)] * grid.share;
            let (middle, side) = (grid.place(today), (STEP.1 * grid.share).max(2.0 * reach + 6.0));
            let corner = Point::new(middle.x - side / 2.0, middle.y - side / 2.0);
            let square = Path::rounded_rectangle(corner, Size::new(side, side), (8.0 * grid.share).into());
            frame.stroke(&square, Stroke::default().with_color(colour.text).with_width(2.0));
        }
        vec![frame.into_geometry()]
    }
}

/// A single disc, for the key of the chart.
pub fn disc<'a, Message: 'a>(look: Look, load: usize) -> Element<'a, Message> {
    let reach = REACHES[load.min(3)] * look.typography.scale;
    let side = (2.0 * reach).ceil() + 2.0;
    container(drawing(Disc { look, load, reach }).width(side).height(side)).into()
}

struct Disc {
    look: Look,
    load: usize,
    reach: f32,
}

impl<Message> canvas::Program<Message, Theme> for Disc {
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
        let colour = self.look.colour();
        let ink = if self.load == 0 { colour.control } else { colour.primary };
        Pen::disc(&mut frame, Point::new(bounds.width / 2.0, bounds.height / 2.0), self.reach, ink);
        vec![frame.into_geometry()]
    }
}
