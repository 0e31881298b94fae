//! The card of what one sees: language, theme, typefaces, text size, line spacing, animations.

use iced::widget::{Id, column, container, row, space};
use iced::{Background, Border, Color, Length, Padding, alignment, border};

use super::{Message, beside};
use crate::core::settings::{FontChoice, Language, LineSpacing, TEXT_SIZES, ThemeChoice};
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::theme::{Kind, Palette, Theme};
use crate::gui::widget::button::{Kind as Button, icon_button, under_pointer};
use crate::gui::widget::choice::{Segment, segmented, switch, tile, tile_grid};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::page;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::surface::{card, fill_style, separator};
use crate::gui::widget::thread::{Stop, stop};

/// Width of the words at the left of a row.
const LABEL: f32 = 132.0;
/// A row has its words above its control under this room.
pub(super) const STACKED: f32 = 700.0;

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let i18n = ctx.i18n;
    let rows = [
        setting(look, i18n.settings_language(), None, languages(ctx)),
        setting(look, i18n.settings_theme(), None, themes(ctx)),
        setting(look, i18n.settings_font(), Some(i18n.settings_font_note()), fonts(ctx)),
        setting(look, i18n.settings_text_size(), Some(i18n.settings_text_size_keys()), text_sizes(ctx)),
        setting(look, i18n.settings_line_spacing(), None, line_spacings(ctx)),
        setting(look, i18n.settings_animations(), Some(i18n.settings_animations_note()), animations(ctx)),
    ];
    let mut content = column![page::heading(look, Type::Heading, i18n.settings_display())];
    for (place, row) in rows.into_iter().enumerate() {
        content = content.push((place > 0).then(|| separator(look))).push(row);
    }
    let padding = Padding { top: gap::XL, right: gap::SIDE - 2.0, bottom: gap::S, left: gap::SIDE - 2.0 };
    card(look, padding, content).width(Length::Fill).into()
}

/// A row: what is set, a note under it, and the control.
pub(super) fn setting<'a, Message: 'a>(
    look: Look,
    words: String,
    note: Option<String>,
    control: Element<'a, Message>,
) -> Element<'a, Message> {
    let note = note.map(|note| look.text(Type::Meta, note).color(look.colour().text_2));
    let label = column![look.strong_text(Type::Body, Strength::Semibold, words)].push(note);
    let control = container(control).width(Length::Fill);
    let content: Element<'a, Message> = if look.room() < STACKED {
        column![label, control].spacing(gap::S).into()
    } else {
        row![label.width(look.px(LABEL)), control].spacing(gap::XL).align_y(alignment::Vertical::Center).into()
    };
    container(content).padding(Padding::from([gap::ML, 0.0])).into()
}

fn languages<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let present = ctx.i18n.language();
    let one = |words, language| Segment {
        words,
        icon: None,
        selected: present == language,
        on_press: Message::Language(language),
    };
    let choices = vec![
        one(ctx.i18n.settings_language_french(), Language::French),
        one(ctx.i18n.settings_language_english(), Language::English),
    ];
    segmented(ctx.look, ctx.i18n.settings_language(), choices)
}

/// The name of a choice of colours.
pub fn theme_name(ctx: &Context<'_>, theme: ThemeChoice) -> String {
    match theme {
        ThemeChoice::System => ctx.i18n.settings_theme_system(),
        ThemeChoice::Light => ctx.i18n.settings_theme_light(),
        ThemeChoice::Dark => ctx.i18n.settings_theme_dark(),
        ThemeChoice::HighContrast => ctx.i18n.settings_theme_contrast(),
    }
}

fn themes<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let choices = [
        (ThemeChoice::System, vec![Kind::Light, Kind::Dark]),
        (ThemeChoice::Light, vec![Kind::Light]),
        (ThemeChoice::Dark, vec![Kind::Dark]),
        (ThemeChoice::HighContrast, vec![Kind::HighContrast]),
    ];
    let tiles = choices.into_iter().map(|(choice, kinds)| {
        let selected = ctx.settings.theme == choice;
        tile(look, theme_preview(look, kinds), theme_name(ctx, choice), selected, Message::Theme(choice))
    });
    // Four in a line would cut the longest name.
    tile_grid(ctx.i18n.settings_theme(), 2, tiles.collect())
}

