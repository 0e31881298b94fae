//! Where one picks questions: modules, what became of them, difficulty, how many, in what order, practice or test.

mod criteria;
mod summary;

use iced::widget::column;

use crate::core::course::{ExerciseId, ModuleId};
use crate::core::exercise::pick::{Pick, Seen};
use crate::core::progress::Mode;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::place::{Place, Questions, Run};
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::page;

/// How many questions a run may have; all when absent.
const COUNTS: [Option<usize>; 4] = [Some(5), Some(10), Some(20), None];

/// What is asked for.
#[derive(Debug)]
pub struct State {
    pick: Pick,
    most: Option<usize>,
    shuffled: bool,
    mode: Mode,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Take a module in or out; all of them when absent.
    Module(Option<ModuleId>),
    /// Which questions, by what became of them.
    Seen(Seen),
    /// Take a difficulty in or out: 0 to 2.
    Difficulty(usize),
    /// How many.
    Most(Option<usize>),
    /// Shuffled or in order.
    Shuffled(bool),
    /// Practice or test.
    Mode(Mode),
    /// Begin.
    Start,
    /// Something that leads somewhere was pressed.
    Open(Place),
}

impl State {
    /// Everything of a module, or of the course.
    pub fn new(module: Option<ModuleId>) -> Self {
        let pick = Pick { modules: module.into_iter().collect(), ..Pick::default() };
        Self { pick, most: Some(10), shuffled: true, mode: Mode::Practice }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Module(None) => self.pick.modules.clear(),
            Message::Module(Some(module)) => self.pick.toggle_module(&module),
            Message::Seen(seen) => self.pick.seen = seen,
            Message::Difficulty(position) => {
                if let Some(difficulty) = self.pick.difficulties.get_mut(position) {
                    *difficulty = !*difficulty;
                }
            }
            Message::Most(most) => self.most = most,
            Message::Shuffled(shuffled) => self.shuffled = shuffled,
            Message::Mode(mode) => self.mode = mode,
            Message::Start => return self.start(ctx),
            Message::Open(place) => return Action::Open(place),
        }
        Action::None
    }

    /// The questions that match.
    fn matching(&self, ctx: &Context<'_>) -> Vec<ExerciseId> {
        self.pick.matching(ctx.course, &ctx.progress.latest)
    }

    fn start(&self, ctx: &Context<'_>) -> Action<Message> {
        let exercises = self.matching(ctx);
        if exercises.is_empty() {
            return Action::None;
        }
        let run = Run { exercises, most: self.most, shuffled: self.shuffled, mode: self.mode, lesson: None };
        Action::Open(Place::Exercise(Questions::Picked(run)))
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let lead = look.text(crate::gui::font::Role::Body, i18n.pick_lead()).color(look.colour().text_2);
        let header = column![
            page::breadcrumb(look, i18n.course_title(), Message::Open(Place::Course), i18n.pick_title()),
            page::title(look, i18n.pick_title()),
            lead,
        ]
        .spacing(gap::XXS);
        let columns = page::columns(look, gap::CARD, (712, criteria::view(ctx, self)), (384, summary::view(ctx, self)));
        page::page(look, "pick", size::PAGE, column![header, columns].spacing(gap::CARD))
    }
}

#[cfg(test)]
mod tests;
