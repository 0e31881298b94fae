//! Saved progress under hard conditions: two windows, full and read-only disks, damage, other versions. Kills are in
//! `tests/faults.rs`.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

mod support;

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use parcours::core::progress::store::FILE_NAME;
use parcours::core::progress::{Store, StoreError};
use rusqlite::Connection;
use support::{events_of_v1, events_since_v1, now, opened};

/// What a child process is asked: the folder to write to, and how many events.
const CHILD_FOLDER: &str = "PARCOURS_TEST_FOLDER";
const CHILD_EVENTS: &str = "PARCOURS_TEST_EVENTS";

/// Not a test of its own: the body of the child processes of the tests below, which run this binary again.
/// Prints the counter of each event once it is acknowledged.
#[test]
fn child_that_writes() {
    let Some(folder) = std::env::var_os(CHILD_FOLDER) else { return };
    let events: usize = std::env::var(CHILD_EVENTS).unwrap().parse().unwrap();
    let mut store = Store::open(Path::new(&folder)).unwrap();
    for _ in 0..events {
        match store.record(now(), opened(&"long".repeat(50))) {
            Ok(recorded) => println!("acknowledged {}", recorded.counter),
            Err(error) => {
                println!("refused {error:?}");
                // What was acknowledged can still be read by the window that met the error.
                println!("readable {}", store.events().unwrap().len());
                return;
            }
        }
    }
}

const CHILD_ARGUMENTS: [&str; 3] = ["--exact", "child_that_writes", "--nocapture"];

fn prepared(mut command: Command, folder: &Path, events: usize) -> Child {
    command.env(CHILD_FOLDER, folder).env(CHILD_EVENTS, events.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

fn writer(folder: &Path, events: usize) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(CHILD_ARGUMENTS);
    prepared(command, folder, events)
}

fn lines(child: &mut Child) -> std::io::Lines<BufReader<ChildStdout>> {
    BufReader::new(child.stdout.take().unwrap()).lines()
}

/// The number after a word, wherever the test harness put them on the line.
fn number_after(line: &str, word: &str) -> Option<u64> {
    line.split_once(&format!("{word} "))?.1.split_whitespace().next()?.parse().ok()
}

fn counters(folder: &Path) -> Vec<u64> {
    Store::open(folder).unwrap().events().unwrap().iter().map(|recorded| recorded.counter).collect()
}

fn saved(folder: &Path, lessons: usize) -> PathBuf {
    let mut store = Store::open(folder).unwrap();
    for lesson in 0..lessons {
        store.record(now(), opened(&format!("L1.{lesson}"))).unwrap();
    }
    folder.join(FILE_NAME)
}

/// Names and contents of a folder's files.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|p| (p.clone(), fs::read(p).unwrap()))
        .collect()
}

#[test]
fn two_windows_that_write_at_once_lose_nothing() {
    const EACH: usize = 100;
    let folder = tempfile::tempdir().unwrap();
    // Both also create the folder's database at the same time.
    let data = folder.path().join("data");
    let mut children = [writer(&data, EACH), writer(&data, EACH)];
    let mut acknowledged = Vec::new();
    for child in &mut children {
        acknowledged.extend(lines(child).map_while(Result::ok).filter_map(|l| number_after(&l, "acknowledged")));
    }
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let unique: HashSet<_> = acknowledged.iter().collect();
    assert_eq!((acknowledged.len(), unique.len()), (2 * EACH, 2 * EACH));
    assert_eq!(counters(&data), (1..=2 * EACH as u64).collect::<Vec<_>>());
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_grow_refuses_an_event_and_keeps_the_others() {
    let folder = tempfile::tempdir().unwrap();
    saved(folder.path(), 1);
    // The limit on the size of files stands for a disk without room; its signal is ignored, so writes fail instead.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""]);
    command.arg(std::env::current_exe().unwrap()).args(CHILD_ARGUMENTS);
    let mut child = prepared(command, folder.path(), 100_000);
    let output: Vec<String> = lines(&mut child).map_while(Result::ok).collect();
    assert!(child.wait().unwrap().success(), "{output:?}");
    let acknowledged = output.iter().filter_map(|line| number_after(line, "acknowledged")).max().unwrap();
    assert!(
        output.iter().any(|line| line.contains("refused Folder") || line.contains("refused DiskFull")),
        "{output:?}"
    );
    assert_eq!(output.iter().find_map(|line| number_after(line, "readable")), Some(acknowledged));
    assert_eq!(counters(folder.path()), (1..=acknowledged).collect::<Vec<_>>());
    assert_eq!(saved(folder.path(), 1), folder.path().join(FILE_NAME), "with room again, saving goes on");
}

#[test]
fn a_folder_that_cannot_be_created_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("a file/data");
    fs::write(folder.path().join("a file"), "").unwrap();
    let error = Store::open(&blocked).unwrap_err();
    assert!(matches!(&error, StoreError::Folder { .. }), "{error:?}");
    assert_eq!(error.path(), blocked);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_said_to_be_so() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let (empty, used) = (folder.path().join("empty"), folder.path().join("used"));
    fs::create_dir(&empty).unwrap();
    let file = saved(&used, 1);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    for folder in [&empty, &used] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();
    }
    // The administrator may write anywhere: there is nothing to see then.
    let refused = fs::write(empty.join("probe"), "").is_err();
    let errors = [&empty, &used].map(|folder| Store::open(folder).err());
    for folder in [&empty, &used] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    }
    for error in errors.into_iter().filter(|_| refused) {
        assert!(matches!(error, Some(StoreError::Folder { .. })), "{error:?}");
    }
}

