//! What checking a whole course found, to be taken into account by the course that was opened without it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::assemble::{Care, assemble};
use super::diagnostic::Diagnostic;
use super::fault::Fault;
use super::lazy::Lazy;
use super::load::{Course, LoadedModule, Source};
use super::model::{ExerciseId, LessonId};

/// What checking a whole course found. It holds faults and numbers, and nothing of the course.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    diagnostics: Vec<Diagnostic>,
    /// By folder.
    modules: HashMap<String, OfModule>,
    terms: usize,
}

#[derive(Debug, Clone)]
struct OfModule {
    lessons: Vec<(LessonId, Diagnostic)>,
    exercises: usize,
    broken: Vec<Diagnostic>,
    /// Its exercises, where another of the course has the identifier of one.
    kept: Option<HashSet<ExerciseId>>,
}

impl Findings {
    /// Reads and checks a whole course, which takes long when it is large: not before the first frame.
    ///
    /// # Errors
    /// The first fault of `course.ron` when it can no longer be used.
    pub fn of(source: Source) -> Result<Self, Diagnostic> {
        let course = assemble(source, Care::Faults)?;
        let doubled: HashSet<&str> = course
            .diagnostics
            .iter()
            .filter(|diagnostic| matches!(diagnostic.fault, Fault::DuplicateId { .. }))
            .filter_map(|diagnostic| diagnostic.file.rsplit_once('/').map(|(folder, _)| folder))
            .collect();
        let modules = course.modules.iter().map(|loaded| {
            let of = OfModule::of(loaded, doubled.contains(loaded.folder.as_str()));
            (loaded.folder.clone(), of)
        });
        let (modules, terms) = (modules.collect(), course.glossary.terms.len());
        Ok(Self { modules, terms, diagnostics: course.diagnostics })
    }

    /// Marks what is faulty in a course; what changed meanwhile keeps what it was found to be when it was looked at.
    pub(super) fn mark(self, course: &mut Course) {
        course.diagnostics = self.diagnostics;
        course.terms = Some(self.terms);
        for loaded in &mut course.modules {
            if let Some(of) = self.modules.get(&loaded.folder) {
                of.mark(loaded);
            }
        }
    }
}

impl OfModule {
    fn of(loaded: &LoadedModule, doubled: bool) -> Self {
        let lessons = loaded.lessons.iter().filter_map(|slot| Some((slot.entry.id.clone(), slot.fault()?.clone())));
        Self {
            lessons: lessons.collect(),
            exercises: loaded.exercises.len(),
            broken: loaded.broken_exercises().to_vec(),
            kept: doubled.then(|| loaded.exercises.iter().map(|exercise| exercise.id.clone()).collect()),
        }
    }

    fn mark(&self, loaded: &mut LoadedModule) {
        for slot in &mut loaded.lessons {
            let fault = self.lessons.iter().find(|(id, _)| *id == slot.entry.id);
            if let (Some((_, diagnostic)), None) = (fault, slot.content.ready()) {
                slot.content = Err(diagnostic.clone()).into();
            }
        }
        loaded.counted = Some(self.exercises);
        if let Some(kept) = self.kept.clone() {
            let read = loaded.exercises.clone();
            let mut kept = kept;
            // The same identifier twice in one module: the first one has it.
            loaded.exercises =
                Lazy::new(move || read.iter().filter(|exercise| kept.remove(&exercise.id)).cloned().collect());
            loaded.broken = Arc::default();
        }
        // Not set where they have been read meanwhile.
        let _ = loaded.broken.set(self.broken.clone());
    }
}
