//! The card of a module's lessons on their thread.

use iced::widget::{column, container, row};
use iced::{Color, Length, Padding, alignment};

use super::Message;
use crate::core::course::{LessonSlot, LoadedModule, Passage};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::spacing::{Breakpoint, size, space as gap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{Threaded, chevron, threaded_row};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::card;
use crate::gui::widget::thread::Stop;

/// What a lesson has come to, as its row says it.
struct Standing<'a> {
    words: String,
    glyph: Option<&'a str>,
    ink: Color,
    strength: Strength,
}

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Element<'a, Message> {
    let look = ctx.look;
    let current = ctx.progress.next_lesson_of(loaded).map(|step| step.position);
    let stops: Vec<Stop> =
        loaded.lessons.iter().enumerate().map(|(position, slot)| stop(ctx, slot, current == Some(position))).collect();
    let of = stops.len();
    let rows = loaded.lessons.iter().zip(Threaded::all(&stops)).enumerate().map(|(position, (slot, place))| {
        let row = lesson(ctx, slot, position + 1, place);
        semantic::list_item(position + 1, of, row).into()
    });
    let list = semantic::list(group(Axis::Vertical, column(rows)));
    let named = semantic::group(ctx.i18n.module_lessons(), list);
    card(look, Padding::from([gap::S, gap::M]), named).width(Length::Fill).into()
}

fn stop(ctx: &Context<'_>, slot: &LessonSlot, current: bool) -> Stop {
    match slot.is_readable() {
        false => Stop::Unreadable,
        true if ctx.progress.is_read(&slot.entry.id) => Stop::Done,
        true if current && ctx.progress.is_open(slot) => Stop::Current,
        true => Stop::ToCome,
    }
}

fn lesson<'a>(ctx: &Context<'a>, slot: &'a LessonSlot, number: usize, place: Threaded) -> Element<'a, Message> {
    let (look, i18n, entry) = (ctx.look, ctx.i18n, &slot.entry);
    let secondary = look.colour().text_2;
    let current = place.stop == Stop::Current;
    let standing = standing(ctx, slot);
    let strength = if current { Strength::Semibold } else { Strength::Regular };
    let minutes = if slot.is_readable() { i18n.minutes(entry.minutes.into()) } else { i18n.module_minutes_unknown() };
    let state = row![]
        .push(standing.glyph.map(|glyph| icon(glyph, look.px(18.0), standing.ink)))
        .push(look.strong_text(Type::Small, standing.strength, standing.words.clone()).color(standing.ink))
        .spacing(gap::S)
        .align_y(alignment::Vertical::Center);
    let time = row![icon("clock", look.px(16.0), secondary), look.text(Type::Small, minutes).color(secondary)]
        .spacing(gap::XS)
        .align_y(alignment::Vertical::Center);
    let numeral = container(look.text(Type::Numeral, number.to_string()).color(secondary)).width(look.px(14.0));
    let title = container(look.strong_text(Type::Option, strength, &entry.title)).width(Length::Fill);
    let content = if look.breakpoint() < Breakpoint::Standard {
        // Beside the title they would leave it a word a line.
        let under = column![title, row![state, time].spacing(gap::L).wrap()];
        row![numeral, under, chevron(look)]
    } else {
        let time = container(time).width(look.px(size::ROW_TIME)).align_x(alignment::Horizontal::Right);
        row![numeral, title, state, time, chevron(look)]
    };
    let content = content.spacing(gap::L).align_y(alignment::Vertical::Center);
    let press = if slot.is_readable() {
        Message::Open(Place::Lesson(Passage { lesson: entry.id.clone(), anchor: None }))
    } else {
        Message::Explain(entry.id.clone())
    };
    let name = i18n.module_lesson_row(number, &entry.title, standing.words, entry.minutes);
    threaded_row(look, size::ROW_LESSON, current, place, name, content, press)
}

fn standing(ctx: &Context<'_>, slot: &LessonSlot) -> Standing<'static> {
    let (i18n, colour) = (ctx.i18n, ctx.look.colour());
    if !slot.is_readable() {
        let words = i18n.module_lesson_unreadable();
        let glyph = Some("triangle-alert");
        return Standing { words, glyph, ink: colour.on_wrong_soft, strength: Strength::Semibold };
    }
    if ctx.progress.is_read(&slot.entry.id) {
        let words = i18n.module_lesson_read();
        return Standing { words, glyph: None, ink: colour.on_right_soft, strength: Strength::Semibold };
    }
    if ctx.progress.is_open(slot) {
        let words = i18n.module_lesson_open(ctx.progress.minutes_left(&slot.entry));
        let glyph = Some("book-open");
        return Standing { words, glyph, ink: colour.on_primary_soft, strength: Strength::Semibold };
    }
    Standing { words: i18n.module_lesson_to_read(), glyph: None, ink: colour.text_2, strength: Strength::Regular }
}
