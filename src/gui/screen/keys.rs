//! The table of keys, as the content of a dialog (F1).

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::i18n::I18n;
use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, icon_button, keycap};
use crate::gui::widget::page::scrolling;
use crate::gui::widget::semantic;

/// The id of the close button.
pub const CLOSE: &str = "keys-close";
/// What the dialog around leaves of the window's height: its own edges, padding and title.
const AROUND: f32 = 170.0;
/// Width of the column of keys at 100 %.
const KEYS: f32 = 250.0;

/// A key: its name in the student's language, or an icon.
#[derive(Clone, Copy)]
enum Cap {
    Word(fn(&I18n) -> String),
    Plain(&'static str),
    Arrow(&'static str),
}

/// Keys held together.
type Chord = &'static [Cap];

/// What a row says: ways to do something, and what it does.
struct Line {
    ways: &'static [Chord],
    what: fn(&I18n) -> String,
}

/// Where some keys work.
struct Part {
    place: fn(&I18n) -> String,
    lines: &'static [Line],
}

const TAB: Cap = Cap::Word(I18n::keys_tab_key);
const SHIFT: Cap = Cap::Word(I18n::keys_shift_key);
const ENTER: Cap = Cap::Word(I18n::keys_enter_key);
const SPACE: Cap = Cap::Word(I18n::keys_space_key);
const ESCAPE: Cap = Cap::Word(I18n::keys_escape_key);
const CTRL: Cap = Cap::Plain("Ctrl");
const ALT: Cap = Cap::Plain("Alt");
const UP: Cap = Cap::Arrow("arrow-up");
const DOWN: Cap = Cap::Arrow("arrow-down");
const LEFT: Cap = Cap::Arrow("arrow-left");
const RIGHT: Cap = Cap::Arrow("arrow-right");

const EVERYWHERE: &[Line] = &[
    Line { ways: &[&[TAB], &[SHIFT, TAB]], what: I18n::keys_next },
    Line { ways: &[&[Cap::Plain("F6")], &[SHIFT, Cap::Plain("F6")]], what: I18n::keys_region },
    Line { ways: &[&[ENTER], &[SPACE]], what: I18n::keys_press },
    Line { ways: &[&[UP, DOWN], &[LEFT, RIGHT]], what: I18n::keys_move },
    Line { ways: &[&[ALT, Cap::Plain("1 … 6")]], what: I18n::keys_tabs },
    Line { ways: &[&[ALT, LEFT]], what: I18n::keys_back },
    Line { ways: &[&[ESCAPE]], what: I18n::keys_leave },
    Line { ways: &[&[CTRL, Cap::Plain("F")]], what: I18n::keys_search },
    Line { ways: &[&[CTRL, Cap::Plain("K")]], what: I18n::keys_glossary },
    Line {
        ways: &[&[CTRL, Cap::Plain("+")], &[CTRL, Cap::Plain("−")], &[CTRL, Cap::Plain("0")]],
        what: I18n::keys_text_size,
    },
    Line { ways: &[&[Cap::Plain("F1")]], what: I18n::keys_help },
    Line { ways: &[&[CTRL, Cap::Plain("O")]], what: I18n::keys_folder },
];

const LESSON: &[Line] = &[
    Line {
        ways: &[&[UP, DOWN], &[Cap::Word(I18n::keys_page_up_key)], &[Cap::Word(I18n::keys_page_down_key)], &[SPACE]],
        what: I18n::keys_scroll,
    },
    Line { ways: &[&[Cap::Word(I18n::keys_home_key)], &[Cap::Word(I18n::keys_end_key)]], what: I18n::keys_ends },
    Line { ways: &[&[TAB], &[ENTER]], what: I18n::keys_terms },
    Line { ways: &[&[CTRL, LEFT], &[CTRL, RIGHT]], what: I18n::keys_lessons },
    Line { ways: &[&[CTRL, ENTER]], what: I18n::keys_read },
];

const EXERCISE: &[Line] = &[
    Line { ways: &[&[Cap::Plain("A … F")], &[Cap::Plain("1 … 6")]], what: I18n::keys_answers },
    Line { ways: &[&[ENTER]], what: I18n::keys_check },
    Line { ways: &[&[Cap::Plain("R")]], what: I18n::keys_reread },
    Line { ways: &[&[UP, DOWN], &[LEFT, RIGHT]], what: I18n::keys_sort },
    Line { ways: &[&[Cap::Word(I18n::keys_delete_key)]], what: I18n::keys_unsort },
];

const EXAM: &[Line] = &[
    Line { ways: &[&[CTRL, LEFT], &[CTRL, RIGHT]], what: I18n::exam_keys_questions },
    Line { ways: &[&[ESCAPE]], what: I18n::exam_keys_pause },
];

const SHEET: &[Line] = &[
    Line { ways: &[&[SPACE]], what: I18n::keys_reveal },
    Line { ways: &[&[Cap::Plain("J")], &[Cap::Plain("R")]], what: I18n::keys_judge },
];

const REVIEW: &[Line] = &[
    Line { ways: &[&[SPACE]], what: I18n::keys_answer },
    Line { ways: &[&[Cap::Plain("1 2 3 4")]], what: I18n::keys_grade },
    Line { ways: &[&[CTRL, Cap::Plain("Z")]], what: I18n::keys_undo },
    Line { ways: &[&[ESCAPE]], what: I18n::keys_finish },
];

const PARTS: &[Part] = &[
    Part { place: I18n::keys_everywhere, lines: EVERYWHERE },
    Part { place: I18n::keys_lesson, lines: LESSON },
    Part { place: I18n::keys_exercise, lines: EXERCISE },
    Part { place: I18n::exam_card, lines: EXAM },
    Part { place: I18n::keys_sheet, lines: SHEET },
    Part { place: I18n::keys_review, lines: REVIEW },
];

impl Cap {
    fn words(self, i18n: &I18n) -> String {
        match self {
            Self::Word(word) => word(i18n),
            Self::Plain(word) => word.to_owned(),
            Self::Arrow("arrow-up") => i18n.keys_up_key(),
            Self::Arrow("arrow-down") => i18n.keys_down_key(),
            Self::Arrow("arrow-left") => i18n.keys_left_key(),
            Self::Arrow(_) => i18n.keys_right_key(),
        }
    }

    fn view<'a, M: 'a>(self, look: Look, i18n: &I18n) -> Element<'a, M> {
        match self {
            Self::Arrow(name) => keycap(look, name),
            _ => keycap(look, self.words(i18n)),
        }
    }
}

/// Title, close button, and the keys by place.
pub fn view<'a, M: Clone + 'a>(look: Look, i18n: &I18n, close: M) -> Element<'a, M> {
    let words = i18n.keys_title();
    let title = semantic::heading(2, words.clone(), look.text(Type::Heading, words));
    let close = icon_button(look, Kind::Ghost, "x", i18n.keys_close()).id(CLOSE).on_press(close);
    let top = row![container(title).width(Length::Fill), close].align_y(alignment::Vertical::Center);
    let parts = column(PARTS.iter().map(|part| part_view(look, i18n, part))).spacing(gap::XL);
    let keys = scrolling("keys", container(parts).padding(Padding { right: gap::XL, ..Padding::ZERO }));
    let height = (look.window.height - AROUND).max(AROUND);
    column![top, container(keys).height(height.min(look.px(1040.0)))].spacing(gap::M).into()
}

