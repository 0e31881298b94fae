//! The card of all attempts, newest first, of one module or of all.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::course::ModuleId;
use crate::core::i18n::capitalised;
use crate::core::progress::{Attempt, Mode};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::surface::{card, empty_state, separator};
use crate::gui::widget::{page, semantic};

/// The card, or what stands in its place while there is no attempt.
pub(super) fn view<'a>(ctx: &Context<'a>, filter: Option<&ModuleId>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if ctx.progress.results().next().is_none() {
        return empty_state(look, "chart-line", i18n.progress_none(), i18n.progress_none_when());
    }
    let wanted = |attempt: &&Attempt| filter.is_none_or(|module| is_about(ctx, attempt, module));
    let attempts: Vec<&Attempt> = ctx.progress.results().filter(wanted).collect();
    let of = attempts.len();
    let mut rows = column![];
    for (position, attempt) in attempts.into_iter().enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        rows = rows.push(semantic::list_item(position + 1, of, result(ctx, attempt)));
    }
    let list: Element<'a, Message> = if of == 0 {
        let none = look.text(Type::Body, i18n.progress_none_module()).color(look.colour().text_2);
        container(semantic::live(none)).padding(Padding::from([gap::M, BLEED])).into()
    } else {
        semantic::list(group(Axis::Vertical, rows)).into()
    };
    let head = column![page::heading(look, Type::HeadingCard, i18n.progress_attempts()), filters(ctx, filter)];
    let content = column![container(head.spacing(gap::M)).padding(Padding::from([0.0, BLEED])), list];
    card(look, Padding { top: 18.0, right: gap::S, bottom: gap::S, left: gap::S }, content.spacing(gap::S))
        .width(Length::Fill)
        .into()
}

/// « Tous », then one chip for each module.
fn filters<'a>(ctx: &Context<'a>, filter: Option<&ModuleId>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let all = chip(look, i18n.progress_all(), Some(filter.is_none()), Message::Filter(None));
    let modules = ctx.course.modules.iter().map(|loaded| {
        let module = &loaded.module;
        let words = i18n.course_module(module.number);
        chip(look, words, Some(filter == Some(&module.id)), Message::Filter(Some(module.id.clone())))
    });
    chips(i18n.progress_filter(), std::iter::once(all).chain(modules))
}

/// Whether a module has questions in an attempt.
fn is_about(ctx: &Context<'_>, attempt: &Attempt, module: &ModuleId) -> bool {
    match &attempt.module {
        Some(own) => own == module,
        None => ctx.course.modules_of(&attempt.exercises).iter().any(|loaded| loaded.module.id == *module),
    }
}

/// The module, or « Plusieurs modules » and which.
fn title(ctx: &Context<'_>, attempt: &Attempt) -> String {
    let i18n = ctx.i18n;
    match &attempt.module {
        Some(id) => match ctx.course.module(id) {
            Some(loaded) => loaded.module.title.clone(),
            None => i18n.progress_module_gone(id.as_str()),
        },
        None => capitalised(
            &i18n.modules(ctx.course.modules_of(&attempt.exercises).iter().map(|loaded| loaded.module.number)),
        ),
    }
}

/// Whole or not, practice or test, and how it compares.
fn kind(ctx: &Context<'_>, attempt: &Attempt) -> String {
    let (i18n, of) = (ctx.i18n, attempt.exercises.len());
    let gain = || i18n.gain(ctx.progress.gain(&attempt.id));
    match (attempt.partial, attempt.mode) {
        _ if attempt.lesson.is_some() => i18n.progress_check(),
        (true, Mode::Practice) => i18n.progress_partial(of),
        (true, Mode::Test) => i18n.progress_partial_test(of),
        (false, Mode::Practice) => i18n.joined([i18n.progress_whole(), gain()]),
        (false, Mode::Test) => i18n.joined([i18n.progress_whole_test(), gain()]),
    }
}

fn result<'a>(ctx: &Context<'a>, attempt: &'a Attempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let title = title(ctx, attempt);
    let at = attempt.finished.map_or(attempt.started, |(at, _)| at);
    let day = i18n.day_in_words(at.to_zoned(ctx.now.time_zone().clone()).date(), ctx.now.date());
    let kind = kind(ctx, attempt);
    let mark = attempt.mark().map(|mark| i18n.mark_on_20(mark)).unwrap_or_default();
    let name = i18n.progress_attempt_row(&title, &day, &kind, mark);
    let marked = attempt.mark().map(|mark| {
        row![
            look.text(Type::Heading, i18n.mark(mark)),
            look.text(Type::Small, i18n.course_out_of_20()).color(secondary),
        ]
        .spacing(gap::XXS)
        .align_y(alignment::Vertical::Center)
    });
    let content = row![
        container(column![
            look.text(Type::Small, title),
            look.text(Type::Meta, i18n.joined([day, kind])).color(secondary),
        ])
        .width(Length::Fill),
    ]
    .push(marked)
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let content = container(content).padding(Padding::from([gap::XS, 0.0]));
    list_row(look, size::ROW_LESSON, false, name, content, Message::Open(Place::Result(attempt.id.clone())), None)
}
