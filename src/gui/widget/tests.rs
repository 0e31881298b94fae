//! The widgets as a keyboard, a pointer and a screen reader find them.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::focusable;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use iced::widget::{column, text};
use iced::{Element, Event, window};
use iced_test::selector::{Candidate, by_label, by_role, is_focused};
use iced_test::simulator::{Simulator, press_key, simulator};

use super::focus::{self, Axis};
use super::pressable::{Pressable, Role, pressable};
use super::prose::{Piece, prose};
use super::semantic::{self, Landmark};
use super::wrapper::{Behaviour, Content, Wrapper};

/// What the tests say and hear.
#[derive(Debug, Clone, PartialEq)]
enum Message {
    Pressed(&'static str),
    Key(char),
    Moved(usize),
    Focused(Option<Id>),
}

type View<'a> = Element<'a, Message>;

fn control(id: &'static str) -> Pressable<'static, Message> {
    pressable(text(id)).id(id).name(id).on_press(Message::Pressed(id)).min_height(36.0)
}

fn focused(ui: &mut Simulator<'_, Message>) -> Option<String> {
    ui.find(is_focused()).ok().and_then(|found| match found {
        iced_test::selector::Target::Focusable { id, .. } => id.map(|id| id.to_string()),
        _ => None,
    })
}

fn tab(ui: &mut Simulator<'_, Message>, shift: bool) {
    let mut press = press_key(Key::Named(Named::Tab), None);
    if let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, .. }) = &mut press
        && shift
    {
        *modifiers = Modifiers::SHIFT;
    }
    ui.simulate([press]);
    redraw(ui);
}

fn redraw(ui: &mut Simulator<'_, Message>) {
    ui.simulate([Event::Window(window::Event::RedrawRequested(std::time::Instant::now()))]);
}

/// All names that can take the focus, as a screen reader is told.
fn reachable(ui: &mut Simulator<'_, Message>) -> Vec<String> {
    let mut found = Vec::new();
    let _ = ui.find(|candidate: Candidate<'_>| -> Option<()> {
        if let Candidate::Focusable { id: Some(id), .. } = candidate {
            found.push(id.to_string());
        }
        None
    });
    found
}

fn three() -> View<'static> {
    column![
        control("before"),
        focus::group(Axis::Vertical, column![control("a"), control("b").selected(true), control("c")]),
        control("after"),
    ]
    .into()
}

#[test]
fn enter_and_space_press_the_focused_control_once() {
    let mut ui = simulator(column![control("a"), control("b")]);
    tab(&mut ui, false);
    tab(&mut ui, false);
    ui.tap_key(Named::Enter);
    let mut held = press_key(Key::Named(Named::Space), None);
    ui.simulate([held.clone()]);
    if let Event::Keyboard(keyboard::Event::KeyPressed { repeat, .. }) = &mut held {
        *repeat = true;
    }
    ui.simulate([held]);
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Message::Pressed("b"), Message::Pressed("b")]);
}

#[test]
fn ctrl_enter_is_left_to_the_screen() {
    let mut ui = simulator(control("a"));
    tab(&mut ui, false);
    let mut press = press_key(Key::Named(Named::Enter), None);
    if let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, .. }) = &mut press {
        *modifiers = Modifiers::CTRL;
    }
    assert_eq!(ui.simulate([press]), [iced::event::Status::Ignored]);
    assert_eq!(ui.into_messages().count(), 0);
}

#[test]
fn a_click_presses_and_moves_the_focus() {
    let mut ui = simulator(column![control("a"), control("b")]);
    tab(&mut ui, false);
    ui.click(by_label("b")).expect("b is there");
    assert_eq!(focused(&mut ui).as_deref(), Some("b"));
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Message::Pressed("b")]);
}

