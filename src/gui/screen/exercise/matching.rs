//! Two columns to pair: each left entry has a slot, and the right entries wait beside until they have a place.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::{Id, column, container, row, space as gap};
use iced::{Background, Border, Length, Padding, alignment};

use crate::core::course::{Pair, Text};
use crate::core::exercise::Part;
use crate::core::markup;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline;
use crate::gui::screen::exercise::answer::{Face, name_with, verdict};
use crate::gui::screen::exercise::{GO_ON, Message, State, feedback, keys};
use crate::gui::spacing::{radius, size, space};
use crate::gui::widget::aside::aside;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::fill_style;

/// Shares of the width: pairs, right entries that wait.
const SHARES: (u16, u16) = (7, 4);

/// The identity of a right entry that waits.
fn right_id(right: usize) -> Id {
    Id::from(format!("right-{right}"))
}

/// Sends the focus to the first right entry that waits.
pub fn focus_right(state: &State) -> Action<Message> {
    match waiting(state).first() {
        Some(right) => Action::Focus(right_id(*right)),
        None => Action::None,
    }
}

/// Puts a right entry beside a left one, or takes it back; the focus goes to the next left entry that has none.
pub fn join(state: &mut State, _ctx: &Context<'_>, left: usize, right: Option<usize>) -> Action<Message> {
    state.draft.put(left, right);
    state.aim = left;
    if right.is_none() {
        return Action::Focus(keys::id(left));
    }
    let of = state.shuffle.len();
    match (left..of).chain(0..left).find(|each| state.draft.seat(*each).is_none()) {
        Some(next) => {
            state.aim = next;
            Action::Focus(keys::id(next))
        }
        None => Action::Focus(Id::new(GO_ON)),
    }
}

/// Right entries without a place, in the order shown.
fn waiting(state: &State) -> Vec<usize> {
    let taken = |right: usize| (0..state.shuffle.len()).any(|left| state.draft.seat(left) == Some(right));
    state.shuffle.iter().copied().filter(|right| !taken(*right)).collect()
}

/// The two columns.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, pairs: &'a [Pair]) -> Element<'a, Message> {
    let look = ctx.look;
    let rows = pairs.iter().enumerate().map(|(left, pair)| {
        match state.verdict.as_ref().and_then(|verdict| verdict.parts.get(left).copied()) {
            Some(part) => checked(ctx, state, pairs, (left, pair), part),
            None => open(ctx, state, pairs, (left, pair)),
        }
    });
    let rows = group(Axis::Vertical, column(rows).spacing(space::ICON));
    let rows: Element<'a, Message> = semantic::group(ctx.i18n.exercise_match_left(), rows).into();
    if state.verdict.is_some() {
        return rows;
    }
    let pool = pool(ctx, state, pairs);
    let board: Element<'a, Message> = if look.room() < 960.0 {
        column![rows, pool].spacing(space::XL).into()
    } else {
        row![container(rows).width(Length::FillPortion(SHARES.0)), container(pool).width(Length::FillPortion(SHARES.1))]
            .spacing(space::CARD)
            .into()
    };
    column![board, hints(ctx)].spacing(space::PARAGRAPH).into()
}

