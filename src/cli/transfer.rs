//! `parcours export`, `import` and `backup`: taking what is saved elsewhere, and bringing it back.

use std::io::{self, BufRead, Write};
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::{CommandError, Format};
use crate::core::i18n::I18n;
use crate::core::progress::{Backup, Exported, Import, Imported, Occasion, Store, export};

/// The path that stands for standard input or output.
const STREAM: &str = "-";

/// The folder's store. Asking about it creates no file: a folder without any has none.
fn present(data: &Path) -> Result<Store, CommandError> {
    if Store::exists(data) { Ok(Store::open(data)?) } else { Err(CommandError::NothingSaved) }
}

/// Writes everything to a file. To standard output, nothing else is written there.
pub fn export(
    data: &Path,
    file: &Path,
    now: Timestamp,
    (format, words): (Format, &I18n),
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let store = present(data)?;
    if file == Path::new(STREAM) {
        export::write(&store, out, now)?;
        return Ok(());
    }
    let Exported { events, unreadable } = export::write_file(&store, file, now)?;
    tracing::info!(events, unreadable, "exported by command");
    match format {
        Format::Json => json(out, &ExportReport { file, events, unreadable }),
        Format::Text => {
            writeln!(out, "{}", words.cli_export_done(events, file.display().to_string()))?;
            if unreadable > 0 {
                writeln!(out, "{}", words.cli_export_unreadable(unreadable))?;
            }
            Ok(())
        }
    }
}

/// Takes in what a file or standard input holds.
pub fn import(
    data: &Path,
    (file, how): (&Path, Import),
    now: Timestamp,
    (format, words): (Format, &I18n),
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    // Opened before anything is created in the data folder.
    let input: Box<dyn BufRead> =
        if file == Path::new(STREAM) { Box::new(io::stdin().lock()) } else { Box::new(export::open(file)?) };
    let mut store = Store::open(data)?;
    let (imported, backup) = export::import(&mut store, input, how, now)?;
    let backup = backup.as_ref().map(|backup| backup.path.as_path());
    let Imported { read, added, copied, unknown } = imported;
    tracing::info!(?how, read, added, unknown, "imported by command");
    match format {
        Format::Json => {
            let (mode, present) = (if how == Import::Merge { "merge" } else { "replace" }, imported.present());
            json(out, &ImportReport { file, mode, read, added, present, copied, unknown, backup })
        }
        Format::Text => {
            match how {
                Import::Merge => writeln!(out, "{}", words.cli_import_merged(read, added))?,
                Import::Replace => writeln!(out, "{}", words.cli_import_replaced(added))?,
            }
            if copied > 0 {
                writeln!(out, "{}", words.cli_import_copied(copied))?;
            }
            if unknown > 0 {
                writeln!(out, "{}", words.cli_import_unknown(unknown))?;
            }
            if let Some(backup) = backup {
                writeln!(out, "{}", words.cli_import_backup(backup.display().to_string()))?;
            }
            Ok(())
        }
    }
}

/// Makes a backup, whatever the day has already.
pub fn back_up(
    data: &Path,
    now: Timestamp,
    (format, words): (Format, &I18n),
    out: &mut dyn Write,
) -> Result<(), CommandError> {
    let backup = present(data)?.back_up(now, Occasion::Day)?.ok_or(CommandError::NothingSaved)?;
    let Backup { path, made, bytes, events, .. } = &backup;
    tracing::info!(events, bytes, "backed up by command");
    match format {
        Format::Json => json(out, &BackupReport { file: path, made: *made, bytes: *bytes, events: *events }),
        Format::Text => {
            let (path, events) = (path.display().to_string(), events.unwrap_or_default());
            Ok(writeln!(out, "{}", words.cli_backup_done(events, path))?)
        }
    }
}

#[derive(Serialize)]
struct ExportReport<'a> {
    file: &'a Path,
    events: u64,
    /// Damaged rows that stay in the database only.
    unreadable: u64,
}

#[derive(Serialize)]
struct ImportReport<'a> {
    file: &'a Path,
    /// `merge` or `replace`.
    mode: &'a str,
    read: u64,
    added: u64,
    present: u64,
    /// Of those added, the ones that a copy of a data folder saved under identities taken.
    copied: u64,
    /// Of those read, the ones that this version does not understand. They are kept.
    unknown: u64,
    /// What was there before, when something changed.
    backup: Option<&'a Path>,
}

#[derive(Serialize)]
struct BackupReport<'a> {
    file: &'a Path,
    made: Timestamp,
    bytes: u64,
    events: Option<u64>,
}

fn json(out: &mut dyn Write, report: &impl Serialize) -> Result<(), CommandError> {
    serde_json::to_writer_pretty(&mut *out, report).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}