#[test]
fn a_disabled_control_says_nothing_and_is_passed_over() {
    let off = control("off").disabled(true);
    let read = control("read").disabled(true).focusable_when_disabled(true);
    let mut ui = simulator(column![off, read]);
    tab(&mut ui, false);
    assert_eq!(focused(&mut ui).as_deref(), Some("read"));
    ui.tap_key(Named::Enter);
    ui.click(by_label("off")).expect("off is there");
    assert_eq!(ui.into_messages().count(), 0);
}

#[test]
fn a_control_has_a_role_and_a_name() {
    let mut ui = simulator(control("a").role(Role::CheckBox).toggled(true));
    let node = ui.find(by_role(Role::CheckBox)).expect("a check box");
    assert_eq!(node.label.as_deref(), Some("a"));
    assert_eq!(node.id, Some(Id::new("a")));
}

#[test]
fn extra_keys_work_only_with_the_focus() {
    let letter = |key: &Key, _, _| match key {
        Key::Character(c) => c.chars().next().map(Message::Key),
        _ => None,
    };
    let mut ui = simulator(column![control("a").keys(letter), control("b")]);
    ui.typewrite("x");
    tab(&mut ui, false);
    ui.typewrite("j");
    tab(&mut ui, false);
    ui.typewrite("y");
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Message::Key('j')]);
}

#[test]
fn a_group_is_one_tab_stop_entered_at_the_selected_member() {
    let mut ui = simulator(three());
    let mut path = Vec::new();
    for _ in 0..3 {
        tab(&mut ui, false);
        path.push(focused(&mut ui).unwrap_or_default());
    }
    for _ in 0..2 {
        tab(&mut ui, true);
        path.push(focused(&mut ui).unwrap_or_default());
    }
    assert_eq!(path, ["before", "b", "after", "b", "before"]);
}

#[test]
fn tab_works_when_key_and_release_arrive_together() {
    let mut ui = simulator(three());
    for stop in ["before", "b", "after", "before"] {
        ui.tap_key(Named::Tab);
        assert_eq!(focused(&mut ui).as_deref(), Some(stop));
    }
}

#[test]
fn every_member_of_a_group_is_told_to_screen_readers() {
    let mut ui = simulator(three());
    tab(&mut ui, false);
    assert_eq!(reachable(&mut ui), ["before", "a", "b", "c", "after"]);
}

#[test]
fn arrows_move_inside_a_group_and_stop_at_its_ends() {
    let mut ui = simulator(three());
    tab(&mut ui, false);
    tab(&mut ui, false);
    let mut path = Vec::new();
    for key in [Named::ArrowDown, Named::ArrowDown, Named::ArrowUp, Named::Home, Named::ArrowUp, Named::End] {
        assert_eq!(ui.tap_key(key), iced::event::Status::Captured);
        path.push(focused(&mut ui).unwrap_or_default());
    }
    assert_eq!(path, ["c", "c", "b", "a", "a", "c"]);
    assert_eq!(ui.tap_key(Named::ArrowRight), iced::event::Status::Ignored);
    // Tab leaves from where the arrows went.
    tab(&mut ui, false);
    assert_eq!(focused(&mut ui).as_deref(), Some("after"));
}

#[test]
fn a_wrapping_group_goes_round_and_says_where() {
    let row = focus::group(Axis::Horizontal, column![control("a"), control("b")]).wrap(true).on_move(Message::Moved);
    let mut ui = simulator(row);
    tab(&mut ui, false);
    ui.tap_key(Named::ArrowLeft);
    ui.tap_key(Named::ArrowRight);
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Message::Moved(1), Message::Moved(0)]);
}

#[test]
fn a_group_is_entered_again_where_it_was_left() {
    let group = focus::group(Axis::Vertical, column![control("a"), control("b"), control("c")]);
    let mut ui = simulator(column![group, control("after")]);
    tab(&mut ui, false);
    ui.tap_key(Named::ArrowDown);
    tab(&mut ui, false);
    assert_eq!(focused(&mut ui).as_deref(), Some("after"));
    tab(&mut ui, true);
    assert_eq!(focused(&mut ui).as_deref(), Some("b"));
}

