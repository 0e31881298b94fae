//! The only home of colours: the three palettes of the design and the styles of iced's own widgets.

use iced::theme::{Base, Mode, Style as BaseStyle, palette};
use iced::widget::{container, scrollable, svg, text, text_editor, text_input};
use iced::{Background, Border, Color, Shadow, Vector};

use crate::core::settings::ThemeChoice;

/// Colour roles; their use and contrast are stated in the design.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The page.
    pub page: Color,
    /// Cards, fields, panel.
    pub surface: Color,
    /// Wells, table header, disabled.
    pub sunken: Color,
    /// Under the pointer.
    pub hover: Color,
    /// Pressed; empty part of a bar.
    pub pressed: Color,
    /// The rail.
    pub spine: Color,
    /// Rail entry under the pointer.
    pub spine_hover: Color,
    /// Text.
    pub text: Color,
    /// Secondary text and icons.
    pub text_2: Color,
    /// Text and icons on the rail.
    pub spine_text: Color,
    /// Text and icons on `primary`, `right`, `wrong`.
    pub on_primary: Color,
    /// Disabled.
    pub text_disabled: Color,
    /// Separators, edge of a card.
    pub line: Color,
    /// Edge of a control, scrollbar.
    pub control: Color,
    /// Main action, links, progress.
    pub primary: Color,
    /// `primary` under the pointer.
    pub primary_hover: Color,
    /// `primary` pressed.
    pub primary_pressed: Color,
    /// Calm tint: current row, definition.
    pub primary_soft: Color,
    /// Titles on it.
    pub on_primary_soft: Color,
    /// Current point, saffron icons and edges.
    pub accent: Color,
    /// Badge, sun; never under white.
    pub accent_fill: Color,
    /// Tint: to remember, hidden cells.
    pub accent_soft: Color,
    /// Text on it.
    pub on_accent_soft: Color,
    /// Right.
    pub right: Color,
    /// Tint of right.
    pub right_soft: Color,
    /// Text on it.
    pub on_right_soft: Color,
    /// Wrong, broken, destructive.
    pub wrong: Color,
    /// Tint of wrong.
    pub wrong_soft: Color,
    /// Text on it.
    pub on_wrong_soft: Color,
    /// Focus ring.
    pub focus: Color,
    /// Focus ring on the rail.
    pub spine_focus: Color,
    /// Text on `accent_fill`.
    pub on_accent_fill: Color,
    /// Behind an overlay.
    pub scrim: Color,
    /// Under cards.
    pub shadow_card: Shadow,
    /// Under dialogs, toasts and the overlay panel.
    pub shadow_float: Shadow,
    /// Width of edges: 1, or 2 in high contrast.
    pub border: f32,
}

const fn rgb(hex: u32) -> Color {
    rgba(hex, 1.0)
}

const fn rgba(hex: u32, alpha: f32) -> Color {
    Color {
        r: ((hex >> 16) & 0xff) as f32 / 255.0,
        g: ((hex >> 8) & 0xff) as f32 / 255.0,
        b: (hex & 0xff) as f32 / 255.0,
        a: alpha,
    }
}

const fn shadow(color: Color, y: f32, blur: f32) -> Shadow {
    Shadow { color, offset: Vector { x: 0.0, y }, blur_radius: blur }
}

const LIGHT: Palette = Palette {
    page: rgb(0xFAF6EE),
    surface: rgb(0xFFFDF9),
    sunken: rgb(0xF3ECDF),
    hover: rgb(0xF1E9DA),
    pressed: rgb(0xE8DECB),
    spine: rgb(0x123F49),
    spine_hover: rgb(0x1F535E),
    text: rgb(0x1F272A),
    text_2: rgb(0x545C5F),
    spine_text: rgb(0xD5E6E6),
    on_primary: rgb(0xFFFFFF),
    text_disabled: rgb(0x63676A),
    line: rgb(0xE4DAC8),
    control: rgb(0x867B69),
    primary: rgb(0x0E5C69),
    primary_hover: rgb(0x0A4C57),
    primary_pressed: rgb(0x073C45),
    primary_soft: rgb(0xDFEDEB),
    on_primary_soft: rgb(0x0B4650),
    accent: rgb(0xB2690F),
    accent_fill: rgb(0xEDB04A),
    accent_soft: rgb(0xFAEBCB),
    on_accent_soft: rgb(0x643E05),
    right: rgb(0x2B6B35),
    right_soft: rgb(0xE5F0DF),
    on_right_soft: rgb(0x1F5128),
    wrong: rgb(0xA43A23),
    wrong_soft: rgb(0xFBE7DF),
    on_wrong_soft: rgb(0x7E2A17),
    focus: rgb(0x1F272A),
    spine_focus: rgb(0xFFD36B),
    on_accent_fill: rgb(0x1F272A),
    scrim: rgba(0x141A1C, 0.259),
    shadow_card: shadow(rgba(0x4A3612, 0.071), 2.0, 12.0),
    shadow_float: shadow(rgba(0x32240C, 0.180), 10.0, 36.0),
    border: 1.0,
};

