//! Stateless pieces of the interface, generic over the message they send. Numbers come from the design.

pub mod button;
pub mod chart;
pub mod choice;
pub mod field;
pub mod list;
pub mod overlay;
pub mod page;
pub mod surface;
pub mod thread;
