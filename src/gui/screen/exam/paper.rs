//! The paper: the question with its field, the documents beside it, the clock above.

use std::time::Duration;

use iced::widget::text::Wrapping;
use iced::widget::{Id, column, container, row, text_editor};
use iced::{Length, Padding, alignment};
use jiff::Timestamp;

use super::annexes::{self, Shown};
use super::{DOCUMENTS, FIELD, Message, PAGE, STAY, clock, questions, strip};
use crate::core::course::{Exam, ExamQuestion};
use crate::core::markup;
use crate::core::progress::{AttemptId, Event, ExamAttempt};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::rubric;
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::{Tone, callout, callout_title, rule, separator};
use crate::gui::widget::{field, overlay, page};

/// Least height of the field, beside the documents and above them.
const HEIGHT: f32 = 280.0;
const HEIGHT_ABOVE: f32 = 180.0;
/// Room under which a short window keeps its bars in the page.
const SHORT: f32 = 480.0;
/// Seconds of typing without a pause after which the text is saved.
const TYPING: u8 = 5;
/// Seconds before another try, when a text could not be saved.
const AGAIN: u8 = 10;
/// How long something said stays.
const SAID: Duration = Duration::from_secs(60);
/// Without a tick for so long, the computer was asleep.
const ASLEEP: Duration = Duration::from_secs(60);

/// A paper being written.
pub struct Paper {
    /// The question shown.
    pub current: usize,
    /// The document shown.
    pub document: Shown,
    /// The texts of the questions.
    pub sheets: Vec<text_editor::Content<iced::Renderer>>,
    /// The clock runs; otherwise the paper is hidden.
    pub running: bool,
    /// Whether to hand in is being asked.
    pub asking: bool,
    /// What was said of the time left, and when.
    said: Option<(String, Timestamp)>,
    /// The last tick.
    ticked: Timestamp,
    /// Edited since then.
    edited: bool,
    /// Ticks since the present text differs from the one saved.
    waited: u8,
    /// The text that was last given to be saved.
    tried: Option<String>,
}

impl Paper {
    /// A paper as it was left. It runs when its clock has just been started.
    pub fn new(ctx: &Context<'_>, exam: &Exam, saved: &ExamAttempt) -> Self {
        let sheets = questions(exam).map(|question| text_editor::Content::with_text(saved.text(&question.number)));
        // One goes on at the first question without an answer.
        let blank = questions(exam).position(|question| saved.text(&question.number).trim().is_empty());
        let mut paper = Self {
            current: 0,
            document: Shown::Context,
            sheets: sheets.collect(),
            running: saved.is_running(),
            asking: false,
            said: None,
            ticked: ctx.now.timestamp(),
            edited: false,
            waited: 0,
            tried: None,
        };
        if let Some(question) = questions(exam).nth(blank.unwrap_or_default()) {
            paper.show(blank.unwrap_or_default(), question);
        }
        if saved.texts.is_empty() {
            // A new paper is read from its context.
            paper.document = Shown::Context;
        }
        paper
    }

    /// Shows a question, with its first annex unless one of its annexes is already shown.
    pub fn show(&mut self, position: usize, question: &ExamQuestion) {
        self.current = position;
        (self.edited, self.waited, self.tried) = (false, 0, None);
        let at_hand = matches!(self.document, Shown::Annex(number) if question.annexes.contains(&number));
        if !at_hand {
            self.document = question.annexes.first().map_or(Shown::Context, |number| Shown::Annex(*number));
        }
    }

    /// The clock runs again.
    pub fn go_on(&mut self, ctx: &Context<'_>) {
        self.running = true;
        self.ticked = ctx.now.timestamp();
    }

    /// Takes an edit of the answer.
    pub fn edit(&mut self, edit: text_editor::Action) {
        if let Some(sheet) = self.sheets.get_mut(self.current) {
            self.edited |= edit.is_edit();
            sheet.perform(edit);
        }
    }

    /// What is written for a question, without the empty lines at its end.
    fn text(&self, position: usize) -> String {
        self.sheets.get(position).map_or_else(String::new, |sheet| sheet.text().trim_end().to_owned())
    }

    fn unsaved_at(
        &self,
        ctx: &Context<'_>,
        (position, question): (usize, &ExamQuestion),
        attempt: &AttemptId,
    ) -> Option<Event> {
        let text = self.text(position);
        let saved = ctx.progress.exam(attempt)?.text(&question.number);
        let (attempt, question) = (attempt.clone(), question.number.clone());
        (text != saved).then_some(Event::ExamWritten { attempt, question, text })
    }

