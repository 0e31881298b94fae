//! The door of review: what the day holds, the way in, and what the student put aside, kept or missed.

mod cram;
mod lists;
mod memory;
mod questions;
mod today;

use iced::widget::{Id, column, row};

use crate::core::course::{ModuleId, TermId};
use crate::core::progress::Event;
use crate::core::review::CardId;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::card_name::card_name;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::surface::empty_state;
use lists::List;

/// What the screen remembers: what is unfolded and chosen. The rest is what has been saved.
#[derive(Debug, Default)]
pub struct State {
    /// The list that is unfolded.
    open: Option<List>,
    /// What to go over before an exam: a module, or all.
    cram: Option<ModuleId>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// Unfold a list, or fold it.
    Unfold(List),
    /// Choose what to go over before an exam.
    Choose(Option<ModuleId>),
    /// Show a term beside the list.
    Show(TermId),
    /// Take a term off the list.
    Drop(TermId),
    /// A term is off the list, and that is saved.
    Dropped(TermId),
    /// Take up again a card that was put aside.
    TakeUp(CardId),
    /// It is taken up again, and that is saved.
    TakenUp(CardId),
}

impl State {
    /// The screen with a list unfolded, by its rank; for tests and pictures.
    pub fn unfolded(rank: usize) -> Self {
        Self { open: List::ALL.get(rank).copied(), cram: None }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Unfold(list) => {
                self.open = (self.open != Some(list)).then_some(list);
                Action::None
            }
            Message::Choose(module) => {
                self.cram = module;
                Action::None
            }
            Message::Show(term) => Action::ShowTerm(term),
            Message::Drop(term) => Action::Record {
                events: vec![Event::TermKept { term: term.clone(), kept: false }],
                then: Some(Message::Dropped(term)),
            },
            Message::Dropped(term) => {
                let name = ctx.course.glossary.get(&term).map_or(term.as_str(), |term| term.name.as_str());
                said(ctx.i18n.review_term_dropped(name))
            }
            Message::TakeUp(card) => Action::Record {
                events: vec![Event::CardSuspended { card: card.clone(), suspended: false }],
                then: Some(Message::TakenUp(card)),
            },
            Message::TakenUp(card) => said(ctx.i18n.review_aside_taken_up(card_name(ctx, &card).unwrap_or_default())),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let lead = look.text(Type::Body, i18n.review_lead()).color(look.colour().text_2);
        let head = column![page::title(look, i18n.review_title()), lead].spacing(space::XXS);
        let lists = lists::view(ctx, self.open);
        if ctx.deck.cards.is_empty() && lists.is_none() {
            let words = empty_state(look, "layers", i18n.review_none(), i18n.review_none_body());
            let go_on = button(look, Kind::Primary, i18n.review_go_on()).on_press(Message::Open(Place::Course));
            let glossary = button(look, Kind::Secondary, i18n.review_none_glossary())
                .icon("book-a")
                .on_press(Message::Open(Place::Glossary(None)));
            let ways = row![go_on.view(), glossary.view()].spacing(space::M).wrap().vertical_spacing(space::M);
            let content = column![head, words, ways].spacing(space::CARD);
            return page::page(look, "review", size::PAGE, content);
        }
        let left = column![today::view(ctx)].push(cram::view(ctx, self.cram.as_ref())).spacing(space::CARD);
        let lists =
            lists.unwrap_or_else(|| empty_state(look, "list", i18n.review_lists_none(), i18n.review_lists_none_body()));
        let columns = page::columns(look, space::CARD, (SHARES.0, left.into()), (SHARES.1, lists));
        page::page(look, "review", size::PAGE, column![head, columns].spacing(space::CARD))
    }
}

/// Says something; what was pressed is gone, so the focus goes to the title.
fn said(words: String) -> Action<Message> {
    Action::All(vec![Action::Say(words), Action::Focus(Id::new(page::TITLE))])
}

/// Shares of the width: what to do, what is kept.
const SHARES: (u16, u16) = (712, 384);
