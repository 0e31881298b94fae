//! The card that says how much of each module is mastered.

use iced::widget::text::{Ellipsis, Wrapping};
use iced::widget::{column, container, row};
use iced::{Color, Length, Padding, alignment};

use super::charts::head;
use super::{Chart, Message};
use crate::core::course::{Chapter, LoadedModule};
use crate::core::progress::Statistics;
use crate::core::progress::statistics::{Level, Mastery};
use crate::core::report;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, list_row};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::card;
use crate::gui::widget::thread::bar;

/// Height of a row.
const ROW: f32 = 38.0;
/// Width of a bar.
const BAR: f32 = 82.0;
/// Width of a percentage.
const PERCENT: f32 = 48.0;
/// Width of the icon and word.
const WORD: f32 = 120.0;

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let look = ctx.look;
    let chapters = ctx.course.outline();
    let count = chapters.len();
    let mut rows = column![];
    for (place, chapter) in chapters.into_iter().enumerate() {
        let row = match chapter {
            Chapter::Module(loaded) => {
                let found = of.modules.iter().find(|module| module.module == loaded.module.id);
                module(ctx, loaded, found.map(|module| module.mastery).unwrap_or_default())
            }
            Chapter::Broken(broken) => unreadable(ctx, &broken.folder),
        };
        rows = rows.push(semantic::list_item(place + 1, count, row));
    }
    let top = head(ctx, ctx.i18n.progress_mastery(), ctx.i18n.progress_mastery_from(), Some(Chart::Mastery));
    let list = semantic::list(group(Axis::Vertical, rows));
    let content = column![container(top).padding(Padding { left: BLEED, right: gap::ICON, ..Padding::ZERO }), list];
    card(look, Padding { top: gap::M, right: gap::XS, bottom: gap::M, left: gap::XS }, content.spacing(gap::XXS))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn glyph(look: &Look, level: Level) -> (&'static str, Color) {
    let colour = look.colour();
    match level {
        Level::ToDiscover => ("circle-dashed", colour.text_2),
        Level::Fragile => ("circle-alert", colour.accent),
        Level::OnTheWay => ("circle-dot", colour.primary),
        Level::Solid => ("circle-check", colour.right),
    }
}

fn module<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule, mastery: Mastery) -> Element<'a, Message> {
    let (look, i18n, module) = (ctx.look, ctx.i18n, &loaded.module);
    let level = mastery.level();
    let (percent, word) = (report::percent(i18n, mastery), report::level(i18n, level));
    let name = i18n.progress_mastery_row(module.number, &module.title, percent.as_str(), word.as_str());
    let (picture, ink) = glyph(&look, level);
    let number = look.text(Type::Numeral, module.number.to_string()).color(look.colour().text_2);
    let number = container(number).width(look.px(size::NUMERAL));
    // Titles are long: where the glossary has a short name for the theme of a module, it stands here.
    let title = ctx.course.theme(&module.id).unwrap_or(&module.title);
    let title = look.text(Type::Small, title).width(Length::Fill);
    let percent = look.strong_text(Type::Small, Strength::Semibold, percent);
    let percent = container(percent).width(look.px(PERCENT)).align_x(alignment::Horizontal::Right);
    let word = row![icon(picture, look.px(18.0), ink), look.text(Type::Meta, word)]
        .spacing(gap::XS)
        .width(look.px(WORD))
        .align_y(alignment::Vertical::Center);
    let line = |cells: iced::widget::Row<'a, Message, crate::gui::theme::Theme>| {
        cells.spacing(gap::ICON).align_y(alignment::Vertical::Center)
    };
    let share = bar(look, mastery.share() as f32, Length::Fill);
    let content: Element<'a, Message> = if is_narrow(&look) {
        let below = line(row![container(share).width(Length::Fill), percent, word]);
        line(row![number, column![title, below].width(Length::Fill).spacing(2)]).into()
    } else {
        let title = title.wrapping(Wrapping::None).ellipsis(Ellipsis::End);
        line(row![number, title, container(share).width(look.px(BAR)), percent, word]).into()
    };
    let place = Place::Module(module.id.clone());
    list_row(look, ROW, false, name, content, Message::Open(place), None)
}

/// Whether the card is too narrow for a module on one line.
fn is_narrow(look: &Look) -> bool {
    let room = look.room();
    room < 640.0 || (960.0..1250.0).contains(&room)
}

fn unreadable<'a>(ctx: &Context<'a>, folder: &'a str) -> Element<'a, Message> {
    let look = ctx.look;
    let state = look.strong_text(Type::Small, Strength::Semibold, ctx.i18n.course_unreadable());
    row![container(look.text(Type::Small, folder)).width(Length::Fill), state.color(look.colour().on_wrong_soft)]
        .spacing(gap::M)
        .padding(Padding::from([gap::S, BLEED]))
        .into()
}
