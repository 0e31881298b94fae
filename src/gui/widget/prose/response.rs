//! How a paragraph is laid out and drawn, and how its links answer.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::text::{self, Difference, Paragraph as _, Span};
use iced::advanced::widget::operation::accessible::Accessible;
use iced::advanced::widget::text as text_widget;
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Operation, Widget};
use iced::advanced::{Shell, mouse};
use iced::{
    Border, Color, Element, Event, Font, Length, Pixels, Point, Rectangle, Size, Vector, alignment, border, keyboard,
    touch,
};

use super::super::focus::{self, Focus};
use super::super::pressable::{draw_ring, is_pointer_press, presses};
use super::super::semantic::Role;
use super::{Prose, Style};

/// Diameter of a dot under a link.
const DOT: f32 = 2.4;
/// From one dot to the next.
const STEP: f32 = 6.0;
/// Of what is drawn behind a link.
const RADIUS: f32 = 4.0;
/// Height of a letter box, from ascender to descender, as a share of the size: that of the reading face.
const LETTER_BOX: f32 = 1.3;

/// One link of the paragraph on the screen.
#[derive(Debug, Default)]
struct LinkState {
    focus: Focus,
    /// One per line it is on, relative to the paragraph.
    boxes: Vec<Rectangle>,
}

struct State<P> {
    /// Everything but the open link.
    paragraph: P,
    /// The open link alone: it has another colour, which only the theme knows.
    open: Option<P>,
    spans: Vec<Span<'static, (), Font>>,
    links: Vec<LinkState>,
    /// Boxes of the lit words, one per line each is on, relative to the paragraph.
    lit: Vec<Rectangle>,
    pressed: Option<usize>,
    /// Link under the pointer and link with a ring, as last drawn.
    shown: (Option<usize>, Option<usize>),
}

impl<P> State<P> {
    fn link_at(&self, layout: Layout<'_>, cursor: mouse::Cursor) -> Option<usize> {
        let point = cursor.position_in(layout.bounds())?;
        self.links.iter().position(|link| link.boxes.iter().any(|part| part.contains(point)))
    }

    fn focused(&self) -> Option<usize> {
        self.links.iter().position(|link| link.focus.held())
    }

    fn ringed(&self) -> Option<usize> {
        self.links.iter().position(|link| link.focus.ring())
    }
}

