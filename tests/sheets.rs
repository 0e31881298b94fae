//! The sheets of the whole course, the simulator of marks and the choice of a diploma, by keyboard alone.

#[path = "support/sandbox.rs"]
mod sandbox;

use std::sync::Arc;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use parcours::core::course::{
    Block, Diploma, Form, FormulaInput, FormulaResult, Lesson, LessonId, OnlyFor, Passage, Rounding, SheetFormula, Text,
};
use parcours::gui::place::{Place, SheetTab};
use sandbox::{Sandbox, data_folder};

/// Changes a lesson of the course in use, whatever the shipped one says by then.
fn plant(app: &mut Sandbox, lesson: &str, change: impl Fn(&mut Lesson)) {
    let course = Arc::make_mut(&mut app.app.services.course);
    let slots = course.modules.iter_mut().flat_map(|loaded| &mut loaded.lessons);
    let slot = slots.into_iter().find(|slot| slot.entry.id == LessonId::new(lesson));
    let content = slot.expect("the shipped course has this lesson").content.as_mut();
    change(Arc::make_mut(content.expect("it can be read")));
}

/// Says of each channel of a lesson in which form it is, and of all others nothing.
fn classify(app: &mut Sandbox, lesson: &str, form: Form) {
    plant(app, lesson, |lesson| {
        for block in &mut lesson.blocks {
            if let Block::Channels(sheet) = block {
                sheet.channels.iter_mut().for_each(|channel| channel.form = vec![form]);
            }
        }
    });
}

fn plant_formula(app: &mut Sandbox) {
    let input = |name: &str, label: &str, value| FormulaInput {
        name: name.into(),
        label: label.into(),
        value,
        unit: String::new(),
    };
    Arc::make_mut(&mut app.app.services.course).formulas = vec![SheetFormula {
        code: "F20".into(),
        name: "Taux de décroché".into(),
        formula: Text("traités ÷ présentés × 100".into()),
        inputs: vec![input("a", "Appels traités", 1044.0), input("b", "Appels présentés", 1200.0)],
        result: FormulaResult {
            expression: "a / b * 100".into(),
            expected: 87.0,
            unit: "%".into(),
            decimals: 2,
            rounding: Rounding::Nearest,
        },
        example: Text("1 044 ÷ 1 200 × 100 = 87 %".into()),
        comment: Text("Sur 100 appels, 87 sont pris.".into()),
        passage: Passage::from(String::from("L6.2")),
    }]
    .into();
}

/// Empties the field that has the focus, and writes in it.
fn rewrite(app: &mut Sandbox, words: &str) {
    for _ in 0..12 {
        app.press(Named::Backspace);
    }
    app.typed(words);
}

#[test]
fn channels_are_narrowed_by_what_they_are() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    classify(&mut app, "L3.2", Form::Spoken);
    classify(&mut app, "L3.4", Form::Written);
    app.alt_digit(2);
    app.enter(|name| name == "Tous les canaux");
    assert_eq!(app.focused().as_deref(), Some("Tous les canaux"));
    app.assert_says("Point de vente");
    app.assert_says("SMS et MMS");
    app.enter(|name| name == "Écrit" || name == "Oral");
    app.assert_says("SMS et MMS");
    assert!(!app.texts().iter().any(|text| text == "Point de vente"), "it is not written");
    app.press(Named::ArrowRight);
    app.press(Named::Space);
    app.assert_says("Point de vente");
    assert!(!app.texts().iter().any(|text| text == "SMS et MMS"), "it is not spoken");
    app.press(Named::Space);
    app.assert_says("SMS et MMS");
}

#[test]
fn a_column_of_all_channels_is_hidden_shown_and_judged() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Sheets(SheetTab::Channels));
    app.tab_to(|name| name == "Rien");
    app.press(Named::ArrowRight);
    app.press(Named::Space);
    app.enter(|name| name.starts_with("Voir les"));
    assert!(app.focused().is_some_and(|name| name.starts_with("Je savais")));
    app.press(Named::Enter);
    assert_eq!(app.app.services.progress.cells.len(), 1);
    assert!(app.focused().is_some_and(|name| name.starts_with("Voir l")), "the focus goes on to the next cell");
    app.assert_says("1 sue");
}

