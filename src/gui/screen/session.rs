//! A session of review: one card at a time, its answer when it is asked for, a rating that is saved at once.

mod answer;
mod bar;
mod content;
mod end;
mod exercise;
mod face;
mod ratings;
mod reveal;
mod run;

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Key, Modifiers};
use iced::widget::operation::RelativeOffset;
use iced::widget::{Id, operation, text_editor};
use jiff::Timestamp;

use crate::core::course::{Exercise, Passage, TermId};
use crate::core::exercise::Part;
use crate::core::progress::Event;
use crate::core::quantity;
use crate::core::review::{CardId, Day, Rating};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::inline::Followed;
use crate::gui::place::{Place, SessionKind};
use crate::gui::widget::page;
use content::Content;
use run::{Run, Step};

/// The scrolling part.
const PAGE: &str = "session";
/// The field where a name is typed.
const FIELD: &str = "session-field";
/// The field of the student's note.
const NOTE: &str = "session-note";
/// The button that opens it.
const NOTE_BUTTON: &str = "session-note-open";
/// The button at the end.
const END: &str = "session-end";

/// What happens in a session.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show the answer.
    Show,
    /// Offer a field for the answer, or no longer.
    Write(bool),
    /// What is typed in it.
    Typed(String),
    /// Rate the card.
    Rate(Rating),
    /// The rating is saved, with the time it took in milliseconds.
    Rated(Rating, u64),
    /// Take back what was done last.
    Undo,
    /// That is saved.
    Undone,
    /// Put the card aside.
    PutAside,
    /// That is saved.
    IsAside,
    /// Write about the card.
    OpenNote,
    /// Edit what is written about it.
    EditNote(text_editor::Action),
    /// Keep what is written.
    KeepNote,
    /// It is saved, or left as it was.
    CloseNote,
    /// Go to a passage of a lesson.
    Reread(Passage),
    /// Show a term beside the card.
    Look(TermId),
    /// A link of a text.
    Followed(Followed),
    /// Another session.
    Open(Place),
    /// Leave.
    Quit,
}

/// A session of review.
pub struct State {
    kind: SessionKind,
    day: Day,
    run: Run,
    shown: bool,
    asked: Timestamp,
    /// Names are typed.
    writing: bool,
    typed: String,
    /// How what was typed did.
    verdict: Option<Part>,
    /// The note being written.
    note: Option<text_editor::Content<iced::Renderer>>,
    /// An exercise with its drawn numbers in place, and the right answers.
    drawn: Option<(Exercise, Vec<f64>)>,
}

impl State {
    /// A new session.
    pub fn new(ctx: &Context<'_>, kind: SessionKind) -> Self {
        let mut state = Self {
            run: Run::new(ctx, &kind),
            kind,
            day: ctx.today(),
            shown: false,
            asked: ctx.now.timestamp(),
            writing: ctx.settings.typed_answers,
            typed: String::new(),
            verdict: None,
            note: None,
            drawn: None,
        };
        state.ask(ctx);
        state
    }

    /// Whether it can be gone on with: of that kind, begun today, and not over.
    pub fn goes_on(&self, ctx: &Context<'_>, kind: &SessionKind) -> bool {
        self.kind == *kind && self.day == ctx.today() && !self.is_over()
    }

    /// The card on the screen.
    pub fn card(&self) -> Option<&CardId> {
        self.run.card()
    }

    /// Goes on with a session that was left: at the same card, with its answer if it was shown.
    pub fn resume(&mut self, ctx: &Context<'_>) {
        let before = self.run.card().cloned();
        self.run.renew(ctx, &self.kind);
        if self.run.card() != before.as_ref() {
            self.ask(ctx);
        }
        self.asked = ctx.now.timestamp();
    }

    /// Whether all cards have been seen, or there was none.
    pub fn is_over(&self) -> bool {
        self.run.card().is_none()
    }

