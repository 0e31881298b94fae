//! The cards of charts: marks, days of study, what is due, time spent.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};
use jiff::civil::Date;

use super::{Chart, Message};
use crate::core::i18n::I18n;
use crate::core::progress::Statistics;
use crate::core::progress::statistics::Load;
use crate::core::review::Day;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::chart::{Bar, BarSize, Bars, Days, Line, Mark, chart, disc};
use crate::gui::widget::surface::{card, empty_card};
use crate::gui::widget::{page, semantic};

/// Height of the chart of marks.
const MARKS: f32 = 212.0;
/// Bars of cards: 10 px each, 140 at most.
const CARDS: BarSize = BarSize { most: 140.0, one: 10.0 };
/// Bars of minutes.
const MINUTES: BarSize = BarSize { most: 92.0, one: 1.5 };

/// The head of a card: title, a few words at the right, and the button that opens the figures.
pub(super) fn head<'a>(
    ctx: &Context<'a>,
    title: String,
    words: String,
    figures: Option<Chart>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let words = look.text(Type::Meta, words).color(look.colour().text_2);
    let open = figures.map(|chart| {
        let open = icon_button(look, Kind::Ghost, "table", i18n.progress_figures(title.as_str())).small();
        // A chart takes the focus itself: the card of modules has only this button to come back to.
        let open = if chart == Chart::Mastery { open.id(chart.id()) } else { open };
        open.on_press(Message::Figures(chart)).view()
    });
    let title = container(page::heading(look, Type::HeadingCard, title)).width(Length::Fill);
    row![title, words].push(open).spacing(gap::S).align_y(alignment::Vertical::Center).into()
}

/// A card with its head and content.
fn framed<'a>(
    look: crate::gui::context::Look,
    top: Element<'a, Message>,
    content: Element<'a, Message>,
) -> Element<'a, Message> {
    let padding = Padding { top: gap::M, right: gap::L, bottom: gap::L, left: gap::CARD };
    card(look, padding, column![top, content].spacing(gap::XXS)).width(Length::Fill).height(Length::Fill).into()
}

/// Marks over time.
pub(super) fn marks<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (Some(first), Some(last)) = (of.marks.first(), of.marks.last()) else {
        let ever = ctx.progress.results().any(|attempt| attempt.counts()) || !of.exams.is_empty();
        let title = if ever { i18n.progress_marks_none_period() } else { i18n.progress_marks_none() };
        return empty_card(look, "chart-line", title, i18n.progress_marks_none_when());
    };
    let best = of.marks.iter().map(|marked| marked.mark).max().unwrap_or(last.mark);
    let sentence = i18n.progress_marks_sentence(
        of.marks.len(),
        i18n.mark_on_20(last.mark),
        i18n.date_full(&last.date),
        i18n.date_full(&first.date),
        i18n.mark_on_20(best),
    );
    let points = of.marks.iter().map(|marked| Mark {
        value: marked.mark.value() as f32,
        words: i18n.mark(marked.mark),
        under: i18n.date_short(&marked.date),
    });
    let line = Line { look, marks: points.collect() };
    let (id, open) = (Chart::Marks.id(), Message::Figures(Chart::Marks));
    let drawn = chart(look, id, sentence, look.px(MARKS), line, open);
    let top = head(ctx, i18n.progress_marks_title(), i18n.progress_marks_on_20(), Some(Chart::Marks));
    framed(look, top, drawn)
}

/// The month in which a period begins, with its year when it was long ago.
fn month(i18n: &I18n, begin: Date, today: Date) -> String {
    let month = i18n.format_month(begin.month());
    let months = (i32::from(today.year()) - i32::from(begin.year())) * 12 + i32::from(today.month() - begin.month());
    if months < 11 { month } else { i18n.format_month_year(month, begin.year().to_string()) }
}

/// Days of study.
pub(super) fn days<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let (begin, today) = (of.begin.date(), of.today.date());
    let count = of.days_of_study();
    let all = (0..=of.today.since(of.begin)).map(|passed| of.begin + passed as i32);
    let loads: Vec<usize> = all.clone().map(|day| of.load(day) as usize).collect();
    let many = loads.iter().filter(|load| **load == Load::Many as usize).count();
    let sentence = i18n.progress_days_sentence(count, i18n.date_full(&begin), many);
    // The month that a period begins in is named too, where the next one leaves room.
    let months = all.enumerate().filter_map(|(passed, day)| {
        let date = day.date();
        let named = date.day() == 1 || passed == 0 && date.day() < 18;
        named.then(|| (passed / 7, i18n.format_month_short(date.month())))
    });
    let weekdays = std::array::from_fn(|weekday| i18n.format_weekday_short(weekday + 1));
    let grid = Days { look, loads, weekdays, months: months.collect() };
    let height = Days::height(&look);
    let drawn = chart(look, Chart::Days.id(), sentence, height, grid, Message::Figures(Chart::Days));
    let words = i18n.progress_days_count(count, month(i18n, begin, today));
    let top = head(ctx, i18n.progress_days(), words, Some(Chart::Days));
    framed(look, top, column![drawn, key(ctx)].spacing(gap::S).into())
}

