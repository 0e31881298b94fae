use jiff::civil::date;

use super::*;
use crate::core::exercise::Answer;
use crate::core::review::CardId;

/// Events saved one after the other, a minute apart unless told otherwise.
#[derive(Default)]
struct Diary {
    events: Vec<Recorded>,
}

impl Diary {
    fn at(mut self, at: &str, event: Event) -> Self {
        let counter = self.events.len() as u64 + 1;
        self.events.push(Recorded { device: "d".into(), counter, at: at.parse().unwrap(), offset: 0, event });
        self
    }

    fn on(mut self, now: &str, event: Event) -> Self {
        let (counter, now) = (self.events.len() as u64 + 1, now.parse::<jiff::Zoned>().unwrap());
        let (at, offset) = (now.timestamp(), now.offset().seconds());
        self.events.push(Recorded { device: "d".into(), counter, at, offset, event });
        self
    }

    fn then(self, event: Event) -> Self {
        let minute = self.events.len();
        self.at(&format!("2026-03-12T10:{minute:02}:00Z"), event)
    }

    fn started(self, attempt: &str, module: &str, partial: bool) -> Self {
        let exercises = ["E1", "E2"].map(ExerciseId::new).to_vec();
        let (attempt, module) = (AttemptId(attempt.into()), Some(ModuleId::new(module)));
        let (mode, lesson) = (Mode::Practice, None);
        self.then(Event::AttemptStarted { attempt, module, exercises, seed: u64::MAX, partial, mode, lesson })
    }

    fn test(self, attempt: &str, exercises: &[&str]) -> Self {
        self.then(Event::AttemptStarted {
            attempt: AttemptId(attempt.into()),
            module: None,
            exercises: exercises.iter().map(|id| ExerciseId::new(*id)).collect(),
            seed: 3,
            partial: true,
            mode: Mode::Test,
            lesson: None,
        })
    }

    fn written(self, attempt: &str, exercise: &str) -> Self {
        let (attempt, exercise) = (AttemptId(attempt.into()), ExerciseId::new(exercise));
        self.then(Event::Written { attempt, exercise, text: "Bonjour".into(), millis: 900 })
    }

    fn answered(self, attempt: &str, exercise: &str, points: f64, outcome: Outcome) -> Self {
        self.then(Event::Answered {
            attempt: AttemptId(attempt.into()),
            exercise: ExerciseId::new(exercise),
            answer: Answer::Boolean(true),
            points,
            outcome,
            millis: 1500,
        })
    }

    fn finished(self, attempt: &str, halves: u8) -> Self {
        self.then(Event::AttemptFinished { attempt: AttemptId(attempt.into()), mark: Mark::from_halves(halves) })
    }

    fn whole(self, attempt: &str, module: &str, halves: u8) -> Self {
        self.started(attempt, module, false).finished(attempt, halves)
    }

    fn progress(&self) -> Progress {
        Progress::from_events(&self.events)
    }
}

fn marked(lesson: &str, read: bool) -> Event {
    Event::LessonMarked { lesson: LessonId::new(lesson), read }
}

fn streak(moments: &[&str], now: &str) -> u32 {
    let now: jiff::Zoned = now.parse().unwrap();
    let on_the_clock = |at: &str| at.parse::<Timestamp>().unwrap().to_zoned(now.time_zone().clone()).to_string();
    let diary = moments.iter().fold(Diary::default(), |diary, at| diary.on(&on_the_clock(at), marked("L1.1", true)));
    diary.progress().streak(&now)
}

#[test]
fn a_summary_counts_whole_finished_attempts_only() {
    let progress = Diary::default()
        .then(marked("L1.1", true))
        .then(marked("L1.2", true))
        .then(marked("L1.2", false))
        .whole("a", "M1", 31)
        .whole("b", "M1", 24)
        .whole("elsewhere", "M2", 40)
        .started("missed ones", "M1", true)
        .finished("missed ones", 40)
        .started("under way", "M1", false)
        .progress();
    let lessons = ["L1.1", "L1.2", "L1.3"].map(LessonId::new);
    let expected = ModuleSummary {
        lessons_read: 1,
        lessons: 3,
        attempts: 2,
        best: Some(Mark::from_halves(31)),
        last: Some(Mark::from_halves(24)),
    };
    assert_eq!(progress.summary(&ModuleId::new("M1"), &lessons), expected);
    assert_eq!(progress.summary(&ModuleId::new("M9"), &[]), ModuleSummary::default());
    let results: Vec<_> = progress.results().map(|attempt| attempt.id.0.as_str()).collect();
    assert_eq!(results, ["missed ones", "elsewhere", "b", "a"]);
}

