//! Export, import and backups: nothing is lost, nothing counts twice, whatever the order.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use parcours::core::course::TermId;
use parcours::core::exercise::{Answer, Outcome};
use parcours::core::progress::export::{self, ExportError};
use parcours::core::progress::store::backup::{self, BACKUPS, KEPT};
use parcours::core::progress::store::{FILE_NAME, SavedEvent, Visit};
use parcours::core::progress::{Event, Import, Imported, Occasion, Progress, Store, StoreError};
use parcours::core::review::{CardId, Rating, Side};
use proptest::prelude::*;
use support::{answered, events_of_v1, finished, marked, now, opened, started};

const NO_ERROR: fn(SavedEvent) -> Result<SavedEvent, StoreError> = Ok;

fn saved(store: &Store) -> Vec<SavedEvent> {
    let mut saved = Vec::new();
    store
        .visit(|visit| {
            if let Visit::Event(event) = visit {
                saved.push(event);
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    saved
}

fn set(store: &Store) -> BTreeSet<SavedEvent> {
    let events = saved(store);
    let set: BTreeSet<_> = events.iter().cloned().collect();
    assert_eq!(set.len(), events.len(), "an event is there twice");
    set
}

fn import(store: &mut Store, events: &[SavedEvent], how: Import) -> Imported {
    store.import(events.iter().cloned().map(NO_ERROR), how).unwrap()
}

fn store_of(events: &[SavedEvent]) -> Store {
    let mut store = Store::in_memory().unwrap();
    import(&mut store, events, Import::Merge);
    store
}

/// An event as a device saves it.
fn as_saved(device: &str, counter: i64, at: i64, event: &Event) -> SavedEvent {
    let mut store = Store::in_memory().unwrap();
    store.record(Timestamp::from_second(at).unwrap(), event.clone()).unwrap();
    SavedEvent { device: device.to_owned(), counter, ..saved(&store).remove(0) }
}

fn some_event() -> impl Strategy<Value = Event> {
    let rated = |(term, rating): (u8, u8)| Event::CardRated {
        card: CardId::Term(TermId::new(format!("t{term}")), Side::Name),
        rating: [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy][usize::from(rating)],
        millis: 900,
    };
    prop_oneof![
        (0..3u8).prop_map(|n| opened(&format!("L{n}"))),
        (0..3u8).prop_map(|n| marked(&format!("L{n}"))),
        (0..2u8).prop_map(|n| started(&format!("a{n}"), "M1", &["E1", "E2"])),
        (0..2u8, 0..2u8).prop_map(|(attempt, right)| {
            let outcome = if right == 1 { Outcome::Right } else { Outcome::Wrong };
            answered(&format!("a{attempt}"), "E1", Answer::Single(right.into()), right.into(), outcome)
        }),
        (0..2u8, 0..40u8).prop_map(|(attempt, halves)| finished(&format!("a{attempt}"), halves)),
        (0..3u8, 0..2u8).prop_map(|(n, kept)| Event::TermKept { term: TermId::new(format!("t{n}")), kept: kept == 1 }),
        (0..4u8, 0..4u8).prop_map(rated),
    ]
}

/// Histories of three devices, clocks set back included; some of the third folder are from a copy that went on alone.
fn histories() -> impl Strategy<Value = Vec<SavedEvent>> {
    let device = || prop::collection::vec((some_event(), 0..2_000_000i64), 0..10);
    (device(), device(), device(), device(), 0..6i64).prop_map(|(a, b, c, copy, fork)| {
        let of = |device: &'static str, from: i64, events: Vec<(Event, i64)>| {
            let saved = move |(counter, (event, at)): (i64, &(Event, i64))| as_saved(device, counter, *at, event);
            (from + 1..).zip(&events).map(saved).collect::<Vec<_>>()
        };
        let mut all: Vec<_> = [of("aa", 0, a), of("bb", 0, b), of("cc", 0, c), of("cc", fork, copy)].concat();
        // What a later version saved, and what it cannot have said.
        all.push(SavedEvent { kind: "dreamt".into(), ..as_saved("aa", 100, 7, &opened("L1")) });
        all.push(SavedEvent { body: "{\"lesson\": ".into(), ..as_saved("bb", 100, 7, &opened("L1")) });
        all.sort();
        all.dedup();
        all
    })
}

/// Histories, and three overlapping shares of them.
fn shares() -> impl Strategy<Value = (Vec<SavedEvent>, [Vec<SavedEvent>; 3])> {
    histories().prop_flat_map(|all| {
        let shares = prop::collection::vec(1..8u8, all.len());
        (Just(all), shares).prop_map(|(all, masks)| {
            let share = |bit: u8| {
                let with = all.iter().zip(&masks).filter(|(_, mask)| *mask & (1 << bit) != 0);
                with.map(|(event, _)| event.clone()).collect()
            };
            let shares = [share(0), share(1), share(2)];
            (all, shares)
        })
    })
}

fn progress(store: &Store) -> Progress {
    Progress::from_events(&store.events().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn imports_commute_associate_and_lose_nothing((all, [a, b, c]) in shares()) {
        let all_of_it: BTreeSet<_> = all.into_iter().collect();
        let mut reference = None;
        for order in [[&a, &b, &c], [&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            // (a + b) + c
            let mut left = Store::in_memory().unwrap();
            let mut added = 0;
            for share in order {
                let imported = import(&mut left, share, Import::Merge);
                prop_assert_eq!(imported.read, share.len() as u64);
                added += imported.added;
            }
            // a + (b + c)
            let mut right = store_of(order[0]);
            let rest = store_of(&[order[1].as_slice(), order[2].as_slice()].concat());
            import(&mut right, &saved(&rest), Import::Merge);
            prop_assert_eq!(added, all_of_it.len() as u64);
            for store in [&left, &right] {
                prop_assert_eq!(&set(store), &all_of_it);
                let (events, progress) = (store.events().unwrap(), progress(store));
                let (same_events, same_progress) = reference.get_or_insert_with(|| (events.clone(), progress.clone()));
                prop_assert_eq!(&events, &*same_events);
                prop_assert_eq!(&progress, &*same_progress);
            }
        }
    }

    #[test]
    fn importing_twice_changes_nothing((_, [a, b, _]) in shares()) {
        let mut store = store_of(&a);
        import(&mut store, &b, Import::Merge);
        let before = (saved(&store), progress(&store));
        for share in [&a, &b, &saved(&store)] {
            let again = import(&mut store, share, Import::Merge);
            prop_assert_eq!((again.added, again.copied, again.present()), (0, 0, share.len() as u64));
        }
        prop_assert_eq!((saved(&store), progress(&store)), before);
    }

    #[test]
    fn an_export_brings_everything_to_another_computer(all in histories()) {
        let (from, mut to) = (store_of(&all), Store::in_memory().unwrap());
        let mut file = Vec::new();
        let exported = export::write(&from, &mut file, now()).unwrap();
        let imported = export::read(&mut to, file.as_slice(), Import::Merge).unwrap();
        prop_assert_eq!((exported.events, imported.added), (all.len() as u64, all.len() as u64));
        prop_assert_eq!(imported.unknown, 2);
        prop_assert_eq!(set(&to), all.into_iter().collect::<BTreeSet<_>>());
        prop_assert_eq!(to.history().unwrap(), from.history().unwrap());
    }
}

/// A folder where every kind of the first events was saved.
fn studied(folder: &Path) -> Store {
    let mut store = Store::open(folder).unwrap();
    for event in events_of_v1() {
        store.record(now(), event).unwrap();
    }
    store
}

fn exported(store: &Store) -> String {
    let mut file = Vec::new();
    export::write(store, &mut file, now()).unwrap();
    String::from_utf8(file).unwrap()
}

#[test]
fn an_older_export_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    let old = exported(&store);
    store.record(now(), opened("L1.9")).unwrap();
    let before = saved(&store);
    let device = store.device().to_owned();
    let imported = export::read(&mut store, old.as_bytes(), Import::Merge).unwrap();
    assert_eq!((imported.added, imported.present()), (0, before.len() as u64 - 1));
    assert_eq!((saved(&store), store.device()), (before, device.as_str()));
}

#[test]
fn an_export_made_before_an_erase_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    let (file, before) = (exported(&store), set(&store));
    store.erase().unwrap();
    store.record(now(), opened("L1.9")).unwrap();
    let imported = export::read(&mut store, file.as_bytes(), Import::Merge).unwrap();
    assert_eq!((imported.added, imported.copied), (before.len() as u64, 0));
    assert!(set(&store).is_superset(&before));
    assert_eq!(store.len().unwrap(), before.len() as u64 + 1);
}

#[test]
fn replacing_leaves_only_what_the_file_holds() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut one, other) = (studied(one.path()), studied(other.path()));
    let (device, before) = (one.device().to_owned(), saved(&other));
    let imported = export::read(&mut one, exported(&other).as_bytes(), Import::Replace).unwrap();
    assert_eq!(imported.added, before.len() as u64);
    assert_eq!(saved(&one), before);
    assert_ne!(one.device(), device);
}

