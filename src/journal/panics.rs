//! What is noted of a panic: a line with its place and how the program came there, and a mark for the next start.

use std::backtrace::Backtrace;
use std::fs;
use std::panic::{self, PanicHookInfo};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{PLACES, scrubbed};
use crate::core::files::{Places, atomic_write};

/// Exit code of a program that came to grief: the one that Rust gives.
pub const BROKEN: u8 = 101;

/// What a panic leaves for the next start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crash {
    /// Which version.
    pub version: String,
    /// Where in its source.
    pub place: String,
    /// When.
    pub at: Timestamp,
}

impl Crash {
    /// The one that nobody was told of yet, and which is told from now on.
    pub fn take(places: &Places) -> Option<Self> {
        let crash = fs::read_to_string(places.crash()).ok()?;
        // Where it cannot be removed, it is told once more next time.
        let _ = fs::remove_file(places.crash());
        // Cut short by a full disk, it still says that something happened.
        Some(ron::from_str(&crash).unwrap_or(Self {
            version: String::new(),
            place: String::new(),
            at: Timestamp::UNIX_EPOCH,
        }))
    }

    /// The student has seen it.
    pub fn forget(places: &Places) {
        let _ = fs::remove_file(places.crash());
    }
}

/// Notes panics from now on. `aloud` says them on standard error too, as Rust does.
pub fn watch_panics(aloud: bool) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        note(info);
        if aloud || PLACES.get().is_none() {
            usual(info);
        }
    }));
}

fn note(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let message = scrubbed(info.payload_as_str().unwrap_or_default());
    let thread = std::thread::current().name().unwrap_or_default().to_owned();
    let backtrace = Backtrace::force_capture();
    tracing::error!("panic at {place} in {thread:?}: {message}\n{}", shortened(&backtrace));
    let Some(places) = PLACES.get() else { return };
    let crash = Crash { version: env!("CARGO_PKG_VERSION").into(), place, at: Timestamp::now() };
    // Nothing else can be done where nothing can be written.
    if let Ok(crash) = ron::to_string(&crash) {
        let _ = atomic_write(&places.crash(), crash.as_bytes());
    }
}

/// How the program came there, without the names of types that fill a screen each.
fn shortened(backtrace: &Backtrace) -> String {
    const FRAMES: usize = 160;
    const LONGEST: usize = 160;
    let lines = backtrace.to_string();
    let lines = lines.lines().take(FRAMES).map(|line| line.chars().take(LONGEST).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}
