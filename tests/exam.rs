//! The mock exam by keyboard alone: written, paused, lost with the window, handed in and marked.

#[path = "support/sandbox.rs"]
mod sandbox;

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use parcours::core::course::{Course, Exam, ExamId, Source};
use parcours::core::markup;
use parcours::core::progress::Stage;
use parcours::gui::place::Place;
use sandbox::{Sandbox, data_folder, spaced};

/// The exam paper of the shipped course.
fn exam() -> Exam {
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    Exam::clone(course.exam(&ExamId::new("e5-ecrit")).expect("the shipped course has this paper"))
}

/// What a question of the paper asks, by part and rank.
fn asked(exam: &Exam, part: usize, rank: usize) -> String {
    spaced(&markup::plain(&exam.parts[part].questions[rank].prompt))
}

/// From the first screen to the first question of the paper, with its clock running.
fn begin_exam(app: &mut Sandbox, exam: &Exam) {
    app.alt_digit(2);
    let title = spaced(&exam.title);
    app.enter(|name| name == format!("Ouvrir l’épreuve « {title} »"));
    assert_eq!(app.focused(), Some(title));
    app.enter(|name| name == "Commencer l’épreuve");
    assert_eq!(app.focused(), Some(asked(exam, 0, 0)));
    app.assert_says("Il reste 3 h");
}

#[test]
fn a_mock_exam_is_written_paused_handed_in_and_marked() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let exam = exam();
    begin_exam(&mut app, &exam);
    app.tab_to(|name| name == "Votre réponse à la question 1.1");
    app.typed("84 %");
    while app.focused().as_deref() != Some("Épreuve en pause") {
        app.press(Named::Escape);
    }
    assert!(!app.says(&asked(&exam, 0, 0)), "the paper is hidden");
    let text = |app: &Sandbox| app.app.services.progress.exams[0].text("1.1").to_owned();
    assert_eq!(text(&app), "84 %");
    app.enter(|name| name == "Reprendre");
    assert_eq!(app.focused(), Some(asked(&exam, 0, 0)));
    app.enter(|name| name == "Suivante");
    assert_eq!(app.focused(), Some(asked(&exam, 0, 1)));

    app.enter(|name| name == "Rendre la copie");
    assert_eq!(app.focused().as_deref(), Some("Continuer à écrire"), "the safe answer has the focus");
    app.press(Named::Escape);
    assert!(!app.says("Rendre la copie ?"));
    app.enter(|name| name == "Rendre la copie");
    app.assert_says("1 question rédigée sur");
    app.enter(|name| name == "Rendre la copie");

    assert_eq!(app.focused(), Some(asked(&exam, 0, 0)));
    app.assert_says("84 %");
    let rubric = &exam.parts[0].questions[0].rubric;
    for _ in rubric {
        app.enter(|name| name.starts_with("Tous les points, "));
    }
    app.enter(|name| name == "Voir le résultat");
    let points: u8 = rubric.iter().map(|criterion| criterion.points).sum();
    app.assert_says(&format!("{points} sur 40 points"));
    assert_eq!(app.app.services.progress.exams[0].stage(), Stage::Finished);

    app.enter(|name| name.starts_with("Question 1.1, "));
    assert_eq!(app.focused(), Some(asked(&exam, 0, 0)));
    app.press(Named::Escape);
    app.enter(|name| name == "Retour à l’épreuve");
    app.enter(|name| name.starts_with("Copie du 9 décembre 2025, "));
    app.assert_says(&format!("{points} sur 40 points"));
}

#[test]
fn a_paper_goes_on_after_the_window_was_lost() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let exam = exam();
    begin_exam(&mut app, &exam);
    app.tab_to(|name| name == "Votre réponse à la question 1.1");
    app.typed("11 %");
    app.enter(|name| name == "Suivante");
    drop(app);
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Exam(exam.id.clone()));
    app.assert_says("1 question rédigée sur");
    app.enter(|name| name == "Reprendre la copie");
    assert_eq!(app.focused(), Some(asked(&exam, 0, 1)), "it goes on at the first question without an answer");
    app.press_with(Named::ArrowLeft, Modifiers::CTRL);
    assert_eq!(app.focused(), Some(asked(&exam, 0, 0)));
    app.assert_says("2 mots");
}

#[test]
fn leaving_the_paper_saves_it_and_stops_its_clock() {
    let folder = data_folder();
    let mut app = Sandbox::open(folder.path());
    let exam = exam();
    begin_exam(&mut app, &exam);
    app.tab_to(|name| name == "Votre réponse à la question 1.1");
    app.typed("abc");
    app.alt_digit(1);
    let attempt = &app.app.services.progress.exams[0];
    assert_eq!((attempt.text("1.1"), attempt.is_running()), ("abc", false));
}
