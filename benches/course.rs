//! What a course costs at our size, 10 and 100 times as large: at a start, when it is checked, at a keystroke in the
//! glossary, and to grade an answer.
//!
//! `cargo bench --no-default-features --bench course`

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use parcours::core::course::{Course, Exercise, ExerciseKind, Findings, Source};
use parcours::core::exercise::{Answer, grade};
use parcours::core::markup::{Linker, lesson_terms};
use parcours::core::search::TermIndex;

#[path = "support/course.rs"]
mod generated;

const SIZES: [usize; 3] = [1, 10, 100];

fn sizes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("course");
    group.sample_size(10);
    for times in SIZES {
        let folder = tempfile::tempdir().expect("a folder for the course");
        let folder = folder.path().join("course");
        generated::write(&folder, times);
        let source = || Source::Folder(folder.clone());
        let course = Course::load(source()).expect("it opens");
        let index = TermIndex::new(&course.glossary);
        let lesson = course.modules[0].lessons[0].content.as_ref().expect("it can be read");
        let size = |name| BenchmarkId::new(name, times);
        group.bench_function(size("open"), |bencher| bencher.iter(|| black_box(Course::load(source()).is_ok())));
        group.bench_function(size("check"), |bencher| bencher.iter(|| black_box(Findings::of(source()).is_ok())));
        group.bench_function(size("prepare the links"), |bencher| {
            bencher.iter(|| black_box(Linker::new(&course.glossary)));
        });
        group.bench_function(size("link a lesson"), |bencher| {
            bencher.iter(|| black_box(lesson_terms(lesson, &course.glossary).len()));
        });
        group.bench_function(size("glossary keystroke"), |bencher| {
            bencher.iter(|| black_box(index.search("ecoute actve", 20).len()));
        });
    }
    group.finish();
}

fn grading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("grade");
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    let exercises = || course.modules.iter().flat_map(|module| &module.exercises);
    let mut graded: Vec<&str> = Vec::new();
    for exercise in exercises() {
        let (kind, answer) = answered(exercise);
        if !graded.contains(&kind) {
            graded.push(kind);
            group.bench_function(kind, |bencher| bencher.iter(|| black_box(grade(exercise, &answer).points)));
        }
    }
    assert_eq!(graded.len(), 10, "each kind is graded");
    group.finish();
}

/// The kind of an exercise, and an answer to it.
fn answered(exercise: &Exercise) -> (&'static str, Answer) {
    let words = || "On écoute, on reformule, puis on propose une solution datée au client.".to_owned();
    match &exercise.kind {
        ExerciseKind::SingleChoice { .. } => ("single choice", Answer::Single(0)),
        ExerciseKind::MultipleChoice { .. } => ("multiple choice", Answer::Multiple(vec![0, 1])),
        ExerciseKind::TrueFalse { .. } => ("true or false", Answer::Boolean(true)),
        ExerciseKind::Classification { labels, .. } => {
            ("classification", Answer::Classification(vec![0; labels.len()]))
        }
        ExerciseKind::Matching { pairs } => ("matching", Answer::Matching((0..pairs.len()).rev().collect())),
        ExerciseKind::Ordering { steps } => ("ordering", Answer::Ordering((0..steps.len()).rev().collect())),
        ExerciseKind::Cloze { gaps, .. } => ("cloze", Answer::Cloze(vec!["passerelels".into(); gaps.len()])),
        ExerciseKind::ShortAnswer { .. } => ("short answer", Answer::Short { text: words(), ideas: vec![0] }),
        ExerciseKind::Numeric { questions, .. } => {
            ("numeric", Answer::Numeric { seed: 1, given: vec!["87,5".into(); questions.len()] })
        }
        ExerciseKind::MiniCase { rubric, .. } => {
            ("mini case", Answer::Case { text: words(), halves: vec![1; rubric.len()] })
        }
    }
}

criterion_group!(benches, sizes, grading);
criterion_main!(benches);
