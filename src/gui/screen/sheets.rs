//! What the whole course holds of one kind: all channels, all formulas, all rules that change on a date.

mod calculator;
mod channels;
mod formulas;
mod law;

use iced::alignment;
use iced::widget::{Id, column, row};

use crate::core::course::{LessonSlot, Passage};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::inline::Followed;
use crate::gui::place::{Place, SheetTab};
use crate::gui::spacing::space as gap;
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::page;

/// What the screen shows.
pub struct State {
    tab: SheetTab,
    channels: channels::State,
    formulas: formulas::State,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// Among the channels.
    Channels(channels::Message),
    /// Among the formulas.
    Formulas(formulas::Message),
    /// In a rule of law.
    Law(block::Message),
}

impl Message {
    /// Opens a formula, by its position in the course.
    pub fn show_formula(position: usize) -> Self {
        Self::Formulas(formulas::Message::Show(position))
    }
}

impl State {
    /// The screen at one of its tabs.
    pub fn new(_ctx: &Context<'_>, tab: SheetTab) -> Self {
        Self { tab, channels: channels::State::default(), formulas: formulas::State::default() }
    }

    /// The screen at a formula, by its position in the course.
    pub fn at_formula(position: usize) -> Self {
        let formulas = formulas::State::at(position);
        Self { tab: SheetTab::Formulas, channels: channels::State::default(), formulas }
    }

    /// Where the focus goes when the screen is shown.
    pub fn first_focus(&self) -> Id {
        Id::new(if self.formulas.is_open() { calculator::NAME } else { page::TITLE })
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Channels(message) => self.channels.update(ctx, message).map(Message::Channels),
            Message::Formulas(message) => self.formulas.update(ctx, message).map(Message::Formulas),
            Message::Law(block::Message::Followed(Followed::Term(term))) => Action::ShowTerm(term),
            Message::Law(block::Message::Followed(Followed::Passage(passage))) => Action::Open(Place::Lesson(passage)),
            Message::Law(block::Message::Sheet(sheet)) => Action::Open(Place::Sheet(sheet)),
        }
    }

    /// Leaves the open formula for the list, where they take turns.
    pub fn escape(&mut self) -> Action<Message> {
        match self.tab {
            SheetTab::Formulas => self.formulas.escape().map(Message::Formulas),
            SheetTab::Channels | SheetTab::Law => Action::None,
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let top = self.top(ctx);
        match self.tab {
            SheetTab::Channels => self.channels.view(ctx, top),
            SheetTab::Formulas => self.formulas.view(ctx, top),
            SheetTab::Law => law::view(ctx, top),
        }
    }

    /// Breadcrumb, title and the way to the other tabs.
    fn top<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let (course, here) = (ctx.i18n.fiches_course(), ctx.i18n.fiches_title());
        let trail = page::breadcrumb(look, course, Message::Open(Place::Course), here);
        let tabs = SheetTab::ALL.into_iter().map(|tab| Segment {
            words: name(ctx, tab),
            icon: None,
            selected: tab == self.tab,
            on_press: Message::Open(Place::Sheets(tab)),
        });
        let tabs = segmented(look, ctx.i18n.fiches_kinds(), tabs.collect());
        let simulator = page::link(look, ctx.i18n.fiches_simulator(), Message::Open(Place::Simulator));
        let line = row![tabs, simulator].spacing(gap::XL).align_y(alignment::Vertical::Center);
        column![column![trail, page::title(look, name(ctx, self.tab))], line.wrap().vertical_spacing(gap::S)]
            .spacing(gap::M)
            .into()
    }
}

/// The words of a tab.
fn name(ctx: &Context<'_>, tab: SheetTab) -> String {
    match tab {
        SheetTab::Channels => ctx.i18n.fiches_channels(),
        SheetTab::Formulas => ctx.i18n.fiches_formulas(),
        SheetTab::Law => ctx.i18n.fiches_law(),
    }
}

/// The way to a lesson, with its number and title.
fn lesson_link<'a, M: Clone + 'a>(ctx: &Context<'a>, slot: &LessonSlot, open: impl Fn(Place) -> M) -> Element<'a, M> {
    let entry = &slot.entry;
    let words = ctx.i18n.fiches_lesson_named(entry.id.as_str().trim_start_matches('L'), entry.title.as_str());
    page::link(ctx.look, words, open(Place::Lesson(Passage { lesson: entry.id.clone(), anchor: None })))
}
