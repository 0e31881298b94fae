//! A query, as typed: its first letters one by one, then the whole of it.

use std::cell::OnceCell;

use parcours::core::course::{Course, Diploma, Source};
use parcours::core::search::{Found, Index, Lit, Target, TermIndex, fold};

thread_local! {
    static SHIPPED: OnceCell<(Course, Index, TermIndex)> = const { OnceCell::new() };
}

/// Most results asked for, of each kind.
const MOST: usize = 5;
/// Letters searched for one by one.
const TYPED: usize = 3;

/// Searches the course that ships.
pub fn run(input: &[u8]) {
    let query = String::from_utf8_lossy(input);
    let folded = fold(&query);
    assert_eq!(fold(&folded), folded, "what is folded stays as it is");
    SHIPPED.with(|shipped| {
        let (course, index, terms) = shipped.get_or_init(|| {
            let course = Course::load(Source::Embedded).expect("the course that ships is read");
            let (index, terms) = (Index::new(&course, Diploma::Ndrc), TermIndex::new(&course.glossary));
            (course, index, terms)
        });
        for (end, _) in query.char_indices().skip(1).take(TYPED) {
            look(course, &index.search(course, &query[..end], MOST));
        }
        let found = index.search(course, &query, MOST);
        look(course, &found);
        assert_eq!(found, index.search(course, &query, MOST), "the same query finds the same");
        assert!(terms.search(&query, MOST).len() <= MOST);
    });
}

/// Opens what was found.
pub fn look(course: &Course, found: &Found) {
    for group in &found.groups {
        assert!((1..=MOST).contains(&group.hits.len()) && group.total >= group.hits.len(), "{:?}", group.kind);
        assert!(group.hits.iter().all(|hit| hit.target.kind() == group.kind));
    }
    for hit in found.hits() {
        lit(&hit.title);
        lit(&hit.excerpt);
        let there = match &hit.target {
            Target::Term(term) => course.glossary.get(term).is_some(),
            Target::Passage { lesson, .. } | Target::Law { lesson, .. } => course.lesson(lesson).is_some(),
            Target::Exercise(exercise) => course.exercise(exercise).is_some(),
            Target::Comparison(sheet) => course.sheet(sheet).is_some(),
            Target::Formula(place) => course.formulas.get(*place).is_some(),
        };
        assert!(there, "{:?}", hit.target);
    }
}

fn lit(words: &Lit) {
    assert!(words.lit.is_sorted_by(|one, next| one.end <= next.start), "{words:?}");
    assert!(words.lit.iter().all(|place| !words.text[place.clone()].is_empty()), "{words:?}");
}
