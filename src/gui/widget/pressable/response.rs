//! How a control answers to the pointer, to the keyboard and to operations, and how it is drawn.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::operation::accessible::Accessible;
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Id, Operation, Widget};
use iced::advanced::{Renderer as BaseRenderer, Shell, mouse, overlay};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use iced::{Background, Border, Color, Element, Event, Length, Rectangle, Size, Vector, touch};

use super::super::focus::{self, Focus};
use super::{Pressable, Status};

/// Thickness of the focus ring.
const RING: f32 = 3.0;
/// Between a control and the ring around it.
const GAP: f32 = 2.0;

/// Draws the focus ring of something that occupies `bounds`; it moves nothing.
pub fn draw_ring<R: BaseRenderer>(
    renderer: &mut R,
    bounds: Rectangle,
    radius: iced::border::Radius,
    color: Color,
    inset: f32,
    viewport: &Rectangle,
) {
    let outset = if inset > 0.0 { -inset } else { RING + GAP };
    let corner = |radius: f32| (radius + outset).max(0.0);
    let radius = iced::border::Radius {
        top_left: corner(radius.top_left),
        top_right: corner(radius.top_right),
        bottom_right: corner(radius.bottom_right),
        bottom_left: corner(radius.bottom_left),
    };
    let border = Border { color, width: RING, radius };
    // A layer of its own keeps it above the neighbours, which are drawn later.
    renderer.with_layer(*viewport, |renderer| {
        renderer.fill_quad(Quad { bounds: bounds.expand(outset), border, ..Quad::default() }, Color::TRANSPARENT);
    });
}

impl<Message, Theme, Renderer> Pressable<'_, Message, Theme, Renderer> {
    fn enabled(&self) -> bool {
        !self.disabled && self.on_press.is_some()
    }

    fn reachable(&self) -> bool {
        self.enabled() || self.focusable_when_disabled
    }

    fn status(&self, state: &State, hovered: bool) -> Status {
        let enabled = self.enabled();
        Status {
            hovered: hovered && enabled,
            pressed: enabled && (state.held_by_key || (state.held_by_pointer && hovered)),
            focused: state.focus.ring(),
            disabled: !enabled,
            selected: self.selected == Some(true) || self.toggled == Some(true),
        }
    }

    fn press(&self, shell: &mut Shell<'_, Message>) {
        if let Some(on_press) = &self.on_press {
            shell.publish(on_press());
        }
    }

    fn pointer(&self, state: &mut State, event: &Event, over: bool, shell: &mut Shell<'_, Message>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. })
                if over && self.reachable() =>
            {
                state.held_by_pointer = self.enabled();
                state.focus.take();
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if std::mem::take(&mut state.held_by_pointer) =>
            {
                if over && self.enabled() {
                    self.press(shell);
                }
                shell.capture_event();
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.held_by_pointer = false,
            _ => {}
        }
    }

    fn keyboard(&self, state: &mut State, event: &keyboard::Event, shell: &mut Shell<'_, Message>) {
        match event {
            keyboard::Event::KeyPressed { key, physical_key, modifiers, repeat, .. } if state.focus.held() => {
                if self.enabled()
                    && !repeat
                    && let Some(message) = self.keys.as_ref().and_then(|keys| keys(key, *physical_key, *modifiers))
                {
                    shell.publish(message);
                    shell.capture_event();
                } else if presses(key, *modifiers) && self.enabled() {
                    if !repeat {
                        state.held_by_key = true;
                        self.press(shell);
                    }
                    shell.capture_event();
                }
            }
            keyboard::Event::KeyReleased { key: Key::Named(Named::Enter | Named::Space), .. } => {
                state.held_by_key = false;
            }
            _ => {}
        }
    }
}

/// Whether a key presses what has the focus. With Ctrl or Alt, Entrée is a command of the screen.
pub(in crate::gui::widget) fn presses(key: &Key, modifiers: Modifiers) -> bool {
    matches!(key, Key::Named(Named::Enter | Named::Space))
        && !modifiers.intersects(Modifiers::CTRL | Modifiers::ALT | Modifiers::LOGO)
}

/// Whether `event` is a press of the pointer, wherever it is.
pub(in crate::gui::widget) fn is_pointer_press(event: &Event) -> bool {
    matches!(
        event,
        Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. })
    )
}

/// The identity of a control that was given none: assistive technology sends the focus by it.
#[derive(Debug)]
struct OwnId(Id);

