//! A look at the whole database without the right to write: what `parcours doctor` says of it.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{FILE_NAME, PATIENCE, SELECT, Store, StoreError, decode, inspect, migration, translate, with_suffix};

/// The format of the database that this version writes.
pub const FORMAT: u32 = migration::CURRENT;

/// How many faults SQLite is asked to list.
const LISTED: u32 = 5;

/// What was found in a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// Its format.
    pub format: u32,
    /// Events that this version reads.
    pub events: u64,
    /// Rows that it does not.
    pub unreadable: u64,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Size in bytes of the write-ahead log beside it.
    pub log_bytes: u64,
    /// What SQLite's integrity check complains of (English), at most a few lines; nothing when all is well.
    pub faults: Vec<String>,
}

impl Store {
    /// Looks at the database of a data folder, as long as reading every row takes. `None` when there is none.
    pub fn examine(folder: &Path) -> Result<Option<Examined>, StoreError> {
        let path = folder.join(FILE_NAME);
        if !path.exists() {
            return Ok(None);
        }
        inspect(&path)?;
        let length = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
        let (bytes, log_bytes) = (length(&path), length(&with_suffix(&path, "-wal")));
        let failed = |error: rusqlite::Error| translate(&path, &error);
        let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(failed)?;
        let look = || -> rusqlite::Result<Examined> {
            connection.busy_timeout(PATIENCE)?;
            let format = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
            let faults = integrity(&connection)?;
            let (events, unreadable) = rows(&connection)?;
            Ok(Examined { format, events, unreadable, bytes, log_bytes, faults })
        };
        look().map(Some).map_err(failed)
    }

    /// The version of SQLite in the program.
    pub fn sqlite_version() -> &'static str {
        rusqlite::version()
    }
}

fn integrity(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(&format!("PRAGMA integrity_check({LISTED})"))?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    lines.filter(|line| line.as_deref() != Ok("ok")).collect()
}

fn rows(connection: &Connection) -> rusqlite::Result<(u64, u64)> {
    // A format before the present one lacks columns: it is brought up to date when the window opens it.
    let Ok(mut statement) = connection.prepare(SELECT) else { return Ok((super::rows::count(connection)?, 0)) };
    let mut rows = statement.query([])?;
    let (mut read, mut unreadable) = (0, 0);
    while let Some(row) = rows.next()? {
        match decode(row) {
            Some(_) => read += 1,
            None => unreadable += 1,
        }
    }
    Ok((read, unreadable))
}
