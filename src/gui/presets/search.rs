//! The states of searching everywhere.

use std::sync::{Arc, LazyLock};

use crate::core::course::{Course, Diploma, LessonId, Source};
use crate::core::search::Index;
use crate::core::settings::Settings;
use crate::gui::app::{App, Built, Message};
use crate::gui::place::{Place, Spot};
use crate::gui::search;

/// The index of the shipped course: the same for all pictures.
static INDEX: LazyLock<Arc<Index>> = LazyLock::new(|| {
    let course = Course::load(Source::Embedded).expect("the shipped course loads");
    Arc::new(Index::new(&course, Diploma::Ndrc))
});

/// A state of the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SearchPage {
    /// Nothing typed, nothing searched for before.
    Empty,
    /// Nothing typed, some searches made before.
    Recent,
    /// Something is typed while the index is being built.
    Preparing,
    /// Terms, lessons, exercises and sheets.
    Results,
    /// Further down among them.
    Chosen,
    /// Nothing answers.
    Nothing,
    /// A passage, lit.
    Lit,
}

impl SearchPage {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Empty, Self::Recent, Self::Preparing, Self::Results, Self::Chosen, Self::Nothing, Self::Lit];

    /// What was searched for before.
    pub fn remember(self, settings: &mut Settings) {
        if self == Self::Recent {
            for words in ["taux de transformation", "RGPD", "écoute active", "bouche à oreille", "NPS"] {
                settings.remember_search(words);
            }
        }
    }
}

/// Leads the app to one.
pub fn go(page: SearchPage, app: &mut App) {
    // What these return acts on the window, which a preset does not have.
    if page == SearchPage::Lit {
        let words = vec!["boutique".to_owned(), "téléphon".to_owned(), "photo".to_owned()];
        let _ = app.open(Place::Spot(Spot { lesson: LessonId::new("L3.1"), anchor: None, block: Some(1), words }));
        return;
    }
    let _ = app.search_from(None);
    let typed = match page {
        SearchPage::Empty | SearchPage::Recent | SearchPage::Lit => "",
        SearchPage::Preparing | SearchPage::Results | SearchPage::Chosen => "reponse",
        SearchPage::Nothing => "hippopotame",
    };
    let _ = app.update(Message::Search(search::Message::Query(typed.to_owned())));
    if page != SearchPage::Preparing {
        let diploma = app.services.settings.diploma;
        let _ = app.update(Message::Indexed(Built::new(&app.services.course, diploma, Arc::clone(&INDEX))));
    }
    if page == SearchPage::Chosen {
        let _ = app.update(Message::Search(search::Message::Move(search::Step::NextKind)));
    }
}
