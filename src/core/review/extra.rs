//! Cards asked outside of what the day asks: in advance, or all of them before an exam. And how long cards take.

use std::collections::BTreeMap;

use super::card::CardId;
use super::day::Day;
use super::queue::Limits;
use super::state::Reviews;

/// Usual time for a card, in milliseconds.
pub const MILLIS: u64 = 30_000;

/// About how many minutes some cards take.
pub fn minutes(cards: usize) -> usize {
    (cards as u64 * MILLIS).div_ceil(60_000) as usize
}

/// Cards that come back soonest after a day, at most so many; then those never asked. Those of the day are not among
/// them, nor those put aside.
pub fn ahead<'a>(
    day: Day,
    cards: impl IntoIterator<Item = &'a CardId>,
    reviews: &Reviews,
    retention: f32,
    most: usize,
) -> Vec<CardId> {
    let (mut soon, mut new) = (Vec::new(), Vec::new());
    for card in available(cards, reviews) {
        match reviews.due(card, retention) {
            Some(due) if due > day => soon.push((due, card)),
            Some(_) => {}
            None => new.push(card),
        }
    }
    soon.sort();
    soon.into_iter().map(|(_, card)| card).chain(new).take(most).cloned().collect()
}

/// All cards but those put aside, the least well known first; cards never asked come first, in the order of the
/// course.
pub fn cram<'a>(day: Day, cards: impl IntoIterator<Item = &'a CardId>, reviews: &Reviews) -> Vec<CardId> {
    let mut known: Vec<_> = available(cards, reviews).map(|card| (reviews.retrievability(card, day), card)).collect();
    known.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    known.into_iter().map(|(_, card)| card.clone()).collect()
}

/// The next day after this one on which cards come, and how many: those due then, and new ones as the limits allow.
pub fn next<'a>(
    day: Day,
    cards: impl IntoIterator<Item = &'a CardId>,
    reviews: &Reviews,
    limits: Limits,
) -> Option<(Day, usize)> {
    let (mut days, mut new) = (BTreeMap::<Day, usize>::new(), 0);
    for card in available(cards, reviews) {
        match reviews.due(card, limits.retention) {
            // What is left over from today comes tomorrow.
            Some(due) => *days.entry(due.max(day + 1)).or_default() += 1,
            None => new += 1,
        }
    }
    let new = new.min(limits.new as usize);
    if new > 0 {
        *days.entry(day + 1).or_default() += new;
    }
    days.into_iter().next()
}

fn available<'a>(cards: impl IntoIterator<Item = &'a CardId>, reviews: &Reviews) -> impl Iterator<Item = &'a CardId> {
    cards.into_iter().filter(|card| !reviews.get(card).is_some_and(|state| state.suspended))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::core::course::ExerciseId;
    use crate::core::review::{Rating, Review};

    fn card(name: &str) -> CardId {
        CardId::Question(ExerciseId::new(name))
    }

    /// Four cards: one never asked, one forgotten today, one known since yesterday, one put aside.
    fn known() -> (Day, [CardId; 4], Reviews) {
        let (today, cards) = (Day::from(date(2026, 3, 12)), ["new", "forgotten", "known", "aside"].map(card));
        let mut reviews = Reviews::default();
        let mut rate = |card: &CardId, day, rating| {
            reviews.rate(card, Review { at: Timestamp::UNIX_EPOCH, day, rating });
        };
        rate(&cards[1], today, Rating::Again);
        rate(&cards[2], today - 1, Rating::Easy);
        rate(&cards[3], today - 1, Rating::Good);
        reviews.suspend(&cards[3], true);
        (today, cards, reviews)
    }

    #[test]
    fn in_advance_come_the_soonest_then_the_new_ones() {
        let (today, cards, reviews) = known();
        assert_eq!(ahead(today, &cards, &reviews, 0.9, 10), ["known", "new"].map(card));
        assert_eq!(ahead(today, &cards, &reviews, 0.9, 1), [card("known")]);
    }

    #[test]
    fn before_an_exam_the_least_known_come_first() {
        let (today, cards, reviews) = known();
        let later = today + 9;
        assert_eq!(cram(later, &cards, &reviews), ["new", "forgotten", "known"].map(card));
    }

    #[test]
    fn the_next_day_counts_what_comes_and_what_is_new() {
        let (today, cards, reviews) = known();
        let limits = Limits { new: 1, due: 10, retention: 0.9 };
        // The forgotten one and the new one.
        assert_eq!(next(today, &cards, &reviews, limits), Some((today + 1, 2)));
        let due = reviews.due(&cards[2], 0.9).expect("it was rated");
        assert_eq!(next(today, &cards[2..], &reviews, limits), Some((due, 1)));
        assert_eq!(next(today, &cards[3..], &reviews, limits), None);
    }

    #[test]
    fn a_started_minute_counts() {
        assert_eq!([0, 1, 2, 3].map(minutes), [0, 1, 1, 2]);
    }
}
