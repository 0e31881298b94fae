use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::core::course::{Column, Diploma, ExamId, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::progress::event::{AttemptId, Event, Mode};
use crate::core::progress::store::{Import, SavedEvent, encode};
use crate::core::review::{CardId, Rating, Side};

/// One of a few names, so that events meet.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![Just("a".to_owned()), Just("b".to_owned()), Just("c".to_owned())]
}

fn attempt() -> impl Strategy<Value = AttemptId> {
    name().prop_map(AttemptId)
}

fn card() -> impl Strategy<Value = CardId> {
    name().prop_map(|term| CardId::Term(TermId::new(term), Side::Meaning))
}

fn rating() -> impl Strategy<Value = Rating> {
    (0..4_usize).prop_map(|which| Rating::ALL[which])
}

fn reading() -> impl Strategy<Value = Event> {
    let lesson = || name().prop_map(LessonId::new);
    prop_oneof![
        lesson().prop_map(|lesson| Event::LessonOpened { lesson }),
        (lesson(), any::<bool>()).prop_map(|(lesson, read)| Event::LessonMarked { lesson, read }),
        (lesson(), 0.0..1.0).prop_map(|(lesson, fraction)| Event::PositionReached { lesson, heading: None, fraction }),
        (lesson(), 0..9_000_u64).prop_map(|(lesson, millis)| Event::LessonStudied { lesson, millis }),
        (name(), any::<bool>()).prop_map(|(term, kept)| Event::TermKept { term: TermId::new(term), kept }),
        (name(), any::<bool>()).prop_map(|(sheet, known)| Event::CellJudged {
            sheet: SheetId::new(sheet),
            channel: "SMS".into(),
            column: Column::Drawbacks,
            known
        }),
        (name(), proptest::option::of(0..40_u8)).prop_map(|(test, mark)| Event::MarkNoted {
            diploma: Diploma::default(),
            test,
            mark: mark.map(Mark::from_halves)
        }),
    ]
}

fn practice() -> impl Strategy<Value = Event> {
    let module = || proptest::option::of(name().prop_map(ModuleId::new));
    prop_oneof![
        (attempt(), module(), any::<(bool, bool)>()).prop_map(|(attempt, module, (partial, test))| {
            let mode = if test { Mode::Test } else { Mode::Practice };
            let exercises = ["a", "b"].map(ExerciseId::new).to_vec();
            Event::AttemptStarted { attempt, module, exercises, seed: 7, partial, mode, lesson: None }
        }),
        (attempt(), name(), any::<bool>()).prop_map(|(attempt, exercise, right)| Event::Answered {
            attempt,
            exercise: ExerciseId::new(exercise),
            answer: Answer::Cloze(vec!["relation".into()]),
            points: f64::from(u8::from(right)),
            outcome: if right { Outcome::Right } else { Outcome::Wrong },
            millis: 1_500
        }),
        (attempt(), name()).prop_map(|(attempt, exercise)| Event::Written {
            attempt,
            exercise: ExerciseId::new(exercise),
            text: "Bonjour".into(),
            millis: 3
        }),
        (attempt(), 0..40_u8)
            .prop_map(|(attempt, halves)| Event::AttemptFinished { attempt, mark: Mark::from_halves(halves) }),
        attempt().prop_map(|attempt| Event::ExamStarted { attempt, exam: ExamId::new("e5") }),
        (attempt(), any::<bool>()).prop_map(|(attempt, running)| Event::ExamClock { attempt, running }),
        (attempt(), name()).prop_map(|(attempt, text)| Event::ExamWritten { attempt, question: "1.1".into(), text }),
        attempt().prop_map(|attempt| Event::ExamHandedIn { attempt }),
    ]
}

fn review() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (card(), rating(), 0..9_000_u64).prop_map(|(card, rating, millis)| Event::CardRated { card, rating, millis }),
        1 => (card(), rating()).prop_map(|(card, rating)| Event::CardCrammed { card, rating, millis: 9 }),
        1 => (card(), any::<bool>()).prop_map(|(card, suspended)| Event::CardSuspended { card, suspended }),
        1 => (card(), name()).prop_map(|(card, note)| Event::CardNoted { card, note }),
        2 => (card(), 0..40_i64).prop_map(|(card, minute)| Event::RatingUndone { card, rated: moment(minute) }),
        1 => Just(Event::SchedulerTrained { parameters: Vec::new(), reviews: 400, loss: (0.4, 0.3) }),
    ]
}

