//! The backups of the presets, and the dialogs about the student's own files.

use std::path::Path;

use iced::Task;

use crate::core::progress::{Backup, Occasion};
use crate::gui::app::{App, Message};
use crate::gui::place::Place;
use crate::gui::screen::settings::{self, Files};

/// A dialog of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilesDialog {
    /// Where to export to.
    Export,
    /// What to import.
    Import,
    /// Which backup to restore.
    Restore,
    /// Whether to erase.
    Erase,
}

impl FilesDialog {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Export, Self::Import, Self::Restore, Self::Erase];
}

/// One backup a day, one of them damaged, and one made before an import.
pub(super) fn backups(data: &Path) -> Vec<Backup> {
    let made = |time: &str, occasion, events: Option<u64>| Backup {
        path: data.join("backups").join(format!("{time}.sqlite")),
        made: time.parse().unwrap_or_default(),
        occasion,
        bytes: 214_000 - 9_000 * (1204 - events.unwrap_or(1000)) / 100,
        events,
    };
    vec![
        made("2025-12-08T18:12:00Z", Occasion::Day, Some(1204)),
        made("2025-12-07T17:40:00Z", Occasion::Day, Some(1122)),
        made("2025-12-07T11:03:00Z", Occasion::Change, Some(840)),
        made("2025-12-05T19:26:00Z", Occasion::Day, None),
        made("2025-12-01T20:55:00Z", Occasion::Day, Some(796)),
        made("2025-11-28T16:31:00Z", Occasion::Day, Some(702)),
        made("2025-11-27T18:00:00Z", Occasion::Day, Some(655)),
    ]
}

pub(super) fn go(dialog: FilesDialog, app: &mut App) -> Task<Message> {
    let _ = app.open(Place::Settings);
    let mut say = |message| app.update(Message::Settings(settings::Message::Files(message)));
    match dialog {
        FilesDialog::Export => say(Files::AskExport),
        FilesDialog::Import => {
            let _ = say(Files::AskImport);
            say(Files::Path("/media/lea/CLE-USB/parcours-2025-12-08-18h30.parcours".into()))
        }
        FilesDialog::Restore => say(Files::AskRestore),
        FilesDialog::Erase => say(Files::AskErase),
    }
}
