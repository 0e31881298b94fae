//! SQLite's own check of a database, and what to do when it finds damage: bring together all that can still be read.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, params};

use super::backup::{self, sound_copy};
use super::rows::device_of;
use super::{FILE_NAME, Import, PATIENCE, SavedEvent, Store, StoreError, translate};
use crate::core::files::{TEMPORARY, sync_folder};

/// What was brought together from a damaged database and the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// Events there are now.
    pub events: u64,
    /// When the backup that was used was made; absent when there is none that can be read.
    pub backup: Option<Timestamp>,
    /// The damaged file, under its new name.
    pub kept: PathBuf,
}

impl Store {
    /// Reads the whole database as SQLite's own check does (`PRAGMA integrity_check`), on a connection that cannot write.
    /// It takes seconds where much is saved. A folder without database is sound.
    pub fn check(folder: &Path) -> Result<(), StoreError> {
        let path = folder.join(FILE_NAME);
        if !path.exists() {
            return Ok(());
        }
        let found = read_only(&path).and_then(|connection| {
            connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))
        });
        match found.map_err(|error| translate(&path, &error))?.as_str() {
            "ok" => Ok(()),
            _ => Err(StoreError::Damaged { path }),
        }
    }

    /// Makes a new database of the newest sound backup and of every event that can still be read in the damaged one,
    /// which is then set aside as [`Store::set_aside`] does. No store may be open on the folder. When it fails, all is as
    /// it was.
    pub fn recover(folder: &Path, now: Timestamp) -> Result<Recovered, StoreError> {
        let path = folder.join(FILE_NAME);
        let refused = |error: std::io::Error| StoreError::Folder { path: path.clone(), kind: error.kind() };
        let workshop = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(folder).map_err(refused)?;
        let mut store = Self::open(workshop.path())?;
        let (backup, from_backup) = newest_sound(folder).unzip();
        let from_backup = from_backup.unwrap_or_default();
        let known: HashSet<(String, i64)> = from_backup.iter().map(|e| (e.device.clone(), e.counter)).collect();
        // Where the backup has an event, its words are to be trusted more than those of the damaged file.
        let fresh = |copy: bool, event: &SavedEvent| copy || !known.contains(&(event.device.clone(), event.counter));
        let legible = legible(&path).into_iter().filter(|(copy, event)| fresh(*copy, event)).map(|(_, event)| event);
        let all: Vec<_> = from_backup.iter().cloned().chain(legible).map(Ok::<_, StoreError>).collect();
        let events = store.import(all, Import::Merge)?.added;
        drop(store);
        let kept = Self::set_aside(folder, now)?;
        fs::rename(workshop.path().join(FILE_NAME), &path).map_err(refused)?;
        sync_folder(folder);
        Ok(Recovered { events, backup, kept })
    }
}

/// When the newest backup that is sound was made, and what it holds.
fn newest_sound(folder: &Path) -> Option<(Timestamp, Vec<SavedEvent>)> {
    backup::list(folder).into_iter().filter(|backup| backup.events.is_some()).find_map(|backup| {
        let (workshop, _copy) = sound_copy(&backup.path).ok()?;
        let events = Store::open(workshop.path()).ok()?.saved_events().ok()?;
        Some((backup.made, events))
    })
}

fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// The events that can be read in a damaged database, each with whether it is a second one of its identity.
fn legible(path: &Path) -> Vec<(bool, SavedEvent)> {
    let Ok(connection) = read_only(path) else { return Vec::new() };
    // No row takes less room than this.
    let bound = fs::metadata(path).map_or(0, |metadata| i64::try_from(metadata.len() / 16).unwrap_or(i64::MAX));
    let last = connection.query_row("SELECT max(rowid) FROM events", [], |row| row.get::<_, Option<i64>>(0));
    let mut found = Vec::new();
    let mut tries = TRIES;
    read_range(&connection, (1, last.ok().flatten().unwrap_or(bound)), &mut found, &mut tries);
    found
}

/// How many parts of a file are tried before what is left of it is given up.
const TRIES: u32 = 100_000;

/// Reads the rows of a range; where that fails, those of each half of what is left of it.
fn read_range(
    connection: &Connection,
    (mut first, last): (i64, i64),
    found: &mut Vec<(bool, SavedEvent)>,
    tries: &mut u32,
) {
    if first > last || *tries == 0 {
        return;
    }
    *tries -= 1;
    let mut read = || -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached(RANGE)?;
        let mut rows = statement.query(params![first, last])?;
        while let Some(row) = rows.next()? {
            let copy = row.get_ref(0)?.as_str().is_ok_and(|device| device_of(device).len() < device.len());
            found.extend(SavedEvent::read(row).map(|event| (copy, event)));
            // Damage may show rows that were not asked for: the range must only ever become smaller.
            first = first.max(row.get::<_, i64>(6)?.min(last).saturating_add(1));
        }
        Ok(())
    };
    if read().is_ok() {
        return;
    }
    let middle = first + (last - first) / 2;
    if first < last {
        read_range(connection, (first, middle), found, tries);
        read_range(connection, (middle + 1, last), found, tries);
    }
}

const RANGE: &str = "SELECT device, counter, at, kind, body, utc_offset, rowid FROM events WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid";
