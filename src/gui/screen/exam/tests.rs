//! A paper under its clock: when it is saved, what is said, and what a computer asleep does to it.

use std::path::Path;
use std::sync::Arc;

use iced::Size;
use iced::widget::text_editor::{Action as EditAction, Edit};
use jiff::ToSpan;

use super::*;
use crate::core::course::{Course, Criterion, ExamPart, Passage, Source, Text};
use crate::core::i18n::I18n;
use crate::core::progress::{Deck, Progress, Recorded};
use crate::core::settings::{FontChoice, Language, LineSpacing, Settings};
use crate::gui::context::Look;
use crate::gui::font::Typography;
use crate::gui::theme::{Kind, Theme};

/// A paper of two questions and an hour.
fn exam() -> Exam {
    let question = |number: &str| ExamQuestion {
        number: number.into(),
        prompt: Text("?".into()),
        annexes: Vec::new(),
        rubric: vec![Criterion { text: Text("c".into()), points: 2 }],
        model: Vec::new(),
        passage: Passage::from("L1.1".to_owned()),
    };
    let part = ExamPart { title: "P".into(), minutes: 60, questions: vec![question("1.1"), question("1.2")] };
    Exam {
        id: ExamId::new("e"),
        title: "E".into(),
        minutes: 60,
        context: Vec::new(),
        annexes: Vec::new(),
        parts: vec![part],
    }
}

/// A desk: what the screen is lent, and a store that can refuse.
struct Desk {
    course: Course,
    i18n: I18n,
    settings: Settings,
    progress: Progress,
    deck: Deck,
    now: jiff::Zoned,
    events: u64,
    refuses: bool,
}

impl Desk {
    /// A paper that has just been begun.
    fn begin() -> (Self, State) {
        let mut course = Course::empty(Source::Embedded);
        course.exams.push(Arc::new(exam()));
        let mut desk = Self {
            course,
            i18n: I18n::new(Language::French),
            settings: Settings::default(),
            progress: Progress::default(),
            deck: Deck::default(),
            now: "2025-12-09T09:00:00+01:00[Europe/Paris]".parse().expect("a moment"),
            events: 0,
            refuses: false,
        };
        let mut start = State::start(ExamId::new("e"), AttemptId("a".into()));
        desk.send(&mut start, Message::Begin);
        let state = State::open(&desk.context(&desk.progress), AttemptId("a".into()));
        assert!(state.is_running());
        (desk, state)
    }

    fn context<'a>(&'a self, progress: &'a Progress) -> Context<'a> {
        let typography = Typography { choice: FontChoice::Book, scale: 1.0, spacing: LineSpacing::Normal };
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
            look: Look { theme: Theme::of(Kind::Light), typography, window: Size::new(1366.0, 768.0), still: true },
        }
    }

    fn send(&mut self, state: &mut State, message: Message) {
        let progress = self.progress.clone();
        let action = state.update(&self.context(&progress), message);
        self.perform(state, action);
    }

    fn perform(&mut self, state: &mut State, action: Action<Message>) {
        match action {
            Action::Record { events, then } => {
                for event in events {
                    self.events += 1;
                    if self.refuses {
                        return;
                    }
                    let (device, at) = ("d".to_owned(), self.now.timestamp());
                    self.progress.apply(&Recorded { device, counter: self.events, at, offset: 0, event });
                }
                if let Some(message) = then {
                    self.send(state, message);
                }
            }
            Action::All(actions) => actions.into_iter().for_each(|action| self.perform(state, action)),
            _ => {}
        }
    }

    fn write(&mut self, state: &mut State, letter: char) {
        self.send(state, Message::Edit(EditAction::Edit(Edit::Insert(letter))));
    }

    /// Lets a second pass; how many events it saved.
    fn second(&mut self, state: &mut State) -> u64 {
        let before = self.events;
        self.now = self.now.checked_add(1.second()).expect("a second later exists");
        self.send(state, Message::Tick);
        self.events - before
    }

    fn text(&self) -> &str {
        self.progress.exams[0].text("1.1")
    }
}

#[test]
fn a_text_is_saved_at_the_first_pause_and_once() {
    let (mut desk, mut state) = Desk::begin();
    assert_eq!(desk.second(&mut state), 0, "nothing is written");
    desk.write(&mut state, 'a');
    assert_eq!(desk.second(&mut state), 0, "typing goes on");
    assert_eq!(desk.second(&mut state), 1);
    assert_eq!(desk.text(), "a");
    assert_eq!(desk.second(&mut state), 0, "nothing is new");
}

#[test]
fn typing_without_a_pause_is_saved_every_five_seconds() {
    let (mut desk, mut state) = Desk::begin();
    let saved: u64 = (0..20)
        .map(|_| {
            desk.write(&mut state, 'a');
            desk.second(&mut state)
        })
        .sum();
    assert_eq!(saved, 4);
}

#[test]
fn a_text_that_could_not_be_saved_is_tried_again_without_haste() {
    let (mut desk, mut state) = Desk::begin();
    desk.write(&mut state, 'a');
    desk.refuses = true;
    let tried: u64 = (0..22).map(|_| desk.second(&mut state)).sum();
    assert_eq!(tried, 3);
    desk.refuses = false;
    let saved: u64 = (0..11).map(|_| desk.second(&mut state)).sum();
    assert_eq!((saved, desk.text()), (1, "a"));
}

#[test]
fn another_question_and_leaving_save_at_once() {
    let (mut desk, mut state) = Desk::begin();
    desk.write(&mut state, 'a');
    desk.send(&mut state, Message::Show(1));
    assert_eq!(desk.text(), "a");
    desk.write(&mut state, 'b');
    let progress = desk.progress.clone();
    let leaving = state.leave(&desk.context(&progress));
    desk.perform(&mut state, leaving);
    let attempt = &desk.progress.exams[0];
    assert_eq!((attempt.text("1.2"), attempt.is_running()), ("b", false));
}

#[test]
fn a_computer_asleep_does_not_use_the_time_up() {
    let (mut desk, mut state) = Desk::begin();
    (0..10).for_each(|_| assert_eq!(desk.second(&mut state), 0));
    desk.write(&mut state, 'a');
    desk.second(&mut state);
    desk.second(&mut state);
    desk.now = desk.now.checked_add(8.hours()).expect("eight hours later exist");
    desk.send(&mut state, Message::Tick);
    assert!(state.is_running());
    assert_eq!(desk.progress.exams[0].used_at(desk.now.timestamp()).as_secs(), 12);
}

#[test]
fn questions_left_blank_earn_nothing_and_need_no_marking() {
    let (mut desk, mut state) = Desk::begin();
    desk.write(&mut state, 'a');
    desk.send(&mut state, Message::HandIn);
    desk.send(&mut state, Message::HandInAnyway);
    desk.send(&mut state, Message::Judge(0, 3));
    desk.send(&mut state, Message::Finish);
    let attempt = &desk.progress.exams[0];
    assert_eq!(attempt.stage(), Stage::Finished);
    assert_eq!(attempt.finished.map(|(_, halves, of)| (halves, of)), Some((3, 8)));
    assert!(matches!(state.view, View::Result));
}
