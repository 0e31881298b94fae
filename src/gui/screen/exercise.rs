//! Exercises: a run through a module's questions, one at a time, each checked and saved before its verdict shows;
//! and the correction of one answered question.

mod answer;
mod choices;
mod cloze;
mod draft;
mod feedback;
mod frame;
mod keys;
mod matching;
mod numbers;
mod ordering;
mod sorting;
mod writing;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::scrollable::RelativeOffset;
use iced::widget::{Id, operation, text_editor};
use jiff::Timestamp;

use crate::core::course::{Exercise, ExerciseId, ExerciseKind, ModuleId, Passage};
use crate::core::exercise::{Answer, Mark, Outcome, Verdict, grade, ideas_in, shuffled};
use crate::core::progress::{Answered, Attempt, AttemptId, Event};
use crate::core::quantity;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::inline::Followed;
use crate::gui::place::{Place, Questions};
use crate::gui::widget::page;
use draft::Draft;

/// The button of the footer that checks, then goes on.
const GO_ON: &str = "exercise-go-on";
/// The scrolling part.
const PAGE: &str = "exercise";
/// The safe answer of the dialog.
const STAY: &str = "exercise-stay";

/// What happens in an exercise.
#[derive(Debug, Clone)]
pub enum Message {
    /// Tick or untick a choice.
    Tick(usize),
    /// Seat a label in a category, or take it back.
    Sort {
        /// The label.
        label: usize,
        /// The category.
        category: Option<usize>,
    },
    /// Make a left entry the one that the next right entry joins.
    Aim(usize),
    /// The same, then go to the right entries.
    Pick(usize),
    /// Put a right entry beside a left one, or take it back.
    Join {
        /// The left entry.
        left: usize,
        /// The right entry.
        right: Option<usize>,
    },
    /// The same as joining, but the focus stays: for arrows that go through the right entries.
    Cycle {
        /// The left entry.
        left: usize,
        /// The right entry.
        right: usize,
    },
    /// From the right entries back to the left one.
    Return,
    /// Move a step up (`-1`) or down (`1`).
    Shift {
        /// The step.
        step: usize,
        /// Up or down.
        by: isize,
    },
    /// Take hold of a step, or let it go.
    Grab(usize),
    /// Put words in a gap, or a number in a field.
    Write(usize, String),
    /// Put a word of the bank in the first empty gap.
    Place(String),
    /// Entrée in a field: the next one, or the check after the last.
    Enter(usize),
    /// Write on the line to reckon on.
    Reckon(String),
    /// Edit a written answer.
    Edit(text_editor::Action),
    /// The answer is written: show what was expected.
    Compare,
    /// Give a criterion some half points.
    Judge(usize, u8),
    /// A press that chooses nothing.
    Nothing,
    /// A link of a text.
    Followed(Followed),
    /// Reread the passage of a lesson.
    Reread(Passage),
    /// Check the answer.
    Check,
    /// The answer is saved.
    Checked,
    /// Pass over the question.
    Skip,
    /// The pass is saved.
    Skipped,
    /// The next question, or the result after the last.
    Next,
    /// The question before, in a correction.
    Previous,
    /// The end of the run is saved.
    Finished,
    /// Leave.
    Quit,
    /// Leave, though an answer is lost.
    QuitAnyway,
    /// Stay after all.
    Stay,
}

/// A run through questions, or the correction of one.
pub struct State {
    attempt: AttemptId,
    module: Option<ModuleId>,
    /// Questions that the course still has, with their rank in the run, which varies their shuffle.
    questions: Vec<(usize, ExerciseId)>,
    seed: u64,
    partial: bool,
    /// Shows answers that were given, instead of asking.
    correction: bool,
    current: usize,
    shuffle: Vec<usize>,
    draft: Draft,
    /// The question with its drawn numbers in place, and the right answers.
    drawn: Option<Exercise>,
    answers: Vec<f64>,
    /// The line to reckon on.
    scratch: String,
    /// The written answer under way.
    writing: text_editor::Content<iced::Renderer>,
    /// The left entry that the next right entry joins.
    aim: usize,
    /// The step that arrows move.
    grabbed: Option<usize>,
    /// What the last key did, for screen readers.
    said: Option<String>,
    /// Shown once the answer is saved.
    verdict: Option<Verdict>,
    asked: Timestamp,
    leaving: bool,
}