impl<K: Clone + PartialEq, Message, Theme> Prose<'_, K, Message, Theme> {
    /// The spans of the paragraph, the open link left out, or alone.
    fn spans(&self, open: bool) -> Vec<Span<'_, (), Font>> {
        let spans = self.pieces.iter().map(|piece| {
            let color = (self.is_open(piece) != open).then_some(Color::TRANSPARENT);
            Span::new(piece.text.as_ref()).font(self.face(piece)).color_maybe(color)
        });
        spans.collect()
    }

    fn set<C>(&self, content: C, bounds: Size, hint_factor: Option<f32>) -> iced::advanced::Text<C, Font> {
        iced::advanced::Text {
            content,
            bounds,
            size: Pixels(self.size),
            line_height: text::LineHeight::Absolute(Pixels(self.line_height)),
            font: self.faces.regular,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping: text::Shaping::Advanced,
            wrapping: text::Wrapping::Word,
            ellipsis: text::Ellipsis::None,
            hint_factor,
        }
    }

    /// Shapes the paragraph again if it has to be.
    fn shape<P: text::Paragraph<Font = Font>>(&self, state: &mut State<P>, bounds: Size, hint_factor: Option<f32>) {
        let spans = self.spans(false);
        let same = state.spans == spans;
        match state.paragraph.compare(self.set((), bounds, hint_factor)) {
            // A light goes out without a change of text, where it is on the whole of a link.
            Difference::None if same && state.lit.is_empty() != self.pieces.iter().any(|piece| piece.lit) => return,
            Difference::None if same => {}
            Difference::Bounds if same => {
                state.paragraph.resize(bounds);
                if let Some(open) = &mut state.open {
                    open.resize(bounds);
                }
            }
            _ => {
                state.paragraph = P::with_spans(self.set(spans.as_slice(), bounds, hint_factor));
                let open = self.pieces.iter().any(|piece| self.is_open(piece));
                state.open = open.then(|| P::with_spans(self.set(self.spans(true).as_slice(), bounds, hint_factor)));
                state.spans = spans.into_iter().map(Span::to_static).collect();
            }
        }
        self.place_links(state);
    }

    /// Notes where each link is, one box per line, and where lit words are.
    fn place_links<P: text::Paragraph<Font = Font>>(&self, state: &mut State<P>) {
        let lit = self.pieces.iter().enumerate().filter(|(_, piece)| piece.lit);
        state.lit = lit.flat_map(|(rank, _)| state.paragraph.span_bounds(rank)).collect();
        let links = if self.on_link.is_some() { self.links.as_slice() } else { &[] };
        state.links.resize_with(links.len(), LinkState::default);
        for (link, placed) in links.iter().zip(&mut state.links) {
            placed.boxes.clear();
            for part in link.pieces.clone().flat_map(|piece| state.paragraph.span_bounds(piece)) {
                match placed.boxes.last_mut() {
                    Some(last) if (last.y - part.y).abs() < 1.0 => last.width = part.x + part.width - last.x,
                    _ => placed.boxes.push(part),
                }
            }
        }
    }

    /// The box of the letters inside the box of a line.
    fn letters(&self, line: Rectangle) -> Rectangle {
        let height = self.size * LETTER_BOX;
        Rectangle { y: line.y + (self.line_height - height) / 2.0, height, ..line }
    }

    /// What is drawn behind a link.
    fn backing(&self, line: Rectangle) -> Rectangle {
        let letters = self.letters(line);
        Rectangle { x: letters.x - 1.0, y: letters.y - 1.0, width: letters.width + 2.0, height: letters.height + 4.0 }
    }

    /// What the ring is drawn around: less than the backing, so that it stays in the space between words and lines.
    fn ringed_box(&self, line: Rectangle) -> Rectangle {
        let (letters, backing) = (self.letters(line), self.backing(line));
        Rectangle {
            x: letters.x + 1.5,
            y: backing.y + 2.0,
            width: (letters.width - 3.0).max(0.0),
            height: backing.height - 4.0,
        }
    }

    fn draw_dots<R: renderer::Renderer>(&self, renderer: &mut R, line: Rectangle, color: Color) {
        let letters = self.letters(line);
        let intervals = ((letters.width - DOT) / STEP).round().max(0.0);
        let step = if intervals > 0.0 { (letters.width - DOT) / intervals } else { 0.0 };
        for rank in 0..=intervals as usize {
            let corner = Point::new(letters.x + rank as f32 * step, letters.y + letters.height);
            let bounds = Rectangle::new(corner, Size::new(DOT, DOT));
            // Not snapped to pixels: the dots would be squares of uneven spacing.
            renderer
                .fill_quad(Quad { bounds, border: border::rounded(DOT / 2.0), snap: false, ..Quad::default() }, color);
        }
    }

    fn draw_link<R: renderer::Renderer>(
        &self,
        renderer: &mut R,
        boxes: impl Iterator<Item = Rectangle>,
        backing: Option<Color>,
        dots: Color,
    ) {
        for line in boxes {
            if let Some(color) = backing {
                let bounds = self.backing(line);
                renderer.fill_quad(Quad { bounds, border: border::rounded(RADIUS), ..Quad::default() }, color);
            }
            self.draw_dots(renderer, line, dots);
        }
    }

    fn press(&self, link: usize, shell: &mut Shell<'_, Message>) {
        if let Some(message) = self.opening(link) {
            shell.publish(message);
            shell.capture_event();
        }
    }
}

