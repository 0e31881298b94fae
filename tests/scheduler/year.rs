//! A simulated year: a seeded learner who forgets by a known curve, ten minutes a day, on a fixed clock.
//!
//! The learner's memory is a model of the same family, FSRS-6, worked out apart from the app with the crate itself:
//! once with the published parameters, where the app's own forecast is right and only its days, rounding, spreading
//! and limits are put to the test; once with parameters of someone who forgets faster, where training must find them.

use std::collections::HashMap;

use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};
use jiff::civil::date;
use jiff::tz::Offset;
use parcours::core::course::{Course, Diploma, Source};
use parcours::core::exercise::{Answer, Outcome};
use parcours::core::progress::{AttemptId, Deck, Event, Progress, Recorded};
use parcours::core::review::training::History;
use parcours::core::review::{CardId, Day, Fitting, Limits, Queue, Rating};

/// Weeks before load and retention are looked at.
const WARM_UP: usize = 12;

/// Someone whose memory is known.
struct Learner {
    model: FSRS,
    decay: f32,
    memories: HashMap<CardId, (MemoryState, Day)>,
    chance: fastrand::Rng,
}

impl Learner {
    fn new(parameters: [f32; 21], seed: u64) -> Self {
        let model = FSRS::new(&parameters).expect("sound parameters");
        Self { model, decay: parameters[20], memories: HashMap::new(), chance: fastrand::Rng::with_seed(seed) }
    }

    /// How the learner rates a card on a day.
    fn rate(&mut self, card: &CardId, day: Day) -> Rating {
        let before = self.memories.get(card).copied();
        let elapsed = before.map_or(0, |(_, last)| day.since(last));
        let known = match before {
            Some((memory, _)) => f64::from(current_retrievability(memory, elapsed as f32, self.decay)),
            // Read in a lesson not long ago.
            None => 0.8,
        };
        let rating = match (self.chance.f64() < known, self.chance.u8(..20)) {
            (false, _) => Rating::Again,
            (true, 0..3) => Rating::Hard,
            (true, 18..) => Rating::Easy,
            (true, _) => Rating::Good,
        };
        let next = self
            .model
            .next_states(before.map(|(memory, _)| memory), 0.9, elapsed)
            .expect("a memory that can be computed");
        let next = [next.again, next.hard, next.good, next.easy][rating as usize].memory;
        self.memories.insert(card.clone(), (next, day));
        rating
    }
}

/// What came of a year.
struct Year {
    progress: Progress,
    events: Vec<Recorded>,
    /// Of each week, cards seen at least a day after the time before, and how many of them were remembered.
    seen: Vec<(u32, u32)>,
    /// Of each week, all ratings.
    load: Vec<u32>,
    /// Most cards left for later by the daily limit.
    left: usize,
}

impl Year {
    /// Retention from a week on.
    fn retention(&self, from: usize) -> f64 {
        let (seen, known) =
            self.seen[from..].iter().fold((0, 0), |(seen, known), week| (seen + week.0, known + week.1));
        f64::from(known) / f64::from(seen)
    }
}

