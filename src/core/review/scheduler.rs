//! When a card comes back: FSRS-6. This room, with its [`training`], is the only one that names the crate it comes from.

pub mod training;

use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, check_and_fill_parameters, current_retrievability};
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
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Days after which it is still known nine times in ten.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
}

/// Longest time between two reviews, in days: five years.
pub const LONGEST: u32 = 1_825;
/// From how many days on an interval is spread, so that cards learnt together do not all come back together.
const SPREAD_FROM: f32 = 2.5;
/// Share by which the first days of an interval after [`SPREAD_FROM`] are spread, each way.
const SPREAD_FIRST: f32 = 0.25;
/// Until how many days that share holds.
const SPREAD_UNTIL: f32 = 5.0;
/// Share by which the days after that are spread, each way.
const SPREAD_THEN: f32 = 0.05;
/// What the published model lets the decay of memory be, from slow to fast.
const DECAY: std::ops::RangeInclusive<f32> = 0.1..=0.8;

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
    /// make no sense. Those of the older FSRS-4.5 and FSRS-5 (17 and 19 numbers) are understood too.
    pub fn with(parameters: &[f32]) -> Option<Self> {
        let model = FSRS::new(parameters).ok()?;
        // The model keeps its own, filled and clamped in the same way, to itself.
        let decay = check_and_fill_parameters(parameters).ok()?.last().copied().unwrap_or(DEFAULT_PARAMETERS[20]);
        Some(Self { model, decay: decay.clamp(*DECAY.start(), *DECAY.end()) })
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
    /// spreads cards that were learnt together; with the same seed, a longer memory never comes back sooner.
    pub fn interval(&self, memory: Memory, rating: Rating, retention: f32, seed: u64) -> u32 {
        if rating == Rating::Again {
            return 0;
        }
        let days = self.exact_interval(memory, retention);
        ((days + part(seed) * spread(days)).round() as u32).clamp(1, LONGEST)
    }

    /// The same before rounding and spreading, in days: what the load of a retention is estimated with.
    pub fn exact_interval(&self, memory: Memory, retention: f32) -> f32 {
        self.model.next_interval(Some(memory.stability), retention, Rating::Good.number()).max(0.0)
    }
}

/// By how many days an interval is spread at most, each way. It grows more slowly than the interval.
fn spread(days: f32) -> f32 {
    let first = (days.min(SPREAD_UNTIL) - SPREAD_FROM).max(0.0);
    let then = (days - SPREAD_UNTIL).max(0.0);
    first * SPREAD_FIRST + then * SPREAD_THEN
}

/// A number from -1 to 1 out of a seed: seeds that follow each other give numbers far apart (SplitMix64).
fn part(seed: u64) -> f32 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    (mixed % 2_001) as f32 / 1_000.0 - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const RETENTIONS: [f32; 4] = [0.8, 0.85, 0.9, 0.95];

    #[test]
    fn a_better_rating_never_comes_back_sooner() {
        let scheduler = Scheduler::default();
        let mut memories = vec![(None, 0)];
        for elapsed in [1, 3, 10, 60] {
            for first in Rating::ALL {
                let memory = scheduler.after(None, 0, first);
                memories.push((Some(memory), elapsed));
                memories.push((Some(scheduler.after(Some(memory), elapsed, Rating::Good)), elapsed));
            }
        }
        for (memory, elapsed) in memories {
            for retention in RETENTIONS {
                for seed in 0..50 {
                    let days = Rating::ALL.map(|rating| {
                        scheduler.interval(scheduler.after(memory, elapsed, rating), rating, retention, seed)
                    });
                    assert_eq!(days[0], 0, "a card forgotten comes back on the same day");
                    assert!(days.is_sorted(), "{memory:?} after {elapsed} days: {days:?}");
                    assert!(days[1..].iter().all(|days| (1..=LONGEST).contains(days)));
                }
            }
        }
    }

    #[test]
    fn the_first_ratings_give_days_that_a_student_expects() {
        let scheduler = Scheduler::default();
        let days = |retention| {
            Rating::ALL.map(|rating| scheduler.interval(scheduler.after(None, 0, rating), rating, retention, 1))
        };
        assert_eq!(days(0.9)[..3], [0, 1, 2]);
        assert!((7..=9).contains(&days(0.9)[3]));
        assert!(days(0.8)[2] > days(0.9)[2] && days(0.9)[3] > days(0.95)[3], "a higher retention comes back sooner");
    }

    #[test]
    fn intervals_are_spread_a_little_and_evenly() {
        let scheduler = Scheduler::default();
        let interval = |stability, seed| {
            let memory = Memory { stability, difficulty: 5.0 };
            scheduler.interval(memory, Rating::Good, 0.9, seed)
        };
        let spread = |stability| {
            let days: Vec<u32> = (0..2_000).map(|seed| interval(stability, seed)).collect();
            let mean = f64::from(days.iter().sum::<u32>()) / days.len() as f64;
            (days.iter().min().copied(), days.iter().max().copied(), mean)
        };
        assert_eq!(spread(2.0), (Some(2), Some(2), 2.0), "short intervals stay as they are");
        let (least, most, mean) = spread(10.0);
        assert_eq!((least, most), (Some(9), Some(11)));
        assert!((mean - 10.0).abs() < 0.1, "{mean}");
        let (least, most, mean) = spread(100.0);
        assert_eq!((least, most), (Some(95), Some(105)));
        assert!((mean - 100.0).abs() < 0.2, "{mean}");
        assert_eq!(interval(1e6, 3), LONGEST);
    }

    #[test]
    fn a_memory_is_known_nine_times_in_ten_after_its_stability() {
        let trained: Vec<f32> = DEFAULT_PARAMETERS.iter().map(|parameter| parameter * 1.1).collect();
        for scheduler in [Scheduler::default(), Scheduler::with(&trained).expect("sound parameters")] {
            let memory = Memory { stability: 30.0, difficulty: 5.0 };
            assert!((scheduler.retrievability(memory, 30) - 0.9).abs() < 1e-4);
            assert_eq!(scheduler.retrievability(memory, 0), 1.0);
            for retention in RETENTIONS {
                let days = scheduler.exact_interval(memory, retention);
                let known = scheduler.retrievability(memory, days.round() as u32);
                assert!((known - f64::from(retention)).abs() < 0.005, "{retention}: {known}");
            }
        }
    }

    #[test]
    fn parameters_that_make_no_sense_are_refused() {
        assert!(Scheduler::with(&[1.0; 3]).is_none());
        assert!(Scheduler::with(&[f32::NAN; 21]).is_none());
        assert!(Scheduler::with(&[f32::INFINITY; 21]).is_none());
        // Those out of bounds are brought back within them, by the model and here alike.
        let extreme = Scheduler::with(&[1e9; 21]).expect("it is clamped");
        let memory = extreme.after(None, 0, Rating::Good);
        let days = extreme.exact_interval(memory, 0.9).round() as u32;
        assert!((extreme.retrievability(memory, days) - 0.9).abs() < 0.01);
    }

    #[test]
    fn parameters_of_an_older_model_forget_at_its_pace() {
        let older: Vec<f32> = DEFAULT_PARAMETERS[..19].to_vec();
        let scheduler = Scheduler::with(&older).expect("19 parameters are those of FSRS-5");
        let memory = Memory { stability: 10.0, difficulty: 5.0 };
        let days = scheduler.exact_interval(memory, 0.8).round() as u32;
        assert!((scheduler.retrievability(memory, days) - 0.8).abs() < 0.01);
    }
}
