//! Assembling a course from its files: what can be read goes into the course, what is wrong into its diagnostics.

use std::sync::Arc;

use super::check;
use super::diagnostic::Diagnostic;
use super::fault::Fault;
use super::files::{Files, ReadFault, SourceFile, is_plain};
use super::lazy::Lazy;
use super::load::{BrokenModule, Course, Glossary, LessonSlot, LoadedModule, Source};
use super::locate::Path;
use super::model::*;
use super::parse;

/// Most modules in a course.
pub const MOST_MODULES: usize = 200;
/// Most lessons, or files of exercises, in a module.
pub const MOST_LESSONS: usize = 100;
/// Most terms in a glossary.
pub const MOST_TERMS: usize = 50_000;
/// Most exercises in a file.
pub const MOST_EXERCISES: usize = 2_000;
/// Most faults noted; a course with more is not helped by a longer list.
const MOST_DIAGNOSTICS: usize = 1_000;

/// A file and what was read from it.
pub(super) struct Read<T> {
    /// The file.
    pub file: SourceFile,
    /// What it says.
    pub value: T,
}

/// The values of a file that is a list, each with its position in the file.
pub(super) type ReadList<T> = Read<Vec<(usize, T)>>;

/// What could be read of a module.
pub(super) struct ModuleParts {
    /// Its folder.
    pub folder: String,
    /// `module.ron`.
    pub module: Read<Module>,
    /// Its lessons, in the order of `module.ron`.
    pub lessons: Vec<Result<Read<Lesson>, Diagnostic>>,
    /// Its files of exercises: each exercise with its position in the file.
    pub exercises: Vec<ReadList<Exercise>>,
    /// The first fault of each faulty file of exercises.
    pub broken_exercises: Vec<Diagnostic>,
}

/// What could be read of a course.
pub(super) struct Parts {
    /// `course.ron`.
    pub manifest: Read<Manifest>,
    /// Its modules.
    pub modules: Vec<ModuleParts>,
    /// Modules that could not be read.
    pub broken: Vec<BrokenModule>,
    /// The files of the glossary: each term with its position in the file.
    pub glossary: Vec<ReadList<Term>>,
    /// Exam papers.
    pub exams: Vec<Read<Exam>>,
    /// The formula sheet.
    pub formulas: Option<ReadList<SheetFormula>>,
    /// Texts of files that could not be read whole: what they mention is not taken for missing or unused.
    pub unread: Vec<String>,
}

/// The faults found so far.
#[derive(Default)]
pub(super) struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Notes a fault of the value at the end of a way.
    pub fn value(&mut self, file: &SourceFile, path: &Path, fault: Fault) {
        if self.has_room() {
            self.push(file.diagnose(file.locate(path), fault));
        }
    }

    /// Notes a fault of some words inside the value at the end of a way.
    pub fn within(&mut self, file: &SourceFile, path: &Path, words: &str, fault: Fault) {
        if self.has_room() {
            self.push(file.diagnose(file.locate_within(path, words), fault));
        }
    }

    /// Notes a fault already placed.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.has_room() {
            self.diagnostics.push(diagnostic);
        }
    }

    fn has_room(&self) -> bool {
        self.diagnostics.len() < MOST_DIAGNOSTICS
    }

    /// The faults in the order of the files, each once.
    fn finish(mut self) -> Vec<Diagnostic> {
        let key = |d: &Diagnostic| (d.file.clone(), d.line, d.column, d.fault.code());
        self.diagnostics.sort_by_cached_key(key);
        self.diagnostics.dedup();
        self.diagnostics
    }
}

/// What to look for in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// What keeps a part of it from being used.
    Faults,
    /// Also what an author could do better.
    FaultsAndWarnings,
}

/// Reads, checks and puts together a course.
pub(super) fn assemble(source: Source, care: Care) -> Result<Course, Diagnostic> {
    if source == Source::Embedded && care == Care::Faults {
        return shipped();
    }
    let mut report = Report::default();
    let parts = Loader::open(&source)?.course(&mut report)?;
    let checked = check::check(&parts, &mut report);
    if care == Care::FaultsAndWarnings {
        check::warn(&parts, &mut report);
    }
    let mut broken = parts.broken;
    let mut modules = Vec::with_capacity(parts.modules.len());
    for (position, module) in parts.modules.into_iter().enumerate() {
        match checked.duplicate_modules.get(&position) {
            Some(diagnostic) => broken.push(BrokenModule { folder: module.folder, diagnostic: diagnostic.clone() }),
            None => modules.push(module.finish(position, &checked)),
        }
    }
    Ok(Course {
        source,
        manifest: parts.manifest.value,
        modules,
        broken,
        glossary: glossary(parts.glossary).into(),
        exams: exams(parts.exams).into(),
        formulas: formulas(parts.formulas).into(),
        diagnostics: report.finish(),
    })
}

