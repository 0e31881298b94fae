//! Hostile course folders: each is refused with a clear error, in bounded memory, whether it is checked whole or read
//! part by part.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "support/course.rs"]
mod course;

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use parcours::core::course::{Course, Diagnostic, Findings, MOST_FILES, MOST_TERMS, Source};
use parcours::core::i18n::I18n;
use parcours::core::settings::Language;

use course::small_course;

/// What checking a hostile folder may take of memory, the program and its libraries included: in KiB.
const MOST_MEMORY: u64 = 768 * 1024;

/// Checks a course in a process that may not take more memory than [`MOST_MEMORY`]; gives what it says of its faults:
/// code, file, line and column of each.
fn checked(folder: &Path) -> Vec<(String, String, u64, u64)> {
    let program = env!("CARGO_BIN_EXE_parcours");
    let limited = format!("ulimit -v {MOST_MEMORY} && exec \"$0\" check \"$1\" --format json");
    let output = Command::new("sh").args(["-c", &limited, program]).arg(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "it is refused, and the program did not fall: {said}");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let faults = answer["diagnostics"].as_array().unwrap().iter();
    let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let faults = faults.filter(|fault| fault["severity"] == "error").map(|fault| {
        assert!(!word(&fault["message"]).is_empty());
        (word(&fault["code"]), word(&fault["file"]), fault["line"].as_u64().unwrap(), fault["column"].as_u64().unwrap())
    });
    faults.collect()
}

fn opened(folder: &Path) -> Course {
    Course::load(Source::Folder(folder.to_owned())).unwrap()
}

/// The fault of the only lesson, looked at before anything is checked.
fn fault_of_lesson(folder: &Path) -> Diagnostic {
    let course = opened(folder);
    let slot = &course.modules[0].lessons[0];
    assert!(slot.is_readable(), "nobody has looked at it");
    let fault = slot.content.as_ref().unwrap_err().clone();
    assert_eq!(slot.fault(), Some(&fault));
    fault
}

/// Whether the words for people are there in both languages, and say what to do.
fn is_said(fault: &Diagnostic) {
    for language in [Language::French, Language::English] {
        assert!(fault.to_words(&I18n::new(language)).len() > 20, "{fault:?}");
    }
}

/// The lesson is refused with that code in that file, whole or by itself.
fn refused(folder: &Path, code: &str, file: &str, place: (u64, u64)) {
    let found = checked(folder);
    assert!(found.contains(&(code.into(), file.into(), place.0, place.1)), "{found:?}");
    let fault = fault_of_lesson(folder);
    assert_eq!((fault.fault.code(), fault.file.as_str()), (code, file));
    assert_eq!((fault.line as u64, fault.column as u64), place);
    is_said(&fault);
}

#[test]
fn a_file_of_one_gigabyte_is_refused() {
    let folder = small_course();
    // Sparse: it takes no room on the disk.
    File::create(folder.path().join("m1/l.ron")).unwrap().set_len(1 << 30).unwrap();
    refused(folder.path(), "E013", "m1/l.ron", (1, 1));
}

#[test]
fn a_million_brackets_in_each_other_are_refused() {
    let folder = small_course();
    fs::write(folder.path().join("m1/l.ron"), format!("(\n{}", "[".repeat(1_000_000))).unwrap();
    refused(folder.path(), "E014", "m1/l.ron", (2, 64));
}

#[test]
fn a_name_that_climbs_out_of_the_folder_is_refused() {
    let folder = small_course();
    let module = folder.path().join("m1/module.ron");
    let text = fs::read_to_string(&module).unwrap().replace("\"l.ron\"", "\"../../l.ron\"");
    fs::write(&module, text).unwrap();
    refused(folder.path(), "E016", "m1/module.ron", (2, 42));
}

#[test]
fn links_out_of_the_folder_and_round_in_circles_are_refused() {
    let folder = small_course();
    let lesson = folder.path().join("m1/l.ron");
    fs::remove_file(&lesson).unwrap();
    symlink("/etc/passwd", &lesson).unwrap();
    refused(folder.path(), "E016", "m1/module.ron", (2, 42));
    fs::remove_file(&lesson).unwrap();
    symlink("l.ron", &lesson).unwrap();
    refused(folder.path(), "E011", "m1/module.ron", (2, 42));
    fs::remove_file(&lesson).unwrap();
    symlink("/dev/zero", &lesson).unwrap();
    refused(folder.path(), "E016", "m1/module.ron", (2, 42));
}

