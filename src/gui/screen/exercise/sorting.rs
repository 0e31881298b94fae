//! Labels to sort: two columns around those that remain, or one row of categories a label when there are more.

mod rows;

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space as gap, stack};
use iced::{Background, Border, Color, Length, Padding, alignment, border};

use crate::core::course::{Category, ExerciseKind, Label};
use crate::core::markup;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::screen::exercise::answer::{Face, name_with, verdict};
use crate::gui::screen::exercise::{GO_ON, Message, State, feedback, keys};
use crate::gui::spacing::{radius, size, space};
use crate::gui::widget::aside::aside;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic;
use crate::gui::widget::surface::fill_style;

/// Shares of the width: a column, the labels that remain.
const SHARES: (u16, u16) = (358, 376);

/// What stands above and under the board, with a question of one line.
const AROUND: f32 = 312.0;

/// Seats a label, or takes it back; the focus goes to the next label that remains.
pub fn sort(state: &mut State, ctx: &Context<'_>, label: usize, category: Option<usize>) -> Action<Message> {
    let Some(ExerciseKind::Classification { categories, .. }) = state.written(ctx).map(|exercise| &exercise.kind)
    else {
        return Action::None;
    };
    let was_free = state.draft.seat(label).is_none();
    state.draft.put(label, category);
    if categories.len() > 2 || category.is_none() || !was_free {
        return Action::Focus(keys::id(label));
    }
    let free = |label: &&usize| state.draft.seat(**label).is_none();
    let after = state.shuffle.iter().skip_while(|each| **each != label);
    match after.clone().find(free).or_else(|| state.shuffle.iter().find(free)) {
        Some(next) => Action::Focus(keys::id(*next)),
        None => Action::Focus(iced::widget::Id::new(GO_ON)),
    }
}

/// The labels and their categories.
pub fn view<'a>(
    ctx: &Context<'a>,
    state: &'a State,
    categories: &'a [Category],
    labels: &'a [Label],
) -> Element<'a, Message> {
    match categories {
        [left, right] => Board { ctx: *ctx, state, categories: [left, right], labels }.view(),
        _ => rows::view(ctx, state, categories, labels),
    }
}

/// Two columns, and the labels that remain between them.
struct Board<'a> {
    ctx: Context<'a>,
    state: &'a State,
    categories: [&'a Category; 2],
    labels: &'a [Label],
}

