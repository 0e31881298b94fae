//! The field of the exam date: three numbers as a French hand writes them.

use iced::Length;
use iced::widget::{Id, column};
use jiff::civil::Date;

use super::beside;
use crate::core::i18n::I18n;
use crate::core::progress::Ahead;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::{field, semantic};

/// The field.
pub const FIELD: &str = "settings-exam-date";
/// Width of the field.
const WIDTH: f32 = 150.0;
/// An exam later than that is a slip of the pen, in years.
const FAR: i16 = 10;

/// What is typed.
#[derive(Debug, Default)]
pub struct State {
    /// The words in the field, once touched.
    typed: Option<String>,
    /// Enter was pressed on them: what is wrong is said.
    finished: bool,
}

/// What happens in the field.
#[derive(Debug, Clone)]
pub enum Message {
    /// Words typed.
    Typed(String),
    /// Enter.
    Finished,
    /// No exam date.
    Clear,
}

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Not three numbers.
    NotADate,
    /// No day of the calendar.
    NoSuchDay,
    /// It is over.
    Over,
    /// In more than [`FAR`] years.
    Far,
}

impl State {
    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Typed(words) => {
                let read = read(&words, ctx.today().date(), false);
                let empty = words.trim().is_empty();
                self.finished = false;
                self.typed = Some(words);
                match read {
                    Ok(date) => Action::change(move |settings| settings.exam_date = Some(date)),
                    Err(_) if empty => Action::change(|settings| settings.exam_date = None),
                    Err(_) => Action::None,
                }
            }
            Message::Finished => {
                let words = self.typed.clone().unwrap_or_default();
                self.finished = !words.trim().is_empty();
                match read(&words, ctx.today().date(), true) {
                    Ok(date) => {
                        self.typed = None;
                        Action::change(move |settings| settings.exam_date = Some(date))
                    }
                    Err(_) => Action::None,
                }
            }
            Message::Clear => {
                *self = Self::default();
                let cleared = Action::change(|settings| settings.exam_date = None);
                Action::All(vec![cleared, Action::Focus(Id::new(FIELD))])
            }
        }
    }

    /// The field, what the date means or what is wrong with it, and the way to clear it.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let set = ctx.settings.exam_date;
        let value = self.typed.clone().unwrap_or_else(|| set.map_or_else(String::new, |date| in_numbers(i18n, date)));
        let label = i18n.schedule_exam_field();
        let input = field::line(look, FIELD, (&label, &value), WIDTH, Message::Typed, Some(Message::Finished));
        let clear = set.map(|_| {
            let clear = button(look, Kind::Ghost, i18n.schedule_exam_clear()).small().icon("x");
            clear.on_press(Message::Clear).view()
        });
        let fault = self.fault(ctx.today().date()).map(|fault| {
            let words = look.text(Type::Small, fault_in_words(i18n, fault)).color(look.colour().on_wrong_soft);
            semantic::live(words.width(Length::Fill))
        });
        let meaning = fault.is_none().then(|| look.text(Type::Small, meaning(ctx)).color(look.colour().text_2));
        let field = match clear {
            Some(clear) => beside(ctx, input, clear),
            None => input,
        };
        column![field].push(fault).push(meaning).spacing(gap::S).into()
    }

    /// What is wrong with what is typed; nothing while it is being typed.
    fn fault(&self, today: Date) -> Option<Fault> {
        let words = self.typed.as_deref()?;
        let fault = read(words, today, self.finished).err()?;
        let whole = words.trim().len() >= "12/05/2027".len();
        (!words.trim().is_empty() && (self.finished || whole)).then_some(fault)
    }
}

fn meaning(ctx: &Context<'_>) -> String {
    let i18n = ctx.i18n;
    let Some(date) = ctx.settings.exam_date else { return i18n.schedule_exam_none() };
    let words = i18n.date_full(&date);
    match Ahead::of(date, ctx.today()) {
        Ahead::Past => i18n.schedule_exam_past(words),
        Ahead::Today => i18n.schedule_exam_in(0, words),
        Ahead::Days(days) => i18n.schedule_exam_in(days, words),
    }
}