#[test]
fn a_pipe_is_not_waited_for() {
    let folder = small_course();
    let lesson = folder.path().join("m1/l.ron");
    fs::remove_file(&lesson).unwrap();
    assert!(Command::new("mkfifo").arg(&lesson).status().unwrap().success());
    refused(folder.path(), "E010", "m1/module.ron", (2, 42));
}

/// A list of terms, of which the first has that number.
fn terms(first: usize, count: usize) -> String {
    let term = |number| format!("(id:\"t{number}\",name:\"T\",definition:\"D\",modules:[\"M1\"]),");
    format!("[{}]", (first..first + count).map(term).collect::<String>())
}

#[test]
fn ten_million_terms_are_refused_by_size_in_one_file_and_by_number_in_many() {
    const FILE: usize = 25_000;
    let folder = small_course();
    let one = folder.path().join("glossary/one.ron");
    let text = terms(0, 2 * FILE);
    fs::write(&one, &text).unwrap();
    // The rest of the ten million is a hole: it takes no room on the disk.
    File::options().write(true).open(&one).unwrap().set_len(text.len() as u64 * 200).unwrap();
    let found = checked(folder.path());
    assert!(found.contains(&("E013".into(), "glossary/one.ron".into(), 1, 1)), "{found:?}");
    assert_eq!(opened(folder.path()).glossary.terms.len(), 1, "the sound file beside it");
    fs::remove_file(&one).unwrap();
    for file in 0..400 {
        let path = folder.path().join(format!("glossary/{file:03}.ron"));
        match file {
            0..3 => fs::write(path, terms(file * FILE, FILE)).unwrap(),
            _ => fs::hard_link(folder.path().join("glossary/002.ron"), path).unwrap(),
        }
    }
    let found = checked(folder.path());
    assert!(found.iter().any(|(code, ..)| code == "E015"), "{found:?}");
    assert_eq!(opened(folder.path()).glossary.terms.len(), MOST_TERMS);
}

#[test]
fn a_folder_of_too_many_files_is_refused() {
    let folder = small_course();
    // As many entries as a million behave: reading stops after the limit.
    for number in 0..MOST_FILES {
        File::create(folder.path().join(format!("glossary/{number}.txt"))).unwrap();
    }
    let found = checked(folder.path());
    assert!(found.contains(&("E015".into(), "glossary".into(), 1, 1)), "{found:?}");
    assert!(opened(folder.path()).glossary.terms.is_empty());
}

#[test]
fn a_file_of_faults_is_refused_before_all_of_them_are_placed() {
    let folder = small_course();
    fs::write(folder.path().join("m1/e.ron"), format!("[{}]", "(),".repeat(500_000))).unwrap();
    fs::write(folder.path().join("glossary/m.ron"), format!("[{}]", "1,".repeat(900_000))).unwrap();
    let see = "\"nowhere\",".repeat(150_000);
    let term = format!(r#"[(id: "x", name: "X", definition: "D", modules: ["M1"], see: [{see}])]"#);
    fs::write(folder.path().join("glossary/x.ron"), term).unwrap();
    let found = checked(folder.path());
    assert!(found.iter().any(|(_, file, ..)| file == "m1/e.ron"), "{found:?}");
    let course = opened(folder.path());
    assert!(course.modules[0].exercises.is_empty());
    assert_eq!(course.modules[0].broken_exercises().len(), 1);
}

#[test]
fn drawings_that_are_more_than_shapes_are_refused() {
    let bomb = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><svg>&b;</svg>"#;
    let deep = format!("<svg>{}", "<g>".repeat(500_000));
    for svg in [
        bomb,
        r#"<svg><image href="file:///etc/passwd"/></svg>"#,
        r#"<svg><use xlink:href="http://example.org/x.svg#a"/></svg>"#,
        "<svg><script>alert(1)</script></svg>",
        r#"<svg><rect fill="url(http://example.org)"/></svg>"#,
        deep.as_str(),
    ] {
        let folder = small_course();
        fs::write(folder.path().join("m1/x.svg"), svg).unwrap();
        let lesson = r#"(id: "L1.1", lead: "Le mot.", blocks: [
Illustration(file: "x.svg", alt: "A", caption: "C"), Heading(id: "a", text: "A")])"#;
        fs::write(folder.path().join("m1/l.ron"), lesson).unwrap();
        let found = checked(folder.path());
        assert_eq!(found, [("E058".into(), "m1/l.ron".into(), 2, 20)]);
        let course = opened(folder.path());
        let lesson = course.modules[0].lessons[0].content.as_ref().unwrap();
        let parcours::core::course::Block::Illustration(drawing) = &lesson.blocks[0] else { panic!("it is one") };
        assert_eq!(drawing.svg, None, "it is not drawn");
    }
}

