//! The only home of typefaces and text sizes: the type roles of the design, scaled to the student's choice.

use iced::font::{Family, Style, Weight};
use iced::widget::text::LineHeight;
use iced::{Font, Pixels};

use crate::core::settings::{FontChoice, LineSpacing};

const SANS: &str = "Atkinson Hyperlegible Next";
const SERIF: &str = "Literata";
const DYS: &str = "Parcours Dys";

/// Parcours Dys is wide: it is set at this share of the size.
const DYS_FACTOR: f32 = 0.88;

/// The bundled fonts, to load before the first frame.
pub const FILES: [&[u8]; 7] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../../assets/fonts/Literata-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/ParcoursDys-Regular.ttf"),
    include_bytes!("../../assets/fonts/ParcoursDys-Bold.ttf"),
];

/// Body text before anything is said of it.
pub const DEFAULT: Font = Font::new(SANS);

/// What a piece of text is; gives its face, size and line height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Welcome title.
    Hero,
    /// Lesson title.
    TitleRead,
    /// Page title.
    Title,
    /// Lesson to resume.
    TitleCard,
    /// Question of an exercise, glossary term.
    Question,
    /// Heading inside a lesson.
    HeadingRead,
    /// Dialog title, error title, mark in a list.
    Heading,
    /// Title of a card.
    HeadingCard,
    /// Module and lesson numbers in lists.
    Numeral,
    /// First paragraph of a lesson.
    Lead,
    /// Back of a review card.
    Answer,
    /// Lesson text.
    Read,
    /// Definition callout, glossary text.
    Definition,
    /// Answers, names in lists.
    Option,
    /// Everything else.
    Body,
    /// Chips, secondary line of a list.
    Small,
    /// Hints, captions, tags.
    Meta,
    /// Rail, keycaps, chart ticks; nothing is smaller.
    Label,
    /// A large number or letter of that size.
    Figure(u16),
}

/// Stroke of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Strength {
    /// The role's own.
    #[default]
    Regular,
    /// 600.
    Semibold,
    /// 700.
    Bold,
    /// Italic 400.
    Italic,
}

/// Face, size and line height, ready for a text widget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Face.
    pub font: Font,
    /// Size in logical pixels.
    pub size: Pixels,
    /// Height of a line in logical pixels.
    pub line: Pixels,
}

impl Setting {
    /// The line height as text widgets take it.
    pub fn line_height(&self) -> LineHeight {
        LineHeight::Absolute(self.line)
    }
}

/// The student's choices about text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Typography {
    /// Typefaces.
    pub choice: FontChoice,
    /// Text size, 1 for 100 %.
    pub scale: f32,
    /// Space between lines of running text.
    pub spacing: LineSpacing,
}

impl Role {
    /// Size, line height, whether it is a serif title, whether it is running text.
    fn measures(self) -> (f32, f32, bool, bool) {
        match self {
            Self::Hero => (36.0, 46.0, true, false),
            Self::TitleRead => (34.0, 43.0, true, false),
            Self::Title => (32.0, 40.0, true, false),
            Self::TitleCard => (28.0, 36.0, true, false),
            Self::Question => (26.0, 36.0, true, false),
            Self::HeadingRead => (24.0, 32.0, true, false),
            Self::Heading => (22.0, 30.0, true, false),
            Self::HeadingCard => (20.0, 28.0, true, false),
            Self::Numeral => (18.0, 24.0, true, false),
            Self::Lead => (21.0, 32.0, false, true),
            Self::Answer => (20.0, 32.0, false, true),
            Self::Read => (19.0, 31.0, false, true),
            Self::Definition => (17.0, 27.0, false, true),
            Self::Option => (17.0, 24.0, false, false),
            Self::Body => (16.0, 24.0, false, false),
            Self::Small => (15.0, 22.0, false, false),
            Self::Meta => (14.0, 20.0, false, false),
            Self::Label => (13.0, 18.0, false, false),
            Self::Figure(size) => (f32::from(size), f32::from(size) * 1.1, true, false),
        }
    }
}

impl Typography {
    /// How to set a role at a strength.
    pub fn setting(&self, role: Role, strength: Strength) -> Setting {
        let (size, line, serif, running) = role.measures();
        let looser = match self.spacing {
            _ if !running => 1.0,
            LineSpacing::Normal => 1.0,
            LineSpacing::Relaxed => 1.15,
            LineSpacing::Loose => 1.3,
        };
        let factor = if self.choice == FontChoice::Dys { DYS_FACTOR } else { 1.0 };
        Setting {
            font: self.face(serif, strength),
            size: Pixels(size * factor * self.scale),
            line: Pixels((line * looser * self.scale).round()),
        }
    }

    fn face(&self, serif: bool, strength: Strength) -> Font {
        let (family, weight) = match (self.choice, serif, strength) {
            (FontChoice::Book, true, _) => (SERIF, Weight::Semibold),
            (FontChoice::Plain, true, _) => (SANS, Weight::Bold),
            (FontChoice::Dys, true, _) | (FontChoice::Dys, _, Strength::Semibold | Strength::Bold) => {
                (DYS, Weight::Bold)
            }
            (FontChoice::Dys, ..) => (DYS, Weight::Normal),
            (_, _, Strength::Semibold) => (SANS, Weight::Semibold),
            (_, _, Strength::Bold) => (SANS, Weight::Bold),
            (_, _, Strength::Regular | Strength::Italic) => (SANS, Weight::Normal),
        };
        // Parcours Dys has no italic; asking for one would fall back to another family.
        let italic = strength == Strength::Italic && family == SANS;
        Font {
            family: Family::Name(family),
            weight,
            style: if italic { Style::Italic } else { Style::Normal },
            ..Font::DEFAULT
        }
    }
}
