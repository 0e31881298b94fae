//! Parcours: study customer relationship management on a laptop, offline.
//!
//! | room | what it knows |
//! | --- | --- |
//! | [`core`] | everything that is true without a screen: courses, grading, progress, search, settings, languages |
//! | [`cli`] | the command line: one file per subcommand |
//! | `gui` | the window (feature `gui`) |

pub mod cli;
pub mod core;
#[cfg(feature = "gui")]
pub mod gui;
