//! Faulty and hostile courses: each fault is found at its exact place, and nothing makes the loader fall.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "support/course.rs"]
mod course;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use parcours::core::course::{Course, DEEPEST, Diagnostic, LARGEST_FILE, Severity, Source};
use parcours::core::i18n::I18n;
use parcours::core::settings::Language;
use proptest::prelude::*;

use course::small_course;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn faulty() -> Course {
    Course::check(Source::Folder(fixture("faulty"))).unwrap()
}

fn load(folder: &tempfile::TempDir) -> Course {
    Course::check(Source::Folder(folder.path().to_owned())).unwrap()
}

fn places(diagnostics: &[Diagnostic]) -> Vec<(&str, &str, usize, usize)> {
    diagnostics.iter().map(|d| (d.fault.code(), d.file.as_str(), d.line, d.column)).collect()
}

#[test]
fn every_planted_fault_is_found_at_its_line_and_column() {
    let course = faulty();
    let expected = [
        ("E021", "course.ron", 2, 9),
        ("E053", "course.ron", 4, 15),
        ("E010", "course.ron", 7, 27),
        ("E016", "course.ron", 7, 37),
        ("E020", "course.ron", 10, 18),
        ("W001", "glossary/a.ron", 3, 13),
        ("E026", "glossary/a.ron", 4, 25),
        ("E023", "glossary/a.ron", 4, 39),
        ("E023", "glossary/a.ron", 5, 49),
        ("E034", "glossary/a.ron", 7, 69),
        ("E020", "glossary/a.ron", 8, 10),
        ("W001", "glossary/a.ron", 8, 10),
        ("W001", "glossary/a.ron", 9, 10),
        ("E030", "m1/exercises.ron", 4, 15),
        ("W004", "m1/exercises.ron", 4, 38),
        ("W004", "m1/exercises.ron", 4, 51),
        ("E020", "m1/exercises.ron", 8, 13),
        ("E050", "m1/exercises.ron", 13, 50),
        ("E031", "m1/exercises.ron", 14, 83),
        ("E025", "m1/exercises.ron", 15, 40),
        ("E032", "m1/exercises.ron", 19, 15),
        ("W004", "m1/exercises.ron", 19, 66),
        ("E024", "m1/exercises.ron", 20, 39),
        ("E042", "m1/exercises.ron", 25, 89),
        ("E033", "m1/exercises.ron", 26, 84),
        ("E033", "m1/exercises.ron", 26, 100),
        ("E035", "m1/exercises.ron", 32, 76),
        ("E034", "m1/exercises.ron", 37, 31),
        ("E004", "m1/forme.ron", 2, 5),
        ("E006", "m1/forme.ron", 9, 33),
        ("E023", "m1/l1.ron", 4, 36),
        ("E020", "m1/l1.ron", 7, 21),
        ("E021", "m1/l1.ron", 8, 21),
        ("E051", "m1/l1.ron", 8, 55),
        ("E041", "m1/l1.ron", 9, 19),
        ("E024", "m1/l1.ron", 10, 30),
        ("E025", "m1/l1.ron", 10, 52),
        ("E046", "m1/l1.ron", 11, 19),
        ("E045", "m1/l1.ron", 11, 51),
        ("E023", "m1/l1.ron", 12, 26),
        ("E040", "m1/l1.ron", 13, 72),
        ("E042", "m1/l1.ron", 15, 34),
        ("E020", "m1/l1.ron", 19, 61),
        ("E044", "m1/l1.ron", 19, 82),
        ("E043", "m1/l1.ron", 20, 38),
        ("E049", "m1/l1.ron", 22, 54),
        ("E048", "m1/l1.ron", 23, 66),
        ("E047", "m1/l1.ron", 26, 20),
        ("E034", "m1/l1.ron", 28, 21),
        ("E022", "m1/l2.ron", 2, 9),
        ("E020", "m1/l2.ron", 4, 27),
        ("E008", "m1/l5.ron", 6, 9),
        ("E003", "m1/l6.ron", 5, 26),
        ("E007", "m1/l6.ron", 6, 23),
        ("E004", "m1/l6.ron", 7, 9),
        ("E006", "m1/l6.ron", 8, 21),
        ("E007", "m1/l6.ron", 9, 9),
        ("E006", "m1/l6.ron", 10, 21),
        ("E006", "m1/l6.ron", 11, 64),
        ("E005", "m1/l6.ron", 12, 45),
        ("E002", "m1/l7.ron", 5, 19),
        ("E001", "m1/l8.ron", 4, 13),
        ("E041", "m1/module.ron", 5, 42),
        ("E052", "m1/module.ron", 8, 62),
        ("E020", "m1/module.ron", 9, 14),
        ("E010", "m1/module.ron", 10, 28),
        ("E016", "m1/module.ron", 15, 28),
        ("E020", "m2/module.ron", 2, 9),
        ("E034", "m2/module.ron", 6, 14),
    ];
    let found = places(&course.diagnostics);
    for place in &expected {
        assert!(found.contains(place), "missing: {place:?}");
    }
    for place in &found {
        assert!(expected.contains(place), "too much: {place:?}");
    }
    assert_eq!(found, expected);
}

