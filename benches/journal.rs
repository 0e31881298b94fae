//! What the journal costs a start: opening it with its first line, and each line after.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use parcours::journal;

fn journal(criterion: &mut Criterion) {
    criterion.bench_function("journal: opening and first line", |bench| {
        bench.iter_batched(
            || tempfile::tempdir().expect("a temporary folder can be made"),
            |folder| {
                let subscriber = journal::writing_to(folder.path().join("log"));
                tracing::subscriber::with_default(subscriber, || journal::begin("window"));
                folder
            },
            BatchSize::PerIteration,
        );
    });
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    tracing::subscriber::with_default(journal::writing_to(folder.path().to_owned()), || {
        criterion.bench_function("journal: a line", |bench| bench.iter(|| journal::begin("window")));
    });
}

criterion_group!(benches, journal);
criterion_main!(benches);
