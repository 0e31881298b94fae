//! The answer being given to a question, before it is checked.

use crate::core::course::{Exercise, ExerciseKind};
use crate::core::exercise::{Answer, Part, Verdict, grade};

/// The answer being given to a question. Positions are those of the exercise as written.
#[derive(Debug, Clone, PartialEq)]
pub enum Draft {
    /// The choice.
    Single(Option<usize>),
    /// For each choice, whether it is ticked.
    Multiple(Vec<bool>),
    /// True or false.
    Boolean(Option<bool>),
    /// For each label, its category.
    Classification(Vec<Option<usize>>),
    /// For each left entry, the right entry put beside it.
    Matching(Vec<Option<usize>>),
    /// Steps in the order given.
    Ordering {
        /// The order.
        order: Vec<usize>,
        /// A step was moved: until then there is no answer.
        moved: bool,
    },
    /// For each gap, the words given.
    Cloze(Vec<String>),
    /// For each question, the number typed.
    Numeric {
        /// What the numbers given were drawn from.
        seed: u64,
        /// The numbers.
        given: Vec<String>,
    },
    /// Words compared with the ideas expected.
    Short {
        /// The words.
        text: String,
        /// For each idea, whether it is found in them.
        ideas: Vec<bool>,
        /// The words are written: the student compares.
        comparing: bool,
    },
    /// A written case, marked against its rubric.
    Case {
        /// The words.
        text: String,
        /// For each criterion, the half points given.
        halves: Vec<Option<u8>>,
        /// The words are written: the student marks.
        comparing: bool,
    },
}

impl Draft {
    /// No answer yet; steps stand in the shuffled order, numbers are drawn from the seed.
    pub fn new(kind: &ExerciseKind, shuffle: &[usize], seed: u64) -> Self {
        match kind {
            ExerciseKind::SingleChoice { .. } => Self::Single(None),
            ExerciseKind::MultipleChoice { choices } => Self::Multiple(vec![false; choices.len()]),
            ExerciseKind::TrueFalse { .. } => Self::Boolean(None),
            ExerciseKind::Classification { labels, .. } => Self::Classification(vec![None; labels.len()]),
            ExerciseKind::Matching { pairs } => Self::Matching(vec![None; pairs.len()]),
            ExerciseKind::Ordering { .. } => Self::Ordering { order: shuffle.to_vec(), moved: false },
            ExerciseKind::Cloze { gaps, .. } => Self::Cloze(vec![String::new(); gaps.len()]),
            ExerciseKind::Numeric { questions, .. } => {
                Self::Numeric { seed, given: vec![String::new(); questions.len()] }
            }
            ExerciseKind::ShortAnswer { ideas, .. } => {
                Self::Short { text: String::new(), ideas: vec![false; ideas.len()], comparing: false }
            }
            ExerciseKind::MiniCase { rubric, .. } => {
                Self::Case { text: String::new(), halves: vec![None; rubric.len()], comparing: false }
            }
        }
    }

    /// A saved answer, when the exercise still has everything that it names.
    fn saved(kind: &ExerciseKind, answer: &Answer) -> Option<Self> {
        let seats = |given: &[usize], wanted: usize, among: usize| {
            (given.len() == wanted && given.iter().all(|each| *each < among))
                .then(|| given.iter().copied().map(Some).collect())
        };
        match (kind, answer) {
            (ExerciseKind::SingleChoice { choices }, Answer::Single(given)) if *given < choices.len() => {
                Some(Self::Single(Some(*given)))
            }
            (ExerciseKind::MultipleChoice { choices }, Answer::Multiple(given)) => {
                Some(Self::Multiple((0..choices.len()).map(|position| given.contains(&position)).collect()))
            }
            (ExerciseKind::TrueFalse { .. }, Answer::Boolean(given)) => Some(Self::Boolean(Some(*given))),
            (ExerciseKind::Classification { categories, labels }, Answer::Classification(given)) => {
                seats(given, labels.len(), categories.len()).map(Self::Classification)
            }
            (ExerciseKind::Matching { pairs }, Answer::Matching(given)) => {
                seats(given, pairs.len(), pairs.len()).map(Self::Matching)
            }
            (ExerciseKind::Ordering { steps }, Answer::Ordering(given)) => {
                let fits = given.len() == steps.len() && given.iter().all(|step| *step < steps.len());
                fits.then(|| Self::Ordering { order: given.clone(), moved: true })
            }
            (ExerciseKind::Cloze { gaps, .. }, Answer::Cloze(given)) if given.len() == gaps.len() => {
                Some(Self::Cloze(given.clone()))
            }
            (ExerciseKind::Numeric { questions, .. }, Answer::Numeric { seed, given })
                if given.len() == questions.len() =>
            {
                Some(Self::Numeric { seed: *seed, given: given.clone() })
            }
            (ExerciseKind::ShortAnswer { ideas, .. }, Answer::Short { text, ideas: found }) => Some(Self::Short {
                text: text.clone(),
                ideas: (0..ideas.len()).map(|position| found.contains(&position)).collect(),
                comparing: true,
            }),
            (ExerciseKind::MiniCase { rubric, .. }, Answer::Case { text, halves }) if halves.len() == rubric.len() => {
                Some(Self::Case {
                    text: text.clone(),
                    halves: halves.iter().copied().map(Some).collect(),
                    comparing: true,
                })
            }
            _ => None,
        }
    }

