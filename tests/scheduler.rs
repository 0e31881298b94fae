//! The scheduler: its memories are those of the crate it is built on, review by review, and over a simulated year it
//! keeps its promise.

use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview, MemoryState};
use jiff::Timestamp;
use jiff::civil::date;
use parcours::core::course::ExerciseId;
use parcours::core::review::{CardId, Day, Memory, Rating, Review, Reviews, Scheduler};
use proptest::prelude::*;

#[path = "scheduler/year.rs"]
mod year;

/// The parameters of the tests that the crate publishes (`inference.rs`): 19 of them, as FSRS-5 had.
const PUBLISHED: [f32; 19] = [
    0.6845422,
    1.6790825,
    4.7349424,
    10.042885,
    7.4410233,
    0.64219797,
    1.071918,
    0.0025195254,
    1.432437,
    0.1544,
    0.8692766,
    2.0696752,
    0.0953,
    0.2975,
    2.4691248,
    0.19542035,
    3.201072,
    0.18046261,
    0.121442534,
];

/// Ratings, 1 to 4, each with the days since the one before.
type History = Vec<(u32, u32)>;

fn rating(number: u32) -> Rating {
    Rating::ALL[number as usize - 1]
}

fn item(history: &[(u32, u32)]) -> FSRSItem {
    let review = |(rating, delta_t): &(u32, u32)| FSRSReview { rating: *rating, delta_t: *delta_t };
    FSRSItem { reviews: history.iter().map(review).collect() }
}

/// The memories after each rating of a history, worked out as the app does.
fn memories(parameters: &[f32], history: &[(u32, u32)]) -> Vec<Memory> {
    let card = CardId::Question(ExerciseId::new("M1-E01"));
    let mut reviews =
        Reviews { scheduler: Scheduler::with(parameters).expect("sound parameters"), ..Reviews::default() };
    let mut day = Day::from(date(2026, 3, 12));
    let rate = |(place, (number, elapsed)): (usize, &(u32, u32))| {
        day = day + *elapsed as i32;
        let at = Timestamp::from_second(place as i64).expect("a moment in 1970");
        reviews.rate(&card, Review { at, day, rating: rating(*number) });
        reviews.get(&card).and_then(|state| state.memory).expect("it was rated")
    };
    history.iter().enumerate().map(rate).collect()
}

fn assert_close(ours: Memory, theirs: MemoryState) {
    // To the ten-thousandth of the value: a stability can be thousands of days.
    let close = |a: f32, b: f32| (a - b).abs() <= 1e-4 * b.abs().max(1.0);
    assert!(
        close(ours.stability, theirs.stability) && close(ours.difficulty, theirs.difficulty),
        "{ours:?} {theirs:?}"
    );
}

fn assert_equal_review_by_review(parameters: &[f32], history: &[(u32, u32)]) {
    let theirs = FSRS::new(parameters)
        .expect("sound parameters")
        .historical_memory_states(item(history), None)
        .expect("a history that can be computed");
    let ours = memories(parameters, history);
    assert_eq!(ours.len(), theirs.len());
    for (ours, theirs) in ours.into_iter().zip(theirs) {
        assert_close(ours, theirs);
    }
}

#[test]
fn memories_are_those_the_crate_publishes() {
    let state = |stability, difficulty| MemoryState { stability, difficulty };
    // test_memo_state.
    let history = [(1, 0), (3, 1), (3, 3), (3, 8), (3, 21)];
    assert_close(*memories(&PUBLISHED, &history).last().expect("one for each rating"), state(31.722992, 7.382128));
    // test_memory_state, with the default parameters and without short-term memory.
    let history = [(1, 0), (3, 0), (3, 1), (3, 3), (3, 8), (3, 21)];
    assert_close(*memories(&[], &history).last().expect("one for each rating"), state(53.62691, 6.3574867));
    let mut without = DEFAULT_PARAMETERS;
    without[17..20].fill(0.0);
    assert_close(*memories(&without, &history).last().expect("one for each rating"), state(53.335106, 6.3574867));
}

#[test]
fn the_four_next_memories_are_those_the_crate_publishes() {
    // test_next_states.
    let published = [(2.9691455, 8.000659), (17.091452, 7.6913934), (31.722992, 7.382128), (71.7502, 7.0728626)];
    for (number, (stability, difficulty)) in (1..).zip(published) {
        let history = [(1, 0), (3, 1), (3, 3), (3, 8), (number, 21)];
        let memory = *memories(&PUBLISHED, &history).last().expect("one for each rating");
        assert_close(memory, MemoryState { stability, difficulty });
        let interval = Scheduler::with(&PUBLISHED).expect("sound parameters").exact_interval(memory, 0.9);
        assert!((interval - stability).abs() < 1e-3, "at 90 %, the interval is the stability");
    }
}

