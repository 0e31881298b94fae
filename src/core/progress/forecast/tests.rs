use jiff::Timestamp;
use jiff::civil::date;

use super::*;
use crate::core::course::{LessonId, Source};
use crate::core::progress::{Event, Recorded};
use crate::core::review::CardId;

/// Days of study of the 2nd of March 2026 and later.
fn day(number: i32) -> Day {
    Day::from(date(2026, 3, 1)) + number
}

struct Desk {
    course: Course,
    progress: Progress,
    saved: u64,
}

impl Desk {
    fn new() -> Self {
        let course = Course::load(Source::Embedded).expect("the course that ships can be read");
        Self { course, progress: Progress::default(), saved: 0 }
    }

    fn save(&mut self, on: Day, event: Event) {
        self.saved += 1;
        let noon = i64::from(on.number()) * 86_400 + 43_200 + self.saved as i64;
        let at = Timestamp::from_second(noon).expect("a moment in 2026");
        self.progress.apply(&Recorded { device: "d".into(), counter: self.saved, at, offset: 0, event });
    }

    fn read(mut self, lesson: &str) -> Self {
        self.save(day(1), Event::LessonMarked { lesson: LessonId::new(lesson), read: true });
        self
    }

    fn deck(&self) -> Deck {
        Deck::new(&self.course, &self.progress, Diploma::default())
    }

    /// Rates every card there is.
    fn rate(mut self, on: Day, rating: Rating) -> Self {
        for card in self.deck().cards {
            self.save(on, Event::CardRated { card: card.id, rating, millis: 6_000 });
        }
        self
    }

    fn forecast(&self, on: Day) -> Forecast {
        Forecast::on(on, &self.course, &self.progress, &self.deck(), Diploma::default())
    }

    fn share(&self, on: Day, module: &str) -> Share {
        let forecast = self.forecast(on);
        forecast.modules.iter().find(|(id, _)| id.as_str() == module).expect("a module of the course").1
    }
}

fn share(unseen: usize, seen: usize, unread: usize, minutes: u32) -> Share {
    Share { known: 0.0, cards: seen, to_come: unseen, unseen, unread, minutes }
}

#[test]
fn an_exam_is_ahead_today_or_over() {
    let exam = date(2026, 5, 12);
    let at = |now: &str| Ahead::of(exam, Day::of(&now.parse().expect("a time with its zone")));
    assert_eq!(at("2026-05-01T12:00[Europe/Paris]"), Ahead::Days(11));
    assert_eq!(at("2026-05-12T08:00[Europe/Paris]"), Ahead::Today);
    assert_eq!(at("2026-05-12T02:00[Europe/Paris]"), Ahead::Days(1), "the night before belongs to the day before");
    assert_eq!(at("2026-05-13T08:00[Europe/Paris]"), Ahead::Past);
}

#[test]
fn unread_lessons_count_as_unknown_and_are_said() {
    let nothing = Desk::new();
    let forecast = nothing.forecast(day(30));
    let lessons = nothing.course.modules.iter().map(|loaded| loaded.lessons.len()).sum::<usize>();
    assert_eq!((forecast.whole.unread, forecast.whole.cards), (lessons, 0));
    assert!(forecast.whole.to_come > 100, "the terms of the whole course");
    assert_eq!((forecast.whole.mean(), forecast.whole.unseen), (Some(0.0), forecast.whole.to_come));

    let before = nothing.share(day(30), "M3");
    let desk = nothing.read("L3.1");
    let read = desk.share(day(30), "M3");
    assert_eq!(read.unread, before.unread - 1);
    let all = desk.forecast(day(30)).whole.all();
    assert_eq!(all, forecast.whole.all(), "reading a lesson turns cards to come into cards");
    assert!(read.cards > 0 && read.minutes < before.minutes);
}

#[test]
fn what_was_rated_is_known_less_and_less() {
    let desk = Desk::new().read("L3.1").rate(day(1), Rating::Good);
    let at = |number| desk.share(day(number), "M3");
    let now = at(1);
    assert_eq!(now.known, now.cards as f64, "just after its rating, a card is known");
    assert_eq!(now.unseen, now.to_come);
    assert!(at(1).known > at(10).known && at(10).known > at(100).known && at(100).known > 0.0);
    let mean = now.mean().expect("there are cards");
    assert!(mean < 1.0, "the unread lessons of the module count as unknown");
    let whole = desk.forecast(day(1)).whole;
    assert!(whole.mean().expect("there are cards") < mean);
}

