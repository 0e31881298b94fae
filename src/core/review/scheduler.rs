//! When a card comes back: FSRS-6. The only file that names the crate it comes from.

use fsrs::{FSRS, MemoryState, current_retrievability};
use serde::{Deserialize, Serialize};

/// How well a card was remembered, in the student's own judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rating {
    /// « À revoir »: forgotten.
    Again,
    /// « Difficile ».
    Hard,
    /// « Bien ».
    Good,
    /// « Facile ».
    Easy,
}

impl Rating {
    /// The four, from forgotten to easy.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// Whether the card was remembered.
    pub fn remembered(self) -> bool {
        self != Self::Again
    }

    /// 1 to 4, as the scheduler counts.
    pub fn number(self) -> u32 {
        self as u32 + 1
    }
}

/// How well something is remembered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// Days after which it is still known nine times in ten.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
}

/// Longest time between two reviews, in days: five years.
pub const LONGEST: u32 = 1_825;
/// From how many days on an interval is spread, so that cards learnt together do not all come back together.
const SPREAD_FROM: f32 = 3.0;
/// Share of the interval by which it is spread, each way.
const SPREAD: f32 = 0.05;

/// Works out memories and intervals from parameters.
#[derive(Debug, Clone)]
pub struct Scheduler {
    model: FSRS,
    decay: f32,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self::with(&[]).expect("the default parameters are sound")
    }
}

impl Scheduler {
    /// A scheduler with trained parameters, or with the published ones when there are none. None for parameters that
    /// make no sense.
    pub fn with(parameters: &[f32]) -> Option<Self> {
        let model = FSRS::new(parameters).ok()?;
        let decay = parameters.last().copied().unwrap_or(fsrs::DEFAULT_PARAMETERS[20]);
        Some(Self { model, decay })
    }

    /// The memory after a review, `elapsed` days of study after the one before (0 for a first one). A memory that
    /// cannot be computed stays what it was.
    pub fn after(&self, memory: Option<Memory>, elapsed: u32, rating: Rating) -> Memory {
        let before = memory.map(|memory| MemoryState { stability: memory.stability, difficulty: memory.difficulty });
        let next = self.model.next_states(before, 0.9, elapsed).map(|states| match rating {
            Rating::Again => states.again.memory,
            Rating::Hard => states.hard.memory,
            Rating::Good => states.good.memory,
            Rating::Easy => states.easy.memory,
        });
        match next {
            Ok(next) => Memory { stability: next.stability, difficulty: next.difficulty },
            Err(_) => memory.unwrap_or(Memory { stability: 1.0, difficulty: 5.0 }),
        }
    }

    /// Probability, 0 to 1, that something is still known some days after its last review.
    pub fn retrievability(&self, memory: Memory, days: u32) -> f64 {
        let state = MemoryState { stability: memory.stability, difficulty: memory.difficulty };
        f64::from(current_retrievability(state, days as f32, self.decay)).clamp(0.0, 1.0)
    }

    /// Days until a card is to be asked again: 0 after a rating of [`Rating::Again`], else 1 to [`LONGEST`]. The seed
    /// spreads cards that were learnt together.
    pub fn interval(&self, memory: Memory, rating: Rating, retention: f32, seed: u64) -> u32 {
        if rating == Rating::Again {
            return 0;
        }
        let days = self.exact_interval(memory, retention);
        let spread = if days < SPREAD_FROM {
            0.0
        } else {
            // A number from -1 to 1 out of the seed.
            let share = (seed % 2_001) as f32 / 1_000.0 - 1.0;
            share * (days * SPREAD).max(0.6)
        };
        ((days + spread).round() as u32).clamp(1, LONGEST)
    }

    /// The same before rounding and spreading, in days: what the load of a retention is estimated with.
    pub fn exact_interval(&self, memory: Memory, retention: f32) -> f32 {
        self.model.next_interval(Some(memory.stability), retention, Rating::Good.number()).max(0.0)
    }
}