impl<K, Message, Theme, Renderer> Widget<Message, Theme, Renderer> for Prose<'_, K, Message, Theme>
where
    K: Clone + PartialEq,
    Renderer: text::Renderer<Font = Font>,
{
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State<Renderer::Paragraph>>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            paragraph: Renderer::Paragraph::default(),
            open: None,
            spans: Vec::new(),
            links: Vec::new(),
            lit: Vec::new(),
            pressed: None,
            shown: (None, None),
        })
    }

    fn size(&self) -> Size<Length> {
        Size { width: self.width, height: Length::Shrink }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State<Renderer::Paragraph>>();
        layout::sized(limits, self.width, Length::Shrink, |limits| {
            self.shape(state, limits.max(), renderer.scale_factor());
            state.paragraph.min_bounds()
        })
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State<Renderer::Paragraph>>();
        let bounds = layout.bounds();
        if state.links.is_empty() {
            operation.text(None, bounds, &self.text);
            return;
        }
        let offset = bounds.position() - Point::ORIGIN;
        operation.container(None, bounds);
        operation.traverse(&mut |operation| {
            operation.text(None, bounds, &self.text);
            for (link, placed) in self.links.iter().zip(&mut state.links) {
                // A screen reader presses a control in its middle, which may be between the two parts of a link that
                // breaks: it is given the first part.
                let part = placed.boxes.first().map_or(bounds, |part| *part + offset);
                let node = Accessible { role: Role::Link, label: Some(link.name.trim()), ..Accessible::default() };
                operation.accessible(link.id.as_ref(), part, &node);
                operation.focusable(link.id.as_ref(), part, &mut placed.focus);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State<Renderer::Paragraph>>();
        if state.links.is_empty() {
            return;
        }
        focus::note(event);
        let over = state.link_at(layout, cursor);
        if is_pointer_press(event) {
            let others = state.links.iter_mut().enumerate().filter(|(rank, _)| Some(*rank) != over);
            others.for_each(|(_, link)| link.focus.leave());
        }
        if !shell.is_event_captured() {
            match event {
                _ if is_pointer_press(event) => {
                    state.pressed = over;
                    if let Some(link) = over {
                        state.links[link].focus.take();
                        shell.capture_event();
                    }
                }
                Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
                | Event::Touch(touch::Event::FingerLifted { .. }) => {
                    if let Some(link) = state.pressed.take().filter(|link| Some(*link) == over) {
                        self.press(link, shell);
                    }
                }
                Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat: false, .. })
                    if presses(key, *modifiers) =>
                {
                    if let Some(link) = state.focused() {
                        self.press(link, shell);
                    }
                }
                _ => {}
            }
        }
        let shown = (over, state.ringed());
        if shown != std::mem::replace(&mut state.shown, shown) {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        defaults: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if !bounds.intersects(viewport) {
            return;
        }
        let state = tree.state.downcast_ref::<State<Renderer::Paragraph>>();
        let style: Style = (self.style)(theme);
        let offset: Vector = bounds.position() - Point::ORIGIN;
        for part in &state.lit {
            let (fill, edge) = style.lit;
            let border = Border { color: edge, width: 1.0, radius: RADIUS.into() };
            renderer.fill_quad(Quad { bounds: self.backing(*part + offset), border, ..Quad::default() }, fill);
        }
        let over = state.link_at(layout, cursor);
        for (rank, (link, placed)) in self.links.iter().zip(&state.links).enumerate() {
            let open = self.is_open(&self.pieces[link.pieces.start]);
            let backing = if open { Some(style.open) } else { (over == Some(rank)).then_some(style.hover) };
            self.draw_link(renderer, placed.boxes.iter().map(|part| *part + offset), backing, style.dots);
        }
        let color = text_widget::Style { color: style.text };
        text_widget::draw(renderer, defaults, bounds, &state.paragraph, color, viewport);
        if let Some(open) = &state.open {
            let color = text_widget::Style { color: Some(style.on_open) };
            text_widget::draw(renderer, defaults, bounds, open, color, viewport);
        }
        if let Some(link) = state.ringed() {
            for part in &state.links[link].boxes {
                draw_ring(renderer, self.ringed_box(*part + offset), RADIUS.into(), style.ring, 0.0, viewport);
            }
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State<Renderer::Paragraph>>();
        match state.link_at(layout, cursor) {
            Some(_) => mouse::Interaction::Pointer,
            None => mouse::Interaction::None,
        }
    }
}

impl<'a, K, Message, Theme, Renderer> From<Prose<'a, K, Message, Theme>> for Element<'a, Message, Theme, Renderer>
where
    K: Clone + PartialEq + 'a,
    Message: 'a,
    Theme: 'a,
    Renderer: text::Renderer<Font = Font> + 'a,
{
    fn from(prose: Prose<'a, K, Message, Theme>) -> Self {
        Element::new(prose)
    }
}
