//! Events as they are saved, understood or not: what is exported, and what an import brings.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::{INSERT, SELECT, Store, StoreError, migration, parse, random_id, translate};

/// Between a device and the mark of a second event of the same identity, in the column `device` only.
const COPY: char = '~';

/// An event as it is saved. Its kind and body may be of another version.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SavedEvent {
    /// Identity of the data folder where it happened: letters, digits and hyphens.
    pub device: String,
    /// 1, 2, 3 … on that device.
    pub counter: i64,
    /// When, in microseconds since 1 January 1970 UTC.
    pub micros: i64,
    /// Seconds by which the student's clock was ahead of UTC.
    pub offset: i32,
    /// What kind of event.
    pub kind: String,
    /// The rest of it: JSON, as far as this version knows.
    pub body: String,
}

impl SavedEvent {
    /// Whether each part is something that a version of Parcours could have saved.
    pub fn is_plausible(&self) -> bool {
        let of_device = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=64).contains(&self.device.len())
            && self.device.chars().all(of_device)
            && self.counter >= 1
            && Timestamp::from_microsecond(self.micros).is_ok()
            // Clocks are at most 26 hours from UTC, as far as any library goes.
            && self.offset.unsigned_abs() < 26 * 3600
            && (1..=64).contains(&self.kind.len())
    }

    /// Whether this version knows what it says.
    pub fn is_understood(&self) -> bool {
        parse(&self.kind, &self.body).is_some()
    }

    pub(super) fn read(row: &Row<'_>) -> Option<Self> {
        let text = |column: usize| Some(row.get_ref(column).ok()?.as_str().ok()?.to_owned());
        let integer = |column: usize| row.get_ref(column).ok()?.as_i64().ok();
        let saved = Self {
            device: device_of(row.get_ref(0).ok()?.as_str().ok()?).to_owned(),
            counter: integer(1)?,
            micros: integer(2)?,
            kind: text(3)?,
            body: text(4)?,
            offset: i32::try_from(integer(5)?).ok()?,
        };
        saved.is_plausible().then_some(saved)
    }

    /// Tells events of one identity apart. FNV-1a (Fowler, Noll, Vo); where two marks are equal, the next is taken.
    fn mark(&self) -> u64 {
        let bytes = self.micros.to_le_bytes();
        let bytes = bytes.iter().chain(self.kind.as_bytes()).chain(&[0]).chain(self.body.as_bytes());
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// The device of a row, without the mark of a second event of the same identity.
pub(super) fn device_of(column: &str) -> &str {
    column.split_once(COPY).map_or(column, |(device, _)| device)
}

/// What [`Store::visit`] shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visit {
    /// First of all: what there is.
    Begin {
        /// Events that follow.
        events: u64,
        /// Rows that no version could have saved.
        unreadable: u64,
    },
    /// An event.
    Event(SavedEvent),
}

/// What becomes of what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Import {
    /// It stays, and what it lacks is added.
    Merge,
    /// It goes.
    Replace,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Events read.
    pub read: u64,
    /// Events that were not there.
    pub added: u64,
    /// Of those added, the ones whose identity another event has: a data folder was copied and went on twice.
    pub copied: u64,
    /// Of those read, the ones that this version does not understand. They are kept.
    pub unknown: u64,
}

impl Imported {
    /// Events that were there already.
    pub fn present(&self) -> u64 {
        self.read - self.added
    }
}

