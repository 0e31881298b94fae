//! Every number of the progress screen and of the report derives from the saved events: a learner who does things by
//! chance is followed by a fold of its own, which knows nothing of how the app keeps them.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};
use parcours::core::course::{Course, Diploma, ExamId, ExerciseId, LessonId, Source, TermId};
use parcours::core::exercise::{Answer, Mark, Outcome};
use parcours::core::i18n::I18n;
use parcours::core::progress::statistics::{Level, Load, Mastery, monday};
use parcours::core::progress::{AttemptId, Deck, Event, Mode, Period, Progress, Recorded, Statistics};
use parcours::core::report::{self, Sources};
use parcours::core::review::{CardId, Day, Memory, Rating, Scheduler, Side};
use parcours::core::settings::Language;

const RETENTION: f32 = 0.9;
/// Terms that are asked: few, so that they come back.
const TERMS: usize = 60;

fn course() -> Course {
    Course::load(Source::Embedded).expect("the course that ships can be read")
}

fn now() -> Zoned {
    "2026-03-12T15:30[Europe/Paris]".parse().unwrap()
}

/// Writes a history by chance.
struct Learner<'a> {
    course: &'a Course,
    chance: fastrand::Rng,
    events: Vec<Recorded>,
    at: Timestamp,
    offset: i32,
}

impl<'a> Learner<'a> {
    /// What some days up to now hold.
    fn history(course: &'a Course, seed: u64, days: i64) -> Vec<Recorded> {
        let at = now().checked_sub(days.days()).unwrap().timestamp();
        let mut learner =
            Self { course, chance: fastrand::Rng::with_seed(seed), events: Vec::new(), at, offset: 3_600 };
        // Kept, they are cards whatever lesson is read.
        for term in course.glossary.terms.iter().take(TERMS) {
            learner.note(Event::TermKept { term: term.id.clone(), kept: true });
        }
        let end = now().timestamp();
        while learner.at < end {
            // Minutes within a sitting, hours or days between two.
            let pause = if learner.chance.f64() < 0.9 {
                learner.chance.i64(1..240)
            } else {
                learner.chance.i64(9_000..200_000)
            };
            learner.at += SignedDuration::from_secs(pause);
            if learner.at >= end {
                break;
            }
            learner.act();
        }
        learner.events
    }

    fn note(&mut self, event: Event) {
        let counter = self.events.len() as u64 + 1;
        self.events.push(Recorded { device: "d".into(), counter, at: self.at, offset: self.offset, event });
        // No two events of one moment: a rating is taken back by its moment.
        self.at += SignedDuration::from_millis(7);
    }

    fn act(&mut self) {
        let millis = self.chance.u64(500..90_000);
        match self.chance.u32(..100) {
            0..2 => self.offset = [3_600, 7_200, -14_400, 39_600][self.chance.usize(..4)],
            2..8 => {
                let lesson = self.lesson();
                self.note(Event::LessonOpened { lesson: lesson.clone() });
                self.note(Event::LessonStudied { lesson: lesson.clone(), millis });
                let read = self.chance.f64() < 0.85;
                self.note(Event::LessonMarked { lesson, read });
            }
            8..14 => self.run(),
            14..16 => self.exam(),
            16..19 => {
                let (card, rating) = (self.card(), self.rating());
                self.note(Event::CardCrammed { card, rating, millis });
            }
            19..21 => {
                let card = self.card();
                let suspended = self.chance.bool();
                self.note(Event::CardSuspended { card, suspended });
            }
            21..23 => {
                let card = self.card();
                self.note(Event::CardNoted { card, note: "à relire".into() });
            }
            23..28 => {
                if let Some(Recorded { at, event: Event::CardRated { card, .. }, .. }) = self.events.last() {
                    let (card, rated) = (card.clone(), *at);
                    self.note(Event::RatingUndone { card, rated });
                }
            }
            _ => {
                let (card, rating) = (self.card(), self.rating());
                self.note(Event::CardRated { card, rating, millis });
            }
        }
    }

