//! Kills at random moments. `PARCOURS_KILLS` says how many, `PARCOURS_SEED` which ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::Duration;

use fastrand::Rng;
use parcours::core::files::Places;
use parcours::core::progress::store::{FILE_NAME, backup};
use parcours::core::progress::{Event, Store, export};
use parcours::core::settings::Settings;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::child::{self, Work};
use crate::support::{self, now};

/// How many processes are killed in a run of all tests.
const KILLS: u64 = 40;
/// How many answers the folders of the tests begin with, and how many come from elsewhere.
const HERE: u64 = 400;
const ELSEWHERE: u64 = 900;

/// What is done while the kill comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Scene {
    /// Answers are saved, in a folder where others were killed before.
    Answers,
    /// The same in two windows, of which one is killed.
    TwoWindows,
    /// The first start creates the database.
    Creation,
    /// A start brings a database of format 1 up to date.
    Migration,
    Backups,
    Merge,
    Replace,
    Restore,
    Settings,
    Erase,
    /// The process ends itself.
    Panic,
    Abort,
}

impl Scene {
    /// Half of the kills come while answers are saved.
    const ROUND: [Self; 16] = [
        Self::Answers,
        Self::Backups,
        Self::Answers,
        Self::Merge,
        Self::TwoWindows,
        Self::Restore,
        Self::Answers,
        Self::Replace,
        Self::Creation,
        Self::Answers,
        Self::Migration,
        Self::Settings,
        Self::TwoWindows,
        Self::Erase,
        Self::Panic,
        Self::Abort,
    ];

    /// The longest time from the beginning of the work to the kill, in microseconds.
    fn longest(self) -> u64 {
        match self {
            Self::Answers | Self::TwoWindows | Self::Backups | Self::Settings => 150_000,
            Self::Panic | Self::Abort => u64::MAX,
            Self::Creation => 25_000,
            _ => 120_000,
        }
    }
}

/// What a child said until its end.
#[derive(Debug, Default)]
struct Said {
    /// Each answer acknowledged, under its counter.
    acknowledged: BTreeMap<u64, String>,
    /// Backups made, and how many events each holds.
    made: Vec<(PathBuf, u64)>,
    done: bool,
}

/// Starts a child, kills it after a random time of work and hears what it had said.
fn killed(work: Work, folder: &Path, rng: &mut Rng, longest: u64) -> Said {
    let (mut child, said) = child::start(work, folder);
    let mut said = BufReader::new(said).lines().map_while(Result::ok);
    assert!(said.any(|line| line == "ready"), "no child for {work:?}");
    if longest < u64::MAX {
        // At any moment, and as often at the very beginning, where files are created.
        let micros = if rng.bool() { rng.u64(..longest) } else { (rng.f64() * (longest as f64).ln()).exp() as u64 };
        std::thread::sleep(Duration::from_micros(micros));
        child.kill().unwrap();
    }
    let heard = hear(said);
    child.wait().unwrap();
    heard
}

fn hear(lines: impl Iterator<Item = String>) -> Said {
    let mut said = Said::default();
    for line in lines {
        let words: Vec<_> = line.split(' ').collect();
        match words[..] {
            ["acknowledged", counter, text] => {
                said.acknowledged.insert(counter.parse().unwrap(), text.to_owned());
            }
            ["made", path, events] => said.made.push((path.into(), events.parse().unwrap())),
            ["refused", ..] => panic!("{line}"),
            _ => said.done |= line == "done",
        }
    }
    said
}

/// What was tried and what came of it.
#[derive(Debug, Default)]
struct Tally {
    kills: BTreeMap<Scene, u64>,
    acknowledged: u64,
    lost: u64,
    doubled: u64,
}

/// The folders that live through many kills, with what each is to hold.
struct Lasting {
    folder: TempDir,
    acknowledged: BTreeMap<u64, String>,
}

impl Lasting {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), acknowledged: BTreeMap::new() }
    }
}

/// A data folder as it is made once and copied for each kill.
struct Templates {
    here: TempDir,
    elsewhere: TempDir,
    old: TempDir,
}

impl Templates {
    fn new() -> Self {
        let [here, elsewhere, old] = std::array::from_fn(|_| tempfile::tempdir().unwrap());
        fill(here.path(), HERE);
        fill(elsewhere.path(), ELSEWHERE);
        let there = Store::open(elsewhere.path()).unwrap();
        export::write_file(&there, &here.path().join("other.parcours"), now()).unwrap();
        drop(there);
        fs::copy(elsewhere.path().join(FILE_NAME), here.path().join("other.sqlite")).unwrap();
        let more = "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 3100)
            INSERT INTO events SELECT '0123456789abcdef0123456789abcdef', i, 1773307800000000, 'lesson_opened',
                '{\"lesson\":\"L1.1\"}' FROM n;";
        support::write_old_database(&old.path().join(FILE_NAME), &format!("{}{more}", support::V1));
        Self { here, elsewhere, old }
    }

