//! What the core does at a start and at a keystroke: medians of many runs, in microseconds.
//!
//! `cargo bench --no-default-features --bench course`

use std::hint::black_box;
use std::time::Instant;

use parcours::core::course::{Course, Source};
use parcours::core::markup::{Linker, lesson_terms};
use parcours::core::search::TermIndex;

fn main() {
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    let index = TermIndex::new(&course.glossary);
    let lessons: Vec<_> = course
        .modules
        .iter()
        .flat_map(|module| &module.lessons)
        .filter_map(|slot| slot.content.as_ref().ok())
        .collect();
    median("load the shipped course", || black_box(Course::load(Source::Embedded).is_ok()));
    median("prepare the links", || black_box(Linker::new(&course.glossary)));
    median("link every lesson", || {
        black_box(lessons.iter().map(|lesson| lesson_terms(lesson, &course.glossary).len()).sum::<usize>())
    });
    median("prepare the search", || black_box(TermIndex::new(&course.glossary)));
    median("search a mistyped term", || black_box(index.search("ecoute actve", 20).len()));
}

/// Runs `work` 51 times and prints the middle time.
fn median<T>(name: &str, work: impl Fn() -> T) {
    let mut times: Vec<u128> = (0..51)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!("{:>8} µs  {name}", times[times.len() / 2]);
}
