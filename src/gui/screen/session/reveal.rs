//! Bringing the answer of a long card into sight.

use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, selector};

use super::PAGE;

/// The part of a card that holds its answer.
pub const ANSWER: &str = "session-answer";
/// What stays in sight above an answer, in logical pixels.
const ABOVE: f32 = 24.0;

/// Where something is, in logical pixels from the top of what scrolls.
#[derive(Debug, Clone, Copy)]
enum Found {
    /// The part that scrolls: its top in the window, and its height in sight.
    Page { top: f32, height: f32 },
    /// The answer: its top in the window, and its height.
    Answer { top: f32, height: f32 },
}

/// Finds the page and the answer in it.
#[derive(Debug, Clone, Copy)]
struct Places;

impl selector::Selector for Places {
    type Output = Found;

    fn select(&mut self, candidate: selector::Candidate<'_>) -> Option<Found> {
        match candidate {
            selector::Candidate::Scrollable { id: Some(id), bounds, content_bounds, .. } if *id == Id::new(PAGE) => {
                Some(Found::Page { top: content_bounds.y, height: bounds.height })
            }
            selector::Candidate::Container { id: Some(id), bounds, .. } if *id == Id::new(ANSWER) => {
                Some(Found::Answer { top: bounds.y, height: bounds.height })
            }
            _ => None,
        }
    }

    fn description(&self) -> String {
        String::from(ANSWER)
    }
}

/// How far the page is to be scrolled for the answer to be in sight: to its end when it fits, else to its beginning.
fn offset(found: &[Found]) -> Option<f32> {
    let page = found.iter().find_map(|each| match each {
        Found::Page { top, height } => Some((*top, *height)),
        Found::Answer { .. } => None,
    });
    let answer = found.iter().find_map(|each| match each {
        Found::Answer { top, height } => Some((*top, *height)),
        Found::Page { .. } => None,
    });
    let ((top, room), (from, height)) = (page?, answer?);
    let (from, to) = (from - top, from - top + height);
    let wanted = if height + ABOVE <= room { to - room } else { from - ABOVE };
    Some(wanted.max(0.0))
}

/// Scrolls the page to the answer.
pub fn reveal<Message: Send + 'static>() -> Task<Message> {
    selector::find_all(Places).then(|found| match offset(&found) {
        Some(y) => operation::scroll_to(Id::new(PAGE), AbsoluteOffset { x: None, y: Some(y) }),
        None => Task::none(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_shown_whole_or_from_its_beginning() {
        let page = Found::Page { top: 60.0, height: 400.0 };
        let answer = |top, height| offset(&[page, Found::Answer { top, height }]);
        assert_eq!(answer(200.0, 100.0), Some(0.0), "it is in sight already");
        assert_eq!(answer(400.0, 200.0), Some(140.0), "its end comes into sight");
        assert_eq!(answer(400.0, 900.0), Some(316.0), "its beginning comes to the top");
        assert_eq!(offset(&[page]), None);
    }
}