    /// Where everything belongs, for a question that was passed over. Choices stay unticked: the right ones are
    /// shown as missed.
    fn solution(kind: &ExerciseKind, seed: u64) -> Self {
        match kind {
            ExerciseKind::Classification { categories, labels } => Self::Classification(
                labels.iter().map(|label| categories.iter().position(|c| c.id == label.category)).collect(),
            ),
            ExerciseKind::Matching { pairs } => Self::Matching((0..pairs.len()).map(Some).collect()),
            ExerciseKind::Ordering { steps } => Self::Ordering { order: (0..steps.len()).collect(), moved: false },
            ExerciseKind::Cloze { gaps, .. } => Self::Cloze(gaps.iter().map(|gap| gap.answer.clone()).collect()),
            others => Self::new(others, &[], seed),
        }
    }

    /// A saved answer with its verdict as they are shown in a correction; `seed` is that of the question.
    pub fn corrected(exercise: &Exercise, answer: &Answer, seed: u64) -> (Self, Verdict) {
        let verdict = grade(exercise, answer);
        if let Some(draft) = Self::saved(&exercise.kind, answer) {
            return (draft, verdict);
        }
        let missed = |right: bool| if right { Part::Missed } else { Part::Left };
        let parts = match &exercise.kind {
            ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
                choices.iter().map(|choice| missed(choice.right)).collect()
            }
            ExerciseKind::TrueFalse { answer } => vec![missed(*answer), missed(!answer)],
            ExerciseKind::Classification { labels, .. } => vec![Part::Missed; labels.len()],
            ExerciseKind::Matching { pairs } => vec![Part::Missed; pairs.len()],
            ExerciseKind::Ordering { steps } => vec![Part::Missed; steps.len()],
            ExerciseKind::Cloze { gaps, .. } => vec![Part::Missed; gaps.len()],
            ExerciseKind::Numeric { questions, .. } => vec![Part::Missed; questions.len()],
            ExerciseKind::ShortAnswer { ideas, .. } => vec![Part::Missed; ideas.len()],
            ExerciseKind::MiniCase { rubric, .. } => vec![Part::Missed; rubric.len()],
        };
        (Self::solution(&exercise.kind, seed), Verdict { parts, ..verdict })
    }

    /// The answer, once it is complete.
    pub fn answer(&self) -> Option<Answer> {
        match self {
            Self::Single(choice) => choice.map(Answer::Single),
            Self::Multiple(ticked) => {
                let given: Vec<usize> = (0..ticked.len()).filter(|position| ticked[*position]).collect();
                (!given.is_empty()).then_some(Answer::Multiple(given))
            }
            Self::Boolean(value) => value.map(Answer::Boolean),
            Self::Classification(seats) => seats.iter().copied().collect::<Option<_>>().map(Answer::Classification),
            Self::Matching(seats) => seats.iter().copied().collect::<Option<_>>().map(Answer::Matching),
            Self::Ordering { order, moved } => moved.then(|| Answer::Ordering(order.clone())),
            Self::Cloze(given) => all_filled(given).then(|| Answer::Cloze(given.clone())),
            Self::Numeric { seed, given } => {
                all_filled(given).then(|| Answer::Numeric { seed: *seed, given: given.clone() })
            }
            Self::Short { text, ideas, comparing } => comparing.then(|| Answer::Short {
                text: text.clone(),
                ideas: (0..ideas.len()).filter(|position| ideas[*position]).collect(),
            }),
            Self::Case { text, halves, comparing } => {
                let halves: Option<Vec<u8>> = halves.iter().copied().collect();
                halves.filter(|_| *comparing).map(|halves| Answer::Case { text: text.clone(), halves })
            }
        }
    }

    /// Words are written, and still to be compared with what was expected.
    pub fn is_to_compare(&self) -> bool {
        match self {
            Self::Short { text, comparing, .. } | Self::Case { text, comparing, .. } => {
                !comparing && !text.trim().is_empty()
            }
            _ => false,
        }
    }

    /// Nothing was done: nothing would be lost.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Single(choice) => choice.is_none(),
            Self::Multiple(ticked) => !ticked.contains(&true),
            Self::Boolean(value) => value.is_none(),
            Self::Classification(seats) | Self::Matching(seats) => seats.iter().all(Option::is_none),
            Self::Ordering { moved, .. } => !moved,
            Self::Cloze(given) | Self::Numeric { given, .. } => given.iter().all(|words| words.trim().is_empty()),
            Self::Short { text, .. } | Self::Case { text, .. } => text.trim().is_empty(),
        }
    }

    /// How many labels, left entries, gaps, numbers or criteria still wait.
    pub fn remaining(&self) -> usize {
        match self {
            Self::Classification(seats) | Self::Matching(seats) => seats.iter().filter(|seat| seat.is_none()).count(),
            Self::Cloze(given) | Self::Numeric { given, .. } => {
                given.iter().filter(|words| words.trim().is_empty()).count()
            }
            Self::Case { halves, .. } => halves.iter().filter(|half| half.is_none()).count(),
            _ => 0,
        }
    }

    /// Ticks or unticks a choice; for a statement 0 is true and 1 is false.
    pub fn tick(&mut self, position: usize) {
        match self {
            Self::Single(choice) => *choice = Some(position),
            Self::Multiple(ticked) => {
                if let Some(ticked) = ticked.get_mut(position) {
                    *ticked = !*ticked;
                }
            }
            Self::Boolean(value) => *value = Some(position == 0),
            Self::Short { ideas, comparing: true, .. } => {
                if let Some(ticked) = ideas.get_mut(position) {
                    *ticked = !*ticked;
                }
            }
            _ => {}
        }
    }

    /// Whether a choice is ticked.
    pub fn is_ticked(&self, position: usize) -> bool {
        match self {
            Self::Single(choice) => *choice == Some(position),
            Self::Multiple(ticked) => ticked.get(position) == Some(&true),
            Self::Boolean(value) => *value == Some(position == 0),
            _ => false,
        }
    }

    /// Where a label or left entry is seated.
    pub fn seat(&self, entry: usize) -> Option<usize> {
        match self {
            Self::Classification(seats) | Self::Matching(seats) => seats.get(entry).copied().flatten(),
            _ => None,
        }
    }

    /// Seats a label or left entry, or takes it back. A right entry of a matching has one place only.
    pub fn put(&mut self, entry: usize, seat: Option<usize>) {
        if let (Self::Matching(seats), Some(_)) = (&mut *self, seat) {
            seats.iter_mut().filter(|other| **other == seat).for_each(|other| *other = None);
        }
        if let Self::Classification(seats) | Self::Matching(seats) = self
            && let Some(present) = seats.get_mut(entry)
        {
            *present = seat;
        }
    }

    /// Moves a step up (`-1`) or down (`1`); returns its new position from 0, if it moved.
    pub fn shift(&mut self, step: usize, by: isize) -> Option<usize> {
        let Self::Ordering { order, moved } = self else { return None };
        let from = order.iter().position(|each| *each == step)?;
        let to = from.checked_add_signed(by).filter(|to| *to < order.len())?;
        order.swap(from, to);
        *moved = true;
        Some(to)
    }
}

