//! A year of study: a learner who answers by chance, the same every time.

use jiff::{Timestamp, ToSpan};

use super::now;
use crate::core::course::{Course, ExerciseId, ModuleId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::progress::{AttemptId, Deck, Event, Mode, Progress, Recorded, Store};
use crate::core::review::{CardId, Day, Rating};

/// A learner who began some days ago.
pub struct Learner<'a> {
    store: &'a mut Store,
    course: &'a Course,
    progress: Progress,
    deck: Deck,
    chance: fastrand::Rng,
    counter: u64,
    /// Lessons still to read, the next one last.
    lessons: Vec<crate::core::course::LessonId>,
    attempts: usize,
}

/// Some days of study up to now: lessons, cards as they fall due, runs through modules, exam papers.
pub fn study(store: &mut Store, course: &Course, days: i64) {
    let mut lessons: Vec<_> =
        course.modules.iter().flat_map(|loaded| &loaded.lessons).map(|slot| slot.entry.id.clone()).collect();
    lessons.reverse();
    let (progress, chance) = (Progress::default(), fastrand::Rng::with_seed(7));
    let deck = Deck::default();
    let mut learner = Learner { store, course, progress, deck, chance, counter: 0, lessons, attempts: 0 };
    for ago in (0..days).rev() {
        learner.day(ago);
    }
}

impl Learner<'_> {
    /// A day: rest on some, much work on few.
    fn day(&mut self, ago: i64) {
        let evening = now().checked_sub(ago.days()).expect("days before now exist");
        let morning = evening.checked_sub(3.hours()).expect("hours before now exist").timestamp();
        let weekend = evening.weekday().to_monday_one_offset() > 5;
        if ago > 5 && self.chance.f64() < if weekend { 0.75 } else { 0.3 } {
            return;
        }
        let mut at = morning;
        if self.chance.f64() < 0.35 || self.progress.is_new() {
            self.read(&mut at);
        }
        let cards = [6, 15, 24, 45][self.chance.usize(..4)];
        self.review(&mut at, cards);
        if self.chance.f64() < 0.16 {
            self.run(&mut at);
        }
    }

    fn note(&mut self, at: Timestamp, event: Event) {
        self.counter += 1;
        self.store.record(at, event.clone()).expect("memory takes an event");
        let recorded = Recorded { device: "preset".into(), counter: self.counter, at, offset: 0, event };
        self.progress.apply(&recorded);
    }

    fn read(&mut self, at: &mut Timestamp) {
        let Some(lesson) = self.lessons.pop() else { return };
        let millis = self.chance.u64(240..700) * 1_000;
        self.note(*at, Event::LessonOpened { lesson: lesson.clone() });
        *at += jiff::SignedDuration::from_millis(millis as i64);
        self.note(*at, Event::LessonStudied { lesson: lesson.clone(), millis });
        self.note(*at, Event::LessonMarked { lesson, read: true });
        self.deck = Deck::new(self.course, &self.progress, crate::core::course::Diploma::default());
    }

    /// Cards due, then new ones; forgotten as their memory says.
    fn review(&mut self, at: &mut Timestamp, most: usize) {
        let today = Day::at(*at, 0);
        let limits = crate::core::review::Limits { new: 8, due: 60, retention: 0.9 };
        let queue = crate::core::review::Queue::on(today, self.deck.candidates(), &self.progress.reviews, limits);
        for card in queue.cards.into_iter().take(most) {
            let known = self.progress.reviews.retrievability(&card, today);
            let rating = self.rating(&card, known);
            let millis = self.chance.u64(4..22) * 1_000;
            *at += jiff::SignedDuration::from_millis(millis as i64);
            self.note(*at, Event::CardRated { card, rating, millis });
        }
    }

    fn rating(&mut self, card: &CardId, known: f64) -> Rating {
        let first = self.progress.reviews.get(card).is_none();
        // One card in eleven is hard to keep.
        let known = if card.seed().is_multiple_of(11) { known * 0.8 } else { known };
        match self.chance.f64() {
            chance if !first && chance > known => Rating::Again,
            _ if self.chance.f64() < 0.2 => Rating::Hard,
            _ if self.chance.f64() < 0.15 => Rating::Easy,
            _ => Rating::Good,
        }
    }

    /// A whole run through a module that is being read, better with the months.
    fn run(&mut self, at: &mut Timestamp) {
        let read = |loaded: &&crate::core::course::LoadedModule| self.progress.module_summary(loaded).lessons_read > 0;
        let begun: Vec<_> = self.course.modules.iter().filter(read).collect();
        let Some(loaded) = begun.get(self.chance.usize(..begun.len().max(1))).copied() else { return };
        self.attempts += 1;
        let attempt = AttemptId(format!("year-{}", self.attempts));
        let ids: Vec<ExerciseId> = loaded.exercises.iter().map(|exercise| exercise.id.clone()).collect();
        let skill = (0.5 + 0.02 * self.attempts as f64).min(0.85);
        let (module, exercises): (Option<ModuleId>, _) = (Some(loaded.module.id.clone()), ids.clone());
        let (seed, partial, mode, lesson) = (7, false, Mode::Practice, None);
        let id = attempt.clone();
        self.note(*at, Event::AttemptStarted { attempt: id, module, exercises, seed, partial, mode, lesson });
        let mut sum = 0.0;
        for exercise in ids.iter().cloned() {
            let (points, outcome) = match self.chance.f64() {
                chance if chance < skill => (1.0, Outcome::Right),
                chance if chance < skill + 0.1 => (0.5, Outcome::Partly),
                _ => (0.0, Outcome::Wrong),
            };
            sum += points;
            let millis = self.chance.u64(12..75) * 1_000;
            *at += jiff::SignedDuration::from_millis(millis as i64);
            let (attempt, answer) = (attempt.clone(), Answer::Skipped);
            self.note(*at, Event::Answered { attempt, exercise, answer, points, outcome, millis });
        }
        let mark = Mark::from_points(sum, ids.len());
        self.note(*at, Event::AttemptFinished { attempt, mark });
        self.deck = Deck::new(self.course, &self.progress, crate::core::course::Diploma::default());
    }
}
