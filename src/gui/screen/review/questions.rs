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
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::page::heading;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, empty_state};

/// A module with its missed questions.
pub type Missed<'a> = (&'a LoadedModule, Vec<&'a Exercise>);

/// Modules with missed questions, in the order of the course.
pub fn missed<'a>(ctx: &Context<'a>) -> Vec<Missed<'a>> {
    let waits =
        |exercise: &&Exercise| ctx.progress.latest.get(&exercise.id).is_some_and(|last| *last != Outcome::Right);
    let modules = ctx.course.modules.iter().map(|loaded| (loaded, loaded.exercises.iter().filter(waits).collect()));
    modules.filter(|(_, missed): &Missed<'_>| !missed.is_empty()).collect()
}

/// One card a module.
pub fn view<'a>(ctx: &Context<'a>, modules: Vec<Missed<'a>>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if modules.is_empty() {
        return empty_state(look, "circle-check", i18n.review_questions_none(), i18n.review_questions_none_body());
    }
    let cards = modules.into_iter().enumerate().map(|(position, missed)| module(ctx, missed, position == 0));
    let leaves = look.text(Type::Meta, i18n.review_question_leaves()).color(look.colour().text_2);
    column(cards).push(leaves).spacing(space::CARD).into()
}

/// The card of a module; the first has the primary button.
fn module<'a>(ctx: &Context<'a>, (loaded, missed): Missed<'a>, first: bool) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let of = missed.len();
    let title =
        heading(look, Type::HeadingCard, i18n.review_questions_module(loaded.module.number, &loaded.module.title));
    let ids = missed.iter().map(|exercise| exercise.id.clone()).collect();
    let start = button(look, if first { Kind::Primary } else { Kind::Secondary }, i18n.review_questions_start(of))
        .icon("rotate-ccw")
        .name(i18n.review_questions_start_module(of, loaded.module.number))
        .on_press(Message::Open(Place::Exercise(Questions::Some(loaded.module.id.clone(), ids))));
    let count = look.text(Type::Meta, i18n.review_questions_count(of)).color(colour.text_2);
    let title = column![title, count].width(Length::Fill);
    let top: Element<'a, Message> = if look.room() < 640.0 {
        column![title, start.view()].spacing(space::M).into()
    } else {
        row![title, start.view()].spacing(space::M).align_y(alignment::Vertical::Center).into()
    };
    let rows = missed
        .into_iter()
        .enumerate()
        .map(|(position, exercise)| semantic::list_item(position + 1, of, question(ctx, loaded, exercise)).into());
    let content = column![container(top).padding(Padding::from([0.0, BLEED])), semantic::list(column(rows))];
    card(
        look,
        Padding { top: space::PARAGRAPH, bottom: space::M, ..Padding::from(space::M) },
        content.spacing(space::S),
    )
    .width(Length::Fill)
    .into()
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
        chevron(look),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    let place = Place::Exercise(Questions::Some(loaded.module.id.clone(), vec![exercise.id.clone()]));
    list_row(look, size::BUTTON, false, name, content, Message::Open(place), None)
}