    fn copy(of: &TempDir) -> TempDir {
        let copy = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(of.path()).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
        copy
    }
}

fn fill(folder: &Path, answers: u64) {
    let mut store = Store::open(folder).unwrap();
    let device = store.device().to_owned();
    let event = |counter: u64| parcours::core::progress::store::SavedEvent {
        device: device.clone(),
        counter: counter as i64,
        micros: now().as_microsecond(),
        offset: 0,
        kind: "lesson_opened".into(),
        body: format!("{{\"lesson\":\"{}-{counter}\"}}", folder.display()),
    };
    let events = (1..=answers).map(|counter| Ok::<_, export::ExportError>(event(counter)));
    store.import(events, parcours::core::progress::Import::Merge).unwrap();
}

/// What a folder holds, in order, opened as the next start does; SQLite finds nothing wrong with it.
fn events(folder: &Path) -> Vec<Event> {
    let history = Store::open(folder).unwrap().history().unwrap();
    assert_eq!(history.skipped, 0);
    let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
    let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    history.events.into_iter().map(|recorded| recorded.event).collect()
}

/// Every acknowledged answer is there, in order, none twice, and at most one per child more.
fn answers_are_there(lasting: &mut Lasting, children: &[Said], tally: &mut Tally) {
    let before = lasting.acknowledged.len();
    for said in children {
        tally.acknowledged += said.acknowledged.len() as u64;
        lasting.acknowledged.extend(said.acknowledged.clone());
    }
    let found = Store::open(lasting.folder.path()).unwrap().events().unwrap();
    assert_eq!(events(lasting.folder.path()).len(), found.len());
    let mut counts: BTreeMap<u64, u64> = BTreeMap::new();
    found.iter().for_each(|recorded| *counts.entry(recorded.counter).or_default() += 1);
    tally.doubled += counts.values().filter(|count| **count > 1).count() as u64;
    assert!(found.is_sorted_by_key(|recorded| recorded.counter));
    let by_counter: BTreeMap<u64, &Event> = found.iter().map(|recorded| (recorded.counter, &recorded.event)).collect();
    let is_there = |counter, text: &str| by_counter.get(counter).is_some_and(|event| **event == child::answer(text));
    tally.lost += lasting.acknowledged.iter().filter(|(counter, text)| !is_there(*counter, text)).count() as u64;
    let unannounced = found.len() - lasting.acknowledged.len().min(found.len());
    assert!(unannounced <= children.len(), "{unannounced} were never acknowledged, after {before}");
    // Saved and not announced in time: from here on they are as good as any.
    for recorded in found {
        if let Event::LessonOpened { lesson } = recorded.event {
            lasting.acknowledged.insert(recorded.counter, lesson.as_str().to_owned());
        }
    }
}

/// Whole before or whole after; after when it was acknowledged.
fn either(folder: &Path, said: &Said, before: &[Event], after: &[Event]) {
    let found = events(folder);
    if said.done {
        assert_eq!(found, after);
    } else {
        assert!(found == before || found == after, "{} of {} or {}", found.len(), before.len(), after.len());
    }
    let gone = found != before;
    let kept = |kept: &backup::Backup| kept.events == Some(before.len() as u64);
    let backups = backup::list(folder);
    assert!(!gone || after.is_empty() || backups.iter().any(kept), "what was there before is in no backup");
    // The next window goes on in the same folder.
    Store::open(folder).unwrap().record(now(), child::answer("after")).unwrap();
    assert_eq!(events(folder).len(), found.len() + 1);
}