#[test]
fn a_copied_folder_that_went_on_twice_loses_nothing_and_parts() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(studied(first.path()));
    fs::copy(first.path().join(FILE_NAME), second.path().join(FILE_NAME)).unwrap();
    let (mut one, mut other) = (Store::open(first.path()).unwrap(), Store::open(second.path()).unwrap());
    assert_eq!(one.device(), other.device());
    let shared = one.len().unwrap();
    for lesson in ["L2.1", "L2.2"] {
        one.record(now(), opened(lesson)).unwrap();
    }
    other.record(now(), opened("L3.1")).unwrap();
    let (from_one, from_other) = (saved(&one), saved(&other));
    let imported = import(&mut one, &from_other, Import::Merge);
    assert_eq!((imported.added, imported.copied, imported.present()), (1, 1, shared));
    let imported = import(&mut other, &from_one, Import::Merge);
    assert_eq!((imported.added, imported.copied), (2, 1));
    assert_eq!(set(&one), set(&other));
    assert_eq!(one.len().unwrap(), shared + 3);
    assert_eq!(one.events().unwrap(), other.events().unwrap());
    // From now on they are two devices.
    assert_ne!(one.device(), other.device());
    assert_eq!(one.record(now(), opened("L4.1")).unwrap().counter, 1);
    assert_eq!(
        import(&mut other, &saved(&one), Import::Merge),
        Imported { read: shared + 4, added: 1, ..Imported::default() }
    );
}

