//! The student's settings, read field by field so that one bad field loses nothing else.

use serde::{Deserialize, Serialize};

/// Interface language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// French.
    #[default]
    French,
    /// English.
    English,
}

/// Colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system says, light when it says nothing.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// Typefaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FontChoice {
    /// « Livre »: serif titles, hyperlegible text.
    #[default]
    Book,
    /// « Sobre »: hyperlegible everywhere.
    Plain,
    /// « Dys »: Parcours Dys everywhere.
    Dys,
}

/// Space between lines of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineSpacing {
    /// The design's own.
    #[default]
    Normal,
    /// 15 % more.
    Relaxed,
    /// 30 % more.
    Loose,
}

/// Sizes of text offered, in percent.
pub const TEXT_SIZES: [u16; 7] = [90, 100, 110, 125, 150, 175, 200];

/// The window as it was left, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height.
    pub size: (f32, f32),
    /// Left and top, when the system tells.
    pub position: Option<(f32, f32)>,
    /// Fills the screen.
    pub maximized: bool,
}

/// All settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Interface language; absent until chosen: the system's, else French.
    pub language: Option<Language>,
    /// Colours.
    pub theme: ThemeChoice,
    /// Typefaces.
    pub font: FontChoice,
    /// Text size in percent, one of [`TEXT_SIZES`].
    pub text_size: u16,
    /// Space between lines.
    pub line_spacing: LineSpacing,
    /// No animation; absent: as the system says.
    pub reduced_motion: Option<bool>,
    /// The window as it was left.
    pub window: Option<WindowPlace>,
    /// The welcome screen was left once.
    pub welcomed: bool,
    /// A course opened from a folder instead of the one that ships.
    pub course: Option<std::path::PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            font: FontChoice::default(),
            text_size: 100,
            line_spacing: LineSpacing::default(),
            reduced_motion: None,
            window: None,
            welcomed: false,
            course: None,
        }
    }
}
