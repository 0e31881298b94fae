//! A lesson: top bar, text, footer; reading position kept.

mod bars;
mod check;
mod light;
mod measure;
mod stay;
mod text;

use std::sync::Arc;

use iced::Task;
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, column, scrollable};
use jiff::Timestamp;

use crate::core::course::{Anchor, Course, Diploma, Lesson, LessonId, ModuleId, Passage};
use crate::core::progress::Event;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::inline::{Followed, Inline};
use crate::gui::place::{Place, Questions, Spot};
use light::Light;
use measure::y_of;

/// The scrolling text.
const TEXT: &str = "lesson-text";

/// How far above a passage the text stops, so that its heading can breathe.
const ABOVE: f32 = 20.0;

/// A small menu of the top bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// Text size, font and theme.
    Text,
    /// Lessons of the module and headings of this one.
    Contents,
}

/// What happens in a lesson.
#[derive(Debug, Clone)]
pub enum Message {
    /// A press in a block.
    Block(block::Message),
    /// The text was scrolled: offset, height of the view, height of the text.
    Scrolled(f32, f32, f32),
    /// Where the anchors are, in the text's own coordinates.
    Measured(Vec<(Anchor, f32)>),
    /// The light that was lit then goes out.
    Dim(Timestamp),
    /// Go to where reading stopped, or to the passage asked for.
    Arrive(Vec<(Anchor, f32)>, Option<f32>),
    /// Mark as read, or unmark.
    ToggleRead,
    /// Another lesson.
    Lesson(LessonId),
    /// The module's page.
    Module,
    /// The module's exercises.
    Exercises,
    /// The questions at the end of the lesson.
    SelfCheck,
    /// The glossary panel.
    Glossary,
    /// Open or close a menu.
    Menu(Menu),
    /// Go to a heading of this lesson.
    Heading(Anchor),
    /// Change the settings from the « Texte » menu.
    Setting(bars::Setting),
}

/// A lesson on the screen.
pub struct State {
    id: LessonId,
    module: ModuleId,
    lesson: Option<Arc<Lesson>>,
    inline: Inline,
    /// The diploma whose blocks are shown.
    diploma: Diploma,
    anchors: Vec<(Anchor, f32)>,
    offset: f32,
    share: f32,
    saved: Option<Option<Anchor>>,
    menu: Option<Menu>,
    stay: stay::Stay,
    /// On the passage that a search led to.
    light: Option<Light>,
}

impl State {
    /// Opens a lesson at a passage, or where reading stopped when the passage has no anchor.
    pub fn open(ctx: &Context<'_>, passage: &Passage) -> (Self, Action<Message>) {
        Self::open_with(ctx, passage, None)
    }

    /// Opens a lesson at a block, which is lit, or at its beginning.
    pub fn open_at(ctx: &Context<'_>, spot: &Spot) -> (Self, Action<Message>) {
        let passage = Passage { lesson: spot.lesson.clone(), anchor: spot.anchor.clone() };
        Self::open_with(ctx, &passage, Some(spot))
    }

    fn open_with(ctx: &Context<'_>, passage: &Passage, spot: Option<&Spot>) -> (Self, Action<Message>) {
        let found = ctx.course.lesson(&passage.lesson);
        let (lesson, inline) = read(ctx.course, &passage.lesson, ctx.settings.diploma);
        let mut state = Self {
            id: passage.lesson.clone(),
            module: found.map_or_else(|| ModuleId::new(""), |(loaded, ..)| loaded.module.id.clone()),
            lesson,
            inline,
            diploma: ctx.settings.diploma,
            anchors: Vec::new(),
            offset: 0.0,
            share: 0.0,
            saved: None,
            menu: None,
            stay: stay::Stay::new(ctx.now.timestamp()),
            light: None,
        };
        if state.lesson.is_none() {
            return (state, Action::None);
        }
        let opened = Action::record(Event::LessonOpened { lesson: passage.lesson.clone() });
        let position = ctx.progress.lessons.get(&passage.lesson).and_then(|lesson| lesson.position.clone());
        state.light = spot.and_then(|spot| state.light(ctx, spot));
        let anchor = passage.anchor.clone();
        let beginning = spot.is_some_and(|spot| spot.block.is_none());
        let arrive = measure::measure(state.lesson.as_deref()).map(move |measures| {
            let target = match (measures.passage, &anchor, &position) {
                (Some(passage), ..) => Some(passage),
                _ if beginning => None,
                (_, Some(anchor), _) => measures.of(anchor),
                // The heading survives an edit of the course and a change of text size; the share does not.
                (_, None, Some((Some(heading), _))) => measures.of(heading),
                (_, None, Some((None, share))) if *share > 0.0 => Some(*share as f32 * measures.height),
                (_, None, _) => None,
            };
            Message::Arrive(measures.anchors, target)
        });
        (state, Action::All(vec![opened, Action::Run(arrive)]))
    }

