//! Exports, imports and backups: worked on beside the window, so that it never waits for the disk, then told in a toast.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use iced::Task;
use iced::futures::channel::oneshot;

use crate::core::progress::store::backup;
use crate::core::progress::{
    Backup, ExportError, Exported, Import, Imported, Moment, Restored, Store, StoreError, export,
};
use crate::gui::app::{App, Message};
use crate::gui::place::Place;

/// How long the backup of the day leaves the machine to the first pictures of the window.
const AFTER_OPENING: Duration = Duration::from_millis(1500);

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
    Restored(Result<Restored, StoreError>),
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
        let restore = move || {
            let mut store = Store::open(&data)?;
            let restored = store.restore(&backup, now)?;
            save_derived(&store);
            Ok(restored)
        };
        beside(move || Kept::Restored(restore()))
    }

    /// Takes into account what was done beside the window, and tells it.
    pub(super) fn kept(&mut self, kept: Kept) -> Task<Message> {
        let i18n = &self.services.i18n;
        match kept {
            Kept::BackedUp(made, backups) => {
                self.services.backups = backups;
                match made {
                    // The next start tries again.
                    Ok(()) | Err(StoreError::Locked { .. } | StoreError::Other { .. }) => Task::none(),
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
            Kept::Restored(Ok(restored)) => self.renewed(i18n.data_restored(restored.events), true),
            Kept::Restored(Err(error)) => {
                let words = match error {
                    StoreError::Damaged { .. } => i18n.data_backup_damaged(),
                    StoreError::NewerVersion { .. } => i18n.data_backup_newer(),
                    error => i18n.data_not_restored(error.to_words(i18n)),
                };
                self.say_failed(words)
            }
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
    Task::perform(waiting, |kept| kept.map_or(Message::Done, |kept| Message::Kept(Box::new(kept))))
}
