//! The card of a module's exercises.

use iced::widget::{column, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::course::LoadedModule;
use crate::core::exercise::Mark;
use crate::core::progress::Mode;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::place::{Place, Questions};
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, empty_state};

/// Seconds that a question takes, answer and correction.
const SECONDS_A_QUESTION: usize = 50;

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if loaded.exercises.is_empty() {
        let (none, when) = (i18n.module_exercises_none(), i18n.module_exercises_none_when());
        return empty_state(look, "list-checks", none, when);
    }
    let summary = ctx.progress.module_summary(loaded);
    let title = row![
        semantic::hidden(icon("list-checks", look.px(24.0), look.colour().primary)),
        page::heading(look, Type::HeadingCard, i18n.module_practise()),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let mut words = column![title].width(Length::Fill);
    for line in lines(ctx, loaded) {
        words = words.push(look.text(Type::Body, line).color(look.colour().text_2));
    }
    let pick = Message::Open(Place::Pick(Some(loaded.module.id.clone())));
    let links = row![].push(missed(ctx, loaded)).push(page::link(look, i18n.module_choose_questions(), pick));
    words = words.push(links.spacing(gap::XL).wrap());
    let marked = row![].push(summary.best.map(|mark| best(ctx, mark))).push(go(ctx, loaded));
    let content = row![words, marked.spacing(gap::CARD).align_y(alignment::Vertical::Center)]
        .spacing(gap::CARD)
        .align_y(alignment::Vertical::Center);
    card(look, Padding::from([26.0, gap::SIDE]), content).width(Length::Fill).into()
}

/// How many questions, how long they take, how often they were tried; the attempt under way.
fn lines(ctx: &Context<'_>, loaded: &LoadedModule) -> Vec<String> {
    let i18n = ctx.i18n;
    let questions = loaded.exercises.len();
    let attempts = ctx.progress.module_summary(loaded).attempts;
    let minutes = (questions * SECONDS_A_QUESTION).div_ceil(60);
    let facts = [i18n.course_question_count(questions), i18n.module_about_minutes(minutes)];
    let attempts = (attempts > 0).then(|| i18n.module_attempt_count(attempts));
    let mut lines = vec![i18n.joined(facts.into_iter().chain(attempts))];
    if let Some(attempt) = ctx.progress.under_way(&loaded.module.id) {
        let (done, of) = (attempt.done(), attempt.exercises.len());
        lines.push(match attempt.mode {
            Mode::Practice => i18n.module_under_way(done, of),
            Mode::Test => i18n.module_test_under_way(done, of),
        });
    }
    if !loaded.broken_exercises().is_empty() {
        lines.push(i18n.module_questions_left_out(loaded.broken_exercises().len()));
    }
    lines
}

/// Leads to the questions that were missed.
fn missed<'a>(ctx: &Context<'a>, loaded: &LoadedModule) -> Option<Element<'a, Message>> {
    let missed: Vec<_> = ctx.progress.missed_of(loaded).into_iter().cloned().collect();
    if missed.is_empty() {
        return None;
    }
    let words = ctx.i18n.module_missed(missed.len());
    let place = Place::Exercise(Questions::Some(loaded.module.id.clone(), missed));
    Some(page::link(ctx.look, words, Message::Open(place)))
}

fn best<'a>(ctx: &Context<'a>, mark: Mark) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    column![
        look.text(Type::Meta, i18n.course_best_mark()).color(secondary),
        row![
            look.text(Type::Figure(32), i18n.mark(mark)),
            look.text(Type::Body, i18n.course_out_of_20()).color(secondary),
        ]
        .spacing(gap::XXS)
        .align_y(alignment::Vertical::Bottom),
    ]
    .into()
}

/// The button: start, go on, or do it again.
fn go<'a>(ctx: &Context<'a>, loaded: &LoadedModule) -> Element<'a, Message> {
    let (i18n, id) = (ctx.i18n, loaded.module.id.clone());
    let (words, glyph, questions) = if ctx.progress.under_way(&id).is_some() {
        (i18n.module_exercises_continue(), "arrow-right", Questions::Whole(id))
    } else if ctx.progress.module_summary(loaded).attempts > 0 {
        (i18n.module_exercises_again(), "rotate-ccw", Questions::Again(id))
    } else {
        (i18n.module_exercises_start(), "pencil-line", Questions::Whole(id))
    };
    button(ctx.look, Kind::Secondary, words).icon(glyph).on_press(Message::Open(Place::Exercise(questions))).view()
}
