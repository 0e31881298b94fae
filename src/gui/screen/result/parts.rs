//! The parts of a result: ring, words, counts, questions, what to reread.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space as gap};
use iced::{Color, Length, Padding, alignment};

use crate::core::course::Passage;
use crate::core::exercise::Mark;
use crate::core::progress::Mode;
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::{Place, Questions, Run};
use crate::gui::screen::result::Message;
use crate::gui::screen::result::report::{Line, Report, Verdict, Weak};
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::list::{BLEED, chevron, list_row};
use crate::gui::widget::page::{heading, title};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, fill_style, separator, tinted};
use crate::gui::widget::thread;

/// The mark in its ring; for a run through some questions, how many were right.
pub fn ring<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let of = report.lines.len();
    let right = report.count(|verdict| verdict == Verdict::Right);
    let mark = report.attempt.mark().unwrap_or(Mark::from_halves(0));
    let (figure, under, name, share) = if report.attempt.partial && report.attempt.mode == Mode::Practice {
        let share = if of == 0 { 0.0 } else { right as f32 / of as f32 };
        (right.to_string(), i18n.result_on(of), i18n.result_partial(right, of), share)
    } else {
        (i18n.mark(mark), i18n.result_on_20(), i18n.result_mark(i18n.mark(mark)), mark.value() as f32 / 20.0)
    };
    let content = column![look.text(Type::Figure(50), figure), look.text(Type::Option, under).color(colour.text_2),]
        .align_x(alignment::Horizontal::Center);
    semantic::image(name, thread::ring(look, share, size::RING, content)).into()
}

/// Eyebrow, title, sentence and the two ways on.
pub fn words<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let ways = row(ways(ctx, report)).spacing(space::M).wrap().vertical_spacing(space::S);
    column![
        look.strong_text(Type::Meta, Strength::Semibold, eyebrow(ctx, report)).color(colour.primary),
        title(look, headline(ctx, report)),
        look.text(Type::Definition, sentence(ctx, report)).color(colour.text_2),
        container(ways).padding(Padding::default().top(space::ML)),
    ]
    .spacing(space::XXS)
    .into()
}

/// What the run was.
fn eyebrow(ctx: &Context<'_>, report: &Report<'_>) -> String {
    let (i18n, attempt) = (ctx.i18n, report.attempt);
    if let Some((_, position, slot)) = attempt.lesson.as_ref().and_then(|lesson| ctx.course.lesson(lesson)) {
        return i18n.result_eyebrow_check(position + 1, &slot.entry.title);
    }
    let number = report.module.map_or(0, |loaded| loaded.module.number);
    match (attempt.mode, &attempt.module) {
        (Mode::Practice, None) => i18n.result_eyebrow_several(),
        (Mode::Test, None) => i18n.result_eyebrow_several_test(),
        (Mode::Test, Some(_)) => i18n.result_eyebrow_test(number),
        (Mode::Practice, Some(_)) if attempt.partial => i18n.result_eyebrow_partial(number),
        (Mode::Practice, Some(_)) => i18n.result_eyebrow(number),
    }
}

/// What to do next, the more useful first.
fn ways<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Vec<Element<'a, Message>> {
    let (look, i18n, attempt) = (ctx.look, ctx.i18n, report.attempt);
    let go = |kind, words: String, place| button(look, kind, words).on_press(Message::Open(place));
    let missed = report.missed(ctx);
    let (words, questions) = match (&attempt.module, missed.is_empty()) {
        (Some(module), false) => {
            let count = missed.len();
            (i18n.result_take_up(count), Questions::Some(module.clone(), missed))
        }
        (None, false) => {
            let count = missed.len();
            (i18n.result_take_up(count), Questions::Picked(Run::all(missed, Mode::Practice)))
        }
        (Some(module), true) if attempt.mode == Mode::Practice && attempt.lesson.is_none() => {
            (i18n.result_again(), Questions::Again(module.clone()))
        }
        (_, true) => {
            let run = Run::all(attempt.exercises.clone(), attempt.mode);
            (i18n.result_redo(), Questions::Picked(Run { lesson: attempt.lesson.clone(), ..run }))
        }
    };
    let again = |kind| go(kind, words, Place::Exercise(questions)).icon("rotate-ccw").view();
    let back = match (&attempt.lesson, &attempt.module) {
        (Some(lesson), _) => {
            let passage = Passage { lesson: lesson.clone(), anchor: None };
            let back = go(Kind::Primary, i18n.result_back_to_lesson(), Place::Lesson(passage));
            return vec![back.icon("arrow-left").view(), again(Kind::Secondary)];
        }
        (None, Some(module)) => go(Kind::Secondary, i18n.result_back(), Place::Module(module.clone())),
        (None, None) => go(Kind::Secondary, i18n.result_back_to_course(), Place::Course),
    };
    vec![again(Kind::Primary), back.view()]
}

