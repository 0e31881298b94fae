//! An exercise as a card: what it asks without its controls, and its right answer with the reason.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use super::face::{label, prose};
use crate::core::course::{Choice, Exercise, ExerciseKind, Quantity, Text};
use crate::core::exercise::shuffled;
use crate::core::markup;
use crate::core::quantity;
use crate::core::review::CardId;
use crate::gui::Element;
use crate::gui::block;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::inline::{self, Inline};
use crate::gui::rubric;
use crate::gui::spacing::{size, space};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::well;

/// What an exercise asks, under its prompt.
pub fn asked<'a>(ctx: &Context<'a>, exercise: &'a Exercise) -> Option<Element<'a, Message>> {
    let i18n = ctx.i18n;
    let document = exercise.document.iter().map(|document| self::document(ctx, document));
    let parts: Vec<Element<'a, Message>> = match &exercise.kind {
        ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
            vec![listed(ctx, choices.iter().map(|choice| (Mark::Open, plain(ctx, &choice.text))).collect())]
        }
        ExerciseKind::TrueFalse { .. } => vec![label(ctx, i18n.exercise_ask_true_false())],
        ExerciseKind::Classification { categories, labels } => {
            let names: Vec<String> = categories.iter().map(|category| category.name.clone()).collect();
            let order = shuffled(labels.len(), CardId::Question(exercise.id.clone()).seed());
            let labels = order.into_iter().filter_map(|at| labels.get(at));
            let rows = labels.map(|label| (Mark::Open, plain(ctx, &label.text))).collect();
            vec![label(ctx, i18n.session_sort_into(i18n.list(&names))), listed(ctx, rows)]
        }
        ExerciseKind::Matching { pairs } => {
            vec![listed(ctx, pairs.iter().map(|pair| (Mark::Open, plain(ctx, &pair.left))).collect())]
        }
        ExerciseKind::Ordering { steps } => {
            let order = shuffled(steps.len(), CardId::Question(exercise.id.clone()).seed());
            let steps = order.into_iter().filter_map(|at| steps.get(at));
            vec![listed(ctx, steps.map(|step| (Mark::Open, plain(ctx, step))).collect())]
        }
        ExerciseKind::Cloze { text, .. } => {
            vec![prose(ctx, Type::Read, &gaps(text, |_| Some("…………".to_owned())))]
        }
        ExerciseKind::Numeric { questions, .. } => {
            vec![listed(ctx, questions.iter().map(|each| (Mark::Open, plain(ctx, &each.label))).collect())]
        }
        ExerciseKind::ShortAnswer { .. } => Vec::new(),
        ExerciseKind::MiniCase { documents, tasks, .. } => {
            let rows = tasks.iter().enumerate().map(|(at, task)| (Mark::Rank(at + 1), plain(ctx, task))).collect();
            documents.iter().map(|each| self::document(ctx, each)).chain([listed(ctx, rows)]).collect()
        }
    };
    let parts: Vec<_> = document.chain(parts).collect();
    (!parts.is_empty()).then(|| column(parts).spacing(space::M).into())
}

