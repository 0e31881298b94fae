//! What to take up again: questions missed, terms kept, cells of comparisons to see again.

mod memory;
mod questions;

use iced::Length;
use iced::widget::{Id, column, container, row};

use crate::core::course::TermId;
use crate::core::progress::Event;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::surface::{Tone, empty_state, tag};

/// What the screen remembers: nothing, it shows what has been saved.
#[derive(Debug, Default)]
pub struct State {}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// Show a term beside the list.
    Show(TermId),
    /// Take a term off the list.
    Drop(TermId),
    /// A term is off the list, and that is saved.
    Dropped(TermId),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Show(term) => Action::ShowTerm(term),
            Message::Drop(term) => Action::Record {
                events: vec![Event::TermKept { term: term.clone(), kept: false }],
                then: Some(Message::Dropped(term)),
            },
            Message::Dropped(term) => {
                let name = ctx.course.glossary.get(&term).map_or(term.as_str(), |term| term.name.as_str());
                let said = Action::Say(ctx.i18n.review_term_dropped(name));
                Action::All(vec![said, Action::Focus(Id::new(page::TITLE))])
            }
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let modules = questions::missed(ctx);
        let (terms, sheets) = (memory::terms(ctx), memory::sheets(ctx));
        let count = modules.iter().map(|(_, missed)| missed.len()).sum::<usize>()
            + terms.len()
            + sheets.iter().map(|sheet| sheet.cells.len()).sum::<usize>();
        let lead = look.text(Type::Body, i18n.review_lead()).color(look.colour().text_2);
        let head = column![page::title(look, i18n.review_title()), lead].spacing(space::XXS);
        if count == 0 {
            let words = empty_state(look, "layers", i18n.review_none(), i18n.review_none_body());
            let go_on = button(look, Kind::Primary, i18n.review_go_on()).on_press(Message::Open(Place::Course));
            let content = column![head, words, go_on.view()].spacing(space::CARD);
            return page::page(look, "review", size::PAGE, content);
        }
        let head =
            row![container(head).width(Length::Fill), tag(look, Tone::Teal, Some("layers"), i18n.review_count(count))]
                .spacing(space::L)
                .align_y(iced::alignment::Vertical::Bottom);
        let columns = page::columns(
            look,
            space::CARD,
            (SHARES.0, questions::view(ctx, modules)),
            (
                SHARES.1,
                column![memory::terms_card(ctx, terms), memory::cells_card(ctx, sheets)].spacing(space::CARD).into(),
            ),
        );
        page::page(look, "review", size::PAGE, column![head, columns].spacing(space::CARD))
    }
}

/// Shares of the width: questions, what is kept.
const SHARES: (u16, u16) = (712, 384);
