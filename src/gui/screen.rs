//! The screens. Each is a state, its messages, an update that returns an action, and a view; none names another.

pub mod home;
pub mod module;
pub mod reader;
