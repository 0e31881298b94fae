//! An empty window with the same renderer: the floor that start-up time and memory are compared with.

use iced::Element;
use iced::widget::{column, text};

fn main() -> iced::Result {
    iced::application(|| (), update, view).title("Empty").window_size((1366.0, 768.0)).run()
}

fn update((): &mut (), (): ()) {}

/// A few words, so that a measuring program sees that something was painted.
fn view((): &()) -> Element<'_, ()> {
    column((0..12).map(|_| text("Parcours").into())).into()
}
