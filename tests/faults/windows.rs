//! Several windows on one data folder, and files that go while they are open.

use std::fs;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdout};

use parcours::core::course::LessonId;
use parcours::core::progress::store::{FILE_NAME, backup};
use parcours::core::progress::{Event, Progress, Store};

use crate::child::{self, Work};
use crate::support::now;

/// A window in a process of its own.
struct Window {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Window {
    fn open(folder: &Path) -> Self {
        let (child, said) = child::start(Work::OnDemand, folder);
        let mut window = Self { child, said: BufReader::new(said).lines() };
        window.hear("open");
        window
    }

    fn hear(&mut self, word: &str) -> String {
        self.said.by_ref().map_while(Result::ok).find(|line| line.starts_with(word)).unwrap()
    }

    /// Saves an answer; its text, once it is acknowledged.
    fn save(&mut self) -> String {
        self.child.stdin.as_mut().unwrap().write_all(b"save\n").unwrap();
        self.hear("acknowledged").rsplit(' ').next().unwrap().to_owned()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What a folder holds, as the next start reads it.
fn saved(folder: &Path) -> Vec<Event> {
    Store::open(folder).unwrap().events().unwrap().into_iter().map(|recorded| recorded.event).collect()
}

#[test]
fn a_window_that_closes_takes_nothing_from_the_one_that_stays() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(folder.path()).unwrap().record(now(), child::answer("before")).unwrap();
    let mut staying = Window::open(folder.path());
    // Were the log taken for one that nobody needs any more, this window would delete it when it closes.
    Store::open(folder.path()).unwrap().record(now(), child::answer("other")).unwrap();
    let text = staying.save();
    staying.kill();
    let expected = ["before", "other", text.as_str()].map(child::answer);
    assert_eq!(saved(folder.path()), expected);
}

#[cfg(unix)]
#[test]
fn a_log_removed_while_open_takes_nothing_along() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    let before = window.save();
    fs::remove_file(folder.path().join(format!("{FILE_NAME}-wal"))).unwrap();
    let after = window.save();
    window.kill();
    assert_eq!(saved(folder.path()), [before, after].map(|text| child::answer(&text)));
}

#[cfg(unix)]
#[test]
fn files_removed_while_open_are_there_again_at_the_next_answer() {
    for keep_log in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let mut windows = [Window::open(folder.path()), Window::open(folder.path())];
        let mut texts: Vec<String> = windows.iter_mut().map(Window::save).collect();
        fs::remove_file(folder.path().join(FILE_NAME)).unwrap();
        if !keep_log {
            fs::remove_file(folder.path().join(format!("{FILE_NAME}-wal"))).unwrap();
        }
        texts.extend(windows.iter_mut().map(Window::save));
        texts.extend(windows.iter_mut().map(Window::save));
        windows.into_iter().for_each(Window::kill);
        let found = saved(folder.path());
        assert_eq!(found.len(), texts.len(), "{texts:?} {found:?}");
        assert!(texts.iter().all(|text| found.contains(&child::answer(text))));
        assert_eq!(Store::check(folder.path()), Ok(()));
    }
}

#[cfg(unix)]
#[test]
fn a_file_replaced_while_open_joins_the_one_in_its_place() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    Store::open(other.path()).unwrap().record(now(), child::answer("other")).unwrap();
    let mut window = Window::open(folder.path());
    let before = window.save();
    // The log of the former file stays beside the new one, as a program that copies a folder's files leaves it.
    fs::rename(other.path().join(FILE_NAME), folder.path().join(FILE_NAME)).unwrap();
    let after = window.save();
    window.kill();
    let found = saved(folder.path());
    assert_eq!(found.len(), 3);
    assert!([&before, "other", &after].iter().all(|text| found.contains(&child::answer(text))));
    // Both as they were before are in the backups, or in this one.
    assert_eq!(backup::list(folder.path()).len(), 1);
    assert_eq!(Store::check(folder.path()), Ok(()));
}

#[cfg(unix)]
#[test]
fn a_file_replaced_while_open_by_one_that_cannot_be_read_is_in_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    (0..4).for_each(|_| drop(store.record(now(), child::answer("before")).unwrap()));
    let path = folder.path().join(FILE_NAME);
    fs::write(folder.path().join("garbage"), "garbage ".repeat(1000)).unwrap();
    fs::rename(folder.path().join("garbage"), &path).unwrap();
    for _ in 0..3 {
        assert!(store.record(now(), child::answer("after")).is_err());
    }
    let backups = backup::list(folder.path());
    assert_eq!(backups.iter().map(|backup| backup.events).collect::<Vec<_>>(), [Some(4)]);
}

#[test]
fn a_clock_that_jumps_neither_loses_nor_reorders_what_one_computer_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let mut expected = Vec::new();
    let times = [
        "2026-03-12T09:30:00Z", // as it is
        "2011-01-01T00:00:00Z", // an empty battery
        "2099-12-31T23:59:59Z",
        "2026-03-29T00:59:59Z", // the hour that summer time leaves out in France
        "2026-03-29T01:00:00Z",
        "2026-10-25T00:30:00Z", // the hour that is there twice
        "2026-10-25T01:30:00Z",
        "-000044-03-15T12:00:00Z",
        "2026-03-12T09:31:00Z",
    ];
    for (number, time) in times.into_iter().enumerate() {
        let at: jiff::Timestamp = time.parse().unwrap();
        let at = at.to_zoned(jiff::tz::TimeZone::get("Europe/Paris").unwrap());
        expected.push(child::answer(&number.to_string()));
        store.record(&at, expected[number].clone()).unwrap();
        let backup = store.back_up_daily(&at).unwrap();
        assert!(backup.is_none_or(|backup| backup.events == Some(number as u64 + 1)));
        assert_eq!(saved(folder.path()), expected);
        let progress = Progress::from_events(&store.events().unwrap());
        assert_eq!(progress.last_lesson, Some(LessonId::new(number.to_string())));
    }
    assert!(backup::list(folder.path()).iter().all(|backup| backup.events.is_some()));
    assert_eq!(Store::check(folder.path()), Ok(()));
}
