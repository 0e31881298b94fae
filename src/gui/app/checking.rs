//! Checking the course in use, away from the window: a course in a folder is shown before all of it has been read.

use iced::Task;

use crate::core::course::{Findings, Source};
use crate::gui::app::{App, Message};

impl App {
    /// Checks the course in use, unless it is the one that ships.
    pub(super) fn check_course(&self) -> Task<Message> {
        let (opened, source) = (self.services.opened, self.services.course.source.clone());
        // Nothing was opened where `course.ron` is at fault: the screen says so.
        let nothing = self.services.course.manifest.modules.is_empty();
        if nothing || source == Source::Embedded {
            return Task::none();
        }
        // A course that went away meanwhile says so where it is looked at.
        Task::perform(async move { Findings::of(source) }, move |found| match found {
            Ok(findings) => Message::CourseChecked(opened, Box::new(findings)),
            Err(_) => Message::Done,
        })
    }

    /// Marks what is faulty in the course. The screens look up what they show by id: the student stays where they are.
    pub(super) fn take_in(&mut self, opened: u64, findings: Findings) -> Task<Message> {
        if opened == self.services.opened {
            self.services.take_in(findings);
        }
        Task::none()
    }
}
