//! Windows that are open, and those that ended without being closed: killed, crashed, or gone with the power.
//!
//! Each window holds a lock on a file of its own in the state folder, and removes the file when it is closed. A file that
//! nobody holds was left by a window that was not. The lock is the system's: it goes with the process, however that ends.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::core::files::TEMPORARY;

const PREFIX: &str = "window-";
const SUFFIX: &str = ".open";

/// A window that is open.
#[derive(Debug)]
pub struct Sitting(Mark);

/// Windows that ended without being closed. Dropped, they are found again by the next start.
#[derive(Debug)]
pub struct Unclosed(Vec<Mark>);

#[derive(Debug)]
struct Mark {
    path: PathBuf,
    /// Holds the lock.
    _file: File,
}

impl Sitting {
    /// Notes that a window opens, and looks for those that were never closed. An error, for instance of a file system
    /// without locks, only means that nothing is known.
    pub fn begin(state: &Path) -> io::Result<(Self, Option<Unclosed>)> {
        fs::create_dir_all(state)?;
        let unclosed: Vec<Mark> = fs::read_dir(state)?.flatten().filter_map(|entry| unheld(&entry.path())).collect();
        // Locked before it has its name: under that name nobody ever finds it unlocked.
        let file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(state)?;
        file.as_file().try_lock()?;
        let name = file.path().file_name().unwrap_or_default().to_string_lossy().replace(TEMPORARY, PREFIX);
        let path = state.join(name + SUFFIX);
        let file = file.persist_noclobber(&path)?;
        Ok((Self(Mark { path, _file: file }), (!unclosed.is_empty()).then_some(Unclosed(unclosed))))
    }

    /// Notes that the window was closed as it should be.
    pub fn end(self) {
        // A file that stays costs a check at the next start.
        let _ = fs::remove_file(&self.0.path);
    }
}

impl Unclosed {
    /// Notes that what these windows left was looked at and found sound.
    pub fn settle(self) {
        for mark in &self.0 {
            let _ = fs::remove_file(&mark.path);
        }
    }
}

fn unheld(path: &Path) -> Option<Mark> {
    let name = path.file_name()?.to_str()?;
    (name.starts_with(PREFIX) && name.ends_with(SUFFIX)).then_some(())?;
    let file = File::options().read(true).write(true).open(path).ok()?;
    match file.try_lock() {
        Ok(()) => Some(Mark { path: path.to_owned(), _file: file }),
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_is_closed_leaves_nothing() {
        let state = tempfile::tempdir().unwrap();
        let folder = state.path().join("new");
        for _ in 0..2 {
            let (sitting, unclosed) = Sitting::begin(&folder).unwrap();
            assert!(unclosed.is_none());
            sitting.end();
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        }
    }

    #[test]
    fn two_windows_at_once_are_no_unclean_end() {
        let state = tempfile::tempdir().unwrap();
        let (one, _) = Sitting::begin(state.path()).unwrap();
        let (two, unclosed) = Sitting::begin(state.path()).unwrap();
        assert!(unclosed.is_none());
        one.end();
        two.end();
    }

    #[test]
    fn an_unclean_end_is_found_until_it_is_settled_and_by_one_window_only() {
        let state = tempfile::tempdir().unwrap();
        // The file is closed as at the end of a process, and stays.
        drop(Sitting::begin(state.path()).unwrap());
        let (one, unclosed) = Sitting::begin(state.path()).unwrap();
        let unclosed = unclosed.unwrap();
        let (two, none) = Sitting::begin(state.path()).unwrap();
        assert!(none.is_none());
        drop(unclosed);
        let (three, unclosed) = Sitting::begin(state.path()).unwrap();
        unclosed.unwrap().settle();
        [one, two, three].into_iter().for_each(Sitting::end);
        assert_eq!(fs::read_dir(state.path()).unwrap().count(), 0);
    }
}
