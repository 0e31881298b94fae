//! `parcours progress`: what was read and what marks were earned, for people or as JSON.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use jiff::{Timestamp, Zoned};
use serde::Serialize;

use crate::core::course::{Course, ExamId, ExerciseId, LessonId, ModuleId, TermId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::i18n::I18n;
use crate::core::progress::statistics::{AHEAD, ExamResult, HardQuestion, HardTerm, Mastery};
use crate::core::progress::{
    AttemptId, DayOfStudy, Deck, Event, History, Mode, ModuleSummary, Period, Progress, Statistics, Store, StoreError,
};
use crate::core::report;
use crate::core::review::Day;
use crate::core::settings::Settings;

/// Reads saved progress. Asking about it creates no file: a folder without any has an empty history.
pub fn read(folder: &Path) -> Result<History, StoreError> {
    if Store::exists(folder) { Store::open(folder)?.history() } else { Ok(History::default()) }
}

/// What is saved with what is derived from it, as things are now.
pub struct Learner<'a> {
    history: &'a History,
    course: Option<&'a Course>,
    progress: Progress,
    deck: Deck,
    retention: f32,
    now: Zoned,
    /// None without a course.
    statistics: Option<Statistics>,
}

impl<'a> Learner<'a> {
    /// Derives everything; reads the clock.
    pub fn new(history: &'a History, course: Option<&'a Course>, settings: &Settings) -> Self {
        let progress = Progress::from_events(&history.events);
        let (retention, now) = (settings.limits().retention, Zoned::now());
        let deck = course.map(|course| Deck::new(course, &progress, settings.diploma)).unwrap_or_default();
        let statistics = course.map(|course| Statistics::new(course, &progress, &deck, retention, &now, Period::All));
        Self { history, course, progress, deck, retention, now, statistics }
    }

    /// The report to print.
    pub fn report(&self, course: &Course, i18n: &I18n) -> String {
        let Self { progress, deck, retention, now, .. } = self;
        report::html(&report::Sources { course, progress, deck, retention: *retention, i18n, now })
    }

    fn mastery(&self, module: &ModuleId) -> Option<Mastery> {
        let modules = &self.statistics.as_ref()?.modules;
        modules.iter().find(|each| each.module == *module).map(|each| each.mastery)
    }
}

/// A module with its summary.
struct Row<'a> {
    module: ModuleId,
    /// Number and title, when the course has the module.
    known: Option<(u32, &'a str)>,
    summary: ModuleSummary,
}

/// The course's modules in order, then those that were practised and that the course does not have.
fn rows<'a>(progress: &Progress, course: Option<&'a Course>) -> Vec<Row<'a>> {
    let loaded = course.map_or(&[][..], |course| &course.modules);
    let mut rows: Vec<Row<'a>> = loaded
        .iter()
        .map(|loaded| Row {
            module: loaded.module.id.clone(),
            known: Some((loaded.module.number, loaded.module.title.as_str())),
            summary: progress.summary(&loaded.module.id, loaded.module.lessons.iter().map(|lesson| &lesson.id)),
        })
        .collect();
    for attempt in progress.attempts.iter() {
        let Some(module) = &attempt.module else { continue };
        if rows.iter().all(|row| row.module != *module) {
            let summary = progress.summary(module, std::iter::empty::<&LessonId>());
            rows.push(Row { module: module.clone(), known: None, summary });
        }
    }
    rows
}

