//! Files damaged while Parcours is closed, in many places drawn from a seed: `PARCOURS_SEED` repeats a run.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use fastrand::Rng;
use parcours::core::progress::store::FILE_NAME;
use parcours::core::progress::{Event, Occasion, Store, StoreError};
use parcours::core::settings::{Settings, SettingsFault};
use tempfile::TempDir;

use crate::child::answer;
use crate::kills;
use crate::support::now;

/// Answers saved before the backup, and after it.
const BEFORE: usize = 200;
const AFTER: usize = 40;
/// The most answers that stand in one page.
const IN_A_PAGE: usize = 60;

fn events(folder: &Path) -> Result<Vec<Event>, StoreError> {
    Ok(Store::open(folder)?.events()?.into_iter().map(|recorded| recorded.event).collect())
}

/// A folder as a kill leaves it: file, log and backup. And what it holds.
fn left() -> (TempDir, Vec<Event>) {
    let (folder, left) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut store = Store::open(folder.path()).unwrap();
    let mut saved = Vec::new();
    for number in 0..BEFORE + AFTER {
        if number == BEFORE {
            store.back_up(now(), Occasion::Day).unwrap().unwrap();
        }
        saved.push(answer(&format!("answer-{number}")));
        store.record(now(), saved[number].clone()).unwrap();
        if number == BEFORE + AFTER / 2 {
            // From here on what is saved is in the log only.
            let other = rusqlite::Connection::open(folder.path().join(FILE_NAME)).unwrap();
            other.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
        }
    }
    copy(folder.path(), left.path());
    (left, saved)
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&entry.path(), &to);
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// A copy of the folder with something done to one of its files.
fn damaged(left: &Path, file: &str, damage: impl FnOnce(&mut Vec<u8>)) -> (TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    copy(left, folder.path());
    let path = folder.path().join(file);
    let mut bytes = fs::read(&path).unwrap();
    damage(&mut bytes);
    fs::write(&path, &bytes).unwrap();
    (folder, bytes)
}

/// Whatever the damage: a start reads nothing that was never saved in the place of what was, or says that the file is
/// damaged and leaves it; and recovering brings back all that is in the backup and most of the rest.
fn nothing_more_is_lost(folder: &Path, file: &Path, bytes: &[u8], saved: &[Event], what: &str) {
    let known: HashSet<String> = saved.iter().map(|event| format!("{event:?}")).collect();
    let refused = Store::open(folder).is_err();
    match events(folder).and_then(|events| Store::check(folder).map(|()| events)) {
        Ok(events) => {
            let strange = events.iter().filter(|event| !known.contains(&format!("{event:?}"))).count();
            // In the text of a row nothing tells that a letter is not the one that was written.
            assert!(strange <= 1, "{what}: {strange} events were never saved");
            assert!(events.len() + AFTER >= saved.len(), "{what}: {} of {}", events.len(), saved.len());
        }
        Err(StoreError::Damaged { .. } | StoreError::NewerVersion { .. }) => {
            // One that opens takes its log in when it is closed, and may rightly change.
            assert!(!refused || fs::read(file).unwrap() == bytes, "{what}: the damaged file changed");
            let recovered = Store::recover(folder, now()).unwrap();
            assert!(recovered.backup.is_some(), "{what}");
            assert!(recovered.kept.exists(), "{what}");
            let found = events(folder).unwrap();
            assert_eq!(Store::check(folder), Ok(()), "{what}");
            let lost = saved.iter().filter(|event| !found.contains(event)).count();
            assert!(
                saved[..BEFORE].iter().all(|event| found.contains(event)),
                "{what}: something of the backup is lost"
            );
            assert!(lost <= IN_A_PAGE, "{what}: {lost} lost");
        }
        Err(other) => panic!("{what}: {other:?}"),
    }
}

#[test]
fn bits_flipped_while_closed() {
    let seed = kills::number("PARCOURS_SEED").unwrap_or_else(|| fastrand::u64(..));
    let mut rng = Rng::with_seed(seed);
    let (left, saved) = left();
    let log = format!("{FILE_NAME}-wal");
    for number in 0..45 {
        let (file, bound) = match number % 3 {
            0 => (FILE_NAME, 100),
            1 => (FILE_NAME, usize::MAX),
            _ => (log.as_str(), usize::MAX),
        };
        let length = fs::metadata(left.path().join(file)).unwrap().len() as usize;
        let (place, bit) = (rng.usize(..length.min(bound)), rng.u8(..8));
        let (folder, bytes) = damaged(left.path(), file, |bytes| bytes[place] ^= 1 << bit);
        let what = format!("PARCOURS_SEED={seed} {file}, byte {place}, bit {bit}");
        nothing_more_is_lost(folder.path(), &folder.path().join(file), &bytes, &saved, &what);
    }
}

