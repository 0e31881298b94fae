//! A card: what it asks, and under a line what is to be remembered.

use iced::widget::{Column, column, container, row, scrollable};
use iced::{Length, Padding, alignment};

use super::content::Content;
use super::exercise::Mark;
use super::{FIELD, Message, PAGE, State, answer, bar, exercise, ratings, reveal};
use crate::core::course::{Column as Cell, Exercise, Term, Text};
use crate::core::i18n::capitalised;
use crate::core::markup;
use crate::core::review::{CardId, Side, mask};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline;
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::theme::Theme;
use crate::gui::widget::arranged::under;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{Tone, card_style, separator, tag};
use crate::gui::widget::{field, page};

/// From the bar to the card, where there is room.
const ABOVE: f32 = 58.0;
/// From the card to what stands under it.
const BETWEEN: f32 = 14.0;
/// Height from which there is room above the card, and under which its foot is kept low.
const TALL: f32 = 700.0;
const LOW: f32 = 600.0;

/// A part of a card, from top to bottom.
pub type Part<'a> = Column<'a, Message, Theme>;

/// Sides of a card.
fn side(ctx: &Context<'_>) -> f32 {
    if ctx.look.breakpoint() == Breakpoint::Narrow { space::XL } else { space::PAGE }
}

/// The screen with a card.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, card: &'a CardId, content: Content<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let asked = container(front(ctx, state, card, content)).padding(Padding::from([28.0, side(ctx)]));
    let known = state.shown.then(|| {
        let back = answer::view(ctx, state, card, content);
        let back = container(back).id(reveal::ANSWER).width(Length::Fill).padding(Padding {
            top: 26.0,
            bottom: 30.0,
            ..Padding::from(side(ctx))
        });
        column![separator(look), back]
    });
    let sheet = container(column![asked].push(known)).width(Length::Fill).style(move |_| card_style(&look));
    let height = look.window.height / look.typography.scale;
    let low = height < LOW || look.breakpoint() == Breakpoint::Narrow;
    let foot = match state.note {
        // A note takes the room and the digits.
        Some(_) => column![].into(),
        None if state.shown => ratings::view(ctx, state, card, low),
        None => ratings::show(ctx),
    };
    let top = if height < TALL { space::CARD } else { ABOVE };
    let sheet = centred(ctx, sheet.into(), Padding { top, bottom: BETWEEN, ..Padding::ZERO });
    let sheet = scrollable(sheet).id(PAGE).direction(scrollable::Direction::Vertical(page::scrollbar()));
    let around = if low {
        Padding::default().vertical(space::M)
    } else {
        Padding { top: space::M, bottom: space::L, ..Padding::ZERO }
    };
    let foot = centred(ctx, foot, around);
    column![bar::view(ctx, state), under(sheet.width(Length::Fill), foot)].into()
}

/// A part of the screen in the width of a card.
fn centred<'a>(ctx: &Context<'a>, part: Element<'a, Message>, around: Padding) -> Element<'a, Message> {
    let width = size::SESSION * ctx.look.typography.scale.max(1.0);
    let side = page::side(&ctx.look);
    container(container(part).max_width(width).width(Length::Fill))
        .center_x(Length::Fill)
        .padding(Padding { left: side, right: side, ..around })
        .into()
}

/// The question, with where it comes from above it.
fn front<'a>(ctx: &Context<'a>, state: &'a State, card: &'a CardId, content: Content<'a>) -> Part<'a> {
    let title = page::title_as(ctx.look, Type::Question, title(ctx, state, content));
    column![source(ctx, card), title].spacing(space::ML).push(body(ctx, state, content))
}

/// What kind of card it is, its module, and when it was seen.
fn source<'a>(ctx: &Context<'a>, card: &CardId) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (glyph, kind) = match card {
        CardId::Term(..) => ("book-a", i18n.session_kind_term()),
        CardId::Pair(..) => ("contrast", i18n.session_kind_pair()),
        CardId::Question(_) => ("pencil-line", i18n.session_kind_question()),
        CardId::Cell(..) => ("columns-3", i18n.session_kind_cell()),
    };
    let module = ctx.deck.get(card).and_then(|card| card.module.as_ref()).and_then(|id| ctx.course.module(id));
    let last = ctx.progress.reviews.get(card).and_then(|card| card.last());
    let seen = match last {
        Some(last) => i18n.session_seen(i18n.days_ago(ctx.today().since(last.day))),
        None => i18n.session_new(),
    };
    let words = match module {
        Some(loaded) => i18n.session_source(loaded.module.number, seen),
        None => capitalised(&seen),
    };
    row![tag(look, Tone::Teal, Some(glyph), kind), look.text(Type::Meta, words).color(look.colour().text_2)]
        .spacing(space::S)
        .align_y(alignment::Vertical::Center)
        .wrap()
        .into()
}