    /// Texts that differ from those saved.
    pub fn unsaved(&self, ctx: &Context<'_>, exam: &Exam, attempt: &AttemptId) -> Vec<Event> {
        questions(exam).enumerate().filter_map(|each| self.unsaved_at(ctx, each, attempt)).collect()
    }

    /// What was not answered earns nothing: there is nothing to mark.
    pub fn blank<'a>(&'a self, exam: &'a Exam, attempt: &'a AttemptId) -> impl Iterator<Item = Event> + 'a {
        let blank = questions(exam).enumerate().filter(|(position, _)| self.text(*position).is_empty());
        blank.map(|(_, question)| Event::ExamMarked {
            attempt: attempt.clone(),
            question: question.number.clone(),
            halves: vec![0; question.rubric.len()],
        })
    }

    /// A second has passed: saves what is to be saved, says what is to be said.
    pub fn tick(&mut self, ctx: &Context<'_>, exam: &Exam, attempt: &AttemptId) -> Action<Message> {
        let Some(saved) = ctx.progress.exam(attempt).filter(|_| self.running) else { return Action::None };
        let now = ctx.now.timestamp();
        let before = std::mem::replace(&mut self.ticked, now);
        let slept = Duration::try_from(now.duration_since(before)).is_ok_and(|passed| passed > ASLEEP);
        if slept {
            // Started again, the clock forgets the time since the last event: nobody was writing.
            let events = vec![Event::ExamClock { attempt: attempt.clone(), running: true }];
            return Action::Record { events, then: None };
        }
        match clock::told(ctx.i18n, exam, saved.used_at(before), saved.used_at(now)) {
            Some(words) => self.said = Some((words, now)),
            None => {
                self.said.take_if(|(_, at)| Duration::try_from(now.duration_since(*at)).is_ok_and(|age| age > SAID));
            }
        }
        let event = questions(exam).nth(self.current).and_then(|question| {
            let written = self.unsaved_at(ctx, (self.current, question), attempt);
            self.is_due(written.as_ref()).then_some(written).flatten()
        });
        event.map_or(Action::None, Action::record)
    }

    /// Whether what is written is to be saved now.
    fn is_due(&mut self, written: Option<&Event>) -> bool {
        let edited = std::mem::take(&mut self.edited);
        let Some(Event::ExamWritten { text, .. }) = written else {
            (self.waited, self.tried) = (0, None);
            return false;
        };
        self.waited += 1;
        let again = self.tried.as_deref() == Some(text.as_str());
        let due = if again { self.waited >= AGAIN } else { !edited || self.waited >= TYPING };
        if due {
            self.waited = 0;
            self.tried = Some(text.clone());
        }
        due
    }

    /// Which questions have an answer.
    fn written(&self) -> Vec<bool> {
        (0..self.sheets.len()).map(|position| !self.text(position).is_empty()).collect()
    }
}

/// Whether the documents stand beside the question.
pub fn is_beside(ctx: &Context<'_>) -> bool {
    ctx.look.room() >= size::EXAM_BESIDE
}

/// The screen.
pub fn view<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt, paper: &'a Paper) -> Element<'a, Message> {
    if !paper.running {
        return paused(ctx, exam, saved);
    }
    let look = ctx.look;
    let Some(question) = questions(exam).nth(paper.current) else { return column![].into() };
    let words = |done| if done { ctx.i18n.exam_question_written() } else { ctx.i18n.exam_question_blank() };
    let strip = strip::view(ctx, exam, paper.current, &paper.written(), words);
    let answer = answer(ctx, exam, question, saved, paper);
    let footer = footer(ctx, exam, paper);
    let screen = column![top(ctx, exam, saved)];
    let screen: Element<'a, Message> = if is_beside(ctx) && !is_short(look) {
        let room = (width(look) / 2.0 - 2.0 * page::side(&look)).max(0.0);
        let documents = annexes::view(ctx, exam, paper.document, room);
        let sides = Padding::from([space::CARD, page::side(&look)]);
        let left = page::scrolling(PAGE, container(answer).padding(sides));
        let right = page::scrolling(DOCUMENTS, container(documents).padding(sides));
        let body = row![container(left).width(Length::Fill), rule(look), container(right).width(Length::Fill)];
        screen.push(strip::bar(look, strip)).push(body.height(Length::Fill)).push(page::footer(look, footer)).into()
    } else {
        let room = (width(look) - 2.0 * page::side(&look)).min(size::EXERCISE * look.typography.scale);
        let documents = annexes::view(ctx, exam, paper.document, room);
        let content = column![answer, separator(look), documents].spacing(space::CARD);
        if is_short(look) {
            let content = column![strip, separator(look), content, separator(look), footer].spacing(space::L);
            screen.push(page::page(look, PAGE, size::EXERCISE, content)).into()
        } else {
            let body = page::page(look, PAGE, size::EXERCISE, content);
            screen.push(strip::bar(look, strip)).push(body).push(page::footer(look, footer)).into()
        }
    };
    if paper.asking { asking(ctx, paper, screen) } else { screen }
}

