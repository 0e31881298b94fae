//! What screen readers are told: roles, names and levels for pieces of interface whose look does not change.
//!
//! With [`pressable`](super::pressable), [`prose`](super::prose) and [`focus`](super::focus), the only place that names
//! what this iced adds to the original: going back to it is a change of these files.

use std::borrow::Cow;

use iced::advanced::Renderer as BaseRenderer;
use iced::advanced::Shell;
use iced::advanced::widget::operation::accessible::{Accessible, Live, Value};
use iced::advanced::widget::{Id, Operation};
use iced::{Element, Event};

use super::focus::{Focus, TabAside};
use super::wrapper::{Behaviour, Content, Wrapper};

pub use iced::advanced::widget::operation::accessible::Role;

/// What [`heading`] and the others add.
#[derive(Debug, Default)]
pub struct Semantics<'a> {
    id: Option<Id>,
    role: Role,
    name: Option<Cow<'a, str>>,
    level: Option<usize>,
    position: Option<(usize, usize)>,
    numeric: Option<f64>,
    live: Option<Live>,
    modal: bool,
    /// What is inside is said by the name already.
    opaque: bool,
}

/// A piece of interface with semantics.
pub type Semantic<'a, M, T, R> = Wrapper<'a, Semantics<'a>, M, T, R>;

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Semantics<'_> {
    type State = ();

    fn operate(&mut self, _state: &mut (), content: &mut Content<'_, '_, M, T, R>, operation: &mut dyn Operation) {
        let node = Accessible {
            role: self.role,
            label: self.name.as_deref(),
            level: self.level,
            position_in_set: self.position.map(|(position, _)| position),
            size_of_set: self.position.map(|(_, of)| of),
            value: self.numeric.map(|current| Value::Numeric { current, min: 0.0, max: 1.0, step: None }),
            live: self.live,
            modal: self.modal,
            ..Accessible::default()
        };
        operation.accessible(self.id.as_ref(), content.bounds(), &node);
        if !self.opaque {
            operation.container(self.id.as_ref(), content.bounds());
            operation.traverse(&mut |operation| content.operate(operation));
        }
    }
}

/// Gives any role and name to `content`.
pub fn labelled<'a, M, T, R>(
    role: Role,
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    Wrapper::new(Semantics { role, name: Some(name.into()), ..Semantics::default() }, content)
}

fn plain<'a, M, T, R>(role: Role, content: impl Into<Element<'a, M, T, R>>) -> Semantic<'a, M, T, R> {
    Wrapper::new(Semantics { role, ..Semantics::default() }, content)
}

/// A title, of level 1 (the screen) to 6, whose words are `name`.
pub fn heading<'a, M, T, R>(
    level: usize,
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::Heading, name, content).map(|semantics| semantics.level = Some(level))
}

/// The large parts of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landmark {
    /// The rail, a table of contents.
    Navigation,
    /// The page.
    Main,
    /// The panel beside the page.
    Complementary,
    /// The bar above the page.
    Banner,
    /// The bar under the page.
    ContentInfo,
    /// Where one searches.
    Search,
}

impl Landmark {
    /// The toolkit has no role for four of them: they are regions, told apart by their name.
    const fn role(self) -> Role {
        match self {
            Self::Navigation => Role::Navigation,
            Self::Search => Role::Search,
            Self::Main | Self::Complementary | Self::Banner | Self::ContentInfo => Role::Region,
        }
    }
}

/// A large part of the window, that screen readers can jump to.
pub fn landmark<'a, M, T, R>(
    landmark: Landmark,
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(landmark.role(), name, content)
}

/// A list; its items are [`list_item`]s, or controls that say their position.
pub fn list<'a, M, T, R>(content: impl Into<Element<'a, M, T, R>>) -> Semantic<'a, M, T, R> {
    plain(Role::List, content)
}

/// One item of a list: its rank from 1, and how many there are.
pub fn list_item<'a, M, T, R>(
    position: usize,
    of: usize,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    plain(Role::ListItem, content).map(|semantics| semantics.position = Some((position, of)))
}

/// A table of [`row`]s.
pub fn table<'a, M, T, R>(
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::Table, name, content)
}