/// The course that ships: each part is read when it is looked at, and checked by the tests rather than at each start.
fn shipped() -> Result<Course, Diagnostic> {
    let mut loader = Loader::embedded();
    let manifest = Arc::new(loader.manifest()?);
    let mut modules = Vec::with_capacity(manifest.value.modules.len());
    for (position, folder) in manifest.value.modules.iter().enumerate() {
        let path = Path::root().field("modules").index(position);
        let read = Arc::new(loader.module_file(folder, &manifest.file, &path)?);
        modules.push(LoadedModule {
            folder: folder.clone(),
            module: read.value.clone(),
            lessons: (0..read.value.lessons.len()).map(|position| shipped_lesson(folder, &read, position)).collect(),
            exercises: {
                let folder = folder.clone();
                Lazy::new(move || {
                    let (files, _) = Loader::embedded().exercises(&folder, &read, &mut Report::default());
                    files.into_iter().flat_map(|file| file.value).map(|(_, exercise)| exercise).collect()
                })
            },
            broken_exercises: Vec::new(),
        });
    }
    Ok(Course {
        source: Source::Embedded,
        manifest: manifest.value.clone(),
        modules,
        broken: Vec::new(),
        glossary: Lazy::new(|| glossary(Loader::embedded().glossary(&mut Report::default()))),
        exams: {
            let manifest = Arc::clone(&manifest);
            Lazy::new(move || exams(Loader::embedded().exams(&manifest, &mut Report::default())))
        },
        formulas: Lazy::new(move || formulas(Loader::embedded().formulas(&manifest, &mut Report::default()))),
        diagnostics: Vec::new(),
    })
}

fn shipped_lesson(folder: &str, module: &Arc<Read<Module>>, position: usize) -> LessonSlot {
    let (folder, read) = (folder.to_owned(), Arc::clone(module));
    let content = Lazy::new(move || {
        let entry = &read.value.lessons[position];
        let path = Path::root().field("lessons").index(position).field("file");
        let lesson = Loader::embedded().lesson(&folder, entry, &read.file, &path, &mut Report::default())?;
        Ok(Arc::new(Lesson { id: entry.id.clone(), ..lesson.value }))
    });
    LessonSlot { entry: module.value.lessons[position].clone(), content }
}

fn glossary(files: Vec<ReadList<Term>>) -> Glossary {
    Glossary::new(files.into_iter().flat_map(|file| file.value).map(|(_, term)| Arc::new(term)))
}

fn exams(read: Vec<Read<Exam>>) -> Vec<Arc<Exam>> {
    read.into_iter().map(|read| Arc::new(read.value)).collect()
}

fn formulas(read: Option<ReadList<SheetFormula>>) -> Vec<SheetFormula> {
    read.into_iter().flat_map(|read| read.value).map(|(_, formula)| formula).collect()
}

impl ModuleParts {
    fn finish(self, position: usize, checked: &check::Checked) -> LoadedModule {
        let lessons = self.module.value.lessons.iter().zip(self.lessons).enumerate();
        let lessons = lessons.map(|(at, (entry, read))| {
            let content = match checked.duplicate_lessons.get(&(position, at)) {
                Some(diagnostic) => Err(diagnostic.clone()),
                // Progress and links know the lesson by what its module calls it.
                None => read.map(|read| Arc::new(Lesson { id: entry.id.clone(), ..read.value })),
            };
            LessonSlot { entry: entry.clone(), content: content.into() }
        });
        let spoiled = |file: usize, at: usize| checked.spoiled.contains(&(position, file, at));
        let lessons = lessons.collect();
        let mut broken_exercises = self.broken_exercises;
        let mut exercises = Vec::new();
        for (file, read) in self.exercises.into_iter().enumerate() {
            if !broken_exercises.iter().any(|diagnostic| diagnostic.file == read.file.name) {
                broken_exercises.extend(checked.first_spoiled.get(&(position, file)).cloned());
            }
            exercises
                .extend(read.value.into_iter().filter(|(at, _)| !spoiled(file, *at)).map(|(_, exercise)| exercise));
        }
        LoadedModule {
            folder: self.folder,
            module: self.module.value,
            lessons,
            exercises: exercises.into(),
            broken_exercises,
        }
    }
}

struct Loader {
    files: Files,
    unread: Vec<String>,
}

