//! The frame of an exercise: thread of the questions above, the question, what there is to do under it.

use iced::widget::text::Wrapping;
use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{Exercise, ExerciseId, ExerciseKind};
use crate::core::exercise::Outcome;
use crate::core::markup;
use crate::core::progress::Mode;
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline::Inline;
use crate::gui::rubric;
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::screen::exercise::{
    GO_ON, Message, PAGE, STAY, State, choices, cloze, feedback, matching, numbers, ordering, sorting, writing,
};
use crate::gui::spacing::{Breakpoint, size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::overlay;
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{Tone, empty_state, separator, tag};
use crate::gui::widget::thread::{Stop, bar, thread};

/// More questions than this make a bar of the thread.
const STOPS: usize = 16;
/// Room under which a short window keeps its footer at the end of the text.
const SHORT: f32 = 480.0;

/// The screen.
pub fn view<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let Some(exercise) = state.exercise(ctx) else { return nothing(ctx, state) };
    let width = width(exercise, state);
    let short = look.window.height / look.typography.scale < SHORT || look.breakpoint() == Breakpoint::Narrow;
    let footer = footer(ctx, state, exercise);
    let mut content = question(ctx, state, exercise);
    let mut screen = column![top(ctx, state)];
    if short {
        content = content.push(container(separator(look)).padding(Padding::default().top(space::L)));
        content = content.push(footer);
        screen = screen.push(page::page(look, PAGE, width, content));
    } else {
        let inner = width * look.typography.scale.max(1.0);
        let footer = container(container(footer).max_width(inner).width(Length::Fill)).center_x(Length::Fill);
        screen = screen.push(page::page(look, PAGE, width, content));
        screen = screen.push(page::footer(look, footer));
    }
    let screen: Element<'a, Message> = screen.into();
    if state.leaving { leaving(ctx, state.mode, screen) } else { screen }
}

/// A run whose questions the course no longer has.
fn nothing<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let content = column![
        page::title(look, ctx.i18n.exercise_none()),
        empty_state(look, "list-checks", ctx.i18n.exercise_none(), ctx.i18n.exercise_none_body()),
    ];
    column![top(ctx, state), page::page(look, PAGE, size::EXERCISE, content.spacing(space::CARD))].into()
}

/// The width that a question takes.
fn width(exercise: &Exercise, state: &State) -> f32 {
    match &exercise.kind {
        ExerciseKind::Classification { .. } => size::SORTING,
        ExerciseKind::Matching { .. } if state.verdict.is_none() => size::SORTING,
        _ => size::EXERCISE,
    }
}

/// The top bar.
fn top<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let of = state.questions.len();
    let (words, glyph) = if state.correction {
        (ctx.i18n.exercise_back_to_result(), "arrow-left")
    } else {
        (ctx.i18n.exercise_quit(), "x")
    };
    let quit = button(look, Kind::Ghost, words).icon(glyph).on_press(Message::Quit);
    let wide = look.breakpoint() >= Breakpoint::Compact;
    let title = wide.then(|| look.strong_text(Type::Body, Strength::Semibold, title(ctx, state)));
    let title = title.map(|title| title.wrapping(Wrapping::WordOrGlyph));
    let mut line = row![quit, container(column![].push(title)).width(Length::Fill)];
    if of > 0 {
        // Practice is what one expects: where there is no room, only a test says its name.
        let told = !state.correction && (look.room() >= 600.0 || state.mode == Mode::Test);
        line = line.push(told.then(|| mode(ctx, state.mode)));
        line = line.push(progress(ctx, state));
        let words = match state.marking(ctx) {
            Some((rank, of)) => ctx.i18n.exercise_marking_count(rank, of),
            None => ctx.i18n.exercise_count(state.current + 1, of),
        };
        let count = look.text(Type::Body, words);
        line = line.push(count.color(look.colour().text_2).wrapping(Wrapping::None));
    }
    page::top_bar(look, line.spacing(space::L).align_y(alignment::Vertical::Center))
}

/// What the run is about: a lesson, a module, or several.
fn title(ctx: &Context<'_>, state: &State) -> String {
    if let Some((_, position, slot)) = state.lesson.as_ref().and_then(|lesson| ctx.course.lesson(lesson)) {
        return ctx.i18n.exercise_about_lesson(position + 1, &slot.entry.title);
    }
    match state.module.as_ref().map(|module| ctx.course.module(module)) {
        Some(loaded) => loaded.map_or_else(String::new, |loaded| loaded.module.title.clone()),
        None => ctx.i18n.exercise_about_several(),
    }
}

