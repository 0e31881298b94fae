//! The journal: what happened, a line each, in a few files of the state folder; and what is noted of a panic.
//!
//! It is for finding faults. What the student answers, writes or looks for never goes there, nor any name: a line says
//! that an export was written, not where; errors are noted in the words of [`Plain`], which have neither paths nor content.
//!
//! It never fails the program: where nothing can be written, nothing is.

mod panics;
mod plain;
mod writer;

use std::path::PathBuf;
use std::sync::OnceLock;

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::core::files::Places;
pub use panics::{BROKEN, Crash, watch_panics};
pub use plain::{Plain, scrubbed};
pub use writer::{DAYS_KEPT, LARGEST_DAY};

/// Where the journal of this process is, once it is open.
static PLACES: OnceLock<Places> = OnceLock::new();

/// Opens the journal of this process. Its file is made with the first line, so that a command that has nothing to say
/// leaves nothing behind. Only the first call counts.
pub fn open(places: &Places) {
    if PLACES.set(places.clone()).is_err() {
        return;
    }
    // Refused only where a test has a subscriber of its own.
    let _ = writing_to(places.log()).try_init();
}

/// What writes lines to the files of a folder. For [`open`], and for measuring it.
pub fn writing_to(folder: PathBuf) -> impl Subscriber + Send + Sync {
    // What libraries find worth a warning may explain a fault of ours; the rest is theirs.
    let wanted = Targets::new().with_default(LevelFilter::WARN).with_target("parcours", LevelFilter::INFO);
    let lines = fmt::layer().with_ansi(false).log_internal_errors(false).with_writer(writer::Writer::new(folder));
    tracing_subscriber::registry().with(wanted).with(lines)
}

/// The first line: which program this is.
pub fn begin(what: &str) {
    let (os, architecture) = (std::env::consts::OS, std::env::consts::ARCH);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        os,
        architecture,
        process = std::process::id(),
        "{what} begins"
    );
}
