//! What checking a whole course found, to be taken into account by the course that was opened without it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::assemble::{Loader, Report, glossary};
use super::check::{self, Checker, Known};
use super::diagnostic::Diagnostic;
use super::load::{Course, LoadedModule, Source};
use super::locate::Path;
use super::model::{ExerciseId, LessonId};
use super::open::module_files;
use crate::core::lazy::Lazy;

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
        let (mut report, mut read) = (Report::default(), Report::default());
        let mut loader = Loader::open(&source)?;
        let manifest = loader.manifest()?;
        let (files, _) = module_files(&mut loader, &manifest, &mut read);
        let doubles = check::doubles(files.iter().map(|(_, module)| &**module), &mut read);
        let folders: Vec<String> = files.into_iter().map(|(folder, _)| folder).collect();
        let root = Path::root().field("modules");
        let terms = loader.glossary(&mut read);
        // Twice, to hold one module at a time: first what there is, then what is wrong with it.
        let mut known = Known::of(&manifest.value, &terms);
        let mut survey = loader.again();
        for folder in &folders {
            if let Ok(parts) = survey.module(folder, &manifest.file, &root, &mut Report::default()) {
                known.module(&parts);
            }
        }
        let exams = loader.exams(&manifest, &mut read);
        let formulas = loader.formulas(&manifest, &mut read);
        known.unread(&survey.take_unread());
        known.unread(&loader.take_unread());
        let mut checker = Checker::new(known, loader.again(), &mut report, doubles);
        checker.manifest(&manifest);
        let mut modules = HashMap::new();
        for (position, folder) in folders.into_iter().enumerate() {
            let Ok(parts) = loader.module(&folder, &manifest.file, &root, &mut read) else { continue };
            let doubled = checker.doubled_exercises();
            checker.module(position, &parts);
            let doubled = checker.doubled_exercises() > doubled;
            let loaded = parts.finish(position, &checker.checked);
            modules.insert(folder, OfModule::of(&loaded, doubled));
        }
        checker.glossary(&terms);
        checker.exams(&exams);
        checker.formulas(formulas.as_ref());
        report.join(read);
        Ok(Self { modules, terms: glossary(terms).terms.len(), diagnostics: report.finish() })
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
