//! What is under a card: the button that shows the answer, then the ratings with the time until each brings it back.

use iced::widget::{Id, column, container, row, space as gap};
use iced::{Background, Border, Length, Padding, alignment};

use super::{Message, State};
use crate::core::review::{CardId, Rating};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space};
use crate::gui::widget::button::{Kind, button, keycap, under_pointer};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic;

/// Room under which ratings stand two by two.
const TWO_BY_TWO: f32 = 760.0;

/// The identity of a rating's button.
pub fn id(rating: Rating) -> Id {
    Id::from(format!("rating-{}", rating.number()))
}

/// Under the question: the way to its answer.
pub fn show<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let show = button(ctx.look, Kind::Primary, ctx.i18n.session_show())
        .key(ctx.i18n.keys_space_key())
        .height(size::BUTTON_LARGE)
        .on_press(Message::Show);
    container(show).center_x(Length::Fill).into()
}

/// Under the answer: « Vous vous en souveniez ? » and the ratings. In a low window the ratings alone, each in one line:
/// they stay in sight, and leave the card what room there is.
pub fn view<'a>(ctx: &Context<'a>, state: &State, card: &CardId, low: bool) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let cram = state.kind.is_cram();
    let intervals = ctx.progress.reviews.intervals(card, ctx.today(), ctx.settings.limits().retention);
    let ratings: Vec<(Rating, String)> = if cram {
        vec![(Rating::Again, i18n.session_cram_again()), (Rating::Good, i18n.session_cram_known())]
    } else {
        intervals.into_iter().map(|(rating, days)| (rating, i18n.comes_back(days))).collect()
    };
    let of = ratings.len();
    let buttons = ratings.into_iter().enumerate().map(|(at, each)| rating(ctx, each, (at + 1, of), low)).collect();
    let ratings = semantic::group(i18n.session_ask(), group(Axis::Both, lines(ctx, buttons)));
    if low {
        return ratings.into();
    }
    let title = look.strong_text(Type::Body, Strength::Semibold, i18n.session_ask());
    let note = if cram { i18n.session_cram_note() } else { i18n.session_delay_note() };
    let note = look.text(Type::Meta, note).color(look.colour().text_2);
    let centred = |text| container(text).center_x(Length::Fill);
    column![centred(title), container(ratings).padding(Padding::default().vertical(space::M)), centred(note)]
        .spacing(space::ICON / 2.0)
        .into()
}

/// Ratings in one line, or two by two.
fn lines<'a>(ctx: &Context<'a>, buttons: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let per_line = if ctx.look.room() < TWO_BY_TWO { 2 } else { 4 };
    let mut buttons = buttons.into_iter().peekable();
    let mut lines = column![].spacing(space::M);
    while buttons.peek().is_some() {
        lines = lines.push(row(buttons.by_ref().take(per_line)).spacing(space::M));
    }
    lines.into()
}

fn rating<'a>(
    ctx: &Context<'a>,
    (rating, when): (Rating, String),
    (position, of): (usize, usize),
    low: bool,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let (glyph, ink, word) = match rating {
        Rating::Again => ("rotate-ccw", colour.wrong, i18n.session_again()),
        Rating::Hard => ("arrow-down", colour.accent, i18n.session_hard()),
        Rating::Good => ("check", colour.primary, i18n.session_good()),
        Rating::Easy => ("arrow-up", colour.right, i18n.session_easy()),
    };
    let delay = look.text(Type::Small, when.clone()).color(colour.text_2);
    let (beside, below) = if low { (Some(delay), None) } else { (None, Some(delay)) };
    let top =
        row![icon(glyph, look.px(size::ICON), ink), look.strong_text(Type::Option, Strength::Semibold, word.clone()),]
            .push(beside)
            .push(gap::horizontal())
            .push(keycap(look, rating.number().to_string()))
            .spacing(space::S)
            .align_y(alignment::Vertical::Center);
    let content = column![top].push(below).spacing(space::S);
    let (height, around) = if low { (size::BUTTON, space::S) } else { (size::RATING, space::M) };
    pressable(content)
        .id(id(rating))
        .name(i18n.session_rating(word, when))
        .description(rating.number().to_string())
        .position(position, of)
        .width(Length::Fill)
        .min_height(look.px(height))
        .padding(Padding::from([around, space::L]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Rate(rating))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, colour.surface))),
            border: Border { color: colour.control, width: colour.border, radius: radius::ROW.into() },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}
