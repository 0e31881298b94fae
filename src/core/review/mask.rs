//! A definition without the words that give its term away.

use crate::core::course::Term;
use crate::core::markup;
use crate::core::search::fold;

/// What stands for a word that is hidden.
pub const HIDDEN: &str = "…";

/// The definition of a term, marks of emphasis taken off, with the term's own names and forms hidden.
pub fn masked(term: &Term) -> String {
    // A synonym of several words may be all that the definition says; one word is an abbreviation, or as telling as
    // the name.
    let short = term.synonyms.iter().filter(|synonym| !synonym.trim().contains(' '));
    let names = [&term.name].into_iter().chain(&term.forms).chain(short);
    let mut hidden: Vec<Vec<String>> = names.flat_map(|name| forms(name)).collect();
    // The longest first: « écoute active » before « écoute ».
    hidden.sort_by_key(|words| std::cmp::Reverse(words.len()));
    without(&markup::plain(&term.definition), &hidden)
}

/// A name as words to look for: without what brackets add, and what they add.
fn forms(name: &str) -> Vec<Vec<String>> {
    name.split(['(', ')', '/']).map(words).filter(|words| words.iter().any(|word| word.chars().count() > 1)).collect()
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Where the words of a text are, in bytes.
fn places(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut places: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match places.last_mut() {
            Some(last) if last.end == at => last.end += c.len_utf8(),
            _ => places.push(at..at + c.len_utf8()),
        }
    }
    places
}

/// Whether a word is another one, or its plural.
fn is(word: &str, wanted: &str) -> bool {
    word == wanted || word.strip_suffix(['s', 'x']).is_some_and(|singular| singular == wanted)
}

fn without(text: &str, hidden: &[Vec<String>]) -> String {
    let places = places(text);
    let folded: Vec<String> = places.iter().map(|place| fold(&text[place.clone()])).collect();
    let (mut shown, mut from, mut at) = (String::with_capacity(text.len()), 0, 0);
    while at < places.len() {
        let found = hidden.iter().find(|wanted| {
            let here = folded[at..].iter().zip(wanted.iter());
            folded.len() - at >= wanted.len() && here.into_iter().all(|(word, wanted)| is(word, wanted))
        });
        match found {
            Some(wanted) => {
                shown.push_str(&text[from..places[at].start]);
                shown.push_str(HIDDEN);
                at += wanted.len();
                from = places[at - 1].end;
            }
            None => at += 1,
        }
    }
    shown.push_str(&text[from..]);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::{Course, Source};

    fn hidden(text: &str, names: &[&str]) -> String {
        let mut hidden: Vec<_> = names.iter().flat_map(|name| forms(name)).collect();
        hidden.sort_by_key(|words| std::cmp::Reverse(words.len()));
        without(text, &hidden)
    }

    #[test]
    fn names_are_hidden_whatever_their_accents_and_number() {
        assert_eq!(hidden("Les Écoutes actives, ou l’écoute.", &["Écoute active", "écoute"]), "Les …, ou l’….");
        assert_eq!(hidden("Le NPS d’une marque", &["Net Promoter Score (NPS)"]), "Le … d’une marque");
        assert_eq!(hidden("Des canaux", &["canal", "canaux"]), "Des …");
        assert_eq!(hidden("Une canalisation", &["canal"]), "Une canalisation");
        assert_eq!(hidden("", &["canal"]), "");
    }

    #[test]
    fn no_definition_of_the_course_gives_its_name_away() {
        let course = Course::load(Source::Embedded).expect("the shipped course can be read");
        for term in &course.glossary.terms {
            let shown = words(&masked(term));
            let name = words(&term.name);
            let given = shown.windows(name.len().max(1)).any(|window| window == name);
            assert!(!given, "{}: {}", term.name, masked(term));
        }
    }
}
