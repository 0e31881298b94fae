//! Progress: what is mastered, marks, days, what comes back, time, what resists, and all attempts.

mod attempts;
mod charts;
mod exam;
mod figures;
mod hardest;
mod mastery;
mod results;

use iced::widget::{Id, column, container, row};
use iced::{Length, alignment};

use crate::core::course::ModuleId;
use crate::core::progress::{Period, Statistics};
use crate::core::report;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::place::Place;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::focus::inert;
use crate::gui::widget::{figures as table, overlay, page};

/// Width of the dialog of figures.
const FIGURES: f32 = 820.0;
/// Under this room, at 100 %, the period goes under the title.
const STACKED: f32 = 820.0;

/// What has figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chart {
    /// Mastery of each module.
    Mastery,
    /// Marks over time.
    Marks,
    /// Days of study.
    Days,
    /// What is due in the coming days.
    Due,
    /// Time spent.
    Time,
}

impl Chart {
    /// By which the focus comes back to it.
    fn id(self) -> Id {
        Id::new(match self {
            Self::Mastery => "progress-mastery",
            Self::Marks => "progress-marks",
            Self::Days => "progress-days",
            Self::Due => "progress-due",
            Self::Time => "progress-time",
        })
    }
}

/// What the screen shows.
#[derive(Debug)]
pub struct State {
    /// Whose attempts are listed.
    module: Option<ModuleId>,
    /// Worked out when the screen opens and when the period changes: nothing is saved from here.
    statistics: Statistics,
    /// Whose figures are open.
    figures: Option<Chart>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// List the attempts of one module, or all.
    Filter(Option<ModuleId>),
    /// Look back on another period.
    Period(Period),
    /// Open the figures of a chart.
    Figures(Chart),
    /// Copy the open figures.
    Copy,
    /// Close them.
    Close,
    /// Make the report to print.
    Report,
}

impl State {
    /// The screen as things are now.
    pub fn new(ctx: &Context<'_>) -> Self {
        Self { module: None, statistics: statistics(ctx, Period::default()), figures: None }
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => return Action::Open(place),
            Message::Filter(module) => self.module = module,
            Message::Period(period) => self.statistics = statistics(ctx, period),
            Message::Figures(chart) => {
                self.figures = Some(chart);
                return Action::Focus(Id::new(table::CLOSE));
            }
            Message::Copy => {
                if let Some(chart) = self.figures {
                    return Action::Copy(figures::of(ctx, &self.statistics, chart).tab_separated());
                }
            }
            Message::Close => return self.escape(),
            Message::Report => {
                return Action::Report(report::html(&report::Sources {
                    course: ctx.course,
                    progress: ctx.progress,
                    deck: ctx.deck,
                    retention: ctx.settings.limits().retention,
                    i18n: ctx.i18n,
                    now: ctx.now,
                }));
            }
        }
        Action::None
    }

    /// Closes the figures; the focus goes back to their chart.
    pub fn escape(&mut self) -> Action<Message> {
        self.figures.take().map_or(Action::None, |chart| Action::Focus(chart.id()))
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, of) = (ctx.look, &self.statistics);
        let above = column![charts::marks(ctx, of), charts::time(ctx, of)].spacing(gap::XL);
        let hardest = (hardest::terms(ctx, of), hardest::questions(ctx, of));
        let content = column![
            self.header(ctx),
            page::columns(look, gap::XL, (548, mastery::view(ctx, of)), (552, above.into())),
            page::columns(look, gap::XL, (688, charts::days(ctx, of)), (412, charts::due(ctx, of))),
            exam::view(ctx),
            page::columns(look, gap::XL, (550, hardest.0), (550, hardest.1)),
            page::columns(look, gap::XL, (550, results::exams(ctx, of)), (550, results::report(ctx))),
            attempts::view(ctx, self.module.as_ref()),
        ];
        let page = page::page(look, "progress", size::PAGE, content.spacing(gap::XL));
        let Some(chart) = self.figures else {
            // The same shape as with the dialog, so that the page keeps its scrolling.
            return iced::widget::stack![inert(false, page)].into();
        };
        let figures = figures::of(ctx, of, chart);
        let words = table::Words { copy: ctx.i18n.progress_figures_copy(), close: ctx.i18n.progress_figures_close() };
        let content = figures.view(look, words, Message::Copy, Message::Close);
        overlay::dialog(look, FIGURES, figures.title, page, content, Message::Close)
    }

    /// Title, totals and the period.
    fn header<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let totals = look.text(Type::Body, self.totals(ctx)).color(look.colour().text_2);
        let words = column![page::title(look, i18n.progress_title()), totals].width(Length::Fill);
        let segments = Period::ALL.map(|period| Segment {
            words: match period {
                Period::FourWeeks => i18n.progress_period_weeks(),
                Period::Term => i18n.progress_period_term(),
                Period::All => i18n.progress_period_all(),
            },
            icon: None,
            selected: self.statistics.period == period,
            on_press: Message::Period(period),
        });
        let periods = segmented(look, i18n.progress_period(), segments.into());
        if look.room() < STACKED {
            column![words, periods].spacing(gap::M).into()
        } else {
            row![words, container(periods)].spacing(gap::M).align_y(alignment::Vertical::Bottom).into()
        }
    }

    /// Lessons read, cards learnt and days in a row.
    fn totals(&self, ctx: &Context<'_>) -> String {
        let (i18n, of) = (ctx.i18n, &self.statistics);
        if of.nothing {
            return i18n.progress_nothing_yet();
        }
        let streak = (of.streak > 0).then(|| i18n.progress_streak(of.streak));
        [i18n.progress_lessons_read(of.lessons_read), i18n.progress_cards_learnt(of.cards_learnt)]
            .into_iter()
            .chain(streak)
            .reduce(|before, after| i18n.format_list_comma(before, after))
            .unwrap_or_default()
    }
}

fn statistics(ctx: &Context<'_>, period: Period) -> Statistics {
    let retention = ctx.settings.limits().retention;
    Statistics::new(ctx.course, ctx.progress, ctx.deck, retention, ctx.now, period)
}
