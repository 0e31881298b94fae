//! What a retention costs: how many cards come back in a day.

use super::scheduler::{LONGEST, Rating, Scheduler};
use super::state::CardState;

/// Cards expected in a day at a retention (0 to 1), were the memories to stay as they are: each card comes back once in
/// its interval, and those forgotten once more on the same day. Cards put aside cost nothing.
pub fn cards_a_day<'a>(states: impl IntoIterator<Item = &'a CardState>, scheduler: &Scheduler, retention: f32) -> f64 {
    let memories = states.into_iter().filter(|state| !state.suspended).filter_map(|state| state.memory);
    let once: f64 = memories.map(|memory| 1.0 / f64::from(scheduler.exact_interval(memory, retention).max(1.0))).sum();
    once * (1.0 + f64::from(1.0 - retention).clamp(0.0, 1.0))
}

/// When a card rated « Bien » each time is seen again, in days since its first rating: without end.
pub fn seen_again(scheduler: &Scheduler, retention: f32) -> impl Iterator<Item = u32> {
    let mut memory = scheduler.after(None, 0, Rating::Good);
    let mut day = 0_u32;
    std::iter::repeat_with(move || {
        let interval = (scheduler.exact_interval(memory, retention).round() as u32).clamp(1, LONGEST);
        memory = scheduler.after(Some(memory), interval, Rating::Good);
        day = day.saturating_add(interval);
        day
    })
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
        let days: Vec<u32> = seen_again(&scheduler, 0.9).take(6).collect();
        assert_eq!(days[0], 2);
        assert!((8..=20).contains(&days[1]), "{days:?}");
        assert!(days.windows(3).all(|three| three[2] - three[1] > three[1] - three[0]), "{days:?}");
        let often = seen_again(&scheduler, 0.95).take_while(|day| *day < 365).count();
        let rarely = seen_again(&scheduler, 0.8).take_while(|day| *day < 365).count();
        assert!(often > rarely && rarely > 1, "{often} {rarely}");
    }
}
