//! A comparison of channels, with columns to hide and cells to judge.

mod cell;

use std::collections::HashMap;

use iced::widget::{Id, column, container, row, scrollable};
use iced::{Length, Padding, alignment};

use crate::core::course::{Block, Channel, Channels, ModuleId, SheetId, TermId};
use crate::core::progress::{Column, Event};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::comparison::{self, COLUMNS};
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button, icon_button};
use crate::gui::widget::choice::{Segment, chip, chips, segmented};
use crate::gui::widget::page::{self, spring};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card_style, empty_state};
use cell::Spot;

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

/// What the page shows.
pub struct State {
    sheet: SheetId,
    /// The only channel shown, by rank.
    only: Option<usize>,
    hidden: Option<Column>,
    /// Cells of the hidden column that were shown, by rank of their channel.
    cells: HashMap<usize, Cell>,
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show all channels, or one.
    Only(Option<usize>),
    /// Hide a column, or none.
    Hide(Option<Column>),
    /// Show a hidden cell.
    Reveal(usize),
    /// « Je savais » or « À revoir ».
    Judge(usize, bool),
    /// The judgement is saved.
    Judged(usize, bool),
    /// Open the module.
    Module(ModuleId),
    /// Open another sheet.
    Sheet(SheetId),
    /// Show a term.
    Term(TermId),
    /// Open a passage of a lesson.
    Passage(crate::core::course::Passage),
}

