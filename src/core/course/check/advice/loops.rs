//! Terms that are explained by themselves: a definition that links to a term whose own links lead back.

use std::collections::{HashMap, HashSet};

use super::super::super::assemble::{Parts, Report};
use super::super::super::fault::Fault;
use super::super::super::locate::Path;
use super::super::super::model::*;
use crate::core::markup::{Link, parse};

pub(super) fn check(parts: &Parts, report: &mut Report) {
    let terms = || parts.glossary.iter().flat_map(|read| read.value.iter().map(move |(at, term)| (read, *at, term)));
    let links: HashMap<&str, Vec<String>> =
        terms().map(|(_, _, term)| (term.id.as_str(), linked(&term.definition))).collect();
    for (read, position, term) in terms() {
        let path = Path::root().index(position);
        let id = term.id.as_str();
        if leads_back(id, &links) {
            report.value(&read.file, &path.field("definition"), Fault::GlossaryLoop { id: id.to_owned() });
        }
        for (at, other) in term.see.iter().enumerate() {
            if *other == term.id {
                let path = path.field("see").index(at);
                report.value(&read.file, &path, Fault::GlossaryLoop { id: id.to_owned() });
            }
        }
    }
}

fn linked(definition: &Text) -> Vec<String> {
    let terms = parse(definition).0.into_iter().filter_map(|span| match span.link {
        Some(Link::Term(term)) => Some(term.as_str().to_owned()),
        _ => None,
    });
    terms.collect()
}

fn leads_back(start: &str, links: &HashMap<&str, Vec<String>>) -> bool {
    let mut seen = HashSet::new();
    let mut waiting: Vec<&str> = vec![start];
    while let Some(id) = waiting.pop() {
        for next in links.get(id).into_iter().flatten() {
            if next == start {
                return true;
            }
            if seen.insert(next.as_str()) {
                waiting.push(next);
            }
        }
    }
    false
}
