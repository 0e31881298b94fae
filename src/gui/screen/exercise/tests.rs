//! A student at work: answers are saved before they are judged, and a run goes on where it stopped.

use std::path::Path;

use iced::Size;

use super::*;
use crate::core::course::{Course, Source};
use crate::core::exercise::Mark;
use crate::core::i18n::I18n;
use crate::core::progress::{Progress, Recorded};
use crate::core::settings::{FontChoice, Language, LineSpacing, Settings};
use crate::gui::context::Look;
use crate::gui::font::Typography;
use crate::gui::place::Questions;
use crate::gui::theme::{Kind, Theme};

/// A desk: what a screen is lent, and a store that can refuse.
struct Desk {
    course: Course,
    i18n: I18n,
    settings: Settings,
    progress: Progress,
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
            now: &self.now,
            lesson_terms: &[],
            panel_term: None,
            panel_open: false,
            data_folder: Path::new(""),
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
                    self.progress.apply(&Recorded { device, counter, at: self.now.timestamp(), event });
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
