//! All words of a course in order, folded: whole words, beginnings of words and misspelt ones are found by halving.

use std::ops::Range;

/// Words in the order of their bytes, in one string. A word's number is its position.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: String,
    /// Where each word ends.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// Takes words in order, each once.
    pub fn new<'w>(sorted: impl IntoIterator<Item = &'w str>) -> Self {
        let mut vocabulary = Self::default();
        for word in sorted {
            vocabulary.words.push_str(word);
            vocabulary.ends.push(u32::try_from(vocabulary.words.len()).unwrap_or(u32::MAX));
        }
        vocabulary.words.shrink_to_fit();
        vocabulary.ends.shrink_to_fit();
        vocabulary
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.words.capacity() + self.ends.capacity() * size_of::<u32>()
    }

    /// The word of a number.
    pub fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.words[start..self.ends[number] as usize]
    }

    /// The number of a word.
    pub fn number(&self, word: &str) -> Option<usize> {
        self.whole(self.beginning(word), word.len())
    }

    /// The numbers of the words that begin so.
    pub fn beginning(&self, prefix: &str) -> Range<usize> {
        self.narrow(0..self.len(), 0, prefix)
    }

    /// The numbers of the words that are not the given one but become it by one letter more, less or other, or by two
    /// neighbours changing places; with `begun`, words that begin so. Letters put in are those of the Latin alphabet.
    pub fn close(&self, word: &str, begun: bool) -> Vec<Range<usize>> {
        let mut close = Vec::new();
        let (mut words, mut depth) = (0..self.len(), 0);
        for (at, c) in word.char_indices() {
            let (here, after) = (&word[at..], &word[at + c.len_utf8()..]);
            let mut keep = |within: Range<usize>, depth: usize, rest: &str| {
                let found = self.narrow(within, depth, rest);
                let kept =
                    if begun { Some(found) } else { self.whole(found, depth + rest.len()).map(|one| one..one + 1) };
                close.extend(kept.filter(|range| !range.is_empty()));
            };
            keep(words.clone(), depth, after);
            if let Some(next) = after.chars().next().filter(|next| *next != c) {
                keep(words.clone(), depth, &format!("{next}{c}{}", &after[next.len_utf8()..]));
            }
            for letter in LETTERS.iter().filter(|letter| !c.is_ascii() || **letter != c.to_string().as_str()) {
                let with = self.narrow(words.clone(), depth, letter);
                if !with.is_empty() {
                    keep(with.clone(), depth + 1, after);
                    keep(with, depth + 1, here);
                }
            }
            words = self.narrow(words, depth, &word[at..at + c.len_utf8()]);
            depth += c.len_utf8();
            if words.is_empty() {
                break;
            }
        }
        if !begun {
            // A letter more at the end.
            let longer = words.filter(|number| self.word(*number).len() == depth + 1);
            close.extend(longer.map(|number| number..number + 1));
        }
        close
    }

    /// Of words that share their first `depth` bytes, those that go on with `rest`.
    fn narrow(&self, words: Range<usize>, depth: usize, rest: &str) -> Range<usize> {
        if words.is_empty() || rest.is_empty() {
            return words;
        }
        let tail = |number| self.word(number).as_bytes().get(depth..).unwrap_or_default();
        let start = halve(words.clone(), |number| tail(number) < rest.as_bytes());
        let end = halve(start..words.end, |number| tail(number).starts_with(rest.as_bytes()));
        start..end
    }

    /// Of words that share their first `length` bytes, the one that ends there.
    fn whole(&self, words: Range<usize>, length: usize) -> Option<usize> {
        (!words.is_empty() && self.word(words.start).len() == length).then_some(words.start)
    }
}

const LETTERS: [&str; 26] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x", "y", "z",
];

/// The first number of a range for which the test fails, all before it passing.
fn halve(range: Range<usize>, passes: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if passes(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::new(["appel", "appelant", "appels", "canal", "reponse", "reponses", "zmot"])
    }

    fn close(word: &str, begun: bool) -> Vec<String> {
        let vocabulary = vocabulary();
        let mut words: Vec<_> =
            vocabulary.close(word, begun).into_iter().flatten().map(|n| vocabulary.word(n).to_owned()).collect();
        words.sort();
        words.dedup();
        words
    }

    #[test]
    fn words_and_beginnings_are_found() {
        let vocabulary = vocabulary();
        assert_eq!(vocabulary.beginning("appel"), 0..3);
        assert_eq!(vocabulary.beginning(""), 0..7);
        assert!(vocabulary.beginning("appelx").is_empty());
        assert_eq!(vocabulary.number("canal"), Some(3));
        assert_eq!(vocabulary.number("cana"), None);
    }

    #[test]
    fn one_letter_may_be_wrong_anywhere() {
        for mistyped in ["reponce", "eponse", "xreponse", "reopnse", "reponsse", "repons", "tponse", "rezponse"] {
            let found = close(mistyped, false);
            assert_eq!(found.contains(&"reponse".to_owned()), mistyped != "tponse", "{mistyped}: {found:?}");
        }
        assert_eq!(close("canak", false), ["canal"]);
        assert_eq!(close("cnala", false), [""; 0]);
    }

    #[test]
    fn a_misspelt_beginning_is_enough_when_the_word_is_begun() {
        assert_eq!(close("reponc", true), ["reponse", "reponses"]);
        assert_eq!(close("aplela", true), ["appelant"]);
    }
}
