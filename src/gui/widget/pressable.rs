//! The one control: whatever can be pressed, by pointer, by keyboard or by a screen reader, wears this widget.
//!
//! ```text
//! pressable(text("Vérifier"))
//!     .id("check")
//!     .name("Vérifier")
//!     .on_press(Message::Check)
//!     .padding([10, 18])
//!     .style(|theme: &Theme, status| theme.primary_button(status))
//! ```

use std::borrow::Cow;

use iced::advanced::Renderer as BaseRenderer;
use iced::advanced::widget::Id;
use iced::alignment::{Horizontal, Vertical};
use iced::keyboard::key::Physical;
use iced::keyboard::{Key, Modifiers};
use iced::{Background, Border, Color, Element, Length, Padding, Shadow, Size};

pub use super::semantic::Role;
pub use response::draw_ring;
pub(super) use response::{is_pointer_press, presses};

mod response;

/// What is going on with a control, for its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Status {
    /// The pointer is over it.
    pub hovered: bool,
    /// It is held down.
    pub pressed: bool,
    /// It has the focus, and the keyboard is in use: its ring shows.
    pub focused: bool,
    /// It cannot be pressed.
    pub disabled: bool,
    /// It is selected or ticked.
    pub selected: bool,
}

/// How a control looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Behind the content.
    pub background: Option<Background>,
    /// Edge and radii.
    pub border: Border,
    /// Under it.
    pub shadow: Shadow,
    /// Colour of the text that has none of its own.
    pub text_color: Option<Color>,
    /// Colour of the focus ring.
    pub ring: Color,
    /// 0: the ring is drawn around the control; else inside it, that far from its edge.
    pub ring_inset: f32,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            background: None,
            border: Border::default(),
            shadow: Shadow::default(),
            text_color: None,
            ring: Color::BLACK,
            ring_inset: 0.0,
        }
    }
}

type StyleFn<'a, Theme> = Box<dyn Fn(&Theme, Status) -> Style + 'a>;
type KeysFn<'a, Message> = Box<dyn Fn(&Key, Physical, Modifiers) -> Option<Message> + 'a>;

/// A control: see [`pressable`].
#[allow(missing_debug_implementations)]
pub struct Pressable<'a, Message, Theme = iced::Theme, Renderer = iced::Renderer> {
    content: Element<'a, Message, Theme, Renderer>,
    id: Option<Id>,
    role: Role,
    name: Option<Cow<'a, str>>,
    description: Option<Cow<'a, str>>,
    selected: Option<bool>,
    toggled: Option<bool>,
    expanded: Option<bool>,
    position: Option<(usize, usize)>,
    on_press: Option<Box<dyn Fn() -> Message + 'a>>,
    on_focus: Option<Box<dyn Fn() -> Message + 'a>>,
    keys: Option<KeysFn<'a, Message>>,
    disabled: bool,
    focusable_when_disabled: bool,
    width: Length,
    height: Length,
    min_size: Size,
    padding: Padding,
    align: (Horizontal, Vertical),
    clip: bool,
    style: StyleFn<'a, Theme>,
}

/// Makes a control of `content`: a button, unless another [`Role`] is given.
pub fn pressable<'a, Message, Theme, Renderer: BaseRenderer>(
    content: impl Into<Element<'a, Message, Theme, Renderer>>,
) -> Pressable<'a, Message, Theme, Renderer> {
    let content = content.into();
    let size = content.as_widget().size_hint();
    Pressable {
        content,
        id: None,
        role: Role::Button,
        name: None,
        description: None,
        selected: None,
        toggled: None,
        expanded: None,
        position: None,
        on_press: None,
        on_focus: None,
        keys: None,
        disabled: false,
        focusable_when_disabled: false,
        width: size.width.fluid(),
        height: size.height.fluid(),
        min_size: Size::ZERO,
        padding: Padding::ZERO,
        align: (Horizontal::Left, Vertical::Top),
        clip: false,
        style: Box::new(|_, _| Style::default()),
    }
}

impl<'a, Message, Theme, Renderer> Pressable<'a, Message, Theme, Renderer> {
    /// By which the focus can be sent to it. Unique in the window.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What it is for a screen reader.
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// What a screen reader says; by default the texts inside, put end to end.
    pub fn name(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What a screen reader may add after the name.
    pub fn description(mut self, description: impl Into<Cow<'a, str>>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// One of a set, chosen or not: row, tab, chip, radio button.
    pub fn selected(mut self, selected: impl Into<Option<bool>>) -> Self {
        self.selected = selected.into();
        self
    }

    /// On or off: check box, switch, radio button.
    pub fn toggled(mut self, toggled: impl Into<Option<bool>>) -> Self {
        self.toggled = toggled.into();
        self
    }

    /// Opens something, which is open or not.
    pub fn expanded(mut self, expanded: impl Into<Option<bool>>) -> Self {
        self.expanded = expanded.into();
        self
    }

    /// Its rank in its set, from 1, and the size of the set.
    pub fn position(mut self, position: usize, of: usize) -> Self {
        self.position = Some((position, of));
        self
    }

    /// What a press says. Without one, the control is disabled.
    pub fn on_press(self, message: Message) -> Self
    where
        Message: Clone + 'a,
    {
        self.on_press_with(move || message.clone())
    }

    /// What a press says, if anything.
    pub fn on_press_maybe(self, message: Option<Message>) -> Self
    where
        Message: Clone + 'a,
    {
        match message {
            Some(message) => self.on_press(message),
            None => self,
        }
    }

    /// What a press says, made when it happens.
    pub fn on_press_with(mut self, message: impl Fn() -> Message + 'a) -> Self {
        self.on_press = Some(Box::new(message));
        self
    }

    /// What the arrival of the focus says.
    pub fn on_focus(mut self, message: Message) -> Self
    where
        Message: Clone + 'a,
    {
        self.on_focus = Some(Box::new(move || message.clone()));
        self
    }

    /// Further keys while it has the focus; a key that says something goes no further.
    pub fn keys(mut self, keys: impl Fn(&Key, Physical, Modifiers) -> Option<Message> + 'a) -> Self {
        self.keys = Some(Box::new(keys));
        self
    }

    /// Whether it cannot be pressed for now.
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// Whether the keyboard reaches it even so, so that its state can be read.
    pub fn focusable_when_disabled(mut self, focusable: bool) -> Self {
        self.focusable_when_disabled = focusable;
        self
    }

    /// Width; by default that of the content.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Height; by default that of the content.
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// Never narrower than this.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_size.width = width;
        self
    }

    /// Never lower than this.
    pub fn min_height(mut self, height: f32) -> Self {
        self.min_size.height = height;
        self
    }

    /// Space around the content.
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// Where the content sits across.
    pub fn align_x(mut self, align: impl Into<Horizontal>) -> Self {
        self.align.0 = align.into();
        self
    }

    /// Where the content sits from top to bottom.
    pub fn align_y(mut self, align: impl Into<Vertical>) -> Self {
        self.align.1 = align.into();
        self
    }

    /// Centres the content both ways.
    pub fn center(self) -> Self {
        self.align_x(Horizontal::Center).align_y(Vertical::Center)
    }

    /// Whether what overflows is cut off.
    pub fn clip(mut self, clip: bool) -> Self {
        self.clip = clip;
        self
    }

    /// How it looks in each status.
    pub fn style(mut self, style: impl Fn(&Theme, Status) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }
}
