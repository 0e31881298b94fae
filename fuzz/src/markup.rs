//! Inline text: spans, links, terms found and hidden.
//!
//! The first line of the input is the name of a term, the rest a text.

use std::cell::OnceCell;
use std::sync::Arc;

use parcours::core::course::{Course, Glossary, Source, Term, TermId, Text};
use parcours::core::markup::{Link, parse, plain};
use parcours::core::review::mask::masked;
use parcours::core::search::fold;

thread_local! {
    static SHIPPED: OnceCell<Course> = const { OnceCell::new() };
}

/// Reads the text of an input, and looks in it for the term and for those of the course that ships.
pub fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (name, words) = input.split_once('\n').unwrap_or(("canal", &input));
    let text = Text(words.to_owned());
    let (spans, _) = parse(&text);
    let read: String = spans.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(plain(&text), read);
    assert!(spans.iter().all(|span| !span.text.is_empty()), "{spans:?}");
    kept(words, &read);
    let term = term(name, &text);
    let glossary = Glossary::new([Arc::new(term.clone())]);
    let _ = masked(&term);
    linked(&glossary, &text, &read);
    SHIPPED.with(|shipped| {
        let course = shipped.get_or_init(|| Course::load(Source::Embedded).expect("the course that ships is read"));
        linked(&course.glossary, &text, &read);
    });
}

/// Every letter and digit that is no part of a mark, a link's target or an escape is still there, in its order.
fn kept(words: &str, read: &str) {
    if words.contains(['[', ']', '\\', '&', '<', '!', '`']) {
        return;
    }
    let letters = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    assert_eq!(letters(words), letters(read));
}

fn linked(glossary: &Glossary, text: &Text, read: &str) {
    for (range, _) in glossary.linker().occurrences(read) {
        assert!(!read[range.clone()].is_empty(), "{range:?}");
    }
    let mut pass = glossary.linker().pass();
    let spans = pass.spans(text);
    assert_eq!(spans.iter().map(|span| span.text.as_str()).collect::<String>(), read);
    // Each term is linked once by itself: a second reading finds those of explicit links only.
    let explicit = |link: &Option<Link>| link.is_none() || parse(text).0.iter().any(|span| span.link == *link);
    assert!(pass.spans(text).iter().all(|span| explicit(&span.link)));
}

fn term(name: &str, definition: &Text) -> Term {
    Term {
        id: TermId::new("t"),
        name: name.to_owned(),
        definition: definition.clone(),
        modules: Vec::new(),
        synonyms: name.split('/').map(str::to_owned).collect(),
        english: Vec::new(),
        forms: vec![name.to_lowercase()],
        example: None,
        see: Vec::new(),
        confused_with: Vec::new(),
    }
}