#[test]
fn the_first_memories_are_those_of_the_crates_documentation() {
    let published = [(0.212, 6.4133), (1.2931, 5.1121707), (2.3065, 2.118104), (8.2956, 1.0)];
    for (number, (stability, difficulty)) in (1..).zip(published) {
        assert_close(memories(&[], &[(number, 0)])[0], MemoryState { stability, difficulty });
    }
}

#[test]
fn intervals_are_those_the_crate_publishes() {
    // test_next_interval: a stability of one day, retentions of 10 % to 100 %.
    let published = [3_116_766, 34_793, 2_508, 387, 90, 27, 9, 3, 1, 1];
    let memory = Memory { stability: 1.0, difficulty: 5.0 };
    for (tenths, days) in (1..).zip(published) {
        let interval = Scheduler::default().exact_interval(memory, tenths as f32 / 10.0);
        assert_eq!(interval.round().max(1.0) as i32, days);
    }
}

#[test]
fn published_histories_are_equal_review_by_review() {
    let histories: [&[(u32, u32)]; 5] = [
        // test_memo_state, test_memory_state, test_historical_memory_state_batch.
        &[(1, 0), (3, 1), (3, 3), (3, 8), (3, 21)],
        &[(1, 0), (3, 0), (3, 1), (3, 3), (3, 8), (3, 21)],
        &[(1, 0), (3, 1)],
        &[(2, 0)],
        // test_good_again_loop_during_the_same_day.
        &[(3, 0), (3, 0), (1, 0), (3, 0), (1, 0), (3, 0), (1, 0), (3, 0), (1, 0)],
    ];
    for history in histories {
        for parameters in [&[][..], &PUBLISHED, &DEFAULT_PARAMETERS] {
            assert_equal_review_by_review(parameters, history);
        }
    }
}

fn histories() -> impl Strategy<Value = History> {
    let later = prop_oneof![Just(0_u32), 1..10_u32, 10..400_u32];
    (1..=4_u32, prop::collection::vec((1..=4_u32, later), 0..30)).prop_map(|(first, rest)| {
        let mut history = vec![(first, 0)];
        history.extend(rest);
        history
    })
}

proptest! {
    #[test]
    fn any_history_is_equal_review_by_review(history in histories(), scale in 0.5..1.6_f32) {
        assert_equal_review_by_review(&[], &history);
        assert_equal_review_by_review(&PUBLISHED, &history);
        let parameters = DEFAULT_PARAMETERS.map(|parameter| parameter * scale);
        assert_equal_review_by_review(&parameters, &history);
    }

    #[test]
    fn what_is_known_is_what_the_crate_says(history in histories(), days in 0..2_000_u32) {
        for parameters in [&[][..], &PUBLISHED] {
            let memory = *memories(parameters, &history).last().expect("one for each rating");
            let state = MemoryState { stability: memory.stability, difficulty: memory.difficulty };
            let decay = fsrs::check_and_fill_parameters(parameters).expect("sound parameters")[20];
            let theirs = f64::from(fsrs::current_retrievability(state, days as f32, decay));
            let ours = Scheduler::with(parameters).expect("sound parameters").retrievability(memory, days);
            prop_assert!((ours - theirs).abs() < 1e-6);
        }
    }

    #[test]
    fn a_rating_taken_back_leaves_the_memory_before_it(history in histories(), undone in 0..4_usize) {
        let card = CardId::Question(ExerciseId::new("M1-E01"));
        let mut reviews = Reviews::default();
        let mut day = Day::from(date(2026, 3, 12));
        let mut moments = Vec::new();
        for (place, (number, elapsed)) in history.iter().enumerate() {
            day = day + *elapsed as i32;
            let at = Timestamp::from_second(place as i64).expect("a moment in 1970");
            reviews.rate(&card, Review { at, day, rating: rating(*number) });
            moments.push(at);
        }
        for at in moments.iter().rev().take(undone) {
            prop_assert!(reviews.undo(&card, *at).is_some());
        }
        let left = &history[..history.len().saturating_sub(undone)];
        let memory = reviews.get(&card).and_then(|state| state.memory);
        prop_assert_eq!(memory, memories(&[], left).last().copied());
        prop_assert_eq!(reviews.count, left.len());
    }
}
