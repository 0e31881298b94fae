//! Whether what is open is still what the next start will read. On Unix a file that is open can be removed or replaced by
//! other programs: what is written to it then is gone when the window closes.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{
    Import, Occasion, SavedEvent, Store, StoreError, Visit, connect, derived, log_of, read_device, translate,
    with_suffix,
};

/// Which files are open.
#[derive(Debug, Default)]
pub(super) struct Hold {
    file: Option<Identity>,
    /// Its write-ahead log.
    log: Option<Identity>,
    /// What was in a file that was replaced by one that cannot be read is in the backups already.
    backed_up: bool,
    /// All that was saved had to be brought to another file.
    rescued: bool,
}

/// A file, whatever its name.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

/// Elsewhere the system keeps open files where they are.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}

impl Hold {
    /// Of a connection that has read already: its log is there then, if it has one.
    pub(super) fn new(connection: &Connection, path: &Path) -> Self {
        let mode = connection.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0));
        let log = mode.is_ok_and(|mode| mode == "wal").then(|| identity(&log_of(path))).flatten();
        Self { file: identity(path), log, ..Self::default() }
    }

    fn has_file(&self, path: &Path) -> bool {
        self.file.is_none() || identity(path) == self.file
    }

    fn has_all(&self, path: &Path) -> bool {
        self.has_file(path) && (self.log.is_none() || log_of(path).exists())
    }
}

impl Store {
    /// Whether the file was removed or replaced since this was last asked. Everything in it was then brought to the file
    /// that the next start will read.
    pub fn take_rescued(&mut self) -> bool {
        std::mem::take(&mut self.hold.rescued)
    }

    /// Makes sure that what is saved next will be read by the next start.
    pub(super) fn hold_on(&mut self, now: Timestamp) -> Result<(), StoreError> {
        if self.hold.has_all(&self.path) {
            return Ok(());
        }
        if self.hold.has_file(&self.path) {
            self.write_log_back()?
        } else {
            self.follow(now)?;
            // What is there now may be a copy of the same folder that went another way.
            self.folder().into_iter().for_each(derived::forget);
        }
        self.hold.rescued = true;
        Ok(())
    }

    /// The log was removed: what is in it goes to the file, which gets a new log.
    fn write_log_back(&mut self) -> Result<(), StoreError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| translate(&path, &error)
        };
        let checkpoint = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        checkpoint.map_err(failed(&self.path))?;
        // Until the file is open again nothing can be saved, and nothing is said to be.
        self.connection = Connection::open_in_memory().map_err(failed(&self.path))?;
        self.connection = connect(&self.path).map_err(failed(&self.path))?;
        read_device(&self.connection).map_err(failed(&self.path))?;
        self.hold = Hold::new(&self.connection, &self.path);
        Ok(())
    }

    /// The file was removed or replaced: what is in it joins what is in its place now.
    fn follow(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let Some(folder) = self.folder().map(Path::to_owned) else { return Ok(()) };
        let events = self.saved_events()?;
        if !self.path.exists() || (self.hold.log.is_some() && identity(&log_of(&self.path)) == self.hold.log) {
            for suffix in ["-wal", "-shm"] {
                // All that it held was just read; beside another file it would be taken for a part of that one.
                let _ = fs::remove_file(with_suffix(&self.path, suffix));
            }
        }
        let mut present = match Self::open(&folder) {
            Ok(present) => present,
            Err(error) => {
                if !self.hold.backed_up {
                    self.hold.backed_up = self.back_up(now, Occasion::Change).is_ok();
                }
                return Err(error);
            }
        };
        let join = |store: &mut Self| store.import(events.into_iter().map(Ok::<_, StoreError>), Import::Merge);
        present.with_backup(now, join, |joined| joined.added > 0)?;
        *self = present;
        Ok(())
    }

    /// All events that can be read.
    pub(super) fn saved_events(&self) -> Result<Vec<SavedEvent>, StoreError> {
        let mut events = Vec::new();
        self.visit(|visit| {
            if let Visit::Event(event) = visit {
                events.push(event);
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(events)
    }
}

impl Drop for Store {
    /// SQLite removes the log by its name when the last connection closes: not when it is by now the log of another file.
    fn drop(&mut self) {
        if !self.hold.has_file(&self.path) {
            let _ = self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}
