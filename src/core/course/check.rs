//! Checking what the types cannot say: identifiers, references, answers, layout. Finds all faults at once.

mod advice;
mod block;
mod exam;
mod exercise;
mod numeric;

use std::collections::{HashMap, HashSet};

use include_dir::{Dir, include_dir};

use super::assemble::{ModuleParts, Parts, Read, Report};
use super::diagnostic::Diagnostic;
use super::fault::{Fault, Place};
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

/// Looks for what keeps a part from being used.
pub(super) fn check(parts: &Parts, report: &mut Report) -> Checked {
    let mut checker = Checker {
        known: Known::new(parts),
        report,
        checked: Checked::default(),
        lessons: Ids::default(),
        exercises: Ids::default(),
        sheets: Ids::default(),
    };
    checker.manifest(&parts.manifest);
    let mut ids = Ids::default();
    for (position, module) in parts.modules.iter().enumerate() {
        checker.module(position, module, &mut ids);
    }
    checker.glossary(parts);
    checker.exams(parts);
    checker.formulas(parts);
    checker.checked
}

/// Looks for what works but could be better.
pub(super) fn warn(parts: &Parts, report: &mut Report) {
    advice::check(parts, report);
}

/// Identifiers of one kind, with where each was first used.
#[derive(Default)]
struct Ids<'a>(HashMap<&'a str, (&'a SourceFile, Path)>);

impl<'a> Ids<'a> {
    /// Claims an identifier; when it is taken, the fault.
    fn claim(&mut self, id: &'a str, file: &'a SourceFile, path: &Path) -> Result<(), Fault> {
        if let Some((file, path)) = self.0.get(id) {
            let line = file.line(file.locate(path).start);
            let first = Box::new(Place { file: file.name.clone(), line });
            return Err(Fault::DuplicateId { id: id.to_owned(), first });
        }
        self.0.insert(id, (file, path.clone()));
        Ok(())
    }
}

/// What the course has for others to refer to.
struct Known<'a> {
    terms: HashSet<&'a str>,
    modules: HashSet<&'a str>,
    /// Anchors of each lesson; none for a lesson that could not be read.
    lessons: HashMap<&'a str, Option<HashSet<&'a str>>>,
    exercises: HashSet<&'a str>,
    unread: &'a [String],
}

impl<'a> Known<'a> {
    fn new(parts: &'a Parts) -> Self {
        let themes = parts.manifest.value.themes.iter().map(|theme| theme.module.as_str());
        let mut lessons = HashMap::new();
        for module in &parts.modules {
            for (entry, read) in module.module.value.lessons.iter().zip(&module.lessons) {
                let anchors = read.as_ref().ok().map(|read| read.value.anchors().map(|(id, _)| id).collect());
                lessons.entry(entry.id.as_str()).or_insert(anchors);
            }
        }
        Self {
            terms: parts.glossary.iter().flat_map(|read| &read.value).map(|(_, term)| term.id.as_str()).collect(),
            modules: parts.modules.iter().map(|m| m.module.value.id.as_str()).chain(themes).collect(),
            lessons,
            exercises: parts
                .modules
                .iter()
                .flat_map(|module| &module.exercises)
                .flat_map(|read| &read.value)
                .map(|(_, exercise)| exercise.id.as_str())
                .collect(),
            unread: &parts.unread,
        }
    }

    /// Whether a file that could not be read whole writes this identifier.
    fn may_be_unread(&self, id: &str) -> bool {
        let written = format!("\"{id}\"");
        self.unread.iter().any(|text| text.contains(&written))
    }

    fn term(&self, id: &TermId) -> Result<(), Fault> {
        let id = id.as_str();
        if self.terms.contains(id) || self.may_be_unread(id) {
            return Ok(());
        }
        Err(Fault::DanglingTerm { id: id.to_owned(), nearest: nearest(id, self.terms.iter().copied()) })
    }

