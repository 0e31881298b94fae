//! A text with gaps: the text with the words given in their places, then a field per gap, or words to choose from.

use iced::widget::{column, container, row};
use iced::{Background, Length, Padding, alignment};

use super::answer::{name_with, verdict};
use super::{Message, State, keys};
use crate::core::course::{Gap, Text};
use crate::core::exercise::Part;
use crate::core::quantity;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline;
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::chips;
use crate::gui::widget::surface::well;
use crate::gui::widget::{field, semantic};

/// Width of a gap's field.
const FIELD: f32 = 240.0;

/// The text and its gaps.
pub fn view<'a>(
    ctx: &Context<'a>,
    state: &'a State,
    text: &'a Text,
    gaps: &'a [Gap],
    bank: Option<&'a [String]>,
) -> Element<'a, Message> {
    let look = ctx.look;
    let Draft::Cloze(given) = &state.draft else { return column![].into() };
    let shown = Text(quantity::filled(text.as_str(), |name| {
        let position = name.parse::<usize>().ok()?.checked_sub(1)?;
        let words = given.get(position)?.trim();
        let words = if words.is_empty() { "…………".to_owned() } else { words.replace(['*', '[', ']'], "") };
        Some(format!("({name})\u{a0}**{words}**"))
    }));
    let text = inline::text(ctx, Type::Read, look.colour().text, &shown).map(Message::Followed);
    let text = well(look, Padding::from([space::L, space::XL]), text).width(Length::Fill);
    let parts = state.verdict.as_ref().map(|verdict| verdict.parts.as_slice());
    let rows = gaps.iter().zip(given).enumerate().map(|(position, (gap, given))| {
        let part = parts.and_then(|parts| parts.get(position).copied());
        semantic::list_item(position + 1, gaps.len(), self::gap(ctx, (position, gap, given), bank.is_some(), part))
            .into()
    });
    let rows = semantic::list(column(rows).spacing(space::S));
    let choices = bank.filter(|_| parts.is_none()).map(|bank| words(ctx, state, gaps, bank, given));
    column![text].push(choices).push(rows).spacing(space::L).into()
}

/// The words of the bank, in their shuffled order: right ones and wrong ones.
fn words<'a>(
    ctx: &Context<'a>,
    state: &State,
    gaps: &'a [Gap],
    bank: &'a [String],
    given: &[String],
) -> Element<'a, Message> {
    let look = ctx.look;
    let all: Vec<&str> = gaps.iter().map(|gap| gap.answer.as_str()).chain(bank.iter().map(String::as_str)).collect();
    let mut placed: Vec<&str> = given.iter().map(String::as_str).collect();
    let title = look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.exercise_bank()).color(look.colour().text_2);
    let each = state.shuffle.iter().filter_map(|position| all.get(*position).copied()).map(|word| {
        // A word that stands twice in the bank can be placed twice.
        let used = placed.iter().position(|given| *given == word).map(|at| placed.swap_remove(at)).is_some();
        let name = if used { ctx.i18n.exercise_bank_used(word) } else { word.to_owned() };
        let press = (!used).then(|| Message::Place(word.to_owned()));
        Element::from(button(look, Kind::Secondary, word).name(name).small().on_press_maybe(press))
    });
    column![title, chips(ctx.i18n.exercise_bank(), each.collect::<Vec<_>>())].spacing(space::S).into()
}

/// A gap: its number, what is put in it, and its verdict.
fn gap<'a>(
    ctx: &Context<'a>,
    (position, gap, given): (usize, &'a Gap, &'a str),
    chosen: bool,
    part: Option<Part>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let number = look.text(Type::Numeral, (position + 1).to_string()).color(colour.primary);
    let number = semantic::hidden(container(number).width(look.px(26.0)));
    let name = i18n.exercise_gap(position + 1);
    let content: Element<'a, Message> = match part {
        Some(part) => {
            let words = if given.trim().is_empty() { i18n.exercise_gap_empty() } else { given.to_owned() };
            let expected = (!matches!(part, Part::Right | Part::Missed))
                .then(|| look.text(Type::Small, i18n.exercise_wanted(gap.answer.as_str())).color(colour.text));
            let why = gap.why.as_ref().map(|why| inline::bare(look, Type::Small, colour.text_2, why));
            let line = row![look.strong_text(Type::Option, Strength::Semibold, words.clone())]
                .push(verdict(ctx, part))
                .spacing(space::L)
                .align_y(alignment::Vertical::Center);
            let whole = column![line].push(expected).push(why).spacing(space::XXS).width(Length::Fill);
            semantic::group(name_with(ctx, &i18n.exercise_gap(position + 1), Some(part)), whole).into()
        }
        None if chosen && given.is_empty() => container(look.text(Type::Body, i18n.exercise_gap_empty()))
            .padding(Padding::from([0.0, space::ML]))
            .width(look.px(FIELD))
            .height(look.px(size::BUTTON))
            .align_y(alignment::Vertical::Center)
            .style(move |_| iced::widget::container::Style {
                text_color: Some(colour.text_2),
                background: Some(Background::Color(colour.sunken)),
                border: iced::Border {
                    color: colour.line,
                    width: colour.border,
                    radius: crate::gui::spacing::radius::CONTROL.into(),
                },
                ..Default::default()
            })
            .into(),
        None if chosen => button(look, Kind::Secondary, given)
            .name(i18n.exercise_gap_take_back(position + 1, given))
            .icon_after("undo-2")
            .on_press(Message::Write(position, String::new()))
            .into(),
        None => field::line(
            look,
            keys::id(position),
            (&name, given),
            FIELD,
            move |words| Message::Write(position, words),
            Some(Message::Check),
        ),
    };
    let align = if part.is_some() { alignment::Vertical::Top } else { alignment::Vertical::Center };
    row![number, content].spacing(space::S).align_y(align).into()
}

/// Puts a word of the bank in the first empty gap.
pub fn place(given: &mut [String], word: String) {
    if let Some(empty) = given.iter_mut().find(|words| words.is_empty()) {
        *empty = word;
    }
}
