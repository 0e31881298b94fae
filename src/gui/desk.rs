//! A desk for the tests of one screen: what the screen is lent, and a store that can refuse.

use std::path::Path;

use iced::Size;

use crate::core::course::Course;
use crate::core::i18n::I18n;
use crate::core::progress::{Deck, Progress, Recorded};
use crate::core::settings::{FontChoice, Language, LineSpacing, Settings};
use crate::gui::action::Action;
use crate::gui::context::{Context, Look};
use crate::gui::font::Typography;
use crate::gui::place::Place;
use crate::gui::theme::{Kind, Theme};

/// What lies on the desk.
pub struct Desk {
    pub progress: Progress,
    pub now: jiff::Zoned,
    /// Events that the screen wanted saved, those refused included.
    pub events: u64,
    /// The store refuses.
    pub refuses: bool,
    pub course: Course,
    i18n: I18n,
    settings: Settings,
    deck: Deck,
}

/// A screen that takes messages.
pub trait Screen {
    type Message: Send + 'static;

    fn take(&mut self, ctx: &Context<'_>, message: Self::Message) -> Action<Self::Message>;
}

impl Desk {
    pub fn new(course: Course) -> Self {
        Self {
            progress: Progress::default(),
            now: "2025-12-09T09:20:00+01:00[Europe/Paris]".parse().expect("a moment"),
            events: 0,
            refuses: false,
            course,
            i18n: I18n::new(Language::French),
            settings: Settings::default(),
            deck: Deck::default(),
        }
    }

    pub fn context(&self) -> Context<'_> {
        let typography = Typography { choice: FontChoice::Book, scale: 1.0, spacing: LineSpacing::Normal };
        Context {
            course: &self.course,
            i18n: &self.i18n,
            settings: &self.settings,
            progress: &self.progress,
            deck: &self.deck,
            now: &self.now,
            lesson_terms: &[],
            panel_term: None,
            lit: &[],
            panel_open: false,
            fitting: None,
            data_folder: Path::new(""),
            log_folder: Path::new(""),
            documents: Path::new(""),
            backups: &[],
            look: Look { theme: Theme::of(Kind::Light), typography, window: Size::new(1366.0, 768.0), still: true },
        }
    }

    /// Gives a message to a screen; returns the place that it asks for, if any.
    pub fn send<S: Screen>(&mut self, screen: &mut S, message: S::Message) -> Option<Place> {
        let action = screen.take(&self.context(), message);
        self.perform(screen, action)
    }

    /// Saves, then sends back what the screen waits for; returns the place that it asks for, if any.
    pub fn perform<S: Screen>(&mut self, screen: &mut S, action: Action<S::Message>) -> Option<Place> {
        match action {
            Action::Record { events, then } => {
                for event in events {
                    self.events += 1;
                    if self.refuses {
                        return None;
                    }
                    let (device, counter) = ("desk".to_owned(), self.events);
                    self.progress.apply(&Recorded { device, counter, at: self.now.timestamp(), offset: 0, event });
                }
                then.and_then(|message| self.send(screen, message))
            }
            Action::All(actions) => actions.into_iter().filter_map(|action| self.perform(screen, action)).last(),
            Action::Open(place) => Some(place),
            _ => None,
        }
    }
}