    fn lesson(&mut self) -> LessonId {
        let lessons: Vec<_> = self.course.modules.iter().flat_map(|loaded| &loaded.lessons).collect();
        lessons[self.chance.usize(..lessons.len())].entry.id.clone()
    }

    /// A card of a term kept.
    fn card(&mut self) -> CardId {
        let terms = &self.course.glossary.terms;
        let term = terms[self.chance.usize(..TERMS.min(terms.len()))].id.clone();
        CardId::Term(term, if self.chance.bool() { Side::Meaning } else { Side::Name })
    }

    fn rating(&mut self) -> Rating {
        match self.chance.u32(..10) {
            0..2 => Rating::Again,
            2..4 => Rating::Hard,
            4..9 => Rating::Good,
            _ => Rating::Easy,
        }
    }

    fn run(&mut self) {
        let loaded = &self.course.modules[self.chance.usize(..3)];
        let attempt = AttemptId(format!("a{}", self.events.len()));
        let partial = self.chance.f64() < 0.3;
        let mode = if self.chance.f64() < 0.3 { Mode::Test } else { Mode::Practice };
        let exercises: Vec<ExerciseId> = loaded.exercises.iter().map(|exercise| exercise.id.clone()).collect();
        let started = Event::AttemptStarted {
            attempt: attempt.clone(),
            module: (!partial || self.chance.bool()).then(|| loaded.module.id.clone()),
            exercises: exercises.clone(),
            seed: 3,
            partial,
            mode,
            lesson: None,
        };
        self.note(started);
        let stops = self.chance.usize(..2 * exercises.len());
        let mut sum = 0.0;
        for exercise in exercises.iter().take(stops) {
            let points = [0.0, 0.5, 2.0 / 3.0, 1.0][self.chance.usize(..4)];
            let outcome =
                [Outcome::Wrong, Outcome::Partly, Outcome::Right][(points * 1.5) as usize + usize::from(points == 1.0)];
            let millis = self.chance.u64(1_000..80_000);
            self.at += SignedDuration::from_millis(millis as i64);
            sum += points;
            let (attempt, exercise, answer) = (attempt.clone(), exercise.clone(), Answer::Skipped);
            self.note(Event::Answered { attempt, exercise, answer, points, outcome, millis });
        }
        if stops >= exercises.len() {
            self.note(Event::AttemptFinished { attempt, mark: Mark::from_points(sum, exercises.len()) });
        }
    }

    fn exam(&mut self) {
        let attempt = AttemptId(format!("e{}", self.events.len()));
        let exam = self.course.exams.first().map_or_else(|| ExamId::new("none"), |exam| exam.id.clone());
        self.note(Event::ExamStarted { attempt: attempt.clone(), exam });
        self.note(Event::ExamClock { attempt: attempt.clone(), running: true });
        self.at += SignedDuration::from_mins(self.chance.i64(20..200));
        self.note(Event::ExamHandedIn { attempt: attempt.clone() });
        if self.chance.bool() {
            let halves = self.chance.u16(..80);
            self.note(Event::ExamFinished { attempt, halves, of: 80 });
        }
    }
}

/// What a day holds.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Done {
    study: bool,
    answered: u32,
    time: u64,
}

/// The numbers, gathered the long way.
struct Fold {
    days: BTreeMap<Day, Done>,
    read: BTreeSet<LessonId>,
    /// Points of the latest answer, and of all answers.
    latest: HashMap<ExerciseId, f64>,
    tries: BTreeMap<ExerciseId, Vec<f64>>,
    marks: Vec<(Timestamp, Mark)>,
    exams: usize,
    ratings: HashMap<CardId, Vec<(Day, Rating)>>,
    suspended: HashMap<CardId, bool>,
}