/// The line between a left entry and its slot.
fn line<'a, Message: 'a>(ctx: &Context<'a>, face: Face) -> Element<'a, Message> {
    let ink = if face == Face::Rest { ctx.look.colour().line } else { face.ink(&ctx.look) };
    container(gap().width(space::CARD).height(2)).style(move |_| fill_style(ink)).into()
}

/// A left entry with its slot, as one control.
fn open<'a>(
    ctx: &Context<'a>,
    state: &State,
    pairs: &'a [Pair],
    (left, pair): (usize, &'a Pair),
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let seat = state.draft.seat(left);
    let aimed = state.aim == left && seat.is_none();
    let words = markup::plain(&pair.left);
    let given = seat.and_then(|right| pairs.get(right)).map(|pair| &pair.right);
    let content = row![
        container(inline::bare(look, Type::Body, colour.text, &pair.left)).width(Length::FillPortion(4)),
        line(ctx, if seat.is_some() { Face::Selected } else { Face::Rest }),
        container(slot(ctx, given, aimed, (left, &words))).width(Length::FillPortion(5)),
    ]
    .align_y(alignment::Vertical::Center);
    let name = match given {
        Some(given) => ctx.i18n.exercise_match_paired(&words, markup::plain(given)),
        None => ctx.i18n.exercise_match_unpaired(&words),
    };
    let order = state.shuffle.clone();
    // Arrows go through the entries that wait, and through the one already here.
    let choices: Vec<usize> =
        order.iter().copied().filter(|right| seat == Some(*right) || waiting(state).contains(right)).collect();
    let complete = state.draft.remaining() == 0;
    let face = if aimed { Face::Selected } else { Face::Rest };
    pressable(content)
        .id(keys::id(left))
        .name(name)
        .description(ctx.i18n.exercise_match_keys())
        .position(left + 1, pairs.len())
        .width(Length::Fill)
        .min_height(look.px(size::LABEL))
        .padding(Padding { left: space::PARAGRAPH, right: space::S, ..Padding::from(space::S - 1.0) })
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Pick(left))
        .on_focus(Message::Aim(left))
        .keys(move |key, physical, modifiers| {
            if keys::takes_back(key) {
                return Some(Message::Join { left, right: None });
            }
            if complete && keys::enters(key, modifiers) {
                return Some(Message::Check);
            }
            if let Some(rank) = keys::rank(key, physical, modifiers) {
                let right = order.get(rank).copied();
                return Some(right.map_or(Message::Nothing, |right| Message::Join { left, right: Some(right) }));
            }
            let by = keys::sideways(key, modifiers)?;
            Some(Message::Cycle { left, right: next(&choices, seat, by)? })
        })
        .style(move |_, status| Style {
            background: Some(Background::Color(colour.surface)),
            ..face.style(&look, status)
        })
        .into()
}

/// The entry before or after the present one; the first or last when there is none.
fn next(choices: &[usize], present: Option<usize>, by: isize) -> Option<usize> {
    let last = choices.len().checked_sub(1)?;
    let rank = match present.and_then(|present| choices.iter().position(|each| *each == present)) {
        Some(rank) => rank.checked_add_signed(by).unwrap_or(last) % choices.len(),
        None if by > 0 => 0,
        None => last,
    };
    choices.get(rank).copied()
}

/// What stands beside a left entry.
fn slot<'a>(
    ctx: &Context<'a>,
    given: Option<&'a Text>,
    aimed: bool,
    (left, words): (usize, &str),
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let (content, fill, edge): (Element<'a, Message>, _, _) = match given {
        Some(given) => {
            let back = icon_button(look, Kind::Ghost, "undo-2", ctx.i18n.exercise_match_undo(words))
                .on_press(Message::Join { left, right: None });
            let line = row![inline::bare(look, Type::Body, colour.text, given), aside(back)];
            (line.align_y(alignment::Vertical::Center).into(), colour.primary_soft, colour.primary)
        }
        None => {
            let ink = if aimed { colour.on_primary_soft } else { colour.text_2 };
            let words = if aimed { ctx.i18n.exercise_slot_aimed() } else { ctx.i18n.exercise_slot() };
            (look.text(Type::Meta, words).color(ink).into(), colour.sunken, colour.control)
        }
    };
    // A slot is as high as the one line that most entries take, before and after it is filled.
    let strut = gap().width(1).height(look.px(size::BUTTON));
    container(row![strut, content].align_y(alignment::Vertical::Center))
        .width(Length::Fill)
        .padding(Padding { left: space::ML, right: space::XXS, ..Padding::ZERO })
        .style(move |_| container::Style {
            background: Some(Background::Color(fill)),
            border: Border { color: edge, width: colour.border, radius: radius::CONTROL.into() },
            ..container::Style::default()
        })
        .into()
}

