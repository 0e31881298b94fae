//! What only the store itself can show: full disks and rows of other versions. The rest is in `tests/progress.rs`.

use super::*;
use crate::core::course::LessonId;

fn now() -> Timestamp {
    "2026-03-12T09:30:00.123456789Z".parse().unwrap()
}

fn opened(lesson: &str) -> Event {
    Event::LessonOpened { lesson: LessonId::new(lesson) }
}

#[test]
fn an_event_reads_back_as_it_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let first = store.record(now(), opened("L1.1")).unwrap();
    let second = store.record(now(), opened("L1.2")).unwrap();
    assert_eq!((first.counter, second.counter), (1, 2));
    assert_eq!(Store::open(folder.path()).unwrap().events().unwrap(), vec![first, second]);
}

#[test]
fn an_event_of_a_later_version_is_counted_and_kept() {
    let mut store = Store::in_memory().unwrap();
    store.record(now(), opened("L1.1")).unwrap();
    store.insert((0, 0), "dream_dreamt", "{}").unwrap();
    store.insert((0, 0), "lesson_opened", "{\"lesson\": ").unwrap();
    store.record(now(), opened("L1.2")).unwrap();
    let history = store.history().unwrap();
    assert_eq!((history.events.len(), history.skipped), (2, 2));
    let rows: i64 = store.connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 4);
}

#[test]
fn what_could_not_be_read_back_is_refused() {
    let mut store = Store::in_memory().unwrap();
    let event = Event::PositionReached { lesson: LessonId::new("L1.1"), heading: None, fraction: f64::NAN };
    assert!(matches!(store.record(now(), event), Err(StoreError::Other { .. })));
    assert_eq!(store.events().unwrap(), vec![]);
}

#[test]
fn what_nobody_can_have_done_is_brought_within_bounds() {
    let mut store = Store::in_memory().unwrap();
    let studied = Event::LessonStudied { lesson: LessonId::new("L1.1"), millis: u64::MAX };
    let recorded = store.record(now(), studied).unwrap();
    assert!(matches!(recorded.event, Event::LessonStudied { millis: 86_400_000, .. }), "{:?}", recorded.event);
    store.insert((0, 0), "attempt_finished", "{\"attempt\":\"a\",\"mark\":255}").unwrap();
    let reached = "{\"lesson\":\"L1.1\",\"heading\":null,\"fraction\":-1e308}";
    store.insert((0, 0), "position_reached", reached).unwrap();
    let events = store.events().unwrap();
    assert_eq!(events[0], recorded);
    assert!(matches!(events[1].event, Event::AttemptFinished { mark, .. } if mark.halves() == 40), "{events:?}");
    assert!(matches!(events[2].event, Event::PositionReached { fraction: 0.0, .. }), "{events:?}");
}

#[test]
fn a_full_disk_refuses_an_answer_and_keeps_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).unwrap();
    let mut saved = 0;
    let error = loop {
        match store.record(now(), opened(&"L".repeat(500))) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(error, StoreError::DiskFull { path: folder.path().join(FILE_NAME) });
    assert_eq!(store.events().unwrap().len(), saved);
    store.connection.pragma_update_and_check(None, "max_page_count", 100_000, |_| Ok(())).unwrap();
    store.record(now(), opened("L1.1")).unwrap();
    assert_eq!(store.events().unwrap().len(), saved + 1);
}

#[test]
fn attempt_ids_differ() {
    assert_ne!(Store::new_attempt_id(), Store::new_attempt_id());
}
