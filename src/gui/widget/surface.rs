//! Boxes: card, tinted card, well, callout, tag, empty state, separator.

use iced::widget::{column, container, row, text::IntoFragment};
use iced::{Background, Border, Color, Length, Padding, Shadow, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space};

/// A card.
pub fn card<'a, Message: 'a>(
    look: Look,
    padding: impl Into<Padding>,
    content: impl Into<Element<'a, Message>>,
) -> container::Container<'a, Message, crate::gui::theme::Theme> {
    container(content).padding(padding).style(move |_| card_style(&look))
}

/// The look of a card.
pub fn card_style(look: &Look) -> container::Style {
    let colour = look.colour();
    container::Style {
        background: Some(Background::Color(colour.surface)),
        border: look.theme.edge(colour.line, radius::CARD),
        shadow: colour.shadow_card,
        ..container::Style::default()
    }
}

/// A calm tinted card.
pub fn tinted<'a, Message: 'a>(
    look: Look,
    padding: impl Into<Padding>,
    content: impl Into<Element<'a, Message>>,
) -> container::Container<'a, Message, crate::gui::theme::Theme> {
    let colour = *look.colour();
    container(content).padding(padding).style(move |_| container::Style {
        background: Some(Background::Color(colour.primary_soft)),
        border: look.theme.tint_edge(colour.line, radius::CARD),
        ..container::Style::default()
    })
}

/// A well: sunken, for examples and documents.
pub fn well<'a, Message: 'a>(
    look: Look,
    padding: impl Into<Padding>,
    content: impl Into<Element<'a, Message>>,
) -> container::Container<'a, Message, crate::gui::theme::Theme> {
    let colour = *look.colour();
    container(content).padding(padding).style(move |_| container::Style {
        background: Some(Background::Color(colour.sunken)),
        border: look.theme.tint_edge(colour.line, radius::ROW),
        ..container::Style::default()
    })
}

/// The mood of a callout or a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Definition, explanation.
    Teal,
    /// To remember.
    Saffron,
    /// Right.
    Green,
    /// Broken, wrong.
    Red,
}

/// Fill, ink on it, and strong colour of a tone.
pub fn tone_colours(look: &Look, tone: Tone) -> (Color, Color, Color) {
    let colour = look.colour();
    match tone {
        Tone::Teal => (colour.primary_soft, colour.on_primary_soft, colour.primary),
        Tone::Saffron => (colour.accent_soft, colour.on_accent_soft, colour.accent),
        Tone::Green => (colour.right_soft, colour.on_right_soft, colour.right),
        Tone::Red => (colour.wrong_soft, colour.on_wrong_soft, colour.wrong),
    }
}

/// A callout: disc with an icon, title, then the content.
pub fn callout<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    glyph: &'a str,
    title: impl Into<Element<'a, Message>>,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let (fill, _, strong) = tone_colours(&look, tone);
    let edge = if look.theme.is_high_contrast() && tone == Tone::Teal { look.colour().line } else { strong };
    container(
        row![
            disc(look, 36.0, glyph, strong, look.colour().on_primary),
            column![title.into(), content.into()].spacing(2).width(Length::Fill)
        ]
        .spacing(space::ML),
    )
    .padding(Padding { top: 18.0, right: 18.0, bottom: 18.0, left: 18.0 })
    .width(Length::Fill)
    .style(move |_| container::Style {
        background: Some(Background::Color(fill)),
        border: look.theme.tint_edge(edge, radius::CALLOUT),
        ..container::Style::default()
    })
    .into()
}

/// The title of a callout.
pub fn callout_title<'a, Message: 'a>(look: Look, tone: Tone, words: impl IntoFragment<'a>) -> Element<'a, Message> {
    let (_, ink, _) = tone_colours(&look, tone);
    look.strong_text(Type::Body, Strength::Bold, words).color(ink).into()
}

/// A filled disc with an icon.
pub fn disc<'a, Message: 'a>(look: Look, across: f32, glyph: &str, fill: Color, ink: Color) -> Element<'a, Message> {
    let across = look.px(across);
    container(icon(glyph, look.px(size::ICON), ink))
        .center(across)
        .style(move |_| container::Style {
            background: Some(Background::Color(fill)),
            border: Border { radius: (across / 2.0).into(), ..Border::default() },
            ..container::Style::default()
        })
        .into()
}

