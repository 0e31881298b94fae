//! The app: which screen is shown, where messages go, and the only caller of the store.

pub mod aftermath;
mod checking;
#[cfg(debug_assertions)]
pub mod drill;
pub mod fitting;
pub mod keep;
pub mod keyboard;
mod navigation;
mod perform;
mod rescue;
mod search;
mod seconds;
mod services;
mod shell;

use std::cell::Cell;

use iced::widget::{Id, operation};
use iced::{Size, Subscription, Task, window};

use crate::core::course::{Course, Findings};
use crate::core::files::Places;
use crate::core::progress::{Store, StoreError};
use crate::core::review::{Trained, Untrained};
use crate::core::settings::{Settings, WindowPlace};
use crate::gui::action::Action;
use crate::gui::place::{Place, Tab};
use crate::gui::screen::{
    course, exam, exercise, glossary, home, module, pick, progress, reader, result, review, session, settings, sheet,
    sheets, simulator, trouble, welcome,
};
use crate::gui::theme::Theme;
use crate::gui::widget::focus::give_back;
use crate::gui::{panel, search as everywhere};
pub use search::{Built, Indexing};
pub use services::{Found, Services};

pub use crate::gui::widget::page::TITLE;

/// The screen shown.
pub enum Screen {
    /// Home.
    Home(home::State),
    /// All modules.
    Course(course::State),
    /// One module.
    Module(module::State),
    /// A lesson.
    Reader(Box<reader::State>),
    /// A channel comparison.
    Sheet(sheet::State),
    /// Channels, formulas and dates of law of the whole course.
    Sheets(Box<sheets::State>),
    /// The simulator of marks.
    Simulator(simulator::State),
    /// Where one picks questions.
    Pick(pick::State),
    /// Exercises.
    Exercise(Box<exercise::State>),
    /// The result of an attempt.
    Result(result::State),
    /// An exam paper.
    Exam(Box<exam::State>),
    /// The door of review.
    Review(review::State),
    /// Cards of review.
    Session(Box<session::State>),
    /// The glossary.
    Glossary(glossary::State),
    /// Progress.
    Progress(progress::State),
    /// Settings.
    Settings(settings::State),
    /// First day.
    Welcome(welcome::State),
    /// Nothing can be shown: the data folder or the course is out of reach.
    Trouble(trouble::State),
}

/// What happens in the window.
#[derive(Debug, Clone)]
pub enum Message {
    /// On the home screen.
    Home(home::Message),
    /// On the list of modules.
    Course(course::Message),
    /// On a module's page.
    Module(module::Message),
    /// In a lesson.
    Reader(reader::Message),
    /// On a comparison.
    Sheet(sheet::Message),
    /// On the sheets of the whole course.
    Sheets(sheets::Message),
    /// In the simulator of marks.
    Simulator(simulator::Message),
    /// Where one picks questions.
    Pick(pick::Message),
    /// In an exercise.
    Exercise(exercise::Message),
    /// On a result.
    Result(result::Message),
    /// On an exam paper.
    Exam(exam::Message),
    /// On the review screen.
    Review(review::Message),
    /// In a session of review.
    Session(session::Message),
    /// On the glossary screen.
    Glossary(glossary::Message),
    /// On the progress screen.
    Progress(progress::Message),
    /// In the settings.
    Settings(settings::Message),
    /// On the first day.
    Welcome(welcome::Message),
    /// On the screen that says what is out of reach.
    Trouble(trouble::Message),
    /// In the glossary panel.
    Panel(panel::Message),
    /// In the box that searches everywhere.
    Search(everywhere::Message),
    /// Search everywhere.
    OpenSearch,
    /// The same, once it is known what has the focus.
    SearchFrom(Option<Id>),
    /// What is searched is ready.
    Indexed(Built),
    /// What the lessons that are read hold was found, after a start.
    TermsFound(Found),
    /// The course that was put in use after so many others has been checked.
    CourseChecked(u64, Box<Findings>),
    /// A tab of the rail.
    Tab(Tab),
    /// The menu that holds the rail in narrow windows.
    ToggleMenu,
    /// A key that no control took.
    Key(keyboard::Press),
    /// The window's size.
    Resized(Size),
    /// The window's place on the screen.
    Moved(iced::Point),
    /// The window is asked to close.
    CloseRequested(window::Id),
    /// The window is on the screen.
    Opened(window::Id),
    /// The window closes, maximized or not.
    Close(window::Id, bool),
    /// The system's preference for light or dark.
    SystemTheme(iced::theme::Mode),
    /// An export, an import or a backup is done.
    Kept(Box<keep::Kept>),
    /// SQLite's check after an unclean end is done.
    SavedChecked(Result<(), StoreError>),
    /// Close the toast, if it is still that one.
    ToastDone(u64),
    /// Open or close the table of keys.
    ToggleKeys,
    /// Close what lies over the page.
    Escape,
    /// Look again how far the fitting of the review schedule is.
    Fitting,
    /// It has ended.
    Fitted(fitting::Asked, Result<Trained, Untrained>),
    /// Work beside the window came to grief.
    Broke,
    /// Come to grief on purpose.
    #[cfg(debug_assertions)]
    Drill(drill::Drill),
    /// Nothing to do.
    Done,
}