    /// Asks the card that is first now.
    fn ask(&mut self, ctx: &Context<'_>) {
        (self.shown, self.verdict, self.note) = (false, None, None);
        self.typed.clear();
        self.asked = ctx.now.timestamp();
        // Other numbers each day, so that the result is worked out rather than remembered.
        self.drawn = match self.run.card() {
            Some(card @ CardId::Question(id)) => ctx.course.exercise(id).and_then(|(_, exercise)| {
                quantity::drawn(exercise, card.seed() ^ ctx.today().number().unsigned_abs() as u64)
            }),
            _ => None,
        };
    }

    /// The control that has the focus when a card appears.
    pub fn first_focus(&self, ctx: &Context<'_>) -> Id {
        match self.run.card() {
            Some(_) if self.shown => ratings::id(self.suggested()),
            Some(card) if self.writing && Content::of(ctx, card).and_then(Content::typed).is_some() => Id::new(FIELD),
            _ => Id::new(page::TITLE),
        }
    }

    /// The rating that what was typed suggests.
    fn suggested(&self) -> Rating {
        match self.verdict {
            Some(Part::Near) if !self.kind.is_cram() => Rating::Hard,
            Some(Part::Wrong) => Rating::Again,
            _ => Rating::Good,
        }
    }

    /// Sends the page to its top and the focus to the card.
    fn arrive(&self, ctx: &Context<'_>) -> Action<Message> {
        let top = operation::snap_to(Id::new(PAGE), RelativeOffset { x: None, y: Some(0.0) });
        Action::All(vec![Action::Run(top), Action::Focus(self.first_focus(ctx))])
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Show if !self.shown => self.show(ctx),
            Message::Write(writing) => {
                self.writing = writing;
                Action::Focus(self.first_focus(ctx))
            }
            Message::Typed(typed) => {
                self.typed = typed;
                Action::None
            }
            Message::Rate(rating) if self.shown => self.rate(ctx, rating),
            Message::Rated(rating, millis) => {
                let last = self.run.card().and_then(|card| ctx.progress.reviews.get(card)).and_then(|card| card.last());
                let at = last.filter(|_| !self.kind.is_cram()).map(|review| review.at);
                self.run.rated(rating, at, millis);
                self.ask(ctx);
                self.arrive(ctx)
            }
            Message::Undo => self.undo(),
            Message::Undone => {
                let rated = matches!(self.run.last(), Some(Step::Rated { .. }));
                self.run.undo();
                self.ask(ctx);
                // It was rated wrongly, not read wrongly: it can be rated again at once.
                self.shown = rated;
                self.arrive(ctx)
            }
            Message::PutAside => match self.run.card().cloned() {
                Some(card) => Action::Record {
                    events: vec![Event::CardSuspended { card, suspended: true }],
                    then: Some(Message::IsAside),
                },
                None => Action::None,
            },
            Message::IsAside => {
                self.run.put_aside();
                self.ask(ctx);
                Action::All(vec![Action::Say(ctx.i18n.session_is_aside()), self.arrive(ctx)])
            }
            Message::OpenNote => {
                let known = self.run.card().and_then(|card| ctx.progress.reviews.get(card));
                self.note = Some(text_editor::Content::with_text(known.map_or("", |card| &card.note)));
                Action::All(vec![Action::Focus(Id::new(NOTE)), Action::Run(reveal::reveal())])
            }
            Message::EditNote(edit) => {
                if let Some(note) = &mut self.note {
                    note.perform(edit);
                }
                Action::None
            }
            Message::KeepNote => self.keep_note(ctx),
            Message::CloseNote => {
                self.note = None;
                Action::Focus(Id::new(NOTE_BUTTON))
            }
            Message::Reread(passage) | Message::Followed(Followed::Passage(passage)) => {
                Action::Open(Place::Lesson(passage))
            }
            Message::Look(term) | Message::Followed(Followed::Term(term)) => Action::ShowTerm(term),
            Message::Open(place) => Action::Open(place),
            Message::Quit => Action::Back,
            Message::Show | Message::Rate(_) => Action::None,
        }
    }

    fn show(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let Some(content) = self.run.card().and_then(|card| Content::of(ctx, card)) else { return Action::None };
        self.shown = true;
        self.verdict = content
            .typed()
            .filter(|_| self.writing)
            .map(|term| content::graded(term, &self.typed))
            .filter(|part| *part != Part::Missed);
        // The focus first: it brings its own control into sight.
        Action::All(vec![Action::Focus(self.first_focus(ctx)), Action::Run(reveal::reveal())])
    }

    fn rate(&mut self, ctx: &Context<'_>, rating: Rating) -> Action<Message> {
        let Some(card) = self.run.card().cloned() else { return Action::None };
        // A card left open over lunch was not studied all that time.
        const LONGEST: i64 = 5 * 60_000;
        let taken = ctx.now.timestamp().as_millisecond() - self.asked.as_millisecond();
        let millis = taken.clamp(0, LONGEST).unsigned_abs();
        let (event, rating) = if self.kind.is_cram() {
            let rating = if rating.remembered() { Rating::Good } else { Rating::Again };
            (Event::CardCrammed { card, rating, millis }, rating)
        } else {
            (Event::CardRated { card, rating, millis }, rating)
        };
        Action::Record { events: vec![event], then: Some(Message::Rated(rating, millis)) }
    }

    fn undo(&mut self) -> Action<Message> {
        let events = match self.run.last() {
            None => return Action::None,
            Some(Step::Rated { card, at: Some(at), .. }) => {
                vec![Event::RatingUndone { card: card.clone(), rated: *at }]
            }
            // What changed no schedule leaves nothing to take back.
            Some(Step::Rated { at: None, .. }) => Vec::new(),
            Some(Step::Aside(card)) => vec![Event::CardSuspended { card: card.clone(), suspended: false }],
        };
        Action::Record { events, then: Some(Message::Undone) }
    }

    fn keep_note(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let (Some(card), Some(note)) = (self.run.card().cloned(), &self.note) else { return Action::None };
        let note = note.text().trim().to_owned();
        if ctx.progress.reviews.get(&card).map_or("", |card| &card.note) == note {
            return self.update(ctx, Message::CloseNote);
        }
        Action::Record { events: vec![Event::CardNoted { card, note }], then: Some(Message::CloseNote) }
    }

    /// Whether Espace shows the answer, wherever the focus is outside a control.
    pub fn takes_space(&self) -> bool {
        !self.shown && !self.is_over()
    }

    /// Takes a key that no control took. A French keyboard gives digits with Maj: the physical key counts.
    pub fn key(&mut self, ctx: &Context<'_>, key: &Key, physical: Physical, modifiers: Modifiers) -> Action<Message> {
        if modifiers == Modifiers::CTRL && matches!(key, Key::Character(letter) if letter.eq_ignore_ascii_case("z")) {
            return self.update(ctx, Message::Undo);
        }
        if modifiers.intersects(Modifiers::CTRL | Modifiers::ALT | Modifiers::LOGO) || self.note.is_some() {
            return Action::None;
        }
        match (key, rating(physical)) {
            (Key::Named(Named::Space), _) => self.update(ctx, Message::Show),
            (_, Some(rating)) => self.update(ctx, Message::Rate(rating)),
            _ => Action::None,
        }
    }

    /// Échap: closes the note, else leaves.
    pub fn escape(&mut self, ctx: &Context<'_>) -> Action<Message> {
        let message = if self.note.is_some() { Message::CloseNote } else { Message::Quit };
        self.update(ctx, message)
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        match self.run.card().and_then(|card| Some((card, Content::of(ctx, card)?))) {
            Some((card, content)) => face::view(ctx, self, card, content),
            None => end::view(ctx, self),
        }
    }
}

/// The rating of a digit of the top row or of the numeric pad.
fn rating(physical: Physical) -> Option<Rating> {
    use Code::{Digit1, Digit2, Digit3, Digit4, Numpad1, Numpad2, Numpad3, Numpad4};
    let Physical::Code(code) = physical else { return None };
    Some(match code {
        Digit1 | Numpad1 => Rating::Again,
        Digit2 | Numpad2 => Rating::Hard,
        Digit3 | Numpad3 => Rating::Good,
        Digit4 | Numpad4 => Rating::Easy,
        _ => return None,
    })
}
