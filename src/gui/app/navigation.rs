//! Going from one place to another: leaving a screen, building the next one, and the way back.

use iced::Task;
use iced::widget::{Id, operation};

use crate::gui::app::{App, Message, Screen, TITLE, wrap};
use crate::gui::place::{Place, Questions};
use crate::gui::screen::{
    course, exam, exercise, glossary, home, module, pick, progress, reader, result, review, session, settings, sheet,
    sheets, simulator, welcome,
};
use crate::gui::spacing::Breakpoint;

impl App {
    /// Home, or the welcome of the first day.
    pub(in crate::gui::app) fn first_screen(&mut self) -> Task<Message> {
        let known = self.services.settings.welcomed || !self.services.progress.is_new();
        self.show(if known { Place::Home } else { Place::Welcome })
    }

    /// Goes to a place, which can be left with « back ».
    pub fn open(&mut self, place: Place) -> Task<Message> {
        if place == self.place && !matches!(place, Place::Exercise(_)) {
            return self.show(place);
        }
        match (&self.place, &place) {
            (Place::Welcome, _) => {}
            // From the passage to reread one comes back to the run, where it was left.
            (Place::Exercise(_), to) if to.lesson().is_some() => {
                if let Screen::Exercise(state) = &self.screen {
                    self.history.push(Place::Exercise(Questions::GoOn(state.attempt().clone())));
                }
            }
            // A run that ended is not gone back to: its result stands for it.
            (Place::Exercise(_), _) => {}
            // A session is gone back to from the passage of a card only.
            (Place::Session(_), to) if to.lesson().is_none() => {}
            (from, _) => self.history.push(from.clone()),
        }
        self.show(place)
    }

    pub(in crate::gui::app) fn back(&mut self) -> Task<Message> {
        match self.history.pop() {
            Some(place) => self.show(place),
            None => self.show(Place::Home),
        }
    }

    /// Leaves the present screen, builds the one of a place and puts focus on its title.
    pub(in crate::gui::app) fn show(&mut self, place: Place) -> Task<Message> {
        let leaving = self.leave();
        self.menu_open = false;
        self.search = None;
        if place.lesson().is_none() && !self.panel_is_beside() {
            self.panel = None;
        }
        self.services.lesson = place.lesson().cloned();
        let ctx = self.services.context();
        let (screen, action) = match &place {
            Place::Home => (Screen::Home(home::State::default()), None),
            Place::Course => (Screen::Course(course::State::default()), None),
            Place::Module(module) => (Screen::Module(module::State::new(module.clone())), None),
            Place::Lesson(passage) => {
                let (state, action) = reader::State::open(&ctx, passage);
                (Screen::Reader(Box::new(state)), Some(wrap(action, Message::Reader)))
            }
            Place::Spot(spot) => {
                let (state, action) = reader::State::open_at(&ctx, spot);
                (Screen::Reader(Box::new(state)), Some(wrap(action, Message::Reader)))
            }
            Place::Sheet(sheet) => (Screen::Sheet(sheet::State::new(&ctx, sheet.clone())), None),
            Place::Sheets(tab) => (Screen::Sheets(Box::new(sheets::State::new(&ctx, *tab))), None),
            Place::Formula(position) => (Screen::Sheets(Box::new(sheets::State::at_formula(*position))), None),
            Place::Simulator => (Screen::Simulator(simulator::State::new(&ctx)), None),
            Place::Pick(module) => (Screen::Pick(pick::State::new(module.clone())), None),
            Place::Exercise(questions) => {
                let attempt = self.services.new_attempt();
                let ctx = self.services.context();
                let (state, action) = exercise::State::open(&ctx, questions, attempt);
                (Screen::Exercise(Box::new(state)), Some(wrap(action, Message::Exercise)))
            }
            Place::Result(attempt) => (Screen::Result(result::State::new(attempt.clone())), None),
            Place::Correction(attempt, question) => {
                let state = exercise::State::correction(&ctx, attempt, question);
                (Screen::Exercise(Box::new(state)), None)
            }
            Place::Exam(exam) => {
                (Screen::Exam(Box::new(exam::State::start(exam.clone(), self.services.new_attempt()))), None)
            }
            Place::ExamAttempt(attempt) => (Screen::Exam(Box::new(exam::State::open(&ctx, attempt.clone()))), None),
            Place::Review => (Screen::Review(review::State::default()), None),
            Place::Session(kind) => {
                let left = self.session.take().filter(|state| state.goes_on(&ctx, kind));
                let state = match left {
                    Some(mut state) => {
                        state.resume(&ctx);
                        state
                    }
                    None => Box::new(session::State::new(&ctx, kind.clone())),
                };
                (Screen::Session(state), None)
            }
            Place::Glossary(term) => (Screen::Glossary(glossary::State::new(&ctx, term.clone())), None),
            Place::Progress => (Screen::Progress(progress::State::new(&ctx)), None),
            Place::Settings => (Screen::Settings(settings::State::default()), None),
            Place::Welcome => (Screen::Welcome(welcome::State::default()), None),
        };
        if let Screen::Session(left) = std::mem::replace(&mut self.screen, screen) {
            self.session = Some(left);
        }
        self.place = place;
        self.visit += 1;
        let ctx = self.services.context();
        let focus = match &self.screen {
            Screen::Exercise(state) => state.first_focus(),
            Screen::Sheets(state) => state.first_focus(),
            Screen::Session(state) => state.first_focus(&ctx),
            _ => Id::new(TITLE),
        };
        let opening = match action {
            Some(action) => self.perform_action(action),
            None => Task::none(),
        };
        Task::batch([leaving, opening, operation::focus(focus)])
    }

    /// What the present screen wants saved before it goes.
    pub(in crate::gui::app) fn leave(&mut self) -> Task<Message> {
        let ctx = self.services.context();
        let action = match &self.screen {
            Screen::Reader(state) => wrap(state.leave(&ctx), Message::Reader),
            Screen::Simulator(state) => wrap(state.leave(&ctx), Message::Simulator),
            Screen::Exam(state) => wrap(state.leave(&ctx), Message::Exam),
            _ => return Task::none(),
        };
        self.perform_action(action)
    }

    pub(in crate::gui::app) fn panel_is_beside(&self) -> bool {
        self.services.look().breakpoint() >= Breakpoint::Standard
    }
}