/// The title, by the mark.
fn headline(ctx: &Context<'_>, report: &Report<'_>) -> String {
    let i18n = ctx.i18n;
    if report.attempt.lesson.is_some() {
        let understood = report.count(|verdict| verdict == Verdict::Right) == report.lines.len();
        return if understood { i18n.result_title_understood() } else { i18n.result_title_reread() };
    }
    if report.attempt.partial && report.attempt.mode == Mode::Practice {
        return i18n.result_title_partial();
    }
    match report.attempt.mark().map_or(0.0, Mark::value) {
        mark if mark >= 16.0 => i18n.result_title_solid(),
        mark if mark >= 12.0 => i18n.result_title_essential(),
        mark if mark >= 8.0 => i18n.result_title_under_way(),
        _ => i18n.result_title_again(),
    }
}

/// How the mark compares with the one before, and what stands out.
fn sentence(ctx: &Context<'_>, report: &Report<'_>) -> String {
    let i18n = ctx.i18n;
    if report.attempt.partial {
        let right = report.count(|verdict| verdict == Verdict::Right);
        if report.attempt.lesson.is_some() {
            return i18n.result_check(right, report.lines.len());
        }
        return i18n.result_partial(right, report.lines.len());
    }
    let compared = match ctx.progress.gain(&report.attempt.id) {
        None => i18n.result_first(),
        Some(0) => i18n.result_same(),
        Some(gain) if gain > 0 => i18n.result_better(f64::from(gain) / 2.0),
        Some(loss) => i18n.result_worse(f64::from(-loss) / 2.0),
    };
    let standing_out = match report.extremes(ctx) {
        (Some(strong), Some(weak)) => i18n.result_strong_and_weak(strong, weak),
        (Some(strong), None) => i18n.result_strong(strong),
        (None, Some(weak)) => i18n.result_weak(weak),
        (None, None) => return compared,
    };
    format!("{compared} {standing_out}")
}

/// Icon, its colour, and the colour of its word.
fn colours(look: &Look, verdict: Verdict) -> (&'static str, Color, Color) {
    let colour = look.colour();
    match verdict {
        Verdict::Right => ("circle-check", colour.right, colour.on_right_soft),
        Verdict::Partly(_) => ("moitie", colour.accent, colour.on_accent_soft),
        Verdict::Wrong => ("circle-x", colour.wrong, colour.on_wrong_soft),
        Verdict::Skipped => ("circle-dashed", colour.text_2, colour.text_2),
    }
}

/// How many were right, partly right, wrong, passed over; and the time taken.
pub fn counts<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let count =
        |verdict: Verdict| report.count(|each| std::mem::discriminant(&each) == std::mem::discriminant(&verdict));
    let line = |verdict: Verdict, words: String| {
        let (glyph, ink, _) = colours(&look, verdict);
        row![icon(glyph, look.px(size::ICON), ink), look.strong_text(Type::Body, Strength::Semibold, words)]
            .spacing(space::M)
            .align_y(alignment::Vertical::Center)
    };
    let mut lines = column![line(Verdict::Right, i18n.result_right(count(Verdict::Right)))];
    let partly = count(Verdict::Partly(0.0));
    if partly > 0 {
        lines = lines.push(line(Verdict::Partly(0.0), i18n.result_partly(partly)));
    }
    lines = lines.push(line(Verdict::Wrong, i18n.result_wrong(count(Verdict::Wrong))));
    let skipped = count(Verdict::Skipped);
    if skipped > 0 {
        lines = lines.push(line(Verdict::Skipped, i18n.result_skipped(skipped)));
    }
    let time = i18n.duration(u64::try_from(report.attempt.time().as_millis()).unwrap_or(u64::MAX));
    let time = semantic::labelled(
        semantic::Role::Label,
        i18n.result_time(&time),
        row![icon("clock", look.px(size::ICON), colour.text_2), look.text(Type::Body, time).color(colour.text_2),]
            .spacing(space::M)
            .align_y(alignment::Vertical::Center),
    );
    let lines = semantic::group(i18n.result_counts(), lines.push(time).spacing(space::ICON));
    if look.room() < 960.0 {
        return lines.into();
    }
    let rule = container(gap()).width(1).height(look.px(126.0)).style(move |_| fill_style(colour.line));
    let content = row![rule, lines].spacing(space::CARD + 2.0).align_y(alignment::Vertical::Center);
    container(content).height(Length::Fill).align_y(alignment::Vertical::Center).into()
}

