//! Channels side by side: the table of a comparison, with cells of one's choice, and the plain one of a lesson.

mod cell;
pub mod study;

use iced::widget::{column, container, row, space};
use iced::{Background, Border, Color, Length, Padding, alignment, border};

use crate::core::course::{Channel, Channels, Text};
use crate::core::progress::Column;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline::{self, Followed};
use crate::gui::spacing::{Breakpoint, radius, size, space as gap};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card_style, fill_style, separator};

/// The columns after the channel, in order.
pub const COLUMNS: [Column; 3] = [Column::Examples, Column::Advantages, Column::Drawbacks];
/// Shares of the width: channel, then [`COLUMNS`].
const SHARES: [u16; 4] = [212, 262, 404, 292];
/// Around the words of a cell of the table.
pub const CELL: Padding = Padding { top: gap::ML, right: gap::XL, bottom: gap::ML, left: gap::XL };
/// Least height of a row at 100 %.
const ROW: f32 = 92.0;

/// Across the dot before a text.
const DOT: f32 = 5.0;

/// What a channel has in a column.
pub fn texts(channel: &Channel, column: Column) -> &[Text] {
    match column {
        Column::Examples => &channel.examples,
        Column::Advantages => &channel.advantages,
        Column::Drawbacks => &channel.drawbacks,
    }
}

/// The words of a column's header.
pub fn title(ctx: &Context<'_>, column: Column) -> String {
    match column {
        Column::Examples => ctx.i18n.sheet_examples(),
        Column::Advantages => ctx.i18n.sheet_advantages(),
        Column::Drawbacks => ctx.i18n.sheet_drawbacks(),
    }
}

/// Whether there is too little room for a table, in logical pixels: one card a channel then.
pub fn stacks(ctx: &Context<'_>, room: f32) -> bool {
    room < 760.0 * ctx.look.typography.scale
}

/// A comparison in which nothing is hidden, for `room` logical pixels.
pub fn comparison<'a>(ctx: &Context<'a>, sheet: &'a Channels, room: f32) -> Element<'a, Followed> {
    let of = sheet.channels.len();
    let stacked = stacks(ctx, room);
    let padding = if stacked { Padding::ZERO } else { CELL };
    let cell = move |channel: &'a Channel, column| container(bullets(ctx, texts(channel, column))).padding(padding);
    let cells = |channel: &'a Channel| COLUMNS.map(|column| cell(channel, column).width(Length::Fill).into());
    let each = sheet.channels.iter().enumerate();
    let body: Element<'a, Followed> = if stacked {
        column(each.map(|(place, channel)| card(ctx, (place, of), (channel, None), None, cells(channel))))
            .spacing(gap::M)
            .into()
    } else {
        let rows = each.map(|(place, channel)| line(ctx, (place, of), (channel, None), cells(channel)));
        let table = column![header(ctx, of, None), column(rows)];
        container(table)
            .width(Length::Fill)
            .style({
                let look = ctx.look;
                move |_| card_style(&look)
            })
            .into()
    };
    semantic::table(sheet.title.as_str(), body).into()
}

/// The header row of a table of `of` channels; a hidden column says so.
pub fn header<'a, M: 'a>(ctx: &Context<'a>, of: usize, hidden: Option<Column>) -> Element<'a, M> {
    let look = ctx.look;
    let colour = *look.colour();
    let first = look.strong_text(Type::Body, Strength::Semibold, ctx.i18n.sheet_channel());
    let first = container(semantic::cell(true, first)).padding(Padding { left: gap::CARD, ..Padding::ZERO });
    let mut cells = row![first.width(Length::FillPortion(SHARES[0]))].align_y(alignment::Vertical::Center);
    for (column, share) in COLUMNS.into_iter().zip(&SHARES[1..]) {
        let cell = header_cell(ctx, column, hidden == Some(column));
        cells = cells.push(container(cell).width(Length::FillPortion(*share)).height(Length::Fill));
    }
    let strip = container(cells)
        .height(look.px(size::WIDE_HEADER))
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.sunken)),
            border: Border { radius: border::top(radius::CARD - 1.0), ..Border::default() },
            ..container::Style::default()
        });
    column![semantic::row(1, of + 1, strip), separator(look)].padding(colour.border).into()
}

