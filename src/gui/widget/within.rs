//! Around a control of the toolkit's own, such as a text field: keys that come before its own, and the focus ring.

use iced::advanced::renderer::Quad;
use iced::advanced::widget::operation::focusable::Focusable;
use iced::advanced::widget::{Id, Operation};
use iced::advanced::{Renderer as BaseRenderer, Shell};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Border, Color, Event, Rectangle};

use super::pressable::draw_ring;
use super::wrapper::{Behaviour, Content, Wrapper};

type KeysFn<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// What [`within`] adds.
#[allow(missing_debug_implementations)]
pub struct Within<'a, Message> {
    keys: Option<KeysFn<'a, Message>>,
    ring: Option<Ring>,
}

/// How the focus shows.
#[derive(Debug, Clone, Copy)]
struct Ring {
    edge: Color,
    ring: Color,
    radius: f32,
}

/// What a [`Within`] remembers.
#[derive(Debug, Default)]
pub struct WithinState {
    focused: bool,
}

/// Surrounds `content`, and knows whether something inside has the focus.
pub fn within<'a, M, T, R>(content: impl Into<iced::Element<'a, M, T, R>>) -> Wrapper<'a, Within<'a, M>, M, T, R> {
    Wrapper::new(Within { keys: None, ring: None }, content)
}

impl<'a, M, T, R> Wrapper<'a, Within<'a, M>, M, T, R> {
    /// Keys taken before the content sees them, while something inside has the focus.
    pub fn keys(self, keys: impl Fn(&Key, Modifiers) -> Option<M> + 'a) -> Self {
        self.map(|within| within.keys = Some(Box::new(keys)))
    }

    /// Draws the edge and the focus ring while something inside has the focus.
    pub fn ring(self, edge: Color, ring: Color, radius: f32) -> Self {
        self.map(|within| within.ring = Some(Ring { edge, ring, radius }))
    }
}

/// Looks for the focus.
#[derive(Default)]
struct Seek {
    found: bool,
}

impl Operation for Seek {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.found |= state.is_focused();
    }
}

fn focused<M, T, R: BaseRenderer>(content: &mut Content<'_, '_, M, T, R>) -> bool {
    let mut seek = Seek::default();
    content.operate(&mut seek);
    seek.found
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Within<'_, M> {
    type State = WithinState;

    fn before(
        &mut self,
        state: &mut WithinState,
        event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        shell: &mut Shell<'_, M>,
    ) -> bool {
        state.focused = focused(content);
        let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) = event else { return true };
        if !state.focused || shell.is_event_captured() {
            return true;
        }
        match self.keys.as_ref().and_then(|keys| keys(key, *modifiers)) {
            Some(message) => {
                shell.publish(message);
                shell.capture_event();
                false
            }
            None => true,
        }
    }

    fn after(
        &mut self,
        state: &mut WithinState,
        _event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        shell: &mut Shell<'_, M>,
    ) {
        let now = focused(content);
        if std::mem::replace(&mut state.focused, now) != now {
            shell.request_redraw();
        }
    }

    fn draw(&self, state: &WithinState, renderer: &mut R, bounds: Rectangle, viewport: &Rectangle) {
        let (Some(ring), true) = (self.ring, state.focused) else { return };
        let border = Border { color: ring.edge, width: 2.0, radius: ring.radius.into() };
        renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, Color::TRANSPARENT);
        draw_ring(renderer, bounds, ring.radius.into(), ring.ring, 0.0, viewport);
    }
}
