//! The day of study.

use std::fmt;
use std::ops::{Add, Sub};

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// Seconds of a day.
const DAY: i64 = 86_400;
/// When a day of study begins on the local clock, in seconds after midnight.
const BEGINS: i64 = 4 * 3_600;

/// A day of study, which begins at 4 h on the local clock so that an evening's work does not count as two days.
///
/// It is worked out from the clock as it was where the event happened: neither travel nor the beginning of summer time
/// moves what was done to another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

impl Day {
    /// The day of a moment, where clocks are `offset` seconds ahead of UTC.
    pub fn at(moment: Timestamp, offset: i32) -> Self {
        let local = moment.as_second() + i64::from(offset) - BEGINS;
        // A timestamp spans 20,000 years: its days fit easily.
        Self(local.div_euclid(DAY) as i32)
    }

    /// The day that it is.
    pub fn of(now: &Zoned) -> Self {
        Self::at(now.timestamp(), now.offset().seconds())
    }

    /// Its date, that of the calendar when it began.
    pub fn date(self) -> Date {
        // Clamped: only a file written by something else could hold a day outside the calendar.
        let since = jiff::Span::new().days(self.0.clamp(-700_000, 2_900_000));
        Date::constant(1970, 1, 1).checked_add(since).unwrap_or(Date::MAX)
    }

    /// How many days after `earlier` it is; 0 when it is not after.
    pub fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0).max(0).unsigned_abs()
    }

    /// The day so many days after 1 January 1970.
    pub fn numbered(number: i32) -> Self {
        Self(number)
    }

    /// Days since 1 January 1970.
    pub fn number(self) -> i32 {
        self.0
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        let moment = date.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        moment.map_or(Self(i32::MAX), |noon| Self::at(noon.timestamp(), 0))
    }
}

impl Add<i32> for Day {
    type Output = Self;

    fn add(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl Sub<i32> for Day {
    type Output = Self;

    fn sub(self, days: i32) -> Self {
        Self(self.0.saturating_sub(days))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(now: &str) -> Date {
        Day::of(&now.parse().expect("a time with its zone")).date()
    }

    #[test]
    fn a_day_begins_at_four_on_the_local_clock() {
        assert_eq!(day("2026-03-12T03:59:59[Europe/Paris]"), date(2026, 3, 11));
        assert_eq!(day("2026-03-12T04:00[Europe/Paris]"), date(2026, 3, 12));
        assert_eq!(day("2026-03-12T03:59:59[America/Martinique]"), date(2026, 3, 11));
    }

    #[test]
    fn summer_time_loses_no_day() {
        // On 29 March 2026 clocks go from 2 h to 3 h, on 25 October from 3 h to 2 h.
        for (begin, before) in [(date(2026, 3, 29), date(2026, 3, 28)), (date(2026, 10, 25), date(2026, 10, 24))] {
            assert_eq!(day(&format!("{begin}T03:30[Europe/Paris]")), before);
            assert_eq!(day(&format!("{begin}T04:00[Europe/Paris]")), begin);
        }
    }

    #[test]
    fn a_date_and_its_day_are_the_same() {
        for date in [date(1970, 1, 1), date(2026, 2, 28), date(2028, 2, 29), date(1969, 12, 31)] {
            assert_eq!(Day::from(date).date(), date);
        }
        assert_eq!((Day::from(date(2026, 3, 1)) - 1).date(), date(2026, 2, 28));
        assert_eq!(Day::from(date(2026, 3, 1)).since(Day::from(date(2026, 2, 27))), 2);
        assert_eq!(Day::from(date(2026, 2, 27)).since(Day::from(date(2026, 3, 1))), 0);
    }
}
