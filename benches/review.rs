//! What review, progress and a start cost with long histories: 10⁴, 10⁵ and 10⁶ events.
//!
//! `cargo bench --no-default-features --bench review`

mod support;

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use parcours::core::course::Diploma;
use parcours::core::progress::{Deck, Event, Period, Progress, Statistics, Store, snapshot};
use parcours::core::review::{CardId, Day, Queue, Rating};
use parcours::core::settings::Settings;
use rusqlite::{Connection, params};
use support::history;

const EVENTS: [usize; 3] = [10_000, 100_000, 1_000_000];

fn review(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("review");
    group.sample_size(10);
    let course = support::course();
    let (now, limits) = (history::now(), Settings::default().limits());
    let today = Day::of(&now);
    for events in EVENTS {
        let folder = folder();
        history::write(folder.path(), &course, events);
        let mut store = Store::open(folder.path()).expect("the history opens");
        let recorded = store.events().expect("the history reads");
        let progress = Progress::from_events(&recorded);
        let deck = Deck::new(&course, &progress, Diploma::default());
        assert!(recorded.len() == events && deck.cards.len() > 500, "the history is what was asked for");
        let size = |name| BenchmarkId::new(name, events);

        group.bench_function(size("read the events"), |bencher| {
            bencher.iter(|| black_box(store.events().expect("they read").len()));
        });
        group.bench_function(size("derive progress"), |bencher| {
            bencher.iter(|| black_box(Progress::from_events(&recorded).reviews.count));
        });
        drop(recorded);
        group.bench_function(size("start without a snapshot"), |bencher| {
            bencher.iter(|| black_box(store.progress().expect("it is derived").reviews.count));
        });
        group.bench_function(size("save the snapshot"), |bencher| {
            bencher.iter(|| {
                let _ = std::fs::remove_file(folder.path().join(snapshot::FILE_NAME));
                assert!(store.save_derived().expect("it is saved"));
            });
        });
        // Whatever was filtered out above.
        store.save_derived().expect("it is saved");
        group.bench_function(size("start from the snapshot"), |bencher| {
            bencher.iter(|| black_box(store.progress().expect("it is read").reviews.count));
        });
        group.bench_function(size("the same, and its old part"), |bencher| {
            bencher.iter(|| {
                let progress = store.progress().expect("it is read");
                let rated: usize = progress.reviews.cards.values().map(|state| state.reviews.iter().count()).sum();
                black_box((rated, progress.attempts.iter().count(), progress.exams.iter().count()))
            });
        });
        group.bench_function(size("due queue"), |bencher| {
            bencher.iter(|| black_box(Queue::on(today, deck.candidates(), &progress.reviews, limits).cards.len()));
        });
        group.bench_function(size("progress numbers"), |bencher| {
            bencher.iter(|| {
                let numbers = Statistics::new(&course, &progress, &deck, limits.retention, &now, Period::All);
                black_box(numbers.time)
            });
        });
        let mut progress = progress.clone();
        let card: CardId = deck.cards[0].id.clone();
        group.bench_function(size("save an answer"), |bencher| {
            bencher.iter(|| {
                let event = Event::CardRated { card: card.clone(), rating: Rating::Good, millis: 4_000 };
                progress.apply(&store.record(&now, event).expect("it is saved"));
            });
        });
    }
    let folder = folder();
    let connection = bare(folder.path());
    group.bench_function("bare commit", |bencher| {
        let mut insert = connection.prepare("INSERT INTO bare (body) VALUES (?1)").expect("the table is there");
        bencher.iter(|| insert.execute(params![r#"{"card":"term:nps:name","millis":4000}"#]).expect("it is saved"));
    });
    group.finish();
}

/// A folder on the disk where the program is built: where temporary files are kept may be no disk at all.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder for the history")
}

/// What an answer is compared with: one row in one table, as safe.
fn bare(folder: &Path) -> Connection {
    let connection = Connection::open(folder.join("bare.sqlite")).expect("the database opens");
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())).expect("it has a log");
    connection.pragma_update(None, "synchronous", "FULL").expect("it is as safe");
    connection.execute("CREATE TABLE bare (body TEXT NOT NULL)", []).expect("it takes a table");
    connection
}

criterion_group!(benches, review);
criterion_main!(benches);