#[test]
fn the_focus_can_be_sent_to_any_member_of_a_group() {
    let mut ui = simulator(Wrapper::new(OnF6("c"), three()));
    tab(&mut ui, false);
    ui.tap_key(Named::F6);
    assert_eq!(focused(&mut ui).as_deref(), Some("c"));
    tab(&mut ui, false);
    assert_eq!(focused(&mut ui).as_deref(), Some("after"));
}

#[test]
fn the_root_says_where_the_focus_went() {
    let mut ui = simulator(focus::root(three()).on_move(Message::Focused));
    tab(&mut ui, false);
    tab(&mut ui, false);
    let ids = ui.into_messages().collect::<Vec<_>>();
    assert_eq!(ids, [Message::Focused(Some(Id::new("before"))), Message::Focused(Some(Id::new("b")))]);
}

#[test]
fn the_root_scrolls_to_what_the_arrows_reach() {
    let many = (0..60).fold(column![], |column, n| {
        column.push(pressable(text(n.to_string())).name(n.to_string()).on_press(Message::Moved(n)).min_height(36.0))
    });
    let mut ui = simulator(focus::root(iced::widget::scrollable(focus::group(Axis::Vertical, many))));
    tab(&mut ui, false);
    let last = ui.find(by_label("59")).expect("a last control");
    assert!(last.visible_bounds.is_none());
    ui.tap_key(Named::End);
    redraw(&mut ui);
    let last = ui.find(by_label("59")).expect("a last control");
    assert_eq!(last.visible_bounds.map(|bounds| bounds.height), Some(36.0));
}

#[test]
fn nothing_behind_a_dialog_can_be_reached() {
    let behind = focus::inert(true, column![control("behind")]);
    let dialog = semantic::dialog("dialog", "Effacer ?", column![control("keep"), control("erase")]);
    let mut ui = simulator(column![behind, dialog]);
    let mut path = Vec::new();
    for _ in 0..3 {
        tab(&mut ui, false);
        path.push(focused(&mut ui).unwrap_or_default());
    }
    assert_eq!(path, ["keep", "erase", "keep"]);
    assert!(ui.find(by_label("behind")).is_err());
    assert!(ui.find(by_role(Role::Dialog)).is_ok());
}

/// Sends the focus somewhere on F6, with the operation of the toolkit's own task.
struct OnF6(&'static str);

impl<M, T, R: iced::advanced::Renderer> Behaviour<M, T, R> for OnF6 {
    type State = ();

    fn before(
        &mut self,
        _state: &mut (),
        event: &Event,
        content: &mut Content<'_, '_, M, T, R>,
        _shell: &mut iced::advanced::Shell<'_, M>,
    ) -> bool {
        if matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::F6), .. })) {
            content.run(focusable::focus::<()>(Id::new(self.0)));
        }
        true
    }
}

#[test]
fn structure_is_told_without_changing_the_look() {
    let table = semantic::table(
        "Canaux",
        column![
            semantic::row(1, 2, semantic::cell(true, text("Canal"))),
            semantic::row(2, 2, semantic::cell(false, text("Courriel")))
        ],
    );
    let page = semantic::landmark(
        Landmark::Navigation,
        "Rail",
        column![
            semantic::heading(2, "Titre", text("Titre")),
            semantic::list(semantic::list_item(1, 1, text("seul"))),
            table,
            semantic::progress("Lu", 0.5, text("barre")),
            semantic::image("Une courbe", text("dessin")),
            semantic::hidden(text("décor")),
            semantic::live(text("Ajouté")),
            semantic::group("Ensemble", text("dedans")),
        ],
    );
    let mut ui: Simulator<'_, Message> = simulator(page);
    for role in [
        Role::Navigation,
        Role::Heading,
        Role::List,
        Role::ListItem,
        Role::Table,
        Role::Row,
        Role::ColumnHeader,
        Role::Cell,
        Role::ProgressIndicator,
        Role::Image,
        Role::Status,
        Role::Group,
    ] {
        assert!(ui.find(by_role(role)).is_ok(), "{role:?}");
    }
    assert!(ui.find("décor").is_err() && ui.find("dessin").is_err());
    assert!(ui.find("Courriel").is_ok());
}

