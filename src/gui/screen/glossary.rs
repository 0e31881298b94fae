//! The glossary as a page: search, letters and themes at the top, the list at the left, one entry at the right.

use iced::keyboard::{Key, key::Named};
use iced::widget::{Id, column, container, operation, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{LessonId, ModuleId, Passage, Term, TermId};
use crate::core::markup;
use crate::core::search::TermIndex;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::term_entry::{self, label};
use crate::gui::term_list;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::BLEED;
use crate::gui::widget::within::within;
use crate::gui::widget::{field, page, semantic, surface};

/// The id of the search field.
const FIELD: &str = "glossary-field";
/// The id of the name of the term shown.
const TERM: &str = "glossary-term";
/// The id of the scrolling entry.
const ENTRY: &str = "glossary-entry";
/// The id of the scrolling list.
const LIST: &str = "glossary-list";
/// Width of the search field at 100 %.
const FIELD_WIDTH: f32 = 360.0;
/// How many matches are listed.
const MATCHES: usize = 40;

/// What the list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelf {
    /// All terms.
    All,
    /// Terms of a theme.
    Theme(ModuleId),
    /// The student's own list.
    Kept,
}

/// What the page shows.
pub struct State {
    index: TermIndex,
    query: String,
    found: Vec<TermId>,
    shelf: Shelf,
    letter: Option<char>,
    term: Option<TermId>,
    /// Lessons in which the term is linked.
    lessons: Vec<LessonId>,
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The words searched for.
    Query(String),
    /// Show the best match.
    First,
    /// Empty the search field.
    Clear,
    /// Narrow the list.
    Shelf(Shelf),
    /// List the terms of a letter.
    Letter(char),
    /// Show a term.
    Show(TermId),
    /// Leave the entry for the list, where there is room for one of them only.
    List,
    /// Put the term on the student's own list, or take it off.
    Keep(bool),
    /// Open a lesson.
    Lesson(LessonId),
}

impl State {
    /// The glossary, at a term if one is given.
    pub fn new(ctx: &Context<'_>, term: Option<TermId>) -> Self {
        let mut state = Self {
            index: TermIndex::new(&ctx.course.glossary),
            query: String::new(),
            found: Vec::new(),
            shelf: Shelf::All,
            letter: None,
            term: None,
            lessons: Vec::new(),
        };
        if let Some(term) = term {
            state.letter = ctx.course.glossary.get(&term).map(|term| term_list::letter(term));
            state.show(ctx, term);
        }
        state
    }

