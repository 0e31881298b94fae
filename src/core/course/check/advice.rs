//! What works but could be better: told to authors, never to students.

mod loops;
mod style;
mod usage;

use super::super::assemble::{Parts, Report};

/// Looks for all of it.
pub(super) fn check(parts: &Parts, report: &mut Report) {
    usage::check(parts, report);
    loops::check(parts, report);
    style::check(parts, report);
}
