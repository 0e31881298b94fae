//! Grading: one pure function from an exercise and an answer to a verdict, and the mark out of 20.
//!
//! Every exercise is worth one point; `docs/content-format.md` states the partial credit of each kind.

pub mod pick;

use serde::{Deserialize, Serialize};

use crate::core::course::{Criterion, Exercise, ExerciseKind, Gap, Idea, Quantity, Rounding};
use crate::core::quantity::{self, Numeric};
use crate::core::search::fold;

/// An answer, by position in the exercise as written (never as shuffled).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The position of the choice.
    Single(usize),
    /// Positions of the ticked choices, ascending.
    Multiple(Vec<usize>),
    /// True or false.
    Boolean(bool),
    /// For each label, the position of its category.
    Classification(Vec<usize>),
    /// For each left entry, the position of the pair whose right entry was put beside it.
    Matching(Vec<usize>),
    /// Positions of the steps in the order given.
    Ordering(Vec<usize>),
    /// For each gap, the words given.
    Cloze(Vec<String>),
    /// What was written, and the positions of the ideas that the student finds in it.
    Short {
        /// The words.
        text: String,
        /// The ideas, ascending.
        ideas: Vec<usize>,
    },
    /// Numbers worked out.
    Numeric {
        /// What the numbers given were drawn from.
        seed: u64,
        /// What was typed for each question.
        given: Vec<String>,
    },
    /// What was written, and the half points that the student gives for each criterion.
    Case {
        /// The words.
        text: String,
        /// Half points per criterion.
        halves: Vec<u8>,
    },
    /// The question was passed over.
    Skipped,
}

/// How an answer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// All points.
    Right,
    /// Some points.
    Partly,
    /// No point.
    Wrong,
}

/// How one part of an answer did: a choice, a label, a pair, a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Given and right.
    Right,
    /// Given and nearly right: half of the points.
    Near,
    /// Given and wrong.
    Wrong,
    /// Right but not given.
    Missed,
    /// Rightly left.
    Left,
}

/// The result of grading.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Points out of one.
    pub points: f64,
    /// The same in one word.
    pub outcome: Outcome,
    /// One entry per choice, label, pair or step as written; per position for an ordering.
    pub parts: Vec<Part>,
}