fn play(scene: Scene, rng: &mut Rng, templates: &Templates, lasting: &mut [Lasting; 3], tally: &mut Tally) {
    let longest = scene.longest();
    let mut once = |work, of: &TempDir| {
        let folder = Templates::copy(of);
        let said = killed(work, folder.path(), rng, longest);
        (folder, said)
    };
    let [answers, windows, backups] = lasting;
    match scene {
        Scene::Answers => {
            let said = killed(Work::Answers, answers.folder.path(), rng, longest);
            answers_are_there(answers, &[said], tally);
        }
        Scene::TwoWindows => {
            let (mut other, said) = child::start(Work::Answers, windows.folder.path());
            let mut lines = BufReader::new(said).lines().map_while(Result::ok).filter(|line| line != "ready");
            let before = lines.find(|line| line.starts_with("acknowledged"));
            let one = killed(Work::Answers, windows.folder.path(), rng, longest);
            // The other goes on, and hears nothing of it.
            let after: Vec<_> = lines.by_ref().take(5).collect();
            other.kill().unwrap();
            let two = hear(before.into_iter().chain(after).chain(lines));
            assert!(two.acknowledged.len() >= 6);
            other.wait().unwrap();
            answers_are_there(windows, &[one, two], tally);
        }
        Scene::Creation => {
            let mut fresh = Lasting::new();
            let said = killed(Work::Answers, fresh.folder.path(), rng, longest);
            answers_are_there(&mut fresh, &[said], tally);
            // The next child creates what is not there, or goes on.
            let said = killed(Work::Answers, fresh.folder.path(), rng, 60_000);
            answers_are_there(&mut fresh, &[said], tally);
        }
        Scene::Migration => {
            let (folder, said) = once(Work::Answers, &templates.old);
            let found = events(folder.path());
            let old = support::events_of_v1();
            assert_eq!(found[..old.len()], old);
            let new = found.iter().filter(
                |event| matches!(event, Event::LessonOpened { lesson } if lesson.as_str().starts_with("answer-")),
            );
            let new = new.count();
            assert_eq!(found.len(), old.len() + 3001 + new);
            tally.acknowledged += said.acknowledged.len() as u64;
            tally.lost += said.acknowledged.len().saturating_sub(new) as u64;
        }
        Scene::Backups => {
            let said = killed(Work::Backups, backups.folder.path(), rng, longest);
            let listed = backup::list(backups.folder.path());
            assert!(listed.iter().all(|backup| backup.events.is_some()), "{listed:?}");
            for (path, events) in said.made.iter().rev().take(backup::KEPT - 1) {
                assert!(listed.iter().any(|each| each.path == *path && each.events == Some(*events)));
            }
            answers_are_there(backups, &[said], tally);
        }
        Scene::Merge => {
            let (folder, said) = once(Work::Merge, &templates.here);
            let (here, there) = (events(templates.here.path()), events(templates.elsewhere.path()));
            // In which order the two devices follow each other is the business of their names.
            let both =
                if events(folder.path()).starts_with(&here) { [here.clone(), there] } else { [there, here.clone()] };
            either(folder.path(), &said, &here, &both.concat());
        }
        Scene::Replace | Scene::Restore => {
            let work = if scene == Scene::Replace { Work::Replace } else { Work::Restore };
            let (folder, said) = once(work, &templates.here);
            either(folder.path(), &said, &events(templates.here.path()), &events(templates.elsewhere.path()));
        }
        Scene::Settings => {
            let folder = tempfile::tempdir().unwrap();
            let said = killed(Work::Settings, folder.path(), rng, longest);
            let (settings, faults) = Settings::load(&Places::inside(folder.path()).settings());
            assert_eq!(faults, []);
            let default = Settings::default().new_per_day;
            let last = said.acknowledged.keys().last().map_or(default, |last| *last as u16);
            assert!((last..=last + 1).contains(&settings.new_per_day), "{last}, then {}", settings.new_per_day);
        }
        Scene::Erase => {
            let (folder, said) = once(Work::Erase, &templates.here);
            either(folder.path(), &said, &events(templates.here.path()), &[]);
        }
        Scene::Panic | Scene::Abort => {
            let mut fresh = Lasting::new();
            let work = if scene == Scene::Panic { Work::Panic } else { Work::Abort };
            for _ in 0..2 {
                let said = killed(work, fresh.folder.path(), rng, longest);
                assert!(!said.done && said.acknowledged.len() == 3);
                answers_are_there(&mut fresh, &[said], tally);
            }
        }
    }
    *tally.kills.entry(scene).or_default() += 1;
}

/// A number of the environment.
pub fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|value| value.parse().unwrap())
}

#[test]
fn kills_lose_nothing_that_was_acknowledged() {
    let kills = number("PARCOURS_KILLS").unwrap_or(KILLS);
    let seed = number("PARCOURS_SEED").unwrap_or_else(|| fastrand::u64(..));
    let templates = Templates::new();
    let mut lasting = [Lasting::new(), Lasting::new(), Lasting::new()];
    let mut tally = Tally::default();
    for kill in 0..kills {
        let scene = Scene::ROUND[(kill % Scene::ROUND.len() as u64) as usize];
        println!("kill {kill} of PARCOURS_SEED={seed}: {scene:?}");
        play(scene, &mut Rng::with_seed(seed.wrapping_add(kill)), &templates, &mut lasting, &mut tally);
    }
    let Tally { kills, acknowledged, lost, doubled } = tally;
    println!("faults tried: {} {kills:?}", kills.values().sum::<u64>());
    println!("events acknowledged: {acknowledged}, lost: {lost}, doubled: {doubled} (PARCOURS_SEED={seed})");
    assert_eq!((lost, doubled), (0, 0));
}
