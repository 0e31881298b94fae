//! Checking what the types cannot say: identifiers, references, answers, layout. Finds all faults at once.

mod advice;
mod block;
mod exam;
mod exercise;
mod known;
mod numeric;

pub(super) use block::unsafe_in;
pub(super) use known::Known;
use known::{Claims, Ids};

use std::collections::{HashMap, HashSet};

use include_dir::{Dir, include_dir};

use super::assemble::{Loader, ModuleParts, Parts, Read, ReadList, Report};
use super::diagnostic::Diagnostic;
use super::fault::Fault;
use super::files::SourceFile;
use super::locate::Path;
use super::model::*;
use super::parse::nearest;
use super::walk::{Worded, Words};
use crate::core::markup::{Link, Problem, parse};

static ICONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// The drawing of a letter that is no icon: four boxes, one per syllable.
const SYLLABLES: &str = "syllabes";

/// What checking found that the course is put together without.
#[derive(Default)]
pub(super) struct Checked {
    /// Modules whose id another has already, by position.
    pub duplicate_modules: HashMap<usize, Diagnostic>,
    /// Lessons whose id another has already, by module and position.
    pub duplicate_lessons: HashMap<(usize, usize), Diagnostic>,
    /// Exercises that cannot be answered or graded, by module, file and position in the file.
    pub spoiled: HashSet<(usize, usize, usize)>,
    /// The first fault of such an exercise in each file, by module and file.
    pub first_spoiled: HashMap<(usize, usize), Diagnostic>,
}

impl Checked {
    /// The exercises of a module without those that are spoiled; the first fault of each file that has one joins those
    /// already known.
    pub fn keep(&self, module: usize, files: Vec<ReadList<Exercise>>, broken: &mut Vec<Diagnostic>) -> Vec<Exercise> {
        let mut kept = Vec::new();
        for (file, read) in files.into_iter().enumerate() {
            if !broken.iter().any(|diagnostic| diagnostic.file == read.file.name) {
                broken.extend(self.first_spoiled.get(&(module, file)).cloned());
            }
            let sound = |at: usize| !self.spoiled.contains(&(module, file, at));
            kept.extend(read.value.into_iter().filter(|(at, _)| sound(*at)).map(|(_, exercise)| exercise));
        }
        kept
    }
}

/// Looks for modules and lessons whose id another has already: what their own files can tell.
pub(super) fn doubles<'a>(modules: impl Iterator<Item = &'a Read<Module>>, report: &mut Report) -> Checked {
    let mut checked = Checked::default();
    let (mut ids, mut lessons) = (Ids::default(), Ids::default());
    for (position, read) in modules.enumerate() {
        let (file, path) = (&read.file, Path::root().field("id"));
        if let Err(fault) = ids.claim(read.value.id.as_str(), file, &path) {
            let diagnostic = file.diagnose(file.locate(&path), fault);
            report.push(diagnostic.clone());
            checked.duplicate_modules.insert(position, diagnostic);
        }
        for (at, entry) in read.value.lessons.iter().enumerate() {
            let path = Path::root().field("lessons").index(at).field("id");
            if let Err(fault) = lessons.claim(entry.id.as_str(), file, &path) {
                let diagnostic = file.diagnose(file.locate(&path), fault);
                report.push(diagnostic.clone());
                checked.duplicate_lessons.insert((position, at), diagnostic);
            }
        }
    }
    checked
}

/// Looks for what spoils the exercises of one module, without the rest of the course.
pub(super) fn exercises_alone(files: &[ReadList<Exercise>], loader: &Loader) -> Checked {
    let mut report = Report::default();
    let mut checker = Checker::new(Known::default(), loader.again(), &mut report, Checked::default());
    for (at, read) in files.iter().enumerate() {
        checker.exercises((0, at), read);
    }
    checker.checked
}

/// Looks for what keeps a part from being used; `loader` is of the same files.
pub(super) fn check(parts: &Parts, loader: &Loader, report: &mut Report) -> Checked {
    let checked = doubles(parts.modules.iter().map(|module| &module.module), report);
    let mut known = Known::of(&parts.manifest.value, &parts.glossary);
    for module in &parts.modules {
        known.module(module);
    }
    known.unread(&parts.unread);
    let mut checker = Checker::new(known, loader.again(), report, checked);
    checker.manifest(&parts.manifest);
    for (position, module) in parts.modules.iter().enumerate() {
        checker.module(position, module);
    }
    checker.glossary(&parts.glossary);
    checker.exams(&parts.exams);
    checker.formulas(parts.formulas.as_ref());
    checker.checked
}

