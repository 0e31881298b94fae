//! All formulas of the course: a list by module with a search field, and the formula that is open.

use std::collections::HashMap;

use iced::keyboard::{Key, key::Named};
use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message as Outer, calculator};
use crate::core::course::{FormulaGroup, SheetFormula, TermId};
use crate::core::markup::plain;
use crate::core::quantity::calculator::example_typed;
use crate::core::search::fold;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::surface::{self, empty_state};
use crate::gui::widget::within::within;
use crate::gui::widget::{field, page, semantic};

/// The id of the search field.
const FIELD: &str = "formulas-field";
/// Room of a code at the start of a row.
const CODE: f32 = 36.0;

/// What the tab shows.
#[derive(Debug, Default)]
pub struct State {
    query: String,
    /// The formula open, by position.
    open: Option<usize>,
    /// What was typed in the fields of formulas.
    typed: HashMap<usize, Vec<String>>,
}

/// What happens in the tab.
#[derive(Debug, Clone)]
pub enum Message {
    /// The words searched for.
    Query(String),
    /// Open the first formula listed.
    First,
    /// Empty the search field.
    Clear,
    /// Open a formula.
    Show(usize),
    /// Leave it for the list, where there is room for one of them only.
    List,
    /// A number was typed: the position of its field.
    Type(usize, String),
    /// Back to the numbers of the example.
    Reset,
    /// Show a term.
    Term(TermId),
    /// Go to a place.
    Open(Place),
}

impl State {
    /// With a formula open.
    pub fn at(position: usize) -> Self {
        Self { open: Some(position), ..Self::default() }
    }

