//! The card of the latest marks.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::progress::Attempt;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::surface::{card, empty_state, separator};
use crate::gui::widget::{page, semantic};

/// How many are shown.
const SHOWN: usize = 4;

/// The four latest attempts at whole modules, newest first.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let latest: Vec<&Attempt> = ctx.progress.results().filter(|attempt| attempt.counts()).take(SHOWN).collect();
    if latest.is_empty() {
        return empty_state(look, "chart-line", i18n.home_results_none(), i18n.home_results_none_when());
    }
    let of = latest.len();
    let mut rows = column![];
    for (position, attempt) in latest.into_iter().enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        rows = rows.push(semantic::list_item(position + 1, of, result(ctx, attempt)));
    }
    let title = container(page::heading(look, Type::HeadingCard, i18n.home_results_title()));
    let content = column![title.padding(Padding::from([0.0, BLEED])), semantic::list(group(Axis::Vertical, rows))];
    card(look, Padding { top: 18.0, right: 10.0, bottom: 10.0, left: 10.0 }, content.spacing(gap::S))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn result<'a>(ctx: &Context<'a>, attempt: &'a Attempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let title = match &attempt.module {
        Some(id) => ctx.course.module(id).map_or(id.as_str(), |loaded| &loaded.module.title),
        // Not met: only whole modules are listed here.
        None => "",
    };
    let (at, mark) = attempt.finished.unwrap_or((attempt.started, crate::core::exercise::Mark::from_halves(0)));
    let day = i18n.day_in_words(at.to_zoned(ctx.now.time_zone().clone()).date(), ctx.now.date());
    let change = i18n.gain(ctx.progress.gain(&attempt.id));
    let name = i18n.home_results_row(title, &day, &change, i18n.mark_on_20(mark));
    let content = row![
        container(column![
            look.text(Type::Small, title),
            look.text(Type::Meta, i18n.joined([day, change])).color(secondary),
        ])
        .width(Length::Fill),
        row![
            look.text(Type::Heading, i18n.mark(mark)),
            look.text(Type::Small, i18n.course_out_of_20()).color(secondary),
        ]
        .spacing(gap::XXS)
        .align_y(alignment::Vertical::Center),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let content = container(content).padding(Padding::from([gap::XS, 0.0]));
    list_row(look, size::ROW_LESSON, false, name, content, Message::Open(Place::Result(attempt.id.clone())), None)
}
