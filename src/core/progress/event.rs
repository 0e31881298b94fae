//! What happened, as it is saved. Events are never changed or removed; everything else is derived from them.

use serde::{Deserialize, Deserializer, Serialize};

use crate::core::course::{Anchor, Column, Diploma, ExamId, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::review::{CardId, Day, Rating};

/// One run through exercises, or an exam paper; unique on a device, and with the device everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AttemptId(pub String);

/// How a run goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Each answer is corrected at once.
    #[default]
    Practice,
    /// Nothing is corrected before the end.
    Test,
}

impl Mode {
    fn is_practice(&self) -> bool {
        *self == Self::Practice
    }
}

/// Something the student did. The JSON of this enum is the saved format, its kind in one column and the rest in another: a
/// change of shape needs a migration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A lesson was opened.
    LessonOpened {
        /// The lesson.
        lesson: LessonId,
    },
    /// Where reading stopped.
    PositionReached {
        /// The lesson.
        lesson: LessonId,
        /// The last heading above the top of the window.
        heading: Option<Anchor>,
        /// Share of the text above the top of the window, 0 to 1.
        #[serde(deserialize_with = "share")]
        fraction: f64,
    },
    /// A lesson was marked as read, or unmarked.
    LessonMarked {
        /// The lesson.
        lesson: LessonId,
        /// Read or not.
        read: bool,
    },
    /// Time was spent on a lesson. The hours of an app left open are not in it.
    LessonStudied {
        /// The lesson.
        lesson: LessonId,
        /// The time in milliseconds.
        #[serde(deserialize_with = "at_most_a_day")]
        millis: u64,
    },
    /// A run through exercises began.
    AttemptStarted {
        /// The attempt.
        attempt: AttemptId,
        /// The module; absent when the questions are of several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        module: Option<ModuleId>,
        /// Questions in the order asked.
        exercises: Vec<ExerciseId>,
        /// Seed of the shuffles.
        seed: u64,
        /// Only some of a module's questions, or questions of several modules: gives no mark for a module.
        partial: bool,
        /// Practice or test.
        #[serde(default, skip_serializing_if = "Mode::is_practice")]
        mode: Mode,
        /// The lesson whose self-check it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lesson: Option<LessonId>,
    },
    /// A written answer was given in a test: the student marks it at the end.
    Written {
        /// The attempt.
        attempt: AttemptId,
        /// The exercise.
        exercise: ExerciseId,
        /// The words.
        text: String,
        /// Time taken in milliseconds.
        #[serde(deserialize_with = "at_most_a_day")]
        millis: u64,
    },
    /// An answer was given.
    Answered {
        /// The attempt.
        attempt: AttemptId,
        /// The exercise.
        exercise: ExerciseId,
        /// The answer.
        answer: Answer,
        /// Points out of one.
        #[serde(deserialize_with = "share")]
        points: f64,
        /// The same in one word.
        outcome: Outcome,
        /// Time taken in milliseconds.
        #[serde(deserialize_with = "at_most_a_day")]
        millis: u64,
    },
    /// The last question was answered.
    AttemptFinished {
        /// The attempt.
        attempt: AttemptId,
        /// Mark out of 20.
        mark: Mark,
    },
    /// A hidden cell of a channel comparison was judged by the student.
    CellJudged {
        /// The sheet.
        sheet: SheetId,
        /// The channel's name.
        channel: String,
        /// The column.
        column: Column,
        /// « Je savais » or « À revoir ».
        known: bool,
    },
    /// A term was added to the student's own list, or taken off it.
    TermKept {
        /// The term.
        term: TermId,
        /// On the list or off it.
        kept: bool,
    },
    /// A mark was typed in the simulator, or removed from it. No study: it counts for no day.
    MarkNoted {
        /// The diploma.
        diploma: Diploma,
        /// The test, by the name it has in [`crate::core::diploma`].
        test: String,
        /// The mark, absent once removed.
        mark: Option<Mark>,
    },
    /// An exam paper was opened. Its clock starts with [`Event::ExamClock`].
    ExamStarted {
        /// The attempt.
        attempt: AttemptId,
        /// The paper.
        exam: ExamId,
    },
    /// The clock of an exam paper was started or stopped.
    ExamClock {
        /// The attempt.
        attempt: AttemptId,
        /// Running from now on, or not.
        running: bool,
    },
    /// Something was written on an exam paper: the whole text of a question.
    ExamWritten {
        /// The attempt.
        attempt: AttemptId,
        /// Number of the question: `1.1`.
        question: String,
        /// The text.
        text: String,
    },
    /// An exam paper was handed in: its texts stand, its clock is stopped.
    ExamHandedIn {
        /// The attempt.
        attempt: AttemptId,
    },
    /// A question of an exam paper was marked by the student.
    ExamMarked {
        /// The attempt.
        attempt: AttemptId,
        /// Number of the question.
        question: String,
        /// Half points for each criterion.
        halves: Vec<u8>,
    },
    /// The marking of an exam paper was ended.
    ExamFinished {
        /// The attempt.
        attempt: AttemptId,
        /// Half points earned.
        halves: u16,
        /// Half points that could be earned.
        of: u16,
    },
    /// A card was rated in a review.
    CardRated {
        /// The card.
        card: CardId,
        /// The rating.
        rating: Rating,
        /// Time taken in milliseconds, from the question to the rating.
        #[serde(deserialize_with = "at_most_a_day")]
        millis: u64,
    },
    /// A card was seen before an exam, outside its schedule, which stays as it is.
    CardCrammed {
        /// The card.
        card: CardId,
        /// The rating.
        rating: Rating,
        /// Time taken in milliseconds.
        #[serde(deserialize_with = "at_most_a_day")]
        millis: u64,
    },
    /// A rating was taken back.
    RatingUndone {
        /// The card.
        card: CardId,
        /// The moment of the rating.
        rated: jiff::Timestamp,
    },
    /// A card was put aside, or taken up again.
    CardSuspended {
        /// The card.
        card: CardId,
        /// Aside or not.
        suspended: bool,
    },
    /// The student wrote something about a card.
    CardNoted {
        /// The card.
        card: CardId,
        /// All that is written about it now; empty when it was taken away.
        note: String,
    },
    /// The scheduler was fitted to the student's own reviews: all memories are worked out again.
    SchedulerTrained {
        /// The parameters; none for the published ones.
        parameters: Vec<f32>,
        /// Reviews that they were fitted to.
        reviews: usize,
        /// Mean log-loss on reviews held out, with the parameters before and with these.
        loss: (f64, f64),
    },
}

