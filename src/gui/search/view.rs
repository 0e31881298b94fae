//! How the search box looks.

use iced::keyboard::{Key, Modifiers, key::Named};
use iced::widget::{column, container, row, scrollable};
use iced::{Background, Length, Padding, alignment};

use super::row::{self as rows, Place};
use super::{BODY, Entry, FIELD, Message, State, Step, more, row_id};
use crate::core::search::Kind;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::term_entry::label;
use crate::gui::widget::aside::aside;
use crate::gui::widget::button::{Kind as Button, button, icon_button, keycap};
use crate::gui::widget::combobox::combobox;
use crate::gui::widget::page::scrollbar;
use crate::gui::widget::semantic::{self, Landmark};
use crate::gui::widget::within::within;
use crate::gui::widget::{field, surface};

/// Room from the edges of the window, where there is enough.
const AROUND: f32 = gap::WIDE;

impl State {
    /// The box, which floats over the page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let colour = *look.colour();
        let body = scrollable(container(self.body(ctx)).padding(Padding {
            top: gap::S,
            right: gap::L,
            bottom: gap::M,
            left: gap::L,
        }))
        .id(BODY)
        .direction(scrollable::Direction::Vertical(scrollbar()))
        .width(Length::Fill);
        // A column gives the list what the field and the foot leave.
        let content = column![
            self.head(ctx),
            surface::separator(look),
            container(body).height(Length::Fill),
            surface::separator(look),
            self.foot(ctx),
        ];
        let title = ctx.i18n.search_title();
        let frame = container(semantic::landmark(Landmark::Search, title, content))
            .width((size::SEARCH * look.typography.scale).min(look.window.width - 2.0 * gap::CARD))
            .height(height(&look))
            .style(move |_| container::Style {
                background: Some(Background::Color(colour.surface)),
                border: look.theme.edge(colour.line, radius::CARD),
                shadow: colour.shadow_float,
                ..container::Style::default()
            });
        frame.into()
    }

    /// The field, with what closes the box.
    fn head<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let words = ctx.i18n.search_field();
        let field = field::search(look, FIELD, &words, &self.query, None, Message::Query, Some(Message::Enter));
        let listed = within(combobox(self.active.map(row_id), field)).keys(key);
        let close = icon_button(look, Button::Ghost, "x", ctx.i18n.search_close()).on_press(Message::Close);
        let line = row![container(listed).width(Length::Fill), close];
        container(line.spacing(gap::S).align_y(alignment::Vertical::Center))
            .padding(Padding { top: gap::L, right: gap::L, bottom: gap::L, left: gap::XL })
            .into()
    }

    fn body<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        if self.query().is_empty() {
            return self.start(ctx);
        }
        if self.index.is_none() {
            return inset(semantic::live(ctx.look.text(Type::Body, ctx.i18n.search_preparing())));
        }
        if self.found.is_empty() {
            return self.nothing(ctx);
        }
        let entries = self.entries(ctx);
        let of = entries.len();
        let mut ranked = entries.into_iter().enumerate();
        let mut groups = column![].spacing(gap::S);
        for group in &self.found.groups {
            let mut part = column![inset(rows::title(ctx, group.kind, group.total))];
            let listed = group.hits.len() + usize::from(more(group).is_some());
            for (rank, entry) in ranked.by_ref().take(listed) {
                part = part.push(entry_view(ctx, Place { rank, of, active: self.active == Some(rank) }, entry));
            }
            groups = groups.push(part);
        }
        // The cursor stays in the field: the rows are for the pointer and for screen readers.
        semantic::labelled(semantic::Role::List, ctx.i18n.search_results(), aside(groups)).into()
    }

    /// Before anything is typed: what was searched for, and what may be.
    fn start<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let entries = self.entries(ctx);
        let of = entries.len();
        let recent = (of > 0).then(|| {
            let forget = button(ctx.look, Button::Ghost, ctx.i18n.search_forget()).small();
            let forget = forget.name(ctx.i18n.search_forget_name()).on_press(Message::Forget);
            let title = row![container(label(ctx.look, ctx.i18n.search_recent())).width(Length::Fill), forget.view()];
            let title = container(title.align_y(alignment::Vertical::Center)).padding(Padding::ZERO.left(rows::SIDE));
            let listed = entries
                .into_iter()
                .enumerate()
                .map(|(rank, entry)| entry_view(ctx, Place { rank, of, active: self.active == Some(rank) }, entry));
            let listed = semantic::labelled(semantic::Role::List, ctx.i18n.search_recent(), aside(column(listed)));
            column![title, listed]
        });
        column![].push(recent).push(help(ctx)).spacing(gap::M).into()
    }

    /// Nothing was found: what to try.
    fn nothing<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.i18n.search_none(self.query());
        let said = crate::gui::term_entry::nothing(ctx, words, Some(ctx.i18n.search_none_hint()));
        let glossary = button(ctx.look, Button::Secondary, ctx.i18n.search_none_glossary()).icon("book-a");
        let glossary = glossary.on_press(Message::Glossary);
        inset(column![said, glossary.view()].spacing(gap::L))
    }

    /// How many answers there are, and the keys.
    fn foot<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let shown = self.index.is_some() && !self.query().is_empty();
        let total: usize = self.found.groups.iter().map(|group| group.total).sum();
        // That there is none is said above.
        let count = if shown && total > 0 { ctx.i18n.search_count(total) } else { String::new() };
        let count = semantic::live(look.text(Type::Meta, count).color(look.colour().text_2));
        let keys = (look.room() >= 700.0).then(|| keys(ctx));
        let line = row![container(count).width(Length::Fill)].push(keys);
        container(line.spacing(gap::L).align_y(alignment::Vertical::Center))
            .padding(Padding::from([0.0, gap::XL]))
            .height(look.px(size::ROW_SHEET))
            .align_y(alignment::Vertical::Center)
            .into()
    }
}

