//! Saved progress: append-only events in SQLite, and what is derived from them.

pub mod event;
pub mod exam;
pub mod projection;
pub mod standing;
pub mod store;

pub use event::*;
pub use exam::{ExamAttempt, Stage};
pub use projection::*;
pub use standing::{Standing, Step};
pub use store::{History, Store, StoreError};