impl<'a> Board<'a> {
    fn view(&self) -> Element<'a, Message> {
        let look = self.ctx.look;
        let checked = self.state.verdict.is_some();
        let share = |content: Element<'a, Message>, share: u16| container(content).width(Length::FillPortion(share));
        if look.room() < 960.0 {
            let boxed = |side| container(self.category(side)).width(Length::Fill).style(move |_| well_style(&look));
            let remaining = (!checked).then(|| self.remaining());
            return column![].push(remaining).push(boxed(0)).push(boxed(1)).spacing(space::XL).into();
        }
        let back = |share: u16| {
            container(gap()).width(Length::FillPortion(share)).height(Length::Fill).style(move |_| well_style(&look))
        };
        let (mut contents, mut backs) = (row![share(self.category(0), SHARES.0)], row![back(SHARES.0)]);
        if !checked {
            contents = contents.push(share(self.remaining(), SHARES.1));
            backs = backs.push(gap().width(Length::FillPortion(SHARES.1)));
        }
        contents = contents.push(share(self.category(1), SHARES.0));
        backs = backs.push(back(SHARES.0));
        // The tallest column gives the height of both wells, which lie under the columns.
        let room = look.window.height / look.typography.scale - AROUND;
        let least = if checked { 0.0 } else { look.px(size::BOARD.min(room).max(0.0)) };
        let board = row![contents.spacing(space::XL).width(Length::Fill), gap().width(1).height(least)];
        let backs = row![backs.spacing(space::XL), gap().width(1)].height(Length::Fill);
        stack![board].push_under(backs).into()
    }

    /// A category with the labels that were put in it.
    fn category(&self, side: usize) -> Element<'a, Message> {
        let look = self.ctx.look;
        let seated: Vec<usize> =
            self.state.shuffle.iter().copied().filter(|label| self.state.draft.seat(*label) == Some(side)).collect();
        let mut labels = column![].spacing(space::S);
        for label in &seated {
            labels = labels.push(self.seated(*label, side));
        }
        if self.state.draft.remaining() > 0 {
            labels = labels.push(slot(&self.ctx));
        }
        let name = self.categories[side].name.as_str();
        let body = container(group(Axis::Vertical, labels)).padding(space::M);
        let content = column![self.header(side, seated.len()), body].width(Length::Fill);
        // The edge of the well shows around the header.
        container(semantic::group(name, content)).padding(look.colour().border).into()
    }

    fn header(&self, side: usize, count: usize) -> Element<'a, Message> {
        let look = self.ctx.look;
        let colour = *look.colour();
        let (fill, ink) = match side {
            0 => (colour.primary_soft, colour.on_primary_soft),
            _ => (colour.accent_soft, colour.on_accent_soft),
        };
        let category = self.categories[side];
        let glyph = category.icon.as_deref().map(|name| icon(name, look.px(size::ICON_LARGE), ink));
        let words = look.strong_text(Type::Option, Strength::Bold, category.name.as_str()).color(ink);
        let line = row![]
            .push(glyph)
            .push(container(words).width(Length::Fill))
            .push(look.text(Type::Small, self.ctx.i18n.exercise_label_count(count)).color(ink).wrapping(Wrapping::None))
            .spacing(space::S)
            .align_y(alignment::Vertical::Center);
        let header = container(line)
            .padding(Padding::from([space::M, space::XL]))
            .width(Length::Fill)
            .align_y(alignment::Vertical::Center)
            .style(move |_| container::Style {
                background: Some(Background::Color(fill)),
                border: Border { radius: border::top(radius::CARD - 1.0), ..Border::default() },
                ..container::Style::default()
            });
        let rule = container(gap().width(Length::Fill).height(1)).style(move |_| fill_style(colour.control));
        column![header, rule].into()
    }

    /// A label in its column: it can be taken back, or sent to the other one.
    fn seated(&self, label: usize, side: usize) -> Element<'a, Message> {
        let (ctx, look) = (&self.ctx, self.ctx.look);
        let part = self.state.verdict.as_ref().and_then(|verdict| verdict.parts.get(label).copied());
        let face = Face::new(part, false);
        let words = markup::plain(&self.labels[label].text);
        let back = part.is_none().then(|| {
            aside(
                icon_button(look, Kind::Ghost, "undo-2", ctx.i18n.exercise_take_back_label(&words))
                    .on_press(Message::Sort { label, category: None }),
            )
        });
        let content = row![look.text(Type::Body, words.clone()).width(Length::Fill)]
            .push(back)
            .push(part.and_then(|part| verdict(ctx, part)))
            .spacing(space::S)
            .align_y(alignment::Vertical::Center);
        let complete = self.state.draft.remaining() == 0;
        let name = ctx.i18n.exercise_label_sorted(&words, self.categories[side].name.as_str());
        pressable(content)
            .id(keys::id(label))
            .name(name_with(ctx, &name, part))
            .width(Length::Fill)
            .min_height(look.px(size::LABEL_SORTED))
            .padding(Padding {
                right: if part.is_some() { space::L } else { space::S },
                left: space::L,
                ..Padding::from(space::S - face.edge(&look))
            })
            .align_y(alignment::Vertical::Center)
            .on_press_maybe(part.is_none().then_some(Message::Nothing))
            .keys(move |key, _, modifiers| match keys::sideways(key, modifiers) {
                _ if keys::takes_back(key) => Some(Message::Sort { label, category: None }),
                Some(by) => Some(Message::Sort { label, category: Some(usize::from(by > 0)) }),
                None if complete && keys::enters(key, modifiers) => Some(Message::Check),
                None => None,
            })
            .style(move |_, status| face.style(&look, status))
            .into()
    }

    /// The labels that remain, and the keys.
    fn remaining(&self) -> Element<'a, Message> {
        let (ctx, look) = (&self.ctx, self.ctx.look);
        let colour = *look.colour();
        let left: Vec<usize> =
            self.state.shuffle.iter().copied().filter(|label| self.state.draft.seat(*label).is_none()).collect();
        let of = left.len();
        let title = look.strong_text(Type::Option, Strength::Bold, ctx.i18n.exercise_to_sort()).width(Length::Fill);
        let count = look.text(Type::Small, ctx.i18n.exercise_to_sort_count(of, self.labels.len())).color(colour.text_2);
        let header =
            container(row![title, semantic::live(count)].spacing(space::S).align_y(alignment::Vertical::Center))
                .padding(Padding::from([space::M + 2.0, space::XS]))
                .width(Length::Fill);
        let labels = column(left.into_iter().enumerate().map(|(rank, label)| self.free(label, rank, of)));
        let content = column![
            header,
            container(group(Axis::Vertical, labels.spacing(space::M))).padding(Padding::default().top(space::M)),
            container(hints(ctx)).padding(Padding::from([space::PARAGRAPH, space::XS])),
        ];
        semantic::group(ctx.i18n.exercise_to_sort(), content).into()
    }

    /// A label that remains, between the ways to its two categories.
    fn free(&self, label: usize, rank: usize, of: usize) -> Element<'a, Message> {
        let (ctx, look) = (&self.ctx, self.ctx.look);
        let words = markup::plain(&self.labels[label].text);
        let way = |glyph: &'static str, side: usize| {
            let name = ctx.i18n.exercise_sort_label_into(&words, self.categories[side].name.as_str());
            let message = Message::Sort { label, category: Some(side) };
            aside(icon_button(look, Kind::Secondary, glyph, name).on_press(message))
        };
        let text = look.text(Type::Body, words.clone()).width(Length::Fill).center();
        let content = row![way("arrow-left", 0), text, way("arrow-right", 1)]
            .spacing(space::S)
            .align_y(alignment::Vertical::Center);
        let [left, right] = self.categories.map(|category| category.name.as_str());
        let shadow = look.colour().shadow_card;
        pressable(content)
            .id(keys::id(label))
            .name(words.clone())
            .description(ctx.i18n.exercise_sort_keys(left, right))
            .position(rank + 1, of)
            .width(Length::Fill)
            .min_height(look.px(size::LABEL))
            .padding(space::XS)
            .align_y(alignment::Vertical::Center)
            .on_press(Message::Nothing)
            .keys(move |key, _, modifiers| {
                let by = keys::sideways(key, modifiers)?;
                Some(Message::Sort { label, category: Some(usize::from(by > 0)) })
            })
            .style(move |_, status| Style { shadow, ..Face::Rest.style(&look, status) })
            .into()
    }
}

/// The well of a column.
fn well_style(look: &Look) -> container::Style {
    container::Style {
        background: Some(Background::Color(look.colour().sunken)),
        border: look.theme.edge(look.colour().control, radius::CARD),
        ..container::Style::default()
    }
}

/// Where a label may land, at the end of a column.
fn slot<'a, Message: 'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let words = look.text(Type::Meta, ctx.i18n.exercise_drop_here()).color(colour.text_2);
    let frame = container(words)
        .width(Length::Fill)
        .height(look.px(size::LABEL_SORTED))
        .center_x(Length::Fill)
        .align_y(alignment::Vertical::Center)
        .style(move |_| container::Style {
            background: Some(Background::Color(Color::TRANSPARENT)),
            border: look.theme.edge(colour.control, radius::ROW),
            ..container::Style::default()
        });
    semantic::hidden(frame).into()
}

/// What the arrows do.
fn hints<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    feedback::hints(
        ctx,
        vec![
            (vec!["arrow-up".into(), "arrow-down".into()], i18n.exercise_hint_choose()),
            (vec!["arrow-left".into(), "arrow-right".into()], i18n.exercise_hint_sort()),
            (vec![i18n.exercise_key_delete()], i18n.exercise_hint_take_back()),
        ],
    )
}