fn fold(events: &[Recorded]) -> Fold {
    let undone: Vec<(&CardId, Timestamp)> = events
        .iter()
        .filter_map(|each| match &each.event {
            Event::RatingUndone { card, rated } => Some((card, *rated)),
            _ => None,
        })
        .collect();
    // A test is told when it ends: its answers count from there on.
    let mode = |id: &AttemptId| {
        events.iter().find_map(|each| match &each.event {
            Event::AttemptStarted { attempt, mode, partial, .. } if attempt == id => Some((*mode, *partial)),
            _ => None,
        })
    };
    let of = |id: &AttemptId| -> Vec<(ExerciseId, f64)> {
        let answers = events.iter().filter_map(|each| match &each.event {
            Event::Answered { attempt, exercise, points, .. } if attempt == id => Some((exercise.clone(), *points)),
            _ => None,
        });
        answers.collect()
    };
    let mut fold = Fold {
        days: BTreeMap::new(),
        read: BTreeSet::new(),
        latest: HashMap::new(),
        tries: BTreeMap::new(),
        marks: Vec::new(),
        exams: 0,
        ratings: HashMap::new(),
        suspended: HashMap::new(),
    };
    for each in events {
        let day = Day::at(each.at, each.offset);
        let done = fold.days.entry(day).or_default();
        let study = !matches!(
            each.event,
            Event::RatingUndone { .. }
                | Event::CardSuspended { .. }
                | Event::CardNoted { .. }
                | Event::LessonStudied { .. }
        );
        done.study |= study;
        let mut told: Vec<(ExerciseId, f64)> = Vec::new();
        match &each.event {
            Event::LessonStudied { millis, .. } => done.time += millis,
            Event::LessonMarked { lesson, read: true } => drop(fold.read.insert(lesson.clone())),
            Event::LessonMarked { lesson, read: false } => drop(fold.read.remove(lesson)),
            Event::Answered { attempt, exercise, points, millis, .. } => {
                (done.answered, done.time) = (done.answered + 1, done.time + millis);
                if mode(attempt).unwrap().0 == Mode::Practice {
                    told.push((exercise.clone(), *points));
                }
            }
            Event::AttemptFinished { attempt, mark } => {
                let (mode, partial) = mode(attempt).unwrap();
                if mode == Mode::Test {
                    told.extend(of(attempt));
                }
                if !partial {
                    fold.marks.push((each.at, *mark));
                }
            }
            Event::ExamFinished { halves, of, .. } => {
                let twentieths = f64::from(*halves) * 40.0 / f64::from(*of);
                fold.marks.push((each.at, Mark::from_halves(twentieths.round() as u8)));
                fold.exams += 1;
            }
            Event::CardCrammed { millis, .. } => {
                (done.answered, done.time) = (done.answered + 1, done.time + millis);
            }
            Event::CardRated { card, rating, millis } => {
                // The time was spent all the same.
                done.time += millis;
                if !undone.contains(&(card, each.at)) {
                    done.answered += 1;
                    fold.ratings.entry(card.clone()).or_default().push((day, *rating));
                }
            }
            Event::CardSuspended { card, suspended } => drop(fold.suspended.insert(card.clone(), *suspended)),
            _ => {}
        }
        for (exercise, points) in told {
            fold.tries.entry(exercise.clone()).or_default().push(points);
            fold.latest.insert(exercise, points);
        }
    }
    fold
}