/// Writes progress in words, one paragraph per module.
pub fn write_text(learner: &Learner<'_>, words: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let Learner { history, course, progress, .. } = learner;
    if history.events.is_empty() {
        writeln!(out, "{}", words.cli_progress_none())?;
    }
    for row in rows(progress, *course) {
        match row.known {
            Some((number, title)) => writeln!(out, "{}", words.cli_progress_module(number, title))?,
            None => writeln!(out, "{}", words.cli_progress_unknown_module(row.module.as_str()))?,
        }
        let summary = row.summary;
        if row.known.is_some() {
            writeln!(out, "  {}", words.cli_progress_lessons(summary.lessons_read, summary.lessons))?;
        }
        match summary.best.zip(summary.last) {
            Some((best, last)) => {
                let (best, last) = (words.mark_on_20(best), words.mark_on_20(last));
                writeln!(out, "  {}", words.cli_progress_marks(summary.attempts, best, last))?;
            }
            None => writeln!(out, "  {}", words.cli_progress_no_mark())?,
        }
        if let Some(mastery) = learner.mastery(&row.module).filter(|mastery| mastery.percent() > 0) {
            let (percent, level) = (report::percent(words, mastery), report::level(words, mastery.level()));
            writeln!(out, "  {}", words.cli_progress_mastery(percent, level))?;
        }
    }
    if !progress.time().is_zero() {
        let millis = u64::try_from(progress.time().as_millis()).unwrap_or(u64::MAX);
        writeln!(out, "{}", words.cli_progress_time(words.duration(millis)))?;
    }
    if let Some(of) = learner.statistics.as_ref().filter(|of| !of.nothing) {
        let (percent, level) = (report::percent(words, of.course), report::level(words, of.course.level()));
        writeln!(out, "{}", words.cli_progress_mastery_course(percent, level))?;
        writeln!(out, "{}", words.cli_progress_due(of.due[0], of.due_this_week()))?;
        writeln!(out, "{}", words.cli_progress_days(of.days_of_study(), of.streak))?;
        writeln!(out, "{}", words.cli_progress_all_time(words.duration(of.time)))?;
    }
    if history.skipped > 0 {
        writeln!(out, "{}", words.cli_progress_skipped(history.skipped))?;
    }
    Ok(())
}

/// The JSON answer. Marks are out of 20, points out of 1, times in milliseconds, moments in UTC (RFC 3339).
#[derive(Serialize)]
struct Report<'a> {
    modules: Vec<ModuleReport<'a>>,
    attempts: Vec<AttemptReport<'a>>,
    answers: Vec<AnswerReport<'a>>,
    time_ms: u64,
    /// Absent without a course.
    statistics: Option<StatisticsReport>,
    /// Entries of the file that this version does not understand.
    skipped: usize,
}

/// The numbers of the progress screen, over the whole time.
#[derive(Serialize)]
struct StatisticsReport {
    /// Of the whole course, 0 to 1.
    mastery: f64,
    cards: usize,
    cards_learnt: usize,
    /// Cards due today, and on each of the six days after.
    due: [usize; AHEAD],
    days_of_study: usize,
    streak: u32,
    /// Time of all days: questions, cards and lessons.
    time_ms: u64,
    days: Vec<DayReport>,
    hardest_terms: Vec<TermReport>,
    hardest_questions: Vec<QuestionReport>,
    exams: Vec<ExamReport>,
}

#[derive(Serialize)]
struct DayReport {
    day: jiff::civil::Date,
    cards: u32,
    answers: u32,
    answering_ms: u64,
    reading_ms: u64,
}

#[derive(Serialize)]
struct TermReport {
    term: TermId,
    lapses: usize,
    tries: usize,
}

#[derive(Serialize)]
struct QuestionReport {
    exercise: ExerciseId,
    points: f64,
    tries: usize,
}

#[derive(Serialize)]
struct ExamReport {
    exam: ExamId,
    at: Timestamp,
    mark: f64,
    time_ms: u64,
}

impl From<&Statistics> for StatisticsReport {
    fn from(of: &Statistics) -> Self {
        let day = |(day, done): &(Day, DayOfStudy)| DayReport {
            day: day.date(),
            cards: done.cards() + done.crammed,
            answers: done.answers,
            answering_ms: done.millis,
            reading_ms: done.reading,
        };
        let term = |hard: &HardTerm| TermReport { term: hard.term.clone(), lapses: hard.lapses, tries: hard.tries };
        let question = |hard: &HardQuestion| QuestionReport {
            exercise: hard.exercise.clone(),
            points: hard.points,
            tries: hard.tries,
        };
        let exam = |result: &ExamResult| ExamReport {
            exam: result.exam.clone(),
            at: result.at,
            mark: result.mark.value(),
            time_ms: result.millis,
        };
        Self {
            mastery: of.course.share(),
            cards: of.cards,
            cards_learnt: of.cards_learnt,
            due: of.due,
            days_of_study: of.days_of_study(),
            streak: of.streak,
            time_ms: of.time,
            days: of.days.iter().map(day).collect(),
            hardest_terms: of.terms.iter().map(term).collect(),
            hardest_questions: of.questions.iter().map(question).collect(),
            exams: of.exams.iter().map(exam).collect(),
        }
    }
}

