//! The rows of the search box: something found, with its words lit; a search made before; the way to more.

use std::ops::Range;

use iced::widget::{column, container, rich_text, row, span, text::Span};
use iced::{Background, Border, Color, Font, Length, Padding, alignment};

use super::{Message, row_id};
use crate::core::search::{Hit, Kind, Lit, Target};
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::under_pointer;
use crate::gui::widget::pressable::{Role, Style, pressable};
use crate::gui::widget::semantic;

/// Room that a row has at the sides, between the edge of the box and its words.
pub const SIDE: f32 = gap::M;

/// Which row it is.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its rank among all rows.
    pub rank: usize,
    /// How many there are.
    pub of: usize,
    /// Entrée opens it.
    pub active: bool,
}

/// The icon of a kind.
pub const fn glyph_of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Term => "book-a",
        Kind::Lesson => "book-open",
        Kind::Exercise => "list-checks",
        Kind::Sheet => "table",
    }
}

/// The icon of what a row leads to.
const fn glyph(target: &Target) -> &'static str {
    match target {
        Target::Term(_) => glyph_of_kind(Kind::Term),
        Target::Passage { .. } => glyph_of_kind(Kind::Lesson),
        Target::Exercise(_) => glyph_of_kind(Kind::Exercise),
        Target::Comparison(_) => "columns-3",
        Target::Formula(_) => "target",
        Target::Law { .. } => "file-text",
    }
}

/// Something found.
pub fn hit<'a>(ctx: &Context<'a>, place: Place, hit: &'a Hit) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let whereabouts = whereabouts(ctx, hit);
    let mark = container(semantic::hidden(icon(glyph(&hit.target), look.px(size::ICON), colour.primary)));
    // The icon stands on the first line.
    let mark = mark.height(look.px(24.0)).align_y(alignment::Vertical::Center);
    let title_ink = if place.active { colour.on_primary_soft } else { colour.text };
    let title = lit(look, (Type::Body, Strength::Semibold), title_ink, &hit.title);
    let excerpt =
        (!hit.excerpt.text.is_empty()).then(|| lit(look, (Type::Small, Strength::Regular), colour.text, &hit.excerpt));
    let meta = whereabouts.clone().map(|words| look.text(Type::Meta, words).color(colour.text_2));
    let words = column![title].push(excerpt).push(meta).spacing(2).width(Length::Fill);
    let content = row![mark, words].spacing(gap::M);
    let name = [Some(said(ctx, hit)), spoken(&hit.excerpt), whereabouts].into_iter().flatten();
    framed(look, place, name.collect::<Vec<_>>().join(", "), content)
}

/// A search made before.
pub fn recent<'a>(ctx: &Context<'a>, place: Place, words: &'a str) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let ink = if place.active { colour.on_primary_soft } else { colour.text };
    let content = row![
        semantic::hidden(icon("clock", look.px(size::ICON), colour.text_2)),
        container(look.text(Type::Body, words).color(ink)).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    framed(look, place, ctx.i18n.search_again(words), content)
}

/// The way to all answers of a kind.
pub fn more<'a>(ctx: &Context<'a>, place: Place, kind: Kind, more: usize) -> Element<'a, Message> {
    let look = ctx.look;
    let words = ctx.i18n.search_more(more);
    let content = row![
        iced::widget::space().width(look.px(size::ICON)),
        look.strong_text(Type::Small, Strength::Semibold, words.clone()).color(look.colour().primary),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    framed(look, place, ctx.i18n.search_more_name(kind_name(ctx, kind), words), content)
}

/// The name of a kind, with how many answers there are of it.
pub fn title<'a>(ctx: &Context<'a>, kind: Kind, total: usize) -> Element<'a, Message> {
    let (look, name) = (ctx.look, kind_name(ctx, kind));
    let ink = look.colour().text_2;
    let drawn = row![
        look.strong_text(Type::Meta, Strength::Semibold, name.clone()).color(ink),
        look.text(Type::Meta, total.to_string()).color(ink),
    ];
    semantic::heading(3, ctx.i18n.search_group(name, total), drawn.spacing(gap::S)).into()
}

