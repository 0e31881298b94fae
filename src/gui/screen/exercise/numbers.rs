//! Numbers to work out: a field with its unit per question, a line to reckon on, and the working once checked.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::answer::{name_with, verdict};
use super::{Message, State, keys};
use crate::core::course::Quantity;
use crate::core::exercise::Part;
use crate::core::markup;
use crate::core::quantity::{self, Numbers};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline;
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::spacing::space;
use crate::gui::widget::surface::{card, well};
use crate::gui::widget::{field, semantic};

/// Width of a number's field.
const FIELD: f32 = 150.0;
/// Width of the line to reckon on.
const SCRATCH: f32 = 330.0;

/// The questions.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, questions: &'a [Quantity]) -> Element<'a, Message> {
    let Draft::Numeric { given, .. } = &state.draft else { return column![].into() };
    let of = questions.len();
    let parts = state.verdict.as_ref().map(|verdict| verdict.parts.as_slice());
    let rows = questions.iter().zip(given).enumerate().map(|(position, (question, given))| {
        let shown = match parts {
            Some(parts) => checked(ctx, state, (position, question, given), parts.get(position).copied()),
            None => asked(ctx, position, question, given),
        };
        semantic::list_item(position + 1, of, shown).into()
    });
    let rows = semantic::list(column(rows).spacing(space::M));
    let scratch = parts.is_none().then(|| reckoning(ctx, &state.scratch));
    column![rows].push(scratch).spacing(space::XL).into()
}

fn asked<'a>(ctx: &Context<'a>, position: usize, question: &'a Quantity, given: &'a str) -> Element<'a, Message> {
    let look = ctx.look;
    let name = ctx.i18n.exercise_result(position + 1);
    let input = field::line(
        look,
        keys::id(position),
        (&name, given),
        FIELD,
        move |words| Message::Write(position, words),
        Some(Message::Enter(position)),
    );
    let unit = look.text(Type::Option, question.unit.as_str());
    let line = row![
        container(inline::bare(look, Type::Option, look.colour().text, &question.label)).width(Length::Fill),
        input,
        container(unit).width(look.px(48.0)),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    semantic::group(markup::plain(&question.label), line).into()
}

/// A question with what was typed, what was right, and the working.
fn checked<'a>(
    ctx: &Context<'a>,
    state: &State,
    (position, question, given): (usize, &'a Quantity, &'a str),
    part: Option<Part>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let with_unit = |number: &str| quantity::with_unit(number, &question.unit);
    let label = markup::plain(&question.label);
    let typed = if given.trim().is_empty() { "–".to_owned() } else { with_unit(given.trim()) };
    let right = state.answers.get(position).map(|number| with_unit(&quantity::french(*number, None)));
    let line = row![
        container(look.strong_text(Type::Option, Strength::Semibold, label.clone())).width(Length::Fill),
        look.strong_text(Type::Option, Strength::Semibold, typed),
    ]
    .push(part.and_then(|part| verdict(ctx, part)))
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    let expected = right
        .filter(|_| part != Some(Part::Right))
        .map(|right| look.text(Type::Body, i18n.exercise_wanted(right)).color(colour.text));
    let title = look.strong_text(Type::Meta, Strength::Semibold, i18n.exercise_steps()).color(colour.text_2);
    let steps = question.steps.iter().map(|step| inline::bare(look, Type::Body, colour.text, step));
    let comment = inline::bare(look, Type::Body, colour.text, &question.comment);
    let working = column![title].extend(steps).push(comment).spacing(space::XXS);
    let content = column![line]
        .push(expected)
        .push(well(look, Padding::from([space::M, space::L]), working).width(Length::Fill))
        .spacing(space::S);
    let content = card(look, Padding::from([space::ML, space::L]), content).width(Length::Fill);
    semantic::group(name_with(ctx, &label, part), content).into()
}

/// A line to reckon on, with its result.
fn reckoning<'a>(ctx: &Context<'a>, scratch: &'a str) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let title = look.strong_text(Type::Meta, Strength::Semibold, i18n.exercise_scratch()).color(look.colour().text_2);
    let hint = format!("{}, {}", i18n.exercise_scratch(), i18n.exercise_scratch_hint());
    let input = field::line(look, "exercise-scratch", (&hint, scratch), SCRATCH, Message::Reckon, None);
    let result = reckon(scratch).map(|number| i18n.exercise_scratch_result(quantity::french(number, Some(4))));
    let result = result.map(|words| semantic::live(look.strong_text(Type::Option, Strength::Semibold, words)));
    let line = row![input].push(result).spacing(space::M).align_y(alignment::Vertical::Center);
    well(look, Padding::from([space::ML, space::L]), column![title, line].spacing(space::S)).width(Length::Fill).into()
}

/// The result of what a student writes on the line: commas, `×`, `÷`, spaces between thousands.
fn reckon(scratch: &str) -> Option<f64> {
    let expression: String = scratch
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            ',' => '.',
            '×' | 'x' => '*',
            '÷' | ':' => '/',
            '−' | '–' => '-',
            letter => letter,
        })
        .collect();
    quantity::evaluate(&expression, &Numbers::new()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_reckons_as_students_write() {
        assert_eq!(reckon("1 044 ÷ 1 200 × 100"), Some(87.0));
        assert_eq!(reckon("(320+90) : 60"), Some(410.0 / 60.0));
        assert_eq!(reckon("0,065 x 2"), Some(0.13));
        assert_eq!(reckon(""), None);
        assert_eq!(reckon("12 ÷ 0"), None);
        assert_eq!(reckon("appels × 2"), None);
    }
}
