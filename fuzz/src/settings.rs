//! A settings file: read, written and read again.

use std::cell::OnceCell;
use std::fs;

use parcours::core::review::training;
use parcours::core::review::{Day, Reviews};
use parcours::core::settings::{RETENTIONS, Settings, TEXT_SIZES};

thread_local! {
    static FOLDER: OnceCell<tempfile::TempDir> = const { OnceCell::new() };
}

/// Reads the settings that an input is.
pub fn run(input: &[u8]) {
    let path = FOLDER.with(|folder| folder.get_or_init(super::scratch).path().join("settings.ron"));
    fs::write(&path, input).expect("the file is written");
    let (settings, faults) = Settings::load(&path);
    assert!(TEXT_SIZES.contains(&settings.text_size) && RETENTIONS.contains(&settings.retention));
    assert!(settings.window.is_none_or(|place| place.size.0 >= 1.0 && place.size.1 >= 1.0));
    let _ = (settings.limits(), settings.scale(), settings.larger_text(), settings.smaller_text());
    let today = Day::from(jiff::civil::date(2026, 3, 12));
    let _ = training::is_due(&Reviews::default(), settings.schedule_tried, today);
    settings.save(&path).expect("it is saved");
    assert_eq!(Settings::load(&path), (settings, Vec::new()), "what is saved is read");
    let kept = path.with_extension("damaged.ron");
    if faults.is_empty() {
        assert!(!kept.exists(), "nothing was damaged");
    } else {
        assert_eq!(fs::read(&kept).expect("what was damaged is kept"), input);
        fs::remove_file(kept).expect("it goes");
    }
}
