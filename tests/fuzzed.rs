//! What was found by fuzzing stays mended: each input of `fuzz/corpus` goes through what its target does with it. And
//! what is written is read back the same.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "../fuzz/src/course.rs"]
mod course;
#[path = "../fuzz/src/grading.rs"]
mod grading;
#[path = "../fuzz/src/import.rs"]
mod import;
#[path = "../fuzz/src/markup.rs"]
mod markup;
#[path = "fuzzed/round_trips.rs"]
mod round_trips;
#[path = "../fuzz/src/search.rs"]
mod search;
#[path = "../fuzz/src/settings.rs"]
mod settings;

use std::fs;
use std::path::Path;

fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder to write in")
}

/// Runs the inputs of a target.
fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs = 0;
    for entry in fs::read_dir(folder).expect("the target has inputs") {
        let path = entry.expect("it is listed").path();
        println!("{}", path.display());
        run(&fs::read(path).expect("it is read"));
        inputs += 1;
    }
    assert!(inputs > 0, "{target} has no input");
}

#[test]
fn courses() {
    replay("course", course::run);
}

#[test]
fn texts() {
    replay("markup", markup::run);
}

#[test]
fn answers() {
    replay("grading", grading::run);
}

#[test]
fn exports() {
    replay("import", import::run);
}

#[test]
fn settings_files() {
    replay("settings", settings::run);
}

#[test]
fn queries() {
    replay("search", search::run);
}
