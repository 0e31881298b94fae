//! The clock in words: time allowed, used and left.

use std::time::Duration;

use crate::core::course::Exam;
use crate::core::i18n::I18n;

/// Minutes left at which the student is told.
pub const TOLD: [u64; 3] = [30, 10, 5];

/// Time allowed.
pub fn allowed(exam: &Exam) -> Duration {
    Duration::from_secs(60 * u64::from(exam.minutes))
}

/// Whole minutes left, the one under way included; `Err` with the whole minutes beyond the time allowed.
pub fn left(exam: &Exam, used: Duration) -> Result<u64, u64> {
    match allowed(exam).checked_sub(used) {
        Some(left) if !left.is_zero() => Ok(left.as_secs().div_ceil(60)),
        _ => Err(used.saturating_sub(allowed(exam)).as_secs() / 60),
    }
}

/// Time used beyond what is allowed, from a minute on.
pub fn overrun(exam: &Exam, used: Duration) -> Option<Duration> {
    used.checked_sub(allowed(exam)).filter(|over| over.as_secs() >= 60)
}

/// A time in whole minutes: `3 h`, `1 h 05 min`, `12 min`.
pub fn words(i18n: &I18n, time: Duration) -> String {
    let minutes = time.as_secs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => i18n.format_minutes(minutes),
        (hours, 0) => i18n.exam_hours(hours),
        (hours, minutes) => i18n.format_hours(hours, format!("{minutes:02}")),
    }
}

/// Minutes in words.
pub fn minutes(i18n: &I18n, minutes: u64) -> String {
    words(i18n, Duration::from_secs(60 * minutes))
}

/// What is told between two moments of the clock, if anything.
pub fn told(i18n: &I18n, exam: &Exam, before: Duration, now: Duration) -> Option<String> {
    let crossed = |left: Duration| allowed(exam).checked_sub(left).is_some_and(|at| before < at && at <= now);
    if crossed(Duration::ZERO) {
        return Some(i18n.exam_said_over());
    }
    let minutes = TOLD.into_iter().rev().find(|minutes| crossed(Duration::from_secs(60 * minutes)))?;
    Some(i18n.exam_said_left(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::ExamId;
    use crate::core::settings::Language;

    fn exam() -> Exam {
        Exam {
            id: ExamId::new("e"),
            title: String::new(),
            minutes: 180,
            context: Vec::new(),
            annexes: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    #[test]
    fn the_minute_under_way_is_still_left() {
        assert_eq!(left(&exam(), seconds(0)), Ok(180));
        assert_eq!(left(&exam(), seconds(1)), Ok(180));
        assert_eq!(left(&exam(), seconds(60)), Ok(179));
        assert_eq!(left(&exam(), seconds(180 * 60 - 1)), Ok(1));
        assert_eq!(left(&exam(), seconds(180 * 60)), Err(0));
        assert_eq!(left(&exam(), seconds(184 * 60 + 30)), Err(4));
    }

    #[test]
    fn the_student_is_told_once_at_30_10_and_5_minutes_and_at_the_end() {
        let i18n = I18n::new(Language::French);
        let said: Vec<_> =
            (0..181 * 60).filter_map(|at| told(&i18n, &exam(), seconds(at), seconds(at + 1)).map(|_| at + 1)).collect();
        assert_eq!(said, [150 * 60, 170 * 60, 175 * 60, 180 * 60]);
    }
}