/// A row of [`cell`]s: its rank from 1, and how many there are.
pub fn row<'a, M, T, R>(position: usize, of: usize, content: impl Into<Element<'a, M, T, R>>) -> Semantic<'a, M, T, R> {
    plain(Role::Row, content).map(|semantics| semantics.position = Some((position, of)))
}

/// A cell of a table; `header` for one that names its column.
pub fn cell<'a, M, T, R>(header: bool, content: impl Into<Element<'a, M, T, R>>) -> Semantic<'a, M, T, R> {
    plain(if header { Role::ColumnHeader } else { Role::Cell }, content)
}

/// Something that is read aloud when it changes, after the sentence in progress.
pub fn live<'a, M, T, R>(content: impl Into<Element<'a, M, T, R>>) -> Semantic<'a, M, T, R> {
    plain(Role::Status, content).map(|semantics| semantics.live = Some(Live::Polite))
}

/// Pieces that belong together, under a name.
pub fn group<'a, M, T, R>(
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::Group, name, content)
}

/// A picture or a chart, said in a sentence; what it is made of is not said.
pub fn image<'a, M, T, R>(
    alt: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::Image, alt, content).map(|semantics| semantics.opaque = true)
}

/// How far something is, from 0 to 1; what it is made of is not said.
pub fn progress<'a, M, T, R>(
    name: impl Into<Cow<'a, str>>,
    share: f32,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::ProgressIndicator, name, content).map(|semantics| {
        semantics.numeric = Some(f64::from(share));
        semantics.opaque = true;
    })
}

/// A dialog. What is behind it goes inside [`inert`](super::focus::inert).
pub fn dialog<'a, M, T, R>(
    id: impl Into<Id>,
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Semantic<'a, M, T, R> {
    labelled(Role::Dialog, name, content).map(|semantics| {
        semantics.id = Some(id.into());
        semantics.modal = true;
    })
}

/// What [`hidden`] adds.
#[derive(Debug)]
pub struct Hidden;

/// Decoration: screen readers do not know of it. It holds no control.
pub fn hidden<'a, M, T, R>(content: impl Into<Element<'a, M, T, R>>) -> Wrapper<'a, Hidden, M, T, R> {
    Wrapper::new(Hidden, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Hidden {
    type State = ();

    fn operate(&mut self, _state: &mut (), _content: &mut Content<'_, '_, M, T, R>, _operation: &mut dyn Operation) {}
}

/// What [`focus_target`] adds.
#[derive(Debug)]
pub struct FocusTarget<'a> {
    id: Id,
    level: usize,
    name: Cow<'a, str>,
}

/// What a [`FocusTarget`] remembers.
#[derive(Debug, Default)]
pub struct TargetState {
    focus: Focus,
    tab: TabAside,
}

/// A [`heading`] that the focus can be sent to, so that a new screen is read aloud from its title.
///
/// No ring, and not a Tab stop: Tab goes from it to the first control.
pub fn focus_target<'a, M, T, R>(
    id: impl Into<Id>,
    level: usize,
    name: impl Into<Cow<'a, str>>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Wrapper<'a, FocusTarget<'a>, M, T, R> {
    Wrapper::new(FocusTarget { id: id.into(), level, name: name.into() }, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for FocusTarget<'_> {
    type State = TargetState;

    fn operate(
        &mut self,
        state: &mut TargetState,
        content: &mut Content<'_, '_, M, T, R>,
        operation: &mut dyn Operation,
    ) {
        let (id, bounds) = (Some(&self.id), content.bounds());
        let node = Accessible {
            role: Role::Heading,
            label: Some(&self.name),
            level: Some(self.level),
            ..Accessible::default()
        };
        operation.accessible(id, bounds, &node);
        // Still shown while it is the place that Tab starts from.
        if !state.tab.aside() {
            operation.focusable(id, bounds, &mut state.focus);
        }
        operation.container(id, bounds);
        operation.traverse(&mut |operation| content.operate(operation));
    }

    fn before(
        &mut self,
        state: &mut TargetState,
        event: &Event,
        _content: &mut Content<'_, '_, M, T, R>,
        _shell: &mut Shell<'_, M>,
    ) -> bool {
        state.tab.hear(event, state.focus.held());
        if super::pressable::is_pointer_press(event) {
            state.focus.leave();
        }
        true
    }
}
