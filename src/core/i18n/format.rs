//! Marks, percentages, durations and dates in the words of a language.

use jiff::civil::Date;

use super::I18n;
use crate::core::exercise::Mark;
use crate::core::settings::Language;

impl I18n {
    /// A mark alone: `15,5`, `16`.
    pub fn mark(&self, mark: Mark) -> String {
        self.number(mark.value(), 1)
    }

    /// A mark with its scale: `15,5/20`.
    pub fn mark_on_20(&self, mark: Mark) -> String {
        self.format_mark_on_20(self.mark(mark))
    }

    /// An average of marks, always to the hundredth: `11,10`.
    pub fn average(&self, average: f64) -> String {
        let written = format!("{average:.2}");
        match self.language {
            Language::French => written.replace('.', ","),
            Language::English => written,
        }
    }

    /// Points earned, to the hundredth: `0,83`, `0,5`, `1`.
    pub fn points(&self, points: f64) -> String {
        self.number(points, 2)
    }

    /// A share from 0 to 1 as a whole percentage: `83 %`.
    pub fn percent(&self, share: f64) -> String {
        self.format_percent((share * 100.0).round())
    }

    /// A duration from milliseconds: `45 s`, `11 min 20 s`, `1 h 05 min`.
    pub fn duration(&self, millis: u64) -> String {
        let seconds = millis.saturating_add(500) / 1000;
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        match (hours, minutes, rest) {
            (0, 0, _) => self.format_seconds(rest),
            (0, _, 0) => self.format_minutes(minutes),
            (0, _, _) => self.format_minutes_seconds(minutes, rest),
            _ => self.format_hours(hours, format!("{minutes:02}")),
        }
    }

    /// Whole minutes: `12 min`.
    pub fn minutes(&self, minutes: u32) -> String {
        self.format_minutes(minutes)
    }

    /// A day as a heading: `Mardi 9 décembre`.
    pub fn date_long(&self, date: &Date) -> String {
        let day = self.format_day_of_month(date.day());
        let written = self.format_date_long(self.weekday(*date), day, self.format_month(date.month()));
        capitalised(&written)
    }

    /// A day in little space: `1 déc.`.
    pub fn date_short(&self, date: &Date) -> String {
        self.format_date_short(date.day(), self.format_month_short(date.month()))
    }

    /// A day with its year, in a sentence: `1er juillet 2026`.
    pub fn date_full(&self, date: &Date) -> String {
        let day = self.format_day_of_month(date.day());
        self.format_date_full(day, self.format_month(date.month()), date.year().to_string())
    }

    /// A day as one would say it: `aujourd’hui`, `hier`, `demain`, the weekday within the last six days, then
    /// `1 déc.`, with the year when it is another one.
    pub fn day_in_words(&self, date: Date, today: Date) -> String {
        match (today - date).get_days() {
            0 => self.format_today(),
            1 => self.format_yesterday(),
            -1 => self.format_tomorrow(),
            2..=6 => self.weekday(date),
            _ if date.year() == today.year() => self.date_short(&date),
            _ => {
                let month = self.format_month_short(date.month());
                self.format_date_short_year(date.day(), month, date.year().to_string())
            }
        }
    }

    /// When something comes back, from the days until then: `dans 10 min` for none, `demain`, `dans 4 jours`,
    /// `dans 2 mois`, `dans 1 an`.
    pub fn comes_back(&self, days: u32) -> String {
        match Span::of(days) {
            Span::Days(0) => self.format_in_ten_minutes(),
            Span::Days(1) => self.format_tomorrow(),
            Span::Days(days) => self.format_in_days(days),
            Span::Months(months) => self.format_in_months(months),
            Span::Years(years) => self.format_in_years(years),
        }
    }

    /// How long ago something was, from the days since: `aujourd’hui`, `hier`, `il y a 4 jours`, `il y a 2 mois`.
    pub fn days_ago(&self, days: u32) -> String {
        match Span::of(days) {
            Span::Days(0) => self.format_today(),
            Span::Days(1) => self.format_yesterday(),
            Span::Days(days) => self.format_days_ago(days),
            Span::Months(months) => self.format_months_ago(months),
            Span::Years(years) => self.format_years_ago(years),
        }
    }

    /// The name of a day of the week.
    pub fn weekday(&self, date: Date) -> String {
        self.format_weekday(date.weekday().to_monday_one_offset())
    }

    /// Several words in a sentence: `a, b et c`.
    pub fn list(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [only] => only.clone(),
            [first, middle @ .., last] => {
                let before = middle.iter().fold(first.clone(), |list, word| self.format_list_comma(list, word));
                self.format_list_and(before, last)
            }
        }
    }

    /// A number with at most so many decimals.
    fn number(&self, number: f64, decimals: usize) -> String {
        super::arg::written(self.language, number, decimals)
    }
}

/// A number of days in the unit that one would say it in.
enum Span {
    Days(u32),
    Months(u32),
    Years(u32),
}

