//! Histories of any length, the same each time: three years of a student who reads, practises and reviews.

use std::path::Path;

use jiff::Timestamp;
use parcours::core::course::{Course, Diploma, ExerciseId, LessonId, ModuleId};
use parcours::core::exercise::{Answer, Mark, Outcome};
use parcours::core::progress::store::FILE_NAME;
use parcours::core::progress::{AttemptId, Deck, Event, Mode, Progress, Store};
use parcours::core::review::{CardId, Rating};
use rusqlite::{Connection, params};

/// When every history begins: 1 September 2023, 8 h in Paris.
const BEGINS: i64 = 1_693_548_000;
/// Days over which a history goes.
const DAYS: i64 = 1_150;
/// The clock's seconds ahead of UTC.
const OFFSET: i32 = 3_600;

/// Cards rated in a sitting.
const RATED: usize = 30;
/// Questions asked in a sitting.
const ASKED: usize = 13;

/// The moment after the last event.
pub fn now() -> jiff::Zoned {
    let end = Timestamp::from_second(BEGINS + DAYS * 86_400).expect("a moment of this century");
    end.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(1)))
}

/// A data folder with a history of that many events, of a student who has read everything: of ten events, six are
/// ratings of cards, three belong to exercises, one to lessons and exam papers.
///
/// Written past the store, in one transaction: one event at a time would take an hour.
pub fn write(folder: &Path, course: &Course, events: usize) {
    let device = Store::open(folder).expect("the folder takes a store").device().to_owned();
    let mut connection = Connection::open(folder.join(FILE_NAME)).expect("the database opens");
    let transaction = connection.transaction().expect("a transaction begins");
    {
        let mut insert = transaction
            .prepare("INSERT INTO events (device, counter, at, kind, body, utc_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .expect("the table is there");
        for (position, event) in Student::new(course).take(events).enumerate() {
            let second = BEGINS + (position as i64 * DAYS * 86_400) / events as i64;
            let body = serde_json::to_value(&event).expect("an event has a form");
            let (kind, body) = body.as_object().and_then(|body| body.iter().next()).expect("an event has a kind");
            insert
                .execute(params![device, position as i64 + 1, second * 1_000_000, kind, body.to_string(), OFFSET])
                .expect("the event is written");
        }
    }
    transaction.commit().expect("the history is saved");
}

/// Lives through a history, a sitting after the other.
struct Student {
    lessons: Vec<LessonId>,
    modules: Vec<(ModuleId, Vec<ExerciseId>)>,
    cards: Vec<CardId>,
    paper: parcours::core::course::ExamId,
    random: fastrand::Rng,
    sitting: usize,
    /// Events to come, the next one last.
    coming: Vec<Event>,
}

impl Student {
    fn new(course: &Course) -> Self {
        let lessons: Vec<LessonId> =
            course.modules.iter().flat_map(|module| &module.lessons).map(|slot| slot.entry.id.clone()).collect();
        let coming: Vec<Event> =
            lessons.iter().rev().map(|lesson| Event::LessonMarked { lesson: lesson.clone(), read: true }).collect();
        let exercises = |module: &parcours::core::course::LoadedModule| {
            (module.module.id.clone(), module.exercises.iter().map(|exercise| exercise.id.clone()).collect())
        };
        Self {
            cards: cards(course, &coming),
            lessons,
            modules: course.modules.iter().map(exercises).collect(),
            paper: course.exams.first().expect("the course has an exam paper").id.clone(),
            random: fastrand::Rng::with_seed(42),
            sitting: 0,
            coming,
        }
    }

    fn sit_down(&mut self) {
        let mut events = self.read();
        events.extend((0..RATED).map(|_| self.rate()));
        events.extend(self.practise());
        events.reverse();
        (self.coming, self.sitting) = (events, self.sitting + 1);
    }

    /// A lesson, and something of an exam paper.
    fn read(&mut self) -> Vec<Event> {
        let lesson = self.lessons[self.random.usize(..self.lessons.len())].clone();
        let attempt = AttemptId(format!("{:032x}", self.sitting / 4));
        let paper = match self.sitting % 4 {
            0 => [
                Event::ExamStarted { attempt: attempt.clone(), exam: self.paper.clone() },
                Event::ExamClock { attempt, running: true },
            ],
            1 => ["1.1", "1.2"].map(|question| Event::ExamWritten {
                attempt: attempt.clone(),
                question: question.into(),
                text: "Le client attend une réponse. ".repeat(10),
            }),
            2 => [
                Event::ExamHandedIn { attempt: attempt.clone() },
                Event::ExamMarked { attempt, question: "1.1".into(), halves: vec![2, 1] },
            ],
            _ => [Event::ExamFinished { attempt, halves: 55, of: 80 }, Event::LessonOpened { lesson: lesson.clone() }],
        };
        let fraction = self.random.f64();
        let mut events = vec![
            Event::LessonOpened { lesson: lesson.clone() },
            Event::PositionReached { lesson: lesson.clone(), heading: None, fraction },
            Event::LessonStudied { lesson, millis: self.random.u64(10_000..300_000) },
        ];
        events.extend(paper);
        events
    }

    fn rate(&mut self) -> Event {
        let card = self.cards[self.random.usize(..self.cards.len())].clone();
        let rating = match self.random.u8(..10) {
            0 => Rating::Again,
            1..=2 => Rating::Hard,
            3..=8 => Rating::Good,
            _ => Rating::Easy,
        };
        Event::CardRated { card, rating, millis: self.random.u64(2_000..20_000) }
    }

    /// A run through some questions of a module; one of three counts for its mark.
    fn practise(&mut self) -> Vec<Event> {
        let (module, exercises) = &self.modules[self.random.usize(..self.modules.len())];
        let asked: Vec<ExerciseId> =
            exercises.iter().cycle().skip(self.random.usize(..exercises.len())).take(ASKED).cloned().collect();
        // As long as those of the app.
        let attempt = AttemptId(format!("{:032x}", u128::from(u64::MAX) + self.sitting as u128));
        let started = Event::AttemptStarted {
            attempt: attempt.clone(),
            module: Some(module.clone()),
            exercises: asked.clone(),
            seed: self.random.u64(..),
            partial: !self.sitting.is_multiple_of(3),
            mode: Mode::Practice,
            lesson: None,
        };
        let mut events = vec![started];
        for exercise in asked {
            let right = self.random.u8(..4) > 0;
            events.push(Event::Answered {
                attempt: attempt.clone(),
                exercise,
                answer: answer(&mut self.random),
                points: f64::from(u8::from(right)),
                outcome: if right { Outcome::Right } else { Outcome::Wrong },
                millis: self.random.u64(5_000..60_000),
            });
        }
        events.push(Event::AttemptFinished { attempt, mark: Mark::from_halves(self.random.u8(10..=40)) });
        events
    }
}

impl Iterator for Student {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        if self.coming.is_empty() {
            self.sit_down();
        }
        self.coming.pop()
    }
}

/// Answers of all kinds, about as often as the course asks for them.
fn answer(random: &mut fastrand::Rng) -> Answer {
    let mut order: Vec<usize> = (0..5).collect();
    random.shuffle(&mut order);
    match random.u8(..10) {
        0..=3 => Answer::Single(random.usize(..4)),
        4 => Answer::Multiple(vec![0, 2]),
        5 => Answer::Boolean(random.bool()),
        6 => Answer::Matching(order),
        7 => Answer::Classification(order),
        8 => Answer::Numeric { seed: random.u64(..), given: vec!["12,5".into(), "340".into()] },
        _ => Answer::Short {
            text: "Reformuler, c’est redire avec ses mots ce que le client a dit.".into(),
            ideas: vec![0],
        },
    }
}

/// All cards of a student who has read some lessons.
fn cards(course: &Course, read: &[Event]) -> Vec<CardId> {
    let mut store = Store::in_memory().expect("memory takes a store");
    let now = now();
    read.iter().for_each(|event| drop(store.record(&now, event.clone()).expect("memory takes an event")));
    let progress = Progress::from_events(&store.events().expect("they read back"));
    Deck::new(course, &progress, Diploma::default()).cards.into_iter().map(|card| card.id).collect()
}