/// All questions; each opens its correction.
pub fn questions<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = report.lines.len();
    let rows: Vec<Element<'a, Message>> = report
        .lines
        .iter()
        .enumerate()
        .map(|(position, line)| semantic::list_item(position + 1, of, question(ctx, report, position, line)).into())
        .collect();
    let list: Element<'a, Message> = if look.breakpoint() < Breakpoint::Standard || of < 6 {
        column(rows).into()
    } else {
        let mut left = rows;
        let right = left.split_off(of.div_ceil(2));
        let line = look.colour().line;
        // As high as the longer column: the rows have one height unless a title wraps.
        let rule = container(gap()).width(1).height(Length::Fill).style(move |_| fill_style(line));
        row![column(left).width(Length::Fill), rule, column(right).width(Length::Fill)].into()
    };
    let hint = look.text(Type::Meta, i18n.result_questions_hint()).color(look.colour().text_2);
    let title = container(heading(look, Type::HeadingCard, i18n.result_questions()));
    let top: Element<'a, Message> = if look.room() < 640.0 {
        column![title, hint].into()
    } else {
        row![title.width(Length::Fill), hint].spacing(space::M).align_y(alignment::Vertical::Center).into()
    };
    let content =
        column![container(top).padding(Padding::from([0.0, BLEED])), semantic::list(list),].spacing(space::XS);
    card(look, Padding { top: space::L + 2.0, bottom: space::M, ..Padding::from(space::M) }, content)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn question<'a>(ctx: &Context<'a>, report: &Report<'a>, position: usize, line: &Line<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let (glyph, ink, word_ink) = colours(&look, line.verdict);
    let word = match line.verdict {
        Verdict::Right => i18n.exercise_verdict_right(),
        Verdict::Partly(points) => i18n.exercise_verdict_partly_points(i18n.points(points)),
        Verdict::Wrong => i18n.exercise_verdict_wrong(),
        Verdict::Skipped => i18n.exercise_verdict_skipped(),
    };
    let title = match line.exercise {
        Some(exercise) => exercise.title.clone(),
        None => i18n.result_question_unknown(),
    };
    let name = i18n.result_question(position + 1, &title, &word);
    let number = look.text(Type::Body, (position + 1).to_string()).color(colour.text_2);
    let content = row![
        number.width(look.px(size::ICON)).align_x(alignment::Horizontal::Right).wrapping(Wrapping::None),
        icon(glyph, look.px(size::ICON), ink),
        look.text(Type::Body, title).width(Length::Fill),
        look.strong_text(Type::Meta, Strength::Bold, word).color(word_ink).wrapping(Wrapping::None),
    ]
    .spacing(space::ICON)
    .align_y(alignment::Vertical::Center);
    if line.exercise.is_none() {
        return semantic::labelled(semantic::Role::Label, name, container(content).padding(BLEED)).into();
    }
    let place = Place::Correction(report.attempt.id.clone(), line.id.clone());
    list_row(look, 50.0, false, name, content, Message::Open(place), None)
}

/// Lessons to reread, and how many questions await.
pub fn review<'a>(ctx: &Context<'a>, report: &Report<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let weak = report.weak(ctx);
    let mut content =
        column![container(heading(look, Type::HeadingCard, i18n.result_review())).padding(Padding::from([0.0, BLEED]))];
    if weak.is_empty() {
        let words = column![
            look.strong_text(Type::Body, Strength::Semibold, i18n.result_review_none()),
            look.text(Type::Small, i18n.result_review_none_body()).color(colour.text_2),
        ];
        content = content.push(container(words).padding(Padding::from([space::M, BLEED])));
    }
    for (position, lesson) in weak.into_iter().enumerate() {
        if position > 0 {
            content = content.push(container(separator(look)).padding(Padding::from([0.0, BLEED])));
        }
        content = content.push(reread(ctx, lesson));
    }
    let missed = report.missed(ctx).len();
    if missed > 0 {
        let note = row![
            icon("layers", look.px(size::ICON), colour.primary),
            look.text(Type::Small, i18n.result_review_list(missed)).width(Length::Fill),
        ]
        .spacing(space::M);
        let note = tinted(look, space::ML, note).width(Length::Fill);
        content =
            content.push(container(note).padding(Padding { top: space::M, ..Padding::from([space::S, space::ML]) }));
    }
    card(
        look,
        Padding { top: space::L + 2.0, bottom: space::M, ..Padding::from(space::M) },
        content.spacing(space::XXS),
    )
    .width(Length::Fill)
    .height(Length::Fill)
    .into()
}

fn reread<'a>(ctx: &Context<'a>, lesson: Weak<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let numbers: Vec<String> = lesson.questions.iter().map(ToString::to_string).collect();
    let hint = i18n.result_review_lesson(lesson.number, numbers.len(), i18n.list(&numbers));
    let name = format!("{}, {hint}", lesson.title);
    let content = row![
        icon("book-open", look.px(size::ICON), colour.primary),
        column![
            look.strong_text(Type::Body, Strength::Semibold, lesson.title),
            look.text(Type::Meta, hint).color(colour.text_2),
        ]
        .width(Length::Fill),
        chevron(look),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    list_row(look, size::LABEL, false, name, content, Message::Open(Place::Lesson(lesson.passage.clone())), None)
}