/// Grades an answer. An answer of another kind, or with positions that the exercise no longer has, earns nothing.
pub fn grade(exercise: &Exercise, answer: &Answer) -> Verdict {
    let (points, parts) = match (&exercise.kind, answer) {
        (ExerciseKind::SingleChoice { choices }, Answer::Single(given)) => {
            let right = choices.get(*given).is_some_and(|choice| choice.right);
            let parts = choices
                .iter()
                .enumerate()
                .map(|(position, choice)| part_of_choice(choice.right, position == *given))
                .collect();
            (f64::from(u8::from(right)), parts)
        }
        (ExerciseKind::MultipleChoice { choices }, Answer::Multiple(given)) => {
            let parts: Vec<Part> = choices
                .iter()
                .enumerate()
                .map(|(position, choice)| part_of_choice(choice.right, given.contains(&position)))
                .collect();
            let wanted = choices.iter().filter(|choice| choice.right).count();
            let hits = count(&parts, Part::Right);
            let errors = count(&parts, Part::Wrong);
            (ratio(hits.saturating_sub(errors), wanted), parts)
        }
        (ExerciseKind::TrueFalse { answer: right }, Answer::Boolean(given)) => {
            let part = |value: bool| part_of_choice(*right == value, *given == value);
            (f64::from(u8::from(given == right)), vec![part(true), part(false)])
        }
        (ExerciseKind::Classification { categories, labels }, Answer::Classification(given)) => {
            let parts: Vec<Part> = labels
                .iter()
                .enumerate()
                .map(|(position, label)| {
                    let category = given.get(position).and_then(|chosen| categories.get(*chosen));
                    right_or_wrong(category.is_some_and(|c| c.id == label.category || label.also.contains(&c.id)))
                })
                .collect();
            (ratio(count(&parts, Part::Right), labels.len()), parts)
        }
        (ExerciseKind::Matching { pairs }, Answer::Matching(given)) => {
            let parts: Vec<Part> = (0..pairs.len())
                .map(|left| {
                    let chosen = given.get(left).and_then(|right| pairs.get(*right));
                    right_or_wrong(chosen.is_some_and(|pair| pair.right == pairs[left].right))
                })
                .collect();
            (ratio(count(&parts, Part::Right), pairs.len()), parts)
        }
        (ExerciseKind::Ordering { steps }, Answer::Ordering(given)) => {
            let parts = (0..steps.len()).map(|place| right_or_wrong(given.get(place) == Some(&place))).collect();
            // Each pair of neighbours counts once, even in an answer that repeats steps.
            let follows = |step: usize| given.windows(2).any(|pair| pair == [step, step + 1]);
            let neighbours = (1..steps.len()).filter(|next| follows(next - 1)).count();
            (ratio(neighbours, steps.len().saturating_sub(1)), parts)
        }
        (ExerciseKind::Cloze { gaps, bank, .. }, Answer::Cloze(given)) => {
            let given = |position: usize| given.get(position).map_or("", String::as_str);
            let parts = gaps.iter().enumerate().map(|(at, gap)| fill(gap, given(at), bank.is_none())).collect();
            half_for_near(parts)
        }
        (ExerciseKind::ShortAnswer { ideas, wanted, .. }, Answer::Short { ideas: found, .. }) => {
            let part = |position| if found.contains(&position) { Part::Right } else { Part::Missed };
            let parts: Vec<Part> = (0..ideas.len()).map(part).collect();
            let wanted = wanted.unwrap_or(ideas.len());
            (ratio(count(&parts, Part::Right).min(wanted), wanted), parts)
        }
        (kind @ ExerciseKind::Numeric { questions, .. }, Answer::Numeric { seed, given }) => {
            let drawn = Numeric::of(kind).map(|numeric| numeric.draw(*seed));
            let answers = drawn.map(|drawn| drawn.answers).unwrap_or_default();
            let typed = given.iter().map(String::as_str).chain(std::iter::repeat(""));
            let parts = questions.iter().zip(&answers).zip(typed);
            half_for_near(parts.map(|((question, right), typed)| measure(question, *right, typed)).collect())
        }
        (ExerciseKind::MiniCase { rubric, .. }, Answer::Case { halves, .. }) => {
            let given = |at: usize| halves.get(at).copied().unwrap_or_default();
            let criteria = rubric.iter().enumerate();
            let parts: Vec<Part> = criteria.map(|(at, criterion)| part_of_criterion(criterion, given(at))).collect();
            let total: usize = rubric.iter().map(|criterion| usize::from(criterion.halves())).sum();
            let earned = rubric.iter().enumerate().map(|(at, criterion)| given(at).min(criterion.halves()));
            (ratio(earned.map(usize::from).sum(), total), parts)
        }
        _ => (0.0, Vec::new()),
    };
    let outcome = if points >= 1.0 {
        Outcome::Right
    } else if points > 0.0 {
        Outcome::Partly
    } else {
        Outcome::Wrong
    };
    Verdict { points, outcome, parts }
}

fn part_of_choice(right: bool, given: bool) -> Part {
    match (right, given) {
        (true, true) => Part::Right,
        (false, true) => Part::Wrong,
        (true, false) => Part::Missed,
        (false, false) => Part::Left,
    }
}

/// Half of the points for what is nearly right.
fn half_for_near(parts: Vec<Part>) -> (f64, Vec<Part>) {
    let halves = 2 * count(&parts, Part::Right) + count(&parts, Part::Near);
    (ratio(halves, 2 * parts.len()), parts)
}

/// Letters of a word before one slip of the pen is called near, and before two are.
const ONE_SLIP: usize = 4;
const TWO_SLIPS: usize = 9;
/// From here on an answer is no name that is typed from memory: comparing two such letter by letter takes too long.
const NO_SLIP: usize = 200;

/// How the words put in a gap did: accents and case forgiven, a slip of the pen called near where words are typed.
fn fill(gap: &Gap, given: &str, typed: bool) -> Part {
    let given = fold(given.trim());
    if given.is_empty() {
        return Part::Missed;
    }
    let mut best = Part::Wrong;
    for right in [&gap.answer].into_iter().chain(&gap.variants) {
        let right = fold(right.trim());
        if right == given {
            return Part::Right;
        }
        let letters = right.chars().count();
        let slips = match letters {
            NO_SLIP.. => 0,
            TWO_SLIPS.. => 2,
            ONE_SLIP.. => 1,
            _ => 0,
        };
        let comparable = slips > 0 && letters.abs_diff(given.chars().count()) <= slips;
        if typed && comparable && strsim::osa_distance(&right, &given) <= slips {
            best = Part::Near;
        }
    }
    best
}

