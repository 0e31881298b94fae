//! Buttons: primary, secondary, ghost, danger; icon-only; and the keycap that names a key.

use iced::widget::{Id, container, row, space};
use iced::{Background, Border, Color, Padding, Shadow, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::theme::Palette;
use crate::gui::widget::pressable::{Status, Style, pressable};
use crate::gui::widget::semantic::Role;

/// What a button is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The next step of the learner; at most one on a screen.
    Primary,
    /// Anything else worth a box.
    Secondary,
    /// A secondary button that is switched on.
    On,
    /// A way out, a detail.
    Ghost,
    /// Destroys something; in dialogs only.
    Danger,
    /// Leads to something that destroys.
    GhostDanger,
}

/// Where the icon stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// A button being described; [`Button::view`] makes it an element.
pub struct Button<'a, Message> {
    look: Look,
    kind: Kind,
    words: String,
    name: Option<String>,
    icon: Option<(&'a str, Side)>,
    key: Option<String>,
    on_press: Option<Message>,
    id: Option<Id>,
    small: bool,
    fill: bool,
    height: Option<f32>,
}

/// A button with words.
pub fn button<'a, Message: Clone + 'a>(look: Look, kind: Kind, words: impl Into<String>) -> Button<'a, Message> {
    Button {
        look,
        kind,
        words: words.into(),
        name: None,
        icon: None,
        key: None,
        on_press: None,
        id: None,
        small: false,
        fill: false,
        height: None,
    }
}

/// A button with an icon alone; the words are its accessible name and its tooltip.
pub fn icon_button<'a, Message: Clone + 'a>(
    look: Look,
    kind: Kind,
    glyph: &'a str,
    name: impl Into<String>,
) -> Button<'a, Message> {
    Button { name: Some(name.into()), icon: Some((glyph, Side::Before)), ..button(look, kind, "") }
}

impl<'a, Message: Clone + 'a> Button<'a, Message> {
    /// An icon before the words.
    pub fn icon(mut self, name: &'a str) -> Self {
        self.icon = Some((name, Side::Before));
        self
    }

    /// An icon after the words.
    pub fn icon_after(mut self, name: &'a str) -> Self {
        self.icon = Some((name, Side::After));
        self
    }

    /// A keycap after the words.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// A longer accessible name than the words.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What pressing it sends. Without it the button is disabled, and stays in the Tab order.
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// What pressing it sends, when it can be pressed.
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// Identity, to send focus to it.
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// 36 high instead of 44.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as what holds it.
    pub fn fill(mut self) -> Self {
        self.fill = true;
        self
    }

    /// Another height than the usual.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// The element.
    pub fn view(self) -> Element<'a, Message> {
        let look = self.look;
        let disabled = self.on_press.is_none();
        let ink = ink(look.colour(), self.kind, disabled);
        let role = if self.small { Type::Small } else { Type::Body };
        let icon_only = self.words.is_empty();
        let name = self.name.clone().unwrap_or_else(|| self.words.clone());
        let glyph = |name: &str| icon(name, look.px(size::ICON), ink);
        let words = (!icon_only).then(|| look.strong_text(role, Strength::Semibold, self.words.clone()).color(ink));
        let mut content = row![].spacing(gap::ICON).align_y(alignment::Vertical::Center);
        if let Some((name, Side::Before)) = self.icon {
            content = content.push(glyph(name));
        }
        content = content.push(words);
        if let Some((name, Side::After)) = self.icon {
            content = content.push(glyph(name));
        }
        if let Some(key) = self.key {
            content = content.push(space::horizontal().width(0));
            content = content.push(keycap_in(look, key, ink));
        }
        let height = self.height.unwrap_or(match (icon_only, self.small) {
            (true, false) => 40.0,
            (_, true) => size::BUTTON_SMALL,
            (false, false) => size::BUTTON,
        });
        let sides = match (icon_only, self.kind, self.small) {
            (true, ..) => 0.0,
            (_, Kind::Ghost | Kind::GhostDanger, _) => gap::M,
            (_, _, true) => gap::ML,
            _ => gap::XL,
        };
        let kind = self.kind;
        let toggled = (kind == Kind::On).then_some(true);
        let mut control = pressable(content)
            .role(Role::Button)
            .name(name)
            .toggled(toggled)
            .padding(Padding::from([0.0, sides]))
            .height(look.px(height))
            .align_x(alignment::Horizontal::Center)
            .align_y(alignment::Vertical::Center)
            .on_press_maybe(self.on_press)
            .focusable_when_disabled(true)
            .style(move |_, status| style(&look, kind, status));
        if icon_only {
            control = control.width(look.px(height));
        } else if self.fill {
            control = control.width(iced::Length::Fill);
        }
        if let Some(id) = self.id {
            control = control.id(id);
        }
        control.into()
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        button.view()
    }
}