#[test]
fn modules_add_up_to_the_whole() {
    let desk = Desk::new().read("L3.1").read("L1.1").rate(day(1), Rating::Hard);
    let forecast = desk.forecast(day(20));
    assert_eq!(forecast.modules.len(), desk.course.modules.len());
    let sum = |of: fn(&Share) -> f64| forecast.modules.iter().map(|(_, share)| of(share)).sum::<f64>();
    assert!((sum(|share| share.known) - forecast.whole.known).abs() < 1e-9);
    assert_eq!(sum(|share| share.all() as f64), forecast.whole.all() as f64);
}

#[test]
fn cards_put_aside_do_not_count() {
    let mut desk = Desk::new().read("L3.1").rate(day(1), Rating::Good);
    let before = desk.share(day(5), "M3");
    let card: CardId = desk.deck().cards[0].id.clone();
    desk.save(day(2), Event::CardSuspended { card, suspended: true });
    assert_eq!(desk.share(day(5), "M3").cards, before.cards - 1);
}

#[test]
fn a_plan_spreads_the_work_and_keeps_the_last_days_for_reviews() {
    let plan = Plan::new(&share(300, 0, 30, 300), 60, 0.0, 0.9, &Reviews::default());
    assert_eq!(plan.obstacle, None);
    assert!(plan.days < 60 && plan.days > 40, "{plan:?}");
    assert!((plan.new * f64::from(plan.days) - 300.0).abs() < 1e-9);
    assert!((plan.lessons * f64::from(plan.days) - 30.0).abs() < 1e-9);
    assert!(plan.reviews > plan.new, "each card is seen again several times: {plan:?}");
    assert!((plan.reach - 0.9).abs() < 1e-6);
    let calm = Plan::new(&share(300, 0, 30, 300), 120, 0.0, 0.9, &Reviews::default());
    assert!(calm.minutes < plan.minutes, "with more time, less a day");
}

#[test]
fn what_is_known_already_takes_its_time_too() {
    let alone = Plan::new(&share(0, 500, 0, 0), 30, 40.0, 0.9, &Reviews::default());
    assert_eq!((alone.lessons, alone.new, alone.reviews), (0.0, 0.0, 40.0));
    assert!((alone.minutes - 8.0).abs() < 1e-9, "40 cards of 12 seconds");
    let mut quick = Reviews::default();
    for _ in 0..50 {
        quick.took(6_000);
    }
    assert!((Plan::new(&share(0, 500, 0, 0), 30, 40.0, 0.9, &quick).minutes - 4.0).abs() < 1e-9);
}

#[test]
fn too_little_time_is_said_with_what_can_be_reached() {
    let plan = Plan::new(&share(2_000, 0, 80, 900), 20, 0.0, 0.9, &Reviews::default());
    assert_eq!(plan.obstacle, Some(Obstacle::Minutes));
    assert!(plan.reach > 0.2 && plan.reach < 0.8, "{plan:?}");
    let less = Plan::new(&share(2_000, 0, 80, 900), 14, 0.0, 0.9, &Reviews::default());
    assert!(less.reach < plan.reach);
}

#[test]
fn too_few_days_for_three_reviews_are_said() {
    let plan = Plan::new(&share(20, 20, 1, 10), 3, 2.0, 0.9, &Reviews::default());
    let Some(Obstacle::Days(needed)) = plan.obstacle else { panic!("{plan:?}") };
    assert!(needed > 3);
    assert!(plan.reach <= 0.9 && plan.reach > 0.5, "{plan:?}");
    let known = Plan::new(&share(0, 40, 0, 0), 3, 2.0, 0.9, &Reviews::default());
    assert_eq!(known.obstacle, None, "what is known already only needs to be kept");
}

#[test]
fn extremes_give_numbers_all_the_same() {
    for whole in [Share::default(), share(0, 1, 0, 0), share(100_000, 0, 10_000, 1_000_000)] {
        for days in [0, 1, 2, 400, 4_000] {
            for retention in [0.8, 0.95] {
                let plan = Plan::new(&whole, days, 1e5, retention, &Reviews::default());
                for number in [plan.lessons, plan.new, plan.reviews, plan.minutes, plan.reach] {
                    assert!(number.is_finite() && number >= 0.0, "{plan:?}");
                }
                assert!(plan.reach <= 1.0);
            }
        }
    }
}
