//! Words whose letters each stand for something, and steps on a thread.

use iced::widget::{column, container, row, space as gap, stack};
use iced::{Background, Border, Length, Padding, alignment};

use super::{Message, prose};
use crate::core::course::{Letter, Mnemonic, Step, Steps, Text};
use crate::core::markup;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::{self, drawing};
use crate::gui::inline::Inline;
use crate::gui::spacing::space;
use crate::gui::widget::arranged::beside;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, ring_disc};

/// Four syllables in boxes, for « Articulation ».
const SYLLABLES: [&str; 4] = ["ar", "ti", "cu", "ler"];

/// A mnemonic: one card a letter, as many in a row as fit.
pub fn view<'a>(ctx: &Context<'a>, inline: &Inline, mnemonic: &'a Mnemonic, room: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let per_row = fitting(room, 180.0 * look.typography.scale, mnemonic.letters.len());
    let of = mnemonic.letters.len();
    let mut rows = column![].spacing(space::ML);
    for (start, letters) in mnemonic.letters.chunks(per_row).enumerate() {
        let cards = letters.iter().enumerate().map(|(place, letter)| {
            let position = start * per_row + place + 1;
            (1, semantic::list_item(position, of, letter_card(ctx, inline, letter)).into())
        });
        let missing = (letters.len()..per_row).map(|_| (1, gap::horizontal().into()));
        rows = rows.push(beside(space::ML, cards.chain(missing)));
    }
    let title = semantic::heading(2, mnemonic.title.as_str(), look.text(Type::HeadingRead, mnemonic.title.as_str()));
    let intro = inline.prose(ctx, Type::Option, look.colour().text_2, &mnemonic.intro).map(Message::Followed);
    column![column![title, intro].spacing(space::XXS), semantic::list(rows)].spacing(space::L).into()
}

/// How many columns of at least `least` fit.
fn fitting(room: f32, least: f32, wanted: usize) -> usize {
    (((room + space::ML) / (least + space::ML)) as usize).clamp(1, wanted.max(1))
}

fn letter_card<'a>(ctx: &Context<'a>, inline: &Inline, letter: &'a Letter) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let head = row![
        look.text(Type::Figure(54), letter.letter.as_str()).color(colour.primary),
        column![
            look.strong_text(Type::Option, Strength::Semibold, letter.name.as_str()),
            look.text(Type::Meta, letter.quality.as_str()).color(colour.text_2),
        ]
    ]
    .spacing(space::ICON)
    .align_y(alignment::Vertical::Center);
    let picture = letter.drawing.as_deref().map(|name| picture(ctx, name));
    let extra = [
        (ctx.i18n.block_too_much(), &letter.too_much),
        (ctx.i18n.block_too_little(), &letter.too_little),
        (ctx.i18n.block_drill(), &letter.drill),
    ];
    let mut content = column![head].spacing(space::M).push(picture).push(prose(ctx, inline, Type::Small, &letter.text));
    for (label, text) in extra {
        content = content.push(text.as_ref().map(|text| labelled(ctx, inline, label, text)));
    }
    card(look, Padding { top: 16.0, right: 18.0, bottom: 18.0, left: 18.0 }, content)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

fn labelled<'a>(ctx: &Context<'a>, inline: &Inline, label: String, text: &'a Text) -> Element<'a, Message> {
    let label = ctx.look.strong_text(Type::Meta, Strength::Semibold, label).color(ctx.look.colour().text_2);
    column![label, prose(ctx, inline, Type::Small, text)].into()
}

/// The drawing of a letter: lines that show the quality of the voice.
fn picture<'a, M: 'a>(ctx: &Context<'a>, name: &str) -> Element<'a, M> {
    let look = ctx.look;
    let colour = *look.colour();
    let (width, height) = (look.px(168.0), look.px(44.0));
    let content: Element<'a, M> = match name {
        "syllabes" => row(SYLLABLES.iter().map(|part| {
            container(look.strong_text(Type::Small, Strength::Semibold, *part).color(colour.primary))
                .padding(Padding::from([3.0, 8.0]))
                .style(move |_| container::Style {
                    border: Border { color: colour.primary, width: 2.0, radius: 7.0.into() },
                    ..container::Style::default()
                })
                .into()
        }))
        .spacing(5)
        .into(),
        "divas-silence-voix" => stack![
            drawing("divas-silence-voix", width, height, colour.primary),
            drawing("divas-silence-pause", width, height, colour.accent)
        ]
        .into(),
        name if icon::exists(name) => drawing(name, width, height, colour.primary),
        _ => gap::horizontal().into(),
    };
    semantic::hidden(container(content).height(height).align_y(alignment::Vertical::Center).clip(true)).into()
}

