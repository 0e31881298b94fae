//! The command line: what can be asked, in the words of the interface's language, and which room answers.

mod arguments;
pub mod check;
pub mod doctor;
pub mod progress;
pub mod transfer;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use crate::core::course::{Course, Source};
use crate::core::files::{FileError, Places, atomic_write};
use crate::core::i18n::I18n;
use crate::core::progress::{ExportError, Import, StoreError};
use crate::core::settings::{Language, Settings};
use crate::journal::{self, BROKEN, Plain};

pub use arguments::AFTER_FAULT;
pub use arguments::Format;
use arguments::{Arguments, Request};

/// Everything went well.
pub const FINE: u8 = 0;
/// The command ran and found faults, or could not do its work.
pub const FAULTS: u8 = 1;
/// The command was not understood.
pub const USAGE: u8 = 2;

/// The variable that makes a build for development come to grief, to see what becomes of it: `command` here; for the
/// window, see `gui::app::drill`.
#[cfg(debug_assertions)]
pub const DRILL: &str = "PARCOURS_DRILL";

/// What the window is asked to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WindowOptions {
    /// A course to open instead of the one of the settings.
    pub course: Option<PathBuf>,
    /// A folder for everything that is saved, instead of the user's own.
    pub data_dir: Option<PathBuf>,
    /// The interface language, instead of the one of the settings.
    pub lang: Option<Language>,
    /// Begin with the page that says that Parcours met a fault of its own.
    pub after_fault: bool,
}

/// What remains to be done once the command line has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Open the window.
    Window(WindowOptions),
    /// Leave with this code: [`FINE`], [`FAULTS`] or [`USAGE`].
    Exit(u8),
}

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// No folder to work in.
    #[error(transparent)]
    Files(#[from] FileError),
    /// Saved progress cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The course asked for has no `course.ron` that can be read.
    #[error("no readable course in {}", folder.display())]
    Course {
        /// The course's folder.
        folder: PathBuf,
    },
    /// The folder given holds no course.
    #[error("no course in {0}")]
    NoCourse(PathBuf),
    /// Nothing was saved yet: there is nothing to write.
    #[error("nothing saved")]
    NothingSaved,
    /// An export cannot be written or read.
    #[error(transparent)]
    Export(ExportError),
    /// A fault of ours.
    #[error("internal error, see {}", log.display())]
    Broken {
        /// The folder of the journal.
        log: PathBuf,
    },
    /// The answer cannot be written.
    #[error(transparent)]
    Output(#[from] io::Error),
}

impl From<ExportError> for CommandError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => Self::Store(error),
            ExportError::Stream(kind @ io::ErrorKind::BrokenPipe) => Self::Output(kind.into()),
            error => Self::Export(error),
        }
    }
}

/// Reads the command line (the program's name first), and answers it unless it asks for the window.
///
/// `language` is the system's; `--lang` and the settings come before it.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    language: Language,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = I18n::new(arguments::language_asked(&arguments).unwrap_or(language));
    let Arguments { window, request } = match arguments::parse(&arguments, &words) {
        Ok(arguments) => arguments,
        Err(refusal) => return refusal.print(&words, out, err),
    };
    let Some(request) = request else { return Outcome::Window(window) };
    let done = Places::new(window.data_dir.as_deref()).map_err(CommandError::from).and_then(|places| {
        journal::open(&places);
        let settings = Settings::load(&places.settings()).0;
        let words = I18n::new(window.lang.or(settings.language).unwrap_or(language));
        let answer = || answer(request, &window, &places, &settings, &words, out);
        catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| Err(CommandError::Broken { log: places.log() }))
    });
    match done {
        Ok(code) => Outcome::Exit(code),
        // `parcours progress | head` is no fault.
        Err(CommandError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Exit(FINE),
        Err(error) => {
            // Of the rest, such as a file that is no export, the answer is all there is to say; and a folder where nothing
            // was ever saved stays as it is.
            if let CommandError::Store(error) = &error {
                tracing::error!(error = error.plain(), "a command failed");
            }
            // With standard error closed, the exit code still says it.
            let _ = writeln!(err, "{}", explain(&error, &words));
            Outcome::Exit(match error {
                CommandError::NoCourse(_) => USAGE,
                CommandError::Broken { .. } => BROKEN,
                _ => FAULTS,
            })
        }
    }
}

