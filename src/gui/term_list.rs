//! Lists of glossary terms by letter, shared by the panel and the glossary page.

use iced::widget::{column, container, row};
use iced::{Background, Border, Color, Length, Padding, alignment};

use crate::core::course::{Term, TermId};
use crate::core::search::fold;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::BLEED;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};

/// Height of a row at 100 %.
const ROW: f32 = 36.0;

/// The letter that a term is filed under: without accent, `#` for a figure.
pub fn letter(term: &Term) -> char {
    match fold(&term.name).chars().find(|c| c.is_alphanumeric()) {
        Some(c) if c.is_alphabetic() => c.to_ascii_uppercase(),
        _ => '#',
    }
}

/// The letters of some terms, each once, in order.
pub fn letters<'t>(terms: impl IntoIterator<Item = &'t Term>) -> Vec<char> {
    let mut letters: Vec<char> = terms.into_iter().map(letter).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// The letters as square chips, one of which may be chosen.
pub fn letter_chips<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    letters: Vec<char>,
    chosen: Option<char>,
    on_press: impl Fn(char) -> M + 'a,
) -> Element<'a, M> {
    let look = ctx.look;
    let of = letters.len();
    let each = letters.into_iter().enumerate().map(|(position, letter)| {
        let name = ctx.i18n.glossary_letter(letter.to_string());
        letter_chip(look, letter, chosen == Some(letter), (position + 1, of), name, on_press(letter))
    });
    let line = row(each).spacing(gap::XXS).wrap().vertical_spacing(gap::XXS);
    semantic::group(ctx.i18n.glossary_alphabet(), group(Axis::Both, line)).into()
}

fn letter_chip<'a, M: Clone + 'a>(
    look: Look,
    letter: char,
    on: bool,
    (position, of): (usize, usize),
    name: String,
    on_press: M,
) -> Element<'a, M> {
    let colour = *look.colour();
    let strength = if on { Strength::Semibold } else { Strength::Regular };
    let ink = if on { colour.on_primary } else { colour.text };
    pressable(look.strong_text(Type::Small, strength, letter.to_string()).color(ink))
        .role(Role::RadioButton)
        .name(name)
        .selected(on)
        .position(position, of)
        .width(look.px(size::CHIP))
        .height(look.px(size::CHIP))
        .center()
        .on_press(on_press)
        .style(move |_, status| Style {
            background: Some(Background::Color(match on {
                true => colour.primary,
                false => under_pointer(&colour, status, colour.surface),
            })),
            border: Border {
                color: colour.control,
                width: if on { 0.0 } else { colour.border },
                radius: radius::CONTROL.into(),
            },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}

/// Rows of terms; arrows move among them. Their backgrounds reach [`BLEED`] beyond their words.
pub fn rows<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    terms: impl IntoIterator<Item = &'a Term>,
    current: Option<&TermId>,
    on_press: impl Fn(TermId) -> M + 'a,
) -> Element<'a, M> {
    let terms: Vec<&Term> = terms.into_iter().collect();
    let of = terms.len();
    let each = terms.into_iter().enumerate().map(|(position, term)| {
        term_row(ctx.look, term, current == Some(&term.id), (position + 1, of), on_press(term.id.clone()))
    });
    semantic::list(column(each)).into()
}

fn term_row<'a, M: Clone + 'a>(
    look: Look,
    term: &'a Term,
    current: bool,
    (position, of): (usize, usize),
    on_press: M,
) -> Element<'a, M> {
    let colour = *look.colour();
    let strength = if current { Strength::Semibold } else { Strength::Regular };
    let ink = if current { colour.on_primary_soft } else { colour.text };
    let words = look.strong_text(Type::Body, strength, term.name.as_str()).color(ink);
    let chevron = icon("chevron-right", look.px(18.0), colour.text_2);
    let content = row![container(words).width(Length::Fill), chevron].spacing(gap::S);
    pressable(content.align_y(alignment::Vertical::Center))
        .role(Role::Button)
        .name(term.name.as_str())
        .selected(current.then_some(true))
        .position(position, of)
        .width(Length::Fill)
        .min_height(look.px(ROW))
        .padding(Padding::from([2.0, BLEED]))
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(
                &colour,
                status,
                if current { colour.primary_soft } else { Color::TRANSPARENT },
            ))),
            border: Border {
                color: colour.primary,
                width: if current && look.theme.is_high_contrast() { 2.0 } else { 0.0 },
                radius: radius::CONTROL.into(),
            },
            ring: colour.focus,
            ring_inset: 2.0,
            ..Style::default()
        })
        .into()
}
