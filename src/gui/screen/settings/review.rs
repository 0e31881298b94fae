//! The card of review: memory aimed at and its cost, cards a day, typed answers, the exam date, the schedule.

mod date;
mod fit;

use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use super::display::{STACKED, setting};
use crate::core::i18n::capitalised;
use crate::core::progress::forecast::present_load;
use crate::core::settings::RETENTIONS;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::choice::switch;
use crate::gui::widget::surface::{card, separator};
use crate::gui::widget::{page, semantic};
pub use fit::FIT;

/// New cards a day that can be chosen.
const NEW: [u16; 13] = [0, 1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50];
/// Cards to see again a day that can be chosen.
const DUE: [u16; 9] = [10, 20, 30, 50, 75, 100, 150, 200, 500];
/// Width of a number between its two buttons.
const NUMBER: f32 = 64.0;

/// What the card shows beside the settings themselves.
#[derive(Debug, Default)]
pub struct State {
    date: date::State,
}

/// What happens on the card.
#[derive(Debug, Clone)]
pub enum Message {
    /// Memory aimed at, in percent.
    Retention(u8),
    /// New cards a day.
    New(u16),
    /// Cards to see again a day.
    Due(u16),
    /// Offer to type answers, or not.
    Typed(bool),
    /// In the field of the exam date.
    Date(date::Message),
    /// Fit the schedule to the student's reviews.
    Fit,
    /// Stop doing so.
    Cancel,
    /// Go back to the published schedule.
    Standard,
}

impl State {
    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Retention(percent) => Action::change(move |settings| settings.retention = percent),
            Message::New(cards) => Action::change(move |settings| settings.new_per_day = cards),
            Message::Due(cards) => Action::change(move |settings| settings.due_per_day = cards),
            Message::Typed(on) => Action::change(move |settings| settings.typed_answers = on),
            Message::Date(message) => self.date.update(ctx, message).map(Message::Date),
            Message::Fit => Action::All(vec![Action::FitSchedule, Action::Focus(Id::new(fit::CANCEL))]),
            Message::Cancel => Action::CancelFitting,
            Message::Standard => fit::standard(ctx),
        }
    }

    /// The card.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let most = || Some(i18n.schedule_most_a_day());
        let rows = [
            setting(look, i18n.schedule_retention(), Some(i18n.schedule_retention_note()), retention(ctx)),
            setting(look, i18n.schedule_new(), most(), new_cards(ctx)),
            setting(look, i18n.schedule_due(), most(), due_cards(ctx)),
            setting(look, i18n.schedule_typed(), Some(i18n.schedule_typed_note()), typed(ctx)),
            setting(
                look,
                i18n.schedule_exam(),
                Some(i18n.schedule_exam_note()),
                self.date.view(ctx).map(Message::Date),
            ),
            setting(look, i18n.schedule_fit(), None, fit::view(ctx)),
        ];
        let mut content = column![page::heading(look, Type::Heading, i18n.schedule_title())];
        for (place, row) in rows.into_iter().enumerate() {
            content = content.push((place > 0).then(|| separator(look))).push(row);
        }
        let padding = Padding { top: gap::XL, right: gap::SIDE - 2.0, bottom: gap::S, left: gap::SIDE - 2.0 };
        card(look, padding, content).width(Length::Fill).into()
    }
}

/// The memory aimed at, with what it costs.
fn retention<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let present = ctx.settings.retention;
    let share = ctx.settings.limits().retention;
    let cost = match present_load(ctx.deck, &ctx.progress.reviews, share) {
        0.0 => i18n.schedule_retention_no_cost(),
        cards => capitalised(&i18n.schedule_retention_cost(cards.round())),
    };
    let to = |percent: u8| RETENTIONS.contains(&percent).then_some(Message::Retention(percent));
    let lower = Step { name: i18n.schedule_retention_lower(), to: to(present - 1) };
    let higher = Step { name: i18n.schedule_retention_higher(), to: to(present + 1) };
    stepper(ctx, i18n.schedule_retention(), (lower, higher), i18n.percent(f64::from(share)), Some(cost))
}