impl Store {
    /// Shows every event as it is saved, in the order saved, up to the first failure. All visits see one state of the
    /// file, whatever other windows write meanwhile.
    pub fn visit<E: From<StoreError>>(&self, mut visit: impl FnMut(Visit) -> Result<(), E>) -> Result<(), E> {
        let failed = |error| E::from(translate(&self.path, &error));
        let transaction = self.connection.unchecked_transaction().map_err(failed)?;
        let mut statement = transaction.prepare_cached(SELECT).map_err(failed)?;
        let (mut events, mut unreadable) = (0, 0);
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            *(if SavedEvent::read(row).is_some() { &mut events } else { &mut unreadable }) += 1;
        }
        drop(rows);
        visit(Visit::Begin { events, unreadable })?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            if let Some(saved) = SavedEvent::read(row) {
                visit(Visit::Event(saved))?;
            }
        }
        Ok(())
    }

    /// Takes events in, all of them or, when one is an error, none.
    ///
    /// An event that is there already changes nothing. Two events of one identity are both kept. The folder takes a new
    /// identity when it meets events of its own that it does not have: they come from a copy of the folder, and both
    /// would go on with the same counters.
    pub fn import<E: From<StoreError>>(
        &mut self,
        events: impl IntoIterator<Item = Result<SavedEvent, E>>,
        how: Import,
    ) -> Result<Imported, E> {
        let path = self.path.clone();
        let failed = |error| E::from(translate(&path, &error));
        let mut imported = Imported::default();
        let mut own = how == Import::Replace;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        if how == Import::Replace {
            transaction.execute("DELETE FROM events", []).map_err(failed)?;
        }
        for event in events {
            let event = event?;
            imported.read += 1;
            imported.unknown += u64::from(!event.is_understood());
            let taken = take(&transaction, &event).map_err(failed)?;
            imported.added += u64::from(taken != Taken::Present);
            imported.copied += u64::from(taken == Taken::Copied);
            own |= taken != Taken::Present && event.device == self.device;
        }
        let device = own.then(random_id);
        if let Some(device) = &device {
            migration::write_device(&transaction, device).map_err(failed)?;
        }
        transaction.commit().map_err(failed)?;
        self.device = device.unwrap_or_else(|| std::mem::take(&mut self.device));
        Ok(imported)
    }

    /// How many rows are saved.
    pub fn len(&self) -> Result<u64, StoreError> {
        count(&self.connection).map_err(|error| translate(&self.path, &error))
    }

    /// Whether nothing is saved.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.len().map(|rows| rows == 0)
    }
}

/// How many rows a database holds.
pub(super) fn count(connection: &Connection) -> rusqlite::Result<u64> {
    connection.query_row("SELECT count(*) FROM events", [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taken {
    Added,
    Copied,
    Present,
}

fn take(transaction: &Transaction<'_>, event: &SavedEvent) -> rusqlite::Result<Taken> {
    let mut device = event.device.clone();
    let mut mark = event.mark();
    loop {
        let Some((micros, kind, body, offset)) = at(transaction, &device, event.counter)? else {
            let SavedEvent { counter, micros, kind, body, offset, .. } = event;
            transaction.prepare_cached(INSERT)?.execute(params![device, counter, micros, kind, body, offset])?;
            return Ok(if device == event.device { Taken::Added } else { Taken::Copied });
        };
        if (micros, &kind, &body) == (event.micros, &event.kind, &event.body) {
            // Offsets differ when two copies of an old file were brought up to date in different places. Any rule
            // does, as long as both imports, this one and the one the other way round, keep the same.
            if event.offset < offset {
                let update = "UPDATE events SET utc_offset = ?3 WHERE device = ?1 AND counter = ?2";
                transaction.prepare_cached(update)?.execute(params![device, event.counter, event.offset])?;
                migration::note_rewritten(transaction)?;
            }
            return Ok(Taken::Present);
        }
        device = format!("{}{COPY}{mark:016x}", event.device);
        mark = mark.wrapping_add(1);
    }
}

/// Time, kind, body and offset of the event of an identity.
type Content = (i64, String, String, i32);

fn at(transaction: &Transaction<'_>, device: &str, counter: i64) -> rusqlite::Result<Option<Content>> {
    transaction
        .prepare_cached("SELECT at, kind, body, utc_offset FROM events WHERE device = ?1 AND counter = ?2")?
        .query_row(params![device, counter], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()
}
