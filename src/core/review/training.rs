//! Fitting the scheduler to one student: on the older reviews, judged by the newer ones.

use jiff::Timestamp;
use jiff::civil::Date;

use super::day::Day;
use super::scheduler::training::{Example, Fitting, fit};
use super::scheduler::{Memory, Rating, Scheduler};
use super::state::Reviews;

/// Reviews needed before the parameters are fitted.
pub const ENOUGH: usize = 400;
/// New reviews needed before they are fitted again.
pub const AGAIN: usize = 100;
/// Share of the reviews, the oldest, that the parameters are fitted to. The others judge them.
const OLDER: f64 = 0.8;
/// At most so many reviews are learnt from, the newest: more take longer and change little.
const MOST: usize = 20_000;

/// Ratings of one card that are learnt from, the first: the published training leaves later ones out too.
const LONGEST_HISTORY: usize = 256;

/// All ratings, as training needs them: cheap to make, and free of the rest so that another thread can have it.
#[derive(Debug, Clone)]
pub struct History {
    cards: Vec<Vec<Seen>>,
    present: Scheduler,
    reviews: usize,
}

/// A rating, and the days since the one before.
#[derive(Debug, Clone, Copy)]
struct Seen {
    at: Timestamp,
    elapsed: u32,
    rating: Rating,
}

/// Parameters that foresee the newest reviews better than those before.
#[derive(Debug, Clone, PartialEq)]
pub struct Trained {
    /// The parameters.
    pub parameters: Vec<f32>,
    /// Reviews that there were.
    pub reviews: usize,
    /// Mean log-loss on the newest reviews, with the parameters before and with these.
    pub loss: (f64, f64),
}

/// Why the parameters stay what they are.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Untrained {
    /// There is too little to learn from.
    #[error("only {reviews} reviews, of {ENOUGH} needed")]
    TooFew {
        /// Reviews that there are.
        reviews: usize,
    },
    /// Parameters were found, and foresee the newest reviews no better.
    #[error("the fitted parameters are no better: log-loss {after:.4} after {before:.4}")]
    NoBetter {
        /// Mean log-loss with the present parameters.
        before: f64,
        /// Mean log-loss with those found.
        after: f64,
    },
    /// It was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// No parameters were found.
    #[error("the reviews gave no parameters")]
    Failed,
}

/// When training was last tried by itself: the day, and how many reviews there were.
pub type Tried = (Date, usize);

/// Whether to fit the parameters by itself: at most once a day, and when enough was reviewed since.
pub fn is_due(reviews: &Reviews, tried: Option<Tried>, today: Day) -> bool {
    let before = tried.map(|(_, reviews)| reviews).max(reviews.fitted.as_ref().map(|fitted| fitted.reviews));
    let new_day = tried.is_none_or(|(date, _)| date != today.date());
    // Fewer reviews than before: they were erased, and others count from the start.
    let enough = before.is_none_or(|before| reviews.count >= before.saturating_add(AGAIN) || reviews.count < before);
    reviews.count >= ENOUGH && new_day && enough
}

impl History {
    /// The ratings that there are.
    pub fn of(reviews: &Reviews) -> Self {
        let mut states: Vec<_> = reviews.cards.iter().filter(|(_, state)| !state.reviews.is_empty()).collect();
        states.sort_by_key(|(card, _)| *card);
        let cards = states.into_iter().map(|(_, state)| {
            let mut before = None;
            let seen = state.reviews.iter().map(|review| {
                let elapsed = before.replace(review.day).map_or(0, |before| review.day.since(before));
                Seen { at: review.at, elapsed, rating: review.rating }
            });
            seen.collect()
        });
        Self { cards: cards.collect(), present: reviews.scheduler.clone(), reviews: reviews.count }
    }

    /// Fits parameters to the older ratings. They are given only when they foresee the newer ones, which they were not
    /// fitted to, better than the present parameters do.
    pub fn train(&self, fitting: &Fitting) -> Result<Trained, Untrained> {
        if self.reviews < ENOUGH {
            return Err(Untrained::TooFew { reviews: self.reviews });
        }
        let newer = self.newer_from();
        let found = fit(self.examples(newer), fitting);
        if fitting.is_cancelled() {
            return Err(Untrained::Cancelled);
        }
        let parameters = found.ok_or(Untrained::Failed)?;
        let scheduler = Scheduler::with(&parameters).ok_or(Untrained::Failed)?;
        let (before, after) = (self.losses(&self.present, newer), self.losses(&scheduler, newer));
        let loss = (mean(&before), mean(&after));
        // Not a number when there is no rating to judge by: then nothing is better.
        if loss.1 >= loss.0 || loss.0.is_nan() || loss.1.is_nan() {
            return Err(Untrained::NoBetter { before: loss.0, after: loss.1 });
        }
        Ok(Trained { parameters, reviews: self.reviews, loss })
    }

    /// The moment from which ratings judge.
    fn newer_from(&self) -> Timestamp {
        let mut moments: Vec<Timestamp> = self.cards.iter().flatten().map(|seen| seen.at).collect();
        moments.sort_unstable();
        let place = (moments.len() as f64 * OLDER) as usize;
        moments.get(place).copied().unwrap_or(Timestamp::MAX)
    }

    /// What there is to learn from before a moment, oldest first.
    fn examples(&self, until: Timestamp) -> Vec<Example> {
        let mut places: Vec<(Timestamp, usize, usize)> = Vec::new();
        for (card, seen) in self.cards.iter().enumerate() {
            let older = seen.iter().take(LONGEST_HISTORY).enumerate();
            let older = older.filter(|(_, seen)| seen.at < until && seen.elapsed > 0);
            places.extend(older.map(|(place, seen)| (seen.at, card, place)));
        }
        places.sort_unstable();
        let newest = places.len().saturating_sub(MOST);
        let example = |(_, card, place): &(Timestamp, usize, usize)| Example {
            card: *card as i64,
            ratings: self.cards[*card][..=*place].iter().map(|seen| (seen.elapsed, seen.rating)).collect(),
        };
        places[newest..].iter().map(example).collect()
    }

    /// The log-loss of each rating from a moment on that came at least a day after the one before.
    fn losses(&self, scheduler: &Scheduler, from: Timestamp) -> Vec<f64> {
        let mut losses = Vec::new();
        for seen in &self.cards {
            let mut memory: Option<Memory> = None;
            for Seen { at, elapsed, rating } in seen {
                if let Some(memory) = memory.filter(|_| *at >= from && *elapsed > 0) {
                    // One sure forecast that fails must not outweigh all others.
                    let known = scheduler.retrievability(memory, *elapsed).clamp(1e-4, 1.0 - 1e-4);
                    losses.push(-(if rating.remembered() { known } else { 1.0 - known }).ln());
                }
                memory = Some(scheduler.after(memory, *elapsed, *rating));
            }
        }
        losses
    }
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

#[cfg(test)]
mod tests;
