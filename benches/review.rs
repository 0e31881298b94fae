//! What review and progress cost with long histories: 10⁴, 10⁵ and 10⁶ saved reviews.
//!
//! `cargo bench --no-default-features --bench review`

mod support;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use parcours::core::course::Diploma;
use parcours::core::progress::{Deck, Event, Period, Progress, Statistics, Store};
use parcours::core::review::{CardId, Day, Queue, Rating};
use parcours::core::settings::Settings;

const REVIEWS: [usize; 3] = [10_000, 100_000, 1_000_000];

fn review(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("review");
    group.sample_size(10);
    let course = support::course();
    let (now, limits) = (support::now(), Settings::default().limits());
    let today = Day::of(&now);
    for reviews in REVIEWS {
        let folder = tempfile::tempdir().expect("a folder for the history");
        support::history(folder.path(), reviews);
        let mut store = Store::open(folder.path()).expect("the history opens");
        let events = store.events().expect("the history reads");
        let progress = Progress::from_events(&events);
        let deck = Deck::new(&course, &progress, Diploma::default());
        assert!(progress.reviews.count == reviews && deck.cards.len() > 500, "the history is what was asked for");
        let size = |name| BenchmarkId::new(name, reviews);

        group.bench_function(size("read the events"), |bencher| {
            bencher.iter(|| black_box(store.events().expect("they read").len()));
        });
        group.bench_function(size("derive progress"), |bencher| {
            bencher.iter(|| black_box(Progress::from_events(&events).reviews.count));
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
    group.finish();
}

criterion_group!(benches, review);
criterion_main!(benches);
