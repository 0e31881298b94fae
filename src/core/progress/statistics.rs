//! Every number of the progress screen, worked out from what is saved. The screen, the command line and the printed
//! report all take them from here.
//!
//! Nothing here goes through all events: it is made of the days, the cards, the attempts and the latest answers.

mod hardest;
mod marks;
mod mastery;

use jiff::Zoned;

use crate::core::course::{Course, ExamId};
use crate::core::exercise::Mark;
use crate::core::progress::projection::{DayOfStudy, Progress};
use crate::core::progress::{AttemptId, Deck};
use crate::core::review::{Day, Rating};

pub use hardest::{HardQuestion, HardTerm, TRIES};
pub use marks::{Marked, MarkedWork};
pub use mastery::{Level, Mastery, ModuleMastery};

/// The time that is looked back upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Period {
    /// This week and the three before.
    FourWeeks,
    /// This week and the fourteen before: a term.
    #[default]
    Term,
    /// Since the first day.
    All,
}

impl Period {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::FourWeeks, Self::Term, Self::All];

    /// The first day of the period, a Monday; `first` is the first day on which anything was done.
    pub fn begin(self, today: Day, first: Option<Day>) -> Day {
        let weeks_before = match self {
            Self::FourWeeks => 3,
            Self::Term => 14,
            Self::All => return first.map_or(monday(today), |first| monday(first.min(today))),
        };
        monday(today) - 7 * weeks_before
    }
}

/// The Monday of a day's week.
pub fn monday(day: Day) -> Day {
    day - i32::from(day.date().weekday().to_monday_zero_offset())
}

/// How much was done on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Load {
    /// Nothing.
    Nothing,
    /// Something was studied, and fewer than 10 cards and questions answered.
    Few,
    /// 10 to 19.
    Some,
    /// 20 and more.
    Many,
}

impl Load {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Few, Self::Some, Self::Many];

    /// That of a day.
    pub fn of(day: &DayOfStudy) -> Self {
        match day.answered() {
            0 if !day.is_study() => Self::Nothing,
            0..10 => Self::Few,
            10..20 => Self::Some,
            20.. => Self::Many,
        }
    }
}

/// A result of an exam paper.
#[derive(Debug, Clone, PartialEq)]
pub struct ExamResult {
    /// The attempt.
    pub attempt: AttemptId,
    /// The paper.
    pub exam: ExamId,
    /// When its marking ended.
    pub at: jiff::Timestamp,
    /// The mark.
    pub mark: Mark,
    /// Time used, in milliseconds.
    pub millis: u64,
}

/// Time spent in a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Time taken over questions and cards, in milliseconds.
    pub answering: u64,
    /// Time spent on lessons, in milliseconds.
    pub reading: u64,
}

impl Week {
    /// All of it.
    pub fn time(&self) -> u64 {
        self.answering.saturating_add(self.reading)
    }
}

/// Days of the forecast.
pub const AHEAD: usize = 7;

/// All numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// Nothing was ever studied.
    pub nothing: bool,
    /// The period looked back upon.
    pub period: Period,
    /// The day of study that it is.
    pub today: Day,
    /// First day of the period, a Monday.
    pub begin: Day,
    /// Lessons of the course that are read.
    pub lessons_read: usize,
    /// Lessons of the course.
    pub lessons: usize,
    /// Cards there are that were remembered when they were last asked.
    pub cards_learnt: usize,
    /// Cards there are.
    pub cards: usize,
    /// Days of study in a row.
    pub streak: u32,
    /// What is mastered of each module, in the order of the course.
    pub modules: Vec<ModuleMastery>,
    /// What is mastered of the whole course.
    pub course: Mastery,
    /// Marks of the period, oldest first.
    pub marks: Vec<Marked>,
    /// Days of the period on which something was done, oldest first.
    pub days: Vec<(Day, DayOfStudy)>,
    /// Cards due today (those overdue too) and on each of the six days after; new ones are not counted.
    pub due: [usize; AHEAD],
    /// Time of each week of the period, oldest first.
    pub weeks: Vec<Week>,
    /// Time of all days since the first, in milliseconds.
    pub time: u64,
    /// Terms that are forgotten most.
    pub terms: Vec<HardTerm>,
    /// Questions that earn least.
    pub questions: Vec<HardQuestion>,
    /// Marked exam papers, newest first.
    pub exams: Vec<ExamResult>,
}