#[test]
fn copies_brought_up_to_date_in_two_time_zones_hold_the_same_events() {
    let here = as_saved("aa", 1, 1_000_000, &opened("L1"));
    let there = SavedEvent { offset: 3600, ..here.clone() };
    let (mut one, mut other) = (store_of(std::slice::from_ref(&here)), store_of(std::slice::from_ref(&there)));
    assert_eq!(import(&mut one, &[there], Import::Merge).added, 0);
    assert_eq!(import(&mut other, &[here], Import::Merge).added, 0);
    assert_eq!(saved(&one), saved(&other));
}

#[track_caller]
fn refused(file: &[u8]) -> ExportError {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    let before = (saved(&store), store.device().to_owned());
    let mut errors = Vec::new();
    for how in [Import::Merge, Import::Replace] {
        errors.push(export::read(&mut store, file, how).unwrap_err());
        assert_eq!((saved(&store), store.device().to_owned()), before, "something changed");
    }
    assert_eq!(errors[0], errors[1]);
    errors.remove(0)
}

#[test]
fn a_damaged_export_is_refused_with_its_line_and_nothing_is_taken() {
    let other = tempfile::tempdir().unwrap();
    let file = exported(&studied(other.path()));
    let lines: Vec<&str> = file.lines().collect();
    let with = |number: usize, line: &str| {
        let mut lines = lines.clone();
        lines[number - 1] = line;
        lines.join("\n").into_bytes()
    };
    for (number, line) in [
        (4, "not JSON"),
        (4, "{}"),
        (4, "[1, 2]"),
        (4, &lines[3][..lines[3].len() / 2]),
        (18, &lines[17].replace("\"counter\":17", "\"counter\":0")),
        (18, &lines[17].replace("\"counter\":17", "\"counter\":99999999999999999999")),
        (18, &lines[17].replace("\"offset\":0", "\"offset\":900000")),
        (18, &lines[17].replace("2026-03-12T", "2026-13-12T")),
        (2, &lines[1].replace("\"body\":{", "\"body\":[").replace("},", "],").replace("\"}", "\"]")),
        (2, &lines[1].replace("\"device\":\"", "\"device\":\"../~")),
        (2, &"[".repeat(100_000)),
        (5, &format!("\"{}\"", "a".repeat(export::LONGEST_LINE as usize))),
    ] {
        let error = refused(&with(number, line));
        assert!(matches!(error, ExportError::Line { line, .. } if line == number as u64), "{error:?} {line:.60}");
    }
    let mut bytes = file.clone().into_bytes();
    let place = file.find("lesson_opened").unwrap();
    bytes[place] = 0xff;
    assert!(matches!(refused(&bytes), ExportError::Line { line: 2, .. }));
    let (announced, cut) = (17, lines[..10].join("\n"));
    assert_eq!(refused(cut.as_bytes()), ExportError::Count { announced, found: 9 });
    let longer = format!("{file}{}\n", lines[1]);
    assert_eq!(refused(longer.as_bytes()), ExportError::Count { announced, found: 18 });
}

