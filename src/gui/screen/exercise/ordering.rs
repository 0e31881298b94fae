//! Steps to put in order: each can be moved up or down, by its arrows, with Alt and an arrow, or once taken hold of.

use iced::keyboard::Modifiers;
use iced::widget::{column, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{ExerciseKind, Text};
use crate::core::exercise::Part;
use crate::core::markup;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::inline;
use crate::gui::screen::exercise::answer::{Face, name_with, verdict};
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::screen::exercise::{Message, State, feedback, keys};
use crate::gui::spacing::{size, space};
use crate::gui::widget::aside::aside;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic;

/// Moves a step; the focus goes with it.
pub fn shift(state: &mut State, ctx: &Context<'_>, step: usize, by: isize) -> Action<Message> {
    let words = match state.exercise(ctx).map(|exercise| &exercise.kind) {
        Some(ExerciseKind::Ordering { steps }) => steps.get(step).map(markup::plain).unwrap_or_default(),
        _ => return Action::None,
    };
    if let Some(to) = state.draft.shift(step, by) {
        state.said = Some(ctx.i18n.exercise_order_moved(words, to + 1, state.shuffle.len()));
    }
    Action::Focus(keys::id(step))
}

/// Takes hold of a step, or lets it go.
pub fn grab(state: &mut State, ctx: &Context<'_>, step: usize) -> Action<Message> {
    let held = state.grabbed == Some(step);
    state.grabbed = (!held).then_some(step);
    state.said = Some(if held { ctx.i18n.exercise_order_released() } else { ctx.i18n.exercise_order_grabbed() });
    Action::Focus(keys::id(step))
}

/// The steps in the order given so far.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, steps: &'a [Text]) -> Element<'a, Message> {
    let Draft::Ordering { order, moved } = &state.draft else { return column![].into() };
    let rows = order.iter().enumerate().filter_map(|(place, step)| {
        let words = steps.get(*step)?;
        Some(match state.verdict.as_ref().and_then(|verdict| verdict.parts.get(place).copied()) {
            Some(part) => checked(ctx, (place, *step), words, part),
            None => {
                let grabbed = state.grabbed == Some(*step);
                open(ctx, (place, *step), words, Given { of: order.len(), grabbed, moved: *moved })
            }
        })
    });
    let list = group(Axis::Vertical, column(rows).spacing(space::S));
    let said = state.said.as_deref().unwrap_or_default();
    let said = semantic::live(ctx.look.text(Type::Small, said).color(ctx.look.colour().text_2).width(Length::Fill));
    let foot = state.verdict.is_none().then(|| column![hints(ctx), said].spacing(space::S));
    column![semantic::group(ctx.i18n.exercise_order_steps(), list)].push(foot).spacing(space::L).into()
}

/// What a row has to know of the others.
#[derive(Clone, Copy)]
struct Given {
    of: usize,
    grabbed: bool,
    moved: bool,
}

fn open<'a>(
    ctx: &Context<'a>,
    (place, step): (usize, usize),
    words: &'a Text,
    Given { of, grabbed, moved }: Given,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let plain = markup::plain(words);
    let way = |glyph: &'static str, by: isize, name: String, possible: bool| {
        let message = possible.then_some(Message::Shift { step, by });
        aside(icon_button(look, Kind::Secondary, glyph, name).on_press_maybe(message))
    };
    let ways = row![
        way("arrow-up", -1, ctx.i18n.exercise_order_up(&plain), place > 0),
        way("arrow-down", 1, ctx.i18n.exercise_order_down(&plain), place + 1 < of),
    ];
    let content = row![
        look.text(Type::Numeral, (place + 1).to_string()).color(colour.text_2).width(look.px(size::ICON)),
        inline::bare(look, Type::Option, colour.text, words),
        ways.spacing(space::XS),
    ];
    let face = Face::new(None, grabbed);
    pressable(content.spacing(space::ML).align_y(alignment::Vertical::Center))
        .id(keys::id(step))
        .name(plain.clone())
        .description(ctx.i18n.exercise_order_keys())
        .toggled(grabbed)
        .position(place + 1, of)
        .width(Length::Fill)
        .min_height(look.px(size::LABEL_SORTED))
        .padding(Padding { left: space::PARAGRAPH, right: space::ICON, ..Padding::from(space::S) })
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Grab(step))
        .keys(move |key, _, modifiers| match keys::upright(key) {
            Some(by) if modifiers == Modifiers::ALT || (grabbed && modifiers == Modifiers::empty()) => {
                Some(Message::Shift { step, by })
            }
            // Once the order was changed, Entrée says that this is the answer; Espace takes hold.
            None if moved && !grabbed && keys::enters(key, modifiers) => Some(Message::Check),
            _ => None,
        })
        .style(move |_, status| face.style(&look, status))
        .into()
}

fn checked<'a>(ctx: &Context<'a>, (place, step): (usize, usize), words: &'a Text, part: Part) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let face = Face::Checked(part);
    let expected = (part == Part::Wrong).then(|| ctx.i18n.exercise_order_expected(step + 1));
    let mut name = name_with(ctx, &markup::plain(words), Some(part));
    if let Some(expected) = &expected {
        name = format!("{name}. {expected}");
    }
    let body = column![inline::bare(look, Type::Option, colour.text, words)]
        .push(expected.map(|expected| look.text(Type::Small, expected)))
        .width(Length::Fill);
    let number = look.text(Type::Numeral, (place + 1).to_string()).color(colour.text_2).width(look.px(size::ICON));
    let content = row![number, body].push(verdict(ctx, part)).spacing(space::ML);
    pressable(content.align_y(alignment::Vertical::Center))
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
            (vec!["Alt".into(), "arrow-up".into(), "arrow-down".into()], i18n.exercise_hint_move()),
            (vec![i18n.exercise_key_space()], i18n.exercise_hint_grab()),
        ],
    )
}
