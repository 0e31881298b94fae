//! What the marks come to, the rule that says so, and what is not known of a diploma.

use iced::widget::{column, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::diploma::{self, Average, Marks, Needed, Outcome, Test};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::surface::{Tone, callout, callout_title, card, empty_state, tag};
use crate::gui::widget::{page, semantic};

/// The card with the average and the verdict.
pub fn view<'a>(ctx: &Context<'a>, tests: &[Test], marks: &Marks) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (tone, glyph, said, average) = match diploma::outcome(tests, marks) {
        Outcome::Nothing => {
            return empty_state(look, "target", i18n.simulator_nothing(), i18n.simulator_nothing_hint());
        }
        Outcome::Pending { so_far, .. } => (Tone::Teal, "circle-dashed", i18n.simulator_pending(), so_far),
        Outcome::Passed(average) => (Tone::Green, "circle-check", i18n.simulator_passed(), average),
        Outcome::SecondChance(average) => (Tone::Saffron, "repeat-2", i18n.simulator_second_chance(), average),
        Outcome::Failed { average, .. } => (Tone::Red, "circle-x", i18n.simulator_failed(), average),
    };
    let secondary = look.colour().text_2;
    let pending = average.weight < diploma::total(tests);
    let label = if pending { i18n.simulator_average_so_far() } else { i18n.simulator_average() };
    let figure = row![
        look.text(Type::Figure(50), i18n.average(average.value())),
        look.text(Type::Body, i18n.simulator_on_20()).color(secondary),
    ]
    .spacing(gap::XS)
    .align_y(alignment::Vertical::Bottom);
    let working = i18n.simulator_working(
        i18n.points(f64::from(average.sum) / 2.0),
        average.weight,
        i18n.average(average.value()),
    );
    let why = why(ctx, diploma::outcome(tests, marks)).into_iter().map(|words| look.text(Type::Body, words).into());
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.simulator_verdict()),
        column![look.text(Type::Meta, label).color(secondary), figure],
        tag(look, tone, Some(glyph), said),
        column(why).spacing(gap::XS),
        column![look.text(Type::Body, working), look.text(Type::Meta, i18n.simulator_working_note()).color(secondary),],
    ]
    .spacing(gap::M);
    let card = card(look, Padding::from([gap::XL, gap::CARD]), content).width(Length::Fill);
    semantic::live(card).into()
}

/// The sentences that explain a verdict.
fn why(ctx: &Context<'_>, outcome: Outcome) -> Vec<String> {
    let i18n = ctx.i18n;
    let low = |average: Average| !average.reaches(8);
    match outcome {
        Outcome::Nothing => Vec::new(),
        Outcome::Pending { left, needed, .. } => vec![match needed {
            Needed::Nothing => i18n.simulator_needed_nothing(),
            Needed::AtLeast(mark) => i18n.simulator_needed(i18n.average(mark), left),
            Needed::OutOfReach => i18n.simulator_out_of_reach(),
        }],
        Outcome::Passed(_) => vec![i18n.simulator_passed_why()],
        Outcome::SecondChance(_) => vec![i18n.simulator_second_chance_why()],
        Outcome::Failed { average, .. } if low(average) => {
            vec![i18n.simulator_failed_low(), i18n.simulator_failed_kept()]
        }
        Outcome::Failed { professional, .. } => {
            let trade = i18n.average(professional.value());
            vec![i18n.simulator_failed_trade(trade), i18n.simulator_failed_kept()]
        }
    }
}

/// The card with the rule.
pub fn rules<'a>(ctx: &Context<'a>, tests: Option<&[Test]>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let second = if tests.is_some() { i18n.simulator_rule_second() } else { i18n.simulator_rule_second_mco() };
    let rules = [i18n.simulator_rule_pass(), second, i18n.simulator_rule_fail()];
    let total = tests.map(|tests| i18n.simulator_rule_total(diploma::total(tests)));
    let lines: Vec<String> = rules.into_iter().chain(total).collect();
    let of = lines.len();
    let lines = lines.into_iter().enumerate();
    let lines = lines.map(|(place, words)| semantic::list_item(place + 1, of, look.text(Type::Body, words)).into());
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.simulator_rules()),
        semantic::list(column(lines).spacing(gap::XS)),
    ];
    card(look, Padding::from([gap::XL, gap::CARD]), content.spacing(gap::S)).width(Length::Fill).into()
}

/// What is said of a diploma whose coefficients are not all known.
pub fn unknown<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let title = callout_title(look, Tone::Saffron, i18n.simulator_mco_unknown());
    let hint = look.text(Type::Body, i18n.simulator_mco_unknown_hint());
    let known = column![
        page::heading(look, Type::HeadingCard, i18n.simulator_mco_known()),
        look.text(Type::Body, i18n.simulator_mco_test()),
        look.text(Type::Small, i18n.simulator_mco_reserve()).color(look.colour().text_2),
        look.text(Type::Body, i18n.simulator_mco_others()),
    ];
    column![
        callout(look, Tone::Saffron, "circle-alert", title, hint),
        card(look, Padding::from([gap::XL, gap::CARD]), known.spacing(gap::S)).width(Length::Fill),
    ]
    .spacing(gap::CARD)
    .into()
}
