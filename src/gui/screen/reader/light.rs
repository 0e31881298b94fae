//! The light on the passage that a search led to: a ground behind its block, for some seconds or until the next key.

use std::time::Duration;

use iced::widget::container;
use iced::{Background, Length, Padding, Task};
use jiff::Timestamp;

use super::Message;
use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::later::later;
use crate::gui::spacing::{radius, space};
use crate::gui::widget::semantic;

/// The id of the block that a search led to: the focus goes there, and Tab goes on from it.
pub const PASSAGE: &str = "lesson-passage";

/// How long it stays lit: enough to find it again with the eye after the page has moved.
const STAYS: Duration = Duration::from_secs(8);
/// How much of what stands above it is shown with it.
pub const ABOVE: f32 = 90.0;
/// How far the ground reaches beyond the words, at the sides.
pub const SIDES: f32 = space::ML;
/// The same above and below.
pub const ENDS: f32 = space::ICON;

/// A block to be lit, among those of the lesson.
#[derive(Debug, Clone)]
pub struct Light {
    /// Its position.
    pub block: usize,
    /// What is read aloud when the focus comes to it.
    pub name: String,
    /// The words in it that were searched for.
    words: Vec<String>,
    /// Lit, or the ground of the page again. The block keeps its frame either way, so that nothing moves.
    pub on: bool,
    /// When it was lit: a light that is waited for goes out alone.
    pub since: Timestamp,
    /// How far the text was scrolled to show it.
    shown_at: Option<f32>,
}

impl Light {
    /// Lights a block.
    pub fn new(block: usize, name: String, words: Vec<String>, since: Timestamp) -> Self {
        Self { block, name, words, on: true, since, shown_at: None }
    }

    /// The words to be lit now.
    pub fn words(&self) -> &[String] {
        if self.on { &self.words } else { &[] }
    }

    /// The text is being scrolled to it: it goes out some seconds after.
    pub fn arrive(&mut self, offset: f32) -> Task<Message> {
        self.shown_at = Some(offset);
        later(STAYS, Message::Dim(self.since))
    }

    /// The text was scrolled, to its `end` or not: by another than the search, it goes out. A text that has just been laid
    /// out says where it is before it is scrolled to the block.
    pub fn scrolled(&mut self, offset: f32, end: bool) {
        let own = self.shown_at.is_none_or(|shown| (offset - shown).abs() < 2.0 || (end && shown > offset));
        self.on &= own;
    }

    /// The block with its ground, `width` wide without it.
    pub fn view<'a>(&'a self, look: Look, width: f32, block: Element<'a, Message>) -> Element<'a, Message> {
        let colour = *look.colour();
        let on = self.on;
        let frame =
            container(block).padding(Padding::from([ENDS, SIDES])).width(width + 2.0 * SIDES).style(move |_| {
                if !on {
                    return container::Style::default();
                }
                container::Style {
                    background: Some(Background::Color(colour.accent_soft)),
                    border: look.theme.edge(colour.accent, radius::CALLOUT),
                    ..container::Style::default()
                }
            });
        container(semantic::focus_target(PASSAGE, 3, self.name.as_str(), frame)).width(Length::Shrink).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_goes_out_when_the_student_scrolls_but_not_when_the_search_does() {
        let lit = |offsets: &[(f32, bool)]| {
            let mut light = Light::new(3, String::new(), Vec::new(), Timestamp::UNIX_EPOCH);
            light.scrolled(0.0, false);
            let _ = light.arrive(500.0);
            offsets.iter().for_each(|(offset, end)| light.scrolled(*offset, *end));
            light.on
        };
        assert!(lit(&[(500.0, false)]));
        assert!(!lit(&[(500.0, false), (440.0, false)]));
        // The text ends before: it cannot be scrolled as far as was asked.
        assert!(lit(&[(320.0, true)]));
        assert!(!lit(&[(320.0, false)]));
    }
}
