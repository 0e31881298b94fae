//! Arrangements that iced's own row and column do not make: columns that end together, and a foot that stays in sight.

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Renderer as BaseRenderer, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Size, Vector};

/// Parts and where they go: see [`beside`] and [`under`].
#[allow(missing_debug_implementations)]
pub struct Arranged<'a, Message, Theme, Renderer> {
    parts: Vec<Element<'a, Message, Theme, Renderer>>,
    arrangement: Arrangement,
}

enum Arrangement {
    /// Columns of these shares of the width, all as high as the highest.
    Beside { shares: Vec<u16>, spacing: f32 },
    /// The last part right under the first, which has the room that the last one leaves.
    Under,
}

/// Puts columns side by side; their widths are shares. Iced's own row squeezes a child that fills the height of a row
/// without one: here each column is measured first, then all get the greatest height.
pub fn beside<'a, Message, Theme, Renderer>(
    spacing: f32,
    columns: impl IntoIterator<Item = (u16, Element<'a, Message, Theme, Renderer>)>,
) -> Arranged<'a, Message, Theme, Renderer> {
    let (shares, parts) = columns.into_iter().unzip();
    Arranged { parts, arrangement: Arrangement::Beside { shares, spacing } }
}

/// Puts `foot` right under `body`, which scrolls. A column gives its first child all the room that it asks for: here a
/// long body leaves the foot its room, at the bottom.
pub fn under<'a, Message, Theme, Renderer>(
    body: impl Into<Element<'a, Message, Theme, Renderer>>,
    foot: impl Into<Element<'a, Message, Theme, Renderer>>,
) -> Arranged<'a, Message, Theme, Renderer> {
    Arranged { parts: vec![body.into(), foot.into()], arrangement: Arrangement::Under }
}

impl<Message, Theme, Renderer: BaseRenderer> Arranged<'_, Message, Theme, Renderer> {
    fn lay(&mut self, trees: &mut [Tree], renderer: &Renderer, limits: impl Fn(usize) -> Limits) -> Vec<Node> {
        let parts = self.parts.iter_mut().zip(trees).enumerate();
        parts.map(|(at, (part, tree))| part.as_widget_mut().layout(tree, renderer, &limits(at))).collect()
    }

    fn lay_beside(&mut self, trees: &mut [Tree], renderer: &Renderer, width: f32, widths: &[f32], gap: f32) -> Node {
        let measured = self.lay(trees, renderer, |at| {
            let (least, most) = (Size::new(widths[at], 0.0), Size::new(widths[at], f32::INFINITY));
            Limits::with_compression(least, most, Size::new(false, true))
        });
        let height = measured.iter().map(|node| node.size().height).fold(0.0, f32::max);
        let even =
            self.lay(trees, renderer, |at| Limits::new(Size::new(widths[at], 0.0), Size::new(widths[at], height)));
        let mut left = 0.0;
        let placed = even.into_iter().zip(widths).map(|(node, width)| {
            let node = node.move_to(Point::new(left, 0.0));
            left += width + gap;
            node
        });
        Node::with_children(Size::new(width, height), placed.collect())
    }

    fn lay_under(&mut self, trees: &mut [Tree], renderer: &Renderer, Size { width, height }: Size) -> Node {
        let ([body, foot], [body_tree, foot_tree]) = (&mut self.parts[..], trees) else { return Node::new(Size::ZERO) };
        let room = |height| Limits::new(Size::new(width, 0.0), Size::new(width, height));
        let foot = foot.as_widget_mut().layout(foot_tree, renderer, &room(f32::INFINITY));
        let left = (height - foot.size().height).max(0.0);
        let body = body.as_widget_mut().layout(body_tree, renderer, &room(left));
        let foot = foot.move_to(Point::new(0.0, body.size().height));
        Node::with_children(Size::new(width, height), vec![body, foot])
    }
}

/// The widths of columns: their shares of what the gaps leave.
fn widths(shares: &[u16], width: f32, spacing: f32) -> Vec<f32> {
    let all = f32::from(shares.iter().sum::<u16>()).max(1.0);
    let free = width - spacing * (shares.len().max(1) as f32 - 1.0);
    shares.iter().map(|share| (free * f32::from(*share) / all).floor().max(0.0)).collect()
}

impl<Message, Theme, Renderer: BaseRenderer> Widget<Message, Theme, Renderer>
    for Arranged<'_, Message, Theme, Renderer>
{
    fn children(&self) -> Vec<Tree> {
        self.parts.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.parts);
    }

    fn size(&self) -> Size<Length> {
        let height = match self.arrangement {
            Arrangement::Beside { .. } => Length::Shrink,
            Arrangement::Under => Length::Fill,
        };
        Size { width: Length::Fill, height }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let room = limits.max();
        match &self.arrangement {
            Arrangement::Beside { shares, spacing } => {
                let (widths, spacing) = (widths(shares, room.width, *spacing), *spacing);
                self.lay_beside(&mut tree.children, renderer, room.width, &widths, spacing)
            }
            Arrangement::Under => self.lay_under(&mut tree.children, renderer, room),
        }
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

impl<'a, Message, Theme, Renderer> From<Arranged<'a, Message, Theme, Renderer>>
    for Element<'a, Message, Theme, Renderer>
where
    Message: 'a,
    Theme: 'a,
    Renderer: BaseRenderer + 'a,
{
    fn from(parts: Arranged<'a, Message, Theme, Renderer>) -> Self {
        Element::new(parts)
    }
}