/// Milliseconds of a day: nothing that is asked takes longer. What was left open for longer, or an import that says
/// anything at all, must not outweigh the rest.
const DAY: u64 = 86_400_000;

fn at_most_a_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    Ok(u64::deserialize(deserializer)?.min(DAY))
}

/// A number from 0 to 1.
fn share<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(f64::deserialize(deserializer)?.clamp(0.0, 1.0))
}

/// A saved event: what, when, and its identity (device, counter), unique everywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// Random identity of the data folder.
    pub device: String,
    /// 1, 2, 3 … on that device.
    pub counter: u64,
    /// When.
    pub at: jiff::Timestamp,
    /// Seconds by which the student's clock was ahead of UTC.
    pub offset: i32,
    /// What.
    pub event: Event,
}

impl Recorded {
    /// The day of study that it belongs to.
    pub fn day(&self) -> Day {
        Day::at(self.at, self.offset)
    }
}

/// A moment on the student's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: jiff::Timestamp,
    /// Seconds by which the clock is ahead of UTC.
    pub offset: i32,
}

impl From<&jiff::Zoned> for Moment {
    fn from(now: &jiff::Zoned) -> Self {
        Self { at: now.timestamp(), offset: now.offset().seconds() }
    }
}

/// On a clock that shows UTC.
impl From<jiff::Timestamp> for Moment {
    fn from(at: jiff::Timestamp) -> Self {
        Self { at, offset: 0 }
    }
}