fn new_cards<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (i18n, present) = (ctx.i18n, ctx.settings.new_per_day);
    let fewer = Step { name: i18n.schedule_new_fewer(), to: below(&NEW, present).map(Message::New) };
    let more = Step { name: i18n.schedule_new_more(), to: above(&NEW, present).map(Message::New) };
    stepper(ctx, i18n.schedule_new(), (fewer, more), present.to_string(), None)
}

fn due_cards<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (i18n, present) = (ctx.i18n, ctx.settings.due_per_day);
    let fewer = Step { name: i18n.schedule_due_fewer(), to: below(&DUE, present).map(Message::Due) };
    let more = Step { name: i18n.schedule_due_more(), to: above(&DUE, present).map(Message::Due) };
    stepper(ctx, i18n.schedule_due(), (fewer, more), present.to_string(), None)
}

fn typed<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let on = ctx.settings.typed_answers;
    let state = if on { ctx.i18n.settings_yes() } else { ctx.i18n.settings_no() };
    let control = switch(ctx.look, ctx.i18n.schedule_typed_switch(), on, state, Message::Typed(!on));
    explained(ctx, control, Some(ctx.i18n.schedule_typed_switch()))
}

/// The next number below, among those that can be chosen.
fn below(choices: &[u16], present: u16) -> Option<u16> {
    choices.iter().rev().find(|choice| **choice < present).copied()
}

/// The next number above.
fn above(choices: &[u16], present: u16) -> Option<u16> {
    choices.iter().find(|choice| **choice > present).copied()
}

/// A button of a stepper.
struct Step {
    name: String,
    to: Option<Message>,
}

/// A value between a button that lowers it and one that raises it, and words beside it.
fn stepper<'a>(
    ctx: &Context<'a>,
    name: String,
    (lower, higher): (Step, Step),
    value: String,
    words: Option<String>,
) -> Element<'a, Message> {
    let look = ctx.look;
    let button =
        |glyph, step: Step| icon_button(look, Kind::Secondary, glyph, step.name).on_press_maybe(step.to).view();
    let value = look.strong_text(Type::Body, Strength::Semibold, value);
    let value = container(semantic::live(value)).width(look.px(NUMBER)).align_x(alignment::Horizontal::Center);
    let control = row![button("minus", lower), value, button("plus", higher)];
    let control = control.spacing(gap::XXS).align_y(alignment::Vertical::Center);
    explained(ctx, semantic::group(name, control).into(), words)
}

/// A control with words at its right, or under it where there is little room.
fn explained<'a, M: 'a>(ctx: &Context<'a>, control: Element<'a, M>, words: Option<String>) -> Element<'a, M> {
    let look = ctx.look;
    let Some(words) = words else { return control };
    let words = look.text(Type::Small, words).color(look.colour().text_2).width(Length::Fill);
    beside(ctx, control, words.into())
}

/// Two things on a line, or one under the other where there is little room.
fn beside<'a, M: 'a>(ctx: &Context<'a>, left: Element<'a, M>, right: Element<'a, M>) -> Element<'a, M> {
    if ctx.look.room() < STACKED {
        column![left, right].spacing(gap::S).into()
    } else {
        row![left, right].spacing(gap::L).align_y(alignment::Vertical::Center).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stop_at_both_ends_and_find_their_way_back() {
        assert_eq!((below(&NEW, 0), above(&NEW, 50)), (None, None));
        assert_eq!((below(&NEW, 20), above(&NEW, 20)), (Some(15), Some(25)));
        // A number written in the file by hand is left by its neighbours.
        assert_eq!((below(&DUE, 120), above(&DUE, 120)), (Some(100), Some(150)));
        assert_eq!((below(&DUE, 9_999), above(&DUE, 0)), (Some(500), Some(10)));
    }
}
