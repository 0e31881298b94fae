//! A module's page: its lessons on their thread, its exercises, its objectives and its sheets.

mod aside;
mod exercises;
mod lessons;

use iced::keyboard::{Key, Modifiers};
use iced::widget::{column, container, row};
use iced::{Length, alignment};

use crate::core::course::{Diagnostic, LessonId, LoadedModule, ModuleId, Passage};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::{Place, Questions};
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::fault::{self, Press};
use crate::gui::widget::page;
use crate::gui::widget::surface::empty_state;

/// Which module, and which of its faulty lessons is explained.
#[derive(Debug)]
pub struct State {
    module: ModuleId,
    explained: Option<LessonId>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// A lesson that cannot be read was pressed.
    Explain(LessonId),
    /// Something was pressed on the card of a faulty file.
    Fault(Press),
}

/// A faulty file of the module, and what it costs.
#[derive(Debug, Clone, Copy)]
enum Faulty<'a> {
    /// The lesson of that number.
    Lesson(usize, &'a Diagnostic),
    /// A file of exercises.
    Exercises(&'a Diagnostic),
}

impl<'a> Faulty<'a> {
    fn diagnostic(self) -> &'a Diagnostic {
        match self {
            Self::Lesson(_, diagnostic) | Self::Exercises(diagnostic) => diagnostic,
        }
    }
}

impl State {
    /// The page of a module.
    pub fn new(module: ModuleId) -> Self {
        Self { module, explained: None }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Explain(lesson) => {
                self.explained = Some(lesson);
                Action::None
            }
            Message::Fault(press) => self.act(ctx, press),
        }
    }

    /// A key that no control took.
    pub fn key(&mut self, ctx: &Context<'_>, key: &Key, modifiers: Modifiers) -> Action<Message> {
        match key.as_ref() {
            Key::Character("o" | "O") if modifiers.command() => self.act(ctx, Press::OpenFolder),
            _ => Action::None,
        }
    }

    fn act(&self, ctx: &Context<'_>, press: Press) -> Action<Message> {
        let faulty = ctx.course.module(&self.module).and_then(|loaded| self.faulty(loaded));
        faulty.map(Faulty::diagnostic).map_or(Action::None, |diagnostic| {
            fault::act(ctx.i18n, diagnostic, fault::folder(ctx.course, diagnostic), press)
        })
    }

    /// The fault to explain: the lesson that was pressed, else the first one, else that of the exercises.
    fn faulty<'a>(&self, loaded: &'a LoadedModule) -> Option<Faulty<'a>> {
        let mut lessons = loaded.lessons.iter().enumerate().filter_map(|(position, slot)| {
            let diagnostic = slot.fault()?;
            Some((&slot.entry.id, Faulty::Lesson(position + 1, diagnostic)))
        });
        let first = lessons.next();
        let pressed = first.into_iter().chain(lessons).find(|(id, _)| self.explained.as_ref() == Some(id));
        let exercises = loaded.broken_exercises().first().map(Faulty::Exercises);
        pressed.or(first).map(|(_, faulty)| faulty).or(exercises)
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let Some(loaded) = ctx.course.module(&self.module) else { return unknown(ctx) };
        let faulty = self.faulty(loaded);
        let (left, right) = if faulty.is_some() { (620, 476) } else { (712, 384) };
        let lessons = column![lessons::view(ctx, loaded), exercises::view(ctx, loaded)].spacing(gap::CARD);
        let beside = match faulty {
            Some(faulty) => column![explained(ctx, faulty)].push(aside::sheets(ctx, loaded)),
            None => column![aside::objectives(ctx, loaded)].push(aside::sheets(ctx, loaded)),
        };
        let columns = page::columns(look, gap::CARD, (left, lessons.into()), (right, beside.spacing(gap::CARD).into()));
        let breadcrumb = page::breadcrumb(
            look,
            ctx.i18n.course_title(),
            Message::Open(Place::Course),
            ctx.i18n.course_module(loaded.module.number),
        );
        let header = column![breadcrumb, header(ctx, loaded, faulty.is_some())].spacing(gap::XXS);
        page::page(look, "module", size::PAGE, column![header, columns].spacing(gap::CARD))
    }
}

