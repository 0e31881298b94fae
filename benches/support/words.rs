//! Words for courses of any size: those of the course that ships, as often as it uses them, and others made of their
//! pieces, fewer and fewer, as a larger text has more rare words.

use std::collections::{BTreeMap, HashSet};

use fastrand::Rng;

/// Shorter words hold a sentence together; they stay where they are, like the most frequent of the others.
const SHORTEST: usize = 4;
/// How many of the most frequent words stay.
const GLUE: usize = 80;
/// Distinct words of a course of our size; more in a larger one as its square root (Heaps' law).
const DISTINCT: usize = 9_000;

/// Words by rank, to be drawn as a natural text uses them (Zipf's law).
pub struct Vocabulary {
    words: Vec<String>,
    /// The sum of the weights up to each word.
    weights: Vec<f64>,
    glue: HashSet<String>,
}

impl Vocabulary {
    /// The words of some texts, and as many others as a course that many times larger has.
    pub fn new(texts: &[String], scale: usize) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for text in texts {
            for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORTEST) {
                *counts.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        let mut ranked: Vec<(String, usize)> = counts.into_iter().collect();
        ranked.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
        let mut words: Vec<String> = ranked.into_iter().map(|(word, _)| word).collect();
        let glue = words.drain(..GLUE.min(words.len())).collect();
        let wanted = (DISTINCT as f64 * (scale as f64).sqrt()) as usize;
        coin(&mut words, wanted.max(DISTINCT));
        let mut sum = 0.0;
        let weights = (0..words.len()).map(|rank| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        });
        Self { weights: weights.collect(), words, glue }
    }

    /// A word as often as its rank has it.
    fn natural(&self, random: &mut Rng) -> &str {
        let at = random.f64() * self.weights.last().expect("there are words");
        &self.words[self.weights.partition_point(|sum| *sum < at).min(self.words.len() - 1)]
    }

    /// Any word, as rarely as each other.
    fn rare(&self, random: &mut Rng) -> &str {
        &self.words[random.usize(self.words.len() / 20..self.words.len())]
    }

    /// The same text in other words: its marks, numbers, names in braces and short words stay.
    pub fn rewrite(&self, text: &str, random: &mut Rng) -> String {
        let other = |word: &str, random: &mut Rng| {
            (!self.glue.contains(&word.to_lowercase())).then(|| self.natural(random).to_owned())
        };
        rewrite(text, random, other)
    }

    /// A name of as many words, none of which is frequent.
    pub fn name(&self, like: &str, random: &mut Rng) -> String {
        rewrite(like, random, |_, random| Some(self.rare(random).to_owned()))
    }
}

/// Writes other words for those of a text; what is in braces or is a link's target is left alone.
fn rewrite(text: &str, random: &mut Rng, other: impl Fn(&str, &mut Rng) -> Option<String>) -> String {
    let mut written = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let closed = match first {
            '{' => rest.find('}'),
            ']' if rest.starts_with("](") => rest.find(')'),
            _ => None,
        };
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let end = closed.map_or_else(|| letters.max(first.len_utf8()), |at| at + 1);
        let word = &rest[..end];
        let acronym = word.chars().skip(1).any(char::is_uppercase);
        let stays = closed.is_some() || letters == 0 || acronym || word.chars().count() < SHORTEST;
        match if stays { None } else { other(word, random) } {
            Some(other) if first.is_uppercase() => written.push_str(&capital(&other)),
            Some(other) => written.push_str(&other),
            None => written.push_str(word),
        }
        rest = &rest[end..];
    }
    written
}

/// The word with a capital.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Adds words made of the beginning of one and the end of another until there are enough.
fn coin(words: &mut Vec<String>, wanted: usize) {
    let mut random = Rng::with_seed(7);
    let known = words.len();
    let mut seen: HashSet<String> = words.iter().cloned().collect();
    while words.len() < wanted {
        let (first, last) = (&words[random.usize(..known)], &words[random.usize(..known)]);
        let begin: String = first.chars().take(first.chars().count().div_ceil(2)).collect();
        let end: String = last.chars().skip(last.chars().count() / 2).collect();
        let word = begin + &end;
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
}