/// « Entraînement » or « Test ».
fn mode<'a>(ctx: &Context<'a>, mode: Mode) -> Element<'a, Message> {
    match mode {
        Mode::Practice => tag(ctx.look, Tone::Teal, Some("pencil-line"), ctx.i18n.exercise_mode_practice()),
        Mode::Test => tag(ctx.look, Tone::Saffron, Some("flag"), ctx.i18n.exercise_mode_test()),
    }
}

/// The thread, a bar when it would be too long, nothing when there is no room.
fn progress<'a>(ctx: &Context<'a>, state: &State) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    if look.breakpoint() < Breakpoint::Compact {
        return None;
    }
    let stops = stops(ctx, state);
    let count = |wanted: Stop| stops.iter().filter(|stop| **stop == wanted).count();
    let name = if state.is_silent() {
        ctx.i18n.exercise_thread_test(state.current + 1, stops.len(), count(Stop::Done))
    } else {
        let (right, partly, wrong) = (count(Stop::Right), count(Stop::Partly), count(Stop::Wrong));
        ctx.i18n.exercise_thread(state.current + 1, stops.len(), right, partly, wrong)
    };
    // The title, the mode and the count stand beside it.
    let fits = stops.len() <= if look.breakpoint() == Breakpoint::Compact { STOPS / 2 } else { STOPS };
    Some(if fits {
        thread(look, &stops, size::STOP, space::M, state.verdict.is_some().then_some(state.current), name)
    } else {
        let answered = stops.iter().filter(|stop| !matches!(stop, Stop::ToCome | Stop::Current)).count();
        let reached = if state.correction { state.current + 1 } else { answered };
        let share = reached as f32 / stops.len() as f32;
        semantic::progress(name, share, bar(look, share, look.px(size::EXERCISE_BAR))).into()
    })
}

/// What the thread says of each question.
fn stops(ctx: &Context<'_>, state: &State) -> Vec<Stop> {
    let attempt = ctx.progress.attempt(&state.attempt);
    let outcome = |id: &ExerciseId| attempt.and_then(|a| a.answers.iter().find(|answered| answered.exercise == *id));
    let written = |id: &ExerciseId| attempt.is_some_and(|attempt| attempt.written(id).is_some());
    let stop = |(position, (_, id)): (usize, &(usize, ExerciseId))| match outcome(id) {
        _ if position == state.current && state.is_silent() => Stop::Current,
        Some(_) if state.is_silent() => Stop::Done,
        None if state.is_silent() && written(id) => Stop::Done,
        Some(answered) => match answered.outcome {
            Outcome::Right => Stop::Right,
            Outcome::Partly => Stop::Partly,
            Outcome::Wrong => Stop::Wrong,
        },
        None if position == state.current => Stop::Current,
        None => Stop::ToCome,
    };
    state.questions.iter().enumerate().map(stop).collect()
}

/// Eyebrow, question, answers and explanation.
fn question<'a>(
    ctx: &Context<'a>,
    state: &'a State,
    exercise: &'a Exercise,
) -> iced::widget::Column<'a, Message, crate::gui::theme::Theme> {
    let look = ctx.look;
    let colour = *look.colour();
    let number = match state.marking(ctx) {
        Some(_) => ctx.i18n.exercise_marking(state.current + 1),
        None => ctx.i18n.exercise_number(state.current + 1),
    };
    let eyebrow = row![
        look.strong_text(Type::Meta, Strength::Semibold, number).color(colour.primary),
        look.text(Type::Meta, kind(ctx, exercise)).color(colour.text_2),
    ]
    .spacing(space::M)
    .wrap();
    let prompt = page::title_as(look, Type::Question, markup::plain(&exercise.prompt));
    let document = exercise.document.as_ref().map(|document| {
        let shown = block::document(ctx, &Inline::default(), document).map(Message::Followed);
        container(shown).padding(Padding::default().bottom(space::PARAGRAPH))
    });
    let answers = match &exercise.kind {
        ExerciseKind::SingleChoice { .. } | ExerciseKind::MultipleChoice { .. } | ExerciseKind::TrueFalse { .. } => {
            choices::view(ctx, state, exercise)
        }
        ExerciseKind::Classification { categories, labels } => sorting::view(ctx, state, categories, labels),
        ExerciseKind::Matching { pairs } => matching::view(ctx, state, pairs),
        ExerciseKind::Ordering { steps } => ordering::view(ctx, state, steps),
        ExerciseKind::Cloze { text, gaps, bank } => cloze::view(ctx, state, text, gaps, bank.as_deref()),
        ExerciseKind::Numeric { questions, .. } => numbers::view(ctx, state, questions),
        ExerciseKind::ShortAnswer { ideas, wanted, model } => writing::short(ctx, state, ideas, *wanted, model),
        ExerciseKind::MiniCase { documents, tasks, rubric, model } => {
            writing::case(ctx, state, writing::Case { documents, tasks, rubric, model })
        }
    };
    let why = state.verdict.as_ref().map(|verdict| {
        container(feedback::explanation(ctx, state, exercise, verdict))
            .padding(Padding::default().top(space::PARAGRAPH))
    });
    column![column![eyebrow, prompt].spacing(space::XS)]
        .push(container(column![].push(document).push(answers)).padding(Padding::default().top(space::L)))
        .push(why)
}