#[test]
fn a_gain_is_on_the_whole_attempt_before_at_the_same_module() {
    let progress = Diary::default()
        .whole("a", "M1", 24)
        .whole("elsewhere", "M2", 40)
        .started("missed ones", "M1", true)
        .finished("missed ones", 40)
        .started("left", "M1", false)
        .whole("b", "M1", 31)
        .whole("c", "M1", 30)
        .progress();
    let gain = |id: &str| progress.gain(&AttemptId(id.into()));
    assert_eq!((gain("b"), gain("c")), (Some(7), Some(-1)));
    for without in ["a", "elsewhere", "missed ones", "left", "unknown"] {
        assert_eq!(gain(without), None, "{without}");
    }
}

#[test]
fn the_attempt_under_way_is_the_latest_unless_it_is_finished() {
    let module = ModuleId::new("M1");
    let diary = Diary::default().whole("a", "M1", 20).started("b", "M1", false).started("other", "M2", false);
    assert_eq!(diary.progress().under_way(&module).unwrap().id.0, "b");
    assert!(diary.finished("b", 20).progress().under_way(&module).is_none());
    let restarted = Diary::default().started("left", "M1", false).whole("done", "M1", 20).progress();
    assert!(restarted.under_way(&module).is_none(), "an attempt left for a later one is not taken up again");
}

#[test]
fn an_attempt_is_taken_up_at_its_first_question_without_an_answer() {
    let diary = Diary::default().started("a", "M1", false).answered("a", "E2", 0.5, Outcome::Partly);
    let attempt = |diary: &Diary| diary.progress().attempts[0].clone();
    assert_eq!(attempt(&diary).next_question(), Some((0, &ExerciseId::new("E1"))));
    let diary = diary.answered("a", "E2", 1.0, Outcome::Right).answered("a", "E1", 1.0, Outcome::Right);
    assert_eq!(attempt(&diary).next_question(), None);
    assert_eq!(attempt(&diary).points(), 1.5, "the second answer to E2 does not count");
    assert_eq!(diary.progress().time(), Duration::from_millis(4500));
}

#[test]
fn missed_questions_are_those_whose_latest_answer_was_not_fully_right() {
    let progress = Diary::default()
        .started("a", "M1", false)
        .answered("a", "E1", 0.0, Outcome::Wrong)
        .answered("a", "E2", 1.0, Outcome::Right)
        .answered("a", "E3", 1.0, Outcome::Right)
        .started("b", "M1", true)
        .answered("b", "E1", 1.0, Outcome::Right)
        .answered("b", "E3", 0.5, Outcome::Partly)
        .progress();
    assert_eq!(progress.missed(), HashSet::from([&ExerciseId::new("E3")]));
}

#[test]
fn a_test_says_nothing_before_its_end() {
    let diary = Diary::default().test("t", &["E1", "E2"]).answered("t", "E1", 0.0, Outcome::Wrong);
    assert!(diary.progress().missed().is_empty());
    let diary = diary.answered("t", "E2", 1.0, Outcome::Right).finished("t", 20);
    assert_eq!(diary.progress().missed(), HashSet::from([&ExerciseId::new("E1")]));
    assert_eq!(diary.progress().summary(&ModuleId::new("M1"), &[]).attempts, 0, "several modules give no mark");
}

#[test]
fn written_answers_of_a_test_are_marked_after_all_others() {
    let diary = Diary::default().test("t", &["E1", "E2", "E3"]).written("t", "E1");
    let next = |diary: &Diary| diary.progress().attempts[0].next_question().map(|(position, _)| position);
    assert_eq!(next(&diary), Some(1));
    let diary = diary.answered("t", "E2", 1.0, Outcome::Right).written("t", "E3");
    assert_eq!((next(&diary), diary.progress().attempts[0].done()), (Some(0), 3));
    let diary = diary.answered("t", "E1", 0.5, Outcome::Partly);
    assert_eq!(next(&diary), Some(2));
    assert_eq!(next(&diary.answered("t", "E3", 0.5, Outcome::Partly)), None);
}

#[test]
fn runs_through_some_questions_do_not_hide_the_whole_one_under_way() {
    let module = ModuleId::new("M1");
    let progress =
        Diary::default().started("whole", "M1", false).started("some", "M1", true).test("several", &["E1"]).progress();
    let id = |attempt: Option<&Attempt>| attempt.map(|attempt| attempt.id.0.clone());
    assert_eq!(id(progress.under_way(&module)).as_deref(), Some("whole"));
    assert_eq!(id(progress.part_under_way(Some(&module))).as_deref(), Some("some"));
    assert_eq!(id(progress.part_under_way(None)).as_deref(), Some("several"));
}

#[test]
fn an_answer_of_an_unknown_attempt_still_counts_for_its_exercise() {
    let progress = Diary::default().answered("lost", "E1", 0.0, Outcome::Wrong).finished("lost", 3).progress();
    assert_eq!(progress.missed().len(), 1);
    assert_eq!(progress.results().count(), 0);
}

