//! Weeks of review: what a student who studies most days, and forgets now and then, would have rated.

use std::collections::HashMap;
use std::sync::OnceLock;

use jiff::ToSpan;

use super::super::now;
use super::Diary;
use crate::core::course::{ExerciseId, LessonId};
use crate::core::exercise::Outcome;
use crate::core::progress::{Deck, DeckCard, Event, Progress, Recorded};
use crate::core::review::{CardId, Day, Limits, Queue, Rating, Review};
use crate::core::settings::Settings;

/// Days before now on which nothing was reviewed.
const OFF: [i64; 5] = [18, 14, 13, 11, 7];
/// What was asked in a day: fewer new cards than the settings allow, so that some are left for today.
const LIMITS: Limits = Limits { new: 9, due: 60, retention: 0.9 };

/// A rating: how many days ago, how many seconds into the session, and the event.
type Rated = (i64, i64, Event);

impl Diary<'_> {
    /// Records the reviews of three weeks, up to yesterday, of the cards that the diary gives so far.
    pub fn reviews(&mut self) {
        static RATED: OnceLock<Vec<Rated>> = OnceLock::new();
        // Every preset has the same history: it is worked out once.
        let rated = RATED.get_or_init(|| {
            let events = self.store.events().expect("memory can be read");
            simulated(&Progress::from_events(&events), &Met::of(&events), self.course)
        });
        for (days, seconds, event) in rated {
            let at = now().checked_sub(days.days()).and_then(|day| day.checked_add(seconds.seconds()));
            let at = at.expect("some days before now exist").timestamp();
            self.store.record(at, event.clone()).expect("memory takes an event");
        }
    }
}

/// Days on which lessons were read and exercises first missed.
struct Met {
    lessons: HashMap<LessonId, Day>,
    exercises: HashMap<ExerciseId, Day>,
}

impl Met {
    fn of(events: &[Recorded]) -> Self {
        let (mut lessons, mut exercises) = (HashMap::new(), HashMap::<ExerciseId, Day>::new());
        for recorded in events {
            match &recorded.event {
                Event::LessonMarked { lesson, .. } => {
                    lessons.insert(lesson.clone(), recorded.day());
                }
                Event::Answered { exercise, outcome, .. } if *outcome != Outcome::Right => {
                    let first = exercises.entry(exercise.clone()).or_insert_with(|| recorded.day());
                    *first = (*first).min(recorded.day());
                }
                _ => {}
            }
        }
        Self { lessons, exercises }
    }

    /// Whether there was such a card before a day.
    fn before(&self, day: Day, card: &DeckCard) -> bool {
        let since = match &card.id {
            CardId::Question(exercise) => self.exercises.get(exercise),
            CardId::Cell(..) => None,
            _ => card.passage.as_ref().and_then(|passage| self.lessons.get(&passage.lesson)),
        };
        since.is_some_and(|since| *since < day)
    }
}

fn simulated(progress: &Progress, met: &Met, course: &crate::core::course::Course) -> Vec<Rated> {
    let deck = Deck::new(course, progress, Settings::default().diploma);
    let mut reviews = progress.reviews.clone();
    let (today, mut rated) = (Day::of(&now()), Vec::new());
    for ago in (1..=20).rev().filter(|ago| !OFF.contains(ago)) {
        let day = today - ago as i32;
        let cards = deck.cards.iter().filter(|card| met.before(day, card));
        let cards = cards.map(|card| (&card.id, card.module.as_ref()));
        let mut asked = Queue::on(day, cards, &reviews, LIMITS).cards;
        let (mut position, mut seconds) = (0, 0);
        while let Some(card) = asked.get(position).cloned() {
            let chance = chance(&card, day, position);
            let known = if reviews.get(&card).is_some() { reviews.retrievability(&card, day) } else { 0.75 };
            // What is forgotten comes back at the end, and is known then.
            let again = asked[..position].contains(&card);
            let rating = match chance {
                _ if again => Rating::Good,
                chance if chance > known => Rating::Again,
                chance if chance > 0.75 => Rating::Hard,
                chance if chance < 0.12 => Rating::Easy,
                _ => Rating::Good,
            };
            let millis = 5_000 + (chance * 24_000.0) as u64;
            let at = now().timestamp();
            reviews.rate(&card, Review { at, day, rating });
            if rating == Rating::Again {
                asked.push(card.clone());
            }
            seconds += (millis / 1_000) as i64 + 1;
            rated.push((ago, seconds, Event::CardRated { card, rating, millis }));
            position += 1;
        }
    }
    rated
}

/// A number from 0 to 1 that is the same every time.
fn chance(card: &CardId, day: Day, position: usize) -> f64 {
    let seed = card.seed() ^ (day.number() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ position as u64;
    fastrand::Rng::with_seed(seed).f64()
}

#[cfg(test)]
mod tests {
    use crate::core::settings::{Language, ThemeChoice};
    use crate::gui::presets::{Picture, Preset};

    #[test]
    fn three_weeks_of_review_leave_something_for_today() {
        let (language, theme) = (Language::French, ThemeChoice::Light);
        let picture = Picture { preset: Preset::Home, language, theme, window: (1366.0, 768.0), text_size: 100 };
        let app = picture.app();
        let ctx = app.services.context();
        let queue = ctx.queue();
        assert!((4..40).contains(&queue.due), "{} due", queue.due);
        assert!(queue.new > 0);
        assert!(ctx.progress.days.values().filter(|day| day.cards() > 0).count() > 10);
    }
}
