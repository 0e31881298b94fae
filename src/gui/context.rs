//! What is lent to a screen: the course, the words, the settings, the progress and the time.

use std::path::Path;

use iced::Size;
use iced::widget::text;
use jiff::Timestamp;

use crate::core::course::{Course, TermId};
use crate::core::i18n::I18n;
use crate::core::progress::{Backup, Deck, Progress};
use crate::core::review::{Day, Queue};
use crate::core::settings::Settings;
use crate::gui::font::{Role, Setting, Strength, Typography};
use crate::gui::spacing::Breakpoint;
use crate::gui::theme::{Palette, Theme};

/// What the eye needs: theme, typography and room. Cheap to copy, so that styles can keep it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Theme in force.
    pub theme: Theme,
    /// Typefaces and text size.
    pub typography: Typography,
    /// Size of the window in logical pixels.
    pub window: Size,
    /// No animation.
    pub still: bool,
}

/// What a screen may read.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The course in use.
    pub course: &'a Course,
    /// The interface's words.
    pub i18n: &'a I18n,
    /// The student's settings.
    pub settings: &'a Settings,
    /// What has been saved.
    pub progress: &'a Progress,
    /// The cards there are.
    pub deck: &'a Deck,
    /// The time of the latest event, in the student's time zone.
    pub now: &'a jiff::Zoned,
    /// Terms of the lesson on the screen, in the order of its text.
    pub lesson_terms: &'a [TermId],
    /// The term open in the glossary panel.
    pub panel_term: Option<&'a TermId>,
    /// Words of a passage that answer a search, lit in what is drawn.
    pub lit: &'a [String],
    /// The glossary panel is open.
    pub panel_open: bool,
    /// How much is done, 0 to 1, of the fitting of the review schedule that is under way.
    pub fitting: Option<f32>,
    /// Where progress is kept.
    pub data_folder: &'a Path,
    /// Where the journal is kept.
    pub log_folder: &'a Path,
    /// Where the student's documents are.
    pub documents: &'a Path,
    /// Backups of what is saved, newest first.
    pub backups: &'a [Backup],
    /// What the eye needs.
    pub look: Look,
}

impl Context<'_> {
    /// The day of study.
    pub fn today(&self) -> Day {
        Day::of(self.now)
    }

    /// What is asked in review today.
    pub fn queue(&self) -> Queue {
        Queue::on(self.today(), self.deck.candidates(), &self.progress.reviews, self.settings.limits())
    }

    /// A moment in words: `hier à 18 h 12`.
    pub fn moment(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.now.time_zone().clone());
        let day = self.i18n.day_in_words(local.date(), self.now.date());
        self.i18n.data_moment(day, local.hour().to_string(), format!("{:02}", local.minute()))
    }
}

impl Look {
    /// Colours in force.
    pub fn colour(&self) -> &Palette {
        &self.theme.colour
    }

    /// A size of a control or icon, grown with the text.
    pub fn px(&self, size: f32) -> f32 {
        (size * self.typography.scale).round()
    }

    /// How much room there is.
    pub fn breakpoint(&self) -> Breakpoint {
        Breakpoint::of(self.window.width, self.typography.scale)
    }

    /// Window width divided by the text scale: what breakpoints are compared with.
    pub fn room(&self) -> f32 {
        self.window.width / self.typography.scale
    }

    /// How to set a role of text.
    pub fn setting(&self, role: Role, strength: Strength) -> Setting {
        self.typography.setting(role, strength)
    }

    /// Words in a role, at its own strength, in the text colour.
    pub fn text<'a>(&self, role: Role, words: impl text::IntoFragment<'a>) -> iced::widget::Text<'a, Theme> {
        self.strong_text(role, Strength::Regular, words)
    }

    /// Words in a role at a strength.
    pub fn strong_text<'a>(
        &self,
        role: Role,
        strength: Strength,
        words: impl text::IntoFragment<'a>,
    ) -> iced::widget::Text<'a, Theme> {
        let setting = self.setting(role, strength);
        text(words).font(setting.font).size(setting.size).line_height(setting.line_height())
    }
}
