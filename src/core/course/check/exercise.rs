//! What can be wrong with an exercise: its answers above all.

use std::collections::HashSet;

use super::super::assemble::ReadList;
use super::super::fault::Fault;
use super::super::files::SourceFile;
use super::super::locate::Path;
use super::super::model::*;
use super::{Checker, Ids, at_least, icon, plain_id};
use crate::core::markup::plain;
use crate::core::quantity;

/// Most categories of a classification: more do not fit beside each other.
const MOST_CATEGORIES: usize = 7;

/// Faults of one exercise with the way to each.
pub(super) struct Faults<'a> {
    file: &'a SourceFile,
    path: Path,
    found: Vec<(Path, Fault)>,
}

impl Faults<'_> {
    pub(super) fn rule(&mut self, path: Path, found: Result<(), Fault>) {
        self.found.extend(found.err().map(|fault| (path, fault)));
    }
}

impl Checker<'_> {
    /// Checks a file of exercises; `place` is its module and its position there.
    pub(super) fn exercises(&mut self, place: (usize, usize), read: &ReadList<Exercise>) {
        for (position, exercise) in &read.value {
            let path = Path::root().index(*position);
            self.words(&read.file, &path, exercise);
            let mut faults = Faults { file: &read.file, path, found: Vec::new() };
            self.exercise(exercise, &mut faults);
            for (path, fault) in faults.found {
                if fault.spoils_exercise() && self.checked.spoiled.insert((place.0, place.1, *position)) {
                    let first = || read.file.diagnose(read.file.locate(&path), fault.clone());
                    self.checked.first_spoiled.entry(place).or_insert_with(first);
                }
                self.report.value(&read.file, &path, fault);
            }
        }
    }

    fn exercise<'a>(&mut self, exercise: &'a Exercise, faults: &mut Faults<'a>) {
        let path = faults.path.clone();
        let id = path.field("id");
        faults.rule(id.clone(), plain_id(exercise.id.as_str()));
        let line = self.report.has_room().then_some(&mut self.loader);
        faults.rule(id.clone(), self.exercises.claim(exercise.id.as_str(), faults.file, &id, line));
        if !(1..=3).contains(&exercise.difficulty) {
            faults.rule(path.field("difficulty"), Err(Fault::Difficulty { found: exercise.difficulty }));
        }
        faults.rule(path.field("passage"), self.known.passage(&exercise.passage));
        if let Some(document) = &exercise.document
            && document.text.is_empty()
        {
            // A document without words spoils nothing: the question may be answered without it.
            faults.rule(path.field("document").field("text"), Err(Fault::EmptyText));
        }
        let kind = path.field("kind");
        match &exercise.kind {
            ExerciseKind::SingleChoice { choices } => single_choice(choices, &kind, faults),
            ExerciseKind::MultipleChoice { choices } => multiple_choice(choices, &kind, faults),
            ExerciseKind::TrueFalse { .. } => {}
            ExerciseKind::Classification { categories, labels } => classification(categories, labels, &kind, faults),
            ExerciseKind::Matching { pairs } => matching(pairs, &kind, faults),
            ExerciseKind::Ordering { steps } => {
                faults.rule(kind.field("steps"), at_least("steps", steps.len(), 2));
            }
            ExerciseKind::Cloze { text, gaps, .. } => cloze(text, gaps, &kind, faults),
            ExerciseKind::ShortAnswer { ideas, wanted, .. } => short_answer(ideas, *wanted, &kind, faults),
            ExerciseKind::Numeric { .. } => super::numeric::check(exercise, &path, faults),
            ExerciseKind::MiniCase { tasks, rubric, .. } => {
                faults.rule(kind.field("tasks"), at_least("tasks", tasks.len(), 1));
                let total: u32 = rubric.iter().map(|criterion| u32::from(criterion.points)).sum();
                let found = if matches!(total, 10 | 20) { Ok(()) } else { Err(Fault::RubricTotal { found: total }) };
                faults.rule(kind.field("rubric"), found);
            }
        }
    }
}

