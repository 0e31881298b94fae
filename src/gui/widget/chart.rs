//! Charts: a drawing that says in one sentence what it shows, and opens its figures when it is pressed.

mod bars;
mod days;
mod line;

use iced::widget::canvas::{self, Frame, Path, Stroke, Text};
use iced::widget::text::Alignment;
use iced::widget::{Id, canvas as drawing};
use iced::{Background, Border, Color, Length, Padding, Point, Size, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Setting, Strength};
use crate::gui::spacing::radius;
use crate::gui::theme::Theme;
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::pressable::{Style, pressable};

pub use bars::{Bar, Bars, Size as BarSize};
pub use days::{Days, disc};
pub use line::{Line, Mark};

/// How far the background of a chart under the pointer reaches beyond it.
const BLEED: f32 = 6.0;

/// A chart `height` high: `sentence` says what it shows, a press opens its figures.
pub fn chart<'a, Message, Program>(
    look: Look,
    id: impl Into<Id>,
    sentence: String,
    height: f32,
    program: Program,
    on_press: Message,
) -> Element<'a, Message>
where
    Message: Clone + 'a,
    Program: canvas::Program<Message, Theme> + 'a,
{
    let colour = *look.colour();
    pressable(drawing(program).width(Length::Fill).height(height))
        .id(id)
        .name(sentence)
        .width(Length::Fill)
        .padding(Padding::from(BLEED))
        .on_press(on_press)
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, Color::TRANSPARENT))),
            border: Border { radius: radius::CONTROL.into(), ..Border::default() },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}

/// What charts write and draw with.
#[derive(Clone, Copy)]
struct Pen {
    look: Look,
}

impl Pen {
    fn setting(self, role: Type, strength: Strength) -> Setting {
        self.look.setting(role, strength)
    }

    /// A length that grows with the text.
    fn scaled(self, length: f32) -> f32 {
        length * self.look.typography.scale
    }

    /// About how wide words are: labels are thinned out well before they touch.
    fn width(self, words: &str, role: Type) -> f32 {
        words.chars().count() as f32 * self.setting(role, Strength::Regular).size.0 * 0.58
    }

    /// Words around a point.
    fn write(
        self,
        frame: &mut Frame,
        words: &str,
        at: Point,
        as_what: (Type, Strength),
        ink: Color,
        across: Alignment,
    ) {
        let setting = self.setting(as_what.0, as_what.1);
        frame.fill_text(Text {
            content: words.to_owned(),
            position: at,
            color: ink,
            size: setting.size,
            line_height: setting.line_height(),
            font: setting.font,
            align_x: across,
            align_y: alignment::Vertical::Center,
            ..Text::default()
        });
    }

    /// A line across, on whole pixels so that it is as thin as it says.
    fn level(self, frame: &mut Frame, from: f32, to: f32, y: f32, ink: Color) {
        let top_left = Point::new(from.round(), y.round());
        let width = if self.look.theme.is_high_contrast() { 1.0 } else { self.look.colour().border };
        frame.fill_rectangle(top_left, Size::new((to - from).round(), width), ink);
    }

    fn disc(frame: &mut Frame, at: Point, reach: f32, fill: Color) {
        frame.fill(&Path::circle(at, reach), fill);
    }

    fn ring(frame: &mut Frame, at: Point, reach: f32, width: f32, ink: Color) {
        frame.stroke(&Path::circle(at, reach), Stroke::default().with_color(ink).with_width(width));
    }
}

/// Every how many labels one is written, so that labels so wide do not touch where one comes every `spacing`.
fn stride(widest: f32, spacing: f32) -> usize {
    (widest / spacing.max(0.1)).ceil().max(1.0) as usize
}

/// Whether the label of a place is written: the last one always is, the others counted back from it.
fn is_written(place: usize, count: usize, stride: usize) -> bool {
    (count - 1 - place).is_multiple_of(stride)
}

/// Which of many values are written where there is no room for all: the last, then the highest and the lowest, as far
/// as they keep `apart` places from each other. The lowest of bars is left out: its neighbours stand in its way.
fn told(values: &[f32], apart: usize) -> Vec<usize> {
    let best = |better: fn(&f32, &f32) -> bool| {
        let first = values.first().map(|first| (0, *first));
        values.iter().copied().enumerate().fold(first, |best, (place, value)| match best {
            Some((_, so_far)) if better(&value, &so_far) => Some((place, value)),
            best => best,
        })
    };
    let extremes = [best(|one, other| one > other), best(|one, other| one < other)];
    let wanted = values.len().checked_sub(1).into_iter().chain(extremes.into_iter().flatten().map(|(place, _)| place));
    let mut told: Vec<usize> = Vec::new();
    for place in wanted {
        if told.iter().all(|other| other.abs_diff(place) >= apart) {
            told.push(place);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_values_the_last_the_highest_and_the_lowest_are_told() {
        let values = [3.0, 9.0, 4.0, 0.5, 5.0, 8.5, 8.0];
        assert_eq!(told(&values, 2), [6, 1, 3]);
        assert_eq!(told(&values, 4), [6, 1]);
        assert!(told(&[], 2).is_empty());
    }

    #[test]
    fn labels_are_thinned_out_from_the_last_one() {
        assert_eq!((stride(40.0, 50.0), stride(40.0, 40.0), stride(41.0, 20.0)), (1, 1, 3));
        let written: Vec<usize> = (0..8).filter(|place| is_written(*place, 8, 3)).collect();
        assert_eq!(written, [1, 4, 7]);
    }
}