fn moment(minute: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_700_000_000 + 60 * minute).unwrap()
}

fn saved(device: &str, counter: i64, minute: i64, event: &Event) -> SavedEvent {
    let (kind, body, _) = encode(event).unwrap();
    let micros = moment(minute).as_microsecond();
    SavedEvent { device: device.to_owned(), counter, micros, offset: 3_600, kind, body }
}

/// A history as it is saved, a minute after the other unless a clock is put back, and now and then on another device or
/// under the identity of another event.
fn history() -> impl Strategy<Value = Vec<SavedEvent>> {
    let event = prop_oneof![reading(), practice(), review(), review()];
    let oddity = prop_oneof![20 => Just(0), 1 => Just(1), 1 => Just(2), 1 => Just(3)];
    vec((event, oddity), 1..60).prop_map(|events| {
        let minutes = events.iter().enumerate().map(|(position, (event, oddity))| {
            let at = position as i64;
            match oddity {
                1 => saved("phone", at + 1, at, event),
                2 => saved("laptop", at + 1, at - 30, event),
                3 => saved("laptop", at / 2 + 1, at, event),
                _ => saved("laptop", at + 1, at, event),
            }
        });
        minutes.collect()
    })
}

fn import(store: &mut Store, events: &[SavedEvent]) {
    store.import(events.iter().cloned().map(Ok::<_, StoreError>), Import::Merge).unwrap();
}

/// What the events say, without a snapshot.
fn from_events(store: &Store) -> Progress {
    Progress::from_events(&store.events().unwrap())
}

/// Many ratings of a card and some runs, more than the head of a snapshot holds.
fn long() -> Vec<SavedEvent> {
    let card = || CardId::Term(TermId::new("nps"), Side::Name);
    let rated = |_| Event::CardRated { card: card(), rating: Rating::Good, millis: 4_000 };
    let runs = (0..200).flat_map(|run| {
        let attempt = || AttemptId(format!("run {run}"));
        [
            Event::AttemptStarted {
                attempt: attempt(),
                module: Some(ModuleId::new(format!("M{}", run % 5))),
                exercises: vec![ExerciseId::new("E1")],
                seed: run,
                partial: false,
                mode: Mode::Practice,
                lesson: None,
            },
            Event::Answered {
                attempt: attempt(),
                exercise: ExerciseId::new("E1"),
                answer: Answer::Single(2),
                points: 0.5,
                outcome: Outcome::Partly,
                millis: 800,
            },
            Event::AttemptFinished { attempt: attempt(), mark: Mark::from_halves((run % 41) as u8) },
        ]
    });
    let events = (0..50).map(rated).chain(runs);
    (0..).zip(events).map(|(at, event)| saved("laptop", at + 1, at, &event)).collect()
}

/// A folder with a long history of which all but the last events are in a snapshot.
fn folder() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let events = long();
    import(&mut store, &events[..events.len() - 5]);
    assert!(store.save_derived_from(1).unwrap());
    import(&mut store, &events[events.len() - 5..]);
    (folder, store)
}

/// How many events are derived that the snapshot does not hold; all of them when it is not used.
fn since(store: &Store) -> usize {
    store.derive().unwrap().since
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_snapshot_and_what_came_since_are_all_there_is(events in history(), cut in any::<prop::sample::Index>()) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let cut = cut.index(events.len());
        import(&mut store, &events[..cut]);
        let saved = store.save_derived_from(1).unwrap();
        prop_assert_eq!(saved, cut > 0);
        import(&mut store, &events[cut..]);
        let (derived, all) = (store.progress().unwrap(), from_events(&store));
        prop_assert_eq!(&derived.reviews.times, &all.reviews.times);
        prop_assert_eq!(derived, all);
        // And once more from a snapshot made of a snapshot.
        store.save_derived_from(1).unwrap();
        prop_assert_eq!(store.progress().unwrap(), from_events(&store));
    }

    #[test]
    fn a_damaged_snapshot_says_nothing_else(at in any::<prop::sample::Index>(), bits in 1..=255_u8, cut in any::<bool>()) {
        let (folder, store) = folder();
        let path = folder.path().join(snapshot::FILE_NAME);
        let mut bytes = fs::read(&path).unwrap();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] ^= bits }
        fs::write(&path, bytes).unwrap();
        prop_assert_eq!(store.progress().unwrap(), from_events(&store));
    }
}

