//! The course that ships, and the examples of the authors' reference: nothing to mend, nothing missing.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

use std::collections::{BTreeSet, HashSet};
use std::mem::discriminant;
use std::{fs, path::Path};

use parcours::core::course::{
    Block, CalloutKind, Course, Exam, Exercise, ExerciseId, Lesson, LessonId, Manifest, Module, Rounding, SheetFormula,
    Source, Term, TermId, Text, parse, walk::Worded,
};
use parcours::core::markup::{lesson_terms, plain};
use parcours::core::quantity::{self, Numeric};
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
        assert_eq!((&ours.module, &*ours.exercises), (&theirs.module, &*theirs.exercises));
    }
}

#[test]
fn twelve_modules_teach_fifty_three_lessons_with_exercises_of_ten_kinds() {
    let course = shipped();
    let taught: Vec<_> = course.modules.iter().filter(|module| module.module.number > 0).collect();
    assert_eq!(taught.len(), 12);
    assert!(taught.iter().map(|module| module.lessons.len()).sum::<usize>() >= 53);
    for module in taught {
        assert!(module.exercises.len() >= 15, "{}", module.module.title);
    }
    let exercises = || course.modules.iter().flat_map(|module| &module.exercises);
    assert!(exercises().count() >= 200);
    assert_eq!(exercises().map(|exercise| discriminant(&exercise.kind)).collect::<HashSet<_>>().len(), 10);
}

#[test]
fn every_lesson_ends_with_what_to_remember_and_a_check_of_its_own() {
    for slot in shipped().modules.iter().flat_map(|module| &module.lessons) {
        let lesson = slot.content.as_ref().unwrap();
        let remembered =
            |block: &&Block| matches!(block, Block::Callout(callout) if callout.kind == CalloutKind::Remember);
        assert!(lesson.all_blocks().iter().any(remembered), "{}: nothing to remember", slot.entry.id);
        assert!((2..=3).contains(&lesson.self_check.len()), "{}: {:?}", slot.entry.id, lesson.self_check);
    }
}

#[test]
fn every_notion_of_the_syllabus_is_taught_where_it_is_said_to_be() {
    let course = shipped();
    let index = TermIndex::new(&course.glossary);
    let mut missing = Vec::new();
    for line in read("tests/fixtures/coverage.txt").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let [_, _, lessons, exercises, terms, words] = fields[..] else { panic!("{line}") };
        let (mut named, mut text) = (HashSet::new(), String::new());
        let listed: Vec<&str> = lessons.split_whitespace().collect();
        for slot in course.modules.iter().flat_map(|module| &module.lessons) {
            if !listed.is_empty() && !listed.contains(&slot.entry.id.as_str()) {
                continue;
            }
            let lesson = slot.content.as_ref().unwrap();
            lesson.words(&mut |words, _| {
                let words = plain(&Text(words.as_str().to_owned()));
                named.extend(course.glossary.linker().occurrences(&words).into_iter().map(|(_, term)| term.clone()));
                text.push_str(&words);
                text.push(' ');
            });
            named.extend(lesson_terms(lesson, &course.glossary));
        }
        for lesson in &listed {
            assert!(course.lesson(&LessonId::new(*lesson)).is_some(), "{line}: no lesson {lesson}");
        }
        for exercise in exercises.split_whitespace() {
            assert!(course.exercise(&ExerciseId::new(exercise)).is_some(), "{line}: no exercise {exercise}");
        }
        for term in terms.split('|').map(str::trim).filter(|term| !term.is_empty()) {
            let name = term.split(" (").next().unwrap();
            let found = index.search(name, 3).into_iter().map(|found| found.term).any(|term| named.contains(&term));
            if !found {
                missing.push(format!("{lessons}: {term}"));
            }
        }
        let text = fold(&text);
        for word in words.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            if !text.contains(&fold(word)) {
                missing.push(format!("{lessons}: « {word} »"));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_thousand_draws_of_each_numeric_exercise_are_sound() {
    let course = shipped();
    for exercise in course.modules.iter().flat_map(|module| &module.exercises) {
        let Some(numeric) = Numeric::of(&exercise.kind) else { continue };
        let example = numeric.example().unwrap();
        for (question, answer) in numeric.questions.iter().zip(&example.answers) {
            assert!((question.expected - answer).abs() < 1e-6, "{}: {answer}", exercise.id);
        }
        let mut draws = HashSet::new();
        for seed in 0..1000 {
            let drawn = numeric.draw(seed);
            assert!(numeric.is_sound(&drawn), "{}: {drawn:?}", exercise.id);
            for (question, answer) in numeric.questions.iter().zip(&drawn.answers) {
                let share = question.unit.starts_with('%');
                assert!(answer.is_finite() && (!share || *answer <= 1000.0), "{}: {answer}", exercise.id);
                assert!(
                    question.rounding == Rounding::Nearest || *answer >= 0.0,
                    "{}: {answer} of something counted",
                    exercise.id
                );
            }
            draws.insert(format!("{:?}", drawn.numbers));
        }
        let varies = numeric.parameters.iter().any(|parameter| parameter.range.is_some());
        assert!(!varies || draws.len() > 5, "{}: {} draws", exercise.id, draws.len());
    }
}

#[test]
fn every_formula_of_the_sheet_gives_its_worked_example() {
    let course = shipped();
    assert!(course.formulas.len() >= 42);
    for formula in &course.formulas {
        let result = quantity::formula_result(&formula.result, &quantity::formula_example(formula));
        assert_eq!(result, Ok(formula.result.expected), "{}", formula.code);
    }
}

#[test]
fn the_exam_paper_is_out_of_forty() {
    let course = shipped();
    let exam = &course.exams[0];
    let questions = || exam.parts.iter().flat_map(|part| &part.questions);
    let points: u32 = questions().flat_map(|question| &question.rubric).map(|c| u32::from(c.points)).sum();
    assert_eq!((exam.minutes, exam.parts.len(), questions().count(), points), (180, 3, 10, 40));
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
        // The orientation module is about the diploma, not about the trade.
        assert!(terms.len() >= 3 || slot.entry.id.as_str().starts_with("L0."), "{}: {terms:?}", slot.entry.id);
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
            "exam" => parse::read::<Exam>(&text).err(),
            "formulas" => parse::read::<Vec<SheetFormula>>(&text).err(),
            "block" => parse::read::<Block>(&text).map(|block| blocks.insert(block.name())).err(),
            "exercises" => parse::read::<Vec<Exercise>>(&text)
                .map(|exercises| kinds.extend(exercises.iter().map(|exercise| discriminant(&exercise.kind))))
                .err(),
            other => panic!("line {line}: nothing is called {other}"),
        };
        assert_eq!(fault, None, "line {line}");
    }
    assert_eq!((blocks.len(), kinds.len()), (17, 10), "{blocks:?}");
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
