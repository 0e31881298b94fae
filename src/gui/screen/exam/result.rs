//! The result of a paper: mark, time, part by part, question by question, and what to reread.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message, PAGE, clock, questions};
use crate::core::course::{Exam, ExamPart, ExamQuestion, Passage};
use crate::core::exercise::Mark;
use crate::core::progress::ExamAttempt;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::rubric;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::surface::{card, separator};
use crate::gui::widget::thread::{self, bar};
use crate::gui::widget::{page, semantic};

/// Below this share of its points a question is to be reread, as on the progress screen.
const SOLID: f64 = 0.8;

/// The screen.
pub fn view<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &'a ExamAttempt) -> Element<'a, Message> {
    let look = ctx.look;
    let (ring, words) = (ring(ctx, saved), container(words(ctx, exam, saved)).width(Length::Fill));
    let head: Element<'a, Message> = if look.room() < 640.0 {
        column![ring, words].spacing(space::XL).into()
    } else {
        row![ring, words].spacing(space::RING).align_y(alignment::Vertical::Center).into()
    };
    let aside = column![parts(ctx, exam, saved), reread(ctx, exam, saved)].spacing(space::CARD).into();
    let body = page::columns(look, space::CARD, (640, self::list(ctx, exam, saved)), (456, aside));
    page::page(look, PAGE, size::PAGE, column![head, body].spacing(space::CARD))
}

/// Half points earned and points of a question.
fn score(question: &ExamQuestion, saved: &ExamAttempt) -> (u32, u32) {
    let halves =
        saved.marks.get(&question.number).map_or(0, |marks| marks.iter().map(|halves| u32::from(*halves)).sum());
    (halves, rubric::total(&question.rubric))
}

/// The same for a part.
fn part_score(part: &ExamPart, saved: &ExamAttempt) -> (u32, u32) {
    let scores = part.questions.iter().map(|question| score(question, saved));
    scores.fold((0, 0), |(halves, of), (more, points)| (halves + more, of + points))
}

fn points(ctx: &Context<'_>, halves: u32) -> String {
    ctx.i18n.points(f64::from(halves) / 2.0)
}

/// The mark on 20 in its ring.
fn ring<'a>(ctx: &Context<'a>, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let mark = saved.mark().unwrap_or(Mark::from_halves(0));
    let under = look.text(Type::Option, i18n.result_on_20()).color(look.colour().text_2);
    let content = column![look.text(Type::Figure(50), i18n.mark(mark)), under].align_x(alignment::Horizontal::Center);
    let share = mark.value() as f32 / 20.0;
    semantic::image(i18n.exam_result_mark(i18n.mark(mark)), thread::ring(look, share, size::RING, content)).into()
}

/// Title by the mark, points, time, ways on.
fn words<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let mark = saved.mark().unwrap_or(Mark::from_halves(0));
    let title = match mark.value() {
        mark if mark >= 16.0 => i18n.exam_result_solid(),
        mark if mark >= 12.0 => i18n.exam_result_essential(),
        mark if mark >= 8.0 => i18n.exam_result_under_way(),
        _ => i18n.exam_result_again(),
    };
    let date = saved.started.to_zoned(ctx.now.time_zone().clone()).date();
    let (halves, of) = saved.finished.map_or((0, 0), |(_, halves, of)| (u32::from(halves), u32::from(of)));
    let total = i18n.exam_result_points(points(ctx, halves), of / 2, i18n.mark_on_20(mark));
    let used = clock::words(i18n, saved.used());
    let time = match clock::overrun(exam, saved.used()) {
        Some(over) => i18n.exam_result_time_over(used, clock::words(i18n, over)),
        None => i18n.exam_result_time(used, clock::words(i18n, clock::allowed(exam))),
    };
    let back = button(look, Kind::Secondary, i18n.exam_result_back());
    column![
        look.strong_text(Type::Meta, Strength::Semibold, i18n.exam_result_eyebrow(i18n.date_full(&date)))
            .color(colour.primary),
        page::title(look, title),
        look.text(Type::Definition, total),
        look.text(Type::Body, time).color(colour.text_2),
        container(back.on_press(Message::Open(Place::Exam(exam.id.clone()))))
            .padding(Padding::default().top(space::ML)),
    ]
    .spacing(space::XXS)
    .into()
}

