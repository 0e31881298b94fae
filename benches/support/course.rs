//! Courses of any size, the same each time: shaped like the course that ships, in other words.
//!
//! A course of N times ours is N copies of its lessons, exercises, terms, each in words of its own, dealt over √N times
//! as many modules; its exam papers and formulas grow as the modules do.

mod words;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fastrand::Rng;
use parcours::core::course::walk::Worded;
use parcours::core::course::*;
use parcours::core::markup::lesson_terms;
use parcours::core::search::fold;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use words::{Vocabulary, capital};

/// Exercises in a file.
const PER_FILE: usize = 40;
/// Fields that hold no words.
const NO_WORDS: [&str; 35] = [
    "id",
    "file",
    "icon",
    "modules",
    "also",
    "category",
    "speaker",
    "kind",
    "drawing",
    "letter",
    "letters",
    "word",
    "expression",
    "positive",
    "unit",
    "rounding",
    "from",
    "to",
    "at",
    "form",
    "nature",
    "time",
    "partner",
    "direction",
    "language",
    "licence",
    "diploma",
    "code",
    "value",
    "number",
    "forms",
    "synonyms",
    "english",
    "exercises",
    "formula",
];

/// Writes a course of `scale` times ours into a folder, which is made anew.
pub fn write(folder: &Path, scale: usize) {
    assert!(scale > 0, "a course holds something");
    if folder.exists() {
        assert!(folder.join("course.ron").exists(), "{} holds something else than a course", folder.display());
        fs::remove_dir_all(folder).expect("the folder can be emptied");
    }
    Writer::new(folder, scale).course();
}

/// The lesson, exercise or term that stands for one of ours: the number of the copy, and its position in ours.
type Copy = (usize, usize);

struct Writer {
    folder: PathBuf,
    scale: usize,
    /// How many times ours the modules, papers and formulas are.
    root: f64,
    ours: Course,
    lessons: Vec<Arc<Lesson>>,
    entries: Vec<LessonEntry>,
    /// Each exercise, with the position of the lesson it leads back to.
    exercises: Vec<(Exercise, usize)>,
    vocabulary: Vocabulary,
    random: Rng,
    term_ids: HashMap<(usize, String), (TermId, String)>,
    exercise_ids: HashMap<(usize, String), ExerciseId>,
    sheets: HashSet<String>,
}

impl Writer {
    fn new(folder: &Path, scale: usize) -> Self {
        let ours = Course::load(Source::Embedded).expect("the shipped course loads");
        let slots = || ours.modules.iter().flat_map(|module| &module.lessons);
        let lessons: Vec<Arc<Lesson>> =
            slots().map(|slot| Arc::clone(slot.content.as_ref().expect("our lessons can be read"))).collect();
        let entries: Vec<LessonEntry> = slots().map(|slot| slot.entry.clone()).collect();
        let position =
            |id: &LessonId| entries.iter().position(|entry| entry.id == *id).expect("our passages are there");
        let exercises = ours
            .modules
            .iter()
            .flat_map(|module| &module.exercises)
            .map(|exercise| (exercise.clone(), position(&exercise.passage.lesson)))
            .collect();
        let mut texts = Vec::new();
        lessons.iter().for_each(|lesson| lesson.words(&mut |words, _| texts.push(words.as_str().to_owned())));
        let blocks = lessons.iter().flat_map(|lesson| lesson.all_blocks());
        let sheets = blocks.filter_map(|block| match block {
            Block::Channels(channels) => Some(channels.id.to_string()),
            _ => None,
        });
        Self {
            folder: folder.to_owned(),
            scale,
            root: (scale as f64).sqrt(),
            vocabulary: Vocabulary::new(&texts, scale),
            random: Rng::with_seed(42),
            term_ids: HashMap::new(),
            exercise_ids: HashMap::new(),
            sheets: sheets.collect(),
            exercises,
            entries,
            lessons,
            ours,
        }
    }

    fn modules(&self) -> usize {
        (self.ours.modules.len() as f64 * self.root).round() as usize
    }

    /// The module of a lesson, from 0, and its position in it.
    fn place(&self, (copy, lesson): Copy) -> (usize, usize) {
        let (all, modules) = (self.lessons.len() * self.scale, self.modules());
        let at = copy * self.lessons.len() + lesson;
        let module = at * modules / all;
        (module, at - (module * all).div_ceil(modules))
    }

