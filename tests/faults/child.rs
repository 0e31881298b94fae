//! The processes that are killed: each does one thing that the app does, and says what it has acknowledged.

use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use jiff::{SignedDuration, Timestamp};
use parcours::core::course::LessonId;
use parcours::core::files::Places;
use parcours::core::progress::store::{SavedEvent, backup};
use parcours::core::progress::{Event, ExportError, Import, Occasion, Store, export};
use parcours::core::settings::Settings;

use crate::support::now;

/// What a child is asked to do, and where.
const WORK: &str = "PARCOURS_TEST_WORK";
const FOLDER: &str = "PARCOURS_TEST_FOLDER";

/// What a child does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Work {
    /// Opens the store, which may not be there yet or be of an older format, and saves answers.
    Answers,
    /// Saves answers and makes a backup after each.
    Backups,
    /// Merges the file `other.parcours`.
    Merge,
    /// Puts that file in the place of what is saved.
    Replace,
    /// Restores the backup `other.sqlite`.
    Restore,
    /// Saves settings again and again.
    Settings,
    /// Erases everything.
    Erase,
    /// Saves three answers, then panics with another half taken in.
    Panic,
    /// The same with the process aborted.
    Abort,
    /// Opens the store, and once more as the backup of the day does; then saves an answer for each line it is sent.
    OnDemand,
    /// Studies in the window until something is wrong, and prints all that it shows.
    See,
}

impl Work {
    pub const ALL: [Self; 11] = [
        Self::Answers,
        Self::Backups,
        Self::Merge,
        Self::Replace,
        Self::Restore,
        Self::Settings,
        Self::Erase,
        Self::Panic,
        Self::Abort,
        Self::OnDemand,
        Self::See,
    ];

    fn name(self) -> String {
        format!("{self:?}")
    }
}

/// What a child of that kind is started with: this binary, and its work in the environment.
pub fn command(work: Work, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child_process", "--nocapture"]);
    command
        .env(WORK, work.name())
        .env(FOLDER, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// What is there to read of a child.
pub fn start(work: Work, folder: &Path) -> (Child, ChildStdout) {
    let mut child = command(work, folder).spawn().unwrap();
    let said = child.stdout.take().unwrap();
    (child, said)
}

/// The body of a child; nothing in a run that is no child.
pub fn run() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let asked = std::env::var(WORK).unwrap();
    let work = Work::ALL.into_iter().find(|work| work.name() == asked).unwrap();
    println!("\nready");
    match work {
        Work::Answers => answers(&folder),
        Work::Backups => backups(&folder),
        Work::Merge => import(&folder, Import::Merge),
        Work::Replace => import(&folder, Import::Replace),
        Work::Restore => {
            Store::open(&folder).unwrap().restore(&folder.join("other.sqlite"), now()).unwrap();
        }
        Work::Settings => settings(&folder),
        Work::Erase => Store::open(&folder).unwrap().erase().unwrap(),
        Work::Panic => stop_within(&folder, || panic!("a fault of ours")),
        Work::Abort => stop_within(&folder, || std::process::abort()),
        Work::OnDemand => on_demand(&folder),
        Work::See => crate::seen::say_what_is_seen(&folder),
    }
    println!("done");
}

/// The answer of that text.
pub fn answer(text: &str) -> Event {
    Event::LessonOpened { lesson: LessonId::new(text) }
}

/// Saves an answer unlike any other, and says that it is saved.
fn save(store: &mut Store, number: u64) {
    let text = format!("answer-{}-{number}", std::process::id());
    match store.record(now(), answer(&text)) {
        Ok(recorded) => println!("acknowledged {} {text}", recorded.counter),
        Err(error) => println!("refused {error:?}"),
    }
}

fn answers(folder: &Path) {
    let mut store = Store::open(folder).unwrap();
    for number in 0.. {
        save(&mut store, number);
    }
}

fn on_demand(folder: &Path) {
    let mut store = Store::open(folder).unwrap();
    drop(Store::open(folder).unwrap());
    println!("open");
    for (number, _) in (0..).zip(std::io::stdin().lines()) {
        save(&mut store, number);
    }
}

fn backups(folder: &Path) {
    let mut store = Store::open(folder).unwrap();
    // After those that are there: the oldest go first.
    let mut now: Timestamp = backup::list(folder).first().map_or(now(), |latest| latest.made);
    for number in 0.. {
        save(&mut store, number);
        now += SignedDuration::from_hours(24);
        let backup = store.back_up(now, Occasion::Day).unwrap().unwrap();
        println!("made {} {}", backup.path.display(), backup.events.unwrap());
    }
}

fn import(folder: &Path, how: Import) {
    let input = export::open(&folder.join("other.parcours")).unwrap();
    export::import(&mut Store::open(folder).unwrap(), input, how, now()).unwrap();
}

fn settings(folder: &Path) {
    let path = Places::inside(folder).settings();
    let mut settings = Settings::load(&path).0;
    for number in settings.new_per_day + 1..=u16::MAX {
        settings.new_per_day = number;
        settings.course = Some("a course with a long path ".repeat(200).into());
        settings.save(&path).unwrap();
        println!("acknowledged {number} {number}");
    }
}

/// Comes to its end within a transaction that has written already.
fn stop_within(folder: &Path, stop: impl Fn()) {
    let mut store = Store::open(folder).unwrap();
    (0..3).for_each(|number| save(&mut store, number));
    let event = |counter| SavedEvent {
        device: "elsewhere".into(),
        counter,
        micros: 0,
        offset: 0,
        kind: "lesson_opened".into(),
        body: "{\"lesson\":\"never acknowledged\"}".into(),
    };
    let events = (1..=5000).map(|counter| {
        if counter == 4000 {
            stop();
        }
        Ok::<_, ExportError>(event(counter))
    });
    store.import(events, Import::Merge).unwrap();
}
