//! The shadow of a box, drawn where it is seen: inside the clip, outside what the box itself covers.

use crate::core::{Rectangle, Shadow, Vector};
use crate::engine::into_color;

/// A box with a shadow, in physical pixels.
pub struct Caster {
    /// The box.
    pub bounds: Rectangle,
    /// Its radii: top left, top right, bottom right, bottom left.
    pub radii: [f32; 4],
    /// Nothing shows through it.
    pub opaque: bool,
}

/// Draws the shadow of a box. `scale` is physical pixels per unit of `shadow`.
pub fn draw(
    caster: &Caster,
    shadow: Shadow,
    scale: f32,
    pixels: &mut tiny_skia::PixmapMut<'_>,
    clip_mask: &tiny_skia::Mask,
    clip_bounds: Rectangle,
) {
    let blur = shadow.blur_radius * scale;
    let offset = shadow.offset * scale;
    let Some(size) = tiny_skia::Size::from_wh(caster.bounds.width / 2.0, caster.bounds.height / 2.0)
    else {
        return;
    };

    let fallen = caster.bounds + offset;
    let center = fallen.center();
    let screen = Rectangle {
        x: 0.0,
        y: 0.0,
        width: pixels.width() as f32,
        height: pixels.height() as f32,
    };
    let Some(seen) = fallen
        .expand(blur)
        .intersection(&clip_bounds)
        .and_then(|seen| seen.intersection(&screen))
    else {
        return;
    };
    let columns = seen.x as usize..(seen.x + seen.width) as usize;

    let color = into_color(shadow.color);
    let at = |strength: f32| {
        let mut color = color;
        color.apply_opacity(strength);
        color.to_color_u8().premultiply()
    };
    // Under the box itself the shadow is even; one shade for each of 256 strengths does for its edge.
    let shades: Vec<_> = (0..=255).map(|step| at(step as f32 / 255.0)).collect();
    let radius = caster.radii.into_iter().fold(0.0, f32::max);
    let stride = pixels.width() as usize;
    let mask = clip_mask.data();
    let canvas = bytemuck::cast_slice_mut::<u8, [u8; 4]>(pixels.data_mut());

    for y in seen.y as usize..(seen.y + seen.height) as usize {
        let covered = if caster.opaque {
            covered(caster.bounds, radius, y as f32)
        } else {
            None
        };
        let mut x = columns.start;
        while x < columns.end {
            if let Some((from, to)) = covered
                && x >= from
                && x < to
            {
                x = to;
                continue;
            }
            let distance = rounded_box_sdf(
                Vector::new(x as f32 - center.x, y as f32 - center.y),
                size,
                &caster.radii,
            )
            .max(0.0);
            let strength = 1.0 - smoothstep(-blur, blur, distance);
            let shade = shades[(strength * 255.0 + 0.5) as usize];
            let index = y * stride + x;
            if shade.alpha() > 0 && mask[index] > 0 {
                blend(&mut canvas[index], shade);
            }
            x += 1;
        }
    }
}

/// The columns of a row that an opaque box with rounded corners is sure to cover.
fn covered(bounds: Rectangle, radius: f32, y: f32) -> Option<(usize, usize)> {
    if y < bounds.y + 1.0 || y + 2.0 > bounds.y + bounds.height {
        return None;
    }
    let in_corners = y < bounds.y + radius || y + 1.0 > bounds.y + bounds.height - radius;
    let inset = if in_corners { radius.max(1.0) } else { 1.0 };
    let (from, to) = (
        (bounds.x + inset).ceil().max(0.0),
        (bounds.x + bounds.width - inset).floor().max(0.0),
    );
    (from < to).then_some((from as usize, to as usize))
}

/// Puts a premultiplied colour over a pixel.
fn blend(pixel: &mut [u8; 4], over: tiny_skia::PremultipliedColorU8) {
    let rest = 255 - u32::from(over.alpha());
    let under = |value: u8| ((u32::from(value) * rest + 127) / 255) as u8;
    *pixel = [
        over.red() + under(pixel[0]),
        over.green() + under(pixel[1]),
        over.blue() + under(pixel[2]),
        over.alpha() + under(pixel[3]),
    ];
}

fn smoothstep(a: f32, b: f32, x: f32) -> f32 {
    let x = ((x - a) / (b - a)).clamp(0.0, 1.0);

    x * x * (3.0 - 2.0 * x)
}

fn rounded_box_sdf(to_center: Vector, size: tiny_skia::Size, radii: &[f32; 4]) -> f32 {
    let radius = match (to_center.x > 0.0, to_center.y > 0.0) {
        (true, true) => radii[2],
        (true, false) => radii[1],
        (false, true) => radii[3],
        (false, false) => radii[0],
    };

    let x = (to_center.x.abs() - size.width() + radius).max(0.0);
    let y = (to_center.y.abs() - size.height() + radius).max(0.0);

    (x * x + y * y).sqrt() - radius
}