    fn lesson_id(&self, lesson: Copy) -> LessonId {
        let (module, position) = self.place(lesson);
        LessonId::new(format!("L{module}.{}", position + 1))
    }

    fn course(&mut self) {
        self.name_terms();
        self.number_exercises();
        let all: Vec<Copy> =
            (0..self.scale).flat_map(|copy| (0..self.lessons.len()).map(move |lesson| (copy, lesson))).collect();
        let mut modules = Vec::new();
        for number in 0..self.modules() {
            let lessons: Vec<Copy> = all.iter().copied().filter(|lesson| self.place(*lesson).0 == number).collect();
            modules.push(self.module(number, &lessons));
        }
        self.glossary();
        let exams = self.exams();
        let formulas = self.formulas();
        let themes = (0..modules.len())
            .map(|number| Theme { module: module_id(number), name: format!("{} {number}", self.name("Thème")) })
            .collect();
        let manifest = Manifest {
            id: CourseId::new(format!("course-{}", self.scale)),
            themes,
            title: format!("Relation client, {} fois", self.scale),
            modules,
            exams,
            formulas: Some(formulas),
            ..self.ours.manifest.clone()
        };
        self.file("course.ron", &manifest);
    }

    fn module(&mut self, number: usize, lessons: &[Copy]) -> String {
        let folder = format!("m{number:03}-{}", kebab(&self.name("Module")));
        let ours = self.ours.modules[number % self.ours.modules.len()].module.clone();
        let mut entries = Vec::new();
        for lesson in lessons {
            entries.push(self.lesson(&folder, *lesson));
        }
        let exercises: Vec<Exercise> = lessons.iter().flat_map(|lesson| self.exercises_of(*lesson)).collect();
        let mut files = Vec::new();
        for (position, exercises) in exercises.chunks(PER_FILE).enumerate() {
            let name = format!("exercises-{}.ron", position + 1);
            self.file(&format!("{folder}/{name}"), &exercises);
            files.push(name);
        }
        let module = Module {
            id: module_id(number),
            number: number as u32,
            lessons: entries,
            exercises: files,
            ..self.rewritten(&ours, 0)
        };
        self.file(&format!("{folder}/module.ron"), &module);
        folder
    }

    fn lesson(&mut self, folder: &str, at: Copy) -> LessonEntry {
        let (copy, position) = at;
        let ours = Arc::clone(&self.lessons[position]);
        let mut lesson: Lesson = self.rewritten(&*ours, copy);
        lesson.id = self.lesson_id(at);
        self.name_words(&ours, &mut lesson, copy);
        self.drawings(folder, position, &ours.blocks, &mut lesson.blocks);
        let entry = self.entries[position].clone();
        let file = format!("l{:02}-{}.ron", self.place(at).1 + 1, kebab(&entry.title));
        self.file(&format!("{folder}/{file}"), &lesson);
        LessonEntry { id: lesson.id, file, title: self.vocabulary.name(&entry.title, &mut self.random), ..entry }
    }

    /// Puts the names of the terms that ours names into its paragraphs.
    fn name_words(&mut self, ours: &Lesson, lesson: &mut Lesson, copy: usize) {
        let named = lesson_terms(ours, &self.ours.glossary);
        let names = named.iter().filter_map(|id| self.term_ids.get(&(copy, id.to_string()))).map(|(_, name)| name);
        let paragraphs = lesson.blocks.iter_mut().filter_map(|block| match block {
            Block::Paragraph(text) => Some(text),
            _ => None,
        });
        let mut paragraphs: Vec<&mut Text> = paragraphs.collect();
        let count = paragraphs.len();
        for (position, name) in names.enumerate() {
            paragraphs[position % count].0.push_str(&format!(" C’est aussi {}.", name.to_lowercase()));
        }
    }

    fn drawings(&self, folder: &str, position: usize, ours: &[Block], blocks: &mut [Block]) {
        for (ours, block) in ours.iter().zip(blocks) {
            match (ours, block) {
                (Block::Illustration(ours), Block::Illustration(drawing)) => {
                    let name = ours.file.rsplit('/').next().unwrap_or(&ours.file);
                    drawing.file = format!("images/{position}-{name}");
                    let svg = ours.svg.as_deref().expect("our drawings are there");
                    self.write(&format!("{folder}/{}", drawing.file), svg);
                }
                (Block::OnlyFor(ours), Block::OnlyFor(part)) => {
                    self.drawings(folder, position, &ours.blocks, &mut part.blocks);
                }
                _ => {}
            }
        }
    }

