//! The card that says what is about to begin, and the run that was left in the middle.

use iced::widget::{Id, column};
use iced::{Length, Padding};

use super::{Message, State};
use crate::core::progress::{Attempt, Mode};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::{Place, Questions};
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::surface::{card, tinted};
use crate::gui::widget::{page, semantic};

/// The button that begins.
const START: &str = "pick-start";

/// The cards.
pub(super) fn view<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let left = under_way(ctx, state).map(|attempt| go_on(ctx, attempt));
    column![summary(ctx, state)].push(left).spacing(gap::CARD).width(Length::Fill).into()
}

fn summary<'a>(ctx: &Context<'a>, state: &State) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let segments = [
        (Mode::Practice, "pencil-line", i18n.exercise_mode_practice()),
        (Mode::Test, "flag", i18n.exercise_mode_test()),
    ]
    .map(|(mode, glyph, words)| Segment {
        words,
        icon: Some(glyph),
        selected: state.mode == mode,
        on_press: Message::Mode(mode),
    });
    let explained = match state.mode {
        Mode::Practice => i18n.pick_practice_body(),
        Mode::Test => i18n.pick_test_body(),
    };
    let matching = state.matching(ctx);
    let asked = state.most.unwrap_or(usize::MAX).min(matching.len());
    let count = if matching.is_empty() { i18n.pick_none() } else { i18n.pick_matching(matching.len()) };
    let count = semantic::live(look.strong_text(Type::Option, Strength::Semibold, count));
    let mark = mark(ctx, state, asked);
    let start = button(look, Kind::Primary, i18n.pick_start(asked))
        .id(Id::new(START))
        .fill()
        .on_press_maybe((asked > 0).then_some(Message::Start));
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.pick_run()),
        segmented(look, i18n.pick_run(), segments.into()),
        look.text(Type::Small, explained).color(secondary),
        column![count].push(mark.map(|words| look.text(Type::Small, words).color(secondary))).spacing(gap::XXS),
        start.view(),
    ]
    .spacing(gap::L);
    card(look, Padding::from([gap::CARD, gap::SIDE]), content).width(Length::Fill).into()
}

/// Whether a module's mark is at stake.
fn mark(ctx: &Context<'_>, state: &State, asked: usize) -> Option<String> {
    if asked == 0 {
        return None;
    }
    let whole = match &state.pick.modules[..] {
        [only] => ctx.course.module(only).filter(|loaded| loaded.exercises.len() == asked),
        _ => None,
    };
    Some(match whole {
        Some(loaded) => ctx.i18n.pick_counts(loaded.module.number),
        None => ctx.i18n.pick_counts_not(),
    })
}

/// The latest run through some questions that was left in the middle, over the modules chosen or over several.
fn under_way<'a>(ctx: &Context<'a>, state: &State) -> Option<&'a Attempt> {
    let chosen = &state.pick.modules;
    let modules = ctx.course.modules.iter().map(|loaded| &loaded.module.id);
    let modules = modules.filter(|id| chosen.is_empty() || chosen.contains(id)).map(Some);
    let left = modules.chain([None]).filter_map(|module| ctx.progress.part_under_way(module));
    left.filter(|attempt| attempt.done() > 0).max_by_key(|attempt| attempt.started)
}

fn go_on<'a>(ctx: &Context<'a>, attempt: &'a Attempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let title = match attempt.mode {
        Mode::Practice => i18n.pick_practice_under_way(),
        Mode::Test => i18n.pick_test_under_way(),
    };
    let modules = ctx.course.modules_of(&attempt.exercises);
    let facts = i18n.joined([
        i18n.pick_done(attempt.done(), attempt.exercises.len()),
        i18n.modules(modules.iter().map(|loaded| loaded.module.number)),
    ]);
    let place = Place::Exercise(Questions::GoOn(attempt.id.clone()));
    let content = column![
        column![
            page::heading(look, Type::HeadingCard, title),
            look.text(Type::Small, facts).color(look.colour().text_2),
        ]
        .spacing(gap::XXS),
        button(look, Kind::Secondary, i18n.pick_go_on())
            .icon_after("arrow-right")
            .on_press(Message::Open(place))
            .view(),
    ]
    .spacing(gap::ML);
    tinted(look, Padding::from([gap::XL, gap::SIDE]), content).width(Length::Fill).into()
}
