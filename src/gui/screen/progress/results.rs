//! Marked exam papers with the way to the simulator, and the report to print.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::progress::Statistics;
use crate::core::progress::statistics::ExamResult;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::surface::{card, empty_state, separator};
use crate::gui::widget::{page, semantic};

/// Marked exam papers, newest first.
pub(super) fn exams<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let simulator = button(look, Kind::Secondary, i18n.fiches_simulator()).icon("target").small();
    let simulator = simulator.on_press(Message::Open(Place::Simulator)).view();
    if of.exams.is_empty() {
        let none = empty_state(look, "file-text", i18n.progress_exams_none(), i18n.progress_exams_none_when());
        return column![none, simulator].spacing(gap::M).into();
    }
    let count = of.exams.len();
    let mut rows = column![];
    for (place, result) in of.exams.iter().enumerate() {
        if place > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        rows = rows.push(semantic::list_item(place + 1, count, exam(ctx, result)));
    }
    let sides = Padding::from([0.0, BLEED]);
    let content = column![
        container(page::heading(look, Type::HeadingCard, i18n.progress_exams())).padding(sides),
        semantic::list(group(Axis::Vertical, rows)),
        container(simulator).padding(sides),
    ];
    card(look, Padding { top: 18.0, right: gap::S, bottom: gap::L, left: gap::S }, content.spacing(gap::S))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn exam<'a>(ctx: &Context<'a>, result: &ExamResult) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let title = match ctx.course.exam(&result.exam) {
        Some(exam) => exam.title.clone(),
        None => i18n.progress_exam_gone(result.exam.as_str()),
    };
    let day = i18n.day_in_words(result.at.to_zoned(ctx.now.time_zone().clone()).date(), ctx.now.date());
    let time = i18n.duration(result.millis);
    let name = i18n.progress_exam_row(&title, &day, &time, i18n.mark_on_20(result.mark));
    let mark = row![
        look.text(Type::Heading, i18n.mark(result.mark)),
        look.text(Type::Small, i18n.course_out_of_20()).color(secondary),
    ];
    let words =
        column![look.text(Type::Small, title), look.text(Type::Meta, i18n.joined([day, time])).color(secondary),];
    let content =
        row![container(words).width(Length::Fill), mark.spacing(gap::XXS).align_y(alignment::Vertical::Center),]
            .spacing(gap::M)
            .align_y(alignment::Vertical::Center);
    let content = container(content).padding(Padding::from([gap::XS, 0.0]));
    let place = Place::ExamAttempt(result.attempt.clone());
    list_row(look, size::ROW_LESSON, false, name, content, Message::Open(place), None)
}

/// The report to print.
pub(super) fn report<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let make = button(look, Kind::Secondary, i18n.progress_report_make()).icon("printer").small();
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.progress_report()),
        look.text(Type::Small, i18n.progress_report_about()).color(look.colour().text_2),
        make.on_press(Message::Report).view(),
    ];
    card(look, Padding::from([18.0, gap::S + BLEED]), content.spacing(gap::M))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}