    fn exercises_of(&mut self, (copy, lesson): Copy) -> Vec<Exercise> {
        let ours: Vec<Exercise> =
            self.exercises.iter().filter(|(_, of)| *of == lesson).map(|(exercise, _)| exercise.clone()).collect();
        let written = ours.into_iter().map(|exercise| {
            let id = self.exercise_ids[&(copy, exercise.id.to_string())].clone();
            let mut exercise: Exercise = Exercise { id, ..self.rewritten(&exercise, copy) };
            if let ExerciseKind::Matching { pairs } = &mut exercise.kind {
                // Words drawn may fall on the same twice; each pair has its own right entry.
                pairs.iter_mut().enumerate().for_each(|(number, pair)| pair.right.0.push_str(&format!(" {number}")));
            }
            exercise
        });
        written.collect()
    }

    fn number_exercises(&mut self) {
        for copy in 0..self.scale {
            for (position, (exercise, lesson)) in self.exercises.iter().enumerate() {
                let module = module_id(self.place((copy, *lesson)).0);
                let number = copy * self.exercises.len() + position + 1;
                let id = ExerciseId::new(format!("{module}-E{number:02}"));
                self.exercise_ids.insert((copy, exercise.id.to_string()), id);
            }
        }
    }

    /// Gives each term of each copy a name of its own.
    fn name_terms(&mut self) {
        let mut taken = HashSet::new();
        for copy in 0..self.scale {
            for term in Vec::from_iter(self.ours.glossary.terms.iter().cloned()) {
                let mut name = self.name(&term.name);
                let mut tries = 0;
                while !taken.insert(kebab(&name)) {
                    tries += 1;
                    // An acronym has no other words to be made of.
                    name = if tries < 4 { self.name(&term.name) } else { self.name("Terme distinct") };
                }
                self.term_ids.insert((copy, term.id.to_string()), (TermId::new(kebab(&name)), name));
            }
        }
    }

    fn glossary(&mut self) {
        let mut files: HashMap<char, Vec<Term>> = HashMap::new();
        for copy in 0..self.scale {
            for ours in Vec::from_iter(self.ours.glossary.terms.iter().cloned()) {
                let (id, name) = self.term_ids[&(copy, ours.id.to_string())].clone();
                let mut modules: Vec<ModuleId> = Vec::new();
                for id in &ours.modules {
                    let module = self.module_of(id, copy);
                    if !modules.contains(&module) {
                        modules.push(module);
                    }
                }
                let others = |names: &[String], writer: &mut Self| names.iter().map(|name| writer.name(name)).collect();
                let term = Term {
                    synonyms: others(&ours.synonyms, self),
                    english: others(&ours.english, self),
                    forms: ours.forms.iter().map(|_| format!("{}s", name.to_lowercase())).take(1).collect(),
                    modules,
                    ..self.rewritten(&*ours, copy)
                };
                let letter = id.as_str().chars().next().expect("a term has a name");
                files.entry(letter).or_default().push(Term { id, name, ..term });
            }
        }
        for (letter, mut terms) in files {
            terms.sort_by(|a, b| a.id.cmp(&b.id));
            // A file larger than the largest is refused.
            for (number, terms) in terms.chunks(1_000).enumerate() {
                self.file(&format!("glossary/{letter}-{}.ron", number + 1), &terms);
            }
        }
    }

    /// Where the module of ours begins in a copy.
    fn module_of(&self, ours: &ModuleId, copy: usize) -> ModuleId {
        let before = self.ours.modules.iter().take_while(|loaded| loaded.module.id != *ours);
        let lesson = before.map(|loaded| loaded.lessons.len()).sum::<usize>().min(self.lessons.len() - 1);
        module_id(self.place((copy, lesson)).0)
    }

    fn exams(&mut self) -> Vec<String> {
        let ours = self.ours.exams.clone();
        let mut names = Vec::new();
        for copy in 0..self.root as usize {
            for exam in ours.iter() {
                let id = ExamId::new(format!("{}-{copy}", exam.id));
                let name = format!("{id}.ron");
                let exam = Exam { id, ..self.rewritten(&**exam, copy) };
                self.file(&name, &exam);
                names.push(name);
            }
        }
        names
    }

