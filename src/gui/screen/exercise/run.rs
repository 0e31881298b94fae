//! A run: the questions asked, where it goes on, and what is saved of it.

use iced::widget::text_editor;

use crate::core::course::{ExerciseId, ModuleId};
use crate::core::exercise::pick::draw;
use crate::core::exercise::{Answer, Mark, grade};
use crate::core::progress::{Answered, Attempt, AttemptId, Event, Mode};
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::place::{Place, Questions};

use super::draft::Draft;
use super::{Message, State};

/// The run that is under way for what is asked, if there is one.
fn under_way<'a>(ctx: &Context<'a>, questions: &Questions) -> Option<&'a Attempt> {
    let known = |exercise: &ExerciseId| ctx.course.exercise(exercise).is_some();
    match questions {
        Questions::Whole(module) => {
            ctx.progress.under_way(module).filter(|attempt| attempt.exercises.iter().any(known))
        }
        // Left before its first answer: the same run.
        Questions::Again(module) => ctx
            .progress
            .under_way(module)
            .filter(|attempt| attempt.done() == 0 && attempt.mode == Mode::Practice && is_in_order(ctx, attempt)),
        Questions::Some(module, wanted) => ctx
            .progress
            .part_under_way(Some(module))
            .filter(|attempt| attempt.exercises == *wanted && attempt.mode == Mode::Practice),
        Questions::Picked(run) => run
            .lesson
            .as_ref()
            .and_then(|lesson| ctx.progress.self_check(lesson))
            .filter(|attempt| attempt.finished.is_none() && attempt.exercises == run.exercises),
        Questions::GoOn(attempt) => ctx.progress.attempt(attempt),
    }
}

/// Whether a run asks the questions of its module in their order.
fn is_in_order(ctx: &Context<'_>, attempt: &Attempt) -> bool {
    let loaded = attempt.module.as_ref().and_then(|module| ctx.course.module(module));
    loaded.is_some_and(|loaded| loaded.exercises.iter().map(|exercise| &exercise.id).eq(&attempt.exercises))
}

/// The questions of a new run.
fn asked(ctx: &Context<'_>, questions: &Questions, seed: u64) -> Vec<ExerciseId> {
    let known = |exercise: &&ExerciseId| ctx.course.exercise(exercise).is_some();
    match questions {
        Questions::Whole(module) | Questions::Again(module) => ctx
            .course
            .module(module)
            .map_or_else(Vec::new, |loaded| loaded.exercises.iter().map(|exercise| exercise.id.clone()).collect()),
        Questions::Some(_, wanted) => wanted.iter().filter(known).cloned().collect(),
        Questions::Picked(run) => {
            let wanted: Vec<ExerciseId> = run.exercises.iter().filter(known).cloned().collect();
            draw(&wanted, run.most, run.shuffled.then_some(seed))
        }
        Questions::GoOn(_) => Vec::new(),
    }
}

/// The module of a new run, unless its questions are of several.
fn module(ctx: &Context<'_>, questions: &Questions, exercises: &[ExerciseId]) -> Option<ModuleId> {
    match questions {
        Questions::Whole(module) | Questions::Again(module) | Questions::Some(module, _) => Some(module.clone()),
        Questions::Picked(_) | Questions::GoOn(_) => match ctx.course.modules_of(exercises)[..] {
            [only] => Some(only.module.id.clone()),
            _ => None,
        },
    }
}

impl State {
    /// The run shown.
    pub fn attempt(&self) -> &AttemptId {
        &self.attempt
    }

    /// Starts a run, or goes on with the one under way. `attempt` names a new run.
    pub fn open(ctx: &Context<'_>, questions: &Questions, attempt: AttemptId) -> (Self, Action<Message>) {
        if let Some(attempt) = under_way(ctx, questions) {
            return Self::go_on(ctx, attempt);
        }
        let seed = seed(&attempt);
        let exercises = asked(ctx, questions, seed);
        let mut state = Self::blank(ctx, attempt, module(ctx, questions, &exercises));
        state.partial = match state.module.as_ref().and_then(|module| ctx.course.module(module)) {
            Some(_) if matches!(questions, Questions::Whole(_) | Questions::Again(_)) => false,
            Some(loaded) if matches!(questions, Questions::Picked(run) if run.lesson.is_none()) => {
                exercises.len() < loaded.exercises.len()
            }
            _ => true,
        };
        if let Questions::Picked(run) = questions {
            (state.mode, state.lesson) = (run.mode, run.lesson.clone());
        }
        state.questions = exercises.into_iter().enumerate().collect();
        state.seed = seed;
        state.ask(ctx, 0);
        let action = if state.questions.is_empty() { Action::None } else { Action::record(state.started()) };
        (state, action)
    }

    /// Goes on with a run where it stopped.
    fn go_on(ctx: &Context<'_>, attempt: &Attempt) -> (Self, Action<Message>) {
        let mut state = Self::of(ctx, attempt);
        if attempt.finished.is_some() {
            // Its last answer was given before the student went away to reread a passage.
            return (state, Action::Open(Place::Result(attempt.id.clone())));
        }
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
        state.questions.retain(|(_, id)| attempt.answer(id).is_some());
        let position = state.questions.iter().position(|(_, id)| id == exercise);
        state.show(ctx, position.unwrap_or_default());
        state
    }