/// Looks for what works but could be better.
pub(super) fn warn(parts: &Parts, report: &mut Report) {
    advice::check(parts, report);
}

fn icon(name: &str) -> Result<(), Fault> {
    let names = || ICONS.files().filter_map(|file| file.path().to_str()?.strip_suffix(".svg"));
    if names().any(|known| known == name) {
        return Ok(());
    }
    Err(Fault::UnknownIcon { name: name.to_owned(), nearest: nearest(name, names()) })
}

/// Letters without accents, digits, dots, hyphens and underscores, beginning with a letter or digit.
fn plain_id(id: &str) -> Result<(), Fault> {
    well_formed(id, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

/// Small letters without accents, digits and hyphens.
fn kebab_id(id: &str) -> Result<(), Fault> {
    well_formed(id, |c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn well_formed(id: &str, allowed: impl Fn(char) -> bool) -> Result<(), Fault> {
    let edges = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let well = id.len() <= 80 && edges(id.chars().next()) && edges(id.chars().next_back()) && id.chars().all(allowed);
    if well { Ok(()) } else { Err(Fault::MalformedId { id: id.to_owned() }) }
}

fn at_least(field: &'static str, count: usize, least: usize) -> Result<(), Fault> {
    if count >= least { Ok(()) } else { Err(Fault::TooFew { field, count, least }) }
}

fn positive(number: u16) -> Result<(), Fault> {
    if number > 0 { Ok(()) } else { Err(Fault::Zero) }
}

/// Looks for what keeps parts from being used, one after another.
pub(super) struct Checker<'r> {
    known: Known,
    /// Reads again the file of a first use.
    loader: Loader,
    report: &'r mut Report,
    /// What was found so far.
    pub checked: Checked,
    exercises: Claims,
    sheets: Claims,
}

impl<'r> Checker<'r> {
    /// A checker of the files of a loader, beginning with what [`doubles`] found.
    pub fn new(known: Known, loader: Loader, report: &'r mut Report, checked: Checked) -> Self {
        Self { known, loader, report, checked, exercises: Claims::new(), sheets: Claims::new() }
    }

    /// How many exercises have an identifier that another has already.
    pub fn doubled_exercises(&self) -> usize {
        self.exercises.refused
    }

    /// Notes what a rule found about the value at the end of a way.
    fn rule(&mut self, file: &SourceFile, path: &Path, found: Result<(), Fault>) {
        if let Err(fault) = found {
            self.report.value(file, path, fault);
        }
    }

    /// Checks `course.ron`.
    pub fn manifest(&mut self, read: &Read<Manifest>) {
        let (file, manifest, root) = (&read.file, &read.value, Path::root());
        self.words(file, &root, manifest);
        self.rule(file, &root.field("id"), kebab_id(manifest.id.as_str()));
        let tag = &manifest.language;
        if tag.trim().is_empty() || tag.parse::<unic_langid::LanguageIdentifier>().is_err() {
            self.report.value(file, &root.field("language"), Fault::LanguageTag { found: tag.clone() });
        }
        self.rule(file, &root.field("modules"), at_least("modules", manifest.modules.len(), 1));
        let mut themes = Ids::default();
        for (position, theme) in manifest.themes.iter().enumerate() {
            let path = root.field("themes").index(position).field("module");
            self.rule(file, &path, plain_id(theme.module.as_str()));
            let claimed = themes.claim(theme.module.as_str(), file, &path);
            self.rule(file, &path, claimed);
        }
    }

    /// Checks a module with all that is in it.
    pub fn module(&mut self, position: usize, parts: &ModuleParts) {
        let (file, module, root) = (&parts.module.file, &parts.module.value, Path::root());
        self.words(file, &root, module);
        let path = root.field("id");
        self.rule(file, &path, plain_id(module.id.as_str()));
        self.rule(file, &root.field("lessons"), at_least("lessons", module.lessons.len(), 1));
        for (at, (entry, read)) in module.lessons.iter().zip(&parts.lessons).enumerate() {
            self.entry(at, file, entry);
            if let Ok(read) = read {
                self.lesson(read, entry);
            }
        }
        for (at, read) in parts.exercises.iter().enumerate() {
            self.exercises((position, at), read);
        }
    }

    fn entry(&mut self, position: usize, file: &SourceFile, entry: &LessonEntry) {
        let path = Path::root().field("lessons").index(position);
        let id = path.field("id");
        self.rule(file, &id, plain_id(entry.id.as_str()));
        self.rule(file, &path.field("minutes"), positive(entry.minutes));
    }

    fn lesson(&mut self, read: &Read<Lesson>, entry: &LessonEntry) {
        let (file, lesson, root) = (&read.file, &read.value, Path::root());
        if lesson.id != entry.id {
            let fault = Fault::LessonIdDiffers { found: lesson.id.to_string(), expected: entry.id.to_string() };
            self.report.value(file, &root.field("id"), fault);
        }
        self.rule(file, &root.field("blocks"), at_least("blocks", lesson.blocks.len(), 1));
        self.words(file, &root, lesson);
        let mut anchors = Ids::default();
        self.blocks(file, &root.field("blocks"), &lesson.blocks, &mut anchors);
        for (position, id) in lesson.self_check.iter().enumerate() {
            if !self.known.exercises.contains(id.as_str()) && !self.known.may_be_unread(id.as_str()) {
                let fault = Fault::DanglingExercise { id: id.to_string() };
                self.report.value(file, &root.field("self_check").index(position), fault);
            }
        }
    }

    fn blocks<'a>(&mut self, file: &'a SourceFile, path: &Path, blocks: &'a [Block], anchors: &mut Ids<'a>) {
        for (position, block) in blocks.iter().enumerate() {
            let path = path.index(position).field(block.name());
            if let Some((id, _)) = block.anchor() {
                self.anchor(file, block, id, &path.field("id"), anchors);
            }
            self.block(file, &path, block);
            if let Block::OnlyFor(part) = block {
                self.blocks(file, &path.field("blocks"), &part.blocks, anchors);
            }
        }
    }

    fn anchor<'a>(&mut self, file: &'a SourceFile, block: &Block, id: &'a str, path: &Path, anchors: &mut Ids<'a>) {
        self.rule(file, path, kebab_id(id));
        let claimed = match block {
            Block::Channels(_) => {
                let line = self.report.has_room().then_some(&mut self.loader);
                self.sheets.claim(id, file, path, line).and_then(|()| anchors.claim(id, file, path))
            }
            _ => anchors.claim(id, file, path),
        };
        self.rule(file, path, claimed);
    }

    /// Checks the glossary.
    pub fn glossary(&mut self, glossary: &[ReadList<Term>]) {
        let mut ids = Ids::default();
        for read in glossary {
            for (position, term) in &read.value {
                let (file, path) = (&read.file, Path::root().index(*position));
                let id = path.field("id");
                self.rule(file, &id, kebab_id(term.id.as_str()));
                let claimed = ids.claim(term.id.as_str(), file, &id);
                self.rule(file, &id, claimed);
                self.term(file, &path, term);
            }
        }
    }

    fn term(&mut self, file: &SourceFile, path: &Path, term: &Term) {
        self.words(file, path, term);
        let modules = path.field("modules");
        self.rule(file, &modules, at_least("modules", term.modules.len(), 1));
        for (position, module) in term.modules.iter().enumerate() {
            self.rule(file, &modules.index(position), self.known.has_module(module));
        }
        for (position, other) in term.see.iter().enumerate() {
            self.rule(file, &path.field("see").index(position), self.known.term(other));
        }
        for (position, confusion) in term.confused_with.iter().enumerate() {
            if let Some(other) = &confusion.term {
                let path = path.field("confused_with").index(position).field("term");
                self.rule(file, &path, self.known.term(other));
            }
        }
    }

    /// Empty words, unknown marks and links that lead nowhere.
    fn words(&mut self, file: &SourceFile, base: &Path, worded: &dyn Worded) {
        worded.words(&mut |words, path| {
            if words.as_str().trim().is_empty() {
                self.report.value(file, &base.join(path), Fault::EmptyText);
            }
            let Words::Text(text) = words else { return };
            if text.as_str().contains(['[', '*', '<']) {
                self.marks(file, &base.join(path), text);
            }
        });
    }

    fn marks(&mut self, file: &SourceFile, path: &Path, text: &Text) {
        let (spans, problems) = parse(text);
        for link in spans.iter().filter_map(|span| span.link.as_ref()) {
            let (target, found) = match link {
                Link::Term(term) => (format!("term:{term}"), self.known.term(term)),
                Link::Passage(passage) => (format!("lesson:{passage}"), self.known.passage(passage)),
            };
            if let Err(fault) = found {
                self.report.within(file, path, &target, fault);
            }
        }
        for problem in problems {
            match problem {
                Problem::UnknownLink { target } => {
                    let place = target.clone();
                    self.report.within(file, path, &place, Fault::UnknownLink { target });
                }
                Problem::StrayMark => self.report.value(file, path, Fault::StrayMark),
            }
        }
    }
}
