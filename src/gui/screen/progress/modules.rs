//! The card that says what each module has come to.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::course::{Chapter, LoadedModule};
use crate::core::i18n::capitalised;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::surface::{card, separator};
use crate::gui::widget::thread::bar;
use crate::gui::widget::{page, semantic};

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let chapters = ctx.course.outline();
    let of = chapters.len();
    let mut rows = column![];
    for (position, chapter) in chapters.into_iter().enumerate() {
        if position > 0 {
            rows = rows.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        let row = match chapter {
            Chapter::Module(loaded) => module(ctx, loaded),
            Chapter::Broken(broken) => unreadable(ctx, &broken.folder),
        };
        rows = rows.push(semantic::list_item(position + 1, of, row));
    }
    let title = container(page::heading(look, Type::HeadingCard, ctx.i18n.progress_modules()));
    let list = semantic::list(group(Axis::Vertical, rows));
    let content = column![title.padding(Padding::from([0.0, BLEED])), list].spacing(gap::XS);
    card(look, Padding { top: 18.0, right: gap::S, bottom: gap::S, left: gap::S }, content).width(Length::Fill).into()
}

fn module<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule) -> Element<'a, Message> {
    let (look, i18n, module) = (ctx.look, ctx.i18n, &loaded.module);
    let secondary = look.colour().text_2;
    let summary = ctx.progress.module_summary(loaded);
    let lessons = i18n.course_lessons_read(summary.lessons_read, summary.lessons);
    let share = summary.lessons_read as f32 / summary.lessons.max(1) as f32;
    let marks = match (summary.best, summary.last) {
        (Some(best), Some(last)) => i18n.progress_marks(i18n.mark_on_20(best), i18n.mark_on_20(last)),
        _ => i18n.progress_no_mark(),
    };
    let read = row![
        container(bar(look, share, Length::Fill)).width(look.px(size::ROW_BAR)),
        container(look.text(Type::Small, lessons.clone()).color(secondary)).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let words = column![
        look.text(Type::Option, &module.title),
        read,
        look.text(Type::Small, capitalised(&marks)).color(secondary),
    ]
    .spacing(gap::XXS)
    .width(Length::Fill);
    let number = look.text(Type::Numeral, module.number.to_string()).color(secondary);
    let content = row![container(number).width(look.px(size::NUMERAL)), words, chevron(look)]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center);
    let content = container(content).padding(Padding::from([gap::M, 0.0]));
    let name = i18n.progress_module_row(module.number, &module.title, lessons, marks);
    list_row(look, size::ROW_LESSON, false, name, content, Message::Open(Place::Module(module.id.clone())), None)
}

fn unreadable<'a>(ctx: &Context<'a>, folder: &'a str) -> Element<'a, Message> {
    let look = ctx.look;
    let state = look.strong_text(Type::Small, Strength::Semibold, ctx.i18n.course_unreadable());
    row![container(look.text(Type::Option, folder)).width(Length::Fill), state.color(look.colour().on_wrong_soft)]
        .spacing(gap::M)
        .padding(Padding::from([gap::L, BLEED]))
        .into()
}
