use jiff::civil::date;

use super::*;
use crate::core::course::ExerciseId;

fn card() -> CardId {
    CardId::Question(ExerciseId::new("M1-E01"))
}

/// A rating at a time of a clock, with its zone.
fn at(now: &str, rating: Rating) -> Review {
    let now: jiff::Zoned = now.parse().expect("a time with its zone");
    Review { at: now.timestamp(), day: Day::of(&now), rating }
}

fn rated(reviews: impl IntoIterator<Item = Review>) -> Reviews {
    let mut all = Reviews::default();
    for review in reviews {
        all.rate(&card(), review);
    }
    all
}

fn memory(reviews: &Reviews) -> Memory {
    reviews.get(&card()).and_then(|state| state.memory).expect("it was rated")
}

/// The memory of two « Bien » so many days apart.
fn after(days: u32) -> Memory {
    let scheduler = Scheduler::default();
    scheduler.after(Some(scheduler.after(None, 0, Rating::Good)), days, Rating::Good)
}

#[test]
fn the_days_between_two_ratings_are_days_of_study() {
    let apart = |from: &str, to: &str| memory(&rated([at(from, Rating::Good), at(to, Rating::Good)]));
    // Five hours, and a new day; twenty-three, and the same one.
    assert_eq!(apart("2026-03-12T23:30[Europe/Paris]", "2026-03-13T04:30[Europe/Paris]"), after(1));
    assert_eq!(apart("2026-03-12T04:00[Europe/Paris]", "2026-03-13T03:00[Europe/Paris]"), after(0));
    // Summer time begins on 29 March 2026 and ends on 25 October.
    assert_eq!(apart("2026-03-28T20:00[Europe/Paris]", "2026-03-30T20:00[Europe/Paris]"), after(2));
    assert_eq!(apart("2026-10-24T04:10[Europe/Paris]", "2026-10-26T03:50[Europe/Paris]"), after(1));
}

#[test]
fn travel_neither_loses_nor_doubles_a_day() {
    let reviews = [
        at("2026-03-12T20:00[Europe/Paris]", Rating::Good),
        // The next evening, five hours behind.
        at("2026-03-13T20:00[America/Martinique]", Rating::Good),
    ];
    assert_eq!(memory(&rated(reviews)), after(1));
    let back =
        [at("2026-03-12T20:00[America/Martinique]", Rating::Good), at("2026-03-13T20:00[Europe/Paris]", Rating::Good)];
    assert_eq!(memory(&rated(back)), after(1));
}

#[test]
fn a_clock_set_back_counts_no_day_and_then_goes_on() {
    let reviews =
        rated([at("2026-03-12T12:00[Europe/Paris]", Rating::Good), at("2026-03-11T12:00[Europe/Paris]", Rating::Good)]);
    assert_eq!(memory(&reviews), after(0));
    let due = reviews.due(&card(), 0.9).expect("it was rated");
    assert!(due > Day::from(date(2026, 3, 11)));
    assert_eq!(reviews.retrievability(&card(), Day::from(date(2026, 3, 1))), 1.0, "not in the past either");
}

#[test]
fn the_interval_announced_is_the_one_that_comes() {
    let mut reviews = Reviews::default();
    let mut day = Day::from(date(2026, 3, 12));
    for (round, rating) in [3, 2, 3, 1, 2, 2, 4, 2].into_iter().map(|number| Rating::ALL[number - 1]).enumerate() {
        let announced = reviews.intervals(&card(), day, 0.9);
        let days = announced.into_iter().find(|(each, _)| *each == rating).expect("one for each rating").1;
        let at = Timestamp::from_second(round as i64).expect("a moment in 1970");
        reviews.rate(&card(), Review { at, day, rating });
        let due = reviews.due(&card(), 0.9).expect("it was rated");
        assert_eq!(due, day + days as i32, "rating {round}");
        day = due;
    }
}

#[test]
fn fitted_parameters_change_all_memories_and_the_published_ones_bring_them_back() {
    let reviews = || {
        rated([
            at("2026-03-12T12:00[Europe/Paris]", Rating::Good),
            at("2026-03-15T12:00[Europe/Paris]", Rating::Hard),
            at("2026-03-20T12:00[Europe/Paris]", Rating::Again),
        ])
    };
    let (before, mut fitted) = (reviews(), reviews());
    let parameters = [vec![0.1, 0.5, 1.0, 4.0], vec![5.0; 17]].concat();
    let day = Day::from(date(2026, 3, 21));
    fitted.train(Some(Fitted { parameters: parameters.clone(), reviews: 3, day }));
    assert_ne!(memory(&fitted), memory(&before));
    assert_eq!(fitted.fitted.as_ref().map(|fitted| fitted.reviews), Some(3));
    let senseless = Fitted { parameters: vec![f32::NAN; 21], reviews: 9, day };
    let kept = memory(&fitted);
    fitted.train(Some(senseless));
    assert_eq!((memory(&fitted), fitted.fitted.as_ref().map(|fitted| fitted.reviews)), (kept, Some(3)));
    fitted.train(None);
    assert_eq!(fitted, before);
}

#[test]
fn the_students_pace_is_that_of_the_latest_ratings() {
    let mut reviews = Reviews::default();
    for _ in 0..19 {
        reviews.took(4_000);
    }
    assert_eq!(reviews.seconds_per_card(), None, "too few to tell");
    reviews.took(4_000);
    assert_eq!(reviews.seconds_per_card(), Some(4.0));
    for _ in 0..TIMES {
        reviews.took(u64::MAX);
    }
    assert_eq!(reviews.seconds_per_card(), Some(60.0), "a card left on the screen counts for a minute");
    assert_eq!(reviews.times.len(), TIMES);
}
