//! The first day: what the course holds, how one goes through it, and the page made to measure.

mod measure;

use iced::widget::{Id, column, container, row, space};
use iced::{Length, Padding, alignment};

use crate::core::course::{Diploma, LessonEntry, LoadedModule, Passage};
use crate::core::markup::plain;
use crate::core::settings::{FontChoice, ThemeChoice};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::{Landscape, landscape};
use crate::gui::place::Place;
use crate::gui::spacing::{Breakpoint, radius, size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{card, empty_state, fill_style, ring_disc};
use crate::gui::widget::{page, semantic};

/// What the screen remembers: nothing, its choices are settings.
#[derive(Debug, Default)]
pub struct State {}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Leave the welcome for a place.
    Leave(Place),
    /// Text size in percent; the control to focus again, since the page may change its columns.
    TextSize(u16, Id),
    /// The diploma that the student prepares.
    Diploma(Diploma),
    /// Colours.
    Theme(ThemeChoice),
    /// Typefaces.
    Font(FontChoice),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Leave(place) => Action::Welcomed(place),
            Message::TextSize(percent, id) => {
                let change = Action::change(move |settings| settings.text_size = percent);
                Action::All(vec![change, Action::Focus(id)])
            }
            Message::Diploma(diploma) => Action::change(move |settings| settings.diploma = diploma),
            Message::Theme(theme) => Action::change(move |settings| settings.theme = theme),
            Message::Font(font) => Action::change(move |settings| settings.font = font),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let both = page::columns(look, gap::CARD, (1, how(ctx)), (1, measure::view(ctx)));
        let review = empty_state(look, "layers", i18n.welcome_review_none(), i18n.welcome_review_none_when());
        let marks = empty_state(look, "chart-line", i18n.welcome_no_mark(), i18n.welcome_no_mark_when());
        let to_come = page::columns(look, gap::CARD, (1, review), (1, marks));
        let content = column![hello(ctx), both, to_come].spacing(gap::CARD);
        page::page(look, "welcome", size::PAGE, content)
    }
}

/// The first lesson that can be read, with its module.
fn first_lesson<'a>(ctx: &Context<'a>) -> Option<(&'a LoadedModule, &'a LessonEntry)> {
    ctx.course.modules.iter().find_map(|module| {
        let slot = module.lessons.iter().find(|slot| slot.is_readable())?;
        Some((module, &slot.entry))
    })
}

/// The card that says what this is and starts the first lesson.
fn hello<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let first = first_lesson(ctx);
    let start = first.map(|(module, lesson)| {
        let place = Place::Lesson(Passage { lesson: lesson.id.clone(), anchor: None });
        let words = i18n.welcome_start(module.module.number);
        let start = button(look, Kind::Primary, words).icon_after("arrow-right").height(size::BUTTON_LARGE);
        start.on_press(Message::Leave(place)).view()
    });
    let programme = button(look, Kind::Ghost, i18n.welcome_programme())
        .height(size::BUTTON_LARGE)
        .on_press(Message::Leave(Place::Course));
    let text = column![
        look.strong_text(Type::Meta, Strength::Semibold, i18n.welcome_eyebrow()).color(look.colour().primary),
        page::title_as(look, Type::Hero, i18n.welcome_title()),
        look.text(Type::Read, plain(&ctx.course.manifest.summary)).color(secondary),
        look.text(Type::Body, holds(ctx, first.map(|(_, lesson)| lesson))),
        space().height(gap::S),
        row![].push(start).push(programme).spacing(gap::S).wrap().vertical_spacing(gap::S),
    ]
    .spacing(gap::XS)
    .max_width(size::WELCOME_TEXT * look.typography.scale)
    .width(Length::Fill);
    let padding = Padding { top: 34.0, right: gap::XL, bottom: 34.0, left: 38.0 };
    let content =
        row![space().height(look.px(size::CARD_WELCOME)), container(text).padding(padding).width(Length::Fill),]
            .push(picture(ctx))
            .height(Length::Shrink)
            .align_y(alignment::Vertical::Center);
    card(look, 0.0, content).width(Length::Fill).into()
}

/// The picture at the right of the card, where there is room for it.
fn picture<'a>(ctx: &Context<'a>) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    if look.breakpoint() < Breakpoint::Compact {
        return None;
    }
    let edge = look.colour().border;
    let drawn = container(landscape(&look.theme, Landscape::Start, radius::CARD - edge))
        .width(size::PICTURE_WELCOME)
        .height(Length::Fill)
        .padding(Padding { top: edge, right: edge, bottom: edge, left: 0.0 });
    Some(semantic::hidden(drawn).into())
}

/// What the course holds, in numbers.
fn holds(ctx: &Context<'_>, first: Option<&LessonEntry>) -> String {
    let (i18n, modules) = (ctx.i18n, &ctx.course.modules);
    let lessons = modules.iter().map(|module| module.lessons.len()).sum::<usize>();
    i18n.welcome_holds(
        i18n.course_module_count(modules.len()),
        i18n.course_lesson_count(lessons),
        first.map_or(0, |lesson| lesson.minutes),
    )
}

/// The three steps, on their thread.
fn how<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let minutes = ctx.course.modules.iter().flat_map(|module| &module.lessons).map(|slot| slot.entry.minutes);
    let (shortest, longest) = (minutes.clone().min().unwrap_or(0), minutes.max().unwrap_or(0));
    let steps = [
        ("book-open", i18n.welcome_read(), i18n.welcome_read_hint(shortest, longest)),
        ("pencil-line", i18n.welcome_practise(), i18n.welcome_practise_hint()),
        ("layers", i18n.welcome_review(), i18n.welcome_review_hint()),
    ];
    let of = steps.len();
    let steps = steps.into_iter().enumerate().map(|(position, (glyph, name, hint))| {
        let step = step(ctx, glyph, name, hint, position + 1 < of);
        semantic::list_item(position + 1, of, step).into()
    });
    let content = column![page::heading(look, Type::Heading, i18n.welcome_how()), semantic::list(column(steps))];
    card(look, Padding { top: 22.0, right: gap::SIDE, bottom: gap::CARD, left: gap::SIDE }, content.spacing(gap::M))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// A step: its disc, joined to the next one, its name and a hint.
fn step<'a>(ctx: &Context<'a>, glyph: &str, name: String, hint: String, goes_on: bool) -> Element<'a, Message> {
    let look = ctx.look;
    let ink = look.colour().primary;
    let line = goes_on.then(|| {
        let stroke = container(space::vertical()).width(2).height(Length::Fill).style(move |_| fill_style(ink));
        container(stroke).center_x(Length::Fill).height(Length::Fill)
    });
    let disc = column![ring_disc(look, size::STEP, glyph)].push(line);
    let words = column![
        look.strong_text(Type::Option, Strength::Semibold, name),
        look.text(Type::Small, hint).color(look.colour().text_2),
    ];
    let least = if goes_on { size::STEP + gap::XL } else { size::STEP };
    row![
        semantic::hidden(disc.width(look.px(size::STEP)).height(Length::Fill)),
        container(words).padding(Padding { bottom: gap::S, ..Padding::ZERO }).width(Length::Fill),
        space().height(look.px(least)),
    ]
    .spacing(gap::L)
    .height(Length::Shrink)
    .into()
}