    fn show(&mut self, ctx: &Context<'_>, term: TermId) {
        self.lessons = lessons_of(ctx, &term);
        self.term = Some(term);
    }

    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Query(query) => {
                let found = self.index.search(&query, MATCHES);
                self.found = found.into_iter().map(|found| found.term).collect();
                self.query = query;
                return to_top(LIST);
            }
            Message::First => match self.found.first().cloned() {
                Some(term) => self.show(ctx, term),
                None => return Action::None,
            },
            Message::Clear => {
                self.query.clear();
                self.found.clear();
                return Action::Focus(Id::new(FIELD));
            }
            Message::Shelf(shelf) => {
                self.shelf = shelf;
                self.letter = None;
                return to_top(LIST);
            }
            Message::Letter(letter) => {
                // Within a theme, the letter can be let go to see all of the theme.
                let again = self.letter == Some(letter) && self.shelf != Shelf::All;
                self.letter = (!again).then_some(letter);
                self.query.clear();
                return to_top(LIST);
            }
            Message::Show(term) => self.show(ctx, term),
            Message::List => {
                self.term = None;
                return Action::Focus(Id::new(page::TITLE));
            }
            Message::Keep(keep) => {
                let Some(term) = self.term.clone() else { return Action::None };
                return Action::record(term_entry::kept(term, keep));
            }
            Message::Lesson(lesson) => return Action::Open(Place::Lesson(Passage { lesson, anchor: None })),
        }
        // The name is read aloud, and Tab goes on from there.
        Action::All(vec![to_top(ENTRY), Action::Focus(Id::new(TERM))])
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let open = self.term.as_ref().and_then(|id| ctx.course.glossary.get(id)).map(|term| &**term);
        if look.room() < 960.0 || look.window.height / look.typography.scale < 560.0 {
            return self.in_turn(ctx, open);
        }
        // Room for the scrollbar between the rounded corners.
        let list = container(page::scrolling(LIST, self.list(ctx))).padding(Padding::from([gap::S, gap::XXS]));
        let list = list.style(move |_| surface::card_style(&look));
        let entry: Element<'a, Message> = match open {
            Some(term) => self.entry(ctx, term),
            None => none_open(ctx),
        };
        let panes = row![
            container(list).width(Length::FillPortion(2)).height(Length::Fill),
            container(entry).width(Length::FillPortion(3)).height(Length::Fill),
        ];
        let width = size::PAGE * look.typography.scale.max(1.0);
        let content = column![self.top(ctx), panes.spacing(gap::CARD)].spacing(gap::L).max_width(width);
        let side = page::side(&look);
        container(content)
            .center_x(Length::Fill)
            .height(Length::Fill)
            .padding(Padding { top: gap::CARD, right: side, bottom: gap::CARD, left: side })
            .into()
    }

    /// The list or the entry, where there is no room for both.
    fn in_turn<'a>(&'a self, ctx: &Context<'a>, open: Option<&'a Term>) -> Element<'a, Message> {
        let look = ctx.look;
        let content: Element<'a, Message> = match open {
            Some(term) => {
                let back = button(look, Kind::Ghost, ctx.i18n.glossary_to_list()).icon("arrow-left");
                let entry = surface::card(look, gap::CARD, self.entry_content(ctx, term)).width(Length::Fill);
                let keep = term_entry::keep_button(ctx, &term.id, Message::Keep);
                column![page::title(look, ctx.i18n.glossary_title()), back.on_press(Message::List), entry, keep]
                    .spacing(gap::L)
                    .into()
            }
            None => {
                let list = surface::card(look, 0.0, self.list(ctx)).width(Length::Fill);
                column![self.top(ctx), list].spacing(gap::L).into()
            }
        };
        page::page(look, ENTRY, size::PAGE, content)
    }

    /// Title, search field, themes and letters.
    fn top<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let words = ctx.i18n.glossary_search();
        let search = field::search(look, FIELD, &words, &self.query, None, Message::Query, Some(Message::First));
        let filled = !self.query.is_empty();
        let search = within(search)
            .keys(move |key, _| (filled && matches!(key, Key::Named(Named::Escape))).then_some(Message::Clear));
        let count = ctx.i18n.glossary_count(ctx.course.glossary.terms.len());
        let title = row![
            page::title(look, ctx.i18n.glossary_title()),
            look.text(Type::Small, count).color(look.colour().text_2)
        ];
        let title = title.spacing(gap::L).align_y(alignment::Vertical::Center);
        let line = row![container(title).width(Length::Fill), container(search).width(look.px(FIELD_WIDTH)),];
        let line = line.spacing(gap::L).align_y(alignment::Vertical::Center);
        let letters = term_list::letters(self.shelved(ctx));
        let letters = term_list::letter_chips(ctx, letters, self.chosen_letter(ctx), Message::Letter);
        column![line, self.shelves(ctx), letters].spacing(gap::M).into()
    }

    fn shelves<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let one = |words: String, shelf: Shelf| chip(ctx.look, words, Some(self.shelf == shelf), Message::Shelf(shelf));
        let kept = (!ctx.progress.kept.is_empty()).then(|| one(ctx.i18n.glossary_kept_terms(), Shelf::Kept));
        let themes = ctx.course.manifest.themes.iter();
        let themes = themes.map(|theme| one(theme.name.clone(), Shelf::Theme(theme.module.clone())));
        let all = one(ctx.i18n.glossary_all_themes(), Shelf::All);
        chips(ctx.i18n.glossary_themes(), std::iter::once(all).chain(kept).chain(themes))
    }

    /// The terms of the shelf, in order.
    fn shelved<'a>(&self, ctx: &Context<'a>) -> impl Iterator<Item = &'a Term> {
        let ctx = *ctx;
        ctx.course.glossary.terms.iter().map(|term| &**term).filter(move |term| match &self.shelf {
            Shelf::All => true,
            Shelf::Theme(module) => term.modules.contains(module),
            Shelf::Kept => ctx.progress.kept.contains(&term.id),
        })
    }

    /// The letter in force: none while searching, the first one of the whole glossary by default.
    fn chosen_letter(&self, ctx: &Context<'_>) -> Option<char> {
        if !self.query.trim().is_empty() {
            return None;
        }
        match self.shelf {
            Shelf::All => self.letter.or_else(|| ctx.course.glossary.terms.first().map(|term| term_list::letter(term))),
            _ => self.letter,
        }
    }

    /// The rows of the search, the letter or the theme.
    fn list<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let searching = !self.query.trim().is_empty();
        let terms: Vec<&Term> = if searching {
            self.found.iter().filter_map(|id| ctx.course.glossary.get(id)).map(|term| &**term).collect()
        } else {
            let letter = self.chosen_letter(ctx);
            self.shelved(ctx).filter(|term| letter.is_none_or(|letter| term_list::letter(term) == letter)).collect()
        };
        if terms.is_empty() && searching {
            let words = ctx.i18n.glossary_none_found(self.query.trim());
            return container(term_entry::nothing(ctx, words, Some(ctx.i18n.glossary_none_found_hint())))
                .padding(gap::CARD)
                .into();
        }
        let count = semantic::live(label(ctx.look, ctx.i18n.glossary_count(terms.len())));
        let rows = term_list::rows(ctx, terms, self.term.as_ref(), Message::Show);
        column![container(count).padding(Padding::from([0.0, BLEED])), group(Axis::Vertical, rows)]
            .spacing(gap::XS)
            .padding(Padding { top: gap::S, right: gap::M, bottom: gap::S, left: gap::XXS })
            .into()
    }

    /// The entry in its card, with the foot that puts it on the student's own list.
    fn entry<'a>(&'a self, ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
        let look = ctx.look;
        let inside = container(self.entry_content(ctx, term)).padding(Padding {
            top: gap::L,
            right: gap::SIDE - gap::XXS,
            bottom: gap::CARD,
            left: gap::SIDE,
        });
        let keep = term_entry::keep_button(ctx, &term.id, Message::Keep);
        let foot = container(keep).padding(Padding::from([gap::M, gap::SIDE]));
        // Room for the scrollbar under the rounded corner.
        let scroll = container(page::scrolling(ENTRY, inside));
        let scroll = scroll.padding(Padding { top: gap::S, right: gap::XXS, ..Padding::ZERO }).height(Length::Fill);
        let content = column![scroll, surface::separator(look), foot];
        container(content).style(move |_| surface::card_style(&look)).height(Length::Fill).into()
    }

    fn entry_content<'a>(&'a self, ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
        let entry = term_entry::view(ctx, term, TERM, Message::Show);
        column![entry].push(self.lessons(ctx)).spacing(gap::XL).into()
    }

    /// The lessons that treat the term.
    fn lessons<'a>(&'a self, ctx: &Context<'a>) -> Option<Element<'a, Message>> {
        let look = ctx.look;
        let links = self.lessons.iter().filter_map(|id| {
            let (_, _, slot) = ctx.course.lesson(id)?;
            Some(page::link(look, slot.entry.title.clone(), Message::Lesson(id.clone())))
        });
        let links: Vec<_> = links.collect();
        (!links.is_empty()).then(|| {
            column![label(look, ctx.i18n.glossary_lessons()), column(links).spacing(gap::XXS)].spacing(gap::XXS).into()
        })
    }
}

/// Back to the top of what scrolls.
fn to_top(id: &'static str) -> Action<Message> {
    Action::Run(operation::snap_to(Id::new(id), operation::RelativeOffset::START))
}

/// The lessons of a term's modules whose text links it. Read on demand: it goes through those lessons.
fn lessons_of(ctx: &Context<'_>, id: &TermId) -> Vec<LessonId> {
    let Some(term) = ctx.course.glossary.get(id) else { return Vec::new() };
    let modules = term.modules.iter().filter_map(|module| ctx.course.module(module));
    let lessons = modules.flat_map(|loaded| &loaded.lessons).filter_map(|slot| slot.content.as_ref().ok());
    lessons
        .filter(|lesson| markup::lesson_terms(lesson, &ctx.course.glossary).contains(id))
        .map(|lesson| lesson.id.clone())
        .collect()
}

fn none_open<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    surface::empty_state(ctx.look, "book-a", ctx.i18n.glossary_none_open(), ctx.i18n.glossary_none_open_hint())
}
