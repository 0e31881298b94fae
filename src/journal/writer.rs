//! The files of the journal: one a day, a few days kept, and no more than so much a day.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::fmt::MakeWriter;

/// How many days have their file.
pub const DAYS_KEPT: usize = 5;
/// How large a file becomes, in bytes, about: a fault that comes back with each frame must not fill the disk.
pub const LARGEST_DAY: u64 = 1_000_000;

/// What a file's name begins with; its day comes next.
const PREFIX: &str = "parcours";
/// What it ends with.
const SUFFIX: &str = "log";

/// Writes to the file of the day, which is opened with the first line.
pub(super) struct Writer(Mutex<State>);

enum State {
    Closed(PathBuf),
    Open {
        file: Box<RollingFileAppender>,
        left: u64,
    },
    /// Nothing can be written there.
    Refused,
}

impl Writer {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self(Mutex::new(State::Closed(folder)))
    }
}

impl<'a> MakeWriter<'a> for Writer {
    type Writer = Line<'a>;

    fn make_writer(&'a self) -> Line<'a> {
        // A panic while a line was written leaves half a line.
        Line(self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

/// A line being written.
pub(super) struct Line<'a>(MutexGuard<'a, State>);

impl Write for Line<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let State::Closed(folder) = &*self.0 {
            *self.0 = open(folder).unwrap_or(State::Refused);
        }
        if let State::Open { file, left } = &mut *self.0 {
            let length = bytes.len() as u64;
            if *left >= length {
                // On a full disk the line is lost, and nothing else.
                let _ = file.write_all(bytes);
            }
            *left = left.saturating_sub(length);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open(folder: &Path) -> Option<State> {
    fs::create_dir_all(folder).ok()?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix(PREFIX)
        .filename_suffix(SUFFIX)
        .max_log_files(DAYS_KEPT)
        .build(folder)
        .ok()?;
    // The newest has the last name, since the day is written year first.
    let files =
        fs::read_dir(folder).ok()?.flatten().filter(|entry| entry.file_name().to_string_lossy().ends_with(SUFFIX));
    let newest = files.max_by_key(fs::DirEntry::file_name)?;
    let written = newest.metadata().map_or(0, |metadata| metadata.len());
    Some(State::Open { file: Box::new(file), left: LARGEST_DAY.saturating_sub(written) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(folder: &Path) -> u64 {
        let files = fs::read_dir(folder).unwrap().flatten();
        files.map(|entry| entry.metadata().unwrap().len()).sum()
    }

    #[test]
    fn nothing_is_made_before_the_first_line() {
        let folder = tempfile::tempdir().unwrap();
        let writer = Writer::new(folder.path().join("state/log"));
        assert!(!folder.path().join("state").exists());
        writer.make_writer().write_all(b"first\n").unwrap();
        assert_eq!(written(&folder.path().join("state/log")), 6);
    }

    #[test]
    fn a_day_has_its_limit_whatever_is_written_and_however_often_it_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let line = [b'a'; 10_000];
        for _ in 0..3 {
            let writer = Writer::new(folder.path().to_owned());
            for _ in 0..70 {
                writer.make_writer().write_all(&line).unwrap();
            }
        }
        assert_eq!(written(folder.path()), LARGEST_DAY);
    }

    #[test]
    fn a_few_days_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        for day in 1..=9 {
            fs::write(folder.path().join(format!("parcours.2025-12-0{day}.log")), "old\n").unwrap();
        }
        Writer::new(folder.path().to_owned()).make_writer().write_all(b"new\n").unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), DAYS_KEPT);
    }

    #[test]
    fn where_nothing_can_be_written_lines_are_lost_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("file");
        fs::write(&blocked, "").unwrap();
        let writer = Writer::new(blocked.join("log"));
        writer.make_writer().write_all(b"lost\n").unwrap();
        writer.make_writer().write_all(b"lost\n").unwrap();
        assert_eq!(written(folder.path()), 0);
    }
}