/// The right answer of an exercise, then why. `numbers` are the answers to what was drawn.
pub fn answered<'a>(ctx: &Context<'a>, exercise: &'a Exercise, numbers: &[f64]) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let right = match &exercise.kind {
        ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } => {
            let right = choices.iter().filter(|choice| choice.right);
            listed(ctx, right.map(|choice: &Choice| (Mark::Right, plain(ctx, &choice.text))).collect())
        }
        ExerciseKind::TrueFalse { answer } => {
            let words = if *answer { i18n.exercise_true() } else { i18n.exercise_false() };
            ctx.look.strong_text(Type::Answer, Strength::Semibold, words).into()
        }
        ExerciseKind::Classification { categories, labels } => {
            let each = categories.iter().map(|category| {
                let of = labels.iter().filter(|label| label.category == category.id);
                let rows = of.map(|label| (Mark::Right, plain(ctx, &label.text))).collect();
                column![label(ctx, category.name.clone()), listed(ctx, rows)].spacing(space::XXS).into()
            });
            column(each).spacing(space::M).into()
        }
        ExerciseKind::Matching { pairs } => {
            let each = pairs.iter().map(|pair| {
                let left = ctx.look.strong_text(Type::Option, Strength::Semibold, markup::plain(&pair.left));
                (Mark::Right, column![left, plain(ctx, &pair.right)].width(Length::Fill).into())
            });
            listed(ctx, each.collect())
        }
        ExerciseKind::Ordering { steps } => {
            let steps = steps.iter().enumerate().map(|(at, step)| (Mark::Rank(at + 1), plain(ctx, step)));
            listed(ctx, steps.collect())
        }
        ExerciseKind::Cloze { text, gaps: words, .. } => {
            let word = |at: usize| words.get(at).map(|gap| format!("**{}**", gap.answer));
            prose(ctx, Type::Read, &gaps(text, word))
        }
        ExerciseKind::Numeric { questions, .. } => {
            column(questions.iter().zip(numbers).map(|(each, number)| quantity(ctx, each, *number)))
                .spacing(space::M)
                .into()
        }
        ExerciseKind::ShortAnswer { model, .. } => prose(ctx, Type::Read, model),
        ExerciseKind::MiniCase { model, .. } => {
            rubric::possible(ctx, model.iter().collect(), true).map(Message::Followed)
        }
    };
    column![right, prose(ctx, Type::Body, &exercise.explanation)].spacing(space::L).into()
}

fn document<'a>(ctx: &Context<'a>, document: &'a crate::core::course::Document) -> Element<'a, Message> {
    block::document(ctx, &Inline::default(), document).map(Message::Followed)
}

/// A result with its working.
fn quantity<'a>(ctx: &Context<'a>, question: &'a Quantity, number: f64) -> Element<'a, Message> {
    let look = ctx.look;
    let number = quantity::french(number, None);
    let result = match question.unit.as_str() {
        "" => number,
        unit => format!("{number}\u{a0}{unit}"),
    };
    let line = row![
        container(plain(ctx, &question.label)).width(Length::Fill),
        look.strong_text(Type::Option, Strength::Semibold, result),
    ]
    .spacing(space::M);
    let steps = question.steps.iter().chain([&question.comment]).map(|step| prose(ctx, Type::Body, step));
    let working = well(look, Padding::from([space::M, space::L]), column(steps).spacing(space::XXS));
    column![line, working.width(Length::Fill)].spacing(space::S).into()
}

fn plain<'a>(ctx: &Context<'a>, text: &Text) -> Element<'a, Message> {
    inline::bare(ctx.look, Type::Option, ctx.look.colour().text, text)
}

/// A text whose gaps hold what `word` says of each.
fn gaps(text: &Text, word: impl Fn(usize) -> Option<String>) -> Text {
    Text(quantity::filled(text.as_str(), |name| word(name.parse::<usize>().ok()?.checked_sub(1)?)))
}

/// What stands before a line of a list.
pub enum Mark {
    /// A dash: one of those proposed.
    Open,
    /// It is right.
    Right,
    /// Its rank.
    Rank(usize),
}

/// Lines, one under the other.
pub fn listed<'a>(ctx: &Context<'a>, lines: Vec<(Mark, Element<'a, Message>)>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let of = lines.len();
    let rows = lines.into_iter().enumerate().map(|(at, (mark, line))| {
        let mark: Element<'a, Message> = match mark {
            Mark::Open => icon("minus", look.px(size::ICON - 4.0), colour.text_2),
            Mark::Right => icon("circle-check", look.px(size::ICON), colour.right),
            Mark::Rank(rank) => look.text(Type::Numeral, rank.to_string()).color(colour.primary).into(),
        };
        let mark = container(mark).width(look.px(size::NUMERAL)).align_x(alignment::Horizontal::Left);
        let line = row![semantic::hidden(mark), container(line).width(Length::Fill)].spacing(space::S);
        semantic::list_item(at + 1, of, line.align_y(alignment::Vertical::Center)).into()
    });
    semantic::list(column(rows).spacing(space::XS)).into()
}