/// A short notice at the bottom of the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// Which one, so that a late timer closes only its own.
    pub number: u64,
    /// Words.
    pub text: String,
    /// Something failed.
    pub failed: bool,
}

/// The whole state of the window.
pub struct App {
    /// What screens are lent, and what keeps it.
    pub services: Services,
    /// The screen shown.
    pub screen: Screen,
    place: Place,
    /// Counts the pages opened: each is a new one to the toolkit, not the one before scrolled as it was.
    visit: u64,
    history: Vec<Place>,
    /// The session of review that was left before its end: it goes on where it was.
    session: Option<Box<session::State>>,
    panel: Option<panel::State>,
    search: Option<everywhere::State>,
    indexing: Indexing,
    menu_open: bool,
    keys_open: bool,
    toast: Option<Toast>,
    toasts: u64,
    focus_after_panel: Option<Id>,
    region: usize,
    /// The page came to grief while it was built.
    view_broke: Cell<bool>,
}

/// What the app starts from.
pub struct Start {
    /// Where things live.
    pub places: Places,
    /// Settings as read.
    pub settings: Settings,
    /// The course, or why it cannot be used.
    pub course: Result<Course, Box<crate::core::course::Diagnostic>>,
    /// Where the course is read from.
    pub source: crate::core::course::Source,
    /// The store, or why it cannot be used.
    pub store: Result<Store, StoreError>,
    /// Reads the clock.
    pub clock: fn() -> jiff::Zoned,
    /// Language asked for on the command line.
    pub language: Option<crate::core::settings::Language>,
    /// The system's language.
    pub system_language: crate::core::settings::Language,
    /// What earlier runs left behind.
    pub aftermath: aftermath::Aftermath,
}

impl App {
    /// The app at its first screen.
    pub fn new(mut start: Start) -> (Self, Task<Message>) {
        let faults = std::mem::take(&mut start.aftermath.settings);
        let (services, trouble) = Services::new(start);
        let mut app = Self {
            services,
            screen: Screen::Home(home::State::default()),
            place: Place::Home,
            visit: 0,
            history: Vec::new(),
            session: None,
            panel: None,
            search: None,
            indexing: Indexing::Never,
            menu_open: false,
            keys_open: false,
            toast: None,
            toasts: 0,
            focus_after_panel: None,
            region: 1,
            view_broke: Cell::new(false),
        };
        let task = match trouble {
            Some(trouble) => app.out_of_reach(trouble),
            None => app.first_screen(),
        };
        let system = iced::system::theme().map(Message::SystemTheme);
        let terms = app.services.lesson_terms_to_find();
        let terms = rescue::beside(terms, Message::TermsFound);
        let check = app.check_course();
        let told = app.tell_settings(&faults);
        let last_time = app.tell_of_last_time();
        #[cfg(debug_assertions)]
        let last_time = Task::batch([last_time, drill::Drill::asked()]);
        (app, Task::batch([task, system, terms, check, told, last_time]))
    }