/// A small page in each theme's own colours, side by side.
fn theme_preview<'a>(look: Look, kinds: Vec<Kind>) -> Element<'a, Message> {
    let last = kinds.len() - 1;
    let parts = kinds.into_iter().enumerate().map(|(place, kind)| {
        let corners = match (place == 0, place == last) {
            (true, true) => radius::KEYCAP.into(),
            (true, false) => border::left(radius::KEYCAP),
            (false, _) => border::right(radius::KEYCAP),
        };
        small_page(look, Theme::of(kind).colour, kind, place == 0, corners)
    });
    row(parts).height(Length::Fill).into()
}

fn small_page<'a>(
    look: Look,
    colour: Palette,
    kind: Kind,
    with_spine: bool,
    corners: border::Radius,
) -> Element<'a, Message> {
    let bar = move |share: u16, height: f32, ink: Color| {
        let bar = container(space()).height(look.px(height)).width(Length::FillPortion(share)).style(move |_| {
            let mut style = fill_style(ink);
            style.border.radius = (look.px(height) / 2.0).into();
            style
        });
        row![bar, space().width(Length::FillPortion(100 - share))]
    };
    let lines = column![
        bar(55, 6.0, colour.text),
        bar(90, 4.0, colour.text_2),
        bar(78, 4.0, colour.text_2),
        bar(32, 7.0, colour.primary),
    ];
    let spine = with_spine.then(|| {
        let ink = if kind == Kind::HighContrast { colour.text } else { colour.spine };
        container(space()).width(look.px(14.0)).height(Length::Fill).style(move |_| {
            let mut style = fill_style(ink);
            style.border.radius = border::left(radius::KEYCAP);
            style
        })
    });
    let content = row![].push(spine).push(
        container(lines.spacing(look.px(5.0)))
            .padding(look.px(8.0))
            .width(Length::Fill)
            .height(Length::Fill)
            .align_y(alignment::Vertical::Center),
    );
    container(content)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.page)),
            border: Border { color: look.colour().line, width: 1.0, radius: corners },
            ..container::Style::default()
        })
        .into()
}

fn fonts<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let i18n = ctx.i18n;
    let choices = [
        (FontChoice::Book, i18n.settings_font_book()),
        (FontChoice::Plain, i18n.settings_font_plain()),
        (FontChoice::Dys, i18n.settings_font_dys()),
    ];
    let tiles = choices.into_iter().map(|(choice, words)| {
        let selected = ctx.settings.font == choice;
        tile(look, font_preview(ctx, choice), words, selected, Message::Font(choice))
    });
    tile_grid(i18n.settings_font(), if look.room() < STACKED { 1 } else { 3 }, tiles.collect())
}

/// A title and a few words in a choice of typefaces.
fn font_preview<'a>(ctx: &Context<'a>, choice: FontChoice) -> Element<'a, Message> {
    let mut look = ctx.look;
    look.typography.choice = choice;
    // The face for dyslexic readers is wide: fewer words.
    let (title, sample) = match choice {
        FontChoice::Dys => (ctx.i18n.settings_font_sample_title_short(), ctx.i18n.settings_font_sample_short()),
        _ => (ctx.i18n.settings_font_sample_title(), ctx.i18n.settings_font_sample()),
    };
    let line = iced::widget::text::Wrapping::None;
    let words =
        column![look.text(Type::HeadingCard, title).wrapping(line), look.text(Type::Small, sample).wrapping(line),];
    container(words.spacing(gap::XXS))
        .padding(Padding::from([0.0, gap::XXS]))
        .height(Length::Fill)
        .width(Length::Fill)
        .align_y(alignment::Vertical::Center)
        .clip(true)
        .into()
}

/// The id of a stop of text size.
fn stop_id(percent: u16) -> Id {
    Id::from(format!("text-size-{percent}"))
}