    fn passage(&self, passage: &Passage) -> Result<(), Fault> {
        let lesson = passage.lesson.as_str();
        match (self.lessons.get(lesson), &passage.anchor) {
            (None, _) if self.may_be_unread(lesson) => Ok(()),
            (None, _) => Err(Fault::DanglingLesson { id: lesson.to_owned() }),
            (Some(Some(anchors)), Some(anchor)) if !anchors.contains(anchor.as_str()) => Err(Fault::DanglingAnchor {
                lesson: lesson.to_owned(),
                anchor: anchor.to_string(),
                nearest: nearest(anchor.as_str(), anchors.iter().copied()),
            }),
            _ => Ok(()),
        }
    }

    fn module(&self, id: &ModuleId) -> Result<(), Fault> {
        if self.modules.contains(id.as_str()) || self.may_be_unread(id.as_str()) {
            return Ok(());
        }
        Err(Fault::UnknownModule { id: id.to_string() })
    }
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

struct Checker<'a, 'r> {
    known: Known<'a>,
    report: &'r mut Report,
    checked: Checked,
    lessons: Ids<'a>,
    exercises: Ids<'a>,
    sheets: Ids<'a>,
}

impl<'a> Checker<'a, '_> {
    /// Notes what a rule found about the value at the end of a way.
    fn rule(&mut self, file: &SourceFile, path: &Path, found: Result<(), Fault>) {
        if let Err(fault) = found {
            self.report.value(file, path, fault);
        }
    }

    fn manifest(&mut self, read: &'a Read<Manifest>) {
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

    fn module(&mut self, position: usize, parts: &'a ModuleParts, ids: &mut Ids<'a>) {
        let (file, module, root) = (&parts.module.file, &parts.module.value, Path::root());
        self.words(file, &root, module);
        let path = root.field("id");
        self.rule(file, &path, plain_id(module.id.as_str()));
        if let Err(fault) = ids.claim(module.id.as_str(), file, &path) {
            let diagnostic = file.diagnose(file.locate(&path), fault);
            self.report.push(diagnostic.clone());
            self.checked.duplicate_modules.insert(position, diagnostic);
        }
        self.rule(file, &root.field("lessons"), at_least("lessons", module.lessons.len(), 1));
        for (at, (entry, read)) in module.lessons.iter().zip(&parts.lessons).enumerate() {
            self.entry((position, at), file, entry);
            if let Ok(read) = read {
                self.lesson(read, entry);
            }
        }
        for (at, read) in parts.exercises.iter().enumerate() {
            self.exercises((position, at), read);
        }
    }

    fn entry(&mut self, (module, position): (usize, usize), file: &'a SourceFile, entry: &'a LessonEntry) {
        let path = Path::root().field("lessons").index(position);
        let id = path.field("id");
        self.rule(file, &id, plain_id(entry.id.as_str()));
        if let Err(fault) = self.lessons.claim(entry.id.as_str(), file, &id) {
            let diagnostic = file.diagnose(file.locate(&id), fault);
            self.report.push(diagnostic.clone());
            self.checked.duplicate_lessons.insert((module, position), diagnostic);
        }
        self.rule(file, &path.field("minutes"), positive(entry.minutes));
    }

    fn lesson(&mut self, read: &'a Read<Lesson>, entry: &LessonEntry) {
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

    fn blocks(&mut self, file: &'a SourceFile, path: &Path, blocks: &'a [Block], anchors: &mut Ids<'a>) {
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

    fn anchor(&mut self, file: &'a SourceFile, block: &Block, id: &'a str, path: &Path, anchors: &mut Ids<'a>) {
        self.rule(file, path, kebab_id(id));
        let claimed = match block {
            Block::Channels(_) => self.sheets.claim(id, file, path).and_then(|()| anchors.claim(id, file, path)),
            _ => anchors.claim(id, file, path),
        };
        self.rule(file, path, claimed);
    }

    fn glossary(&mut self, parts: &'a Parts) {
        let mut ids = Ids::default();
        for read in &parts.glossary {
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
            self.rule(file, &modules.index(position), self.known.module(module));
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
