//! Exports, imports and backups: worked on beside the window, so that it never waits for the disk, then told in a toast.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use iced::Task;
use iced::futures::channel::oneshot;

use crate::core::progress::store::backup;
use crate::core::progress::{
    Backup, ExportError, Exported, Import, Imported, Moment, Restored, Store, StoreError, export,
};
use crate::gui::app::{App, Message, Screen};
use crate::gui::place::Place;
use crate::gui::screen::settings;
use crate::gui::screen::trouble::Trouble;
use crate::journal::Plain;

/// How long the backup of the day, and the check after an unclean end, leave the machine to the first pictures of the window.
pub(super) const AFTER_OPENING: Duration = Duration::from_millis(1500);

/// What was done beside the window.
#[derive(Debug, Clone)]
pub enum Kept {
    /// The backup of the day, if there was one to make; and all backups.
    BackedUp(Result<(), StoreError>, Vec<Backup>),
    /// Everything was written to a file.
    Exported(PathBuf, Result<Exported, ExportError>),
    /// A file was taken in.
    Imported(Import, Result<Imported, ExportError>),
    /// A backup took the place of what was saved.
    Restored(PathBuf, Result<Restored, StoreError>),
}

impl Kept {
    /// Notes it in the journal.
    fn note(&self) {
        match self {
            Self::BackedUp(Ok(()), backups) => tracing::info!(backups = backups.len(), "backups looked at"),
            Self::BackedUp(Err(error), _) => tracing::error!(error = error.plain(), "no backup made"),
            Self::Exported(_, Ok(exported)) => tracing::info!(events = exported.events, "exported"),
            Self::Exported(_, Err(error)) => tracing::error!(error = error.plain(), "not exported"),
            Self::Imported(how, Ok(imported)) => tracing::info!(?how, added = imported.added, "imported"),
            Self::Imported(how, Err(error)) => tracing::error!(?how, error = error.plain(), "not imported"),
            Self::Restored(_, Ok(restored)) => tracing::info!(events = restored.events, "backup restored"),
            Self::Restored(_, Err(error)) => tracing::error!(error = error.plain(), "backup not restored"),
        }
    }
}

impl App {
    /// Makes the backup of the day, and saves what is derived for the next start, once the window is on the screen.
    pub(super) fn back_up(&self) -> Task<Message> {
        let (data, now) = (self.services.places.data.clone(), Moment::from(self.services.context().now));
        beside(move || {
            thread::sleep(AFTER_OPENING);
            // Opening creates a store, and a folder that has none needs no backup.
            let made = if Store::exists(&data) {
                Store::open(&data).and_then(|store| {
                    save_derived(&store);
                    store.back_up_daily(now).map(drop)
                })
            } else {
                Ok(())
            };
            Kept::BackedUp(made, backup::list(&data))
        })
    }

    /// Reads again which backups there are.
    fn list_backups(&self) -> Task<Message> {
        let data = self.services.places.data.clone();
        beside(move || Kept::BackedUp(Ok(()), backup::list(&data)))
    }

    /// Writes everything to a file.
    pub(super) fn export(&self, file: PathBuf) -> Task<Message> {
        let (data, now) = (self.services.places.data.clone(), self.services.context().now.timestamp());
        beside(move || {
            let store = Store::open(&data).map_err(ExportError::from);
            let exported = store.and_then(|store| export::write_file(&store, &file, now));
            Kept::Exported(file, exported)
        })
    }

    /// Takes in what a file holds.
    pub(super) fn import(&self, file: PathBuf, how: Import) -> Task<Message> {
        let (data, now) = (self.services.places.data.clone(), self.services.context().now.timestamp());
        beside(move || {
            let import = || {
                let input = export::open(&file)?;
                let mut store = Store::open(&data)?;
                let (imported, _) = export::import(&mut store, input, how, now)?;
                save_derived(&store);
                Ok(imported)
            };
            Kept::Imported(how, import())
        })
    }

    /// Puts a backup in the place of what is saved.
    pub(super) fn restore(&self, backup: PathBuf) -> Task<Message> {
        let (data, now) = (self.services.places.data.clone(), self.services.context().now.timestamp());
        let path = backup.clone();
        let restore = move || {
            let mut store = Store::open(&data)?;
            let restored = store.restore(&backup, now)?;
            save_derived(&store);
            Ok(restored)
        };
        beside(move || Kept::Restored(path, restore()))
    }

