//! Presets of review: its door and its sessions.

use super::Kind;
use crate::core::course::{ExerciseId, ModuleId, TermId};
use crate::core::progress::Event;
use crate::core::review::{CardId, Rating, Side};
use crate::gui::app::{App, Message, Screen};
use crate::gui::place::{Place, SessionKind};
use crate::gui::screen::review;
use crate::gui::screen::session::Message as Card;

/// A page of review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewPage {
    /// The door before anything is read.
    Empty,
    /// The door when the day's cards are done.
    UpToDate,
    /// The door with the list of missed questions unfolded.
    Missed,
    /// The door with the cards put aside unfolded.
    Aside,
    /// A card before its answer.
    Asked,
    /// The same with its answer.
    Answered,
    /// A name typed with a slip of the pen.
    Near,
    /// A note being written.
    Note,
    /// « Lequel des deux ? », with its answer.
    Pair,
    /// An exercise with its answer.
    Question(Kind),
    /// Home when the day's cards are done.
    Home,
    /// A cell of a comparison, before its answer.
    Cell,
    /// Before an exam.
    Cram,
    /// The end of a session.
    Done,
    /// A session with nothing to ask.
    Nothing,
}

impl ReviewPage {
    /// All pages but the exercises.
    pub const ALL: [Self; 14] = [
        Self::Empty,
        Self::UpToDate,
        Self::Missed,
        Self::Aside,
        Self::Asked,
        Self::Answered,
        Self::Near,
        Self::Note,
        Self::Pair,
        Self::Home,
        Self::Cell,
        Self::Cram,
        Self::Done,
        Self::Nothing,
    ];
}

/// Opens a page of review.
pub fn go(page: ReviewPage, app: &mut App) {
    match page {
        ReviewPage::Empty => open(app, Place::Review),
        ReviewPage::UpToDate => {
            until(app, |_, _| false);
            open(app, Place::Review);
        }
        ReviewPage::Missed => door(app, 0),
        ReviewPage::Aside => {
            let written =
                Event::CardNoted { card: known(app), note: "Comme un écho : redire, puis vérifier.".into() };
            let aside = Event::CardSuspended { card: known(app), suspended: true };
            app.services.record(vec![written, aside]).expect("memory takes an event");
            door(app, 3);
        }
        ReviewPage::Asked => until(app, is_known_term),
        ReviewPage::Answered => {
            until(app, is_known_term);
            say(app, Card::Show);
        }
        ReviewPage::Near => {
            until(app, |_, card| matches!(card, CardId::Term(term, Side::Name) if term.as_str().len() > 6));
            say(app, Card::Write(true));
            let name = name(app);
            say(app, Card::Typed(name));
            say(app, Card::Show);
        }
        ReviewPage::Note => {
            until(app, is_known_term);
            say(app, Card::Show);
            say(app, Card::OpenNote);
        }
        ReviewPage::Pair => only(app, |card| matches!(card, CardId::Pair(..))),
        ReviewPage::Question(kind) => {
            let card = CardId::Question(ExerciseId::new(kind.question().1));
            open(app, Place::Session(SessionKind::Cards(vec![card])));
            say(app, Card::Show);
        }
        ReviewPage::Home => {
            until(app, |_, _| false);
            open(app, Place::Home);
        }
        ReviewPage::Cell => {
            only(app, |card| matches!(card, CardId::Cell(..)));
        }
        ReviewPage::Cram => {
            open(app, Place::Session(SessionKind::Cram(Some(ModuleId::new("M3")))));
            say(app, Card::Show);
        }
        ReviewPage::Done => until(app, |_, _| false),
        ReviewPage::Nothing => {
            until(app, |_, _| false);
            open(app, Place::Home);
            open(app, Place::Session(SessionKind::Today));
        }
    }
}

/// The door with a list unfolded.
fn door(app: &mut App, list: usize) {
    open(app, Place::Review);
    app.screen = Screen::Review(review::State::unfolded(list));
}

/// A card that was rated.
fn known(app: &App) -> CardId {
    let rated = |card: &&CardId| app.services.progress.reviews.get(card).is_some();
    let card = app.services.deck.cards.iter().map(|card| &card.id).find(rated);
    card.expect("three weeks of reviews rate cards").clone()
}

// What these return acts on the window, which a preset does not have.
fn open(app: &mut App, place: Place) {
    let _ = app.open(place);
}

fn say(app: &mut App, message: Card) {
    let _ = app.update(Message::Session(message));
}

/// The card on the screen.
fn card(app: &App) -> Option<CardId> {
    match &app.screen {
        Screen::Session(state) => state.card().cloned(),
        _ => None,
    }
}

/// Whether a card asks for the meaning of a term of a lesson, and was rated before.
fn is_known_term(app: &App, card: &CardId) -> bool {
    let of_lesson = app.services.deck.get(card).is_some_and(|card| card.passage.is_some());
    let rated = app.services.progress.reviews.get(card).is_some();
    of_lesson && rated && matches!(card, CardId::Term(_, Side::Meaning))
}

/// Goes through the day's session, past the fourth card, up to one that is wanted, or to its end.
fn until(app: &mut App, wanted: impl Fn(&App, &CardId) -> bool) {
    open(app, Place::Session(SessionKind::Today));
    let mut seen = 0;
    while let Some(card) = card(app) {
        if seen >= 4 && wanted(app, &card) {
            return;
        }
        say(app, Card::Show);
        say(app, Card::Rate(if seen == 2 { Rating::Again } else { Rating::Good }));
        seen += 1;
    }
}

/// A session of the first card of a kind, with its answer unless it is a cell.
fn only(app: &mut App, wanted: impl Fn(&CardId) -> bool) {
    let found = app.services.deck.cards.iter().map(|card| &card.id).find(|card| wanted(card)).cloned();
    open(app, Place::Session(SessionKind::Cards(found.into_iter().collect())));
    if !matches!(card(app), Some(CardId::Cell(..))) {
        say(app, Card::Show);
    }
}

/// The name asked for, with its second letter forgotten.
fn name(app: &App) -> String {
    let name = |term: &TermId| app.services.course.glossary.get(term).map(|term| term.name.clone());
    let mut name = match card(app) {
        Some(CardId::Term(term, _)) => name(&term).unwrap_or_default(),
        _ => String::new(),
    };
    if let Some((at, _)) = name.char_indices().nth(1) {
        name.remove(at);
    }
    name
}
