//! What screens are lent, and what keeps it: course, words, settings, progress, store and clock.

use std::sync::Arc;

use iced::{Point, Size, theme::Mode};

use crate::core::course::{Course, Findings, LessonId, TermId};
use crate::core::files::Places;
use crate::core::i18n::I18n;
use crate::core::markup;
use crate::core::progress::{AttemptId, Backup, Deck, Event, LessonTerms, Progress, Store, StoreError};
use crate::core::review::{Day, Fitting};
use crate::core::settings::{Language, Settings};
use crate::gui::app::Start;
use crate::gui::context::{Context, Look};
use crate::gui::font::Typography;
use crate::gui::screen::trouble::Trouble;
use crate::gui::spacing::size;
use crate::gui::theme::Theme;

/// What screens are lent, and what keeps it.
pub struct Services {
    /// The course in use.
    pub course: Arc<Course>,
    /// The interface's words.
    pub i18n: I18n,
    /// The student's settings.
    pub settings: Settings,
    /// What has been saved.
    pub progress: Progress,
    /// The cards there are.
    pub deck: Deck,
    /// How many cards the day still asks.
    pub waiting: usize,
    /// The day for which that was counted.
    counted: Option<Day>,
    /// The lesson on the screen.
    pub lesson: Option<LessonId>,
    /// Its terms, in the order of the text.
    pub lesson_terms: Vec<TermId>,
    /// The term open in the glossary panel.
    pub panel_term: Option<TermId>,
    /// The glossary panel is open.
    pub panel_open: bool,
    /// The fitting of the review schedule that is under way.
    pub fitting: Option<Fitting>,
    /// Size of the window.
    pub window: Size,
    /// Place of the window, where the system tells.
    pub position: Option<Point>,
    /// The system's preference for light or dark.
    pub system: Mode,
    /// Where things live.
    pub places: Places,
    /// Backups of what is saved, newest first.
    pub backups: Vec<Backup>,
    /// How many courses were put in use before: what is found late about another one is not taken for this one's.
    pub opened: u64,
    store: Option<Store>,
    clock: fn() -> jiff::Zoned,
    now: jiff::Zoned,
    language: Option<Language>,
    system_language: Language,
}

impl Services {
    /// Services from what the app starts with, and what is out of reach if anything is.
    pub fn new(start: Start) -> (Self, Option<Trouble>) {
        let language = start.language.or(start.settings.language).unwrap_or(start.system_language);
        let mut trouble = None;
        let course = start.course.unwrap_or_else(|diagnostic| {
            trouble = Some(Trouble::Course(diagnostic));
            Course::empty(start.source)
        });
        let store = match start.store {
            Ok(store) => Some(store),
            Err(error) => {
                trouble = Some(Trouble::Store(error));
                None
            }
        };
        let mut services = Self {
            course: Arc::new(course),
            i18n: I18n::new(language),
            settings: start.settings,
            progress: Progress::default(),
            deck: Deck::default(),
            waiting: 0,
            counted: None,
            lesson: None,
            lesson_terms: Vec::new(),
            panel_term: None,
            panel_open: false,
            fitting: None,
            window: Size::new(size::WINDOW.0, size::WINDOW.1),
            position: None,
            system: Mode::None,
            places: start.places,
            backups: Vec::new(),
            opened: 0,
            store,
            clock: start.clock,
            now: (start.clock)(),
            language: start.language,
            system_language: start.system_language,
        };
        if let Err(error) = services.read_progress() {
            trouble = Some(Trouble::Store(error));
        }
        (services, trouble)
    }

    fn read_progress(&mut self) -> Result<(), StoreError> {
        if let Some(store) = &self.store {
            self.progress = Progress::from_events(&store.events()?);
        }
        Ok(())
    }

