//! The text of a lesson: its blocks in the reading column, the one that a search led to lit.

use iced::widget::{column, container, scrollable};
use iced::{Length, Padding, alignment};

use super::{Message, State, TEXT, check, light};
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::page::{self, scrollbar};
use crate::gui::widget::semantic::{self, Landmark};

/// The width that the text may take.
fn room(ctx: &Context<'_>) -> f32 {
    let look = ctx.look;
    let rail = match look.breakpoint() {
        Breakpoint::Narrow => 0.0,
        Breakpoint::Compact => look.px(size::RAIL_COMPACT),
        _ => look.px(size::RAIL),
    };
    let beside = ctx.panel_open && look.breakpoint() >= Breakpoint::Standard;
    let panel = if beside { look.px(size::PANEL) } else { 0.0 };
    (look.window.width - rail - panel - 2.0 * page::side(&look)).max(240.0)
}

/// The text, with the card of questions at its end, and the footer where it has no place of its own.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, footer: Option<Element<'a, Message>>) -> Element<'a, Message> {
    let room = room(ctx);
    let reading = block::reading_width(ctx).min(room);
    let wide = (size::WIDE_BLOCK * ctx.look.typography.scale).min(room);
    let compact_panel = ctx.panel_open && ctx.look.breakpoint() == Breakpoint::Compact;
    // Under the overlay panel the column moves to the left, so that the term stays in sight.
    let across = if compact_panel { alignment::Horizontal::Left } else { alignment::Horizontal::Center };
    let place = |element: Element<'a, Message>, width: f32| -> Element<'a, Message> {
        container(container(element).width(width)).width(Length::Fill).align_x(across).into()
    };
    let mut content = column![place(head(ctx, state), reading)];
    if let Some(lesson) = &state.lesson {
        let mut after_light = false;
        for (position, each) in lesson.blocks.iter().enumerate() {
            let width = if block::is_wide(each) { wide } else { reading };
            let mut above = block::space_above(each) - if after_light { light::ENDS } else { 0.0 };
            let light = state.light.as_ref().filter(|light| light.block == position);
            let placed = match light {
                Some(light) => {
                    above -= light::ENDS;
                    let width = width.min(room - 2.0 * light::SIDES);
                    let ctx = Context { lit: light.words(), ..*ctx };
                    let drawn = block::view(&ctx, &state.inline, each, width).map(Message::Block);
                    place(light.view(ctx.look, width, drawn), width + 2.0 * light::SIDES)
                }
                None => place(block::view(ctx, &state.inline, each, width).map(Message::Block), width),
            };
            after_light = light.is_some();
            content = content.push(container(placed).padding(Padding { top: above, ..Padding::ZERO }));
        }
    }
    let check =
        check::view(ctx, state).map(|card| container(place(card, reading)).padding(Padding::ZERO.top(space::WIDE)));
    let content = container(content.push(check).push(footer)).padding(Padding {
        top: space::SIDE,
        right: page::side(&ctx.look),
        bottom: 60.0,
        left: page::side(&ctx.look),
    });
    let scrolling = scrollable(content)
        .id(TEXT)
        .direction(scrollable::Direction::Vertical(scrollbar()))
        .on_scroll(|view| {
            Message::Scrolled(view.absolute_offset().y, view.bounds().height, view.content_bounds().height)
        })
        .width(Length::Fill)
        .height(Length::Fill);
    semantic::landmark(Landmark::Main, ctx.i18n.reader_text(), scrolling).into()
}

/// Number, title and first paragraph.
fn head<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let Some((_, position, slot)) = ctx.course.lesson(&state.id) else {
        return page::title(look, ctx.i18n.reader_unknown());
    };
    let eyebrow = ctx.i18n.reader_eyebrow(position + 1, slot.entry.minutes);
    let title = page::title_as(look, Type::TitleRead, slot.entry.title.as_str());
    let mut head = column![
        look.strong_text(Type::Meta, Strength::Semibold, eyebrow).color(colour.primary),
        container(title).padding(Padding { top: space::XS, bottom: space::M, ..Padding::ZERO }),
    ];
    match &state.lesson {
        Some(lesson) => {
            let lead = state.inline.prose(ctx, Type::Lead, colour.text_2, &lesson.lead);
            head = head.push(lead.map(|followed| Message::Block(block::Message::Followed(followed))));
        }
        None => head = head.push(look.text(Type::Read, ctx.i18n.reader_unreadable())),
    }
    head.into()
}
