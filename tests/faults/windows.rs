//! Several windows on one data folder, and files that go while they are open.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdout};

use parcours::core::progress::{Event, Store};

use crate::child::{self, Work};
use crate::support::now;

/// A window in a process of its own.
struct Window {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Window {
    fn open(folder: &Path) -> Self {
        let (child, said) = child::start(Work::OnDemand, folder);
        let mut window = Self { child, said: BufReader::new(said).lines() };
        window.hear("open");
        window
    }

    fn hear(&mut self, word: &str) -> String {
        self.said.by_ref().map_while(Result::ok).find(|line| line.starts_with(word)).unwrap()
    }

    /// Saves an answer; its text, once it is acknowledged.
    fn save(&mut self) -> String {
        self.child.stdin.as_mut().unwrap().write_all(b"save\n").unwrap();
        self.hear("acknowledged").rsplit(' ').next().unwrap().to_owned()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What a folder holds, as the next start reads it.
fn saved(folder: &Path) -> Vec<Event> {
    Store::open(folder).unwrap().events().unwrap().into_iter().map(|recorded| recorded.event).collect()
}

#[test]
fn a_window_that_closes_takes_nothing_from_the_one_that_stays() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(folder.path()).unwrap().record(now(), child::answer("before")).unwrap();
    let mut staying = Window::open(folder.path());
    // Were the log taken for one that nobody needs any more, this window would delete it when it closes.
    Store::open(folder.path()).unwrap().record(now(), child::answer("other")).unwrap();
    let text = staying.save();
    staying.kill();
    let expected = ["before", "other", text.as_str()].map(child::answer);
    assert_eq!(saved(folder.path()), expected);
}