    /// The light on the block that a search led to, if the lesson still has it.
    fn light(&self, ctx: &Context<'_>, spot: &Spot) -> Option<Light> {
        let lesson = self.lesson.as_ref()?;
        let block = spot.block.filter(|block| *block < lesson.blocks.len())?;
        let passage = Passage { lesson: spot.lesson.clone(), anchor: spot.anchor.clone() };
        let title = || ctx.course.lesson(&spot.lesson).map(|(.., slot)| slot.entry.title.as_str());
        let name = ctx.i18n.search_passage(ctx.course.heading(&passage).or_else(title)?);
        Some(Light::new(block, name, spot.words.clone(), ctx.now.timestamp()))
    }

    /// Takes a change of settings into account: the blocks of another diploma, other sizes.
    pub fn settings_changed(&mut self, ctx: &Context<'_>) -> Task<Message> {
        if self.diploma != ctx.settings.diploma {
            self.diploma = ctx.settings.diploma;
            (self.lesson, self.inline) = read(ctx.course, &self.id, self.diploma);
            self.light = None;
        }
        self.measure()
    }

    /// Measures the text again, after its size changed.
    pub fn measure(&self) -> Task<Message> {
        measure::measure(self.lesson.as_deref()).map(|measures| Message::Measured(measures.anchors))
    }

    /// The last heading above the top of the view.
    fn heading(&self) -> Option<Anchor> {
        let line = self.offset + ABOVE + 1.0;
        self.anchors.iter().take_while(|(_, y)| *y <= line).last().map(|(anchor, _)| anchor.clone())
    }

    /// What is to be saved before the lesson is left.
    pub fn leave(&self, ctx: &Context<'_>) -> Action<Message> {
        if self.lesson.is_none() {
            return Action::None;
        }
        let moved = self.offset != 0.0 || self.saved.is_some();
        let studied = self.stay.until(ctx.now.timestamp()).map(|millis| self.studied(millis));
        let events: Vec<_> = moved.then(|| self.position()).into_iter().chain(studied).collect();
        if events.is_empty() { Action::None } else { Action::Record { events, then: None } }
    }

    fn studied(&self, millis: u64) -> Event {
        Event::LessonStudied { lesson: self.id.clone(), millis }
    }

    fn position(&self) -> Event {
        Event::PositionReached { lesson: self.id.clone(), heading: self.heading(), fraction: f64::from(self.share) }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        self.stay.seen(ctx.now.timestamp());
        match message {
            Message::Block(block::Message::Followed(Followed::Term(term))) => Action::ShowTerm(term),
            Message::Block(block::Message::Followed(Followed::Passage(passage))) => {
                Action::Open(Place::Lesson(passage))
            }
            Message::Block(block::Message::Sheet(sheet)) => Action::Open(Place::Sheet(sheet)),
            Message::Scrolled(offset, view, text) => self.scrolled(offset, view, text),
            Message::Measured(anchors) => {
                self.anchors = anchors;
                Action::None
            }
            Message::Arrive(anchors, target) => {
                self.anchors = anchors;
                match (target, &mut self.light) {
                    (Some(y), Some(light)) => {
                        // With what stands above it, which says where one is.
                        let y = y - ctx.look.px(light::ABOVE);
                        let (there, out) = (scroll_to(y), light.arrive((y - ABOVE).max(0.0)));
                        Action::All(vec![Action::Run(there), Action::Run(out), Action::Focus(Id::new(light::PASSAGE))])
                    }
                    (Some(y), None) => Action::Run(scroll_to(y)),
                    (None, _) => Action::None,
                }
            }
            Message::Dim(since) => {
                if let Some(light) = self.light.as_mut().filter(|light| light.since == since) {
                    light.on = false;
                }
                Action::None
            }
            Message::ToggleRead => {
                let read = !ctx.progress.is_read(&self.id);
                Action::record(Event::LessonMarked { lesson: self.id.clone(), read })
            }
            Message::Lesson(lesson) => Action::Open(Place::Lesson(Passage { lesson, anchor: None })),
            Message::Module => Action::Open(Place::Module(self.module.clone())),
            Message::Exercises => Action::Open(Place::Exercise(Questions::Whole(self.module.clone()))),
            Message::SelfCheck => check::start(ctx, self),
            Message::Glossary => Action::TogglePanel,
            Message::Menu(menu) => {
                self.menu = if self.menu == Some(menu) { None } else { Some(menu) };
                match self.menu {
                    Some(_) => Action::Focus(Id::new(bars::MENU)),
                    None => Action::None,
                }
            }
            Message::Heading(anchor) => {
                self.menu = None;
                match y_of(&self.anchors, &anchor) {
                    Some(y) => Action::Run(scroll_to(y)),
                    None => Action::None,
                }
            }
            Message::Setting(setting) => bars::change(setting),
        }
    }