impl Statistics {
    /// The numbers as they are now. `retention` is the share of cards, 0 to 1, that are to be known when they come back.
    pub fn new(course: &Course, progress: &Progress, deck: &Deck, retention: f32, now: &Zoned, period: Period) -> Self {
        let today = Day::of(now);
        let begin = period.begin(today, progress.days.keys().next().copied());
        let days: Vec<_> = progress.days.range(begin..).map(|(day, done)| (*day, *done)).collect();
        let lessons = || course.modules.iter().flat_map(|loaded| &loaded.lessons);
        let modules = mastery::of_modules(course, progress, today);
        Self {
            nothing: progress.is_new(),
            period,
            today,
            begin,
            lessons_read: lessons().filter(|slot| progress.is_read(&slot.entry.id)).count(),
            lessons: lessons().count(),
            cards_learnt: deck.cards.iter().filter(|card| last(progress, card).is_some_and(Rating::remembered)).count(),
            cards: deck.cards.len(),
            streak: progress.streak(now),
            course: Mastery::of_all(modules.iter().map(|module| module.mastery)),
            modules,
            marks: marks::of_period(progress, now, begin),
            due: due(progress, deck, retention, today),
            weeks: weeks(&days, begin, today),
            days,
            time: progress.days.values().fold(0, |time, day| time.saturating_add(day.time())),
            terms: hardest::terms(course, progress),
            questions: hardest::questions(course, progress),
            exams: exams(progress),
        }
    }

    /// How many days of the period were days of study.
    pub fn days_of_study(&self) -> usize {
        self.days.iter().filter(|(_, done)| done.is_study()).count()
    }

    /// How much was done on a day of the period.
    pub fn load(&self, day: Day) -> Load {
        match self.days.binary_search_by_key(&day, |(day, _)| *day) {
            Ok(place) => Load::of(&self.days[place].1),
            Err(_) => Load::Nothing,
        }
    }

    /// Cards due in the coming week.
    pub fn due_this_week(&self) -> usize {
        self.due.iter().sum()
    }

    /// Time of the period, in milliseconds.
    pub fn time_of_period(&self) -> u64 {
        self.weeks.iter().fold(0, |time, week| time.saturating_add(week.time()))
    }
}

/// The latest rating of a card.
fn last(progress: &Progress, card: &crate::core::progress::DeckCard) -> Option<Rating> {
    progress.reviews.get(&card.id)?.last().map(|review| review.rating)
}

fn due(progress: &Progress, deck: &Deck, retention: f32, today: Day) -> [usize; AHEAD] {
    let mut due = [0; AHEAD];
    let reviews = &progress.reviews;
    for card in &deck.cards {
        let Some(state) = reviews.get(&card.id).filter(|state| !state.suspended) else { continue };
        let Some(day) = state.due(&card.id, &reviews.scheduler, retention) else { continue };
        if let Some(count) = due.get_mut(day.since(today) as usize) {
            *count += 1;
        }
    }
    due
}

/// Weeks from the first day of the period, a Monday, to the present one, those without study too. What a clock that was
/// wrong put after today counts for the present week.
fn weeks(days: &[(Day, DayOfStudy)], begin: Day, today: Day) -> Vec<Week> {
    let count = today.since(begin) / 7 + 1;
    let week = |rank: u32| Week { monday: begin + (7 * rank) as i32, answering: 0, reading: 0 };
    let mut weeks: Vec<Week> = (0..count).map(week).collect();
    for (day, done) in days {
        let rank = (day.since(begin) / 7).min(count - 1);
        let week = &mut weeks[rank as usize];
        week.answering = week.answering.saturating_add(done.millis);
        week.reading = week.reading.saturating_add(done.reading);
    }
    weeks
}

fn exams(progress: &Progress) -> Vec<ExamResult> {
    let marked = progress.exams.iter().rev().filter_map(|attempt| {
        let (at, ..) = attempt.finished?;
        let millis = u64::try_from(attempt.used().as_millis()).unwrap_or(u64::MAX);
        Some(ExamResult { attempt: attempt.id.clone(), exam: attempt.exam.clone(), at, mark: attempt.mark()?, millis })
    });
    let mut results: Vec<_> = marked.collect();
    results.sort_by_key(|result| std::cmp::Reverse(result.at));
    results
}