/// A ring disc: 3 px `primary` edge on `surface`, for steps.
pub fn ring_disc<'a, Message: 'a>(look: Look, across: f32, glyph: &str) -> Element<'a, Message> {
    let colour = *look.colour();
    let across = look.px(across);
    container(icon(glyph, look.px(size::ICON), colour.primary))
        .center(across)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.surface)),
            border: Border { color: colour.primary, width: 3.0, radius: (across / 2.0).into() },
            ..container::Style::default()
        })
        .into()
}

/// A tag: says, cannot be pressed.
pub fn tag<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    glyph: Option<&str>,
    words: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    pill(look, tone, glyph, words, (size::TAG, space::ICON))
}

/// A tag that stands by itself, as beside a page title.
pub fn large_tag<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    glyph: Option<&str>,
    words: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    pill(look, tone, glyph, words, (size::TAG_LARGE, space::ML))
}

fn pill<'a, Message: 'a>(
    look: Look,
    tone: Tone,
    glyph: Option<&str>,
    words: impl IntoFragment<'a>,
    (height, side): (f32, f32),
) -> Element<'a, Message> {
    let (fill, ink, strong) = tone_colours(&look, tone);
    let height = look.px(height);
    let glyph = glyph.map(|name| icon(name, look.px(16.0), ink));
    container(
        row![]
            .push(glyph)
            .push(look.strong_text(Type::Meta, Strength::Semibold, words).color(ink))
            .spacing(space::S)
            .align_y(alignment::Vertical::Center),
    )
    .padding(Padding::from([0.0, side]))
    .height(height)
    .align_y(alignment::Vertical::Center)
    .style(move |_| container::Style {
        background: Some(Background::Color(fill)),
        border: Border {
            color: strong,
            width: if look.theme.is_high_contrast() { 1.0 } else { 0.0 },
            radius: (height / 2.0).into(),
        },
        ..container::Style::default()
    })
    .into()
}

/// What stands where something will come: says that its absence is normal, and when it ends.
pub fn empty_state<'a, Message: 'a>(
    look: Look,
    glyph: &str,
    title: impl IntoFragment<'a>,
    when: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    empty_box(look, glyph, title, when).into()
}

/// The same as high as the card that will come, beside another one.
pub fn empty_card<'a, Message: 'a>(
    look: Look,
    glyph: &str,
    title: impl IntoFragment<'a>,
    when: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    empty_box(look, glyph, title, when).height(Length::Fill).align_y(alignment::Vertical::Center).into()
}

fn empty_box<'a, Message: 'a>(
    look: Look,
    glyph: &str,
    title: impl IntoFragment<'a>,
    when: impl IntoFragment<'a>,
) -> container::Container<'a, Message, crate::gui::theme::Theme> {
    let colour = *look.colour();
    container(
        row![
            disc_of(look, glyph),
            column![
                look.strong_text(Type::Option, Strength::Semibold, title),
                look.text(Type::Small, when).color(colour.text_2),
            ]
            .width(Length::Fill)
        ]
        .spacing(space::ML + 4.0)
        .align_y(alignment::Vertical::Center),
    )
    .padding(Padding::from([22.0, 26.0]))
    .width(Length::Fill)
    .style(move |_| container::Style {
        border: look.theme.edge(colour.line, radius::CARD),
        ..container::Style::default()
    })
}

fn disc_of<'a, Message: 'a>(look: Look, glyph: &str) -> Element<'a, Message> {
    let colour = *look.colour();
    let across = look.px(48.0);
    container(icon(glyph, look.px(24.0), colour.text_2))
        .center(across)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.sunken)),
            border: look.theme.tint_edge(colour.line, across / 2.0),
            ..container::Style::default()
        })
        .into()
}

/// A line between things.
pub fn separator<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    let line = look.colour().line;
    container(iced::widget::space::horizontal()).width(Length::Fill).height(1).style(move |_| fill_style(line)).into()
}

/// A vertical line as high as what holds it.
pub fn rule<'a, Message: 'a>(look: Look) -> Element<'a, Message> {
    let line = look.colour().line;
    container(iced::widget::space::vertical()).width(1).height(Length::Fill).style(move |_| fill_style(line)).into()
}

/// A plain fill.
pub fn fill_style(colour: Color) -> container::Style {
    container::Style {
        background: Some(Background::Color(colour)),
        shadow: Shadow::default(),
        ..container::Style::default()
    }
}
