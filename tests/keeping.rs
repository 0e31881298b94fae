//! Exports, imports and backups as a student meets them in the settings, with the keyboard alone.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::keyboard::key::Named;
use parcours::core::course::{LessonId, Passage};
use parcours::core::progress::{Event, Store};
use parcours::gui::app::Message;
use parcours::gui::place::Place;
use parcours::gui::presets;
use sandbox::{Sandbox, data_folder};

/// Lets what works beside the window end, up to where something is so.
fn wait(app: &mut Sandbox, so: impl Fn(&mut Sandbox) -> bool) {
    for _ in 0..2000 {
        if so(app) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        app.wake();
    }
}

/// The same, up to where something is said.
fn until(app: &mut Sandbox, words: &str) {
    wait(app, |app| app.says(words));
    app.assert_says(words);
}

#[test]
fn progress_is_exported_here_and_merged_there() {
    let (here, there) = (data_folder(), data_folder());
    let mut app = Sandbox::open(here.path());
    app.visit(Place::Lesson(Passage { lesson: LessonId::new("L1.1"), anchor: None }));
    app.alt_digit(6);
    app.enter(|name| name == "Exporter…");
    app.assert_says("Exporter mes progrès");
    assert_eq!(app.focused().as_deref(), Some("Chemin du fichier"));
    // Entrée in the field exports to the path proposed.
    app.press(Named::Enter);
    assert_eq!(app.focused().as_deref(), Some("Exporter…"));
    until(&mut app, "dans /");
    assert_eq!(app.focused().as_deref(), Some("Exporter…"), "what comes in a toast takes no focus");
    let file = here.path().join("parcours-2025-12-09-14h00.parcours");
    assert!(file.exists());
    let lines = std::fs::read_to_string(&file).unwrap().lines().count();

    let mut app = Sandbox::open(there.path());
    app.alt_digit(6);
    app.enter(|name| name == "Importer…");
    app.typed(file.to_str().unwrap());
    app.enter(|name| name == "Fusionner");
    until(&mut app, "ajoutée");
    assert_eq!(app.app.services.progress.last_lesson, Some(LessonId::new("L1.1")));
    assert_eq!(Store::open(there.path()).unwrap().len(), Ok(lines as u64 - 1));
    app.press(Named::Escape);
    app.enter(|name| name == "Importer…");
    app.typed("nowhere");
    app.enter(|name| name == "Remplacer");
    until(&mut app, "Le fichier ne peut pas être lu");
    assert_eq!(Store::open(there.path()).unwrap().len(), Ok(lines as u64 - 1));
}

#[test]
fn the_day_has_its_backup_and_it_is_restored_from_the_settings() {
    let folder = data_folder();
    let mut store = Store::open(folder.path()).unwrap();
    let opened = |lesson: &str| Event::LessonOpened { lesson: LessonId::new(lesson) };
    store.record(&presets::now(), opened("L1.1")).unwrap();
    drop(store);
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(6);
    app.assert_says("Pas encore de sauvegarde");
    app.say(Message::Opened(iced::window::Id::unique()));
    until(&mut app, "Aujourd’hui à 14 h 00, ");
    Store::open(folder.path()).unwrap().record(&presets::now(), opened("L1.2")).unwrap();
    app.enter(|name| name == "Rétablir une sauvegarde");
    app.assert_says("Aujourd’hui à 14 h 00, 1 entrée");
    assert_eq!(app.focused().as_deref(), Some("Annuler"));
    app.enter(|name| name == "Rétablir");
    until(&mut app, "Sauvegarde rétablie : 1 entrée");
    assert_eq!(app.app.services.progress.last_lesson, Some(LessonId::new("L1.1")));
    // What was there before can be had back.
    wait(&mut app, |app| app.app.services.backups.len() == 2);
    app.enter(|name| name == "Rétablir une sauvegarde");
    app.assert_says("Avant un import");
}

#[test]
fn erasing_says_what_goes_and_takes_the_backups_along() {
    let folder = data_folder();
    let mut store = Store::open(folder.path()).unwrap();
    store.record(&presets::now(), Event::LessonOpened { lesson: LessonId::new("L1.1") }).unwrap();
    store.back_up_daily(&presets::now()).unwrap().unwrap();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(6);
    app.enter(|name| name == "Effacer mes progrès…");
    app.assert_says("Notes, révisions, lectures et sauvegardes seront perdues.");
    assert_eq!(app.focused().as_deref(), Some("Garder"));
    app.press(Named::Escape);
    assert_eq!(store.len(), Ok(1));
    app.enter(|name| name == "Effacer mes progrès…");
    app.enter(|name| name == "Effacer");
    app.assert_says("Progrès effacés");
    assert_eq!(store.len(), Ok(0));
    assert_eq!(std::fs::read_dir(folder.path().join("backups")).unwrap().count(), 0);
    assert_eq!(app.app.services.progress.last_lesson, None);
}
