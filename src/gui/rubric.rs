//! Marking a written answer: what was written, what a good answer holds, and the criteria with their points. Shared by
//! cases and exam papers.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Criterion, Text};
use crate::core::markup;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::{self, Followed};
use crate::gui::spacing::space;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{Tone, callout, callout_title, card, separator, well};

/// The points of a rubric.
pub fn total(rubric: &[Criterion]) -> u32 {
    rubric.iter().map(|criterion| u32::from(criterion.points)).sum()
}

/// What the student wrote.
pub fn written<'a, Message: 'a>(ctx: &Context<'a>, text: &str) -> Element<'a, Message> {
    let look = ctx.look;
    let title = look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.exercise_written());
    let words = if text.trim().is_empty() { ctx.i18n.exercise_nothing_written() } else { text.trim().to_owned() };
    let content = column![title.color(look.colour().text_2), look.text(Type::Option, words)].spacing(space::XS);
    well(look, Padding::from([space::ML, space::L]), content).width(Length::Fill).into()
}

/// What a good answer holds; `by_task` when each text answers a task of its own.
pub fn possible<'a>(ctx: &Context<'a>, model: Vec<&'a Text>, by_task: bool) -> Element<'a, Followed> {
    let look = ctx.look;
    let titled = by_task && model.len() > 1;
    let parts = model.into_iter().enumerate().map(|(position, text)| {
        let title = titled.then(|| {
            let words = ctx.i18n.exercise_model_task(position + 1);
            look.strong_text(Type::Meta, Strength::Semibold, words)
        });
        let words = inline::text(ctx, Type::Body, look.colour().text, text);
        column![].push(title).push(words).spacing(space::XXS).into()
    });
    let title = callout_title(look, Tone::Green, ctx.i18n.exercise_model());
    callout(look, Tone::Green, "target", title, column(parts).spacing(space::M))
}

/// The criteria, each with the points that the student gives; without `judge` they stand.
pub fn rubric<'a, Message: Clone + 'a>(
    ctx: &Context<'a>,
    rubric: &'a [Criterion],
    halves: &[Option<u8>],
    judge: Option<&dyn Fn(usize, u8) -> Message>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = rubric.len();
    let mut rows = column![];
    for (position, criterion) in rubric.iter().enumerate() {
        if position > 0 {
            rows = rows.push(separator(look));
        }
        let given = halves.get(position).copied().flatten();
        let judge = judge.map(|judge| move |halves| judge(position, halves));
        rows = rows.push(semantic::list_item(position + 1, of, self::criterion(ctx, criterion, given, judge)));
    }
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.exercise_rubric()),
        look.text(Type::Small, i18n.exercise_rubric_lead()).color(look.colour().text_2),
        semantic::list(rows),
    ]
    .spacing(space::S);
    card(look, Padding::from([space::L, space::XL]), content).width(Length::Fill).into()
}

/// One criterion: less, points, more.
pub fn criterion<'a, Message: Clone + 'a>(
    ctx: &Context<'a>,
    criterion: &'a Criterion,
    given: Option<u8>,
    judge: Option<impl Fn(u8) -> Message>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let most = criterion.halves();
    let name = markup::plain(&criterion.text);
    let points = given.map_or_else(|| "–".to_owned(), |halves| i18n.points(f64::from(halves) / 2.0));
    let points = i18n.exercise_criterion_points(points, criterion.points);
    let less = given.map_or(Some(0), |halves| halves.checked_sub(1));
    let more = match given {
        None => Some(most),
        Some(halves) => halves.checked_add(1).filter(|halves| *halves <= most),
    };
    // The first press gives all or nothing; the next ones go by half points.
    let (less_name, more_name) = match given {
        None => (i18n.exercise_criterion_none(&name), i18n.exercise_criterion_all(&name)),
        Some(_) => (i18n.exercise_criterion_less(&name), i18n.exercise_criterion_more(&name)),
    };
    let shown = look.strong_text(Type::Body, Strength::Semibold, points);
    let ways = judge.map(|judge| {
        row![
            icon_button(look, Kind::Ghost, "circle-minus", less_name).on_press_maybe(less.map(&judge)),
            icon_button(look, Kind::Ghost, "circle-plus", more_name).on_press_maybe(more.map(&judge)),
        ]
        .spacing(space::XS)
    });
    row![
        container(inline::bare(look, Type::Body, look.colour().text, &criterion.text)).width(Length::Fill),
        semantic::live(shown),
    ]
    .push(ways)
    .spacing(space::M)
    .padding(Padding::from([space::S, 0.0]))
    .align_y(alignment::Vertical::Center)
    .into()
}
