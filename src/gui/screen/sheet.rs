//! A comparison of channels, with columns to hide and cells to judge.

use iced::widget::{column, container, row, scrollable};
use iced::{Length, Padding, alignment};

use crate::core::course::{Block, Channels, ModuleId, SheetId};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::comparison;
use crate::gui::comparison::study::{self, Entry, Study, page_room};
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::page::{self, spring};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card_style, empty_state};

/// What the page shows.
pub struct State {
    sheet: SheetId,
    /// The only channel shown, by rank.
    only: Option<usize>,
    study: Study,
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show all channels, or one.
    Only(Option<usize>),
    /// In the table, or what it hides.
    Study(study::Message),
    /// Open the module.
    Module(ModuleId),
    /// Open another sheet.
    Sheet(SheetId),
}

impl State {
    /// A sheet with nothing hidden.
    pub fn new(_ctx: &Context<'_>, sheet: SheetId) -> Self {
        Self { sheet, only: None, study: Study::default() }
    }

    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Only(only) => {
                self.only = only;
                Action::None
            }
            Message::Study(message) => {
                let shown = ctx.course.sheet(&self.sheet).map(|(_, sheet)| self.shown(sheet)).unwrap_or_default();
                self.study.update(&shown, message).map(Message::Study)
            }
            Message::Module(module) => Action::Open(Place::Module(module)),
            Message::Sheet(sheet) => Action::Open(Place::Sheet(sheet)),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let Some((slot, sheet)) = ctx.course.sheet(&self.sheet) else {
            return missing(ctx);
        };
        let module = ctx.course.lesson(&slot.entry.id).map(|(module, ..)| &module.module);
        let sheets = module.map(|module| sheets_of(ctx, &module.id)).unwrap_or_default();
        let head = column![].push(module.map(|module| self.trail(ctx, module, &sheets))).push(self.title(ctx, sheet));
        let top = column![head]
            .push(self.channel_chips(ctx, sheet))
            .push(self.study.hiding(ctx).map(Message::Study))
            .spacing(gap::M);
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
        let rows = scrollable(self.study.rows(ctx, &self.shown(sheet), sheet.channels.len()).map(Message::Study))
            .id("sheet")
            .direction(scrollable::Direction::Vertical(page::scrollbar()))
            .width(Length::Fill);
        let table = column![comparison::header(ctx, sheet.channels.len(), self.study.hidden()), rows];
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
            self.study.cards(ctx, &self.shown(sheet), sheet.channels.len()).map(Message::Study)
        } else {
            let header = comparison::header(ctx, sheet.channels.len(), self.study.hidden());
            let rows = self.study.rows(ctx, &self.shown(sheet), sheet.channels.len()).map(Message::Study);
            let table = column![header, rows];
            container(table).width(Length::Fill).style(move |_| card_style(&look)).into()
        };
        semantic::table(sheet.title.as_str(), body).into()
    }

    fn shown<'a>(&self, sheet: &'a Channels) -> Vec<Entry<'a>> {
        let each = sheet.channels.iter().enumerate();
        each.filter(|(place, _)| self.only.is_none_or(|only| only == *place))
            .map(|(place, channel)| Entry { place, sheet: &sheet.id, channel, lesson: None })
            .collect()
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
        row![container(page::title(look, sheet.title.as_str())).width(Length::Fill)]
            .push(self.study.count(ctx, &self.shown(sheet)))
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
