//! Formulas with their worked example, key figures with their source, and drawings.

use iced::widget::{column, container, row, space as blank};
use iced::{Background, Length, Padding, alignment};

use super::{Message, prose};
use crate::core::course::{Formula, Illustration, KeyFigure};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon;
use crate::gui::inline::Inline;
use crate::gui::spacing::{radius, space};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, well};

/// A formula: expression, what to mind, worked example.
pub fn formula<'a>(ctx: &Context<'a>, inline: &Inline, formula: &'a Formula) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let name = semantic::heading(3, formula.name.as_str(), look.text(Type::HeadingCard, formula.name.as_str()));
    let expression = container(
        look.strong_text(Type::Option, Strength::Semibold, formula.expression.as_str()).color(colour.on_primary_soft),
    )
    .padding(Padding::from([space::M, space::L]))
    .width(Length::Fill)
    .style(move |_| iced::widget::container::Style {
        background: Some(Background::Color(colour.primary_soft)),
        border: look.theme.tint_edge(colour.line, radius::CONTROL),
        ..Default::default()
    });
    let example = &formula.example;
    let mut worked = column![
        look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.block_formula_example()).color(colour.text_2),
        prose(ctx, inline, Type::Definition, &example.given),
    ]
    .spacing(space::XS);
    for step in &example.steps {
        worked = worked.push(look.text(Type::Definition, step.as_str()));
    }
    let result = row![look.strong_text(
        Type::Definition,
        Strength::Bold,
        ctx.i18n.block_formula_result(example.result.as_str())
    ),];
    worked = worked.push(result).push(prose(ctx, inline, Type::Definition, &example.reading));
    let note = formula.note.as_ref().map(|note| prose(ctx, inline, Type::Definition, note));
    let content = column![name, expression]
        .push(note)
        .push(well(look, Padding::from([14.0, 18.0]), worked).width(Length::Fill))
        .spacing(space::M);
    card(look, Padding::from([20.0, 24.0]), content).width(Length::Fill).into()
}

/// A figure: value, what it counts, source and year, reserve.
pub fn key_figure<'a>(ctx: &Context<'a>, inline: &Inline, figure: &'a KeyFigure) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let (source, year) = (figure.source.as_str(), figure.year.to_string());
    // A source that says its year (« Ifop, mars 2015 ») does not say it twice.
    let source =
        if source.contains(&year) { ctx.i18n.block_source_dated(source) } else { ctx.i18n.block_source(source, year) };
    let reserve = figure
        .reserve
        .as_deref()
        .map(|words| look.text(Type::Meta, ctx.i18n.block_reserve(words)).color(colour.text_2));
    let words = column![
        prose(ctx, inline, Type::Definition, &figure.text),
        look.text(Type::Meta, source).color(colour.text_2),
    ]
    .push(reserve)
    .spacing(space::XXS)
    .width(Length::Fill);
    let value = look.text(Type::Figure(32), figure.value.as_str()).color(colour.primary);
    // A long value (« 6,8 millions ») stands over its words rather than squeezing them.
    let content: Element<'a, Message> = if figure.value.chars().count() > 8 {
        column![value, words].spacing(space::XS).into()
    } else {
        // At least 120 wide, so that the words of one figure stand under those of another.
        row![column![value, blank::horizontal().width(look.px(120.0))], words]
            .spacing(space::L)
            .align_y(alignment::Vertical::Center)
            .into()
    };
    card(look, Padding::from([18.0, 24.0]), content).width(Length::Fill).into()
}

/// Most width of a drawing with its card, at 100 %.
const DRAWING: f32 = 780.0;

/// A drawing with its caption.
pub fn illustration<'a>(ctx: &Context<'a>, drawing: &'a Illustration, room: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let caption = look.text(Type::Meta, drawing.caption.as_str()).color(look.colour().text_2);
    let most = room.min(DRAWING * look.typography.scale);
    let picture = drawing.svg.as_deref().map(|svg| {
        let picture = container(icon::picture(&look, svg, most - 2.0 * space::XL));
        semantic::image(drawing.alt.as_str(), picture.center_x(Length::Fill))
    });
    let content = column![].push(picture).push(caption).spacing(space::M);
    let card = card(look, Padding::from([space::L, space::XL]), content).width(Length::Fill).max_width(most);
    container(card).center_x(Length::Fill).into()
}