#[test]
fn a_file_held_by_another_program_is_said_to_be_locked() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), 1);
    let mut store = Store::open(folder.path()).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.record(now(), opened("L1.1")), Err(StoreError::Locked { path }));
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(store.record(now(), opened("L1.1")).unwrap().counter, 2);
}

#[track_caller]
fn is_damaged_and_left_alone(folder: &Path) {
    let before = contents(folder);
    let path = folder.join(FILE_NAME);
    // Damage may lie in the rows only, which are read after opening.
    let error = Store::open(folder).and_then(|store| store.events()).map(|events| events.len()).unwrap_err();
    assert_eq!(error, StoreError::Damaged { path: path.clone() });
    assert_eq!(contents(folder)[&path], before[&path], "the damaged file changed");
}

#[test]
fn a_file_that_is_no_database_is_damaged_and_left_alone() {
    for garbage in ["not a database".to_owned(), "\0".repeat(8192), "garbage ".repeat(2000)] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), garbage).unwrap();
        is_damaged_and_left_alone(folder.path());
    }
}

#[test]
fn the_database_of_another_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE notes (text)").unwrap();
    is_damaged_and_left_alone(folder.path());
}

#[test]
fn a_file_cut_short_is_damaged_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), 300);
    let whole = fs::read(&path).unwrap();
    for length in [1, 50, 99, 100, 1000, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        is_damaged_and_left_alone(folder.path());
    }
}

#[test]
fn a_file_cut_to_nothing_beside_its_log_is_damaged_and_keeps_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    fs::write(&path, "").unwrap();
    fs::write(folder.path().join(format!("{FILE_NAME}-wal")), "recent answers").unwrap();
    is_damaged_and_left_alone(folder.path());
    let kept = Store::set_aside(folder.path(), now()).unwrap();
    assert_eq!(fs::read_to_string(format!("{}-wal", kept.display())).unwrap(), "recent answers");
}

#[test]
fn flipped_bits_never_crash_and_never_lose_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), 60);
    let whole = fs::read(&path).unwrap();
    let mut damaged = 0;
    for place in (0..whole.len()).step_by(whole.len() / 150) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1 << (place % 8);
        fs::write(&path, &flipped).unwrap();
        match Store::open(folder.path()).and_then(|store| store.history()) {
            // In unused space, in an index, or in the text of one row.
            Ok(history) => assert!(history.events.len() + history.skipped >= 59, "{place}"),
            Err(StoreError::Damaged { .. } | StoreError::NewerVersion { .. }) => {
                damaged += 1;
                assert_eq!(fs::read(&path).unwrap(), flipped, "{place}");
            }
            Err(other) => panic!("byte {place}: {other:?}"),
        }
        for suffix in ["-wal", "-shm"] {
            let _ = fs::remove_file(folder.path().join(format!("{FILE_NAME}{suffix}")));
        }
    }
    assert!(damaged > 0);
}

#[test]
fn a_damaged_file_is_set_aside_under_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let mut kept = Vec::new();
    for garbage in ["first", "second"] {
        fs::write(&path, garbage).unwrap();
        kept.push((Store::set_aside(folder.path(), now()).unwrap(), garbage));
        assert!(!path.exists());
    }
    assert_eq!(kept[0].0, folder.path().join("progress.damaged-20260312T093000Z.sqlite"));
    for (kept, garbage) in kept {
        assert_eq!(fs::read_to_string(kept).unwrap(), garbage);
    }
    assert_eq!(Store::open(folder.path()).unwrap().events().unwrap(), vec![]);
    let nothing = tempfile::tempdir().unwrap();
    assert!(matches!(Store::set_aside(nothing.path(), now()), Err(StoreError::Folder { .. })));
}

#[test]
fn a_file_of_a_later_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), 3);
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 3").unwrap();
    let before = contents(folder.path());
    let error = Store::open(folder.path()).unwrap_err();
    assert_eq!(error, StoreError::NewerVersion { path: path.clone(), found: 3, known: 2 });
    assert_eq!(contents(folder.path())[&path], before[&path]);
}

#[test]
fn an_empty_file_becomes_a_store() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILE_NAME), "").unwrap();
    saved(folder.path(), 2);
    assert_eq!(counters(folder.path()), [1, 2]);
}

