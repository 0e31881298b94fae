//! The only home of distances, radii and fixed sizes, in logical pixels at a text size of 100 %.

/// Steps of space between and inside things.
pub mod space {
    /// 4.
    pub const XXS: f32 = 4.0;
    /// 6.
    pub const XS: f32 = 6.0;
    /// 8.
    pub const S: f32 = 8.0;
    /// 10, icon to word in a button, between answers.
    pub const ICON: f32 = 10.0;
    /// 12.
    pub const M: f32 = 12.0;
    /// 14.
    pub const ML: f32 = 14.0;
    /// 16.
    pub const L: f32 = 16.0;
    /// 18, between paragraphs.
    pub const PARAGRAPH: f32 = 18.0;
    /// 20.
    pub const XL: f32 = 20.0;
    /// 24, between cards.
    pub const CARD: f32 = 24.0;
    /// 30, sides of a card.
    pub const SIDE: f32 = 30.0;
    /// 32.
    pub const XXL: f32 = 32.0;
    /// 36, between a ring and its words.
    pub const RING: f32 = 36.0;
    /// 40.
    pub const PAGE: f32 = 40.0;
    /// 48.
    pub const WIDE: f32 = 48.0;
}

/// Radii of corners.
pub mod radius {
    /// Keycap, tooltip.
    pub const KEYCAP: f32 = 6.0;
    /// Part of a segmented control.
    pub const SEGMENT: f32 = 7.0;
    /// Button, field, code block.
    pub const CONTROL: f32 = 10.0;
    /// Answer, label to sort, tile, toast, rail tab.
    pub const ROW: f32 = 12.0;
    /// Callout.
    pub const CALLOUT: f32 = 14.0;
    /// Card, dialog, overlay.
    pub const CARD: f32 = 16.0;
}

