//! Review at the right moment: what is a card, how well it is remembered, when it comes back.

pub mod card;
pub mod day;
pub mod extra;
pub mod load;
pub mod mask;
pub mod queue;
pub mod scheduler;
pub mod state;
pub mod training;

pub use card::{CardId, Side};
pub use day::Day;
pub use queue::{Limits, Queue};
pub use scheduler::training::Fitting;
pub use scheduler::{Memory, Rating, Scheduler};
pub use state::{CardState, Fitted, Review, Reviews};
pub use training::{Trained, Untrained};
