//! Beside a module's lessons: what one will be able to do, and the sheets to keep at hand.

use iced::widget::{column, container, row};
use iced::{Background, Border, Length, Padding, alignment};

use super::Message;
use crate::core::course::{Anchor, Block, LessonId, LoadedModule, Passage};
use crate::core::markup::plain;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::surface::{card, separator, tinted};
use crate::gui::widget::{page, semantic};

/// A sheet: its icon, its name and where it is.
struct Sheet<'a> {
    glyph: &'a str,
    name: String,
    place: Place,
}

/// « À la fin, vous saurez… »
pub(super) fn objectives<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Element<'a, Message> {
    let look = ctx.look;
    let title = row![
        semantic::hidden(icon("target", look.px(24.0), look.colour().primary)),
        container(page::heading(look, Type::HeadingCard, ctx.i18n.module_objectives())).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let of = loaded.module.objectives.len();
    let lines = loaded.module.objectives.iter().enumerate().map(|(position, objective)| {
        let line = row![bullet(ctx), container(look.text(Type::Body, plain(objective))).width(Length::Fill)];
        semantic::list_item(position + 1, of, line.spacing(gap::M)).into()
    });
    let content = column![title, semantic::list(column(lines).spacing(gap::ICON - 1.0))].spacing(gap::S);
    tinted(look, Padding::from([gap::CARD, 26.0]), content).width(Length::Fill).into()
}

/// A round bullet in the middle of a line of text.
fn bullet<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let (across, ink) = (look.px(7.0), look.colour().primary);
    let dot = container("").width(across).height(across).style(move |_| container::Style {
        background: Some(Background::Color(ink)),
        border: Border { radius: (across / 2.0).into(), ..Border::default() },
        ..container::Style::default()
    });
    semantic::hidden(container(dot).height(look.px(24.0)).align_y(alignment::Vertical::Center)).into()
}

/// « Fiches à garder sous la main »: comparisons, steps, terms. None when there is none of them.
pub(super) fn sheets<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let sheets = all(ctx, loaded);
    let of = sheets.len();
    if of == 0 {
        return None;
    }
    let mut rows = column![];
    for (position, sheet) in sheets.into_iter().enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        let content = row![
            icon(sheet.glyph, look.px(size::ICON), look.colour().primary),
            container(look.text(Type::Body, sheet.name.clone())).width(Length::Fill),
            chevron(look),
        ]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center);
        let content = container(content).padding(Padding::from([gap::XXS, 0.0]));
        let row = list_row(look, size::ROW_SHEET, false, sheet.name, content, Message::Open(sheet.place), None);
        rows = rows.push(semantic::list_item(position + 1, of, row));
    }
    let title = container(page::heading(look, Type::HeadingCard, ctx.i18n.module_sheets()));
    let content = column![title.padding(Padding::from([0.0, BLEED])), semantic::list(group(Axis::Vertical, rows))];
    let padding = Padding { top: 22.0, right: gap::S, bottom: gap::M, left: gap::S };
    Some(card(look, padding, content.spacing(gap::XXS)).width(Length::Fill).height(Length::Fill).into())
}

fn all<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Vec<Sheet<'a>> {
    let lessons = loaded.lessons.iter().filter_map(|slot| Some((&slot.entry.id, slot.content.as_ref().ok()?)));
    let blocks = lessons.flat_map(|(id, lesson)| lesson.blocks.iter().map(move |block| (id, block)));
    let mut sheets: Vec<Sheet<'a>> = blocks.filter_map(|(lesson, block)| sheet(lesson, block)).collect();
    let terms = terms(ctx, loaded);
    if terms > 0 {
        let name = ctx.i18n.module_all_terms(terms);
        sheets.push(Sheet { glyph: "book-a", name, place: Place::Glossary(None) });
    }
    sheets
}

fn sheet<'a>(lesson: &LessonId, block: &'a Block) -> Option<Sheet<'a>> {
    match block {
        Block::Channels(channels) => {
            Some(Sheet { glyph: "columns-3", name: channels.title.clone(), place: Place::Sheet(channels.id.clone()) })
        }
        Block::Steps(steps) => {
            let passage = Passage { lesson: lesson.clone(), anchor: Some(Anchor::new(steps.id.as_str())) };
            let glyph = steps.steps.first().map_or("list-checks", |step| step.icon.as_str());
            Some(Sheet { glyph, name: steps.title.clone(), place: Place::Lesson(passage) })
        }
        _ => None,
    }
}

/// How many terms of the glossary the module treats.
pub(super) fn terms(ctx: &Context<'_>, loaded: &LoadedModule) -> usize {
    ctx.course.glossary.terms.iter().filter(|term| term.modules.contains(&loaded.module.id)).count()
}
