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
use crate::gui::rubric;
use crate::gui::screen::exercise::draft::Draft;
use crate::gui::spacing::{size, space};
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic::{self, Role};
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
    column![rubric::written(ctx, text), rubric::possible(ctx, vec![model], false).map(Message::Followed), expected]
        .spacing(space::L)
        .into()
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
        let model = rubric::possible(ctx, case.model.iter().collect(), true).map(Message::Followed);
        let judge = state.verdict.is_none().then_some(&Message::Judge as &dyn Fn(usize, u8) -> Message);
        content.push(rubric::written(ctx, text)).push(model).push(rubric::rubric(ctx, case.rubric, halves, judge))
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
