//! Whole journeys through the app with the keyboard alone, from the first day to the marks of the day after.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::Size;
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use parcours::core::course::{Course, Exercise, ExerciseKind, ModuleId, SheetId, Source, TermId};
use parcours::core::exercise::Mark;
use parcours::core::i18n::I18n;
use parcours::core::settings::Language;
use parcours::gui::place::Place;
use sandbox::{Sandbox, data_folder, spaced};

const LETTERS: [(&str, Code); 6] =
    [("a", Code::KeyA), ("b", Code::KeyB), ("c", Code::KeyC), ("d", Code::KeyD), ("e", Code::KeyE), ("f", Code::KeyF)];

/// The questions of a module of the shipped course, in the order in which they are asked.
fn questions(module: &str) -> Vec<Exercise> {
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    let loaded = course.module(&ModuleId::new(module)).expect("the shipped course has this module");
    loaded.exercises.iter().map(Exercise::clone).collect()
}

/// From anywhere to the page of module 3.
fn open_module_3(app: &mut Sandbox) {
    app.alt_digit(2);
    assert_eq!(app.focused().as_deref(), Some("Relation client"));
    app.enter(|name| name == "Ouvrir le module « Les canaux : du magasin au SMS »");
    assert_eq!(app.focused().as_deref(), Some("Les canaux : du magasin au SMS"));
}

/// From anywhere to the first lesson of module 3.
fn open_first_lesson(app: &mut Sandbox) {
    open_module_3(app);
    app.enter(|name| name.starts_with("Leçon 1, Qu’est-ce qu’un canal ?"));
    assert_eq!(app.focused().as_deref(), Some("Qu’est-ce qu’un canal ?"));
}

/// Gives the right answer to the question on the screen, without checking it; whether its kind is known here.
fn give(app: &mut Sandbox, exercise: &Exercise) -> bool {
    let letter = |app: &mut Sandbox, rank: usize| app.chord(LETTERS[rank].0, LETTERS[rank].1, Modifiers::empty());
    match &exercise.kind {
        ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
            for (rank, choice) in choices.iter().enumerate() {
                if choice.right {
                    letter(app, rank);
                }
            }
        }
        ExerciseKind::TrueFalse { answer: true } => app.chord("&", Code::Digit1, Modifiers::empty()),
        ExerciseKind::TrueFalse { answer: false } => app.chord("é", Code::Digit2, Modifiers::empty()),
        ExerciseKind::Classification { categories, labels } if categories.len() == 2 => {
            for _ in labels {
                let focused = app.focused().expect("a label has the focus");
                let label =
                    labels.iter().find(|label| spaced(&label.text.0) == focused).expect("the focus is on a label");
                app.press(if label.category == categories[0].id { Named::ArrowLeft } else { Named::ArrowRight });
            }
        }
        _ => return false,
    }
    true
}

/// Answers the question on the screen; whether it was answered rightly rather than passed over.
fn answer(app: &mut Sandbox, exercise: &Exercise) -> bool {
    if !give(app, exercise) {
        app.enter(|name| name == "Passer");
        return false;
    }
    app.press(Named::Enter);
    app.assert_says("C’est juste");
    app.press(Named::Enter);
    true
}

/// Within the group that has the focus, to the control of that name with the arrow, and presses it.
fn choose(app: &mut Sandbox, arrow: Named, wanted: &str) {
    for _ in 0..20 {
        if app.focused().is_some_and(|name| name == wanted) {
            return app.press(Named::Space);
        }
        app.press(arrow);
    }
    panic!("« {wanted} » is not in the group of {:?}", app.focused());
}

/// Answers all questions of module 3 from its page; the mark that they are worth.
fn answer_module_3(app: &mut Sandbox) -> Mark {
    app.enter(|name| name == "Commencer");
    let questions = questions("M3");
    let (mut points, mut sorted) = (0.0, 0);
    for (rank, exercise) in questions.iter().enumerate() {
        app.assert_says(&format!("Question {} sur {}", rank + 1, questions.len()));
        if answer(app, exercise) {
            points += 1.0;
            sorted += usize::from(matches!(exercise.kind, ExerciseKind::Classification { .. }));
        }
    }
    assert!(sorted > 0, "no classification was answered with the arrows");
    Mark::from_points(points, questions.len())
}