fn single_choice(choices: &[Choice], kind: &Path, faults: &mut Faults<'_>) {
    let path = kind.field("choices");
    faults.rule(path.clone(), at_least("choices", choices.len(), 2));
    let right: Vec<usize> = (0..choices.len()).filter(|at| choices[*at].right).collect();
    match right.as_slice() {
        [] => faults.rule(kind.clone(), Err(Fault::NoRightAnswer)),
        [_] => {}
        [_, second, ..] => {
            faults.rule(path.index(*second).field("right"), Err(Fault::SeveralRightAnswers { count: right.len() }));
        }
    }
}

fn multiple_choice(choices: &[Choice], kind: &Path, faults: &mut Faults<'_>) {
    faults.rule(kind.field("choices"), at_least("choices", choices.len(), 2));
    match choices.iter().filter(|choice| choice.right).count() {
        0 => faults.rule(kind.clone(), Err(Fault::NoRightAnswer)),
        1 => faults.rule(kind.clone(), Err(Fault::FewRightAnswers { count: 1 })),
        _ => {}
    }
}

fn classification<'a>(categories: &'a [Category], labels: &[Label], kind: &Path, faults: &mut Faults<'a>) {
    let path = kind.field("categories");
    faults.rule(path.clone(), at_least("categories", categories.len(), 2));
    if categories.len() > MOST_CATEGORIES {
        let fault = Fault::TooMany { count: categories.len(), limit: MOST_CATEGORIES };
        faults.rule(path.clone(), Err(fault));
    }
    let mut ids = Ids::default();
    for (position, category) in categories.iter().enumerate() {
        let id = path.index(position).field("id");
        faults.rule(id.clone(), plain_id(&category.id));
        faults.rule(id.clone(), ids.claim(&category.id, faults.file, &id));
        if let Some(name) = &category.icon {
            faults.rule(path.index(position).field("icon"), icon(name));
        }
    }
    let known: HashSet<&str> = categories.iter().map(|category| category.id.as_str()).collect();
    let category = |id: &str| match known.contains(id) {
        true => Ok(()),
        false => Err(Fault::UnknownCategory { id: id.to_owned() }),
    };
    let path = kind.field("labels");
    faults.rule(path.clone(), at_least("labels", labels.len(), 2));
    for (position, label) in labels.iter().enumerate() {
        let path = path.index(position);
        faults.rule(path.field("category"), category(&label.category));
        for (at, also) in label.also.iter().enumerate() {
            faults.rule(path.field("also").index(at), category(also));
        }
    }
}

fn cloze(text: &Text, gaps: &[Gap], kind: &Path, faults: &mut Faults<'_>) {
    faults.rule(kind.field("gaps"), at_least("gaps", gaps.len(), 1));
    let written = quantity::names(text.as_str());
    let numbered = (1..=gaps.len()).map(|number| number.to_string());
    if !written.iter().copied().eq(numbered) {
        faults.rule(kind.field("text"), Err(Fault::GapsDiffer { found: written.len(), expected: gaps.len() }));
    }
}

fn short_answer(ideas: &[Idea], wanted: Option<usize>, kind: &Path, faults: &mut Faults<'_>) {
    faults.rule(kind.field("ideas"), at_least("ideas", ideas.len(), wanted.unwrap_or(1).max(1)));
    for (position, idea) in ideas.iter().enumerate() {
        let path = kind.field("ideas").index(position).field("signs");
        faults.rule(path, at_least("signs", idea.signs.len(), 1));
    }
    if wanted == Some(0) {
        faults.rule(kind.field("wanted"), Err(Fault::Zero));
    }
}

fn matching(pairs: &[Pair], kind: &Path, faults: &mut Faults<'_>) {
    let path = kind.field("pairs");
    faults.rule(path.clone(), at_least("pairs", pairs.len(), 2));
    let mut rights = HashSet::new();
    for (position, pair) in pairs.iter().enumerate() {
        let words = plain(&pair.right);
        if !rights.insert(words.trim().to_lowercase()) {
            faults.rule(path.index(position).field("right"), Err(Fault::DuplicateRight { text: words }));
        }
    }
}
