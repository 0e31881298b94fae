//! The course that ships, and the examples of the authors' reference: nothing to mend, nothing missing.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

use std::collections::{BTreeSet, HashSet};
use std::mem::discriminant;
use std::{fs, path::Path};

use parcours::core::course::{Block, Course, Exercise, Lesson, Manifest, Module, Source, Term, TermId, parse};
use parcours::core::markup::lesson_terms;
use parcours::core::search::{TermIndex, fold};

fn shipped() -> Course {
    Course::check(Source::Embedded).unwrap()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_shipped_course_has_nothing_to_mend() {
    assert_eq!(shipped().diagnostics, []);
}

#[test]
fn the_shipped_course_reads_the_same_from_its_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/relation-client");
    let (embedded, folder) = (shipped(), Course::check(Source::Folder(folder)).unwrap());
    assert_eq!(embedded.manifest, folder.manifest);
    assert_eq!(embedded.glossary.terms, folder.glossary.terms);
    for (ours, theirs) in embedded.modules.iter().zip(&folder.modules) {
        assert_eq!((&ours.module, &ours.exercises), (&theirs.module, &theirs.exercises));
    }
}

#[test]
fn three_modules_teach_fourteen_lessons_with_exercises_of_six_kinds() {
    let course = shipped();
    assert_eq!(course.modules.len(), 3);
    assert_eq!(course.modules.iter().map(|module| module.lessons.len()).sum::<usize>(), 14);
    for module in &course.modules {
        assert!(module.exercises.len() >= 14, "{}", module.module.title);
        let kinds: HashSet<_> = module.exercises.iter().map(|exercise| discriminant(&exercise.kind)).collect();
        assert_eq!(kinds.len(), 6, "{}", module.module.title);
    }
}

#[test]
fn every_lesson_is_practised_and_sends_back_to_a_heading() {
    let course = shipped();
    let practised: HashSet<_> = course.modules.iter().flat_map(|m| &m.exercises).map(|e| &e.passage.lesson).collect();
    for slot in course.modules.iter().flat_map(|module| &module.lessons) {
        assert!(practised.contains(&slot.entry.id), "{}", slot.entry.id);
    }
    for exercise in course.modules.iter().flat_map(|module| &module.exercises) {
        assert!(course.heading(&exercise.passage).is_some(), "{}", exercise.id);
    }
}

#[test]
fn every_term_of_the_programme_is_in_the_glossary_and_is_found() {
    let course = shipped();
    let index = TermIndex::new(&course.glossary);
    let programme = read("tests/fixtures/programme-terms.txt");
    assert_eq!(programme.lines().count(), 241);
    for line in programme.lines() {
        let name = fold(line.split(" (").next().unwrap());
        let id = TermId::new(name.replace(|c: char| !c.is_ascii_alphanumeric(), "-").replace("--", "-"));
        let term = course.glossary.get(&id).unwrap_or_else(|| panic!("{line}: no term {id}"));
        assert!(fold(&term.name).contains(&name), "{line}: {}", term.name);
        assert!(index.search(&term.name, 5).iter().any(|found| found.term == id), "{line} is not found by its name");
    }
}

#[test]
fn every_lesson_links_terms_of_the_glossary() {
    let course = shipped();
    for slot in course.modules.iter().flat_map(|module| &module.lessons) {
        let terms = lesson_terms(slot.content.as_ref().unwrap(), &course.glossary);
        assert!(terms.len() >= 3, "{}: {terms:?}", slot.entry.id);
        assert_eq!(terms.iter().collect::<HashSet<_>>().len(), terms.len(), "{}", slot.entry.id);
    }
}

/// Examples of the reference: what each is, its line, its text.
fn examples() -> Vec<(String, usize, String)> {
    let reference = read("docs/content-format.md");
    let mut examples = Vec::new();
    let mut current: Option<(String, usize, String)> = None;
    for (line, words) in reference.lines().enumerate() {
        match (&mut current, words.strip_prefix("```")) {
            (None, Some(fence)) => current = Some((fence.to_owned(), line + 1, String::new())),
            (Some(_), Some(_)) => examples.extend(current.take()),
            (Some((_, _, text)), None) => text.extend([words, "\n"]),
            (None, None) => {}
        }
    }
    examples.into_iter().filter_map(|(f, l, t)| Some((f.strip_prefix("ron ")?.to_owned(), l, t))).collect()
}

#[test]
fn every_example_of_the_reference_is_read() {
    let (mut blocks, mut kinds) = (BTreeSet::new(), HashSet::new());
    for (what, line, text) in examples() {
        let fault = match what.as_str() {
            "course" => parse::read::<Manifest>(&text).err(),
            "module" => parse::read::<Module>(&text).err(),
            "lesson" => parse::read::<Lesson>(&text).err(),
            "terms" => parse::read::<Vec<Term>>(&text).err(),
            "block" => parse::read::<Block>(&text).map(|block| blocks.insert(block.name())).err(),
            "exercises" => parse::read::<Vec<Exercise>>(&text)
                .map(|exercises| kinds.extend(exercises.iter().map(|exercise| discriminant(&exercise.kind))))
                .err(),
            other => panic!("line {line}: nothing is called {other}"),
        };
        assert_eq!(fault, None, "line {line}");
    }
    assert_eq!((blocks.len(), kinds.len()), (15, 6), "{blocks:?}");
}

#[test]
fn the_reference_lists_every_code() {
    let codes = |text: &str, before: &str| -> BTreeSet<String> {
        let found = text.split(before).skip(1).filter_map(|rest| rest.get(..4));
        let is_code = |code: &&str| code.starts_with(['E', 'W']) && code[1..].bytes().all(|b| b.is_ascii_digit());
        found.filter(is_code).map(str::to_owned).collect()
    };
    assert_eq!(codes(&read("docs/content-format.md"), "\n| "), codes(&read("src/core/course/fault.rs"), "=> \""));
}
