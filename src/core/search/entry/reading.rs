//! A course read into the catalogue and its words, part by part.

use std::collections::HashMap;
use std::ops::Range;

use super::{Catalogue, Entry, formula_texts, plain, shown, term_texts};
use crate::core::course::walk::{Worded, Words};
use crate::core::course::{Block, Channels, Course, DatedLaw, Diploma, Exercise, LessonSlot, Term};
use crate::core::search::posting::{Gathering, Postings, part};

/// What the columns of a comparison are called on the screen: the course does not say it, and it is searched for.
const COLUMNS: &str = "exemples d’utilisation, avantages, inconvénients";

/// A rule or a comparison on its way into the catalogue.
enum Sheet<'c> {
    Comparison(&'c Channels),
    Law(&'c DatedLaw),
}

struct Reading<'c> {
    course: &'c Course,
    catalogue: Catalogue,
    words: Gathering,
    sheets: Vec<(Entry, Sheet<'c>)>,
}

impl Catalogue {
    /// Reads a whole course.
    pub fn read(course: &Course, diploma: Diploma) -> (Self, Postings) {
        let catalogue =
            Self { diploma, entries: Vec::new(), name_lengths: Vec::new(), bounds: [0; 3], lessons: Vec::new() };
        let mut reading = Reading { course, catalogue, words: Gathering::default(), sheets: Vec::new() };
        (0..).zip(&course.glossary.terms).for_each(|(position, term)| reading.term(position, term));
        reading.catalogue.bounds[0] = reading.catalogue.entries.len();
        for (module, loaded) in (0..).zip(&course.modules) {
            (0..).zip(&loaded.lessons).for_each(|(position, slot)| reading.lesson(module, position, slot));
        }
        reading.catalogue.bounds[1] = reading.catalogue.entries.len();
        for (module, loaded) in (0..).zip(&course.modules) {
            for (position, exercise) in (0..).zip(&loaded.exercises) {
                reading.exercise(Entry::Exercise { module, exercise: position }, exercise);
            }
        }
        reading.catalogue.bounds[2] = reading.catalogue.entries.len();
        reading.sheets();
        reading.catalogue.entries.shrink_to_fit();
        reading.catalogue.name_lengths.shrink_to_fit();
        (reading.catalogue, reading.words.finish())
    }
}

impl<'c> Reading<'c> {
    fn begin(&mut self, entry: Entry) {
        self.words.begin();
        self.catalogue.entries.push(entry);
        self.catalogue.name_lengths.push(0);
    }

    fn name(&mut self, part: u8, name: &str) {
        let length = self.words.add_name(part, name);
        self.catalogue.name_lengths.pop();
        self.catalogue.name_lengths.push(length);
    }

    fn term(&mut self, position: u32, term: &Term) {
        self.begin(Entry::Term(position));
        self.name(part::NAME, &term.name);
        for other in term.synonyms.iter().chain(&term.english).chain(&term.forms) {
            self.words.add_name(part::OTHER, other);
        }
        let words = &mut self.words;
        term_texts(term, &mut |text| words.add(part::BODY, &plain(text)));
    }

    fn exercise(&mut self, entry: Entry, exercise: &Exercise) {
        self.begin(entry);
        self.name(part::NAME, &exercise.title);
        let words = &mut self.words;
        shown(exercise, &mut |text| words.add(part::BODY, &plain(text)));
    }

    fn lesson(&mut self, module: u32, position: u32, slot: &'c LessonSlot) {
        let lesson = self.catalogue.lessons.len() as u32;
        self.catalogue.lessons.push((module, position));
        let content = slot.content.as_ref().ok();
        let blocks = content.map(|lesson| lesson.blocks_for(self.catalogue.diploma)).unwrap_or_default();
        let headings = (0..blocks.len()).filter(|block| matches!(blocks[*block], Block::Heading(_)));
        let ends: Vec<usize> = headings.chain([blocks.len()]).collect();
        self.begin(Entry::Passage { lesson, from: 0, to: ends[0] as u32, opens: true });
        self.name(part::NAME, &slot.entry.title);
        content.iter().for_each(|lesson| self.words.add(part::BODY, &plain(Words::Text(&lesson.lead))));
        self.blocks(lesson, &blocks, 0..ends[0]);
        let mut parent = "";
        for bounds in ends.windows(2) {
            self.begin(Entry::Passage { lesson, from: bounds[0] as u32, to: bounds[1] as u32, opens: false });
            self.words.add(part::ABOVE, &slot.entry.title);
            if let Block::Heading(heading) = blocks[bounds[0]] {
                self.name(part::HEADING, &heading.text);
                if heading.level > 2 {
                    self.words.add(part::ABOVE, parent);
                } else {
                    parent = &heading.text;
                }
            }
            self.blocks(lesson, &blocks, bounds[0] + 1..bounds[1]);
        }
    }

    fn blocks(&mut self, lesson: u32, blocks: &[&'c Block], stretch: Range<usize>) {
        for (position, block) in (0_u32..).zip(blocks).take(stretch.end).skip(stretch.start) {
            let words = &mut self.words;
            match block {
                Block::Channels(sheet) => {
                    self.sheets.push((Entry::Comparison { lesson, block: position }, Sheet::Comparison(sheet)));
                    words.add(part::ABOVE, COLUMNS);
                    for channel in &sheet.channels {
                        words.add_name(part::OTHER, &channel.name);
                    }
                }
                Block::DatedLaw(law) => {
                    self.sheets.push((Entry::Law { lesson, block: position }, Sheet::Law(law)));
                }
                Block::Definition(definition) => {
                    if let Some(term) = self.course.glossary.get(&definition.term) {
                        words.add_name(part::OTHER, &term.name);
                    }
                }
                _ => {}
            }
            if let Some((_, title)) = block.anchor() {
                words.add_name(part::OTHER, title);
            }
            block.words(&mut |text, _| words.add(part::BODY, &plain(text)));
        }
    }

    /// Comparisons, then formulas, then rules; a rule that several lessons state in the same words comes once.
    fn sheets(&mut self) {
        let sheets = std::mem::take(&mut self.sheets);
        for (entry, sheet) in &sheets {
            if let Sheet::Comparison(sheet) = sheet {
                self.begin(*entry);
                self.name(part::NAME, &sheet.title);
                let words = &mut self.words;
                words.add(part::OTHER, COLUMNS);
                for channel in &sheet.channels {
                    words.add_name(part::OTHER, &channel.name);
                }
                sheet.words(&mut |text, _| words.add(part::BODY, &plain(text)));
            }
        }
        for (position, formula) in (0..).zip(&self.course.formulas) {
            self.begin(Entry::Formula(position));
            self.name(part::NAME, &formula.name);
            let words = &mut self.words;
            words.add_name(part::OTHER, &formula.code);
            formula_texts(formula, &mut |text| words.add(part::BODY, &plain(text)));
        }
        let mut known: HashMap<&str, Vec<&DatedLaw>> = HashMap::new();
        for (entry, sheet) in &sheets {
            let Sheet::Law(law) = sheet else { continue };
            let titled = known.entry(&law.title).or_default();
            if titled.iter().any(|other| other.versions == law.versions) {
                continue;
            }
            titled.push(law);
            self.begin(*entry);
            self.name(part::NAME, &law.title);
            let words = &mut self.words;
            words.add(part::OTHER, &law.reference);
            law.versions.iter().flat_map(|version| &version.text).for_each(|text| {
                words.add(part::BODY, &plain(Words::Text(text)));
            });
        }
    }
}