fn ink(colour: &Palette, kind: Kind, disabled: bool) -> Color {
    match kind {
        _ if disabled => colour.text_disabled,
        Kind::Primary | Kind::Danger => colour.on_primary,
        Kind::Secondary => colour.text,
        Kind::On => colour.on_primary_soft,
        Kind::Ghost => colour.primary,
        Kind::GhostDanger => colour.wrong,
    }
}

fn style(look: &Look, kind: Kind, status: Status) -> Style {
    let colour = look.colour();
    let ghost = matches!(kind, Kind::Ghost | Kind::GhostDanger);
    let (background, edge) = if status.disabled {
        if ghost { (Color::TRANSPARENT, Color::TRANSPARENT) } else { (colour.sunken, colour.line) }
    } else {
        match kind {
            Kind::Primary => {
                let fill = match (status.pressed, status.hovered) {
                    (true, _) => colour.primary_pressed,
                    (_, true) => colour.primary_hover,
                    _ => colour.primary,
                };
                (fill, Color::TRANSPARENT)
            }
            Kind::Danger => (colour.wrong, Color::TRANSPARENT),
            Kind::On => (colour.primary_soft, colour.primary),
            Kind::Secondary => (under_pointer(colour, status, colour.surface), colour.control),
            Kind::Ghost | Kind::GhostDanger => (under_pointer(colour, status, Color::TRANSPARENT), Color::TRANSPARENT),
        }
    };
    let width = if edge == Color::TRANSPARENT { 0.0 } else { colour.border };
    Style {
        background: Some(Background::Color(background)),
        border: Border { color: edge, width, radius: radius::CONTROL.into() },
        shadow: Shadow::default(),
        text_color: None,
        ring: colour.focus,
        ring_inset: 0.0,
    }
}

/// The fill of a control that is `rest` when nothing happens.
pub fn under_pointer(colour: &Palette, status: Status, rest: Color) -> Color {
    match (status.pressed, status.hovered) {
        (true, _) => colour.pressed,
        (_, true) => colour.hover,
        _ => rest,
    }
}

/// A keycap: the name of a key, or an icon for an arrow (`arrow-left` …).
pub fn keycap<'a, Message: 'a>(look: Look, key: impl Into<String>) -> Element<'a, Message> {
    let key = key.into();
    let colour = *look.colour();
    let content: Element<'a, Message> = if key.starts_with("arrow-") {
        icon(&key, look.px(14.0), colour.text_2)
    } else {
        look.strong_text(Type::Label, Strength::Semibold, key).color(colour.text_2).into()
    };
    cap(look, content, colour.surface, colour.control)
}

fn keycap_in<'a, Message: 'a>(look: Look, key: String, ink: Color) -> Element<'a, Message> {
    let words = look.strong_text(Type::Label, Strength::Semibold, key).color(ink);
    cap(look, words.into(), Color::TRANSPARENT, ink)
}

fn cap<'a, Message: 'a>(look: Look, content: Element<'a, Message>, fill: Color, edge: Color) -> Element<'a, Message> {
    container(content)
        .padding(Padding::from([0.0, 7.0]))
        .height(look.px(24.0))
        .align_y(alignment::Vertical::Center)
        .style(move |_| container::Style {
            background: Some(Background::Color(fill)),
            border: Border { color: edge, width: 1.0, radius: radius::KEYCAP.into() },
            ..container::Style::default()
        })
        .into()
}