/// Whether the window is too low, or too narrow, for bars that stay.
pub fn is_short(look: Look) -> bool {
    look.window.height / look.typography.scale < SHORT || look.breakpoint() == Breakpoint::Narrow
}

/// Width of the page.
fn width(look: Look) -> f32 {
    match look.breakpoint() {
        Breakpoint::Narrow => look.window.width,
        Breakpoint::Compact => look.window.width - look.px(size::RAIL_COMPACT),
        Breakpoint::Standard | Breakpoint::Wide => look.window.width - look.px(size::RAIL),
    }
}

/// Pause, title, clock, hand in.
fn top<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let pause = button(look, Kind::Ghost, i18n.exam_pause()).icon("pause").on_press(Message::Pause);
    let title = (look.breakpoint() >= Breakpoint::Standard)
        .then(|| look.strong_text(Type::Body, Strength::Semibold, exam.title.as_str()).wrapping(Wrapping::WordOrGlyph));
    let hand_in = button(look, Kind::Secondary, i18n.exam_hand_in()).small().on_press(Message::HandIn);
    let line = row![pause, container(column![].push(title)).width(Length::Fill), left(ctx, exam, saved), hand_in];
    page::top_bar(look, line.spacing(space::L).align_y(alignment::Vertical::Center))
}

/// Time left, or time beyond.
fn left<'a>(ctx: &Context<'a>, exam: &Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let words = time_left(ctx, exam, saved);
    let line = row![
        icon("clock", look.px(size::ICON), look.colour().text_2),
        look.strong_text(Type::Body, Strength::Semibold, words.clone()).wrapping(Wrapping::None),
    ];
    let name = format!("{}, {words}", i18n.exam_clock());
    semantic::labelled(Role::Label, name, line.spacing(space::S).align_y(alignment::Vertical::Center)).into()
}

/// Time left, or time beyond, in words that change once a minute.
fn time_left(ctx: &Context<'_>, exam: &Exam, saved: &ExamAttempt) -> String {
    let i18n = ctx.i18n;
    match clock::left(exam, saved.used_at(ctx.now.timestamp())) {
        Ok(minutes) => i18n.exam_left(clock::minutes(i18n, minutes)),
        Err(0) => i18n.exam_over(i18n.exam_left_moment()),
        Err(minutes) => i18n.exam_over(clock::minutes(i18n, minutes)),
    }
}

/// What is asked, and the field.
fn answer<'a>(
    ctx: &Context<'a>,
    exam: &'a Exam,
    question: &'a ExamQuestion,
    saved: &ExamAttempt,
    paper: &'a Paper,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let over = clock::left(exam, saved.used_at(ctx.now.timestamp())).is_err().then(|| {
        let title = callout_title(look, Tone::Saffron, i18n.exam_over_title());
        callout(look, Tone::Saffron, "clock", title, look.text(Type::Body, i18n.exam_over_body()))
    });
    let sheet = paper.sheets.get(paper.current).map(|sheet| {
        let height = if is_beside(ctx) { HEIGHT } else { HEIGHT_ABOVE };
        field::lines(look, Id::new(FIELD), i18n.exam_answer(&question.number), sheet, height, Message::Edit)
    });
    let text = paper.text(paper.current);
    let count = (!text.is_empty()).then(|| i18n.exam_words(text.split_whitespace().count()));
    let kept = (!text.is_empty() && saved.text(&question.number) == text).then(|| i18n.exam_saved());
    let state = look.text(Type::Meta, i18n.joined(count.into_iter().chain(kept))).color(look.colour().text_2);
    column![]
        .push(over)
        .push(heading(ctx, question, if is_beside(ctx) { Type::Heading } else { Type::Question }))
        .push(column![].push(sheet).push(state).spacing(space::XS))
        .spacing(space::L)
        .width(Length::Fill)
        .into()
}

