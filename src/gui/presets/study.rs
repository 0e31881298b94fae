//! Study histories of the presets.

mod reviews;

use std::sync::Arc;

use jiff::ToSpan;

use super::{Kind, now};
use crate::core::course::{Anchor, Course, Diploma, Exercise, ExerciseId, LessonId, ModuleId, SheetId, TermId};
use crate::core::exercise::{Answer, Mark, grade};
use crate::core::progress::{AttemptId, Column, Deck, Event, Mode, Progress, Store};
use crate::core::quantity::{self, Numeric};
use crate::core::review::Rating;

/// Some weeks of study: lessons read, two attempts at M6, one at M3, terms kept, cells judged,
/// cards reviewed.
pub fn weeks(store: &mut Store, course: &Course) {
    let mut diary = Diary { store, course };
    diary.read("L3.1", 20);
    diary.read("L3.2", 15);
    diary.attempt("first", "M3", 12, 2);
    diary.read("L6.1", 8);
    diary.attempt("earlier", "M6", 6, 3);
    diary.attempt("second", "M6", 1, 5);
    diary.mixed();
    diary.exams();
    for days in [5, 4, 3, 2, 1, 0] {
        diary.note(days, Event::LessonOpened { lesson: LessonId::new("L6.2") });
    }
    let heading =
        course.lesson(&LessonId::new("L6.2")).and_then(|(_, _, slot)| slot.content.as_ref().ok().map(Arc::clone));
    let anchor = heading.and_then(|lesson| lesson.anchors().nth(1).map(|(id, _)| Anchor::new(id)));
    diary.note(0, Event::PositionReached { lesson: LessonId::new("L6.2"), heading: anchor, fraction: 0.38 });
    for term in ["ecoute-active", "paraverbal", "omnicanal"] {
        diary.note(0, Event::TermKept { term: TermId::new(term), kept: true });
    }
    for (test, mark) in
        [("E1", 9), ("E2", 11), ("E3", 8), ("E4", 13), ("E5-written", 10), ("E5-practical", 14), ("E6", 12)]
    {
        let mark = Some(Mark::from_halves(mark * 2));
        diary.note(0, Event::MarkNoted { diploma: Diploma::Ndrc, test: test.into(), mark });
    }
    for (channel, known) in [("Point de vente", true), ("Visioconférence", false)] {
        let sheet = SheetId::new("canaux-face-a-face");
        let column = Column::Advantages;
        diary.note(0, Event::CellJudged { sheet, channel: channel.into(), column, known });
    }
    diary.reviews();
}

/// Writes a history into a store.
pub struct Diary<'a> {
    /// Where it is written.
    pub store: &'a mut Store,
    /// What is studied.
    pub course: &'a Course,
}

