//! What the benches measure on: histories of any length, the same each time.

use std::path::Path;

use jiff::Timestamp;
use parcours::core::course::{Course, Diploma, Source};
use parcours::core::progress::store::FILE_NAME;
use parcours::core::progress::{Deck, Event, Progress, Store};
use parcours::core::review::{CardId, Rating};
use rusqlite::{Connection, params};

/// When every history begins: 1 September 2023, 8 h in Paris.
const BEGINS: i64 = 1_693_548_000;
/// Days over which a history goes.
const DAYS: i64 = 1_150;
/// The clock's seconds ahead of UTC.
const OFFSET: i32 = 3_600;

/// The moment after the last event.
pub fn now() -> jiff::Zoned {
    let end = Timestamp::from_second(BEGINS + DAYS * 86_400).expect("a moment of this century");
    end.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(1)))
}

/// The course that ships.
pub fn course() -> Course {
    Course::load(Source::Embedded).expect("the shipped course loads")
}

/// A data folder with a history of that many reviews, of a student who has read everything.
///
/// Written past the store, in one transaction: one event at a time would take an hour.
pub fn history(folder: &Path, reviews: usize) {
    let device = Store::open(folder).expect("the folder takes a store").device().to_owned();
    let course = course();
    let read: Vec<Event> = course
        .modules
        .iter()
        .flat_map(|module| &module.lessons)
        .map(|slot| Event::LessonMarked { lesson: slot.entry.id.clone(), read: true })
        .collect();
    let cards = cards(&course, &read);
    let mut random = fastrand::Rng::with_seed(42);
    let rated = (0..reviews).map(|_| {
        let card = cards[random.usize(..cards.len())].clone();
        let rating = match random.u8(..10) {
            0 => Rating::Again,
            1..=2 => Rating::Hard,
            3..=8 => Rating::Good,
            _ => Rating::Easy,
        };
        Event::CardRated { card, rating, millis: random.u64(2_000..20_000) }
    });
    let mut connection = Connection::open(folder.join(FILE_NAME)).expect("the database opens");
    let transaction = connection.transaction().expect("a transaction begins");
    {
        let mut insert = transaction
            .prepare("INSERT INTO events (device, counter, at, kind, body, utc_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .expect("the table is there");
        let all = read.len() + reviews;
        for (position, event) in read.into_iter().chain(rated).enumerate() {
            let second = BEGINS + (position as i64 * DAYS * 86_400) / all as i64;
            let mut body = serde_json::to_value(&event).expect("an event has a form");
            let kind = body.as_object_mut().and_then(|body| body.remove("kind")).expect("an event has a kind");
            let kind = kind.as_str().expect("a kind is a word");
            insert
                .execute(params![device, position as i64 + 1, second * 1_000_000, kind, body.to_string(), OFFSET])
                .expect("the event is written");
        }
    }
    transaction.commit().expect("the history is saved");
}

/// All cards of a student who has read some lessons.
fn cards(course: &Course, read: &[Event]) -> Vec<CardId> {
    let mut store = Store::in_memory().expect("memory takes a store");
    let now = now();
    read.iter().for_each(|event| drop(store.record(&now, event.clone()).expect("memory takes an event")));
    let progress = Progress::from_events(&store.events().expect("they read back"));
    Deck::new(course, &progress, Diploma::default()).cards.into_iter().map(|card| card.id).collect()
}