    /// Title of the window.
    pub fn title(&self) -> String {
        self.services.i18n.app_title()
    }

    /// Theme in force.
    pub fn theme(&self) -> Theme {
        self.services.look().theme
    }

    /// Where the student is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Does what a message asks for. It may panic: [`App::update`] does not.
    pub(super) fn answer(&mut self, message: Message) -> Task<Message> {
        self.services.tick();
        match message {
            Message::CourseChecked(opened, findings) => self.take_in(opened, *findings),
            Message::TermsFound(found) => {
                self.services.deal(found);
                let ctx = self.services.context();
                if let Screen::Session(state) = &mut self.screen {
                    state.resume(&ctx);
                }
                Task::none()
            }
            Message::Tab(tab) => self.open(tab.place()),
            Message::ToggleMenu => {
                self.menu_open = !self.menu_open;
                Task::none()
            }
            Message::Key(press) => self.key(press),
            Message::Resized(size) => self.resized(size),
            Message::Moved(position) => {
                self.services.position = Some(position);
                Task::none()
            }
            // Asked for before the window is on the screen, as its settings do, it is lost with X11.
            Message::Opened(id) => match self.services.settings.window {
                Some(WindowPlace { maximized: true, .. }) => {
                    Task::batch([window::maximize(id, true), self.back_up(), self.check_saved(), self.fit_if_due()])
                }
                _ => Task::batch([self.back_up(), self.check_saved(), self.fit_if_due()]),
            },
            Message::Kept(kept) => self.kept(*kept),
            Message::SavedChecked(checked) => self.checked(checked),
            Message::CloseRequested(id) => window::is_maximized(id).map(move |maximized| Message::Close(id, maximized)),
            Message::Close(id, maximized) => self.close(id, maximized),
            Message::SystemTheme(mode) => {
                self.services.system = mode;
                Task::none()
            }
            Message::ToastDone(number) => {
                self.toast.take_if(|toast| toast.number == number);
                Task::none()
            }
            Message::ToggleKeys => {
                self.keys_open = !self.keys_open;
                match self.keys_open {
                    true => operation::focus(Id::new(shell::KEYS_CLOSE)),
                    false => give_back(Id::new(TITLE)),
                }
            }
            Message::Escape => self.escape(),
            Message::Fitting | Message::Done => Task::none(),
            Message::Broke => self.broke_beside(),
            #[cfg(debug_assertions)]
            Message::Drill(drill) => self.drill(drill),
            Message::Fitted(asked, outcome) => self.fitted(asked, outcome),
            Message::Panel(message) => self.panel_message(message),
            Message::Search(message) => self.search_message(message),
            Message::OpenSearch => self.open_search(),
            Message::SearchFrom(from) => self.search_from(from),
            Message::Indexed(built) => self.indexed(built),
            message => self.screen_message(message),
        }
    }

    fn panel_message(&mut self, message: panel::Message) -> Task<Message> {
        let ctx = self.services.context();
        match &mut self.panel {
            Some(panel) => {
                let action = panel.update(&ctx, message);
                self.services.panel_term = panel.term().cloned();
                self.perform(action, Message::Panel)
            }
            None => Task::none(),
        }
    }