impl Diary<'_> {
    /// Records what happened some days ago. A preset that cannot be written is a fault of the tests.
    pub(super) fn note(&mut self, days: i64, event: Event) {
        let at = now().checked_sub(days.days()).expect("some days before now exist").timestamp();
        self.store.record(at, event).expect("memory takes an event");
    }

    fn read(&mut self, lesson: &str, days: i64) {
        let lesson = LessonId::new(lesson);
        self.note(days, Event::LessonOpened { lesson: lesson.clone() });
        self.note(days, Event::LessonMarked { lesson, read: true });
    }

    /// A whole attempt in which every `nth` answer is wrong.
    fn attempt(&mut self, id: &str, module: &str, days: i64, nth: usize) {
        let (attempt, module) = (AttemptId(id.into()), ModuleId::new(module));
        let Some(loaded) = self.course.module(&module) else { return };
        let exercises = loaded.exercises.clone();
        let ids: Vec<_> = exercises.iter().map(|exercise| exercise.id.clone()).collect();
        let questions = ids.len();
        self.start(&attempt, Some(module), ids, Mode::Practice, days);
        let mut points = 0.0;
        for (position, exercise) in exercises.iter().enumerate() {
            let answer = answer(exercise, position % nth != nth - 1);
            points += self.answer(&attempt, exercise, answer, days);
        }
        self.note(days, Event::AttemptFinished { attempt, mark: Mark::from_points(points, questions) });
    }

    /// A run begins; without a module, over questions of several.
    fn start(&mut self, id: &AttemptId, module: Option<ModuleId>, exercises: Vec<ExerciseId>, mode: Mode, days: i64) {
        let (attempt, partial) = (id.clone(), module.is_none());
        let started = Event::AttemptStarted { attempt, module, exercises, seed: 7, partial, mode, lesson: None };
        self.note(days, started);
    }

    /// A test over two modules, left at its second question; with `all`, only what is written is still to be marked.
    pub fn test(&mut self, all: bool) {
        let attempt = AttemptId("test".into());
        let ids: Vec<ExerciseId> = ["M6-E02", "M7-E15", "M6-E04", "M7-E16"].into_iter().map(ExerciseId::new).collect();
        self.start(&attempt, None, ids.clone(), Mode::Test, 0);
        let exercises: Vec<_> =
            ids.iter().filter_map(|id| self.course.exercise(id).map(|(_, exercise)| exercise.clone())).collect();
        for exercise in exercises.iter().take(if all { 4 } else { 1 }) {
            match answer(exercise, false) {
                Answer::Short { text, .. } | Answer::Case { text, .. } => {
                    let (attempt, exercise) = (attempt.clone(), exercise.id.clone());
                    self.note(0, Event::Written { attempt, exercise, text, millis: 90_000 });
                }
                other => {
                    self.answer(&attempt, exercise, other, 0);
                }
            }
        }
    }

    /// The self-check of L6.1, with one mistake.
    pub fn check(&mut self) {
        let (attempt, lesson) = (AttemptId("check".into()), LessonId::new("L6.1"));
        let found = self.course.lesson(&lesson).and_then(|(_, _, slot)| slot.content.as_ref().ok());
        let ids = found.map(|lesson| lesson.self_check.clone()).unwrap_or_default();
        let (module, exercises) = (Some(ModuleId::new("M6")), ids.clone());
        let (seed, partial, mode, lesson) = (7, true, Mode::Practice, Some(lesson));
        let id = attempt.clone();
        self.note(0, Event::AttemptStarted { attempt: id, module, exercises, seed, partial, mode, lesson });
        let mut points = 0.0;
        for (position, id) in ids.iter().enumerate() {
            let Some((_, exercise)) = self.course.exercise(id) else { continue };
            points += self.answer(&attempt, exercise, answer(exercise, position > 0), 0);
        }
        self.note(0, Event::AttemptFinished { attempt, mark: Mark::from_points(points, ids.len()) });
    }

    /// Every card there is rated five times, some forgotten, and the schedule fitted to that.
    pub fn cards(&mut self) {
        let events = self.store.events().expect("memory gives its events back");
        let deck = Deck::new(self.course, &Progress::from_events(&events), Diploma::default());
        for (round, days) in [19, 17, 14, 9, 2].into_iter().enumerate() {
            for (place, card) in deck.cards.iter().enumerate() {
                let rating = match (place * 5 + round * 3) % 11 {
                    0 => Rating::Again,
                    1 => Rating::Hard,
                    2 => Rating::Easy,
                    _ => Rating::Good,
                };
                self.note(days, Event::CardRated { card: card.id.clone(), rating, millis: 9_000 });
            }
        }
        // Close to those published, with memories a third shorter.
        let parameters = vec![
            0.141, 0.862, 1.538, 5.530, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
        ];
        self.note(1, Event::SchedulerTrained { parameters, reviews: 1_240, loss: (0.342, 0.327) });
    }

    fn answer(&mut self, attempt: &AttemptId, exercise: &Exercise, answer: Answer, days: i64) -> f64 {
        let verdict = grade(exercise, &answer);
        self.note(
            days,
            Event::Answered {
                attempt: attempt.clone(),
                exercise: exercise.id.clone(),
                answer,
                points: verdict.points,
                outcome: verdict.outcome,
                millis: 28_300,
            },
        );
        verdict.points
    }

    /// One attempt that holds a question of each kind, answered partly right where the kind allows it.
    fn mixed(&mut self) {
        let attempt = AttemptId("mixed".into());
        let ids: Vec<ExerciseId> = Kind::ALL.iter().map(|kind| ExerciseId::new(kind.question().1)).collect();
        self.start(&attempt, None, ids.clone(), Mode::Practice, 0);
        let exercises: Vec<_> =
            ids.iter().filter_map(|id| self.course.exercise(id).map(|(_, exercise)| exercise.clone())).collect();
        let mut points = 0.0;
        for exercise in &exercises {
            points += self.answer(&attempt, exercise, answer(exercise, false), 0);
        }
        let mark = Mark::from_points(points, exercises.len());
        self.note(0, Event::AttemptFinished { attempt, mark });
    }
}

/// A right answer, or one with a mistake in it.
fn answer(exercise: &Exercise, right: bool) -> Answer {
    use crate::core::course::ExerciseKind as K;
    match &exercise.kind {
        K::SingleChoice { choices } => {
            Answer::Single(choices.iter().position(|choice| choice.right == right).unwrap_or_default())
        }
        K::MultipleChoice { choices } => {
            let mut given: Vec<usize> =
                choices.iter().enumerate().filter(|(_, choice)| choice.right).map(|(at, _)| at).collect();
            if !right {
                given.pop();
                given.extend(choices.iter().position(|choice| !choice.right));
                given.sort_unstable();
            }
            Answer::Multiple(given)
        }
        K::TrueFalse { answer } => Answer::Boolean(*answer == right),
        K::Classification { categories, labels } => {
            let place = |id: &str| categories.iter().position(|category| category.id == id).unwrap_or_default();
            let mut given: Vec<usize> = labels.iter().map(|label| place(&label.category)).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = (*first + 1) % categories.len();
            }
            Answer::Classification(given)
        }
        K::Matching { pairs } => Answer::Matching(swapped(pairs.len(), right)),
        K::Ordering { steps } => Answer::Ordering(swapped(steps.len(), right)),
        K::Cloze { gaps, .. } => {
            let mut given: Vec<String> = gaps.iter().map(|gap| gap.answer.clone()).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = "relance".to_owned();
            }
            Answer::Cloze(given)
        }
        kind @ K::Numeric { .. } => {
            let answers = Numeric::of(kind).map(|numeric| numeric.draw(7).answers).unwrap_or_default();
            let mut given: Vec<String> = answers.iter().map(|number| quantity::french(*number, None)).collect();
            if !right && let Some(first) = given.first_mut() {
                *first = "133,3".to_owned();
            }
            Answer::Numeric { seed: 7, given }
        }
        K::ShortAnswer { ideas, model, .. } => {
            Answer::Short { text: model.0.clone(), ideas: (usize::from(!right)..ideas.len()).collect() }
        }
        K::MiniCase { rubric, model, .. } => {
            let text = model.iter().map(|text| text.0.as_str()).collect::<Vec<_>>().join("\n");
            let less = u8::from(!right);
            Answer::Case { text, halves: rubric.iter().map(|criterion| 2 * criterion.points - less).collect() }
        }
    }
}

/// The natural order, or with its first two exchanged.
fn swapped(len: usize, right: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    if !right && len > 1 {
        order.swap(0, 1);
    }
    order
}
