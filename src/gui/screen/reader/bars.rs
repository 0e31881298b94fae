//! The bars of a lesson: top bar with thread and menus, reading progress, footer.

use iced::widget::{Id, column, container, mouse_area, opaque, row, scrollable, space as gap, stack};
use iced::{Background, Length, Padding, alignment};

use super::{Menu, Message, State};
use crate::core::course::{Anchor, LessonId, LoadedModule};
use crate::core::settings::{FontChoice, TEXT_SIZES, ThemeChoice};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{Breakpoint, radius, size, space};
use crate::gui::widget::button::{Kind, button, icon_button};
use crate::gui::widget::choice::{Segment, segmented};
use crate::gui::widget::list::{chevron, list_row};
use crate::gui::widget::page;
use crate::gui::widget::pressable::pressable;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::separator;
use crate::gui::widget::thread::{Stop, reading_bar, stop, thread};

/// The first control of an open menu.
pub const MENU: &str = "lesson-menu";

/// The button that opens a menu.
pub fn opener(menu: Menu) -> &'static str {
    match menu {
        Menu::Text => "lesson-menu-text",
        Menu::Contents => "lesson-menu-contents",
    }
}

/// A setting of the « Texte » menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Text size in percent.
    Size(u16),
    /// Typefaces.
    Font(FontChoice),
    /// Colours.
    Theme(ThemeChoice),
}

/// The change that a setting asks for.
pub fn change(setting: Setting) -> Action<Message> {
    Action::change(move |settings| match setting {
        Setting::Size(size) => settings.text_size = size,
        Setting::Font(font) => settings.font = font,
        Setting::Theme(theme) => settings.theme = theme,
    })
}

/// What the thread says of each lesson of the module.
fn stops(ctx: &Context<'_>, loaded: &LoadedModule, current: usize) -> Vec<Stop> {
    let each = loaded.lessons.iter().enumerate().map(|(position, slot)| match slot.is_readable() {
        false => Stop::Unreadable,
        true if position == current => Stop::Current,
        true if ctx.progress.is_read(&slot.entry.id) => Stop::Done,
        true => Stop::ToCome,
    });
    each.collect()
}

/// The top bar, with the reading progress under it.
pub fn top<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let Some((loaded, position, _)) = ctx.course.lesson(&state.id) else { return gap::vertical().height(0).into() };
    let of = loaded.lessons.len();
    let narrow = look.breakpoint() == Breakpoint::Narrow;
    let standard = look.breakpoint() >= Breakpoint::Standard;
    let back = button(look, Kind::Ghost, ctx.i18n.reader_module(loaded.module.number))
        .icon("arrow-left")
        .on_press(Message::Module);
    let count = look.text(Type::Body, ctx.i18n.reader_count(position + 1, of)).color(colour.text_2);
    let read = loaded.lessons.iter().filter(|slot| ctx.progress.is_read(&slot.entry.id)).count();
    let line = (!narrow).then(|| {
        let name = ctx.i18n.reader_thread(position + 1, of, read);
        thread(look, &stops(ctx, loaded, position), size::STOP_SMALL, 22.0, None, name)
    });
    let middle = row![].push(line).push(count).spacing(space::XL).align_y(alignment::Vertical::Center);
    let menu = |menu: Menu, glyph: &'static str, words: String| -> Element<'a, Message> {
        let kind = if state.menu == Some(menu) { Kind::On } else { Kind::Ghost };
        if standard {
            button(look, kind, words).icon(glyph).id(Id::new(opener(menu))).on_press(Message::Menu(menu)).into()
        } else {
            icon_button(look, kind, glyph, words).id(Id::new(opener(menu))).on_press(Message::Menu(menu)).into()
        }
    };
    let glossary_kind = if ctx.panel_open { Kind::On } else { Kind::Secondary };
    let glossary = button(look, glossary_kind, ctx.i18n.reader_glossary()).icon("book-a").on_press(Message::Glossary);
    let mut right = row![menu(Menu::Text, "a-large-small", ctx.i18n.reader_text_menu())];
    if !narrow {
        right = right.push(menu(Menu::Contents, "list", ctx.i18n.reader_contents()));
    }
    let right = right.push(glossary).spacing(space::XS).align_y(alignment::Vertical::Center);
    let bar = container(
        row![back, container(middle).center_x(Length::Fill), right]
            .spacing(space::M)
            .align_y(alignment::Vertical::Center),
    )
    .height(look.px(size::TOP_BAR) - 3.0)
    .padding(Padding { left: page::bar_start(&look), right: page::side(&look), ..Padding::ZERO })
    .align_y(alignment::Vertical::Center);
    let mut bars = column![bar, reading_bar(look, state.share)];
    if look.theme.is_high_contrast() {
        bars = bars.push(separator(look));
    }
    bars.into()
}

