//! Parcours: the mask of what may be drawn on, which remembers its rectangle: most calls ask for the one it has, and
//! another one costs what it covers, not the whole window.

use crate::core::Rectangle;

/// A mask that leaves one rectangle.
#[derive(Debug)]
pub struct ClipMask {
    mask: tiny_skia::Mask,
    bounds: Option<Rectangle>,
}

impl ClipMask {
    /// A mask for that many physical pixels, that leaves nothing.
    pub fn new(width: u32, height: u32) -> Self {
        Self {
            mask: tiny_skia::Mask::new(width, height).expect("Create clip mask"),
            bounds: None,
        }
    }

    /// The mask.
    pub fn get(&self) -> &tiny_skia::Mask {
        &self.mask
    }

    /// Leaves that rectangle only.
    pub fn adjust(&mut self, bounds: Rectangle) {
        if self.bounds == Some(bounds) {
            return;
        }

        if let Some(before) = self.bounds.replace(bounds) {
            self.clear(before);
        }

        let path = tiny_skia::PathBuilder::from_rect(
            tiny_skia::Rect::from_xywh(bounds.x, bounds.y, bounds.width, bounds.height)
                .expect("Create clip rectangle"),
        );

        self.mask.fill_path(
            &path,
            tiny_skia::FillRule::EvenOdd,
            false,
            tiny_skia::Transform::default(),
        );
    }

    /// Takes away what that rectangle covers, and a pixel around it for rounding.
    fn clear(&mut self, bounds: Rectangle) {
        let (width, height) = (self.mask.width() as usize, self.mask.height() as usize);
        let within = |from: f32, length: f32, limit: usize| {
            let end = (from + length + 2.0).max(0.0) as usize;
            ((from - 1.0).max(0.0) as usize).min(limit)..end.min(limit)
        };
        let columns = within(bounds.x, bounds.width, width);

        for row in within(bounds.y, bounds.height, height) {
            self.mask.data_mut()[row * width..][columns.clone()].fill(0);
        }
    }
}
