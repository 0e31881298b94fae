//! What earlier runs left behind: settings that cannot be read, a window that was never closed, damaged progress.

use iced::Task;
use iced::futures::channel::oneshot;

use crate::core::progress::store::backup;
use crate::core::progress::{Store, StoreError};
use crate::core::settings::SettingsFault;
use crate::core::sitting::Unclosed;
use crate::gui::app::keep::AFTER_OPENING;
use crate::gui::app::{App, Message, Screen};
use crate::gui::screen::trouble::{self, Trouble};

/// What earlier runs left behind.
#[derive(Debug, Default)]
pub struct Aftermath {
    /// What could not be read of the settings.
    pub settings: Vec<SettingsFault>,
    /// Windows that were never closed.
    pub unclosed: Option<Unclosed>,
}

impl App {
    /// Tells what could not be read of the settings.
    pub(super) fn tell_settings(&mut self, faults: &[SettingsFault]) -> Task<Message> {
        let i18n = &self.services.i18n;
        let path = self.services.places.settings().display().to_string();
        let words = match faults {
            [] => return Task::none(),
            [SettingsFault::File { .. }, ..] => i18n.errors_settings_unread(path),
            [SettingsFault::Damaged { .. }, ..] => i18n.errors_settings_damaged(path),
            [SettingsFault::Field { .. }, ..] => i18n.errors_settings_fields(faults.len(), path),
        };
        self.say_failed(words)
    }

    /// After an unclean end, has SQLite check all that is saved, away from the window and once it is on the screen.
    pub(super) fn check_saved(&mut self) -> Task<Message> {
        let Some(unclosed) = self.services.unclosed.take() else { return Task::none() };
        let data = self.services.places.data.clone();
        let (done, waiting) = oneshot::channel();
        std::thread::spawn(move || {
            std::thread::sleep(AFTER_OPENING);
            let checked = Store::check(&data);
            if checked.is_ok() {
                unclosed.settle();
            }
            // Nobody waits any more when the window is closed.
            let _ = done.send(checked);
        });
        Task::perform(waiting, |checked| checked.map_or(Message::Done, Message::SavedChecked))
    }

    /// Takes into account what the check found. Only damage is told: whatever else stood in its way, the next start will
    /// try again.
    pub(super) fn checked(&mut self, checked: Result<(), StoreError>) -> Task<Message> {
        match checked {
            Err(error @ StoreError::Damaged { .. }) => self.out_of_reach(Trouble::Store(error)),
            _ => Task::none(),
        }
    }

    /// Shows what is out of reach in the place of the page.
    pub(super) fn out_of_reach(&mut self, trouble: Trouble) -> Task<Message> {
        if let Trouble::Store(StoreError::Damaged { .. }) = trouble {
            self.services.backups = backup::list(&self.services.places.data);
        }
        self.toast = None;
        self.screen = Screen::Trouble(trouble::State::new(trouble));
        iced::widget::operation::focus(iced::widget::Id::new(super::TITLE))
    }

    /// Starts again with all that could be read of a damaged database and of the backups.
    pub(super) fn recover(&mut self) -> Task<Message> {
        match self.services.recover() {
            Ok(recovered) => {
                let kept = recovered.kept.display().to_string();
                let words = self.services.i18n.trouble_recovered(recovered.events, kept);
                Task::batch([self.first_screen(), self.say(words)])
            }
            Err(error) => self.out_of_reach(Trouble::Store(error)),
        }
    }
}
