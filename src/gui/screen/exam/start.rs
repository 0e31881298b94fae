//! The start page of a paper: what it holds, what it takes, and the attempts at it.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message, PAGE, clock, questions};
use crate::core::course::Exam;
use crate::core::progress::{ExamAttempt, Stage};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::rubric;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::surface::{card, empty_state, separator, tinted};
use crate::gui::widget::{page, semantic};

/// The screen.
pub fn view<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let crumbs =
        page::breadcrumb(look, ctx.course.manifest.title.clone(), Message::Open(Place::Course), i18n.exam_card());
    let header = column![
        crumbs,
        page::title(look, &exam.title),
        look.text(Type::Body, facts(ctx, exam)).color(look.colour().text_2),
    ]
    .spacing(space::XS);
    let body = page::columns(look, space::CARD, (620, parts(ctx, exam)), (476, needed(ctx, exam)));
    let content = column![header, ways(ctx, exam), body, attempts(ctx, exam)].spacing(space::CARD);
    page::page(look, PAGE, size::PAGE, content)
}

/// Time, points, parts and questions.
pub fn facts(ctx: &Context<'_>, exam: &Exam) -> String {
    let i18n = ctx.i18n;
    let points: u32 = questions(exam).map(|question| rubric::total(&question.rubric)).sum();
    i18n.joined([
        clock::words(i18n, clock::allowed(exam)),
        i18n.exam_points(points),
        i18n.exam_part_count(exam.parts.len()),
        i18n.course_question_count(questions(exam).count()),
    ])
}

/// The next step: go on, mark, or begin.
fn ways<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let latest = ctx.progress.exams_of(&exam.id).next().filter(|attempt| attempt.stage() != Stage::Finished);
    let Some(attempt) = latest else {
        return button(look, Kind::Primary, i18n.exam_begin())
            .height(size::BUTTON_LARGE)
            .icon_after("arrow-right")
            .on_press(Message::Begin)
            .into();
    };
    let (title, words, message) = match attempt.stage() {
        Stage::Writing => (i18n.exam_under_way(), i18n.exam_resume(), Message::Resume(attempt.id.clone())),
        _ => (i18n.exam_to_mark(), i18n.exam_mark(), Message::Open(Place::ExamAttempt(attempt.id.clone()))),
    };
    let says =
        column![page::heading(look, Type::HeadingCard, title), look.text(Type::Small, progress(ctx, exam, attempt)),]
            .width(Length::Fill);
    let ways = row![
        button(look, Kind::Primary, words).icon_after("arrow-right").on_press(message),
        button(look, Kind::Ghost, i18n.exam_begin_again()).on_press(Message::Begin),
    ]
    .spacing(space::S)
    .align_y(alignment::Vertical::Center);
    let content: Element<'a, Message> = if look.room() < 960.0 {
        column![says, ways.wrap().vertical_spacing(space::S)].spacing(space::M).into()
    } else {
        row![says, ways].spacing(space::CARD).align_y(alignment::Vertical::Center).into()
    };
    tinted(look, Padding::from([space::XL, space::CARD]), content).width(Length::Fill).into()
}

/// Time used and questions answered.
fn progress(ctx: &Context<'_>, exam: &Exam, attempt: &ExamAttempt) -> String {
    let i18n = ctx.i18n;
    let written = questions(exam).filter(|question| !attempt.text(&question.number).is_empty()).count();
    let used = i18n.exam_used(clock::words(i18n, attempt.used()));
    i18n.joined([used, i18n.exam_answered(written, questions(exam).count())])
}

