//! A student at work: answers are saved before they are judged, and a run goes on where it stopped.

use std::path::Path;

use iced::Size;

use super::*;
use crate::core::course::{Course, Source};
use crate::core::exercise::Mark;
use crate::core::exercise::pick::draw;
use crate::core::i18n::I18n;
use crate::core::progress::{Deck, Progress, Recorded};
use crate::core::settings::{FontChoice, Language, LineSpacing, Settings};
use crate::gui::context::Look;
use crate::gui::font::Typography;
use crate::gui::place::{Questions, Run};
use crate::gui::theme::{Kind, Theme};

/// A desk: what a screen is lent, and a store that can refuse.
struct Desk {
    course: Course,
    i18n: I18n,
    settings: Settings,
    progress: Progress,
    deck: Deck,
    now: jiff::Zoned,
    counter: u64,
}

impl Desk {
    fn new() -> Self {
        let course = Course::load(Source::Embedded).expect("the shipped course loads");
        Self {
            course,
            i18n: I18n::new(Language::French),
            settings: Settings::default(),
            progress: Progress::default(),
            deck: Deck::default(),
            now: "2025-12-09T09:20:00+01:00[Europe/Paris]".parse().expect("a moment"),
            counter: 0,
        }
    }

    fn context<'a>(&'a self, progress: &'a Progress) -> Context<'a> {
        let typography = Typography { choice: FontChoice::Book, scale: 1.0, spacing: LineSpacing::Normal };
        let window = Size::new(1366.0, 768.0);
        Context {
            course: &self.course,
            i18n: &self.i18n,
            settings: &self.settings,
            progress,
            deck: &self.deck,
            now: &self.now,
            lesson_terms: &[],
            panel_term: None,
            panel_open: false,
            fitting: None,
            data_folder: Path::new(""),
            log_folder: Path::new(""),
            documents: Path::new(""),
            backups: &[],
            look: Look { theme: Theme::of(Kind::Light), typography, window, still: true },
        }
    }

    fn open(&mut self, questions: &Questions, attempt: &str) -> (State, Option<Place>) {
        let progress = self.progress.clone();
        let (mut state, action) = State::open(&self.context(&progress), questions, AttemptId(attempt.into()));
        let place = self.perform(&mut state, action);
        (state, place)
    }

    fn send(&mut self, state: &mut State, message: Message) -> Option<Place> {
        let progress = self.progress.clone();
        let action = state.update(&self.context(&progress), message);
        self.perform(state, action)
    }

    /// Saves, then sends back what the screen waits for; returns the place asked for.
    fn perform(&mut self, state: &mut State, action: Action<Message>) -> Option<Place> {
        match action {
            Action::Record { events, then } => {
                for event in events {
                    self.counter += 1;
                    let (device, counter) = ("desk".to_owned(), self.counter);
                    self.progress.apply(&Recorded { device, counter, at: self.now.timestamp(), offset: 0, event });
                }
                then.and_then(|message| self.send(state, message))
            }
            Action::Open(place) => Some(place),
            _ => None,
        }
    }
}

fn module() -> ModuleId {
    ModuleId::new("M3")
}

fn some(ids: &[&str]) -> Questions {
    Questions::Some(module(), ids.iter().map(|id| ExerciseId::new(*id)).collect())
}

#[test]
fn a_verdict_shows_only_once_the_answer_is_saved() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&some(&["M3-E01", "M3-E05"]), "a");
    desk.send(&mut state, Message::Tick(2));
    let progress = desk.progress.clone();
    // The store refuses: nothing comes back.
    let action = state.update(&desk.context(&progress), Message::Check);
    assert!(matches!(&action, Action::Record { events, .. } if events.len() == 1));
    assert!(state.verdict.is_none());
    desk.perform(&mut state, action);
    assert_eq!(state.verdict.as_ref().map(|verdict| verdict.outcome), Some(Outcome::Right));
}

#[test]
fn a_run_left_in_the_middle_goes_on_at_the_same_question() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&Questions::Whole(module()), "a");
    desk.send(&mut state, Message::Tick(0));
    desk.send(&mut state, Message::Check);
    desk.send(&mut state, Message::Next);
    let (shuffle, current) = (state.shuffle.clone(), state.current);
    let (again, _) = desk.open(&Questions::Whole(module()), "b");
    assert_eq!((again.attempt.0.as_str(), again.current, &again.shuffle), ("a", current, &shuffle));
    assert_eq!(desk.progress.attempts.len(), 1);
    let (anew, _) = desk.open(&Questions::Again(module()), "c");
    assert_eq!((anew.attempt.0.as_str(), anew.current), ("c", 0));
}

