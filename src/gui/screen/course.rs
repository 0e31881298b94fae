//! All modules of the course, one card each.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::{BrokenModule, Chapter, Exam, LoadedModule, ModuleId};
use crate::core::exercise::Mark;
use crate::core::progress::{ExamAttempt, ModuleSummary, Standing};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::place::{Place, SheetTab};
use crate::gui::rubric;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::fault::{self, Fault, Press};
use crate::gui::widget::surface::{Tone, card, empty_state, tag};
use crate::gui::widget::thread::bar;
use crate::gui::widget::{page, semantic};

/// What the list remembers: nothing, it shows what has been saved.
#[derive(Debug, Default)]
pub struct State {}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something that leads somewhere was pressed.
    Open(Place),
    /// Something was pressed on the card of the faulty module of that folder.
    Fault(String, Press),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Open(place) => Action::Open(place),
            Message::Fault(folder, press) => fault::act_on_module(ctx, &folder, press),
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let current = ctx.progress.next_lesson(ctx.course).map(|step| &step.module.module.id);
        let chapters = ctx.course.outline();
        let of = chapters.len();
        let cards = chapters.into_iter().enumerate().map(|(position, chapter)| {
            let card = match chapter {
                Chapter::Module(module) => module_card(ctx, module, current),
                Chapter::Broken(module) => broken_card(ctx, module),
            };
            semantic::list_item(position + 1, of, card).into()
        });
        let list: Element<'a, Message> = if of == 0 {
            empty_state(look, "book-open", i18n.course_empty_title(), i18n.course_empty_when())
        } else {
            semantic::list(column(cards).spacing(gap::CARD)).into()
        };
        let totals = look.text(Type::Body, totals(ctx)).color(look.colour().text_2);
        let pick = button(look, Kind::Secondary, i18n.module_choose_questions())
            .icon("list-checks")
            .on_press(Message::Open(Place::Pick(None)));
        let pick = ctx.course.modules.iter().any(LoadedModule::has_exercises).then(|| pick.view());
        let titles = column![page::title(look, &ctx.course.manifest.title), totals];
        let header: Element<'a, Message> = if look.room() < 960.0 {
            titles.push(pick).spacing(gap::M).into()
        } else {
            row![titles.width(Length::Fill)].push(pick).spacing(gap::CARD).align_y(alignment::Vertical::Bottom).into()
        };
        let exams = ctx.course.exams.iter().map(|exam| exam_card(ctx, exam));
        let content = column![header, list].extend(exams).push(sheets(ctx)).spacing(gap::CARD);
        page::page(look, "course", size::PAGE, content)
    }
}

/// The way to what the whole course holds of one kind.
fn sheets<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let way = |glyph, words, place| {
        button(look, Kind::Secondary, words).icon(glyph).small().on_press(Message::Open(place)).view()
    };
    let ways = row![
        way("columns-3", i18n.fiches_channels(), Place::Sheets(SheetTab::Channels)),
        way("target", i18n.fiches_formulas(), Place::Sheets(SheetTab::Formulas)),
        way("file-text", i18n.fiches_law(), Place::Sheets(SheetTab::Law)),
        way("chart-line", i18n.fiches_simulator(), Place::Simulator),
    ];
    let words = column![
        page::heading(look, Type::HeadingCard, i18n.fiches_card()),
        look.text(Type::Small, i18n.fiches_card_hint()).color(look.colour().text_2),
    ];
    let content = column![words, ways.spacing(gap::S).wrap().vertical_spacing(gap::S)].spacing(gap::M);
    card(look, Padding::from([gap::XL, gap::SIDE]), content).width(Length::Fill).into()
}

/// What the whole course holds.
fn totals(ctx: &Context<'_>) -> String {
    let i18n = ctx.i18n;
    let modules = &ctx.course.modules;
    let lessons = modules.iter().map(|module| module.lessons.len()).sum::<usize>();
    let questions = modules.iter().map(|module| ctx.course.exercise_count(module)).sum::<Option<usize>>();
    i18n.joined(
        [i18n.course_module_count(modules.len()), i18n.course_lesson_count(lessons)]
            .into_iter()
            .chain(questions.map(|questions| i18n.course_question_count(questions)))
            .chain(ctx.course.term_count().map(|terms| i18n.course_term_count(terms))),
    )
}

fn module_card<'a>(ctx: &Context<'a>, loaded: &'a LoadedModule, current: Option<&ModuleId>) -> Element<'a, Message> {
    let (look, i18n, module) = (ctx.look, ctx.i18n, &loaded.module);
    let summary = ctx.progress.module_summary(loaded);
    let words = column![
        page::heading(look, Type::Heading, &module.title),
        look.text(Type::Small, facts(ctx, loaded)).color(look.colour().text_2),
        reading(ctx, loaded, &summary),
    ]
    .spacing(gap::XS)
    .width(Length::Fill);
    let number = look.text(Type::Figure(50), module.number.to_string()).color(look.colour().primary);
    let titled = row![container(number).width(look.px(size::MODULE_NUMBER)), words]
        .spacing(gap::S)
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center);
    // The module to go on with is the next step of the student.
    let kind = if current == Some(&module.id) { Kind::Primary } else { Kind::Secondary };
    let open = button(look, kind, i18n.course_open_module())
        .name(i18n.course_open_named(&module.title))
        .on_press(Message::Open(Place::Module(module.id.clone())));
    let side = row![]
        .push(summary.best.map(|mark| best(ctx, mark)))
        .push(open)
        .spacing(gap::CARD)
        .align_y(alignment::Vertical::Center);
    let content: Element<'a, Message> = if look.room() < 960.0 {
        column![titled, side].spacing(gap::ML).into()
    } else {
        row![titled, side].spacing(gap::CARD).align_y(alignment::Vertical::Center).into()
    };
    card(look, Padding::from([gap::CARD, gap::SIDE]), content).width(Length::Fill).into()
}

