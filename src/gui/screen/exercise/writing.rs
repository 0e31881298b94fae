//! Written answers: a short one compared with the ideas expected, a case marked against its rubric. The student marks.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{Message, State, keys};
use crate::core::course::{Criterion, Document, Idea, Text};
use crate::core::markup;
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::inline::{self, Inline};
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::{Tone, callout, callout_title, card, separator, well};
use crate::gui::widget::{field, page};

use super::answer::Face;

/// Height of the field of a short answer, and of a case.
const SHORT: f32 = 132.0;
const LONG: f32 = 260.0;

/// The parts of a case.
pub struct Case<'a> {
    /// Documents of the case.
    pub documents: &'a [Document],
    /// What is asked.
    pub tasks: &'a [Text],
    /// How it is marked.
    pub rubric: &'a [Criterion],
    /// Elements of a good answer.
    pub model: &'a [Text],
}

/// The points of a rubric.
pub fn total(rubric: &[Criterion]) -> u32 {
    rubric.iter().map(|criterion| u32::from(criterion.points)).sum()
}

/// A short answer: a field, then the ideas to tick and a possible answer.
pub fn short<'a>(
    ctx: &Context<'a>,
    state: &'a State,
    ideas: &'a [Idea],
    wanted: Option<usize>,
    model: &'a Text,
) -> Element<'a, Message> {
    let Draft::Short { text, ideas: found, comparing } = &state.draft else { return column![].into() };
    if !comparing && state.verdict.is_none() {
        return editor(ctx, state, SHORT);
    }
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = ideas.len();
    let lead = match wanted.filter(|wanted| *wanted < of) {
        Some(wanted) => format!("{} {}", i18n.exercise_ideas_lead(), i18n.exercise_ideas_wanted(wanted)),
        None => i18n.exercise_ideas_lead(),
    };
    let open = state.verdict.is_none();
    let rows = ideas.iter().zip(found).enumerate().map(|(position, (idea, found))| {
        let face = if *found { Face::Selected } else { Face::Rest };
        let glyph = if *found { "square-check" } else { "square" };
        let content = row![
            crate::gui::icon::icon(glyph, look.px(size::ICON_LARGE), face.ink(&look)),
            container(inline::bare(look, Type::Body, look.colour().text, &idea.text)).width(Length::Fill),
        ]
        .spacing(space::ML)
        .align_y(alignment::Vertical::Center);
        pressable(content)
            .id(keys::id(position))
            .role(Role::CheckBox)
            .name(markup::plain(&idea.text))
            .toggled(*found)
            .position(position + 1, of)
            .width(Length::Fill)
            .min_height(look.px(size::BUTTON))
            .padding(Padding::from([space::S, space::ML]))
            .align_y(alignment::Vertical::Center)
            .on_press_maybe(open.then_some(Message::Tick(position)))
            .style(move |_, status| face.style(&look, status))
            .into()
    });
    let expected = column![
        page::heading(look, Type::HeadingCard, i18n.exercise_ideas_title()),
        look.text(Type::Small, lead).color(look.colour().text_2),
        column(rows).spacing(space::S),
    ]
    .spacing(space::S);
    column![written(ctx, text), possible(ctx, vec![model]), expected].spacing(space::L).into()
}

/// A case: documents and tasks, a field, then the rubric.
pub fn case<'a>(ctx: &Context<'a>, state: &'a State, case: Case<'a>) -> Element<'a, Message> {
    let Draft::Case { text, halves, comparing } = &state.draft else { return column![].into() };
    let (look, i18n) = (ctx.look, ctx.i18n);
    let documents =
        case.documents.iter().map(|document| block::document(ctx, &Inline::default(), document).map(Message::Followed));
    let of = case.tasks.len();
    let tasks = case.tasks.iter().enumerate().map(|(position, task)| {
        let number = container(look.text(Type::Numeral, (position + 1).to_string()).color(look.colour().primary));
        let line = row![
            number.width(look.px(26.0)),
            container(inline::text(ctx, Type::Option, look.colour().text, task).map(Message::Followed))
                .width(Length::Fill),
        ];
        semantic::list_item(position + 1, of, line.spacing(space::S)).into()
    });
    let asked = column![
        page::heading(look, Type::HeadingCard, i18n.exercise_tasks()),
        semantic::list(column(tasks).spacing(space::S)),
    ]
    .spacing(space::S);
    let content = column(documents).push(asked);
    let content = if *comparing || state.verdict.is_some() {
        content.push(written(ctx, text)).push(possible(ctx, case.model.iter().collect())).push(rubric(
            ctx,
            case.rubric,
            halves,
            state.verdict.is_none(),
        ))
    } else {
        content.push(editor(ctx, state, LONG))
    };
    content.spacing(space::L).into()
}

