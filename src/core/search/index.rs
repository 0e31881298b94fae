//! One index over the terms, lessons, exercises and sheets of a course.

use super::{Found, Group, Hit, Kind, Lit, Target, TermIndex, fold};
use crate::core::course::{Anchor, Block, Course, Diploma};

/// A course prepared for searching everywhere. Build it away from the window, at the first search: it reads all lessons
/// and exercises.
pub struct Index {
    diploma: Diploma,
    terms: TermIndex,
}

impl Index {
    /// Reads a course; blocks for another diploma are left out.
    pub fn new(course: &Course, diploma: Diploma) -> Self {
        Self { diploma, terms: TermIndex::new(&course.glossary) }
    }

    /// What answers a query as far as it is typed, at most `per_kind` of each kind. `course` is the one that the index
    /// was made of: the index holds none of its words.
    pub fn search(&self, course: &Course, query: &str, per_kind: usize) -> Found {
        let folded = fold(query);
        if folded.is_empty() {
            return Found::default();
        }
        let terms = self.terms.search(query, usize::MAX).into_iter().filter_map(|found| {
            let term = course.glossary.get(&found.term)?;
            Some(Hit {
                target: Target::Term(found.term),
                title: Lit::from(term.name.as_str()),
                within: None,
                excerpt: Lit::default(),
                module: term.modules.first().cloned(),
            })
        });
        let lessons = course.modules.iter().flat_map(|loaded| {
            let folded = folded.clone();
            loaded.lessons.iter().flat_map(move |slot| {
                let blocks = slot.content.as_ref().map(|lesson| lesson.blocks_for(self.diploma)).unwrap_or_default();
                let folded = folded.clone();
                blocks.into_iter().enumerate().filter_map(move |(position, block)| match block {
                    Block::Heading(heading) if fold(&heading.text).contains(&folded) => Some(Hit {
                        target: Target::Passage {
                            lesson: slot.entry.id.clone(),
                            anchor: Some(Anchor::new(heading.id.as_str())),
                            block: Some(position),
                        },
                        title: Lit::from(heading.text.as_str()),
                        within: Some(slot.entry.title.clone()),
                        excerpt: Lit::default(),
                        module: Some(loaded.module.id.clone()),
                    }),
                    _ => None,
                })
            })
        });
        let groups = [(Kind::Term, terms.collect::<Vec<_>>()), (Kind::Lesson, lessons.collect())];
        let groups = groups.into_iter().filter(|(_, hits)| !hits.is_empty()).map(|(kind, mut hits)| {
            let total = hits.len();
            hits.truncate(per_kind);
            Group { kind, hits, total }
        });
        Found { groups: groups.collect() }
    }
}
