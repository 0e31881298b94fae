//! What a retention costs: how many cards come back in a day.

use super::scheduler::{Rating, Scheduler};
use super::state::CardState;

/// Cards expected in a day at a retention (0 to 1), were the memories to stay as they are: each card comes back once in
/// its interval, and those forgotten once more on the same day. Cards put aside cost nothing.
pub fn cards_a_day<'a>(states: impl IntoIterator<Item = &'a CardState>, scheduler: &Scheduler, retention: f32) -> f64 {
    let memories = states.into_iter().filter(|state| !state.suspended).filter_map(|state| state.memory);
    let once: f64 = memories.map(|memory| 1.0 / f64::from(scheduler.exact_interval(memory, retention).max(1.0))).sum();
    once * (1.0 + f64::from(1.0 - retention).clamp(0.0, 1.0))
}

/// How many times a card rated « Bien » each time is seen within so many days of its first rating, that one included.
pub fn times_seen(scheduler: &Scheduler, retention: f32, days: u32) -> u32 {
    let (mut seen, mut passed) = (1, 0);
    let mut memory = scheduler.after(None, 0, Rating::Good);
    loop {
        let interval = scheduler.exact_interval(memory, retention).round().max(1.0) as u32;
        passed += interval;
        if passed > days {
            return seen;
        }
        seen += 1;
        memory = scheduler.after(Some(memory), interval, Rating::Good);
    }
}

/// Days from the first rating of a card to its `times`-th, « Bien » each time.
pub fn days_until_seen(scheduler: &Scheduler, retention: f32, times: u32) -> u32 {
    (0..).find(|days| times_seen(scheduler, retention, *days) >= times).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::review::Memory;

    fn state(stability: f32) -> CardState {
        CardState { memory: Some(Memory { stability, difficulty: 5.0 }), ..CardState::default() }
    }

    #[test]
    fn cards_come_back_once_in_their_interval_and_once_more_when_forgotten() {
        let scheduler = Scheduler::default();
        let cards = vec![state(10.0); 20];
        let load = cards_a_day(&cards, &scheduler, 0.9);
        assert!((load - 2.2).abs() < 1e-3, "{load}");
        let short = cards_a_day(&[state(0.2)], &scheduler, 0.9);
        assert!((short - 1.1).abs() < 1e-6, "at most once a day, {short}");
        let aside = CardState { suspended: true, ..state(10.0) };
        assert_eq!(cards_a_day(&[aside, CardState::default()], &scheduler, 0.9), 0.0);
    }

    #[test]
    fn a_higher_retention_costs_more() {
        let scheduler = Scheduler::default();
        let cards: Vec<CardState> = (1..200).map(|days| state(days as f32)).collect();
        let loads: Vec<f64> =
            (80..=95).map(|percent| cards_a_day(&cards, &scheduler, percent as f32 / 100.0)).collect();
        assert!(loads.windows(2).all(|two| two[0] < two[1]), "{loads:?}");
    }

    #[test]
    fn a_card_is_seen_more_and_more_rarely() {
        let scheduler = Scheduler::default();
        assert_eq!(times_seen(&scheduler, 0.9, 0), 1);
        let three = days_until_seen(&scheduler, 0.9, 3);
        assert_eq!(times_seen(&scheduler, 0.9, three), 3);
        assert_eq!(times_seen(&scheduler, 0.9, three - 1), 2);
        assert!((8..=20).contains(&three), "{three}");
        assert!(times_seen(&scheduler, 0.9, 365) < 10);
    }
}
