//! Carrying out what screens ask for.

use iced::widget::{Id, operation};
use iced::{Task, clipboard};

use crate::core::course::{Course, Diagnostic, Source, TermId};
use crate::core::files::atomic_write;
use crate::core::progress::{Event, StoreError};
use crate::core::report;
use crate::gui::action::Action;
use crate::gui::app::{App, Message, Screen, Toast, fitting, wrap};
use crate::gui::inline::term_id;
use crate::gui::later::later;
use crate::gui::panel;
use crate::gui::place::Place;
use crate::gui::screen::trouble::Trouble;
use crate::gui::widget::focus::give_back;
use crate::journal::Plain;

/// How long a toast stays.
const TOAST_STAYS: std::time::Duration = std::time::Duration::from_secs(8);

impl App {
    /// Carries out an action of a screen.
    pub(super) fn perform<M: Send + 'static>(&mut self, action: Action<M>, to: fn(M) -> Message) -> Task<Message> {
        self.perform_action(wrap(action, to))
    }

    pub(super) fn perform_action(&mut self, action: Action<Message>) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Run(task) => task,
            Action::Open(place) => self.open(place),
            Action::Back => self.back(),
            Action::Record { events, then } => self.record(events, then),
            Action::ShowTerm(term) => self.show_term(term),
            Action::TogglePanel => self.toggle_panel(),
            Action::Change(change) => self.change(change),
            Action::Focus(id) => operation::focus(id),
            Action::Reload => self.reload(),
            Action::UseCourse(folder) => self.use_course(folder),
            Action::OpenFolder(folder) => self.open_folder(&folder),
            Action::Copy(text) => {
                let said = self.say(self.services.i18n.app_copied());
                Task::batch([clipboard::write(text).discard(), said])
            }
            Action::Report(html) => self.report(&html),
            Action::Say(text) => self.say(text),
            Action::Welcomed(place) => {
                let saved = self.change(Box::new(|settings| settings.welcomed = true));
                Task::batch([saved, self.open(place)])
            }
            Action::SetAside => self.set_aside(),
            Action::Recover => self.recover(),
            Action::Export(file) => self.export(file),
            Action::Import(file, how) => self.import(file, how),
            Action::Restore(backup) => self.restore(backup),
            Action::EraseProgress => match self.services.erase() {
                Ok(()) => {
                    tracing::info!("progress erased, as asked");
                    let said = self.say(self.services.i18n.app_progress_erased());
                    Task::batch([said, self.show(Place::Settings)])
                }
                Err(error) => self.not_saved(&error),
            },
            Action::FitSchedule => self.fit_schedule(fitting::Asked::ByStudent),
            Action::CancelFitting => self.cancel_fitting(),
            Action::All(actions) => {
                let tasks: Vec<_> = actions.into_iter().map(|action| self.perform_action(action)).collect();
                Task::batch(tasks)
            }
        }
    }

    fn record(&mut self, events: Vec<Event>, then: Option<Message>) -> Task<Message> {
        let recorded = self.services.record(events);
        let told = if self.services.take_rescued() {
            let words = self.services.i18n.errors_store_rescued(self.services.places.data.display().to_string());
            self.say(words)
        } else {
            Task::none()
        };
        let then = match recorded {
            Ok(()) => then.map_or(Task::none(), |message| self.answer(message)),
            Err(error) => self.not_saved(&error),
        };
        Task::batch([told, then])
    }

    pub(super) fn not_saved(&mut self, error: &StoreError) -> Task<Message> {
        tracing::error!(error = error.plain(), "not saved");
        let words = self.services.i18n.errors_not_saved(error.to_words(&self.services.i18n));
        self.say_failed(words)
    }

    pub(super) fn change(
        &mut self,
        change: Box<dyn FnOnce(&mut crate::core::settings::Settings) + Send>,
    ) -> Task<Message> {
        match self.services.change(change) {
            Ok(()) => {
                let ctx = self.services.context();
                match &mut self.screen {
                    Screen::Reader(state) => state.settings_changed(&ctx).map(Message::Reader),
                    _ => Task::none(),
                }
            }
            Err(error) => {
                tracing::error!(error = error.plain(), "settings not saved");
                let i18n = &self.services.i18n;
                let words = i18n.errors_settings_not_saved(error.to_words(i18n));
                self.say_failed(words)
            }
        }
    }

    /// Shows a term in the panel; focus goes to the panel's close button.
    pub(in crate::gui) fn show_term(&mut self, term: TermId) -> Task<Message> {
        self.services.find_lesson_terms();
        let ctx = self.services.context();
        let panel = self.panel.get_or_insert_with(|| panel::State::new(&ctx));
        panel.show(term);
        self.focus_after_panel = self.services.panel_term.take().or_else(|| panel.term().cloned()).map(|t| term_id(&t));
        self.services.panel_term = panel.term().cloned();
        self.services.panel_open = true;
        if let Some(from) = self.search.take().and_then(|search| search.from().cloned()) {
            self.focus_after_panel = Some(from);
        }
        operation::focus(Id::new(panel::CLOSE))
    }

    /// Opens the panel with the cursor in its search field, or closes it.
    pub(super) fn toggle_panel(&mut self) -> Task<Message> {
        if self.panel.is_some() { self.close_panel() } else { self.open_panel() }
    }

    /// Opens the panel with the cursor in its search field.
    pub(super) fn open_panel(&mut self) -> Task<Message> {
        self.services.find_lesson_terms();
        let ctx = self.services.context();
        self.panel.get_or_insert_with(|| panel::State::new(&ctx));
        self.services.panel_open = true;
        operation::focus(Id::new(panel::FIELD))
    }

    /// Closes the panel; focus goes back to what opened it.
    pub(super) fn close_panel(&mut self) -> Task<Message> {
        self.panel = None;
        self.services.panel_open = false;
        self.services.panel_term = None;
        give_back(self.focus_after_panel.take().unwrap_or_else(|| Id::new(super::TITLE)))
    }

    /// Tries again what was out of reach at the start.
    pub(super) fn retry(&mut self) -> Task<Message> {
        if let Err(error) = self.services.reopen() {
            tracing::error!(error = error.plain(), "the store is still out of reach");
            return self.out_of_reach(Trouble::Store(error));
        }
        match Course::load(self.services.course.source.clone()) {
            Ok(course) => {
                self.services.use_course(course);
                Task::batch([self.first_screen(), self.check_course()])
            }
            Err(diagnostic) => self.out_of_reach(Trouble::Course(Box::new(diagnostic))),
        }
    }

    /// Starts afresh beside a damaged file of progress.
    fn set_aside(&mut self) -> Task<Message> {
        match self.services.set_aside() {
            Ok(()) => {
                tracing::warn!("a damaged store was set aside");
                self.first_screen()
            }
            Err(error) => {
                tracing::error!(error = error.plain(), "the damaged store cannot be set aside");
                self.out_of_reach(Trouble::Store(error))
            }
        }
    }

    fn reload(&mut self) -> Task<Message> {
        if let Screen::Trouble(_) = self.screen {
            return self.retry();
        }
        match Course::load(self.services.course.source.clone()) {
            Ok(course) => {
                self.services.use_course(course);
                let place = self.place().clone();
                let shown = self.show(place);
                let said = self.say(self.services.i18n.app_course_read_again());
                Task::batch([shown, said, self.check_course()])
            }
            Err(diagnostic) => self.course_not_read(&diagnostic),
        }
    }

    fn use_course(&mut self, folder: Option<std::path::PathBuf>) -> Task<Message> {
        let source = folder.clone().map_or(Source::Embedded, Source::Folder);
        match Course::load(source) {
            Ok(course) => {
                self.services.use_course(course);
                let saved = self.change(Box::new(move |settings| settings.course = folder));
                Task::batch([saved, self.show(Place::Home), self.check_course()])
            }
            Err(diagnostic) => self.course_not_read(&diagnostic),
        }
    }

    fn course_not_read(&mut self, diagnostic: &Diagnostic) -> Task<Message> {
        tracing::warn!(fault = diagnostic.plain(), "a course cannot be used");
        self.say_failed(diagnostic.to_words(&self.services.i18n))
    }

    fn open_folder(&mut self, folder: &std::path::Path) -> Task<Message> {
        match opener::open(folder) {
            Ok(()) => Task::none(),
            Err(_) => {
                tracing::warn!("a folder cannot be shown");
                self.say_failed(self.services.i18n.errors_folder_not_opened(folder.display().to_string()))
            }
        }
    }

    /// Writes the page of a report among the student's documents and shows it.
    fn report(&mut self, html: &str) -> Task<Message> {
        let ctx = self.services.context();
        let path = self.services.places.documents.join(report::file_name(ctx.i18n, ctx.now));
        let shown = path.display().to_string();
        match atomic_write(&path, html.as_bytes()) {
            Ok(()) => {
                // A browser may take its time. Where there is none, the toast still says where the page is.
                let opening = Task::perform(async move { opener::open(&path).is_ok() }, |_| Message::Done);
                Task::batch([opening, self.say(self.services.i18n.report_saved(shown))])
            }
            Err(error) => {
                tracing::error!(error = error.plain(), "report not written");
                self.say_failed(self.services.i18n.report_not_saved(shown, error.to_string()))
            }
        }
    }

    /// Says something in a toast.
    pub(super) fn say(&mut self, text: String) -> Task<Message> {
        self.toast(text, false)
    }

    /// Says in a toast that something failed.
    pub(super) fn say_failed(&mut self, text: String) -> Task<Message> {
        self.toast(text, true)
    }

    fn toast(&mut self, text: String, failed: bool) -> Task<Message> {
        self.toasts += 1;
        let number = self.toasts;
        self.toast = Some(Toast { number, text, failed });
        later(TOAST_STAYS, Message::ToastDone(number))
    }
}
