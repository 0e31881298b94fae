//! Formats of the database: how a file says which one it has, and the steps from each to the next.
//!
//! A format is a number in SQLite's `user_version`; 0 is an empty file. A published step never changes: a new
//! format is a new step at the end of [`STEPS`], with a test that opens a file of the format before.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::fault::{StoreError, translate};
use super::random_id;

/// « Prcs »: marks the file as ours, for `file(1)` and for [`identify`].
pub(super) const APPLICATION_ID: i32 = 0x5072_6373;

/// Step `n` leads from format `n` to format `n + 1`.
const STEPS: &[fn(&Transaction<'_>) -> rusqlite::Result<()>] = &[create_events, note_offsets];

/// The format that this version writes.
pub(super) const CURRENT: u32 = STEPS.len() as u32;

/// What a file says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    application: i32,
    version: i32,
    empty: bool,
}

impl Identity {
    /// Whether nothing was ever written to the file.
    pub(super) fn is_blank(self) -> bool {
        self.empty
    }

    /// Refuses what this version must not write to.
    pub(super) fn accept(self, path: &Path) -> Result<(), StoreError> {
        let version = u32::try_from(self.version);
        match version {
            Ok(0) if self.application == 0 && self.empty => Ok(()),
            Ok(found) if self.application == APPLICATION_ID && found > CURRENT => {
                Err(StoreError::NewerVersion { path: path.to_owned(), found, known: CURRENT })
            }
            Ok(1..) if self.application == APPLICATION_ID && !self.empty => Ok(()),
            _ => Err(StoreError::Damaged { path: path.to_owned() }),
        }
    }
}

/// Reads the file's header and schema.
pub(super) fn identify(connection: &Connection) -> rusqlite::Result<Identity> {
    Ok(Identity {
        application: connection.pragma_query_value(None, "application_id", |row| row.get(0))?,
        version: connection.pragma_query_value(None, "user_version", |row| row.get(0))?,
        empty: connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))? == 0,
    })
}

/// Takes every step that the file has not taken yet, all of them or none.
pub(super) fn run(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| translate(path, &error);
    let found = identify(connection).map_err(failed)?;
    found.accept(path)?;
    if found.version.unsigned_abs() == CURRENT {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    // Read again now that the lock is held: another window may have just done it.
    let found = identify(&transaction).map_err(failed)?;
    found.accept(path)?;
    for step in STEPS.iter().skip(found.version.unsigned_abs() as usize) {
        step(&transaction).map_err(failed)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
    transaction.pragma_update(None, "user_version", CURRENT).map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// Format 1: the events, and the random identity of the folder.
fn create_events(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.execute_batch(
        "CREATE TABLE events (
            device  TEXT    NOT NULL,
            counter INTEGER NOT NULL,
            at      INTEGER NOT NULL, -- microseconds since 1970-01-01 UTC
            kind    TEXT    NOT NULL,
            body    TEXT    NOT NULL, -- JSON, without the kind
            PRIMARY KEY (device, counter)
        );
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);",
    )?;
    transaction.execute("INSERT INTO meta (key, value) VALUES ('device', ?1)", params![random_id()])?;
    Ok(())
}

/// Format 2: how far the student's clock was ahead of UTC, in seconds, so that each event keeps its day of study
/// wherever the student goes. For what was saved before, the clock is taken to have been that of this machine.
fn note_offsets(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.execute_batch(
        "ALTER TABLE events ADD COLUMN utc_offset INTEGER NOT NULL DEFAULT 0;
        UPDATE events SET utc_offset =
            unixepoch(at / 1000000, 'unixepoch', 'localtime') - at / 1000000;",
    )
}

/// Replaces the identity of the folder.
pub(super) fn write_device(transaction: &Transaction<'_>, device: &str) -> rusqlite::Result<()> {
    transaction.execute("UPDATE meta SET value = ?1 WHERE key = 'device'", params![device]).map(drop)
}

/// Notes that an event which was there is not what it was: what was derived before no longer holds.
pub(super) fn note_rewritten(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    let note = "INSERT OR REPLACE INTO meta (key, value) VALUES ('rewritten', ?1)";
    transaction.prepare_cached(note)?.execute(params![random_id()]).map(drop)
}
