//! The file that holds everything saved, to keep or to take to another computer. `docs/export-format.md` describes it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::core::files::{FileError, atomic_write_with};
use crate::core::i18n::I18n;
use crate::core::progress::store::{Backup, Import, Imported, SavedEvent, Store, StoreError, Visit};

/// The extension of its name.
pub const EXTENSION: &str = "parcours";
/// What its first line says that it is.
const FORMAT: &str = "parcours-export";
/// The version of the format written here, and the latest read.
const VERSION: u32 = 1;
/// The longest line read. The longest event, a written answer, has a few thousand characters.
pub const LONGEST_LINE: u64 = 1 << 20;
/// The largest file read: some four million events.
pub const LARGEST_FILE: u64 = 1 << 30;

/// Why an export could not be written or read. When it could not be read, nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// Saved progress failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The answer, or what was to be read, broke off.
    #[error("input or output failed: {0}")]
    Stream(io::ErrorKind),
    /// A file is there that is no export: it was left as it is.
    #[error("{} is there and is no export", .0.display())]
    Occupied(PathBuf),
    /// The first line does not say that it is an export.
    #[error("not an export")]
    Foreign,
    /// It was written by a later version.
    #[error("export of format {found}; this version reads formats up to {known}")]
    Newer {
        /// Its format.
        found: u32,
        /// The latest format known here.
        known: u32,
    },
    /// A line is no event.
    #[error("line {line}: {detail}")]
    Line {
        /// Its number; the first line is 1.
        line: u64,
        /// What the reader met (English).
        detail: String,
    },
    /// It has fewer lines, or more, than the first one announces.
    #[error("{found} events where {announced} are announced")]
    Count {
        /// Events that the first line announces.
        announced: u64,
        /// Events found.
        found: u64,
    },
    /// It is larger than anything that is read.
    #[error("larger than {LARGEST_FILE} bytes")]
    TooLarge,
}

impl ExportError {
    /// What happened and what to do, as a sentence.
    pub fn to_words(&self, i18n: &I18n) -> String {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Store(error) => error.to_words(i18n),
            Self::File(error) => error.to_words(i18n),
            Self::Stream(io::ErrorKind::StorageFull) => i18n.errors_store_disk_full(),
            Self::Stream(kind) => i18n.data_stream(kind.to_string()),
            Self::Occupied(path) => i18n.data_occupied(shown(path)),
            Self::Foreign => i18n.data_foreign(),
            Self::Newer { .. } => i18n.data_newer(),
            Self::Line { line, .. } => i18n.data_line(*line),
            Self::Count { announced, found } if found < announced => i18n.data_cut(*announced, *found),
            Self::Count { announced, found } => i18n.data_too_many(*announced, *found),
            Self::TooLarge => i18n.data_too_large(),
        }
    }
}

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Header {
    format: String,
    version: u32,
    app: String,
    made: Timestamp,
    count: u64,
}

/// Only what must be known of the first line before the rest of it can be.
#[derive(Deserialize)]
struct Opening {
    format: String,
    version: u32,
}

/// Any other line.
#[derive(Serialize, Deserialize)]
struct Line {
    device: String,
    counter: i64,
    at: Timestamp,
    offset: i32,
    kind: String,
    /// An object; text, when what is saved is no JSON that would read back the same.
    body: Value,
}

impl From<SavedEvent> for Line {
    fn from(saved: SavedEvent) -> Self {
        let SavedEvent { device, counter, micros, offset, kind, body } = saved;
        let at = Timestamp::from_microsecond(micros).unwrap_or_default();
        let reads_back = |value: &Value| {
            let written = value.to_string();
            value.is_object() && written == body
        };
        let same = serde_json::from_str(&body).ok().filter(reads_back);
        Self { device, counter, at, offset, kind, body: same.unwrap_or(Value::String(body)) }
    }
}

impl TryFrom<Line> for SavedEvent {
    type Error = &'static str;

    fn try_from(line: Line) -> Result<Self, Self::Error> {
        let Line { device, counter, at, offset, kind, body } = line;
        let body = match body {
            Value::String(text) => text,
            Value::Object(_) => body.to_string(),
            _ => return Err("the body is neither an object nor text"),
        };
        let saved = Self { device, counter, micros: at.as_microsecond(), offset, kind, body };
        if saved.is_plausible() { Ok(saved) } else { Err("a value out of bounds") }
    }
}

/// What an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// Events written.
    pub events: u64,
    /// Damaged rows that cannot be put in words: they stay in the database only.
    pub unreadable: u64,
}

/// Writes everything saved to one file, whole or not at all. An older export of that name is replaced, and nothing else.
pub fn write_file(store: &Store, path: &Path, now: Timestamp) -> Result<Exported, ExportError> {
    if path.exists() && !is_export(path) {
        return Err(ExportError::Occupied(path.to_owned()));
    }
    atomic_write_with(path, |out| write(store, out, now))
}