fn answer(
    request: Request,
    window: &WindowOptions,
    places: &Places,
    settings: &Settings,
    words: &I18n,
    out: &mut dyn Write,
) -> Result<u8, CommandError> {
    #[cfg(debug_assertions)]
    if std::env::var_os(DRILL).is_some_and(|drill| drill == "command") {
        panic!("a drill of a command");
    }
    match request {
        Request::Check { folder, format } => {
            let checked = Course::check(source(folder.or_else(|| window.course.clone()))?);
            match format {
                Format::Text => check::write_text(&checked, words, out)?,
                Format::Json => check::write_json(&checked, words, out)?,
            }
            Ok(if check::has_faults(&checked) { FAULTS } else { FINE })
        }
        Request::Progress { format } => {
            let history = progress::read(&places.data)?;
            let course = open_course(window.course.as_deref(), settings)?;
            let learner = progress::Learner::new(&history, course.as_ref(), settings);
            match format {
                Format::Text => progress::write_text(&learner, words, out)?,
                Format::Json => progress::write_json(&learner, out)?,
            }
            Ok(FINE)
        }
        Request::Export { file, format } => {
            transfer::export(&places.data, &file, jiff::Timestamp::now(), (format, words), out).map(|()| FINE)
        }
        Request::Import { file, replace, format } => {
            let how = if replace { Import::Replace } else { Import::Merge };
            transfer::import(&places.data, (&file, how), jiff::Timestamp::now(), (format, words), out).map(|()| FINE)
        }
        Request::Backup { format } => {
            transfer::back_up(&places.data, jiff::Timestamp::now(), (format, words), out).map(|()| FINE)
        }
        Request::Doctor { format } => {
            let checkup = doctor::Checkup::new(places, window.course.as_deref(), window.lang, words.language());
            match format {
                Format::Text => doctor::write_text(&checkup, words, out)?,
                Format::Json => checkup.write_json(out)?,
            }
            Ok(if checkup.is_well() { FINE } else { FAULTS })
        }
        Request::Report { file } => {
            let history = progress::read(&places.data)?;
            // Without a course there is nothing to say of what is to be known.
            let folder = window.course.clone().or_else(|| settings.course.clone());
            let course = Course::load(folder.clone().map_or(Source::Embedded, Source::Folder));
            let course = course.map_err(|_| CommandError::Course { folder: folder.unwrap_or_default() })?;
            let learner = progress::Learner::new(&history, Some(&course), settings);
            atomic_write(&file, learner.report(&course, words).as_bytes())?;
            writeln!(out, "{}", words.report_saved(file.display().to_string()))?;
            Ok(FINE)
        }
    }
}

/// The course whose modules are listed: `--course`, else the one of the settings, else the one that ships. Only a course
/// that was asked for here must be readable: without one, the modules are those that were practised.
fn open_course(asked: Option<&Path>, settings: &Settings) -> Result<Option<Course>, CommandError> {
    match asked {
        Some(folder) => Course::load(Source::Folder(folder.to_owned()))
            .map(Some)
            .map_err(|_| CommandError::Course { folder: folder.to_owned() }),
        None => Ok(Course::load(settings.course.clone().map_or(Source::Embedded, Source::Folder)).ok()),
    }
}

/// Where a course is read from: a folder when one is given, else the course that ships.
fn source(folder: Option<PathBuf>) -> Result<Source, CommandError> {
    match folder {
        None => Ok(Source::Embedded),
        Some(folder) if folder.join("course.ron").exists() => Ok(Source::Folder(folder)),
        Some(folder) => Err(CommandError::NoCourse(folder)),
    }
}

/// The system's language if the interface has it, else French.
pub fn system_language() -> Language {
    match sys_locale::get_locale() {
        Some(tag) if tag.to_ascii_lowercase().starts_with("en") => Language::English,
        _ => Language::French,
    }
}

/// The message for the person: what happened, where, and what they can do.
fn explain(error: &CommandError, words: &I18n) -> String {
    let shown = |path: &Path| path.display().to_string();
    match error {
        CommandError::NoCourse(folder) => words.cli_error_no_course(shown(folder)),
        CommandError::Broken { log } => words.breakdown_line(shown(log)),
        CommandError::Files(FileError::NoHome) => words.cli_error_no_home(),
        CommandError::Files(FileError::Write { path, kind } | FileError::Folder { path, kind }) => {
            words.report_not_saved(shown(path), kind.to_string())
        }
        CommandError::Files(error) => words.cli_error_other(error.to_string()),
        CommandError::Course { folder } => words.cli_error_course(shown(folder)),
        CommandError::NothingSaved => words.cli_error_nothing_saved(),
        CommandError::Export(error) => error.to_words(words),
        CommandError::Output(error) => words.cli_error_output(error.to_string()),
        CommandError::Store(StoreError::Folder { path, .. }) => words.cli_error_folder(shown(path)),
        CommandError::Store(StoreError::DiskFull { path }) => words.cli_error_disk_full(shown(path)),
        CommandError::Store(StoreError::Damaged { path }) => words.cli_error_damaged(shown(path)),
        CommandError::Store(StoreError::NewerVersion { path, .. }) => words.cli_error_newer_version(shown(path)),
        CommandError::Store(StoreError::Locked { path }) => words.cli_error_locked(shown(path)),
        CommandError::Store(StoreError::Other { path, detail }) => {
            words.cli_error_other(format!("{}: {detail}", path.display()))
        }
    }
}