#[test]
fn every_fault_shows_its_line_and_is_put_into_words_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = I18n::new(language);
        for diagnostic in &faulty().diagnostics {
            let line = fs::read_to_string(fixture("faulty").join(&diagnostic.file)).unwrap();
            let line = line.lines().nth(diagnostic.line - 1).unwrap();
            assert!(diagnostic.excerpt.contains(&(diagnostic.line, line.to_owned())), "{diagnostic:?}");
            for sentence in [diagnostic.to_words(&words), diagnostic.advice(&words)] {
                let is_sentence = sentence.contains(' ') && !sentence.contains(['{', '$']);
                assert!(is_sentence, "{language:?}, {}: {sentence}", diagnostic.fault.code());
            }
        }
    }
}

#[test]
fn what_is_sound_in_a_faulty_course_is_kept() {
    let course = faulty();
    let module = &course.modules[0];
    let readable: Vec<_> = module.lessons.iter().map(|slot| slot.content.is_ok()).collect();
    assert_eq!(readable, [true, true, false, false, false, false, false, false, false]);
    let exercises: Vec<_> = module.exercises.iter().map(|exercise| exercise.id.as_str()).collect();
    assert_eq!(exercises, ["M1-E08", "M1-E21"]);
    assert_eq!(module.broken_exercises().len(), 2);
    let broken: Vec<_> = course.broken.iter().map(|module| module.folder.as_str()).collect();
    assert_eq!(broken, ["absent", "../ailleurs", "m2"]);
    assert_eq!(course.glossary.terms.len(), 3);
}

#[test]
fn a_course_without_fault_has_no_diagnostic() {
    assert_eq!(load(&small_course()).diagnostics, []);
}

#[test]
fn a_faulty_manifest_is_the_only_fault_that_stops_the_course() {
    let folder = small_course();
    fs::write(folder.path().join("course.ron"), "(id: \"c\", titre: \"C\")").unwrap();
    let fault = Course::check(Source::Folder(folder.path().to_owned())).unwrap_err();
    assert_eq!((fault.fault.code(), fault.line, fault.column), ("E003", 1, 11));
    fs::remove_file(folder.path().join("course.ron")).unwrap();
    let fault = Course::check(Source::Folder(folder.path().to_owned())).unwrap_err();
    assert_eq!((fault.fault.code(), fault.file.as_str()), ("E010", "course.ron"));
}

/// The fault of the small course's lesson once its file holds these bytes.
fn lesson_fault(bytes: &[u8]) -> Diagnostic {
    let folder = small_course();
    fs::write(folder.path().join("m1/l.ron"), bytes).unwrap();
    load(&folder).modules[0].lessons[0].content.as_ref().unwrap_err().clone()
}

#[test]
fn brackets_nested_too_deep_are_refused_before_they_are_read() {
    let source = format!("(id: \"L1.1\", lead: \"(\", // [\n blocks: {}", "[".repeat(1_000_000));
    let fault = lesson_fault(source.as_bytes());
    assert_eq!((fault.fault.code(), fault.line, fault.column), ("E014", 2, 9 + DEEPEST));
}

