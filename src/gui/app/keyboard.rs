//! Keys that work everywhere, and the regions that F6 goes through.

use iced::event::{self, Event, Status};
use iced::keyboard::{self, Key, Modifiers, key};
use iced::widget::{Id, operation};
use iced::{Subscription, Task};

use crate::core::settings::TEXT_SIZES;
use crate::gui::app::{App, Message, Screen, TITLE, shell};
use crate::gui::panel;
use crate::gui::place::Tab;

/// A key press that no control took.
#[derive(Debug, Clone)]
pub struct Press {
    /// The key as the layout has it.
    pub key: Key,
    /// The key as the keyboard has it.
    pub physical: key::Physical,
    /// Ctrl, Alt, Maj.
    pub modifiers: Modifiers,
}

/// Key presses that no control took.
pub fn presses() -> Subscription<Press> {
    event::listen_with(|event, status, _window| match (event, status) {
        (
            Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, repeat: false, .. }),
            Status::Ignored,
        ) => Some(Press { key, physical: physical_key, modifiers }),
        _ => None,
    })
}

/// The digit on a physical key of the top row or of the numeric pad, whatever the layout makes of it.
pub fn digit(physical: key::Physical) -> Option<usize> {
    use key::Code::*;
    let key::Physical::Code(code) = physical else { return None };
    Some(match code {
        Digit0 | Numpad0 => 0,
        Digit1 | Numpad1 => 1,
        Digit2 | Numpad2 => 2,
        Digit3 | Numpad3 => 3,
        Digit4 | Numpad4 => 4,
        Digit5 | Numpad5 => 5,
        Digit6 | Numpad6 => 6,
        Digit7 | Numpad7 => 7,
        Digit8 | Numpad8 => 8,
        Digit9 | Numpad9 => 9,
        _ => return None,
    })
}

impl App {
    /// Takes a key that no control took.
    pub(super) fn key(&mut self, press: Press) -> Task<Message> {
        let control = press.modifiers.control() && !press.modifiers.alt();
        let alt = press.modifiers.alt() && !press.modifiers.control();
        match press.key.as_ref() {
            Key::Named(key::Named::Escape) => self.escape(),
            Key::Named(key::Named::F1) => self.answer(Message::ToggleKeys),
            Key::Named(key::Named::F6) if self.search.is_some() => Task::none(),
            Key::Named(key::Named::F6) => self.next_region(press.modifiers.shift()),
            Key::Named(key::Named::ArrowLeft) if alt => self.back(),
            Key::Character("f" | "F") if control => self.open_search(),
            Key::Character("k" | "K") if control => {
                self.search = None;
                self.open_panel()
            }
            Key::Character("+" | "=") if control => self.resize_text(1),
            Key::Character("-") if control => self.resize_text(-1),
            _ if control && press.physical == key::Physical::Code(key::Code::NumpadAdd) => self.resize_text(1),
            _ if control && press.physical == key::Physical::Code(key::Code::NumpadSubtract) => self.resize_text(-1),
            _ if control && digit(press.physical) == Some(0) => self.resize_text(0),
            _ if alt => match digit(press.physical).and_then(|d| d.checked_sub(1)).and_then(|d| Tab::ALL.get(d)) {
                Some(tab) => self.open(tab.place()),
                None => Task::none(),
            },
            _ => self.screen_key(press),
        }
    }

