//! The command line as a person or a script meets it: exit codes, words, JSON.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

mod support;

use std::path::Path;
use std::process::{Command, Output};

use parcours::core::exercise::{Answer, Outcome};
use parcours::core::progress::Store;
use parcours::core::progress::store::FILE_NAME;
use serde_json::{Value, json};
use support::{answered, finished, marked, now, opened, started};

fn parcours(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parcours")).args(arguments).env("LC_ALL", "fr_FR.UTF-8").output().unwrap()
}

fn progress(folder: &Path, arguments: &[&str]) -> Output {
    parcours(&[&["progress", "--data-dir", folder.to_str().unwrap()], arguments].concat())
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// Standard output, no-break spaces as plain ones so that expectations can be read.
fn said(output: &Output) -> String {
    plain(&output.stdout)
}

fn complained(output: &Output) -> String {
    plain(&output.stderr)
}

fn plain(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

/// Two whole runs through a module that no course has, 15.5 then 10 out of 20, and a third one under way.
fn studied(folder: &Path) {
    let mut store = Store::open(folder).unwrap();
    let events = [
        opened("L99.1"),
        marked("L99.1"),
        started("a1", "M99", &["E1", "E2"]),
        answered("a1", "E1", Answer::Single(1), 1.0, Outcome::Right),
        answered("a1", "E2", Answer::Skipped, 0.5, Outcome::Partly),
        finished("a1", 31),
        started("a2", "M99", &["E1", "E2"]),
        finished("a2", 20),
        started("a3", "M99", &["E1", "E2"]),
        answered("a3", "E2", Answer::Boolean(false), 0.0, Outcome::Wrong),
    ];
    for event in events {
        store.record(now(), event).unwrap();
    }
}

#[test]
fn help_speaks_the_language_asked() {
    let (french, english) = (parcours(&["--help"]), parcours(&["--help", "--lang", "en"]));
    assert_eq!((code(&french), code(&english)), (0, 0));
    assert!(said(&french).contains("Utilisation : parcours"), "{}", said(&french));
    assert!(said(&french).contains("Options :"));
    assert!(said(&english).contains("Usage: parcours"), "{}", said(&english));
    for option in ["--course", "--data-dir", "--lang", "--help", "--version", "progress", "export", "import", "backup"]
    {
        assert!(said(&french).contains(option) && said(&english).contains(option), "{option}");
    }
    assert!(said(&parcours(&["progress", "--help"])).contains("--format <FORMAT>"));
}

#[test]
fn the_version_is_the_packages() {
    let output = parcours(&["--version"]);
    assert_eq!((code(&output), said(&output)), (0, format!("parcours {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn a_command_that_makes_no_sense_exits_with_2_and_says_why() {
    for (arguments, reason) in [
        (&["dance"][..], "La commande « dance » n’existe pas."),
        (&["--dance"], "L’option « --dance » n’existe pas."),
        (&["progress", "--format"], "Il manque une valeur après « --format <FORMAT> »."),
        (
            &["progress", "--format", "xml"],
            "« xml » ne convient pas à « --format <FORMAT> ». Valeurs possibles : text, json.",
        ),
        (&["--lang=en", "--dance"], "There is no option “--dance”."),
        (&["--lang", "en", "--lang", "fr"], "The option “--lang <LANGUAGE>” is given twice."),
    ] {
        let output = parcours(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert_eq!(said(&output), "");
        assert!(complained(&output).starts_with(reason), "{}", complained(&output));
    }
}

#[test]
fn no_progress_yet_is_no_fault_and_creates_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = progress(&data, &[]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("Aucune progression enregistrée"), "{}", said(&output));
    assert!(!data.exists());
}

#[test]
fn progress_is_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    studied(folder.path());
    let (french, english) = (progress(folder.path(), &[]), progress(folder.path(), &["--lang", "en"]));
    assert_eq!((code(&french), code(&english)), (0, 0));
    for line in [
        "Module M99\n",
        "  2 séries terminées, meilleure note 15,5/20, dernière note 10/20\n",
        "Temps passé aux exercices : 12 s\n",
    ] {
        assert!(said(&french).contains(line), "{}", said(&french));
    }
    assert!(said(&english).contains("2 finished runs, best mark 15.5/20, last mark 10/20"), "{}", said(&english));
}

#[test]
fn progress_in_json_holds_every_answer() {
    let folder = tempfile::tempdir().unwrap();
    studied(folder.path());
    let output = progress(folder.path(), &["--format", "json"]);
    assert_eq!(code(&output), 0);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let module = report["modules"].as_array().unwrap().iter().find(|module| module["id"] == "M99").unwrap();
    let expected = json!({
        "id": "M99", "number": null, "title": null, "lessons_read": null, "lessons": null,
        "attempts": 2, "best": 15.5, "last": 10.0,
    });
    assert_eq!(*module, expected);
    let moment = "2026-03-12T09:30:00Z";
    assert_eq!(
        report["attempts"][0],
        json!({"id": "a1", "module": "M99", "mode": "practice", "partial": false, "started": moment, "finished": moment, "mark": 15.5})
    );
    assert_eq!((&report["attempts"][2]["finished"], &report["attempts"][2]["mark"]), (&Value::Null, &Value::Null));
    assert_eq!(report["answers"].as_array().unwrap().len(), 3);
    assert_eq!(
        report["answers"][1],
        json!({
            "attempt": "a1", "module": "M99", "exercise": "E2", "answer": "skipped", "outcome": "partly",
            "points": 0.5, "time_ms": 4000, "at": moment,
        })
    );
    assert_eq!((&report["time_ms"], &report["skipped"]), (&json!(12000), &json!(0)));
}

/// Runs a command on the data of a folder, in that folder.
fn inside(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
    command.current_dir(folder).env("LC_ALL", "fr_FR.UTF-8").args(["--data-dir", "data"]).args(arguments);
    command.stdin(std::process::Stdio::null()).output().unwrap()
}

fn report(output: &Output) -> Value {
    assert_eq!(code(output), 0, "{}", complained(output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn what_is_exported_here_is_imported_there() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    studied(&here.path().join("data"));
    let output = inside(here.path(), &["export", "mine.parcours"]);
    assert_eq!((code(&output), said(&output).as_str()), (0, "10 entrées écrites dans mine.parcours\n"));
    let file = here.path().join("mine.parcours");
    let file = file.to_str().unwrap();
    let output = inside(there.path(), &["import", file]);
    assert_eq!((code(&output), said(&output).as_str()), (0, "10 entrées lues, dont 10 nouvelles\n"));
    let again = report(&inside(there.path(), &["import", file, "--format", "json"]));
    let expected = json!({
        "file": file, "mode": "merge", "read": 10, "added": 0, "present": 10, "copied": 0, "unknown": 0, "backup": null,
    });
    assert_eq!(again, expected);
    let replaced = report(&inside(there.path(), &["import", file, "--replace", "--format", "json"]));
    assert_eq!((&replaced["mode"], &replaced["added"]), (&json!("replace"), &json!(10)));
    assert!(there.path().join(replaced["backup"].as_str().unwrap()).exists());
    let both = [here.path(), there.path()].map(|folder| said(&inside(folder, &["progress", "--format", "json"])));
    assert_eq!(both[0], both[1]);
    let exported = report(&inside(there.path(), &["export", "again.parcours", "--format", "json"]));
    assert_eq!(exported, json!({"file": "again.parcours", "events": 10, "unreadable": 0}));
}

#[test]
fn an_export_can_go_through_a_pipe() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    studied(&here.path().join("data"));
    let output = inside(here.path(), &["export", "-"]);
    assert_eq!((code(&output), said(&output).lines().count()), (0, 11));
    let file = there.path().join("piped");
    std::fs::write(&file, &output.stdout).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_parcours"));
    command.current_dir(there.path()).args(["--data-dir", "data", "import", "-", "--format", "json"]);
    let output = command.stdin(std::fs::File::open(file).unwrap()).output().unwrap();
    assert_eq!(report(&output)["added"], 10);
}

#[test]
fn a_backup_is_made_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    studied(&folder.path().join("data"));
    for expected in 1..3 {
        let report = report(&inside(folder.path(), &["backup", "--format", "json"]));
        assert_eq!(report["events"], 10);
        let path = folder.path().join(report["file"].as_str().unwrap());
        assert_eq!(std::fs::metadata(&path).unwrap().len(), report["bytes"].as_u64().unwrap());
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), expected);
    }
    assert!(said(&inside(folder.path(), &["backup"])).starts_with("Sauvegarde de 10 entrées : data/backups/progress-"));
}

#[test]
fn what_cannot_be_exported_or_imported_is_said_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for arguments in [&["export", "mine.parcours"][..], &["backup"]] {
        let output = inside(folder.path(), arguments);
        assert_eq!((code(&output), said(&output)), (1, String::new()));
        assert!(complained(&output).starts_with("Aucune progression enregistrée"), "{}", complained(&output));
    }
    let output = inside(folder.path(), &["import", "nowhere.parcours"]);
    assert_eq!(code(&output), 1);
    assert!(complained(&output).contains("nowhere.parcours"), "{}", complained(&output));
    assert!(!data.exists() && !folder.path().join("mine.parcours").exists());
    assert_eq!(code(&inside(folder.path(), &["import"])), 2);
    studied(&data);
    std::fs::write(folder.path().join("essay.txt"), "My essay\n").unwrap();
    for command in ["export", "import"] {
        let output = inside(folder.path(), &[command, "essay.txt"]);
        assert_eq!((code(&output), said(&output)), (1, String::new()));
        assert!(complained(&output).contains("pas un export de Parcours"), "{}", complained(&output));
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("essay.txt")).unwrap(), "My essay\n");
    inside(folder.path(), &["export", "mine.parcours"]);
    let file = folder.path().join("mine.parcours");
    let damaged = std::fs::read_to_string(&file).unwrap().replacen("\"counter\":3", "\"counter\":\"x\"", 1);
    std::fs::write(&file, damaged).unwrap();
    let output = inside(folder.path(), &["import", "mine.parcours", "--replace", "--lang", "en"]);
    assert_eq!((code(&output), said(&output)), (1, String::new()));
    assert_eq!(complained(&output), "This file is damaged at line 4. Nothing was imported.\n");
    assert_eq!(Store::open(&data).unwrap().len(), Ok(10));
}

