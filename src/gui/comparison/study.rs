//! Learning a comparison by heart: a column is hidden, its cells are shown one by one and judged.

use std::collections::HashMap;

use iced::widget::{Id, column, container, row};
use iced::{Length, alignment};

use super::cell::{self, Spot};
use super::{COLUMNS, card, line};
use crate::core::course::{Channel, LessonSlot, Passage, SheetId};
use crate::core::progress::{Column, Event};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::Followed;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::page;
use crate::gui::widget::semantic;

/// The id of « Tout remontrer », where the focus goes once every cell is judged.
const SHOW_ALL: &str = "sheet-show-all";

/// What has become of a hidden cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Shown, not judged yet.
    Shown,
    /// Judged, and saved: « Je savais » or « À revoir ».
    Judged(bool),
}

/// What is hidden, and what has been seen of it.
#[derive(Debug, Default)]
pub struct Study {
    hidden: Option<Column>,
    /// Cells of the hidden column that were shown, by rank of their channel.
    cells: HashMap<usize, Cell>,
}

/// What happens in the table and over it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Hide a column, or none.
    Hide(Option<Column>),
    /// Show a hidden cell.
    Reveal(usize),
    /// « Je savais » or « À revoir ».
    Judge(usize, bool),
    /// The judgement is saved.
    Judged(usize, bool),
    /// A link of a text.
    Followed(Followed),
}

/// A channel that can be shown.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its rank among all that can be shown: the same however few are.
    pub place: usize,
    /// Its comparison.
    pub sheet: &'a SheetId,
    /// The channel.
    pub channel: &'a Channel,
    /// The lesson that it comes from, where that is to be said.
    pub lesson: Option<&'a LessonSlot>,
}

impl Study {
    /// The column that is hidden.
    pub fn hidden(&self) -> Option<Column> {
        self.hidden
    }

    /// Takes one message into account; `shown` are the channels on the screen.
    pub fn update(&mut self, shown: &[Entry<'_>], message: Message) -> Action<Message> {
        match message {
            Message::Hide(column) => {
                self.hidden = column;
                self.cells.clear();
                Action::None
            }
            Message::Reveal(place) => {
                self.cells.insert(place, Cell::Shown);
                Action::Focus(cell::known_id(place))
            }
            Message::Judge(place, known) => self.judge(shown, place, known),
            Message::Judged(place, known) => {
                self.cells.insert(place, Cell::Judged(known));
                let next = self.next_hidden(shown);
                Action::Focus(next.map_or_else(|| Id::new(SHOW_ALL), cell::hidden_id))
            }
            Message::Followed(Followed::Term(term)) => Action::ShowTerm(term),
            Message::Followed(Followed::Passage(passage)) => Action::Open(Place::Lesson(passage)),
        }
    }

    fn judge(&self, shown: &[Entry<'_>], place: usize, known: bool) -> Action<Message> {
        let entry = shown.iter().find(|entry| entry.place == place);
        let (Some(entry), Some(column), Some(Cell::Shown)) = (entry, self.hidden, self.cells.get(&place)) else {
            return Action::None;
        };
        let channel = entry.channel.name.clone();
        let event = Event::CellJudged { sheet: entry.sheet.clone(), channel, column, known };
        Action::Record { events: vec![event], then: Some(Message::Judged(place, known)) }
    }

    /// The first channel whose cell is still hidden.
    fn next_hidden(&self, shown: &[Entry<'_>]) -> Option<usize> {
        shown.iter().map(|entry| entry.place).find(|place| !self.cells.contains_key(place))
    }

    /// What has been seen and known of the hidden column.
    pub fn count<'a, M: 'a>(&self, ctx: &Context<'a>, shown: &[Entry<'_>]) -> Option<Element<'a, M>> {
        let look = ctx.look;
        self.hidden.map(|_| {
            let cells: Vec<_> = shown.iter().filter_map(|entry| self.cells.get(&entry.place)).collect();
            let known = cells.iter().filter(|cell| ***cell == Cell::Judged(true)).count();
            let seen = ctx.i18n.sheet_seen(cells.len(), shown.len());
            let words = if known > 0 { ctx.i18n.sheet_seen_known(seen, known) } else { seen };
            semantic::live(look.text(Type::Small, words).color(look.colour().text_2)).into()
        })
    }

    /// « Cacher pour s'entraîner ».
    pub fn hiding<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let choices = [
            (ctx.i18n.sheet_hide_nothing(), None),
            (ctx.i18n.sheet_hide_examples(), Some(Column::Examples)),
            (ctx.i18n.sheet_advantages(), Some(Column::Advantages)),
            (ctx.i18n.sheet_drawbacks(), Some(Column::Drawbacks)),
        ];
        let segments = choices.into_iter().map(|(words, column)| {
            let selected = self.hidden == column;
            let icon = (selected && column.is_some()).then_some("eye-off");
            Segment { words, icon, selected, on_press: Message::Hide(column) }
        });
        let words = ctx.i18n.sheet_hide();
        let segments = segmented(look, words.clone(), segments.collect());
        let choice = row![look.strong_text(Type::Body, Strength::Semibold, words), segments]
            .spacing(gap::L)
            .align_y(alignment::Vertical::Center)
            .wrap()
            .vertical_spacing(gap::S);
        let back = button(look, Kind::Ghost, ctx.i18n.sheet_show_all())
            .icon("eye")
            .id(SHOW_ALL)
            .on_press_maybe(self.hidden.map(|_| Message::Hide(None)));
        row![container(choice).width(Length::Fill), back].spacing(gap::M).align_y(alignment::Vertical::Center).into()
    }

