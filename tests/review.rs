//! Review by keyboard: from a lesson that is read to cards rated, taken back, put aside and written about, through a
//! session left in the middle, to the end of the day.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use parcours::core::course::{ExerciseId, ExerciseKind, LessonId, ModuleId, Passage};
use parcours::core::progress::Event;
use parcours::core::review::{CardId, Rating, Side};
use parcours::gui::app::Screen;
use parcours::gui::place::{Place, Questions, SessionKind};
use sandbox::{Sandbox, data_folder};

/// The four ratings as a French keyboard gives them: the layout makes other characters of the digits.
const RATINGS: [(&str, Code); 4] =
    [("&", Code::Digit1), ("é", Code::Digit2), ("\"", Code::Digit3), ("'", Code::Digit4)];

fn rate(app: &mut Sandbox, rating: Rating) {
    let (written, code) = RATINGS[rating.number() as usize - 1];
    app.chord(written, code, Modifiers::empty());
}

fn undo(app: &mut Sandbox) {
    app.chord("z", Code::KeyW, Modifiers::CTRL);
}

/// The card that is asked.
fn card(app: &Sandbox) -> Option<CardId> {
    match &app.app.screen {
        Screen::Session(state) => state.card().cloned(),
        _ => None,
    }
}

/// How many ratings count.
fn ratings(app: &Sandbox) -> usize {
    app.app.services.progress.reviews.count
}

fn read_a_lesson(app: &mut Sandbox) {
    app.visit(Place::Lesson(Passage { lesson: LessonId::new("L3.1"), anchor: None }));
    app.press_with(Named::Enter, Modifiers::CTRL);
}

/// From anywhere to the first card of the day.
fn start(app: &mut Sandbox) {
    app.alt_digit(3);
    assert_eq!(app.focused().as_deref(), Some("Révision"));
    app.enter(|name| name == "Réviser");
    assert!(card(app).is_some());
}

#[test]
fn a_day_of_review_is_left_in_the_middle_and_ended_after_a_new_start() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(3);
    app.assert_says("Pas encore de carte");
    read_a_lesson(&mut app);
    start(&mut app);
    app.assert_says("Carte 1 sur 20");
    let first = card(&app);

    // The answer, a rating, and the rating taken back.
    app.press(Named::Space);
    assert!(app.focused().is_some_and(|name| name.starts_with("Bien, dans ")), "{:?}", app.focused());
    rate(&mut app, Rating::Good);
    app.assert_says("Carte 2 sur 20");
    assert_eq!(ratings(&app), 1);
    undo(&mut app);
    app.assert_says("Carte 1 sur 20");
    assert_eq!((ratings(&app), card(&app)), (0, first.clone()));
    assert!(app.focused().is_some_and(|name| name.starts_with("Bien,")), "it can be rated again at once");

    // What is forgotten comes back after five others.
    rate(&mut app, Rating::Again);
    app.assert_says("Carte 2 sur 21");
    rate(&mut app, Rating::Good);
    assert_eq!(ratings(&app), 1, "no digit rates a card before its answer");

    put_aside_and_write(&mut app);
    go_to_the_passage_and_back(&mut app);
    while card(&app) != first {
        app.press(Named::Space);
        rate(&mut app, Rating::Easy);
    }
    let rated = ratings(&app);
    assert_eq!(rated, 5, "the first one, then the five others but the one put aside");

    // Left in the middle: nothing is lost. The first Échap closes the notice about the card put aside.
    app.press(Named::Escape);
    app.press(Named::Escape);
    assert_eq!(app.focused().as_deref(), Some("Révision"));
    let waiting = app.app.services.context().queue().cards.len();
    drop(app);
    let mut app = Sandbox::open(folder.path());
    assert_eq!(ratings(&app), rated);
    assert_eq!(app.app.services.waiting(), waiting);
    start(&mut app);
    app.assert_says(&format!("Carte 1 sur {waiting}"));
    while card(&app).is_some() {
        app.press(Named::Enter);
        app.press(Named::Space);
        rate(&mut app, Rating::Good);
    }
    app.assert_says("Révision terminée");
    app.assert_says(&format!("{waiting} cartes vues, {waiting} retrouvées du premier coup."));
    app.enter(|name| name == "Terminer");
    app.assert_says("Tout est à jour");
    assert_eq!(app.app.services.waiting(), 0);
}

/// Puts the card on the screen aside, takes that back, does it again, and writes about the next one.
fn put_aside_and_write(app: &mut Sandbox) {
    let aside = card(app).expect("a card is asked");
    for _ in 0..2 {
        app.press(Named::Space);
        app.enter(|name| name == "Mettre de côté");
        app.assert_says("Carte 2 sur 20");
        assert_ne!(card(app).as_ref(), Some(&aside));
        undo(app);
        assert_eq!(card(app).as_ref(), Some(&aside));
    }
    app.press(Named::Space);
    app.enter(|name| name == "Mettre de côté");
    let state = app.app.services.progress.reviews.get(&aside).expect("it was put aside");
    assert!(state.suspended);

    let noted = card(app).expect("a card is asked");
    app.press(Named::Space);
    app.enter(|name| name == "Ajouter une note");
    app.typed("comme un écho 4");
    assert_eq!(ratings(app), 1, "a digit in a note rates nothing");
    app.enter(|name| name == "Enregistrer la note");
    assert_eq!(app.focused().as_deref(), Some("Changer la note"));
    app.assert_says("comme un écho 4");
    assert_eq!(app.app.services.progress.reviews.get(&noted).map(|state| state.note.as_str()), Some("comme un écho 4"));
}