/// The right entries that wait.
fn pool<'a>(ctx: &Context<'a>, state: &State, pairs: &'a [Pair]) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let waiting = waiting(state);
    let title = look.strong_text(Type::Option, Strength::Bold, ctx.i18n.exercise_to_match()).width(Length::Fill);
    let count =
        look.text(Type::Small, ctx.i18n.exercise_to_sort_count(waiting.len(), pairs.len())).color(colour.text_2);
    let header = row![title, semantic::live(count)].spacing(space::S).align_y(alignment::Vertical::Center);
    let aim = state.aim;
    let cards = waiting.into_iter().filter_map(|right| {
        let rank = state.shuffle.iter().position(|each| *each == right)?;
        Some(entry(ctx, (right, &pairs.get(right)?.right), rank, aim))
    });
    let cards = group(Axis::Vertical, column(cards).spacing(space::ICON));
    let content = column![header, cards].spacing(space::M);
    let frame = container(content).padding(space::L).width(Length::Fill).style(move |_| container::Style {
        background: Some(Background::Color(colour.sunken)),
        border: look.theme.edge(colour.control, radius::CARD),
        ..container::Style::default()
    });
    semantic::group(ctx.i18n.exercise_to_match(), frame).into()
}

/// A right entry that waits.
fn entry<'a>(ctx: &Context<'a>, (right, words): (usize, &'a Text), rank: usize, aim: usize) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let letter = keys::letter(rank);
    let name = ctx.i18n.exercise_choice(&letter, markup::plain(words));
    let letter = look.strong_text(Type::Small, Strength::Semibold, letter).color(colour.text_2);
    let content = row![letter.width(look.px(14.0)), inline::bare(look, Type::Body, colour.text, words)];
    let shadow = colour.shadow_card;
    pressable(content.spacing(space::ML).align_y(alignment::Vertical::Center))
        .id(right_id(right))
        .name(name)
        .width(Length::Fill)
        .min_height(look.px(size::LABEL_SORTED))
        .padding(Padding::from([space::S, space::L]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Join { left: aim, right: Some(right) })
        .keys(move |key, _, modifiers| match key {
            // Back to the left entry without choosing.
            Key::Named(Named::ArrowLeft) if modifiers == Modifiers::empty() => Some(Message::Return),
            _ => None,
        })
        .style(move |_, status| Style { shadow, ..Face::Rest.style(&look, status) })
        .into()
}

fn checked<'a>(
    ctx: &Context<'a>,
    state: &State,
    pairs: &'a [Pair],
    (left, pair): (usize, &'a Pair),
    part: Part,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let face = Face::Checked(part);
    let given = state.draft.seat(left).and_then(|right| pairs.get(right)).map_or(&pair.right, |pair| &pair.right);
    let expected = (part == Part::Wrong).then(|| ctx.i18n.exercise_match_expected(markup::plain(&pair.right)));
    let joined = ctx.i18n.exercise_match_paired(markup::plain(&pair.left), markup::plain(given));
    let mut name = name_with(ctx, &joined, Some(part));
    if let Some(expected) = &expected {
        name = format!("{name}. {expected}");
    }
    let body = column![inline::bare(look, Type::Body, colour.text, given)]
        .push(expected.map(|expected| look.text(Type::Small, expected)))
        .width(Length::FillPortion(6));
    let content = row![
        container(inline::bare(look, Type::Body, colour.text, &pair.left)).width(Length::FillPortion(4)),
        icon("arrow-right", look.px(size::ICON), face.ink(&look)),
        body,
    ]
    .push(verdict(ctx, part));
    pressable(content.spacing(space::ML).align_y(alignment::Vertical::Center))
        .name(name)
        .width(Length::Fill)
        .min_height(look.px(size::LABEL_SORTED))
        .padding(Padding::from([space::S, space::PARAGRAPH]))
        .align_y(alignment::Vertical::Center)
        .style(move |_, status| face.style(&look, status))
        .into()
}

/// What the keys do.
fn hints<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    feedback::hints(
        ctx,
        vec![
            (vec!["arrow-up".into(), "arrow-down".into()], i18n.exercise_hint_choose()),
            (vec!["arrow-left".into(), "arrow-right".into()], i18n.exercise_hint_match()),
            (vec![i18n.exercise_key_delete()], i18n.exercise_hint_take_back()),
        ],
    )
}
