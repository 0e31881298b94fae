//! What the page of a module proposes.

use super::*;
use crate::core::course::{Course, Fault, Source};

fn course() -> Course {
    Course::load(Source::Embedded).expect("the course that ships can be read")
}

fn broken(course: &mut Course, position: usize) -> LessonId {
    let slot = &mut course.modules[0].lessons[position];
    slot.content = Err(Diagnostic::of_file(&slot.entry.file, Fault::NotUtf8)).into();
    slot.entry.id.clone()
}

#[test]
fn a_sound_module_has_no_fault_to_explain() {
    let course = course();
    let state = State::new(course.modules[0].module.id.clone());
    assert!(state.faulty(&course.modules[0]).is_none());
}

#[test]
fn the_first_faulty_lesson_is_explained_until_another_is_pressed() {
    let mut course = course();
    broken(&mut course, 1);
    let later = broken(&mut course, 2);
    let mut state = State::new(course.modules[0].module.id.clone());
    assert!(matches!(state.faulty(&course.modules[0]), Some(Faulty::Lesson(2, _))));
    state.explained = Some(later);
    assert!(matches!(state.faulty(&course.modules[0]), Some(Faulty::Lesson(3, _))));
}
