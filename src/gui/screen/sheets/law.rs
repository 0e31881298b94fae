//! All rules of the course that change on a date: the soonest change first.

use iced::widget::{Column, column, container, row};
use iced::{Length, alignment};

use super::{Message, lesson_link};
use crate::core::course::{DatedRule, Turn};
use crate::core::i18n::capitalised;
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::inline::Inline;
use crate::gui::spacing::{size, space as gap};
use crate::gui::theme::Theme;
use crate::gui::widget::surface::{Tone, empty_state, tag};
use crate::gui::widget::{page, semantic};

/// The tab under the top of the screen.
pub fn view<'a>(ctx: &Context<'a>, top: Element<'a, Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let rules = ctx.course.dated_rules(ctx.settings.diploma, ctx.now.date());
    let body: Element<'a, Message> = if rules.is_empty() {
        empty_state(look, "file-text", ctx.i18n.fiches_no_law(), ctx.i18n.fiches_no_law_hint())
    } else {
        // Lines of law are read: no longer than those of an exercise.
        parts(ctx, &rules).max_width(size::EXERCISE * look.typography.scale.max(1.0)).into()
    };
    page::page(look, "sheets-law", size::COMPARISON, column![top, body].spacing(gap::L))
}

/// What will change, what did, and what has no date.
fn parts<'a>(ctx: &Context<'a>, rules: &[DatedRule<'a>]) -> Column<'a, Message, Theme> {
    let look = ctx.look;
    let of = |fits: fn(Turn) -> bool| rules.iter().filter(|rule| fits(rule.turn)).collect::<Vec<_>>();
    let next = of(|turn| matches!(turn, Turn::Next(_)));
    let none = next.is_empty().then(|| look.text(Type::Body, ctx.i18n.fiches_law_next_none()));
    let said = look.text(Type::Small, ctx.i18n.fiches_law_today(ctx.i18n.date_full(&ctx.now.date())));
    let said = said.color(look.colour().text_2);
    let mut content = column![said, part(ctx, ctx.i18n.fiches_law_next(), &next).push(none)].spacing(gap::CARD);
    let others = [
        (ctx.i18n.fiches_law_past(), of(|turn| matches!(turn, Turn::Last(_)))),
        (ctx.i18n.fiches_law_never(), of(|turn| turn == Turn::Never)),
    ];
    for (title, rules) in others {
        content = content.push((!rules.is_empty()).then(|| part(ctx, title, &rules)));
    }
    content
}

/// A heading and its rules.
fn part<'a>(ctx: &Context<'a>, title: String, rules: &[&DatedRule<'a>]) -> Column<'a, Message, Theme> {
    let of = rules.len();
    let rules =
        rules.iter().enumerate().map(|(place, each)| semantic::list_item(place + 1, of, rule(ctx, each)).into());
    let list = semantic::list(column(rules).spacing(gap::CARD));
    column![page::heading(ctx.look, Type::Heading, title), list].spacing(gap::L)
}

/// A rule: its date, the lessons that state it, and its versions.
fn rule<'a>(ctx: &Context<'a>, rule: &DatedRule<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let words = |date| ctx.i18n.date_full(&date);
    let (date, away) = match rule.turn {
        Turn::Next(date) => (Some(words(date)), Some(tag(look, Tone::Saffron, Some("clock"), away(ctx, date)))),
        Turn::Last(date) => (Some(ctx.i18n.fiches_law_since(words(date))), None),
        Turn::Never => (None, None),
    };
    let date = date.map(|words| look.text(Type::HeadingCard, capitalised(&words)));
    let head = row![].push(date).push(away).spacing(gap::M).align_y(alignment::Vertical::Center);
    let links = rule.slots.iter().map(|slot| lesson_link(ctx, slot, Message::Open));
    let law = block::view(ctx, &Inline::default(), rule.block, f32::INFINITY).map(Message::Law);
    column![
        head.wrap().vertical_spacing(gap::XXS),
        container(law).width(Length::Fill),
        row(links).spacing(gap::L).wrap().vertical_spacing(gap::XXS),
    ]
    .spacing(gap::S)
    .into()
}

/// « dans 8 mois ».
fn away(ctx: &Context<'_>, date: jiff::civil::Date) -> String {
    let days = (date - ctx.now.date()).get_days();
    // A month and a half is still counted in days: near dates matter to the day.
    match days {
        ..=59 => ctx.i18n.fiches_law_in_days(days),
        60..=729 => ctx.i18n.fiches_law_in_months(days * 12 / 365),
        _ => ctx.i18n.fiches_law_in_years(days / 365),
    }
}
