//! Saved progress: append-only events in SQLite, and what is derived from them.

pub mod deck;
pub mod event;
pub mod exam;
pub mod projection;
pub mod standing;
pub mod statistics;
pub mod store;

pub use crate::core::course::Column;
pub use deck::{Deck, DeckCard};
pub use event::*;
pub use exam::{ExamAttempt, Stage};
pub use projection::*;
pub use standing::{Standing, Step};
pub use statistics::{Period, Statistics};
pub use store::{History, Store, StoreError};