const DARK: Palette = Palette {
    page: rgb(0x141A1C),
    surface: rgb(0x1D2528),
    sunken: rgb(0x0F1416),
    hover: rgb(0x273134),
    pressed: rgb(0x313D40),
    spine: rgb(0x0B1012),
    spine_hover: rgb(0x1B2427),
    text: rgb(0xECE6DB),
    text_2: rgb(0xAEB6B5),
    spine_text: rgb(0xB4BEBD),
    on_primary: rgb(0x06262B),
    text_disabled: rgb(0x8F9898),
    line: rgb(0x333E41),
    control: rgb(0x7F8B8B),
    primary: rgb(0x7FCAD2),
    primary_hover: rgb(0x9AD8DE),
    primary_pressed: rgb(0xB5E4E8),
    primary_soft: rgb(0x1B383E),
    on_primary_soft: rgb(0xBFE6E9),
    accent: rgb(0xEFBD62),
    accent_fill: rgb(0xEFBD62),
    accent_soft: rgb(0x3A2E16),
    on_accent_soft: rgb(0xF6D797),
    right: rgb(0x8FCF90),
    right_soft: rgb(0x1D3526),
    on_right_soft: rgb(0xBDE5BB),
    wrong: rgb(0xF4A088),
    wrong_soft: rgb(0x42241C),
    on_wrong_soft: rgb(0xFBC8B8),
    focus: rgb(0xFFD36B),
    spine_focus: rgb(0xFFD36B),
    on_accent_fill: rgb(0x141A1C),
    scrim: rgba(0x141A1C, 0.259),
    shadow_card: shadow(rgba(0x000000, 0.278), 2.0, 12.0),
    shadow_float: shadow(rgba(0x000000, 0.549), 12.0, 40.0),
    border: 1.0,
};

const HIGH_CONTRAST: Palette = Palette {
    page: rgb(0x000000),
    surface: rgb(0x000000),
    sunken: rgb(0x000000),
    hover: rgb(0x262626),
    pressed: rgb(0x404040),
    spine: rgb(0x000000),
    spine_hover: rgb(0x262626),
    text: rgb(0xFFFFFF),
    text_2: rgb(0xFFFFFF),
    spine_text: rgb(0xFFFFFF),
    on_primary: rgb(0x000000),
    text_disabled: rgb(0xBFBFBF),
    line: rgb(0xFFFFFF),
    control: rgb(0xFFFFFF),
    primary: rgb(0x8DEBFF),
    primary_hover: rgb(0xB8F3FF),
    primary_pressed: rgb(0xDDF9FF),
    primary_soft: rgb(0x000000),
    on_primary_soft: rgb(0x8DEBFF),
    accent: rgb(0xFFE600),
    accent_fill: rgb(0xFFE600),
    accent_soft: rgb(0x000000),
    on_accent_soft: rgb(0xFFE600),
    right: rgb(0x7DFF8F),
    right_soft: rgb(0x000000),
    on_right_soft: rgb(0x7DFF8F),
    wrong: rgb(0xFFB3A3),
    wrong_soft: rgb(0x000000),
    on_wrong_soft: rgb(0xFFB3A3),
    focus: rgb(0xFFE600),
    spine_focus: rgb(0xFFE600),
    on_accent_fill: rgb(0x000000),
    scrim: rgba(0x000000, 0.702),
    shadow_card: shadow(rgba(0x000000, 0.000), 0.0, 0.0),
    shadow_float: shadow(rgba(0x000000, 0.000), 0.0, 0.0),
    border: 2.0,
};

/// Which palette is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// A theme: a palette and its name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theme {
    /// Which one.
    pub kind: Kind,
    /// Its colours.
    pub colour: Palette,
}

