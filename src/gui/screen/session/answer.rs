//! The answer of a card: what was to be remembered, the student's note, the passage to reread.

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, rich_text, row, span};
use iced::{Background, Border, Length, Padding, alignment};

use super::content::{Content, difference};
use super::face::{Part, cell, drawn, label, prose};
use super::{Message, NOTE, NOTE_BUTTON, State, exercise};
use crate::core::course::{Confusion, Term, Text};
use crate::core::exercise::Part as Verdict;
use crate::core::i18n::capitalised;
use crate::core::markup;
use crate::core::review::{CardId, Side};
use crate::gui::Element;
use crate::gui::comparison;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::space;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::field;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::{Tone, tag, well};
use crate::gui::widget::within::within;

/// What stands under the line of a card.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State, card: &'a CardId, content: Content<'a>) -> Part<'a> {
    let known = column![label(ctx, ctx.i18n.session_answer())]
        .push(verdict(ctx, state))
        .push(known(ctx, state, content))
        .spacing(space::ICON);
    column![semantic::live(known)].push(note(ctx, state, card)).push(ways(ctx, state, card)).spacing(space::L)
}

/// What was to be remembered.
fn known<'a>(ctx: &Context<'a>, state: &'a State, content: Content<'a>) -> Element<'a, Message> {
    match content {
        Content::Term(term, Side::Meaning) => column![prose(ctx, Type::Answer, &term.definition)]
            .push(example(ctx, term))
            .push(confusions(ctx, term.confused_with.iter()))
            .spacing(space::M)
            .into(),
        Content::Term(term, Side::Name) => column![name(ctx, term)].push(example(ctx, term)).spacing(space::M).into(),
        Content::Pair(one, other) => {
            let notes = difference(one, other);
            let words = notes.into_iter().map(|confusion| {
                let name = format!("**{}**", capitalised(&confusion.name));
                prose(ctx, Type::Read, &Text(ctx.i18n.session_difference(name, confusion.note.as_str())))
            });
            column![name(ctx, one)].extend(words).spacing(space::M).into()
        }
        Content::Question(exercise) => {
            let (exercise, answers) = drawn(state, exercise);
            exercise::answered(ctx, exercise, answers)
        }
        Content::Cell(_, channel, column) => cell(ctx, comparison::texts(channel, column)),
    }
}

/// A name that was asked for, and its other names.
fn name<'a>(ctx: &Context<'a>, term: &'a Term) -> Element<'a, Message> {
    let look = ctx.look;
    let others = (!term.synonyms.is_empty()).then(|| {
        let words = ctx.i18n.glossary_synonyms(term.synonyms.join(", "));
        look.text(Type::Small, words).color(look.colour().text_2)
    });
    column![look.text(Type::HeadingRead, term.name.as_str())].push(others).spacing(space::XXS).into()
}

/// The example of a term, in italics.
fn example<'a>(ctx: &Context<'a>, term: &Term) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let words = markup::plain(term.example.as_ref()?);
    Some(look.strong_text(Type::Option, Strength::Italic, words).color(look.colour().text_2).into())
}

/// What a term is not to be confused with.
fn confusions<'a>(ctx: &Context<'a>, confusions: impl Iterator<Item = &'a Confusion>) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let lines: Vec<Element<'a, Message>> = confusions
        .map(|confusion| {
            let words = ctx.i18n.session_not_with(confusion.name.as_str(), markup::plain(&confusion.note));
            look.text(Type::Small, words).color(look.colour().text_2).into()
        })
        .collect();
    (!lines.is_empty()).then(|| column(lines).spacing(space::XXS).into())
}

/// How what was typed did.
fn verdict<'a>(ctx: &Context<'a>, state: &'a State) -> Option<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (tone, glyph, word) = match state.verdict? {
        Verdict::Right => (Tone::Green, "circle-check", i18n.exercise_verdict_right()),
        Verdict::Near => (Tone::Saffron, "circle-alert", i18n.exercise_verdict_near()),
        _ => (Tone::Red, "circle-x", i18n.exercise_verdict_wrong()),
    };
    let typed = look.text(Type::Body, i18n.session_typed(state.typed.trim()));
    let line = row![tag(look, tone, Some(glyph), word), typed].spacing(space::ICON);
    Some(line.align_y(alignment::Vertical::Center).wrap().into())
}

