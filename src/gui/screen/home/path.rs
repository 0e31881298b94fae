//! The card of the modules on their thread.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::course::{BrokenModule, Chapter, LoadedModule, ModuleId};
use crate::core::progress::Standing;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{Breakpoint, size, space as gap};
use crate::gui::widget::fault::{self, Fault};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::list::{BLEED, Threaded, chevron, threaded_row};
use crate::gui::widget::surface::card;
use crate::gui::widget::thread::{Stop, bar, strand};
use crate::gui::widget::{page, semantic};

/// The card, and under it what is wrong with modules that cannot be read.
pub(super) fn view<'a>(ctx: &Context<'a>, current: Option<&ModuleId>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let chapters = ctx.course.outline();
    let stops: Vec<Stop> = chapters.iter().map(|chapter| stop(ctx, chapter, current)).collect();
    let height = if chapters.len() > 4 { size::ROW_MODULE } else { size::ROW_LESSON };
    let of = chapters.len();
    let rows = chapters.iter().zip(Threaded::all(&stops)).enumerate().map(|(position, (chapter, place))| {
        let row = match chapter {
            Chapter::Module(module) => module_row(ctx, module, height, place, current == Some(&module.module.id)),
            Chapter::Broken(module) => broken_row(ctx, module, height, place),
        };
        semantic::list_item(position + 1, of, row).into()
    });
    let read = ctx.course.modules.iter().map(|module| ctx.progress.module_summary(module).lessons_read).sum::<usize>();
    let lessons = ctx.course.modules.iter().map(|module| module.lessons.len()).sum::<usize>();
    let head = row![
        container(page::heading(look, Type::HeadingCard, i18n.home_path_title())).width(Length::Fill),
        look.text(Type::Small, i18n.course_lessons_read(read, lessons)).color(look.colour().text_2),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let content = column![
        container(head).padding(Padding::from([0.0, BLEED])),
        semantic::list(group(Axis::Vertical, column(rows))),
    ]
    .spacing(gap::S);
    let path = card(look, Padding { top: 18.0, right: 12.0, bottom: 10.0, left: 12.0 }, content)
        .width(Length::Fill)
        .height(if ctx.course.broken.is_empty() { Length::Fill } else { Length::Shrink });
    column![path].extend(ctx.course.broken.iter().map(|module| faulty(ctx, module))).spacing(gap::CARD).into()
}

fn stop(ctx: &Context<'_>, chapter: &Chapter<'_>, current: Option<&ModuleId>) -> Stop {
    match chapter {
        Chapter::Broken(_) => Stop::Unreadable,
        Chapter::Module(module) if ctx.progress.standing(module) == Standing::Done => Stop::Done,
        Chapter::Module(module) if current == Some(&module.module.id) => Stop::Current,
        Chapter::Module(_) => Stop::ToCome,
    }
}

fn module_row<'a>(
    ctx: &Context<'a>,
    loaded: &'a LoadedModule,
    height: f32,
    place: Threaded,
    current: bool,
) -> Element<'a, Message> {
    let (look, i18n, module) = (ctx.look, ctx.i18n, &loaded.module);
    let colour = *look.colour();
    let summary = ctx.progress.module_summary(loaded);
    let state = match ctx.progress.standing(loaded) {
        Standing::ToStart => i18n.course_to_start(),
        Standing::UnderWay => i18n.course_lessons_read(summary.lessons_read, summary.lessons),
        Standing::Done => i18n.home_path_done(i18n.course_lesson_count(summary.lessons)),
    };
    let strength = if current { Strength::Semibold } else { Strength::Regular };
    let share = summary.lessons_read as f32 / summary.lessons.max(1) as f32;
    let roomy = look.breakpoint() >= Breakpoint::Standard;
    let content = row![
        numeral(ctx, module.number.to_string()),
        container(look.strong_text(Type::Option, strength, &module.title)).width(Length::Fill),
        container(look.text(Type::Small, state.clone()).color(colour.text_2))
            .width(look.px(size::ROW_WORDS))
            .align_x(alignment::Horizontal::Right),
    ]
    .push(roomy.then(|| bar(look, share, size::ROW_BAR)))
    .push(chevron(look))
    .spacing(gap::L)
    .align_y(alignment::Vertical::Center);
    let name = i18n.course_row(module.number, &module.title, state);
    threaded_row(look, height, current, place, name, content, Message::Open(Place::Module(module.id.clone())))
}

fn numeral<'a>(ctx: &Context<'a>, number: String) -> Element<'a, Message> {
    let look = ctx.look;
    // The row's own gap follows.
    let width = look.px(size::NUMERAL) - gap::ICON;
    container(look.text(Type::Numeral, number).color(look.colour().text_2)).width(width.max(look.px(14.0))).into()
}

/// A module that cannot be read: its card is under the list.
fn broken_row<'a>(ctx: &Context<'a>, module: &'a BrokenModule, height: f32, place: Threaded) -> Element<'a, Message> {
    let look = ctx.look;
    let state = look.strong_text(Type::Small, Strength::Semibold, ctx.i18n.course_unreadable());
    row![
        strand(look, place.before, place.stop, place.goes_on),
        iced::widget::space().height(look.px(height)),
        container(look.text(Type::Option, &module.folder)).width(Length::Fill),
        state.color(look.colour().on_wrong_soft),
    ]
    .spacing(gap::ICON - 1.0)
    .height(Length::Shrink)
    .align_y(alignment::Vertical::Center)
    .padding(Padding::from([0.0, BLEED]))
    .into()
}

fn faulty<'a>(ctx: &Context<'a>, module: &'a BrokenModule) -> Element<'a, Message> {
    let fault = Fault {
        diagnostic: &module.diagnostic,
        title: ctx.i18n.fault_module(&module.folder),
        whole_course: false,
        folder: fault::folder(ctx.course, &module.diagnostic),
        primary: false,
    };
    fault::view(ctx, fault, |press| Message::Fault(module.folder.clone(), press))
}