/// Each part with its points and a bar.
fn parts<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = exam.parts.len();
    let rows = exam.parts.iter().enumerate().map(|(position, part)| {
        let (halves, most) = part_score(part, saved);
        let earned = points(ctx, halves);
        let name = i18n.exam_result_part(position + 1, &part.title, &earned, most);
        let line = row![
            look.strong_text(Type::Body, Strength::Semibold, part.title.as_str()).width(Length::Fill),
            look.text(Type::Body, i18n.exam_result_score(earned, most)).color(look.colour().text_2),
        ]
        .spacing(space::M);
        let share = halves as f32 / (2 * most).max(1) as f32;
        let content = column![line, bar(look, share, Length::Fill)].spacing(space::XS);
        semantic::list_item(position + 1, of, semantic::labelled(semantic::Role::Label, name, content)).into()
    });
    let title = page::heading(look, Type::HeadingCard, i18n.exam_result_by_part());
    let content = column![title, semantic::list(column(rows).spacing(space::L))].spacing(space::M);
    card(look, Padding::from([space::XL, space::SIDE]), content).width(Length::Fill).into()
}

/// All questions; each opens its correction.
fn list<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = questions(exam).count();
    let mut rows = column![];
    for (position, question) in questions(exam).enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        let (halves, most) = score(question, saved);
        let earned = points(ctx, halves);
        let name = i18n.exam_result_question(&question.number, &earned, most);
        let words = crate::core::markup::plain(&question.prompt);
        let number = look.text(Type::Numeral, question.number.as_str()).color(look.colour().primary);
        let content = row![
            container(number).width(look.px(size::STEP)),
            look.text(Type::Small, beginning(&words)).width(Length::Fill),
            look.strong_text(Type::Body, Strength::Semibold, i18n.exam_result_score(earned, most)),
            chevron(look),
        ];
        let content = content.spacing(space::M).align_y(alignment::Vertical::Center);
        let content = container(content).padding(Padding::from([space::S, 0.0]));
        let row = list_row(look, size::ROW_MODULE, false, name, content, Message::Review(position), None);
        rows = rows.push(semantic::list_item(position + 1, of, row));
    }
    let head = column![
        page::heading(look, Type::HeadingCard, i18n.exam_result_questions()),
        look.text(Type::Meta, i18n.exam_result_hint()).color(look.colour().text_2),
    ];
    let content = column![container(head).padding(Padding::from([0.0, BLEED])), semantic::list(rows)];
    card(look, Padding { top: space::XL, ..Padding::from(space::M) }, content.spacing(space::S))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// The first sentence of a question.
fn beginning(words: &str) -> String {
    match words.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => words.to_owned(),
    }
}

/// Passages of the questions that went less well, in the order of the paper, each once.
fn reread<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let mut weak: Vec<(&'a Passage, &'a str, Vec<String>)> = Vec::new();
    for question in questions(exam) {
        let (halves, most) = score(question, saved);
        if f64::from(halves) >= SOLID * f64::from(2 * most) {
            continue;
        }
        if let Some(known) = weak.iter_mut().find(|(passage, ..)| **passage == question.passage) {
            known.2.push(question.number.clone());
        } else if let Some((_, _, slot)) = ctx.course.lesson(&question.passage.lesson) {
            weak.push((&question.passage, slot.entry.title.as_str(), vec![question.number.clone()]));
        }
    }
    let title = container(page::heading(look, Type::HeadingCard, i18n.exam_result_reread()));
    let mut content = column![title.padding(Padding::from([0.0, BLEED]))];
    if weak.is_empty() {
        let words = column![
            look.strong_text(Type::Body, Strength::Semibold, i18n.exam_result_reread_none()),
            look.text(Type::Small, i18n.exam_result_reread_none_body()).color(look.colour().text_2),
        ];
        content = content.push(container(words).padding(Padding::from([space::M, BLEED])));
    }
    for (position, (passage, lesson, numbers)) in weak.into_iter().enumerate() {
        if position > 0 {
            content = content.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        let hint = i18n.exam_result_reread_lesson(numbers.len(), i18n.list(&numbers));
        let name = format!("{lesson}, {hint}");
        let line = row![
            icon("book-open", look.px(size::ICON), look.colour().primary),
            column![
                look.strong_text(Type::Body, Strength::Semibold, lesson),
                look.text(Type::Meta, hint).color(look.colour().text_2),
            ]
            .width(Length::Fill),
            chevron(look),
        ];
        let line = line.spacing(space::M).align_y(alignment::Vertical::Center);
        let message = Message::Open(Place::Lesson(passage.clone()));
        content = content.push(list_row(look, size::LABEL, false, name, line, message, None));
    }
    card(look, Padding { top: space::XL, ..Padding::from(space::M) }, content.spacing(space::XXS))
        .width(Length::Fill)
        .into()
}
