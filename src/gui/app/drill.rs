//! Faults on purpose, to see what becomes of them: in builds for development only.

use std::cell::Cell;

use iced::Task;

use crate::cli::DRILL;

use super::{App, Message, rescue};

thread_local! {
    /// The drill that waits for its turn.
    static NEXT: Cell<Option<Drill>> = const { Cell::new(None) };
}

/// Where to panic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drill {
    /// While a message is taken into account.
    Update,
    /// While the page is built.
    View,
    /// In work beside the window.
    Beside,
    /// In the toolkit's loop, where nothing can be shown.
    Runtime,
}

impl Drill {
    /// The one that the environment asks for.
    pub(super) fn asked() -> Task<Message> {
        let all = [Self::Update, Self::View, Self::Beside, Self::Runtime];
        let asked = std::env::var(DRILL).unwrap_or_default();
        match all.into_iter().find(|drill| format!("{drill:?}").eq_ignore_ascii_case(&asked)) {
            Some(drill) => Task::done(Message::Drill(drill)),
            None => Task::none(),
        }
    }

    /// Comes to grief if it is its turn.
    pub(super) fn pass(self) {
        if NEXT.get() == Some(self) {
            NEXT.set(None);
            panic!("a drill, beside `what the student wrote`");
        }
    }
}

impl App {
    pub(super) fn drill(&self, drill: Drill) -> Task<Message> {
        NEXT.set(Some(drill));
        match drill {
            Drill::Update => drill.pass(),
            Drill::Beside => return rescue::beside(|| panic!("a drill beside the window"), |()| Message::Done),
            Drill::View | Drill::Runtime => {}
        }
        Task::none()
    }
}
