//! Opening a course: `course.ron` and each `module.ron` are read at once, all else when it is looked at.

use std::sync::{Arc, OnceLock};

use super::assemble::{Loader, MOST_LESSONS, MOST_MODULES, Read, Report, exams, formulas, glossary, too_many};
use super::check;
use super::diagnostic::Diagnostic;
use super::fault::Fault;
use super::load::{BrokenModule, Course, LessonSlot, LoadedModule, Source};
use super::locate::Path;
use super::model::*;
use crate::core::lazy::Lazy;

type ReadModule = Arc<Read<Module>>;

/// Opens a course.
pub(super) fn open(source: Source) -> Result<Course, Diagnostic> {
    let mut report = Report::default();
    let mut loader = Loader::open(&source)?;
    let manifest = Arc::new(loader.manifest()?);
    let (read, mut broken) = module_files(&mut loader, &manifest, &mut report);
    let doubles = check::doubles(read.iter().map(|(_, module)| &**module), &mut report);
    let checked = source != Source::Embedded;
    let mut modules = Vec::with_capacity(read.len());
    for (position, (folder, module)) in read.into_iter().enumerate() {
        match doubles.duplicate_modules.get(&position) {
            Some(diagnostic) => broken.push(BrokenModule { folder, diagnostic: diagnostic.clone() }),
            None => {
                let doubled = |at| doubles.duplicate_lessons.get(&(position, at));
                let lessons =
                    (0..module.value.lessons.len()).map(|at| lesson(&loader, &folder, &module, at, doubled(at)));
                let lessons = lessons.collect();
                let (exercises, broken) = exercises(&loader, &folder, &module, checked);
                modules.push(LoadedModule {
                    module: module.value.clone(),
                    folder,
                    lessons,
                    exercises,
                    broken,
                    counted: None,
                });
            }
        }
    }
    let (terms, papers, sheet) = (loader.later(), loader.later(), loader.later());
    let (of_papers, of_sheet) = (Arc::clone(&manifest), Arc::clone(&manifest));
    Ok(Course {
        source,
        manifest: manifest.value.clone(),
        modules,
        broken,
        glossary: later(terms, |loader| glossary(loader.glossary(&mut Report::default()))),
        exams: later(papers, move |loader| exams(loader.exams(&of_papers, &mut Report::default()))),
        formulas: later(sheet, move |loader| formulas(loader.formulas(&of_sheet, &mut Report::default()))),
        diagnostics: report.finish(),
        terms: None,
    })
}

/// A part that a loader reads when it is looked at.
fn later<T>(mut loader: Loader, read: impl FnOnce(&mut Loader) -> T + Send + 'static) -> Lazy<T> {
    Lazy::new(move || read(&mut loader))
}

/// Reads each `module.ron`.
pub(super) fn module_files(
    loader: &mut Loader,
    manifest: &Read<Manifest>,
    report: &mut Report,
) -> (Vec<(String, ReadModule)>, Vec<BrokenModule>) {
    let (folders, path) = (&manifest.value.modules, Path::root().field("modules"));
    let count = too_many(report, &manifest.file, &path, folders.len(), MOST_MODULES);
    let (mut modules, mut broken) = (Vec::with_capacity(count), Vec::new());
    for (position, folder) in folders.iter().take(count).enumerate() {
        match loader.module_file(folder, &manifest.file, &path.index(position)) {
            Ok(module) => modules.push((folder.clone(), Arc::new(module))),
            Err(diagnostic) => {
                report.push(diagnostic.clone());
                broken.push(BrokenModule { folder: folder.clone(), diagnostic });
            }
        }
    }
    (modules, broken)
}

fn lesson(
    loader: &Loader,
    folder: &str,
    module: &ReadModule,
    position: usize,
    doubled: Option<&Diagnostic>,
) -> LessonSlot {
    let entry = module.value.lessons[position].clone();
    let path = Path::root().field("lessons");
    let refused = doubled.cloned().or_else(|| {
        let fault = Fault::TooMany { count: module.value.lessons.len(), limit: MOST_LESSONS };
        (position >= MOST_LESSONS).then(|| module.file.diagnose(module.file.locate(&path), fault))
    });
    let content = match refused {
        Some(diagnostic) => Err(diagnostic).into(),
        None => {
            let (folder, module) = (folder.to_owned(), Arc::clone(module));
            later(loader.later(), move |loader| {
                let (entry, path) = (&module.value.lessons[position], path.index(position).field("file"));
                let lesson = loader.lesson(&folder, entry, &module.file, &path, &mut Report::default())?;
                // Progress and links know the lesson by what its module calls it.
                Ok(Arc::new(Lesson { id: entry.id.clone(), ..lesson.value }))
            })
        }
    };
    LessonSlot { entry, content }
}

type Broken = Arc<OnceLock<Vec<Diagnostic>>>;

/// The exercises of a module, and where the faults of their files are put once they are read. What ships was checked
/// when it was made.
fn exercises(loader: &Loader, folder: &str, module: &ReadModule, check: bool) -> (Lazy<Vec<Exercise>>, Broken) {
    let broken = Broken::default();
    let (folder, module, found) = (folder.to_owned(), Arc::clone(module), Arc::clone(&broken));
    let exercises = later(loader.later(), move |loader| {
        let (files, mut faults) = loader.exercises(&folder, &module, &mut Report::default());
        let checked = if check { check::exercises_alone(&files, loader) } else { check::Checked::default() };
        let exercises = checked.keep(0, files, &mut faults);
        let _ = found.set(faults);
        exercises
    });
    (exercises, broken)
}