/// The parts with their points.
fn parts<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = exam.parts.len();
    let mut rows = column![];
    for (position, part) in exam.parts.iter().enumerate() {
        if position > 0 {
            rows = rows.push(separator(look));
        }
        let points: u32 = part.questions.iter().map(|question| rubric::total(&question.rubric)).sum();
        let time = clock::minutes(i18n, u64::from(part.minutes));
        let facts = i18n.joined([i18n.course_question_count(part.questions.len()), i18n.exam_part_minutes(time)]);
        let number = look.text(Type::Figure(32), (position + 1).to_string()).color(look.colour().primary);
        let line = row![
            container(number).width(look.px(size::BUTTON)),
            column![
                look.strong_text(Type::Option, Strength::Semibold, part.title.as_str()),
                look.text(Type::Small, facts).color(look.colour().text_2),
            ]
            .width(Length::Fill),
            look.strong_text(Type::Body, Strength::Semibold, i18n.exam_points(points)),
        ];
        let line = line.spacing(space::S).padding(Padding::from([space::M, 0.0])).align_y(alignment::Vertical::Center);
        rows = rows.push(semantic::list_item(position + 1, of, line));
    }
    let content = column![page::heading(look, Type::HeadingCard, i18n.exam_parts()), semantic::list(rows)];
    card(look, Padding::from([space::XL, space::SIDE]), content.spacing(space::XS))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// What is needed.
fn needed<'a>(ctx: &Context<'a>, exam: &Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let things = [
        ("clock", i18n.exam_needed_time(clock::words(i18n, clock::allowed(exam)))),
        ("pencil-line", i18n.exam_needed_tools()),
        ("eye-off", i18n.exam_needed_alone()),
        ("circle-check", i18n.exam_needed_saved()),
        ("list-checks", i18n.exam_needed_marking()),
    ];
    let of = things.len();
    let rows = things.into_iter().enumerate().map(|(position, (glyph, words))| {
        let line = row![
            icon(glyph, look.px(size::ICON), look.colour().primary),
            look.text(Type::Body, words).width(Length::Fill),
        ];
        semantic::list_item(position + 1, of, line.spacing(space::M)).into()
    });
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.exam_needed()),
        semantic::list(column(rows).spacing(space::M)),
    ];
    card(look, Padding::from([space::XL, space::SIDE]), content.spacing(space::M))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// Papers handed in, newest first.
fn attempts<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let attempts: Vec<_> = ctx.progress.exams_of(&exam.id).collect();
    if attempts.is_empty() {
        return empty_state(look, "file-text", i18n.exam_attempts_none(), i18n.exam_attempts_none_when());
    }
    let of = attempts.len();
    let mut rows = column![];
    for (position, attempt) in attempts.into_iter().enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        rows = rows.push(semantic::list_item(position + 1, of, self::attempt(ctx, exam, attempt)));
    }
    let title = container(page::heading(look, Type::HeadingCard, i18n.exam_attempts()));
    let content = column![title.padding(Padding::from([0.0, BLEED])), semantic::list(rows)].spacing(space::S);
    card(look, Padding { top: space::XL, ..Padding::from(space::M) }, content).width(Length::Fill).into()
}

fn attempt<'a>(ctx: &Context<'a>, exam: &Exam, attempt: &'a ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let date = attempt.started.to_zoned(ctx.now.time_zone().clone()).date();
    let state = match (attempt.stage(), attempt.mark()) {
        (Stage::Finished, Some(mark)) => i18n.mark_on_20(mark),
        (Stage::Writing, _) => i18n.exam_state_writing(),
        _ => i18n.exam_state_marking(),
    };
    let day = i18n.date_full(&date);
    let over = clock::overrun(exam, attempt.used()).map(|over| i18n.exam_overrun(clock::words(i18n, over)));
    let facts = i18n.joined(std::iter::once(progress(ctx, exam, attempt)).chain(over));
    let content = row![
        column![
            look.text(Type::Option, i18n.exam_attempt_day(&day)),
            look.text(Type::Meta, facts).color(look.colour().text_2),
        ]
        .width(Length::Fill),
        look.strong_text(Type::Body, Strength::Semibold, state.clone()),
        chevron(look),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    let message = match attempt.stage() {
        Stage::Writing => Message::Resume(attempt.id.clone()),
        _ => Message::Open(Place::ExamAttempt(attempt.id.clone())),
    };
    list_row(look, size::ROW_LESSON, false, i18n.exam_attempt_row(day, state), content, message, None)
}