impl Loader {
    fn open(source: &Source) -> Result<Self, Diagnostic> {
        let files = Files::open(source).map_err(|fault| Diagnostic::of_file("course.ron", fault))?;
        Ok(Self { files, unread: Vec::new() })
    }

    /// A loader of what ships.
    fn embedded() -> Self {
        Self { files: Files::embedded(), unread: Vec::new() }
    }

    /// Reads `course.ron`.
    fn manifest(&mut self) -> Result<Read<Manifest>, Diagnostic> {
        let file = self.files.read("course.ron").map_err(|fault| match fault {
            ReadFault::Name(fault) => Diagnostic::of_file("course.ron", fault),
            ReadFault::Content(diagnostic) => *diagnostic,
        })?;
        Ok(Read { value: parse::value(&file)?, file })
    }

    fn course(mut self, report: &mut Report) -> Result<Parts, Diagnostic> {
        let manifest = self.manifest()?;
        let folders = Path::root().field("modules");
        let count = too_many(report, &manifest.file, &folders, manifest.value.modules.len(), MOST_MODULES);
        let (mut modules, mut broken) = (Vec::with_capacity(count), Vec::new());
        for (position, folder) in manifest.value.modules.iter().take(count).enumerate() {
            match self.module(folder, &manifest.file, &folders.index(position), report) {
                Ok(module) => modules.push(module),
                Err(diagnostic) => {
                    report.push(diagnostic.clone());
                    broken.push(BrokenModule { folder: folder.clone(), diagnostic });
                }
            }
        }
        let glossary = self.glossary(report);
        let exams = self.exams(&manifest, report);
        let formulas = self.formulas(&manifest, report);
        Ok(Parts { manifest, modules, broken, glossary, exams, formulas, unread: self.unread })
    }

    /// Reads a file named in another.
    fn named(&mut self, name: &str, whole: &str, by: &SourceFile, path: &Path) -> Result<SourceFile, Diagnostic> {
        if !is_plain(name) {
            return Err(by.diagnose(by.locate(path), Fault::OutsideCourse { name: name.to_owned() }));
        }
        self.files.read(whole).map_err(|fault| match fault {
            ReadFault::Name(fault) => by.diagnose(by.locate(path), fault),
            ReadFault::Content(diagnostic) => *diagnostic,
        })
    }

    /// Reads `module.ron` of a folder named in the manifest.
    fn module_file(&mut self, folder: &str, by: &SourceFile, path: &Path) -> Result<Read<Module>, Diagnostic> {
        let file = self.named(folder, &format!("{folder}/module.ron"), by, path)?;
        let value = parse::value(&file).inspect_err(|_| self.unread.push(file.text.clone()))?;
        Ok(Read { file, value })
    }

    fn module(
        &mut self,
        folder: &str,
        by: &SourceFile,
        path: &Path,
        report: &mut Report,
    ) -> Result<ModuleParts, Diagnostic> {
        let module = self.module_file(folder, by, path)?;
        let (file, entries) = (&module.file, &module.value.lessons);
        let path = Path::root().field("lessons");
        let count = too_many(report, file, &path, entries.len(), MOST_LESSONS);
        let mut lessons = Vec::with_capacity(count);
        for (position, entry) in entries.iter().enumerate() {
            lessons.push(if position < count {
                self.lesson(folder, entry, file, &path.index(position).field("file"), report)
            } else {
                let fault = Fault::TooMany { count: entries.len(), limit: MOST_LESSONS };
                Err(file.diagnose(file.locate(&path), fault))
            });
        }
        let (exercises, broken_exercises) = self.exercises(folder, &module, report);
        Ok(ModuleParts { folder: folder.to_owned(), module, lessons, exercises, broken_exercises })
    }

    /// Reads the exercises of a module: what each file holds, and the first fault of each faulty one.
    fn exercises(
        &mut self,
        folder: &str,
        module: &Read<Module>,
        report: &mut Report,
    ) -> (Vec<ReadList<Exercise>>, Vec<Diagnostic>) {
        let (file, names) = (&module.file, &module.value.exercises);
        let path = Path::root().field("exercises");
        let count = too_many(report, file, &path, names.len(), MOST_LESSONS);
        let (mut exercises, mut broken) = (Vec::new(), Vec::new());
        for (position, name) in names.iter().take(count).enumerate() {
            let read = self.named(name, &format!("{folder}/{name}"), file, &path.index(position));
            let (read, faults) = match read {
                Ok(file) => list(file, MOST_EXERCISES),
                Err(diagnostic) => (None, vec![diagnostic]),
            };
            exercises.extend(read);
            broken.extend(faults.first().cloned());
            faults.into_iter().for_each(|fault| report.push(fault));
        }
        (exercises, broken)
    }

