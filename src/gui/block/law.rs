//! A rule of law that changes on a date: the text that holds on the day, and what it was or will be.

use iced::widget::{column, row};
use iced::{Length, alignment};

use super::{Message, prose};
use crate::core::course::{DatedLaw, LawVersion};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::Inline;
use crate::gui::spacing::space;
use crate::gui::widget::surface::{Tone, callout, callout_title, tag};

/// A dated rule: today's text in the callout's body, the others under it with their dates.
pub fn view<'a>(ctx: &Context<'a>, inline: &Inline, law: &'a DatedLaw) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let current = law.in_force(ctx.now.date());
    let mut content = column![look.text(Type::Meta, law.reference.as_str()).color(colour.text_2)].spacing(space::ICON);
    if let Some(position) = current {
        content = content.push(version(ctx, inline, law, position, Tone::Green, ctx.i18n.block_law_today()));
    }
    for position in (0..law.versions.len()).rev().filter(|position| Some(*position) != current) {
        let past = current.is_some_and(|current| position < current);
        let word = if past { ctx.i18n.block_law_before() } else { ctx.i18n.block_law_after() };
        content = content.push(version(ctx, inline, law, position, Tone::Saffron, word));
    }
    let reserve =
        law.reserve.as_deref().map(|words| look.text(Type::Meta, ctx.i18n.block_reserve(words)).color(colour.text_2));
    let title = callout_title(look, Tone::Teal, ctx.i18n.block_callout_title(ctx.i18n.block_law(), law.title.as_str()));
    callout(look, Tone::Teal, "file-text", title, content.push(reserve))
}

fn version<'a>(
    ctx: &Context<'a>,
    inline: &Inline,
    law: &'a DatedLaw,
    position: usize,
    tone: Tone,
    word: String,
) -> Element<'a, Message> {
    let look = ctx.look;
    let span = period(ctx, law, position);
    let head = row![
        tag(look, tone, None, word),
        look.strong_text(Type::Meta, Strength::Semibold, span).color(look.colour().text_2)
    ]
    .spacing(space::S)
    .align_y(alignment::Vertical::Center)
    .wrap();
    let LawVersion { text, .. } = &law.versions[position];
    let body = text.iter().map(|text| prose(ctx, inline, Type::Definition, text));
    column![head, column(body).spacing(space::XS)].spacing(space::XS).width(Length::Fill).into()
}

/// « depuis le 1er mars 2023 », « jusqu'au 10 août 2026 », « à partir du … ».
fn period(ctx: &Context<'_>, law: &DatedLaw, position: usize) -> String {
    let from = law.versions[position].from;
    // The last day of a version is the eve of the next one.
    let next = law.versions.get(position + 1).and_then(|version| version.from?.yesterday().ok());
    let today = ctx.now.date();
    let words = |date| ctx.i18n.date_full(&date);
    match (from, next) {
        (Some(from), _) if from > today => ctx.i18n.block_law_from(words(from)),
        (Some(from), Some(next)) => ctx.i18n.block_law_between(words(from), words(next)),
        (Some(from), None) => ctx.i18n.block_law_since(words(from)),
        (None, Some(next)) => ctx.i18n.block_law_until(words(next)),
        (None, None) => String::new(),
    }
}
