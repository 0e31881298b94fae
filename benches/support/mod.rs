//! What the benches measure on.

pub mod history;

use parcours::core::course::{Course, Source};

/// The course that ships.
pub fn course() -> Course {
    Course::load(Source::Embedded).expect("the shipped course loads")
}
