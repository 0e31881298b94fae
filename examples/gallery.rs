//! The picture gallery: a PNG of each preset of the app in both languages, three themes and three sizes.
//!
//! `cargo run --example gallery -- FOLDER [FILTER]` writes only the pictures whose name contains FILTER.

use std::path::PathBuf;

use iced::Settings;
use iced_test::Simulator;
use parcours::gui::{font, presets};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/gallery".into()));
    let filter = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    for picture in presets::pictures().into_iter().filter(|picture| picture.name().contains(&filter)) {
        let app = picture.app();
        let settings = Settings {
            fonts: font::FILES.into_iter().map(Into::into).collect(),
            default_font: font::DEFAULT,
            ..Settings::default()
        };
        let mut simulator: Simulator<'_, _, _, iced::Renderer> =
            Simulator::with_size(settings, picture.size(), app.view());
        let snapshot = simulator.snapshot(&app.theme())?;
        let path = folder.join(picture.name());
        // The snapshot compares when the file exists: a gallery always draws anew.
        for old in std::fs::read_dir(&folder)?.flatten() {
            if old.file_name().to_string_lossy().starts_with(&format!("{}-", picture.name())) {
                std::fs::remove_file(old.path())?;
            }
        }
        snapshot.matches_image(&path)?;
        println!("{}", path.display());
    }
    Ok(())
}
