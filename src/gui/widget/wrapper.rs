//! A widget around another one that changes neither its place nor its look: it listens, or speaks for it.
//!
//! [`focus`](super::focus) and [`semantic`](super::semantic) only differ by their [`Behaviour`]; everything a widget
//! must pass on to what it wraps is written once, here.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Outcome;
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Operation, Widget};
use iced::advanced::{Renderer as BaseRenderer, Shell, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Size, Vector};

/// What is wrapped, with what is needed to ask it something.
#[allow(missing_debug_implementations)]
pub struct Content<'c, 'a, Message, Theme, Renderer> {
    element: &'c mut Element<'a, Message, Theme, Renderer>,
    tree: &'c mut Tree,
    layout: Layout<'c>,
    renderer: &'c Renderer,
}

impl<Message, Theme, Renderer: BaseRenderer> Content<'_, '_, Message, Theme, Renderer> {
    /// Where it is, before any scrolling.
    pub fn bounds(&self) -> Rectangle {
        self.layout.bounds()
    }

    /// Shows it to an operation.
    pub fn operate(&mut self, operation: &mut dyn Operation) {
        self.element.as_widget_mut().operate(self.tree, self.layout, self.renderer, operation);
    }

    /// Runs an operation on it alone, with those it asks to be followed by.
    pub fn run(&mut self, operation: impl Operation + 'static) {
        let mut operation: Box<dyn Operation> = Box::new(operation);
        loop {
            self.operate(operation.as_mut());
            match operation.finish() {
                Outcome::Chain(next) => operation = next,
                Outcome::None | Outcome::Some(()) => break,
            }
        }
    }
}

/// What a wrapper adds to what it wraps. Each method passes on unchanged by default.
pub trait Behaviour<Message, Theme, Renderer: BaseRenderer> {
    /// What it remembers from one view to the next.
    type State: Default + 'static;

    /// What it remembers at first.
    fn start(&self) -> Self::State {
        Self::State::default()
    }

    /// Whether the content is to forget all that it remembers, being another than in the view before.
    fn renews(&self, _state: &mut Self::State) -> bool {
        false
    }

    /// Stands between an operation and the content.
    fn operate(
        &mut self,
        _state: &mut Self::State,
        content: &mut Content<'_, '_, Message, Theme, Renderer>,
        operation: &mut dyn Operation,
    ) {
        content.operate(operation);
    }

    /// Hears an event before the content does; `false` keeps it from the content.
    fn before(
        &mut self,
        _state: &mut Self::State,
        _event: &Event,
        _content: &mut Content<'_, '_, Message, Theme, Renderer>,
        _shell: &mut Shell<'_, Message>,
    ) -> bool {
        true
    }

    /// Hears an event after the content.
    fn after(
        &mut self,
        _state: &mut Self::State,
        _event: &Event,
        _content: &mut Content<'_, '_, Message, Theme, Renderer>,
        _shell: &mut Shell<'_, Message>,
    ) {
    }

    /// Draws over the content, which occupies `bounds`.
    fn draw(&self, _state: &Self::State, _renderer: &mut Renderer, _bounds: Rectangle, _viewport: &Rectangle) {}
}

/// A piece of interface with a [`Behaviour`] around it.
#[allow(missing_debug_implementations)]
pub struct Wrapper<'a, B, Message, Theme, Renderer> {
    behaviour: B,
    content: Element<'a, Message, Theme, Renderer>,
}

impl<'a, B, Message, Theme, Renderer> Wrapper<'a, B, Message, Theme, Renderer> {
    /// Wraps `content`.
    pub fn new(behaviour: B, content: impl Into<Element<'a, Message, Theme, Renderer>>) -> Self {
        Self { behaviour, content: content.into() }
    }

    /// Changes what is added.
    pub(super) fn map(mut self, change: impl FnOnce(&mut B)) -> Self {
        change(&mut self.behaviour);
        self
    }
}

impl<B, Message, Theme, Renderer> Widget<Message, Theme, Renderer> for Wrapper<'_, B, Message, Theme, Renderer>
where
    B: Behaviour<Message, Theme, Renderer>,
    Renderer: BaseRenderer,
{
    fn tag(&self) -> tree::Tag {
        // The behaviour's own state type would be shared by all that remember nothing: the pair tells them apart.
        tree::Tag::of::<(B::State, Tree)>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(self.behaviour.start())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        if self.behaviour.renews(tree.state.downcast_mut()) {
            tree.children = self.children();
        } else {
            tree.diff_children(std::slice::from_ref(&self.content));
        }
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<B::State>();
        let mut content = Content { element: &mut self.content, tree: &mut tree.children[0], layout, renderer };
        self.behaviour.operate(state, &mut content, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<B::State>();
        let mut content = Content { element: &mut self.content, tree: &mut tree.children[0], layout, renderer };
        if self.behaviour.before(state, event, &mut content, shell) {
            let widget = content.element.as_widget_mut();
            widget.update(content.tree, event, layout, cursor, renderer, shell, viewport);
        }
        self.behaviour.after(state, event, &mut content, shell);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        let state = tree.state.downcast_ref::<B::State>();
        self.behaviour.draw(state, renderer, layout.bounds(), viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a, B, Message, Theme, Renderer> From<Wrapper<'a, B, Message, Theme, Renderer>>
    for Element<'a, Message, Theme, Renderer>
where
    B: Behaviour<Message, Theme, Renderer> + 'a,
    Message: 'a,
    Theme: 'a,
    Renderer: BaseRenderer + 'a,
{
    fn from(wrapper: Wrapper<'a, B, Message, Theme, Renderer>) -> Self {
        Element::new(wrapper)
    }
}
