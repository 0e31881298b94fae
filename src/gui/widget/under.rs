//! Something that scrolls, with something that stays in sight right under it.

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Renderer as BaseRenderer, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Size, Vector};

/// A body and what stands under it: see [`under`].
#[allow(missing_debug_implementations)]
pub struct Under<'a, Message, Theme, Renderer> {
    parts: [Element<'a, Message, Theme, Renderer>; 2],
}

/// Puts `foot` right under `body`, which scrolls. A column gives its first child all the room that it asks for: here a
/// long body leaves the foot its room, at the bottom.
pub fn under<'a, Message, Theme, Renderer>(
    body: impl Into<Element<'a, Message, Theme, Renderer>>,
    foot: impl Into<Element<'a, Message, Theme, Renderer>>,
) -> Under<'a, Message, Theme, Renderer> {
    Under { parts: [body.into(), foot.into()] }
}

impl<Message, Theme, Renderer: BaseRenderer> Widget<Message, Theme, Renderer> for Under<'_, Message, Theme, Renderer> {
    fn children(&self) -> Vec<Tree> {
        self.parts.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.parts);
    }

    fn size(&self) -> Size<Length> {
        Size { width: Length::Fill, height: Length::Fill }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let Size { width, height } = limits.max();
        let [body, foot] = &mut self.parts;
        let [body_tree, foot_tree] = &mut tree.children[..] else { return Node::new(Size::ZERO) };
        let room = |height| Limits::new(Size::new(width, 0.0), Size::new(width, height));
        let foot = foot.as_widget_mut().layout(foot_tree, renderer, &room(f32::INFINITY));
        let left = (height - foot.size().height).max(0.0);
        let body = body.as_widget_mut().layout(body_tree, renderer, &room(left));
        let foot = foot.move_to(Point::new(0.0, body.size().height));
        Node::with_children(Size::new(width, height), vec![body, foot])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for ((part, tree), layout) in self.parts.iter_mut().zip(&mut tree.children).zip(layout.children()) {
                part.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
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
        for ((part, tree), layout) in self.parts.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            part.as_widget_mut().update(tree, event, layout, cursor, renderer, shell, viewport);
        }
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
        for ((part, tree), layout) in self.parts.iter().zip(&tree.children).zip(layout.children()) {
            part.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.parts
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((part, tree), layout)| part.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer))
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.parts, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message, Theme, Renderer> From<Under<'a, Message, Theme, Renderer>> for Element<'a, Message, Theme, Renderer>
where
    Message: 'a,
    Theme: 'a,
    Renderer: BaseRenderer + 'a,
{
    fn from(parts: Under<'a, Message, Theme, Renderer>) -> Self {
        Element::new(parts)
    }
}