#[test]
fn a_huge_file_is_refused() {
    let fault = lesson_fault(&vec![b' '; LARGEST_FILE as usize + 1]);
    assert_eq!((fault.fault.code(), fault.file.as_str()), ("E013", "m1/l.ron"));
}

#[test]
fn bytes_that_are_not_utf8_are_placed() {
    let fault = lesson_fault(b"(id: \"L1.1\",\n lead: \"\xc3\xa9\xff\")");
    assert_eq!((fault.fault.code(), fault.line, fault.column), ("E012", 2, 10));
}

#[test]
fn a_list_that_is_too_long_is_cut() {
    let folder = small_course();
    let course = r#"(id: "c", title: "C", language: "fr", summary: "S", licence: "CC0", themes: [], modules: ["#;
    fs::write(folder.path().join("course.ron"), format!("{course}{}])", "\"m1\",".repeat(201))).unwrap();
    let column = course.len();
    let course = load(&folder);
    assert!(places(&course.diagnostics).contains(&("E015", "course.ron", 1, column)));
    assert_eq!((course.modules.len(), course.broken.len()), (1, 199));
}

#[test]
fn a_folder_in_the_place_of_a_file_is_no_file() {
    let folder = small_course();
    fs::remove_file(folder.path().join("m1/l.ron")).unwrap();
    fs::create_dir(folder.path().join("m1/l.ron")).unwrap();
    assert_eq!(load(&folder).modules[0].lessons[0].content.as_ref().unwrap_err().fault.code(), "E010");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_outside_is_not_followed() {
    let folder = small_course();
    let outside = tempfile::NamedTempFile::new().unwrap();
    fs::remove_file(folder.path().join("m1/l.ron")).unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("m1/l.ron")).unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("glossary/z.ron")).unwrap();
    let course = load(&folder);
    let codes: Vec<_> = course.diagnostics.iter().map(|d| (d.fault.code(), d.file.as_str())).collect();
    assert!(codes.contains(&("E016", "m1/module.ron")) && codes.contains(&("E016", "glossary/z.ron")), "{codes:?}");
}

