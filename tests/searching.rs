//! Searching everywhere with the keyboard alone: from any page to what is found, and back.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use parcours::core::course::{ExerciseId, LessonId, ModuleId, Passage, TermId};
use parcours::core::settings::Settings;
use parcours::gui::place::{Place, Questions, Spot};
use sandbox::{Sandbox, data_folder};

const FIELD: &str = "Chercher dans tout le cours";

fn open_search(app: &mut Sandbox) {
    app.chord("f", Code::KeyF, Modifiers::CTRL);
    assert_eq!(app.focused().as_deref(), Some(FIELD));
}

fn lesson(id: &str) -> Place {
    Place::Lesson(Passage { lesson: LessonId::new(id), anchor: None })
}

/// Presses an arrow until the row that Entrée opens fits; returns its name.
fn choose(app: &mut Sandbox, fits: impl Fn(&str) -> bool) -> String {
    for _ in 0..60 {
        assert_eq!(app.focused().as_deref(), Some(FIELD), "the cursor stays in the field");
        let active = app.active().expect("a row is active");
        if fits(&active) {
            return active;
        }
        app.press(Named::ArrowDown);
    }
    panic!("no such row among: {:#?}", app.names());
}

#[test]
fn a_passage_is_put_in_sight_and_lit_and_gets_the_focus() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Home);
    open_search(&mut app);
    app.typed("la reponse qui repare");
    choose(&mut app, |name| name.starts_with("Leçon : La réponse qui répare"));
    app.press(Named::Enter);
    assert!(matches!(app.app.place(), Place::Spot(Spot { block: Some(_), .. })), "{:?}", app.app.place());
    assert_eq!(app.focused().as_deref(), Some("Passage trouvé, La réponse qui répare"));
    assert!(app.scrolled("lesson-text") > 0.0);
    assert!(!app.says(FIELD));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(app.app.place(), &Place::Home);
}

#[test]
fn a_term_opens_beside_a_lesson_which_keeps_its_place_and_in_the_glossary_elsewhere() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(lesson("L3.1"));
    let from = app.tab_to(|name| name.contains("boutique"));
    for _ in 0..4 {
        app.press(Named::PageDown);
    }
    let scrolled = app.scrolled("lesson-text");
    assert!(scrolled > 0.0);
    open_search(&mut app);
    app.typed("ecoute activ");
    assert!(app.active().expect("the best is active").starts_with("Terme : Écoute active"));
    app.press(Named::Enter);
    assert_eq!(app.app.place(), &lesson("L3.1"));
    assert_eq!(app.focused().as_deref(), Some("Fermer le glossaire"));
    app.assert_says("Écoute active");
    assert_eq!(app.scrolled("lesson-text"), scrolled);
    app.press(Named::Escape);
    assert_eq!(app.focused(), Some(from));
    assert_eq!(app.scrolled("lesson-text"), scrolled);

    app.alt_digit(5);
    open_search(&mut app);
    app.typed("ecoute activ");
    app.press(Named::Enter);
    assert_eq!(app.app.place(), &Place::Glossary(Some(TermId::new("ecoute-active"))));
}

#[test]
fn escape_gives_the_focus_and_the_page_back_as_they_were() {
    for size in [Size::new(1366.0, 768.0), Size::new(1024.0, 640.0)] {
        let folder = data_folder();
        let mut app = Sandbox::open_sized(folder.path(), size);
        app.visit(lesson("L3.1"));
        let from = app.tab_to(|name| name.contains("boutique"));
        app.press(Named::PageDown);
        app.press(Named::PageDown);
        let scrolled = app.scrolled("lesson-text");
        open_search(&mut app);
        app.typed("canal");
        app.press(Named::ArrowDown);
        app.press(Named::Escape);
        assert_eq!(app.focused(), Some(from));
        assert_eq!(app.scrolled("lesson-text"), scrolled);
        // The table of keys and the panel do the same.
        app.press(Named::F1);
        app.press(Named::Escape);
        assert_eq!(app.scrolled("lesson-text"), scrolled, "after the table of keys");
        app.chord("k", Code::KeyK, Modifiers::CTRL);
        app.press(Named::Escape);
        assert_eq!(app.scrolled("lesson-text"), scrolled, "after the panel");
    }
}

#[test]
fn what_is_typed_in_the_box_answers_no_question_behind_it() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let question = Questions::Some(ModuleId::new("M7"), vec![ExerciseId::new("M7-E15")]);
    app.visit(Place::Exercise(question));
    app.tab_to(|name| name.contains("réponse") || name.contains("Réponse"));
    app.typed("avant");
    // From inside a field of several lines too.
    open_search(&mut app);
    app.typed("canal");
    app.press(Named::Tab);
    assert_eq!(app.focused().as_deref(), Some("Fermer la recherche"));
    app.press(Named::Escape);
    // The focus is in the answer again, and nothing was added to it meanwhile.
    app.typed(" après");
    app.enter(|name| name.starts_with("Comparer"));
    app.assert_says("avant après");
}

