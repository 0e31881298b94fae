//! The window: one application shared by the program, the tests and the picture gallery.

pub mod context;
pub mod font;
pub mod icon;
pub mod spacing;
pub mod theme;