/// Studies for 52 weeks through events, deck, queue and projection, as the app does. `trained` is the day after which
/// the scheduler is fitted.
fn study(mut learner: Learner, retention: f32, trained: Option<i32>) -> Year {
    let course = Course::load(Source::Embedded).expect("the course that ships can be read");
    let lessons: Vec<_> = course.modules.iter().flat_map(|module| &module.lessons).map(|slot| &slot.entry.id).collect();
    let exercises: Vec<_> =
        course.modules.iter().flat_map(|module| &module.exercises).map(|exercise| &exercise.id).collect();
    let mut deck = Deck::default();
    let mut year = Year { progress: Progress::default(), events: vec![], seen: vec![], load: vec![], left: 0 };
    let begin = Day::from(date(2025, 9, 1));
    // Summer time ends and begins during the year; studied at 18 h in Paris.
    let paris = jiff::tz::TimeZone::get("Europe/Paris").expect("a known zone");
    let limits = Limits { new: 2, due: 200, retention };
    for (number, day) in (0..52 * 7).map(|number| (number, begin + number)) {
        let evening = day.date().at(18, 0, 0, 0).to_zoned(paris.clone()).expect("the time exists");
        let mut second = 0;
        let mut save = |progress: &mut Progress, event: Event| {
            second += 12;
            let at = evening.timestamp() + jiff::SignedDuration::from_secs(second);
            let offset: Offset = evening.offset();
            let counter = year.events.len() as u64 + 1;
            let recorded = Recorded { device: "d".into(), counter, at, offset: offset.seconds(), event };
            assert_eq!(recorded.day(), day);
            progress.apply(&recorded);
            year.events.push(recorded);
        };
        // A lesson every third day, and an exercise a day that goes wrong.
        if number % 3 == 0
            && let Some(lesson) = lessons.get(number as usize / 3)
        {
            save(&mut year.progress, Event::LessonMarked { lesson: (*lesson).clone(), read: true });
        }
        if let Some(exercise) = exercises.get(number as usize) {
            let (attempt, exercise, answer) = (AttemptId("a".into()), (*exercise).clone(), Answer::Boolean(false));
            let (points, outcome, millis) = (0.0, Outcome::Wrong, 20_000);
            save(&mut year.progress, Event::Answered { attempt, exercise, answer, points, outcome, millis });
        }
        deck.renew(&course, &year.progress, Diploma::default());
        let week = number as usize / 7;
        if week == year.seen.len() {
            year.seen.push((0, 0));
            year.load.push(0);
        }
        let queue = |progress: &Progress| Queue::on(day, deck.candidates(), &progress.reviews, limits);
        let mut asked = queue(&year.progress);
        year.left = year.left.max(asked.left);
        while !asked.is_empty() {
            for card in &asked.cards {
                let before = year.progress.reviews.get(card).and_then(|state| state.last()).map(|last| last.day);
                let rating = learner.rate(card, day);
                if before.is_some_and(|before| before < day) {
                    year.seen[week].0 += 1;
                    year.seen[week].1 += u32::from(rating.remembered());
                }
                year.load[week] += 1;
                save(&mut year.progress, Event::CardRated { card: card.clone(), rating, millis: 9_000 });
            }
            // Those forgotten come again on the same day.
            asked = queue(&year.progress);
        }
        if trained == Some(number) {
            let fitted =
                History::of(&year.progress.reviews).train(&Fitting::default()).expect("there is something to learn");
            let (parameters, reviews, loss) = (fitted.parameters, fitted.reviews, fitted.loss);
            save(&mut year.progress, Event::SchedulerTrained { parameters, reviews, loss });
        }
    }
    year
}

fn keeps_its_promise(wanted: f32) {
    let year = study(Learner::new(DEFAULT_PARAMETERS, 2026), wanted, None);
    let retention = year.retention(WARM_UP);
    let seen: u32 = year.seen[WARM_UP..].iter().map(|week| week.0).sum();
    assert!(seen > 1_000, "{seen} cards are too few to tell");
    assert!((retention - f64::from(wanted)).abs() < 0.03, "wanted {wanted}, got {retention:.3} over {seen} cards");
    assert_eq!(year.left, 0, "the limit of the day was never reached");
    // New cards come every day: no week is far from the five that it is in the middle of, and the load grows slowly.
    for weeks in year.load[WARM_UP..].windows(5) {
        let mean = f64::from(weeks.iter().sum::<u32>()) / 5.0;
        let ratio = f64::from(weeks[2]) / mean;
        assert!((0.7..1.3).contains(&ratio), "{weeks:?} of {:?}", year.load);
    }
    let quarter = |number: usize| f64::from(year.load[number * 13..][..13].iter().sum::<u32>());
    assert!(quarter(3) < 1.6 * quarter(1), "{:?}", year.load);
}

#[test]
fn eighty_percent_are_remembered_when_eighty_are_wanted() {
    keeps_its_promise(0.80);
}

#[test]
fn ninety_percent_are_remembered_when_ninety_are_wanted() {
    keeps_its_promise(0.90);
}

#[test]
fn ninety_five_percent_are_remembered_when_ninety_five_are_wanted() {
    keeps_its_promise(0.95);
}

#[test]
fn someone_who_forgets_faster_is_served_as_well_after_training() {
    let mut parameters = DEFAULT_PARAMETERS;
    for stability in &mut parameters[..4] {
        *stability /= 3.0;
    }
    parameters[8] -= 0.8;
    let year = study(Learner::new(parameters, 7), 0.9, Some(26 * 7));
    let before: Vec<_> = year.seen[WARM_UP..26].to_vec();
    let (seen, known) = before.iter().fold((0, 0), |(seen, known), week| (seen + week.0, known + week.1));
    let before = f64::from(known) / f64::from(seen);
    // Cards that were due under the old parameters come in late for a while.
    let after = year.retention(32);
    assert!(before < 0.87, "without training, too much is forgotten: {before:.3}");
    assert!((after - 0.9).abs() < 0.03, "{after:.3} after {before:.3}");
}

#[test]
fn the_same_year_twice_gives_the_same_states() {
    let year = || study(Learner::new(DEFAULT_PARAMETERS, 11), 0.9, None);
    let (one, other) = (year(), year());
    assert_eq!(one.events, other.events);
    assert_eq!(one.progress, other.progress);
    assert_eq!(one.progress, Progress::from_events(&one.events), "and so does reading it all again");
}
