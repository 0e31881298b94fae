//! Terms on the student's own list, and cells of comparisons that were judged « à revoir ».

use iced::widget::text::{Ellipsis, Wrapping};
use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Block, Channels, Term};
use crate::core::markup;
use crate::core::progress::Column;
use crate::gui::Element;
use crate::gui::comparison;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::screen::review::Message;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::page::heading;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, empty_state};

/// A comparison with its cells to see again.
pub struct Sheet<'a> {
    channels: &'a Channels,
    /// Channel and column of each.
    pub cells: Vec<(&'a str, Column)>,
}

/// Kept terms that the glossary has, oldest first.
pub fn terms<'a>(ctx: &Context<'a>) -> Vec<&'a Term> {
    let glossary = &ctx.course.glossary;
    ctx.progress.kept.iter().filter_map(|id| glossary.get(id)).map(AsRef::as_ref).collect()
}

/// Comparisons with cells to see again, in the order of the course.
pub fn sheets<'a>(ctx: &Context<'a>) -> Vec<Sheet<'a>> {
    let lessons = ctx.course.modules.iter().flat_map(|loaded| &loaded.lessons);
    let blocks = lessons.filter_map(|slot| slot.content.as_ref().ok()).flat_map(|lesson| &lesson.blocks);
    let sheets = blocks.filter_map(|block| match block {
        Block::Channels(channels) => Some(Sheet { channels, cells: cells(ctx, channels) }),
        _ => None,
    });
    sheets.filter(|sheet| !sheet.cells.is_empty()).collect()
}

fn cells<'a>(ctx: &Context<'a>, channels: &'a Channels) -> Vec<(&'a str, Column)> {
    let columns = [Column::Examples, Column::Advantages, Column::Drawbacks];
    let all = channels.channels.iter().flat_map(|channel| columns.map(|column| (channel.name.as_str(), column)));
    let waits = |(channel, column): &(&str, Column)| {
        let cell = (channels.id.clone(), (*channel).to_owned(), *column);
        ctx.progress.cells.get(&cell) == Some(&false)
    };
    all.filter(waits).collect()
}

/// A card of this screen.
fn framed<'a>(ctx: &Context<'a>, title: String, count: String, rows: Element<'a, Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let count = look.text(Type::Meta, count).color(look.colour().text_2);
    let top = row![container(heading(look, Type::HeadingCard, title)).width(Length::Fill), count]
        .spacing(space::M)
        .align_y(alignment::Vertical::Center);
    let content = column![container(top).padding(Padding::from([0.0, BLEED])), rows].spacing(space::S);
    card(look, Padding { top: space::PARAGRAPH, bottom: space::M, ..Padding::from(space::M) }, content)
        .width(Length::Fill)
        .into()
}

/// The card of kept terms.
pub fn terms_card<'a>(ctx: &Context<'a>, terms: Vec<&'a Term>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = terms.len();
    if of == 0 {
        return empty_state(look, "bookmark", i18n.review_terms_none(), i18n.review_terms_none_body());
    }
    let rows = terms
        .into_iter()
        .enumerate()
        .map(|(position, kept)| semantic::list_item(position + 1, of, term(ctx, kept)).into());
    framed(ctx, i18n.review_terms(), i18n.review_terms_count(of), semantic::list(column(rows)).into())
}

fn term<'a>(ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let definition = look.text(Type::Meta, markup::plain(&term.definition)).color(look.colour().text_2);
    let words = column![
        look.strong_text(Type::Body, Strength::Semibold, term.name.as_str()),
        definition.wrapping(Wrapping::None).ellipsis(Ellipsis::End).width(Length::Fill),
    ];
    let name = i18n.review_term_show_of(&term.name);
    let open = list_row(look, size::LABEL, false, name, words, Message::Show(term.id.clone()), None);
    let drop = icon_button(look, Kind::Ghost, "x", i18n.review_term_drop_of(&term.name))
        .on_press(Message::Drop(term.id.clone()));
    row![container(open).width(Length::Fill), drop.view()].align_y(alignment::Vertical::Center).into()
}

/// The card of cells to see again.
pub fn cells_card<'a>(ctx: &Context<'a>, sheets: Vec<Sheet<'a>>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = sheets.len();
    if of == 0 {
        return empty_state(look, "columns-3", i18n.review_cells_none(), i18n.review_cells_none_body());
    }
    let count = sheets.iter().map(|sheet| sheet.cells.len()).sum::<usize>();
    let rows = sheets
        .into_iter()
        .enumerate()
        .map(|(position, each)| semantic::list_item(position + 1, of, sheet(ctx, each)).into());
    framed(ctx, i18n.review_cells(), i18n.review_cells_count(count), semantic::list(column(rows)).into())
}

fn sheet<'a>(ctx: &Context<'a>, sheet: Sheet<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let cells: Vec<String> = sheet
        .cells
        .into_iter()
        .map(|(channel, column)| {
            let column = comparison::title(ctx, column);
            i18n.review_cell(channel, column)
        })
        .collect();
    let title = sheet.channels.title.as_str();
    let name = format!("{}, {}", i18n.review_cells_open(title), i18n.list(&cells));
    let cells = column(cells.into_iter().map(|cell| look.text(Type::Meta, cell).color(colour.text_2).into()));
    let content = row![
        icon("columns-3", look.px(size::ICON), colour.primary),
        column![look.strong_text(Type::Body, Strength::Semibold, title), cells].width(Length::Fill),
        chevron(look),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    list_row(look, size::LABEL, false, name, content, Message::Open(Place::Sheet(sheet.channels.id.clone())), None)
}