impl State {
    /// Starts a run, or goes on with the one under way. `attempt` names a new run.
    pub fn open(ctx: &Context<'_>, questions: &Questions, attempt: AttemptId) -> (Self, Action<Message>) {
        let known = |exercise: &ExerciseId| ctx.course.exercise(exercise).is_some();
        let (Questions::Whole(module) | Questions::Again(module) | Questions::Some(module, _)) = questions;
        let under_way = ctx.progress.under_way(module).filter(|attempt| match questions {
            Questions::Whole(_) => attempt.exercises.iter().any(known),
            // Left before its first answer: the same run.
            Questions::Again(_) => !attempt.partial && attempt.answers.is_empty(),
            Questions::Some(_, wanted) => attempt.partial && attempt.exercises == *wanted,
        });
        if let Some(attempt) = under_way {
            return Self::go_on(ctx, attempt);
        }
        let exercises: Vec<ExerciseId> = match questions {
            Questions::Whole(_) | Questions::Again(_) => ctx
                .course
                .module(module)
                .map_or_else(Vec::new, |loaded| loaded.exercises.iter().map(|exercise| exercise.id.clone()).collect()),
            Questions::Some(_, wanted) => wanted.iter().filter(|exercise| known(exercise)).cloned().collect(),
        };
        let partial = matches!(questions, Questions::Some(..));
        let seed = seed(&attempt);
        let mut state = Self::blank(ctx, attempt, Some(module.clone()));
        state.questions = exercises.into_iter().enumerate().collect();
        (state.seed, state.partial) = (seed, partial);
        state.ask(ctx, 0);
        let action = if state.questions.is_empty() { Action::None } else { Action::record(state.started()) };
        (state, action)
    }

    /// Goes on with a run where it stopped.
    fn go_on(ctx: &Context<'_>, attempt: &Attempt) -> (Self, Action<Message>) {
        let mut state = Self::of(ctx, attempt);
        let next = state.next_question(ctx);
        state.ask(ctx, next.unwrap_or_default());
        let action = match next {
            Some(_) => Action::None,
            // Stopped between the last answer and the end.
            None => Action::Record { events: vec![state.finished(attempt.points())], then: Some(Message::Finished) },
        };
        (state, action)
    }

    /// Shows one question of a run with its correction.
    pub fn correction(ctx: &Context<'_>, attempt: &AttemptId, exercise: &ExerciseId) -> Self {
        let Some(attempt) = ctx.progress.attempt(attempt) else {
            return Self::blank(ctx, attempt.clone(), None);
        };
        let mut state = Self::of(ctx, attempt);
        state.correction = true;
        state.questions.retain(|(_, id)| attempt.answers.iter().any(|answered| answered.exercise == *id));
        let position = state.questions.iter().position(|(_, id)| id == exercise);
        state.show(ctx, position.unwrap_or_default());
        state
    }

    fn blank(ctx: &Context<'_>, attempt: AttemptId, module: Option<ModuleId>) -> Self {
        Self {
            attempt,
            module,
            questions: Vec::new(),
            seed: 0,
            partial: false,
            correction: false,
            current: 0,
            shuffle: Vec::new(),
            draft: Draft::Single(None),
            drawn: None,
            answers: Vec::new(),
            scratch: String::new(),
            writing: text_editor::Content::new(),
            aim: 0,
            grabbed: None,
            said: None,
            verdict: None,
            asked: ctx.now.timestamp(),
            leaving: false,
        }
    }

    fn of(ctx: &Context<'_>, attempt: &Attempt) -> Self {
        let mut state = Self::blank(ctx, attempt.id.clone(), Some(attempt.module.clone()));
        let known = attempt.exercises.iter().cloned().enumerate().filter(|(_, id)| ctx.course.exercise(id).is_some());
        state.questions = known.collect();
        (state.seed, state.partial) = (attempt.seed, attempt.partial);
        state
    }

