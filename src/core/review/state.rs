//! What is known of each card, derived from its ratings.

use std::collections::{HashMap, VecDeque};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::card::CardId;
use super::day::Day;
use super::scheduler::{Memory, Rating, Scheduler};
use crate::core::past::Past;

/// A rating of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// When: with the card, it tells the ratings apart.
    pub at: Timestamp,
    /// The day of study.
    pub day: Day,
    /// The rating.
    pub rating: Rating,
}

/// What is known of a card.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CardState {
    /// Its ratings, oldest first; those taken back are gone.
    pub reviews: Past<Review>,
    /// How well it is remembered; absent before its first rating.
    pub memory: Option<Memory>,
    /// Put aside by the student: never asked.
    pub suspended: bool,
    /// The student's own words about it.
    pub note: String,
}

impl CardState {
    /// The last rating.
    pub fn last(&self) -> Option<&Review> {
        self.reviews.last()
    }

    /// How many times it was forgotten after having been known.
    pub fn lapses(&self) -> usize {
        self.reviews.iter().skip(1).filter(|review| !review.rating.remembered()).count()
    }

    /// The day on which it is to be asked again; none before its first rating.
    pub fn due(&self, id: &CardId, scheduler: &Scheduler, retention: f32) -> Option<Day> {
        let (memory, last) = (self.memory?, self.last()?);
        let seed = id.seed().wrapping_add(self.reviews.len() as u64);
        Some(last.day + scheduler.interval(memory, last.rating, retention, seed) as i32)
    }

    /// Probability, 0 to 1, that it is known on a day; 0 for a card that was never rated.
    pub fn retrievability(&self, scheduler: &Scheduler, day: Day) -> f64 {
        match (self.memory, self.last()) {
            (Some(memory), Some(last)) => scheduler.retrievability(memory, day.since(last.day)),
            _ => 0.0,
        }
    }

    fn recompute(&mut self, scheduler: &Scheduler) {
        self.memory = None;
        let mut before: Option<Day> = None;
        for review in self.reviews.iter() {
            self.memory = Some(scheduler.after(self.memory, elapsed(before, review.day), review.rating));
            before = Some(review.day);
        }
    }
}

/// Days between a review and the one before. A clock that was set back gives none, never less.
fn elapsed(before: Option<Day>, day: Day) -> u32 {
    before.map_or(0, |before| day.since(before))
}

/// Parameters fitted to the student's own reviews.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fitted {
    /// The parameters.
    pub parameters: Vec<f32>,
    /// Reviews that there were.
    pub reviews: usize,
    /// The day of study.
    pub day: Day,
}

/// What is known of all cards that were rated, put aside or written about.
#[derive(Debug, Clone, Default)]
pub struct Reviews {
    /// The cards.
    pub cards: HashMap<CardId, CardState>,
    /// Works memories and intervals out with the parameters in force.
    pub scheduler: Scheduler,
    /// Those parameters, when they are the student's own.
    pub fitted: Option<Fitted>,
    /// Ratings that count, in all.
    pub count: usize,
    /// Time that each rating took, the latest last, in milliseconds: at most [`TIMES`] of them.
    pub times: VecDeque<u32>,
}

/// Over how many ratings the student's own pace is measured.
pub const TIMES: usize = 200;
/// Fewer ratings than that say nothing about it.
const TIMES_ENOUGH: usize = 20;
/// A card left on the screen for longer is not thought about, in milliseconds.
const LONGEST_THOUGHT: u64 = 60_000;

/// The scheduler follows from the parameters.
impl PartialEq for Reviews {
    fn eq(&self, other: &Self) -> bool {
        self.cards == other.cards && self.fitted == other.fitted && self.count == other.count
    }
}

impl Reviews {
    /// Takes a rating into account; returns whether it was the card's first.
    pub fn rate(&mut self, card: &CardId, review: Review) -> bool {
        let state = self.cards.entry(card.clone()).or_default();
        let first = state.reviews.is_empty();
        let before = state.last().map(|last| last.day);
        state.memory = Some(self.scheduler.after(state.memory, elapsed(before, review.day), review.rating));
        state.reviews.push(review);
        self.count += 1;
        first
    }

    /// Notes how long a rating took.
    pub fn took(&mut self, millis: u64) {
        if self.times.len() == TIMES {
            self.times.pop_front();
        }
        self.times.push_back(millis.min(LONGEST_THOUGHT) as u32);
    }

    /// Mean time that a rating takes, in seconds; none while too few were given.
    pub fn seconds_per_card(&self) -> Option<f64> {
        let times = &self.times;
        (times.len() >= TIMES_ENOUGH)
            .then(|| times.iter().map(|millis| f64::from(*millis)).sum::<f64>() / times.len() as f64 / 1_000.0)
    }

    /// Takes a rating back, told by its moment; returns it. Nothing happens when there is none.
    pub fn undo(&mut self, card: &CardId, at: Timestamp) -> Option<Review> {
        let state = self.cards.get_mut(card)?;
        let position = state.reviews.rposition(|review| review.at == at)?;
        let review = state.reviews.remove(position);
        state.recompute(&self.scheduler);
        self.count -= 1;
        Some(review)
    }

    /// Puts a card aside, or takes it up again.
    pub fn suspend(&mut self, card: &CardId, suspended: bool) {
        self.cards.entry(card.clone()).or_default().suspended = suspended;
    }

    /// Writes the student's words about a card.
    pub fn note(&mut self, card: &CardId, note: &str) {
        note.clone_into(&mut self.cards.entry(card.clone()).or_default().note);
    }

    /// Works all memories out again with other parameters: those fitted to the student's own reviews, or the published
    /// ones (`None`). Parameters that make no sense change nothing.
    pub fn train(&mut self, fitted: Option<Fitted>) {
        let parameters = fitted.as_ref().map_or(&[][..], |fitted| &fitted.parameters);
        let Some(scheduler) = Scheduler::with(parameters) else { return };
        self.scheduler = scheduler;
        self.fitted = fitted;
        for state in self.cards.values_mut() {
            state.recompute(&self.scheduler);
        }
    }

    /// What is known of a card, if anything.
    pub fn get(&self, card: &CardId) -> Option<&CardState> {
        self.cards.get(card)
    }

    /// The day on which a card is to be asked again; none for one that was never rated.
    pub fn due(&self, card: &CardId, retention: f32) -> Option<Day> {
        self.get(card)?.due(card, &self.scheduler, retention)
    }

    /// Probability, 0 to 1, that a card is known on a day.
    pub fn retrievability(&self, card: &CardId, day: Day) -> f64 {
        self.get(card).map_or(0.0, |state| state.retrievability(&self.scheduler, day))
    }

    /// Days until the card comes back, for each rating that could be given on a day.
    pub fn intervals(&self, card: &CardId, day: Day, retention: f32) -> [(Rating, u32); 4] {
        let state = self.get(card);
        let memory = state.and_then(|state| state.memory);
        let days = elapsed(state.and_then(CardState::last).map(|last| last.day), day);
        let count = state.map_or(0, |state| state.reviews.len()) as u64 + 1;
        let seed = card.seed().wrapping_add(count);
        Rating::ALL.map(|rating| {
            let after = self.scheduler.after(memory, days, rating);
            (rating, self.scheduler.interval(after, rating, retention, seed))
        })
    }
}

#[cfg(test)]
mod tests;
