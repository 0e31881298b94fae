//! The frame of the window: rail, page, glossary panel, dialog of keys, toast.

use iced::keyboard::Key;
use iced::widget::{Id, column, container, mouse_area, opaque, row, space as gap, stack};
use iced::{Background, Border, Color, Length, Padding, Point, alignment, border};

use crate::gui::Element;
use crate::gui::app::keyboard::Press;
use crate::gui::app::{App, Message, Screen};
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::{icon, logo};
use crate::gui::place::Tab;
use crate::gui::screen::keys;
use crate::gui::spacing::{Breakpoint, radius, size, space};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::focus::{self, Axis, inert};
use crate::gui::widget::fresh::fresh;
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Landmark, Role};
use crate::gui::widget::surface::{fill_style, rule};
use crate::gui::widget::{overlay, page as frame};

/// The first tab of the rail.
pub const RAIL: &str = "rail-home";
/// The close button of the toast.
pub const TOAST_CLOSE: &str = "toast-close";
/// The close button of the table of keys.
pub const KEYS_CLOSE: &str = "keys-close";

/// The whole window.
pub fn view(app: &App) -> Element<'_, Message> {
    let ctx = app.services.context();
    let look = ctx.look;
    let narrow = look.breakpoint() == Breakpoint::Narrow;
    let page = semantic::landmark(Landmark::Main, ctx.i18n.app_page(), page(app));
    let mut line = row![];
    if !narrow {
        line = line.push(rail(app));
    }
    let mut window: Element<'_, Message> = line.push(with_panel(app, page.into())).into();
    if narrow {
        let menu = menu_button(app);
        // Over a screen that has a top bar, the button takes the room that the bar leaves at its left.
        window = if has_bar(&app.screen) { stack![window, menu].into() } else { column![menu, window].into() };
        if app.menu_open {
            window = menu_overlay(app, window);
        }
    }
    let toast = app.toast.as_ref().map(|toast| {
        let close = (Id::new(TOAST_CLOSE), ctx.i18n.app_close(), Message::ToastDone(toast.number));
        overlay::toast(look, &toast.text, toast.failed, close)
    });
    // A stack with and without a toast, so that one that comes or goes takes neither focus nor scrolling along.
    window = stack![window].push(toast).into();
    // Always the same layers, so that opening one does not rebuild the page and lose its scrolling.
    let over = if let Some(search) = &app.search {
        let content = search.view(&ctx).map(Message::Search);
        Some(overlay::Over::framed(look, ctx.i18n.search_title(), content, Message::Escape))
    } else if app.keys_open {
        let content = keys::view(look, ctx.i18n, Message::ToggleKeys);
        Some(overlay::Over::dialog(look, size::DIALOG * 1.6, ctx.i18n.keys_title(), content, Message::ToggleKeys))
    } else {
        None
    };
    window = overlay::layers(window, over);
    let page_colour = look.colour().page;
    let window = container(window).width(Length::Fill).height(Length::Fill).style(move |_| fill_style(page_colour));
    let keys = |key: &Key, physical, modifiers| {
        let press = Press { key: key.clone(), physical, modifiers };
        app.takes_before_scrolling(&press).then_some(Message::Key(press))
    };
    focus::root(window).on_move(|_| Message::Done).keys(keys).into()
}

fn page(app: &App) -> Element<'_, Message> {
    let mut ctx = app.services.context();
    // The reader keeps its column beside the panel; the other pages take the room that is left for all there is.
    if app.panel_is_beside() && app.panel.is_some() && !matches!(app.screen, Screen::Reader(_)) {
        ctx.look.window.width -= ctx.look.px(size::PANEL);
    }
    let page = match &app.screen {
        Screen::Home(state) => state.view(&ctx).map(Message::Home),
        Screen::Course(state) => state.view(&ctx).map(Message::Course),
        Screen::Module(state) => state.view(&ctx).map(Message::Module),
        Screen::Reader(state) => state.view(&ctx).map(Message::Reader),
        Screen::Sheet(state) => state.view(&ctx).map(Message::Sheet),
        Screen::Sheets(state) => state.view(&ctx).map(Message::Sheets),
        Screen::Simulator(state) => state.view(&ctx).map(Message::Simulator),
        Screen::Pick(state) => state.view(&ctx).map(Message::Pick),
        Screen::Exercise(state) => state.view(&ctx).map(Message::Exercise),
        Screen::Result(state) => state.view(&ctx).map(Message::Result),
        Screen::Exam(state) => state.view(&ctx).map(Message::Exam),
        Screen::Review(state) => state.view(&ctx).map(Message::Review),
        Screen::Session(state) => state.view(&ctx).map(Message::Session),
        Screen::Glossary(state) => state.view(&ctx).map(Message::Glossary),
        Screen::Progress(state) => state.view(&ctx).map(Message::Progress),
        Screen::Settings(state) => state.view(&ctx).map(Message::Settings),
        Screen::Welcome(state) => state.view(&ctx).map(Message::Welcome),
        Screen::Trouble(state) => state.view(&ctx).map(Message::Trouble),
    };
    fresh(app.visit, page).into()
}

