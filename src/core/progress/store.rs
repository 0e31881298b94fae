//! Where progress is kept: SQLite, one row per event, on disk before it is acknowledged.
//!
//! Nothing here deletes or rewrites what was saved, but what the student asks for: [`Store::erase`], and an import or a
//! backup that is to take its place ([`Import::Replace`], [`Store::restore`]). A file that cannot be read stays where it is until
//! [`Store::set_aside`] renames it, and a file from a later version is not even opened for writing.

pub mod backup;
mod check;
mod derived;
pub mod examine;
mod fault;
mod hold;
mod migration;
mod rows;

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, params};

use crate::core::progress::event::{AttemptId, Event, Moment, Recorded};
use crate::core::progress::timeline;
pub use backup::{Backup, Occasion, Restored};
pub use check::Recovered;
pub use derived::Extent;
pub(in crate::core::progress) use derived::derive_again;
pub use fault::StoreError;
use fault::{is_busy, is_unfinished, translate};
use hold::Hold;
pub use rows::{Import, Imported, SavedEvent, Visit};

/// Name of the database in the data folder.
pub const FILE_NAME: &str = "progress.sqlite";

/// How long to wait for another window that is writing: its writes take milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

const SELECT: &str = "SELECT device, counter, at, kind, body, utc_offset FROM events ORDER BY rowid";
const INSERT: &str = "INSERT INTO events (device, counter, at, kind, body, utc_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const DEVICE: &str = "SELECT value FROM meta WHERE key = 'device'";
const NEXT_COUNTER: &str = "SELECT coalesce(max(counter), 0) + 1 FROM events WHERE device = ?1";

/// The saved progress of one data folder.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    device: String,
    hold: Hold,
}

/// Everything saved, as far as this version understands it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// Events in the order of [`timeline`].
    pub events: Vec<Recorded>,
    /// Rows left out because their kind or shape is unknown here. They stay in the file.
    pub skipped: usize,
}