    pub(super) fn blank(ctx: &Context<'_>, attempt: AttemptId, module: Option<ModuleId>) -> Self {
        Self {
            attempt,
            module,
            questions: Vec::new(),
            seed: 0,
            partial: false,
            mode: Mode::Practice,
            lesson: None,
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

    pub(super) fn of(ctx: &Context<'_>, attempt: &Attempt) -> Self {
        let mut state = Self::blank(ctx, attempt.id.clone(), attempt.module.clone());
        let known = attempt.exercises.iter().cloned().enumerate().filter(|(_, id)| ctx.course.exercise(id).is_some());
        state.questions = known.collect();
        (state.seed, state.partial) = (attempt.seed, attempt.partial);
        (state.mode, state.lesson) = (attempt.mode, attempt.lesson.clone());
        state
    }

    /// The saved answer to the question on the screen.
    pub(super) fn answered<'a>(&self, ctx: &Context<'a>) -> Option<&'a Answered> {
        let (_, id) = self.questions.get(self.current)?;
        ctx.progress.attempt(&self.attempt)?.answer(id)
    }

    /// The words of the question on the screen that were saved in a test and wait for their marks.
    pub(super) fn written_before(&self, ctx: &Context<'_>) -> Option<String> {
        let (_, id) = self.questions.get(self.current)?;
        let attempt = ctx.progress.attempt(&self.attempt)?;
        attempt.written(id).filter(|_| !self.correction && attempt.answer(id).is_none()).map(|each| each.text.clone())
    }

    /// The first question without a saved answer; what is written in a test is marked after all others.
    pub(super) fn next_question(&self, ctx: &Context<'_>) -> Option<usize> {
        let attempt = ctx.progress.attempt(&self.attempt);
        let open = |id: &ExerciseId| attempt.is_none_or(|attempt| attempt.answer(id).is_none());
        let unwritten = |id: &ExerciseId| attempt.is_none_or(|attempt| attempt.written(id).is_none());
        let first = self.questions.iter().position(|(_, id)| open(id) && unwritten(id));
        first.or_else(|| self.questions.iter().position(|(_, id)| open(id)))
    }

    /// Rank among the written answers that are marked at the end of a test, from 1, and how many there are.
    pub(super) fn marking(&self, ctx: &Context<'_>) -> Option<(usize, usize)> {
        self.written_before(ctx)?;
        let attempt = ctx.progress.attempt(&self.attempt)?;
        let written = |(_, (_, id)): &(usize, &(usize, ExerciseId))| attempt.written(id).is_some();
        let of = self.questions.iter().enumerate().filter(written);
        let rank = of.clone().filter(|(position, _)| *position <= self.current).count();
        Some((rank, of.count()))
    }

    fn started(&self) -> Event {
        Event::AttemptStarted {
            attempt: self.attempt.clone(),
            module: self.module.clone(),
            exercises: self.questions.iter().map(|(_, id)| id.clone()).collect(),
            seed: self.seed,
            partial: self.partial,
            mode: self.mode,
            lesson: self.lesson.clone(),
        }
    }

    fn finished(&self, points: f64) -> Event {
        let mark = Mark::from_points(points, self.questions.len());
        Event::AttemptFinished { attempt: self.attempt.clone(), mark }
    }

    /// The start of the run, when it could not be saved at the time.
    fn begun(&self, ctx: &Context<'_>) -> Vec<Event> {
        if ctx.progress.attempt(&self.attempt).is_some() { Vec::new() } else { vec![self.started()] }
    }

    /// Time since the question was asked; that of a written answer of a test was taken when it was written.
    fn millis(&self, ctx: &Context<'_>) -> u64 {
        let (_, id) = match self.questions.get(self.current) {
            Some(question) => question,
            None => return 0,
        };
        let written = ctx.progress.attempt(&self.attempt).and_then(|attempt| attempt.written(id));
        let taken = ctx.now.timestamp().as_millisecond() - self.asked.as_millisecond();
        written.map_or_else(|| u64::try_from(taken).unwrap_or_default(), |written| written.millis)
    }

    /// Saves an answer; with the last one, the end of the run.
    pub(super) fn save(&self, ctx: &Context<'_>, answer: Answer, then: Message) -> Action<Message> {
        let Some(exercise) = self.exercise(ctx) else { return Action::None };
        let verdict = grade(exercise, &answer);
        let mut events = self.begun(ctx);
        events.push(Event::Answered {
            attempt: self.attempt.clone(),
            exercise: exercise.id.clone(),
            answer,
            points: verdict.points,
            outcome: verdict.outcome,
            millis: self.millis(ctx),
        });
        let attempt = ctx.progress.attempt(&self.attempt);
        let answers =
            attempt.map_or(0, |attempt| self.questions.iter().filter(|(_, id)| attempt.answer(id).is_some()).count());
        if answers + 1 == self.questions.len() {
            events.push(self.finished(attempt.map_or(0.0, Attempt::points) + verdict.points));
        }
        Action::Record { events, then: Some(then) }
    }

    /// Saves what is written for a question of a test, to be marked at the end.
    pub(super) fn keep_written(&self, ctx: &Context<'_>) -> Action<Message> {
        let (Some(exercise), Draft::Short { text, .. } | Draft::Case { text, .. }) = (self.exercise(ctx), &self.draft)
        else {
            return Action::None;
        };
        let mut events = self.begun(ctx);
        events.push(Event::Written {
            attempt: self.attempt.clone(),
            exercise: exercise.id.clone(),
            text: text.clone(),
            millis: self.millis(ctx),
        });
        Action::Record { events, then: Some(Message::Kept) }
    }
}

/// A seed from an attempt's name: FNV-1a, the same on every machine.
fn seed(attempt: &AttemptId) -> u64 {
    attempt
        .0
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
