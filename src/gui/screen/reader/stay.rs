//! The time spent on a lesson.
//!
//! An app left open is not study: between two signs of a reader (a key, a scroll, a press) a stretch counts up to
//! [`LONGEST`], about the time that a windowful of text takes.

use jiff::Timestamp;

/// Longest stretch that counts without a sign of a reader, in milliseconds: 5 minutes.
const LONGEST: i64 = 5 * 60_000;
/// From how much on the time is saved while the lesson is still read, in milliseconds: seldom enough to cost nothing.
const SAVED_FROM: i64 = 60_000;

/// The time spent since it was last saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    seen: Timestamp,
    millis: i64,
}

impl Stay {
    /// Begins.
    pub fn new(now: Timestamp) -> Self {
        Self { seen: now, millis: 0 }
    }

    /// The stretch up to a moment. A clock that was put back gives none.
    fn stretch(&self, now: Timestamp) -> i64 {
        now.as_millisecond().saturating_sub(self.seen.as_millisecond()).clamp(0, LONGEST)
    }

    /// A sign of the reader.
    pub fn seen(&mut self, now: Timestamp) {
        self.millis += self.stretch(now);
        self.seen = now;
    }

    /// Takes what is worth saving already.
    pub fn take(&mut self) -> Option<u64> {
        if self.millis < SAVED_FROM {
            return None;
        }
        u64::try_from(std::mem::take(&mut self.millis)).ok()
    }

    /// What is to be saved when the lesson is left, if anything.
    pub fn until(&self, now: Timestamp) -> Option<u64> {
        u64::try_from(self.millis + self.stretch(now)).ok().filter(|millis| *millis > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).unwrap()
    }

    #[test]
    fn a_long_absence_counts_as_the_longest_stretch() {
        let mut stay = Stay::new(at(0));
        stay.seen(at(40));
        assert_eq!(stay.take(), None);
        assert_eq!(stay.until(at(70)), Some(70_000));
        stay.seen(at(40 + 3 * 3_600));
        assert_eq!(stay.take(), Some(340_000));
        assert_eq!(stay.until(at(40 + 3 * 3_600)), None);
    }

    #[test]
    fn a_clock_put_back_takes_no_time_away() {
        let mut stay = Stay::new(at(100));
        stay.seen(at(130));
        stay.seen(at(0));
        assert_eq!(stay.until(at(10)), Some(40_000));
    }
}