#[test]
fn what_is_no_export_is_said_to_be_none() {
    for foreign in
        ["", "\n\n", "not JSON", "{}", "[]", "SQLite format 3\0", "{\"format\":\"other\",\"version\":1}", "\u{0}\u{0}"]
    {
        assert_eq!(refused(foreign.as_bytes()), ExportError::Foreign, "{foreign:?}");
    }
    assert_eq!(refused(&vec![b'a'; 3 << 20]), ExportError::Foreign);
    let later = "{\"format\":\"parcours-export\",\"version\":7,\"what\":\"else\"}\n";
    assert_eq!(refused(later.as_bytes()), ExportError::Newer { found: 7, known: 1 });
    let folder = tempfile::tempdir().unwrap();
    for path in [&folder.path().join("nowhere"), folder.path()] {
        let error = export::open(path).unwrap_err();
        assert!(matches!(error, ExportError::File(_)), "{error:?}");
    }
}

#[test]
fn an_export_replaces_an_export_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    let path = folder.path().join("file.parcours");
    export::write_file(&store, &path, now()).unwrap();
    store.record(now(), opened("L1.9")).unwrap();
    export::write_file(&store, &path, now()).unwrap();
    assert_eq!(export::check_file(&path), Ok(18));
    for other in ["essay.txt", FILE_NAME] {
        let path = folder.path().join(other);
        if other == "essay.txt" {
            fs::write(&path, "my essay").unwrap();
        }
        let before = fs::read(&path).unwrap();
        assert_eq!(export::write_file(&store, &path, now()), Err(ExportError::Occupied(path.clone())));
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_file_with_windows_line_ends_and_a_blank_last_line_is_read() {
    let other = tempfile::tempdir().unwrap();
    let file = exported(&studied(other.path())).replace('\n', "\r\n") + "\r\n";
    let mut store = Store::in_memory().unwrap();
    assert_eq!(export::read(&mut store, file.as_bytes(), Import::Merge).unwrap().added, 17);
}

fn days(number: i64) -> Timestamp {
    now() + SignedDuration::from_hours(24 * number)
}

#[test]
fn a_day_has_one_backup_and_ten_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    assert_eq!(store.back_up_daily(days(0)).unwrap(), None, "nothing to back up");
    for day in 0..14 {
        store.record(days(day), opened("L1.1")).unwrap();
        let backup = store.back_up_daily(days(day)).unwrap().unwrap();
        assert_eq!((backup.made, backup.events), (days(day), Some(day as u64 + 1)));
        assert_eq!(store.back_up_daily(days(day) + SignedDuration::from_hours(2)).unwrap(), None);
    }
    // Nothing new, no new backup.
    assert_eq!(store.back_up_daily(days(14)).unwrap(), None);
    let backups = backup::list(folder.path());
    assert_eq!(backups.len(), KEPT);
    let expected: Vec<_> = (4..14).rev().map(|day| (days(day), Some(day as u64 + 1))).collect();
    assert_eq!(backups.iter().map(|backup| (backup.made, backup.events)).collect::<Vec<_>>(), expected);
    assert_eq!(fs::read_dir(folder.path().join(BACKUPS)).unwrap().count(), KEPT, "nothing else is left there");
}

#[test]
fn the_day_of_a_backup_is_the_day_of_study() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let zoned = |time: &str| format!("{time}[Europe/Paris]").parse::<jiff::Zoned>().unwrap();
    let mut made = |time: &str| {
        store.record(&zoned(time), opened("L1.1")).unwrap();
        store.back_up_daily(&zoned(time)).unwrap().is_some()
    };
    assert!(made("2026-03-12T23:50"));
    assert!(!made("2026-03-13T03:50"));
    assert!(made("2026-03-13T04:10"));
}

#[test]
fn with_the_clock_set_back_the_backup_just_made_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    for day in (0..14).rev() {
        store.record(days(day), opened("L1.1")).unwrap();
        let backup = store.back_up_daily(days(day)).unwrap().unwrap();
        assert!(backup.path.exists());
    }
    assert_eq!(backup::list(folder.path()).len(), KEPT);
}

