//! Copies of the database, kept in the data folder: one a day at most, and one before anything is replaced.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};
use tempfile::TempDir;

use super::{FILE_NAME, Store, StoreError, inspect, migration, random_id, read_device, rows, translate};
use crate::core::files::{TEMPORARY, sync_folder};
use crate::core::progress::event::Moment;
use crate::core::progress::snapshot;
use crate::core::review::Day;

/// Name of the folder of backups in the data folder.
pub const BACKUPS: &str = "backups";
/// How many of each occasion are kept.
pub const KEPT: usize = 10;

/// How times are written in names. No colon: Windows refuses it.
const TIME: &str = "%Y%m%dT%H%M%SZ";
/// What an unfinished copy is left alone for: another window may be writing it.
const UNFINISHED: SignedDuration = SignedDuration::from_hours(24);

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Occasion {
    /// A new day, or because it was asked for.
    Day,
    /// Before an import or before another backup took the place of what was there.
    Change,
}

impl Occasion {
    fn prefix(self) -> &'static str {
        match self {
            Self::Day => "progress-",
            Self::Change => "before-",
        }
    }
}

/// A copy of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub made: Timestamp,
    /// Why.
    pub occasion: Occasion,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many events it holds; absent when it cannot be read.
    pub events: Option<u64>,
}

/// What a restoration did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Events there are now.
    pub events: u64,
    /// The copy of what was there before, unless nothing was.
    pub before: Option<Backup>,
}

/// The backups of a data folder, newest first.
pub fn list(data: &Path) -> Vec<Backup> {
    let mut backups = found(data);
    for backup in &mut backups {
        backup.events = contents(&backup.path).ok().map(|(events, ..)| events);
    }
    backups
}

/// The same, without a look inside.
fn found(data: &Path) -> Vec<Backup> {
    let entries = fs::read_dir(data.join(BACKUPS)).into_iter().flatten().flatten();
    let mut backups: Vec<_> = entries.filter_map(|entry| named(&entry.path())).collect();
    backups.sort_by(|one, other| other.made.cmp(&one.made).then_with(|| other.path.cmp(&one.path)));
    backups
}

/// What the name of a file says, if it is a backup's.
fn named(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(".sqlite")?;
    let of = |occasion: Occasion| Some((occasion, name.strip_prefix(occasion.prefix())?));
    let (occasion, rest) = of(Occasion::Day).or_else(|| of(Occasion::Change))?;
    let time = rest.split_once('-').map_or(rest, |(time, _)| time);
    let made = DateTime::strptime(TIME, time).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    let bytes = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    Some(Backup { path: path.to_owned(), made, occasion, bytes, events: None })
}

/// What tells whether anything was saved since: number of events, device, latest moment and sum of counters.
type Contents = (u64, String, i64, i64);

fn contents(path: &Path) -> Result<Contents, StoreError> {
    inspect(path)?;
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|connection| contents_of(&connection))
        .map_err(|error| translate(path, &error))
}

