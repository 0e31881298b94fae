//! The screens. Each is a state, its messages, an update that returns an action, and a view; none names another.

pub mod glossary;
pub mod home;
pub mod keys;
pub mod reader;
pub mod settings;
pub mod sheet;
