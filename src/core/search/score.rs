//! What the places of the words searched for are worth, and the entries that are worth most.

use std::collections::BinaryHeap;

use super::found::Kind;
use super::posting::{Postings, part};
use super::query::{Needle, quality};

/// Points of an entry while words are looked up.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Of the words before this one.
    points: u16,
    /// Of this word, so far; the last two bits say [`TELLS`] and [`NAMES`].
    best: u16,
    /// Words found.
    words: u8,
    /// Words found whole in the name.
    named: u8,
    /// A word was found elsewhere than above.
    tells: bool,
}

/// The word is elsewhere than in what the passage stands under.
const TELLS: u16 = 1;
/// The word is whole in the name or heading.
const NAMES: u16 = 2;

/// Tallies of all entries, kept from one search to the next. All are zero between searches.
#[derive(Debug, Default)]
pub struct Scratch {
    tallies: Vec<Tally>,
    /// Entries found by the words so far, and by this one.
    touched: [Vec<u32>; 2],
    /// Entries found by the first word: those to be cleared.
    dirty: Vec<u32>,
}

/// What is known of an entry without its words.
pub trait Entries {
    /// How many there are.
    fn len(&self) -> usize;
    /// Its kind.
    fn kind(&self, entry: usize) -> Kind;
    /// How many telling words its name has.
    fn name_length(&self, entry: usize) -> u8;
}

/// The best entries of each kind, in the order of [`Kind`]: their points and numbers, best first.
#[derive(Debug, Default)]
pub struct Best {
    /// By kind.
    pub entries: [Vec<(u32, usize)>; 4],
    /// How many answered.
    pub totals: [usize; 4],
}

/// Points of a word in some parts of an entry, by kind.
fn points(kind: Kind, parts: u8) -> u16 {
    let has = |part: u8| parts & part != 0;
    let (name, heading, other, body) = match kind {
        Kind::Term => (100, 0, 56, 10),
        Kind::Lesson => (74, 58, 30, 10),
        Kind::Exercise => (46, 0, 0, 8),
        Kind::Sheet => (68, 0, 40, 9),
    };
    let names = [(part::NAME, name), (part::HEADING, heading), (part::OTHER, other)];
    let best = names.into_iter().filter(|(part, _)| has(*part)).map(|(_, points)| points).max();
    let first = if has(part::FIRST) { 14 } else { 0 };
    let alone = if has(part::ALONE) { 30 } else { 0 };
    let again = if has(part::AGAIN) { 3 } else { 0 };
    match best {
        Some(best) => best + first + alone + again + if has(part::BODY) { 2 } else { 0 },
        None if has(part::BODY) => body + again,
        None => 4,
    }
}

/// Points for words and parts that are looked up for every place: all are worked out once.
pub struct Scale([[u16; 256]; 4]);

impl Default for Scale {
    fn default() -> Self {
        let kinds = [Kind::Term, Kind::Lesson, Kind::Exercise, Kind::Sheet];
        Self(kinds.map(|kind| std::array::from_fn(|parts| points(kind, parts.to_le_bytes()[0]))))
    }
}

/// The entries in which all words are found, the best `keep` of each kind.
pub fn best(
    needles: &[Needle],
    postings: &Postings,
    entries: &impl Entries,
    scale: &Scale,
    scratch: &mut Scratch,
    keep: usize,
) -> Best {
    scratch.tallies.resize(entries.len(), Tally::default());
    let mut rarest_first: Vec<&Needle> = needles.iter().collect();
    rarest_first.sort_by_key(|needle| needle.places(postings));
    let names_only = needles.len() == 1 && needles.iter().all(Needle::is_short);
    for (round, needle) in rarest_first.into_iter().enumerate() {
        scratch.look_for(needle, round, postings, entries, scale, names_only);
    }
    let best = scratch.take(needles.len(), entries, keep);
    scratch.clear();
    best
}

impl Scratch {
    fn look_for(
        &mut self,
        needle: &Needle,
        round: usize,
        postings: &Postings,
        entries: &impl Entries,
        scale: &Scale,
        names_only: bool,
    ) {
        let [_, found] = &mut self.touched;
        found.clear();
        for (words, quality) in &needle.stands_for {
            let whole = *quality >= quality::INFLECTED;
            let names_only = names_only && (*quality < quality::WHOLE || needle.word.len() == 1);
            for posting in postings.of(words.clone()) {
                let parts = posting.parts();
                if names_only && parts & (part::NAME | part::HEADING | part::ALONE) == 0 {
                    continue;
                }
                let entry = posting.entry();
                let tally = &mut self.tallies[entry];
                if usize::from(tally.words) != round {
                    continue;
                }
                if tally.best == 0 {
                    found.push(entry as u32);
                }
                let worth = scale.0[entries.kind(entry) as usize][usize::from(parts)] * quality / 4;
                let named = if whole && parts & (part::NAME | part::HEADING) != 0 { NAMES } else { 0 };
                let tells = if parts & !(part::ABOVE | part::AGAIN) != 0 { TELLS } else { 0 };
                tally.best = tally.best.max((worth & !(NAMES | TELLS)) | named | tells);
            }
        }
        for entry in found.iter() {
            let tally = &mut self.tallies[*entry as usize];
            tally.points += tally.best >> 2;
            tally.named += u8::from(tally.best & NAMES != 0);
            tally.tells |= tally.best & TELLS != 0;
            tally.words += 1;
            tally.best = 0;
        }
        if round == 0 {
            self.dirty.clone_from(found);
        }
        self.touched.swap(0, 1);
    }

    fn take(&self, words: usize, entries: &impl Entries, keep: usize) -> Best {
        let mut totals = [0; 4];
        let mut heaps: [BinaryHeap<(std::cmp::Reverse<u32>, usize)>; 4] = Default::default();
        for entry in self.touched[0].iter().map(|entry| *entry as usize) {
            let tally = &self.tallies[entry];
            if usize::from(tally.words) != words || !tally.tells {
                continue;
            }
            let kind = entries.kind(entry) as usize;
            totals[kind] += 1;
            let points = total(tally, words, entries.name_length(entry));
            let heap = &mut heaps[kind];
            let one = (std::cmp::Reverse(points), entry);
            if heap.len() < keep {
                heap.push(one);
            } else if heap.peek().is_some_and(|worst| one < *worst) {
                heap.pop();
                heap.push(one);
            }
        }
        let sorted = heaps.map(|heap| heap.into_sorted_vec().into_iter().map(|(points, entry)| (points.0, entry)));
        Best { entries: sorted.map(Iterator::collect), totals }
    }

    fn clear(&mut self) {
        for entry in &self.dirty {
            self.tallies[*entry as usize] = Tally::default();
        }
        self.touched[0].clear();
    }
}

/// The points of an entry in which all words are found.
fn total(tally: &Tally, words: usize, name_length: u8) -> u32 {
    let points = u32::from(tally.points) * 4 / words as u32;
    let named = usize::from(tally.named);
    // All that is searched for is in the name, or is the name.
    let in_name = if named == words { 120 } else { 0 };
    let is_name = if named == words && usize::from(name_length) == words { 400 } else { 0 };
    let short = u32::from(name_length.min(12));
    (points + in_name + is_name).saturating_sub(short)
}
