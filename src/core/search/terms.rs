//! The glossary searched by itself, as a field on the glossary's page and panel does.

use super::fold;
use crate::core::course::{Glossary, TermId};
use crate::core::markup::plain;

/// How a term answers a query, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    /// The query is the term's name, or one of its other names.
    Exact,
    /// The name begins with the query.
    NamePrefix,
    /// A word of the name begins with the query.
    WordPrefix,
    /// A synonym, an English name or a form begins with the query, or one of their words does.
    OtherNamePrefix,
    /// The query is inside a name.
    Inside,
    /// The query is in the definition.
    Definition,
    /// The name or one of its words is the query but for one letter.
    Typo,
}

/// A term found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The term.
    pub term: TermId,
    /// How it answers.
    pub rank: Rank,
}

/// The glossary prepared for searching. Build it once per course.
#[derive(Debug, Clone, Default)]
pub struct TermIndex {
    /// In the order of the glossary, so that equal matches stay in the order of the alphabet.
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    term: TermId,
    name: String,
    others: Vec<String>,
    definition: String,
}

/// Shortest query that may hold a typo: shorter words are too close to each other.
const SHORTEST_TYPO: usize = 5;

impl TermIndex {
    /// Folds all names and definitions.
    pub fn new(glossary: &Glossary) -> Self {
        let entries = glossary.terms.iter().map(|term| Entry {
            term: term.id.clone(),
            name: fold(&term.name),
            others: term.synonyms.iter().chain(&term.english).chain(&term.forms).map(|name| fold(name)).collect(),
            definition: fold(&plain(&term.definition)),
        });
        Self { entries: entries.collect() }
    }

    /// The terms that answer a query, best first, at most `limit`. An empty query finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Match> {
        let query = fold(query);
        if query.is_empty() {
            return Vec::new();
        }
        let ranked = self.entries.iter().filter_map(|entry| Some((entry.rank(&query)?, entry)));
        let mut found: Vec<_> = ranked.collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().take(limit).map(|(rank, entry)| Match { term: entry.term.clone(), rank }).collect()
    }
}

/// Searches a glossary once; for a search at each keystroke, keep a [`TermIndex`].
pub fn search_terms(glossary: &Glossary, query: &str, limit: usize) -> Vec<Match> {
    TermIndex::new(glossary).search(query, limit)
}

impl Entry {
    fn rank(&self, query: &str) -> Option<Rank> {
        let mut others = self.others.iter();
        if self.name == query || self.others.iter().any(|other| other == query) {
            Some(Rank::Exact)
        } else if self.name.starts_with(query) {
            Some(Rank::NamePrefix)
        } else if begins_a_word(&self.name, query) {
            Some(Rank::WordPrefix)
        } else if others.any(|other| other.starts_with(query) || begins_a_word(other, query)) {
            Some(Rank::OtherNamePrefix)
        } else if self.name.contains(query) || self.others.iter().any(|other| other.contains(query)) {
            Some(Rank::Inside)
        } else if begins_a_word(&self.definition, query) || self.definition.starts_with(query) {
            Some(Rank::Definition)
        } else {
            self.is_typo(query).then_some(Rank::Typo)
        }
    }

    fn is_typo(&self, query: &str) -> bool {
        let close = |name: &str| one_letter_apart(name, query);
        query.chars().count() >= SHORTEST_TYPO
            && (close(&self.name) || self.others.iter().any(|other| close(other)) || self.name.split(' ').any(close))
    }
}

/// Whether two words differ by one letter at most: one more, one less, another one, or two exchanged. What they share at
/// both ends says it, at a fraction of the cost of their distance.
fn one_letter_apart(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > char::MAX_LEN_UTF8 {
        return false;
    }
    let shared = |(a, b): &(char, char)| a == b;
    let begin: usize = one.chars().zip(other.chars()).take_while(shared).map(|(a, _)| a.len_utf8()).sum();
    let (one, other) = (&one[begin..], &other[begin..]);
    let end: usize = one.chars().rev().zip(other.chars().rev()).take_while(shared).map(|(a, _)| a.len_utf8()).sum();
    let (mut one, mut other) = (one[..one.len() - end].chars(), other[..other.len() - end].chars());
    match ([one.next(), one.next(), one.next()], [other.next(), other.next(), other.next()]) {
        ([_, None, _], [_, None, _]) => true,
        ([Some(a), Some(b), None], [Some(c), Some(d), None]) => (a, b) == (d, c),
        _ => false,
    }
}

fn begins_a_word(words: &str, query: &str) -> bool {
    words.match_indices(query).any(|(at, _)| !words[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::core::course::{Term, Text};

    fn term(id: &str, name: &str, synonyms: &[&str], definition: &str) -> Arc<Term> {
        Arc::new(Term {
            id: TermId::new(id),
            name: name.into(),
            definition: Text(definition.into()),
            modules: Vec::new(),
            synonyms: synonyms.iter().map(|s| (*s).to_owned()).collect(),
            english: Vec::new(),
            forms: Vec::new(),
            example: None,
            see: Vec::new(),
            confused_with: Vec::new(),
        })
    }

    fn index() -> TermIndex {
        TermIndex::new(&Glossary::new([
            term("canal", "Canal", &[], "Voie."),
            term("canal-c", "Canal de communication", &[], "Support."),
            term("multicanal", "Multicanal", &[], "Plusieurs canaux."),
            term("oeil", "Œil du client", &["coup d’œil"], "Regard."),
            term("ecoute", "Écoute active", &[], "Attention à un canal."),
            term("svi", "SVI", &["serveur vocal interactif"], "Robot."),
        ]))
    }

    fn found(query: &str) -> Vec<(String, Rank)> {
        index().search(query, 10).into_iter().map(|found| (found.term.to_string(), found.rank)).collect()
    }

    #[test]
    fn the_best_answer_comes_first() {
        let ids: Vec<_> = found("canal").into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["canal", "canal-c", "multicanal", "ecoute"]);
    }

    #[test]
    fn accents_capitals_ligatures_and_apostrophes_do_not_matter() {
        assert_eq!(found("ECOUTE")[0].0, "ecoute");
        assert_eq!(found("oeil")[0].0, "oeil");
        assert_eq!(found("coup d'oeil"), [("oeil".to_owned(), Rank::Exact)]);
        assert_eq!(fold("  Rendez-vous —  L’Œuvre "), "rendez vous l'oeuvre");
    }

    #[test]
    fn a_word_inside_a_synonym_is_found() {
        assert_eq!(found("vocal"), [("svi".to_owned(), Rank::OtherNamePrefix)]);
    }

    #[test]
    fn one_typo_is_forgiven_in_long_words_only() {
        assert_eq!(found("multicnaal"), [("multicanal".to_owned(), Rank::Typo)]);
        assert_eq!(found("actve"), [("ecoute".to_owned(), Rank::Typo)]);
        assert_eq!(found("svo"), []);
    }

    #[test]
    fn one_letter_apart_is_a_distance_of_one() {
        let words =
            ["", "a", "ab", "ba", "abc", "acb", "bac", "abcd", "abdc", "abd", "aab", "aaab", "é", "aé", "éa", "cœur"];
        for one in words {
            for other in words {
                assert_eq!(one_letter_apart(one, other), strsim::osa_distance(one, other) <= 1, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn an_empty_query_finds_nothing() {
        assert_eq!(found(" - "), []);
    }
}
