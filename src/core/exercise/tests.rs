use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::core::course::{Category, Choice, ExerciseId, Label, LessonId, Pair, Passage, Text};

fn exercise(kind: ExerciseKind) -> Exercise {
    Exercise {
        id: ExerciseId::new("M1-E01"),
        title: String::new(),
        difficulty: 1,
        prompt: Text::default(),
        document: None,
        kind,
        explanation: Text::default(),
        passage: Passage { lesson: LessonId::new("L1.1"), anchor: None },
    }
}

fn choices(right: &[bool]) -> Vec<Choice> {
    right.iter().map(|right| Choice { text: Text::default(), right: *right, why: None }).collect()
}

fn single(right: &[bool]) -> Exercise {
    exercise(ExerciseKind::SingleChoice { choices: choices(right) })
}

fn multiple(right: &[bool]) -> Exercise {
    exercise(ExerciseKind::MultipleChoice { choices: choices(right) })
}

/// Labels by the number of their category, and of another one that is accepted.
fn classification(categories: usize, labels: &[(usize, Option<usize>)]) -> Exercise {
    let name = |number: usize| format!("c{number}");
    let categories =
        (0..categories).map(|number| Category { id: name(number), name: String::new(), icon: None }).collect();
    let label = |(category, also): &(usize, Option<usize>)| Label {
        text: Text::default(),
        category: name(*category),
        also: also.map(name).into_iter().collect(),
    };
    exercise(ExerciseKind::Classification { categories, labels: labels.iter().map(label).collect() })
}

fn matching(right: &[&str]) -> Exercise {
    let pair = |right: &&str| Pair { left: Text::default(), right: Text((*right).to_owned()) };
    exercise(ExerciseKind::Matching { pairs: right.iter().map(pair).collect() })
}

fn ordering(steps: usize) -> Exercise {
    exercise(ExerciseKind::Ordering { steps: vec![Text::default(); steps] })
}

#[track_caller]
fn earns(exercise: &Exercise, answer: Answer, points: f64) -> Vec<Part> {
    let verdict = grade(exercise, &answer);
    assert!((verdict.points - points).abs() < 1e-9, "{answer:?}: {verdict:?}");
    let outcome = match points {
        0.0 => Outcome::Wrong,
        1.0 => Outcome::Right,
        _ => Outcome::Partly,
    };
    assert_eq!(verdict.outcome, outcome);
    verdict.parts
}

#[test]
fn a_single_choice_is_right_or_wrong() {
    let exercise = single(&[false, true, false]);
    assert_eq!(earns(&exercise, Answer::Single(1), 1.0), [Part::Left, Part::Right, Part::Left]);
    assert_eq!(earns(&exercise, Answer::Single(0), 0.0), [Part::Wrong, Part::Missed, Part::Left]);
}

#[test]
fn each_wrong_tick_costs_a_right_one() {
    let exercise = multiple(&[true, true, false, false]);
    let parts = earns(&exercise, Answer::Multiple(vec![0, 2]), 0.0);
    assert_eq!(parts, [Part::Right, Part::Missed, Part::Wrong, Part::Left]);
    earns(&exercise, Answer::Multiple(vec![0, 1]), 1.0);
    earns(&exercise, Answer::Multiple(vec![1]), 0.5);
    earns(&exercise, Answer::Multiple(vec![0, 1, 2]), 0.5);
    earns(&exercise, Answer::Multiple(vec![0, 1, 2, 3]), 0.0);
    earns(&exercise, Answer::Multiple(vec![2, 3]), 0.0);
    earns(&exercise, Answer::Multiple(vec![]), 0.0);
}

#[test]
fn ticking_a_choice_twice_changes_nothing() {
    earns(&multiple(&[true, true, false]), Answer::Multiple(vec![0, 0]), 0.5);
    earns(&multiple(&[true, true, false]), Answer::Multiple(vec![0, 1, 1, 0]), 1.0);
}

#[test]
fn a_statement_is_true_or_false() {
    let exercise = exercise(ExerciseKind::TrueFalse { answer: false });
    assert_eq!(earns(&exercise, Answer::Boolean(false), 1.0), [Part::Left, Part::Right]);
    assert_eq!(earns(&exercise, Answer::Boolean(true), 0.0), [Part::Wrong, Part::Missed]);
}

#[test]
fn each_label_in_its_category_counts_and_another_may_be_accepted() {
    let exercise = classification(3, &[(0, None), (1, Some(2)), (2, None), (0, None)]);
    earns(&exercise, Answer::Classification(vec![0, 1, 2, 0]), 1.0);
    earns(&exercise, Answer::Classification(vec![0, 2, 2, 0]), 1.0);
    let parts = earns(&exercise, Answer::Classification(vec![0, 0, 2, 1]), 0.5);
    assert_eq!(parts, [Part::Right, Part::Wrong, Part::Right, Part::Wrong]);
    earns(&exercise, Answer::Classification(vec![0, 1]), 0.5);
}

