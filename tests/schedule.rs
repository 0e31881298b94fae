//! The settings of review, the exam date and the fitting of the schedule, by keyboard alone.

#[path = "support/sandbox.rs"]
mod sandbox;

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use iced::keyboard::key::Named;
use jiff::civil::date;
use parcours::core::course::ExerciseId;
use parcours::core::files::Places;
use parcours::core::progress::{Event, Store};
use parcours::core::review::{CardId, Day, Fitting, Memory, Rating, Review, Reviews, Scheduler, Trained};
use parcours::core::settings::Settings;
use parcours::gui::app::Message;
use parcours::gui::app::fitting::Asked;
use parcours::gui::place::Place;
use parcours::gui::presets;
use sandbox::Sandbox;

/// A data folder whose student has left the welcome, and rated cards so many times in all, on the days on which the
/// published schedule asks for them. The student forgets four times as fast as most.
fn folder(ratings: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let places = Places::inside(folder.path());
    Settings { welcomed: true, ..Settings::default() }.save(&places.settings()).expect("settings are saved");
    let mut store = Store::open(&places.data).expect("a new store");
    let mut parameters = fsrs::DEFAULT_PARAMETERS;
    parameters[..4].iter_mut().for_each(|stability| *stability /= 4.0);
    parameters[8] -= 0.7;
    let (memory, mut reviews) = (Scheduler::with(&parameters).expect("sound parameters"), Reviews::default());
    let mut known: HashMap<CardId, Memory> = HashMap::new();
    let (mut chance, begin) = (fastrand::Rng::with_seed(1), Day::of(&presets::now()) - 150);
    let mut count = 0;
    for day in (0..150).map(|number| begin + number) {
        let evening =
            day.date().at(18, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("the time exists").timestamp();
        // Six new cards a day.
        let there = 6 * (day.since(begin) as usize + 1);
        for card in (0..there).map(|number| CardId::Question(ExerciseId::new(format!("M3-E{number:03}")))) {
            if count == ratings || reviews.due(&card, 0.9).is_some_and(|due| due > day) {
                continue;
            }
            let last = reviews.get(&card).and_then(|state| state.last()).map(|last| last.day);
            let elapsed = last.map_or(0, |last| day.since(last));
            let before = known.get(&card).copied();
            let remembers = before.is_none_or(|memorised| chance.f64() < memory.retrievability(memorised, elapsed));
            let rating = if remembers { Rating::Good } else { Rating::Again };
            known.insert(card.clone(), memory.after(before, elapsed, rating));
            count += 1;
            let at = evening + jiff::SignedDuration::from_secs(count as i64);
            reviews.rate(&card, Review { at, day, rating });
            store.record(at, Event::CardRated { card, rating, millis: 5_000 }).expect("an event is saved");
        }
    }
    assert_eq!(count, ratings);
    folder
}

fn settings(folder: &Path) -> Sandbox {
    let mut app = Sandbox::open(folder);
    app.visit(Place::Settings);
    app
}

fn saved(folder: &Path) -> Settings {
    Settings::load(&Places::inside(folder).settings()).0
}

/// Waits for the thread that fits the schedule.
fn wait(app: &mut Sandbox) {
    let begun = Instant::now();
    while app.app.services.fitting.is_some() {
        assert!(begun.elapsed() < Duration::from_secs(60), "the fitting never ends");
        std::thread::sleep(Duration::from_millis(5));
        app.press(Named::F20);
    }
}

#[test]
fn how_review_goes_is_set_by_keyboard_and_kept() {
    let folder = folder(0);
    let mut app = settings(folder.path());
    app.enter(|name| name == "Viser plus");
    app.press(Named::Enter);
    app.enter(|name| name == "Moins de nouvelles cartes");
    app.enter(|name| name == "Plus de cartes à revoir");
    app.enter(|name| name == "Écrire le terme avant de voir la réponse");
    let settings = saved(folder.path());
    assert_eq!((settings.retention, settings.new_per_day, settings.due_per_day), (92, 15, 500));
    assert!(settings.typed_answers);
}

#[test]
fn the_memory_aimed_at_stops_at_both_ends() {
    let folder = folder(0);
    let mut app = settings(folder.path());
    app.tab_to(|name| name == "Viser plus");
    for _ in 0..10 {
        app.press(Named::Enter);
    }
    assert_eq!(saved(folder.path()).retention, 95);
    app.tab_to(|name| name == "Viser moins");
    for _ in 0..20 {
        app.press(Named::Enter);
    }
    assert_eq!(saved(folder.path()).retention, 80);
}

#[test]
fn an_exam_date_is_typed_corrected_and_cleared() {
    let folder = folder(0);
    let mut app = settings(folder.path());
    app.assert_says("Avec une date, l’écran Progrès prévoit");
    app.tab_to(|name| name == "Date de l’examen, jj/mm/aaaa");
    app.typed("31/02/2026");
    app.assert_says("Ce jour n’existe pas");
    assert_eq!(saved(folder.path()).exam_date, None);
    for _ in 0..10 {
        app.press(Named::Backspace);
    }
    app.typed("12/05/26");
    assert!(!app.says("Écrivez la date"), "nothing is wrong while it is typed");
    app.press(Named::Enter);
    assert_eq!(saved(folder.path()).exam_date, Some(date(2026, 5, 12)));
    app.assert_says("12/05/2026");
    app.assert_says("12 mai 2026 : dans 154 jours");
    app.enter(|name| name == "Effacer la date");
    assert_eq!(saved(folder.path()).exam_date, None);
    assert_eq!(app.focused().as_deref(), Some("Date de l’examen, jj/mm/aaaa"));
}

#[test]
fn progress_says_what_will_be_known_on_the_day_of_the_exam() {
    let folder = folder(0);
    let mut app = Sandbox::open(folder.path());
    app.visit(Place::Progress);
    app.assert_says("Quand est votre examen ?");
    app.enter(|name| name == "Choisir la date");
    app.assert_says("Réglages");
    app.tab_to(|name| name == "Date de l’examen, jj/mm/aaaa");
    app.typed("12/05/2026");
    app.visit(Place::Progress);
    app.assert_says("leçons ne sont pas lues");
    app.assert_says("Chaque jour");
    app.assert_says("Les canaux : du magasin au SMS : 0 %");
}

#[test]
fn the_schedule_waits_for_enough_reviews() {
    let folder = folder(37);
    let mut app = settings(folder.path());
    app.assert_says("il sera ajusté après 400 révisions (vous en êtes à 37)");
    assert!(!app.says("Ajuster maintenant"));
}

#[test]
fn the_schedule_is_fitted_when_asked_and_the_standard_can_be_had_back() {
    let folder = folder(800);
    let mut app = settings(folder.path());
    app.assert_says("Vos 800 révisions permettent de l’ajuster");
    app.enter(|name| name == "Ajuster maintenant");
    wait(&mut app);
    app.assert_says("Planificateur réglé sur vos 800 révisions");
    app.assert_says("Réglé sur vos 800 révisions, le 9 décembre 2025.");
    assert!(app.app.services.progress.reviews.fitted.is_some());
    drop(app);
    let mut app = settings(folder.path());
    app.assert_says("Réglé sur vos 800 révisions");
    app.enter(|name| name == "Revenir au réglage standard");
    app.assert_says("Vos 800 révisions permettent de l’ajuster");
    assert!(app.app.services.progress.reviews.fitted.is_none());
    assert!(!saved(folder.path()).fits_schedule, "it does not come back by itself");
}

#[test]
fn fitting_can_be_cancelled() {
    let folder = folder(450);
    let mut app = settings(folder.path());
    // As if a long one were under way.
    let fitting = Fitting::default();
    app.app.services.fitting = Some(fitting.clone());
    app.say(Message::Fitting);
    app.assert_says("Réglage en cours : 0 %");
    assert!(!app.says("Ajuster maintenant"));
    app.enter(|name| name == "Annuler le réglage du planificateur");
    assert!(fitting.is_cancelled());
    // What it found just before is not taken either.
    let trained = Trained { parameters: fsrs::DEFAULT_PARAMETERS.to_vec(), reviews: 450, loss: (0.4, 0.3) };
    app.say(Message::Fitted(Asked::ByStudent, Ok(trained)));
    app.assert_says("Réglage annulé : rien n’a changé.");
    assert!(app.app.services.progress.reviews.fitted.is_none());
    assert_eq!(app.focused().as_deref(), Some("Ajuster maintenant"));
}

#[test]
fn the_schedule_is_fitted_by_itself_once_the_window_is_open() {
    let folder = folder(800);
    let mut app = Sandbox::open(folder.path());
    assert!(app.app.services.fitting.is_none(), "not before the first frame");
    app.say(Message::Opened(iced::window::Id::unique()));
    wait(&mut app);
    assert!(app.app.services.progress.reviews.fitted.is_some());
    assert_eq!(saved(folder.path()).schedule_tried, Some((date(2025, 12, 9), 800)));
    assert!(!app.says("Planificateur réglé"), "nobody asked");
    app.say(Message::Opened(iced::window::Id::unique()));
    assert!(app.app.services.fitting.is_none(), "at most once a day");
}