    /// Takes into account what was done beside the window, and tells it.
    pub(super) fn kept(&mut self, kept: Kept) -> Task<Message> {
        kept.note();
        let i18n = &self.services.i18n;
        match kept {
            Kept::BackedUp(made, backups) => {
                self.services.backups = backups;
                match made {
                    // The next start tries again.
                    Ok(()) | Err(StoreError::Locked { .. } | StoreError::Other { .. }) => Task::none(),
                    // The screen says it already.
                    Err(_) if matches!(self.screen, Screen::Trouble(_)) => Task::none(),
                    Err(error) => {
                        let words = self.services.i18n.data_not_backed_up(error.to_words(&self.services.i18n));
                        self.say_failed(words)
                    }
                }
            }
            Kept::Exported(file, Ok(exported)) => {
                self.say(i18n.data_exported(exported.events, file.display().to_string()))
            }
            Kept::Exported(_, Err(error)) => self.say_failed(error.to_words(i18n)),
            Kept::Imported(Import::Merge, Ok(imported)) => {
                let words = match imported {
                    Imported { added: 0, .. } => i18n.data_nothing_new(),
                    Imported { added, copied: 0, .. } => i18n.data_merged(added),
                    Imported { added, copied, .. } => i18n.data_merged_copies(added, copied),
                };
                self.renewed(words, false)
            }
            Kept::Imported(Import::Replace, Ok(imported)) => self.renewed(i18n.data_replaced(imported.added), true),
            Kept::Imported(_, Err(error)) => self.say_failed(error.to_words(i18n)),
            Kept::Restored(_, Ok(restored)) => self.renewed(i18n.data_restored(restored.events), true),
            Kept::Restored(backup, Err(error)) => self.not_restored(&backup, error),
        }
    }

    /// Tells why a backup could not be restored; when it is damaged, offers the one before.
    fn not_restored(&mut self, backup: &Path, error: StoreError) -> Task<Message> {
        let i18n = &self.services.i18n;
        match error {
            StoreError::Damaged { path } if path == backup => {
                let words = i18n.data_backup_damaged();
                let backups = &mut self.services.backups;
                let position = backups.iter().position(|each| each.path == backup);
                if let Some(damaged) = position.and_then(|position| backups.get_mut(position)) {
                    damaged.events = None;
                }
                let older = backups.iter().position(|each| each.events.is_some());
                let offered = match older.filter(|_| matches!(self.screen, Screen::Settings(_))) {
                    Some(_) => self.answer(Message::Settings(settings::Message::Files(settings::Files::AskRestore))),
                    None => Task::none(),
                };
                Task::batch([offered, self.say_failed(words)])
            }
            // What is saved is damaged, not the backup.
            StoreError::Damaged { .. } => self.out_of_reach(Trouble::Store(error)),
            StoreError::NewerVersion { .. } => self.say_failed(i18n.data_backup_newer()),
            error => self.say_failed(i18n.data_not_restored(error.to_words(i18n))),
        }
    }

    /// Reads again what is saved. When something may be gone, the pages that showed it are.
    fn renewed(&mut self, words: String, gone: bool) -> Task<Message> {
        if let Err(error) = self.services.reopen() {
            return self.not_saved(&error);
        }
        let shown = if gone {
            self.history.clear();
            self.show(Place::Settings)
        } else {
            Task::none()
        };
        Task::batch([shown, self.say(words), self.list_backups()])
    }
}

/// Saves what is derived, if it is worth while, for whoever opens the store next.
fn save_derived(store: &Store) {
    // Without it everything is derived again: slower, and the same.
    let _ = store.save_derived();
}

/// Works in a thread of its own: the disk may be slow.
fn beside(work: impl FnOnce() -> Kept + Send + 'static) -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    thread::spawn(move || {
        // Nobody waits any more when the window is closed.
        let _ = done.send(work());
    });
    Task::perform(waiting, |kept| kept.map_or(Message::Broke, |kept| Message::Kept(Box::new(kept))))
}
