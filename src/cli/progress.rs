//! `parcours progress`: what was read and what marks were earned, for people or as JSON.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use crate::core::course::{Course, ExerciseId, LessonId, ModuleId};
use crate::core::exercise::{Answer, Mark, Outcome};
use crate::core::i18n::I18n;
use crate::core::progress::{AttemptId, Event, History, Mode, ModuleSummary, Progress, Store, StoreError};

/// Reads saved progress. Asking about it creates no file: a folder without any has an empty history.
pub fn read(folder: &Path) -> Result<History, StoreError> {
    if Store::exists(folder) { Store::open(folder)?.history() } else { Ok(History::default()) }
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
    for attempt in &progress.attempts {
        let Some(module) = &attempt.module else { continue };
        if rows.iter().all(|row| row.module != *module) {
            let summary = progress.summary(module, std::iter::empty::<&LessonId>());
            rows.push(Row { module: module.clone(), known: None, summary });
        }
    }
    rows
}

/// Writes progress in words, one paragraph per module.
pub fn write_text(history: &History, course: Option<&Course>, words: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let progress = Progress::from_events(&history.events);
    if history.events.is_empty() {
        writeln!(out, "{}", words.cli_progress_none())?;
    }
    for row in rows(&progress, course) {
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
    }
    if !progress.time().is_zero() {
        let millis = u64::try_from(progress.time().as_millis()).unwrap_or(u64::MAX);
        writeln!(out, "{}", words.cli_progress_time(words.duration(millis)))?;
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
    /// Entries of the file that this version does not understand.
    skipped: usize,
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
pub fn write_json(history: &History, course: Option<&Course>, out: &mut dyn Write) -> io::Result<()> {
    let progress = Progress::from_events(&history.events);
    let modules = rows(&progress, course).into_iter().map(module_report).collect();
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
        answers: answers(history, &progress, course),
        time_ms: u64::try_from(progress.time().as_millis()).unwrap_or(u64::MAX),
        skipped: history.skipped,
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn module_report(row: Row<'_>) -> ModuleReport<'_> {
    let Row { module, known, summary } = row;
    ModuleReport {
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
