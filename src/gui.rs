//! The window: one application shared by the program, the tests and the picture gallery.

pub mod action;
pub mod block;
pub mod context;
pub mod font;
pub mod icon;
pub mod inline;
pub mod place;
pub mod screen;
pub mod spacing;
pub mod theme;
pub mod widget;

/// An element of the interface, in our theme.
pub type Element<'a, Message> = iced::Element<'a, Message, theme::Theme>;
