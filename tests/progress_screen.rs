//! The progress screen with the keyboard alone: charts, their figures, periods, and what they lead to.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use parcours::core::course::{ExerciseId, LessonId, ModuleId};
use parcours::core::exercise::{Answer, Mark, Outcome};
use parcours::core::progress::{AttemptId, Event, Mode, Store};
use parcours::gui::presets;
use parcours::gui::screen::progress::Message;
use sandbox::{Sandbox, data_folder};

/// A folder where a whole run through module 3 was made twice, the first question missed both times.
fn studied() -> tempfile::TempDir {
    let folder = data_folder();
    let mut store = Store::open(folder.path()).expect("a new store opens");
    let mut note = |event| drop(store.record(presets::now().timestamp(), event).expect("an event is saved"));
    let lesson = LessonId::new("L3.1");
    note(Event::LessonMarked { lesson: lesson.clone(), read: true });
    note(Event::LessonStudied { lesson, millis: 600_000 });
    for (id, halves) in [("a", 20), ("b", 29)] {
        let attempt = AttemptId(id.into());
        let exercises: Vec<_> = ["M3-E01", "M3-E02"].map(ExerciseId::new).into();
        let (module, partial, mode) = (Some(ModuleId::new("M3")), false, Mode::Practice);
        let started = Event::AttemptStarted {
            attempt: attempt.clone(),
            module,
            exercises: exercises.clone(),
            seed: 1,
            partial,
            mode,
            lesson: None,
        };
        note(started);
        for (exercise, outcome) in exercises.into_iter().zip([Outcome::Wrong, Outcome::Right]) {
            let points = if outcome == Outcome::Right { 1.0 } else { 0.0 };
            let (attempt, answer, millis) = (attempt.clone(), Answer::Skipped, 30_000);
            note(Event::Answered { attempt, exercise, answer, points, outcome, millis });
        }
        note(Event::AttemptFinished { attempt, mark: Mark::from_halves(halves) });
    }
    folder
}

#[test]
fn a_chart_says_one_sentence_and_opens_its_figures() {
    let folder = studied();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(5);
    assert_eq!(app.focused().as_deref(), Some("Vos progrès"));
    app.assert_says("1 leçon lue, 0 carte apprise, 1 jour d’étude");

    let chart = app.enter(|name| name.starts_with("Vos notes :"));
    assert!(chart.contains("la dernière est 14,5/20, la meilleure 14,5/20."), "{chart}");
    assert_eq!(app.focused().as_deref(), Some("Fermer"));
    app.assert_says("Note sur 20");
    // The page behind is out of reach until the figures are closed.
    app.press_with(Named::Tab, Modifiers::SHIFT);
    assert_eq!(app.focused().as_deref(), Some("Copier"));
    app.press(Named::Enter);
    app.assert_says("Copié");
    app.press(Named::Escape);
    app.press(Named::Escape);
    assert_eq!(app.focused(), Some(chart));
    assert!(!app.says("Note sur 20"));
}

#[test]
fn long_figures_are_scrolled_with_the_arrows() {
    let folder = studied();
    let mut app = Sandbox::open_sized(folder.path(), iced::Size::new(1024.0, 640.0));
    app.alt_digit(5);
    app.enter(|name| name == "Voir les chiffres : Maîtrise par module");
    assert_eq!(app.scrolled("figures-table"), 0.0);
    app.press(Named::ArrowDown);
    assert!(app.scrolled("figures-table") > 0.0);
}

#[test]
fn every_chart_has_its_figures() {
    let folder = studied();
    let mut app = Sandbox::open(folder.path());
    for (title, figure) in [
        ("Maîtrise par module", "Tout le cours"),
        ("Vos notes", "9 décembre 2025"),
        ("Temps passé", "10 min"),
        ("Jours d’étude", "9 décembre 2025"),
    ] {
        app.alt_digit(5);
        app.enter(|name| name == format!("Voir les chiffres : {title}"));
        assert_eq!(app.focused().as_deref(), Some("Fermer"), "{title}");
        app.assert_says(figure);
        app.press(Named::Enter);
        assert!(!app.says("Copier"), "{title}");
    }
}

#[test]
fn a_question_missed_twice_is_practised_with_one_press() {
    let folder = studied();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(5);
    let row = app.enter(|name| name.ends_with("0 % des points en 2 essais : refaire"));
    let title = row.split(',').next().unwrap_or_default().to_owned();
    app.assert_says("Vérifier");
    assert!(!app.says("Vos progrès"), "{title} is asked on a screen of its own");
}

#[test]
fn another_period_is_chosen_with_the_arrows() {
    let folder = studied();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(5);
    app.tab_to(|name| name == "Trimestre");
    app.press(Named::ArrowRight);
    assert_eq!(app.focused().as_deref(), Some("Tout"));
    app.press(Named::Enter);
    app.assert_says("1 jour depuis décembre");
}

#[test]
fn the_report_is_written_among_the_documents() {
    let folder = studied();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(5);
    app.tab_to(|name| name == "Créer le bilan");
    // As the button does, but the task that shows the page in a browser is not run.
    let _ = app.app.update(parcours::gui::app::Message::Progress(Message::Report));
    let html = std::fs::read_to_string(folder.path().join("bilan-parcours-2025-12-09.html")).expect("it is there");
    assert!(html.contains("14,5/20"), "{html}");
}
