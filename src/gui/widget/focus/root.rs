//! Around the whole window: follows the focus, and takes keys before the toolkit scrolls with them.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::focusable::scroll_focused_into_view;
use iced::advanced::{Renderer as BaseRenderer, Shell};
use iced::keyboard::key::Physical;
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, window};

use super::super::wrapper::{Behaviour, Content, Wrapper};
use super::back::was_given_back;
use super::{KEYBOARD, Survey, note};

/// What [`root`] adds: it follows the focus.
#[allow(missing_debug_implementations)]
pub struct Root<'a, Message> {
    on_move: Option<Box<dyn Fn(Option<Id>) -> Message + 'a>>,
    keys: Option<RootKeys<'a, Message>>,
}

type RootKeys<'a, Message> = Box<dyn Fn(&Key, Physical, Modifiers) -> Option<Message> + 'a>;

/// What a [`Root`] remembers.
#[derive(Debug, Default)]
pub struct RootState {
    focused: Option<(usize, Option<Id>)>,
}

/// To be put once around the whole window: scrolls the focused control into view wherever the focus came from, and
/// keeps the ring to the keyboard.
pub fn root<'a, M, T, R>(content: impl Into<Element<'a, M, T, R>>) -> Wrapper<'a, Root<'a, M>, M, T, R> {
    Wrapper::new(Root { on_move: None, keys: None }, content)
}

impl<'a, M, T, R> Wrapper<'a, Root<'a, M>, M, T, R> {
    /// Says where the focus went.
    ///
    /// Needed for screen readers even when nothing is done with it: the toolkit sends them the state of the window
    /// after a message, not after the Tab key alone.
    pub fn on_move(self, on_move: impl Fn(Option<Id>) -> M + 'a) -> Self {
        self.map(|root| root.on_move = Some(Box::new(on_move)))
    }

    /// Keys that no control took, before the toolkit makes them scroll: it takes arrows with Ctrl or Alt too, and
    /// the app's subscriptions never hear of what it takes.
    pub fn keys(self, keys: impl Fn(&Key, Physical, Modifiers) -> Option<M> + 'a) -> Self {
        self.map(|root| root.keys = Some(Box::new(keys)))
    }
}

impl<M> Root<'_, M> {
    fn key(&self, event: &Event, shell: &mut Shell<'_, M>) {
        let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) = event else { return };
        if shell.is_event_captured() {
            return;
        }
        if let Some(message) = self.keys.as_ref().and_then(|keys| keys(key, *physical_key, *modifiers)) {
            shell.publish(message);
            shell.capture_event();
        }
    }
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Root<'_, M> {
    type State = RootState;

    fn before(
        &mut self,
        _state: &mut RootState,
        event: &Event,
        _content: &mut Content<'_, '_, M, T, R>,
        _shell: &mut Shell<'_, M>,
    ) -> bool {
        note(event);
        true
    }

    fn after(
        &mut self,
        state: &mut RootState,
        event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        shell: &mut Shell<'_, M>,
    ) {
        self.key(event, shell);
        if !matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            return;
        }
        let given_back = was_given_back();
        let members = Survey::of(content);
        let rank = members.iter().position(|member| member.focused);
        let focused = rank.map(|rank| (rank, members[rank].id.clone()));
        // A control with an identifier may change rank without the focus having moved.
        let same = match (&focused, &state.focused) {
            (Some((_, Some(now))), Some((_, Some(then)))) => now == then,
            (now, then) => now == then,
        };
        if same {
            return;
        }
        state.focused.clone_from(&focused);
        // A press may have focused a control that is half out of view: nothing moves under the pointer.
        if KEYBOARD.get() && !given_back {
            content.run(scroll_focused_into_view::<()>());
            shell.request_redraw();
        }
        if let Some(on_move) = &self.on_move {
            shell.publish(on_move(focused.and_then(|(_, id)| id)));
        }
    }
}
