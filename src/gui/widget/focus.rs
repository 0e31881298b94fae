//! Where the keyboard is: one focus for the whole window, groups with one Tab stop, and what follows the focus.
//!
//! ```text
//! focus::root(page).on_move(Message::FocusMoved)      once, around everything
//! focus::group(Axis::Vertical, column![a, b, c])      one Tab stop, arrows inside
//! focus::inert(dialog_is_open, page)                  neither keyboard nor screen reader gets in
//! ```

use std::cell::Cell;

use iced::advanced::widget::operation::accessible::{Accessible, Role};
use iced::advanced::widget::operation::focusable::{Focusable, unfocus};
use iced::advanced::widget::operation::{Scrollable, TextInput};
use iced::advanced::widget::{Id, Operation};
use iced::advanced::{Renderer as BaseRenderer, Shell};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use iced::{Element, Event, Rectangle, Vector, mouse, touch, window};

use super::wrapper::{Behaviour, Content, Wrapper};
pub use back::give_back;
pub use root::{Root, RootState, root};

mod back;
mod root;

thread_local! {
    // The window lives on one thread, and a layer of a stack does not hear what the layer above has taken: only
    // something they share can tell a control that another one has been focused by a press.
    static HOLDER: Cell<u64> = const { Cell::new(0) };
    static KEYBOARD: Cell<bool> = const { Cell::new(false) };
}

/// The focus of one control. Taking it takes it from every other.
#[derive(Debug, Default)]
pub struct Focus {
    ticket: u64,
}

impl Focus {
    /// Whether this control has the focus.
    pub fn held(&self) -> bool {
        self.ticket != 0 && HOLDER.get() == self.ticket
    }

    /// Whether its ring is to be drawn: it has the focus, and the last thing used was the keyboard.
    pub fn ring(&self) -> bool {
        self.held() && KEYBOARD.get()
    }

    /// Takes the focus.
    pub fn take(&mut self) {
        let ticket = HOLDER.get() + 1;
        HOLDER.set(ticket);
        self.ticket = ticket;
    }

    /// Gives it back.
    pub fn leave(&mut self) {
        self.ticket = 0;
    }
}

impl Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.held()
    }

    fn focus(&mut self) {
        self.take();
    }

    fn unfocus(&mut self) {
        self.leave();
    }
}

/// Notes whether the keyboard or the pointer was used last; returns whether `event` was a press of either.
pub fn note(event: &Event) -> bool {
    let keyboard = match event {
        Event::Keyboard(keyboard::Event::KeyPressed { .. }) => true,
        Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. }) => false,
        _ => return false,
    };
    KEYBOARD.set(keyboard);
    true
}

/// Whether `event` ends the time during which the operations that run are those of the Tab key.
///
/// The toolkit runs them after the whole batch of events, so the release of the key does not end it.
fn ends_tab(event: &Event) -> bool {
    match event {
        Event::Window(window::Event::RedrawRequested(_)) | Event::Mouse(mouse::Event::ButtonPressed(_)) => true,
        Event::Keyboard(keyboard::Event::KeyPressed { .. }) => !is_tab(event),
        _ => false,
    }
}

fn is_tab(event: &Event) -> bool {
    matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Tab), .. }))
}

/// Keeps out of the Tab order something that can still be focused by its identifier.
///
/// An operation does not say what it is for. The Tab key is therefore seen coming, and until it has been answered
/// the operations that run are taken to be its own.
#[derive(Debug, Default)]
pub(super) struct TabAside {
    on: bool,
}

impl TabAside {
    /// To be told of each event, and whether what it keeps aside has the focus: Tab then starts from there.
    pub(super) fn hear(&mut self, event: &Event, focused: bool) {
        if is_tab(event) {
            self.on = !focused;
        } else if ends_tab(event) {
            self.on = false;
        }
    }

    /// Whether it is to be kept aside from the operations that run now.
    pub(super) fn aside(&self) -> bool {
        self.on
    }
}

/// One control found by a [`Survey`].
#[derive(Debug, Clone, PartialEq)]
struct Member {
    id: Option<Id>,
    focused: bool,
    selected: bool,
}

/// Lists the controls of a part of the interface, in their order.
#[derive(Debug, Default)]
struct Survey {
    members: Vec<Member>,
    selected: bool,
}

impl Survey {
    fn of<M, T, R: BaseRenderer>(content: &mut Content<'_, '_, M, T, R>) -> Vec<Member> {
        let mut survey = Self::default();
        content.operate(&mut survey);
        survey.members
    }
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn accessible(&mut self, _id: Option<&Id>, _bounds: Rectangle, node: &Accessible<'_>) {
        let ticked = node.role == Role::RadioButton && node.toggled == Some(true);
        self.selected = node.selected == Some(true) || ticked;
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        let selected = std::mem::take(&mut self.selected);
        self.members.push(Member { id: id.cloned(), focused: state.is_focused(), selected });
    }
}

/// Focuses the control of that rank and no other.
struct FocusNth {
    target: usize,
    seen: usize,
}

impl Operation for FocusNth {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.seen == self.target {
            state.focus();
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }
}

/// An operation that is shown only one of the controls.
pub(super) struct Only<'a> {
    pub(super) inner: &'a mut dyn Operation,
    pub(super) stop: usize,
    pub(super) seen: &'a mut usize,
}

impl Operation for Only<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (stop, seen) = (self.stop, &mut *self.seen);
        self.inner.traverse(&mut |inner| operate(&mut Only { inner, stop, seen: &mut *seen }));
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if *self.seen == self.stop {
            self.inner.focusable(id, bounds, state);
        }
        *self.seen += 1;
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.inner.container(id, bounds);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.inner.scrollable(id, bounds, content_bounds, translation, state);
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        self.inner.text_input(id, bounds, state);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.inner.text(id, bounds, text);
    }

    fn accessible(&mut self, id: Option<&Id>, bounds: Rectangle, node: &Accessible<'_>) {
        self.inner.accessible(id, bounds, node);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        self.inner.custom(id, bounds, state);
    }
}