/// Fixed sizes; those of controls grow with the text.
pub mod size {
    /// Width of the rail.
    pub const RAIL: f32 = 92.0;
    /// Width of the rail in compact windows.
    pub const RAIL_COMPACT: f32 = 76.0;
    /// Height of a window under which the rail scrolls.
    pub const RAIL_LEAST: f32 = 600.0;
    /// Height of a rail entry.
    pub const RAIL_ENTRY: f32 = 68.0;
    /// Height of a rail entry in compact windows.
    pub const RAIL_ENTRY_COMPACT: f32 = 62.0;
    /// Height of the top bar.
    pub const TOP_BAR: f32 = 60.0;
    /// The « Menu » button of narrow windows with room after it, text and icon growing with the text.
    pub const MENU: f32 = 112.0;
    /// Height of the footer.
    pub const FOOTER: f32 = 68.0;
    /// Height of a button or field.
    pub const BUTTON: f32 = 44.0;
    /// Height of the button that starts the course.
    pub const BUTTON_LARGE: f32 = 48.0;
    /// Height of a small button.
    pub const BUTTON_SMALL: f32 = 36.0;
    /// Height of a chip.
    pub const CHIP: f32 = 34.0;
    /// Height of a tag.
    pub const TAG: f32 = 26.0;
    /// Height of a tag that stands by itself.
    pub const TAG_LARGE: f32 = 32.0;
    /// Least height of an answer.
    pub const ANSWER: f32 = 60.0;
    /// Stop of the thread.
    pub const STOP: f32 = 24.0;
    /// Stop of the thread in the reader's top bar.
    pub const STOP_SMALL: f32 = 19.0;
    /// Icon in a control.
    pub const ICON: f32 = 20.0;
    /// Box of an answer.
    pub const ICON_LARGE: f32 = 24.0;
    /// Least height of a label to sort.
    pub const LABEL: f32 = 62.0;
    /// Least height of a label in its column.
    pub const LABEL_SORTED: f32 = 58.0;
    /// Header of a column of labels.
    pub const LABEL_HEADER: f32 = 56.0;
    /// Least height of a board where labels are sorted.
    pub const BOARD: f32 = 456.0;
    /// Bar that stands for the thread of a long exercise.
    pub const EXERCISE_BAR: f32 = 240.0;
    /// Ring of a mark.
    pub const RING: f32 = 190.0;
    /// Content of a page.
    pub const PAGE: f32 = 1120.0;
    /// Content of a page in wide windows.
    pub const PAGE_WIDE: f32 = 1280.0;
    /// Content of an exercise.
    pub const EXERCISE: f32 = 840.0;
    /// A card of review.
    pub const SESSION: f32 = 720.0;
    /// Bar that says how far a session is.
    pub const SESSION_BAR: f32 = 229.0;
    /// Field where the answer of a card is typed.
    pub const SESSION_FIELD: f32 = 360.0;
    /// Least height of a rating.
    pub const RATING: f32 = 84.0;
    /// Window from which the annexes of an exam paper stand beside its questions.
    pub const EXAM_BESIDE: f32 = 1180.0;
    /// Content of a sorting exercise.
    pub const SORTING: f32 = 1140.0;
    /// Content of a channel comparison.
    pub const COMPARISON: f32 = 1170.0;
    /// Wide blocks of a lesson.
    pub const WIDE_BLOCK: f32 = 1110.0;
    /// Header row of a comparison.
    pub const WIDE_HEADER: f32 = 48.0;
    /// Reading column.
    pub const READING: f32 = 588.0;
    /// Glossary panel.
    pub const PANEL: f32 = 352.0;
    /// Glossary panel as an overlay.
    pub const PANEL_OVERLAY: f32 = 336.0;
    /// Label of a fact on the card of a faulty file.
    pub const FACT_LABEL: f32 = 84.0;
    /// Number of a line of a file.
    pub const LINE_NUMBER: f32 = 34.0;
    /// Height of a line of a file.
    pub const EXCERPT_LINE: f32 = 32.0;
    /// Picture of the home screen's card.
    pub const PICTURE: f32 = 288.0;
    /// Picture of the welcome screen's card.
    pub const PICTURE_WELCOME: f32 = 320.0;
    /// Words at the right of a module's row.
    pub const ROW_WORDS: f32 = 150.0;
    /// Progress bar of a row.
    pub const ROW_BAR: f32 = 112.0;
    /// Height of a module's row.
    pub const ROW_MODULE: f32 = 50.0;
    /// Height of a lesson's row.
    pub const ROW_LESSON: f32 = 60.0;
    /// Height of a sheet's row.
    pub const ROW_SHEET: f32 = 44.0;
    /// Room of a numeral at the start of a row.
    pub const NUMERAL: f32 = 24.0;
    /// Reading time at the right of a lesson's row.
    pub const ROW_TIME: f32 = 74.0;
    /// Label of a setting.
    pub const SETTING_LABEL: f32 = 110.0;
    /// Room of a module's number on its card.
    pub const MODULE_NUMBER: f32 = 72.0;
    /// Disc of a step.
    pub const STEP: f32 = 44.0;
    /// Height of a resume or review card.
    pub const CARD_RESUME: f32 = 232.0;
    /// Height of the welcome card.
    pub const CARD_WELCOME: f32 = 300.0;
    /// Widest lines of the welcome card.
    pub const WELCOME_TEXT: f32 = 640.0;
    /// The box that searches everywhere.
    pub const SEARCH: f32 = 720.0;
    /// Its height, where the window has it.
    pub const SEARCH_HEIGHT: f32 = 640.0;
    /// Dialogs and toasts.
    pub const DIALOG: f32 = 430.0;
    /// Smallest window.
    pub const WINDOW_MIN: (f32, f32) = (1024.0, 640.0);
    /// First window.
    pub const WINDOW: (f32, f32) = (1366.0, 768.0);
}

/// How much room there is: window width divided by the text scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breakpoint {
    /// Under 820: one column, rail behind a menu.
    Narrow,
    /// From 820: narrower rail, glossary as an overlay.
    Compact,
    /// From 1100: as drawn.
    Standard,
    /// From 1600: wider content.
    Wide,
}

impl Breakpoint {
    /// The breakpoint for a window width and text scale.
    pub fn of(width: f32, scale: f32) -> Self {
        match width / scale {
            room if room < 820.0 => Self::Narrow,
            room if room < 1100.0 => Self::Compact,
            room if room < 1600.0 => Self::Standard,
            _ => Self::Wide,
        }
    }
}
