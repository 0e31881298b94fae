//! Fitting the review schedule to the student, in a thread of its own.

use std::thread;

use iced::Task;
use iced::futures::channel::oneshot;
use iced::widget::{Id, operation};

use crate::core::progress::Event;
use crate::core::review::training::{self, History};
use crate::core::review::{Day, Fitting, Trained, Untrained};
use crate::gui::app::{App, Message, Screen};
use crate::gui::screen::settings;

/// Who wanted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The student, who is told what came of it.
    ByStudent,
    /// Nobody: it is done from time to time.
    ByItself,
}

impl App {
    /// Fits the schedule if that was long ago and much was reviewed since.
    pub(super) fn fit_if_due(&mut self) -> Task<Message> {
        let (progress, settings) = (&self.services.progress, &self.services.settings);
        let today = Day::of(self.services.context().now);
        let due = settings.fits_schedule && training::is_due(&progress.reviews, settings.schedule_tried, today);
        if due { self.fit_schedule(Asked::ByItself) } else { Task::none() }
    }

    /// Fits the schedule, unless that is being done.
    pub(super) fn fit_schedule(&mut self, asked: Asked) -> Task<Message> {
        if self.services.fitting.is_some() {
            return Task::none();
        }
        let (fitting, history) = (Fitting::default(), History::of(&self.services.progress.reviews));
        self.services.fitting = Some(fitting.clone());
        let (done, waiting) = oneshot::channel();
        thread::spawn(move || {
            // Nobody waits any more when the window is closed.
            let _ = done.send(history.train(&fitting));
        });
        // A thread that came to grief sends nothing.
        Task::perform(waiting, move |outcome| Message::Fitted(asked, outcome.unwrap_or(Err(Untrained::Failed))))
    }

    /// Stops it; its thread says when it has ended.
    pub(super) fn cancel_fitting(&mut self) -> Task<Message> {
        if let Some(fitting) = &self.services.fitting {
            fitting.cancel();
        }
        Task::none()
    }

    /// Takes what came of it into account.
    pub(super) fn fitted(&mut self, asked: Asked, outcome: Result<Trained, Untrained>) -> Task<Message> {
        let cancelled = self.services.fitting.take().is_some_and(|fitting| fitting.is_cancelled());
        let outcome = if cancelled { Err(Untrained::Cancelled) } else { outcome };
        let tried = (self.services.context().today().date(), self.services.progress.reviews.count);
        let noted = match outcome {
            Err(Untrained::Cancelled | Untrained::TooFew { .. }) => Task::none(),
            _ => self.change(Box::new(move |settings| {
                settings.schedule_tried = Some(tried);
                settings.fits_schedule |= asked == Asked::ByStudent;
            })),
        };
        let i18n = &self.services.i18n;
        let words = match outcome {
            Ok(Trained { parameters, reviews, loss }) => {
                let words = i18n.schedule_fitted_now(reviews);
                if let Err(error) = self.services.record(vec![Event::SchedulerTrained { parameters, reviews, loss }]) {
                    return Task::batch([noted, self.not_saved(&error)]);
                }
                words
            }
            Err(Untrained::TooFew { reviews }) => i18n.schedule_too_few(training::ENOUGH, reviews),
            Err(Untrained::NoBetter { .. }) => i18n.schedule_no_better(),
            Err(Untrained::Cancelled) => i18n.schedule_cancelled(),
            Err(Untrained::Failed) => i18n.schedule_failed(),
        };
        if asked == Asked::ByItself {
            return noted;
        }
        // « Annuler » goes away with the focus that it has.
        let focus = match self.screen {
            Screen::Settings(_) => operation::focus(Id::new(settings::FIT)),
            _ => Task::none(),
        };
        Task::batch([noted, self.say(words), focus])
    }
}
