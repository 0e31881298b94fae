use crate::clip::ClipMask;
use crate::core::renderer;
use crate::core::{Color, Rectangle, Size};
use crate::graphics::compositor::{self, Information};
use crate::graphics::damage;
use crate::graphics::error::{self, Error};
use crate::graphics::{Shell, Viewport};
use crate::{Layer, Renderer};

use std::collections::VecDeque;
use std::num::NonZeroU32;

pub struct Compositor {
    context: softbuffer::Context<Box<dyn compositor::Display>>,
}

pub struct Surface {
    window: softbuffer::Surface<Box<dyn compositor::Display>, Box<dyn compositor::Window>>,
    painter: Painter,
}

/// Parcours: what a surface keeps from one frame to the next, apart from its window, so that what the window does for
/// a frame can be measured without one.
#[derive(Debug)]
pub struct Painter {
    clip_mask: ClipMask,
    frames: VecDeque<Frame>,
    max_age: u8,
}

#[derive(Debug, Clone)]
struct Frame {
    background: Color,
    layers: Vec<Layer>,
}

impl crate::graphics::Compositor for Compositor {
    type Renderer = Renderer;
    type Surface = Surface;

    async fn with_backend(
        _settings: compositor::Settings,
        display: impl compositor::Display,
        _compatible_window: impl compositor::Window,
        _shell: Shell,
        backend: Option<&str>,
    ) -> Result<Self, Error> {
        match backend {
            None | Some("tiny-skia") | Some("tiny_skia") => Ok(new(display)),
            Some(backend) => Err(Error::GraphicsAdapterNotFound {
                backend: "tiny-skia",
                reason: error::Reason::DidNotMatch {
                    preferred_backend: backend.to_owned(),
                },
            }),
        }
    }

    fn create_renderer(&self, settings: renderer::Settings) -> Self::Renderer {
        Renderer::new(settings)
    }

    fn create_surface<W: compositor::Window + Clone>(
        &mut self,
        window: W,
        width: u32,
        height: u32,
    ) -> Self::Surface {
        let window = softbuffer::Surface::new(&self.context, Box::new(window.clone()) as _)
            .expect("Create softbuffer surface for window");

        let mut surface = Surface {
            window,
            painter: Painter::new(1, 1),
        };

        if width > 0 && height > 0 {
            self.configure_surface(&mut surface, width, height);
        }

        surface
    }

    fn configure_surface(&mut self, surface: &mut Self::Surface, width: u32, height: u32) {
        surface
            .window
            .resize(
                NonZeroU32::new(width).expect("Non-zero width"),
                NonZeroU32::new(height).expect("Non-zero height"),
            )
            .expect("Resize surface");

        surface.painter = Painter {
            max_age: surface.painter.max_age,
            ..Painter::new(width, height)
        };
    }

    fn information(&self) -> Information {
        Information {
            adapter: String::from("CPU"),
            backend: String::from("tiny-skia"),
        }
    }

    fn present(
        &mut self,
        renderer: &mut Self::Renderer,
        surface: &mut Self::Surface,
        viewport: &Viewport,
        background_color: Color,
        on_pre_present: impl FnOnce(),
    ) -> Result<(), compositor::SurfaceError> {
        present(
            renderer,
            surface,
            viewport,
            background_color,
            on_pre_present,
        )
    }

    fn screenshot(
        &mut self,
        renderer: &mut Self::Renderer,
        viewport: &Viewport,
        background_color: Color,
    ) -> Vec<u8> {
        screenshot(renderer, viewport, background_color)
    }
}

impl Painter {
    /// For a surface of that many physical pixels.
    pub fn new(width: u32, height: u32) -> Self {
        Self {
            clip_mask: ClipMask::new(width, height),
            frames: VecDeque::new(),
            max_age: 0,
        }
    }

