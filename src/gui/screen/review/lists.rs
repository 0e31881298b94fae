//! What the student missed, kept, marked, put aside and wrote about: one list unfolded at a time.

use iced::widget::{column, container, row};
use iced::{Background, Border, Color, Length, Padding, alignment};

use super::{Message, memory, questions};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::list::BLEED;
use crate::gui::widget::page::heading;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::surface::card;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Questions whose latest answer was not fully right.
    Questions,
    /// Terms that the student keeps.
    Terms,
    /// Cells of comparisons to see again.
    Cells,
    /// Cards put aside.
    Aside,
    /// Cards with a note.
    Notes,
}

impl List {
    /// All lists, in order.
    pub const ALL: [Self; 5] = [Self::Questions, Self::Terms, Self::Cells, Self::Aside, Self::Notes];

    fn words(self, ctx: &Context<'_>) -> (&'static str, String) {
        let i18n = ctx.i18n;
        match self {
            Self::Questions => ("pencil-line", i18n.review_questions()),
            Self::Terms => ("bookmark", i18n.review_terms()),
            Self::Cells => ("columns-3", i18n.review_cells()),
            Self::Aside => ("circle-minus", i18n.review_aside()),
            Self::Notes => ("file-text", i18n.review_notes()),
        }
    }

    fn count(self, ctx: &Context<'_>) -> usize {
        match self {
            Self::Questions => questions::missed(ctx).iter().map(|(_, missed)| missed.len()).sum(),
            Self::Terms => memory::terms(ctx).len(),
            Self::Cells => memory::sheets(ctx).iter().map(|sheet| sheet.cells.len()).sum(),
            Self::Aside => memory::aside(ctx).len(),
            Self::Notes => memory::noted(ctx).len(),
        }
    }

    fn content<'a>(self, ctx: &Context<'a>) -> Element<'a, Message> {
        match self {
            Self::Questions => questions::view(ctx),
            Self::Terms => memory::terms_view(ctx),
            Self::Cells => memory::cells_view(ctx),
            Self::Aside => memory::aside_view(ctx),
            Self::Notes => memory::notes_view(ctx),
        }
    }
}

/// The lists that hold something, if any does.
pub fn view<'a>(ctx: &Context<'a>, open: Option<List>) -> Option<Element<'a, Message>> {
    let look = ctx.look;
    let mut lists = column![];
    let mut some = false;
    for list in List::ALL {
        let count = list.count(ctx);
        if count == 0 {
            continue;
        }
        some = true;
        let unfolded = open == Some(list);
        lists = lists.push(line(ctx, list, count, unfolded));
        if unfolded {
            lists = lists.push(container(list.content(ctx)).padding(Padding::default().bottom(space::M)));
        }
    }
    let title = container(heading(look, Type::HeadingCard, ctx.i18n.review_lists()));
    let content = column![title.padding(Padding::from([0.0, BLEED])), lists].spacing(space::S);
    let framed = card(look, Padding { top: space::CARD, bottom: space::M, ..Padding::from(space::M) }, content);
    some.then(|| framed.width(Length::Fill).into())
}

/// The line that unfolds a list.
fn line<'a>(ctx: &Context<'a>, list: List, count: usize, unfolded: bool) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let (glyph, words) = list.words(ctx);
    let strength = if unfolded { Strength::Semibold } else { Strength::Regular };
    let content = row![
        icon(glyph, look.px(size::ICON), colour.primary),
        look.strong_text(Type::Body, strength, words.clone()).width(Length::Fill),
        look.text(Type::Small, count.to_string()).color(colour.text_2),
        icon(if unfolded { "minus" } else { "plus" }, look.px(size::ICON - 2.0), colour.text_2),
    ]
    .spacing(space::M)
    .align_y(alignment::Vertical::Center);
    pressable(content)
        .id(iced::widget::Id::from(format!("review-list-{list:?}")))
        .name(ctx.i18n.review_list_name(words, count))
        .expanded(unfolded)
        .width(Length::Fill)
        .min_height(look.px(size::BUTTON_LARGE))
        .padding(Padding::from([space::XXS, BLEED]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Unfold(list))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, Color::TRANSPARENT))),
            border: Border { radius: radius::ROW.into(), ..Border::default() },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}