/// Steps on a thread: in line when there is room, else one under the other.
pub fn steps<'a>(ctx: &Context<'a>, inline: &Inline, steps: &'a Steps, room: f32) -> Element<'a, Message> {
    let look = ctx.look;
    let of = steps.steps.len();
    let in_line = room / (of.max(1) as f32) >= 135.0 * look.typography.scale;
    let body: Element<'a, Message> =
        if in_line {
            let parts =
                steps.steps.iter().enumerate().map(|(position, step)| {
                    semantic::list_item(position + 1, of, across(ctx, step, position, of)).into()
                });
            row(parts).into()
        } else {
            let parts = steps.steps.iter().enumerate().map(|(position, step)| {
                semantic::list_item(position + 1, of, down(ctx, inline, step, position)).into()
            });
            column(parts).spacing(space::M).into()
        };
    let title = semantic::heading(3, steps.title.as_str(), look.text(Type::HeadingCard, steps.title.as_str()));
    let legend = steps.legend.as_deref().map(|words| {
        let first = steps.steps.iter().flat_map(|step| &step.letters).last().map_or("", String::as_str);
        row![letter_disc(ctx, first), look.text(Type::Meta, words).color(look.colour().text_2)]
            .spacing(space::S)
            .align_y(alignment::Vertical::Center)
    });
    let top: Element<'a, Message> = if in_line {
        row![container(title).width(Length::Fill)].push(legend).align_y(alignment::Vertical::Center).into()
    } else {
        column![title].push(legend).spacing(space::XS).into()
    };
    card(look, Padding::from([20.0, 28.0]), column![top, semantic::list(body)].spacing(space::L))
        .width(Length::Fill)
        .into()
}

/// A step of a thread that runs across: the line passes behind the disc.
fn across<'a>(ctx: &Context<'a>, step: &'a Step, position: usize, of: usize) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let half = move |on: bool| {
        container(gap::horizontal()).width(Length::Fill).height(3).style(move |_| container::Style {
            background: on.then_some(Background::Color(colour.primary)),
            ..container::Style::default()
        })
    };
    let line =
        row![half(position > 0), half(position + 1 < of)].height(look.px(44.0)).align_y(alignment::Vertical::Center);
    let disc = container(ring_disc(look, 44.0, &step.icon)).center_x(Length::Fill);
    let hint = look.text(Type::Meta, markup::plain(&step.hint)).color(colour.text_2).center();
    column![
        semantic::hidden(stack![line, disc]),
        look.strong_text(Type::Body, Strength::Semibold, numbered(step, position)).center().width(Length::Fill),
        container(hint).padding(Padding::from([0.0, space::XS])).center_x(Length::Fill),
    ]
    .push((!step.letters.is_empty()).then(|| container(letters(ctx, step)).center_x(Length::Fill)))
    .spacing(space::XS)
    .width(Length::Fill)
    .into()
}

/// A step of a thread that runs down.
fn down<'a>(ctx: &Context<'a>, inline: &Inline, step: &'a Step, position: usize) -> Element<'a, Message> {
    let look = ctx.look;
    let name = look.strong_text(Type::Body, Strength::Semibold, numbered(step, position));
    let hint = inline.prose(ctx, Type::Small, look.colour().text_2, &step.hint).map(Message::Followed);
    row![
        semantic::hidden(ring_disc(look, 44.0, &step.icon)),
        column![name, hint].push((!step.letters.is_empty()).then(|| letters(ctx, step))).width(Length::Fill),
    ]
    .spacing(space::ML)
    .into()
}

fn numbered(step: &Step, position: usize) -> String {
    format!("{}. {}", position + 1, step.name)
}

fn letters<'a, M: 'a>(ctx: &Context<'a>, step: &'a Step) -> Element<'a, M> {
    row(step.letters.iter().map(|letter| letter_disc(ctx, letter))).spacing(space::XXS).into()
}

fn letter_disc<'a, M: 'a>(ctx: &Context<'a>, letter: &'a str) -> Element<'a, M> {
    let look = ctx.look;
    let colour = *look.colour();
    let across = look.px(28.0);
    container(look.text(Type::Numeral, letter).color(colour.on_accent_soft))
        .center(across)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.accent_soft)),
            border: look.theme.tint_edge(colour.accent, across / 2.0),
            ..container::Style::default()
        })
        .into()
}