    /// Brings a buffer, which shows the frame of `age` frames ago (0: none), up to date.
    pub fn paint(
        &mut self,
        renderer: &mut Renderer,
        buffer: &mut [u32],
        age: u8,
        viewport: &Viewport,
        background: Color,
    ) {
        let physical_size = viewport.physical_size();

        let last_frame = {
            self.max_age = self.max_age.max(age);
            self.frames.truncate(self.max_age as usize);

            if age > 0 {
                self.frames.get(age as usize - 1)
            } else {
                None
            }
        };

        let damage = last_frame
            .and_then(|last_frame| {
                (last_frame.background == background).then(|| {
                    damage::diff(
                        &last_frame.layers,
                        renderer.layers(),
                        |layer| vec![layer.bounds],
                        Layer::damage,
                    )
                })
            })
            .unwrap_or_else(|| vec![Rectangle::with_size(viewport.logical_size())]);

        if damage.is_empty() {
            if let Some(last_frame) = last_frame {
                self.frames.push_front(last_frame.clone());
            }
        } else {
            self.frames.push_front(Frame {
                background,
                layers: renderer.layers().to_vec(),
            });

            let damage = apart(damage::group(
                damage,
                Rectangle::with_size(viewport.logical_size()),
            ));

            let mut pixels = tiny_skia::PixmapMut::from_bytes(
                bytemuck::cast_slice_mut(buffer),
                physical_size.width,
                physical_size.height,
            )
            .expect("Create pixel map");

            renderer.draw(
                &mut pixels,
                &mut self.clip_mask,
                viewport,
                &damage,
                background,
            );
        }
    }
}

/// Parcours: joins regions whose union is no more to paint than both of them: as published, what several regions cover
/// is painted several times.
fn apart(mut regions: Vec<Rectangle>) -> Vec<Rectangle> {
    let mut apart: Vec<Rectangle> = Vec::with_capacity(regions.len());

    while let Some(region) = regions.pop() {
        let joined = apart
            .iter()
            .position(|other| region.union(other).area() <= region.area() + other.area());

        match joined {
            // The union may reach others in its turn.
            Some(index) => regions.push(region.union(&apart.swap_remove(index))),
            None => apart.push(region),
        }
    }

    apart
}

pub fn new(display: impl compositor::Display) -> Compositor {
    #[allow(unsafe_code)]
    let context =
        softbuffer::Context::new(Box::new(display) as _).expect("Create softbuffer context");

    Compositor { context }
}

pub fn present(
    renderer: &mut Renderer,
    surface: &mut Surface,
    viewport: &Viewport,
    background: Color,
    on_pre_present: impl FnOnce(),
) -> Result<(), compositor::SurfaceError> {
    let mut buffer = surface
        .window
        .buffer_mut()
        .map_err(|_| compositor::SurfaceError::Lost)?;

    let age = buffer.age();

    surface
        .painter
        .paint(renderer, &mut buffer, age, viewport, background);

    on_pre_present();
    buffer.present().map_err(|_| compositor::SurfaceError::Lost)
}

pub fn screenshot(
    renderer: &mut Renderer,
    viewport: &Viewport,
    background_color: Color,
) -> Vec<u8> {
    let size = viewport.physical_size();

    let mut offscreen_buffer: Vec<u32> = vec![0; size.width as usize * size.height as usize];

    let mut clip_mask = ClipMask::new(size.width, size.height);

    renderer.draw(
        &mut tiny_skia::PixmapMut::from_bytes(
            bytemuck::cast_slice_mut(&mut offscreen_buffer),
            size.width,
            size.height,
        )
        .expect("Create offscreen pixel map"),
        &mut clip_mask,
        viewport,
        &[Rectangle::with_size(Size::new(
            size.width as f32,
            size.height as f32,
        ))],
        background_color,
    );

    offscreen_buffer.iter().fold(
        Vec::with_capacity(offscreen_buffer.len() * 4),
        |mut acc, pixel| {
            const A_MASK: u32 = 0xFF_00_00_00;
            const R_MASK: u32 = 0x00_FF_00_00;
            const G_MASK: u32 = 0x00_00_FF_00;
            const B_MASK: u32 = 0x00_00_00_FF;

            let a = ((A_MASK & pixel) >> 24) as u8;
            let r = ((R_MASK & pixel) >> 16) as u8;
            let g = ((G_MASK & pixel) >> 8) as u8;
            let b = (B_MASK & pixel) as u8;

            acc.extend([r, g, b, a]);
            acc
        },
    )
}
