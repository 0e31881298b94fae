//! The only home of pictures: line icons tinted with the text beside them, and the product's own drawings.

use iced::widget::svg;
use iced::{Color, Element, Length};
use include_dir::{Dir, include_dir};

use crate::gui::theme::{Kind, Theme};

static ICONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// Whether there is an icon of that name.
pub fn exists(name: &str) -> bool {
    ICONS.contains(format!("{name}.svg"))
}

fn handle(name: &str) -> svg::Handle {
    let bytes = ICONS.get_file(format!("{name}.svg")).map(include_dir::File::contents).unwrap_or_default();
    svg::Handle::from_memory(bytes)
}

/// A line icon of `size` logical pixels in one colour. Decorative: its control or text says the same in words.
pub fn icon<'a, Message: 'a>(name: &str, size: f32, colour: Color) -> Element<'a, Message, Theme> {
    svg(handle(name))
        .width(Length::Fixed(size))
        .height(Length::Fixed(size))
        .style(move |_, _| svg::Style { color: Some(colour) })
        .into()
}

/// A drawing of `width` by `height` in one colour.
pub fn drawing<'a, Message: 'a>(name: &str, width: f32, height: f32, colour: Color) -> Element<'a, Message, Theme> {
    svg(handle(name))
        .width(Length::Fixed(width))
        .height(Length::Fixed(height))
        .style(move |_, _| svg::Style { color: Some(colour) })
        .into()
}

/// The suffix of the product's drawings for a theme.
fn variant(kind: Kind) -> &'static str {
    match kind {
        Kind::Light => "clair",
        Kind::Dark => "sombre",
        Kind::HighContrast => "contraste",
    }
}

/// The logo, in the colours of the theme.
pub fn logo<'a, Message: 'a>(theme: &Theme, size: f32) -> Element<'a, Message, Theme> {
    svg(handle(&format!("parcours-logo-{}", variant(theme.kind)))).width(size).height(size).into()
}

/// The thread's landscape, at its start (`depart`) or under way (`en-route`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landscape {
    /// First day.
    Start,
    /// Under way.
    UnderWay,
}

/// The landscape in the colours of the theme.
pub fn landscape<'a, Message: 'a>(theme: &Theme, which: Landscape) -> Element<'a, Message, Theme> {
    let name = match which {
        Landscape::Start => "depart",
        Landscape::UnderWay => "en-route",
    };
    svg(handle(&format!("fil-{name}-{}", variant(theme.kind))))
        .width(Length::Fill)
        .height(Length::Fill)
        .content_fit(iced::ContentFit::Cover)
        .into()
}