    /// What lessons that are read hold, to be found away from the window: it takes longer than the first frame.
    pub fn lesson_terms_to_find(&self) -> impl FnOnce() -> LessonTerms + Send + 'static {
        let (course, diploma) = (Arc::clone(&self.course), self.settings.diploma);
        let read: Vec<_> =
            self.progress.lessons.iter().filter(|(_, lesson)| lesson.read).map(|(id, _)| id.clone()).collect();
        let stumbled = self.progress.stumbled.clone();
        let kept = !self.progress.kept.is_empty();
        let sheets: Vec<_> = self.progress.cells.keys().map(|(sheet, ..)| sheet.clone()).collect();
        move || {
            // Read here what the deck will ask the course for.
            let _ = course.modules_of(&stumbled);
            for sheet in &sheets {
                let _ = course.sheet(sheet);
            }
            if kept {
                let _ = course.glossary.terms.len();
            }
            LessonTerms::find(&course, &read, diploma)
        }
    }

    /// Works out which cards there are, from what the lessons hold.
    pub fn deal(&mut self, terms: LessonTerms) {
        self.deck = Deck::knowing(terms);
        self.deck.renew(&self.course, &self.progress, self.settings.diploma);
        self.count_waiting();
    }

    /// Counts the cards that the day still asks: to be called when the cards, their ratings or the limits change.
    pub fn count_waiting(&mut self) {
        let ctx = self.context();
        let (day, waiting) = (ctx.today(), ctx.queue().cards.len());
        (self.counted, self.waiting) = (Some(day), waiting);
    }

    /// Stops fitting the schedule to what is no longer what is saved.
    fn cancel_fitting(&self) {
        if let Some(fitting) = &self.fitting {
            fitting.cancel();
        }
    }

    /// Opens the store again, after the student mended what was wrong.
    pub fn reopen(&mut self) -> Result<(), StoreError> {
        self.cancel_fitting();
        self.store = Some(Store::open(&self.places.data)?);
        self.read_progress()?;
        self.deck = Deck::new(&self.course, &self.progress, self.settings.diploma);
        self.count_waiting();
        Ok(())
    }

    /// Puts a damaged store aside under another name and starts a new one.
    pub fn set_aside(&mut self) -> Result<(), StoreError> {
        self.store = None;
        Store::set_aside(&self.places.data, self.now.timestamp())?;
        self.reopen()
    }

    /// Reads the clock.
    pub fn tick(&mut self) {
        self.now = (self.clock)();
        if self.counted != Some(Day::of(&self.now)) {
            self.count_waiting();
        }
    }

    /// What a screen may read.
    pub fn context(&self) -> Context<'_> {
        Context {
            course: &self.course,
            i18n: &self.i18n,
            settings: &self.settings,
            progress: &self.progress,
            deck: &self.deck,
            now: &self.now,
            lesson_terms: &self.lesson_terms,
            panel_term: self.panel_term.as_ref(),
            panel_open: self.panel_open,
            fitting: self.fitting.as_ref().map(Fitting::share),
            data_folder: &self.places.data,
            documents: &self.places.documents,
            backups: &self.backups,
            look: self.look(),
        }
    }

    /// What the eye needs.
    pub fn look(&self) -> Look {
        Look {
            theme: Theme::chosen(self.settings.theme, self.system),
            typography: Typography {
                choice: self.settings.font,
                scale: f32::from(self.settings.text_size) / 100.0,
                spacing: self.settings.line_spacing,
            },
            window: self.window,
            still: self.settings.reduced_motion.unwrap_or(false),
        }
    }

    /// Saves events, then takes them into account. Nothing changes when saving fails.
    pub fn record(&mut self, events: Vec<Event>) -> Result<(), StoreError> {
        let Some(store) = &mut self.store else {
            return Err(StoreError::Other { path: self.places.data.clone(), detail: String::new() });
        };
        let mut cards = false;
        let mut saved = Ok(());
        for event in events {
            cards |= changes_deck(&event);
            match store.record(&self.now, event) {
                Ok(recorded) => self.progress.apply(&recorded),
                Err(error) => {
                    saved = Err(error);
                    break;
                }
            }
        }
        if cards {
            self.deck.renew(&self.course, &self.progress, self.settings.diploma);
        }
        self.count_waiting();
        saved
    }

    /// An identity for a new attempt.
    pub fn new_attempt(&self) -> AttemptId {
        Store::new_attempt_id()
    }

    /// Deletes all saved progress, backups included.
    pub fn erase(&mut self) -> Result<(), StoreError> {
        if let Some(store) = &mut self.store {
            store.erase()?;
        }
        self.progress = Progress::default();
        self.backups.clear();
        self.cancel_fitting();
        self.deck.renew(&self.course, &self.progress, self.settings.diploma);
        self.count_waiting();
        Ok(())
    }

    /// Changes the settings, takes them into account and saves them. `Err` when they could not be saved.
    pub fn change(&mut self, change: impl FnOnce(&mut Settings)) -> Result<(), crate::core::files::FileError> {
        let diploma = self.settings.diploma;
        change(&mut self.settings);
        if self.settings.diploma != diploma {
            self.deck = Deck::new(&self.course, &self.progress, self.settings.diploma);
        }
        self.count_waiting();
        let language = self.settings.language.or(self.language).unwrap_or(self.system_language);
        if language != self.i18n.language() {
            self.i18n = I18n::new(language);
        }
        self.save_settings()
    }

    /// Saves the settings.
    pub fn save_settings(&self) -> Result<(), crate::core::files::FileError> {
        self.settings.save(&self.places.settings())
    }

    /// Takes into account what checking the course in use found.
    pub fn take_in(&mut self, findings: Findings) {
        Arc::make_mut(&mut self.course).take_in(findings);
    }

    /// Puts another course in use.
    pub fn use_course(&mut self, course: Course) {
        self.opened += 1;
        self.course = Arc::new(course);
        self.deck = Deck::new(&self.course, &self.progress, self.settings.diploma);
        self.count_waiting();
        self.lesson_terms.clear();
    }

    /// Works out the terms of the lesson on the screen.
    pub fn find_lesson_terms(&mut self) {
        let lesson = self.lesson.as_ref().and_then(|id| self.course.lesson(id)).map(|(_, _, slot)| slot);
        self.lesson_terms = match lesson.and_then(|slot| slot.content.as_ref().ok()) {
            Some(lesson) => markup::lesson_terms(&lesson.for_diploma(self.settings.diploma), &self.course.glossary),
            None => Vec::new(),
        };
    }
}

/// Whether an event may make a card appear or go.
fn changes_deck(event: &Event) -> bool {
    matches!(
        event,
        Event::LessonMarked { .. }
            | Event::Answered { .. }
            | Event::AttemptFinished { .. }
            | Event::CellJudged { .. }
            | Event::TermKept { .. }
    )
}