/// Module 3 read in part and its questions answered; what a person would do on the first day.
fn first_day(app: &mut Sandbox) -> Mark {
    open_first_lesson(app);
    app.press_with(Named::Enter, Modifiers::CTRL);
    app.press_with(Named::ArrowRight, Modifiers::CTRL);
    open_module_3(app);
    answer_module_3(app)
}

#[test]
fn a_term_opens_from_the_text_and_the_focus_comes_back_to_it() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_first_lesson(&mut app);
    let term = app.enter(|name| name.contains("boutique"));
    app.assert_says("Boutique");
    assert!(app.focused().is_some_and(|name| name != term), "the focus goes to the panel");
    app.press(Named::Escape);
    assert_eq!(app.focused(), Some(term), "the focus comes back to the term");
    assert!(!app.names().iter().any(|name| name == "Boutique"), "the panel is closed");
}

#[test]
fn keys_mark_a_lesson_as_read_and_lead_to_the_next_one_and_back() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_first_lesson(&mut app);
    app.tab_to(|name| name.contains("boutique"));
    app.press_with(Named::Enter, Modifiers::CTRL);
    assert!(app.names().iter().any(|name| name == "Lue"), "{:#?}", app.names());
    app.press_with(Named::ArrowRight, Modifiers::CTRL);
    assert_eq!(app.focused().as_deref(), Some("Le point de vente et le face à face"));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(app.focused().as_deref(), Some("Qu’est-ce qu’un canal ?"));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(app.focused().as_deref(), Some("Les canaux : du magasin au SMS"));
    app.tab_to(|name| name.starts_with("Leçon 1, Qu’est-ce qu’un canal ?, Lue"));
}

#[test]
fn the_text_of_a_lesson_scrolls_by_keys_wherever_the_focus_is() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_first_lesson(&mut app);
    app.tab_to(|name| name == "Marquer comme lue");
    // On its way the focus went through the card at the end of the text.
    app.press(Named::Home);
    let start = app.scrolled("lesson-text");
    app.press(Named::PageDown);
    let page = app.scrolled("lesson-text");
    assert!(page > start + 100.0, "Page suivante: from {start} to {page}");
    app.press(Named::ArrowUp);
    assert!(app.scrolled("lesson-text") < page, "Haut");
    app.press(Named::Home);
    assert_eq!(app.scrolled("lesson-text"), 0.0, "Début");
}

#[test]
fn a_first_day_of_study_ends_with_a_mark_that_the_progress_screen_lists() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    assert_eq!(app.focused().as_deref(), Some("Bienvenue dans Parcours."));
    let mark = first_day(&mut app);
    app.alt_digit(5);
    assert_eq!(app.focused().as_deref(), Some("Vos progrès"));
    let words = spaced(&I18n::new(Language::French).mark_on_20(mark));
    app.tab_to(|name| name.starts_with("Les canaux : du magasin au SMS, ") && name.contains(&words));
    app.assert_says("1 leçon lue");
}

#[test]
fn the_last_question_leads_to_the_mark() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let mark = first_day(&mut app);
    let words = I18n::new(Language::French).mark(mark);
    app.assert_says(&format!("Note : {words} sur 20"));
    app.enter(|name| name == "Retour au module");
    assert_eq!(app.focused().as_deref(), Some("Les canaux : du magasin au SMS"));
}

#[test]
fn the_next_day_home_offers_to_go_on_and_shows_the_mark() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let mark = first_day(&mut app);
    drop(app);
    let mut app = Sandbox::open(folder.path());
    assert_eq!(app.focused().as_deref(), Some("On reprend où vous en étiez ?"));
    app.assert_says(&I18n::new(Language::French).mark(mark));
    app.enter(|name| name == "Reprendre la leçon");
    assert_eq!(app.focused().as_deref(), Some("Le point de vente et le face à face"));
}