impl Theme {
    /// The theme of that kind.
    pub const fn of(kind: Kind) -> Self {
        let colour = match kind {
            Kind::Light => LIGHT,
            Kind::Dark => DARK,
            Kind::HighContrast => HIGH_CONTRAST,
        };
        Self { kind, colour }
    }

    /// The theme for the student's choice, given what the system prefers.
    pub fn chosen(choice: ThemeChoice, system: Mode) -> Self {
        Self::of(match choice {
            ThemeChoice::Light => Kind::Light,
            ThemeChoice::Dark => Kind::Dark,
            ThemeChoice::HighContrast => Kind::HighContrast,
            ThemeChoice::System if system == Mode::Dark => Kind::Dark,
            ThemeChoice::System => Kind::Light,
        })
    }

    /// Whether this is the high-contrast theme, where every tinted box has an edge.
    pub fn is_high_contrast(&self) -> bool {
        self.kind == Kind::HighContrast
    }

    /// An edge of a box: colour, radius, and the theme's width.
    pub fn edge(&self, color: Color, radius: f32) -> Border {
        Border { color, width: self.colour.border, radius: radius.into() }
    }

    /// The edge of a tinted box: none, but a visible line in high contrast.
    pub fn tint_edge(&self, color: Color, radius: f32) -> Border {
        let width = if self.is_high_contrast() { 2.0 } else { 0.0 };
        Border { color, width, radius: radius.into() }
    }
}

impl Base for Theme {
    fn default(preference: Mode) -> Self {
        Self::chosen(ThemeChoice::System, preference)
    }

    fn mode(&self) -> Mode {
        match self.kind {
            Kind::Light => Mode::Light,
            Kind::Dark | Kind::HighContrast => Mode::Dark,
        }
    }

    fn base(&self) -> BaseStyle {
        BaseStyle { background_color: self.colour.page, text_color: self.colour.text }
    }

    fn seed(&self) -> Option<palette::Seed> {
        None
    }

    fn name(&self) -> &str {
        match self.kind {
            Kind::Light => "light",
            Kind::Dark => "dark",
            Kind::HighContrast => "high-contrast",
        }
    }
}

impl text::Catalog for Theme {
    type Class<'a> = text::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| text::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> text::Style {
        class(self)
    }
}

impl container::Catalog for Theme {
    type Class<'a> = container::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| container::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> container::Style {
        class(self)
    }
}

impl svg::Catalog for Theme {
    type Class<'a> = svg::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_, _| svg::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>, status: svg::Status) -> svg::Style {
        class(self, status)
    }
}

impl scrollable::Catalog for Theme {
    type Class<'a> = scrollable::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(thin_scrollbar)
    }

    fn style(&self, class: &Self::Class<'_>, status: scrollable::Status) -> scrollable::Style {
        class(self, status)
    }
}

/// The design's scrollbar: a thumb in `control` without a track.
fn thin_scrollbar(theme: &Theme, _status: scrollable::Status) -> scrollable::Style {
    let rail = scrollable::Rail {
        background: None,
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: Background::Color(theme.colour.control),
            border: Border { radius: 3.0.into(), ..Border::default() },
        },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::AutoScroll {
            background: Background::Color(theme.colour.surface),
            border: theme.edge(theme.colour.control, 16.0),
            shadow: Shadow::default(),
            icon: theme.colour.text_2,
        },
    }
}

impl text_input::Catalog for Theme {
    type Class<'a> = text_input::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(bare_input)
    }

    fn style(&self, class: &Self::Class<'_>, status: text_input::Status) -> text_input::Style {
        class(self, status)
    }
}

/// A text input without box of its own: [`crate::gui::widget::field`] draws the box around it.
fn bare_input(theme: &Theme, _status: text_input::Status) -> text_input::Style {
    text_input::Style {
        background: Background::Color(Color::TRANSPARENT),
        border: Border::default(),
        icon: theme.colour.text_2,
        placeholder: theme.colour.text_2,
        value: theme.colour.text,
        selection: theme.colour.primary_soft,
        shadow: Shadow::default(),
    }
}

impl text_editor::Catalog for Theme {
    type Class<'a> = text_editor::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|theme: &Self, _| text_editor::Style {
            background: Background::Color(Color::TRANSPARENT),
            border: Border::default(),
            placeholder: theme.colour.text_2,
            value: theme.colour.text,
            selection: theme.colour.primary_soft,
            shadow: Shadow::default(),
        })
    }

    fn style(&self, class: &Self::Class<'_>, status: text_editor::Status) -> text_editor::Style {
        class(self, status)
    }
}
