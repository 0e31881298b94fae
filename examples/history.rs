//! Writes a data folder with a long history, to start the program on: `cargo run --release --example history -- FOLDER
//! 1000000`. With `bare` after it, without the snapshot that the program would save at its first start.

#[path = "../benches/support/history.rs"]
mod history;

use std::path::PathBuf;

use parcours::core::course::{Course, Source};
use parcours::core::progress::Store;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().map(PathBuf::from);
    let events = arguments.next().and_then(|number| number.parse().ok());
    let (Some(folder), Some(events)) = (folder, events) else {
        eprintln!("history FOLDER EVENTS [bare]");
        return;
    };
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    history::write(&folder, &course, events);
    let store = Store::open(&folder).expect("the folder opens");
    let saved = arguments.next().is_none() && store.save_derived().expect("the snapshot is saved");
    println!("{}: {events} events up to {}, snapshot: {saved}", folder.display(), history::now().date());
}