#[test]
fn each_pair_counts_and_equal_right_entries_can_be_swapped() {
    let exercise = matching(&["mail", "appel", "mail", "visite"]);
    earns(&exercise, Answer::Matching(vec![0, 1, 2, 3]), 1.0);
    earns(&exercise, Answer::Matching(vec![2, 1, 0, 3]), 1.0);
    earns(&exercise, Answer::Matching(vec![0, 1, 3, 2]), 0.5);
}

#[test]
fn an_order_counts_the_neighbours_that_follow_each_other() {
    let exercise = ordering(5);
    earns(&exercise, Answer::Ordering(vec![0, 1, 2, 3, 4]), 1.0);
    // Only the first step is out of place: three of four neighbours are kept.
    let parts = earns(&exercise, Answer::Ordering(vec![1, 2, 3, 4, 0]), 0.75);
    assert_eq!(parts, [Part::Wrong; 5]);
    earns(&exercise, Answer::Ordering(vec![4, 3, 2, 1, 0]), 0.0);
    earns(&exercise, Answer::Ordering(vec![0, 1, 2]), 0.5);
    earns(&exercise, Answer::Ordering(vec![0, 1, 0, 1, 0, 1]), 0.25);
}

#[test]
fn passing_over_or_answering_another_question_earns_nothing() {
    let any = single(&[true, false]);
    assert_eq!(earns(&any, Answer::Skipped, 0.0), []);
    assert_eq!(earns(&any, Answer::Boolean(true), 0.0), []);
}

#[test]
fn a_mark_is_rounded_to_the_half_point_and_a_tie_goes_up() {
    let mark = |out_of_twenty: f64| Mark::from_points(out_of_twenty, 20).value();
    assert_eq!(mark(15.24), 15.0);
    assert_eq!(mark(15.25), 15.5);
    assert_eq!(mark(15.74), 15.5);
    assert_eq!(mark(15.75), 16.0);
    assert_eq!(mark(0.0), 0.0);
    assert_eq!(mark(20.0), 20.0);
    // Four questions: 0.7625 of the points is 15.25, whatever the sum's last binary digit.
    assert_eq!(Mark::from_points(1.0 + 1.0 + 0.75 + 0.1 + 0.2, 4).value(), 15.5);
    assert_eq!(Mark::from_points(2.0 / 3.0 + 1.0 / 3.0 + 1.0, 2).value(), 20.0);
}

#[test]
fn a_mark_stays_between_0_and_20() {
    assert_eq!(Mark::from_points(3.0, 0).value(), 0.0);
    assert_eq!(Mark::from_points(-1.0, 3).value(), 0.0);
    assert_eq!(Mark::from_points(9.0, 3).value(), 20.0);
    assert_eq!(Mark::from_points(f64::NAN, 3).value(), 0.0);
    assert_eq!(Mark::from_halves(200).value(), 20.0);
}

fn any_exercise() -> impl Strategy<Value = Exercise> {
    let right = || vec(any::<bool>(), 0..7);
    prop_oneof![
        right().prop_map(|right| single(&right)),
        right().prop_map(|right| multiple(&right)),
        any::<bool>().prop_map(|answer| exercise(ExerciseKind::TrueFalse { answer })),
        // Categories that do not exist included: a course may be faulty.
        (0..5usize, vec((0..6usize, proptest::option::of(0..6usize)), 0..7))
            .prop_map(|(categories, labels)| classification(categories, &labels)),
        vec(prop_oneof![Just("a"), Just("b"), Just("c"), Just("d")], 0..7).prop_map(|right| matching(&right)),
        (0..7usize).prop_map(ordering),
    ]
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let position = || prop_oneof![4 => 0..8usize, 1 => Just(usize::MAX - 1), 1 => Just(usize::MAX)];
    prop_oneof![
        position().prop_map(Answer::Single),
        vec(position(), 0..9).prop_map(Answer::Multiple),
        any::<bool>().prop_map(Answer::Boolean),
        vec(position(), 0..9).prop_map(Answer::Classification),
        vec(position(), 0..9).prop_map(Answer::Matching),
        vec(position(), 0..9).prop_map(Answer::Ordering),
        Just(Answer::Skipped),
    ]
}

