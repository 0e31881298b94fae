pub mod compositor;

pub use compositor::{Compositor, Painter, Surface};
