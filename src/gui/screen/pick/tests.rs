//! What the page of picked questions starts.

use super::*;

#[test]
fn a_page_opened_from_a_module_begins_with_it_alone() {
    let state = State::new(Some(ModuleId::new("M3")));
    assert_eq!(state.pick.modules, [ModuleId::new("M3")]);
    assert_eq!((state.pick.seen, state.mode), (Seen::All, Mode::Practice));
    assert!(State::new(None).pick.modules.is_empty());
}
