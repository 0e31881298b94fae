//! The documents of a paper: its context and its annexes, one at a time.

use iced::Length;
use iced::widget::{column, container};

use super::Message;
use crate::core::course::{Annex, Exam};
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::inline::{self, Inline};
use crate::gui::spacing::space;
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::{page, semantic};

/// The document shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The company and its situation.
    Context,
    /// The annex of that number.
    Annex(u8),
}

/// Tabs, then the document shown, in a column `room` wide.
pub fn view<'a>(ctx: &Context<'a>, exam: &'a Exam, shown: Shown, room: f32) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let tab = |words: String, to: Shown| chip(look, words, Some(shown == to), Message::Document(to));
    let context = tab(i18n.exam_context(), Shown::Context);
    let annexes = exam.annexes.iter().map(|annex| tab(i18n.exam_annex(annex.number), Shown::Annex(annex.number)));
    let tabs = chips(i18n.exam_documents(), std::iter::once(context).chain(annexes));
    let document = match shown {
        Shown::Context => situation(ctx, exam),
        Shown::Annex(number) => match exam.annexes.iter().find(|annex| annex.number == number) {
            Some(annex) => self::annex(ctx, annex, room),
            None => situation(ctx, exam),
        },
    };
    column![tabs, document].spacing(space::XL).width(Length::Fill).into()
}

fn situation<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let texts = exam
        .context
        .iter()
        .map(|text| inline::text(ctx, Type::Definition, look.colour().text, text).map(Message::Followed));
    let title = page::heading(look, Type::Heading, i18n.exam_context());
    semantic::group(i18n.exam_context(), column![title].extend(texts).spacing(space::M)).into()
}

fn annex<'a>(ctx: &Context<'a>, annex: &'a Annex, room: f32) -> Element<'a, Message> {
    let title = ctx.i18n.exam_annex_title(annex.number, &annex.title);
    let mut content = column![page::heading(ctx.look, Type::Heading, title.clone())];
    for shown in &annex.blocks {
        content = content.push(container(block::view(ctx, &Inline::default(), shown, room)).width(Length::Fill));
    }
    let content: Element<'a, block::Message> = content.spacing(space::XL).into();
    semantic::group(title, content.map(Message::Block)).into()
}