impl Fold {
    /// The memory of a card and the day of its last rating.
    fn memory(&self, card: &CardId) -> Option<(Memory, Day, Rating, usize)> {
        let scheduler = Scheduler::default();
        let ratings = self.ratings.get(card)?;
        let mut memory: Option<(Memory, Day)> = None;
        for (day, rating) in ratings {
            let elapsed = memory.map_or(0, |(_, before)| day.since(before));
            memory = Some((scheduler.after(memory.map(|(memory, _)| memory), elapsed, *rating), *day));
        }
        let (_, rating) = ratings.last()?;
        memory.map(|(memory, day)| (memory, day, *rating, ratings.len()))
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Compares all numbers of a history with those gathered the long way.
fn compare(course: &Course, seed: u64, days: i64, period: Period) {
    let events = Learner::history(course, seed, days);
    let (progress, fold) = (Progress::from_events(&events), fold(&events));
    let deck = Deck::new(course, &progress, Diploma::default());
    let now = now();
    let today = Day::of(&now);
    let of = Statistics::new(course, &progress, &deck, RETENTION, &now, period);
    let about = format!("seed {seed}, {days} days, {period:?}");

    assert_eq!(of.lessons_read, fold.read.len(), "{about}");
    assert_eq!(of.nothing, !fold.days.values().any(|done| done.study), "{about}");

    // Days, their load, the time, the streak.
    let begin = match period {
        Period::FourWeeks => monday(today) - 21,
        Period::Term => monday(today) - 98,
        Period::All => fold.days.keys().next().map_or(monday(today), |first| monday(*first)),
    };
    assert_eq!(of.begin, begin, "{about}");
    let told: Vec<_> = fold.days.iter().filter(|(day, _)| **day >= begin).collect();
    assert_eq!(of.days_of_study(), told.iter().filter(|(_, done)| done.study).count(), "{about}");
    for (day, done) in &told {
        let load = match done.answered {
            20.. => Load::Many,
            10.. => Load::Some,
            1.. => Load::Few,
            0 if done.study => Load::Few,
            0 => Load::Nothing,
        };
        assert_eq!(of.load(**day), load, "{about}: {day}");
    }
    assert_eq!(of.time_of_period(), told.iter().map(|(_, done)| done.time).sum::<u64>(), "{about}");
    assert_eq!(of.time, fold.days.values().map(|done| done.time).sum::<u64>(), "{about}");
    for week in &of.weeks {
        let days = (0..7).map(|day| week.monday + day).filter_map(|day| fold.days.get(&day));
        assert_eq!(week.time(), days.map(|done| done.time).sum::<u64>(), "{about}: week of {}", week.monday);
    }
    let studied = |day: Day| fold.days.get(&day).is_some_and(|done| done.study);
    let latest = if studied(today) { today } else { today - 1 };
    assert_eq!(of.streak, (0..).take_while(|back| studied(latest - *back)).count() as u32, "{about}");

    // Marks.
    let zone = now.time_zone();
    let day_of = |at: Timestamp| Day::of(&at.to_zoned(zone.clone()));
    let marks: Vec<_> = fold.marks.iter().filter(|(at, _)| day_of(*at) >= begin).copied().collect();
    assert_eq!(of.marks.iter().map(|marked| (marked.at, marked.mark)).collect::<Vec<_>>(), marks, "{about}");
    assert_eq!(of.exams.len(), fold.exams, "{about}");

    // Mastery.
    let scheduler = Scheduler::default();
    let mut whole = (0.0, 0);
    for (loaded, module) in course.modules.iter().zip(&of.modules) {
        let answers = loaded.exercises.iter().map(|exercise| fold.latest.get(&exercise.id).copied().unwrap_or(0.0));
        let terms = course.glossary.terms.iter().filter(|term| term.modules.first() == Some(&loaded.module.id));
        let known = terms.map(|term| {
            let card = CardId::Term(term.id.clone(), Side::Meaning);
            let memory = fold.memory(&card);
            memory.map_or(0.0, |(memory, day, ..)| scheduler.retrievability(memory, today.since(day)))
        });
        let things: Vec<f64> = answers.chain(known).collect();
        let sum: f64 = things.iter().sum();
        whole = (whole.0 + sum, whole.1 + things.len());
        assert_eq!(module.module, loaded.module.id);
        assert!(close(module.mastery.share(), sum / things.len().max(1) as f64), "{about}: {}", module.module);
    }
    assert!(close(of.course.share(), whole.0 / whole.1 as f64), "{about}");

    // Cards: learnt, due.
    let learnt = deck.cards.iter().filter(|card| {
        fold.ratings
            .get(&card.id)
            .and_then(|ratings| ratings.last())
            .is_some_and(|(_, rating)| *rating != Rating::Again)
    });
    assert_eq!((of.cards, of.cards_learnt), (deck.cards.len(), learnt.count()), "{about}");
    let mut due = [0; 7];
    for card in &deck.cards {
        let Some((memory, day, rating, count)) = fold.memory(&card.id) else { continue };
        if fold.suspended.get(&card.id) == Some(&true) {
            continue;
        }
        let seed = card.id.seed().wrapping_add(count as u64);
        let comes = day + scheduler.interval(memory, rating, RETENTION, seed) as i32;
        if comes < today + 7 {
            due[comes.since(today) as usize] += 1;
        }
    }
    assert_eq!(of.due, due, "{about}");
    assert!(due[0] > 0 && due[1..].iter().sum::<usize>() > 0, "{about}: the history says nothing of the days ahead");

    // What resists.
    let mut lapses: BTreeMap<&TermId, (usize, usize)> = BTreeMap::new();
    for (card, ratings) in &fold.ratings {
        if let CardId::Term(term, _) = card {
            let counts = lapses.entry(term).or_default();
            counts.0 += ratings.iter().skip(1).filter(|(_, rating)| *rating == Rating::Again).count();
            counts.1 += ratings.len();
        }
    }
    for hard in &of.terms {
        assert_eq!(lapses[&hard.term], (hard.lapses, hard.tries), "{about}: {}", hard.term);
    }
    let hard = lapses.values().filter(|(lapses, _)| *lapses > 0).count();
    assert_eq!(of.terms.len(), hard.min(20), "{about}");
    let most = lapses.values().map(|(lapses, _)| *lapses).max().unwrap_or(0);
    assert_eq!(of.terms.first().map_or(0, |hard| hard.lapses), most, "{about}");
    let mean = |points: &Vec<f64>| points.iter().sum::<f64>() / points.len() as f64;
    for hard in &of.questions {
        let points = &fold.tries[&hard.exercise];
        assert_eq!(hard.tries, points.len(), "{about}: {}", hard.exercise);
        assert!(close(hard.points, mean(points)), "{about}: {}", hard.exercise);
    }
    let missed: Vec<f64> =
        fold.tries.values().filter(|points| points.len() > 1).map(mean).filter(|points| *points < 1.0).collect();
    assert_eq!(of.questions.len(), missed.len().min(20), "{about}");
    if let Some(hardest) = of.questions.first() {
        assert!(close(hardest.points, missed.iter().copied().fold(1.0, f64::min)), "{about}");
    }
}

#[test]
fn every_number_derives_from_the_saved_events() {
    let course = course();
    for (seed, days) in [(1, 5), (2, 30), (3, 60), (4, 120), (5, 250)] {
        for period in Period::ALL {
            compare(&course, seed, days, period);
        }
    }
}

#[test]
fn without_any_event_all_is_nothing() {
    let course = course();
    let progress = Progress::default();
    let deck = Deck::new(&course, &progress, Diploma::default());
    let of = Statistics::new(&course, &progress, &deck, RETENTION, &now(), Period::Term);
    assert!(of.nothing);
    assert_eq!((of.lessons_read, of.cards, of.streak, of.time, of.due_this_week()), (0, 0, 0, 0, 0));
    assert!(of.modules.iter().all(|module| module.mastery.level() == Level::ToDiscover && module.mastery.things > 0));
    assert_eq!(of.weeks.len(), 15);
}

#[test]
fn the_word_of_a_mastery_is_that_of_the_percentage_shown() {
    let level = |sum: f64| {
        let mastery = Mastery { sum, things: 1000, met: 1000 };
        (mastery.percent(), mastery.level())
    };
    assert_eq!(level(0.0), (0, Level::ToDiscover));
    assert_eq!(level(0.5), (1, Level::Fragile));
    assert_eq!(level(494.0), (49, Level::Fragile));
    assert_eq!(level(496.0), (50, Level::OnTheWay));
    assert_eq!(level(796.0), (80, Level::Solid));
    assert_eq!(level(999.0), (99, Level::Solid));
    assert_eq!(level(1000.0), (100, Level::Solid));
}

/// What is between the tags, each replaced by a bar; no-break spaces as plain ones.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push('|');
            }
            letter if !inside && letter != '\n' => words.push(letter),
            _ => {}
        }
    }
    let words = words.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    words.replace("&amp;", "&").replace(['\u{a0}', '\u{202f}'], " ")
}

