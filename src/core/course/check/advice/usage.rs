//! Terms that no lesson uses: filed in the glossary, never met while reading.

use std::collections::HashSet;
use std::sync::Arc;

use super::super::super::assemble::{Parts, Report};
use super::super::super::fault::Fault;
use super::super::super::load::Glossary;
use super::super::super::locate::Path;
use super::super::super::model::*;
use super::super::super::walk::{Worded, Words};
use crate::core::markup::{Link, Linker, parse};

/// Warns of each term of the course's modules that its lessons neither link, define nor name.
pub(super) fn check(parts: &Parts, report: &mut Report) {
    let terms = parts.glossary.iter().flat_map(|read| &read.value);
    let glossary = Glossary::new(terms.map(|(_, term)| Arc::new(term.clone())));
    let used = used(parts, glossary.linker());
    let modules: HashSet<&ModuleId> = parts.modules.iter().map(|module| &module.module.value.id).collect();
    for read in &parts.glossary {
        for (position, term) in &read.value {
            let is_taught = term.modules.iter().any(|module| modules.contains(module));
            if is_taught && !used.contains(&term.id) {
                let path = Path::root().index(*position).field("id");
                report.value(&read.file, &path, Fault::UnusedTerm { id: term.id.to_string() });
            }
        }
    }
}

fn used(parts: &Parts, linker: &Linker) -> HashSet<TermId> {
    let mut used = HashSet::new();
    let mut read_words = |words: &str| used.extend(linker.occurrences(words).into_iter().map(|(_, term)| term.clone()));
    let mut links = Vec::new();
    for lesson in parts.modules.iter().flat_map(|module| &module.lessons).flatten() {
        lesson.value.words(&mut |words, _| match words {
            Words::Plain(words) => read_words(words),
            Words::Text(text) => {
                for span in parse(text).0 {
                    match span.link {
                        Some(Link::Term(term)) => links.push(term),
                        _ => read_words(&span.text),
                    }
                }
            }
        });
        links.extend(lesson.value.all_blocks().into_iter().filter_map(|block| match block {
            Block::Definition(definition) => Some(definition.term.clone()),
            _ => None,
        }));
    }
    parts.unread.iter().for_each(|text| read_words(text));
    used.extend(links);
    used
}
