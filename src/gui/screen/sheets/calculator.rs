//! A formula: in words, its calculator, its worked example, how to read its result and where it is taught.

use iced::widget::{Id, column, container, row};
use iced::{Background, Length, Padding, alignment};

use super::formulas::Message;
use crate::core::course::{FormulaInput, Passage, SheetFormula, Text};
use crate::core::quantity::calculator::{CalculatorError, calculate, example_typed};
use crate::core::quantity::{french, with_unit};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::{self, Followed};
use crate::gui::place::Place;
use crate::gui::spacing::{radius, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{Tone, tone_colours, well};
use crate::gui::widget::{field, page, semantic};

/// The id of the name of the open formula.
pub const NAME: &str = "formula-name";
/// Width of a number's field.
const FIELD: f32 = 150.0;
/// Room of the unit after it.
const UNIT: f32 = 84.0;
/// Under this room, at 100 %, a field goes under its label.
const STACKED: f32 = 620.0;

/// The id of a field of the calculator.
pub fn field_id(position: usize) -> Id {
    Id::from(format!("formula-field-{position}"))
}

/// The formula, with what was typed in its fields: the numbers of the example when absent.
pub fn view<'a>(ctx: &Context<'a>, formula: &'a SheetFormula, typed: Option<&[String]>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let name = formula.name.as_str();
    let title = column![
        look.strong_text(Type::Meta, Strength::Semibold, formula.code.as_str()).color(colour.primary),
        semantic::focus_target(NAME, 2, name.to_owned(), look.text(Type::Question, name)),
    ];
    let words = container(inline::text(ctx, Type::Option, colour.on_primary_soft, &formula.formula).map(followed))
        .padding(Padding::from([gap::M, gap::L]))
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.primary_soft)),
            border: look.theme.tint_edge(colour.line, radius::CONTROL),
            ..container::Style::default()
        });
    column![
        title,
        part(ctx, ctx.i18n.fiches_in_words(), words.into()),
        calculator(ctx, formula, typed),
        part(ctx, ctx.i18n.fiches_example(), prose(ctx, &formula.example)),
        part(ctx, ctx.i18n.fiches_reading(), prose(ctx, &formula.comment)),
        part(ctx, ctx.i18n.fiches_taught(), passage_link(ctx, &formula.passage)),
    ]
    .spacing(gap::L)
    .into()
}

fn followed(followed: Followed) -> Message {
    match followed {
        Followed::Term(term) => Message::Term(term),
        Followed::Passage(passage) => Message::Open(Place::Lesson(passage)),
    }
}

fn prose<'a>(ctx: &Context<'a>, text: &'a Text) -> Element<'a, Message> {
    inline::text(ctx, Type::Definition, ctx.look.colour().text, text).map(followed)
}

/// A small title and what it holds.
fn part<'a>(ctx: &Context<'a>, title: String, content: Element<'a, Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let words = look.strong_text(Type::Meta, Strength::Semibold, title.clone()).color(look.colour().text_2);
    column![semantic::heading(3, title, words), content].spacing(gap::XXS).into()
}

fn passage_link<'a>(ctx: &Context<'a>, passage: &'a Passage) -> Element<'a, Message> {
    let number = passage.lesson.as_str().trim_start_matches('L');
    match ctx.course.lesson(&passage.lesson) {
        Some((_, _, slot)) => {
            let title = ctx.course.heading(passage).unwrap_or(&slot.entry.title);
            let words = ctx.i18n.fiches_lesson_named(number, title);
            page::link(ctx.look, words, Message::Open(Place::Lesson(passage.clone())))
        }
        // A course that holds the formula but not its lesson yet.
        None => ctx.look.text(Type::Small, ctx.i18n.fiches_lesson(number)).into(),
    }
}

/// A field per number, and the result as one types.
fn calculator<'a>(ctx: &Context<'a>, formula: &'a SheetFormula, typed: Option<&[String]>) -> Element<'a, Message> {
    let look = ctx.look;
    let example = example_typed(formula);
    let fields = typed.unwrap_or(&example);
    let rows = formula.inputs.iter().zip(fields).enumerate();
    let rows = rows.map(|(position, (input, words))| input_row(ctx, position, input, words));
    let reset = button(look, Kind::Secondary, ctx.i18n.fiches_calculator_reset())
        .icon("rotate-ccw")
        .small()
        .on_press_maybe(typed.is_some().then_some(Message::Reset));
    let title = ctx.i18n.fiches_calculator();
    let heading = semantic::heading(3, title.clone(), look.strong_text(Type::Body, Strength::Semibold, title.clone()));
    let hint = look.text(Type::Small, ctx.i18n.fiches_calculator_hint()).color(look.colour().text_2);
    let content = column![column![heading, hint], column(rows).spacing(gap::S), result(ctx, formula, fields), reset];
    let well = well(look, Padding::from([gap::L, gap::XL]), content.spacing(gap::M)).width(Length::Fill);
    semantic::group(title, well).into()
}

fn input_row<'a>(ctx: &Context<'a>, position: usize, input: &'a FormulaInput, words: &str) -> Element<'a, Message> {
    let look = ctx.look;
    let name = match input.unit.as_str() {
        "" => input.label.clone(),
        unit => ctx.i18n.fiches_calculator_field(input.label.as_str(), unit),
    };
    let typing = move |words| Message::Type(position, words);
    let field = field::line(look, field_id(position), (&name, words), FIELD, typing, None);
    let unit = container(look.text(Type::Body, input.unit.as_str())).width(look.px(UNIT));
    let field = row![field, unit].spacing(gap::S).align_y(alignment::Vertical::Center);
    let label = container(look.text(Type::Body, input.label.as_str())).width(Length::Fill);
    if look.room() < STACKED {
        return column![label, field].spacing(gap::XXS).into();
    }
    row![label, field].spacing(gap::M).align_y(alignment::Vertical::Center).into()
}

/// The result, or what keeps it from being worked out.
fn result<'a>(ctx: &Context<'a>, formula: &'a SheetFormula, typed: &[String]) -> Element<'a, Message> {
    let look = ctx.look;
    let label = |position: usize| formula.inputs[position].label.as_str();
    let (tone, words) = match calculate(formula, typed) {
        Ok(number) => {
            // Two decimals at most, unless the formula asks for more.
            let decimals = (formula.result.decimals > 2).then_some(formula.result.decimals);
            let number = with_unit(&french(number, decimals), &formula.result.unit);
            (Tone::Green, ctx.i18n.fiches_calculator_result(number))
        }
        Err(CalculatorError::Empty(position)) => (Tone::Saffron, ctx.i18n.fiches_calculator_empty(label(position))),
        Err(CalculatorError::Unreadable(position)) => {
            (Tone::Red, ctx.i18n.fiches_calculator_unreadable(label(position)))
        }
        Err(CalculatorError::Expression(_)) => (Tone::Red, ctx.i18n.fiches_calculator_impossible()),
    };
    let (fill, ink, strong) = tone_colours(&look, tone);
    let words = look.strong_text(Type::Option, Strength::Semibold, words).color(ink);
    container(semantic::live(words))
        .padding(Padding::from([gap::ICON, gap::L]))
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(fill)),
            border: look.theme.tint_edge(strong, radius::CONTROL),
            ..container::Style::default()
        })
        .into()
}
