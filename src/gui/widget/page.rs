//! The frame of a page: scrolling, centred content, title, breadcrumb, top bar and footer.

use iced::widget::{Id, column, container, row, scrollable, space};
use iced::{Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::spacing::{Breakpoint, size, space as gap};
use crate::gui::widget::arranged::beside;
use crate::gui::widget::semantic;
use crate::gui::widget::surface;

/// The id of each screen's title; focus goes there after a navigation.
pub const TITLE: &str = "title";

/// Room at the sides of a page.
pub fn side(look: &Look) -> f32 {
    if look.breakpoint() <= Breakpoint::Compact { gap::CARD } else { gap::XXL }
}

/// A scrolling page whose content is at most `width` wide, centred.
pub fn page<'a, Message: 'a>(
    look: Look,
    id: impl Into<Id>,
    width: f32,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let width = match look.breakpoint() {
        Breakpoint::Wide if width == size::PAGE => size::PAGE_WIDE,
        // Columns share the width that large text leaves: it grows with the text, up to the window.
        _ => width,
    };
    let width = width * look.typography.scale.max(1.0);
    let content = container(container(content).max_width(width).width(Length::Fill))
        .center_x(Length::Fill)
        .padding(Padding { top: gap::SIDE, right: side(&look), bottom: gap::SIDE, left: side(&look) });
    scrolling(id, content)
}

/// A scrolling area with the thin scrollbar and room for focus rings.
pub fn scrolling<'a, Message: 'a>(id: impl Into<Id>, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    scrollable(content)
        .id(id)
        .direction(scrollable::Direction::Vertical(scrollbar()))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// The thin scrollbar of the design.
pub fn scrollbar() -> scrollable::Scrollbar {
    scrollable::Scrollbar::new().width(6).scroller_width(6).margin(5)
}

/// The title of a screen, where focus goes after a navigation.
pub fn title<'a, Message: 'a>(look: Look, words: impl Into<String>) -> Element<'a, Message> {
    title_as(look, Type::Title, words)
}

/// The title of a screen in another role of type.
pub fn title_as<'a, Message: 'a>(look: Look, role: Type, words: impl Into<String>) -> Element<'a, Message> {
    let words = words.into();
    semantic::focus_target(TITLE, 1, words.clone(), look.text(role, words)).into()
}

/// The title of a card or a part: a heading of level 2.
pub fn heading<'a, Message: 'a>(look: Look, role: Type, words: impl Into<String>) -> Element<'a, Message> {
    let words = words.into();
    semantic::heading(2, words.clone(), look.text(role, words)).into()
}

/// A breadcrumb: a way back, then where one is.
pub fn breadcrumb<'a, Message: Clone + 'a>(
    look: Look,
    parent: String,
    on_press: Message,
    here: String,
) -> Element<'a, Message> {
    let colour = *look.colour();
    row![
        link(look, parent, on_press),
        semantic::hidden(icon("chevron-right", look.px(16.0), colour.text_2)),
        look.text(Type::Small, here).color(colour.text_2),
    ]
    .spacing(gap::S)
    .align_y(alignment::Vertical::Center)
    .into()
}

/// Words that lead somewhere, in line.
pub fn link<'a, Message: Clone + 'a>(look: Look, words: String, on_press: Message) -> Element<'a, Message> {
    let colour = *look.colour();
    crate::gui::widget::pressable::pressable(look.text(Type::Small, words.clone()).color(colour.primary))
        .role(semantic::Role::Link)
        .name(words)
        .min_height(24.0)
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| crate::gui::widget::pressable::Style {
            background: status.hovered.then_some(iced::Background::Color(colour.hover)),
            border: iced::Border { radius: 4.0.into(), ..iced::Border::default() },
            ring: colour.focus,
            ..Default::default()
        })
        .into()
}

/// Room at the left of a top bar: in narrow windows, that of the « Menu » button.
pub fn bar_start(look: &Look) -> f32 {
    match look.breakpoint() {
        Breakpoint::Narrow => look.px(size::MENU) + gap::XL,
        _ => side(look),
    }
}

/// A top bar over a page, with a line under it.
pub fn top_bar<'a, Message: 'a>(look: Look, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let bar = container(content)
        .height(look.px(size::TOP_BAR) - 1.0)
        .padding(Padding { left: bar_start(&look), right: side(&look), ..Padding::ZERO })
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center);
    column![bar, surface::separator(look)].into()
}

/// A footer under a page, with a line over it.
pub fn footer<'a, Message: 'a>(look: Look, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    let bar = container(content)
        .height(look.px(size::FOOTER) - 1.0)
        .padding(Padding::from([0.0, gap::XXL.min(side(&look) + 8.0)]))
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center);
    column![surface::separator(look), bar].into()
}

/// Two columns whose widths are shares, stacked when there is less than 960 of room. What fills the height in one
/// ends with the other.
pub fn columns<'a, Message: 'a>(
    look: Look,
    spacing: f32,
    left: (u16, Element<'a, Message>),
    right: (u16, Element<'a, Message>),
) -> Element<'a, Message> {
    if look.room() < 960.0 {
        return column![left.1, right.1].spacing(spacing).width(Length::Fill).into();
    }
    beside(spacing, [left, right]).into()
}

/// Room that takes what is left in a row.
pub fn spring<'a, Message: 'a>() -> Element<'a, Message> {
    space::horizontal().into()
}
