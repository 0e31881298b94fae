//! The student's settings, read field by field so that one bad field loses nothing else.

mod legible;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use ron::value::RawValue;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use crate::core::course::Diploma;
use crate::core::files::{FileError, atomic_write};
use crate::core::review::Limits;
use crate::core::review::training::Tried;
use crate::core::search::fold;

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

impl Language {
    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
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

/// Retentions offered, in percent.
pub const RETENTIONS: std::ops::RangeInclusive<u8> = 80..=95;

/// Sizes of text offered, in percent.
pub const TEXT_SIZES: [u16; 7] = [90, 100, 110, 125, 150, 175, 200];

/// How many searches are remembered.
pub const RECENT_SEARCHES: usize = 8;

/// Longest search that is remembered, in bytes: what is pasted by mistake is not worth showing again.
const LONGEST_SEARCH: usize = 200;

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
    /// The diploma that the student prepares.
    pub diploma: Diploma,
    /// Share of cards that are to be known when they come back, in percent, 80 to 95.
    pub retention: u8,
    /// Most new cards in a day.
    pub new_per_day: u16,
    /// Most cards seen again in a day.
    pub due_per_day: u16,
    /// Offer to type the name of a term before the answer is shown.
    pub typed_answers: bool,
    /// The day of the exam.
    pub exam_date: Option<jiff::civil::Date>,
    /// Fit the review schedule to the student by itself.
    pub fits_schedule: bool,
    /// When that was last tried, and how many reviews there were.
    pub schedule_tried: Option<Tried>,
    /// A course opened from a folder instead of the one that ships.
    pub course: Option<std::path::PathBuf>,
    /// What was last searched for everywhere, most recent first, at most [`RECENT_SEARCHES`].
    pub recent_searches: Vec<String>,
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
            diploma: Diploma::default(),
            retention: 90,
            new_per_day: 20,
            due_per_day: 200,
            typed_answers: false,
            exam_date: None,
            fits_schedule: true,
            schedule_tried: None,
            course: None,
            recent_searches: Vec::new(),
        }
    }
}

/// What could not be read from the settings file. Every other setting was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFault {
    /// The file could not be read from disk.
    #[error("cannot read the settings: {kind}")]
    File {
        /// What the system answered.
        kind: std::io::ErrorKind,
    },
    /// The file as a whole cannot be read; the fields that can be read on their own were, the others have their defaults.
    #[error("the settings file is damaged at line {line}, column {column}")]
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A field has a value that it cannot have; its default is used.
    #[error("the setting {name} has a value it cannot have: {written}")]
    Field {
        /// The field.
        name: &'static str,
        /// What the file says.
        written: String,
    },
}

/// The fields of the file, each still as written. A field of a later version is passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    #[serde(deserialize_with = "as_written")]
    language: Written,
    #[serde(deserialize_with = "as_written")]
    theme: Written,
    #[serde(deserialize_with = "as_written")]
    font: Written,
    #[serde(deserialize_with = "as_written")]
    text_size: Written,
    #[serde(deserialize_with = "as_written")]
    line_spacing: Written,
    #[serde(deserialize_with = "as_written")]
    reduced_motion: Written,
    #[serde(deserialize_with = "as_written")]
    window: Written,
    #[serde(deserialize_with = "as_written")]
    welcomed: Written,
    #[serde(deserialize_with = "as_written")]
    diploma: Written,
    #[serde(deserialize_with = "as_written")]
    retention: Written,
    #[serde(deserialize_with = "as_written")]
    new_per_day: Written,
    #[serde(deserialize_with = "as_written")]
    due_per_day: Written,
    #[serde(deserialize_with = "as_written")]
    typed_answers: Written,
    #[serde(deserialize_with = "as_written")]
    exam_date: Written,
    #[serde(deserialize_with = "as_written")]
    fits_schedule: Written,
    #[serde(deserialize_with = "as_written")]
    schedule_tried: Written,
    #[serde(deserialize_with = "as_written")]
    course: Written,
    #[serde(deserialize_with = "as_written")]
    recent_searches: Written,
}

type Written = Option<Box<RawValue>>;

/// Keeps the value's text whole: a plain `Option` would take the `Some(…)` that belongs to the value.
fn as_written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Written, D::Error> {
    Box::<RawValue>::deserialize(deserializer).map(Some)
}

impl Settings {
    /// Reads the settings file, field by field. No file yet gives the defaults and no fault.
    pub fn load(path: &Path) -> (Self, Vec<SettingsFault>) {
        let text = match fs::read(path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == ErrorKind::NotFound => return (Self::default(), Vec::new()),
            Err(error) => return (Self::default(), vec![SettingsFault::File { kind: error.kind() }]),
        };
        Self::parse(&text)
    }

