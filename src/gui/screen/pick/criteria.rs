//! The card of what is asked for.

use iced::widget::{column, container, row};
use iced::{Length, Padding};

use super::{COUNTS, Message, State};
use crate::core::exercise::pick::{Pick, Seen};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::choice::{Segment, chip, chips, segmented};
use crate::gui::widget::page;
use crate::gui::widget::surface::{card, separator};

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let run: Element<'a, Message> = if look.room() < 640.0 {
        column![part(ctx, i18n.pick_count(), counts(ctx, state)), part(ctx, i18n.pick_order(), order(ctx, state))]
            .spacing(gap::L)
            .into()
    } else {
        row![part(ctx, i18n.pick_count(), counts(ctx, state)), part(ctx, i18n.pick_order(), order(ctx, state))]
            .spacing(gap::PAGE)
            .wrap()
            .vertical_spacing(gap::L)
            .into()
    };
    let parts = [
        part(ctx, i18n.pick_modules(), modules(ctx, state)),
        part(ctx, i18n.pick_seen(), seen(ctx, state)),
        part(ctx, i18n.pick_difficulty(), difficulties(ctx, state)),
        run,
    ];
    let mut content = column![];
    for (position, part) in parts.into_iter().enumerate() {
        content = content.push((position > 0).then(|| separator(look)));
        content = content.push(container(part).padding(Padding::from([gap::L, 0.0])).width(Length::Fill));
    }
    card(look, Padding::from([gap::S, gap::SIDE]), content).width(Length::Fill).into()
}

/// What is chosen, over the control.
fn part<'a>(ctx: &Context<'a>, words: String, control: Element<'a, Message>) -> Element<'a, Message> {
    column![page::heading(ctx.look, Type::HeadingCard, words), control].spacing(gap::M).into()
}

fn modules<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let chosen = &state.pick.modules;
    let all = chip(look, i18n.pick_all_modules(), Some(chosen.is_empty()), Message::Module(None));
    let modules = ctx.course.modules.iter().filter(|loaded| loaded.has_exercises()).map(|loaded| {
        let module = &loaded.module;
        let name = ctx.course.theme(&module.id).unwrap_or(&module.title);
        let words = i18n.pick_module(module.number, name);
        chip(look, words, Some(chosen.contains(&module.id)), Message::Module(Some(module.id.clone())))
    });
    chips(i18n.pick_modules(), std::iter::once(all).chain(modules))
}

/// Each with how many questions it would leave.
fn seen<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let segment = |seen: Seen| {
        let count = Pick { seen, ..state.pick.clone() }.matching(ctx.course, &ctx.progress.latest).len();
        let words = match seen {
            Seen::All => i18n.pick_seen_all(count),
            Seen::Missed => i18n.pick_seen_missed(count),
            Seen::Never => i18n.pick_seen_never(count),
        };
        Segment { words, icon: None, selected: state.pick.seen == seen, on_press: Message::Seen(seen) }
    };
    let segments = [Seen::All, Seen::Missed, Seen::Never].map(segment);
    segmented(ctx.look, i18n.pick_seen(), segments.into())
}

fn difficulties<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let words =
        [i18n.exercise_difficulty_recall(), i18n.exercise_difficulty_apply(), i18n.exercise_difficulty_analyse()];
    let each = words.into_iter().enumerate().map(|(position, words)| {
        chip(ctx.look, words, Some(state.pick.difficulties[position]), Message::Difficulty(position))
    });
    chips(i18n.pick_difficulty(), each)
}

fn counts<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let segments = COUNTS.map(|most| Segment {
        words: most.map_or_else(|| i18n.pick_count_all(), |most| most.to_string()),
        icon: None,
        selected: state.most == most,
        on_press: Message::Most(most),
    });
    segmented(ctx.look, i18n.pick_count(), segments.into())
}

fn order<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let segments = [(true, i18n.pick_shuffled()), (false, i18n.pick_in_order())].map(|(shuffled, words)| Segment {
        words,
        icon: None,
        selected: state.shuffled == shuffled,
        on_press: Message::Shuffled(shuffled),
    });
    segmented(ctx.look, i18n.pick_order(), segments.into())
}