/// Which arrow keys move inside a [`group`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Up and down.
    Vertical,
    /// Left and right.
    Horizontal,
    /// All four, in reading order.
    Both,
}

/// What [`group`] adds: one Tab stop, arrows inside.
#[allow(missing_debug_implementations)]
pub struct Group<'a, Message> {
    axis: Axis,
    wrap: bool,
    on_move: Option<Box<dyn Fn(usize) -> Message + 'a>>,
}

/// What a [`Group`] remembers.
#[derive(Debug, Default)]
pub struct GroupState {
    tab: TabAside,
    stop: usize,
    last: Option<Id>,
}

/// Makes one Tab stop of the controls inside `content`; arrow keys, Début and Fin move among them.
///
/// Tab enters at the member that has the focus, else the selected one, else the last visited one (if it has an
/// identifier), else the first.
pub fn group<'a, M, T, R>(axis: Axis, content: impl Into<Element<'a, M, T, R>>) -> Wrapper<'a, Group<'a, M>, M, T, R> {
    Wrapper::new(Group { axis, wrap: false, on_move: None }, content)
}

impl<'a, M, T, R> Wrapper<'a, Group<'a, M>, M, T, R> {
    /// Whether an arrow at one end goes to the other end; it stays there by default.
    pub fn wrap(self, wrap: bool) -> Self {
        self.map(|group| group.wrap = wrap)
    }

    /// Says which member the keys moved to, by rank: for a group whose selection follows the focus.
    pub fn on_move(self, on_move: impl Fn(usize) -> M + 'a) -> Self {
        self.map(|group| group.on_move = Some(Box::new(on_move)))
    }
}

impl<M> Group<'_, M> {
    /// The rank that `key` leads to from `current`, among `total`.
    fn target(&self, key: Named, current: usize, total: usize) -> Option<usize> {
        let (vertical, horizontal) = (self.axis != Axis::Horizontal, self.axis != Axis::Vertical);
        let forward = match key {
            Named::ArrowDown if vertical => true,
            Named::ArrowUp if vertical => false,
            Named::ArrowRight if horizontal => true,
            Named::ArrowLeft if horizontal => false,
            Named::Home => return Some(0),
            Named::End => return Some(total - 1),
            _ => return None,
        };
        Some(match (forward, self.wrap) {
            (true, true) => (current + 1) % total,
            (true, false) => (current + 1).min(total - 1),
            (false, true) => (current + total - 1) % total,
            (false, false) => current.saturating_sub(1),
        })
    }
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Group<'_, M> {
    type State = GroupState;

    fn operate(
        &mut self,
        state: &mut GroupState,
        content: &mut Content<'_, '_, M, T, R>,
        operation: &mut dyn Operation,
    ) {
        if state.tab.aside() {
            content.operate(&mut Only { inner: operation, stop: state.stop, seen: &mut 0 });
        } else {
            content.operate(operation);
        }
    }

    fn before(
        &mut self,
        state: &mut GroupState,
        event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        _shell: &mut Shell<'_, M>,
    ) -> bool {
        if is_tab(event) {
            let members = Survey::of(content);
            let focused = members.iter().position(|member| member.focused);
            if let Some(index) = focused {
                state.last.clone_from(&members[index].id);
            }
            let last = || members.iter().position(|member| member.id.is_some() && member.id == state.last);
            state.stop =
                focused.or_else(|| members.iter().position(|member| member.selected)).or_else(last).unwrap_or(0);
        }
        state.tab.hear(event, false);
        true
    }

    fn after(
        &mut self,
        state: &mut GroupState,
        event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        shell: &mut Shell<'_, M>,
    ) {
        if shell.is_event_captured() {
            return;
        }
        let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), modifiers, .. }) = event else {
            return;
        };
        if *modifiers != Modifiers::empty() {
            return;
        }
        let members = Survey::of(content);
        let Some(current) = members.iter().position(|member| member.focused) else {
            return;
        };
        let Some(target) = self.target(*key, current, members.len()) else {
            return;
        };
        // At an end too: the page must not scroll under a hand that moves in a list.
        shell.capture_event();
        if target != current {
            content.run(FocusNth { target, seen: 0 });
            state.last.clone_from(&members[target].id);
            if let Some(on_move) = &self.on_move {
                shell.publish(on_move(target));
            }
            shell.request_redraw();
        }
    }
}

/// What [`inert`] adds.
#[derive(Debug)]
pub struct Inert {
    on: bool,
}

/// While `on`, keeps the keyboard and screen readers out of `content`: for what is behind a dialog or an overlay.
///
/// Tab then stays inside the dialog by itself. The pointer is the business of what is drawn above.
pub fn inert<'a, M, T, R>(on: bool, content: impl Into<Element<'a, M, T, R>>) -> Wrapper<'a, Inert, M, T, R> {
    Wrapper::new(Inert { on }, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Inert {
    type State = ();

    fn operate(&mut self, _state: &mut (), content: &mut Content<'_, '_, M, T, R>, operation: &mut dyn Operation) {
        if self.on {
            content.run(unfocus::<()>());
        } else {
            content.operate(operation);
        }
    }

    fn before(
        &mut self,
        _state: &mut (),
        event: &Event,
        _content: &mut Content<'_, '_, M, T, R>,
        _shell: &mut Shell<'_, M>,
    ) -> bool {
        !(self.on && matches!(event, Event::Keyboard(_)))
    }
}