#[test]
fn the_last_answer_ends_the_run_and_leads_to_its_result() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&some(&["M3-E01", "M3-E05"]), "a");
    desk.send(&mut state, Message::Tick(2));
    desk.send(&mut state, Message::Check);
    desk.send(&mut state, Message::Next);
    let place = desk.send(&mut state, Message::Skip);
    assert_eq!(place, Some(Place::Result(AttemptId("a".into()))));
    let attempt = desk.progress.attempt(&AttemptId("a".into())).expect("saved");
    assert_eq!(attempt.mark().map(Mark::value), Some(10.0));
    assert!(attempt.partial);
}

#[test]
fn leaving_asks_only_when_an_answer_would_be_lost() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&some(&["M3-E01", "M3-E05"]), "a");
    let progress = desk.progress.clone();
    assert!(matches!(state.escape(&desk.context(&progress)), Action::Back));
    desk.send(&mut state, Message::Tick(2));
    assert!(!matches!(state.escape(&desk.context(&progress)), Action::Back));
    assert!(state.leaving);
    desk.send(&mut state, Message::Stay);
    assert!(!state.leaving && state.draft.is_ticked(2));
}

#[test]
fn a_correction_shows_what_was_answered() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&some(&["M3-E01", "M3-E05"]), "a");
    desk.send(&mut state, Message::Tick(0));
    desk.send(&mut state, Message::Check);
    desk.send(&mut state, Message::Next);
    desk.send(&mut state, Message::Skip);
    let attempt = AttemptId("a".into());
    let shown = State::correction(&desk.context(&desk.progress), &attempt, &ExerciseId::new("M3-E01"));
    assert!(shown.draft.is_ticked(0));
    assert_eq!(shown.verdict.map(|verdict| verdict.outcome), Some(Outcome::Wrong));
    let passed = State::correction(&desk.context(&desk.progress), &attempt, &ExerciseId::new("M3-E05"));
    assert!(passed.draft.is_empty());
    assert!(passed.verdict.is_some_and(|verdict| verdict.parts.contains(&crate::core::exercise::Part::Missed)));
}

/// A run of those questions, in order.
fn run(ids: &[&str], mode: Mode) -> Run {
    Run::all(ids.iter().map(|id| ExerciseId::new(*id)).collect(), mode)
}

fn write(desk: &mut Desk, state: &mut State, words: &str) {
    for letter in words.chars() {
        desk.send(state, Message::Edit(text_editor::Action::Edit(text_editor::Edit::Insert(letter))));
    }
}

#[test]
fn a_test_shows_no_verdict_and_tells_no_list_before_its_end() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&Questions::Picked(run(&["M3-E01", "M6-E02"], Mode::Test)), "t");
    desk.send(&mut state, Message::Tick(0));
    desk.send(&mut state, Message::Check);
    assert_eq!((state.verdict.clone(), state.current), (None, 1));
    assert!(desk.progress.missed().is_empty());
    // Closed and opened again: the same run, in the same mode, at the same question.
    let (mut again, _) = desk.open(&Questions::GoOn(AttemptId("t".into())), "other");
    assert_eq!((again.attempt.0.as_str(), again.mode, again.current), ("t", Mode::Test, 1));
    let place = desk.send(&mut again, Message::Skip);
    assert_eq!(place, Some(Place::Result(AttemptId("t".into()))));
    let attempt = desk.progress.attempt(&AttemptId("t".into())).expect("saved");
    assert_eq!((attempt.module.clone(), attempt.partial, attempt.mark().is_some()), (None, true, true));
    assert_eq!(desk.progress.missed().len(), 2);
    // Gone on with after its end, it leads to its result and saves nothing.
    let before = desk.counter;
    let (_, place) = desk.open(&Questions::GoOn(AttemptId("t".into())), "other");
    assert_eq!((place, desk.counter), (Some(Place::Result(AttemptId("t".into()))), before));
}

#[test]
fn what_is_written_in_a_test_is_marked_after_the_last_question() {
    let mut desk = Desk::new();
    let (mut state, _) = desk.open(&Questions::Picked(run(&["M7-E15", "M7-E16", "M3-E01"], Mode::Test)), "t");
    for _ in 0..2 {
        desk.send(&mut state, Message::Check);
        write(&mut desk, &mut state, "Rappel à une heure creuse");
        desk.send(&mut state, Message::Check);
    }
    assert_eq!((state.current, state.is_comparing()), (2, false));
    desk.send(&mut state, Message::Skip);
    // Left before the marking: the words are still there.
    assert!(!state.would_lose());
    let (mut state, _) = desk.open(&Questions::GoOn(AttemptId("t".into())), "other");
    assert_eq!((state.current, state.is_comparing()), (0, true));
    assert_eq!(state.marking(&desk.context(&desk.progress.clone())), Some((1, 2)));
    assert!(matches!(&state.draft, Draft::Short { text, .. } if text.trim() == "Rappel à une heure creuse"));
    desk.send(&mut state, Message::Tick(0));
    desk.send(&mut state, Message::Check);
    assert_eq!((state.current, state.is_comparing()), (1, true));
    let Draft::Case { halves, .. } = &state.draft else { panic!("a case") };
    for position in 0..halves.len() {
        desk.send(&mut state, Message::Judge(position, 1));
    }
    assert!(state.would_lose());
    let place = desk.send(&mut state, Message::Check);
    assert_eq!(place, Some(Place::Result(AttemptId("t".into()))));
    let attempt = desk.progress.attempt(&AttemptId("t".into())).expect("saved");
    assert_eq!((attempt.answers.len(), attempt.finished.is_some()), (3, true));
    let shown = State::correction(&desk.context(&desk.progress), &attempt.id, &ExerciseId::new("M7-E15"));
    assert!(matches!(&shown.draft, Draft::Short { text, .. } if text.trim() == "Rappel à une heure creuse"));
}