#[test]
fn an_exercise_left_in_the_middle_goes_on_at_the_same_question() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_module_3(&mut app);
    app.enter(|name| name == "Commencer");
    let questions = questions("M3");
    for exercise in &questions[..3] {
        answer(&mut app, exercise);
    }
    let fourth = format!("Question 4 sur {}", questions.len());
    app.assert_says(&fourth);
    app.press(Named::Escape);
    assert_eq!(app.focused().as_deref(), Some("Les canaux : du magasin au SMS"));
    app.enter(|name| name == "Continuer");
    app.assert_says(&fourth);
    drop(app);
    let mut app = Sandbox::open(folder.path());
    open_module_3(&mut app);
    app.enter(|name| name == "Continuer");
    app.assert_says(&fourth);
}

#[test]
fn arrows_go_through_the_corrections_of_an_attempt() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_module_3(&mut app);
    app.enter(|name| name == "Commencer");
    let questions = questions("M3");
    for exercise in &questions[..2] {
        answer(&mut app, exercise);
    }
    let attempt =
        app.app.services.progress.under_way(&ModuleId::new("M3")).expect("an attempt is under way").id.clone();
    app.visit(Place::Correction(attempt, questions[0].id.clone()));
    app.assert_says("Question 1 sur 2");
    app.press(Named::ArrowRight);
    app.assert_says("Question 2 sur 2");
    app.press(Named::ArrowRight);
    app.assert_says("Question 2 sur 2");
    app.press(Named::ArrowLeft);
    app.assert_says("Question 1 sur 2");
    assert!(app.focused().is_some(), "the focus follows");
}

#[test]
fn every_other_place_starts_with_the_focus_on_its_title() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let sheet = SheetId::new("canaux-face-a-face");
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    for place in [Place::Sheet(sheet), Place::Glossary(Some(TermId::new("boutique"))), Place::Welcome] {
        app.visit(place.clone());
        let title = match &place {
            Place::Sheet(sheet) => course.sheet(sheet).expect("the shipped course has this sheet").1.title.clone(),
            Place::Glossary(_) => "Glossaire".into(),
            _ => "Bienvenue dans Parcours.".into(),
        };
        assert_eq!(app.focused(), Some(spaced(&title)), "{place:?}");
    }
}

#[test]
fn an_answer_not_checked_is_not_lost_without_asking() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_module_3(&mut app);
    app.enter(|name| name == "Commencer");
    app.chord("b", Code::KeyB, Modifiers::empty());
    app.press(Named::Escape);
    app.assert_says("Quitter l’exercice ?");
    assert_eq!(app.focused().as_deref(), Some("Continuer"), "the safe answer has the focus");
    app.press(Named::Escape);
    assert!(!app.says("Quitter l’exercice ?"));
    app.assert_says("Question 1 sur");
}

#[test]
fn the_glossary_is_searched_without_accents_from_any_screen() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.chord("k", Code::KeyK, Modifiers::CTRL);
    assert_eq!(app.focused().as_deref(), Some("Chercher un terme"));
    app.typed("ecoute");
    assert_eq!(app.focused().as_deref(), Some("Chercher un terme"), "the cursor stays in the field");
    app.assert_says("Écoute active");
    app.press(Named::ArrowDown);
    for _ in 0..10 {
        if app.focused().is_some_and(|name| name.starts_with("Écoute active")) {
            break;
        }
        app.press(Named::ArrowDown);
    }
    app.press(Named::Enter);
    assert_eq!(app.focused().as_deref(), Some("Écoute active"));
    app.press(Named::Escape);
    assert_eq!(app.focused().as_deref(), Some("Bienvenue dans Parcours."), "the focus comes back to the page");
}

