//! Automatic links: finds the first occurrence of each glossary term in the running text of a lesson.

use std::collections::{HashMap, HashSet};

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Link, Span, parse};
use crate::core::course::{Block, Glossary, Lesson, TermId, Text};

/// Shortest synonym that is linked: two letters stand for too many things.
const SHORTEST_SYNONYM: usize = 3;

/// Finds the names of all terms of a glossary in texts. A glossary keeps one: [`Glossary::linker`].
#[derive(Debug, Clone)]
pub struct Linker {
    automaton: Option<AhoCorasick>,
    /// The term of each pattern of the automaton.
    terms: Vec<TermId>,
}

impl Linker {
    /// Prepares the names, synonyms (three letters or more) and forms of all terms. Where two terms share a word, a
    /// name wins over a synonym, a synonym over a form, and then the first in alphabetical order.
    pub fn new(glossary: &Glossary) -> Self {
        let mut owners: HashMap<String, (u8, usize)> = HashMap::new();
        let mut claim = |words: &str, rank: u8, position: usize| {
            for pattern in patterns(words) {
                let owner = owners.entry(pattern).or_insert((rank, position));
                *owner = (*owner).min((rank, position));
            }
        };
        for (position, term) in glossary.terms.iter().enumerate() {
            names(&term.name).for_each(|name| claim(name, 0, position));
            let long = |name: &&String| name.chars().count() >= SHORTEST_SYNONYM;
            term.synonyms.iter().filter(long).flat_map(|name| names(name)).for_each(|name| claim(name, 1, position));
            term.forms.iter().for_each(|form| claim(form, 2, position));
        }
        let (patterns, terms): (Vec<_>, Vec<_>) =
            owners.into_iter().map(|(pattern, (_, at))| (pattern, glossary.terms[at].id.clone())).unzip();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns).ok();
        Self { automaton, terms }
    }

    /// Begins a pass over one lesson: each term is linked once.
    pub fn pass(&self) -> Pass<'_> {
        Pass { linker: self, seen: HashSet::new() }
    }

    /// The terms named in some words, with their place in bytes: leftmost first, the longest of those that overlap.
    pub fn occurrences(&self, words: &str) -> Vec<(std::ops::Range<usize>, &TermId)> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let (folded, offsets) = fold(words);
        let mut found: Vec<_> = automaton
            .find_overlapping_iter(&folded)
            .filter(|hit| is_whole(&folded, hit.range()))
            .map(|hit| (offsets[hit.start()]..offsets[hit.end()], &self.terms[hit.pattern().as_usize()]))
            .collect();
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|(range, _)| {
            let free = range.start >= end;
            if free {
                end = range.end;
            }
            free
        });
        found
    }
}

/// One reading of a lesson from its beginning to its end.
#[derive(Debug, Clone)]
pub struct Pass<'a> {
    linker: &'a Linker,
    seen: HashSet<TermId>,
}

impl Pass<'_> {
    /// Spans of running text (paragraph, list, callout, definition): terms not yet met are linked.
    pub fn spans(&mut self, text: &Text) -> Vec<Span> {
        // An explicit link counts as the first occurrence even when the bare word stands before it in the text.
        let explicit = self.plain_spans(text);
        let mut linked = Vec::with_capacity(explicit.len());
        for span in explicit {
            if span.link.is_some() {
                linked.push(span);
            } else {
                self.link(span, &mut linked);
            }
        }
        linked
    }

    /// Spans of other text (headings, tables, channels, labels): only explicit links.
    pub fn plain_spans(&mut self, text: &Text) -> Vec<Span> {
        let (spans, _) = parse(text);
        for span in &spans {
            if let Some(Link::Term(term)) = &span.link {
                self.seen.insert(term.clone());
            }
        }
        spans
    }

    /// Counts a term as met: call it with the term of a definition before asking for the definition's spans.
    pub fn introduce(&mut self, term: &TermId) {
        self.seen.insert(term.clone());
    }

    fn link(&mut self, span: Span, linked: &mut Vec<Span>) {
        let piece = |text: &str, link| Span { text: text.to_owned(), style: span.style, link };
        let mut end = 0;
        for (range, term) in self.linker.occurrences(&span.text) {
            if !self.seen.insert(term.clone()) {
                continue;
            }
            if range.start > end {
                linked.push(piece(&span.text[end..range.start], None));
            }
            linked.push(piece(&span.text[range.clone()], Some(Link::Term(term.clone()))));
            end = range.end;
        }
        if end < span.text.len() {
            linked.push(piece(&span.text[end..], None));
        }
    }
}

/// Terms linked in a lesson, in order of appearance: what the reader shows beside the text.
///
/// The reader must ask for its spans in the same way: [`Pass::spans`] for paragraphs, list entries, callouts and
/// definitions (after [`Pass::introduce`] for the term defined), [`Pass::plain_spans`] for everything else, the lead
/// included.
pub fn lesson_terms(lesson: &Lesson, glossary: &Glossary) -> Vec<TermId> {
    let mut pass = glossary.linker().pass();
    let mut terms = Vec::new();
    let mut known = HashSet::new();
    let mut note = |term: &TermId| {
        if glossary.get(term).is_some() && known.insert(term.clone()) {
            terms.push(term.clone());
        }
    };
    let note_spans = |spans: Vec<Span>, note: &mut dyn FnMut(&TermId)| {
        for span in &spans {
            if let Some(Link::Term(term)) = &span.link {
                note(term);
            }
        }
    };
    note_spans(pass.plain_spans(&lesson.lead), &mut note);
    for block in &lesson.blocks {
        if let Block::Definition(definition) = block {
            pass.introduce(&definition.term);
            note(&definition.term);
        }
        let running = block.is_running_text();
        block.texts(&mut |text| {
            let spans = if running { pass.spans(text) } else { pass.plain_spans(text) };
            note_spans(spans, &mut note);
        });
    }
    terms
}