#[test]
fn only_what_came_since_is_read() {
    let (_folder, store) = folder();
    assert_eq!(since(&store), 5);
    assert_eq!(store.progress().unwrap(), from_events(&store));
    assert!(!store.save_derived_from(6).unwrap(), "too little came to write it again");
    assert!(store.save_derived_from(5).unwrap());
    assert_eq!(since(&store), 0);
    assert_eq!(store.progress().unwrap(), from_events(&store));
}

#[test]
fn a_short_history_has_no_snapshot() {
    let (folder, store) = folder();
    forget(folder.path());
    assert!(!store.save_derived().unwrap());
    assert!(!folder.path().join(snapshot::FILE_NAME).exists());
}

#[test]
fn a_body_that_is_damaged_while_in_use_is_derived_again() {
    let (folder, store) = folder();
    let progress = store.progress().unwrap();
    let path = folder.path().join(snapshot::FILE_NAME);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(since(&store), 5, "the head is as it was");
    assert_eq!(progress, from_events(&store));
}

#[test]
fn a_newer_snapshot_does_not_change_what_was_read() {
    let (_folder, mut store) = folder();
    let (progress, expected) = (store.progress().unwrap(), from_events(&store));
    import(&mut store, &[saved("laptop", 100_000, 100_000, &Event::LessonOpened { lesson: LessonId::new("L") })]);
    assert!(store.save_derived_from(1).unwrap());
    assert_eq!(progress, expected);
}

#[test]
fn an_event_that_belongs_before_its_end_is_put_there() {
    let (_folder, mut store) = folder();
    let card = CardId::Term(TermId::new("nps"), Side::Name);
    let early = Event::CardRated { card, rating: Rating::Again, millis: 1 };
    import(&mut store, &[saved("phone", 1, 2, &early)]);
    assert!(since(&store) > 600, "all are read");
    assert_eq!(store.progress().unwrap(), from_events(&store));
    assert!(store.save_derived_from(1).unwrap());
    assert_eq!(since(&store), 0, "once is enough");
}

#[test]
fn what_is_erased_or_replaced_leaves_nothing_in_it() {
    let (folder, mut store) = folder();
    let path = folder.path().join(snapshot::FILE_NAME);
    let copy = fs::read(&path).unwrap();
    store.erase().unwrap();
    assert!(!path.exists());
    // As if it had been written by another window in the same moment.
    fs::write(&path, &copy).unwrap();
    assert_eq!(store.progress().unwrap(), Progress::default());
    let events = long();
    store.import(events.iter().cloned().map(Ok::<_, StoreError>), Import::Replace).unwrap();
    fs::write(&path, copy).unwrap();
    assert_eq!(since(&store), events.len(), "the same events, and another folder all the same");
    assert!(store.save_derived_from(1).unwrap());
    Store::set_aside(folder.path(), moment(0)).unwrap();
    assert!(!path.exists());
}

#[test]
fn an_event_that_an_import_corrects_is_derived_again() {
    let (_folder, mut store) = folder();
    let corrected = SavedEvent { offset: -18_000, ..long().swap_remove(3) };
    import(&mut store, &[corrected]);
    assert!(since(&store) > 600);
    assert_eq!(store.progress().unwrap(), from_events(&store));
}

#[test]
fn the_snapshot_of_another_folder_or_program_is_not_used() {
    let ((one, _), (other, store)) = (folder(), folder());
    let path = other.path().join(snapshot::FILE_NAME);
    let own = fs::read(&path).unwrap();
    fs::copy(one.path().join(snapshot::FILE_NAME), &path).unwrap();
    assert!(since(&store) > 600);
    let mut foreign = own;
    foreign[8] ^= 1;
    fs::write(&path, foreign).unwrap();
    assert!(since(&store) > 600);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(store.progress().unwrap(), from_events(&store));
}

#[test]
fn events_of_later_versions_are_counted_on_both_sides_of_the_cut() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let later =
        |counter| SavedEvent { kind: "of_tomorrow".into(), ..saved("laptop", counter, counter, &reading_one()) };
    import(&mut store, &[later(1), saved("laptop", 2, 2, &reading_one())]);
    assert!(store.save_derived_from(1).unwrap());
    import(&mut store, &[later(3), later(4)]);
    assert_eq!(store.derive().unwrap().snapshot.skipped, 3);
    assert_eq!(store.history().unwrap().skipped, 3);
}

fn reading_one() -> Event {
    Event::LessonOpened { lesson: LessonId::new("L1") }
}