/// The right answer, for an exercise that has one.
fn right_answer(exercise: &Exercise) -> Option<Answer> {
    let ticked = |choices: &[Choice]| -> Vec<usize> {
        choices.iter().enumerate().filter(|(_, choice)| choice.right).map(|(position, _)| position).collect()
    };
    Some(match &exercise.kind {
        ExerciseKind::SingleChoice { choices } => match ticked(choices)[..] {
            [only] => Answer::Single(only),
            _ => return None,
        },
        ExerciseKind::MultipleChoice { choices } => {
            Answer::Multiple(Some(ticked(choices)).filter(|right| !right.is_empty())?)
        }
        ExerciseKind::TrueFalse { answer } => Answer::Boolean(*answer),
        ExerciseKind::Classification { categories, labels } => {
            let of = |label: &Label| categories.iter().position(|category| category.id == label.category);
            Answer::Classification(labels.iter().map(of).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())?)
        }
        ExerciseKind::Matching { pairs } => Answer::Matching((!pairs.is_empty()).then(|| (0..pairs.len()).collect())?),
        ExerciseKind::Ordering { steps } => Answer::Ordering((steps.len() > 1).then(|| (0..steps.len()).collect())?),
        ExerciseKind::Cloze { gaps, .. } => Answer::Cloze(gaps.iter().map(|gap| gap.answer.clone()).collect()),
        ExerciseKind::ShortAnswer { ideas, .. } => {
            Answer::Short { text: String::new(), ideas: (0..ideas.len()).collect() }
        }
        kind @ ExerciseKind::Numeric { .. } => {
            let given = Numeric::of(kind)?.draw(5).answers.into_iter().map(|number| number.to_string());
            Answer::Numeric { seed: 5, given: given.collect() }
        }
        ExerciseKind::MiniCase { rubric, .. } => {
            let halves = rubric.iter().map(|criterion| 2 * criterion.points).collect();
            Answer::Case { text: String::new(), halves }
        }
    })
}

#[test]
fn a_name_typed_is_forgiven_its_accents_its_article_and_one_slip() {
    let typed = |given: &str| name_typed("Écoute active", ["écoute".to_owned()], given);
    assert_eq!(typed("ecoute Active"), Part::Right);
    assert_eq!(typed("l’écoute active"), Part::Right);
    assert_eq!(typed("Écoute"), Part::Right);
    assert_eq!(typed("ecoutte active"), Part::Near);
    assert_eq!(typed("la reformulation"), Part::Wrong);
    assert_eq!(typed("  "), Part::Missed);
    assert_eq!(typed("la "), Part::Wrong);
}

proptest! {
    #[test]
    fn points_are_a_share_of_one_and_no_position_is_too_wrong(exercise in any_exercise(), answer in any_answer()) {
        let verdict = grade(&exercise, &answer);
        prop_assert!((0.0..=1.0).contains(&verdict.points), "{verdict:?}");
        let outcome = match verdict.points {
            0.0 => Outcome::Wrong,
            1.0 => Outcome::Right,
            _ => Outcome::Partly,
        };
        prop_assert_eq!(verdict.outcome, outcome);
    }

    #[test]
    fn the_right_answer_earns_the_whole_point(exercise in any_exercise()) {
        if let Some(answer) = right_answer(&exercise) {
            let verdict = grade(&exercise, &answer);
            prop_assert_eq!(verdict.points, 1.0);
            prop_assert!(verdict.parts.iter().all(|part| matches!(part, Part::Right | Part::Left)));
        }
    }

    #[test]
    fn a_mark_is_within_a_quarter_of_a_point_of_the_exact_one(halves in 0..=400u16, questions in 1..=40usize) {
        let points = f64::from(halves) / 400.0 * questions as f64;
        let mark = Mark::from_points(points, questions).value();
        prop_assert!((mark - points / questions as f64 * 20.0).abs() <= 0.25 + 1e-6);
    }

    #[test]
    fn a_shuffle_keeps_every_position_and_never_gives_the_answer_away(len in 0..20usize, seed in any::<u64>()) {
        let order = shuffled(len, seed);
        prop_assert_eq!(&order, &shuffled(len, seed));
        let natural: Vec<usize> = (0..len).collect();
        prop_assert!(len < 2 || order != natural);
        let mut sorted = order;
        sorted.sort_unstable();
        prop_assert_eq!(sorted, natural);
    }
}

fn cloze(answer: &str, variants: &[&str], bank: Option<&[&str]>) -> ExerciseKind {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let gap = Gap { answer: answer.to_owned(), variants: words(variants), why: None };
    ExerciseKind::Cloze { text: Text("{1}".to_owned()), gaps: vec![gap], bank: bank.map(words) }
}

