use jiff::civil::date;

use super::*;
use crate::core::course::ExerciseId;
use crate::core::review::{CardId, Fitted, Review};

/// The parameters of someone who forgets `pace` times as fast as most.
fn forgetting(pace: f32) -> Scheduler {
    let mut parameters = fsrs_defaults();
    for stability in &mut parameters[..4] {
        *stability /= pace;
    }
    // Remembering strengthens the memory of someone who forgets fast less, too.
    parameters[8] -= pace.ln() / 2.0;
    Scheduler::with(&parameters).expect("sound parameters")
}

fn fsrs_defaults() -> Vec<f32> {
    vec![
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
}

/// Cards seen when the published scheduler asks for them, by someone whose memory follows another.
fn studied(memory: &Scheduler, cards: usize, seed: u64) -> Reviews {
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut reviews = Reviews::default();
    let begin = Day::from(date(2026, 1, 5));
    let mut second = 0;
    let mut waiting: Vec<(Day, CardId, Option<Memory>, Day)> = (0..cards)
        .map(|card| (begin + (card / 10) as i32, CardId::Question(ExerciseId::new(format!("E{card}"))), None, begin))
        .collect();
    for day in (0..90).map(|day| begin + day) {
        for (due, card, known, last) in waiting.iter_mut().filter(|(due, ..)| *due <= day) {
            let elapsed = if known.is_some() { day.since(*last) } else { 0 };
            let remembers = known.is_none_or(|known| chance.f64() < memory.retrievability(known, elapsed));
            let rating = match (remembers, chance.u8(..10)) {
                (false, _) => Rating::Again,
                (true, 0) => Rating::Hard,
                (true, 9) => Rating::Easy,
                (true, _) => Rating::Good,
            };
            second += 1;
            let at = Timestamp::from_second(second).expect("a moment in 1970");
            reviews.rate(card, Review { at, day, rating });
            *known = Some(memory.after(*known, elapsed, rating));
            *last = day;
            *due = reviews.due(card, 0.9).expect("it was rated").max(day + 1);
        }
    }
    reviews
}

#[test]
fn someone_who_forgets_faster_than_most_gets_better_parameters() {
    let reviews = studied(&forgetting(4.0), 150, 1);
    assert!(reviews.count >= ENOUGH);
    let history = History::of(&reviews);
    let trained = history.train(&Fitting::default()).expect("there is something to learn");
    assert!(trained.loss.1 < trained.loss.0, "{:?}", trained.loss);
    assert_eq!(trained.reviews, reviews.count);
    let good = |scheduler: &Scheduler| scheduler.after(None, 0, Rating::Good).stability;
    let learnt = Scheduler::with(&trained.parameters).expect("sound parameters");
    assert!(good(&learnt) < good(&reviews.scheduler), "it foresees that a new card is forgotten sooner");
    assert_eq!(history.train(&Fitting::default()), Ok(trained), "the same reviews give the same parameters");
}

#[test]
fn someone_who_forgets_as_most_do_keeps_the_published_parameters_or_hardly_leaves_them() {
    let mut kept = 0;
    for seed in 0..40 {
        match History::of(&studied(&Scheduler::default(), 90, seed)).train(&Fitting::default()) {
            // Better by chance on the reviews that judge, but then not by much.
            Ok(trained) => assert!(trained.loss.0 - trained.loss.1 < 0.03, "seed {seed}: {:?}", trained.loss),
            Err(refused) => {
                assert!(matches!(refused, Untrained::NoBetter { .. }), "{refused:?}");
                kept += 1;
            }
        }
    }
    assert!(kept >= 24, "chance alone changed the parameters of {} students of 40", 40 - kept);
}

#[test]
fn what_the_older_reviews_teach_is_refused_when_the_newer_ones_deny_it() {
    let mut reviews = studied(&forgetting(6.0), 120, 3);
    let cut = History::of(&reviews).newer_from();
    for state in reviews.cards.values_mut() {
        let easy =
            |review: &Review| if review.at >= cut { Review { rating: Rating::Easy, ..*review } } else { *review };
        state.reviews = state.reviews.iter().map(easy).collect::<Vec<_>>().into();
    }
    let refused = History::of(&reviews).train(&Fitting::default());
    assert!(matches!(refused, Err(Untrained::NoBetter { before, after }) if after > before), "{refused:?}");
}

#[test]
fn too_few_reviews_change_nothing() {
    let reviews = studied(&forgetting(4.0), 30, 1);
    let refused = History::of(&reviews).train(&Fitting::default());
    assert_eq!(refused, Err(Untrained::TooFew { reviews: reviews.count }));
    assert_eq!(History::of(&Reviews::default()).train(&Fitting::default()), Err(Untrained::TooFew { reviews: 0 }));
}

#[test]
fn training_can_be_cancelled_before_it_begins_and_on_the_way() {
    let history = History::of(&studied(&forgetting(4.0), 150, 1));
    let fitting = Fitting::default();
    fitting.cancel();
    assert_eq!(history.train(&fitting), Err(Untrained::Cancelled));

    let fitting = Fitting::default();
    assert_eq!(fitting.share(), 0.0);
    let result = std::thread::scope(|scope| {
        let training = scope.spawn(|| {
            loop {
                // Until it is cancelled on the way.
                match history.train(&fitting) {
                    Ok(_) => {}
                    other => break other,
                }
            }
        });
        while fitting.share() == 0.0 {
            std::thread::yield_now();
        }
        fitting.cancel();
        training.join().expect("it ends")
    });
    assert_eq!(result, Err(Untrained::Cancelled));
}

#[test]
fn cards_rated_within_a_day_only_give_no_parameters() {
    let mut reviews = Reviews::default();
    for second in 0..500 {
        let at = Timestamp::from_second(second).expect("a moment in 1970");
        let card = CardId::Question(ExerciseId::new(format!("E{}", second % 40)));
        reviews.rate(&card, Review { at, day: Day::from(date(2026, 1, 5)), rating: Rating::Good });
    }
    let refused = History::of(&reviews).train(&Fitting::default());
    assert!(matches!(refused, Err(Untrained::Failed | Untrained::NoBetter { .. })), "{refused:?}");
}

#[test]
fn it_starts_by_itself_once_a_day_after_enough_new_reviews() {
    let (today, yesterday) = (date(2026, 3, 12), date(2026, 3, 11));
    let with = |count| Reviews { count, ..Reviews::default() };
    let due = |reviews: &Reviews, tried| is_due(reviews, tried, Day::from(today));
    assert!(!due(&with(399), None));
    assert!(due(&with(400), None));
    assert!(!due(&with(900), Some((today, 400))), "it was tried today");
    assert!(!due(&with(499), Some((yesterday, 400))));
    assert!(due(&with(500), Some((yesterday, 400))));
    let fitted = Fitted { parameters: fsrs_defaults(), reviews: 450, day: Day::from(yesterday) };
    let mut reviews = Reviews { fitted: Some(fitted), ..with(520) };
    assert!(!due(&reviews, None));
    reviews.count = 550;
    assert!(due(&reviews, None));
    assert!(due(&with(420), Some((yesterday, 2_000))), "the others were erased");
    assert!(due(&with(420), Some((yesterday, usize::MAX))), "a settings file may say anything");
}
