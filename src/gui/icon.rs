//! The only home of pictures: line icons tinted with the text beside them, and the product's own drawings.

use iced::widget::svg;
use iced::{Color, Element, Length, Size};
use include_dir::{Dir, include_dir};

use crate::gui::context::Look;
use crate::gui::theme::{Kind, Palette, Theme};

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

/// A drawing of the course, at most `room` wide, in the colours of the theme: `var(--name)` in it is replaced.
pub fn picture<'a, Message: 'a>(look: &Look, source: &str, room: f32) -> Element<'a, Message, Theme> {
    let scale = look.typography.scale;
    let width = length(source, "width").map_or(room, |width| (width * scale).min(room));
    let height = match (length(source, "width"), length(source, "height")) {
        (Some(across), Some(high)) if across > 0.0 => Length::Fixed(width * high / across),
        _ => Length::Shrink,
    };
    svg(svg::Handle::from_memory(in_colours(source, look.colour()).into_bytes())).width(width).height(height).into()
}

/// A length that a drawing states of itself.
fn length(source: &str, name: &str) -> Option<f32> {
    let opening = source.split_once("<svg")?.1.split_once('>')?.0;
    let (_, value) = opening.split_once(&format!(" {name}=\""))?;
    value.split_once('"')?.0.trim_end_matches("px").parse().ok()
}

fn in_colours(source: &str, colour: &Palette) -> String {
    let names = [
        ("text", colour.text),
        ("text-2", colour.text_2),
        ("primary", colour.primary),
        ("primary-soft", colour.primary_soft),
        ("on-primary", colour.on_primary),
        ("accent", colour.accent),
        ("accent-soft", colour.accent_soft),
        ("surface", colour.surface),
        ("sunken", colour.sunken),
        ("line", colour.line),
        ("control", colour.control),
        ("right", colour.right),
        ("right-soft", colour.right_soft),
        ("wrong", colour.wrong),
        ("wrong-soft", colour.wrong_soft),
    ];
    names.into_iter().fold(source.to_owned(), |source, (name, colour)| {
        let [red, green, blue, _] = colour.into_rgba8();
        source.replace(&format!("var(--{name})"), &format!("#{red:02x}{green:02x}{blue:02x}"))
    })
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

/// The landscape in the colours of the theme, with radii at its right corners: a picture does not clip to the corners
/// of its card. It fills what holds it.
pub fn landscape<'a, Message: 'a>(theme: &Theme, which: Landscape, radius: f32) -> Element<'a, Message, Theme> {
    let name = match which {
        Landscape::Start => "depart",
        Landscape::UnderWay => "en-route",
    };
    let file = ICONS.get_file(format!("fil-{name}-{}.svg", variant(theme.kind)));
    let source = file.and_then(include_dir::File::contents_utf8).unwrap_or_default();
    iced::widget::responsive(move |size| {
        let picture = svg::Handle::from_memory(rounded(source, size, radius).into_bytes());
        svg(picture).width(Length::Fill).height(Length::Fill).into()
    })
    .into()
}

/// A drawing that covers `size`, clipped to round corners at its right.
fn rounded(source: &str, size: Size, radius: f32) -> String {
    let (width, height) = (size.width.clamp(1.0, 4000.0), size.height.clamp(1.0, 4000.0));
    let radius = radius.min(height / 2.0).min(width);
    let (right, bottom) = (width - radius, height - radius);
    // The drawing states its own size; the outer one replaces it.
    let inner = source.replacen(" width=\"288\" height=\"232\"", "", 1).replacen(
        "<svg ",
        &format!("<svg x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" "),
        1,
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\"><clipPath id=\"card\"><path d=\"M0 0H{right}A{radius} {radius} 0 0 1 {width} {radius}\
         V{bottom}A{radius} {radius} 0 0 1 {right} {height}H0Z\"/></clipPath><g clip-path=\"url(#card)\">{inner}</g></svg>"
    )
}
