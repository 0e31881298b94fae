//! Answers to tick: one, several, or true and false.

use iced::widget::{column, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Exercise, ExerciseKind, Text};
use crate::core::exercise::Part;
use crate::core::markup;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline;
use crate::gui::screen::exercise::answer::{Face, name_with, verdict};
use crate::gui::screen::exercise::{Message, State, keys};
use crate::gui::spacing::{size, space};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic::{self, Role};

/// One answer.
struct Choice {
    position: usize,
    of: usize,
    words: Text,
    /// Why it is wrong, once ticked and checked.
    why: Option<Text>,
    /// Several can be ticked.
    many: bool,
    ticked: bool,
    part: Option<Part>,
}

/// The answers.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, exercise: &'a Exercise) -> Element<'a, Message> {
    let part = |position: usize| state.verdict.as_ref().and_then(|verdict| verdict.parts.get(position).copied());
    let answers: Vec<(Text, Option<Text>)> = match &exercise.kind {
        ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
            choices.iter().map(|choice| (choice.text.clone(), choice.why.clone())).collect()
        }
        _ => [ctx.i18n.exercise_true(), ctx.i18n.exercise_false()].map(|words| (Text(words), None)).into(),
    };
    let (of, many) = (answers.len(), matches!(exercise.kind, ExerciseKind::MultipleChoice { .. }));
    let rows = answers.into_iter().enumerate().map(|(position, (words, why))| {
        let part = part(position);
        let why = why.filter(|_| part == Some(Part::Wrong));
        view_choice(ctx, Choice { position, of, words, why, many, ticked: state.draft.is_ticked(position), part })
    });
    let answers = group(Axis::Vertical, column(rows).spacing(space::ICON));
    semantic::group(ctx.i18n.exercise_answers(), answers).into()
}

fn view_choice<'a>(ctx: &Context<'a>, choice: Choice) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let Choice { position, of, many, ticked, part, .. } = choice;
    let face = Face::new(part, ticked);
    let letter = keys::letter(position);
    let name = ctx.i18n.exercise_choice(&letter, markup::plain(&choice.words));
    let body = column![inline::bare(look, Type::Option, colour.text, &choice.words)]
        .push(choice.why.map(|why| inline::bare(look, Type::Small, colour.text, &why)))
        .spacing(space::XXS)
        .width(Length::Fill);
    let content = row![
        look.strong_text(Type::Small, Strength::Semibold, letter).color(colour.text_2).width(look.px(14.0)),
        icon(glyph(many, ticked, part), look.px(size::ICON_LARGE), face.ink(&look)),
        body,
    ]
    .push(part.and_then(|part| verdict(ctx, part)))
    .spacing(space::ML)
    .align_y(alignment::Vertical::Center);
    pressable(content)
        .id(keys::id(position))
        .role(if many { Role::CheckBox } else { Role::RadioButton })
        .name(name_with(ctx, &name, part))
        .toggled(ticked)
        .position(position + 1, of)
        .width(Length::Fill)
        .min_height(look.px(size::ANSWER))
        .padding(Padding::from([space::M - face.edge(&look), space::PARAGRAPH + 1.0 - face.edge(&look)]))
        .align_y(alignment::Vertical::Center)
        .on_press_maybe(part.is_none().then_some(Message::Tick(position)))
        .keys(move |key, physical, modifiers| match keys::rank(key, physical, modifiers) {
            Some(rank) => Some(if rank < of { Message::Tick(rank) } else { Message::Nothing }),
            // On a ticked answer Entrée says that this is the answer; Espace unticks it.
            None if ticked && keys::enters(key, modifiers) => Some(Message::Check),
            None => None,
        })
        .style(move |_, status| face.style(&look, status))
        .into()
}

/// The box of an answer: square when several can be ticked.
fn glyph(many: bool, ticked: bool, part: Option<Part>) -> &'static str {
    match (many, ticked, part) {
        (true, false, _) => "square",
        (false, false, _) => "circle",
        (true, true, Some(Part::Wrong)) => "square-x",
        (true, true, _) => "square-check",
        (false, true, Some(Part::Wrong)) => "circle-x",
        (false, true, Some(_)) => "circle-check",
        (false, true, None) => "circle-dot",
    }
}