    /// Asks the question of a position.
    fn ask(&mut self, ctx: &Context<'_>, position: usize) {
        self.current = position;
        self.verdict = None;
        self.asked = ctx.now.timestamp();
        self.clear();
        let Some(exercise) = self.written(ctx) else { return };
        let of = match &exercise.kind {
            ExerciseKind::Classification { labels, .. } => labels.len(),
            ExerciseKind::Matching { pairs } => pairs.len(),
            ExerciseKind::Ordering { steps } => steps.len(),
            ExerciseKind::Cloze { gaps, bank: Some(bank), .. } => gaps.len() + bank.len(),
            _ => 0,
        };
        let rank = self.questions.get(position).map_or(0, |(rank, _)| *rank as u64);
        // An odd multiplier spreads neighbouring ranks over the whole range of seeds.
        let seed = self.seed ^ (rank + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.shuffle = shuffled(of, seed);
        self.draft = Draft::new(&exercise.kind, &self.shuffle, seed);
        self.draw(ctx, seed);
    }

    /// Shows the question of a position with the answer that was given.
    fn show(&mut self, ctx: &Context<'_>, position: usize) {
        self.ask(ctx, position);
        if let (Some(exercise), Some(answered)) = (self.exercise(ctx), self.answered(ctx)) {
            let seed = match &self.draft {
                Draft::Numeric { seed, .. } => *seed,
                _ => self.seed,
            };
            let (draft, verdict) = Draft::corrected(exercise, &answered.answer, seed);
            let seed = match &draft {
                Draft::Numeric { seed, .. } => *seed,
                _ => seed,
            };
            // What was saved stands, even if the course has changed since.
            self.verdict = Some(Verdict { points: answered.points, outcome: answered.outcome, ..verdict });
            self.draft = draft;
            self.draw(ctx, seed);
        }
    }

    fn clear(&mut self) {
        (self.aim, self.grabbed, self.said, self.leaving) = (0, None, None, false);
        (self.drawn, self.answers, self.scratch) = (None, Vec::new(), String::new());
        self.writing = text_editor::Content::new();
    }

    /// The question on the screen.
    fn exercise<'a>(&'a self, ctx: &Context<'a>) -> Option<&'a Exercise> {
        self.drawn.as_ref().or_else(|| self.written(ctx))
    }

    /// The same as the course has it, without drawn numbers.
    fn written<'a>(&self, ctx: &Context<'a>) -> Option<&'a Exercise> {
        let (_, id) = self.questions.get(self.current)?;
        ctx.course.exercise(id).map(|(_, exercise)| exercise)
    }

    /// Puts the numbers of a seed in the question on the screen.
    fn draw(&mut self, ctx: &Context<'_>, seed: u64) {
        let drawn = self.written(ctx).and_then(|exercise| quantity::drawn(exercise, seed));
        (self.drawn, self.answers) = drawn.map_or((None, Vec::new()), |(exercise, answers)| (Some(exercise), answers));
    }

    /// A written answer is being compared or marked.
    fn is_comparing(&self) -> bool {
        matches!(self.draft, Draft::Short { comparing: true, .. } | Draft::Case { comparing: true, .. })
    }

    /// The saved answer to the question on the screen.
    fn answered<'a>(&self, ctx: &Context<'a>) -> Option<&'a Answered> {
        let (_, id) = self.questions.get(self.current)?;
        ctx.progress.attempt(&self.attempt)?.answers.iter().find(|answered| answered.exercise == *id)
    }

    /// The first question without a saved answer.
    fn next_question(&self, ctx: &Context<'_>) -> Option<usize> {
        let answers = ctx.progress.attempt(&self.attempt).map_or(&[][..], |attempt| &attempt.answers);
        self.questions.iter().position(|(_, id)| answers.iter().all(|answered| answered.exercise != *id))
    }

    fn started(&self) -> Event {
        Event::AttemptStarted {
            attempt: self.attempt.clone(),
            module: self.module.clone().unwrap_or_else(|| ModuleId::new("")),
            exercises: self.questions.iter().map(|(_, id)| id.clone()).collect(),
            seed: self.seed,
            partial: self.partial,
        }
    }

    fn finished(&self, points: f64) -> Event {
        let mark = Mark::from_points(points, self.questions.len());
        Event::AttemptFinished { attempt: self.attempt.clone(), mark }
    }

    /// Saves an answer; with the last one, the end of the run.
    fn save(&self, ctx: &Context<'_>, answer: Answer, then: Message) -> Action<Message> {
        let Some(exercise) = self.exercise(ctx) else { return Action::None };
        let verdict = grade(exercise, &answer);
        let taken = ctx.now.timestamp().as_millisecond() - self.asked.as_millisecond();
        let attempt = ctx.progress.attempt(&self.attempt);
        let mut events = Vec::new();
        if attempt.is_none() {
            // Its start could not be saved at the time.
            events.push(self.started());
        }
        events.push(Event::Answered {
            attempt: self.attempt.clone(),
            exercise: exercise.id.clone(),
            answer,
            points: verdict.points,
            outcome: verdict.outcome,
            millis: u64::try_from(taken).unwrap_or_default(),
        });
        let answers = attempt.map_or(0, |attempt| {
            let asked = self.questions.iter().filter(|(_, id)| attempt.answers.iter().any(|a| a.exercise == *id));
            asked.count()
        });
        if answers + 1 == self.questions.len() {
            events.push(self.finished(attempt.map_or(0.0, Attempt::points) + verdict.points));
        }
        Action::Record { events, then: Some(then) }
    }

    /// Goes on to the next question, or to the result after the last.
    fn advance(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let next = if self.correction {
            Some(self.current + 1).filter(|next| *next < self.questions.len())
        } else {
            self.next_question(ctx)
        };
        match next {
            Some(next) if self.correction => {
                self.show(ctx, next);
                arrive(Id::new(page::TITLE), RelativeOffset::START)
            }
            Some(next) => {
                self.ask(ctx, next);
                arrive(self.first_focus(), RelativeOffset::START)
            }
            None if self.correction => Action::Back,
            None => Action::Open(Place::Result(self.attempt.clone())),
        }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Check => match self.draft.answer() {
                Some(answer) if self.verdict.is_none() => self.save(ctx, answer, Message::Checked),
                _ => Action::None,
            },
            Message::Checked => {
                let graded = self.exercise(ctx).zip(self.draft.answer());
                self.verdict = graded.map(|(exercise, answer)| grade(exercise, &answer));
                (self.aim, self.grabbed, self.said, self.leaving) = (0, None, None, false);
                // The explanation is what is new: it is under the answers.
                arrive(Id::new(GO_ON), RelativeOffset::END)
            }
            Message::Skip if self.verdict.is_none() => self.save(ctx, Answer::Skipped, Message::Skipped),
            Message::Skipped | Message::Next => self.advance(ctx),
            Message::Previous => {
                self.show(ctx, self.current.saturating_sub(1));
                arrive(Id::new(page::TITLE), RelativeOffset::START)
            }
            Message::Finished => Action::Open(Place::Result(self.attempt.clone())),
            Message::Followed(Followed::Term(term)) => Action::ShowTerm(term),
            Message::Followed(Followed::Passage(passage)) | Message::Reread(passage) => {
                Action::Open(Place::Lesson(passage))
            }
            Message::Quit if !self.correction && self.verdict.is_none() && !self.draft.is_empty() => {
                self.leaving = true;
                Action::Focus(Id::new(STAY))
            }
            Message::Quit | Message::QuitAnyway => Action::Back,
            Message::Stay => {
                self.leaving = false;
                Action::Focus(self.first_focus())
            }
            answering if self.verdict.is_none() => self.answering(ctx, answering),
            _ => Action::None,
        }
    }

    /// Takes a message of the answer's controls into account.
    fn answering(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Tick(position) => {
                self.draft.tick(position);
                // A letter ticks from afar: Entrée must then act on this answer, not on the one that was left.
                Action::Focus(keys::id(position))
            }
            Message::Sort { label, category } => sorting::sort(self, ctx, label, category),
            Message::Aim(left) => {
                self.aim = left;
                Action::None
            }
            Message::Pick(left) => {
                self.aim = left;
                matching::focus_right(self)
            }
            Message::Cycle { left, right } => {
                self.draft.put(left, Some(right));
                Action::Focus(keys::id(left))
            }
            Message::Return => Action::Focus(keys::id(self.aim)),
            Message::Join { left, right } => matching::join(self, ctx, left, right),
            Message::Shift { step, by } => ordering::shift(self, ctx, step, by),
            Message::Write(position, words) => {
                if let Draft::Cloze(given) | Draft::Numeric { given, .. } = &mut self.draft
                    && let Some(place) = given.get_mut(position)
                {
                    *place = words;
                }
                Action::None
            }
            Message::Place(word) => {
                if let Draft::Cloze(given) = &mut self.draft {
                    cloze::place(given, word);
                }
                if self.draft.answer().is_some() { Action::Focus(Id::new(GO_ON)) } else { Action::None }
            }
            Message::Enter(position) => match &self.draft {
                Draft::Numeric { given, .. } if position + 1 < given.len() => Action::Focus(keys::id(position + 1)),
                _ => self.update(ctx, Message::Check),
            },
            Message::Reckon(words) => {
                self.scratch = words;
                Action::None
            }
            Message::Edit(edit) => {
                self.writing.perform(edit);
                if let Draft::Short { text, comparing: false, .. } | Draft::Case { text, comparing: false, .. } =
                    &mut self.draft
                {
                    *text = self.writing.text();
                }
                Action::None
            }
            Message::Compare => self.compare(ctx),
            Message::Judge(position, points) => {
                if let Draft::Case { halves, .. } = &mut self.draft
                    && let Some(given) = halves.get_mut(position)
                {
                    *given = Some(points);
                }
                Action::None
            }
            Message::Grab(step) => ordering::grab(self, ctx, step),
            _ => Action::None,
        }
    }

    /// Shows what was expected beside what is written; ideas that seem to be there are ticked.
    fn compare(&mut self, ctx: &Context<'_>) -> Action<Message> {
        if !self.draft.is_to_compare() {
            return Action::None;
        }
        let kind = self.exercise(ctx).map(|exercise| exercise.kind.clone());
        match (&mut self.draft, kind) {
            (Draft::Short { text, ideas: ticked, comparing }, Some(ExerciseKind::ShortAnswer { ideas, .. })) => {
                let found = ideas_in(&ideas, text);
                ticked.iter_mut().enumerate().for_each(|(position, tick)| *tick = found.contains(&position));
                *comparing = true;
            }
            (Draft::Case { comparing, .. }, _) => *comparing = true,
            _ => {}
        }
        arrive(Id::new(page::TITLE), RelativeOffset::START)
    }

    /// The control that has the focus when a question appears: the first answer, or the title of a correction.
    pub fn first_focus(&self) -> Id {
        let first = self.shuffle.first().copied().unwrap_or_default();
        match &self.draft {
            _ if self.correction || self.questions.is_empty() => Id::new(page::TITLE),
            _ if self.verdict.is_some() => Id::new(GO_ON),
            Draft::Single(_) | Draft::Multiple(_) | Draft::Boolean(_) | Draft::Matching(_) => keys::id(0),
            Draft::Cloze(_) | Draft::Numeric { .. } | Draft::Short { .. } | Draft::Case { .. } => keys::id(0),
            Draft::Classification(_) => keys::id(first),
            Draft::Ordering { order, .. } => keys::id(order.first().copied().unwrap_or_default()),
        }
    }

    /// Takes a key that no control took.
    pub fn key(&mut self, ctx: &Context<'_>, key: &Key, modifiers: Modifiers) -> Action<Message> {
        if modifiers != Modifiers::empty() || self.leaving {
            return Action::None;
        }
        match key {
            Key::Named(Named::Enter) if self.verdict.is_some() => self.advance(ctx),
            Key::Named(Named::Enter) if self.draft.is_to_compare() => self.update(ctx, Message::Compare),
            Key::Named(Named::Enter) => self.update(ctx, Message::Check),
            Key::Named(Named::ArrowRight) if self.correction && self.current + 1 < self.questions.len() => {
                self.advance(ctx)
            }
            Key::Named(Named::ArrowLeft) if self.correction && self.current > 0 => self.update(ctx, Message::Previous),
            _ => Action::None,
        }
    }

    /// Échap: closes the dialog, else leaves.
    pub fn escape(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let message = if self.leaving { Message::Stay } else { Message::Quit };
        self.update(ctx, message)
    }

    /// Right answers and answers given so far.
    fn score(&self, ctx: &Context<'_>) -> (usize, usize) {
        let answers = ctx.progress.attempt(&self.attempt).map_or(&[][..], |attempt| &attempt.answers);
        (answers.iter().filter(|answered| answered.outcome == Outcome::Right).count(), answers.len())
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        frame::view(ctx, self)
    }
}

/// Sends the focus to a control, and the page to one of its ends.
fn arrive(focus: Id, end: RelativeOffset) -> Action<Message> {
    let scroll = operation::snap_to(Id::new(PAGE), RelativeOffset { x: None, y: Some(end.y) });
    Action::All(vec![Action::Run(scroll), Action::Focus(focus)])
}

/// A seed from an attempt's name: FNV-1a, the same on every machine.
fn seed(attempt: &AttemptId) -> u64 {
    attempt
        .0
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

#[cfg(test)]
mod tests;