/// The footer: previous lesson, mark as read, next lesson or the exercises.
pub fn footer<'a>(ctx: &Context<'a>, state: &'a State, within_text: bool) -> Element<'a, Message> {
    let look = ctx.look;
    let Some((loaded, position, slot)) = ctx.course.lesson(&state.id) else { return gap::vertical().height(0).into() };
    let title = |at: usize| loaded.lessons.get(at).map(|slot| (slot.entry.id.clone(), slot.entry.title.as_str()));
    let before = position.checked_sub(1).and_then(title);
    let after = title(position + 1);
    let read = ctx.progress.is_read(&state.id);
    let (kind, words) =
        if read { (Kind::On, ctx.i18n.reader_marked()) } else { (Kind::Primary, ctx.i18n.reader_mark()) };
    let mark = button(look, kind, words).icon("check").height(48.0);
    let mark = if slot.is_readable() { mark.on_press(Message::ToggleRead) } else { mark };
    let left: Element<'a, Message> = match before {
        Some((id, title)) => neighbour(ctx, ctx.i18n.reader_previous(), title, Message::Lesson(id), false),
        None => gap::horizontal().into(),
    };
    let right: Element<'a, Message> = match after {
        Some((id, title)) => neighbour(ctx, ctx.i18n.reader_next(), title, Message::Lesson(id), true),
        None => neighbour(ctx, ctx.i18n.reader_next(), &ctx.i18n.reader_exercises(), Message::Exercises, true),
    };
    let narrow = look.breakpoint() == Breakpoint::Narrow;
    let bar: Element<'a, Message> = if narrow {
        let neighbours = row![
            container(left).width(Length::Fill),
            container(right).width(Length::Fill).align_x(alignment::Horizontal::Right),
        ];
        // In the text, the page gives the sides.
        let around =
            if within_text { Padding::ZERO.top(space::XXL) } else { Padding::from([space::M, page::side(&look)]) };
        column![mark.fill(), neighbours.spacing(space::M)].spacing(space::M).padding(around).into()
    } else {
        row![
            container(left).width(Length::Fill),
            mark,
            container(right).width(Length::Fill).align_x(alignment::Horizontal::Right),
        ]
        .spacing(space::M)
        .align_y(alignment::Vertical::Center)
        .into()
    };
    if narrow { bar } else { page::footer(look, bar) }
}

/// A button to a neighbouring lesson: direction over title.
fn neighbour<'a>(
    ctx: &Context<'a>,
    direction: String,
    title: &str,
    on_press: Message,
    forward: bool,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let side = if forward { alignment::Horizontal::Right } else { alignment::Horizontal::Left };
    let words = column![
        look.text(Type::Label, direction.clone()).color(colour.text_2),
        look.strong_text(Type::Small, Strength::Semibold, title.to_owned())
            .wrapping(iced::widget::text::Wrapping::None)
            .ellipsis(iced::widget::text::Ellipsis::End),
    ]
    .align_x(side);
    let arrow = icon(if forward { "arrow-right" } else { "arrow-left" }, look.px(size::ICON), colour.primary);
    let words = container(words).clip(true).max_width(look.px(if look.breakpoint() >= Breakpoint::Standard {
        270.0
    } else {
        170.0
    }));
    let content = if forward { row![words, arrow] } else { row![arrow, words] };
    pressable(content.spacing(space::L).align_y(alignment::Vertical::Center))
        .name(ctx.i18n.reader_neighbour(direction, title.to_owned()))
        .height(look.px(48.0))
        .padding(Padding::from([0.0, space::L]))
        .align_y(alignment::Vertical::Center)
        .on_press(on_press)
        .style(move |_, status| crate::gui::widget::pressable::Style {
            background: Some(Background::Color(crate::gui::widget::button::under_pointer(
                &colour,
                status,
                colour.surface,
            ))),
            border: look.theme.edge(colour.control, radius::CONTROL),
            ring: colour.focus,
            ..Default::default()
        })
        .into()
}

