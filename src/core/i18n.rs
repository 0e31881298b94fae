//! The interface's words: Fluent bundles as a value, never a global.

use crate::core::settings::Language;
