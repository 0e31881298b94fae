//! Conversations and quoted documents.

use iced::widget::{column, container, row};
use iced::{Background, Length, Padding, alignment};

use super::{Message, prose};
use crate::core::course::{Dialogue, Document, Line, Speaker};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::{Followed, Inline};
use crate::gui::spacing::{radius, space};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{Tone, card, tag, well};

/// A conversation: the company's side at the left, the client's at the right.
pub fn dialogue<'a>(ctx: &Context<'a>, inline: &Inline, dialogue: &'a Dialogue) -> Element<'a, Message> {
    let look = ctx.look;
    let of = dialogue.lines.len();
    let lines = dialogue
        .lines
        .iter()
        .enumerate()
        .map(|(position, line)| semantic::list_item(position + 1, of, line_view(ctx, inline, line)).into());
    let title = semantic::heading(3, dialogue.title.as_str(), look.text(Type::HeadingCard, dialogue.title.as_str()));
    let body = semantic::list(column(lines).spacing(space::M));
    card(look, Padding::from([20.0, 24.0]), column![title, body].spacing(space::L)).width(Length::Fill).into()
}

fn line_view<'a>(ctx: &Context<'a>, inline: &Inline, line: &'a Line) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let ours = line.speaker == Speaker::Advisor;
    let (fill, ink) = if ours { (colour.primary_soft, colour.on_primary_soft) } else { (colour.sunken, colour.text_2) };
    let name = look.strong_text(Type::Meta, Strength::Semibold, line.name.as_str()).color(ink);
    let note = line.note.as_deref().map(|note| tag(look, Tone::Saffron, None, note));
    let head = row![name].push(note).spacing(space::S).align_y(alignment::Vertical::Center).wrap();
    let bubble = container(column![head, prose(ctx, inline, Type::Definition, &line.text)].spacing(space::XXS))
        .padding(Padding::from([space::ICON, space::ML]))
        .max_width(440.0 * look.typography.scale)
        .style(move |_| container::Style {
            background: Some(Background::Color(fill)),
            border: look.theme.tint_edge(colour.line, radius::ROW),
            ..container::Style::default()
        });
    let side = if ours { alignment::Horizontal::Left } else { alignment::Horizontal::Right };
    container(bubble).width(Length::Fill).align_x(side).into()
}

/// A document of a case or exercise, in a well, with where it comes from.
pub fn document<'a>(ctx: &Context<'a>, inline: &Inline, document: &'a Document) -> Element<'a, Followed> {
    let look = ctx.look;
    let colour = *look.colour();
    let title = look.strong_text(Type::Body, Strength::Semibold, document.title.as_str());
    let mut content = column![title].spacing(space::S);
    for text in &document.text {
        content = content.push(inline.prose(ctx, Type::Definition, colour.text, text));
    }
    content = content.push(look.text(Type::Meta, document.source.as_str()).color(colour.text_2));
    let frame = well(look, Padding::from([16.0, 20.0]), content).width(Length::Fill);
    semantic::group(document.title.as_str(), frame).into()
}