#[test]
fn a_gap_forgives_accents_and_capitals_and_calls_a_slip_near() {
    let points = |kind: ExerciseKind, given: &str| {
        let verdict = grade(&exercise(kind), &Answer::Cloze(vec![given.to_owned()]));
        (verdict.points, verdict.parts[0])
    };
    let typed = || cloze("écoute active", &["attention"], None);
    assert_eq!(points(typed(), " Ecoute  ACTIVE "), (1.0, Part::Right));
    assert_eq!(points(typed(), "attention"), (1.0, Part::Right));
    assert_eq!(points(typed(), "écoutte activ"), (0.5, Part::Near));
    assert_eq!(points(typed(), "écoute passive"), (0.0, Part::Wrong));
    assert_eq!(points(typed(), ""), (0.0, Part::Missed));
    assert_eq!(points(cloze("DMT", &[], None), "DMC"), (0.0, Part::Wrong));
    let endless = "a".repeat(500_000);
    assert_eq!(points(typed(), &endless), (0.0, Part::Wrong));
    assert_eq!(points(cloze(&endless, &[], None), &endless.replacen('a', "b", 1)), (0.0, Part::Wrong), "in no time");
    assert_eq!(points(cloze("erlang", &[], Some(&["erlangs"])), "erlangs"), (0.0, Part::Wrong));
}

#[test]
fn a_number_is_read_in_french_and_judged_by_its_tolerance() {
    let question = Quantity {
        label: Text::default(),
        expression: "835 / 1200 * 100".to_owned(),
        expected: 69.58,
        unit: "%".to_owned(),
        decimals: 2,
        rounding: Rounding::Nearest,
        tolerance: None,
        least: None,
        most: None,
        steps: Vec::new(),
        comment: Text::default(),
    };
    let kind = |rounding, decimals, expression: &str| {
        let question = Quantity { rounding, decimals, expression: expression.to_owned(), ..question.clone() };
        ExerciseKind::Numeric { parameters: vec![], values: vec![], positive: vec![], questions: vec![question] }
    };
    let part = |kind: ExerciseKind, given: &str| {
        let answer = Answer::Numeric { seed: 1, given: vec![given.to_owned()] };
        grade(&exercise(kind), &answer).parts[0]
    };
    let rate = || kind(Rounding::Nearest, 2, "835 / 1200 * 100");
    for (given, expected) in [
        ("69,58", Part::Right),
        ("69.58 %", Part::Right),
        ("69,6", Part::Near),
        ("70,5", Part::Wrong),
        ("0,6958", Part::Wrong),
        ("soixante-dix", Part::Wrong),
        (" ", Part::Missed),
    ] {
        assert_eq!(part(rate(), given), expected, "{given}");
    }
    // Of people, 31.9 is not nearly 32: nobody hires nine tenths of a person.
    let staff = || kind(Rounding::Up, 0, "22 / 0.7");
    assert_eq!(part(staff(), "32"), Part::Right);
    assert_eq!(part(staff(), "31,43"), Part::Wrong);
    assert_eq!(part(staff(), "31,9"), Part::Wrong);
}

#[test]
fn ideas_are_proposed_by_the_beginnings_of_words() {
    let idea =
        |signs: &[&str]| Idea { text: Text::default(), signs: signs.iter().map(|sign| (*sign).to_owned()).collect() };
    let ideas = [idea(&["déplac", "décal"]), idea(&["file d’attente"]), idea(&["volume"])];
    assert_eq!(ideas_in(&ideas, "Le rappel DECALE la demande ; la file d'attente raccourcit."), [0, 1]);
    assert_eq!(ideas_in(&ideas, "Il remplace tout."), [0; 0]);
    let kind = ExerciseKind::ShortAnswer { ideas: ideas.into(), wanted: Some(2), model: Text::default() };
    let points = |found: &[usize]| {
        grade(&exercise(kind.clone()), &Answer::Short { text: "…".to_owned(), ideas: found.to_vec() }).points
    };
    assert_eq!([points(&[]), points(&[2]), points(&[0, 2]), points(&[0, 1, 2])], [0.0, 0.5, 1.0, 1.0]);
}

#[test]
fn a_case_earns_the_share_of_its_rubric() {
    let criterion = |points| Criterion { text: Text::default(), points };
    let kind = ExerciseKind::MiniCase {
        documents: vec![],
        tasks: vec![Text::default()],
        rubric: vec![criterion(6), criterion(4)],
        model: vec![],
    };
    let points = |halves: &[u8]| {
        grade(&exercise(kind.clone()), &Answer::Case { text: "…".to_owned(), halves: halves.to_vec() }).points
    };
    assert_eq!([points(&[12, 8]), points(&[7, 0]), points(&[200, 200]), points(&[])], [1.0, 0.35, 1.0, 0.0]);
}
