//! Two columns that end together: what fills the height in one grows to the height of the other.

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Renderer as BaseRenderer, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Size, Vector};

/// Two columns: see [`beside`].
#[allow(missing_debug_implementations)]
pub struct Beside<'a, Message, Theme, Renderer> {
    columns: [Element<'a, Message, Theme, Renderer>; 2],
    shares: [u16; 2],
    spacing: f32,
}

/// Puts two columns side by side; their widths are shares. Iced's own row squeezes a child that fills the height of a
/// row without one: here each column is measured first, then both get the greater height.
pub fn beside<'a, Message, Theme, Renderer>(
    spacing: f32,
    left: (u16, Element<'a, Message, Theme, Renderer>),
    right: (u16, Element<'a, Message, Theme, Renderer>),
) -> Beside<'a, Message, Theme, Renderer> {
    Beside { columns: [left.1, right.1], shares: [left.0, right.0], spacing }
}

impl<Message, Theme, Renderer: BaseRenderer> Widget<Message, Theme, Renderer> for Beside<'_, Message, Theme, Renderer> {
    fn children(&self) -> Vec<Tree> {
        self.columns.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.columns);
    }

    fn size(&self) -> Size<Length> {
        Size { width: Length::Fill, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        let width = limits.max().width;
        let all = f32::from(self.shares[0] + self.shares[1]).max(1.0);
        let widths = self.shares.map(|share| ((width - self.spacing) * f32::from(share) / all).floor().max(0.0));
        let mut lay = |limits: [Limits; 2]| {
            let mut nodes = self.columns.iter_mut().zip(&mut tree.children).zip(limits);
            let mut next = || match nodes.next() {
                Some(((column, tree), limits)) => column.as_widget_mut().layout(tree, renderer, &limits),
                None => Node::default(),
            };
            [next(), next()]
        };
        let free = widths.map(|width| {
            let (least, most) = (Size::new(width, 0.0), Size::new(width, f32::INFINITY));
            Limits::with_compression(least, most, Size::new(false, true))
        });
        let height = lay(free).iter().map(|node| node.size().height).fold(0.0, f32::max);
        let even = widths.map(|width| Limits::new(Size::new(width, 0.0), Size::new(width, height)));
        let [left, right] = lay(even);
        let right = right.move_to(Point::new(widths[0] + self.spacing, 0.0));
        Node::with_children(Size::new(width, height), vec![left, right])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for ((column, tree), layout) in self.columns.iter_mut().zip(&mut tree.children).zip(layout.children()) {
                column.as_widget_mut().operate(tree, layout, renderer, operation);
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
        for ((column, tree), layout) in self.columns.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            column.as_widget_mut().update(tree, event, layout, cursor, renderer, shell, viewport);
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
        for ((column, tree), layout) in self.columns.iter().zip(&tree.children).zip(layout.children()) {
            column.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
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
        self.columns
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((column, tree), layout)| {
                column.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
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
        overlay::from_children(&mut self.columns, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message, Theme, Renderer> From<Beside<'a, Message, Theme, Renderer>> for Element<'a, Message, Theme, Renderer>
where
    Message: 'a,
    Theme: 'a,
    Renderer: BaseRenderer + 'a,
{
    fn from(columns: Beside<'a, Message, Theme, Renderer>) -> Self {
        Element::new(columns)
    }
}