/// What the sizes of discs mean.
fn key<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let entries = Load::ALL.map(|load| {
        let words = match load {
            Load::Nothing => i18n.progress_load_nothing(),
            Load::Few => i18n.progress_load_few(),
            Load::Some => i18n.progress_load_some(),
            Load::Many => i18n.progress_load_many(),
        };
        let words = look.text(Type::Meta, words).color(look.colour().text_2);
        row![disc(look, load as usize), words].spacing(gap::S).align_y(alignment::Vertical::Center).into()
    });
    let line = row(entries).spacing(gap::XL).align_y(alignment::Vertical::Center).wrap().vertical_spacing(gap::XXS);
    semantic::hidden(container(line).padding(Padding::from([0.0, gap::XS]))).into()
}

/// What is due in the coming days.
pub(super) fn due<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let total = of.due_this_week();
    if total == 0 {
        return empty_card(look, "layers", i18n.progress_due_none(), i18n.progress_due_none_when());
    }
    let sentence = i18n.progress_due_sentence(total, of.due[0]);
    let bars = of.due.iter().enumerate().map(|(ahead, count)| Bar {
        value: *count as f32,
        words: count.to_string(),
        under: due_day(i18n, of.today, ahead),
        now: ahead == 0,
    });
    let bars = Bars { look, bars: bars.collect(), size: CARDS };
    // Level with the days beside it, whose grid is a little higher than the bars.
    let height = Bars::height(&look, CARDS).max(Days::height(&look));
    let drawn = chart(look, Chart::Due.id(), sentence, height, bars, Message::Figures(Chart::Due));
    let top = head(ctx, i18n.progress_due(), i18n.progress_due_count(total), Some(Chart::Due));
    framed(look, top, drawn)
}

fn due_day(i18n: &I18n, today: Day, ahead: usize) -> String {
    match ahead {
        0 => i18n.progress_due_today(),
        _ => i18n.format_weekday_short((today + ahead as i32).date().weekday().to_monday_one_offset()),
    }
}

/// A time without its seconds, which say nothing of weeks.
fn whole_minutes(i18n: &I18n, millis: u64) -> String {
    match (millis + 30_000) / 60_000 {
        0 => i18n.minutes(0),
        minutes => i18n.duration(minutes * 60_000),
    }
}

/// Time spent.
pub(super) fn time<'a>(ctx: &Context<'a>, of: &Statistics) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    if of.time_of_period() == 0 {
        return empty_card(look, "clock", i18n.progress_time_none(), i18n.progress_time_none_when());
    }
    let all = whole_minutes(i18n, of.time_of_period());
    let reading = whole_minutes(i18n, of.weeks.iter().map(|week| week.reading).sum());
    let answering = whole_minutes(i18n, of.weeks.iter().map(|week| week.answering).sum());
    let sentence = i18n.progress_time_sentence(all.as_str(), reading.as_str(), answering.as_str());
    let last = of.weeks.len().saturating_sub(1);
    let bars = of.weeks.iter().enumerate().map(|(place, week)| {
        let minutes = week.time().div_ceil(60_000);
        Bar {
            value: minutes as f32,
            words: if minutes > 0 { minutes.to_string() } else { String::new() },
            under: i18n.date_short(&week.monday.date()),
            now: place == last,
        }
    });
    let bars = Bars { look, bars: bars.collect(), size: MINUTES };
    let height = Bars::height(&look, MINUTES);
    let drawn = chart(look, Chart::Time.id(), sentence, height, bars, Message::Figures(Chart::Time));
    let top = head(ctx, i18n.progress_time(), i18n.progress_time_key(all), Some(Chart::Time));
    let parts = look.text(Type::Meta, i18n.progress_time_parts(reading, answering)).color(look.colour().text_2);
    framed(look, top, column![drawn, parts].into())
}