/// Lessons, reading time and questions; what cannot be read of them.
fn facts(ctx: &Context<'_>, loaded: &LoadedModule) -> String {
    let i18n = ctx.i18n;
    let minutes: u32 = loaded.lessons.iter().map(|slot| u32::from(slot.entry.minutes)).sum();
    let questions = ctx.course.exercise_count(loaded).unwrap_or_default();
    let faulty = loaded.lessons.iter().filter(|slot| !slot.is_readable()).count() + loaded.broken_exercises().len();
    i18n.joined(
        [i18n.course_lesson_count(loaded.lessons.len()), i18n.course_reading_minutes(minutes)]
            .into_iter()
            .chain((questions > 0).then(|| i18n.course_question_count(questions)))
            .chain((faulty > 0).then(|| i18n.course_files_unreadable(faulty))),
    )
}

/// How much of it is read.
fn reading<'a>(ctx: &Context<'a>, loaded: &LoadedModule, summary: &ModuleSummary) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let state = match ctx.progress.standing(loaded) {
        Standing::ToStart => i18n.course_to_start(),
        Standing::UnderWay => i18n.course_lessons_read(summary.lessons_read, summary.lessons),
        Standing::Done => i18n.course_done(),
    };
    let share = summary.lessons_read as f32 / summary.lessons.max(1) as f32;
    row![bar(look, share, size::ROW_WORDS), look.text(Type::Small, state)]
        .spacing(gap::M)
        .align_y(alignment::Vertical::Center)
        .into()
}

fn best<'a>(ctx: &Context<'a>, mark: Mark) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let secondary = look.colour().text_2;
    column![
        look.text(Type::Meta, i18n.course_best_mark()).color(secondary),
        row![
            look.text(Type::Figure(32), i18n.mark(mark)),
            look.text(Type::Body, i18n.course_out_of_20()).color(secondary),
        ]
        .spacing(gap::XXS)
        .align_y(alignment::Vertical::Bottom),
    ]
    .into()
}

/// An exam paper to practise on.
fn exam_card<'a>(ctx: &Context<'a>, exam: &'a Exam) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let best = ctx.progress.exams_of(&exam.id).filter_map(ExamAttempt::mark).max();
    let words = column![
        look.strong_text(Type::Meta, Strength::Semibold, i18n.exam_card()).color(look.colour().primary),
        page::heading(look, Type::Heading, &exam.title),
        look.text(Type::Small, exam_facts(ctx, exam)).color(look.colour().text_2),
    ]
    .spacing(gap::XS)
    .width(Length::Fill);
    let glyph = icon("file-text", look.px(size::STEP), look.colour().primary);
    let titled = row![container(glyph).width(look.px(size::MODULE_NUMBER)), words]
        .spacing(gap::S)
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center);
    let open = button(look, Kind::Secondary, i18n.exam_open())
        .name(i18n.exam_open_named(&exam.title))
        .on_press(Message::Open(Place::Exam(exam.id.clone())));
    let side = row![]
        .push(best.map(|mark| self::best(ctx, mark)))
        .push(open)
        .spacing(gap::CARD)
        .align_y(alignment::Vertical::Center);
    let content: Element<'a, Message> = if look.room() < 960.0 {
        column![titled, side].spacing(gap::ML).into()
    } else {
        row![titled, side].spacing(gap::CARD).align_y(alignment::Vertical::Center).into()
    };
    card(look, Padding::from([gap::CARD, gap::SIDE]), content).width(Length::Fill).into()
}

/// Time, points and parts.
fn exam_facts(ctx: &Context<'_>, exam: &Exam) -> String {
    let i18n = ctx.i18n;
    let time = match (exam.minutes / 60, exam.minutes % 60) {
        (hours, 0) if hours > 0 => i18n.exam_hours(hours),
        _ => i18n.duration(60_000 * u64::from(exam.minutes)),
    };
    let points =
        exam.parts.iter().flat_map(|part| &part.questions).map(|question| rubric::total(&question.rubric)).sum::<u32>();
    i18n.joined([time, i18n.exam_points(points), i18n.exam_part_count(exam.parts.len())])
}

/// A module that cannot be read says so in its place.
fn broken_card<'a>(ctx: &Context<'a>, module: &'a BrokenModule) -> Element<'a, Message> {
    let fault = Fault {
        diagnostic: &module.diagnostic,
        title: ctx.i18n.fault_module(&module.folder),
        whole_course: false,
        folder: fault::folder(ctx.course, &module.diagnostic),
        primary: false,
    };
    let unreadable = tag(ctx.look, Tone::Red, Some("triangle-alert"), ctx.i18n.course_unreadable());
    let card = fault::view(ctx, fault, |press| Message::Fault(module.folder.clone(), press));
    column![unreadable, card].spacing(gap::S).into()
}
