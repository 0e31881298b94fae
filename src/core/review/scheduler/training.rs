//! Fitting the parameters to what was remembered and forgotten: the crate's side of [`crate::core::review::training`].

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fsrs::{CombinedProgressState, ComputeParametersInput, FSRSError, FSRSItem, FSRSReview, compute_parameters};

use super::Rating;

/// A fitting under way: it can be looked at and cancelled from elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Fitting(Arc<Mutex<CombinedProgressState>>);

impl Fitting {
    /// Stops it at its next step.
    pub fn cancel(&self) {
        self.state().want_abort = true;
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.state().want_abort
    }

    /// How much is done, 0 to 1.
    pub fn share(&self) -> f32 {
        let state = self.state();
        match state.total() {
            _ if state.finished() => 1.0,
            0 => 0.0,
            total => (state.current() as f32 / total as f32).min(1.0),
        }
    }

    /// What is there holds even when the thread that fits came to grief.
    fn state(&self) -> MutexGuard<'_, CombinedProgressState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A rating to learn from: the ratings of its card up to it, each with the days since the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// A number for its card.
    pub card: i64,
    /// Its ratings, the one to learn from last; the first comes 0 days after nothing.
    pub ratings: Vec<(u32, Rating)>,
}

/// Parameters that fit examples, given from the oldest to the newest: the newest weigh most. None when cancelled, or
/// when there is too little to learn from.
pub fn fit(examples: Vec<Example>, fitting: &Fitting) -> Option<Vec<f32>> {
    if fitting.is_cancelled() {
        return None;
    }
    // One without a day between two ratings says nothing about forgetting, and the crate does not expect it.
    let usable = |example: &Example| example.ratings.last().is_some_and(|(days, _)| *days > 0);
    let (train_set, card_ids) =
        examples.into_iter().filter(usable).map(|Example { card, ratings }| (item(ratings), card)).unzip();
    let fitted: Result<Vec<f32>, FSRSError> = compute_parameters(ComputeParametersInput {
        train_set,
        card_ids: Some(card_ids),
        progress: Some(fitting.0.clone()),
        ..ComputeParametersInput::default()
    });
    fitted.ok().filter(|_| !fitting.is_cancelled())
}

fn item(ratings: Vec<(u32, Rating)>) -> FSRSItem {
    let review = |(delta_t, rating): (u32, Rating)| FSRSReview { rating: rating.number(), delta_t };
    FSRSItem { reviews: ratings.into_iter().map(review).collect() }
}
