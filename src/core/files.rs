//! Where things live on this computer, and writing a file all at once.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use crate::core::i18n::I18n;

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The system names no home folder.
    #[error("no home folder")]
    NoHome,
    /// The folder cannot be created.
    #[error("cannot create {}: {kind}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system answered.
        kind: io::ErrorKind,
    },
    /// The file cannot be read.
    #[error("cannot read {}: {kind}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        kind: io::ErrorKind,
    },
    /// The file cannot be written; the one that was there is as before.
    #[error("cannot write {}: {kind}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        kind: io::ErrorKind,
    },
}

impl FileError {
    /// What happened and what to do, as a sentence.
    pub fn to_words(&self, i18n: &I18n) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::NoHome => i18n.errors_no_home(),
            Self::Write { kind: io::ErrorKind::StorageFull, .. } => i18n.errors_store_disk_full(),
            Self::Folder { path, .. } => i18n.errors_file_folder(shown(path)),
            Self::Read { path, .. } => i18n.errors_file_read(shown(path)),
            Self::Write { path, .. } => i18n.errors_file_write(shown(path)),
        }
    }
}

/// The folders of Parcours. They may not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Saved progress.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
    /// Logs: what may be lost.
    pub state: PathBuf,
    /// Where the student's documents are: exports go there unless asked otherwise.
    pub documents: PathBuf,
}

impl Places {
    /// The folders that the system gives to this user.
    pub fn of_user() -> Result<Self, FileError> {
        let folders = ProjectDirs::from("", "", "Parcours").ok_or(FileError::NoHome)?;
        let user = UserDirs::new().ok_or(FileError::NoHome)?;
        Ok(Self {
            data: folders.data_dir().to_owned(),
            config: folders.config_dir().to_owned(),
            // Only Linux has a folder for state.
            state: folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned(),
            documents: user.document_dir().unwrap_or_else(|| user.home_dir()).to_owned(),
        })
    }

    /// Everything in one folder: a USB stick, a test.
    pub fn inside(folder: &Path) -> Self {
        let folder = || folder.to_owned();
        Self { data: folder(), config: folder(), state: folder(), documents: folder() }
    }

    /// The user's folders, or everything in the folder given.
    pub fn new(folder: Option<&Path>) -> Result<Self, FileError> {
        folder.map_or_else(Self::of_user, |folder| Ok(Self::inside(folder)))
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The folder of the log files.
    pub fn log(&self) -> PathBuf {
        self.state.join("log")
    }

    /// What is noted of a fault that may have ended the program, until the student has been told.
    pub fn crash(&self) -> PathBuf {
        self.state.join("crash.ron")
    }
}

/// Writes a file so that, whatever happens, the path holds either the old content or the new one, whole.
/// Creates the folder when absent.
pub fn atomic_write(path: &Path, content: &[u8]) -> Result<(), FileError> {
    let failed = |error: io::Error| FileError::Write { path: path.to_owned(), kind: error.kind() };
    atomic_write_with(path, |out| out.write_all(content).map_err(failed))
}

/// The same, for content that is written bit by bit. When writing it fails the old content stays.
pub fn atomic_write_with<T, E: From<FileError>>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    let failed = |error: io::Error| FileError::Write { path: path.to_owned(), kind: error.kind() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| FileError::Folder { path: folder.to_owned(), kind: error.kind() })?;
    // In the same folder, since a rename is atomic only within a file system.
    let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder).map_err(failed)?;
    let written = write(&mut file)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    sync_folder(folder);
    Ok(written)
}

/// How the names of files begin that are not whole yet.
pub const TEMPORARY: &str = ".parcours-";

/// Makes the rename itself last through a power cut, where the system lets a folder be synced.
pub fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder) {
        // The content is safe already; a file system that refuses costs only the newest name.
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_replaces_the_whole_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/file.ron");
        atomic_write(&path, b"a long first content").unwrap();
        atomic_write(&path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "").unwrap();
        let error = atomic_write(&blocked.join("settings.ron"), b"").unwrap_err();
        assert!(matches!(error, FileError::Folder { path, .. } if path == blocked));
    }

    #[test]
    fn one_folder_can_hold_everything() {
        let places = Places::new(Some(Path::new("/stick"))).unwrap();
        assert_eq!(places.settings(), Path::new("/stick/settings.ron"));
        assert_eq!(places.data, places.state);
    }
}
