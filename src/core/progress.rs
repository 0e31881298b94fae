//! Saved progress: append-only events in SQLite, and what is derived from them.

pub mod deck;
pub mod event;
pub mod exam;
pub mod forecast;
pub mod projection;
pub mod standing;
pub mod store;

pub use crate::core::course::Column;
pub use deck::{Deck, DeckCard};
pub use event::*;
pub use exam::{ExamAttempt, Stage};
pub use forecast::{Ahead, Forecast, Obstacle, Plan, Share};
pub use projection::*;
pub use standing::{Standing, Step};
pub use store::{History, Store, StoreError};