/// The page with the glossary panel: beside it, or over it when there is less room. The page has the same place in all
/// three, so that it keeps its scrolling when the panel comes or goes.
fn with_panel<'a>(app: &'a App, page: Element<'a, Message>) -> Element<'a, Message> {
    let ctx = app.services.context();
    let look = ctx.look;
    let Some(panel) = &app.panel else {
        return row![stack![inert(false, page)]].into();
    };
    if look.breakpoint() >= Breakpoint::Standard {
        let panel = semantic::landmark(
            Landmark::Complementary,
            ctx.i18n.app_panel(),
            panel.view(&ctx, false).map(Message::Panel),
        );
        return row![stack![inert(false, page)], rule(look), panel].into();
    }
    let panel = semantic::dialog(Id::new("panel"), ctx.i18n.app_panel(), panel.view(&ctx, true).map(Message::Panel));
    let veil = opaque(mouse_area(overlay::scrim(look)).on_press(|_: Point| Message::Escape));
    let over = container(opaque(panel)).width(Length::Fill).align_x(alignment::Horizontal::Right);
    row![stack![inert(true, page), veil, over]].into()
}

/// The rail of a window with room for it.
fn rail(app: &App) -> Element<'_, Message> {
    let look = app.services.look();
    let compact = look.breakpoint() == Breakpoint::Compact;
    let width = look.px(if compact { size::RAIL_COMPACT } else { size::RAIL });
    let spine = look.colour().spine;
    // Large text in a short window: what does not fit is scrolled to, not squeezed out.
    let short = look.window.height < look.px(size::RAIL_LEAST);
    let content = column![
        semantic::hidden(container(logo(&look.theme, look.px(40.0))).center_x(Length::Fill).padding(Padding {
            top: space::L,
            bottom: space::PARAGRAPH,
            ..Padding::ZERO
        })),
        focus::group(Axis::Vertical, tabs(app, compact, short)),
    ];
    let content: Element<'_, Message> = if short { frame::scrolling("rail", content) } else { content.into() };
    let edge = look.theme.is_high_contrast().then(|| rule(look));
    let body = container(content).width(width).height(Length::Fill).style(move |_| fill_style(spine));
    let name = app.services.i18n.app_rail();
    semantic::landmark(Landmark::Navigation, name, row![body].push(edge)).into()
}

fn tabs(app: &App, compact: bool, short: bool) -> Element<'_, Message> {
    let mut tabs = column![].spacing(space::XXS).height(if short { Length::Shrink } else { Length::Fill });
    for (position, tab) in Tab::ALL.into_iter().enumerate() {
        if tab == Tab::Settings {
            tabs = tabs.push((!short).then(gap::vertical)).push(search(app, compact));
        }
        tabs = tabs.push(self::tab(app, tab, position, compact));
    }
    let side = if compact { space::XS } else { space::S };
    container(tabs).padding(Padding { left: side, bottom: space::ML, ..Padding::ZERO }).into()
}

/// The way to search everywhere: in the rail, but no tab, since it leads to no page.
fn search(app: &App, compact: bool) -> Element<'_, Message> {
    let look = app.services.look();
    let colour = *look.colour();
    let words = &app.services.i18n;
    pressable(face(look, "search", words.search_open(), Strength::Regular, colour.spine_text))
        .id("rail-search")
        .name(words.search_title())
        .width(Length::Fill)
        .height(look.px(if compact { size::RAIL_ENTRY_COMPACT } else { size::RAIL_ENTRY }))
        .on_press(Message::OpenSearch)
        .style(move |_, status| Style {
            background: Some(Background::Color(match status.hovered || status.pressed {
                true => colour.spine_hover,
                false => colour.spine,
            })),
            border: Border { radius: border::left(radius::ROW), ..Border::default() },
            ring: colour.spine_focus,
            ring_inset: 4.0,
            ..Style::default()
        })
        .into()
}

/// Icon over a word, in the middle of an entry of the rail.
fn face<'a>(look: Look, glyph: &str, words: String, strength: Strength, ink: Color) -> Element<'a, Message> {
    container(
        column![
            icon(glyph, look.px(24.0), ink),
            look.strong_text(Type::Label, strength, words).color(ink).wrapping(iced::widget::text::Wrapping::None),
        ]
        .spacing(3)
        .align_x(alignment::Horizontal::Center),
    )
    .center_x(Length::Fill)
    .center_y(Length::Fill)
    // The edge of the tab touches the page; the drawing is centred on the visible part of the rail.
    .padding(Padding { right: space::S, ..Padding::ZERO })
    .into()
}

