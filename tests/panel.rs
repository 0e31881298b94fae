//! The glossary panel by keyboard: from the search field to what it finds, back through its history, and away.

#![allow(clippy::unwrap_used)] // What cannot be prepared fails its test.

use std::path::Path;

use iced::keyboard::key::Named;
use iced::{Settings as Window, Size};
use iced_test::Simulator;
use parcours::core::course::{Course, Source, TermId};
use parcours::core::i18n::I18n;
use parcours::core::progress::{Deck, Progress};
use parcours::core::settings::{Language, Settings};
use parcours::gui::context::{Context, Look};
use parcours::gui::font::{self, Typography};
use parcours::gui::panel::{Message, State};
use parcours::gui::theme::{Kind, Theme};

/// Runs `test` with a panel and what it is lent.
fn with_panel(test: impl FnOnce(&Context<'_>, State)) {
    let course = Course::load(Source::Embedded).expect("the shipped course can be read");
    let i18n = I18n::new(Language::French);
    let (settings, progress) = (Settings::default(), Progress::default());
    let now = "2025-12-09T18:12[Europe/Paris]".parse().expect("a moment");
    let typography = Typography { choice: settings.font, scale: settings.scale(), spacing: settings.line_spacing };
    let look = Look { theme: Theme::of(Kind::Light), typography, window: Size::new(1366.0, 768.0), still: true };
    let ctx = Context {
        course: &course,
        i18n: &i18n,
        settings: &settings,
        progress: &progress,
        deck: &Deck::default(),
        now: &now,
        lesson_terms: &[],
        panel_term: None,
        lit: &[],
        panel_open: true,
        fitting: None,
        data_folder: Path::new("data"),
        log_folder: Path::new("data"),
        documents: Path::new("data"),
        backups: &[],
        look,
    };
    let panel = State::new(&ctx);
    test(&ctx, panel);
}

/// What some keys say, once Tab has gone through the close button to the search field.
fn from_the_field(ctx: &Context<'_>, panel: &State, keys: &[Named]) -> Vec<Message> {
    let fonts = font::FILES.into_iter().map(Into::into).collect();
    let window = Window { fonts, default_font: font::DEFAULT, ..Window::default() };
    let mut simulator: Simulator<'_, _, _, iced::Renderer> =
        Simulator::with_size(window, ctx.look.window, panel.view(ctx, false));
    for key in [Named::Tab, Named::Tab].iter().chain(keys) {
        simulator.tap_key(*key);
    }
    simulator.into_messages().collect()
}

#[test]
fn the_arrow_goes_from_the_words_to_the_first_match() {
    with_panel(|ctx, mut panel| {
        let _ = panel.update(ctx, Message::Query("ecoute activ".into()));
        let said = from_the_field(ctx, &panel, &[Named::ArrowDown, Named::Enter]);
        let shown = |message: &Message| matches!(message, Message::Show(term) if term.as_str() == "ecoute-active");
        assert!(said.iter().any(shown), "{said:?}");
    });
}

#[test]
fn escape_closes_the_panel_from_its_field() {
    with_panel(|ctx, panel| {
        let said = from_the_field(ctx, &panel, &[Named::Escape]);
        assert!(matches!(said.as_slice(), [Message::Close]), "{said:?}");
    });
}

#[test]
fn entering_the_words_shows_the_best_match() {
    with_panel(|ctx, mut panel| {
        let _ = panel.update(ctx, Message::Query("réformulation".into()));
        let _ = panel.update(ctx, Message::First);
        assert_eq!(panel.term(), Some(&TermId::new("reformulation")));
    });
}

#[test]
fn the_panel_goes_back_to_the_term_before() {
    with_panel(|ctx, mut panel| {
        panel.show(TermId::new("paraverbal"));
        panel.show(TermId::new("ecoute-active"));
        let _ = panel.update(ctx, Message::Back);
        assert_eq!(panel.term(), Some(&TermId::new("paraverbal")));
    });
}
