//! What is done when the window comes to grief where no page could say so: the program begins again in a new process, since
//! the toolkit's loop cannot be entered twice in one, and shows the page of `screen::trouble::broken`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, ExitCode};

use crate::cli::{AFTER_FAULT, WindowOptions};
use crate::core::files::Places;
use crate::core::i18n::I18n;
use crate::journal::BROKEN;

/// Runs the window, and what comes after it if it panics.
pub fn guard(options: &WindowOptions, places: &Places, words: &I18n, window: impl FnOnce() -> ExitCode) -> ExitCode {
    if let Ok(code) = catch_unwind(AssertUnwindSafe(window)) {
        return code;
    }
    eprintln!("{}", words.breakdown_line(places.log().display().to_string()));
    // Once: a fault that comes back at once must not open windows without end.
    if !options.after_fault {
        begin_again();
    }
    ExitCode::from(BROKEN)
}

/// Runs the program again, as it was asked for.
fn begin_again() {
    let again = std::env::current_exe().and_then(|program| {
        let mut again = Command::new(program);
        // One fault on purpose is enough.
        #[cfg(debug_assertions)]
        again.env_remove(crate::cli::DRILL);
        again.args(std::env::args_os().skip(1)).arg(format!("--{AFTER_FAULT}"));
        replace(again)
    });
    if let Err(error) = again {
        tracing::error!(kind = %error.kind(), "the program cannot begin again");
    }
}

/// Puts it in the place of this process: what the toolkit left of the broken window goes with the process only.
#[cfg(unix)]
fn replace(mut again: Command) -> std::io::Result<()> {
    use std::os::unix::process::CommandExt;

    Err(again.exec())
}

/// Where no process can take another's place: whoever started this one waits for this one to end.
#[cfg(not(unix))]
fn replace(mut again: Command) -> std::io::Result<()> {
    again.status().map(drop)
}
