//! Questions whose latest answer was not fully right, by module.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Exercise, LoadedModule};
use crate::core::exercise::Outcome;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::{Place, Questions};
use crate::gui::screen::review::Message;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::semantic;

/// A module with its missed questions.
pub type Missed<'a> = (&'a LoadedModule, Vec<&'a Exercise>);

/// Modules with missed questions, in the order of the course.
pub fn missed<'a>(ctx: &Context<'a>) -> Vec<Missed<'a>> {
    let waits =
        |exercise: &&Exercise| ctx.progress.latest.get(&exercise.id).is_some_and(|last| *last != Outcome::Right);
    let modules = ctx.course.modules.iter().map(|loaded| (loaded, loaded.exercises.iter().filter(waits).collect()));
    modules.filter(|(_, missed): &Missed<'_>| !missed.is_empty()).collect()
}

/// The questions by module, each module with the way to redo all of them.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let leaves = look.text(Type::Meta, ctx.i18n.review_question_leaves()).color(look.colour().text_2);
    let leaves = container(leaves).padding(Padding::from([0.0, BLEED]));
    column(missed(ctx).into_iter().map(|missed| module(ctx, missed))).push(leaves).spacing(space::M).into()
}

fn module<'a>(ctx: &Context<'a>, (loaded, missed): Missed<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = missed.len();
    let words = i18n.review_questions_module(loaded.module.number, &loaded.module.title);
    let title = look.strong_text(Type::Meta, Strength::Semibold, words.clone()).color(look.colour().primary);
    let title = container(semantic::heading(3, words, title)).padding(Padding::from([0.0, BLEED]));
    let ids = missed.iter().map(|exercise| exercise.id.clone()).collect();
    let start = button(look, Kind::Secondary, i18n.review_questions_start(of))
        .icon("rotate-ccw")
        .small()
        .name(i18n.review_questions_start_module(of, loaded.module.number))
        .on_press(Message::Open(Place::Exercise(Questions::Some(loaded.module.id.clone(), ids))));
    let rows = missed
        .into_iter()
        .enumerate()
        .map(|(position, exercise)| semantic::list_item(position + 1, of, question(ctx, loaded, exercise)).into());
    let start = container(start.view()).padding(Padding::from([0.0, BLEED]));
    column![title, semantic::list(column(rows)), start].spacing(space::XXS).into()
}

fn question<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule, exercise: &'a Exercise) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let partly = ctx.progress.latest.get(&exercise.id) == Some(&Outcome::Partly);
    let (glyph, ink, word_ink, word) = if partly {
        ("moitie", colour.accent, colour.on_accent_soft, i18n.exercise_verdict_partly())
    } else {
        ("circle-x", colour.wrong, colour.on_wrong_soft, i18n.exercise_verdict_wrong())
    };
    let name = i18n.exercise_with_verdict(i18n.review_question_open(&exercise.title), &word);
    let content = row![
        icon(glyph, look.px(size::ICON), ink),
        look.text(Type::Body, exercise.title.as_str()).width(Length::Fill),
        look.strong_text(Type::Meta, Strength::Bold, word).color(word_ink),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    let place = Place::Exercise(Questions::Some(loaded.module.id.clone(), vec![exercise.id.clone()]));
    list_row(look, size::BUTTON, false, name, content, Message::Open(place), None)
}
