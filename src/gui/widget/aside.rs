//! Controls for the pointer and for screen readers, around which the keyboard has a shorter way.

use iced::Element;
use iced::advanced::Renderer as BaseRenderer;
use iced::advanced::widget::Operation;

use super::focus::Only;
use super::wrapper::{Behaviour, Content, Wrapper};

/// What [`aside`] adds.
#[derive(Debug)]
pub struct Aside;

/// Keeps the controls of `content` out of the keyboard's way: the control around them has keys for what they do.
pub fn aside<'a, M, T, R>(content: impl Into<Element<'a, M, T, R>>) -> Wrapper<'a, Aside, M, T, R> {
    Wrapper::new(Aside, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Aside {
    type State = ();

    fn operate(&mut self, _state: &mut (), content: &mut Content<'_, '_, M, T, R>, operation: &mut dyn Operation) {
        content.operate(&mut Only { inner: operation, stop: usize::MAX, seen: &mut 0 });
    }
}
