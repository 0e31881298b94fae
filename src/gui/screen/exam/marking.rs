//! The marking of a paper by the student, question by question; and a marked question seen again.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message, PAGE, paper, questions, strip};
use crate::core::course::{Exam, ExamQuestion, Passage};
use crate::core::progress::{AttemptId, Event, ExamAttempt};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::place::Place;
use crate::gui::rubric;
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::separator;

/// A paper being marked.
pub struct Marking {
    /// The question shown.
    pub current: usize,
    /// Half points of each criterion of each question.
    pub halves: Vec<Vec<Option<u8>>>,
    /// Already marked: only to be seen.
    pub closed: bool,
}

impl Marking {
    /// The marks given so far; begins at the first question that has none.
    pub fn new(exam: &Exam, saved: &ExamAttempt, closed: bool) -> Self {
        let given = |question: &ExamQuestion| {
            let saved = saved.marks.get(&question.number);
            let criteria = question.rubric.iter().enumerate();
            // The course may have changed since: no criterion is worth more than it is now.
            criteria
                .map(|(at, criterion)| saved.and_then(|marks| marks.get(at)).map(|h| (*h).min(criterion.halves())))
                .collect::<Vec<_>>()
        };
        let halves: Vec<_> = questions(exam).map(given).collect();
        let current = halves.iter().position(|marks| marks.contains(&None)).unwrap_or_default();
        Self { current, halves, closed }
    }

    /// Gives a criterion of the question shown some half points.
    pub fn judge(&mut self, criterion: usize, halves: u8) {
        if let Some(given) = self.halves.get_mut(self.current).and_then(|marks| marks.get_mut(criterion)) {
            *given = Some(halves);
        }
    }

    /// Marks of whole questions that differ from those saved.
    pub fn unsaved<'a>(
        &'a self,
        ctx: &Context<'a>,
        exam: &'a Exam,
        attempt: &'a AttemptId,
    ) -> impl Iterator<Item = Event> + 'a {
        let saved = ctx.progress.exam(attempt);
        questions(exam).zip(&self.halves).filter_map(move |(question, marks)| {
            let halves: Vec<u8> = marks.iter().copied().collect::<Option<_>>()?;
            let same = saved.and_then(|saved| saved.marks.get(&question.number)) == Some(&halves);
            let (attempt, question) = (attempt.clone(), question.number.clone());
            (!same).then_some(Event::ExamMarked { attempt, question, halves })
        })
    }

    /// The end of the marking.
    pub fn finished(&self, exam: &Exam, attempt: &AttemptId) -> Event {
        let halves: u32 = self.halves.iter().flatten().flatten().map(|halves| u32::from(*halves)).sum();
        let points: u32 = questions(exam).map(|question| rubric::total(&question.rubric)).sum();
        let whole = |halves: u32| u16::try_from(halves).unwrap_or(u16::MAX);
        Event::ExamFinished { attempt: attempt.clone(), halves: whole(halves), of: whole(2 * points) }
    }

    /// Criteria without points yet.
    pub fn remaining(&self) -> usize {
        self.halves.iter().flatten().filter(|given| given.is_none()).count()
    }

    fn done(&self) -> Vec<bool> {
        self.halves.iter().map(|marks| !marks.contains(&None)).collect()
    }
}

/// The screen.
pub fn view<'a>(
    ctx: &Context<'a>,
    exam: &'a Exam,
    saved: &'a ExamAttempt,
    marking: &'a Marking,
) -> Element<'a, Message> {
    let look = ctx.look;
    let Some(question) = questions(exam).nth(marking.current) else { return column![].into() };
    let words = |done| if done { ctx.i18n.exam_question_marked() } else { ctx.i18n.exam_question_to_mark() };
    let strip = strip::view(ctx, exam, marking.current, &marking.done(), words);
    let question = self::question(ctx, question, saved, marking);
    let footer = footer(ctx, marking);
    let screen = column![top(ctx, exam, marking)];
    if paper::is_short(look) {
        let content = column![strip, separator(look), question, separator(look), footer].spacing(space::L);
        return screen.push(page::page(look, PAGE, size::EXERCISE, content)).into();
    }
    let body = page::page(look, PAGE, size::EXERCISE, question);
    screen.push(strip::bar(look, strip)).push(body).push(page::footer(look, footer)).into()
}

/// The way out, and what is marked so far.
fn top<'a>(ctx: &Context<'a>, exam: &'a Exam, marking: &Marking) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let out = if marking.closed {
        button(look, Kind::Ghost, i18n.exam_marking_back()).icon("arrow-left").on_press(Message::Result)
    } else {
        button(look, Kind::Ghost, i18n.exam_marking_leave()).icon("x").on_press(Message::Quit)
    };
    let title = (look.breakpoint() >= Breakpoint::Standard)
        .then(|| look.strong_text(Type::Body, Strength::Semibold, exam.title.as_str()));
    let halves: u32 = marking.halves.iter().flatten().flatten().map(|halves| u32::from(*halves)).sum();
    let given = questions(exam).flat_map(|question| &question.rubric).zip(marking.halves.iter().flatten());
    let of: u32 = given.filter(|(_, given)| given.is_some()).map(|(criterion, _)| u32::from(criterion.points)).sum();
    let so_far = i18n.exam_marked_so_far(i18n.points(f64::from(halves) / 2.0), of);
    let so_far = look.text(Type::Body, so_far).color(look.colour().text_2);
    let line = row![out, container(column![].push(title)).width(Length::Fill), so_far];
    page::top_bar(look, line.spacing(space::L).align_y(alignment::Vertical::Center))
}

/// What was asked, written and expected, the criteria, and the passage to reread.
fn question<'a>(
    ctx: &Context<'a>,
    question: &'a ExamQuestion,
    saved: &'a ExamAttempt,
    marking: &'a Marking,
) -> Element<'a, Message> {
    let halves = marking.halves.get(marking.current).map_or(&[][..], Vec::as_slice);
    let judge = (!marking.closed).then_some(&Message::Judge as &dyn Fn(usize, u8) -> Message);
    column![
        paper::heading(ctx, question, Type::Question),
        rubric::written(ctx, saved.text(&question.number)),
        rubric::possible(ctx, question.model.iter().collect(), false).map(Message::Followed),
        rubric::rubric(ctx, &question.rubric, halves, judge),
    ]
    .push(reread(ctx, &question.passage))
    .spacing(space::L)
    .into()
}

/// The way to the lesson that treats the question, when the course has it.
fn reread<'a>(ctx: &Context<'a>, passage: &'a Passage) -> Option<Element<'a, Message>> {
    let (_, _, slot) = ctx.course.lesson(&passage.lesson)?;
    let words = ctx.i18n.exam_reread(&slot.entry.title);
    let way = button(ctx.look, Kind::Ghost, words).icon("book-open");
    Some(container(way.on_press(Message::Open(Place::Lesson(passage.clone())))).padding(Padding::ZERO).into())
}

fn footer<'a>(ctx: &Context<'a>, marking: &Marking) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let place = (marking.current, marking.halves.len());
    if marking.closed {
        let count = i18n.exam_count(marking.current + 1, marking.halves.len());
        return paper::steps(ctx, look.text(Type::Small, count).color(look.colour().text_2), place, None);
    }
    let remaining = marking.remaining();
    let said = look.text(Type::Small, i18n.exam_to_mark_count(remaining)).color(look.colour().text_2);
    let finish =
        button(look, Kind::Primary, i18n.exam_finish()).on_press_maybe((remaining == 0).then_some(Message::Finish));
    paper::steps(ctx, semantic::live(said), place, Some(finish.into()))
}