#[test]
fn parts_looked_at_before_the_check_show_their_faults_and_the_check_marks_the_others() {
    let folder = small_course();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write(
        "course.ron",
        &fs::read_to_string(folder.path().join("course.ron")).unwrap().replace("[\"m1\"]", "[\"m1\", \"m2\"]"),
    );
    fs::create_dir(folder.path().join("m2")).unwrap();
    let module = fs::read_to_string(folder.path().join("m1/module.ron")).unwrap();
    write("m2/module.ron", &module.replace("M1", "M2").replace("L1.1", "L2.1"));
    write("m2/l.ron", "(id: \"L2.1\", lead");
    let choice = |id: &str, right: &str| {
        format!(
            r#"(id: "{id}", title: "T", difficulty: 1, prompt: "P", explanation: "E", passage: "L1.1",
                kind: SingleChoice(choices: [(text: "a"{right}), (text: "b", why: "W")])),"#
        )
    };
    let sound = ", right: true";
    write("m2/e.ron", &format!("[{}{}{}]", choice("E1", sound), choice("E2", ""), choice("E3", sound)));
    let mut course = opened(folder.path());
    assert_eq!((course.diagnostics.len(), course.term_count()), (0, None));
    // Looked at by itself, the module cannot know that E1 is another's, but that E2 has no right answer.
    let ids = |course: &Course| -> Vec<String> {
        course.modules[1].exercises.iter().map(|exercise| exercise.id.to_string()).collect()
    };
    assert_eq!(ids(&course), ["E1", "E3"]);
    assert_eq!(course.modules[1].broken_exercises()[0].fault.code(), "E030");
    assert!(course.modules[1].lessons[0].is_readable());
    let findings = Findings::of(Source::Folder(folder.path().to_owned())).unwrap();
    course.take_in(findings);
    let whole = Course::check(Source::Folder(folder.path().to_owned())).unwrap();
    let faults: Vec<_> =
        whole.diagnostics.iter().filter(|fault| fault.fault.code().starts_with('E')).cloned().collect();
    assert_eq!(course.diagnostics, faults);
    assert_eq!(ids(&course), ["E3"]);
    assert_eq!(course.modules[1].lessons[0].fault(), whole.modules[1].lessons[0].fault());
    assert!(!course.modules[1].lessons[0].is_readable());
    assert_eq!(course.term_count(), Some(1));
}

#[test]
fn a_file_that_changes_after_the_start_shows_its_fault_when_it_is_looked_at() {
    let folder = small_course();
    let course = opened(folder.path());
    fs::remove_file(folder.path().join("m1/l.ron")).unwrap();
    fs::write(folder.path().join("m1/e.ron"), "[(id:").unwrap();
    fs::remove_dir_all(folder.path().join("glossary")).unwrap();
    assert_eq!(course.modules[0].lessons[0].content.as_ref().unwrap_err().fault.code(), "E010");
    assert!(course.modules[0].exercises.is_empty());
    assert_eq!(course.modules[0].broken_exercises()[0].fault.code(), "E001");
    assert!(course.glossary.terms.is_empty());
    fs::remove_dir_all(folder.path()).unwrap();
    assert_eq!(Findings::of(course.source.clone()).unwrap_err().fault.code(), "E010");
}