/// Relative distance within which a number is called near: rounded too soon, or not enough.
const NEAR: f64 = 0.01;

/// How a number did.
fn measure(question: &Quantity, right: f64, typed: &str) -> Part {
    if typed.trim().is_empty() {
        return Part::Missed;
    }
    let Some(given) = quantity::parse(typed, &question.unit) else { return Part::Wrong };
    let half_of_last = match question.rounding {
        Rounding::Nearest => 0.5 * 10f64.powi(-i32::from(question.decimals)),
        Rounding::Up => 0.0,
    };
    let tolerance = question.tolerance.unwrap_or(half_of_last);
    let distance = (given - right).abs();
    if distance <= tolerance + 1e-9 {
        Part::Right
    } else if question.rounding == Rounding::Nearest && distance <= right.abs() * NEAR {
        Part::Near
    } else {
        Part::Wrong
    }
}

fn part_of_criterion(criterion: &Criterion, halves: u8) -> Part {
    match halves {
        0 => Part::Missed,
        _ if halves >= criterion.halves() => Part::Right,
        _ => Part::Near,
    }
}

/// Positions of the ideas whose signs a text shows: what is proposed to the student, who decides.
pub fn ideas_in(ideas: &[Idea], text: &str) -> Vec<usize> {
    let text = fold(text);
    let begins = |sign: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(sign));
    let shows = |sign: &String| {
        let sign = fold(sign);
        if sign.contains(' ') { text.contains(&sign) } else { begins(&sign) }
    };
    (0..ideas.len()).filter(|position| ideas[*position].signs.iter().any(shows)).collect()
}

/// How a name that was typed from memory did: as in a gap, an article before it forgiven.
pub fn name_typed(name: &str, others: impl IntoIterator<Item = String>, given: &str) -> Part {
    let gap = Gap { answer: name.to_owned(), variants: others.into_iter().collect(), why: None };
    match (fill(&gap, given, true), without_article(given)) {
        (Part::Right, _) => Part::Right,
        (part, None) => part,
        (part, Some(rest)) => match fill(&gap, rest, true) {
            Part::Wrong | Part::Missed => part,
            better => better,
        },
    }
}

/// What follows a French article.
fn without_article(words: &str) -> Option<&str> {
    let words = words.trim_start();
    let (first, rest) = words.split_once([' ', '\'', '’'])?;
    ["le", "la", "les", "l", "un", "une", "des", "du"].contains(&first.to_lowercase().as_str()).then(|| rest.trim())
}

fn right_or_wrong(right: bool) -> Part {
    if right { Part::Right } else { Part::Wrong }
}

fn count(parts: &[Part], wanted: Part) -> usize {
    parts.iter().filter(|part| **part == wanted).count()
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A mark out of 20 to the half point, as French examiners give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Mark(u8);

/// From half points: more than 40, in a file written by something else, are 40.
impl From<u8> for Mark {
    fn from(halves: u8) -> Self {
        Self::from_halves(halves)
    }
}

impl From<Mark> for u8 {
    fn from(mark: Mark) -> Self {
        mark.halves()
    }
}

impl Mark {
    /// The mark for some points out of a number of questions; a tie goes up, in the candidate's favour.
    /// No question gives 0.
    pub fn from_points(points: f64, questions: usize) -> Self {
        if questions == 0 {
            return Self(0);
        }
        // The small term keeps sums such as 0.1 + 0.2 from losing a tie to binary rounding.
        let halves = (points / questions as f64 * 40.0 + 0.5 + 1e-9).floor();
        Self(halves.clamp(0.0, 40.0) as u8)
    }

    /// The mark from half points, 0 to 40.
    pub fn from_halves(halves: u8) -> Self {
        Self(halves.min(40))
    }

    /// Half points, 0 to 40.
    pub fn halves(self) -> u8 {
        self.0
    }

    /// The mark as a number, 0 to 20.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// A shuffled order of `len` positions, the same for the same seed; never the natural order when `len` > 1.
pub fn shuffled(len: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    fastrand::Rng::with_seed(seed).shuffle(&mut order);
    if len > 1 && order.windows(2).all(|pair| pair[0] < pair[1]) {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests;