/// Number, points and annexes of a question, then what is asked.
pub fn heading<'a>(ctx: &Context<'a>, question: &'a ExamQuestion, role: Type) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let points = i18n.exam_points(rubric::total(&question.rubric));
    let numbers: Vec<String> = question.annexes.iter().map(ToString::to_string).collect();
    let useful = (!numbers.is_empty()).then(|| i18n.exam_useful(numbers.len(), i18n.list(&numbers)));
    let facts = i18n.joined(std::iter::once(points).chain(useful));
    let eyebrow = row![
        look.strong_text(Type::Meta, Strength::Semibold, i18n.exam_question(&question.number)).color(colour.primary),
        look.text(Type::Meta, facts).color(colour.text_2),
    ];
    let prompt = page::title_as(look, role, markup::plain(&question.prompt));
    column![eyebrow.spacing(space::M).wrap(), prompt].spacing(space::XS).into()
}

fn footer<'a>(ctx: &Context<'a>, exam: &Exam, paper: &'a Paper) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = paper.sheets.len();
    let written = paper.written().into_iter().filter(|written| *written).count();
    let count = look.text(Type::Small, i18n.exam_answered(written, of)).color(look.colour().text_2);
    let told = paper.said.as_ref().map_or("", |(words, _)| words.as_str());
    let told = semantic::live(look.strong_text(Type::Small, Strength::Semibold, told));
    let said = row![count, told].spacing(space::L).wrap();
    steps(ctx, said, (paper.current, questions(exam).count()), None)
}

/// What is said at the left, the questions before and after at the right, and what comes after the last.
pub fn steps<'a>(
    ctx: &Context<'a>,
    said: impl Into<Element<'a, Message>>,
    (current, of): (usize, usize),
    last: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let previous = button(look, Kind::Secondary, i18n.exam_previous())
        .icon("arrow-left")
        .on_press_maybe(current.checked_sub(1).map(Message::Show));
    let next = button(look, Kind::Secondary, i18n.exam_next())
        .icon_after("arrow-right")
        .on_press_maybe(Some(current + 1).filter(|next| *next < of).map(Message::Show));
    let ways = row![previous, next].push(last).spacing(space::S);
    if look.breakpoint() == Breakpoint::Narrow {
        return column![said.into(), ways.wrap().vertical_spacing(space::S)]
            .spacing(space::M)
            .width(Length::Fill)
            .into();
    }
    row![container(said).width(Length::Fill), ways].spacing(space::L).align_y(alignment::Vertical::Center).into()
}

/// The paper is hidden while its clock is stopped.
fn paused<'a>(ctx: &Context<'a>, exam: &'a Exam, saved: &ExamAttempt) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let go_on = button(look, Kind::Primary, i18n.exam_go_on()).on_press(Message::GoOn);
    let content = column![
        look.strong_text(Type::Meta, Strength::Semibold, exam.title.as_str()).color(look.colour().primary),
        page::title(look, i18n.exam_paused()),
        look.text(Type::Body, i18n.exam_paused_body()),
        look.strong_text(Type::Body, Strength::Semibold, time_left(ctx, exam, saved)),
        container(go_on).padding(Padding::default().top(space::M)),
    ];
    let bar = button(look, Kind::Ghost, i18n.exam_leave()).icon("x").on_press(Message::Quit);
    column![page::top_bar(look, bar), page::page(look, PAGE, size::EXERCISE, content.spacing(space::S))].into()
}

/// The question whether to hand in.
fn asking<'a>(ctx: &Context<'a>, paper: &Paper, screen: Element<'a, Message>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let written = paper.written().into_iter().filter(|written| *written).count();
    let ways = vec![
        button(look, Kind::Secondary, i18n.exam_hand_in_stay()).id(Id::new(STAY)).on_press(Message::Stay).into(),
        button(look, Kind::Primary, i18n.exam_hand_in()).on_press(Message::HandInAnyway).into(),
    ];
    let body = i18n.exam_hand_in_body(i18n.exam_answered(written, paper.sheets.len()));
    let words = overlay::question(look, "circle-alert", i18n.exam_hand_in_title(), body, ways);
    overlay::dialog(look, size::DIALOG, i18n.exam_hand_in_title(), screen, words, Message::Stay)
}
