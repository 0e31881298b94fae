//! « À votre mesure »: text size, theme and typefaces, which act at once.

use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use super::Message;
use crate::core::settings::{FontChoice, ThemeChoice};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::diploma;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{size, space as gap};
use crate::gui::theme::Kind as Colours;
use crate::gui::widget::button::{Kind, icon_button};
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::surface::{card, separator};
use crate::gui::widget::{page, semantic};

/// The id of « − ».
const SMALLER: &str = "welcome-smaller";
/// The id of « + ».
const LARGER: &str = "welcome-larger";
/// Under this room a control goes under its label.
const STACKED: f32 = 1240.0;

/// The card.
pub(super) fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let rows = [
        diplomas(ctx),
        setting(ctx, i18n.welcome_text_size(), text_size(ctx)),
        setting(ctx, i18n.welcome_theme(), themes(ctx)),
        setting(ctx, i18n.welcome_font(), fonts(ctx)),
    ];
    let mut content = column![page::heading(look, Type::Heading, i18n.welcome_measure())].spacing(gap::ICON);
    for (position, row) in rows.into_iter().enumerate() {
        content = content.push((position > 0).then(|| separator(look))).push(row);
    }
    card(look, Padding { top: 22.0, right: gap::L, bottom: gap::CARD, left: gap::SIDE }, content)
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// A label and its control.
fn setting<'a>(ctx: &Context<'a>, label: String, control: Element<'a, Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let label = look.strong_text(Type::Body, Strength::Semibold, label);
    if look.room() < STACKED {
        return column![label, control].spacing(gap::XS).into();
    }
    row![container(label).width(look.px(size::SETTING_LABEL)), container(control).width(Length::Fill)]
        .spacing(gap::XS)
        .align_y(alignment::Vertical::Center)
        .into()
}

/// The diploma, its two tiles under its label.
fn diplomas<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let label = ctx.look.strong_text(Type::Body, Strength::Semibold, ctx.i18n.settings_diploma());
    let tiles = diploma::tiles(ctx, ctx.look.window.width * 0.4, Message::Diploma);
    column![label, tiles].spacing(gap::XS).into()
}

fn text_size<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n, settings) = (ctx.look, ctx.i18n, ctx.settings);
    let step = |glyph, name, id: &'static str, size: Option<u16>| {
        icon_button(look, Kind::Secondary, glyph, name)
            .id(id)
            .on_press_maybe(size.map(|size| Message::TextSize(size, Id::new(id))))
    };
    let percent = i18n.percent(f64::from(settings.scale()));
    let percent = semantic::live(look.strong_text(Type::Body, Strength::Semibold, percent));
    row![
        step("minus", i18n.welcome_text_smaller(), SMALLER, settings.smaller_text()),
        percent,
        step("plus", i18n.welcome_text_larger(), LARGER, settings.larger_text()),
    ]
    .spacing(gap::XL)
    .align_y(alignment::Vertical::Center)
    .into()
}

fn themes<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    // What is seen is what is selected, also while it follows the system.
    let seen = ctx.look.theme.kind;
    let one = |words, icon, kind, choice| Segment {
        words,
        icon: Some(icon),
        selected: seen == kind,
        on_press: Message::Theme(choice),
    };
    let segments = vec![
        one(i18n.welcome_theme_light(), "sun", Colours::Light, ThemeChoice::Light),
        one(i18n.welcome_theme_dark(), "moon", Colours::Dark, ThemeChoice::Dark),
        one(i18n.welcome_theme_contrast(), "contrast", Colours::HighContrast, ThemeChoice::HighContrast),
    ];
    segmented(ctx.look, i18n.welcome_theme(), segments)
}

fn fonts<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let i18n = ctx.i18n;
    let one = |words, choice| Segment {
        words,
        icon: None,
        selected: ctx.settings.font == choice,
        on_press: Message::Font(choice),
    };
    let segments = vec![
        one(i18n.welcome_font_book(), FontChoice::Book),
        one(i18n.welcome_font_plain(), FontChoice::Plain),
        one(i18n.welcome_font_dys(), FontChoice::Dys),
    ];
    segmented(ctx.look, i18n.welcome_font(), segments)
}
