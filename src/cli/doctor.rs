//! `parcours doctor`: what the program runs on, whether what is saved is sound, and what to do where it is not. Changes
//! nothing, and says nothing of what the student answered.

mod surroundings;
mod words;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::core::course::{Course, Source};
use crate::core::files::{Places, TEMPORARY};
use crate::core::progress::store::{backup, examine};
use crate::core::progress::{Store, StoreError};
use crate::core::settings::{Language, Settings, SettingsFault};
use surroundings::{Display, System};
pub use words::write_text;

/// Below this, in bytes, saving may soon fail: a backup takes the room of the database, and so does SQLite's own tidying.
const LITTLE_ROOM: u64 = 100_000_000;

/// Everything that was looked at.
#[derive(Debug, Serialize)]
pub struct Checkup {
    versions: Versions,
    system: System,
    folders: Vec<Folder>,
    saved: Saved,
    backups: Vec<BackupState>,
    settings: SettingsState,
    course: CourseState,
    /// Bytes free where progress is saved, when the system tells.
    free: Option<u64>,
    display: Display,
    languages: Languages,
    /// Whether the last session met a fault of which nobody was told.
    fault_last_time: bool,
    /// What needs attention.
    problems: Vec<Problem>,
}

#[derive(Debug, Serialize)]
struct Versions {
    program: &'static str,
    store_format: u32,
    sqlite: &'static str,
}

/// A folder that the program uses.
#[derive(Debug, Serialize)]
struct Folder {
    role: Role,
    path: PathBuf,
    exists: bool,
    /// A file can be made there, or the folder itself where it does not exist yet.
    writable: bool,
}

/// What a folder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Role {
    Data,
    Config,
    State,
    Log,
    Documents,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "state")]
enum Saved {
    /// Nothing was saved yet.
    Nothing,
    Read {
        format: u32,
        events: u64,
        unreadable: u64,
        bytes: u64,
        log_bytes: u64,
        faults: Vec<String>,
    },
    OutOfReach {
        reason: String,
    },
}

#[derive(Debug, Serialize)]
struct BackupState {
    file: PathBuf,
    made: jiff::Timestamp,
    bytes: u64,
    /// Absent when it cannot be read.
    events: Option<u64>,
}

#[derive(Debug, Serialize)]
struct SettingsState {
    file: PathBuf,
    exists: bool,
    /// Fields that could not be read, whose defaults are used.
    unreadable: Vec<&'static str>,
    /// The file as a whole could not be read.
    damaged: bool,
}

#[derive(Debug, Serialize)]
struct CourseState {
    /// The course's folder; absent for the one that ships.
    folder: Option<PathBuf>,
    /// Absent when the course cannot be read.
    modules: Option<usize>,
    /// Modules whose file is faulty.
    broken: usize,
}

#[derive(Debug, Serialize)]
struct Languages {
    /// The system's, as it says it.
    system: Option<String>,
    /// The one chosen in the settings.
    chosen: Option<&'static str>,
    /// The one of the interface.
    interface: &'static str,
}

/// Something that needs attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
enum Problem {
    FolderNotWritable {
        path: PathBuf,
    },
    SavedOutOfReach {
        #[serde(skip)]
        error: Box<StoreError>,
    },
    SavedDamaged,
    RowsUnreadable {
        rows: u64,
    },
    BackupsUnreadable {
        backups: usize,
    },
    SettingsDamaged,
    SettingUnreadable {
        name: &'static str,
    },
    CourseUnreadable {
        folder: PathBuf,
    },
    ModulesBroken {
        modules: usize,
    },
    LittleRoom {
        free: u64,
    },
    NoDisplay,
    FaultLastTime,
}