    /// Whether a key that the toolkit would scroll with means something else here: Ctrl or Alt and an arrow lead to
    /// other places, arrows alone go through the corrections of an attempt, and Espace shows the answer of a card.
    pub(super) fn takes_before_scrolling(&self, press: &Press) -> bool {
        use key::Named::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp};
        if press.modifiers.is_empty()
            && press.key == Key::Named(key::Named::Space)
            && let Screen::Session(state) = &self.screen
            && !self.is_covered()
        {
            return state.takes_space();
        }
        let Key::Named(key) = press.key else { return false };
        let sideways = matches!(key, ArrowLeft | ArrowRight);
        match press.modifiers {
            held if held.control() || held.alt() => sideways || matches!(key, ArrowUp | ArrowDown),
            held => held.is_empty() && sideways && matches!(self.screen, Screen::Exercise(_)),
        }
    }

    /// Whether something lies over the page.
    fn is_covered(&self) -> bool {
        self.search.is_some() || self.keys_open || self.menu_open || (self.panel.is_some() && !self.panel_is_beside())
    }

    fn screen_key(&mut self, press: Press) -> Task<Message> {
        let covered = self.is_covered();
        let ctx = self.services.context();
        let action = match &mut self.screen {
            // Nothing typed over a page may answer a question on it.
            _ if self.search.is_some() => return Task::none(),
            Screen::Reader(state) => super::wrap(state.key(&ctx, &press.key, press.modifiers), Message::Reader),
            Screen::Exercise(state) => super::wrap(state.key(&ctx, &press.key, press.modifiers), Message::Exercise),
            // A digit that nobody meant for a card must not rate it.
            Screen::Session(_) if covered => return Task::none(),
            Screen::Session(state) => {
                let (key, physical, modifiers) = (&press.key, press.physical, press.modifiers);
                super::wrap(state.key(&ctx, key, physical, modifiers), Message::Session)
            }
            Screen::Module(state) => super::wrap(state.key(&ctx, &press.key, press.modifiers), Message::Module),
            Screen::Exam(state) => super::wrap(state.key(&ctx, &press.key, press.modifiers), Message::Exam),
            _ => return Task::none(),
        };
        self.perform_action(action)
    }

    pub(super) fn escape(&mut self) -> Task<Message> {
        if self.search.is_some() {
            return self.close_search();
        }
        if self.keys_open {
            return self.answer(Message::ToggleKeys);
        }
        if self.menu_open {
            self.menu_open = false;
            return operation::focus(Id::new(TITLE));
        }
        if self.toast.take().is_some() {
            return Task::none();
        }
        if self.panel.is_some() {
            return self.close_panel();
        }
        let ctx = self.services.context();
        let action = match &mut self.screen {
            Screen::Reader(state) => super::wrap(state.escape(), Message::Reader),
            Screen::Exercise(state) => super::wrap(state.escape(&ctx), Message::Exercise),
            Screen::Exam(state) => super::wrap(state.escape(&ctx), Message::Exam),
            Screen::Session(state) => super::wrap(state.escape(&ctx), Message::Session),
            Screen::Settings(state) => super::wrap(state.escape(), Message::Settings),
            Screen::Sheets(state) => super::wrap(state.escape(), Message::Sheets),
            Screen::Progress(state) => super::wrap(state.escape(), Message::Progress),
            _ => return Task::none(),
        };
        self.perform_action(action)
    }

    /// Moves focus to the next region: rail, page, panel, toast.
    fn next_region(&mut self, backwards: bool) -> Task<Message> {
        let mut regions = vec![shell::RAIL, TITLE];
        if self.panel.is_some() {
            regions.push(panel::CLOSE);
        }
        if self.toast.is_some() {
            regions.push(shell::TOAST_CLOSE);
        }
        let count = regions.len();
        self.region = (if backwards { self.region + count - 1 } else { self.region + 1 }) % count;
        operation::focus(Id::new(regions[self.region]))
    }

    /// Larger (1), smaller (-1) or 100 % (0) text.
    fn resize_text(&mut self, step: i32) -> Task<Message> {
        let present = self.services.settings.text_size;
        let place = TEXT_SIZES.iter().position(|size| *size >= present).unwrap_or(1);
        let size = match step {
            0 => 100,
            1 => TEXT_SIZES[(place + 1).min(TEXT_SIZES.len() - 1)],
            _ => TEXT_SIZES[place.saturating_sub(1)],
        };
        self.perform(crate::gui::action::Action::<Message>::change(move |s| s.text_size = size), |m| m)
    }
}
