//! An export, taken in by an empty store, and everything that is derived from it.
//!
//! The input is the file. Where its first line is no JSON object, a sound first line is put before it, so that most
//! changes reach the events.

use std::cell::OnceCell;

use jiff::civil::date;
use jiff::{Timestamp, Zoned, tz};
use parcours::core::course::{Course, Diploma, Source};
use parcours::core::exercise::grade;
use parcours::core::i18n::I18n;
use parcours::core::progress::export::{self, ExportError};
use parcours::core::progress::forecast::present_load;
use parcours::core::progress::{Ahead, Deck, Forecast, Import, Period, Plan, Progress, Statistics, Store};
use parcours::core::report::{self, Sources};
use parcours::core::review::{Day, Queue, extra, training};
use parcours::core::settings::{Language, Settings};

thread_local! {
    static SHIPPED: OnceCell<Course> = const { OnceCell::new() };
    static I18N: I18n = I18n::new(Language::French);
}

/// Takes in the file that an input is.
pub fn run(input: &[u8]) {
    let file = with_first_line(input);
    let mut store = Store::in_memory().expect("a store in memory");
    let before = store.len().expect("it counts");
    let imported = match export::read(&mut store, file.as_slice(), Import::Merge) {
        Ok(imported) => imported,
        Err(error) => {
            assert_eq!(store.len(), Ok(before), "what is refused leaves nothing behind");
            I18N.with(|i18n| assert!(!error.to_words(i18n).is_empty()));
            assert!(!matches!(error, ExportError::Store(_)), "{error}");
            return;
        }
    };
    let again = export::read(&mut store, file.as_slice(), Import::Merge).expect("what was taken in is taken in again");
    assert_eq!((again.added, again.read), (0, imported.read));

    let mut written = Vec::new();
    let now = moment();
    let exported = export::write(&store, &mut written, now.timestamp()).expect("it is written");
    assert_eq!(exported.events, imported.added);
    let mut other = Store::in_memory().expect("a store in memory");
    let moved = export::read(&mut other, written.as_slice(), Import::Merge).expect("what is written is read");
    assert_eq!((moved.added, moved.unknown), (imported.added, unknown(&store, &other)));
    let history = store.history().expect("it is read");
    assert_eq!(history, other.history().expect("it is read"));
    study(&Progress::from_events(&history.events), &now);
}

/// Events of a later version, the same in both.
fn unknown(one: &Store, other: &Store) -> u64 {
    let skipped = |store: &Store| store.history().expect("it is read").skipped as u64;
    assert_eq!(skipped(one), skipped(other));
    skipped(one)
}

/// Looks at all that is derived.
fn study(progress: &Progress, now: &Zoned) {
    let (today, limits) = (Day::of(now), Settings::default().limits());
    SHIPPED.with(|shipped| {
        let course = shipped.get_or_init(|| Course::load(Source::Embedded).expect("the course that ships is read"));
        let diploma = Diploma::default();
        let deck = Deck::new(course, progress, diploma);
        let cards = || deck.cards.iter().map(|card| &card.id);
        let _ = Queue::on(today, deck.candidates(), &progress.reviews, limits);
        let _ = extra::next(today, cards(), &progress.reviews, limits);
        let _ = extra::cram(today, cards(), &progress.reviews);
        let _ = extra::ahead(today, cards(), &progress.reviews, limits.retention, 10);
        for period in Period::ALL {
            let of = Statistics::new(course, progress, &deck, limits.retention, now, period);
            assert!((0.0..=1.0).contains(&of.course.share()), "{:?}", of.course);
            // As the screen adds them up.
            let _: u64 = of.weeks.iter().map(|week| week.reading + week.answering).sum();
        }
        let load = present_load(&deck, &progress.reviews, limits.retention);
        if let Ahead::Days(days) = Ahead::of(date(2026, 6, 1), today) {
            let forecast = Forecast::on(today + days as i32, course, progress, &deck, diploma);
            let _ = Plan::new(&forecast.whole, days, load, limits.retention, &progress.reviews);
        }
        I18N.with(|i18n| {
            let sources = Sources { course, progress, deck: &deck, retention: limits.retention, i18n, now };
            let _ = report::html(&sources);
            worded(progress, i18n);
        });
        let _ = progress.next_lesson(course);
        for attempt in progress.attempts.iter() {
            for answered in &attempt.answers {
                if let Some((_, exercise)) = course.exercise(&answered.exercise) {
                    grade(exercise, &answered.answer);
                }
            }
        }
        for module in &course.modules {
            let _ = (progress.module_summary(module), progress.standing(module), progress.missed_of(module));
        }
    });
    let _ = (training::is_due(&progress.reviews, None, today), training::History::of(&progress.reviews));
    let _ = (progress.streak(now), progress.time());
    for card in progress.reviews.cards.keys() {
        let _ = progress.reviews.intervals(card, today, limits.retention);
    }
    for attempt in progress.attempts.iter() {
        assert!(attempt.mark().is_none_or(|mark| mark.halves() <= 40), "{:?}", attempt.mark());
        let _ = (progress.gain(&attempt.id), attempt.next_question(), attempt.done(), attempt.points(), attempt.time());
    }
    for exam in progress.exams.iter() {
        assert!(exam.mark().is_none_or(|mark| mark.halves() <= 40));
        let _ = (exam.used(), exam.used_at(now.timestamp()), exam.mark());
    }
}

/// Times as the screens put them.
fn worded(progress: &Progress, i18n: &I18n) {
    for done in progress.days.values() {
        let _ = i18n.duration(done.time());
    }
    for attempt in progress.attempts.iter() {
        let _ = i18n.duration(u64::try_from(attempt.time().as_millis()).unwrap_or(u64::MAX));
        let _ = i18n.points(attempt.points());
        attempt.answers.iter().for_each(|answer| drop(i18n.duration(answer.millis)));
    }
    for day in progress.days.keys() {
        let _ = i18n.day_in_words(day.date(), date(2026, 3, 12));
    }
}

fn moment() -> Zoned {
    Timestamp::from_second(1_773_307_800).expect("12 March 2026").to_zoned(tz::TimeZone::fixed(tz::offset(1)))
}

fn with_first_line(input: &[u8]) -> Vec<u8> {
    if input.trim_ascii_start().starts_with(b"{\"format") {
        return input.to_vec();
    }
    let lines = input.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
    let first = format!(
        "{{\"format\":\"parcours-export\",\"version\":1,\"app\":\"0.1.0\",\"made\":\"2026-03-12T09:30:00Z\",\"count\":{lines}}}\n"
    );
    [first.as_bytes(), input].concat()
}