fn part_view<'a, M: 'a>(look: Look, i18n: &I18n, part: &Part) -> Element<'a, M> {
    let words = (part.place)(i18n);
    let drawn = look.strong_text(Type::Small, Strength::Semibold, words.clone()).color(look.colour().primary);
    let of = part.lines.len();
    let lines = part
        .lines
        .iter()
        .enumerate()
        .map(|(place, line)| semantic::list_item(place + 1, of, line_view(look, i18n, line)).into());
    column![semantic::heading(3, words, drawn), semantic::list(column(lines).spacing(gap::S))].spacing(gap::S).into()
}

fn line_view<'a, M: 'a>(look: Look, i18n: &I18n, line: &Line) -> Element<'a, M> {
    let what = (line.what)(i18n);
    let spoken = line.ways.iter().map(|chord| chord.iter().map(|cap| cap.words(i18n)).collect::<Vec<_>>().join(" + "));
    let spoken = i18n.keys_spoken(what.as_str(), spoken.collect::<Vec<_>>().join(", "));
    let mut ways = row![].spacing(gap::S).align_y(alignment::Vertical::Center);
    for (place, chord) in line.ways.iter().enumerate() {
        if place > 0 {
            ways = ways.push(look.text(Type::Meta, i18n.keys_or()).color(look.colour().text_2));
        }
        ways = ways.push(row(chord.iter().map(|cap| cap.view(look, i18n))).spacing(gap::XXS));
    }
    let ways = ways.wrap().vertical_spacing(gap::XXS);
    let narrow = look.room() < 700.0;
    let what = look.text(Type::Small, what);
    let content: Element<'a, M> = if narrow {
        column![what, ways].spacing(gap::XXS).into()
    } else {
        row![container(ways).width(look.px(KEYS)), container(what).width(Length::Fill)]
            .spacing(gap::L)
            .align_y(alignment::Vertical::Center)
            .into()
    };
    // Icons of arrows say nothing aloud: the whole line is said in words.
    semantic::image(spoken, content).into()
}
