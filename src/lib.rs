//! Parcours: study customer relationship management on a laptop, offline.
//!
//! | room | what it knows |
//! | --- | --- |
//! | [`core`] | everything that is true without a screen: courses, grading, progress, search, settings, languages |
//! | [`cli`] | the command line: one file per subcommand |
//! | [`journal`] | the log file, and what is noted of a panic |
//! | `gui` | the window (feature `gui`) |

pub mod cli;
pub mod core;
#[cfg(feature = "gui")]
pub mod gui;
pub mod journal;
