//! The day of the exam: what will still be known then, and how much a day it takes to know the rest.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::core::course::{Course, Diploma, ModuleId};
use crate::core::progress::{Deck, Progress};
use crate::core::review::load::{self, cards_a_day};
use crate::core::review::{Day, Rating, Reviews, Scheduler};

/// Times that a card is to be seen before the exam to be relied on.
pub const TIMES: usize = 3;
/// More minutes a day than that cannot be asked of anyone who also goes to class.
pub const MOST_MINUTES: f64 = 120.0;
/// Seconds that a card takes, until the student's own pace is known.
pub const SECONDS_PER_CARD: f64 = 12.0;

/// How far the exam is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// It is over.
    Past,
    /// It is today.
    Today,
    /// In so many days of study, 1 and more.
    Days(u32),
}

impl Ahead {
    /// How far a date is on a day of study.
    pub fn of(exam: Date, today: Day) -> Self {
        let exam = Day::from(exam);
        match exam.since(today) {
            0 if exam < today => Self::Past,
            0 => Self::Today,
            days => Self::Days(days),
        }
    }
}

/// How much of something will still be known on a day, without any review until then.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Share {
    /// Cards expected to be known: the sum of their probabilities.
    pub known: f64,
    /// Cards that there are now, those never rated included.
    pub cards: usize,
    /// Cards that its unread lessons will add; they count as unknown.
    pub to_come: usize,
    /// Cards never rated, of both kinds.
    pub unseen: usize,
    /// Its lessons not read yet.
    pub unread: usize,
    /// Minutes to read them.
    pub minutes: u32,
}

impl Share {
    /// Mean probability over all cards, 0 to 1; none when there is no card to speak of.
    pub fn mean(&self) -> Option<f64> {
        let all = self.all();
        (all > 0).then(|| (self.known / all as f64).clamp(0.0, 1.0))
    }

    /// Cards there are and will be.
    pub fn all(&self) -> usize {
        self.cards + self.to_come
    }

    fn add(&mut self, other: &Self) {
        self.known += other.known;
        self.cards += other.cards;
        self.to_come += other.to_come;
        self.unseen += other.unseen;
        self.unread += other.unread;
        self.minutes += other.minutes;
    }
}

/// What will still be known on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Forecast {
    /// Of each module, in the order of the course.
    pub modules: Vec<(ModuleId, Share)>,
    /// Of everything, cards of no module included.
    pub whole: Share,
}

impl Forecast {
    /// What will still be known on a day of the cards there are, and of those there will be once every lesson is read
    /// ([`Deck::ahead`]). Cards put aside by the student do not count.
    pub fn on(day: Day, course: &Course, progress: &Progress, deck: &Deck, diploma: Diploma) -> Self {
        let mut shares: HashMap<Option<&ModuleId>, Share> = HashMap::new();
        for card in &deck.cards {
            let state = progress.reviews.get(&card.id);
            if state.is_some_and(|state| state.suspended) {
                continue;
            }
            let share = shares.entry(card.module.as_ref()).or_default();
            share.cards += 1;
            share.known += state.map_or(0.0, |state| state.retrievability(&progress.reviews.scheduler, day));
            share.unseen += usize::from(state.is_none_or(|state| state.memory.is_none()));
        }
        let ahead = deck.ahead(course, progress, diploma);
        for card in ahead.cards.iter().filter(|card| deck.get(&card.id).is_none()) {
            let share = shares.entry(card.module.as_ref()).or_default();
            share.to_come += 1;
            share.unseen += 1;
        }
        for loaded in &course.modules {
            let share = shares.entry(Some(&loaded.module.id)).or_default();
            for slot in loaded.lessons.iter().filter(|slot| slot.is_readable() && !progress.is_read(&slot.entry.id)) {
                share.unread += 1;
                share.minutes += progress.minutes_left(&slot.entry);
            }
        }
        let mut forecast = Self::default();
        for share in shares.values() {
            forecast.whole.add(share);
        }
        let modules = course.modules.iter().map(|loaded| &loaded.module.id);
        forecast.modules = modules.filter_map(|id| Some((id.clone(), shares.remove(&Some(id))?))).collect();
        forecast
    }
}

/// Why not everything can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It would take more than [`MOST_MINUTES`] a day.
    Minutes,
    /// New cards cannot be seen [`TIMES`] times any more: that takes so many days.
    Days(u32),
}

