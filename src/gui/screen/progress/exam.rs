//! The card of the day of the exam: what will be known then, and the plan that leads there.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};
use jiff::civil::Date;

use super::Message;
use crate::core::course::{LoadedModule, ModuleId};
use crate::core::i18n::capitalised;
use crate::core::progress::forecast::{MOST_MINUTES, present_load};
use crate::core::progress::{Ahead, Forecast, Obstacle, Plan, Share};
use crate::core::review::Day;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{Tone, callout, callout_title, card, disc, separator};
use crate::gui::widget::thread::bar;
use crate::gui::widget::{page, semantic};

/// Words stand over their button under this room.
const STACKED: f32 = 700.0;
/// Width of what is said of a module's lessons.
const NOTE: f32 = 124.0;

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let Some(date) = ctx.settings.exam_date else { return without_date(ctx) };
    let ahead = Ahead::of(date, ctx.today());
    let days = match ahead {
        Ahead::Past => return over(ctx, date),
        Ahead::Today => 0,
        Ahead::Days(days) => days,
    };
    let (progress, deck) = (ctx.progress, ctx.deck);
    let forecast = Forecast::on(Day::from(date), ctx.course, progress, deck, ctx.settings.diploma);
    let when = capitalised(&ctx.i18n.forecast_when(days, ctx.i18n.date_full(&date)));
    let when = look.text(Type::Meta, when).color(look.colour().text_2);
    let top =
        row![container(page::heading(look, Type::HeadingCard, ctx.i18n.forecast_title())).width(Length::Fill), when]
            .spacing(gap::M)
            .align_y(alignment::Vertical::Center);
    let content = column![top, words(ctx, &forecast, days), separator(look), modules(ctx, &forecast)];
    framed(ctx, content.spacing(gap::L).into())
}

fn framed<'a>(ctx: &Context<'a>, content: Element<'a, Message>) -> Element<'a, Message> {
    card(ctx.look, Padding::from([gap::XL, gap::CARD]), content).width(Length::Fill).into()
}

/// What stands where a forecast would: words, and the way to the date.
fn invitation<'a>(
    ctx: &Context<'a>,
    glyph: &'a str,
    title: String,
    words: String,
    way: String,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = look.colour();
    let way = button(look, Kind::Secondary, way).small().on_press(Message::Open(Place::Settings)).view();
    let disc = semantic::hidden(disc(look, 48.0, glyph, colour.sunken, colour.text_2));
    let words = column![
        look.strong_text(Type::Option, Strength::Semibold, title),
        look.text(Type::Small, words).color(colour.text_2),
    ]
    .width(Length::Fill);
    let words = row![disc, words].spacing(gap::ML).align_y(alignment::Vertical::Center);
    framed(
        ctx,
        if look.room() < STACKED {
            column![words, way].spacing(gap::M).into()
        } else {
            row![words.width(Length::Fill), way].spacing(gap::L).align_y(alignment::Vertical::Center).into()
        },
    )
}

fn without_date<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    invitation(ctx, "flag", i18n.forecast_no_date(), i18n.forecast_no_date_words(), i18n.forecast_set_date())
}

fn over<'a>(ctx: &Context<'a>, date: Date) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let words = i18n.forecast_past_words(i18n.date_full(&date));
    invitation(ctx, "flag", i18n.forecast_past(), words, i18n.forecast_change_date())
}

/// The whole in a sentence, what is not counted as known, and the plan.
fn words<'a>(ctx: &Context<'a>, forecast: &Forecast, days: u32) -> Element<'a, Message> {
    let (look, i18n, whole) = (ctx.look, ctx.i18n, &forecast.whole);
    let Some(mean) = whole.mean() else { return look.text(Type::Body, i18n.forecast_no_cards()).into() };
    let share = i18n.percent(mean);
    let known = match days {
        0 => i18n.forecast_known_today(&share, whole.all()),
        _ => i18n.forecast_known(&share, whole.all()),
    };
    let figure = look.text(Type::Title, share).wrapping(Wrapping::None);
    let sentence = column![
        look.text(Type::Body, known),
        look.text(Type::Small, i18n.forecast_unread(whole.unread, whole.to_come)).color(look.colour().text_2),
    ]
    .spacing(gap::XXS)
    .width(Length::Fill);
    let known = row![semantic::hidden(figure), sentence].spacing(gap::L).into();
    if days == 0 { known } else { page::columns(look, gap::SIDE, (530, known), (530, plan(ctx, whole, days))) }
}

