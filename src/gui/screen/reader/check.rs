//! The card at the end of a lesson: a few questions that show whether it was understood.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message, State};
use crate::core::course::ExerciseId;
use crate::core::exercise::Outcome;
use crate::core::progress::Mode;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::place::{Place, Questions, Run};
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::card;
use crate::gui::widget::{page, semantic};

/// The questions that the course still has.
fn questions(ctx: &Context<'_>, state: &State) -> Vec<ExerciseId> {
    let asked = state.lesson.iter().flat_map(|lesson| &lesson.self_check);
    asked.filter(|id| ctx.course.exercise(id).is_some()).cloned().collect()
}

/// Begins, or goes on where the student left.
pub fn start(ctx: &Context<'_>, state: &State) -> Action<Message> {
    let run = Run::all(questions(ctx, state), Mode::Practice);
    Action::Open(Place::Exercise(Questions::Picked(Run { lesson: Some(state.id.clone()), ..run })))
}

/// The card, when the lesson has such questions.
pub fn view<'a>(ctx: &Context<'a>, state: &State) -> Option<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = questions(ctx, state).len();
    if of == 0 {
        return None;
    }
    let last = ctx.progress.self_check(&state.id);
    let begun = last.is_some_and(|attempt| attempt.finished.is_none() && !attempt.answers.is_empty());
    let finished = last.filter(|attempt| attempt.finished.is_some());
    let words = match finished {
        Some(attempt) => {
            let right = attempt.answers.iter().filter(|answered| answered.outcome == Outcome::Right).count();
            i18n.reader_check_last(right, attempt.exercises.len())
        }
        None => i18n.reader_check_count(of),
    };
    let way = match (begun, finished.is_some()) {
        (true, _) => i18n.reader_check_go_on(),
        (false, true) => i18n.reader_check_again(),
        (false, false) => i18n.reader_check_start(),
    };
    let title = row![
        semantic::hidden(icon("list-checks", look.px(size::ICON_LARGE), look.colour().primary)),
        container(page::heading(look, Type::HeadingCard, i18n.reader_check())).width(Length::Fill),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    let words = column![title, look.text(Type::Body, words).color(look.colour().text_2)].spacing(space::XS);
    let name = format!("{way}, {}", i18n.reader_check());
    let start = button(look, Kind::Secondary, way).name(name).on_press(Message::SelfCheck).view();
    let content: Element<'a, Message> = if look.room() < 640.0 {
        column![words, start].spacing(space::ML).into()
    } else {
        row![words.width(Length::Fill), start].spacing(space::CARD).align_y(alignment::Vertical::Center).into()
    };
    Some(card(look, Padding::from([space::CARD, space::SIDE - 4.0]), content).width(Length::Fill).into())
}