/// Icon and words of a tab.
fn tab_words(app: &App, tab: Tab) -> (&'static str, String) {
    let words = &app.services.i18n;
    match tab {
        Tab::Home => ("house", words.app_home()),
        Tab::Course => ("book-open", words.app_course()),
        Tab::Review => ("layers", words.app_review()),
        Tab::Glossary => ("book-a", words.app_glossary()),
        Tab::Progress => ("chart-line", words.app_progress()),
        Tab::Settings => ("settings-2", words.app_settings()),
    }
}

fn tab(app: &App, tab: Tab, position: usize, compact: bool) -> Element<'_, Message> {
    let look = app.services.look();
    let colour = *look.colour();
    let selected = app.place().tab() == tab && !matches!(app.screen, Screen::Trouble(_));
    let (glyph, words) = tab_words(app, tab);
    let (ink, fill) = match (selected, look.theme.is_high_contrast()) {
        (true, true) => (colour.page, colour.text),
        (true, false) => (colour.primary, colour.page),
        (false, _) => (colour.spine_text, colour.spine),
    };
    let due = if tab == Tab::Review { app.services.waiting() } else { 0 };
    let name = if due > 0 { app.services.i18n.app_review_count(due) } else { words.clone() };
    let strength = if selected { Strength::Bold } else { Strength::Regular };
    let height = look.px(if compact { size::RAIL_ENTRY_COMPACT } else { size::RAIL_ENTRY });
    let face = face(look, glyph, words, strength, ink);
    let mark = if look.theme.is_high_contrast() { colour.page } else { colour.accent };
    let bar = selected.then(|| {
        container(container(gap::vertical()).width(4).height(look.px(26.0)).style(move |_| {
            let mut style = fill_style(mark);
            style.border.radius = 2.0.into();
            style
        }))
        .padding(Padding { top: 9.0, left: 7.0, ..Padding::ZERO })
    });
    let pill = (due > 0).then(|| count(look, due, compact));
    pressable(stack![face].push(bar).push(pill))
        .id(Id::from(format!("rail-{}", ["home", "course", "review", "glossary", "progress", "settings"][position])))
        .role(Role::Tab)
        .name(name)
        .selected(selected)
        .position(position + 1, Tab::ALL.len())
        .width(Length::Fill)
        .height(height)
        .on_press(Message::Tab(tab))
        .style(move |_, status| Style {
            background: Some(Background::Color(if !selected && (status.hovered || status.pressed) {
                colour.spine_hover
            } else {
                fill
            })),
            border: Border { radius: border::left(radius::ROW), ..Border::default() },
            ring: if selected && !look.theme.is_high_contrast() { colour.focus } else { colour.spine_focus },
            ring_inset: 4.0,
            ..Style::default()
        })
        .into()
}

/// The pill that counts the cards of the day.
fn count<'a>(look: Look, due: usize, compact: bool) -> Element<'a, Message> {
    let colour = *look.colour();
    let height = look.px(20.0);
    let words = look.strong_text(Type::Label, Strength::Bold, due.to_string()).color(colour.on_accent_fill);
    let pill = container(words).height(height).padding(Padding::from([0.0, 5.0])).align_y(alignment::Vertical::Center);
    let pill = pill.style(move |_| container::Style {
        background: Some(Background::Color(colour.accent_fill)),
        border: Border { radius: (height / 2.0).into(), ..Border::default() },
        ..container::Style::default()
    });
    container(pill)
        .width(Length::Fill)
        .padding(Padding { top: 6.0, left: look.px(if compact { 36.0 } else { 46.0 }), ..Padding::ZERO })
        .into()
}

/// Whether a screen has a top bar of its own.
fn has_bar(screen: &Screen) -> bool {
    match screen {
        Screen::Reader(_) | Screen::Exercise(_) | Screen::Session(_) => true,
        Screen::Exam(state) => state.has_bar(),
        _ => false,
    }
}

/// The « Menu » button of narrow windows.
fn menu_button(app: &App) -> Element<'_, Message> {
    let look = app.services.look();
    let menu = button(look, Kind::Secondary, app.services.i18n.app_menu())
        .icon("menu")
        .id(Id::new("menu"))
        .on_press(Message::ToggleMenu);
    let height = look.px(size::TOP_BAR) - 1.0;
    container(menu)
        .height(height)
        .padding(Padding { left: space::XL, ..Padding::ZERO })
        .align_y(alignment::Vertical::Center)
        .into()
}

fn menu_overlay<'a>(app: &'a App, window: Element<'a, Message>) -> Element<'a, Message> {
    let look = app.services.look();
    let veil = opaque(mouse_area(overlay::scrim(look)).on_press(|_: Point| Message::ToggleMenu));
    let rail = container(opaque(rail(app))).height(Length::Fill);
    stack![inert(true, window), veil, rail].into()
}
