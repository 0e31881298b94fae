//! What the integration tests share: events to save, and the old formats of the database.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::path::Path;

use jiff::Timestamp;
use parcours::core::course::{Anchor, Diploma, ExamId, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use parcours::core::exercise::{Answer, Mark, Outcome};
use parcours::core::progress::{AttemptId, Column, Event, Mode};
use parcours::core::review::{CardId, Rating, Side};

/// 12 March 2026, 9 h 30 UTC.
pub fn now() -> Timestamp {
    "2026-03-12T09:30:00Z".parse().unwrap()
}

pub fn opened(lesson: &str) -> Event {
    Event::LessonOpened { lesson: LessonId::new(lesson) }
}

pub fn marked(lesson: &str) -> Event {
    Event::LessonMarked { lesson: LessonId::new(lesson), read: true }
}

pub fn started(attempt: &str, module: &str, exercises: &[&str]) -> Event {
    Event::AttemptStarted {
        attempt: AttemptId(attempt.to_owned()),
        module: Some(ModuleId::new(module)),
        exercises: exercises.iter().map(|id| ExerciseId::new(*id)).collect(),
        seed: u64::MAX,
        partial: false,
        mode: Mode::Practice,
        lesson: None,
    }
}

pub fn answered(attempt: &str, exercise: &str, answer: Answer, points: f64, outcome: Outcome) -> Event {
    Event::Answered {
        attempt: AttemptId(attempt.to_owned()),
        exercise: ExerciseId::new(exercise),
        answer,
        points,
        outcome,
        millis: 4000,
    }
}

pub fn finished(attempt: &str, halves: u8) -> Event {
    Event::AttemptFinished { attempt: AttemptId(attempt.to_owned()), mark: Mark::from_halves(halves) }
}

/// The events that `progress-v1.sql` holds: every kind of event, and every kind of answer.
pub fn events_of_v1() -> Vec<Event> {
    let sheet = SheetId::new("canaux-directs");
    let judged =
        |column, known| Event::CellJudged { sheet: sheet.clone(), channel: "Téléphone".into(), column, known };
    let (lesson, heading) = (LessonId::new("L1.1"), Some(Anchor::new("cinq-criteres")));
    vec![
        opened("L1.1"),
        Event::PositionReached { lesson: lesson.clone(), heading, fraction: 1.0 / 3.0 },
        Event::PositionReached { lesson, heading: None, fraction: 0.0 },
        marked("L1.1"),
        started("a1", "M1", &["M1-E01", "M1-E02"]),
        answered("a1", "M1-E01", Answer::Single(2), 0.0, Outcome::Wrong),
        answered("a1", "M1-E02", Answer::Multiple(vec![0, 3]), 2.0 / 3.0, Outcome::Partly),
        answered("a1", "M1-E03", Answer::Boolean(true), 1.0, Outcome::Right),
        answered("a1", "M1-E04", Answer::Classification(vec![1, 0]), 1.0, Outcome::Right),
        answered("a1", "M1-E05", Answer::Matching(vec![1, 0]), 0.0, Outcome::Wrong),
        answered("a1", "M1-E06", Answer::Ordering(vec![0, 2, 1]), 0.0, Outcome::Wrong),
        answered("a1", "M1-E07", Answer::Skipped, 0.0, Outcome::Wrong),
        finished("a1", 31),
        judged(Column::Examples, true),
        judged(Column::Advantages, false),
        judged(Column::Drawbacks, false),
        Event::TermKept { term: TermId::new("ecoute-active"), kept: true },
    ]
}

/// The events that `progress-v2.sql` holds after those of `progress-v1.sql`: every kind and every kind of answer that
/// came since.
pub fn events_since_v1() -> Vec<Event> {
    let (attempt, exercise) = (AttemptId("a2".into()), ExerciseId::new("M1-E08"));
    let (exam, module) = (AttemptId("x1".into()), None);
    let (term, other) = (TermId::new("ecoute-active"), TermId::new("reformulation"));
    let name = CardId::Term(term.clone(), Side::Name);
    let cell = CardId::Cell(SheetId::new("canaux-directs"), Column::Drawbacks, "Téléphone".into());
    let rated = |card: &CardId, rating| Event::CardRated { card: card.clone(), rating, millis: 2500 };
    let noted = |mark| Event::MarkNoted { diploma: Diploma::Mco, test: "E4".into(), mark };
    let case = Answer::Case { text: "Madame,".into(), halves: vec![3, 0] };
    vec![
        Event::AttemptStarted {
            attempt: attempt.clone(),
            module,
            exercises: vec![exercise.clone()],
            seed: 1,
            partial: true,
            mode: Mode::Test,
            lesson: Some(LessonId::new("L1.1")),
        },
        Event::Written { attempt: attempt.clone(), exercise: exercise.clone(), text: "« Oui »\n".into(), millis: 7 },
        answered("a2", "M1-E08", Answer::Short { text: "Oui".into(), ideas: vec![1] }, 0.5, Outcome::Partly),
        answered("a2", "M1-E09", Answer::Cloze(vec!["l’écoute".into()]), 1.0, Outcome::Right),
        answered("a2", "M1-E10", Answer::Numeric { seed: 3, given: vec!["1,5".into()] }, 0.0, Outcome::Wrong),
        answered("a2", "M1-E11", case, 0.75, Outcome::Partly),
        noted(Some(Mark::from_halves(25))),
        noted(None),
        Event::ExamStarted { attempt: exam.clone(), exam: ExamId::new("S1") },
        Event::ExamClock { attempt: exam.clone(), running: true },
        Event::ExamWritten { attempt: exam.clone(), question: "1.1".into(), text: "Texte".into() },
        Event::ExamHandedIn { attempt: exam.clone() },
        Event::ExamMarked { attempt: exam.clone(), question: "1.1".into(), halves: vec![2, 1] },
        Event::ExamFinished { attempt: exam, halves: 3, of: 8 },
        rated(&name, Rating::Again),
        rated(&CardId::Term(term.clone(), Side::Meaning), Rating::Hard),
        rated(&CardId::pair(&other, &term), Rating::Good),
        rated(&CardId::Question(exercise), Rating::Easy),
        Event::CardCrammed { card: cell.clone(), rating: Rating::Good, millis: 1200 },
        Event::RatingUndone { card: name.clone(), rated: now() },
        Event::CardSuspended { card: cell, suspended: true },
        Event::CardNoted { card: name, note: "comme « active »".into() },
        Event::SchedulerTrained { parameters: vec![0.25, 1.5], reviews: 400, loss: (0.5, 0.25) },
    ]
}

/// Writes a database as the version of that format wrote it.
pub fn write_old_database(path: &Path, sql: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
}

/// The database of format 1, frozen.
pub const V1: &str = include_str!("progress-v1.sql");

/// The database of format 2, frozen.
pub const V2: &str = include_str!("progress-v2.sql");
