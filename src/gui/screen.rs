//! The screens. Each is a state, its messages, an update that returns an action, and a view; none names another.

pub mod course;
pub mod exam;
pub mod exercise;
pub mod glossary;
pub mod home;
pub mod keys;
pub mod module;
pub mod pick;
pub mod progress;
pub mod reader;
pub mod result;
pub mod review;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod sheets;
pub mod simulator;
pub mod trouble;
pub mod welcome;