impl Span {
    fn of(days: u32) -> Self {
        match days {
            0..=30 => Self::Days(days),
            31..=349 => Self::Months(((f64::from(days) / 30.44).round() as u32).max(1)),
            _ => Self::Years(((f64::from(days) / 365.25).round() as u32).max(1)),
        }
    }
}

/// The same words with a capital first letter, for a heading or the start of a sentence.
pub fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn both() -> (I18n, I18n) {
        (I18n::new(Language::French), I18n::new(Language::English))
    }

    /// No-break spaces as plain ones, so that expectations can be read.
    fn plain(words: String) -> String {
        words.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn marks_and_points_have_no_needless_decimals() {
        let (fr, en) = both();
        assert_eq!(fr.mark(Mark::from_halves(31)), "15,5");
        assert_eq!(en.mark(Mark::from_halves(31)), "15.5");
        assert_eq!(fr.mark(Mark::from_halves(32)), "16");
        assert_eq!(fr.mark_on_20(Mark::from_halves(31)), "15,5/20");
        assert_eq!(fr.average(233.0 / 21.0), "11,10");
        assert_eq!(en.average(10.0), "10.00");
        assert_eq!(fr.points(5.0 / 6.0), "0,83");
        assert_eq!(fr.points(0.5), "0,5");
        assert_eq!(en.points(1.0), "1");
        assert_eq!(fr.percent(0.826), "83\u{202f}%");
        assert_eq!(en.percent(0.826), "83%");
    }

    #[test]
    fn durations_keep_two_units_at_most() {
        let (fr, _) = both();
        assert_eq!(plain(fr.duration(45_000)), "45 s");
        assert_eq!(plain(fr.duration(680_000)), "11 min 20 s");
        assert_eq!(plain(fr.duration(660_000)), "11 min");
        assert_eq!(plain(fr.duration(3_900_000)), "1 h 05 min");
        assert_eq!(fr.minutes(12), "12\u{a0}min");
    }

    #[test]
    fn days_are_said_in_words() {
        let (fr, en) = both();
        let today = date(2025, 12, 9);
        assert_eq!(plain(fr.date_long(&today)), "Mardi 9 décembre");
        assert_eq!(plain(en.date_long(&today)), "Tuesday 9 December");
        assert_eq!(plain(fr.date_long(&date(2025, 12, 1))), "Lundi 1er décembre");
        assert_eq!(plain(fr.date_full(&date(2026, 7, 1))), "1er juillet 2026");
        assert_eq!(fr.day_in_words(today, today), "aujourd’hui");
        assert_eq!(fr.day_in_words(date(2025, 12, 8), today), "hier");
        assert_eq!(fr.day_in_words(date(2025, 12, 6), today), "samedi");
        assert_eq!(fr.day_in_words(date(2025, 12, 3), today), "mercredi");
        assert_eq!(plain(fr.day_in_words(date(2025, 12, 1), today)), "1 déc.");
        assert_eq!(plain(en.day_in_words(date(2025, 12, 1), today)), "1 Dec");
        assert_eq!(plain(fr.day_in_words(date(2024, 12, 9), today)), "9 déc. 2024");
    }

    #[test]
    fn intervals_are_said_in_the_unit_that_fits() {
        let (fr, en) = both();
        let said = [0, 1, 2, 30, 31, 61, 349, 350, 800].map(|days| plain(fr.comes_back(days)));
        let wanted = [
            "dans 10 min",
            "demain",
            "dans 2 jours",
            "dans 30 jours",
            "dans 1 mois",
            "dans 2 mois",
            "dans 11 mois",
            "dans 1 an",
            "dans 2 ans",
        ];
        assert_eq!(said, wanted);
        assert_eq!(
            [0, 1, 4, 70].map(|days| plain(fr.days_ago(days))),
            ["aujourd’hui", "hier", "il y a 4 jours", "il y a 2 mois"]
        );
        assert_eq!(plain(en.comes_back(400)), "in 1 year");
    }

    #[test]
    fn lists_end_with_a_conjunction() {
        let (fr, en) = both();
        let words = ["a", "b", "c"].map(String::from);
        assert_eq!(fr.list(&words), "a, b et c");
        assert_eq!(en.list(&words[..2]), "a and b");
        assert_eq!(fr.list(&words[..1]), "a");
    }

    #[test]
    fn plurals_follow_the_language() {
        let (fr, en) = both();
        let count = |i18n: &I18n, count: usize| plain(i18n.course_lesson_count(count));
        assert_eq!([0, 1, 2].map(|n| count(&fr, n)), ["0 leçon", "1 leçon", "2 leçons"]);
        assert_eq!([0, 1, 2].map(|n| count(&en, n)), ["0 lessons", "1 lesson", "2 lessons"]);
    }

    #[test]
    fn a_message_can_be_found_by_its_id() {
        let (fr, _) = both();
        assert_eq!(fr.by_id("format-percent", &[("value", "12".to_owned())]).as_deref(), Some("12\u{202f}%"));
        assert_eq!(fr.by_id("no-such-message", &[]), None);
    }
}
