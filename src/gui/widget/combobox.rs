//! A text field that leads a list: the cursor stays in the field while the arrows choose among what is listed.

use std::any::Any;

use iced::advanced::Renderer as BaseRenderer;
use iced::advanced::widget::operation::accessible::{Accessible, HasPopup, Role};
use iced::advanced::widget::operation::focusable::Focusable;
use iced::advanced::widget::operation::{Scrollable, TextInput};
use iced::advanced::widget::{Id, Operation};
use iced::{Element, Rectangle, Vector};

use super::wrapper::{Behaviour, Content, Wrapper};

/// What [`combobox`] adds.
#[derive(Debug)]
pub struct Combobox {
    active: Option<Id>,
}

/// Makes screen readers say the `active` one of a list while the focus stays in the field that `content` holds.
pub fn combobox<'a, M, T, R>(
    active: Option<Id>,
    content: impl Into<Element<'a, M, T, R>>,
) -> Wrapper<'a, Combobox, M, T, R> {
    Wrapper::new(Combobox { active }, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Combobox {
    type State = ();

    fn operate(&mut self, _state: &mut (), content: &mut Content<'_, '_, M, T, R>, operation: &mut dyn Operation) {
        content.operate(&mut Leading { inner: operation, active: self.active.as_ref() });
    }
}

/// An operation that is told of the field's list with the field.
struct Leading<'o> {
    inner: &'o mut dyn Operation,
    active: Option<&'o Id>,
}

impl Operation for Leading<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let active = self.active;
        self.inner.traverse(&mut |inner| operate(&mut Leading { inner, active }));
    }

    fn accessible(&mut self, id: Option<&Id>, bounds: Rectangle, node: &Accessible<'_>) {
        if node.role == Role::TextInput {
            let node = Accessible {
                active_descendant: self.active,
                has_popup: Some(HasPopup::Listbox),
                expanded: Some(self.active.is_some()),
                ..node.clone()
            };
            self.inner.accessible(id, bounds, &node);
        } else {
            self.inner.accessible(id, bounds, node);
        }
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

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        self.inner.focusable(id, bounds, state);
    }

    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        self.inner.text_input(id, bounds, state);
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.inner.text(id, bounds, text);
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        self.inner.custom(id, bounds, state);
    }
}
