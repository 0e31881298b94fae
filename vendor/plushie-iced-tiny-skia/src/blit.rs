//! Parcours: small pictures (glyphs, icons) put on the pixels at whole coordinates.
//!
//! The general path of `tiny-skia` prepares a pipeline of stages in floating point for each of them, which costs more
//! than its pixels. The arithmetic here is that of the pipeline, rounding included: pictures are the same to the byte.

use crate::core::Rectangle;

/// Puts a premultiplied picture over the pixels, with its top left corner there.
pub fn over(
    pixels: &mut tiny_skia::PixmapMut<'_>,
    picture: tiny_skia::PixmapRef<'_>,
    (left, top): (i32, i32),
    mask: Option<&tiny_skia::Mask>,
) {
    let (width, height) = (pixels.width() as i32, pixels.height() as i32);
    let columns = left.max(0)..(left + picture.width() as i32).min(width);
    let rows = top.max(0)..(top + picture.height() as i32).min(height);
    if columns.is_empty() {
        return;
    }

    let length = columns.len();
    let stride = picture.width() as usize;
    let source = bytemuck::cast_slice::<u8, [u8; 4]>(picture.data());
    let canvas = bytemuck::cast_slice_mut::<u8, [u8; 4]>(pixels.data_mut());

    for row in rows {
        let from = (row - top) as usize * stride + (columns.start - left) as usize;
        let to = row as usize * width as usize + columns.start as usize;
        let source = &source[from..from + length];
        let canvas = &mut canvas[to..to + length];
        match mask {
            None => {
                for (pixel, over) in canvas.iter_mut().zip(source) {
                    blend(pixel, *over);
                }
            }
            Some(mask) => {
                for ((pixel, over), seen) in canvas
                    .iter_mut()
                    .zip(source)
                    .zip(&mask.data()[to..to + length])
                {
                    if *seen > 0 {
                        blend(pixel, *over);
                    }
                }
            }
        }
    }
}

/// Fills a box with an opaque colour, if its edges are those of pixels; whether they are.
pub fn fill(
    pixels: &mut tiny_skia::PixmapMut<'_>,
    bounds: Rectangle,
    color: tiny_skia::Color,
    mask: Option<&tiny_skia::Mask>,
) -> bool {
    let edges = [
        bounds.x,
        bounds.y,
        bounds.x + bounds.width,
        bounds.y + bounds.height,
    ];

    if edges.iter().any(|edge| edge.fract() != 0.0) {
        return false;
    }

    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    // What is negative becomes 0.
    let [left, top, right, bottom] = edges.map(|edge| edge as usize);
    let columns = left.min(width)..right.min(width);
    let color = color.premultiply().to_color_u8();
    let color = [color.red(), color.green(), color.blue(), color.alpha()];
    let canvas = bytemuck::cast_slice_mut::<u8, [u8; 4]>(pixels.data_mut());

    for row in top.min(height)..bottom.min(height) {
        let from = row * width;
        let canvas = &mut canvas[from..][columns.clone()];
        match mask {
            None => canvas.fill(color),
            Some(mask) => {
                // A mask leaves a rectangle: what it leaves of a row is in one piece.
                let seen = &mask.data()[from..][columns.clone()];
                let first = seen.iter().position(|seen| *seen > 0);
                let last = seen.iter().rposition(|seen| *seen > 0);

                if let (Some(first), Some(last)) = (first, last) {
                    canvas[first..=last].fill(color);
                }
            }
        }
    }

    true
}

/// Puts a premultiplied colour over a pixel.
fn blend(pixel: &mut [u8; 4], over: [u8; 4]) {
    match over[3] {
        0 => {}
        255 => *pixel = over,
        alpha => {
            let rest = 255 - u32::from(alpha);
            for (under, over) in pixel.iter_mut().zip(over) {
                *under = over.saturating_add(((u32::from(*under) * rest + 127) / 255) as u8);
            }
        }
    }
}
