//! `parcours doctor`, and what a command that comes to grief says: as a person or a script meets them.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use parcours::core::exercise::{Answer, Outcome};
use parcours::core::files::Places;
use parcours::core::progress::Store;
use parcours::core::progress::store::FILE_NAME;
use serde_json::Value;
use support::{answered, now, opened, started};

/// What the student wrote in the store that is examined.
const WRITTEN: &str = "zèbrerépondu";

/// A command with a display named, wherever the test runs.
fn parcours(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
    command.args(arguments).arg("--data-dir").arg(folder);
    command.env("LC_ALL", "fr_FR.UTF-8").env("DISPLAY", ":99").env_remove("RUST_BACKTRACE");
    command
}

fn doctor(folder: &Path, arguments: &[&str]) -> Output {
    parcours(folder, &[&["doctor"], arguments].concat()).output().unwrap()
}

fn report(folder: &Path) -> Value {
    serde_json::from_slice(&doctor(folder, &["--format", "json"]).stdout).unwrap()
}

fn kinds(report: &Value) -> Vec<String> {
    let problems = report["problems"].as_array().unwrap().iter();
    problems.map(|problem| problem["kind"].as_str().unwrap().to_owned()).collect()
}

fn plain(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

fn studied(folder: &Path) -> Store {
    let mut store = Store::open(folder).unwrap();
    let answer = Answer::Short { text: WRITTEN.into(), ideas: Vec::new() };
    let events = [opened("L99.1"), started("a1", "M99", &["E1"]), answered("a1", "E1", answer, 1.0, Outcome::Right)];
    for event in events {
        store.record(now(), event).unwrap();
    }
    store
}

#[test]
fn a_new_installation_is_well_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = doctor(&data, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", plain(&output.stdout));
    for said in
        ["Parcours : 0.1.0", "Rien n’est encore enregistré.", "pas encore créé (/", "Modules : 13", "Tout va bien."]
    {
        assert!(plain(&output.stdout).contains(said), "« {said} »: {}", plain(&output.stdout));
    }
    assert!(plain(&doctor(&data, &["--lang", "en"]).stdout).contains("All is well."));
    assert!(!data.exists());
}

#[test]
fn what_is_saved_is_counted_and_none_of_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let store = studied(folder.path());
    store.back_up_daily(now()).unwrap().unwrap();
    let (text, report) = (doctor(folder.path(), &[]), report(folder.path()));
    assert_eq!(text.status.code(), Some(0), "{}", plain(&text.stdout));
    assert!(plain(&text.stdout).contains("Intégrité : en ordre"), "{}", plain(&text.stdout));
    assert!(plain(&text.stdout).contains("Sauvegardes : 1, dont 1 lisible"), "{}", plain(&text.stdout));
    assert_eq!((&report["saved"]["events"], &report["saved"]["unreadable"]), (&3.into(), &0.into()));
    assert!(report["free"].as_u64().unwrap() > 0);
    for all in [plain(&text.stdout), report.to_string()] {
        assert!(!all.contains(WRITTEN) && !all.contains("L99.1"), "{all}");
    }
}

#[test]
fn whatever_needs_attention_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::inside(folder.path());
    let store = studied(folder.path());
    let backup = store.back_up_daily(now()).unwrap().unwrap();
    drop(store);
    let connection = rusqlite::Connection::open(folder.path().join(FILE_NAME)).unwrap();
    connection.execute("UPDATE events SET kind = 'of_a_later_version' WHERE counter = 1", []).unwrap();
    fs::write(backup.path, "no database").unwrap();
    fs::write(places.settings(), "(theme: Mauve, retention: 90, course: \"/nowhere/at/all\")").unwrap();
    fs::write(places.crash(), "").unwrap();
    fs::write(places.log(), "a file where the folder should be").unwrap();
    let found = kinds(&report(folder.path()));
    let output = doctor(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = plain(&output.stdout);
    for (kind, words) in [
        ("folder_not_writable", "Vérifiez les droits de ce dossier"),
        ("rows_unreadable", "1 entrée n’est pas comprise par cette version."),
        ("backups_unreadable", "Faites-en une nouvelle avec « parcours backup »."),
        ("setting_unreadable", "Le réglage « theme » ne se lit pas."),
        ("course_unreadable", "Aucun cours lisible dans /nowhere/at/all."),
        ("fault_last_time", "La dernière fois, Parcours s’est arrêté sur une erreur."),
    ] {
        assert!(found.iter().any(|found| found == kind), "{kind}: {found:?}");
        assert!(said.contains(words), "« {words} »: {said}");
    }
    assert_eq!(found.len(), 6, "{found:?}");
}

#[test]
fn a_damaged_database_is_said_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(studied(folder.path()));
    let path = folder.path().join(FILE_NAME);
    let mut bytes = fs::read(&path).unwrap();
    // The page of the table, not the header.
    let length = bytes.len();
    bytes[length / 2..].fill(0x5a);
    fs::write(&path, &bytes).unwrap();
    let output = doctor(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1), "{}", plain(&output.stdout));
    assert!(plain(&output.stdout).contains("abîmé"), "{}", plain(&output.stdout));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn without_a_display_the_window_cannot_open_and_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let output =
        parcours(folder.path(), &["doctor"]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(plain(&output.stdout).contains("Lancez Parcours depuis une session graphique."));
}

#[test]
fn a_command_works_where_no_journal_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    drop(studied(folder.path()));
    fs::write(Places::inside(folder.path()).log(), "").unwrap();
    let output = parcours(folder.path(), &["backup"]).output().unwrap();
    assert_eq!((output.status.code(), plain(&output.stderr)), (Some(0), String::new()));
}

#[test]
#[cfg(debug_assertions)] // Faults on purpose exist in such builds only.
fn a_command_that_comes_to_grief_says_so_in_a_line_and_notes_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::inside(folder.path());
    drop(studied(folder.path()));
    let output = parcours(folder.path(), &["progress"]).env(parcours::cli::DRILL, "command").output().unwrap();
    assert_eq!((output.status.code(), plain(&output.stdout)), (Some(101), String::new()));
    let said = plain(&output.stderr);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("Ce qui était enregistré l’est toujours.") && said.contains(places.log().to_str().unwrap()));
    let file = fs::read_dir(places.log()).unwrap().next().unwrap().unwrap();
    let journal = fs::read_to_string(file.path()).unwrap();
    assert!(journal.contains("panic at src/cli.rs") && journal.contains("a drill of a command"), "{journal}");
    assert_eq!(kinds(&report(folder.path())), ["fault_last_time"]);
    assert_eq!(Store::open(folder.path()).unwrap().len(), Ok(3));
}
