//! The simulator of marks: a field per test of the diploma, the weighted average and what it comes to.

mod verdict;

use std::collections::BTreeMap;

use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::Diploma;
use crate::core::diploma::{self, Marks, Test};
use crate::core::exercise::Mark;
use crate::core::progress::Event;
use crate::core::quantity;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{card, separator};
use crate::gui::widget::{field, page, semantic};

/// Width of a mark's field.
const FIELD: f32 = 92.0;
/// Under this room, at 100 %, a field goes under its test.
const STACKED: f32 = 560.0;

/// What the screen shows.
pub struct State {
    diploma: Diploma,
    /// What is typed, by test.
    typed: BTreeMap<&'static str, String>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// A mark was typed.
    Type(&'static str, String),
    /// Keep what was typed.
    Keep,
    /// Erase all marks.
    Clear,
}

impl State {
    /// The simulator with the marks of last time.
    pub fn new(ctx: &Context<'_>) -> Self {
        let diploma = ctx.settings.diploma;
        let saved = ctx.progress.marks.get(&diploma);
        let tests = diploma::tests(diploma).unwrap_or_default().iter();
        let mark = |test: &Test| saved.and_then(|marks| marks.get(test.id)).map(|mark| ctx.i18n.mark(*mark));
        Self { diploma, typed: tests.map(|test| (test.id, mark(test).unwrap_or_default())).collect() }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => return Action::Open(place),
            Message::Type(test, words) => {
                self.typed.insert(test, words);
            }
            Message::Keep => return self.leave(ctx),
            Message::Clear => {
                self.typed.values_mut().for_each(String::clear);
                let first = self.typed.keys().next().map(|test| Action::Focus(field_id(test)));
                return Action::All(std::iter::once(self.leave(ctx)).chain(first).collect());
            }
        }
        Action::None
    }

    /// What is to be saved before the screen is left: the marks that changed. What is no mark changes nothing.
    pub fn leave(&self, ctx: &Context<'_>) -> Action<Message> {
        let saved = ctx.progress.marks.get(&self.diploma);
        let events = self.typed.iter().filter_map(|(test, words)| {
            let mark = match words.trim() {
                "" => None,
                words => Some(read(words)?),
            };
            let before = saved.and_then(|marks| marks.get(*test)).copied();
            let noted = Event::MarkNoted { diploma: self.diploma, test: (*test).to_owned(), mark };
            (mark != before).then_some(noted)
        });
        let events: Vec<_> = events.collect();
        if events.is_empty() { Action::None } else { Action::Record { events, then: None } }
    }

