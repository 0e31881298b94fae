//! The program: a command when one is given, the window otherwise.

use std::io;
use std::process::ExitCode;

use parcours::cli::{self, Outcome, WindowOptions};
use parcours::journal;

fn main() -> ExitCode {
    // A panic is said in plain words by who catches it; to developers who ask, in Rust's as well.
    journal::watch_panics(std::env::var_os("RUST_BACKTRACE").is_some());
    let language = cli::system_language();
    let outcome = cli::run(std::env::args_os(), language, &mut io::stdout(), &mut io::stderr());
    match outcome {
        Outcome::Window(options) => open_window(options),
        Outcome::Exit(code) => ExitCode::from(code),
    }
}

#[cfg(feature = "gui")]
fn open_window(options: WindowOptions) -> ExitCode {
    parcours::gui::run(options)
}

#[cfg(not(feature = "gui"))]
fn open_window(options: WindowOptions) -> ExitCode {
    let language = options.lang.unwrap_or_else(cli::system_language);
    eprintln!("{}", parcours::core::i18n::I18n::new(language).cli_error_no_window());
    ExitCode::from(cli::FAULTS)
}