impl State {
    /// A sheet with nothing hidden.
    pub fn new(_ctx: &Context<'_>, sheet: SheetId) -> Self {
        Self { sheet, only: None, hidden: None, cells: HashMap::new() }
    }

    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Only(only) => self.only = only,
            Message::Hide(column) => {
                self.hidden = column;
                self.cells.clear();
            }
            Message::Reveal(place) => {
                self.cells.insert(place, Cell::Shown);
                return Action::Focus(cell::known_id(place));
            }
            Message::Judge(place, known) => return self.judge(ctx, place, known),
            Message::Judged(place, known) => {
                self.cells.insert(place, Cell::Judged(known));
                let next = self.next_hidden(ctx);
                return Action::Focus(next.map_or_else(|| Id::new(SHOW_ALL), cell::hidden_id));
            }
            Message::Module(module) => return Action::Open(Place::Module(module)),
            Message::Sheet(sheet) => return Action::Open(Place::Sheet(sheet)),
            Message::Term(term) => return Action::ShowTerm(term),
            Message::Passage(passage) => return Action::Open(Place::Lesson(passage)),
        }
        Action::None
    }

    fn judge(&self, ctx: &Context<'_>, place: usize, known: bool) -> Action<Message> {
        let channel = ctx.course.sheet(&self.sheet).and_then(|(_, sheet)| sheet.channels.get(place));
        let (Some(channel), Some(column), Some(Cell::Shown)) = (channel, self.hidden, self.cells.get(&place)) else {
            return Action::None;
        };
        let event = Event::CellJudged { sheet: self.sheet.clone(), channel: channel.name.clone(), column, known };
        Action::Record { events: vec![event], then: Some(Message::Judged(place, known)) }
    }

    /// The first channel whose cell is still hidden.
    fn next_hidden(&self, ctx: &Context<'_>) -> Option<usize> {
        let (_, sheet) = ctx.course.sheet(&self.sheet)?;
        self.shown(sheet).map(|(place, _)| place).find(|place| !self.cells.contains_key(place))
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let Some((slot, sheet)) = ctx.course.sheet(&self.sheet) else {
            return missing(ctx);
        };
        let module = ctx.course.lesson(&slot.entry.id).map(|(module, ..)| &module.module);
        let sheets = module.map(|module| sheets_of(ctx, &module.id)).unwrap_or_default();
        let head = column![].push(module.map(|module| self.trail(ctx, module, &sheets))).push(self.title(ctx, sheet));
        let top = column![head].push(self.channel_chips(ctx, sheet)).push(self.hiding(ctx)).spacing(gap::M);
        let room = page_room(ctx);
        if comparison::stacks(ctx, room) || ctx.look.window.height / ctx.look.typography.scale < 600.0 {
            let content = column![top, self.whole(ctx, sheet, room)].spacing(gap::L);
            return page::page(ctx.look, "sheet", size::COMPARISON, content);
        }
        self.fixed(ctx, top.into(), sheet)
    }

    /// The page whose header row stays while the rows scroll.
    fn fixed<'a>(&'a self, ctx: &Context<'a>, top: Element<'a, Message>, sheet: &'a Channels) -> Element<'a, Message> {
        let look = ctx.look;
        // As high as its rows, up to what is left of the window.
        let rows = scrollable(column(self.rows(ctx, sheet)))
            .id("sheet")
            .direction(scrollable::Direction::Vertical(page::scrollbar()))
            .width(Length::Fill);
        let table = column![comparison::header(ctx, sheet.channels.len(), self.hidden), rows];
        let table = container(table).width(Length::Fill).style(move |_| card_style(&look));
        let table = semantic::table(sheet.title.as_str(), table);
        let width = size::COMPARISON * look.typography.scale.max(1.0);
        let content = column![top, table].spacing(gap::L).max_width(width);
        let side = page::side(&look);
        container(content)
            .center_x(Length::Fill)
            .height(Length::Fill)
            .padding(Padding { top: 22.0, right: side, bottom: gap::CARD, left: side })
            .into()
    }

    /// The table within a page that scrolls as a whole: as cards where it is narrow.
    fn whole<'a>(&'a self, ctx: &Context<'a>, sheet: &'a Channels, room: f32) -> Element<'a, Message> {
        let look = ctx.look;
        let body: Element<'a, Message> = if comparison::stacks(ctx, room) {
            let of = sheet.channels.len();
            let cards = self.shown(sheet).map(|(place, channel)| {
                comparison::card(ctx, (place, of), channel, self.hidden, self.cells_of(ctx, place, channel))
            });
            column(cards).spacing(gap::M).into()
        } else {
            let header = comparison::header(ctx, sheet.channels.len(), self.hidden);
            let table = column![header, column(self.rows(ctx, sheet))];
            container(table).width(Length::Fill).style(move |_| card_style(&look)).into()
        };
        semantic::table(sheet.title.as_str(), body).into()
    }

    fn rows<'a>(&'a self, ctx: &Context<'a>, sheet: &'a Channels) -> impl Iterator<Item = Element<'a, Message>> {
        let of = sheet.channels.len();
        self.shown(sheet).enumerate().map(move |(rank, (place, channel))| {
            let rank = if self.only.is_some() { 0 } else { rank };
            comparison::line(ctx, (rank, of), channel, self.cells_of(ctx, place, channel))
        })
    }

    fn shown<'a>(&self, sheet: &'a Channels) -> impl Iterator<Item = (usize, &'a Channel)> + use<'a> {
        let only = self.only;
        sheet.channels.iter().enumerate().filter(move |(place, _)| only.is_none_or(|only| only == *place))
    }

    fn cells_of<'a>(&self, ctx: &Context<'a>, place: usize, channel: &'a Channel) -> [Element<'a, Message>; 3] {
        let in_card = comparison::stacks(ctx, page_room(ctx));
        let spot = |column| Spot { place, channel, column, in_card };
        let next = self.next_hidden(ctx);
        COLUMNS.map(|column| match (self.hidden == Some(column), self.cells.get(&place)) {
            (false, _) => cell::plain(ctx, spot(column)),
            (true, None) => cell::hidden(ctx, spot(column), next == Some(place)),
            (true, Some(Cell::Shown)) => cell::shown(ctx, spot(column)),
            (true, Some(Cell::Judged(known))) => cell::judged(ctx, spot(column), *known),
        })
    }

    /// Breadcrumb, and the way to the module's other sheets.
    fn trail<'a>(
        &'a self,
        ctx: &Context<'a>,
        module: &crate::core::course::Module,
        sheets: &[&'a Channels],
    ) -> Element<'a, Message> {
        let look = ctx.look;
        let place = sheets.iter().position(|sheet| sheet.id == self.sheet).unwrap_or_default();
        let here = match sheets.len() {
            0 | 1 => ctx.i18n.sheet_here(),
            total => ctx.i18n.sheet_rank(place + 1, total),
        };
        let module_name = ctx.i18n.sheet_module(module.number);
        let trail = page::breadcrumb(look, module_name, Message::Module(module.id.clone()), here);
        let step = |glyph, name: fn(&Context<'a>, &str) -> String, to: Option<&&'a Channels>| {
            to.map(|sheet| {
                icon_button(look, Kind::Ghost, glyph, name(ctx, &sheet.title))
                    .height(size::BUTTON_SMALL)
                    .on_press(Message::Sheet(sheet.id.clone()))
            })
        };
        let before = place.checked_sub(1).and_then(|place| sheets.get(place));
        row![trail, spring()]
            .push(step("arrow-left", |ctx, title| ctx.i18n.sheet_previous(title), before))
            .push(step("arrow-right", |ctx, title| ctx.i18n.sheet_next(title), sheets.get(place + 1)))
            .spacing(gap::XXS)
            .align_y(alignment::Vertical::Center)
            .into()
    }

    /// Title, with what has been seen and known of the hidden column.
    fn title<'a>(&'a self, ctx: &Context<'a>, sheet: &'a Channels) -> Element<'a, Message> {
        let look = ctx.look;
        let count = self.hidden.map(|_| {
            let known = self.cells.values().filter(|cell| **cell == Cell::Judged(true)).count();
            let seen = ctx.i18n.sheet_seen(self.cells.len(), sheet.channels.len());
            let words = if known > 0 { ctx.i18n.sheet_seen_known(seen, known) } else { seen };
            semantic::live(look.text(Type::Small, words).color(look.colour().text_2))
        });
        row![container(page::title(look, sheet.title.as_str())).width(Length::Fill)]
            .push(count)
            .spacing(gap::XL)
            .align_y(alignment::Vertical::Center)
            .into()
    }

    fn channel_chips<'a>(&'a self, ctx: &Context<'a>, sheet: &'a Channels) -> Element<'a, Message> {
        let look = ctx.look;
        let all = chip(look, ctx.i18n.sheet_all_channels(), Some(self.only.is_none()), Message::Only(None));
        let each = sheet.channels.iter().enumerate().map(|(place, channel)| {
            chip(look, channel.name.as_str(), Some(self.only == Some(place)), Message::Only(Some(place)))
        });
        chips(ctx.i18n.sheet_channels(), std::iter::once(all).chain(each))
    }

    /// « Cacher pour s'entraîner ».
    fn hiding<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
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
}

/// Room for the page's content, in logical pixels.
fn page_room(ctx: &Context<'_>) -> f32 {
    let look = ctx.look;
    let rail = look.px(size::RAIL);
    // The panel beside the page takes its share.
    let panel = if ctx.panel_open { look.px(size::PANEL) } else { 0.0 };
    look.window.width - rail - panel - 2.0 * page::side(&look)
}

/// The comparisons of a module, in order.
fn sheets_of<'a>(ctx: &Context<'a>, module: &ModuleId) -> Vec<&'a Channels> {
    let lessons = ctx.course.module(module).into_iter().flat_map(|loaded| &loaded.lessons);
    let blocks = lessons.filter_map(|slot| slot.content.as_ref().ok()).flat_map(|lesson| &lesson.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Channels(channels) => Some(channels),
            _ => None,
        })
        .collect()
}

/// What is shown for a sheet that the course does not have.
fn missing<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let state = empty_state(look, "columns-3", ctx.i18n.sheet_missing(), ctx.i18n.sheet_missing_hint());
    let content = column![page::title(look, ctx.i18n.sheet_here()), state].spacing(gap::CARD);
    page::page(look, "sheet", size::COMPARISON, content)
}
