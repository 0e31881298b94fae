//! Tables and channel comparisons inside a lesson.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row};
use iced::{Background, Border, Length, Padding, alignment, border};

use super::{Message, prose};
use crate::core::course::{Channels, Table, Text};
use crate::core::markup;
use crate::core::settings::FontChoice;
use crate::gui::Element;
use crate::gui::comparison::comparison;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::Inline;
use crate::gui::spacing::{radius, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card_style, separator};

/// A table that does not fit the reading column.
pub fn is_wide(table: &Table) -> bool {
    let longest: usize = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.as_str().chars().count()).sum::<usize>())
        .max()
        .unwrap_or_default();
    table.header.len() > 4 || longest > 190
}

/// Width of a letter of a cell, on average, at 100 %.
fn letter(ctx: &Context<'_>) -> f32 {
    if ctx.look.typography.choice == FontChoice::Dys { 10.0 } else { 8.0 }
}

/// Widths of the columns in a room, both at 100 %: shares by the longest cell of each, held between a narrow and a wide
/// column; then those too narrow for their longest word, which cannot be cut, take what they lack from the others.
/// `None` when the words do not fit.
fn widths(table: &Table, letter: f32, room: f32) -> Option<Vec<u16>> {
    let most = |words: &mut dyn Iterator<Item = &str>| words.map(|words| words.chars().count()).max().unwrap_or(0);
    let (shares, words): (Vec<f32>, Vec<f32>) = (0..table.header.len())
        .map(|position| {
            let cells = table.rows.iter().filter_map(|row| row.get(position)).map(markup::plain);
            let cells: Vec<String> = cells.chain([table.header[position].clone()]).collect();
            let longest = most(&mut cells.iter().map(String::as_str));
            let word = most(&mut cells.iter().flat_map(|cell| cell.split([' ', '-'])));
            // A column of numbers (« N° », « 12 ») needs no more than its digits.
            let share = longest.clamp(if longest > 3 { 26 } else { 8 }, 60);
            (share as f32, word as f32 * letter)
        })
        .unzip();
    let all: f32 = shares.iter().sum();
    let room = room - space::XL * (shares.len() as f32 + 1.0);
    let slack: Vec<f32> = shares.iter().zip(&words).map(|(share, word)| room * share / all - word).collect();
    let lacking: f32 = slack.iter().map(|slack| slack.min(0.0)).sum();
    let spare: f32 = slack.iter().map(|slack| slack.max(0.0)).sum();
    let left = 1.0 + lacking / spare.max(1.0);
    (left >= 0.0).then(|| words.iter().zip(&slack).map(|(word, slack)| (word + slack.max(0.0) * left) as u16).collect())
}

/// A table: header row, then rows; in narrow windows one card a row.
pub fn view<'a>(ctx: &Context<'a>, inline: &Inline, table: &'a Table, room: f32) -> Element<'a, Message> {
    let room = room / ctx.look.typography.scale;
    // Columns under 120 read badly: better one card a row.
    let wide_enough = room / (table.header.len().max(1) as f32) >= 120.0;
    let body = match widths(table, letter(ctx), room).filter(|_| wide_enough) {
        Some(widths) => grid(ctx, inline, table, &widths),
        None => stack_of_cards(ctx, inline, table),
    };
    let caption = ctx.look.strong_text(Type::Meta, Strength::Semibold, table.caption.as_str());
    column![caption.color(ctx.look.colour().text_2), semantic::table(table.caption.as_str(), body)]
        .spacing(space::S)
        .into()
}

fn grid<'a>(ctx: &Context<'a>, inline: &Inline, table: &'a Table, widths: &[u16]) -> Element<'a, Message> {
    let look = ctx.look;
    let of = table.rows.len() + 1;
    let header = row(table.header.iter().zip(widths).map(|(words, width)| {
        let words = look.strong_text(Type::Body, Strength::Semibold, words.as_str());
        container(semantic::cell(true, words)).width(Length::FillPortion(*width)).into()
    }));
    let mut body = column![semantic::row(1, of, header_strip(ctx, header))];
    for (position, cells) in table.rows.iter().enumerate() {
        if position > 0 {
            body = body.push(separator(look));
        }
        let cells = cells.iter().zip(widths).enumerate().map(|(place, (cell, width))| {
            let content =
                if place == 0 { first_cell(ctx, inline, cell) } else { prose(ctx, inline, Type::Small, cell) };
            container(semantic::cell(false, content)).width(Length::FillPortion(*width)).into()
        });
        let line = row(cells).spacing(space::XL).padding(Padding::from([space::M, space::XL]));
        body = body.push(semantic::row(position + 2, of, line));
    }
    container(body).width(Length::Fill).style(move |_| card_style(&look)).into()
}

fn first_cell<'a>(ctx: &Context<'a>, inline: &Inline, cell: &'a Text) -> Element<'a, Message> {
    // The first cell names its row; marks in it keep their own weight.
    if cell.as_str().contains(['*', '[']) {
        return prose(ctx, inline, Type::Small, cell);
    }
    let words = ctx.look.strong_text(Type::Small, Strength::Semibold, cell.as_str());
    // A word longer than its column is cut rather than written over the next cell.
    words.wrapping(Wrapping::WordOrGlyph).into()
}

fn header_strip<'a, M: 'a>(
    ctx: &Context<'a>,
    header: iced::widget::Row<'a, M, crate::gui::theme::Theme>,
) -> Element<'a, M> {
    let colour = *ctx.look.colour();
    let edge = if ctx.look.theme.is_high_contrast() { 2.0 } else { 0.0 };
    container(header.spacing(space::XL).align_y(alignment::Vertical::Center))
        .padding(Padding::from([space::M, space::XL]))
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.sunken)),
            border: Border { color: colour.line, width: edge, radius: border::top(radius::CARD - 1.0) },
            ..container::Style::default()
        })
        .into()
}

fn stack_of_cards<'a>(ctx: &Context<'a>, inline: &Inline, table: &'a Table) -> Element<'a, Message> {
    let look = ctx.look;
    let of = table.rows.len();
    let cards = table.rows.iter().enumerate().map(|(position, cells)| {
        let mut content = column![].spacing(space::S);
        for (place, (cell, header)) in cells.iter().zip(&table.header).enumerate() {
            if place == 0 {
                content = content.push(semantic::cell(true, first_cell(ctx, inline, cell)));
            } else {
                let header = look.strong_text(Type::Meta, Strength::Semibold, header.as_str());
                let pair = column![header.color(look.colour().text_2), prose(ctx, inline, Type::Small, cell)];
                content = content.push(semantic::cell(false, pair));
            }
        }
        let card = container(content).padding(space::XL).width(Length::Fill).style(move |_| card_style(&look));
        semantic::row(position + 1, of, card).into()
    });
    column(cards).spacing(space::M).into()
}

/// A channel comparison as it stands in a lesson, with the way to its sheet.
pub fn channels<'a>(ctx: &Context<'a>, sheet: &'a Channels, room: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let open = button(look, Kind::Ghost, ctx.i18n.block_open_sheet())
        .icon("columns-3")
        .name(ctx.i18n.block_open_sheet_of(sheet.title.as_str()))
        .on_press(Message::Sheet(sheet.id.clone()));
    let title = semantic::heading(3, sheet.title.as_str(), look.text(Type::HeadingCard, sheet.title.as_str()));
    let top = row![container(title).width(Length::Fill), open].align_y(alignment::Vertical::Center).spacing(space::M);
    column![top, comparison(ctx, sheet, room).map(Message::Followed)].spacing(space::M).into()
}