fn fault_in_words(i18n: &I18n, fault: Fault) -> String {
    match fault {
        Fault::NotADate => i18n.schedule_exam_not_a_date(),
        Fault::NoSuchDay => i18n.schedule_exam_no_such_day(),
        Fault::Over => i18n.schedule_exam_over(),
        Fault::Far => i18n.schedule_exam_far(),
    }
}

/// A date in numbers: 12/05/2027.
fn in_numbers(i18n: &I18n, date: Date) -> String {
    let (day, month) = (format!("{:02}", date.day()), format!("{:02}", date.month()));
    i18n.schedule_date_in_numbers(day, month, format!("{:04}", date.year()))
}

/// A date as typed: day, month and year, with anything between them; or year, month and day as machines write it. A
/// year of two digits is of this century, once the typing is `finished`: before, it may be half of a longer one.
fn read(words: &str, today: Date, finished: bool) -> Result<Date, Fault> {
    let numbers: Vec<&str> =
        words.trim().split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let signs = words.chars().filter(|sign| sign.is_alphabetic()).count();
    let (day, month, year) = match numbers[..] {
        _ if signs > 0 => return Err(Fault::NotADate),
        [year, month, day] if year.len() == 4 => (day, month, year),
        [day, month, year] => (day, month, year),
        _ => return Err(Fault::NotADate),
    };
    let number = |digits: &str| digits.parse::<i16>().map_err(|_| Fault::NotADate);
    let year = match year.len() {
        4 => number(year)?,
        2 if finished => 2_000 + number(year)?,
        _ => return Err(Fault::NotADate),
    };
    let small = |digits: &str| number(digits).and_then(|number| i8::try_from(number).map_err(|_| Fault::NoSuchDay));
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| Fault::NoSuchDay)?;
    match date {
        _ if date < today => Err(Fault::Over),
        _ if date.year() > today.year() + FAR => Err(Fault::Far),
        _ => Ok(date),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 3, 12);

    #[test]
    fn dates_are_read_as_people_write_them() {
        for words in ["12/05/2026", "12/5/2026", " 12-05-2026 ", "12.05.2026", "12 05 2026", "2026-05-12"] {
            assert_eq!(read(words, TODAY, false), Ok(date(2026, 5, 12)), "{words}");
        }
        assert_eq!(read("12/05/26", TODAY, true), Ok(date(2026, 5, 12)));
        assert_eq!(read("12/03/2026", TODAY, false), Ok(TODAY), "the exam may be today");
        assert_eq!(read("29/02/2028", TODAY, false), Ok(date(2028, 2, 29)));
    }

    #[test]
    fn half_a_year_is_no_year_while_it_is_typed() {
        for words in ["12/05/2", "12/05/20", "12/05/202"] {
            assert_eq!(read(words, TODAY, false), Err(Fault::NotADate), "{words}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        for words in ["", "demain", "12 mai 2026", "12/05", "1/2/3/2026", "12/05/20260", "99999999/05/2026"] {
            assert_eq!(read(words, TODAY, true), Err(Fault::NotADate), "{words}");
        }
        for words in ["31/02/2027", "29/02/2027", "12/13/2026", "00/05/2026", "300/05/2026"] {
            assert_eq!(read(words, TODAY, true), Err(Fault::NoSuchDay), "{words}");
        }
        assert_eq!(read("11/03/2026", TODAY, true), Err(Fault::Over));
        assert_eq!(read("12/05/2062", TODAY, true), Err(Fault::Far));
    }

    #[test]
    fn nothing_is_wrong_while_it_is_being_typed() {
        let state = |typed: &str, finished| State { typed: Some(typed.into()), finished };
        assert_eq!(state("31/02/20", false).fault(TODAY), None);
        assert_eq!(state("31/02/2027", false).fault(TODAY), Some(Fault::NoSuchDay));
        assert_eq!(state("31/02", true).fault(TODAY), Some(Fault::NotADate));
        assert_eq!(state("", true).fault(TODAY), None);
        assert_eq!(State::default().fault(TODAY), None);
    }
}