#[test]
fn files_cut_short_or_gone_while_closed() {
    let seed = kills::number("PARCOURS_SEED").unwrap_or_else(|| fastrand::u64(..));
    let mut rng = Rng::with_seed(seed);
    let (left, saved) = left();
    let log = format!("{FILE_NAME}-wal");
    for number in 0..16 {
        let file = if number % 2 == 0 { FILE_NAME } else { &log };
        let length = fs::metadata(left.path().join(file)).unwrap().len() as usize;
        let kept = if number < 2 { 0 } else { rng.usize(..length) };
        let (folder, bytes) = damaged(left.path(), file, |bytes| bytes.truncate(kept));
        let what = format!("PARCOURS_SEED={seed} {file} cut to {kept}");
        if file == FILE_NAME {
            nothing_lost_of_the_backup(folder.path(), &saved, &what);
        } else {
            nothing_more_is_lost(folder.path(), &folder.path().join(file), &bytes, &saved, &what);
        }
    }
    let (folder, _) = damaged(left.path(), FILE_NAME, |_| ());
    fs::remove_file(folder.path().join(FILE_NAME)).unwrap();
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Damaged { .. })), "the log alone is no new start");
    nothing_lost_of_the_backup(folder.path(), &saved, "only the log is left");
}

fn nothing_lost_of_the_backup(folder: &Path, saved: &[Event], what: &str) {
    if let Err(error) = events(folder).and_then(|_| Store::check(folder)) {
        assert!(matches!(error, StoreError::Damaged { .. }), "{what}: {error:?}");
        Store::recover(folder, now()).unwrap();
    }
    let found = events(folder).unwrap();
    assert!(saved[..BEFORE].iter().all(|event| found.contains(event)), "{what}");
}

/// The lines of each field of settings as they are written.
fn fields(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| line.starts_with("    ")) {
        match line.strip_prefix("    ").and_then(|line| line.split_once(':')).filter(|(name, _)| !name.starts_with(' '))
        {
            Some((name, _)) if !name.starts_with(')') => fields.push((name.to_owned(), format!("{line}\n"))),
            _ => fields.last_mut().unwrap().1 += &format!("{line}\n"),
        }
    }
    fields
}

#[test]
fn settings_damaged_field_by_field() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    let settings = Settings {
        text_size: 150,
        welcomed: true,
        retention: 85,
        new_per_day: 7,
        due_per_day: 70,
        typed_answers: true,
        fits_schedule: false,
        reduced_motion: Some(true),
        course: Some("/a/course".into()),
        ..Settings::default()
    };
    settings.save(&path).unwrap();
    let whole = fs::read_to_string(&path).unwrap();
    let written = |settings: &Settings| {
        settings.save(&folder.path().join("again.ron")).unwrap();
        fields(&fs::read_to_string(folder.path().join("again.ron")).unwrap())
    };
    let expected = written(&settings);
    assert!(expected.len() >= 17, "{expected:#?}");
    let mut tried = 0;
    for (position, (name, lines)) in expected.iter().enumerate() {
        let wrong = |value: &str| whole.replace(lines, &format!("    {name}: {value},\n"));
        let place = whole.find(lines.as_str()).unwrap();
        for (damage, cut) in [
            (wrong("[\"of another type\", 1]"), false),
            (wrong("-99999999999999999999"), false),
            (wrong("\u{0}\u{1b}(\u{fffd}\"}"), false),
            (whole[..place + lines.len() - 2].to_owned(), true),
        ] {
            fs::write(&path, &damage).unwrap();
            let (read, faults) = Settings::load(&path);
            assert!(!faults.is_empty(), "{damage}");
            let foreign = matches!(faults[0], SettingsFault::Damaged { .. });
            assert!(foreign || matches!(&faults[..], [SettingsFault::Field { name: found, .. }] if found == name));
            for (other, (found, expected)) in written(&read).into_iter().zip(&expected).enumerate() {
                // What comes after a cut is gone; all else is there.
                assert!(other == position || (cut && other > position) || found == *expected, "{name}: {damage}");
            }
            read.save(&path).unwrap();
            assert_eq!(fs::read_to_string(folder.path().join("settings.damaged.ron")).unwrap(), damage);
            assert_eq!(Settings::load(&path), (read, vec![]));
            tried += 1;
        }
    }
    println!("settings damaged in {tried} ways");
}
