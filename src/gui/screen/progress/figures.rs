//! The figures of each chart as a table.

use super::Chart;
use crate::core::i18n::I18n;
use crate::core::progress::Statistics;
use crate::core::report;
use crate::gui::context::Context;
use crate::gui::widget::figures::Figures;

/// The figures of a chart.
pub(super) fn of(ctx: &Context<'_>, of: &Statistics, chart: Chart) -> Figures {
    let i18n = ctx.i18n;
    let (title, columns, rows) = match chart {
        Chart::Mastery => mastery(ctx, of),
        Chart::Marks => (
            i18n.progress_marks_title(),
            vec![i18n.progress_column_date(), i18n.progress_column_work(), i18n.progress_column_mark()],
            of.marks
                .iter()
                .map(|marked| {
                    vec![
                        i18n.date_full(&marked.date),
                        report::work(ctx.course, i18n, &marked.work),
                        i18n.mark(marked.mark),
                    ]
                })
                .collect(),
        ),
        Chart::Days => (
            i18n.progress_days(),
            vec![
                i18n.progress_column_day(),
                i18n.progress_column_cards(),
                i18n.progress_column_questions(),
                i18n.progress_time(),
            ],
            of.days
                .iter()
                .filter(|(_, done)| done.is_study())
                .map(|(day, done)| {
                    let cards = (done.cards() + done.crammed).to_string();
                    vec![i18n.date_full(&day.date()), cards, done.answers.to_string(), i18n.duration(done.time())]
                })
                .collect(),
        ),
        Chart::Due => (
            i18n.progress_due(),
            vec![i18n.progress_column_day(), i18n.progress_column_cards()],
            of.due
                .iter()
                .enumerate()
                .map(|(ahead, count)| vec![i18n.date_long(&(of.today + ahead as i32).date()), count.to_string()])
                .collect(),
        ),
        Chart::Time => time(i18n, of),
    };
    let numbers = match chart {
        Chart::Mastery => 4,
        Chart::Days | Chart::Time => 3,
        Chart::Marks | Chart::Due => 1,
    };
    Figures { title, columns, numbers, rows }
}

type Table = (String, Vec<String>, Vec<Vec<String>>);

fn mastery(ctx: &Context<'_>, of: &Statistics) -> Table {
    let i18n = ctx.i18n;
    let mark = |mark: Option<_>| mark.map_or_else(|| i18n.progress_no_value(), |mark| i18n.mark(mark));
    let modules = of.modules.iter().filter_map(|each| {
        let summary = ctx.progress.module_summary(ctx.course.module(&each.module)?);
        Some(vec![
            report::module(ctx.course, i18n, &each.module),
            report::level(i18n, each.mastery.level()),
            report::percent(i18n, each.mastery),
            i18n.progress_lessons_of(summary.lessons_read, summary.lessons),
            mark(summary.best),
            mark(summary.last),
        ])
    });
    let whole = vec![
        i18n.progress_mastery_course(),
        report::level(i18n, of.course.level()),
        report::percent(i18n, of.course),
        i18n.progress_lessons_of(of.lessons_read, of.lessons),
        String::new(),
        String::new(),
    ];
    let columns = vec![
        i18n.progress_column_module(),
        i18n.progress_column_level(),
        i18n.progress_column_mastery(),
        i18n.progress_column_lessons(),
        i18n.progress_column_best(),
        i18n.progress_column_last(),
    ];
    (i18n.progress_mastery(), columns, modules.chain([whole]).collect())
}

fn time(i18n: &I18n, of: &Statistics) -> Table {
    let columns = vec![
        i18n.progress_column_week(),
        i18n.progress_column_reading(),
        i18n.progress_column_answering(),
        i18n.progress_column_total(),
    ];
    let row = |name: String, reading: u64, answering: u64| {
        vec![name, i18n.duration(reading), i18n.duration(answering), i18n.duration(reading.saturating_add(answering))]
    };
    let weeks = of.weeks.iter().map(|week| row(i18n.date_full(&week.monday.date()), week.reading, week.answering));
    let (reading, answering) =
        of.weeks.iter().fold((0, 0), |(reading, answering), week| (reading + week.reading, answering + week.answering));
    let total = row(i18n.progress_column_total(), reading, answering);
    (i18n.progress_time(), columns, weeks.chain([total]).collect())
}