    /// The rows of the channels shown, for a table; `of` counts those of the whole table.
    pub fn rows<'a>(&self, ctx: &Context<'a>, shown: &[Entry<'a>], of: usize) -> Element<'a, Message> {
        let rows = shown.iter().enumerate().map(|(rank, entry)| {
            let name = (entry.channel, lesson_link(ctx, entry));
            line(ctx, (rank, of), name, self.cells_of(ctx, shown, entry, false))
        });
        column(rows).into()
    }

    /// The channels shown as cards, where there is no room for a table.
    pub fn cards<'a>(&self, ctx: &Context<'a>, shown: &[Entry<'a>], of: usize) -> Element<'a, Message> {
        let cards = shown.iter().enumerate().map(|(rank, entry)| {
            let name = (entry.channel, lesson_link(ctx, entry));
            card(ctx, (rank, of), name, self.hidden, self.cells_of(ctx, shown, entry, true))
        });
        column(cards).spacing(gap::M).into()
    }

    fn cells_of<'a>(
        &self,
        ctx: &Context<'a>,
        shown: &[Entry<'a>],
        entry: &Entry<'a>,
        in_card: bool,
    ) -> [Element<'a, Message>; 3] {
        let Entry { place, channel, .. } = *entry;
        let spot = |column| Spot { place, channel, column, in_card };
        let next = self.next_hidden(shown);
        COLUMNS.map(|column| match (self.hidden == Some(column), self.cells.get(&place)) {
            (false, _) => cell::plain(ctx, spot(column)),
            (true, None) => cell::hidden(ctx, spot(column), next == Some(place)),
            (true, Some(Cell::Shown)) => cell::shown(ctx, spot(column)),
            (true, Some(Cell::Judged(known))) => cell::judged(ctx, spot(column), *known),
        })
    }
}

/// The way to the lesson of a channel.
fn lesson_link<'a>(ctx: &Context<'a>, entry: &Entry<'a>) -> Option<Element<'a, Message>> {
    let slot = entry.lesson?;
    let passage = Passage::from(format!("{}#{}", slot.entry.id, entry.sheet));
    let words = ctx.i18n.fiches_lesson(slot.entry.id.as_str().trim_start_matches('L'));
    Some(page::link(ctx.look, words, Message::Followed(Followed::Passage(passage))))
}

/// Room for the content of a page, in logical pixels.
pub fn page_room(ctx: &Context<'_>) -> f32 {
    let look = ctx.look;
    let rail = look.px(size::RAIL);
    // The panel beside the page takes its share.
    let panel = if ctx.panel_open { look.px(size::PANEL) } else { 0.0 };
    look.window.width - rail - panel - 2.0 * page::side(&look)
}