    fn lesson(
        &mut self,
        folder: &str,
        entry: &LessonEntry,
        by: &SourceFile,
        path: &Path,
        report: &mut Report,
    ) -> Result<Read<Lesson>, Diagnostic> {
        let read = self.named(&entry.file, &format!("{folder}/{}", entry.file), by, path);
        let read = read.map_err(|diagnostic| vec![diagnostic]);
        let read = read.and_then(|file| match parse::lesson(&file) {
            Ok(mut value) => {
                self.drawings(folder, &file, &Path::root().field("blocks"), &mut value.blocks, report);
                Ok(Read { file, value })
            }
            Err(faults) => {
                self.unread.push(file.text);
                Err(faults)
            }
        });
        read.map_err(|faults| {
            let first = faults[0].clone();
            faults.into_iter().for_each(|fault| report.push(fault));
            first
        })
    }

    /// Reads the exam papers.
    fn exams(&mut self, manifest: &Read<Manifest>, report: &mut Report) -> Vec<Read<Exam>> {
        let (names, path) = (&manifest.value.exams, Path::root().field("exams"));
        let count = too_many(report, &manifest.file, &path, names.len(), MOST_MODULES);
        let mut exams = Vec::with_capacity(count);
        for (position, name) in names.iter().take(count).enumerate() {
            let read = self.named(name, name, &manifest.file, &path.index(position));
            match read.and_then(|file| Ok(Read { value: parse::value(&file)?, file })) {
                Ok(read) => exams.push(read),
                Err(diagnostic) => report.push(diagnostic),
            }
        }
        exams
    }

    /// Reads the formula sheet, if the course has one.
    fn formulas(&mut self, manifest: &Read<Manifest>, report: &mut Report) -> Option<ReadList<SheetFormula>> {
        let name = manifest.value.formulas.as_ref()?;
        match self.named(name, name, &manifest.file, &Path::root().field("formulas")) {
            Ok(file) => {
                let (read, faults) = list(file, MOST_EXERCISES);
                faults.into_iter().for_each(|fault| report.push(fault));
                read
            }
            Err(diagnostic) => {
                report.push(diagnostic);
                None
            }
        }
    }

    /// Reads the drawings of a lesson's blocks.
    fn drawings(&mut self, folder: &str, file: &SourceFile, path: &Path, blocks: &mut [Block], report: &mut Report) {
        for (position, block) in blocks.iter_mut().enumerate() {
            let path = path.index(position).field(block.name());
            match block {
                Block::Illustration(drawing) => {
                    let name = format!("{folder}/{}", drawing.file);
                    match self.named(&drawing.file, &name, file, &path.field("file")) {
                        Ok(read) => drawing.svg = Some(read.text.as_str().into()),
                        Err(diagnostic) => report.push(diagnostic),
                    }
                }
                Block::OnlyFor(part) => self.drawings(folder, file, &path.field("blocks"), &mut part.blocks, report),
                _ => {}
            }
        }
    }

    fn glossary(&mut self, report: &mut Report) -> Vec<ReadList<Term>> {
        let mut glossary = Vec::new();
        let mut room = MOST_TERMS;
        for name in self.files.list("glossary") {
            let (read, faults) = match self.files.read(&name) {
                Ok(file) => list::<Term>(file, room),
                Err(ReadFault::Name(fault)) => (None, vec![Diagnostic::of_file(&name, fault)]),
                Err(ReadFault::Content(diagnostic)) => (None, vec![*diagnostic]),
            };
            room = room.saturating_sub(read.as_ref().map_or(0, |read| read.value.len()));
            if let (Some(read), false) = (&read, faults.is_empty()) {
                self.unread.push(read.file.text.clone());
            }
            glossary.extend(read);
            faults.into_iter().for_each(|fault| report.push(fault));
        }
        glossary
    }
}

/// Reads a file that is a list of at most `most` values.
fn list<T: serde::de::DeserializeOwned>(file: SourceFile, most: usize) -> (Option<ReadList<T>>, Vec<Diagnostic>) {
    let (mut value, mut faults) = parse::list::<T>(&file);
    if value.len() > most {
        let fault = Fault::TooMany { count: value.len(), limit: most };
        faults.push(file.diagnose(file.locate(&Path::root()), fault));
        value.truncate(most);
    }
    (Some(Read { file, value }), faults)
}

/// Notes a list that is too long; gives how many of its values are read.
fn too_many(report: &mut Report, file: &SourceFile, path: &Path, count: usize, limit: usize) -> usize {
    if count > limit {
        report.value(file, path, Fault::TooMany { count, limit });
    }
    count.min(limit)
}
