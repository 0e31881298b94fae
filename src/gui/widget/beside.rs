//! Columns that end together: what fills the height in one grows to the height of the highest.

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Renderer as BaseRenderer, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Size, Vector};

/// Columns: see [`beside`].
#[allow(missing_debug_implementations)]
pub struct Beside<'a, Message, Theme, Renderer> {
    columns: Vec<Element<'a, Message, Theme, Renderer>>,
    shares: Vec<u16>,
    spacing: f32,
}

/// Puts columns side by side; their widths are shares. Iced's own row squeezes a child that fills the height of a row
/// without one: here each column is measured first, then all get the greatest height.
pub fn beside<'a, Message, Theme, Renderer>(
    spacing: f32,
    columns: impl IntoIterator<Item = (u16, Element<'a, Message, Theme, Renderer>)>,
) -> Beside<'a, Message, Theme, Renderer> {
    let (shares, columns) = columns.into_iter().unzip();
    Beside { columns, shares, spacing }
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
        let count = self.columns.len().max(1) as f32;
        let width = limits.max().width;
        let all = f32::from(self.shares.iter().sum::<u16>()).max(1.0);
        let free = width - self.spacing * (count - 1.0);
        let widths: Vec<f32> =
            self.shares.iter().map(|share| (free * f32::from(*share) / all).floor().max(0.0)).collect();
        let mut lay = |limits: &dyn Fn(f32) -> Limits| -> Vec<Node> {
            let columns = self.columns.iter_mut().zip(&mut tree.children).zip(&widths);
            columns
                .map(|((column, tree), width)| column.as_widget_mut().layout(tree, renderer, &limits(*width)))
                .collect()
        };
        let measured = lay(&|width| {
            let (least, most) = (Size::new(width, 0.0), Size::new(width, f32::INFINITY));
            Limits::with_compression(least, most, Size::new(false, true))
        });
        let height = measured.iter().map(|node| node.size().height).fold(0.0, f32::max);
        let even = lay(&|width| Limits::new(Size::new(width, 0.0), Size::new(width, height)));
        let mut left = 0.0;
        let placed = even.into_iter().zip(&widths).map(|(node, width)| {
            let node = node.move_to(Point::new(left, 0.0));
            left += width + self.spacing;
            node
        });
        let placed = placed.collect();
        Node::with_children(Size::new(width, height), placed)
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