impl Checkup {
    /// Looks at everything. `course` is the folder asked for on the command line.
    pub fn new(places: &Places, course: Option<&Path>, asked: Option<Language>, interface: Language) -> Self {
        let mut problems = Vec::new();
        let (settings, faults) = Settings::load(&places.settings());
        let folders = folders(places, &mut problems);
        let saved = saved(&places.data, &mut problems);
        let backups = backups(&places.data, &mut problems);
        let settings_state = settings_state(places, &faults, &mut problems);
        let course = course_state(course.map(Path::to_owned).or_else(|| settings.course.clone()), &mut problems);
        let free = surroundings::free(&places.data);
        if let Some(free) = free.filter(|free| *free < LITTLE_ROOM) {
            problems.push(Problem::LittleRoom { free });
        }
        let display = Display::look();
        if display.is_missing() {
            problems.push(Problem::NoDisplay);
        }
        let fault_last_time = places.crash().exists();
        if fault_last_time {
            problems.push(Problem::FaultLastTime);
        }
        let tag = |language: Language| language.tag();
        let languages = Languages {
            system: sys_locale::get_locale(),
            chosen: asked.or(settings.language).map(tag),
            interface: tag(interface),
        };
        let versions = Versions {
            program: env!("CARGO_PKG_VERSION"),
            store_format: examine::FORMAT,
            sqlite: Store::sqlite_version(),
        };
        let settings = settings_state;
        let system = System::look();
        Self {
            versions,
            system,
            folders,
            saved,
            backups,
            settings,
            course,
            free,
            display,
            languages,
            fault_last_time,
            problems,
        }
    }

    /// Whether nothing needs attention.
    pub fn is_well(&self) -> bool {
        self.problems.is_empty()
    }

    /// Everything, for programs.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, self)?;
        writeln!(out)
    }
}

fn folders(places: &Places, problems: &mut Vec<Problem>) -> Vec<Folder> {
    let all = [
        (Role::Data, places.data.clone()),
        (Role::Config, places.config.clone()),
        (Role::State, places.state.clone()),
        (Role::Log, places.log()),
        (Role::Documents, places.documents.clone()),
    ];
    let folders = all.map(|(role, path)| {
        let exists = path.is_dir();
        let writable = surroundings::nearest(&path).is_some_and(|folder| {
            // What the rights say is not all: a file system may be read-only or full.
            tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(folder).is_ok()
        });
        Folder { role, path, exists, writable }
    });
    for folder in folders.iter().filter(|folder| !folder.writable) {
        let problem = Problem::FolderNotWritable { path: folder.path.clone() };
        // With --data-dir all are one.
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    folders.into()
}

fn saved(data: &Path, problems: &mut Vec<Problem>) -> Saved {
    match Store::examine(data) {
        Ok(None) => Saved::Nothing,
        Ok(Some(examine::Examined { format, events, unreadable, bytes, log_bytes, faults })) => {
            if !faults.is_empty() {
                problems.push(Problem::SavedDamaged);
            }
            if unreadable > 0 {
                problems.push(Problem::RowsUnreadable { rows: unreadable });
            }
            Saved::Read { format, events, unreadable, bytes, log_bytes, faults }
        }
        Err(error) => {
            let reason = error.to_string();
            problems.push(Problem::SavedOutOfReach { error: Box::new(error) });
            Saved::OutOfReach { reason }
        }
    }
}

fn backups(data: &Path, problems: &mut Vec<Problem>) -> Vec<BackupState> {
    let state = |backup: backup::Backup| {
        let backup::Backup { path: file, made, bytes, events, .. } = backup;
        BackupState { file, made, bytes, events }
    };
    let backups: Vec<_> = backup::list(data).into_iter().map(state).collect();
    let unreadable = backups.iter().filter(|backup| backup.events.is_none()).count();
    if unreadable > 0 {
        problems.push(Problem::BackupsUnreadable { backups: unreadable });
    }
    backups
}

fn settings_state(places: &Places, faults: &[SettingsFault], problems: &mut Vec<Problem>) -> SettingsState {
    let mut state = SettingsState {
        file: places.settings(),
        exists: places.settings().exists(),
        unreadable: Vec::new(),
        damaged: false,
    };
    for fault in faults {
        match fault {
            SettingsFault::Field { name, .. } => {
                state.unreadable.push(name);
                problems.push(Problem::SettingUnreadable { name });
            }
            SettingsFault::File { .. } | SettingsFault::Damaged { .. } => {
                state.damaged = true;
                problems.push(Problem::SettingsDamaged);
            }
        }
    }
    state
}

fn course_state(folder: Option<PathBuf>, problems: &mut Vec<Problem>) -> CourseState {
    match Course::load(folder.clone().map_or(Source::Embedded, Source::Folder)) {
        Ok(course) => {
            let broken = course.broken.len();
            if broken > 0 {
                problems.push(Problem::ModulesBroken { modules: broken });
            }
            CourseState { folder, modules: Some(course.modules.len()), broken }
        }
        Err(_) => {
            problems.push(Problem::CourseUnreadable { folder: folder.clone().unwrap_or_default() });
            CourseState { folder, modules: None, broken: 0 }
        }
    }
}