fn header_cell<'a, M: 'a>(ctx: &Context<'a>, column: Column, hidden: bool) -> Element<'a, M> {
    let look = ctx.look;
    let colour = *look.colour();
    let (glyph, ink) = match column {
        _ if hidden => (Some("eye-off"), colour.on_accent_soft),
        Column::Examples => (None, colour.text),
        Column::Advantages => (Some("circle-plus"), colour.text),
        Column::Drawbacks => (Some("circle-minus"), colour.text),
    };
    let words = match column {
        // The whole words would take two lines.
        Column::Examples if look.breakpoint() <= Breakpoint::Compact => ctx.i18n.sheet_hide_examples(),
        _ => title(ctx, column),
    };
    let words = if hidden { ctx.i18n.sheet_hidden(words) } else { words };
    let corner = if column == Column::Drawbacks { border::top_right(radius::CARD - 1.0) } else { 0.0.into() };
    let content = row![]
        .push(glyph.map(|name| semantic::hidden(icon(name, look.px(18.0), if hidden { ink } else { colour.text_2 }))))
        .push(look.strong_text(Type::Body, Strength::Semibold, words).color(ink))
        .spacing(gap::S)
        .align_y(alignment::Vertical::Center);
    container(semantic::cell(true, content))
        .padding(Padding::from([0.0, gap::XL]))
        .width(Length::Fill)
        .height(Length::Fill)
        .align_y(alignment::Vertical::Center)
        .style(move |_| match hidden {
            true => container::Style {
                background: Some(Background::Color(colour.accent_soft)),
                border: Border { radius: corner, ..look.theme.tint_edge(colour.accent, 0.0) },
                ..container::Style::default()
            },
            false => container::Style::default(),
        })
        .into()
}

/// A row of the table: the channel at `place` (from 0) among `of`, with what stands under its name, then its three
/// cells.
pub fn line<'a, M: 'a>(
    ctx: &Context<'a>,
    (place, of): (usize, usize),
    channel: (&'a Channel, Option<Element<'a, M>>),
    cells: [Element<'a, M>; 3],
) -> Element<'a, M> {
    let name = container(semantic::cell(false, channel_name(ctx, channel)))
        .padding(Padding { top: gap::ML, right: gap::S, bottom: gap::ML, left: gap::CARD })
        .width(Length::FillPortion(SHARES[0]));
    // Holds the least height of the row; cells of any height stand beside it.
    let strut = space().width(0).height(ctx.look.px(ROW));
    let mut content = row![name, strut].align_y(alignment::Vertical::Center);
    for (cell, share) in cells.into_iter().zip(&SHARES[1..]) {
        content = content.push(container(semantic::cell(false, cell)).width(Length::FillPortion(*share)));
    }
    let line = semantic::row(place + 2, of + 1, content);
    column![].push((place > 0).then(|| separator(ctx.look))).push(line).into()
}

/// The same channel as a card, where there is no room for a table.
pub fn card<'a, M: 'a>(
    ctx: &Context<'a>,
    (place, of): (usize, usize),
    channel: (&'a Channel, Option<Element<'a, M>>),
    hidden: Option<Column>,
    cells: [Element<'a, M>; 3],
) -> Element<'a, M> {
    let look = ctx.look;
    let colour = *look.colour();
    let mut content = column![semantic::cell(false, channel_name(ctx, channel))].spacing(gap::M);
    for (column, cell) in COLUMNS.into_iter().zip(cells) {
        let concealed = hidden == Some(column);
        let words = title(ctx, column);
        let words = if concealed { ctx.i18n.sheet_hidden(words) } else { words };
        let ink = if concealed { colour.on_accent_soft } else { colour.text_2 };
        let header = look.strong_text(Type::Meta, Strength::Semibold, words).color(ink);
        content = content.push(semantic::cell(false, column![header, cell].spacing(gap::XXS)));
    }
    let card = container(content).padding(gap::XL).width(Length::Fill).style(move |_| card_style(&look));
    semantic::row(place + 1, of, card).into()
}

/// A channel's icon, name and hint, with what stands under them.
fn channel_name<'a, M: 'a>(
    ctx: &Context<'a>,
    (channel, under): (&'a Channel, Option<Element<'a, M>>),
) -> Element<'a, M> {
    let look = ctx.look;
    let colour = look.colour();
    row![
        semantic::hidden(icon(&channel.icon, look.px(24.0), colour.primary)),
        column![
            look.strong_text(Type::Option, Strength::Semibold, channel.name.as_str()),
            look.text(Type::Meta, channel.hint.as_str()).color(colour.text_2),
        ]
        .push(under)
        .width(Length::Fill)
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center)
    .into()
}

/// The texts of a cell, one under the other.
pub fn bullets<'a>(ctx: &Context<'a>, cells: &'a [Text]) -> Element<'a, Followed> {
    let colour = *ctx.look.colour();
    let of = cells.len();
    let height = ctx.look.setting(Type::Small, Strength::Regular).line.0;
    let across = ctx.look.px(DOT);
    let rows = cells.iter().enumerate().map(|(place, cell)| {
        let dot = container(space()).width(across).height(across).style(move |_| dot_style(colour.control, across));
        let dot = container(dot).height(height).align_y(alignment::Vertical::Center);
        let words = container(inline::text(ctx, Type::Small, colour.text, cell)).width(Length::Fill);
        semantic::list_item(place + 1, of, row![semantic::hidden(dot), words].spacing(gap::S)).into()
    });
    semantic::list(column(rows).spacing(gap::XXS)).into()
}

fn dot_style(ink: Color, across: f32) -> container::Style {
    let mut style = fill_style(ink);
    style.border.radius = (across / 2.0).into();
    style
}
