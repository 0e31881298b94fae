//! The course: its content model, loading and checking.

pub mod diagnostic;
pub mod load;
pub mod model;

pub use diagnostic::{Diagnostic, Fault, Severity};
pub use load::{BrokenModule, Course, Glossary, LessonSlot, LoadedModule, Source};
pub use model::*;
