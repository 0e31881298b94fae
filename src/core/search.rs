//! Search: words compared blind to accents, case, œ and apostrophes, and one index over everything a course holds.
//!
//! [`Index`] is made of the course in one pass: `entry` says what can be found and which of its words count for how much,
//! `word` takes texts apart, `vocabulary` keeps the words in order, `posting` says where each is. A search goes the
//! other way: `query` turns what is typed into words of the vocabulary (whole, inflected, begun, mistyped), `score` adds
//! up what their places are worth, `excerpt` lights them in the course's own text.

mod entry;
mod excerpt;
mod found;
mod index;
mod posting;
mod query;
mod score;
mod stem;
mod terms;
mod vocabulary;
mod word;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

pub use found::{Found, Group, Hit, Kind, Lit, Target};
pub use index::Index;
pub use terms::{Match, Rank, TermIndex, search_terms};

/// Words as they are compared: without accents or capitals, `œ` and `æ` in two letters, one kind of apostrophe, hyphens
/// as spaces, and single spaces.
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            c if c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_') => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => fold_into(c, &mut folded),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// One character as it is compared: some give several letters, a combining accent gives none.
fn fold_into(c: char, folded: &mut String) {
    if c.is_ascii() {
        return folded.push(c.to_ascii_lowercase());
    }
    decompose_canonical(c, |part| {
        for c in part.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            match c {
                'œ' => folded.push_str("oe"),
                'æ' => folded.push_str("ae"),
                'ß' => folded.push_str("ss"),
                c => folded.push(c),
            }
        }
    });
}
