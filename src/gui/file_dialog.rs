//! The system's own windows to choose a file, where there are any. Each place that asks has a field to type in as well: a
//! desktop without such windows answers nothing, just as a student who changes their mind.

use std::path::{Path, PathBuf};

use iced::Task;
use rfd::AsyncFileDialog;

use crate::core::progress::export::EXTENSION;

/// Asks for a file to read: an export.
pub fn open(title: String, folder: &Path) -> Task<Option<PathBuf>> {
    let dialog = exports(title, folder);
    Task::future(async move { dialog.pick_file().await.map(|file| file.path().to_owned()) })
}

/// Asks where to write an export.
pub fn save(title: String, file: &Path) -> Task<Option<PathBuf>> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let dialog = exports(title, file.parent().unwrap_or(file)).set_file_name(name);
    Task::future(async move { dialog.save_file().await.map(|file| file.path().to_owned()) })
}

fn exports(title: String, folder: &Path) -> AsyncFileDialog {
    AsyncFileDialog::new().set_title(title).set_directory(folder).add_filter("Parcours", &[EXTENSION])
}
