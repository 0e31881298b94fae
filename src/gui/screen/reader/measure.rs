//! Where things are in the laid-out text of a lesson.

use iced::Task;
use iced::widget::{Id, selector};

use super::{TEXT, light};
use crate::core::course::{Anchor, Lesson};
use crate::gui::block;

/// Places in the text, from its top.
#[derive(Debug, Clone, Default)]
pub struct Measures {
    /// The anchors, in order.
    pub anchors: Vec<(Anchor, f32)>,
    /// The passage that a search led to.
    pub passage: Option<f32>,
    /// The height of the whole.
    pub height: f32,
}

impl Measures {
    /// Where an anchor is.
    pub fn of(&self, anchor: &Anchor) -> Option<f32> {
        y_of(&self.anchors, anchor)
    }
}

/// Where an anchor is.
pub fn y_of(anchors: &[(Anchor, f32)], anchor: &Anchor) -> Option<f32> {
    anchors.iter().find(|(each, _)| each == anchor).map(|(_, y)| *y)
}

/// Looks for them.
pub fn measure(lesson: Option<&Lesson>) -> Task<Measures> {
    let wanted: Vec<(Anchor, Id)> = lesson
        .into_iter()
        .flat_map(Lesson::anchors)
        .map(|(anchor, _)| (Anchor::new(anchor), block::anchor_id(anchor)))
        .collect();
    selector::find_all(Places { wanted }).map(|found| {
        let mut measures = Measures::default();
        let mut top = 0.0;
        for place in found {
            match place {
                Found::Text { top: y, height } => (top, measures.height) = (y, height),
                // What scrolls is met before what it holds.
                Found::Passage(y) => measures.passage = Some(y - top),
                Found::Anchor(anchor, y) => measures.anchors.push((anchor, y - top)),
            }
        }
        measures
    })
}

/// Something found in the laid-out text.
#[derive(Debug, Clone)]
enum Found {
    Text { top: f32, height: f32 },
    Passage(f32),
    Anchor(Anchor, f32),
}

/// Selects the scrolling text, the anchors in it and the passage.
#[derive(Clone)]
struct Places {
    wanted: Vec<(Anchor, Id)>,
}

impl selector::Selector for Places {
    type Output = Found;

    fn select(&mut self, candidate: selector::Candidate<'_>) -> Option<Found> {
        match candidate {
            selector::Candidate::Scrollable { id: Some(id), content_bounds, .. } if *id == Id::new(TEXT) => {
                Some(Found::Text { top: content_bounds.y, height: content_bounds.height })
            }
            selector::Candidate::Container { id: Some(id), bounds, .. } if *id == Id::new(light::PASSAGE) => {
                Some(Found::Passage(bounds.y))
            }
            selector::Candidate::Container { id: Some(id), bounds, .. } => {
                let (anchor, _) = self.wanted.iter().find(|(_, wanted)| wanted == id)?;
                Some(Found::Anchor(anchor.clone(), bounds.y))
            }
            _ => None,
        }
    }

    fn description(&self) -> String {
        String::from("anchors of the lesson")
    }
}