    /// The marks that can be read.
    fn marks(&self) -> Marks {
        let read = self.typed.iter().filter_map(|(test, words)| Some(((*test).to_owned(), read(words)?)));
        read.collect()
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let secondary = look.colour().text_2;
        let title = i18n.simulator_title();
        let trail = page::breadcrumb(look, i18n.simulator_back(), Message::Open(Place::Progress), title.clone());
        let diploma = match self.diploma {
            Diploma::Ndrc => i18n.simulator_diploma_ndrc(),
            Diploma::Mco => i18n.simulator_diploma_mco(),
        };
        let diploma = row![
            look.strong_text(Type::Body, Strength::Semibold, diploma),
            page::link(look, i18n.simulator_change(), Message::Open(Place::Settings)),
        ]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center);
        let mut header = column![trail, page::title(look, title), diploma];
        let body = match diploma::tests(self.diploma) {
            Some(tests) => {
                header = header.push(look.text(Type::Body, i18n.simulator_intro()).color(secondary));
                let side = column![verdict::view(ctx, tests, &self.marks()), verdict::rules(ctx, Some(tests))];
                page::columns(look, gap::CARD, (6, self.tests(ctx, tests)), (5, side.spacing(gap::CARD).into()))
            }
            None => column![verdict::unknown(ctx), verdict::rules(ctx, None)].spacing(gap::CARD).into(),
        };
        page::page(look, "simulator", size::PAGE, column![header.spacing(gap::XXS), body].spacing(gap::CARD))
    }

    /// The card with a field per test.
    fn tests<'a>(&'a self, ctx: &Context<'a>, tests: &'static [Test]) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let of = tests.len();
        let mut rows = column![];
        for (position, test) in tests.iter().enumerate() {
            rows = rows.push((position > 0).then(|| separator(look)));
            rows = rows.push(semantic::list_item(position + 1, of, self.test(ctx, test)));
        }
        let filled = self.typed.values().any(|words| !words.is_empty());
        let clear = button(look, Kind::Ghost, i18n.simulator_clear())
            .icon("trash-2")
            .small()
            .on_press_maybe(filled.then_some(Message::Clear));
        let private = look.text(Type::Small, i18n.simulator_private()).color(look.colour().text_2);
        let foot =
            row![container(private).width(Length::Fill), clear].spacing(gap::M).align_y(alignment::Vertical::Center);
        let content =
            column![page::heading(look, Type::HeadingCard, i18n.simulator_tests()), semantic::list(rows), foot];
        card(look, Padding::from([gap::XL, gap::CARD]), content.spacing(gap::S)).width(Length::Fill).into()
    }

    fn test<'a>(&'a self, ctx: &Context<'a>, test: &'static Test) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let colour = *look.colour();
        let name = test_name(ctx, test.id);
        let typed = self.typed.get(test.id).map_or("", String::as_str);
        let coefficient = i18n.simulator_coefficient(u32::from(test.coefficient));
        let facts = i18n.joined(std::iter::once(coefficient).chain(test.reserve.then(|| i18n.simulator_reserve())));
        let wrong = !typed.trim().is_empty() && read(typed).is_none();
        let wrong = wrong
            .then(|| semantic::live(look.text(Type::Meta, i18n.simulator_not_a_mark()).color(colour.on_wrong_soft)));
        let words = column![look.text(Type::Body, name.clone()), look.text(Type::Meta, facts).color(colour.text_2),]
            .push(wrong)
            .width(Length::Fill);
        let label = i18n.simulator_field(name);
        let typing = move |words| Message::Type(test.id, words);
        let input = field::line(look, field_id(test.id), (&label, typed), FIELD, typing, Some(Message::Keep));
        let input = row![input, look.text(Type::Body, i18n.simulator_on_20()).color(colour.text_2)]
            .spacing(gap::S)
            .align_y(alignment::Vertical::Center);
        let line: Element<'a, Message> = if look.room() < STACKED {
            column![words, input].spacing(gap::XS).into()
        } else {
            row![words, input].spacing(gap::M).align_y(alignment::Vertical::Center).into()
        };
        container(line).padding(Padding::from([gap::ICON, 0.0])).into()
    }
}

/// The id of a test's field.
fn field_id(test: &str) -> Id {
    Id::from(format!("simulator-{test}"))
}

/// A mark as a student types it: 0 to 20, to the half point.
fn read(words: &str) -> Option<Mark> {
    let halves = quantity::parse(words, "/20")? * 2.0;
    let is_mark = (0.0..=40.0).contains(&halves) && halves.fract() == 0.0;
    is_mark.then_some(Mark::from_halves(halves as u8))
}

/// The words of a test.
fn test_name(ctx: &Context<'_>, test: &str) -> String {
    match test {
        "E1" => ctx.i18n.simulator_e1(),
        "E2" => ctx.i18n.simulator_e2(),
        "E3" => ctx.i18n.simulator_e3(),
        "E4" => ctx.i18n.simulator_e4(),
        "E5-written" => ctx.i18n.simulator_e5_written(),
        "E5-practical" => ctx.i18n.simulator_e5_practical(),
        "E6" => ctx.i18n.simulator_e6(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_as_students_type_them() {
        assert_eq!(read("12,5"), Some(Mark::from_halves(25)));
        assert_eq!(read(" 9/20"), Some(Mark::from_halves(18)));
        assert_eq!(read("0"), Some(Mark::from_halves(0)));
        for wrong in ["", "20,5", "-1", "12,3", "douze"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
