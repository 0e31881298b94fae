//! Saved progress: append-only events in SQLite, and what is derived from them.

pub mod deck;
pub mod event;
pub mod exam;
pub mod export;
pub mod forecast;
pub mod projection;
pub mod snapshot;
pub mod standing;
pub mod statistics;
pub mod store;
pub mod timeline;

pub use crate::core::course::Column;
pub use deck::{Deck, DeckCard, LessonTerms};
pub use event::*;
pub use exam::{ExamAttempt, Stage};
pub use export::{ExportError, Exported};
pub use forecast::{Ahead, Forecast, Obstacle, Plan, Share};
pub use projection::*;
pub use standing::{Standing, Step};
pub use statistics::{Period, Statistics};
pub use store::{Backup, History, Import, Imported, Occasion, Recovered, Restored, Store, StoreError};