#[test]
fn a_shuffled_run_is_drawn_from_its_saved_seed() {
    let mut desk = Desk::new();
    let all = desk.course.module(&module()).expect("M3").exercises.iter().map(|each| each.id.clone()).collect();
    let run = Run { most: Some(5), shuffled: true, ..Run::all(all, Mode::Practice) };
    let (state, _) = desk.open(&Questions::Picked(run.clone()), "a");
    let attempt = desk.progress.attempt(&AttemptId("a".into())).expect("saved").clone();
    assert_eq!(attempt.exercises, draw(&run.exercises, Some(5), Some(attempt.seed)));
    assert_eq!((attempt.module.clone(), attempt.partial, state.questions.len()), (Some(module()), true, 5));
    let (other, _) = desk.open(&Questions::Picked(run), "b");
    assert_ne!(state.questions, other.questions, "another run is drawn anew");
}

#[test]
fn a_test_of_all_the_questions_of_a_module_gives_its_mark() {
    let mut desk = Desk::new();
    let all = desk.course.module(&module()).expect("M3").exercises.iter().map(|each| each.id.clone()).collect();
    let (state, _) = desk.open(&Questions::Picked(Run::all(all, Mode::Test)), "a");
    assert!(!state.partial);
    let (whole, _) = desk.open(&Questions::Whole(module()), "b");
    assert_eq!((whole.attempt.0.as_str(), whole.mode), ("a", Mode::Test), "the module's page goes on with the test");
    let (again, _) = desk.open(&Questions::Again(module()), "c");
    assert_eq!((again.attempt.0.as_str(), again.mode), ("c", Mode::Practice));
}

#[test]
fn a_self_check_left_in_the_middle_goes_on_and_leaves_the_module_alone() {
    let mut desk = Desk::new();
    let lesson = LessonId::new("L3.1");
    let check = Run { lesson: Some(lesson.clone()), ..run(&["M3-E01", "M3-E05"], Mode::Practice) };
    let (mut state, _) = desk.open(&Questions::Picked(check.clone()), "a");
    desk.send(&mut state, Message::Tick(0));
    desk.send(&mut state, Message::Check);
    let (again, _) = desk.open(&Questions::Picked(check.clone()), "b");
    assert_eq!((again.attempt.0.as_str(), again.current, again.lesson.clone()), ("a", 1, Some(lesson)));
    assert!(desk.progress.under_way(&module()).is_none() && desk.progress.part_under_way(Some(&module())).is_none());
    desk.send(&mut state, Message::Next);
    desk.send(&mut state, Message::Skip);
    let (anew, _) = desk.open(&Questions::Picked(check), "c");
    assert_eq!((anew.attempt.0.as_str(), anew.current), ("c", 0));
}

#[test]
fn numbers_are_drawn_anew_and_an_old_correction_keeps_its_own() {
    let mut desk = Desk::new();
    let numeric = ExerciseId::new("M7-E10");
    let asked = Questions::Picked(run(&["M7-E10"], Mode::Practice));
    let (mut first, _) = desk.open(&asked, "a");
    let (prompt, answers) = (first.drawn.clone(), first.answers.clone());
    for (position, answer) in answers.iter().enumerate() {
        desk.send(&mut first, Message::Write(position, quantity::french(*answer, None)));
    }
    desk.send(&mut first, Message::Check);
    assert_eq!(first.verdict.as_ref().map(|verdict| verdict.outcome), Some(Outcome::Right));
    let (second, _) = desk.open(&asked, "b");
    assert_ne!(second.answers, answers, "other numbers");
    let shown = State::correction(&desk.context(&desk.progress), &AttemptId("a".into()), &numeric);
    assert_eq!((shown.drawn.clone(), shown.answers.clone()), (prompt, answers));
    assert_eq!(shown.verdict.map(|verdict| verdict.outcome), Some(Outcome::Right));
}