#[test]
fn a_byte_order_mark_does_not_matter() {
    let folder = small_course();
    let path = folder.path().join("m1/l.ron");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    assert_eq!(load(&folder).diagnostics, []);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    ["course.ron", "m1/module.ron", "m1/l.ron", "m1/e.ron", "glossary/m.ron"].map(|name| folder.join(name)).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_of_bytes_makes_the_loader_panic(
        which in 0..5_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4_u8, any::<u8>()), 1..6),
    ) {
        let folder = small_course();
        let path = &files(folder.path())[which];
        let mut bytes = fs::read(path).unwrap();
        for (at, change, byte) in changes {
            // Structure breaks more often when the byte means something to RON.
            let marks = b"()[]{},:\"'\\/*#r\n";
            match (at.index(bytes.len().max(1)), change) {
                (at, 0) => bytes.insert(at.min(bytes.len()), byte),
                (at, 1) => bytes.insert(at.min(bytes.len()), marks[byte as usize % marks.len()]),
                (at, 2) if at < bytes.len() => { bytes.remove(at); }
                (at, _) => bytes.truncate(at.max(1)),
            }
        }
        fs::write(path, bytes).unwrap();
        let diagnostics = match Course::check(Source::Folder(folder.path().to_owned())) {
            Ok(course) => course.diagnostics,
            Err(diagnostic) => vec![diagnostic],
        };
        for diagnostic in &diagnostics {
            prop_assert!(diagnostic.line >= 1 && diagnostic.column >= 1 && diagnostic.length >= 1);
        }
    }
}

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parcours")).arg("check").args(arguments).args(["--lang", "en"]).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn check_prints_the_line_and_what_to_do_and_leaves_with_1() {
    let output = check(&[fixture("faulty").to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    let expected = "error[E023]: The glossary has no term “ecoute-activ”. Did you mean “ecoute-active”?
 --> m1/l1.ron:4:36
  |
3 |     id: \"L1.1\",
4 |     lead: \"Un texte, é puis [mots](term:ecoute-activ).\",
  |                                    ^^^^^^^^^^^^^^^^^
5 |     blocks: [
  |
  = what to do: Mend the identifier, or add the term to the glossary.
";
    assert!(said.contains(expected), "{said}");
    assert!(said.trim_end().ends_with("6 points that could be better."), "{said}");
}

#[test]
fn check_answers_in_json() {
    let output = check(&[fixture("faulty").to_str().unwrap(), "--format", "json"]);
    let answer: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!((&answer["course"], &answer["exercises_by_kind"]["true_false"]), (&"Faulty course".into(), &2.into()));
    let diagnostics = answer["diagnostics"].as_array().unwrap();
    assert_eq!(diagnostics.len(), faulty().diagnostics.len());
    assert_eq!(diagnostics[0]["severity"], "error");
    assert_eq!((&diagnostics[0]["line"], &diagnostics[0]["column"]), (&2.into(), &9.into()));
    let keys: Vec<_> = diagnostics[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["code", "column", "file", "line", "message", "severity"]);
}

#[test]
fn check_leaves_with_0_when_nothing_must_be_mended() {
    let folder = small_course();
    assert_eq!(check(&[folder.path().to_str().unwrap()]).status.code(), Some(0));
    fs::write(folder.path().join("glossary/n.ron"), r#"[(id: "b", name: "Bis", definition: "D", modules: ["M1"])]"#)
        .unwrap();
    assert_eq!(load(&folder).diagnostics[0].severity, Severity::Warning);
    assert_eq!(check(&[folder.path().to_str().unwrap()]).status.code(), Some(0));
}

#[test]
fn check_leaves_with_2_when_there_is_no_course() {
    let empty = tempfile::tempdir().unwrap();
    for folder in [empty.path().to_str().unwrap(), "/nulle/part"] {
        assert_eq!(check(&[folder]).status.code(), Some(2));
    }
    assert_eq!(check(&["--format", "xml"]).status.code(), Some(2));
}

/// The small course with one of its files written anew: codes and lines of what is wrong with it.
fn with_file(name: &str, text: &str) -> Vec<(&'static str, usize)> {
    let folder = small_course();
    fs::write(folder.path().join(name), text).unwrap();
    load(&folder).diagnostics.iter().map(|d| (d.fault.code(), d.line)).collect()
}

fn exercise_of(kind: &str) -> Vec<(&'static str, usize)> {
    let exercise = format!(
        "[(id: \"E1\", title: \"T\", difficulty: 1, prompt: \"P\", explanation: \"E\", passage: \"L1.1#a\",\nkind: {kind})]"
    );
    with_file("m1/e.ron", &exercise)
}

#[test]
fn an_author_is_told_what_could_be_better() {
    let lesson = |blocks: &str| {
        with_file(
            "m1/l.ron",
            &format!("(id: \"L1.1\", lead: \"Le mot.\", blocks: [Heading(id: \"a\", text: \"A\"),\n{blocks}])"),
        )
    };
    let sentence = |words: usize| format!("{}fin. ", "mot ".repeat(words - 1));
    assert_eq!(lesson(&format!("Paragraph(\"{}\")", sentence(40))), []);
    assert_eq!(lesson(&format!("Paragraph(\"{}\")", sentence(41))), [("W003", 2)]);
    assert_eq!(lesson(&format!("Paragraph(\"{}\")", sentence(30).repeat(89))), []);
    assert_eq!(lesson(&format!("Paragraph(\"{}\")", sentence(30).repeat(95))), [("W002", 1)]);
    let law =
        |version: &str| format!("DatedLaw(title: \"R\", reference: \"A\",\nversions: [({version}text: [\"T.\"])])");
    assert_eq!(lesson(&law("from: \"2026-01-01\", ")), []);
    assert_eq!(lesson(&law("")), [("W006", 3)]);
    assert_eq!(
        exercise_of("SingleChoice(choices: [(text: \"a\", right: true),\n(text: \"b\"), (text: \"c\", why: \"W\")])"),
        [("W004", 3)]
    );
    let glossary = r#"[(id: "mot", name: "Mot", definition: "Un [b](term:b).", modules: ["M1"]),
(id: "b", name: "Terme", definition: "Un [mot](term:mot).", modules: ["M1"], see: ["b"])]"#;
    let loops: Vec<_> = with_file("glossary/m.ron", glossary).into_iter().filter(|(code, _)| *code == "W005").collect();
    assert_eq!(loops, [("W005", 1), ("W005", 2), ("W005", 2)]);
}

#[test]
fn new_kinds_of_exercise_are_checked() {
    let cloze = |text: &str| format!("Cloze(text: \"{text}\", gaps: [(answer: \"a\"), (answer: \"b\")])");
    assert_eq!(exercise_of(&cloze("{1} et {2}")), []);
    assert_eq!(exercise_of(&cloze("{1} et {3}")), [("E036", 2)]);
    let short =
        |wanted: usize| format!("ShortAnswer(ideas: [(text: \"I\", signs: [\"i\"])], wanted: {wanted}, model: \"M\")");
    assert_eq!(exercise_of(&short(1)), []);
    assert_eq!(exercise_of(&short(2)), [("E034", 2)]);
    let case =
        |points: u8| format!("MiniCase(tasks: [\"T\"], rubric: [(text: \"C\", points: {points})], model: [\"M\"])");
    assert_eq!(exercise_of(&case(10)), []);
    assert_eq!(exercise_of(&case(12)), [("E056", 2)]);
    let numeric = |range: &str, expression: &str, expected: &str, step: &str, least: &str| {
        exercise_of(&format!(
            "Numeric(parameters: [(name: \"a\", value: 10, range: {range})],\nquestions: [(label: \"L\", \
             expression: \"{expression}\",\nexpected: {expected}, least: {least}, steps: [\"{step}\"], comment: \"C\")])"
        ))
    };
    assert_eq!(numeric("(5, 15)", "a * 2", "20", "{a} × 2 = {answer}", "0"), []);
    assert_eq!(numeric("(5, 15)", "a * 2", "21", "{a}", "0"), [("E038", 4)]);
    assert_eq!(numeric("(5, 15)", "a *", "20", "{a}", "0"), [("E037", 3)]);
    assert_eq!(numeric("(5, 15)", "b * 2", "20", "{a}", "0"), [("E055", 3)]);
    assert_eq!(numeric("(5, 15)", "a * 2", "20", "{b}", "0"), [("E055", 4)]);
    assert_eq!(numeric("(11, 15)", "a * 2", "20", "{a}", "0"), [("E054", 2)]);
    assert_eq!(numeric("(5, 15)", "a * 2", "20", "{a}", "40"), [("E039", 2)]);
}

#[test]
fn drawings_are_plain_and_inside_the_course() {
    let lesson = r#"(id: "L1.1", lead: "Le mot.", blocks: [Heading(id: "a", text: "A"),
Illustration(file: "d.svg", alt: "D", caption: "D")], self_check: ["E1"])"#;
    let with_drawing = |svg: &str| {
        let folder = small_course();
        fs::write(folder.path().join("m1/l.ron"), lesson).unwrap();
        fs::write(folder.path().join("m1/d.svg"), svg).unwrap();
        load(&folder).diagnostics.iter().map(|d| (d.fault.code(), d.line)).collect::<Vec<_>>()
    };
    assert_eq!(with_drawing("<svg width=\"10\" height=\"10\"></svg>"), []);
    for hostile in [
        "<svg><image href=\"file:///etc/passwd\"/></svg>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg>&a;</svg>",
        "<svg><script>1</script></svg>",
        "<svg><rect fill=\"url(#a)\"/></svg>",
        "not a drawing",
    ] {
        assert_eq!(with_drawing(hostile), [("E058", 2)], "{hostile}");
    }
    assert_eq!(with_file("m1/l.ron", lesson), [("E010", 2)]);
    assert_eq!(with_file("m1/l.ron", &lesson.replace("d.svg", "../../d.svg")), [("E016", 2)]);
    let unknown = r#"(id: "L1.1", lead: "Le mot.", blocks: [Heading(id: "a", text: "A")], self_check: ["E2"])"#;
    assert_eq!(with_file("m1/l.ron", unknown), [("E027", 1)]);
}
