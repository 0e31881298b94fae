//! What becomes of a fault of the app itself: what was answered stays, the student is told in plain words, and the journal
//! says what happened without saying what the student wrote.
#![cfg(debug_assertions)] // Faults on purpose exist in such builds only.
#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "support/sandbox.rs"]
mod sandbox;

use std::fs;
use std::path::Path;

use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use parcours::core::course::{ExerciseId, LessonId, ModuleId, Passage, TermId};
use parcours::core::exercise::{Answer, Outcome};
use parcours::core::files::Places;
use parcours::core::progress::store::examine::Examined;
use parcours::core::progress::{Event, Store};
use parcours::core::review::{CardId, Side};
use parcours::gui::app::Message;
use parcours::gui::app::drill::Drill;
use parcours::gui::place::{Place, Questions};
use parcours::gui::screen::settings::{self, Files};
use parcours::journal;
use sandbox::{Sandbox, data_folder};

/// What the student writes, each where it could leak from.
const PRIVATE: [&str; 4] = ["zèbrerépondu", "zèbrecherché", "zèbrenoté", "zebrefichier"];

fn written(folder: &Path) -> String {
    let files = fs::read_dir(folder.join("log")).unwrap().flatten();
    files.map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

fn examined(folder: &Path) -> Examined {
    Store::examine(folder).unwrap().unwrap()
}

/// A student answers, looks for words, takes a note and exports, some of it in vain.
fn study(app: &mut Sandbox, folder: &Path) {
    let [answer, search, note, file] = PRIVATE;
    app.visit(Place::Lesson(Passage { lesson: LessonId::new("L1.1"), anchor: None }));
    app.visit(Place::Exercise(Questions::Some(ModuleId::new("M7"), vec![ExerciseId::new("M7-E15")])));
    app.tab_to(|name| name.contains("éponse"));
    app.typed(answer);
    let attempt = app.app.services.new_attempt();
    let card = CardId::Term(TermId::new("paraverbal"), Side::Meaning);
    let events = vec![
        Event::Answered {
            attempt,
            exercise: ExerciseId::new("M7-E15"),
            answer: Answer::Short { text: answer.into(), ideas: Vec::new() },
            points: 0.5,
            outcome: Outcome::Partly,
            millis: 4000,
        },
        Event::CardNoted { card, note: note.into() },
        // Has no readable form: not saved, and told.
        Event::PositionReached { lesson: LessonId::new("L1.1"), heading: None, fraction: f64::NAN },
    ];
    assert!(app.app.services.record(events).is_err());
    app.visit(Place::Glossary(None));
    app.chord("k", Code::KeyK, Modifiers::CTRL);
    app.typed(search);
    app.press(Named::Escape);
    app.alt_digit(6);
    for place in [folder.join(file), Path::new("/proc").join(file).join(file)] {
        for message in [Files::AskExport, Files::Path(place.display().to_string()), Files::Export] {
            app.say(Message::Settings(settings::Message::Files(message)));
        }
        app.wait_until_it_says(if place.starts_with("/proc") { "ne peut pas être créé" } else { "dans /" });
    }
}

#[test]
fn a_fault_loses_nothing_says_so_and_leaves_the_students_words_out_of_the_journal() {
    let folder = data_folder();
    let folder = folder.path();
    let places = Places::inside(folder);
    journal::open(&places);
    journal::watch_panics(true);
    journal::begin("window");
    let mut app = Sandbox::open(folder);
    study(&mut app, folder);
    let mut before = examined(folder);
    assert!(before.events > 3, "{before:?}");

    for drill in [Drill::Update, Drill::View] {
        app.say(Message::Drill(drill));
        app.assert_says("Parcours a rencontré une erreur");
        app.assert_says("Tout ce que vous avez répondu jusqu’ici est enregistré.");
        app.assert_says(&places.log().display().to_string());
        assert!(!places.crash().exists(), "it has been told: {drill:?}");
        // A key that no control takes leads nowhere from there.
        app.alt_digit(5);
        app.assert_says("Parcours a rencontré une erreur");
        assert_eq!(examined(folder), before, "{drill:?}");
        app.enter(|name| name == "Revenir à l’accueil");
        assert_eq!(*app.app.place(), Place::Home);
        assert!(!app.says("Parcours a rencontré une erreur"));
        assert_eq!(app.app.services.progress.last_lesson, Some(LessonId::new("L1.1")));
        // And one goes on saving.
        app.visit(Place::Lesson(Passage { lesson: LessonId::new("L1.1"), anchor: None }));
        app.alt_digit(1);
        let after = examined(folder);
        assert!(after.events > before.events && after.faults.is_empty());
        before = after;
    }

    app.say(Message::Drill(Drill::Beside));
    app.wait_until_it_says("Un travail en arrière-plan s’est arrêté");
    assert!(!places.crash().exists());

    let journal = written(folder);
    for noted in [
        "window begins",
        env!("CARGO_PKG_VERSION"),
        "course=\"shipped\"",
        "exported events=",
        "not exported",
        "panic at src/gui/app/drill.rs",
        "drill",
        "the page gave way to the one of trouble",
    ] {
        assert!(journal.contains(noted), "« {noted} » is not in the journal:\n{journal}");
    }
    for private in PRIVATE.iter().chain(&["what the student wrote", "M7-E15"]) {
        assert!(!journal.contains(private), "« {private} » is in the journal:\n{journal}");
    }
}

#[test]
fn the_next_start_says_once_that_the_last_one_met_a_fault() {
    let folder = data_folder();
    // Cut short, as a full disk leaves it.
    fs::write(Places::inside(folder.path()).crash(), "(version: \"0.1.0\", pla").unwrap();
    let mut app = Sandbox::open(folder.path());
    app.assert_says("La dernière fois, Parcours a rencontré une erreur.");
    let mut app = Sandbox::open(folder.path());
    assert!(!app.says("La dernière fois"));
}
