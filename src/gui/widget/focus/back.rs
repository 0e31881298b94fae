//! Giving the focus back to what had it before something lay over the page.

use std::cell::Cell;

use iced::advanced::widget::operation::focusable::Focusable;
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Task};

thread_local! {
    // Between the operation and the next frame, on the window's one thread, as for the focus itself.
    static GIVEN_BACK: Cell<bool> = const { Cell::new(false) };
}

/// Sends the focus back to a control without scrolling to it: the page stays as the student left it, even where that
/// control is out of sight.
pub fn give_back<T: Send + 'static>(to: Id) -> Task<T> {
    iced::advanced::widget::operate(GiveBack { to })
}

/// Whether the focus has just been given back.
pub(super) fn was_given_back() -> bool {
    GIVEN_BACK.take()
}

struct GiveBack {
    to: Id,
}

impl<T> Operation<T> for GiveBack {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id == Some(&self.to) {
            state.focus();
            GIVEN_BACK.set(true);
        } else {
            state.unfocus();
        }
    }
}