#[test]
fn searches_are_remembered_offered_again_and_forgotten() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_search(&mut app);
    app.assert_says("Ce que l’on peut chercher");
    for words in ["canal", "ecoute activ"] {
        open_search(&mut app);
        app.typed(words);
        app.press(Named::Enter);
    }
    let saved = Settings::load(&folder.path().join("config/settings.ron")).0.recent_searches;
    let saved = if saved.is_empty() { app.app.services.settings.recent_searches.clone() } else { saved };
    assert_eq!(saved, ["ecoute activ", "canal"]);

    open_search(&mut app);
    assert_eq!(app.active(), None, "nothing is opened before it is chosen");
    app.press(Named::ArrowDown);
    app.press(Named::ArrowDown);
    assert_eq!(app.active().as_deref(), Some("Chercher de nouveau « canal »"));
    app.press(Named::Enter);
    let best = app.active().expect("the best is active");
    assert!(best.starts_with("Leçon : Qu’est-ce qu’un canal"), "{best}");
    app.press(Named::Escape);

    open_search(&mut app);
    app.enter(|name| name == "Effacer les recherches récentes");
    assert_eq!(app.focused().as_deref(), Some(FIELD));
    assert!(!app.says("Chercher de nouveau"));
    drop(app);
    let mut app = Sandbox::open(folder.path());
    open_search(&mut app);
    assert!(!app.says("Chercher de nouveau"));
}

#[test]
fn where_nothing_is_found_the_glossary_is_offered() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Home);
    open_search(&mut app);
    app.typed("zzzzzz");
    app.assert_says("Rien ne répond à « zzzzzz ».");
    app.press(Named::Enter);
    assert_eq!(app.app.place(), &Place::Home);
    app.enter(|name| name == "Parcourir le glossaire");
    assert_eq!(app.focused().as_deref(), Some("Chercher un terme"));
    assert!(!app.says(FIELD));
}

#[test]
fn other_keys_of_the_window_leave_the_box() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_search(&mut app);
    app.chord("k", Code::KeyK, Modifiers::CTRL);
    assert_eq!(app.focused().as_deref(), Some("Chercher un terme"));
    // Pressed in a field, the key opens the box all the same.
    open_search(&mut app);
    app.press(Named::F6);
    assert_eq!(app.focused().as_deref(), Some(FIELD));
    app.press(Named::Escape);
    assert_eq!(app.focused().as_deref(), Some("Chercher un terme"));
    open_search(&mut app);
    app.alt_digit(2);
    assert_eq!(app.app.place(), &Place::Course);
    assert!(!app.says(FIELD));
}

#[test]
fn an_exercise_opens_as_a_run_of_that_question_alone() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Home);
    open_search(&mut app);
    app.typed("rappel differe pic appels");
    choose(&mut app, |name| name.starts_with("Exercice : "));
    app.press(Named::Enter);
    let Place::Exercise(Questions::Some(_, asked)) = app.app.place() else { panic!("{:?}", app.app.place()) };
    assert_eq!(asked.len(), 1);
    app.assert_says("Question 1 sur 1");
}

#[test]
fn a_formula_opens_in_the_sheet_and_a_rule_of_law_in_its_lesson() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Home);
    open_search(&mut app);
    app.typed("taux de decroche");
    let name = choose(&mut app, |name| name.starts_with("Formule : "));
    app.press(Named::Enter);
    assert!(matches!(app.app.place(), Place::Formula(_)), "{:?}", app.app.place());
    let focused = app.focused().expect("the formula has the focus");
    assert!(name.contains(&focused), "{name} leads to {focused}");

    open_search(&mut app);
    app.typed("demarchage telephonique");
    choose(&mut app, |name| name.starts_with("Règle de droit : "));
    app.press(Named::Enter);
    assert!(matches!(app.app.place(), Place::Spot(Spot { block: Some(_), .. })), "{:?}", app.app.place());
    assert!(app.focused().expect("the passage has the focus").starts_with("Passage trouvé"));
}

#[test]
fn page_keys_go_from_kind_to_kind_and_the_rest_of_a_kind_can_be_seen() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Home);
    open_search(&mut app);
    app.typed("client");
    let first = app.active().expect("the best is active");
    app.press(Named::PageDown);
    let second = app.active().expect("a row is active");
    assert_ne!(first.split(' ').next(), second.split(' ').next(), "{first} then {second}");
    app.press(Named::PageUp);
    assert_eq!(app.active(), Some(first.clone()));
    app.press_with(Named::End, Modifiers::CTRL);
    assert_ne!(app.active(), Some(first.clone()));
    app.press_with(Named::Home, Modifiers::CTRL);
    assert_eq!(app.active(), Some(first));

    let more = |app: &mut Sandbox| app.names().iter().filter(|name| name.contains("résultats de plus")).count();
    let before = (more(&mut app), app.names().len());
    choose(&mut app, |name| name.contains("résultats de plus"));
    app.press(Named::Enter);
    assert_eq!(more(&mut app), before.0 - 1);
    assert!(app.names().len() > before.1);
    let active = app.active().expect("the first of those that appeared is active");
    assert!(!active.contains("résultats de plus"), "{active}");
}