    fn screen_message(&mut self, message: Message) -> Task<Message> {
        let ctx = self.services.context();
        let action = match (&mut self.screen, message) {
            (Screen::Home(state), Message::Home(m)) => wrap(state.update(&ctx, m), Message::Home),
            (Screen::Course(state), Message::Course(m)) => wrap(state.update(&ctx, m), Message::Course),
            (Screen::Module(state), Message::Module(m)) => wrap(state.update(&ctx, m), Message::Module),
            (Screen::Reader(state), Message::Reader(m)) => wrap(state.update(&ctx, m), Message::Reader),
            (Screen::Sheet(state), Message::Sheet(m)) => wrap(state.update(&ctx, m), Message::Sheet),
            (Screen::Sheets(state), Message::Sheets(m)) => wrap(state.update(&ctx, m), Message::Sheets),
            (Screen::Simulator(state), Message::Simulator(m)) => wrap(state.update(&ctx, m), Message::Simulator),
            (Screen::Pick(state), Message::Pick(m)) => wrap(state.update(&ctx, m), Message::Pick),
            (Screen::Exercise(state), Message::Exercise(m)) => wrap(state.update(&ctx, m), Message::Exercise),
            (Screen::Result(state), Message::Result(m)) => wrap(state.update(&ctx, m), Message::Result),
            (Screen::Exam(state), Message::Exam(m)) => wrap(state.update(&ctx, m), Message::Exam),
            (Screen::Review(state), Message::Review(m)) => wrap(state.update(&ctx, m), Message::Review),
            (Screen::Session(state), Message::Session(m)) => wrap(state.update(&ctx, m), Message::Session),
            (Screen::Glossary(state), Message::Glossary(m)) => wrap(state.update(&ctx, m), Message::Glossary),
            (Screen::Progress(state), Message::Progress(m)) => wrap(state.update(&ctx, m), Message::Progress),
            (Screen::Settings(state), Message::Settings(m)) => wrap(state.update(&ctx, m), Message::Settings),
            (Screen::Welcome(state), Message::Welcome(m)) => wrap(state.update(&ctx, m), Message::Welcome),
            (Screen::Trouble(state), Message::Trouble(m)) => wrap(state.update(&ctx, m), Message::Trouble),
            // A message of a screen that is gone.
            _ => Action::None,
        };
        self.perform_action(action)
    }

    fn resized(&mut self, size: Size) -> Task<Message> {
        self.services.window = size;
        match &self.screen {
            Screen::Reader(state) => state.measure().map(Message::Reader),
            _ => Task::none(),
        }
    }

    fn close(&mut self, id: window::Id, maximized: bool) -> Task<Message> {
        let leaving = self.leave();
        let shown = WindowPlace {
            size: (self.services.window.width, self.services.window.height),
            position: self.services.position.map(|point| (point.x, point.y)),
            maximized,
        };
        self.services.settings.window = Some(match self.services.settings.window {
            // What a maximized window goes back to is the place it had before.
            Some(before) if maximized => WindowPlace { maximized, ..before },
            _ => shown,
        });
        // The window closes all the same: its place is a convenience.
        let _ = self.services.save_settings();
        leaving.chain(window::close(id))
    }

    /// What the app listens to.
    pub fn subscription(&self) -> Subscription<Message> {
        #[cfg(debug_assertions)]
        drill::Drill::Runtime.pass();
        let exam = matches!(&self.screen, Screen::Exam(state) if state.is_running());
        Subscription::batch([
            keyboard::presses().map(Message::Key),
            window::events().filter_map(|(id, event)| match event {
                window::Event::Resized(size) => Some(Message::Resized(size)),
                window::Event::Moved(position) => Some(Message::Moved(position)),
                window::Event::Opened { .. } => Some(Message::Opened(id)),
                window::Event::CloseRequested => Some(Message::CloseRequested(id)),
                _ => None,
            }),
            iced::system::theme_changes().map(Message::SystemTheme),
            // Only while the clock of an exam runs or the schedule is fitted: otherwise nothing wakes the app.
            if exam { seconds::each().map(|()| Message::Exam(exam::Message::Tick)) } else { Subscription::none() },
            match self.services.fitting {
                Some(_) => seconds::each().map(|()| Message::Fitting),
                None => Subscription::none(),
            },
        ])
    }
}

/// An action of a screen as an action of the app.
fn wrap<M: Send + 'static>(action: Action<M>, to: fn(M) -> Message) -> Action<Message> {
    action.map(to)
}