/// What kind of answer is asked for.
fn kind(ctx: &Context<'_>, exercise: &Exercise) -> String {
    let i18n = ctx.i18n;
    match &exercise.kind {
        ExerciseKind::SingleChoice { .. } => i18n.exercise_ask_single(),
        ExerciseKind::MultipleChoice { choices } => {
            i18n.exercise_ask_multiple_count(choices.iter().filter(|choice| choice.right).count())
        }
        ExerciseKind::TrueFalse { .. } => i18n.exercise_ask_true_false(),
        ExerciseKind::Classification { labels, .. } => i18n.exercise_ask_classification(labels.len()),
        ExerciseKind::Matching { pairs } => i18n.exercise_ask_matching(pairs.len()),
        ExerciseKind::Ordering { steps } => i18n.exercise_ask_ordering(steps.len()),
        ExerciseKind::Cloze { gaps, .. } => i18n.exercise_ask_cloze(gaps.len()),
        ExerciseKind::Numeric { questions, .. } => i18n.exercise_ask_numeric(questions.len()),
        ExerciseKind::ShortAnswer { .. } => i18n.exercise_ask_short(),
        ExerciseKind::MiniCase { rubric, .. } => i18n.exercise_ask_case(rubric::total(rubric)),
    }
}

/// Score or what remains to do at the left, the way on at the right.
fn footer<'a>(ctx: &Context<'a>, state: &'a State, exercise: &'a Exercise) -> Element<'a, Message> {
    let look = ctx.look;
    let (said, ways) = (said(ctx, state, exercise), row(ways(ctx, state)).spacing(space::S));
    if look.breakpoint() == Breakpoint::Narrow {
        let ways = ways.wrap().vertical_spacing(space::S);
        return column![said, ways]
            .spacing(space::M)
            .padding(Padding::from([space::M, 0.0]))
            .width(Length::Fill)
            .into();
    }
    row![container(said).width(Length::Fill), ways].spacing(space::L).align_y(alignment::Vertical::Center).into()
}

fn said<'a>(ctx: &Context<'a>, state: &State, exercise: &Exercise) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let (right, answered) = state.score(ctx);
    let score = (answered > 0 && !state.correction && !state.is_silent()).then(|| {
        row![
            icon("chart-line", look.px(18.0), colour.text_2),
            look.text(Type::Small, ctx.i18n.exercise_so_far(right, answered)).color(colour.text_2),
        ]
        .spacing(space::S)
        .align_y(alignment::Vertical::Center)
    });
    let silent = state.is_silent().then(|| match state.marking(ctx) {
        Some(_) => ctx.i18n.exercise_test_marking(),
        None => ctx.i18n.exercise_test_silent(),
    });
    match todo(ctx, state, exercise).or(silent) {
        Some(words) => look.text(Type::Small, words).color(colour.text_2).into(),
        None => column![].push(score).into(),
    }
}

