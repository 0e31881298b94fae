//! Writes a course of any size, shaped like ours, to measure on.
//!
//! `cargo run --release --no-default-features --example course -- FOLDER [TIMES]`

use std::path::PathBuf;

#[path = "../benches/support/course.rs"]
mod course;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/course".into()));
    let times = arguments.next().and_then(|times| times.parse().ok()).unwrap_or(1);
    course::write(&folder, times);
    println!("{}", folder.display());
}
