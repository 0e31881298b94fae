//! The questions of a paper in a strip, by part: where one is, what is done.

use iced::widget::{column, container, row};
use iced::{Background, Border, Color, Length, Padding, alignment};

use super::Message;
use crate::core::course::{Exam, ExamQuestion};
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::rubric;
use crate::gui::spacing::{size, space};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::page;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::separator;
use crate::gui::widget::thread::{Stop, stop};

/// The strip: `done` says of each question whether it is, and `words` names that state.
pub fn view<'a>(
    ctx: &Context<'a>,
    exam: &'a Exam,
    current: usize,
    done: &[bool],
    words: impl Fn(bool) -> String,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let of = done.len();
    let mut position = 0;
    let parts = exam.parts.iter().enumerate().map(|(rank, part)| {
        let first = position;
        position += part.questions.len();
        let title = i18n.exam_part(rank + 1, &part.title);
        let chips = part.questions.iter().zip(first..).map(|(question, at)| {
            let done = done.get(at).copied().unwrap_or_default();
            let points = i18n.exam_points(rubric::total(&question.rubric));
            let name = i18n.exam_question_name(&question.number, points, words(done));
            entry(look, question, (at, of), (at == current, done), name)
        });
        let title = look.strong_text(Type::Meta, Strength::Semibold, title).color(look.colour().text_2);
        column![title, row(chips).spacing(space::XXS).wrap().vertical_spacing(space::XXS)].spacing(space::XXS).into()
    });
    let parts = row(parts).spacing(space::XXL).wrap().vertical_spacing(space::S);
    let strip = container(group(Axis::Both, parts)).width(Length::Fill);
    semantic::group(i18n.exam_questions(), strip).into()
}

/// The strip over a page, with a line under it.
pub fn bar<'a>(look: Look, strip: Element<'a, Message>) -> Element<'a, Message> {
    let bar = container(strip).padding(Padding::from([space::ICON, page::side(&look)])).width(Length::Fill);
    column![bar, separator(look)].into()
}

fn entry<'a>(
    look: Look,
    question: &'a ExamQuestion,
    (position, of): (usize, usize),
    (current, done): (bool, bool),
    name: String,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let state = match (current, done) {
        (_, true) => Stop::Done,
        (true, false) => Stop::Current,
        (false, false) => Stop::ToCome,
    };
    let strength = if current { Strength::Bold } else { Strength::Regular };
    let ink = if current { colour.on_primary_soft } else { colour.text };
    let height = look.px(size::CHIP);
    let content = row![
        stop(look, state, size::STOP_SMALL),
        look.strong_text(Type::Small, strength, question.number.as_str()).color(ink),
    ]
    .spacing(space::XS)
    .align_y(alignment::Vertical::Center);
    pressable(content)
        .role(Role::Button)
        .name(name)
        .selected(current)
        .position(position + 1, of)
        .height(height)
        .padding(Padding::from([0.0, space::ICON]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Show(position))
        .style(move |_, status| {
            let rest = if current { colour.primary_soft } else { Color::TRANSPARENT };
            Style {
                background: Some(Background::Color(under_pointer(&colour, status, rest))),
                border: Border {
                    color: colour.primary,
                    width: if current { colour.border.max(1.0) } else { 0.0 },
                    radius: (height / 2.0).into(),
                },
                ring: colour.focus,
                ..Style::default()
            }
        })
        .into()
}
