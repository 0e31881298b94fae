//! The glossary panel, beside any page: search, one term, its neighbours, and the student's own list.

use iced::keyboard::{Key, key::Named};
use iced::widget::{Id, column, container, operation, row};
use iced::{Background, Border, Length, Padding, Shadow, alignment, border};

use crate::core::course::{Term, TermId};
use crate::core::search::TermIndex;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::term_entry::{self, label};
use crate::gui::term_list;
use crate::gui::widget::button::{Kind, button, icon_button, keycap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::BLEED;
use crate::gui::widget::semantic::{self, Landmark};
use crate::gui::widget::within::within;
use crate::gui::widget::{field, page, surface};

/// The id of the close button.
pub const CLOSE: &str = "panel-close";
/// The id of the search field.
pub const FIELD: &str = "panel-field";
/// The id of the name of the term shown.
const TERM: &str = "panel-term";
/// The id of the part that scrolls.
const BODY: &str = "panel-body";

/// What the panel shows.
pub struct State {
    index: TermIndex,
    query: String,
    found: Vec<TermId>,
    term: Option<TermId>,
    history: Vec<TermId>,
    letter: Option<char>,
}

/// What happens in the panel.
#[derive(Debug, Clone)]
pub enum Message {
    /// The words searched for.
    Query(String),
    /// Show the best match.
    First,
    /// Show a term.
    Show(TermId),
    /// Show the term before.
    Back,
    /// Leave the term for the list of all terms.
    Browse,
    /// List the terms of a letter.
    Letter(char),
    /// Put the term on the student's own list, or take it off.
    Keep(bool),
    /// Close the panel.
    Close,
}

impl State {
    /// A panel without a term.
    pub fn new(ctx: &Context<'_>) -> Self {
        Self {
            index: TermIndex::new(&ctx.course.glossary),
            query: String::new(),
            found: Vec::new(),
            term: None,
            history: Vec::new(),
            letter: None,
        }
    }

    /// Shows a term; the one before can be gone back to.
    pub fn show(&mut self, term: TermId) {
        self.query.clear();
        self.found.clear();
        if self.term.as_ref() == Some(&term) {
            return;
        }
        self.history.extend(self.term.replace(term));
    }

    /// The term shown.
    pub fn term(&self) -> Option<&TermId> {
        self.term.as_ref()
    }

    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Query(query) => {
                self.found = self.index.search(&query);
                self.query = query;
                return Action::Run(operation::snap_to(Id::new(BODY), operation::RelativeOffset::START));
            }
            Message::First => match self.found.first().cloned() {
                Some(term) => self.show(term),
                None => return Action::None,
            },
            Message::Show(term) => self.show(term),
            Message::Back => self.term = self.history.pop(),
            Message::Browse => {
                self.history.extend(self.term.take());
                return Action::All(vec![to_top(), Action::Focus(Id::new(FIELD))]);
            }
            Message::Letter(letter) => {
                self.letter = Some(letter);
                return Action::None;
            }
            Message::Keep(keep) => {
                let Some(term) = self.term.clone().filter(|id| ctx.course.glossary.get(id).is_some()) else {
                    return Action::None;
                };
                return Action::record(term_entry::kept(term, keep));
            }
            Message::Close => return Action::TogglePanel,
        }
        // The row or chip that was pressed is gone: the focus goes to the name of the term, which is read aloud.
        Action::All(vec![to_top(), Action::Focus(Id::new(TERM))])
    }

    /// The panel; as an `overlay` it floats over the page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>, overlay: bool) -> Element<'a, Message> {
        let term = self.term.as_ref().and_then(|id| ctx.course.glossary.get(id)).map(|term| &**term);
        let (listed, foot) = match term {
            _ if !self.query.trim().is_empty() => (self.matches(ctx), None),
            Some(term) => (self.entry(ctx, term), Some(foot(ctx, term))),
            None => (self.browse(ctx), None),
        };
        let body = page::scrolling(BODY, container(listed).padding(Padding::from([22.0, 0.0])));
        // The field and what it finds are one group: the arrows go from the words to the rows and back.
        let middle = group(Axis::Vertical, column![self.search(ctx), body]);
        let middle: Element<'a, Message> =
            if self.query.trim().is_empty() { column![self.search(ctx), self.plain_body(ctx, term)].into() } else { middle.into() };
        let content = column![header(ctx), container(middle).height(Length::Fill)].push(foot);
        frame(ctx, overlay, content.into())
    }
}
