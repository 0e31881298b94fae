//! Search: words compared blind to accents, case, œ and apostrophes, and one index over everything a course holds.

mod found;
mod index;
mod terms;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use found::{Found, Group, Hit, Kind, Lit, Target};
pub use index::Index;
pub use terms::{Match, Rank, TermIndex, search_terms};

/// Words as they are compared: without accents or capitals, `œ` and `æ` in two letters, one kind of apostrophe, hyphens
/// as spaces, and single spaces.
pub fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            c if c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_') => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}
