//! What a course has for others to refer to, and who had an identifier first.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::super::assemble::{Loader, ModuleParts, ReadList};
use super::super::fault::{Fault, Place};
use super::super::files::SourceFile;
use super::super::locate::Path;
use super::super::model::*;
use super::super::parse::nearest;

/// Identifiers of one kind, with where each was first used.
#[derive(Default)]
pub(super) struct Ids<'a>(HashMap<&'a str, (&'a SourceFile, Path)>);

impl<'a> Ids<'a> {
    /// Claims an identifier; when it is taken, the fault.
    pub fn claim(&mut self, id: &'a str, file: &'a SourceFile, path: &Path) -> Result<(), Fault> {
        if let Some((file, path)) = self.0.get(id) {
            let line = file.line(file.locate(path).start);
            let first = Box::new(Place { file: file.name.clone(), line });
            return Err(Fault::DuplicateId { id: id.to_owned(), first });
        }
        self.0.insert(id, (file, path.clone()));
        Ok(())
    }
}

/// Identifiers of a whole course, of which not all files are there at once.
pub(super) struct Claims {
    /// The file and place where each was first used.
    first: HashMap<String, (Rc<str>, Path)>,
    /// How many were taken already.
    pub refused: usize,
}

impl Claims {
    /// Nothing is claimed.
    pub fn new() -> Self {
        Self { first: HashMap::new(), refused: 0 }
    }

    /// Claims an identifier; when it is taken, the fault, with the line of the first use where `line` is wanted.
    pub fn claim(&mut self, id: &str, file: &SourceFile, path: &Path, line: Option<&mut Loader>) -> Result<(), Fault> {
        let Some((name, path)) = self.first.get(id) else {
            self.first.insert(id.to_owned(), (file.name.as_str().into(), path.clone()));
            return Ok(());
        };
        self.refused += 1;
        let place = |file: &SourceFile| file.line(file.locate(path).start);
        let line = match line {
            None => 1,
            Some(_) if **name == *file.name => place(file),
            // The file was let go.
            Some(loader) => loader.file(name).map_or(1, |file| place(&file)),
        };
        let first = Box::new(Place { file: name.to_string(), line });
        Err(Fault::DuplicateId { id: id.to_owned(), first })
    }
}

/// How many unknown references are looked into: more than faults are noted.
const MOST_LOOKED_INTO: u32 = 2_000;

/// What the course has for others to refer to; with nothing in it, all is taken for known.
#[derive(Default)]
pub(in super::super) struct Known {
    terms: HashSet<String>,
    modules: HashSet<String>,
    /// Anchors of each lesson; none for a lesson that could not be read.
    lessons: HashMap<String, Option<HashSet<String>>>,
    pub exercises: HashSet<String>,
    /// Words in quotation marks of files that could not be read whole.
    unread: HashSet<String>,
    /// How many unknown references are still looked into; past them, all is taken for known.
    left: Cell<u32>,
}

impl Known {
    /// What the manifest and the glossary have.
    pub fn of(manifest: &Manifest, glossary: &[ReadList<Term>]) -> Self {
        let terms = glossary.iter().flat_map(|read| &read.value).map(|(_, term)| term.id.to_string());
        let themes = manifest.themes.iter().map(|theme| theme.module.to_string());
        let left = Cell::new(MOST_LOOKED_INTO);
        Self { terms: terms.collect(), modules: themes.collect(), left, ..Self::default() }
    }

    /// Adds what a module has.
    pub fn module(&mut self, module: &ModuleParts) {
        self.modules.insert(module.module.value.id.to_string());
        for (entry, read) in module.module.value.lessons.iter().zip(&module.lessons) {
            let anchors = || read.as_ref().ok().map(|read| read.value.anchors().map(|(id, _)| id.to_owned()).collect());
            self.lessons.entry(entry.id.to_string()).or_insert_with(anchors);
        }
        let exercises = module.exercises.iter().flat_map(|read| &read.value);
        self.exercises.extend(exercises.map(|(_, exercise)| exercise.id.to_string()));
    }

    /// Adds what files that could not be read whole may have.
    pub fn unread(&mut self, texts: &[String]) {
        let words = texts.iter().flat_map(|text| text.split('"')).filter(|words| words.len() <= 80);
        self.unread.extend(words.map(str::to_owned));
    }

    /// Whether a file that could not be read whole writes this identifier.
    pub fn may_be_unread(&self, id: &str) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left == 0 || self.unread.contains(id)
    }

    pub fn term(&self, id: &TermId) -> Result<(), Fault> {
        let id = id.as_str();
        if self.terms.contains(id) || self.may_be_unread(id) {
            return Ok(());
        }
        Err(Fault::DanglingTerm { id: id.to_owned(), nearest: nearest(id, self.terms.iter().map(String::as_str)) })
    }

    pub fn passage(&self, passage: &Passage) -> Result<(), Fault> {
        let lesson = passage.lesson.as_str();
        match (self.lessons.get(lesson), &passage.anchor) {
            (None, _) if self.may_be_unread(lesson) => Ok(()),
            (None, _) => Err(Fault::DanglingLesson { id: lesson.to_owned() }),
            (Some(Some(anchors)), Some(anchor)) if !anchors.contains(anchor.as_str()) => Err(Fault::DanglingAnchor {
                lesson: lesson.to_owned(),
                anchor: anchor.to_string(),
                nearest: nearest(anchor.as_str(), anchors.iter().map(String::as_str)),
            }),
            _ => Ok(()),
        }
    }

    pub fn has_module(&self, id: &ModuleId) -> Result<(), Fault> {
        if self.modules.contains(id.as_str()) || self.may_be_unread(id.as_str()) {
            return Ok(());
        }
        Err(Fault::UnknownModule { id: id.to_string() })
    }
}