    fn parse(text: &str) -> (Self, Vec<SettingsFault>) {
        let mut faults = Vec::new();
        let fields: Fields = ron::from_str(text).unwrap_or_else(|error| {
            let start = error.span.start;
            faults.push(SettingsFault::Damaged { line: start.line, column: start.col });
            ron::from_str(&legible::fields(text)).unwrap_or_default()
        });
        let mut settings = Self::default();
        read(fields.language, "language", &mut settings.language, |_| true, &mut faults);
        read(fields.theme, "theme", &mut settings.theme, |_| true, &mut faults);
        read(fields.font, "font", &mut settings.font, |_| true, &mut faults);
        read(fields.text_size, "text_size", &mut settings.text_size, |size| TEXT_SIZES.contains(size), &mut faults);
        read(fields.line_spacing, "line_spacing", &mut settings.line_spacing, |_| true, &mut faults);
        read(fields.reduced_motion, "reduced_motion", &mut settings.reduced_motion, |_| true, &mut faults);
        read(
            fields.window,
            "window",
            &mut settings.window,
            |place| place.is_none_or(WindowPlace::is_sound),
            &mut faults,
        );
        read(fields.welcomed, "welcomed", &mut settings.welcomed, |_| true, &mut faults);
        read(fields.diploma, "diploma", &mut settings.diploma, |_| true, &mut faults);
        let retention = |percent: &u8| RETENTIONS.contains(percent);
        read(fields.retention, "retention", &mut settings.retention, retention, &mut faults);
        read(fields.new_per_day, "new_per_day", &mut settings.new_per_day, |_| true, &mut faults);
        read(fields.due_per_day, "due_per_day", &mut settings.due_per_day, |_| true, &mut faults);
        read(fields.typed_answers, "typed_answers", &mut settings.typed_answers, |_| true, &mut faults);
        read(fields.exam_date, "exam_date", &mut settings.exam_date, |_| true, &mut faults);
        read(fields.fits_schedule, "fits_schedule", &mut settings.fits_schedule, |_| true, &mut faults);
        read(fields.schedule_tried, "schedule_tried", &mut settings.schedule_tried, |_| true, &mut faults);
        read(fields.course, "course", &mut settings.course, |_| true, &mut faults);
        let recent = |searches: &Vec<String>| {
            searches.len() <= RECENT_SEARCHES && searches.iter().all(|words| words.len() <= LONGEST_SEARCH)
        };
        read(fields.recent_searches, "recent_searches", &mut settings.recent_searches, recent, &mut faults);
        (settings, faults)
    }

    /// Writes the settings file, whole or not at all. A file that could not be read entirely is kept beside it as
    /// `settings.damaged.ron`.
    pub fn save(&self, path: &Path) -> Result<(), FileError> {
        if !Self::load(path).1.is_empty() {
            keep_damaged(path)?;
        }
        atomic_write(path, self.written().as_bytes())
    }

    fn written(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let written = |settings: &Self| ron::ser::to_string_pretty(settings, pretty.clone());
        // RON can only hold a path that is Unicode: rather forget the course's folder than every setting.
        let mut text = written(self)
            .or_else(|_| written(&Self { course: None, ..self.clone() }))
            .expect("every other setting is a number, a name or a truth value");
        text.push('\n');
        text
    }

    /// How much is asked in a day of review.
    pub fn limits(&self) -> Limits {
        Limits {
            new: self.new_per_day.into(),
            due: self.due_per_day.into(),
            retention: f32::from(self.retention) / 100.0,
        }
    }

    /// Remembers what was searched for. The same words come once, however they were written.
    pub fn remember_search(&mut self, words: &str) {
        let words = words.trim();
        if words.is_empty() || words.len() > LONGEST_SEARCH {
            return;
        }
        self.recent_searches.retain(|other| fold(other) != fold(words));
        self.recent_searches.insert(0, words.to_owned());
        self.recent_searches.truncate(RECENT_SEARCHES);
    }

    /// Text size as a factor: 1.0 for 100 %.
    pub fn scale(&self) -> f32 {
        f32::from(self.text_size) / 100.0
    }

    /// The next larger text size, if there is one.
    pub fn larger_text(&self) -> Option<u16> {
        TEXT_SIZES.into_iter().find(|size| *size > self.text_size)
    }

    /// The next smaller text size, if there is one.
    pub fn smaller_text(&self) -> Option<u16> {
        TEXT_SIZES.into_iter().rev().find(|size| *size < self.text_size)
    }
}

impl WindowPlace {
    /// Whether a window can be put there: damage must not open one of no size, or of a size that is not a number.
    fn is_sound(self) -> bool {
        let (width, height) = self.size;
        let size = (1.0..=100_000.0).contains(&width) && (1.0..=100_000.0).contains(&height);
        size && self.position.is_none_or(|(left, top)| left.is_finite() && top.is_finite())
    }
}

/// Reads one field if it is there, and reports it if it makes no sense.
fn read<T: DeserializeOwned>(
    written: Written,
    name: &'static str,
    field: &mut T,
    accepts: impl Fn(&T) -> bool,
    faults: &mut Vec<SettingsFault>,
) {
    let Some(written) = written else { return };
    // Lets a person who edits the file write `french` for `Some(french)`.
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    match options.from_str::<T>(written.get_ron()) {
        Ok(value) if accepts(&value) => *field = value,
        _ => faults.push(SettingsFault::Field { name, written: written.get_ron().trim().to_owned() }),
    }
}

fn keep_damaged(path: &Path) -> Result<(), FileError> {
    match fs::copy(path, path.with_extension("damaged.ron")) {
        Ok(_) => Ok(()),
        Err(error) => Err(FileError::Write { path: path.to_owned(), kind: error.kind() }),
    }
}

#[cfg(test)]
mod tests;