fn contents_of(connection: &Connection) -> rusqlite::Result<Contents> {
    connection.query_row(
        "SELECT count(*), (SELECT value FROM meta WHERE key = 'device'), coalesce(max(at), 0),
            cast(total(counter) AS INTEGER) FROM events",
        [],
        |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// Deletes all backups of a data folder, the snapshot, and the damaged files that were set aside.
pub(super) fn erase(data: &Path) -> Result<(), StoreError> {
    let failed = |path: &Path, error: std::io::Error| StoreError::Folder { path: path.to_owned(), kind: error.kind() };
    for backup in found(data) {
        fs::remove_file(&backup.path).map_err(|error| failed(&backup.path, error))?;
    }
    for entry in fs::read_dir(data).map_err(|error| failed(data, error))?.flatten() {
        if entry
            .file_name()
            .to_str()
            .is_some_and(|name| name == snapshot::FILE_NAME || name.starts_with("progress.damaged-"))
        {
            fs::remove_file(entry.path()).map_err(|error| failed(&entry.path(), error))?;
        }
    }
    Ok(())
}

impl Store {
    /// Copies the database into the folder of backups, and lets go of the oldest ones. `None` when nothing is saved yet.
    pub fn back_up(&self, now: Timestamp, occasion: Occasion) -> Result<Option<Backup>, StoreError> {
        let made = self.copy(now, occasion)?;
        made.iter().for_each(rotate);
        Ok(made)
    }

    /// The same, with all older ones kept.
    fn copy(&self, now: Timestamp, occasion: Occasion) -> Result<Option<Backup>, StoreError> {
        let Some(data) = self.folder().filter(|_| self.is_empty() == Ok(false)) else { return Ok(None) };
        let folder = data.join(BACKUPS);
        let refused = |error: std::io::Error| StoreError::Folder { path: folder.clone(), kind: error.kind() };
        fs::create_dir_all(&folder).map_err(refused)?;
        let copy = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(&folder).map_err(refused)?;
        // One consistent state, what is only in the write-ahead log included.
        self.connection
            .execute("VACUUM INTO ?1", params![copy.path().to_string_lossy()])
            .map_err(|error| translate(copy.path(), &error))?;
        copy.as_file().sync_all().map_err(refused)?;
        let path = free_name(&folder, now, occasion);
        copy.persist_noclobber(&path).map_err(|error| refused(error.error))?;
        sync_folder(&folder);
        sweep(&folder, now);
        sweep(data, now);
        Ok(named(&path).map(|backup| Backup { events: self.len().ok(), ..backup }))
    }

    /// The same, unless the day of study has a backup or nothing was saved since the latest.
    pub fn back_up_daily(&self, now: impl Into<Moment>) -> Result<Option<Backup>, StoreError> {
        let Moment { at, offset } = now.into();
        let Some(data) = self.folder() else { return Ok(None) };
        let mut backups = found(data).into_iter().filter(|backup| backup.occasion == Occasion::Day).peekable();
        let latest = backups.peek().map(|latest| contents(&latest.path));
        if backups.any(|backup| Day::at(backup.made, offset) == Day::at(at, offset)) {
            return Ok(None);
        }
        let present = contents_of(&self.connection).map_err(|error| translate(&self.path, &error))?;
        if latest == Some(Ok(present)) { Ok(None) } else { self.back_up(at, Occasion::Day) }
    }

    /// Backs up, then does what changes the whole; the backup is kept only if something changed.
    pub(in crate::core::progress) fn with_backup<T, E: From<StoreError>>(
        &mut self,
        now: Timestamp,
        change: impl FnOnce(&mut Self) -> Result<T, E>,
        changed: impl FnOnce(&T) -> bool,
    ) -> Result<(T, Option<Backup>), E> {
        let before = self.copy(now, Occasion::Change)?;
        let done = change(self);
        if done.as_ref().is_ok_and(changed) {
            before.iter().for_each(rotate);
            return done.map(|done| (done, before));
        }
        if let Some(before) = before {
            // The same as what is saved: one too many harms nobody.
            let _ = fs::remove_file(before.path);
        }
        done.map(|done| (done, None))
    }

    /// Puts a backup in the place of what is saved, which is backed up first. A backup that is damaged, or from a later
    /// version, is refused, and what is saved stays as it is.
    ///
    /// The folder takes a new identity: what comes after the backup may be in an export, under the old one.
    pub fn restore(&mut self, backup: &Path, now: Timestamp) -> Result<Restored, StoreError> {
        let (_workshop, copy) = sound_copy(backup)?;
        let put = |store: &mut Self| store.put_in_place(&copy).map_err(|error| translate(&store.path, &error));
        let (events, before) = self.with_backup(now, put, |_| true)?;
        Ok(Restored { events, before })
    }

    fn put_in_place(&mut self, copy: &Path) -> rusqlite::Result<u64> {
        let device = random_id();
        self.connection.execute("ATTACH DATABASE ?1 AS kept", params![copy.to_string_lossy()])?;
        let copied =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|transaction| {
                transaction.execute_batch(
                    "DELETE FROM main.events;
                INSERT INTO main.events (device, counter, at, kind, body, utc_offset)
                    SELECT device, counter, at, kind, body, utc_offset FROM kept.events ORDER BY rowid;",
                )?;
                migration::write_device(&transaction, &device)?;
                let events = rows::count(&transaction)?;
                transaction.commit()?;
                Ok(events)
            });
        let detached = self.connection.execute("DETACH DATABASE kept", []);
        let events = copied?;
        self.device = device;
        detached.map(|_| events)
    }

    /// The data folder; none for a store in memory.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty())
    }
}

/// A copy of a backup, brought up to date in a folder of its own that goes with the first value. An error when the backup
/// is damaged or from a later version; it stays as it was made.
pub(super) fn sound_copy(backup: &Path) -> Result<(TempDir, PathBuf), StoreError> {
    let damaged = || StoreError::Damaged { path: backup.to_owned() };
    let refused = |error: std::io::Error| StoreError::Folder { path: backup.to_owned(), kind: error.kind() };
    if !fs::metadata(backup).map_err(refused)?.is_file() {
        return Err(damaged());
    }
    inspect(backup)?;
    let workshop = tempfile::Builder::new().prefix(TEMPORARY).tempdir().map_err(refused)?;
    let copy = workshop.path().join(FILE_NAME);
    fs::copy(backup, &copy).map_err(refused)?;
    let mut connection = Connection::open(&copy).map_err(|error| translate(backup, &error))?;
    let sound: String = connection
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|error| translate(backup, &error))?;
    // An empty file would pass for a database where nothing was saved yet.
    if sound != "ok" || migration::identify(&connection).is_ok_and(|found| found.is_blank()) {
        return Err(damaged());
    }
    migration::run(&mut connection, backup)?;
    read_device(&connection).map_err(|_| damaged())?;
    connection.close().map_err(|(_, error)| translate(backup, &error))?;
    Ok((workshop, copy))
}

/// A name that no file in the folder has.
fn free_name(folder: &Path, now: Timestamp, occasion: Occasion) -> PathBuf {
    let start = format!("{}{}", occasion.prefix(), now.strftime(TIME));
    let names = std::iter::once(String::new()).chain((2..).map(|number| format!("-{number}")));
    let mut paths = names.map(|suffix| folder.join(format!("{start}{suffix}.sqlite")));
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(format!("{start}.sqlite")))
}

/// Deletes the oldest backups of the occasion of one just made, which stays.
fn rotate(made: &Backup) {
    let Some(data) = made.path.parent().and_then(Path::parent) else { return };
    let others = found(data).into_iter().filter(|other| other.occasion == made.occasion && other.path != made.path);
    for old in others.skip(KEPT - 1) {
        // A copy too many harms nobody: the next rotation tries again.
        let _ = fs::remove_file(old.path);
    }
}

/// Deletes files that were never finished: the power went while one was written.
fn sweep(folder: &Path, now: Timestamp) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMPORARY)) {
        let modified = entry.metadata().and_then(|metadata| metadata.modified()).map(Timestamp::try_from);
        if matches!(modified, Ok(Ok(modified)) if now.duration_since(modified) > UNFINISHED) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