#[test]
fn the_title_of_a_screen_can_be_focused_and_is_not_a_tab_stop() {
    let title = semantic::focus_target("title", 1, "Accueil", text("Accueil"));
    let page: View<'_> = column![title, control("a"), control("b")].into();
    let mut ui = simulator(Wrapper::new(OnF6("title"), page));
    assert_eq!(reachable(&mut ui), ["title", "a", "b"]);
    let mut path = Vec::new();
    for _ in 0..3 {
        tab(&mut ui, false);
        path.push(focused(&mut ui).unwrap_or_default());
    }
    assert_eq!(path, ["a", "b", "a"]);
    for _ in 0..2 {
        ui.tap_key(Named::F6);
        assert_eq!(focused(&mut ui).as_deref(), Some("title"));
        tab(&mut ui, false);
        assert_eq!(focused(&mut ui).as_deref(), Some("a"));
    }
}

fn lesson(open: Option<u8>) -> View<'static> {
    let pieces = vec![
        Piece::plain("On appelle cela le "),
        Piece::link("paraverbal", 1),
        Piece::plain(" ; vient ensuite l’"),
        Piece::link("écoute ", 2),
        Piece::link("active", 2).bold(),
        Piece::plain("."),
    ];
    let name = |key| Message::Pressed(if key == 1 { "paraverbal" } else { "écoute active" });
    prose(pieces)
        .size(19.0, 31.0)
        .open(open)
        .on_link(name)
        .link_id(|rank, key| Id::from(format!("{rank}-{key}")))
        .into()
}

#[test]
fn each_term_of_a_paragraph_is_a_tab_stop() {
    let mut ui = simulator(column![lesson(None), control("after")]);
    assert_eq!(reachable(&mut ui), ["0-1", "1-2", "after"]);
    tab(&mut ui, false);
    tab(&mut ui, false);
    assert_eq!(focused(&mut ui).as_deref(), Some("1-2"));
    ui.tap_key(Named::Enter);
    tab(&mut ui, true);
    ui.tap_key(Named::Space);
    let said = ui.into_messages().collect::<Vec<_>>();
    assert_eq!(said, [Message::Pressed("écoute active"), Message::Pressed("paraverbal")]);
}

#[test]
fn a_screen_reader_finds_the_words_and_the_links() {
    let mut ui = simulator(lesson(Some(1)));
    assert!(ui.find("On appelle cela le paraverbal ; vient ensuite l’écoute active.").is_ok());
    let link = ui.find(by_label("écoute active")).expect("one link of two pieces");
    assert_eq!(link.role, Role::Link);
    // The middle of what a screen reader is told presses the link.
    ui.click(by_label("écoute active")).expect("it is visible");
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Message::Pressed("écoute active")]);
}

#[test]
fn a_term_that_breaks_over_two_lines_is_pressed_on_either() {
    let words = "un terme de plusieurs mots qui ne tient pas sur une seule ligne";
    let paragraph = prose(vec![Piece::link(words, 1)]).size(19.0, 31.0).on_link(|_| Message::Key('t'));
    let narrow: View<'_> = paragraph.width(200).into();
    let mut ui = simulator(narrow);
    let first = ui.find(by_label(words)).expect("a link").bounds;
    assert!(first.height < 40.0 && first.width <= 200.0);
    for line in [0.0, 31.0] {
        ui.point_at((first.x + 5.0, first.y + line + 15.0));
        ui.simulate(iced_test::simulator::click());
    }
    assert_eq!(ui.into_messages().count(), 2);
}