/// A thread of the sizes, between a smaller and a larger A.
fn text_sizes<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let step = |glyph, name: String, id: &'static str, to: Option<u16>| {
        let message = to.map(|percent| Message::TextSize(percent, Id::new(id)));
        icon_button(look, Button::Secondary, glyph, name).id(id).on_press_maybe(message)
    };
    let smaller = step("minus", ctx.i18n.settings_smaller(), "text-smaller", ctx.settings.smaller_text());
    let larger = step("plus", ctx.i18n.settings_larger(), "text-larger", ctx.settings.larger_text());
    let stops = row((0..TEXT_SIZES.len()).map(|place| size_stop(ctx, place)));
    // As with radio buttons, the arrows choose.
    let stops = group(Axis::Both, stops).on_move(|place| {
        let percent = TEXT_SIZES[place.min(TEXT_SIZES.len() - 1)];
        Message::TextSize(percent, stop_id(percent))
    });
    let stops = semantic::group(ctx.i18n.settings_text_size(), stops);
    row![smaller, container(stops).width(Length::Fill), larger].spacing(gap::XXS).into()
}

/// A size: its stop with the line to its neighbours, and its percentage.
fn size_stop<'a>(ctx: &Context<'a>, place: usize) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let percent = TEXT_SIZES[place];
    let present = ctx.settings.text_size;
    let drawn = match percent {
        _ if percent < present => Stop::Done,
        _ if percent == present => Stop::Current,
        _ => Stop::ToCome,
    };
    let line = |there: bool, done: bool| {
        let ink = match (there, done) {
            (false, _) => Color::TRANSPARENT,
            (true, true) => colour.primary,
            (true, false) => colour.control,
        };
        container(space()).height(2).width(Length::Fill).style(move |_| fill_style(ink))
    };
    let mark: Element<'a, Message> = match drawn {
        // Passed, not achieved: a plain disc.
        Stop::Done => disc(look, colour.primary),
        _ => stop(look, drawn, size::STOP),
    };
    let thread = row![line(place > 0, percent <= present), mark, line(place + 1 < TEXT_SIZES.len(), percent < present)];
    let words = ctx.i18n.percent(f64::from(percent) / 100.0);
    let (strength, ink) =
        if percent == present { (Strength::Bold, colour.text) } else { (Strength::Regular, colour.text_2) };
    let label = look.strong_text(Type::Meta, strength, words.clone()).color(ink);
    let label = label.wrapping(iced::widget::text::Wrapping::None);
    let content = column![thread.align_y(alignment::Vertical::Center), label]
        .spacing(gap::XXS)
        .align_x(alignment::Horizontal::Center);
    pressable(content)
        .id(stop_id(percent))
        .role(Role::RadioButton)
        .name(words)
        .selected(percent == present)
        .position(place + 1, TEXT_SIZES.len())
        .width(Length::FillPortion(1))
        .padding(Padding { top: gap::S, bottom: gap::XXS, ..Padding::ZERO })
        .on_press(Message::TextSize(percent, stop_id(percent)))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, Color::TRANSPARENT))),
            border: Border { radius: radius::CONTROL.into(), ..Border::default() },
            ring: colour.focus,
            ring_inset: 1.0,
            ..Style::default()
        })
        .into()
}

fn disc<'a>(look: Look, ink: Color) -> Element<'a, Message> {
    let across = look.px(size::STOP);
    container(space())
        .width(across)
        .height(across)
        .style(move |_| {
            let mut style = fill_style(ink);
            style.border.radius = (across / 2.0).into();
            style
        })
        .into()
}

fn line_spacings<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let choices = [
        (ctx.i18n.settings_line_spacing_normal(), LineSpacing::Normal),
        (ctx.i18n.settings_line_spacing_relaxed(), LineSpacing::Relaxed),
        (ctx.i18n.settings_line_spacing_loose(), LineSpacing::Loose),
    ];
    let segments = choices.into_iter().map(|(words, spacing)| Segment {
        words,
        icon: None,
        selected: ctx.settings.line_spacing == spacing,
        on_press: Message::LineSpacing(spacing),
    });
    segmented(ctx.look, ctx.i18n.settings_line_spacing(), segments.collect())
}

fn animations<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let on = look.still;
    let state = if on { ctx.i18n.settings_yes() } else { ctx.i18n.settings_no() };
    let control = switch(look, ctx.i18n.settings_animations_reduce(), on, state, Message::Still(!on));
    let note = on.then(|| look.text(Type::Small, ctx.i18n.settings_animations_off()).color(look.colour().text_2));
    match note {
        Some(note) => beside(control, container(note).padding(Padding::from([0.0, gap::M])).width(Length::Fill).into()),
        None => control,
    }
}