/// From the answer to its passage, and back to the answer.
fn go_to_the_passage_and_back(app: &mut Sandbox) {
    let before = card(app);
    app.enter(|name| name.starts_with("Revoir dans la leçon 1"));
    assert!(matches!(app.app.place(), Place::Lesson(_)));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(card(app), before);
    assert!(app.focused().is_some_and(|name| name.starts_with("Bien,")), "the answer is still shown");
    app.assert_says("Carte 2 sur 20");
}

#[test]
fn cards_put_aside_are_taken_up_again_at_the_door() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    read_a_lesson(&mut app);
    start(&mut app);
    let aside = card(&app).expect("a card is asked");
    app.press(Named::Space);
    app.enter(|name| name == "Mettre de côté");
    app.press(Named::Escape);
    app.press(Named::Escape);
    app.alt_digit(3);
    app.enter(|name| name == "Cartes mises de côté, 1");
    app.enter(|name| name.starts_with("Reprendre la carte"));
    assert!(app.app.services.progress.reviews.get(&aside).is_some_and(|state| !state.suspended));
    assert!(!app.says("Cartes mises de côté"));
}

#[test]
fn a_name_typed_with_a_slip_suggests_difficult() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    read_a_lesson(&mut app);
    let long = |card: &&CardId| matches!(card, CardId::Term(term, Side::Name) if term.as_str().len() > 8);
    let found = app.app.services.deck.cards.iter().map(|card| &card.id).find(long).cloned();
    let Some(CardId::Term(term, side)) = found else { panic!("the lesson has a term with a long name") };
    let name = app.app.services.course.glossary.get(&term).expect("it is in the glossary").name.to_lowercase();
    // The other cards are put aside: it is the one that is asked.
    let card_id = CardId::Term(term, side);
    let others: Vec<CardId> =
        app.app.services.deck.cards.iter().map(|card| card.id.clone()).filter(|card| *card != card_id).collect();
    let aside = |card| Event::CardSuspended { card, suspended: true };
    app.app.services.record(others.into_iter().map(aside).collect()).expect("the store takes an event");
    app.app.services.settings.new_per_day = 500;
    app.visit(Place::Session(SessionKind::Today));
    assert_eq!(card(&app), Some(card_id));
    app.enter(|name| name == "Écrire la réponse");
    assert_eq!(app.focused().as_deref(), Some("Votre réponse"));
    let slipped: String = name.chars().enumerate().filter(|(at, _)| *at != 1).map(|(_, letter)| letter).collect();
    app.typed(&slipped);
    app.press(Named::Enter);
    app.assert_says("Presque");
    assert!(app.focused().is_some_and(|name| name.starts_with("Difficile,")), "{:?}", app.focused());
}

#[test]
fn cramming_asks_every_card_and_changes_no_schedule() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    read_a_lesson(&mut app);
    app.alt_digit(3);
    let cards = app.app.services.deck.cards.len();
    app.enter(|name| name == format!("Parcourir {cards} cartes"));
    app.assert_says(&format!("Carte 1 sur {cards}"));
    let mut seen = 0;
    while card(&app).is_some() {
        app.press(Named::Space);
        // A first one is forgotten, and comes back.
        rate(&mut app, if seen == 0 { Rating::Again } else { Rating::Good });
        seen += 1;
    }
    assert_eq!(seen, cards + 1);
    assert_eq!(ratings(&app), 0);
    assert!(app.app.services.progress.reviews.cards.is_empty());
    app.assert_says("Votre calendrier de révision ne change pas.");
}

#[test]
fn a_mistake_leads_to_its_passage_in_one_key_and_comes_back_as_a_card() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let (module, question) = (ModuleId::new("M6"), ExerciseId::new("M6-E02"));
    let wrong = {
        let (_, exercise) = app.app.services.course.exercise(&question).expect("the shipped course has it");
        let ExerciseKind::SingleChoice { choices } = &exercise.kind else { panic!("one choice is right") };
        choices.iter().position(|choice| !choice.right).expect("another is wrong")
    };
    app.visit(Place::Exercise(Questions::Some(module, vec![question, ExerciseId::new("M6-E04")])));
    let letter = [("a", Code::KeyA), ("b", Code::KeyB)][wrong];
    app.chord(letter.0, letter.1, Modifiers::empty());
    app.press(Named::Enter);
    app.assert_says("Cette question reviendra dès votre prochaine révision.");
    app.chord("r", Code::KeyR, Modifiers::empty());
    assert!(matches!(app.app.place(), Place::Lesson(_)));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert!(matches!(app.app.place(), Place::Exercise(_)), "one comes back to the run");
    app.alt_digit(3);
    app.enter(|name| name == "Réviser");
    assert!(matches!(card(&app), Some(CardId::Question(_))));
    app.assert_says("nouvelle carte");
}

#[test]
fn the_answer_of_a_long_card_comes_into_sight_and_the_next_card_starts_at_its_top() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let cards = ["M6-E08", "M6-E07"].map(|id| CardId::Question(ExerciseId::new(id)));
    app.visit(Place::Session(SessionKind::Cards(cards.to_vec())));
    assert_eq!(app.scrolled("session"), 0.0);
    app.press(Named::Space);
    assert!(app.scrolled("session") > 0.0);
    assert_eq!(app.focused().as_deref(), Some("Bien, ne revient plus ici"));
    rate(&mut app, Rating::Good);
    assert_eq!(app.scrolled("session"), 0.0);
}
