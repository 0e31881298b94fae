//! What gives most trouble, with one press to practise it.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use super::charts::head;
use crate::core::progress::{Mode, Statistics};
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::Role as Type;
use crate::gui::place::{Place, Questions, Run};
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, empty_card, separator};

/// How many are shown: what is hardest, not all that is hard.
const SHOWN: usize = 8;

/// What is on a row: the words, what is said of them, the whole in words, and where it leads.
struct Entry {
    words: String,
    about: String,
    name: String,
    place: Place,
}

/// Terms forgotten most.
pub(super) fn terms<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let entries: Vec<Entry> = of
        .terms
        .iter()
        .take(SHOWN)
        .filter_map(|hard| {
            let term = ctx.course.glossary.get(&hard.term)?;
            let about = i18n.progress_hard_term(hard.lapses, hard.tries);
            let name = i18n.progress_hard_term_open(&term.name, about.as_str());
            Some(Entry { words: term.name.clone(), about, name, place: Place::Glossary(Some(hard.term.clone())) })
        })
        .collect();
    if entries.is_empty() {
        return empty_card(look, "book-a", i18n.progress_hard_terms_none(), i18n.progress_hard_terms_none_when());
    }
    let about = look.text(Type::Meta, i18n.progress_hard_terms_about()).color(look.colour().text_2);
    let foot = container(about).height(look.px(size::BUTTON_SMALL)).align_y(alignment::Vertical::Center);
    listed(look, head(ctx, i18n.progress_hard_terms(), String::new(), None), entries, foot.into())
}

/// Questions missed most.
pub(super) fn questions<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let practise = |ids| Place::Exercise(Questions::Picked(Run::all(ids, Mode::Practice)));
    let entries: Vec<Entry> = of
        .questions
        .iter()
        .take(SHOWN)
        .filter_map(|hard| {
            let (_, exercise) = ctx.course.exercise(&hard.exercise)?;
            let about = i18n.progress_hard_question(i18n.percent(hard.points), hard.tries);
            let name = i18n.progress_hard_question_open(&exercise.title, about.as_str());
            Some(Entry { words: exercise.title.clone(), about, name, place: practise(vec![hard.exercise.clone()]) })
        })
        .collect();
    if entries.is_empty() {
        let (title, when) = (i18n.progress_hard_questions_none(), i18n.progress_hard_questions_none_when());
        return empty_card(look, "circle-check", title, when);
    }
    let all = practise(of.questions.iter().take(SHOWN).map(|hard| hard.exercise.clone()).collect());
    let again = button(look, Kind::Secondary, i18n.progress_hard_questions_practise(entries.len()));
    let again = again.icon("rotate-ccw").small().on_press(Message::Open(all)).view();
    listed(look, head(ctx, i18n.progress_hard_questions(), String::new(), None), entries, again)
}

/// A card of rows.
fn listed<'a>(
    look: Look,
    top: Element<'a, Message>,
    entries: Vec<Entry>,
    foot: Element<'a, Message>,
) -> Element<'a, Message> {
    let of = entries.len();
    let mut rows = column![];
    for (place, entry) in entries.into_iter().enumerate() {
        if place > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        let content = row![
            look.text(Type::Small, entry.words).width(Length::Fill),
            look.text(Type::Meta, entry.about).color(look.colour().text_2),
            chevron(look),
        ]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center);
        let row = list_row(look, size::BUTTON, false, entry.name, content, Message::Open(entry.place), None);
        rows = rows.push(semantic::list_item(place + 1, of, row));
    }
    let sides = Padding::from([0.0, BLEED]);
    let content = column![
        container(top).padding(sides),
        semantic::list(group(Axis::Vertical, rows)),
        container(foot).padding(sides),
    ];
    card(look, Padding { top: gap::L, right: gap::XS, bottom: gap::L, left: gap::XS }, content.spacing(gap::S))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}
