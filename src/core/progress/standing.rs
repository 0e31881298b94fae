//! Where the student stands in a course: the lesson to go on with, what each module has come to, what was missed.

use crate::core::course::{Course, ExerciseId, LessonEntry, LessonSlot, LoadedModule};
use crate::core::exercise::Outcome;
use crate::core::progress::projection::{ModuleSummary, Progress};

/// What a module has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// « À commencer ».
    ToStart,
    /// « En cours ».
    UnderWay,
    /// « Terminé »: every lesson is read.
    Done,
}

/// A lesson within its module.
#[derive(Debug, Clone, Copy)]
pub struct Step<'c> {
    /// The module.
    pub module: &'c LoadedModule,
    /// The lesson's position in it, from 0.
    pub position: usize,
    /// The lesson.
    pub slot: &'c LessonSlot,
}

impl Progress {
    /// A module of a course at a glance.
    pub fn module_summary(&self, module: &LoadedModule) -> ModuleSummary {
        self.summary(&module.module.id, module.lessons.iter().map(|slot| &slot.entry.id))
    }

    /// What a module has come to.
    pub fn standing(&self, module: &LoadedModule) -> Standing {
        let summary = self.module_summary(module);
        let opened = module.lessons.iter().any(|slot| self.is_open(slot));
        if summary.lessons > 0 && summary.lessons_read == summary.lessons {
            Standing::Done
        } else if opened || summary.lessons_read > 0 || self.under_way(&module.module.id).is_some() {
            Standing::UnderWay
        } else {
            Standing::ToStart
        }
    }

    /// Whether a lesson was opened and is not read yet.
    pub fn is_open(&self, slot: &LessonSlot) -> bool {
        self.lessons.get(&slot.entry.id).is_some_and(|lesson| !lesson.read && lesson.opened.is_some())
    }

    /// The lesson to go on with in a course: the one opened last while it is unread, else the first unread one after
    /// it, else the first unread one. None once all that can be read is.
    pub fn next_lesson<'c>(&self, course: &'c Course) -> Option<Step<'c>> {
        let steps: Vec<Step<'c>> = course.modules.iter().flat_map(steps).collect();
        let last = self.last_lesson.as_ref().and_then(|id| steps.iter().position(|step| step.slot.entry.id == *id));
        let start = last.unwrap_or(0);
        steps[start..].iter().chain(&steps[..start]).find(|step| self.is_to_read(step.slot)).copied()
    }

    /// The lesson to go on with in a module: the unread one opened last, else the first unread one.
    pub fn next_lesson_of<'c>(&self, module: &'c LoadedModule) -> Option<Step<'c>> {
        let opened = steps(module)
            .filter(|step| self.is_to_read(step.slot) && self.is_open(step.slot))
            .max_by_key(|step| self.lessons.get(&step.slot.entry.id).and_then(|lesson| lesson.opened));
        opened.or_else(|| steps(module).find(|step| self.is_to_read(step.slot)))
    }

    fn is_to_read(&self, slot: &LessonSlot) -> bool {
        slot.is_readable() && !self.is_read(&slot.entry.id)
    }

    /// Minutes of reading left in a lesson, at least 1.
    pub fn minutes_left(&self, entry: &LessonEntry) -> u32 {
        let reached =
            self.lessons.get(&entry.id).and_then(|lesson| lesson.position.as_ref()).map_or(0.0, |(_, at)| *at);
        let left = f64::from(entry.minutes) * (1.0 - reached.clamp(0.0, 1.0));
        (left.ceil() as u32).max(1)
    }

    /// Questions of a module whose latest answer was not fully right, in the module's order.
    pub fn missed_of<'c>(&self, module: &'c LoadedModule) -> Vec<&'c ExerciseId> {
        let missed = |id: &ExerciseId| self.latest.get(id).is_some_and(|outcome| *outcome != Outcome::Right);
        module.exercises.iter().map(|exercise| &exercise.id).filter(|id| missed(id)).collect()
    }
}

fn steps(module: &LoadedModule) -> impl Iterator<Item = Step<'_>> {
    module.lessons.iter().enumerate().map(move |(position, slot)| Step { module, position, slot })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::core::course::{LessonId, Source};
    use crate::core::progress::{Event, Recorded};

    fn course() -> Course {
        Course::load(Source::Embedded).expect("the course that ships can be read")
    }

    fn after(events: impl IntoIterator<Item = Event>) -> Progress {
        let recorded: Vec<Recorded> = (1..)
            .zip(events)
            .map(|(counter, event)| {
                let at = Timestamp::from_second(counter as i64).expect("a moment in 1970");
                Recorded { device: "laptop".into(), counter, at, offset: 0, event }
            })
            .collect();
        Progress::from_events(&recorded)
    }

    fn opened(lesson: &LessonId) -> Event {
        Event::LessonOpened { lesson: lesson.clone() }
    }

    fn read(lesson: &LessonId) -> Event {
        Event::LessonMarked { lesson: lesson.clone(), read: true }
    }

    #[test]
    fn a_new_student_starts_with_the_first_lesson() {
        let course = course();
        let step = Progress::default().next_lesson(&course).expect("a lesson");
        assert_eq!(step.slot.entry.id, course.modules[0].lessons[0].entry.id);
        assert_eq!(Progress::default().standing(step.module), Standing::ToStart);
    }

    #[test]
    fn the_lesson_opened_last_comes_first_until_it_is_read() {
        let course = course();
        let [first, second] = [0, 1].map(|position| course.modules[1].lessons[position].entry.id.clone());
        let progress = after([opened(&first)]);
        assert_eq!(progress.next_lesson(&course).map(|step| step.slot.entry.id.clone()), Some(first.clone()));
        assert_eq!(progress.standing(&course.modules[1]), Standing::UnderWay);
        let progress = after([opened(&first), read(&first)]);
        assert_eq!(progress.next_lesson(&course).map(|step| step.slot.entry.id.clone()), Some(second));
    }

    #[test]
    fn after_the_last_lesson_come_those_that_were_skipped() {
        let course = course();
        let last = course.modules.last().and_then(|module| module.lessons.last()).expect("a lesson").entry.id.clone();
        let progress = after([opened(&last), read(&last)]);
        let next = progress.next_lesson(&course).map(|step| step.slot.entry.id.clone());
        assert_eq!(next, Some(course.modules[0].lessons[0].entry.id.clone()));
    }

    #[test]
    fn nothing_is_left_once_everything_is_read() {
        let course = course();
        let all = course.modules.iter().flat_map(|module| &module.lessons).map(|slot| read(&slot.entry.id));
        let progress = after(all);
        assert!(progress.next_lesson(&course).is_none());
        assert!(course.modules.iter().all(|module| progress.standing(module) == Standing::Done));
    }

    #[test]
    fn minutes_left_follow_the_place_reached() {
        let course = course();
        let entry = &course.modules[0].lessons[0].entry;
        let halfway = Event::PositionReached { lesson: entry.id.clone(), heading: None, fraction: 0.5 };
        assert_eq!(Progress::default().minutes_left(entry), u32::from(entry.minutes));
        assert_eq!(after([halfway]).minutes_left(entry), u32::from(entry.minutes.div_ceil(2)));
        let end = Event::PositionReached { lesson: entry.id.clone(), heading: None, fraction: 1.0 };
        assert_eq!(after([end]).minutes_left(entry), 1);
    }
}