/// The name of a kind.
pub fn kind_name(ctx: &Context<'_>, kind: Kind) -> String {
    match kind {
        Kind::Term => ctx.i18n.search_terms(),
        Kind::Lesson => ctx.i18n.search_lessons(),
        Kind::Exercise => ctx.i18n.search_exercises(),
        Kind::Sheet => ctx.i18n.search_sheets(),
    }
}

/// What it is and its name, for a screen reader.
fn said(ctx: &Context<'_>, hit: &Hit) -> String {
    let title = hit.title.text.as_str();
    match &hit.target {
        Target::Term(_) => ctx.i18n.search_hit_term(title),
        Target::Passage { .. } => ctx.i18n.search_hit_lesson(title),
        Target::Exercise(_) => ctx.i18n.search_hit_exercise(title),
        Target::Comparison(_) => ctx.i18n.search_hit_comparison(title),
        Target::Formula(_) => ctx.i18n.search_hit_formula(title),
        Target::Law { .. } => ctx.i18n.search_hit_law(title),
    }
}

fn spoken(words: &Lit) -> Option<String> {
    (!words.text.is_empty()).then(|| words.text.clone())
}

/// Number and name of its module, and the lesson that holds it.
fn whereabouts(ctx: &Context<'_>, hit: &Hit) -> Option<String> {
    let module = hit.module.as_ref().and_then(|id| ctx.course.module(id)).map(|loaded| &loaded.module);
    match (module, &hit.within) {
        (Some(module), Some(lesson)) => {
            Some(ctx.i18n.search_place_within(module.number, module.title.as_str(), lesson.as_str()))
        }
        (Some(module), None) => Some(ctx.i18n.search_place(module.number, module.title.as_str())),
        (None, within) => within.clone(),
    }
}

/// Words with those searched for on a saffron ground, and bold: colour never speaks alone.
fn lit<'a>(look: Look, (role, strength): (Type, Strength), ink: Color, words: &'a Lit) -> Element<'a, Message> {
    let colour = *look.colour();
    let (setting, bold) = (look.setting(role, strength), look.setting(role, Strength::Bold));
    let plain = |range: Range<usize>| span::<(), Font>(&words.text[range]).font(setting.font).color(ink);
    let mut spans: Vec<Span<'a, (), Font>> = Vec::new();
    let mut done = 0;
    for range in &words.lit {
        if range.start > done {
            spans.push(plain(done..range.start));
        }
        let found = span(&words.text[range.clone()]).font(bold.font).color(colour.on_accent_soft);
        let edge = Border { radius: 3.0.into(), ..Border::default() };
        spans.push(found.background(colour.accent_soft).border(edge));
        done = range.end;
    }
    spans.push(plain(done..words.text.len()));
    rich_text(spans).size(setting.size).line_height(setting.line_height()).width(Length::Fill).into()
}

/// A row: it is pressed with the pointer; the keyboard stays in the field.
fn framed<'a>(
    look: Look,
    place: Place,
    name: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let colour = *look.colour();
    let rest = if place.active { colour.primary_soft } else { Color::TRANSPARENT };
    let edge = if place.active && look.theme.is_high_contrast() { 2.0 } else { 0.0 };
    pressable(content)
        .id(row_id(place.rank))
        .role(Role::ListItem)
        .name(name)
        .selected(place.active)
        .position(place.rank + 1, place.of)
        .width(Length::Fill)
        .min_height(look.px(size::ROW_SHEET))
        .padding(Padding::from([gap::S, SIDE]))
        .align_y(alignment::Vertical::Center)
        .on_press(Message::Press(place.rank))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, rest))),
            border: Border { color: colour.primary, width: edge, radius: radius::ROW.into() },
            ring: colour.focus,
            ring_inset: 2.0,
            ..Style::default()
        })
        .into()
}