fn all_filled(given: &[String]) -> bool {
    given.iter().all(|words| !words.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_entry_moves_rather_than_stand_twice() {
        let mut draft = Draft::Matching(vec![None, None]);
        draft.put(0, Some(1));
        draft.put(1, Some(1));
        assert_eq!(draft, Draft::Matching(vec![None, Some(1)]));
        assert_eq!(draft.answer(), None);
        draft.put(0, Some(0));
        assert_eq!(draft.answer(), Some(Answer::Matching(vec![0, 1])));
    }

    #[test]
    fn an_order_is_an_answer_only_once_touched() {
        let mut draft = Draft::Ordering { order: vec![1, 0], moved: false };
        assert_eq!(draft.answer(), None);
        assert_eq!(draft.shift(1, -1), None);
        assert_eq!(draft.shift(0, -1), Some(0));
        assert_eq!(draft.answer(), Some(Answer::Ordering(vec![0, 1])));
    }

    #[test]
    fn unticking_the_last_choice_leaves_no_answer() {
        let mut draft = Draft::Multiple(vec![false, false]);
        draft.tick(1);
        assert_eq!(draft.answer(), Some(Answer::Multiple(vec![1])));
        draft.tick(1);
        assert!(draft.is_empty() && draft.answer().is_none());
    }
}