#[test]
fn a_damaged_file_exits_with_1_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    std::fs::write(&path, "garbage").unwrap();
    let output = progress(folder.path(), &["--format", "json"]);
    assert_eq!((code(&output), said(&output)), (1, String::new()));
    assert!(complained(&output).contains(path.to_str().unwrap()), "{}", complained(&output));
    assert_eq!(std::fs::read(&path).unwrap(), b"garbage");
}

#[test]
fn the_language_of_the_settings_comes_before_the_systems() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.ron"), "(language: Some(english))").unwrap();
    assert!(said(&progress(folder.path(), &[])).contains("No progress saved yet."));
    assert!(said(&progress(folder.path(), &["--lang", "fr"])).contains("Aucune progression"));
}

#[test]
fn the_modules_of_the_course_that_ships_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let output = progress(folder.path(), &["--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let modules = report["modules"].as_array().unwrap();
    assert!(!modules.is_empty());
    for module in modules {
        assert!(module["title"].is_string() && module["lessons"].as_u64() > Some(0), "{module}");
        assert_eq!((&module["lessons_read"], &module["best"]), (&json!(0), &Value::Null));
    }
}

#[test]
fn a_course_asked_for_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere");
    let output = progress(folder.path(), &["--course", nowhere.to_str().unwrap()]);
    assert_eq!((code(&output), said(&output)), (1, String::new()));
    assert!(complained(&output).contains(nowhere.to_str().unwrap()), "{}", complained(&output));
}

