//! What keeps a fault of the app from ending it: a page that panics gives way to one that says so, and work beside the
//! window that panics is told in a toast. What was answered is on disk before it is shown, so that nothing is lost.
//!
//! What cannot be caught here (the toolkit's own loop, drawing) ends in `gui::breakdown`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use iced::Task;
use iced::widget::{Id, operation};

use super::shell;
use crate::gui::Element;
use crate::gui::app::{App, Message, Screen, Start, TITLE};
use crate::gui::screen::trouble::{self, Trouble, broken};
use crate::journal::Crash;

impl App {
    /// The app after a fault that nothing could be shown of: it says so. What it starts with is not shown, and may be empty:
    /// to go on, the student has everything read again.
    pub fn after_fault(start: Start) -> (Self, Task<Message>) {
        // The page tells it.
        Crash::forget(&start.places);
        let (mut app, opening) = Self::new(start);
        let told = app.fall();
        (app, Task::batch([opening, told]))
    }

    /// Takes one message into account.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        if self.view_broke.take() {
            let told = self.fall();
            return Task::batch([told, self.update(message)]);
        }
        let broken = matches!(&self.screen, Screen::Trouble(state) if state.is_broken());
        let answer = AssertUnwindSafe(|| match message {
            // Wherever one goes from there, what is saved is read again first.
            Message::Tab(_) if broken => Task::batch([self.retry(), self.answer(message)]),
            Message::Key(_) if broken => Task::none(),
            message => self.answer(message),
        });
        catch_unwind(answer).unwrap_or_else(|_| self.fall())
    }

    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        if !self.view_broke.get() {
            if let Ok(view) = catch_unwind(AssertUnwindSafe(|| self.build())) {
                return view;
            }
            // What is shown now tells it.
            Crash::forget(&self.services.places);
            self.view_broke.set(true);
        }
        broken::view(&self.services.context()).map(Message::Trouble)
    }

    fn build(&self) -> Element<'_, Message> {
        #[cfg(debug_assertions)]
        super::drill::Drill::View.pass();
        shell::view(self)
    }

    /// Shows that the page came to grief. Nothing of what it held is kept.
    pub(in crate::gui) fn fall(&mut self) -> Task<Message> {
        // The name of the place only: the rest of it may be what was looked for.
        let place = format!("{:?}", self.place);
        let place = place.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        tracing::error!(place, "the page gave way to the one of trouble");
        Crash::forget(&self.services.places);
        self.screen = Screen::Trouble(trouble::State::new(Trouble::Broken));
        self.history.clear();
        self.session = None;
        self.search = None;
        self.panel = None;
        self.services.panel_open = false;
        self.menu_open = false;
        self.keys_open = false;
        self.visit += 1;
        operation::focus(Id::new(TITLE))
    }

    /// Says that work beside the window came to grief.
    pub(super) fn broke_beside(&mut self) -> Task<Message> {
        Crash::forget(&self.services.places);
        let log = self.services.places.log().display().to_string();
        self.say_failed(self.services.i18n.breakdown_beside(log))
    }

    /// Says that the last session met a fault, if nobody has said so yet.
    pub(super) fn tell_of_last_time(&mut self) -> Task<Message> {
        let Some(crash) = Crash::take(&self.services.places) else { return Task::none() };
        tracing::warn!(version = crash.version, place = crash.place, at = %crash.at, "the last session met a fault");
        let log = self.services.places.log().display().to_string();
        self.say_failed(self.services.i18n.breakdown_last_time(log))
    }
}

/// Works on another thread; tells when that came to grief.
pub(super) fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    done: impl FnOnce(T) -> Message + Send + 'static,
) -> Task<Message> {
    Task::perform(async move { catch_unwind(AssertUnwindSafe(work)).ok() }, |worked| {
        worked.map_or(Message::Broke, done)
    })
}