/// Panics unless each tag that opens closes, in order.
fn assert_well_formed(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let body = html.strip_prefix("<!DOCTYPE html>\n").expect("it begins with its doctype");
    for tag in body.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap();
        match tag.starts_with('/') {
            true => assert_eq!(open.pop(), Some(name), "</{name}>"),
            false if name == "meta" => {}
            false => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_report_is_whole_needs_nothing_else_and_says_the_same_numbers() {
    let course = course();
    let events = Learner::history(&course, 11, 90);
    let progress = Progress::from_events(&events);
    let deck = Deck::new(&course, &progress, Diploma::default());
    let now = now();
    let of = Statistics::new(&course, &progress, &deck, RETENTION, &now, Period::All);
    for (language, lang) in [(Language::French, "fr"), (Language::English, "en")] {
        let i18n = I18n::new(language);
        let sources =
            Sources { course: &course, progress: &progress, deck: &deck, retention: RETENTION, i18n: &i18n, now: &now };
        let html = report::html(&sources);
        assert_well_formed(&html);
        assert!(html.contains(&format!("<html lang=\"{lang}\">")) && html.contains("@page { size: A4"));
        for outside in ["http:", "https:", "//", "src=", "href=", "url(", "@import", "<script", "<link", "<iframe"] {
            assert!(!html.contains(outside), "{outside}");
        }
        // As many tables and rows as there is to say, and each header says what it heads.
        assert_eq!(html.matches("<th ").count(), html.matches("<th scope=\"").count());
        let months: BTreeSet<_> = of.days.iter().map(|(day, _)| (day.date().year(), day.date().month())).collect();
        let rows = of.marks.len() + of.modules.len() + of.terms.len() + of.questions.len() + of.exams.len();
        assert_eq!(html.matches("<th scope=\"row\">").count(), rows + months.len(), "{lang}");
        assert!(!of.marks.is_empty() && !of.terms.is_empty() && !of.questions.is_empty() && !of.exams.is_empty());

        let words = words(&html);
        let says = |wanted: &str| {
            let wanted = wanted.replace(['\u{a0}', '\u{202f}'], " ");
            assert!(words.contains(&wanted), "{lang}: « {wanted} » is not in the report");
        };
        says(&format!("{}||{}|", i18n.report_days(), of.days_of_study()));
        says(&format!("{}||{}|", i18n.report_streak(), of.streak));
        says(&format!("{}||{}|", i18n.report_time(), i18n.duration(of.time)));
        says(&format!("{}||{}|", i18n.report_lessons(), i18n.report_of(of.lessons_read, of.lessons)));
        says(&format!("{}||{}|", i18n.report_cards(), i18n.report_of(of.cards_learnt, of.cards)));
        for module in &of.modules {
            let loaded = course.module(&module.module).unwrap();
            let (level, percent) =
                (report::level(&i18n, module.mastery.level()), report::percent(&i18n, module.mastery));
            says(&format!(
                "{}||{level}||{percent}|",
                i18n.progress_numbered(loaded.module.number, &loaded.module.title)
            ));
        }
        for marked in &of.marks {
            says(&format!("{}||", i18n.date_full(&marked.date)));
            says(&format!("|{}|", i18n.mark_on_20(marked.mark)));
        }
        for hard in &of.terms {
            let term = course.glossary.get(&hard.term).unwrap();
            says(&format!("{}||", term.name));
            says(&parcours::core::markup::plain(&term.definition));
            says(&i18n.report_times(hard.lapses, hard.tries));
        }
        for hard in &of.questions {
            let (_, exercise) = course.exercise(&hard.exercise).unwrap();
            says(&parcours::core::markup::plain(&exercise.prompt));
            says(&format!("|{}||{}|", i18n.percent(hard.points), hard.tries));
        }
    }
}

#[test]
fn the_name_of_a_report_holds_its_date() {
    let now = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::fixed(Offset::UTC));
    assert_eq!(report::file_name(&I18n::new(Language::French), &now), "bilan-parcours-1970-01-01.html");
}