impl Store {
    /// Opens the store of a data folder, which is created when absent, and brings an older file up to date.
    ///
    /// A file that is damaged or from a later version is left as it is.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(folder)
            .map_err(|error| StoreError::Folder { path: folder.to_owned(), kind: error.kind() })?;
        let path = folder.join(FILE_NAME);
        inspect(&path)?;
        let connection = patiently(|| connect(&path)).map_err(|error| translate(&path, &error))?;
        Self::prepare(connection, path)
    }

    /// Whether a folder holds saved progress, readable or not.
    pub fn exists(folder: &Path) -> bool {
        folder.join(FILE_NAME).exists()
    }

    /// A store that lasts as long as the value, for when nothing can be saved.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let connection = Connection::open_in_memory().map_err(|error| translate(&path, &error))?;
        Self::prepare(connection, path)
    }

    fn prepare(mut connection: Connection, path: PathBuf) -> Result<Self, StoreError> {
        migration::run(&mut connection, &path)?;
        let device = read_device(&connection).map_err(|error| match translate(&path, &error) {
            // The version says that the tables are there: a table or row that is not means damage.
            StoreError::Other { .. } => StoreError::Damaged { path: path.clone() },
            other => other,
        })?;
        let hold = Hold::new(&connection, &path);
        Ok(Self { connection, path, device, hold })
    }

    /// Saves an event. It is on disk when this returns `Ok`, and not saved at all otherwise.
    pub fn record(&mut self, now: impl Into<Moment>, event: Event) -> Result<Recorded, StoreError> {
        let (kind, body, event) = encode(&event).ok_or_else(|| self.unsayable())?;
        let Moment { at, offset } = now.into();
        self.hold_on(at)?;
        let recorded =
            self.insert((at.as_microsecond(), offset), &kind, &body).map_err(|error| translate(&self.path, &error));
        recorded.map(|counter| Recorded { device: self.device.clone(), counter, at: truncated(at), offset, event })
    }

    /// One transaction that holds the write lock from its start, so that no other window takes the same counter.
    fn insert(&mut self, (micros, offset): (i64, i32), kind: &str, body: &str) -> rusqlite::Result<u64> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another window may have erased or restored, and given the folder a new identity.
        let device: String = transaction.prepare_cached(DEVICE)?.query_row([], |row| row.get(0))?;
        let counter: i64 = transaction.prepare_cached(NEXT_COUNTER)?.query_row(params![device], |row| row.get(0))?;
        transaction.prepare_cached(INSERT)?.execute(params![device, counter, micros, kind, body, offset])?;
        transaction.commit()?;
        self.device = device;
        Ok(counter.unsigned_abs())
    }

    /// Without the event: what fails is shown and noted, and what the student did is neither.
    fn unsayable(&self) -> StoreError {
        StoreError::Other { path: self.path.clone(), detail: "an event has no readable form".to_owned() }
    }

    /// Events in the order of [`timeline`], those of other windows on the same folder included.
    pub fn events(&self) -> Result<Vec<Recorded>, StoreError> {
        self.history().map(|history| history.events)
    }

    /// Events in the order of [`timeline`], and how many rows this version does not understand.
    pub fn history(&self) -> Result<History, StoreError> {
        self.read_all().map_err(|error| translate(&self.path, &error))
    }

    fn read_all(&self) -> rusqlite::Result<History> {
        let mut history = derived::read_between(&self.connection, i64::MIN, i64::MAX)?;
        timeline::sort(&mut history.events);
        Ok(history)
    }

    /// Deletes everything saved, for a student who asked for it: events, backups and damaged files set aside. Exports are
    /// the student's own files, and stay.
    ///
    /// The folder takes a new identity, so that what an older export holds is never mistaken for what comes after.
    pub fn erase(&mut self) -> Result<(), StoreError> {
        let device = random_id();
        let erased =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).and_then(|transaction| {
                transaction.execute("DELETE FROM events", [])?;
                migration::write_device(&transaction, &device)?;
                transaction.commit()
            });
        erased.and_then(|()| self.connection.execute_batch("VACUUM")).map_err(|error| translate(&self.path, &error))?;
        self.device = device;
        self.folder().map_or(Ok(()), backup::erase)
    }

    /// Random identity of this data folder.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// An identity for a new attempt, random so that it stays unique when two folders are merged.
    pub fn new_attempt_id() -> AttemptId {
        AttemptId(random_id())
    }

    /// Renames a damaged database to `progress.damaged-<time>.sqlite` in the same folder, so that the next
    /// [`Store::open`] starts afresh. Returns the new path.
    ///
    /// The write-ahead log goes with it: recent answers may be in the log only.
    pub fn set_aside(folder: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
        let current = folder.join(FILE_NAME);
        let kept = free_name(folder, now);
        let failed = |error: std::io::Error| StoreError::Folder { path: current.clone(), kind: error.kind() };
        let mut moved: Vec<(PathBuf, PathBuf)> = Vec::new();
        // The database goes last: were its log left beside a new database, SQLite would throw the log away.
        for suffix in ["-journal", "-wal", "-shm", ""] {
            let (from, to) = (with_suffix(&current, suffix), with_suffix(&kept, suffix));
            // With a log, even a file that is gone is set aside.
            if !from.exists() && (!suffix.is_empty() || moved.iter().any(|(from, _)| log_of(&current) == *from)) {
                continue;
            }
            if let Err(error) = fs::rename(&from, &to) {
                for (from, to) in moved {
                    // Best effort: the error that is reported is the one that matters.
                    let _ = fs::rename(to, from);
                }
                return Err(failed(error));
            }
            moved.push((from, to));
        }
        derived::forget(folder);
        Ok(kept)
    }
}

/// Looks at an existing file without the right to write: damage and later versions must leave it as it is.
///
/// Only SQLite opens the file. Its locks belong to the process: were the file opened and closed beside it, those of the
/// window would be gone, and the next window to close would take the log away under it
/// (« How To Corrupt An SQLite Database File », section 2.2, sqlite.org/howtocorrupt.html).
fn inspect(path: &Path) -> Result<(), StoreError> {
    let damaged = || StoreError::Damaged { path: path.to_owned() };
    let log = || fs::metadata(log_of(path)).map_or(0, |metadata| metadata.len());
    let length = match fs::metadata(path) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(error) => return Err(StoreError::Folder { path: path.to_owned(), kind: error.kind() }),
    };
    match length {
        // Not there, or created and never written. With a log beside it, it was removed or cut short, and SQLite would
        // delete the log.
        0 => return if log() == 0 { Ok(()) } else { Err(damaged()) },
        // SQLite takes a file shorter than any page for an empty one, and would write over it.
        1..SMALLEST_PAGE => return Err(damaged()),
        _ => {}
    }
    let no_log = log() == 0;
    let look = |flags| {
        patiently(|| {
            let connection = Connection::open_with_flags(path, flags)?;
            connection.busy_timeout(PATIENCE)?;
            Ok((migration::identify(&connection)?, promised_length(&connection)?))
        })
    };
    let seen = match look(OpenFlags::SQLITE_OPEN_READ_ONLY) {
        // A change was under way when a kill or a power cut came: SQLite has to take it back before it can read.
        Err(error) if is_unfinished(&error) => look(OpenFlags::SQLITE_OPEN_READ_WRITE),
        seen => seen,
    };
    let (identity, promised) = seen.map_err(|error| translate(path, &error))?;
    // With a log, the file may rightly be incomplete: the log holds the rest.
    if no_log && log() == 0 && length < promised {
        return Err(damaged());
    }
    identity.accept(path)
}