/// The first two exercises of module 3 answered, one of them right.
fn practised(folder: &Path) {
    let mut store = Store::open(folder).unwrap();
    let events = [
        marked("L3.1"),
        started("a1", "M3", &["M3-E01", "M3-E02"]),
        answered("a1", "M3-E01", Answer::Single(1), 1.0, Outcome::Right),
        answered("a1", "M3-E02", Answer::Skipped, 0.0, Outcome::Wrong),
    ];
    for event in events {
        store.record(now(), event).unwrap();
    }
}

#[test]
fn progress_says_what_is_mastered_and_what_is_due() {
    let folder = tempfile::tempdir().unwrap();
    practised(folder.path());
    let text = said(&progress(folder.path(), &[]));
    for line in [
        "Cartes à réviser : 0 aujourd’hui, 0 dans les sept jours\n",
        "1 jour d’étude, 0 d’affilée\n",
        "Temps d’étude en tout : 8 s\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let output = progress(folder.path(), &["--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let modules = report["modules"].as_array().unwrap();
    for module in modules {
        let mastery = module["mastery"].as_f64().unwrap();
        assert_eq!(mastery > 0.0, module["id"] == "M3", "{module}");
    }
    let statistics = &report["statistics"];
    assert_eq!((&statistics["due"], &statistics["days_of_study"]), (&json!([0, 0, 0, 0, 0, 0, 0]), &json!(1)));
    let day = json!({"day": "2026-03-12", "cards": 0, "answers": 2, "answering_ms": 8000, "reading_ms": 0});
    assert_eq!(statistics["days"], json!([day]));
    assert!(statistics["cards"].as_u64() > Some(0), "the lesson read gives cards: {statistics}");
}

#[test]
fn a_report_is_written_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    practised(folder.path());
    let file = folder.path().join("bilans/mars.html");
    let arguments = ["report", file.to_str().unwrap(), "--data-dir", folder.path().to_str().unwrap()];
    let output = parcours(&arguments);
    assert_eq!(code(&output), 0, "{}", complained(&output));
    assert!(said(&output).contains(file.to_str().unwrap()));
    let html = std::fs::read_to_string(&file).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">") && html.contains("<h1>Bilan de révision</h1>"));

    let output = parcours(&[&arguments[..], &["--lang", "en"]].concat());
    assert_eq!(code(&output), 0);
    assert!(std::fs::read_to_string(&file).unwrap().contains("<h1>Study report</h1>"));
}

#[test]
fn a_report_that_cannot_be_written_exits_with_1_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let file = blocked.join("bilan.html");
    let output = parcours(&["report", file.to_str().unwrap(), "--data-dir", folder.path().to_str().unwrap()]);
    assert_eq!((code(&output), said(&output)), (1, String::new()));
    assert!(complained(&output).starts_with("Le bilan n’a pas pu être écrit dans"), "{}", complained(&output));

    let output = parcours(&["report"]);
    assert_eq!(code(&output), 2);
    assert!(complained(&output).starts_with("Il manque « <FICHIER> »."), "{}", complained(&output));
}