#[test]
fn a_formula_reckons_with_what_is_typed() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    plant_formula(&mut app);
    app.visit(Place::Sheets(SheetTab::Formulas));
    app.tab_to(|name| name == "Chercher une formule");
    app.typed("presentes");
    app.assert_says("1 formule");
    app.press(Named::Enter);
    assert_eq!(app.focused().as_deref(), Some("Taux de décroché"));
    app.assert_says("Résultat : 87 %");
    app.tab_to(|name| name == "Appels traités");
    rewrite(&mut app, "900,5");
    app.assert_says("Résultat : 75,04 %");
    app.tab_to(|name| name == "Appels présentés");
    rewrite(&mut app, "0");
    app.assert_says("Ces nombres n’ont pas de résultat.");
    rewrite(&mut app, "");
    app.assert_says("Il manque un nombre : Appels présentés.");
    app.enter(|name| name == "Reprendre l’exemple");
    app.assert_says("Résultat : 87 %");
    assert_eq!(app.focused().as_deref(), Some("Appels traités"));
}

#[test]
fn dates_of_law_lead_to_their_lesson() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Sheets(SheetTab::Law));
    app.assert_says("Ce qui va changer");
    app.assert_says("11 août 2026");
    app.enter(|name| name.starts_with("Leçon 6.5"));
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert_eq!(app.focused().as_deref(), Some("Dates de loi"));
}

#[test]
fn the_simulator_gives_its_verdict_and_keeps_the_marks() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    app.alt_digit(5);
    app.enter(|name| name == "Simulateur de notes");
    app.assert_says("Écrivez une première note");
    app.tab_to(|name| name.starts_with("Note de E1"));
    app.typed("30");
    app.assert_says("Une note va de 0 à 20");
    rewrite(&mut app, "9");
    app.assert_says("il faut en moyenne 10,17 sur 20");
    for mark in ["11", "8", "13", "10", "14", "12"] {
        app.press(Named::Tab);
        app.typed(mark);
    }
    app.assert_says("Admis");
    app.assert_says("233 ÷ 21 = 11,10");
    app.alt_digit(1);
    drop(app);
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Simulator);
    app.assert_says("11,10");
    assert_eq!(app.app.services.progress.streak(&parcours::gui::presets::now()), 0, "marks are no study");
    app.enter(|name| name == "Effacer les notes");
    app.assert_says("Écrivez une première note");
    app.alt_digit(1);
    app.visit(Place::Simulator);
    app.assert_says("Écrivez une première note");
}

#[test]
fn the_diploma_changes_the_lesson_and_the_simulator() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    plant(&mut app, "L3.1", |lesson| {
        for (diploma, words) in [(Diploma::Ndrc, "Exemple du centre"), (Diploma::Mco, "Exemple du magasin")] {
            let blocks = vec![Block::Paragraph(Text(words.into()))];
            lesson.blocks.insert(0, Block::OnlyFor(OnlyFor { diploma, blocks }));
        }
    });
    app.visit(Place::Lesson(Passage { lesson: LessonId::new("L3.1"), anchor: None }));
    assert!(app.says("Exemple du centre") && !app.says("Exemple du magasin"));
    app.alt_digit(6);
    assert_eq!(app.tab_to(|name| name.starts_with("BTS")), "BTS NDRC", "Tab enters the choice at what is chosen");
    app.press(Named::ArrowRight);
    if app.app.services.settings.diploma == Diploma::Ndrc {
        app.press(Named::Space);
    }
    assert_eq!(app.app.services.settings.diploma, Diploma::Mco);
    app.press_with(Named::ArrowLeft, Modifiers::ALT);
    assert!(app.says("Exemple du magasin") && !app.says("Exemple du centre"));
    app.visit(Place::Simulator);
    app.assert_says("Parcours ne connaît pas tous les coefficients du BTS MCO");
    drop(app);
    let app = Sandbox::open(folder.path());
    assert_eq!(app.app.services.settings.diploma, Diploma::Mco, "it is kept");
}