fn editor<'a>(ctx: &Context<'a>, state: &'a State, height: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let title = look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.exercise_write_here());
    let placeholder = ctx.i18n.exercise_write_placeholder();
    let field = field::lines(look, keys::id(0), placeholder, &state.writing, height, Message::Edit);
    column![title.color(look.colour().text_2), field].spacing(space::XS).into()
}

/// What the student wrote.
fn written<'a>(ctx: &Context<'a>, text: &str) -> Element<'a, Message> {
    let look = ctx.look;
    let title = look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.exercise_written());
    let words = if text.trim().is_empty() { ctx.i18n.exercise_nothing_written() } else { text.trim().to_owned() };
    let content = column![title.color(look.colour().text_2), look.text(Type::Option, words)].spacing(space::XS);
    well(look, Padding::from([space::ML, space::L]), content).width(Length::Fill).into()
}

/// What a good answer holds.
fn possible<'a>(ctx: &Context<'a>, model: Vec<&'a Text>) -> Element<'a, Message> {
    let look = ctx.look;
    let several = model.len() > 1;
    let parts = model.into_iter().enumerate().map(|(position, text)| {
        let title = several.then(|| {
            let words = ctx.i18n.exercise_model_task(position + 1);
            look.strong_text(Type::Meta, Strength::Semibold, words)
        });
        let words = inline::text(ctx, Type::Body, look.colour().text, text).map(Message::Followed);
        column![].push(title).push(words).spacing(space::XXS).into()
    });
    let title = callout_title(look, Tone::Green, ctx.i18n.exercise_model());
    callout(look, Tone::Green, "target", title, column(parts).spacing(space::M))
}

/// The criteria, each with the points that the student gives.
fn rubric<'a>(ctx: &Context<'a>, rubric: &'a [Criterion], halves: &[Option<u8>], open: bool) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = rubric.len();
    let mut rows = column![];
    for (position, criterion) in rubric.iter().enumerate() {
        if position > 0 {
            rows = rows.push(separator(look));
        }
        let given = halves.get(position).copied().flatten();
        rows =
            rows.push(semantic::list_item(position + 1, of, self::criterion(ctx, (position, criterion), given, open)));
    }
    let content = column![
        page::heading(look, Type::HeadingCard, i18n.exercise_rubric()),
        look.text(Type::Small, i18n.exercise_rubric_lead()).color(look.colour().text_2),
        semantic::list(rows),
    ]
    .spacing(space::S);
    card(look, Padding::from([space::L, space::XL]), content).width(Length::Fill).into()
}

/// One criterion: less, points, more.
pub fn criterion<'a>(
    ctx: &Context<'a>,
    (position, criterion): (usize, &'a Criterion),
    given: Option<u8>,
    open: bool,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let most = 2 * criterion.points;
    let name = markup::plain(&criterion.text);
    let points = given.map_or_else(|| "–".to_owned(), |halves| i18n.points(f64::from(halves) / 2.0));
    let points = i18n.exercise_criterion_points(points, criterion.points);
    let less = given.map_or(Some(0), |halves| halves.checked_sub(1));
    let more = match given {
        None => Some(most),
        Some(halves) => Some(halves + 1).filter(|halves| *halves <= most),
    };
    // The first press gives all or nothing; the next ones go by half points.
    let (less_name, more_name) = match given {
        None => (i18n.exercise_criterion_none(&name), i18n.exercise_criterion_all(&name)),
        Some(_) => (i18n.exercise_criterion_less(&name), i18n.exercise_criterion_more(&name)),
    };
    let press = |halves: Option<u8>| halves.filter(|_| open).map(|halves| Message::Judge(position, halves));
    let shown = look.strong_text(Type::Body, Strength::Semibold, points);
    let ways = open.then(|| {
        row![
            icon_button(look, Kind::Ghost, "circle-minus", less_name).on_press_maybe(press(less)),
            icon_button(look, Kind::Ghost, "circle-plus", more_name).on_press_maybe(press(more)),
        ]
        .spacing(space::XS)
    });
    row![
        container(inline::bare(look, Type::Body, look.colour().text, &criterion.text)).width(Length::Fill),
        semantic::live(shown),
    ]
    .push(ways)
    .spacing(space::M)
    .padding(Padding::from([space::S, 0.0]))
    .align_y(alignment::Vertical::Center)
    .into()
}