impl Default for OwnId {
    fn default() -> Self {
        Self(Id::unique())
    }
}

#[derive(Debug, Default)]
struct State {
    own: OwnId,
    focus: Focus,
    had_focus: bool,
    held_by_pointer: bool,
    held_by_key: bool,
    shown: Status,
}

impl<Message, Theme, Renderer> Widget<Message, Theme, Renderer> for Pressable<'_, Message, Theme, Renderer>
where
    Renderer: BaseRenderer,
{
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size { width: self.width, height: self.height }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.min_width(self.min_size.width).min_height(self.min_size.height);
        layout::positioned(
            &limits,
            self.width,
            self.height,
            self.padding,
            |limits| self.content.as_widget_mut().layout(&mut tree.children[0], renderer, &limits.loose()),
            |content, size| content.align(self.align.0.into(), self.align.1.into(), size),
        )
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        let state = tree.state.downcast_mut::<State>();
        let (id, bounds) = (Some(self.id.as_ref().unwrap_or(&state.own.0)), layout.bounds());
        let node = Accessible {
            role: self.role,
            label: self.name.as_deref(),
            description: self.description.as_deref(),
            disabled: !self.enabled(),
            toggled: self.toggled,
            selected: self.selected,
            expanded: self.expanded,
            position_in_set: self.position.map(|(position, _)| position),
            size_of_set: self.position.map(|(_, of)| of),
            ..Accessible::default()
        };
        operation.accessible(id, bounds, &node);
        if self.reachable() {
            operation.focusable(id, bounds, &mut state.focus);
        } else {
            state.focus.leave();
        }
        operation.container(id, bounds);
        operation.traverse(&mut |operation| {
            let content = self.content.as_widget_mut();
            content.operate(&mut tree.children[0], layout.child(0), renderer, operation);
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
        focus::note(event);
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, layout.child(0), cursor, renderer, shell, viewport);

        let state = tree.state.downcast_mut::<State>();
        let over = cursor.is_over(layout.bounds());
        if is_pointer_press(event) && !over {
            state.focus.leave();
        }
        if !shell.is_event_captured() {
            match event {
                Event::Keyboard(event) => self.keyboard(state, event, shell),
                _ => self.pointer(state, event, over, shell),
            }
        }

        let has_focus = state.focus.held();
        if has_focus != std::mem::replace(&mut state.had_focus, has_focus)
            && has_focus
            && let Some(on_focus) = &self.on_focus
        {
            shell.publish(on_focus());
        }
        let status = self.status(state, over);
        if status != std::mem::replace(&mut state.shown, status) {
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
        let status = self.status(tree.state.downcast_ref::<State>(), cursor.is_over(bounds));
        let style = (self.style)(theme, status);
        if style.background.is_some() || style.border.width > 0.0 || style.shadow.color.a > 0.0 {
            renderer.fill_quad(
                Quad { bounds, border: style.border, shadow: style.shadow, ..Quad::default() },
                style.background.unwrap_or(Background::Color(Color::TRANSPARENT)),
            );
        }
        let visible = if self.clip { bounds.intersection(viewport).unwrap_or(*viewport) } else { *viewport };
        let defaults = renderer::Style { text_color: style.text_color.unwrap_or(defaults.text_color) };
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, &defaults, layout.child(0), cursor, &visible);
        if status.focused {
            draw_ring(renderer, bounds, style.border.radius, style.ring, style.ring_inset, viewport);
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
        let content = self.content.as_widget();
        let inside = content.mouse_interaction(&tree.children[0], layout.child(0), cursor, viewport, renderer);
        match inside {
            mouse::Interaction::None if !cursor.is_over(layout.bounds()) => mouse::Interaction::None,
            mouse::Interaction::None if self.enabled() => mouse::Interaction::Pointer,
            // Not « none », so that what a stack has below is not taken to be under the pointer.
            mouse::Interaction::None => mouse::Interaction::Idle,
            inside => inside,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let content = self.content.as_widget_mut();
        content.overlay(&mut tree.children[0], layout.child(0), renderer, viewport, translation)
    }
}

impl<'a, Message, Theme, Renderer> From<Pressable<'a, Message, Theme, Renderer>>
    for Element<'a, Message, Theme, Renderer>
where
    Message: 'a,
    Theme: 'a,
    Renderer: BaseRenderer + 'a,
{
    fn from(pressable: Pressable<'a, Message, Theme, Renderer>) -> Self {
        Element::new(pressable)
    }
}
