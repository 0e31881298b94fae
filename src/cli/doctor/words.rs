//! The checkup in words.

use std::io::{self, Write};
use std::path::Path;

use super::{Checkup, Problem, Role, Saved};
use crate::core::i18n::I18n;

/// Everything, for people: what was found, then what to do.
pub fn write_text(checkup: &Checkup, words: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let sections = [
        (words.doctor_versions(), versions(checkup, words)),
        (words.doctor_folders(), folders(checkup, words)),
        (words.doctor_saved(), saved(checkup, words)),
        (words.doctor_course(), course(checkup, words)),
        (words.doctor_display(), display(checkup, words)),
    ];
    for (title, lines) in sections {
        writeln!(out, "{title}")?;
        for line in lines {
            writeln!(out, "  {line}")?;
        }
        writeln!(out)?;
    }
    if checkup.is_well() {
        return writeln!(out, "{}", words.doctor_well());
    }
    writeln!(out, "{}", words.doctor_problems(checkup.problems.len() as u64))?;
    for problem in &checkup.problems {
        writeln!(out, "  - {}", explain(problem, words))?;
    }
    Ok(())
}

fn versions(checkup: &Checkup, words: &I18n) -> Vec<String> {
    let (versions, system) = (&checkup.versions, &checkup.system);
    let kernel = system.kernel.clone().unwrap_or_else(|| words.doctor_unknown());
    let languages = &checkup.languages;
    let said = |language: Option<&str>| language.map_or_else(|| words.doctor_unset(), str::to_owned);
    vec![
        words.doctor_line(words.doctor_program(), versions.program),
        words.doctor_line(words.doctor_store_format(), versions.store_format.to_string()),
        words.doctor_line("SQLite", versions.sqlite),
        words.doctor_line(words.doctor_system(), format!("{} ({})", system.name, system.architecture)),
        words.doctor_line(words.doctor_kernel(), kernel),
        words.doctor_line(words.doctor_language_system(), said(languages.system.as_deref())),
        words.doctor_line(words.doctor_language_chosen(), said(languages.chosen)),
        words.doctor_line(words.doctor_language_interface(), languages.interface),
    ]
}

fn folders(checkup: &Checkup, words: &I18n) -> Vec<String> {
    let role = |role| match role {
        Role::Data => words.doctor_folder_data(),
        Role::Config => words.doctor_folder_config(),
        Role::State => words.doctor_folder_state(),
        Role::Log => words.doctor_folder_log(),
        Role::Documents => words.doctor_folder_documents(),
    };
    let line = |folder: &super::Folder| {
        let state = match (folder.exists, folder.writable) {
            (_, false) => words.doctor_not_writable(),
            (true, true) => words.doctor_writable(),
            (false, true) => words.doctor_not_yet(),
        };
        words.doctor_line_state(role(folder.role), state, shown(&folder.path))
    };
    let mut lines: Vec<_> = checkup.folders.iter().map(line).collect();
    let free = checkup.free.map_or_else(|| words.doctor_unknown(), |free| size(words, free));
    lines.push(words.doctor_line(words.doctor_free(), free));
    lines
}

fn saved(checkup: &Checkup, words: &I18n) -> Vec<String> {
    let mut lines = match &checkup.saved {
        Saved::Nothing => vec![words.doctor_nothing_saved()],
        Saved::OutOfReach { reason } => vec![words.doctor_line(words.doctor_out_of_reach(), reason.as_str())],
        Saved::Read { format, events, unreadable, bytes, log_bytes, faults } => {
            let sound = if faults.is_empty() { words.doctor_sound() } else { faults.join("; ") };
            vec![
                words.doctor_line(words.doctor_integrity(), sound),
                words.doctor_line(words.doctor_store_format(), format.to_string()),
                words.doctor_line(words.doctor_events(), events.to_string()),
                words.doctor_line(words.doctor_rows_unreadable(), unreadable.to_string()),
                words.doctor_line(words.doctor_size(), size(words, *bytes)),
                words.doctor_line(words.doctor_log_size(), size(words, *log_bytes)),
            ]
        }
    };
    let readable = checkup.backups.iter().filter(|backup| backup.events.is_some()).count();
    lines.push(words.doctor_backups(checkup.backups.len() as u64, readable as u64));
    if let Some(latest) = checkup.backups.first() {
        lines.push(words.doctor_line(words.doctor_backup_latest(), latest.made.to_string()));
    }
    let settings = &checkup.settings;
    let state = match (settings.exists, settings.damaged || !settings.unreadable.is_empty()) {
        (_, true) => words.doctor_not_read_whole(),
        (true, false) => words.doctor_sound(),
        (false, false) => words.doctor_not_yet(),
    };
    lines.push(words.doctor_line_state(words.doctor_settings(), state, shown(&settings.file)));
    lines
}

fn course(checkup: &Checkup, words: &I18n) -> Vec<String> {
    let course = &checkup.course;
    let place = course.folder.as_deref().map_or_else(|| words.doctor_course_shipped(), shown);
    let modules = course.modules.map_or_else(|| words.doctor_unreadable(), |modules| modules.to_string());
    vec![
        words.doctor_line(words.doctor_course_place(), place),
        words.doctor_line(words.doctor_course_modules(), modules),
        words.doctor_line(words.doctor_course_broken(), course.broken.to_string()),
    ]
}

fn display(checkup: &Checkup, words: &I18n) -> Vec<String> {
    let display = &checkup.display;
    if !display.window {
        return vec![words.doctor_no_window()];
    }
    let reader = match display.accessibility {
        Some(true) => words.doctor_bus_answers(),
        Some(false) => words.doctor_bus_silent(),
        None => words.doctor_bus_none(),
    };
    let mut lines = vec![
        words.doctor_line(words.doctor_renderer(), display.renderer),
        words.doctor_line(words.doctor_fonts(), display.fonts.to_string()),
        words.doctor_line(words.doctor_bus(), reader),
    ];
    lines.extend(display.variables.iter().map(|(name, value)| {
        let value = value.clone().unwrap_or_else(|| words.doctor_unset());
        words.doctor_line(*name, value)
    }));
    lines
}

/// What is wrong, and what to do.
fn explain(problem: &Problem, words: &I18n) -> String {
    match problem {
        Problem::FolderNotWritable { path } => words.doctor_problem_folder(shown(path)),
        Problem::SavedOutOfReach { error } => error.to_words(words),
        Problem::SavedDamaged => words.doctor_problem_damaged(),
        Problem::RowsUnreadable { rows } => words.doctor_problem_rows(*rows),
        Problem::BackupsUnreadable { backups } => words.doctor_problem_backups(*backups as u64),
        Problem::SettingsDamaged => words.doctor_problem_settings(),
        Problem::SettingUnreadable { name } => words.doctor_problem_setting(*name),
        Problem::CourseUnreadable { folder } => words.doctor_problem_course(shown(folder)),
        Problem::ModulesBroken { modules } => words.doctor_problem_modules(*modules as u64),
        Problem::LittleRoom { free } => words.doctor_problem_room(size(words, *free)),
        Problem::NoDisplay => words.doctor_problem_display(),
        Problem::FaultLastTime => words.doctor_problem_fault(),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A size in words: `214 Ko`.
fn size(words: &I18n, bytes: u64) -> String {
    match bytes.div_ceil(1000) {
        kilobytes @ 0..1000 => words.data_kilobytes(kilobytes),
        kilobytes => words.data_megabytes(kilobytes.div_ceil(1000)),
    }
}
