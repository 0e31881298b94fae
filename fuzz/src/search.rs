//! A query, as typed: each beginning of it is searched for in turn.

use std::cell::OnceCell;

use parcours::core::course::{Course, Source};
use parcours::core::search::{TermIndex, fold};

thread_local! {
    static INDEX: OnceCell<TermIndex> = const { OnceCell::new() };
}

/// Most results asked for.
const MOST: usize = 20;
/// Letters after which a query is no longer searched for letter by letter.
const TYPED: usize = 12;

/// Searches the course that ships.
pub fn run(input: &[u8]) {
    let query = String::from_utf8_lossy(input);
    let folded = fold(&query);
    assert_eq!(fold(&folded), folded, "what is folded stays as it is");
    INDEX.with(|index| {
        let index = index.get_or_init(|| {
            let course = Course::load(Source::Embedded).expect("the course that ships is read");
            TermIndex::new(&course.glossary)
        });
        for (end, _) in query.char_indices().skip(1).take(TYPED) {
            assert!(index.search(&query[..end], MOST).len() <= MOST);
        }
        let found = index.search(&query, MOST);
        assert!(found.len() <= MOST);
        assert_eq!(found, index.search(&query, MOST), "the same query finds the same");
    });
}
