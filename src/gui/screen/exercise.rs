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
mod run;
mod sorting;
mod writing;

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::scrollable::RelativeOffset;
use iced::widget::{Id, operation, text_editor};
use jiff::Timestamp;

use crate::core::course::{Exercise, ExerciseId, ExerciseKind, LessonId, ModuleId, Passage};
use crate::core::exercise::{Answer, Outcome, Verdict, grade, ideas_in, shuffled};
use crate::core::progress::{AttemptId, Mode};
use crate::core::quantity;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::inline::Followed;
use crate::gui::place::Place;
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
    /// A pass, or an answer of a test, is saved: there is nothing to show.
    Kept,
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
    /// The module; none when the questions are of several.
    module: Option<ModuleId>,
    /// Questions that the course still has, with their rank in the run, which varies their shuffle.
    questions: Vec<(usize, ExerciseId)>,
    seed: u64,
    partial: bool,
    mode: Mode,
    /// The lesson whose self-check it is.
    lesson: Option<LessonId>,
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
        if let Some(words) = self.written_before(ctx) {
            if let Draft::Short { text, .. } | Draft::Case { text, .. } = &mut self.draft {
                *text = words;
            }
            self.confront(ctx);
        }
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
                Some(answer) if self.verdict.is_none() => {
                    let then = if self.mode == Mode::Test { Message::Kept } else { Message::Checked };
                    self.save(ctx, answer, then)
                }
                _ if self.mode == Mode::Test && self.draft.is_to_compare() => self.keep_written(ctx),
                _ => Action::None,
            },
            Message::Checked => {
                let graded = self.exercise(ctx).zip(self.draft.answer());
                self.verdict = graded.map(|(exercise, answer)| grade(exercise, &answer));
                (self.aim, self.grabbed, self.said, self.leaving) = (0, None, None, false);
                // The explanation is what is new: it is under the answers.
                arrive(Id::new(GO_ON), RelativeOffset::END)
            }
            Message::Skip if self.verdict.is_none() => self.save(ctx, Answer::Skipped, Message::Kept),
            Message::Kept | Message::Next => self.advance(ctx),
            Message::Previous => {
                self.show(ctx, self.current.saturating_sub(1));
                arrive(Id::new(page::TITLE), RelativeOffset::START)
            }
            Message::Finished => Action::Open(Place::Result(self.attempt.clone())),
            Message::Followed(Followed::Term(term)) => Action::ShowTerm(term),
            Message::Followed(Followed::Passage(passage)) | Message::Reread(passage) => {
                Action::Open(Place::Lesson(passage))
            }
            Message::Quit if self.would_lose() => {
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
        self.confront(ctx);
        arrive(Id::new(page::TITLE), RelativeOffset::START)
    }

    /// Puts what is written beside what was expected.
    fn confront(&mut self, ctx: &Context<'_>) {
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
    }

    /// Whether leaving now loses something. What is written in a test is saved before it is marked.
    fn would_lose(&self) -> bool {
        let kept = match &self.draft {
            Draft::Short { comparing: true, .. } => self.mode == Mode::Test,
            Draft::Case { comparing: true, halves, .. } => {
                self.mode == Mode::Test && halves.iter().all(Option::is_none)
            }
            _ => false,
        };
        !self.correction && self.verdict.is_none() && !self.draft.is_empty() && !kept
    }

    /// The control that has the focus when a question appears: the first answer, or the title of a correction.
    pub fn first_focus(&self) -> Id {
        let first = self.shuffle.first().copied().unwrap_or_default();
        match &self.draft {
            _ if self.correction || self.questions.is_empty() => Id::new(page::TITLE),
            _ if self.verdict.is_some() => Id::new(GO_ON),
            // What was written in a test is read again before it is marked.
            _ if self.is_comparing() => Id::new(page::TITLE),
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
            Key::Character(letter) if self.verdict.is_some() && letter.eq_ignore_ascii_case(feedback::REREAD) => {
                let passage = self.exercise(ctx).map(|exercise| exercise.passage.clone());
                let known = passage.filter(|passage| ctx.course.lesson(&passage.lesson).is_some());
                known.map_or(Action::None, |passage| self.update(ctx, Message::Reread(passage)))
            }
            Key::Named(Named::Enter) if self.draft.is_to_compare() && self.mode == Mode::Practice => {
                self.update(ctx, Message::Compare)
            }
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

    /// Whether nothing is said of the answers yet: a test, before its end.
    fn is_silent(&self) -> bool {
        self.mode == Mode::Test && !self.correction
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

#[cfg(test)]
mod tests;