/// The smallest page that SQLite knows, in bytes.
const SMALLEST_PAGE: u64 = 512;

/// The length that the file's header promises. SQLite itself only notices when whole pages are missing.
fn promised_length(connection: &Connection) -> rusqlite::Result<u64> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok(number("page_size")?.unsigned_abs() * number("page_count")?.unsigned_abs())
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    // Where a file system has no shared memory, SQLite answers with another mode: slower, and as safe.
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    // On macOS, fsync alone leaves the answer in the drive's cache.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Tries again while another window holds the file: SQLite's own waiting does not cover a change of journal mode.
fn patiently<T>(attempt: impl Fn() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    const PAUSE: Duration = Duration::from_millis(20);
    // Not the time of day: an attempt may itself have waited as long as SQLite does.
    let start = Instant::now();
    loop {
        match attempt() {
            Err(error) if is_busy(&error) && start.elapsed() < PATIENCE => std::thread::sleep(PAUSE),
            result => return result,
        }
    }
}

/// Reads the folder's identity and, by preparing every statement, checks that the tables have their columns.
fn read_device(connection: &Connection) -> rusqlite::Result<String> {
    for statement in [SELECT, INSERT, NEXT_COUNTER] {
        connection.prepare_cached(statement)?;
    }
    connection.query_row(DEVICE, [], |row| row.get(0))
}

/// The kind and the rest of an event, as its two columns, and the event as it will be read back; `None` if it could not.
fn encode(event: &Event) -> Option<(String, String, Event)> {
    // By way of a value, which puts the fields in the order of their names: exports rely on it.
    let serde_json::Value::Object(value) = serde_json::to_value(event).ok()? else { return None };
    let (kind, body) = value.into_iter().next().map(|(kind, body)| (kind, body.to_string()))?;
    // A fraction that is not a number would be written as null: refuse now what could not be read later.
    parse(&kind, &body).map(|event| (kind, body, event))
}

fn parse(kind: &str, body: &str) -> Option<Event> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    if !kind.bytes().all(plain) || !body.trim_start().starts_with('{') {
        return None;
    }
    // Read as text, as Serde writes an enum: a detour by way of values takes twice as long.
    serde_json::from_str(&["{\"", kind, "\":", body, "}"].concat()).ok()
}

fn decode(row: &Row<'_>) -> Option<Recorded> {
    let text = |column: usize| row.get_ref(column).ok()?.as_str().ok();
    let integer = |column: usize| row.get_ref(column).ok()?.as_i64().ok();
    Some(Recorded {
        device: rows::device_of(text(0)?).to_owned(),
        counter: u64::try_from(integer(1)?).ok()?,
        at: Timestamp::from_microsecond(integer(2)?).ok()?,
        offset: i32::try_from(integer(5)?).ok()?,
        event: parse(text(3)?, text(4)?)?,
    })
}

/// The moment as it will be read back, to the microsecond.
fn truncated(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}

/// 128 random bits in hexadecimal, from the keys that the system gives to the standard library's hash maps.
fn random_id() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The write-ahead log of a database.
fn log_of(path: &Path) -> PathBuf {
    with_suffix(path, "-wal")
}

/// A name for the damaged file that nothing in the folder has.
fn free_name(folder: &Path, now: Timestamp) -> PathBuf {
    // No colon: Windows refuses it in names.
    let time = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let name = |suffix: &str| folder.join(format!("progress.damaged-{time}{suffix}.sqlite"));
    let mut candidate = name("");
    let mut number = 2;
    while candidate.exists() {
        candidate = name(&format!("-{number}"));
        number += 1;
    }
    candidate
}

#[cfg(test)]
mod tests;
