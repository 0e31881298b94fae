//! Why saved progress could not be read or written, as data that can be put into words.

use std::io;
use std::path::{Path, PathBuf};

use crate::core::i18n::I18n;
use rusqlite::ErrorCode;

/// Why the store failed. The messages are for developers; the window has its own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be created, opened or written.
    #[error("cannot write {}: {kind}", path.display())]
    Folder {
        /// The folder or the file.
        path: PathBuf,
        /// What the system answered.
        kind: io::ErrorKind,
    },
    /// No room is left.
    #[error("no room left to write {}", path.display())]
    DiskFull {
        /// The database.
        path: PathBuf,
    },
    /// The file is not a database of Parcours, or no longer a whole one. It was left as it is.
    #[error("{} is damaged", path.display())]
    Damaged {
        /// The database.
        path: PathBuf,
    },
    /// The file was written by a later version. It was left as it is.
    #[error("{} has format {found}; this version reads formats up to {known}", path.display())]
    NewerVersion {
        /// The database.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The latest format known here.
        known: u32,
    },
    /// Another program kept the file locked for seconds.
    #[error("{} is locked by another program", path.display())]
    Locked {
        /// The database.
        path: PathBuf,
    },
    /// Something else.
    #[error("{}: {detail}", path.display())]
    Other {
        /// The database.
        path: PathBuf,
        /// SQLite's words (English).
        detail: String,
    },
}

impl StoreError {
    /// The file or folder concerned.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path, .. }
            | Self::DiskFull { path }
            | Self::Damaged { path }
            | Self::NewerVersion { path, .. }
            | Self::Locked { path }
            | Self::Other { path, .. } => path,
        }
    }
}

impl StoreError {
    /// What happened and what to do, as a sentence.
    pub fn to_words(&self, i18n: &I18n) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Folder { path, .. } => i18n.errors_store_folder(shown(path)),
            Self::DiskFull { .. } => i18n.errors_store_disk_full(),
            Self::Damaged { path } => i18n.errors_store_damaged(shown(path)),
            Self::NewerVersion { .. } => i18n.errors_store_newer(),
            Self::Locked { .. } => i18n.errors_store_locked(),
            Self::Other { detail, .. } => i18n.errors_store_other(detail.as_str()),
        }
    }
}

/// SQLite's error as ours.
pub(super) fn translate(path: &Path, error: &rusqlite::Error) -> StoreError {
    let path = path.to_owned();
    let folder = |path, kind| StoreError::Folder { path, kind };
    match (error.sqlite_error_code(), error.sqlite_error().map(|error| error.extended_code)) {
        // The file ended before the page that its header promises.
        (_, Some(rusqlite::ffi::SQLITE_IOERR_SHORT_READ)) => StoreError::Damaged { path },
        (Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase), _) => StoreError::Damaged { path },
        (Some(ErrorCode::DiskFull), _) => StoreError::DiskFull { path },
        (Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _) => StoreError::Locked { path },
        (Some(ErrorCode::ReadOnly), _) => folder(path, io::ErrorKind::ReadOnlyFilesystem),
        (Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen), _) => folder(path, io::ErrorKind::PermissionDenied),
        (Some(ErrorCode::SystemIoFailure), _) => folder(path, io::ErrorKind::Other),
        _ => StoreError::Other { path, detail: error.to_string() },
    }
}

/// Whether another connection holds the file.
pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Whether the file holds a change that was never finished, which only a connection that can write takes back.
pub(super) fn is_unfinished(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_READONLY_CANTINIT, SQLITE_READONLY_RECOVERY, SQLITE_READONLY_ROLLBACK};
    error.sqlite_error().is_some_and(|error| {
        [SQLITE_READONLY_CANTINIT, SQLITE_READONLY_RECOVERY, SQLITE_READONLY_ROLLBACK].contains(&error.extended_code)
    })
}