#[test]
fn a_file_of_format_1_is_read_whole_and_continued() {
    let folder = tempfile::tempdir().unwrap();
    support::write_old_database(&folder.path().join(FILE_NAME), support::V1);
    let mut store = Store::open(folder.path()).unwrap();
    let history = store.history().unwrap();
    assert_eq!(history.skipped, 0);
    let events: Vec<_> = history.events.into_iter().map(|recorded| recorded.event).collect();
    assert_eq!(events, events_of_v1());
    assert_eq!(store.record(now(), opened("L1.2")).unwrap().counter, events.len() as u64 + 1);
}

#[test]
fn events_are_written_as_format_1_says() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    support::write_old_database(&old.path().join(FILE_NAME), support::V1);
    let mut store = Store::open(new.path()).unwrap();
    for event in events_of_v1() {
        store.record(now(), event).unwrap();
    }
    let rows = |folder: &Path| -> Vec<(i64, i64, String, String)> {
        let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
        let mut statement = connection.prepare("SELECT counter, at, kind, body FROM events ORDER BY rowid").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(rows(new.path()), rows(old.path()));
}

/// Offsets of the saved events, in the order saved.
fn offsets(folder: &Path) -> Vec<i32> {
    let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
    let mut statement = connection.prepare("SELECT utc_offset FROM events ORDER BY rowid").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[cfg(unix)]
#[test]
fn events_of_format_1_take_the_offset_of_this_computer_at_their_time() {
    // In winter (12 March) for the events of the file, in summer for one more.
    for (zone, winter, summer) in [
        ("Europe/Paris", 3600, 7200),
        ("America/Martinique", -14_400, -14_400),
        ("UTC", 0, 0),
        ("XYZ-5:45", 20_700, 20_700),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let sql = format!(
            "{} INSERT INTO events VALUES ('0123456789abcdef0123456789abcdef', 18, 1783000000000000, 'lesson_opened', '{{\"lesson\":\"L1.1\"}}');",
            support::V1
        );
        support::write_old_database(&folder.path().join(FILE_NAME), &sql);
        // A process of its own: the zone is read once.
        let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
        command.args(["progress", "--data-dir"]).arg(folder.path()).env("TZ", zone);
        assert!(command.output().unwrap().status.success());
        let found = offsets(folder.path());
        assert_eq!((found.len(), found[0], found[17]), (18, winter, summer), "{zone}");
        assert!(found[..17].iter().all(|offset| *offset == winter));
    }
}

#[test]
fn a_file_of_format_2_is_read_whole_and_continued() {
    let folder = tempfile::tempdir().unwrap();
    support::write_old_database(&folder.path().join(FILE_NAME), support::V2);
    let mut store = Store::open(folder.path()).unwrap();
    let history = store.history().unwrap();
    assert_eq!(history.skipped, 0);
    assert!(history.events.iter().all(|recorded| recorded.offset == 3600 && recorded.at == now()));
    let events: Vec<_> = history.events.into_iter().map(|recorded| recorded.event).collect();
    assert_eq!(events, [events_of_v1(), events_since_v1()].concat());
    assert_eq!(store.record(now(), opened("L1.2")).unwrap().counter, events.len() as u64 + 1);
}

#[test]
fn events_are_written_as_format_2_says() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    support::write_old_database(&old.path().join(FILE_NAME), support::V2);
    let mut store = Store::open(new.path()).unwrap();
    let moment = parcours::core::progress::Moment { at: now(), offset: 3600 };
    for event in [events_of_v1(), events_since_v1()].concat() {
        store.record(moment, event).unwrap();
    }
    let rows = |folder: &Path| -> Vec<(i64, i64, i32, String, String)> {
        let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
        let select = "SELECT counter, at, utc_offset, kind, body FROM events ORDER BY rowid";
        let mut statement = connection.prepare(select).unwrap();
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?));
        statement.query_map([], row).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(rows(new.path()), rows(old.path()));
}

#[test]
fn a_test_over_several_modules_reads_back_as_it_was_saved() {
    use parcours::core::course::{ExerciseId, LessonId, ModuleId};
    use parcours::core::progress::{AttemptId, Event, Mode};

    let folder = tempfile::tempdir().unwrap();
    let started = |module: Option<&str>, mode, lesson: Option<&str>| Event::AttemptStarted {
        attempt: AttemptId("t".into()),
        module: module.map(ModuleId::new),
        exercises: vec![ExerciseId::new("M1-E01")],
        seed: 5,
        partial: true,
        mode,
        lesson: lesson.map(LessonId::new),
    };
    let (attempt, exercise) = (AttemptId("t".into()), ExerciseId::new("M1-E01"));
    let events = [
        started(None, Mode::Test, None),
        started(Some("M1"), Mode::Practice, Some("L1.1")),
        Event::Written { attempt, exercise, text: "Bonjour".into(), millis: 9 },
    ];
    let mut store = Store::open(folder.path()).unwrap();
    for event in &events {
        store.record(now(), event.clone()).unwrap();
    }
    let read: Vec<_> = store.events().unwrap().into_iter().map(|recorded| recorded.event).collect();
    assert_eq!(read, events);
}
