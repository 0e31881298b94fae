//! Nothing is lost: kills at random moments, damaged files, full disks, and what the student is then told.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

#[path = "support/sandbox.rs"]
mod sandbox;
mod support;

#[path = "faults/child.rs"]
mod child;
#[path = "faults/damage.rs"]
mod damage;
#[path = "faults/kills.rs"]
mod kills;
#[path = "faults/seen.rs"]
mod seen;
#[path = "faults/windows.rs"]
mod windows;

/// Not a test of its own: the body of the child processes of the other tests, which run this binary again.
#[test]
fn child_process() {
    child::run();
}