    fn formulas(&mut self) -> String {
        let ours = self.ours.formulas.clone();
        let mut all: Vec<SheetFormula> = Vec::new();
        for copy in 0..self.root as usize {
            for formula in ours.iter() {
                let code = format!("{}-{copy}", formula.code);
                all.push(SheetFormula { code, ..self.rewritten(formula, copy) });
            }
        }
        self.file("formules.ron", &all);
        "formules.ron".to_owned()
    }

    fn name(&mut self, like: &str) -> String {
        capital(&self.vocabulary.name(like, &mut self.random))
    }

    /// The same value in other words, leading to the same copy's terms, lessons and exercises.
    fn rewritten<T: Serialize + DeserializeOwned>(&mut self, value: &T, copy: usize) -> T {
        let mut written = json(value);
        self.walk(&mut written, "", "", copy);
        serde_json::from_value(written).expect("only words were changed")
    }

    fn walk(&mut self, value: &mut Value, key: &str, parent: &str, copy: usize) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(|value| self.walk(value, key, parent, copy)),
            Value::Object(fields) => {
                if let Some(Value::Object(channels)) = fields.get_mut("Channels") {
                    let id = channels["id"].as_str().expect("it has one");
                    channels["id"] = sheet(id, copy).into();
                }
                fields.iter_mut().for_each(|(field, value)| self.walk(value, field, key, copy));
            }
            Value::String(text) => *text = self.words(text, key, parent, copy),
            _ => {}
        }
    }

    fn words(&mut self, text: &str, key: &str, parent: &str, copy: usize) -> String {
        match key {
            "term" | "see" => {
                self.term_ids.get(&(copy, text.to_owned())).map_or(text, |(id, _)| id.as_str()).to_owned()
            }
            "self_check" => self.exercise_ids[&(copy, text.to_owned())].to_string(),
            "passage" => self.passage(text, copy),
            "name" if matches!(parent, "parameters" | "values" | "inputs") => text.to_owned(),
            _ if NO_WORDS.contains(&key) => text.to_owned(),
            _ => {
                let text = self.vocabulary.rewrite(text, &mut self.random);
                self.links(&text, copy)
            }
        }
    }

    fn passage(&self, written: &str, copy: usize) -> String {
        let passage = Passage::from(written.to_owned());
        let position =
            self.entries.iter().position(|entry| entry.id == passage.lesson).expect("our passages are there");
        let anchor = passage.anchor.map(|anchor| match self.sheets.contains(anchor.as_str()) {
            true => Anchor::new(sheet(anchor.as_str(), copy)),
            false => anchor,
        });
        Passage { lesson: self.lesson_id((copy, position)), anchor }.to_string()
    }

    /// Turns links to what this copy has.
    fn links(&self, text: &str, copy: usize) -> String {
        let mut parts = text.split("](");
        let mut written = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (target, rest) = part.split_once(')').unwrap_or((part, ""));
            let target = match target.split_once(':') {
                Some(("term", id)) => format!("term:{}", self.term_ids[&(copy, id.to_owned())].0),
                Some(("lesson", passage)) => format!("lesson:{}", self.passage(passage, copy)),
                _ => target.to_owned(),
            };
            written.push_str(&format!("]({target}){rest}"));
        }
        written
    }

    fn file<T: Serialize>(&self, name: &str, value: &T) {
        let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
        let options = ron::Options::default().with_default_extension(extensions);
        let pretty = PrettyConfig::new().depth_limit(3).new_line("\n");
        let text = options.to_string_pretty(value, pretty).expect("a course has a form");
        // As authors write: fields that hold nothing are left out, and spaces that do not break stand as they are.
        let text = text.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}");
        self.write(name, &without_none(&text));
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}

fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).expect("a course has a form")
}

fn module_id(number: usize) -> ModuleId {
    ModuleId::new(format!("M{number}"))
}

/// The sheet of a copy; sheets are known by their name in the whole course.
fn sheet(ours: &str, copy: usize) -> String {
    format!("{ours}-{copy}")
}

/// Leaves out the fields that are `None`; no word of a course is.
fn without_none(text: &str) -> String {
    let mut parts = text.split(": None");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = written.rfind(|c: char| !(c.is_ascii_lowercase() || c == '_')).map_or(0, |at| at + 1);
        written.truncate(name);
        // What came before ends with a comma of its own.
        written.push_str(part.strip_prefix(',').unwrap_or(part).trim_start_matches(' '));
    }
    written
}

/// Words as an identifier.
fn kebab(words: &str) -> String {
    let plain: String = fold(words).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let mut id = parts.join("-");
    id.truncate(60);
    id.trim_end_matches('-').to_owned()
}
