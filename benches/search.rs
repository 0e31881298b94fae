//! What searching everywhere costs in courses of our size, ten and a hundred times as large.
//!
//! `cargo bench --no-default-features --bench search`; the largest course takes minutes to write and to read, so
//! `-- search/1/` measures on ours alone.

#[path = "support/course.rs"]
mod course;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use parcours::core::course::{Course, Diploma, Source};
use parcours::core::search::Index;

/// How many times ours the courses are.
const TIMES: [usize; 3] = [1, 10, 100];
/// Hits of a kind that the screen shows at first.
const SHOWN: usize = 5;
/// Typed letter by letter.
const TYPED: &str = "avantages du telephone";

fn search(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("search");
    group.sample_size(10);
    let wanted = |times| !std::env::args().any(|filter| filter.starts_with("search/1/")) || times == 1;
    for times in TIMES.into_iter().filter(|times| wanted(*times)) {
        let course = course_of(times);
        let of = |name: &str| BenchmarkId::new(times.to_string(), name);
        let index = Index::new(&course, Diploma::Ndrc);
        println!("{times} times ours: the index holds {} KiB", index.bytes() / 1024);
        group.bench_function(of("build"), |bencher| bencher.iter(|| Index::new(&course, Diploma::Ndrc).bytes()));
        let ends = TYPED.char_indices().map(|(at, c)| at + c.len_utf8());
        let queries = ends.map(|end| &TYPED[..end]).chain(["avantajes du telephone", "reponce", "de", "co", "re"]);
        for query in queries {
            group.bench_function(of(query), |bencher| {
                bencher.iter(|| black_box(index.search(&course, query, SHOWN).groups.len()));
            });
        }
    }
    group.finish();
}

/// A course of that size with all its parts read. The larger ones are written once.
fn course_of(times: usize) -> Course {
    let source = match times {
        1 => Source::Embedded,
        times => {
            let folder = std::path::Path::new("target").join(format!("course-{times}"));
            if !folder.join("course.ron").exists() {
                course::write(&folder, times);
            }
            Source::Folder(folder)
        }
    };
    let course = Course::load(source).expect("the course loads");
    let parts = course.modules.iter().map(|loaded| {
        let lessons = loaded.lessons.iter().filter(|slot| slot.content.is_ok()).count();
        lessons + loaded.exercises.len()
    });
    assert!(parts.sum::<usize>() > 400 * times, "the course holds what was asked for");
    course
}

criterion_group!(benches, search);
criterion_main!(benches);
