//! The course: its content model, loading and checking.

mod assemble;
mod check;
pub mod diagnostic;
mod fault;
mod files;
pub mod findings;
pub mod gather;
pub mod load;
pub mod locate;
pub mod model;
mod open;
pub mod outline;
pub mod parse;
pub mod walk;

pub use crate::core::lazy::Lazy;
pub use assemble::{MOST_EXERCISES, MOST_LESSONS, MOST_MODULES, MOST_TERMS};
pub use diagnostic::{Diagnostic, Expected, Fault, Severity};
pub use fault::{Place, words};
pub use files::{DEEPEST, LARGEST_COURSE, LARGEST_FILE, MOST_FILES};
pub use findings::Findings;
pub use gather::{DatedRule, FormulaGroup, SortedChannel, Turn};
pub use load::{BrokenModule, Course, Glossary, LessonSlot, LoadedModule, Source};
pub use model::*;
pub use outline::Chapter;
