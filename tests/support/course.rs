//! A course to spoil.

use std::fs;

/// The smallest course without fault, in a folder of its own.
pub fn small_course() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "course.ron",
        r#"(id: "c", title: "C", language: "fr", summary: "S", licence: "CC0", modules: ["m1"], themes: [])"#,
    );
    write(
        "m1/module.ron",
        r#"(id: "M1", number: 1, title: "M", objectives: ["lire"], exercises: ["e.ron"],
            lessons: [(id: "L1.1", file: "l.ron", title: "L", minutes: 5)])"#,
    );
    write(
        "m1/l.ron",
        r#"(id: "L1.1", lead: "Le mot.", blocks: [Heading(id: "a", text: "A"), Paragraph("Un **mot**.")])"#,
    );
    write(
        "m1/e.ron",
        r#"[(id: "E1", title: "T", difficulty: 1, prompt: "P", explanation: "E", passage: "L1.1#a",
            kind: SingleChoice(choices: [(text: "a", right: true), (text: "b", why: "W")]))]"#,
    );
    write("glossary/m.ron", r#"[(id: "mot", name: "Mot", definition: "Son.", modules: ["M1"])]"#);
    folder
}
