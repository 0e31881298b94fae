//! The report to print (« bilan »): one HTML page that needs nothing else, for a teacher or to revise on paper.

mod page;

use jiff::Zoned;

use crate::core::course::{Course, ModuleId};
use crate::core::i18n::{I18n, capitalised};
use crate::core::markup;
use crate::core::progress::statistics::{Level, MarkedWork, Mastery};
use crate::core::progress::{Deck, Period, Progress, Statistics};
use page::{Page, Table};

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The course.
    pub course: &'a Course,
    /// What is saved.
    pub progress: &'a Progress,
    /// The cards there are.
    pub deck: &'a Deck,
    /// Share of cards, 0 to 1, that are to be known when they come back.
    pub retention: f32,
    /// The words.
    pub i18n: &'a I18n,
    /// When it is made.
    pub now: &'a Zoned,
}

/// The report as an HTML page. Every number in it is one of [`Statistics`] over the whole time.
pub fn html(sources: &Sources<'_>) -> String {
    let Sources { course, progress, deck, retention, i18n, now } = *sources;
    let of = Statistics::new(course, progress, deck, retention, now, Period::All);
    let report = Report { sources, of: &of };
    let mut page = Page::new(i18n.language(), &i18n.report_title());
    page.opening(
        &i18n.report_title(),
        &[i18n.report_course(course.manifest.title.as_str()), i18n.report_date(i18n.date_full(&now.date()))],
        &[i18n.report_name(), i18n.report_class()],
    );
    page.section(&i18n.report_summary(), None);
    page.facts(&report.summary());
    report.marks(&mut page);
    report.mastery(&mut page);
    report.terms(&mut page);
    report.questions(&mut page);
    report.exams(&mut page);
    report.months(&mut page);
    page.close(&i18n.report_made())
}

/// A name for the file of a report: `bilan-parcours-2025-12-09.html`.
pub fn file_name(i18n: &I18n, now: &Zoned) -> String {
    format!("{}-{}.html", i18n.report_file(), now.date())
}

/// The word of a level of mastery.
pub fn level(i18n: &I18n, level: Level) -> String {
    match level {
        Level::ToDiscover => i18n.progress_level_to_discover(),
        Level::Fragile => i18n.progress_level_fragile(),
        Level::OnTheWay => i18n.progress_level_on_the_way(),
        Level::Solid => i18n.progress_level_solid(),
    }
}

/// Mastery in percent; a dash for what was never met.
pub fn percent(i18n: &I18n, mastery: Mastery) -> String {
    match mastery.percent() {
        0 => i18n.progress_no_value(),
        percent => i18n.format_percent(percent),
    }
}

/// What was marked, in words.
pub fn work(course: &Course, i18n: &I18n, work: &MarkedWork) -> String {
    match work {
        MarkedWork::Module(id) => module(course, i18n, id),
        MarkedWork::Exam(id) => match course.exam(id) {
            Some(exam) => capitalised(&exam.title),
            None => i18n.progress_exam_gone(id.as_str()),
        },
    }
}

/// A module's number and title.
pub fn module(course: &Course, i18n: &I18n, id: &ModuleId) -> String {
    match course.module(id) {
        Some(loaded) => i18n.progress_numbered(loaded.module.number, &loaded.module.title),
        None => i18n.progress_module_gone(id.as_str()),
    }
}

struct Report<'a> {
    sources: &'a Sources<'a>,
    of: &'a Statistics,
}

