//! What floats over a page: dialogs and toasts, with the scrim.

use iced::widget::{Id, column, container, mouse_area, opaque, row, space, stack};
use iced::{Background, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::focus::inert;
use crate::gui::widget::semantic;

/// What lies over a page: a veil, then something that takes all there is to do.
#[allow(missing_debug_implementations)]
pub struct Over<'a, Message> {
    veil: Element<'a, Message>,
    content: Element<'a, Message>,
}

impl<'a, Message: Clone + 'a> Over<'a, Message> {
    /// A dialog of `width`, in the middle; a press on the scrim is the `safe` answer.
    pub fn dialog(
        look: Look,
        width: f32,
        name: String,
        content: impl Into<Element<'a, Message>>,
        safe: Message,
    ) -> Self {
        let colour = *look.colour();
        let frame = container(content)
            .padding(Padding { top: 24.0, right: 26.0, bottom: 22.0, left: 26.0 })
            .max_width(width * look.typography.scale)
            .style(move |_| container::Style {
                background: Some(Background::Color(colour.surface)),
                border: look.theme.edge(colour.line, radius::CARD),
                shadow: colour.shadow_float,
                ..container::Style::default()
            });
        let content = container(opaque(semantic::dialog(Id::new("dialog"), name, frame))).center(Length::Fill);
        Self { veil: veil(look, safe), content: content.padding(gap::CARD).into() }
    }

    /// Something with a frame of its own, in the middle.
    pub fn framed(look: Look, name: String, framed: Element<'a, Message>, safe: Message) -> Self {
        let content = container(opaque(semantic::dialog(Id::new("dialog"), name, framed))).center(Length::Fill);
        Self { veil: veil(look, safe), content: content.into() }
    }
}

fn veil<'a, Message: Clone + 'a>(look: Look, safe: Message) -> Element<'a, Message> {
    opaque(mouse_area(scrim(look)).on_press(move |_| safe.clone()))
}

/// A page and what lies over it, if anything. The page then takes neither keys nor focus; it keeps what it remembers
/// when something comes or goes.
pub fn layers<'a, Message: 'a>(page: Element<'a, Message>, over: Option<Over<'a, Message>>) -> Element<'a, Message> {
    let page = inert(over.is_some(), page);
    let (veil, content) = over.map(|over| (over.veil, over.content)).unzip();
    stack![page].push(veil).push(content).into()
}

/// A dialog of `width` over a page, which becomes inert; a press on the scrim is the safe answer.
pub fn dialog<'a, Message: Clone + 'a>(
    look: Look,
    width: f32,
    name: String,
    page: Element<'a, Message>,
    content: impl Into<Element<'a, Message>>,
    safe: Message,
) -> Element<'a, Message> {
    layers(page, Some(Over::dialog(look, width, name, content, safe)))
}

/// The veil over what is behind.
pub fn scrim<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    let veil = look.colour().scrim;
    container(space())
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| crate::gui::widget::surface::fill_style(veil))
        .into()
}

/// The words of a question dialog: title with its icon, sentences, buttons at the right (the safe one first).
pub fn question<'a, Message: Clone + 'a>(
    look: Look,
    glyph: &'a str,
    title: String,
    words: String,
    buttons: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let colour = *look.colour();
    column![
        row![
            icon(glyph, look.px(24.0), colour.wrong),
            semantic::heading(2, title.clone(), look.text(Type::Heading, title)),
        ]
        .spacing(gap::ML)
        .align_y(alignment::Vertical::Center),
        look.text(Type::Body, words),
        container(row(buttons).spacing(gap::S)).width(Length::Fill).align_x(alignment::Horizontal::Right),
    ]
    .spacing(gap::ML)
    .into()
}

/// A toast at the bottom centre of a page.
pub fn toast<'a, Message: Clone + 'a>(
    look: Look,
    words: &'a str,
    failed: bool,
    close: (impl Into<Id>, String, Message),
) -> Element<'a, Message> {
    let colour = *look.colour();
    let glyph = if failed {
        icon("triangle-alert", look.px(size::ICON), colour.wrong)
    } else {
        icon("circle-check", look.px(size::ICON), colour.right)
    };
    let (id, name, message) = close;
    let frame = container(
        row![
            glyph,
            container(semantic::live(look.text(Type::Body, words))).width(Length::Fill),
            icon_button(look, Kind::Ghost, "x", name).id(id).on_press(message),
        ]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center),
    )
    .padding(Padding { top: 8.0, right: 8.0, bottom: 8.0, left: 18.0 })
    .max_width(size::DIALOG * look.typography.scale)
    .style(move |_| container::Style {
        background: Some(Background::Color(colour.surface)),
        border: look.theme.edge(colour.line, radius::ROW),
        shadow: colour.shadow_float,
        ..container::Style::default()
    });
    container(opaque(frame))
        .width(Length::Fill)
        .height(Length::Fill)
        .align_x(alignment::Horizontal::Center)
        .align_y(alignment::Vertical::Bottom)
        .padding(gap::CARD)
        .into()
}
