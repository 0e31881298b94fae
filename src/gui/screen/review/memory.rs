//! Terms on the student's own list, cells of comparisons that were judged « à revoir », cards put aside or written about.

use iced::widget::text::{Ellipsis, Wrapping};
use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Block, Channels, Term};
use crate::core::markup;
use crate::core::progress::Column;
use crate::core::review::{CardId, CardState};
use crate::core::search::fold;
use crate::gui::Element;
use crate::gui::card_name::card_name;
use crate::gui::comparison;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::{Place, SessionKind};
use crate::gui::screen::review::Message;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::semantic;

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

/// Kept terms, each with the way to take it off.
pub fn terms_view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    listed(terms(ctx).into_iter().map(|kept| term(ctx, kept)).collect())
}

/// Rows, one under the other.
fn listed<'a>(rows: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let of = rows.len();
    let rows = rows.into_iter().enumerate().map(|(at, row)| semantic::list_item(at + 1, of, row).into());
    semantic::list(column(rows)).into()
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

/// Comparisons with their cells to see again.
pub fn cells_view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    listed(sheets(ctx).into_iter().map(|each| sheet(ctx, each)).collect())
}

/// Cards put aside that the course still has, with their names, in the order of the alphabet.
pub fn aside<'a>(ctx: &Context<'a>) -> Vec<(&'a CardId, String)> {
    named(ctx, |state| state.suspended)
}

/// Cards that the student wrote about, in the same way.
pub fn noted<'a>(ctx: &Context<'a>) -> Vec<(&'a CardId, String)> {
    named(ctx, |state| !state.note.is_empty())
}

fn named<'a>(ctx: &Context<'a>, fits: impl Fn(&CardState) -> bool) -> Vec<(&'a CardId, String)> {
    let cards = ctx.progress.reviews.cards.iter().filter(|(_, state)| fits(state));
    let mut cards: Vec<_> = cards.filter_map(|(card, _)| Some((card, card_name(ctx, card)?))).collect();
    cards.sort_by(|(one, a), (other, b)| fold(a).cmp(&fold(b)).then_with(|| one.cmp(other)));
    cards
}

/// Cards put aside, each with the way to take it up again.
pub fn aside_view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let one = |(card, name): (&'a CardId, String)| {
        let take_up = icon_button(look, Kind::Ghost, "undo-2", i18n.review_aside_take_up(name.as_str()));
        let words = container(look.text(Type::Body, name)).width(Length::Fill);
        row![words, take_up.on_press(Message::TakeUp(card.clone())).view()]
            .spacing(space::S)
            .padding(Padding { left: BLEED, ..Padding::ZERO })
            .align_y(alignment::Vertical::Center)
            .into()
    };
    listed(aside(ctx).into_iter().map(one).collect())
}

/// Cards that the student wrote about, each leading to itself.
pub fn notes_view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let one = |(card, name): (&'a CardId, String)| {
        let note = ctx.progress.reviews.get(card).map_or("", |state| state.note.as_str());
        let note = look.text(Type::Meta, note.lines().next().unwrap_or_default()).color(look.colour().text_2);
        let words = column![
            look.strong_text(Type::Body, Strength::Semibold, name.clone()),
            note.wrapping(Wrapping::None).ellipsis(Ellipsis::End).width(Length::Fill),
        ];
        let place = Place::Session(SessionKind::Cards(vec![card.clone()]));
        list_row(look, size::LABEL, false, i18n.review_notes_open(name), words, Message::Open(place), None)
    };
    listed(noted(ctx).into_iter().map(one).collect())
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