fn plan<'a>(ctx: &Context<'a>, whole: &Share, days: u32) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let reviews = &ctx.progress.reviews;
    let retention = ctx.settings.limits().retention;
    let plan = Plan::new(whole, days, present_load(ctx.deck, reviews, retention), retention, reviews);
    let (minutes, reach) = (in_minutes(ctx, plan.minutes), i18n.percent(plan.reach));
    let (title, words) = match plan.obstacle {
        Some(Obstacle::Minutes) => {
            let most = in_minutes(ctx, MOST_MINUTES);
            (i18n.forecast_too_much(), i18n.forecast_too_much_words(minutes, most, reach))
        }
        Some(Obstacle::Days(needed)) => {
            (i18n.forecast_too_late(), i18n.forecast_too_late_words(needed, minutes, reach))
        }
        None => {
            let last = days - plan.days;
            let last = (whole.unseen > 0 && last > 0).then(|| i18n.forecast_plan_last_days(last));
            let words = column![
                look.text(Type::Body, i18n.forecast_plan_words(work(ctx, &plan), minutes)),
                look.text(Type::Small, i18n.forecast_plan_reach(reach)).color(look.colour().text_2),
            ]
            .push(last.map(|words| look.text(Type::Small, words).color(look.colour().text_2)));
            let title = look.strong_text(Type::Option, Strength::Semibold, i18n.forecast_plan());
            return column![title, words.spacing(gap::XXS)].spacing(gap::XXS).into();
        }
    };
    let title = callout_title(look, Tone::Saffron, title);
    callout(look, Tone::Saffron, "triangle-alert", title, look.text(Type::Small, words))
}

/// Whole minutes, rounded up to five once there are more than ten.
fn in_minutes(ctx: &Context<'_>, minutes: f64) -> String {
    let whole = if minutes > 10.0 { (minutes / 5.0).ceil() * 5.0 } else { minutes.ceil().max(1.0) };
    ctx.i18n.duration((whole * 60_000.0) as u64)
}

/// What a day of the plan holds: lessons, new cards, cards to see again.
fn work(ctx: &Context<'_>, plan: &Plan) -> String {
    let i18n = ctx.i18n;
    let lessons = match plan.lessons {
        0.0 => None,
        // One lesson in so many days, rounded so that all are read in time.
        few if few <= 0.5 => Some(i18n.forecast_plan_lesson_every((1.0 / few).floor())),
        many => Some(i18n.forecast_plan_lessons(many.ceil())),
    };
    let new = (plan.new > 0.0).then(|| i18n.forecast_plan_new(plan.new.ceil()));
    let again = (plan.reviews >= 0.5).then(|| i18n.forecast_plan_reviews(plan.reviews.round()));
    let parts: Vec<String> = lessons.into_iter().chain(new).chain(again).collect();
    if parts.is_empty() { i18n.forecast_plan_nothing() } else { i18n.list(&parts) }
}

/// Each module, in two columns where there is room.
fn modules<'a>(ctx: &Context<'a>, forecast: &Forecast) -> Element<'a, Message> {
    let of = forecast.modules.len();
    let share = |id: &ModuleId| forecast.modules.iter().find(|(module, _)| module == id).map(|(_, share)| *share);
    let mut rows = ctx.course.modules.iter().enumerate().map(|(position, loaded)| {
        let share = share(&loaded.module.id).unwrap_or_default();
        semantic::list_item(position + 1, of, module(ctx, loaded, share)).into()
    });
    // The first column holds the one left over, and is read first.
    let first: Vec<Element<'a, Message>> = rows.by_ref().take(of.div_ceil(2)).collect();
    let column = |rows: Vec<Element<'a, Message>>| column(rows).spacing(gap::ML).width(Length::Fill).into();
    let (first, second) = (column(first), column(rows.collect()));
    semantic::list(page::columns(ctx.look, gap::SIDE, (530, first), (530, second))).into()
}

/// A module: its title and percentage, over its bar and the lessons not read.
fn module<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule, share: Share) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    let percent = share.mean().map_or_else(|| i18n.forecast_none(), |mean| i18n.percent(mean));
    let note = i18n.forecast_module_unread(share.unread);
    let name = i18n.forecast_module(loaded.module.number, &loaded.module.title, &percent, &note);
    let number = look.text(Type::Numeral, loaded.module.number.to_string()).color(secondary);
    let number = container(number).width(look.px(size::NUMERAL));
    let title = container(look.text(Type::Small, &loaded.module.title)).width(Length::Fill);
    let percent = look.strong_text(Type::Small, Strength::Semibold, percent).wrapping(Wrapping::None);
    let line = bar(look, share.mean().unwrap_or(0.0) as f32, Length::Fill);
    let note = container(look.text(Type::Meta, note).color(secondary)).width(look.px(NOTE));
    let note = note.align_x(alignment::Horizontal::Right);
    let below = row![container(line).width(Length::Fill), note].spacing(gap::M).align_y(alignment::Vertical::Center);
    let lines = column![row![title, percent].spacing(gap::M), below].width(Length::Fill);
    semantic::labelled(semantic::Role::Group, name, row![number, lines].spacing(gap::M)).into()
}
