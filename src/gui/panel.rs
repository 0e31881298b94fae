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
use crate::gui::widget::semantic;
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

/// How many matches are listed: more would not be read.
pub const MATCHES: usize = 24;

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
                let found = self.index.search(&query, MATCHES);
                self.found = found.into_iter().map(|found| found.term).collect();
                self.query = query;
                return to_top();
            }
            Message::First => match self.found.first().cloned() {
                Some(term) => self.show(term),
                None => return Action::None,
            },
            Message::Show(term) => self.show(term),
            Message::Back => self.term = self.history.pop(),
            Message::Browse => {
                self.history.extend(self.term.take());
                return Action::Focus(Id::new(FIELD));
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
        let searching = !self.query.trim().is_empty();
        let term = self.term.as_ref().and_then(|id| ctx.course.glossary.get(id)).map(|term| &**term);
        let found = searching.then(|| body(self.matches(ctx)));
        let listed = (!searching).then(|| {
            body(match term {
                Some(term) => self.entry(ctx, term),
                None => self.browse(ctx),
            })
        });
        let foot = term.filter(|_| !searching).map(|term| foot(ctx, term));
        // The field and what it finds are one group: the arrows go from the words to the rows and back. The field
        // keeps its place when the search begins, so that it keeps the focus.
        let search = group(Axis::Vertical, column![self.search(ctx)].push(found));
        frame(ctx, overlay, column![header(ctx), search].push(listed).push(foot).into())
    }

    fn search<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.i18n.glossary_search();
        let key = Some(ctx.i18n.glossary_search_key());
        let field = field::search(ctx.look, FIELD, &words, &self.query, key, Message::Query, Some(Message::First));
        let field = within(field).keys(|key, _| matches!(key, Key::Named(Named::Escape)).then_some(Message::Close));
        container(field).padding(Padding::from([0.0, gap::CARD])).into()
    }

    /// What answers the search.
    fn matches<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let terms: Vec<&Term> =
            self.found.iter().filter_map(|id| ctx.course.glossary.get(id)).map(|term| &**term).collect();
        if terms.is_empty() {
            let words = ctx.i18n.glossary_none_found(self.query.trim());
            return inset(term_entry::nothing(ctx, words, Some(ctx.i18n.glossary_none_found_hint())));
        }
        let count = semantic::live(label(ctx.look, ctx.i18n.glossary_count(terms.len())));
        column![inset(count), term_list::rows(ctx, terms, self.term.as_ref(), Message::Show)].spacing(gap::XS).into()
    }

    /// The term shown, and where to go from it.
    fn entry<'a>(&'a self, ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
        let look = ctx.look;
        let before = self.history.last().and_then(|id| ctx.course.glossary.get(id));
        let back = before.map(|before| {
            let words = ctx.i18n.glossary_back(before.name.as_str());
            page::link(look, words, Message::Back)
        });
        let entry = column![].push(back).push(term_entry::view(ctx, term, TERM, Message::Show)).spacing(gap::M);
        let others: Vec<&Term> = lesson_terms(ctx).filter(|other| other.id != term.id).collect();
        let browse = button(look, Kind::Ghost, ctx.i18n.glossary_browse()).icon("list").small();
        column![inset(entry)]
            .push((!others.is_empty()).then(|| listed(ctx, ctx.i18n.glossary_other_lesson_terms(), others)))
            .push(container(browse.on_press(Message::Browse)).padding(Padding::from([0.0, BLEED - gap::M])))
            .spacing(gap::XXL)
            .into()
    }

    /// The terms of the lesson, then those of a letter.
    fn browse<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let lesson: Vec<&Term> = lesson_terms(ctx).collect();
        let all = || ctx.course.glossary.terms.iter().map(|term| &**term);
        let letters = term_list::letters(all());
        let chosen = self.letter.or_else(|| letters.first().copied());
        let of_letter = all().filter(|term| Some(term_list::letter(term)) == chosen);
        let chips = term_list::letter_chips(ctx, letters, chosen, Message::Letter);
        let alphabet = column![
            inset(label(ctx.look, ctx.i18n.glossary_alphabet())),
            inset(chips),
            term_list_group(ctx, of_letter.collect()),
        ];
        column![]
            .push((!lesson.is_empty()).then(|| listed(ctx, ctx.i18n.glossary_lesson_terms(), lesson)))
            .push(alphabet.spacing(gap::S))
            .spacing(gap::CARD)
            .into()
    }
}

/// Back to the top of what scrolls, for another term.
fn to_top() -> Action<Message> {
    Action::Run(operation::snap_to(Id::new(BODY), operation::RelativeOffset::START))
}

fn lesson_terms<'a>(ctx: &Context<'a>) -> impl Iterator<Item = &'a Term> + use<'a> {
    let glossary = &ctx.course.glossary;
    ctx.lesson_terms.iter().filter_map(|id| glossary.get(id)).map(|term| &**term)
}

/// A titled list of terms.
fn listed<'a>(ctx: &Context<'a>, words: String, terms: Vec<&'a Term>) -> Element<'a, Message> {
    column![inset(label(ctx.look, words)), term_list_group(ctx, terms)].spacing(gap::XXS).into()
}

fn term_list_group<'a>(ctx: &Context<'a>, terms: Vec<&'a Term>) -> Element<'a, Message> {
    group(Axis::Vertical, term_list::rows(ctx, terms, None, Message::Show)).into()
}

/// The sides of what is not a row: rows reach further, by [`BLEED`].
fn inset<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding(Padding::from([0.0, BLEED])).width(Length::Fill).into()
}

fn body<'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    page::scrolling(BODY, container(content).padding(Padding::from([22.0, gap::CARD - BLEED])))
}

fn header<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let title = ctx.i18n.glossary_title();
    let words = look.strong_text(Type::Numeral, Strength::Semibold, title.clone());
    let words = words.font(look.setting(Type::Body, Strength::Semibold).font);
    let close = icon_button(look, Kind::Ghost, "x", ctx.i18n.glossary_close()).id(CLOSE).on_press(Message::Close);
    let line = row![
        container(semantic::heading(1, title, words)).width(Length::Fill),
        semantic::hidden(keycap(look, ctx.i18n.glossary_escape_key())),
        close,
    ];
    container(line.spacing(gap::XXS).align_y(alignment::Vertical::Center))
        .height(look.px(size::TOP_BAR))
        .padding(Padding { left: gap::CARD, right: gap::M, ..Padding::ZERO })
        .align_y(alignment::Vertical::Center)
        .into()
}

fn foot<'a>(ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
    let keep = term_entry::keep_button(ctx, &term.id, Message::Keep);
    let bar = container(keep)
        .height(ctx.look.px(size::FOOTER) - 1.0)
        .padding(Padding::from([0.0, gap::CARD]))
        .align_y(alignment::Vertical::Center);
    column![surface::separator(ctx.look), bar].into()
}

fn frame<'a>(ctx: &Context<'a>, overlay: bool, content: Element<'a, Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let width = if overlay { size::PANEL_OVERLAY } else { size::PANEL } * look.typography.scale;
    container(content)
        .width(width.min(look.window.width))
        .height(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.surface)),
            border: match overlay {
                true => Border {
                    color: colour.line,
                    width: if look.theme.is_high_contrast() { 2.0 } else { 0.0 },
                    radius: border::left(radius::CARD),
                },
                false => Border::default(),
            },
            shadow: if overlay { colour.shadow_float } else { Shadow::default() },
            ..container::Style::default()
        })
        .into()
}