/// The question in a sentence.
fn title(ctx: &Context<'_>, state: &State, content: Content<'_>) -> String {
    let i18n = ctx.i18n;
    match content {
        Content::Term(term, Side::Meaning) => i18n.session_ask_meaning(term.name.as_str()),
        Content::Term(_, Side::Name) => i18n.session_ask_name(),
        Content::Pair(one, other) => {
            // In the order of the alphabet, which says nothing of the answer.
            let (first, second) = if one.name <= other.name { (one, other) } else { (other, one) };
            i18n.session_ask_pair(first.name.as_str(), second.name.as_str())
        }
        Content::Question(exercise) => {
            let drawn = state.drawn.as_ref().map(|(drawn, _)| drawn);
            markup::plain(&drawn.unwrap_or(exercise).prompt)
        }
        Content::Cell(_, channel, column) => match column {
            Cell::Examples => i18n.session_ask_examples(channel.name.as_str()),
            Cell::Advantages => i18n.session_ask_advantages(channel.name.as_str()),
            Cell::Drawbacks => i18n.session_ask_drawbacks(channel.name.as_str()),
        },
    }
}

/// What is shown under the question.
fn body<'a>(ctx: &Context<'a>, state: &'a State, content: Content<'a>) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let definition = |term: &Term| look.text(Type::Answer, mask::masked(term));
    match content {
        Content::Term(_, Side::Meaning) => None,
        Content::Term(term, Side::Name) => {
            Some(column![definition(term)].push(writing(ctx, state)).spacing(space::L).into())
        }
        Content::Pair(one, _) => Some(definition(one).into()),
        Content::Question(exercise) => {
            let (exercise, _) = drawn(state, exercise);
            exercise::asked(ctx, exercise)
        }
        Content::Cell(sheet, ..) => {
            Some(look.text(Type::Body, sheet.title.as_str()).color(look.colour().text_2).into())
        }
    }
}

/// An exercise with its drawn numbers, and the right answers.
pub fn drawn<'a>(state: &'a State, exercise: &'a Exercise) -> (&'a Exercise, &'a [f64]) {
    state.drawn.as_ref().map_or((exercise, &[]), |(exercise, answers)| (exercise, answers))
}

/// The field where a name is typed, or the button that offers it. Once the answer is shown it stands under the line.
fn writing<'a>(ctx: &Context<'a>, state: &'a State) -> Option<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if state.shown {
        return None;
    }
    if !state.writing {
        let write = button(look, Kind::Ghost, i18n.session_write()).icon("pencil-line").small();
        return Some(write.on_press(Message::Write(true)).into());
    }
    let words = i18n.session_write_here();
    let typed = (words.as_str(), state.typed.as_str());
    let input = field::line(look, FIELD, typed, size::SESSION_FIELD, Message::Typed, Some(Message::Show));
    let stop = button(look, Kind::Ghost, i18n.session_write_stop()).small().on_press(Message::Write(false));
    Some(row![input, stop.view()].spacing(space::S).align_y(alignment::Vertical::Center).wrap().into())
}

/// A small title within a card.
pub fn label<'a>(ctx: &Context<'a>, words: String) -> Element<'a, Message> {
    let look = ctx.look;
    look.strong_text(Type::Meta, Strength::Semibold, words).color(look.colour().text_2).into()
}

/// A text of the course in the role of an answer, its terms linked.
pub fn prose<'a>(ctx: &Context<'a>, role: Type, text: &Text) -> Element<'a, Message> {
    inline::text(ctx, role, ctx.look.colour().text, text).map(Message::Followed)
}

/// The texts of a cell of a comparison.
pub fn cell<'a>(ctx: &Context<'a>, texts: &'a [Text]) -> Element<'a, Message> {
    exercise::listed(ctx, texts.iter().map(|text| (Mark::Open, prose(ctx, Type::Read, text))).collect())
}