impl Report<'_> {
    fn summary(&self) -> Vec<(String, String)> {
        let (i18n, of) = (self.sources.i18n, self.of);
        let mastery = i18n.joined([percent(i18n, of.course), level(i18n, of.course.level())]);
        vec![
            (i18n.report_mastery_course(), mastery),
            (i18n.report_lessons(), i18n.report_of(of.lessons_read, of.lessons)),
            (i18n.report_cards(), i18n.report_of(of.cards_learnt, of.cards)),
            (i18n.report_days(), of.days_of_study().to_string()),
            (i18n.report_streak(), of.streak.to_string()),
            (i18n.report_time(), i18n.duration(of.time)),
        ]
    }

    fn marks(&self, page: &mut Page) {
        let i18n = self.sources.i18n;
        page.section(&i18n.report_marks(), None);
        let rows = self.of.marks.iter().map(|marked| {
            let work = work(self.sources.course, i18n, &marked.work);
            vec![i18n.date_full(&marked.date), work, i18n.mark_on_20(marked.mark)]
        });
        let columns = [i18n.progress_column_date(), i18n.progress_column_work(), i18n.progress_column_mark()];
        page.table(Table { columns: &columns, numbers: 1, rows: rows.collect() }, &i18n.report_marks_none());
    }

    fn mastery(&self, page: &mut Page) {
        let Sources { course, progress, i18n, .. } = *self.sources;
        page.section(&i18n.report_mastery(), Some(&i18n.report_mastery_about()));
        let mark = |mark: Option<_>| mark.map_or_else(|| i18n.progress_no_value(), |mark| i18n.mark_on_20(mark));
        let rows = self.of.modules.iter().filter_map(|each| {
            let summary = progress.module_summary(course.module(&each.module)?);
            Some(vec![
                module(course, i18n, &each.module),
                level(i18n, each.mastery.level()),
                percent(i18n, each.mastery),
                i18n.report_of(summary.lessons_read, summary.lessons),
                mark(summary.best),
                mark(summary.last),
            ])
        });
        let columns = [
            i18n.progress_column_module(),
            i18n.progress_column_level(),
            i18n.progress_column_mastery(),
            i18n.progress_column_lessons(),
            i18n.progress_column_best(),
            i18n.progress_column_last(),
        ];
        page.table(Table { columns: &columns, numbers: 4, rows: rows.collect() }, "");
    }

    fn terms(&self, page: &mut Page) {
        let Sources { course, i18n, .. } = *self.sources;
        page.section(&i18n.report_terms(), None);
        let rows = self.of.terms.iter().filter_map(|hard| {
            let term = course.glossary.get(&hard.term)?;
            let times = i18n.report_times(hard.lapses, hard.tries);
            Some(vec![term.name.clone(), markup::plain(&term.definition), times])
        });
        let columns = [i18n.report_term(), i18n.report_definition(), i18n.report_forgotten()];
        page.table(Table { columns: &columns, numbers: 1, rows: rows.collect() }, &i18n.report_terms_none());
    }

    fn questions(&self, page: &mut Page) {
        let Sources { course, i18n, .. } = *self.sources;
        page.section(&i18n.report_questions(), None);
        let rows = self.of.questions.iter().filter_map(|hard| {
            let (loaded, exercise) = course.exercise(&hard.exercise)?;
            Some(vec![
                format!("{}\n{}", exercise.title, markup::plain(&exercise.prompt)),
                i18n.progress_numbered(loaded.module.number, &loaded.module.title),
                i18n.percent(hard.points),
                hard.tries.to_string(),
            ])
        });
        let columns =
            [i18n.report_question(), i18n.progress_column_module(), i18n.report_points(), i18n.report_tries()];
        page.table(Table { columns: &columns, numbers: 2, rows: rows.collect() }, &i18n.report_questions_none());
    }

    fn exams(&self, page: &mut Page) {
        let Sources { course, i18n, now, .. } = *self.sources;
        if self.of.exams.is_empty() {
            return;
        }
        page.section(&i18n.report_exams(), None);
        let rows = self.of.exams.iter().map(|result| {
            let date = result.at.to_zoned(now.time_zone().clone()).date();
            let work = work(course, i18n, &MarkedWork::Exam(result.exam.clone()));
            vec![i18n.date_full(&date), work, i18n.duration(result.millis), i18n.mark_on_20(result.mark)]
        });
        let columns =
            [i18n.progress_column_date(), i18n.report_exam(), i18n.report_used(), i18n.progress_column_mark()];
        page.table(Table { columns: &columns, numbers: 2, rows: rows.collect() }, "");
    }

    /// Days and time, a row a month.
    fn months(&self, page: &mut Page) {
        let i18n = self.sources.i18n;
        page.section(&i18n.report_months(), None);
        let mut months: Vec<((i16, i8), [u64; 4])> = Vec::new();
        for (day, done) in &self.of.days {
            let date = day.date();
            let month = (date.year(), date.month());
            if months.last().is_none_or(|(last, _)| *last != month) {
                months.push((month, [0; 4]));
            }
            let Some((_, sums)) = months.last_mut() else { continue };
            let cards = u64::from(done.cards() + done.crammed);
            let of_day = [u64::from(done.is_study()), cards, u64::from(done.answers), done.time()];
            for (sum, number) in sums.iter_mut().zip(of_day) {
                *sum = sum.saturating_add(number);
            }
        }
        let rows = months.into_iter().map(|((year, month), [days, cards, answers, time])| {
            let month = capitalised(&i18n.format_month_year(i18n.format_month(month), year.to_string()));
            vec![month, days.to_string(), cards.to_string(), answers.to_string(), i18n.duration(time)]
        });
        let columns = [
            i18n.report_month(),
            i18n.report_days(),
            i18n.progress_column_cards(),
            i18n.progress_column_questions(),
            i18n.report_time(),
        ];
        page.table(Table { columns: &columns, numbers: 4, rows: rows.collect() }, &i18n.report_months_none());
    }
}
