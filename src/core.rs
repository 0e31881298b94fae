//! Everything that is true without a screen. Names neither the command line nor the window; never reads the clock.

pub mod course;
pub mod diploma;
pub mod exercise;
pub mod files;
pub mod i18n;
pub mod lazy;
pub mod markup;
pub mod past;
pub mod progress;
pub mod quantity;
pub mod report;
pub mod review;
pub mod search;
pub mod settings;
pub mod sitting;