#[test]
fn kept_terms_stay_in_the_order_kept() {
    let kept = |term: &str, kept| Event::TermKept { term: TermId::new(term), kept };
    let progress = Diary::default()
        .then(kept("a", true))
        .then(kept("b", true))
        .then(kept("c", true))
        .then(kept("b", false))
        .then(kept("a", true))
        .progress();
    assert_eq!(progress.kept, ["c", "a"].map(TermId::new));
}

#[test]
fn days_in_a_row_end_today_or_yesterday() {
    let days = ["2026-03-09T12:00Z", "2026-03-11T12:00Z", "2026-03-12T09:00Z", "2026-03-12T18:00Z"];
    assert_eq!(streak(&days, "2026-03-12T20:00[UTC]"), 2);
    assert_eq!(streak(&days, "2026-03-13T20:00[UTC]"), 2, "today can still be studied");
    assert_eq!(streak(&days, "2026-03-14T20:00[UTC]"), 0);
    assert_eq!(streak(&[], "2026-03-14T20:00[UTC]"), 0);
}

#[test]
fn a_day_begins_at_four_on_the_clock() {
    // 3 h 59 in Paris still belongs to the 11th, 4 h is the 12th.
    assert_eq!(streak(&["2026-03-12T02:59Z"], "2026-03-12T12:00[Europe/Paris]"), 1);
    assert_eq!(streak(&["2026-03-12T02:59Z"], "2026-03-13T12:00[Europe/Paris]"), 0);
    assert_eq!(streak(&["2026-03-12T03:00Z"], "2026-03-13T12:00[Europe/Paris]"), 1);
    assert_eq!(streak(&["2026-03-11T12:00Z", "2026-03-12T03:00Z"], "2026-03-13T03:30[Europe/Paris]"), 2);
}

#[test]
fn days_are_those_of_the_students_time_zone() {
    let moments = ["2026-03-11T20:00Z", "2026-03-12T04:30Z"];
    assert_eq!(streak(&moments, "2026-03-12T12:00[Europe/Paris]"), 2);
    // In Martinique, 4 hours behind, both belong to the 11th.
    assert_eq!(streak(&moments, "2026-03-12T12:00[America/Martinique]"), 1);
}

#[test]
fn travel_moves_no_day() {
    let progress = Diary::default()
        .on("2026-03-11T22:00+01:00[Europe/Paris]", marked("L1.1", true))
        .on("2026-03-12T05:00+01:00[Europe/Paris]", marked("L1.2", true))
        .progress();
    assert_eq!(progress.streak(&"2026-03-12T12:00[America/Martinique]".parse().unwrap()), 2);
}

#[test]
fn a_clock_set_back_gives_no_negative_time_and_loses_no_rating() {
    let card = CardId::Question(ExerciseId::new("M1-E01"));
    let rated = |rating| Event::CardRated { card: card.clone(), rating, millis: 1_000 };
    let progress = Diary::default()
        .on("2026-03-12T12:00[Europe/Paris]", rated(Rating::Good))
        .on("2026-03-11T12:00[Europe/Paris]", rated(Rating::Good))
        .progress();
    let state = progress.reviews.get(&card).expect("it was rated");
    assert_eq!(state.reviews.len(), 2);
    assert!(state.memory.is_some_and(|memory| memory.stability.is_finite() && memory.stability > 0.0));
    assert!(progress.reviews.due(&card, 0.9) > Some(Day::from(date(2026, 3, 11))));
    assert_eq!(progress.days.values().map(DayOfStudy::cards).sum::<u32>(), 2);
}

#[test]
fn a_rating_taken_back_leaves_everything_as_it_was() {
    let card = CardId::Question(ExerciseId::new("M1-E01"));
    let rated = |rating| Event::CardRated { card: card.clone(), rating, millis: 1_000 };
    let before = || Diary::default().on("2026-03-09T12:00[UTC]", rated(Rating::Good));
    let undone = before().on("2026-03-12T12:00[UTC]", rated(Rating::Again)).on(
        "2026-03-12T12:01[UTC]",
        Event::RatingUndone { card: card.clone(), rated: "2026-03-12T12:00Z".parse().unwrap() },
    );
    let (before, undone) = (before().progress(), undone.progress());
    assert_eq!(before.reviews, undone.reviews);
    assert_eq!(undone.days[&Day::from(date(2026, 3, 12))].cards(), 0);
}

#[test]
fn marks_of_the_simulator_are_kept_changed_and_removed_without_counting_as_study() {
    let note = |halves: Option<u8>| Event::MarkNoted {
        diploma: Diploma::Ndrc,
        test: "E1".into(),
        mark: halves.map(Mark::from_halves),
    };
    let after = |notes: &[Option<u8>]| {
        notes.iter().fold(Diary::default(), |diary, halves| diary.then(note(*halves))).progress()
    };
    assert_eq!(after(&[Some(18), Some(25)]).marks[&Diploma::Ndrc]["E1"], Mark::from_halves(25));
    let removed = after(&[Some(18), None]);
    assert!(removed.marks[&Diploma::Ndrc].is_empty());
    assert!(removed.is_new());
}
