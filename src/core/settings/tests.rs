use super::*;

fn custom() -> Settings {
    Settings {
        language: Some(Language::English),
        theme: ThemeChoice::HighContrast,
        font: FontChoice::Dys,
        text_size: 125,
        line_spacing: LineSpacing::Relaxed,
        reduced_motion: Some(false),
        window: Some(WindowPlace { size: (1200.0, 800.5), position: Some((-8.0, 0.0)), maximized: true }),
        welcomed: true,
        diploma: Diploma::Mco,
        retention: 85,
        new_per_day: 5,
        due_per_day: 60,
        typed_answers: true,
        exam_date: Some(jiff::civil::date(2027, 5, 12)),
        fits_schedule: false,
        schedule_tried: Some((jiff::civil::date(2027, 3, 1), 450)),
        course: Some("/home/léa/cours".into()),
        recent_searches: vec!["l’écoute \"active\"".into(), "NPS".into()],
    }
}

#[test]
fn the_last_searches_are_remembered_once_each() {
    let mut settings = Settings::default();
    for words in ["écoute", "NPS", " Ecoute ", "", "  ", "zmot"] {
        settings.remember_search(words);
    }
    assert_eq!(settings.recent_searches, ["zmot", "Ecoute", "NPS"]);
    settings.remember_search(&"long ".repeat(100));
    assert_eq!(settings.recent_searches.len(), 3);
    for number in 0..20 {
        settings.remember_search(&format!("mot {number}"));
    }
    assert_eq!(settings.recent_searches.len(), RECENT_SEARCHES);
    assert_eq!(settings.recent_searches[0], "mot 19");
}

#[test]
fn settings_read_back_as_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/settings.ron");
    assert_eq!(Settings::load(&path), (Settings::default(), vec![]));
    for settings in [Settings::default(), custom()] {
        settings.save(&path).unwrap();
        assert_eq!(Settings::load(&path), (settings, vec![]));
    }
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn one_bad_field_costs_only_itself() {
    for (written, bad, name) in [
        ("theme: high_contrast", "theme: fluorescent", "theme"),
        ("text_size: 125", "text_size: 126", "text_size"),
        ("text_size: 125", "text_size: -3", "text_size"),
        ("size: (1200.0, 800.5)", "size: (NaN, 800.5)", "window"),
        ("size: (1200.0, 800.5)", "size: (0, 0)", "window"),
        ("language: Some(english)", "language: Some(klingon)", "language"),
        ("welcomed: true", "welcomed: [1, \"two\"]", "welcomed"),
    ] {
        let text = custom().written();
        assert!(text.contains(written), "{text}");
        let (settings, faults) = Settings::parse(&text.replace(written, bad));
        assert!(matches!(&faults[..], [SettingsFault::Field { name: found, .. }] if *found == name), "{faults:?}");
        let (mut expected, default) = (custom(), Settings::default());
        match name {
            "theme" => expected.theme = default.theme,
            "text_size" => expected.text_size = default.text_size,
            "window" => expected.window = default.window,
            "language" => expected.language = default.language,
            _ => expected.welcomed = default.welcomed,
        }
        assert_eq!(settings, expected, "{bad}");
    }
}

#[test]
fn absent_and_unknown_fields_are_no_fault() {
    let (settings, faults) = Settings::parse("(theme: dark, language: french, colour_of_the_sky: Some(blue(3)))");
    assert_eq!(faults, vec![]);
    let expected = Settings { theme: ThemeChoice::Dark, language: Some(Language::French), ..Settings::default() };
    assert_eq!(settings, expected);
}

#[test]
fn a_damaged_file_gives_defaults_and_is_kept_at_the_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    for damage in ["", "(theme: dark, text_si", "\u{0}\u{0}\u{0}", "[1, 2]"] {
        fs::write(&path, damage).unwrap();
        let (settings, faults) = Settings::load(&path);
        assert_eq!(settings, Settings::default());
        assert!(matches!(faults[..], [SettingsFault::Damaged { .. }]), "{damage:?}: {faults:?}");
        settings.save(&path).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("settings.damaged.ron")).unwrap(), damage);
        assert_eq!(Settings::load(&path).1, vec![]);
    }
}

#[test]
fn text_sizes_stop_at_both_ends() {
    let sized = |text_size| Settings { text_size, ..Settings::default() };
    assert_eq!((sized(100).larger_text(), sized(100).smaller_text()), (Some(110), Some(90)));
    assert_eq!((sized(200).larger_text(), sized(90).smaller_text()), (None, None));
    assert_eq!(sized(125).scale(), 1.25);
}
