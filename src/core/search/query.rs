//! What is typed, as words of the vocabulary.

use std::ops::Range;

use super::posting::Postings;
use super::stem::stem;
use super::vocabulary::Vocabulary;
use super::word;

/// Characters of a query that are looked at.
const LONGEST: usize = 200;
/// Words of a query that are looked for; more are left aside.
const MOST_WORDS: usize = 8;
/// Shortest word that may hold a typing error: shorter ones are too close to each other.
const SHORTEST_MISTYPED: usize = 5;
/// Shortest beginning that stands for a word when more words follow it.
const SHORTEST_BEGUN: usize = 3;

/// A word searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    /// As it is compared.
    pub word: String,
    stem: String,
    /// It is the last one and may be but begun.
    last: bool,
    /// The words of the vocabulary that it stands for, with how well, in sixteenths.
    pub stands_for: Vec<(Range<usize>, u16)>,
    /// Those of them that it stands for if mistyped.
    mistyped: Vec<Range<usize>>,
}

/// How well a word of the vocabulary stands for a word typed, in sixteenths.
pub mod quality {
    /// The same.
    pub const WHOLE: u16 = 16;
    /// Another form of it.
    pub const INFLECTED: u16 = 14;
    /// The last word, begun.
    pub const BEGUN: u16 = 13;
    /// Another word, begun.
    pub const SHORTENED: u16 = 9;
    /// But for one letter.
    pub const MISTYPED: u16 = 8;
    /// But for one letter, and begun.
    pub const MISTYPED_BEGUN: u16 = 6;
}

/// The words of a query. Common ones are left aside unless there are no others; so are single letters among words.
pub fn needles(query: &str) -> Vec<Needle> {
    let query: String = query.chars().take(LONGEST).collect();
    let mut words: Vec<String> = Vec::new();
    let mut compounds = 0..0;
    word::each(&query, |word, range| {
        // A compound comes after its parts, which are looked for in its place.
        if range.start >= compounds.end {
            compounds.end = range.end;
            words.push(word.to_owned());
        }
    });
    let ends_open = query.chars().next_back().is_some_and(char::is_alphanumeric);
    let last = words.last().cloned().filter(|_| ends_open);
    if words.iter().any(|word| word::is_telling(word)) {
        words.retain(|word| word::is_telling(word));
    }
    let mut needles: Vec<Needle> = Vec::new();
    for word in words {
        if needles.len() < MOST_WORDS && !needles.iter().any(|needle| needle.word == word) {
            let last = last.as_ref() == Some(&word);
            needles.push(Needle { stem: stem(&word), last, word, stands_for: Vec::new(), mistyped: Vec::new() });
        }
    }
    needles
}

impl Needle {
    /// One letter or two, which begin words everywhere: unless more words narrow it down, what they begin is looked for
    /// in names alone.
    pub fn is_short(&self) -> bool {
        self.word.chars().nth(2).is_none()
    }

    /// Looks up what the word stands for as it is spelt.
    pub fn look_up(&mut self, vocabulary: &Vocabulary) {
        let begun = vocabulary.beginning(&self.word);
        let whole = begun.clone().next().filter(|number| vocabulary.word(*number) == self.word);
        self.stands_for.extend(whole.map(|number| (number..number + 1, quality::WHOLE)));
        let longer = begun.start + usize::from(whole.is_some())..begun.end;
        if self.last || self.word.len() >= SHORTEST_BEGUN {
            let quality = if self.last { quality::BEGUN } else { quality::SHORTENED };
            self.stands_for.push((longer, quality));
        }
        let inflected = self.near_stem(vocabulary).filter(|number| {
            let word = vocabulary.word(*number);
            word != self.word && stem(word) == self.stem
        });
        let inflected: Vec<_> = inflected.map(|number| (number..number + 1, quality::INFLECTED)).collect();
        self.stands_for.extend(inflected);
        self.stands_for.retain(|(words, _)| !words.is_empty());
    }

    /// Words that may have the same stem: endings change its last two letters at most.
    fn near_stem(&self, vocabulary: &Vocabulary) -> Range<usize> {
        match self.stem.len().checked_sub(2) {
            Some(kept) if kept >= 2 && self.stem.is_ascii() => vocabulary.beginning(&self.stem[..kept]),
            _ => 0..0,
        }
    }

    /// Looks up what the word stands for with one letter wrong; gives whether that is anything.
    pub fn forgive(&mut self, vocabulary: &Vocabulary) -> bool {
        if self.word.chars().count() < SHORTEST_MISTYPED || !self.mistyped.is_empty() {
            return false;
        }
        let mut keep = |words: Vec<Range<usize>>, quality: u16| {
            for range in words {
                self.stands_for.push((range.clone(), quality));
                self.mistyped.push(range);
            }
        };
        keep(vocabulary.close(&self.word, false), quality::MISTYPED);
        if self.last {
            keep(vocabulary.close(&self.word, true), quality::MISTYPED_BEGUN);
        }
        !self.mistyped.is_empty()
    }

    /// How many places it may be at.
    pub fn places(&self, postings: &Postings) -> usize {
        self.stands_for.iter().map(|(words, _)| postings.of(words.clone()).len()).sum()
    }

    /// Whether a word of the course is one that it stands for.
    pub fn fits(&self, word: &str, vocabulary: &Vocabulary) -> bool {
        let begun = self.last || self.word.len() >= SHORTEST_BEGUN;
        if word == self.word || (begun && word.starts_with(&self.word)) {
            return true;
        }
        // The stem is worked out last: it costs more than a look at two letters.
        let alike = word.len() >= 2 && self.stem.len() >= 2 && word.as_bytes()[..2] == self.stem.as_bytes()[..2];
        if alike && stem(word) == self.stem {
            return true;
        }
        !self.mistyped.is_empty()
            && may_be_close(word, &self.word)
            && vocabulary.number(word).is_some_and(|number| self.mistyped.iter().any(|words| words.contains(&number)))
    }
}

/// Whether two words may be one letter apart, at a glance: one of the first two letters is then at its place or beside it.
fn may_be_close(one: &str, other: &str) -> bool {
    match (one.as_bytes(), other.as_bytes()) {
        ([a, b, ..], [c, d, ..]) => a == c || b == d || a == d || b == c,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(query: &str) -> Vec<String> {
        needles(query).into_iter().map(|needle| needle.word).collect()
    }

    #[test]
    fn common_words_count_only_alone() {
        assert_eq!(words("Les avantages du téléphone"), ["avantages", "telephone"]);
        assert_eq!(words("à l’"), ["a"]);
        assert_eq!(words("étape 2"), ["etape", "2"]);
        assert_eq!(words("plan b"), ["plan"]);
        assert_eq!(words(" — ’ !"), [""; 0]);
    }

    #[test]
    fn a_word_comes_once_and_long_queries_are_cut() {
        assert_eq!(words("canal, CANAL"), ["canal"]);
        assert_eq!(needles(&"mot1 mot2 mot3 mot4 mot5 mot6 mot7 mot8 mot9 ".repeat(9999)).len(), MOST_WORDS);
    }

    #[test]
    fn only_the_last_word_may_be_begun() {
        let last = |query: &str| needles(query).into_iter().map(|needle| needle.last).collect::<Vec<_>>();
        assert_eq!(last("taux app"), [false, true]);
        assert_eq!(last("taux app "), [false, false]);
    }
}