/// How much a day it takes to know everything on the day of the exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// Lessons a day.
    pub lessons: f64,
    /// New cards a day.
    pub new: f64,
    /// Cards seen again a day.
    pub reviews: f64,
    /// Minutes a day for all of it.
    pub minutes: f64,
    /// Days over which lessons and new cards are spread: the last ones are for reviews only.
    pub days: u32,
    /// Why it cannot be followed to its end, if it cannot.
    pub obstacle: Option<Obstacle>,
    /// Share, 0 to 1, that can be expected to be known on the day: all of it at the retention wanted, or what
    /// [`MOST_MINUTES`] a day allow.
    pub reach: f64,
}

impl Plan {
    /// The plan from a forecast for a day so many days ahead, 1 and more. `present` are the cards a day that what is
    /// known already takes.
    pub fn new(whole: &Share, days: u32, present: f64, retention: f32, reviews: &Reviews) -> Self {
        let days = days.max(1);
        let settling = load::seen_again(&reviews.scheduler, retention).nth(TIMES - 2).unwrap_or(u32::MAX);
        let late = whole.unseen > 0 && days <= settling;
        let spread = if late { days } else { days - settling.min(days - 1) };
        let per_day = |count: f64| count / f64::from(spread);
        let again = seen_again(&reviews.scheduler, retention, days, spread);
        // Each forgotten card is seen once more.
        let again = again * (2.0 - f64::from(retention));
        let (lessons, new) = (per_day(whole.unread as f64), per_day(whole.unseen as f64));
        let to_learn = whole.unseen as f64 * again / f64::from(days);
        let seconds = reviews.seconds_per_card().unwrap_or(SECONDS_PER_CARD);
        let keeping = present * seconds / 60.0;
        let learning = per_day(f64::from(whole.minutes)) + (new + to_learn) * seconds / 60.0;
        let minutes = keeping + learning;
        let obstacle = match () {
            () if minutes > MOST_MINUTES => Some(Obstacle::Minutes),
            () if late => Some(Obstacle::Days(settling)),
            () => None,
        };
        Self {
            lessons,
            new,
            reviews: present + to_learn,
            minutes,
            days: spread,
            obstacle,
            reach: reach(whole, (keeping, learning), late.then_some(days), retention, reviews),
        }
    }
}

/// How often a card is seen again until the exam, on average over the days on which new cards are begun.
fn seen_again(scheduler: &Scheduler, retention: f32, days: u32, spread: u32) -> f64 {
    // So many days after its first rating a card is seen again, if it was begun early enough for that.
    let again = load::seen_again(scheduler, retention).take_while(|after| *after <= days);
    again.map(|after| f64::from(spread.min(days - after + 1))).sum::<f64>() / f64::from(spread)
}

/// The share that can be known on the day, in at most [`MOST_MINUTES`] a day: what is known is kept first, then as much
/// as there is time for is learnt.
fn reach(whole: &Share, (keeping, learning): (f64, f64), late: Option<u32>, retention: f32, reviews: &Reviews) -> f64 {
    let all = whole.all() as f64;
    if all == 0.0 {
        return 0.0;
    }
    let part = |room: f64, needed: f64| if needed > room { (room / needed).max(0.0) } else { 1.0 };
    let kept = part(MOST_MINUTES, keeping);
    let learnt = part(MOST_MINUTES - keeping.min(MOST_MINUTES), learning);
    let unseen = whole.unseen as f64;
    // What is seen too late to be seen three times is forgotten sooner: as after a single « Bien », half the days
    // before on average.
    let fresh = late.map_or(f64::from(retention), |days| {
        let memory = reviews.scheduler.after(None, 0, Rating::Good);
        reviews.scheduler.retrievability(memory, days / 2).min(f64::from(retention))
    });
    (((all - unseen) * kept * f64::from(retention) + unseen * learnt * fresh) / all).clamp(0.0, 1.0)
}

/// Cards a day that what is known already takes, cards put aside left out.
pub fn present_load(deck: &Deck, reviews: &Reviews, retention: f32) -> f64 {
    let states = deck.cards.iter().filter_map(|card| reviews.get(&card.id));
    cards_a_day(states, &reviews.scheduler, retention)
}

#[cfg(test)]
mod tests;