#[test]
fn what_is_written_in_the_search_field_stays_there() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_first_lesson(&mut app);
    app.chord("k", Code::KeyK, Modifiers::CTRL);
    app.typed("fid lité");
    app.assert_says("fid lité");
    app.press(Named::Escape);
    assert!(!app.names().iter().any(|name| name == "Chercher un terme"), "Échap closes the panel from its field");
    assert_eq!(app.focused().as_deref(), Some("Qu’est-ce qu’un canal ?"));
}

#[test]
fn keys_change_the_text_size_at_once_and_for_next_time() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    assert_eq!(app.app.services.settings.text_size, 100);
    app.chord("+", Code::Equal, Modifiers::CTRL | Modifiers::SHIFT);
    let larger = app.app.services.settings.text_size;
    assert!(larger > 100);
    drop(app);
    let mut app = Sandbox::open(folder.path());
    assert_eq!(app.app.services.settings.text_size, larger);
    app.chord("à", Code::Digit0, Modifiers::CTRL);
    assert_eq!(app.app.services.settings.text_size, 100);
    app.chord("-", Code::Digit6, Modifiers::CTRL);
    assert!(app.app.services.settings.text_size < 100);
}

#[test]
fn alt_and_a_digit_open_each_tab_at_its_title() {
    let folder = data_folder();
    for size in [Size::new(1366.0, 768.0), Size::new(1024.0, 640.0), Size::new(700.0, 640.0)] {
        let mut app = Sandbox::open_sized(folder.path(), size);
        let titles = [
            (2, "Relation client"),
            (4, "Glossaire"),
            (5, "Vos progrès"),
            (6, "Réglages"),
            (1, "Votre première leçon vous attend"),
        ];
        for (digit, title) in titles {
            app.alt_digit(digit);
            assert_eq!(app.focused().as_deref(), Some(title), "Alt + {digit} at {size:?}");
        }
    }
}

#[test]
fn alt_3_opens_the_door_of_review() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(3);
    assert_eq!(app.focused().as_deref(), Some("Révision"));
}

#[test]
fn f1_opens_the_table_of_keys_and_escape_closes_it() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(6);
    app.press(Named::F1);
    app.assert_says("Fermer un panneau ou un dialogue");
    assert_eq!(app.focused().as_deref(), Some("Fermer le tableau des touches"));
    for _ in 0..4 {
        app.press(Named::Tab);
        assert!(app.focused().is_none_or(|name| name != "Français"), "Tab stays in the dialog");
    }
    app.press(Named::Escape);
    assert!(!app.says("Fermer un panneau ou un dialogue"));
    assert_eq!(app.focused().as_deref(), Some("Réglages"));
}

#[test]
fn tab_comes_back_round_on_every_screen_and_always_says_a_name() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    for digit in [1, 2, 4, 5, 6] {
        app.alt_digit(digit);
        app.press(Named::Tab);
        let first = app.focused().expect("Tab leads somewhere");
        assert!(!first.is_empty());
        app.tab_to(|name| {
            assert!(!name.trim().is_empty() && name != "(nothing)", "Tab leads to something without a name");
            name == first
        });
    }
}

#[test]
fn the_language_changes_at_once_and_for_next_time() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(6);
    let language = app.tab_to(|name| name == "Français" || name == "English");
    assert_eq!(language, "Français", "Tab enters the choice at what is chosen");
    app.press(Named::ArrowRight);
    if app.says("Réglages") {
        app.press(Named::Space);
    }
    assert!(!app.says("Réglages"));
    app.assert_says("Settings");
    assert_eq!(app.focused().as_deref(), Some("English"), "the focus stays on the choice");
    drop(app);
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(6);
    assert_eq!(app.focused().as_deref(), Some("Settings"));
}

