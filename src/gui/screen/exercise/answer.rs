//! The look of an answer, whatever its kind: at rest, selected, and with its verdict.

use iced::widget::row;
use iced::{Background, Border, Color, alignment};

use crate::core::exercise::Part;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::pressable::{Status, Style};

/// What an answer's box looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Not chosen.
    Rest,
    /// Chosen, not yet checked.
    Selected,
    /// Checked.
    Checked(Part),
}

impl Face {
    /// The face of an answer, by its verdict if there is one.
    pub fn new(part: Option<Part>, selected: bool) -> Self {
        match part {
            Some(part) => Self::Checked(part),
            None if selected => Self::Selected,
            None => Self::Rest,
        }
    }

    /// Width of its edge: to be taken off the padding, so that nothing moves.
    pub fn edge(self, look: &Look) -> f32 {
        match self {
            Self::Rest | Self::Checked(Part::Left) => look.colour().border,
            _ => 2.0,
        }
    }

    /// Its style as a control, or as a box that can no longer be pressed.
    pub fn style(self, look: &Look, status: Status) -> Style {
        let colour = look.colour();
        let (fill, edge) = match self {
            Self::Rest => (under_pointer(colour, status, colour.surface), colour.control),
            Self::Selected => (under_pointer(colour, status, colour.primary_soft), colour.primary),
            Self::Checked(Part::Right) => (colour.right_soft, colour.right),
            Self::Checked(Part::Wrong) => (colour.wrong_soft, colour.wrong),
            Self::Checked(Part::Near) => (colour.accent_soft, colour.accent),
            Self::Checked(Part::Missed) => (colour.surface, colour.right),
            Self::Checked(Part::Left) => (colour.surface, colour.line),
        };
        Style {
            background: Some(Background::Color(fill)),
            border: Border { color: edge, width: self.edge(look), radius: radius::ROW.into() },
            ring: colour.focus,
            ..Style::default()
        }
    }

    /// The colour of its box icon.
    pub fn ink(self, look: &Look) -> Color {
        let colour = look.colour();
        match self {
            Self::Rest | Self::Checked(Part::Left) => colour.text_2,
            Self::Selected => colour.primary,
            Self::Checked(Part::Right | Part::Missed) => colour.right,
            Self::Checked(Part::Wrong) => colour.wrong,
            Self::Checked(Part::Near) => colour.accent,
        }
    }
}

/// The verdict of a part in a word, when it has one.
pub fn word(ctx: &Context<'_>, part: Part) -> Option<String> {
    match part {
        Part::Right => Some(ctx.i18n.exercise_verdict_right()),
        Part::Wrong => Some(ctx.i18n.exercise_verdict_wrong()),
        Part::Near => Some(ctx.i18n.exercise_verdict_near()),
        Part::Missed => Some(ctx.i18n.exercise_verdict_missed()),
        Part::Left => None,
    }
}

/// The verdict of a part at the end of its row: icon and word.
pub fn verdict<'a, Message: 'a>(ctx: &Context<'a>, part: Part) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let colour = look.colour();
    let (glyph, ink) = match part {
        Part::Right => ("circle-check", colour.on_right_soft),
        Part::Wrong => ("circle-x", colour.on_wrong_soft),
        Part::Near => ("circle-alert", colour.on_accent_soft),
        Part::Missed => ("circle-alert", colour.on_right_soft),
        Part::Left => return None,
    };
    let words = look.strong_text(Type::Small, Strength::Bold, word(ctx, part)?).color(ink);
    let line = row![icon(glyph, look.px(size::ICON), ink), words];
    Some(line.spacing(space::S).align_y(alignment::Vertical::Center).into())
}

/// Words with the verdict after them, for a screen reader.
pub fn name_with(ctx: &Context<'_>, words: &str, part: Option<Part>) -> String {
    match part.and_then(|part| word(ctx, part)) {
        Some(verdict) => ctx.i18n.exercise_with_verdict(words, verdict),
        None => words.to_owned(),
    }
}
