//! Words lit in a text, and the part of a long text that is shown.

use std::ops::Range;

use super::found::Lit;
use super::query::Needle;
use super::vocabulary::Vocabulary;
use super::word;

/// Characters of an excerpt, about.
const LENGTH: usize = 160;
/// Characters before the first word found, about.
const BEFORE: usize = 40;

/// The words found in a text: where they are and which of the words searched for each is.
pub fn lit(text: &str, needles: &[Needle], vocabulary: &Vocabulary) -> Vec<(Range<usize>, usize)> {
    let mut lit: Vec<(Range<usize>, usize)> = Vec::new();
    word::each(text, |word, range| {
        let Some(needle) = needles.iter().position(|needle| needle.fits(word, vocabulary)) else { return };
        // A compound comes after its parts and takes their place.
        while lit.last().is_some_and(|(before, _)| before.start >= range.start) {
            lit.pop();
        }
        if lit.last().is_none_or(|(before, _)| before.end <= range.start) {
            lit.push((range, needle));
        }
    });
    lit
}

/// How many of the words searched for are among those found.
pub fn distinct(lit: &[(Range<usize>, usize)]) -> u32 {
    lit.iter().fold(0_u32, |all, (_, needle)| all | 1 << needle).count_ones()
}

/// A text whole, with its words lit.
pub fn whole(text: &str, lit: Vec<(Range<usize>, usize)>) -> Lit {
    Lit { text: text.to_owned(), lit: lit.into_iter().map(|(range, _)| range).collect() }
}

/// The part of a text around the place where most of the words found are together.
pub fn cut(text: &str, lit: &[(Range<usize>, usize)]) -> Lit {
    let gathered = |from: usize| {
        let near = lit[from..].iter().take_while(|(range, _)| range.end <= lit[from].0.start + LENGTH - BEFORE);
        near.fold(0_u32, |all, (_, needle)| all | 1 << needle).count_ones()
    };
    let best = (0..lit.len()).rev().max_by_key(|from| gathered(*from));
    let start = best.map_or(0, |best| beginning(text, lit[best].0.start));
    let end = ending(text, start);
    let before = if start > 0 { "… " } else { "" };
    let after = if end < text.len() { " …" } else { "" };
    let inside = lit.iter().filter(|(range, _)| range.start >= start && range.end <= end);
    Lit {
        text: format!("{before}{}{after}", text[start..end].trim_end()),
        lit: inside.map(|(range, _)| range.start - start + before.len()..range.end - start + before.len()).collect(),
    }
}

/// The beginning of a word some way before a place, or that of the text when it is near.
fn beginning(text: &str, at: usize) -> usize {
    let mut back = text[..at].char_indices().rev();
    let Some((far, _)) = back.nth(BEFORE) else { return 0 };
    let space = text[far..at].find(char::is_whitespace).map(|space| far + space);
    space.map_or(at, |space| at - text[space..at].trim_start().len())
}

/// The end of a word as far from a place as an excerpt is long, or that of the text when it is near.
fn ending(text: &str, start: usize) -> usize {
    let Some((far, _)) = text[start..].char_indices().nth(LENGTH) else { return text.len() };
    let space = text[start..start + far].rfind(char::is_whitespace);
    start + space.unwrap_or(far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::search::query;

    fn shown(text: &str, query: &str) -> String {
        let needles = query::needles(query);
        let cut = cut(text, &lit(text, &needles, &Vocabulary::default()));
        let mut shown = cut.text.clone();
        for range in cut.lit.iter().rev() {
            shown.insert(range.end, ']');
            shown.insert(range.start, '[');
        }
        shown
    }

    #[test]
    fn words_are_lit_whole_as_they_are_written() {
        assert_eq!(shown("Le cœur, au CŒUR.", "coeur"), "Le [cœur], au [CŒUR].");
        assert_eq!(shown("L’écoute, des e-mails.", "email ecout"), "L’[écoute], des [e-mails].");
        assert_eq!(shown("Aucun.", "canal"), "Aucun.");
    }

    #[test]
    fn a_long_text_is_cut_where_most_words_are_together() {
        let text = format!("Un canal. {}Le téléphone est un canal. {}", "Rien ici. ".repeat(40), "Et là. ".repeat(60));
        let shown = shown(&text, "canal telephone");
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("Le [téléphone] est un [canal]."), "{shown}");
        assert!(shown.chars().count() < LENGTH + 20, "{shown}");
    }

    #[test]
    fn a_text_without_spaces_is_cut_all_the_same() {
        let text = format!("{}canal", "œ".repeat(500));
        assert!(shown(&text, "canal").chars().count() <= LENGTH + 4);
    }
}
