//! Searching everywhere: opening and closing the box, and the index that it asks.

use std::fmt;
use std::sync::{Arc, Weak};

use iced::Task;
use iced::widget::{Id, operation, selector};

use crate::core::course::{Course, Diploma};
use crate::core::search::Index;
use crate::gui::app::{App, Message, Screen, TITLE};
use crate::gui::widget::focus::give_back;
use crate::gui::{panel, search};

/// The index, built at the first search and anew when the course or the diploma is another.
#[derive(Debug, Clone, Default)]
pub enum Indexing {
    /// Nobody has searched yet.
    #[default]
    Never,
    /// It is being built, away from the window.
    Building,
    /// It is there.
    Built(Built),
}

/// An index, and what it is of.
#[derive(Clone)]
pub struct Built {
    course: Weak<Course>,
    diploma: Diploma,
    index: Arc<Index>,
}

impl Built {
    /// An index of a course for a diploma.
    pub fn new(course: &Arc<Course>, diploma: Diploma, index: Arc<Index>) -> Self {
        Self { course: Arc::downgrade(course), diploma, index }
    }
}

impl fmt::Debug for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Built").field("diploma", &self.diploma).finish_non_exhaustive()
    }
}

impl App {
    /// Asks what has the focus, then opens the box: behind it the page can have no focus.
    pub(super) fn open_search(&mut self) -> Task<Message> {
        if self.search.is_some() {
            let field = Id::new(search::FIELD);
            return Task::batch([operation::focus(field.clone()), operation::select_all(field)]);
        }
        if matches!(self.screen, Screen::Trouble(_)) {
            return Task::none();
        }
        let focused = selector::find_all(|candidate: selector::Candidate<'_>| match candidate {
            selector::Candidate::Focusable { id: Some(id), state, .. } if state.is_focused() => Some(id.clone()),
            _ => None,
        });
        focused.map(|found| Message::SearchFrom(found.into_iter().next()))
    }

    /// Opens the box with the cursor in its field. `from` had the focus, and gets it back.
    pub(in crate::gui) fn search_from(&mut self, from: Option<Id>) -> Task<Message> {
        // What closes with them cannot be gone back to.
        let gone = std::mem::take(&mut self.keys_open) | std::mem::take(&mut self.menu_open);
        let index = self.index();
        let building = if index.is_some() { Task::none() } else { self.build_index() };
        // What the student reads or answers stays: terms open beside it.
        let beside =
            matches!(self.screen, Screen::Reader(_) | Screen::Exercise(_) | Screen::Session(_) | Screen::Exam(_));
        self.search = Some(search::State::new(index, from.filter(|_| !gone), beside));
        Task::batch([building, operation::focus(Id::new(search::FIELD))])
    }

    /// Closes the box; the focus goes back to what had it.
    pub(super) fn close_search(&mut self) -> Task<Message> {
        let from = self.search.take().and_then(|search| search.from().cloned());
        give_back(from.unwrap_or_else(|| Id::new(TITLE)))
    }

    pub(super) fn search_message(&mut self, message: search::Message) -> Task<Message> {
        let ctx = self.services.context();
        let Some(search) = &mut self.search else { return Task::none() };
        match message {
            search::Message::Close => self.close_search(),
            search::Message::Glossary => {
                let query = search.query().to_owned();
                self.focus_after_panel = search.from().cloned();
                self.search = None;
                let opened = self.open_panel();
                Task::batch([opened, self.panel_message(panel::Message::Query(query))])
            }
            message => {
                let action = search.update(&ctx, message);
                self.perform(action, Message::Search)
            }
        }
    }

    /// The index, if there is one of the course in use.
    fn index(&self) -> Option<Arc<Index>> {
        let Indexing::Built(built) = &self.indexing else { return None };
        let same = std::ptr::eq(built.course.as_ptr(), Arc::as_ptr(&self.services.course))
            && built.diploma == self.services.settings.diploma;
        same.then(|| Arc::clone(&built.index))
    }

    /// Builds the index, which reads every lesson and exercise.
    fn build_index(&mut self) -> Task<Message> {
        if matches!(self.indexing, Indexing::Building) {
            return Task::none();
        }
        self.indexing = Indexing::Building;
        let (course, diploma) = (Arc::clone(&self.services.course), self.services.settings.diploma);
        let build = async move {
            let index = Arc::new(Index::new(&course, diploma));
            Built::new(&course, diploma, index)
        };
        Task::perform(build, Message::Indexed)
    }

    /// Takes the index that was built, and answers what was typed meanwhile.
    pub(super) fn indexed(&mut self, built: Built) -> Task<Message> {
        self.indexing = Indexing::Built(built);
        let index = self.index();
        let ctx = self.services.context();
        match (&mut self.search, index) {
            (Some(search), Some(index)) => {
                search.use_index(&ctx, index);
                Task::none()
            }
            // The course or the diploma changed meanwhile.
            (Some(_), None) => self.build_index(),
            (None, _) => Task::none(),
        }
    }
}