/// The text with the open menu over it, at its top right.
pub fn with_menu<'a>(ctx: &Context<'a>, state: &'a State, text: Element<'a, Message>) -> Element<'a, Message> {
    let Some(menu) = state.menu else { return text };
    let look = ctx.look;
    let colour = *look.colour();
    let (name, content) = match menu {
        Menu::Text => (ctx.i18n.reader_text_menu(), text_menu(ctx)),
        Menu::Contents => (ctx.i18n.reader_contents(), contents(ctx, state)),
    };
    let frame = container(content)
        .padding(space::L)
        .max_width(420.0 * look.typography.scale)
        .max_height(look.window.height - look.px(size::TOP_BAR + size::FOOTER) - space::CARD)
        .style(move |_| container::Style {
            background: Some(Background::Color(colour.surface)),
            border: look.theme.edge(colour.line, radius::CARD),
            shadow: colour.shadow_float,
            ..container::Style::default()
        });
    let placed = container(opaque(semantic::group(name, frame)))
        .width(Length::Fill)
        .align_x(alignment::Horizontal::Right)
        .padding(Padding::from([space::S, page::side(&look)]));
    let away = mouse_area(container(gap::vertical()).width(Length::Fill).height(Length::Fill))
        .on_press(move |_| Message::Menu(menu));
    stack![text, away, placed].into()
}

fn text_menu<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let settings = ctx.settings;
    let label = |words: String| look.strong_text(Type::Meta, Strength::Semibold, words);
    let place = TEXT_SIZES.iter().position(|size| *size >= settings.text_size).unwrap_or(1);
    let smaller = place.checked_sub(1).map(|at| Message::Setting(Setting::Size(TEXT_SIZES[at])));
    let larger = TEXT_SIZES.get(place + 1).map(|size| Message::Setting(Setting::Size(*size)));
    let sizes = row![
        icon_button(look, Kind::Secondary, "minus", ctx.i18n.reader_smaller())
            .id(Id::new(MENU))
            .on_press_maybe(smaller),
        container(look.strong_text(Type::Body, Strength::Semibold, ctx.i18n.format_percent(settings.text_size)))
            .center_x(look.px(72.0)),
        icon_button(look, Kind::Secondary, "plus", ctx.i18n.reader_larger()).on_press_maybe(larger),
    ]
    .align_y(alignment::Vertical::Center);
    let fonts = [
        (FontChoice::Book, ctx.i18n.reader_font_book()),
        (FontChoice::Plain, ctx.i18n.reader_font_plain()),
        (FontChoice::Dys, ctx.i18n.reader_font_dys()),
    ]
    .map(|(font, words)| Segment {
        words,
        icon: None,
        selected: settings.font == font,
        on_press: Message::Setting(Setting::Font(font)),
    });
    let themes = [
        (ThemeChoice::Light, "sun", ctx.i18n.reader_theme_light()),
        (ThemeChoice::Dark, "moon", ctx.i18n.reader_theme_dark()),
        (ThemeChoice::HighContrast, "contrast", ctx.i18n.reader_theme_contrast()),
    ]
    .map(|(theme, glyph, words)| Segment {
        words,
        icon: Some(glyph),
        selected: settings.theme == theme,
        on_press: Message::Setting(Setting::Theme(theme)),
    });
    let content = column![
        label(ctx.i18n.reader_text_size()),
        sizes,
        label(ctx.i18n.reader_font()),
        segmented(look, ctx.i18n.reader_font(), fonts.into()),
        label(ctx.i18n.reader_theme()),
        segmented(look, ctx.i18n.reader_theme(), themes.into()),
    ]
    .spacing(space::S);
    scrollable(content).into()
}

fn contents<'a>(ctx: &Context<'a>, state: &'a State) -> Element<'a, Message> {
    let look = ctx.look;
    let Some((loaded, position, slot)) = ctx.course.lesson(&state.id) else { return gap::vertical().into() };
    let all = stops(ctx, loaded, position);
    let lessons = loaded.lessons.iter().zip(all).enumerate().map(|(at, (slot, mark))| {
        let strength = if at == position { Strength::Semibold } else { Strength::Regular };
        let content = row![
            stop(look, mark, size::STOP_SMALL),
            container(look.strong_text(Type::Body, strength, slot.entry.title.as_str())).width(Length::Fill),
            chevron(look),
        ]
        .spacing(space::M)
        .align_y(alignment::Vertical::Center);
        let id: LessonId = slot.entry.id.clone();
        let focus = (at == 0).then(|| Id::new(MENU));
        list_row(look, 40.0, at == position, slot.entry.title.clone(), content, Message::Lesson(id), focus)
    });
    let lesson = slot.content.as_ref().ok();
    let headings = lesson.into_iter().flat_map(|lesson| lesson.anchors()).map(|(anchor, words)| {
        let content = container(look.text(Type::Small, words)).padding(Padding { left: 31.0, ..Padding::ZERO });
        list_row(look, 36.0, false, words.to_owned(), content, Message::Heading(Anchor::new(anchor)), None)
    });
    let content = column![look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.reader_lessons())]
        .extend(lessons)
        .push(look.strong_text(Type::Meta, Strength::Semibold, ctx.i18n.reader_in_this_lesson()))
        .extend(headings)
        .spacing(2);
    scrollable(content).into()
}