    /// Whether a formula is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Query(query) => {
                self.query = query;
                Action::None
            }
            Message::First => {
                let groups = self.found(ctx);
                let first = groups.first().and_then(|group| group.formulas.first()).map(|(position, _)| *position);
                first.map_or(Action::None, |first| self.show(first))
            }
            Message::Clear => {
                self.query.clear();
                Action::Focus(Id::new(FIELD))
            }
            Message::Show(position) => self.show(position),
            Message::List => {
                self.open = None;
                Action::Focus(Id::new(page::TITLE))
            }
            Message::Type(field, words) => {
                if let Some((position, formula)) = self.formula(ctx) {
                    let typed = self.typed.entry(position).or_insert_with(|| example_typed(formula));
                    typed[field] = words;
                }
                Action::None
            }
            Message::Reset => {
                if let Some(position) = self.open {
                    self.typed.remove(&position);
                }
                Action::Focus(calculator::field_id(0))
            }
            Message::Term(term) => Action::ShowTerm(term),
            Message::Open(place) => Action::Open(place),
        }
    }

    fn show(&mut self, position: usize) -> Action<Message> {
        self.open = Some(position);
        // The name is read aloud, and Tab goes on from there.
        Action::Focus(Id::new(calculator::NAME))
    }

    /// Leaves the open formula for the list.
    pub fn escape(&mut self) -> Action<Message> {
        if self.open.take().is_some() { Action::Focus(Id::new(FIELD)) } else { Action::None }
    }

    /// The formula that is open.
    fn formula<'a>(&self, ctx: &Context<'a>) -> Option<(usize, &'a SheetFormula)> {
        let position = self.open?;
        Some((position, ctx.course.formulas.get(position)?))
    }

    /// The formulas that answer the search, by module.
    fn found<'a>(&self, ctx: &Context<'a>) -> Vec<FormulaGroup<'a>> {
        let query = fold(&self.query);
        let answers = |formula: &SheetFormula| {
            let labels = formula.inputs.iter().map(|input| input.label.as_str());
            let words: Vec<&str> = [formula.code.as_str(), formula.name.as_str()].into_iter().chain(labels).collect();
            let whole = fold(&format!("{} {}", words.join(" "), plain(&formula.formula)));
            query.split(' ').all(|word| whole.contains(word))
        };
        let mut groups = ctx.course.formula_groups();
        groups.iter_mut().for_each(|group| group.formulas.retain(|(_, formula)| answers(formula)));
        groups.retain(|group| !group.formulas.is_empty());
        groups
    }

    /// The tab under the top of the screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>, top: Element<'a, Outer>) -> Element<'a, Outer> {
        let look = ctx.look;
        if ctx.course.formulas.is_empty() {
            let none = empty_state(look, "target", ctx.i18n.fiches_no_formula(), ctx.i18n.fiches_no_formula_hint());
            return page::page(look, "sheets-formulas", size::COMPARISON, column![top, none].spacing(gap::L));
        }
        if look.room() < 960.0 || look.window.height / look.typography.scale < 560.0 {
            return self.in_turn(ctx, top);
        }
        let list =
            container(page::scrolling("formulas-list", self.list(ctx))).padding(Padding::from([gap::S, gap::XXS]));
        let list = list.style(move |_| surface::card_style(&look)).height(Length::Fill);
        let left = column![self.search(ctx), list].spacing(gap::M);
        let panes = row![
            container(left).width(Length::FillPortion(2)).height(Length::Fill),
            container(self.pane(ctx)).width(Length::FillPortion(3)).height(Length::Fill),
        ];
        let panes = Element::from(panes.spacing(gap::CARD)).map(Outer::Formulas);
        let width = size::COMPARISON * look.typography.scale.max(1.0);
        let side = page::side(&look);
        container(column![top, panes].spacing(gap::L).max_width(width))
            .center_x(Length::Fill)
            .height(Length::Fill)
            .padding(Padding { top: gap::SIDE, right: side, bottom: gap::CARD, left: side })
            .into()
    }

    /// The list or the formula, where there is no room for both.
    fn in_turn<'a>(&'a self, ctx: &Context<'a>, top: Element<'a, Outer>) -> Element<'a, Outer> {
        let look = ctx.look;
        let content: Element<'a, Message> = match self.formula(ctx) {
            Some((position, formula)) => {
                let back = button(look, Kind::Ghost, ctx.i18n.fiches_formula_to_list()).icon("arrow-left");
                let card = surface::card(look, gap::CARD, self.entry(ctx, position, formula)).width(Length::Fill);
                column![back.on_press(Message::List), card].spacing(gap::M).into()
            }
            None => {
                let list = surface::card(look, gap::XXS, self.list(ctx)).width(Length::Fill);
                column![self.search(ctx), list].spacing(gap::M).into()
            }
        };
        let content = column![top, content.map(Outer::Formulas)].spacing(gap::L);
        page::page(look, "sheets-formulas", size::COMPARISON, content)
    }

    fn search<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.i18n.fiches_formula_search();
        let search = field::search(ctx.look, FIELD, &words, &self.query, None, Message::Query, Some(Message::First));
        let filled = !self.query.is_empty();
        let escape = move |key: &Key, _| (filled && matches!(key, Key::Named(Named::Escape))).then_some(Message::Clear);
        within(search).keys(escape).into()
    }

    /// The formulas found, under the name of their module.
    fn list<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let secondary = look.colour().text_2;
        let groups = self.found(ctx);
        let of: usize = groups.iter().map(|group| group.formulas.len()).sum();
        if of == 0 {
            let words = ctx.i18n.fiches_formula_none_found(self.query.trim());
            let hint = look.text(Type::Small, ctx.i18n.fiches_formula_none_found_hint()).color(secondary);
            let none = column![semantic::live(look.text(Type::Body, words)), hint].spacing(gap::XS);
            return container(none).padding(gap::L).into();
        }
        let count = look.text(Type::Meta, ctx.i18n.fiches_formula_count(of)).color(secondary);
        let mut rows = column![];
        let mut place = 0;
        for found in groups {
            let title = match found.module {
                Some(loaded) => ctx.i18n.fiches_formula_module(loaded.module.number, loaded.module.title.as_str()),
                None => ctx.i18n.fiches_formula_other(),
            };
            let heading = look.strong_text(Type::Meta, Strength::Semibold, title.clone()).color(secondary);
            let padding = Padding { top: gap::M, right: BLEED, bottom: gap::XXS, left: BLEED };
            rows = rows.push(container(semantic::heading(2, title, heading)).padding(padding));
            for (position, formula) in found.formulas {
                place += 1;
                rows = rows.push(semantic::list_item(place, of, self.line(ctx, position, formula)));
            }
        }
        let count = container(semantic::live(count)).padding(Padding::from([gap::XXS, BLEED]));
        let rows = semantic::list(group(Axis::Vertical, rows));
        column![count, rows].padding(Padding { right: gap::M, ..Padding::ZERO }).into()
    }

    fn line<'a>(&'a self, ctx: &Context<'a>, position: usize, formula: &'a SheetFormula) -> Element<'a, Message> {
        let look = ctx.look;
        let code = look.text(Type::Meta, formula.code.as_str()).color(look.colour().text_2);
        let words = row![
            container(code).width(look.px(CODE)),
            container(look.text(Type::Body, formula.name.as_str())).width(Length::Fill),
        ]
        .spacing(gap::S)
        .align_y(alignment::Vertical::Center)
        .padding(Padding::from([gap::XXS, 0.0]));
        let name = ctx.i18n.fiches_formula_row(formula.code.as_str(), formula.name.as_str());
        let current = self.open == Some(position);
        list_row(look, size::ROW_SHEET, current, name, words, Message::Show(position), None)
    }

    /// The open formula in its card, or what to do to open one.
    fn pane<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let Some((position, formula)) = self.formula(ctx) else {
            let (title, hint) = (ctx.i18n.fiches_formula_none_open(), ctx.i18n.fiches_formula_none_open_hint());
            return empty_state(look, "target", title, hint);
        };
        let inside = container(self.entry(ctx, position, formula)).padding(gap::SIDE);
        // Room for the scrollbar between the rounded corners.
        let scroll = container(page::scrolling("formula", inside)).padding(Padding::from([gap::S, gap::XXS]));
        scroll.style(move |_| surface::card_style(&look)).height(Length::Fill).into()
    }

    fn entry<'a>(&'a self, ctx: &Context<'a>, position: usize, formula: &'a SheetFormula) -> Element<'a, Message> {
        calculator::view(ctx, formula, self.typed.get(&position).map(Vec::as_slice))
    }
}
