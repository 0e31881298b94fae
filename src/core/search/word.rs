//! Texts taken apart into words as they are compared, each with its place.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold_into;

/// Bytes after which a word is cut: no French word is that long, and a hostile one costs no more.
const LONGEST: usize = 48;

/// Words that an apostrophe cuts short: « l’écoute » is looked for as « écoute ».
const ELIDED: [&str; 13] = ["l", "d", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

/// Shows the words of a text, folded, with the bytes they take. The parts of a compound with hyphens come one by one and
/// then together: « e-mail » as `e`, `mail` and `email`. Elided words are left out.
pub fn each(text: &str, mut visit: impl FnMut(&str, Range<usize>)) {
    let (mut word, mut start) = (String::new(), None);
    let mut compound = Compound::default();
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() || (start.is_some() && is_combining_mark(c)) {
            start.get_or_insert(at);
            if word.len() < LONGEST {
                fold_into(c, &mut word);
            }
            continue;
        }
        let Some(from) = start.take() else {
            compound.end(&mut visit);
            continue;
        };
        let elided = matches!(c, '\'' | '’' | '‘' | 'ʼ') && ELIDED.contains(&word.as_str());
        if !elided && !word.is_empty() {
            visit(&word, from..at);
            compound.add(&word, from..at);
        }
        if !matches!(c, '-' | '‐' | '‑') {
            compound.end(&mut visit);
        }
        word.clear();
    }
}

/// Parts joined by hyphens.
#[derive(Default)]
struct Compound {
    words: String,
    parts: usize,
    range: Range<usize>,
}

impl Compound {
    fn add(&mut self, word: &str, range: Range<usize>) {
        if self.parts == 0 {
            self.range.start = range.start;
        }
        self.range.end = range.end;
        self.parts += 1;
        if self.words.len() < LONGEST {
            self.words.push_str(word);
        }
    }

    fn end(&mut self, visit: &mut impl FnMut(&str, Range<usize>)) {
        if self.parts > 1 {
            visit(&self.words, self.range.clone());
        }
        self.parts = 0;
        self.words.clear();
    }
}

/// Words too common to tell one passage from another, folded. They count only in a query that has no other.
const COMMON: [&str; 51] = [
    "a", "ai", "as", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "comment", "d", "dans", "de", "des", "du",
    "elle", "en", "est", "et", "il", "ils", "je", "l", "la", "le", "les", "leur", "ne", "nous", "on", "ou", "par",
    "pour", "pourquoi", "qu", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "s", "se", "sont", "sur",
    "un", "une", "vous",
];

/// Whether a word tells something: not a common one, nor a single letter. A single figure may (« étape 2 »).
pub fn is_telling(word: &str) -> bool {
    COMMON.binary_search(&word).is_err() && (word.chars().nth(1).is_some() || word.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, &str)> {
        let mut words = Vec::new();
        each(text, |word, range| words.push((word.to_owned(), &text[range])));
        words
    }

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn words_keep_their_place_though_folding_changes_their_length() {
        assert_eq!(
            words("Le cœur, l’ŒUVRE — Écoute."),
            [("le".into(), "Le"), ("coeur".into(), "cœur"), ("oeuvre".into(), "ŒUVRE"), ("ecoute".into(), "Écoute")]
        );
    }

    #[test]
    fn accents_written_apart_belong_to_their_letter() {
        assert_eq!(words("e\u{301}te\u{301} \u{301}"), [("ete".into(), "e\u{301}te\u{301}")]);
    }

    #[test]
    fn elided_words_are_split_off() {
        assert_eq!(folded("d'une qu’il jusqu'à l'"), ["une", "il", "a"]);
        assert_eq!(folded("aujourd’hui presqu’île"), ["aujourd", "hui", "presqu", "ile"]);
    }

    #[test]
    fn a_compound_is_its_parts_and_the_whole() {
        assert_eq!(folded("un e-mail"), ["un", "e", "mail", "email"]);
        assert_eq!(words("rendez-vous - non")[2], ("rendezvous".into(), "rendez-vous"));
        assert_eq!(folded("a- b -c"), ["a", "b", "c"]);
    }

    #[test]
    fn endless_words_are_cut() {
        assert!(folded(&"é-".repeat(10_000)).iter().all(|word| word.len() <= LONGEST + 4));
        assert!(folded(&"œ".repeat(10_000))[0].len() <= LONGEST + 4);
    }

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
        assert!(!is_telling("du") && is_telling("sans") && !is_telling("b") && is_telling("2"));
    }
}