/// The names in a heading such as « Appel entrant, appel sortant » or « Ambassadeur (client) ».
fn names(heading: &str) -> impl Iterator<Item = &str> {
    let bare = heading.split_once(" (").map_or(heading, |(name, _)| name);
    bare.split(", ").map(str::trim).filter(|name| !name.is_empty())
}

/// A name as it may begin a sentence or stand inside one. A sigle keeps its capitals: « CAP » is not « cap ».
fn patterns(words: &str) -> Vec<String> {
    let folded = fold(words.trim()).0;
    let mut letters = folded.chars();
    let Some(first) = letters.next() else { return Vec::new() };
    let rest = letters.as_str();
    let is_sigle = first.is_uppercase() && rest.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    if is_sigle {
        return vec![folded];
    }
    let other: String = if first.is_uppercase() {
        first.to_lowercase().chain(rest.chars()).collect()
    } else {
        first.to_uppercase().chain(rest.chars()).collect()
    };
    vec![folded, other]
}

/// Unifies apostrophes, spaces and hyphens. The second part gives, for each byte of the folded words (and their end),
/// its place in the words.
fn fold(words: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(words.len());
    let mut offsets = Vec::with_capacity(words.len() + 1);
    for (at, c) in words.char_indices() {
        folded.push(match c {
            '’' | 'ʼ' => '\'',
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        });
        offsets.resize(folded.len(), at);
    }
    offsets.push(words.len());
    (folded, offsets)
}

fn is_whole(words: &str, range: std::ops::Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    !words[..range.start].chars().next_back().is_some_and(joins)
        && !words[range.end..].chars().next().is_some_and(joins)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::course::Term;

    fn glossary(terms: &[(&str, &str, &[&str], &[&str])]) -> Glossary {
        Glossary::new(terms.iter().map(|(id, name, synonyms, forms)| {
            Arc::new(Term {
                id: TermId::new(*id),
                name: (*name).into(),
                definition: Text("Définition.".into()),
                modules: Vec::new(),
                synonyms: synonyms.iter().map(|s| (*s).to_owned()).collect(),
                english: Vec::new(),
                forms: forms.iter().map(|s| (*s).to_owned()).collect(),
                example: None,
                see: Vec::new(),
                confused_with: Vec::new(),
            })
        }))
    }

    fn linked(pass: &mut Pass<'_>, text: &str) -> Vec<(String, String)> {
        pass.spans(&Text(text.into()))
            .into_iter()
            .filter_map(|span| match span.link {
                Some(Link::Term(term)) => Some((span.text, term.to_string())),
                _ => None,
            })
            .collect()
    }

    fn pair(words: &str, term: &str) -> (String, String) {
        (words.to_owned(), term.to_owned())
    }

    #[test]
    fn the_first_occurrence_of_a_term_is_linked_and_no_other() {
        let glossary = glossary(&[("debit", "Débit", &[], &["débits"])]);
        let linker = Linker::new(&glossary);
        let mut pass = linker.pass();
        assert_eq!(linked(&mut pass, "Le débit, puis le débit."), [pair("débit", "debit")]);
        assert_eq!(linked(&mut pass, "Débits."), []);
    }

    #[test]
    fn the_longest_name_wins_and_words_are_whole() {
        let glossary = glossary(&[("canal", "Canal", &[], &[]), ("omni", "Canal d'interaction", &[], &[])]);
        let linker = Linker::new(&glossary);
        let mut pass = linker.pass();
        assert_eq!(
            linked(&mut pass, "Un multicanal, l’e-canal, un canal d’interaction et un canal."),
            [pair("canal d’interaction", "omni"), pair("canal", "canal")]
        );
    }

    #[test]
    fn a_word_inside_a_name_already_linked_is_left_alone() {
        let glossary = glossary(&[("ecoute", "Écoute", &[], &[]), ("active", "Écoute active", &[], &[])]);
        let linker = Linker::new(&glossary);
        let mut pass = linker.pass();
        assert_eq!(linked(&mut pass, "L’écoute active."), [pair("écoute active", "active")]);
        assert_eq!(linked(&mut pass, "L’écoute active."), []);
    }

    #[test]
    fn a_sigle_is_not_a_common_word() {
        let glossary = glossary(&[("cap", "CAP", &[], &[]), ("sms", "SMS", &["texto", "tx"], &[])]);
        let linker = Linker::new(&glossary);
        let mut pass = linker.pass();
        assert_eq!(
            linked(&mut pass, "Garder le cap, un tx, un texto, CAP."),
            [pair("texto", "sms"), pair("CAP", "cap")]
        );
    }

    #[test]
    fn an_explicit_link_counts_as_the_first_occurrence() {
        let glossary = glossary(&[("sms", "SMS", &[], &[])]);
        let linker = Linker::new(&glossary);
        let mut pass = linker.pass();
        assert_eq!(linked(&mut pass, "Un SMS, ou [texto](term:sms)."), [pair("texto", "sms")]);
        assert_eq!(linked(&mut pass, "Un SMS."), []);
    }
}
