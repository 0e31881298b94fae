//! What follows the verdict: why, how many points, what to reread; and the keys shown before it.

use iced::widget::{column, container, rich_text, row, span};
use iced::{Background, Border, Length, alignment};

use crate::core::course::{Exercise, ExerciseKind};
use crate::core::exercise::{Answer, Outcome, Part, Verdict};
use crate::core::review::CardId;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline;
use crate::gui::rubric;
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::screen::exercise::{Message, State};
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::keycap;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::{Tone, callout, callout_title};

/// The key that leads to the passage to reread.
pub const REREAD: &str = "R";

/// The explanation, under the answers.
pub fn explanation<'a>(
    ctx: &Context<'a>,
    state: &State,
    exercise: &'a Exercise,
    verdict: &Verdict,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let title = callout_title(look, Tone::Teal, title(ctx, state, exercise, verdict));
    let points =
        look.strong_text(Type::Body, Strength::Semibold, ctx.i18n.exercise_points(ctx.i18n.points(verdict.points)));
    let heading = row![semantic::live(container(title).width(Length::Fill)), points].spacing(space::L);
    let words = inline::linked(ctx, Type::Body, colour.text, &exercise.explanation).map(Message::Followed);
    let kept = comes_back(ctx, exercise).map(|words| {
        row![
            icon("layers", look.px(size::ICON), colour.text_2),
            look.text(Type::Meta, words).color(colour.text_2).width(Length::Fill),
        ]
        .spacing(space::S)
        .align_y(alignment::Vertical::Center)
    });
    let content = column![words].push(reread(ctx, exercise)).push(kept).spacing(space::XS);
    callout(look, Tone::Teal, "lightbulb", heading, content)
}

/// When a question that was missed comes back in review.
fn comes_back(ctx: &Context<'_>, exercise: &Exercise) -> Option<String> {
    let (i18n, reviews) = (ctx.i18n, &ctx.progress.reviews);
    if ctx.progress.latest.get(&exercise.id).is_none_or(|outcome| *outcome == Outcome::Right) {
        return None;
    }
    let card = CardId::Question(exercise.id.clone());
    if reviews.get(&card).is_some_and(|state| state.suspended) {
        return Some(i18n.exercise_aside());
    }
    let today = ctx.today();
    Some(match reviews.due(&card, ctx.settings.limits().retention) {
        Some(due) if due > today => i18n.exercise_comes_back_when(i18n.comes_back(due.since(today))),
        _ => i18n.exercise_comes_back(),
    })
}

/// The way to the passage of the lesson, when the course still has it.
fn reread<'a>(ctx: &Context<'a>, exercise: &'a Exercise) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let colour = *look.colour();
    let (_, position, slot) = ctx.course.lesson(&exercise.passage.lesson)?;
    let title = ctx.course.heading(&exercise.passage).unwrap_or(&slot.entry.title);
    let words = ctx.i18n.exercise_reread(title);
    let setting = look.setting(Type::Body, Strength::Semibold);
    let text = rich_text![span::<(), _>(words.clone()).underline(true).color(colour.primary)]
        .font(setting.font)
        .size(setting.size)
        .line_height(setting.line_height());
    let link = pressable(text)
        .role(Role::Link)
        .name(words)
        .description(REREAD)
        .min_height(24.0)
        .on_press(Message::Reread(exercise.passage.clone()))
        .style(move |_, status| Style {
            background: status.hovered.then_some(Background::Color(colour.hover)),
            border: Border { radius: space::XXS.into(), ..Border::default() },
            ring: colour.focus,
            ..Style::default()
        });
    let line = row![
        icon("book-open", look.px(18.0), colour.primary),
        link,
        look.text(Type::Meta, ctx.i18n.exercise_reread_where(position + 1)).color(colour.text_2),
        semantic::hidden(keycap(look, REREAD)),
    ];
    Some(line.spacing(space::S).align_y(alignment::Vertical::Center).wrap().into())
}

/// The verdict in a sentence.
fn title(ctx: &Context<'_>, state: &State, exercise: &Exercise, verdict: &Verdict) -> String {
    let i18n = ctx.i18n;
    if state.answered(ctx).is_some_and(|answered| answered.answer == Answer::Skipped) {
        return i18n.exercise_explain_skipped();
    }
    match verdict.outcome {
        Outcome::Right => i18n.exercise_explain_right(),
        Outcome::Partly => partly(ctx, state, exercise, verdict),
        Outcome::Wrong => match exercise.kind {
            // Some were right, and as many were not: no point, but something was known.
            ExerciseKind::MultipleChoice { .. } if verdict.parts.contains(&Part::Right) => {
                partly(ctx, state, exercise, verdict)
            }
            ExerciseKind::Ordering { ref steps } => i18n.exercise_explain_no_sequence(steps.len().saturating_sub(1)),
            _ => i18n.exercise_explain_wrong(),
        },
    }
}

/// What was right of an answer that is not fully so.
fn partly(ctx: &Context<'_>, state: &State, exercise: &Exercise, verdict: &Verdict) -> String {
    let i18n = ctx.i18n;
    let count = |part: Part| verdict.parts.iter().filter(|each| **each == part).count();
    let (right, of) = (count(Part::Right), verdict.parts.len());
    match (&exercise.kind, &state.draft) {
        (ExerciseKind::Classification { .. }, _) => i18n.exercise_explain_labels(right, of),
        (ExerciseKind::Matching { .. }, _) => i18n.exercise_explain_pairs(right, of),
        (ExerciseKind::Cloze { .. }, _) => i18n.exercise_explain_gaps(right, of),
        (ExerciseKind::Numeric { .. }, _) => i18n.exercise_explain_numbers(right, of),
        (ExerciseKind::ShortAnswer { wanted, .. }, _) => i18n.exercise_explain_ideas(right, wanted.unwrap_or(of)),
        (ExerciseKind::MiniCase { rubric, .. }, _) => {
            let total = rubric::total(rubric);
            i18n.exercise_explain_case(i18n.points(verdict.points * f64::from(total)), total)
        }
        (ExerciseKind::Ordering { steps }, Draft::Ordering { order, .. }) => {
            let links = order.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count();
            i18n.exercise_explain_sequence(links, steps.len().saturating_sub(1))
        }
        _ => match (right + count(Part::Missed), count(Part::Wrong)) {
            (wanted, 0) => i18n.exercise_explain_almost(right, wanted),
            (wanted, extra) => i18n.exercise_explain_extra(right, wanted, extra),
        },
    }
}

/// Keycaps with what they do.
pub fn hints<'a>(ctx: &Context<'a>, hints: Vec<(Vec<String>, String)>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let line = row(hints.into_iter().map(|(keys, words)| {
        row(keys.into_iter().map(|key| keycap(look, key)))
            .push(look.text(Type::Meta, words).color(colour.text_2))
            .spacing(space::XS)
            .align_y(alignment::Vertical::Center)
            .into()
    }));
    // Each control says its keys in its description.
    semantic::hidden(line.spacing(space::ML).wrap().vertical_spacing(space::XS)).into()
}
