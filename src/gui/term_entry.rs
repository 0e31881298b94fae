//! The entry of a glossary term, shared by the panel and the glossary page: what it means, and what it leads to.

use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Confusion, Term, TermId, Text};
use crate::core::markup;
use crate::core::progress::Event;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, button, icon_button};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::surface::{Tone, tag, well};
use crate::gui::widget::{page, semantic};

/// Theme, name, definition, other names, what it is confused with, example and related terms.
///
/// `heading` is the id of the name, where the focus goes when another term is shown.
pub fn view<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    term: &'a Term,
    heading: impl Into<Id>,
    on_term: impl Fn(TermId) -> M + Copy + 'a,
) -> Element<'a, M> {
    let look = ctx.look;
    let name = semantic::focus_target(heading, 2, term.name.as_str(), look.text(Type::Question, term.name.as_str()));
    let theme = term.modules.first().and_then(|module| ctx.course.theme(module));
    let top = column![]
        .push(theme.map(|theme| tag(look, Tone::Teal, None, theme)))
        .push(name)
        .push(words(look, Type::Definition, &term.definition))
        .push(other_names(ctx, term))
        .spacing(gap::S);
    column![top]
        .push(term.example.as_ref().map(|example| example_view(ctx, example)))
        .push(confusions(ctx, &term.confused_with, on_term))
        .push(see_also(ctx, &term.see, on_term))
        .spacing(gap::XL)
        .width(Length::Fill)
        .into()
}

/// A text of an entry. The glossary's own texts hold no links: an entry says where it leads by its chips.
fn words<'a, M: 'a>(look: Look, role: Type, text: &Text) -> Element<'a, M> {
    look.text(role, markup::plain(text)).into()
}

/// The small title of a part of an entry or of a list of terms.
pub fn label<'a, M: 'a>(look: Look, words: String) -> Element<'a, M> {
    let drawn = look.strong_text(Type::Meta, Strength::Semibold, words.clone()).color(look.colour().text_2);
    semantic::heading(3, words, drawn).into()
}

fn other_names<'a, M: 'a>(ctx: &Context<'a>, term: &Term) -> Option<Element<'a, M>> {
    let look = ctx.look;
    let line = |words: String| look.text(Type::Small, words).color(look.colour().text_2);
    let synonyms = (!term.synonyms.is_empty()).then(|| line(ctx.i18n.glossary_synonyms(term.synonyms.join(", "))));
    let english = (!term.english.is_empty()).then(|| line(ctx.i18n.glossary_english(term.english.join(", "))));
    (synonyms.is_some() || english.is_some()).then(|| column![].push(synonyms).push(english).spacing(gap::XXS).into())
}

fn example_view<'a, M: 'a>(ctx: &Context<'a>, example: &Text) -> Element<'a, M> {
    let look = ctx.look;
    let content = column![label(look, ctx.i18n.glossary_example()), words(look, Type::Body, example)];
    well(look, Padding::from([gap::ML, gap::L]), content.spacing(gap::XXS)).width(Length::Fill).into()
}

fn confusions<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    confusions: &'a [Confusion],
    on_term: impl Fn(TermId) -> M + Copy + 'a,
) -> Option<Element<'a, M>> {
    let look = ctx.look;
    let one = |confusion: &'a Confusion| {
        let term = confusion.term.as_ref().filter(|id| ctx.course.glossary.get(id).is_some());
        let name: Element<'a, M> = match term {
            Some(term) => page::link(look, confusion.name.clone(), on_term(term.clone())),
            None => look.strong_text(Type::Small, Strength::Semibold, confusion.name.as_str()).into(),
        };
        column![name, words(look, Type::Small, &confusion.note)].into()
    };
    (!confusions.is_empty()).then(|| {
        let each = column(confusions.iter().map(one)).spacing(gap::S);
        column![label(look, ctx.i18n.glossary_confused()), each].spacing(gap::XS).into()
    })
}

fn see_also<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    see: &'a [TermId],
    on_term: impl Fn(TermId) -> M + Copy + 'a,
) -> Option<Element<'a, M>> {
    let look = ctx.look;
    let related: Vec<_> = see
        .iter()
        .filter_map(|id| ctx.course.glossary.get(id))
        .map(|term| chip(look, term.name.as_str(), None, on_term(term.id.clone())))
        .collect();
    (!related.is_empty()).then(|| {
        let words = ctx.i18n.glossary_see_also();
        column![label(look, words.clone()), chips(words, related)].spacing(gap::S).into()
    })
}

/// The event that puts a term on the student's own list, or takes it off.
pub fn kept(term: TermId, kept: bool) -> Event {
    Event::TermKept { term, kept }
}

/// « Ajouter à mes révisions », or what says that it is done and the way to undo it.
pub fn keep_button<'a, M: Clone + 'a>(
    ctx: &Context<'a>,
    term: &TermId,
    on_keep: impl Fn(bool) -> M + 'a,
) -> Element<'a, M> {
    let look = ctx.look;
    if !ctx.progress.kept.contains(term) {
        let keep = button(look, Kind::Secondary, ctx.i18n.glossary_keep()).icon("bookmark-plus").fill();
        return row![keep.on_press(on_keep(true))].into();
    }
    let done = button(look, Kind::Secondary, ctx.i18n.glossary_kept()).icon("check").fill();
    let undo = icon_button(look, Kind::Secondary, "undo-2", ctx.i18n.glossary_take_off()).height(44.0);
    row![done, undo.on_press(on_keep(false))].spacing(gap::S).into()
}

/// A line that says nothing was found, and what to try.
pub fn nothing<'a, M: 'a>(ctx: &Context<'a>, words: String, hint: Option<String>) -> Element<'a, M> {
    let look = ctx.look;
    let glyph = semantic::hidden(icon("search", look.px(20.0), look.colour().text_2));
    let hint = hint.map(|hint| look.text(Type::Small, hint).color(look.colour().text_2));
    let lines = column![look.text(Type::Body, words)].push(hint).spacing(gap::XXS).width(Length::Fill);
    semantic::live(container(row![glyph, lines].spacing(gap::M).align_y(alignment::Vertical::Top))).into()
}