/// Writes everything saved.
pub fn write(store: &Store, out: &mut dyn Write, now: Timestamp) -> Result<Exported, ExportError> {
    let mut out = io::BufWriter::new(out);
    let mut exported = Exported { events: 0, unreadable: 0 };
    store.visit(|visit| match visit {
        Visit::Begin { events, unreadable } => {
            exported = Exported { events, unreadable };
            let (format, app) = (FORMAT.to_owned(), env!("CARGO_PKG_VERSION").to_owned());
            write_line(&mut out, &Header { format, version: VERSION, app, made: now, count: events })
        }
        Visit::Event(saved) => write_line(&mut out, &Line::from(saved)),
    })?;
    out.flush().map_err(|error| ExportError::Stream(error.kind()))?;
    Ok(exported)
}

fn write_line(out: &mut dyn Write, line: &impl Serialize) -> Result<(), ExportError> {
    let mut text = serde_json::to_vec(line).map_err(|_| ExportError::Stream(io::ErrorKind::InvalidData))?;
    text.push(b'\n');
    out.write_all(&text).map_err(|error| ExportError::Stream(error.kind()))
}

/// Opens a file to [`import`].
pub fn open(path: &Path) -> Result<BufReader<File>, ExportError> {
    let failed = |error: io::Error| FileError::Read { path: path.to_owned(), kind: error.kind() };
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(FileError::Read { path: path.to_owned(), kind: io::ErrorKind::IsADirectory }.into());
    }
    if metadata.len() > LARGEST_FILE { Err(ExportError::TooLarge) } else { Ok(BufReader::new(file)) }
}

/// Takes in what a file holds, as [`read`] does, after a backup of what is there. The backup is kept, and returned, if
/// anything changed: a merge with the wrong file can be undone too.
pub fn import(
    store: &mut Store,
    input: impl BufRead,
    how: Import,
    now: Timestamp,
) -> Result<(Imported, Option<Backup>), ExportError> {
    let changed = |imported: &Imported| how == Import::Replace || imported.added > 0;
    store.with_backup(now, |store| read(store, input, how), changed)
}

/// Takes in what a stream holds; all of it or, when any of it is damaged, nothing.
pub fn read(store: &mut Store, input: impl BufRead, how: Import) -> Result<Imported, ExportError> {
    let mut reader = Reader::new(input)?;
    store.import(&mut reader, how)
}

/// Reads a file from its first line to its last without taking anything in. Returns how many events it holds.
pub fn check_file(path: &Path) -> Result<u64, ExportError> {
    let mut reader = Reader::new(open(path)?)?;
    reader.try_fold(0, |events, event| event.map(|_| events + 1))
}

fn is_export(path: &Path) -> bool {
    open(path).is_ok_and(|file| !matches!(Reader::new(file), Err(ExportError::Foreign)))
}

/// The events of an export, one line in memory at a time.
struct Reader<R> {
    input: R,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
    announced: u64,
    found: u64,
    ended: bool,
}

impl<R: BufRead> Reader<R> {
    fn new(input: R) -> Result<Self, ExportError> {
        let mut reader = Self { input, line: Vec::new(), number: 0, bytes: 0, announced: 0, found: 0, ended: false };
        match reader.advance() {
            Ok(true) => {}
            Ok(false) | Err(ExportError::Line { .. }) => return Err(ExportError::Foreign),
            Err(error) => return Err(error),
        }
        let opening: Opening = serde_json::from_slice(&reader.line).map_err(|_| ExportError::Foreign)?;
        match opening {
            Opening { format, .. } if format != FORMAT => return Err(ExportError::Foreign),
            Opening { version: found, .. } if found > VERSION => {
                return Err(ExportError::Newer { found, known: VERSION });
            }
            _ => {}
        }
        let header: Header = serde_json::from_slice(&reader.line).map_err(|error| reader.fault(error))?;
        reader.announced = header.count;
        Ok(reader)
    }

    /// Reads a line that is not blank. `false` at the end.
    fn advance(&mut self) -> Result<bool, ExportError> {
        loop {
            self.line.clear();
            let read = (&mut self.input).take(LONGEST_LINE + 1).read_until(b'\n', &mut self.line);
            let read = read.map_err(|error| ExportError::Stream(error.kind()))? as u64;
            if read == 0 {
                return Ok(false);
            }
            self.number += 1;
            self.bytes += read;
            if self.bytes > LARGEST_FILE {
                return Err(ExportError::TooLarge);
            }
            if read > LONGEST_LINE {
                return Err(self.fault("the line is too long"));
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    fn event(&mut self) -> Result<Option<SavedEvent>, ExportError> {
        if !self.advance()? {
            let (announced, found) = (self.announced, self.found);
            return if announced == found { Ok(None) } else { Err(ExportError::Count { announced, found }) };
        }
        self.found += 1;
        let line: Line = serde_json::from_slice(&self.line).map_err(|error| self.fault(error))?;
        SavedEvent::try_from(line).map(Some).map_err(|detail| self.fault(detail))
    }

    fn fault(&self, detail: impl ToString) -> ExportError {
        ExportError::Line { line: self.number, detail: detail.to_string() }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<SavedEvent, ExportError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let event = self.event().transpose();
        self.ended = !matches!(event, Some(Ok(_)));
        event
    }
}
