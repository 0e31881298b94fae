//! The cells of a comparison under study: plain, hidden, shown and waiting for a judgement, judged.

use iced::keyboard::Key;
use iced::widget::{Id, column, container, row};
use iced::{Background, Border, Length, Padding, alignment};

use super::study::Message;
use super::{CELL, bullets, texts};
use crate::core::course::Channel;
use crate::core::progress::Column;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{keycap, under_pointer};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{Tone, tag};

/// Around the button of a hidden cell.
const HIDDEN_PADDING: Padding = Padding { top: 9.0, right: gap::ML, bottom: 9.0, left: gap::ML };
/// Around a cell with something at its right.
const ANSWERED_PADDING: Padding = Padding { top: 9.0, right: gap::ML, bottom: 9.0, left: gap::XL };
/// Least height of that button.
const HIDDEN_HEIGHT: f32 = 74.0;

/// The id of the button of a hidden cell.
pub fn hidden_id(place: usize) -> Id {
    Id::from(format!("sheet-hidden-{place}"))
}

/// The id of « Je savais » in a cell.
pub fn known_id(place: usize) -> Id {
    Id::from(format!("sheet-known-{place}"))
}

/// Which cell, and where it is drawn.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    /// The rank of the channel among all that can be shown.
    pub place: usize,
    /// The channel.
    pub channel: &'a Channel,
    /// The column.
    pub column: Column,
    /// In a card of the channel, which has its own sides, rather than in the table.
    pub in_card: bool,
}

impl Spot<'_> {
    fn padding(self, in_table: Padding) -> Padding {
        if self.in_card { Padding::ZERO } else { in_table }
    }
}

fn words<'a>(ctx: &Context<'a>, spot: Spot<'a>) -> Element<'a, Message> {
    bullets(ctx, texts(spot.channel, spot.column)).map(Message::Followed)
}

/// A cell of a column that is not hidden.
pub fn plain<'a>(ctx: &Context<'a>, spot: Spot<'a>) -> Element<'a, Message> {
    container(words(ctx, spot)).padding(spot.padding(CELL)).width(Length::Fill).into()
}

/// A hidden cell: a button that shows it. The `next` one to show names its key.
pub fn hidden<'a>(ctx: &Context<'a>, spot: Spot<'a>, next: bool) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let Spot { place, channel, .. } = spot;
    let count = texts(channel, spot.column).len();
    let words = match spot.column {
        Column::Examples => ctx.i18n.sheet_reveal_examples(count),
        Column::Advantages => ctx.i18n.sheet_reveal_advantages(count),
        Column::Drawbacks => ctx.i18n.sheet_reveal_drawbacks(count),
    };
    let name = ctx.i18n.sheet_named(words.clone(), channel.name.as_str());
    let said = row![
        icon("eye", look.px(size::ICON), colour.on_accent_soft),
        look.strong_text(Type::Small, Strength::Semibold, words).color(colour.on_accent_soft),
    ]
    .spacing(gap::S)
    .align_y(alignment::Vertical::Center);
    let key = next.then(|| keycap(look, ctx.i18n.sheet_space_key()));
    let content = row![said].push(key).spacing(gap::S).align_y(alignment::Vertical::Center);
    let content = content.wrap().vertical_spacing(gap::XS).align_x(alignment::Horizontal::Center);
    let control = pressable(content)
        .id(hidden_id(place))
        .name(name)
        .width(Length::Fill)
        .height(Length::Fill)
        .min_height(look.px(HIDDEN_HEIGHT))
        .center()
        .on_press(Message::Reveal(place))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, colour.accent_soft))),
            border: Border { color: colour.accent, width: colour.border, radius: radius::CONTROL.into() },
            ring: colour.focus,
            ..Style::default()
        });
    container(control).padding(spot.padding(HIDDEN_PADDING)).width(Length::Fill).into()
}

/// A cell that was hidden and waits for « Je savais » or « À revoir ».
pub fn shown<'a>(ctx: &Context<'a>, spot: Spot<'a>) -> Element<'a, Message> {
    let known = judge_button(ctx, spot, true);
    let again = judge_button(ctx, spot, false);
    let buttons = group(Axis::Vertical, column![known, again].spacing(gap::XS).width(iced::Length::Shrink));
    let words = container(semantic::live(words(ctx, spot))).width(Length::Fill);
    row![words, buttons]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center)
        .padding(spot.padding(ANSWERED_PADDING))
        .into()
}

fn judge_button<'a>(ctx: &Context<'a>, spot: Spot<'a>, known: bool) -> Element<'a, Message> {
    let Spot { place, channel, .. } = spot;
    let look = ctx.look;
    let colour = *look.colour();
    let (glyph, words) = judgement(ctx, known);
    let name = ctx.i18n.sheet_named(words.clone(), channel.name.as_str());
    let content = row![
        icon(glyph, look.px(16.0), colour.text),
        look.strong_text(Type::Meta, Strength::Semibold, words).color(colour.text),
    ]
    .spacing(gap::ICON)
    .align_y(alignment::Vertical::Center);
    let control = pressable(content)
        .name(name)
        .min_width(look.px(105.0))
        .height(look.px(34.0))
        .padding(Padding::from([0.0, gap::ICON]))
        .center()
        .on_press(Message::Judge(place, known))
        .keys(move |key, _, modifiers| match key {
            Key::Character(letter) if modifiers.is_empty() => match letter.to_lowercase().as_str() {
                "j" => Some(Message::Judge(place, true)),
                "r" => Some(Message::Judge(place, false)),
                _ => None,
            },
            _ => None,
        })
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, colour.surface))),
            border: Border { color: colour.control, width: colour.border, radius: radius::CONTROL.into() },
            ring: colour.focus,
            ..Style::default()
        });
    if known { control.id(known_id(place)).into() } else { control.into() }
}

fn judgement(ctx: &Context<'_>, known: bool) -> (&'static str, String) {
    if known { ("check", ctx.i18n.sheet_known()) } else { ("rotate-ccw", ctx.i18n.sheet_again()) }
}

/// A cell that has been judged.
pub fn judged<'a>(ctx: &Context<'a>, spot: Spot<'a>, known: bool) -> Element<'a, Message> {
    let (glyph, said) = judgement(ctx, known);
    let tone = if known { Tone::Green } else { Tone::Red };
    let words = container(words(ctx, spot)).width(Length::Fill);
    row![words, tag(ctx.look, tone, Some(glyph), said)]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center)
        .padding(spot.padding(Padding { top: gap::ML, bottom: gap::ML, ..ANSWERED_PADDING }))
        .into()
}