/// The keys of the list, from the field. Début and Fin alone move the cursor.
fn key(key: &Key, modifiers: Modifiers) -> Option<Message> {
    let Key::Named(key) = key else { return None };
    let step = match key {
        Named::Escape => return Some(Message::Close),
        Named::ArrowDown => Step::Down,
        Named::ArrowUp => Step::Up,
        Named::PageDown => Step::NextKind,
        Named::PageUp => Step::KindBefore,
        Named::Home if modifiers.control() => Step::First,
        Named::End if modifiers.control() => Step::Last,
        _ => return None,
    };
    Some(Message::Move(step))
}

fn entry_view<'a>(ctx: &Context<'a>, place: Place, entry: Entry<'a>) -> Element<'a, Message> {
    match entry {
        Entry::Recent(words) => rows::recent(ctx, place, words),
        Entry::Hit(hit) => rows::hit(ctx, place, hit),
        Entry::More(group) => rows::more(ctx, place, group.kind, more(group).unwrap_or_default()),
    }
}

/// What may be searched.
fn help<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let line = |kind: Kind, words: String| {
        let glyph = container(semantic::hidden(icon(rows::glyph_of_kind(kind), look.px(size::ICON), colour.primary)));
        let name = look.strong_text(Type::Body, crate::gui::font::Strength::Semibold, rows::kind_name(ctx, kind));
        let words = column![name, look.text(Type::Small, words).color(colour.text_2)].width(Length::Fill);
        row![glyph.height(look.px(24.0)).align_y(alignment::Vertical::Center), words].spacing(gap::M).into()
    };
    let terms: Element<'a, Message> = line(Kind::Term, ctx.i18n.search_what_terms());
    let lessons = line(Kind::Lesson, ctx.i18n.search_what_lessons());
    let exercises = line(Kind::Exercise, ctx.i18n.search_what_exercises());
    let sheets = line(Kind::Sheet, ctx.i18n.search_what_sheets());
    let kinds = match look.room() >= 700.0 {
        true => {
            let left = column![terms, exercises].spacing(gap::M);
            let right = column![lessons, sheets].spacing(gap::M);
            Element::from(row![left, right].spacing(gap::CARD))
        }
        false => column![terms, lessons, exercises, sheets].spacing(gap::M).into(),
    };
    let spelling = look.text(Type::Small, ctx.i18n.search_what_spelling()).color(colour.text_2);
    inset(column![label(look, ctx.i18n.search_what()), kinds, spelling].spacing(gap::M))
}

/// What the keys do, for the eye: a screen reader says them of the field and of the rows.
fn keys<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let hint = |caps: Vec<Element<'a, Message>>, words: String| {
        row(caps)
            .push(look.text(Type::Meta, words).color(look.colour().text_2))
            .spacing(gap::XS)
            .align_y(alignment::Vertical::Center)
    };
    let line = row![
        hint(vec![keycap(look, "arrow-up"), keycap(look, "arrow-down")], ctx.i18n.search_choose()),
        hint(vec![keycap(look, ctx.i18n.search_enter_key())], ctx.i18n.search_enter()),
        hint(vec![keycap(look, ctx.i18n.search_escape_key())], ctx.i18n.search_leave()),
    ];
    semantic::hidden(line.spacing(gap::L)).into()
}

/// The sides of what is not a row.
fn inset<'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content).padding(Padding::from([gap::XS, rows::SIDE])).width(Length::Fill).into()
}

/// The height of the box: the same however much is found, so that nothing jumps while one types.
fn height(look: &Look) -> f32 {
    let around = if look.window.height / look.typography.scale < 700.0 { gap::CARD } else { AROUND };
    (look.window.height - 2.0 * around).min(size::SEARCH_HEIGHT * look.typography.scale)
}