#[derive(Serialize)]
struct ModuleReport<'a> {
    id: ModuleId,
    number: Option<u32>,
    title: Option<&'a str>,
    /// How many; absent when the course does not have the module.
    lessons_read: Option<usize>,
    lessons: Option<usize>,
    attempts: usize,
    best: Option<f64>,
    last: Option<f64>,
    /// 0 to 1; absent when the course does not have the module.
    #[serde(skip_serializing_if = "Option::is_none")]
    mastery: Option<f64>,
}

#[derive(Serialize)]
struct AttemptReport<'a> {
    id: &'a AttemptId,
    /// Absent when the questions are of several.
    module: Option<&'a ModuleId>,
    mode: Mode,
    partial: bool,
    started: Timestamp,
    finished: Option<Timestamp>,
    mark: Option<f64>,
}

#[derive(Serialize)]
struct AnswerReport<'a> {
    attempt: &'a AttemptId,
    module: Option<&'a ModuleId>,
    exercise: &'a ExerciseId,
    answer: &'a Answer,
    outcome: Outcome,
    points: f64,
    time_ms: u64,
    at: Timestamp,
}

/// Writes progress and every answer as JSON.
pub fn write_json(learner: &Learner<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Learner { history, course, progress, .. } = learner;
    let modules = rows(progress, *course).into_iter().map(|row| module_report(learner, row)).collect();
    let attempts = progress
        .attempts
        .iter()
        .map(|attempt| AttemptReport {
            id: &attempt.id,
            module: attempt.module.as_ref(),
            mode: attempt.mode,
            partial: attempt.partial,
            started: attempt.started,
            finished: attempt.finished.map(|(at, _)| at),
            mark: attempt.mark().map(Mark::value),
        })
        .collect();
    let report = Report {
        modules,
        attempts,
        answers: answers(history, progress, *course),
        time_ms: u64::try_from(progress.time().as_millis()).unwrap_or(u64::MAX),
        statistics: learner.statistics.as_ref().map(StatisticsReport::from),
        skipped: history.skipped,
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn module_report<'a>(learner: &Learner<'_>, row: Row<'a>) -> ModuleReport<'a> {
    let Row { module, known, summary } = row;
    ModuleReport {
        mastery: learner.mastery(&module).map(|mastery| mastery.share()),
        id: module,
        number: known.map(|(number, _)| number),
        title: known.map(|(_, title)| title),
        lessons_read: known.map(|_| summary.lessons_read),
        lessons: known.map(|_| summary.lessons),
        attempts: summary.attempts,
        best: summary.best.map(Mark::value),
        last: summary.last.map(Mark::value),
    }
}

/// Every answer in the order given, those of an attempt whose start is lost included.
fn answers<'a>(history: &'a History, progress: &'a Progress, course: Option<&'a Course>) -> Vec<AnswerReport<'a>> {
    let modules: HashMap<_, _> =
        progress.attempts.iter().filter_map(|attempt| Some((&attempt.id, attempt.module.as_ref()?))).collect();
    let of_course = |exercise| course?.exercise(exercise).map(|(loaded, _)| &loaded.module.id);
    let answers = history.events.iter().filter_map(|recorded| match &recorded.event {
        Event::Answered { attempt, exercise, answer, points, outcome, millis } => Some(AnswerReport {
            attempt,
            module: modules.get(attempt).copied().or_else(|| of_course(exercise)),
            exercise,
            answer,
            outcome: *outcome,
            points: *points,
            time_ms: *millis,
            at: recorded.at,
        }),
        _ => None,
    });
    answers.collect()
}