#[test]
fn a_backup_is_restored_and_the_present_backed_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    let backup = store.back_up(now(), Occasion::Day).unwrap().unwrap();
    let then = saved(&store);
    store.record(now(), opened("L9.1")).unwrap();
    let (after, device) = (saved(&store), store.device().to_owned());
    let restored = store.restore(&backup.path, days(1)).unwrap();
    assert_eq!((restored.events, saved(&store)), (then.len() as u64, then));
    assert_ne!(store.device(), device);
    // And back again.
    let before = restored.before.unwrap();
    assert_eq!((before.occasion, before.events), (Occasion::Change, Some(after.len() as u64)));
    store.restore(&before.path, days(1)).unwrap();
    assert_eq!(saved(&store), after);
    assert_eq!(backup::list(folder.path()).len(), 3);
    assert_eq!(saved(&Store::open(folder.path()).unwrap()), after);
}

#[test]
fn an_import_that_changes_something_can_be_undone() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut store, file) = (studied(folder.path()), exported(&studied(other.path())));
    let before = saved(&store);
    let own = exported(&store);
    for unchanged in [own.as_str(), "garbage"] {
        let done = export::import(&mut store, unchanged.as_bytes(), Import::Merge, now());
        assert!(done.is_err() || done.is_ok_and(|(_, backup)| backup.is_none()));
        assert_eq!(backup::list(folder.path()), []);
    }
    for how in [Import::Merge, Import::Replace] {
        let (_, backup) = export::import(&mut store, file.as_bytes(), how, now()).unwrap();
        store.restore(&backup.unwrap().path, now()).unwrap();
        assert_eq!(saved(&store), before);
    }
}

#[test]
fn a_backup_of_format_1_is_restored_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.sqlite");
    support::write_old_database(&old, support::V1);
    let before = fs::read(&old).unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    assert_eq!(store.restore(&old, now()).unwrap().events, 17);
    let events: Vec<_> = store.events().unwrap().into_iter().map(|recorded| recorded.event).collect();
    assert_eq!(events, events_of_v1());
    assert_eq!(fs::read(&old).unwrap(), before);
}

#[test]
fn a_damaged_backup_is_refused_and_the_present_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    for lesson in 0..300 {
        store.record(now(), opened(&format!("L1.{lesson}"))).unwrap();
    }
    let backup = store.back_up(now(), Occasion::Day).unwrap().unwrap();
    let whole = fs::read(&backup.path).unwrap();
    let (before, device) = (saved(&store), store.device().to_owned());
    let mut torn = whole.clone();
    torn[4096..8192].fill(0xAA);
    for damaged in [&whole[..whole.len() / 2], &whole[..100], &torn, b"garbage", b"".as_slice()] {
        fs::write(&backup.path, damaged).unwrap();
        let error = store.restore(&backup.path, now()).unwrap_err();
        assert_eq!(error, StoreError::Damaged { path: backup.path.clone() }, "{} bytes", damaged.len());
        assert_eq!((saved(&store), store.device()), (before.clone(), device.as_str()));
        assert_eq!(backup::list(folder.path()).len(), 1);
    }
    assert_eq!(backup::list(folder.path())[0].events, None);
    let missing = store.restore(&folder.path().join("nowhere"), now());
    assert!(matches!(missing, Err(StoreError::Folder { .. })), "{missing:?}");
}

#[test]
fn a_second_window_goes_on_under_the_identity_that_the_first_one_gave() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = studied(folder.path());
    let mut other = Store::open(folder.path()).unwrap();
    one.erase().unwrap();
    let recorded = other.record(now(), opened("L1.1")).unwrap();
    assert_eq!((recorded.device.as_str(), recorded.counter), (one.device(), 1));
    assert_eq!(other.device(), one.device());
}

#[test]
fn erasing_takes_the_backups_along_and_leaves_exports() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = studied(folder.path());
    store.back_up(now(), Occasion::Day).unwrap().unwrap();
    let (path, aside) = (folder.path().join("mine.parcours"), folder.path().join("progress.damaged-2026.sqlite"));
    export::write_file(&store, &path, now()).unwrap();
    fs::write(&aside, "").unwrap();
    store.erase().unwrap();
    assert_eq!(backup::list(folder.path()), []);
    assert!(path.exists() && !aside.exists());
}
