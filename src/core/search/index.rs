//! One index over the terms, lessons, exercises and sheets of a course.

use std::sync::{Mutex, PoisonError};

use super::entry::{Catalogue, plain};
use super::excerpt;
use super::found::{Found, Group, Hit, Kind, Lit};
use super::posting::Postings;
use super::query::{self, Needle};
use super::score::{self, Best, Entries, Scale, Scratch};
use crate::core::course::{Course, Diploma};

/// A course prepared for searching everywhere. Build it away from the window, at the first search: it reads all lessons
/// and exercises.
///
/// A word is found whole, inflected, or by its beginning; with one letter wrong only where nothing is found otherwise.
/// All words of a query must be found in one term, exercise or sheet, or in one passage of a lesson with the titles it
/// stands under. A single letter is looked for in names only, and so is what two letters begin.
pub struct Index {
    catalogue: Catalogue,
    postings: Postings,
    scale: Scale,
    scratch: Mutex<Scratch>,
}

impl Index {
    /// Reads a course; blocks for another diploma are left out.
    pub fn new(course: &Course, diploma: Diploma) -> Self {
        let (catalogue, postings) = Catalogue::read(course, diploma);
        Self { catalogue, postings, scale: Scale::default(), scratch: Mutex::default() }
    }

    /// Bytes held: words, their places, and the list of what can be found; not the course.
    pub fn bytes(&self) -> usize {
        self.postings.bytes() + self.catalogue.bytes()
    }

    /// What answers a query as far as it is typed, at most `per_kind` of each kind. `course` is the one that the index
    /// was made of: the index holds none of its texts.
    pub fn search(&self, course: &Course, query: &str, per_kind: usize) -> Found {
        let mut needles = query::needles(query);
        if needles.is_empty() {
            return Found::default();
        }
        needles.iter_mut().for_each(|needle| needle.look_up(&self.postings.vocabulary));
        let mut best = self.best(&needles, per_kind);
        if best.totals == [0; 4] {
            let forgiven = needles.iter_mut().map(|needle| needle.forgive(&self.postings.vocabulary));
            if forgiven.fold(false, |any, one| any | one) {
                best = self.best(&needles, per_kind);
            }
        }
        self.shown(course, &needles, best)
    }

    fn best(&self, needles: &[Needle], keep: usize) -> Best {
        // Taken out while in use, so that a search that breaks off leaves none of its tallies behind.
        let mut scratch = std::mem::take(&mut *self.scratch.lock().unwrap_or_else(PoisonError::into_inner));
        let best = score::best(needles, &self.postings, &self.catalogue, &self.scale, &mut scratch, keep);
        *self.scratch.lock().unwrap_or_else(PoisonError::into_inner) = scratch;
        best
    }

    fn shown(&self, course: &Course, needles: &[Needle], best: Best) -> Found {
        let kinds = [Kind::Term, Kind::Lesson, Kind::Exercise, Kind::Sheet];
        let mut groups = Vec::new();
        for ((kind, entries), total) in kinds.into_iter().zip(best.entries).zip(best.totals) {
            let mut hits: Vec<(u32, Hit)> = entries
                .into_iter()
                .filter_map(|(points, entry)| {
                    let (more, hit) = self.hit(course, needles, entry)?;
                    Some((points + more, hit))
                })
                .collect();
            hits.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
            let Some((points, _)) = hits.first() else { continue };
            let points = *points;
            groups.push((points, Group { kind, hits: hits.into_iter().map(|(_, hit)| hit).collect(), total }));
        }
        groups.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        Found { groups: groups.into_iter().map(|(_, group)| group).collect() }
    }

    /// A hit, with the points that it has for words that are together in one text, or that are a name by themselves.
    fn hit(&self, course: &Course, needles: &[Needle], entry: usize) -> Option<(u32, Hit)> {
        let vocabulary = &self.postings.vocabulary;
        let head = self.catalogue.head(course, entry)?;
        let title = excerpt::lit(head.title, needles, vocabulary);
        // A term that is named is to be told by its definition, its first text; other texts would say less.
        let named = excerpt::distinct(&title) as usize == needles.len() && self.catalogue.kind(entry) == Kind::Term;
        let (mut most, mut shown, mut block) = (0, Lit::default(), None);
        self.catalogue.texts(course, entry, &mut |at, words| {
            let complete = most as usize == needles.len();
            if (complete || named) && !shown.text.is_empty() {
                return;
            }
            let text = plain(words);
            let lit = excerpt::lit(&text, needles, vocabulary);
            let distinct = excerpt::distinct(&lit);
            if distinct > most || shown.text.is_empty() {
                shown = excerpt::cut(&text, &lit);
            }
            if distinct > most {
                (most, block) = (distinct, at);
            }
        });
        let hit = Hit {
            target: self.catalogue.target(course, entry, block)?,
            title: excerpt::whole(head.title, title),
            within: head.within.map(str::to_owned),
            excerpt: shown,
            module: head.module.cloned(),
        };
        Some((most * 3, hit))
    }
}