#[test]
fn a_test_over_two_modules_is_picked_left_gone_on_with_and_marked() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(2);
    app.enter(|name| name == "Choisir les questions");
    assert_eq!(app.focused().as_deref(), Some("Choisir les questions"));
    app.tab_to(|name| name == "Tous");
    choose(&mut app, Named::ArrowRight, "3 · Canaux classiques");
    choose(&mut app, Named::ArrowRight, "6 · Téléphone");
    let both = questions("M3").len() + questions("M6").len();
    app.assert_says(&format!("{both} questions correspondent."));
    app.tab_to(|name| name == "10");
    choose(&mut app, Named::ArrowRight, "20");
    app.tab_to(|name| name == "Entraînement");
    choose(&mut app, Named::ArrowRight, "Test");
    app.enter(|name| name == "Commencer · 20 questions");
    app.assert_says("Test");
    for rank in 1..=3 {
        app.assert_says(&format!("Question {rank} sur 20"));
        app.enter(|name| name == "Passer");
    }
    // Where the question drawn has a field, a first press leaves the field.
    app.press(Named::Escape);
    if !app.says("Test en cours") {
        app.press(Named::Escape);
    }
    app.assert_says("Test en cours");
    drop(app);
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Pick(None));
    app.enter(|name| name == "Continuer");
    for rank in 4..=20 {
        app.assert_says(&format!("Question {rank} sur 20"));
        app.enter(|name| name == "Passer");
    }
    app.assert_says("Note : 0 sur 20");
    app.assert_says("Plusieurs modules · Résultat du test");
    app.alt_digit(5);
    app.tab_to(|name| name.starts_with("Modules 3 et 6, ") && name.contains("test · 20 questions"));
}

#[test]
fn a_test_corrects_nothing_before_its_mark() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_module_3(&mut app);
    app.enter(|name| name == "Choisir les questions");
    app.tab_to(|name| name == "10");
    choose(&mut app, Named::ArrowLeft, "5");
    app.tab_to(|name| name == "Mélangées");
    choose(&mut app, Named::ArrowRight, "Dans l’ordre du cours");
    app.tab_to(|name| name == "Entraînement");
    choose(&mut app, Named::ArrowRight, "Test");
    app.enter(|name| name == "Commencer · 5 questions");
    let mut points = 0.0;
    for (rank, exercise) in questions("M3")[..5].iter().enumerate() {
        app.assert_says(&format!("Question {} sur 5", rank + 1));
        assert!(!app.says("C’est juste") && !app.says("Jusqu’ici"), "a test says nothing");
        if give(&mut app, exercise) {
            points += 1.0;
            app.press(Named::Enter);
        } else {
            app.enter(|name| name == "Passer");
        }
    }
    let words = I18n::new(Language::French).mark(Mark::from_points(points, 5));
    app.assert_says(&format!("Note : {words} sur 20"));
    app.enter(|name| name.starts_with("Question 1, "));
    app.assert_says("Question 1 sur 5");
    app.assert_says("C’est juste");
    app.press(Named::Escape);
    app.enter(|name| name == "Retour au module");
    assert!(!app.says("Meilleure note"), "some questions of a module give it no mark");
}

#[test]
fn the_questions_at_the_end_of_a_lesson_lead_back_to_it() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    open_first_lesson(&mut app);
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    let lesson = parcours::core::course::LessonId::new("L3.1");
    let (_, _, slot) = course.lesson(&lesson).expect("the shipped course has this lesson");
    let asked = slot.content.as_ref().expect("it can be read").self_check.clone();
    app.enter(|name| name == "Commencer, Vérifier que vous avez compris");
    for (rank, id) in asked.iter().enumerate() {
        app.assert_says(&format!("Question {} sur {}", rank + 1, asked.len()));
        let (_, exercise) = course.exercise(id).expect("the shipped course has this question");
        answer(&mut app, exercise);
    }
    app.enter(|name| name == "Retour à la leçon");
    assert_eq!(app.focused().as_deref(), Some("Qu’est-ce qu’un canal ?"));
    app.assert_says("La dernière fois");
}

#[test]
fn a_page_opens_at_its_top_however_far_the_one_before_was_scrolled() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(2);
    app.enter(|name| name.starts_with("Ouvrir le module") && name.contains("handicap"));
    assert_eq!(app.scrolled("module"), 0.0);
    app.alt_digit(2);
    assert_eq!(app.scrolled("course"), 0.0);
}
