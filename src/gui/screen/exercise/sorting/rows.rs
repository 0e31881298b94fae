//! Labels to sort into three categories or more: a row a label, with the categories as chips.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Category, Label};
use crate::core::exercise::Part;
use crate::core::markup;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::screen::exercise::answer::{Face, name_with, verdict};
use crate::gui::screen::exercise::{Message, State, keys};
use crate::gui::spacing::{size, space};
use crate::gui::widget::aside::aside;
use crate::gui::widget::choice::chip;
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic;

/// Shares of a row: words, chips.
const SHARES: (u16, u16) = (4, 9);

/// The rows.
pub fn view<'a>(
    ctx: &Context<'a>,
    state: &'a State,
    categories: &'a [Category],
    labels: &'a [Label],
) -> Element<'a, Message> {
    let of = labels.len();
    let rows = state.shuffle.iter().enumerate().filter_map(|(rank, label)| {
        let words = markup::plain(&labels.get(*label)?.text);
        Some(match state.verdict.as_ref().and_then(|verdict| verdict.parts.get(*label).copied()) {
            Some(part) => checked(ctx, state, categories, &labels[*label], (*label, words), part),
            None => open(ctx, state, categories, (*label, words), (rank, of)),
        })
    });
    let list = group(Axis::Vertical, column(rows).spacing(space::S));
    let foot = state.verdict.is_none().then(|| {
        let count = ctx.look.text(Type::Small, ctx.i18n.exercise_to_sort_count(state.draft.remaining(), of));
        let count = semantic::live(count.color(ctx.look.colour().text_2));
        row![container(super::hints(ctx)).width(Length::Fill), count]
            .spacing(space::L)
            .align_y(alignment::Vertical::Center)
    });
    column![semantic::group(ctx.i18n.exercise_to_sort(), list)].push(foot).spacing(space::M).into()
}

/// Words beside what belongs to them, or above it when there is little room.
fn beside<'a>(
    ctx: &Context<'a>,
    words: impl Into<Element<'a, Message>>,
    rest: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    if ctx.look.room() < 960.0 {
        return column![words.into(), rest.into()].spacing(space::S).width(Length::Fill).into();
    }
    row![container(words).width(Length::FillPortion(SHARES.0)), container(rest).width(Length::FillPortion(SHARES.1))]
        .spacing(space::L)
        .align_y(alignment::Vertical::Center)
        .into()
}

fn open<'a>(
    ctx: &Context<'a>,
    state: &State,
    categories: &'a [Category],
    (label, words): (usize, String),
    (rank, of): (usize, usize),
) -> Element<'a, Message> {
    let look = ctx.look;
    let seat = state.draft.seat(label);
    let chips = categories.iter().enumerate().map(|(position, category)| {
        let to = (seat != Some(position)).then_some(position);
        chip(look, category.name.as_str(), Some(seat == Some(position)), Message::Sort { label, category: to })
    });
    let chips = aside(row(chips).spacing(space::S).wrap().vertical_spacing(space::S));
    let place = seat.and_then(|seat| categories.get(seat)).map(|category| category.name.as_str());
    let name = match place {
        Some(place) => ctx.i18n.exercise_label_sorted(&words, place),
        None => ctx.i18n.exercise_label_unsorted(&words),
    };
    let (many, complete) = (categories.len(), state.draft.remaining() == 0);
    pressable(beside(ctx, look.text(Type::Body, words), chips))
        .id(keys::id(label))
        .name(name)
        .description(ctx.i18n.exercise_sort_row_keys())
        .position(rank + 1, of)
        .width(Length::Fill)
        .min_height(look.px(size::LABEL_SORTED))
        .padding(Padding::from([space::S, space::PARAGRAPH]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Nothing)
        .keys(move |key, physical, modifiers| {
            let to = |category: Option<usize>| Some(Message::Sort { label, category });
            if keys::takes_back(key) {
                return to(None);
            }
            if complete && keys::enters(key, modifiers) {
                return Some(Message::Check);
            }
            if let Some(rank) = keys::rank(key, physical, modifiers) {
                return if rank < many { to(Some(rank)) } else { Some(Message::Nothing) };
            }
            match (keys::sideways(key, modifiers)?, seat) {
                (by, Some(seat)) => to(seat.checked_add_signed(by).filter(|seat| *seat < many).or(Some(seat))),
                (1, None) => to(Some(0)),
                (_, None) => to(Some(many - 1)),
            }
        })
        .style(move |_, status| Face::Rest.style(&look, status))
        .into()
}

fn checked<'a>(
    ctx: &Context<'a>,
    state: &State,
    categories: &'a [Category],
    label: &'a Label,
    (position, words): (usize, String),
    part: Part,
) -> Element<'a, Message> {
    let look = ctx.look;
    let face = Face::Checked(part);
    let given = state.draft.seat(position).and_then(|seat| categories.get(seat)).map_or("", |c| c.name.as_str());
    let expected = categories.iter().find(|category| category.id == label.category).map_or("", |c| c.name.as_str());
    let name = ctx.i18n.exercise_label_sorted(&words, given);
    let correction = (part == Part::Wrong).then(|| ctx.i18n.exercise_label_belongs(expected));
    let said = match &correction {
        Some(correction) => format!("{}. {correction}", name_with(ctx, &name, Some(part))),
        None => name_with(ctx, &name, Some(part)),
    };
    let place = column![look.strong_text(Type::Body, Strength::Semibold, given)]
        .push(correction.map(|correction| look.text(Type::Small, correction)))
        .width(Length::Fill);
    let rest = row![place].push(verdict(ctx, part)).spacing(space::M).align_y(alignment::Vertical::Center);
    pressable(beside(ctx, look.text(Type::Body, words), rest))
        .name(said)
        .width(Length::Fill)
        .min_height(look.px(size::LABEL_SORTED))
        .padding(Padding::from([space::S, space::PARAGRAPH]))
        .align_y(alignment::Vertical::Center)
        .style(move |_, status| face.style(&look, status))
        .into()
}