/// What is still to be done before the answer can be checked.
fn todo(ctx: &Context<'_>, state: &State, exercise: &Exercise) -> Option<String> {
    if state.verdict.is_some() || state.draft.answer().is_some() {
        return None;
    }
    let i18n = ctx.i18n;
    if state.is_silent() {
        // What to do is said by the question; the footer of a test says when the correction comes.
        return (matches!(exercise.kind, ExerciseKind::MiniCase { .. }) && state.is_comparing())
            .then(|| i18n.exercise_mark_rest(state.draft.remaining()));
    }
    Some(match &exercise.kind {
        ExerciseKind::SingleChoice { .. } => i18n.exercise_tick_one(),
        ExerciseKind::TrueFalse { .. } => i18n.exercise_choose_true_false(),
        ExerciseKind::MultipleChoice { .. } => i18n.exercise_tick_some(),
        ExerciseKind::Classification { .. } => i18n.exercise_sort_rest(state.draft.remaining()),
        ExerciseKind::Matching { .. } => i18n.exercise_match_rest(state.draft.remaining()),
        ExerciseKind::Ordering { .. } => i18n.exercise_order_first(),
        ExerciseKind::Cloze { .. } => i18n.exercise_fill_rest(state.draft.remaining()),
        ExerciseKind::Numeric { .. } => i18n.exercise_compute_rest(state.draft.remaining()),
        ExerciseKind::MiniCase { .. } if state.is_comparing() => i18n.exercise_mark_rest(state.draft.remaining()),
        ExerciseKind::ShortAnswer { .. } | ExerciseKind::MiniCase { .. } => i18n.exercise_write_first(),
    })
}

fn ways<'a>(ctx: &Context<'a>, state: &State) -> Vec<Element<'a, Message>> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let go_on = |words: String| {
        let way = button(look, Kind::Primary, words).id(Id::new(GO_ON));
        if look.breakpoint() == Breakpoint::Narrow { way } else { way.key(i18n.exercise_key_enter()) }
    };
    if state.correction {
        let previous = (state.current > 0).then_some(Message::Previous);
        let next = (state.current + 1 < state.questions.len()).then_some(Message::Next);
        return vec![
            button(look, Kind::Secondary, i18n.exercise_previous()).icon("arrow-left").on_press_maybe(previous).into(),
            button(look, Kind::Secondary, i18n.exercise_next())
                .icon_after("arrow-right")
                .id(Id::new(GO_ON))
                .on_press_maybe(next)
                .into(),
        ];
    }
    if state.verdict.is_some() {
        let words = if state.next_question(ctx).is_some() { i18n.exercise_next() } else { i18n.exercise_finish() };
        return vec![go_on(words).icon_after("arrow-right").on_press(Message::Next).into()];
    }
    if state.is_silent() {
        let ready = state.draft.answer().is_some() || state.draft.is_to_compare();
        let skip = (!state.is_comparing())
            .then(|| button(look, Kind::Ghost, i18n.exercise_skip()).on_press(Message::Skip).into());
        let confirm = go_on(i18n.exercise_confirm()).on_press_maybe(ready.then_some(Message::Check));
        return skip.into_iter().chain([confirm.into()]).collect();
    }
    if matches!(state.draft, Draft::Short { comparing: false, .. } | Draft::Case { comparing: false, .. }) {
        let compare = state.draft.is_to_compare().then_some(Message::Compare);
        return vec![
            button(look, Kind::Ghost, i18n.exercise_skip()).on_press(Message::Skip).into(),
            go_on(i18n.exercise_compare()).on_press_maybe(compare).into(),
        ];
    }
    let check = state.draft.answer().map(|_| Message::Check);
    vec![
        button(look, Kind::Ghost, i18n.exercise_skip()).on_press(Message::Skip).into(),
        go_on(i18n.exercise_check()).on_press_maybe(check).into(),
    ]
}

/// The question whether to leave.
fn leaving<'a>(ctx: &Context<'a>, mode: Mode, screen: Element<'a, Message>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let ways = vec![
        button(look, Kind::Secondary, i18n.exercise_leave_stay()).id(Id::new(STAY)).on_press(Message::Stay).into(),
        button(look, Kind::Danger, i18n.exercise_leave_go()).on_press(Message::QuitAnyway).into(),
    ];
    let body = match mode {
        Mode::Practice => i18n.exercise_leave_body(),
        Mode::Test => i18n.exercise_leave_body_test(),
    };
    let words = overlay::question(look, "circle-alert", i18n.exercise_leave_title(), body, ways);
    overlay::dialog(look, size::DIALOG, i18n.exercise_leave_title(), screen, words, Message::Stay)
}
