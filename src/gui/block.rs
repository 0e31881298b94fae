//! A content block as an element, shared by the reader and the exercises.

mod figure;
mod law;
mod mnemonic;
mod schema;
mod table;
mod talk;

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use crate::core::course::{Block, Callout, CalloutKind, Definition, Heading, List, SheetId, Text};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::{Followed, Inline};
use crate::gui::spacing::{size, space};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{Tone, callout, callout_title};

pub use talk::document;

/// What a press in a block asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A link of a text.
    Followed(Followed),
    /// Open a channel comparison as a sheet.
    Sheet(SheetId),
}

/// The id of the element that stands at an anchor.
pub fn anchor_id(anchor: &str) -> iced::widget::Id {
    iced::widget::Id::from(format!("anchor-{anchor}"))
}

/// Whether a block is laid out wider than the reading column.
pub fn is_wide(block: &Block) -> bool {
    match block {
        Block::Channels(_) | Block::Mnemonic(_) | Block::Steps(_) | Block::Illustration(_) => true,
        Block::Table(table) => table::is_wide(table),
        Block::Schema(schema) => schema.nodes.iter().any(|node| node.at.0 > 2),
        _ => false,
    }
}

/// A block, with its spans taken from `inline`. `room` is the width that wide blocks may take.
pub fn view<'a>(ctx: &Context<'a>, inline: &Inline, block: &'a Block, room: f32) -> Element<'a, Message> {
    let element = match block {
        Block::Heading(heading) => heading_view(ctx, heading),
        Block::Paragraph(text) => prose(ctx, inline, Type::Read, text),
        Block::List(list) => list_view(ctx, inline, list, Type::Read),
        Block::Definition(definition) => definition_view(ctx, inline, definition),
        Block::Callout(callout) => callout_view(ctx, inline, callout),
        Block::Table(table) => table::view(ctx, inline, table, room),
        Block::Channels(channels) => table::channels(ctx, channels, room),
        Block::Mnemonic(mnemonic) => mnemonic::view(ctx, inline, mnemonic, room),
        Block::Steps(steps) => mnemonic::steps(ctx, inline, steps, room),
        Block::Dialogue(dialogue) => talk::dialogue(ctx, inline, dialogue),
        Block::Schema(schema) => schema::view(ctx, schema, room),
        Block::Formula(formula) => figure::formula(ctx, inline, formula),
        Block::KeyFigure(figure) => figure::key_figure(ctx, inline, figure),
        Block::Document(document) => talk::document(ctx, inline, document).map(Message::Followed),
        Block::DatedLaw(law) => law::view(ctx, inline, law),
        Block::Illustration(drawing) => figure::illustration(ctx, drawing, room),
        Block::OnlyFor(part) => {
            column(part.blocks.iter().map(|block| view(ctx, inline, block, room))).spacing(space::PARAGRAPH).into()
        }
    };
    match block.anchor() {
        Some((anchor, _)) => container(element).id(anchor_id(anchor)).width(Length::Fill).into(),
        None => element,
    }
}

/// The space above a block, after the one before it.
pub fn space_above(block: &Block) -> f32 {
    match block {
        Block::Heading(_) => 26.0,
        Block::Paragraph(_) | Block::List(_) => space::PARAGRAPH,
        _ => space::CARD,
    }
}

/// A text in a role and the text colour.
fn prose<'a>(ctx: &Context<'a>, inline: &Inline, role: Type, text: &Text) -> Element<'a, Message> {
    inline.prose(ctx, role, ctx.look.colour().text, text).map(Message::Followed)
}

fn heading_view<'a>(ctx: &Context<'a>, heading: &'a Heading) -> Element<'a, Message> {
    let role = if heading.level > 2 { Type::HeadingCard } else { Type::HeadingRead };
    semantic::heading(usize::from(heading.level), heading.text.as_str(), ctx.look.text(role, heading.text.as_str()))
        .into()
}

fn list_view<'a>(ctx: &Context<'a>, inline: &Inline, list: &'a List, role: Type) -> Element<'a, Message> {
    let of = list.items.len();
    let rows = list.items.iter().enumerate().map(|(position, item)| {
        let mark: Element<'a, Message> = if list.ordered {
            let number = ctx.look.text(Type::Numeral, (position + 1).to_string()).color(ctx.look.colour().primary);
            container(number).width(ctx.look.px(26.0)).into()
        } else {
            bullet(ctx, role)
        };
        let entry = row![mark, container(prose(ctx, inline, role, item)).width(Length::Fill)].spacing(space::ICON);
        semantic::list_item(position + 1, of, entry).into()
    });
    semantic::list(column(rows).spacing(space::S)).into()
}

/// A bullet beside the first line of a text in a role.
fn bullet<'a, M: 'a>(ctx: &Context<'a>, role: Type) -> Element<'a, M> {
    let colour = ctx.look.colour().primary;
    let line = ctx.look.setting(role, Strength::Regular).line.0;
    let across = ctx.look.px(6.0);
    let dot = container(iced::widget::space()).width(across).height(across).style(move |_| container::Style {
        background: Some(iced::Background::Color(colour)),
        border: iced::Border { radius: (across / 2.0).into(), ..iced::Border::default() },
        ..container::Style::default()
    });
    semantic::hidden(container(dot).height(line).width(ctx.look.px(14.0)).align_y(alignment::Vertical::Center)).into()
}

fn definition_view<'a>(ctx: &Context<'a>, inline: &Inline, definition: &'a Definition) -> Element<'a, Message> {
    let name = ctx.course.glossary.get(&definition.term).map_or(definition.term.as_str(), |term| term.name.as_str());
    let title = ctx.i18n.block_definition_of(name);
    let text = prose(ctx, inline, Type::Definition, &definition.text);
    callout(ctx.look, Tone::Teal, "bookmark", callout_title(ctx.look, Tone::Teal, title), text)
}

fn callout_view<'a>(ctx: &Context<'a>, inline: &Inline, remark: &'a Callout) -> Element<'a, Message> {
    let (tone, glyph, word) = match remark.kind {
        CalloutKind::Remember => (Tone::Saffron, "lightbulb", ctx.i18n.block_remember()),
        CalloutKind::Warning => (Tone::Saffron, "circle-alert", ctx.i18n.block_warning()),
        CalloutKind::Example => (Tone::Teal, "messages-square", ctx.i18n.block_example()),
        CalloutKind::Law => (Tone::Teal, "file-text", ctx.i18n.block_law()),
        CalloutKind::Tip => (Tone::Green, "target", ctx.i18n.block_tip()),
    };
    let title = match &remark.title {
        Some(title) => ctx.i18n.block_callout_title(word, title.as_str()),
        None => word,
    };
    let text = column(remark.text.iter().map(|text| prose(ctx, inline, Type::Definition, text))).spacing(space::S);
    callout(ctx.look, tone, glyph, callout_title(ctx.look, tone, title), text)
}

/// The room of the reading column.
pub fn reading_width(ctx: &Context<'_>) -> f32 {
    size::READING * ctx.look.typography.scale
}
