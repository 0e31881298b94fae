//! Where words are: for each word of the vocabulary, the entries that hold it and the parts of them that do.

use std::collections::HashMap;
use std::ops::Range;

use super::vocabulary::Vocabulary;
use super::word;

/// Parts of an entry, as bits: a word may be in several.
pub mod part {
    /// The title of a lesson, exercise or sheet, the name of a term.
    pub const NAME: u8 = 1;
    /// The heading of a passage.
    pub const HEADING: u8 = 2;
    /// Another name of a term, the title of a table or a figure.
    pub const OTHER: u8 = 4;
    /// The title of the lesson and the heading above that a passage stands under: they complete what it says, and do not
    /// make it answer by themselves.
    pub const ABOVE: u8 = 8;
    /// Everything else.
    pub const BODY: u8 = 16;
    /// The word begins the name, heading or other name.
    pub const FIRST: u8 = 32;
    /// The word is the whole of a name or of another name.
    pub const ALONE: u8 = 64;
    /// The word comes several times.
    pub const AGAIN: u8 = 128;
}

/// An entry's number in the upper 24 bits, parts in the lower 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting(u32);

/// More entries than that are not told apart; a course that large is refused long before.
const MOST_ENTRIES: u32 = 1 << 24;

impl Posting {
    /// The entry's number.
    pub fn entry(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// The parts of it.
    pub fn parts(self) -> u8 {
        self.0.to_le_bytes()[0]
    }
}

/// The vocabulary with the places of each word. Those of neighbouring words are neighbours, so that a beginning of a
/// word is one stretch of memory.
#[derive(Debug, Default)]
pub struct Postings {
    /// The words.
    pub vocabulary: Vocabulary,
    all: Vec<Posting>,
    /// Where the places of each word end.
    ends: Vec<u32>,
}

impl Postings {
    /// Where some neighbouring words are.
    pub fn of(&self, words: Range<usize>) -> &[Posting] {
        if words.is_empty() {
            return &[];
        }
        let start = words.start.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.all[start..self.ends[words.end - 1] as usize]
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.vocabulary.bytes() + self.all.capacity() * size_of::<Posting>() + self.ends.capacity() * size_of::<u32>()
    }
}

/// Words gathered entry by entry.
#[derive(Default)]
pub struct Gathering {
    numbers: HashMap<Box<str>, u32>,
    places: Vec<Vec<Posting>>,
    entry: u32,
    entries: u32,
}

impl Gathering {
    /// Goes on to the next entry. What is said from then on is its.
    pub fn begin(&mut self) {
        self.entry = self.entries.min(MOST_ENTRIES - 1);
        self.entries = self.entries.saturating_add(1);
    }

    /// Takes the words of a text.
    pub fn add(&mut self, part: u8, text: &str) {
        word::each(text, |word, _| self.put(word, part));
    }

    /// Takes the words of a name, and gives how many of them tell something, at most 255.
    pub fn add_name(&mut self, part: u8, name: &str) -> u8 {
        let (mut words, mut telling) = (0_usize, 0_u8);
        word::each(name, |_, _| words += 1);
        let (mut first, mut end) = (part::FIRST, 0);
        word::each(name, |word, range| {
            self.put(word, part | first | if words == 1 { part::ALONE } else { 0 });
            first = 0;
            // A compound comes after its parts, which are counted.
            if range.start >= end && word::is_telling(word) {
                telling = telling.saturating_add(1);
            }
            end = range.end;
        });
        telling
    }

    fn put(&mut self, word: &str, parts: u8) {
        let number = match self.numbers.get(word) {
            Some(number) => *number as usize,
            None => {
                let number = self.places.len();
                self.numbers.insert(word.into(), number as u32);
                self.places.push(Vec::new());
                number
            }
        };
        let places = &mut self.places[number];
        match places.last_mut() {
            Some(last) if last.0 >> 8 == self.entry => last.0 |= u32::from(parts | part::AGAIN),
            _ => places.push(Posting(self.entry << 8 | u32::from(parts))),
        }
    }

    /// Puts all words in order.
    pub fn finish(mut self) -> Postings {
        let mut words: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        words.sort_unstable();
        let mut all = Vec::with_capacity(self.places.iter().map(Vec::len).sum());
        let mut ends = Vec::with_capacity(words.len());
        for (_, number) in &words {
            all.append(&mut self.places[*number as usize]);
            ends.push(all.len() as u32);
        }
        Postings { vocabulary: Vocabulary::new(words.iter().map(|(word, _)| word.as_ref())), all, ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_knows_its_entries_and_the_parts_of_them() {
        let mut gathering = Gathering::default();
        gathering.begin();
        assert_eq!(gathering.add_name(part::NAME, "Écoute de l’appel"), 2);
        gathering.add(part::BODY, "Un appel.");
        gathering.begin();
        gathering.add_name(part::OTHER, "appels");
        let postings = gathering.finish();
        let of = |word: &str| {
            let words = postings.vocabulary.beginning(word);
            postings.of(words).iter().map(|posting| (posting.entry(), posting.parts())).collect::<Vec<_>>()
        };
        assert_eq!(of("ecoute"), [(0, part::NAME | part::FIRST)]);
        assert_eq!(of("appels"), [(1, part::OTHER | part::FIRST | part::ALONE)]);
        assert_eq!(
            of("app"),
            [(0, part::NAME | part::BODY | part::AGAIN), (1, part::OTHER | part::FIRST | part::ALONE)]
        );
        assert_eq!(of("zero"), []);
    }
}
