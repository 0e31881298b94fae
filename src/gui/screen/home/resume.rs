//! The card of the lesson to go on with.

use iced::widget::{column, container, row, space};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::course::Passage;
use crate::core::progress::Step;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::{Landscape, landscape};
use crate::gui::place::Place;
use crate::gui::spacing::{Breakpoint, radius, size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::card;
use crate::gui::widget::{page, semantic};

/// What the card says.
struct Words {
    eyebrow: String,
    title: String,
    sentences: Vec<String>,
    buttons: [(String, Place); 2],
}

/// The lesson to go on with, or what to do once all are read.
pub(super) fn view<'a>(ctx: &Context<'a>, next: Option<&Step<'a>>) -> Element<'a, Message> {
    let look = ctx.look;
    let words = next.map_or_else(|| all_read(ctx), |step| to_read(ctx, step));
    let picture = if ctx.progress.last_lesson.is_some() { Landscape::UnderWay } else { Landscape::Start };
    let [(go_on, place), (detail, elsewhere)] = words.buttons;
    let buttons = row![
        button(look, Kind::Primary, go_on).icon_after("arrow-right").on_press(Message::Open(place)),
        button(look, Kind::Ghost, detail).on_press(Message::Open(elsewhere)),
    ]
    .spacing(gap::S)
    .wrap()
    .vertical_spacing(gap::S);
    let sentences =
        words.sentences.into_iter().map(|sentence| look.text(Type::Body, sentence).color(look.colour().text_2).into());
    let text = column![
        look.strong_text(Type::Meta, Strength::Semibold, words.eyebrow).color(look.colour().primary),
        page::heading(look, Type::TitleCard, words.title),
        column(sentences),
        space().height(gap::M),
        buttons,
    ]
    .spacing(gap::XS)
    .width(Length::Fill);
    let content = row![
        space().height(look.px(size::CARD_RESUME)),
        container(text)
            .padding(Padding { top: 26.0, right: gap::XL, bottom: 26.0, left: gap::SIDE })
            .width(Length::Fill),
    ]
    .push(pictured(ctx, picture))
    .height(Length::Fill)
    .align_y(alignment::Vertical::Center);
    card(look, 0.0, content).width(Length::Fill).height(Length::Fill).into()
}

/// The picture at the right of the card, where there is room for it.
fn pictured<'a>(ctx: &Context<'a>, picture: Landscape) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let width = match look.breakpoint() {
        Breakpoint::Narrow => return None,
        Breakpoint::Compact => size::PICTURE / 2.0,
        Breakpoint::Standard | Breakpoint::Wide => size::PICTURE,
    };
    let edge = look.colour().border;
    let drawn = container(landscape(&look.theme, picture, radius::CARD - edge))
        .width(width)
        .height(Length::Fill)
        .padding(Padding { top: edge, right: edge, bottom: edge, left: 0.0 });
    Some(semantic::hidden(drawn).into())
}

fn to_read(ctx: &Context<'_>, step: &Step<'_>) -> Words {
    let (i18n, entry) = (ctx.i18n, &step.slot.entry);
    let under_way = ctx.progress.is_open(step.slot);
    let stopped = ctx.progress.lessons.get(&entry.id).and_then(|lesson| lesson.position.as_ref());
    let anchor = stopped.filter(|_| under_way).and_then(|(anchor, _)| anchor.clone());
    let heading = ctx.course.heading(&Passage { lesson: entry.id.clone(), anchor });
    let mut sentences = Vec::new();
    if let Some(heading) = heading {
        sentences.push(i18n.home_stopped_at(heading));
    } else if ctx.progress.last_lesson.is_none() {
        sentences.push(i18n.home_lesson_first());
    } else if !under_way {
        sentences.push(i18n.home_lesson_new());
    }
    sentences.push(if under_way {
        i18n.home_minutes_left(ctx.progress.minutes_left(entry))
    } else {
        i18n.home_minutes_whole(entry.minutes)
    });
    let lesson = Place::Lesson(Passage { lesson: entry.id.clone(), anchor: None });
    Words {
        eyebrow: i18n.home_lesson_place(step.module.module.number, step.position + 1, step.module.lessons.len()),
        title: entry.title.clone(),
        sentences,
        buttons: [
            (if under_way { i18n.home_resume() } else { i18n.home_start() }, lesson),
            (i18n.home_see_module(), Place::Module(step.module.module.id.clone())),
        ],
    }
}

fn all_read(ctx: &Context<'_>) -> Words {
    let i18n = ctx.i18n;
    Words {
        eyebrow: i18n.home_done_eyebrow(),
        title: ctx.course.manifest.title.clone(),
        sentences: vec![i18n.home_done_body()],
        buttons: [(i18n.home_practise(), Place::Course), (i18n.progress_title(), Place::Progress)],
    }
}