    fn scrolled(&mut self, offset: f32, view: f32, text: f32) -> Action<Message> {
        self.offset = offset;
        self.share = if text > view { (offset / (text - view)).clamp(0.0, 1.0) } else { 1.0 };
        if let Some(light) = &mut self.light {
            light.scrolled(offset, self.share >= 1.0);
        }
        let heading = self.heading();
        // Saved when a heading is passed: often enough to come back near, seldom enough to cost nothing.
        if self.saved.as_ref() == Some(&heading) {
            return Action::None;
        }
        let first = self.saved.is_none() && heading.is_none();
        self.saved = Some(heading);
        if first {
            return Action::None;
        }
        let studied = self.stay.take().map(|millis| self.studied(millis));
        Action::Record { events: std::iter::once(self.position()).chain(studied).collect(), then: None }
    }

    /// Takes a key that no control took.
    pub fn key(&mut self, ctx: &Context<'_>, key: &Key, modifiers: Modifiers) -> Action<Message> {
        self.stay.seen(ctx.now.timestamp());
        if let Some(light) = &mut self.light {
            light.on = false;
        }
        let (before, after) = self.neighbours(ctx);
        match key {
            Key::Named(Named::ArrowLeft) if modifiers.control() => before.map_or(Action::None, open),
            Key::Named(Named::ArrowRight) if modifiers.control() => after.map_or(Action::None, open),
            Key::Named(Named::Enter) if modifiers.control() => self.update(ctx, Message::ToggleRead),
            Key::Named(Named::ArrowDown) => scroll_by(60.0),
            Key::Named(Named::ArrowUp) => scroll_by(-60.0),
            Key::Named(Named::PageDown) => scroll_by(ctx.look.window.height * 0.7),
            Key::Named(Named::Space) if !modifiers.shift() => scroll_by(ctx.look.window.height * 0.7),
            Key::Named(Named::PageUp | Named::Space) => scroll_by(-ctx.look.window.height * 0.7),
            Key::Named(Named::Home) => {
                Action::Run(operation::snap_to(Id::new(TEXT), scrollable::RelativeOffset::START))
            }
            Key::Named(Named::End) => Action::Run(operation::snap_to_end(Id::new(TEXT))),
            _ => Action::None,
        }
    }

    /// Closes what is open.
    pub fn escape(&mut self) -> Action<Message> {
        match self.menu.take() {
            Some(menu) => Action::Focus(Id::new(bars::opener(menu))),
            None => Action::None,
        }
    }

    /// The lessons before and after in the module.
    fn neighbours(&self, ctx: &Context<'_>) -> (Option<LessonId>, Option<LessonId>) {
        let Some((loaded, position, _)) = ctx.course.lesson(&self.id) else { return (None, None) };
        let at = |position: usize| loaded.lessons.get(position).map(|slot| slot.entry.id.clone());
        (position.checked_sub(1).and_then(at), at(position + 1))
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let short = ctx.look.window.height / ctx.look.typography.scale < 480.0;
        let top = bars::top(ctx, self);
        let text = text::view(ctx, self, short.then(|| bars::footer(ctx, self, true)));
        let mut page = column![top, bars::with_menu(ctx, self, text)];
        if !short {
            page = page.push(bars::footer(ctx, self, false));
        }
        page.into()
    }
}

/// A lesson as those who prepare a diploma read it, with its spans.
fn read(course: &Course, id: &LessonId, diploma: Diploma) -> (Option<Arc<Lesson>>, Inline) {
    let lesson = course.lesson(id).and_then(|(_, _, slot)| slot.content.as_ref().ok());
    let lesson = lesson.map(|lesson| Arc::new(lesson.for_diploma(diploma)));
    let inline = lesson.as_deref().map(|lesson| Inline::of(lesson, course.glossary.linker())).unwrap_or_default();
    (lesson, inline)
}

fn open(lesson: LessonId) -> Action<Message> {
    Action::Open(Place::Lesson(Passage { lesson, anchor: None }))
}

fn scroll_to(y: f32) -> Task<Message> {
    operation::scroll_to(Id::new(TEXT), AbsoluteOffset { x: None, y: Some((y - ABOVE).max(0.0)) })
}

fn scroll_by(y: f32) -> Action<Message> {
    Action::Run(operation::scroll_by(Id::new(TEXT), AbsoluteOffset { x: 0.0, y }))
}
