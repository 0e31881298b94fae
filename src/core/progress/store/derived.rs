//! What is derived from the events: from the snapshot and what came since, or from all of them.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{DEVICE, FILE_NAME, History, PATIENCE, Store, StoreError, decode, translate};
use crate::core::files::FileError;
use crate::core::progress::projection::Progress;
use crate::core::progress::snapshot::{self, Snapshot};
use crate::core::progress::timeline::{self, Timeline};

/// So many events since the last snapshot make a new one worth its while: reading them takes a few milliseconds.
pub const WORTHWHILE: usize = 2_000;

const SELECT_BETWEEN: &str = "SELECT device, counter, at, kind, body, utc_offset FROM events
    WHERE rowid > ?1 AND rowid <= ?2 ORDER BY rowid";
const LAST: &str = "SELECT rowid, device, counter, at FROM events ORDER BY rowid DESC LIMIT 1";
const ROW: &str = "SELECT rowid, device, counter, at FROM events WHERE rowid = ?1";
const REWRITTEN: &str = "SELECT value FROM meta WHERE key = 'rewritten'";

/// Which events a database holds. New ones come after the last row, and nothing before it changes but with one of the
/// two identities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// The folder's, which changes when events go.
    device: String,
    /// Changes when an import corrects an event that was there.
    rewritten: Option<String>,
    last: Option<Last>,
}

/// The last row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Last {
    row: i64,
    device: Option<String>,
    counter: Option<i64>,
    micros: Option<i64>,
}

impl Last {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        // What no version could have saved stands in the way of nothing.
        let text = |column| Some(row.get_ref(column).ok()?.as_str().ok()?.to_owned());
        let number = |column| row.get_ref(column).ok()?.as_i64().ok();
        Ok(Self { row: row.get(0)?, device: text(1), counter: number(2), micros: number(3) })
    }
}

impl Extent {
    fn read(connection: &Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            device: connection.prepare_cached(DEVICE)?.query_row([], |row| row.get(0))?,
            rewritten: connection.prepare_cached(REWRITTEN)?.query_row([], |row| row.get(0)).optional()?,
            last: connection.prepare_cached(LAST)?.query_row([], Last::read).optional()?,
        })
    }

    /// Whether a database that has this extent began with all of another.
    fn goes_on(&self, before: &Self, connection: &Connection) -> rusqlite::Result<bool> {
        let Some(last) = &before.last else { return Ok(false) };
        if (&self.device, &self.rewritten) != (&before.device, &before.rewritten) {
            return Ok(false);
        }
        let row = connection.prepare_cached(ROW)?.query_row(params![last.row], Last::read).optional()?;
        Ok(row.as_ref() == Some(last))
    }

    fn last_row(&self) -> i64 {
        self.last.as_ref().map_or(0, |last| last.row)
    }
}

/// Progress, and what it was derived from.
struct Derived {
    snapshot: Snapshot,
    /// How many events the snapshot that was read did not know.
    since: usize,
}

impl Store {
    /// What the events come to, those of other windows on the same folder included.
    pub fn progress(&self) -> Result<Progress, StoreError> {
        self.derive().map(|derived| derived.snapshot.progress).map_err(|error| translate(&self.path, &error))
    }

    /// Saves what is derived for the next start, when much came since it was last saved; tells whether it did. To be
    /// called beside the window: a million events take a second.
    pub fn save_derived(&self) -> Result<bool, StoreError> {
        self.save_derived_from(WORTHWHILE)
    }

    pub(super) fn save_derived_from(&self, worthwhile: usize) -> Result<bool, StoreError> {
        let Some(folder) = self.folder() else { return Ok(false) };
        let failed = |error| translate(&self.path, &error);
        let Derived { snapshot, since } = self.derive().map_err(failed)?;
        if since < worthwhile {
            return Ok(false);
        }
        let device = snapshot.extent.device.clone();
        snapshot.write(folder).map_err(|error| match error {
            FileError::Folder { path, kind } | FileError::Read { path, kind } | FileError::Write { path, kind } => {
                StoreError::Folder { path, kind }
            }
            FileError::NoHome => StoreError::Other { path: folder.to_owned(), detail: error.to_string() },
        })?;
        // Erased in another window meanwhile: then nothing of it may stay.
        if Extent::read(&self.connection).map_err(failed)?.device != device {
            forget(folder);
            return Ok(false);
        }
        Ok(true)
    }

    fn derive(&self) -> rusqlite::Result<Derived> {
        // One state of the file for all that is read.
        let transaction = self.connection.unchecked_transaction()?;
        let extent = Extent::read(&transaction)?;
        if let Some(snapshot) = self.folder().and_then(Snapshot::read)
            && let Some(derived) = go_on(snapshot, &extent, &transaction)?
        {
            return Ok(derived);
        }
        let (snapshot, since) = derive_all(extent, &transaction)?;
        Ok(Derived { snapshot, since })
    }
}

/// Goes on from a snapshot; `None` when it is not of these events, or when one that came since belongs before its end.
fn go_on(snapshot: Snapshot, extent: &Extent, connection: &Connection) -> rusqlite::Result<Option<Derived>> {
    if !extent.goes_on(&snapshot.extent, connection)? {
        return Ok(None);
    }
    let tail = read_between(connection, snapshot.extent.last_row(), extent.last_row())?;
    let Snapshot { mut progress, mut timeline, skipped, .. } = snapshot;
    if !timeline.follow(&tail.events) {
        return Ok(None);
    }
    tail.events.iter().for_each(|recorded| progress.apply(recorded));
    let snapshot = Snapshot { progress, extent: extent.clone(), timeline, skipped: skipped + tail.skipped };
    Ok(Some(Derived { snapshot, since: tail.events.len() + tail.skipped }))
}

fn derive_all(extent: Extent, connection: &Connection) -> rusqlite::Result<(Snapshot, usize)> {
    let History { mut events, skipped } = read_between(connection, i64::MIN, extent.last_row())?;
    let timeline: Timeline = timeline::sort(&mut events);
    let progress = Progress::from_events(&events);
    Ok((Snapshot { progress, extent, timeline, skipped }, events.len() + skipped))
}

/// Events of some rows, in the order of the rows.
pub(super) fn read_between(connection: &Connection, after: i64, to: i64) -> rusqlite::Result<History> {
    let mut statement = connection.prepare_cached(SELECT_BETWEEN)?;
    let mut rows = statement.query(params![after, to])?;
    let mut history = History::default();
    while let Some(row) = rows.next()? {
        match decode(row) {
            Some(recorded) => history.events.push(recorded),
            None => history.skipped += 1,
        }
    }
    Ok(history)
}

/// Derives once more what a snapshot of that extent was made of, if the database still begins with it.
pub(in crate::core::progress) fn derive_again(folder: &Path, extent: &Extent) -> Option<Progress> {
    let connection = Connection::open_with_flags(folder.join(FILE_NAME), OpenFlags::SQLITE_OPEN_READ_ONLY).ok()?;
    connection.busy_timeout(PATIENCE).ok()?;
    let transaction = connection.unchecked_transaction().ok()?;
    if !Extent::read(&transaction).ok()?.goes_on(extent, &transaction).ok()? {
        return None;
    }
    derive_all(extent.clone(), &transaction).ok().map(|(snapshot, _)| snapshot.progress)
}

/// Deletes the snapshot of a data folder, if there is one.
pub(super) fn forget(folder: &Path) {
    // Without the events that it goes on from it is never read; erasing says when it could not be deleted.
    let _ = std::fs::remove_file(folder.join(snapshot::FILE_NAME));
}

#[cfg(test)]
mod tests;
