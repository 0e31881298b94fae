//! The choice of a diploma: two tiles, shared by the settings and the first day.

use iced::widget::{container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::Diploma;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::icon::icon;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::choice::{tile, tile_grid};

/// Under this room for the tiles, at 100 %, they stand one under the other.
const STACKED: f32 = 400.0;

/// The tiles, for `room` logical pixels.
pub fn tiles<'a, M: Clone + 'a>(ctx: &Context<'a>, room: f32, choose: impl Fn(Diploma) -> M) -> Element<'a, M> {
    let i18n = ctx.i18n;
    let choices = [
        (Diploma::Ndrc, "phone-call", i18n.settings_diploma_ndrc(), i18n.settings_diploma_ndrc_hint()),
        (Diploma::Mco, "users", i18n.settings_diploma_mco(), i18n.settings_diploma_mco_hint()),
    ];
    let tiles = choices.into_iter().map(|(diploma, glyph, name, hint)| {
        let selected = ctx.settings.diploma == diploma;
        tile(ctx.look, preview(ctx, glyph, hint), name, selected, choose(diploma))
    });
    let per_line = if room < STACKED * ctx.look.typography.scale { 1 } else { 2 };
    tile_grid(i18n.settings_diploma(), per_line, tiles.collect())
}

/// What the diploma is about, in a few words.
fn preview<'a, M: 'a>(ctx: &Context<'a>, glyph: &'a str, hint: String) -> Element<'a, M> {
    let look = ctx.look;
    let words = look.text(Type::Meta, hint).color(look.colour().text_2);
    row![icon(glyph, look.px(size::ICON_LARGE), look.colour().primary), container(words).width(Length::Fill)]
        .spacing(gap::M)
        .padding(Padding::from([0.0, gap::XXS]))
        .height(Length::Fill)
        .align_y(alignment::Vertical::Center)
        .into()
}