/// Number, title, facts and the next step.
fn header<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule, faulty: bool) -> Element<'a, Message> {
    let look = ctx.look;
    let titles = column![
        page::title(look, &loaded.module.title),
        look.text(Type::Body, facts(ctx, loaded)).color(look.colour().text_2),
    ];
    let (words, place) = next_step(ctx, loaded, faulty);
    // With a fault on the page, mending it comes first.
    let kind = if faulty { Kind::Secondary } else { Kind::Primary };
    let next =
        place.map(|place| button(look, kind, words).icon_after("arrow-right").on_press(Message::Open(place)).view());
    row![
        look.text(Type::Figure(64), loaded.module.number.to_string()).color(look.colour().primary),
        container(titles).width(Length::Fill),
    ]
    .push(next)
    .spacing(gap::L)
    .align_y(alignment::Vertical::Bottom)
    .into()
}

fn facts(ctx: &Context<'_>, loaded: &LoadedModule) -> String {
    let i18n = ctx.i18n;
    let lessons = loaded.lessons.len();
    let available = loaded.lessons.iter().filter(|slot| slot.is_readable()).count();
    if available < lessons {
        return i18n.module_available(available, lessons);
    }
    let minutes: u32 = loaded.lessons.iter().map(|slot| u32::from(slot.entry.minutes)).sum();
    let terms = aside::terms(ctx, loaded);
    let terms = (terms > 0).then(|| i18n.course_term_count(terms));
    i18n.joined([i18n.course_lesson_count(lessons), i18n.course_reading_minutes(minutes)].into_iter().chain(terms))
}

/// What to do next in the module: resume, start or go on with a lesson; practise once all are read.
fn next_step(ctx: &Context<'_>, loaded: &LoadedModule, faulty: bool) -> (String, Option<Place>) {
    let i18n = ctx.i18n;
    let Some(step) = ctx.progress.next_lesson_of(loaded) else {
        let place = Place::Exercise(Questions::Whole(loaded.module.id.clone()));
        return (i18n.module_practise(), (!loaded.exercises.is_empty()).then_some(place));
    };
    let number = step.position + 1;
    let begun = loaded.lessons.iter().any(|slot| ctx.progress.is_read(&slot.entry.id));
    let words = match (ctx.progress.is_open(step.slot), faulty || begun) {
        (true, _) => i18n.module_resume(number),
        (false, true) => i18n.module_go_on(number),
        (false, false) => i18n.module_start(number),
    };
    (words, Some(Place::Lesson(Passage { lesson: step.slot.entry.id.clone(), anchor: None })))
}

/// The card of the fault.
fn explained<'a>(ctx: &Context<'a>, faulty: Faulty<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let diagnostic = faulty.diagnostic();
    let title = match faulty {
        Faulty::Lesson(number, _) => i18n.fault_lesson(number),
        Faulty::Exercises(_) => i18n.fault_exercises(),
    };
    let folder = fault::folder(ctx.course, diagnostic);
    fault::view(ctx, fault::Fault { diagnostic, title, whole_course: false, folder, primary: true }, Message::Fault)
}

/// A module that the course no longer has.
fn unknown<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let back = button(look, Kind::Primary, i18n.module_see_course()).on_press(Message::Open(Place::Course));
    let content = column![
        page::title(look, i18n.module_unknown()),
        empty_state(look, "book-open", i18n.module_unknown(), i18n.module_unknown_body()),
        back,
    ];
    page::page(look, "module", size::PAGE, content.spacing(gap::CARD))
}

#[cfg(test)]
mod tests;