/// The student's own words about a card, or the field where they are written.
fn note<'a>(ctx: &Context<'a>, state: &'a State, card: &CardId) -> Option<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if let Some(writing) = &state.note {
        let input = field::lines(look, NOTE, i18n.session_note(), writing, 96.0, Message::EditNote);
        let input = within(input).keys(|key, modifiers| match key {
            Key::Named(Named::Escape) => Some(Message::CloseNote),
            Key::Named(Named::Enter) if modifiers.control() => Some(Message::KeepNote),
            _ => None,
        });
        let keep = button(look, Kind::Secondary, i18n.session_note_keep()).small().on_press(Message::KeepNote);
        let leave = button(look, Kind::Ghost, i18n.session_note_leave()).small().on_press(Message::CloseNote);
        let ways = row![keep.view(), leave.view()].spacing(space::S).wrap().vertical_spacing(space::S);
        return Some(column![label(ctx, i18n.session_note()), input, ways].spacing(space::S).into());
    }
    let known = ctx.progress.reviews.get(card).filter(|card| !card.note.is_empty())?;
    let words = column![label(ctx, i18n.session_note()), look.text(Type::Body, known.note.as_str())];
    Some(well(look, Padding::from([space::M, space::L]), words.spacing(space::XXS)).width(Length::Fill).into())
}

/// The passage to reread at the left; what else can be done with the card at the right.
fn ways<'a>(ctx: &Context<'a>, state: &'a State, card: &CardId) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let noted = ctx.progress.reviews.get(card).is_some_and(|card| !card.note.is_empty());
    let write = if noted { i18n.session_note_change() } else { i18n.session_note_add() };
    let write = button(look, Kind::Ghost, write).icon("pencil-line").small().id(NOTE_BUTTON);
    let aside = button(look, Kind::Ghost, i18n.session_aside()).icon("circle-minus").small();
    let ways = row![]
        .push(state.note.is_none().then(|| write.on_press(Message::OpenNote).view()))
        .push(aside.on_press(Message::PutAside).view())
        .spacing(space::XXS)
        .wrap();
    let reread = container(column![].push(reread(ctx, card))).width(Length::Fill);
    if look.room() < 760.0 {
        return column![reread, ways].spacing(space::S).into();
    }
    row![reread, ways].spacing(space::M).align_y(alignment::Vertical::Center).into()
}

/// The way to the passage that a card comes from; for a term kept without its lesson, to the glossary.
fn reread<'a>(ctx: &Context<'a>, card: &CardId) -> Option<Element<'a, Message>> {
    let i18n = ctx.i18n;
    let passage = ctx.deck.get(card).and_then(|card| card.passage.clone());
    let lesson = passage.and_then(|passage| {
        let (_, position, slot) = ctx.course.lesson(&passage.lesson)?;
        let words = i18n.session_reread(position + 1);
        let name = i18n.session_reread_of(position + 1, slot.entry.title.as_str());
        Some(link(ctx, "book-open", words, name, Message::Reread(passage)))
    });
    lesson.or_else(|| match card {
        CardId::Term(term, _) | CardId::Pair(term, _) => {
            let words = i18n.session_look();
            Some(link(ctx, "book-a", words.clone(), words, Message::Look(term.clone())))
        }
        _ => None,
    })
}

fn link<'a>(
    ctx: &Context<'a>,
    glyph: &'static str,
    words: String,
    name: String,
    on_press: Message,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let setting = look.setting(Type::Body, Strength::Semibold);
    let text = rich_text![span::<(), _>(words).underline(true).color(colour.primary)]
        .font(setting.font)
        .size(setting.size)
        .line_height(setting.line_height());
    let link =
        pressable(text).role(Role::Link).name(name).min_height(24.0).on_press(on_press).style(move |_, status| Style {
            background: status.hovered.then_some(Background::Color(colour.hover)),
            border: Border { radius: space::XXS.into(), ..Border::default() },
            ring: colour.focus,
            ..Style::default()
        });
    row![icon(glyph, look.px(18.0), colour.primary), link].spacing(space::S).align_y(alignment::Vertical::Center).into()
}
