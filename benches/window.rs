//! What the window costs without a display: views, layouts, display lists, pixels, and the frames of a scroll.
//!
//! `cargo bench --bench window`. Each step is the toolkit's own, in the order of its loop; only the event comes from here
//! and the pixels stay in memory, where a window would hand them to the display.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use iced::advanced::renderer::Style;
use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::focusable;
use iced::keyboard::key::{NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::{Event, Point, Renderer, Size, mouse, window};
use iced_test::runtime::{UserInterface, user_interface::Cache};
use iced_tiny_skia::graphics::Viewport;
use iced_tiny_skia::window::Painter;
use parcours::core::course::{Course, LessonId, Passage};
use parcours::core::settings::{Language, ThemeChoice};
use parcours::gui::app::{App, Message};
use parcours::gui::font;
use parcours::gui::place::Place;
use parcours::gui::presets::{Kind, Picture, Preset};
use parcours::gui::screen::reader;
use parcours::gui::theme::Theme;

type Ui<'a> = UserInterface<'a, Message, Theme, Renderer>;

/// The windows of the goals: those of a small laptop and of a usual screen.
const SIZES: [(u32, u32); 2] = [(1366, 768), (1920, 1080)];
/// The screens that are measured part by part.
const SCREENS: [Preset; 4] = [Preset::Home, Preset::Question(Kind::Single), Preset::Glossary, Preset::Progress];
/// The field of the glossary page.
const FIELD: &str = "glossary-field";

/// The app in a window that nobody sees, and what the toolkit keeps for it between two frames.
struct Window {
    app: App,
    renderer: Renderer,
    cache: Cache,
    painter: Painter,
    pixels: Vec<u32>,
    viewport: Viewport,
    /// Frames ago that the pixels are of; 0 before the first.
    age: u8,
    /// The next notch of the wheel goes down.
    down: bool,
    /// A letter was written, that the next key takes away.
    written: bool,
}

/// How long the parts of a frame took.
#[derive(Clone, Copy, Default)]
struct Frame {
    /// The view built, compared with the last one and laid out.
    view: Duration,
    /// The events: the one that asks for the frame, and the wheel or the key.
    events: Duration,
    /// What is to be drawn listed.
    list: Duration,
    /// What differs from the last frame drawn.
    paint: Duration,
    /// What the events said taken in by the app.
    app: Duration,
}

impl Frame {
    fn whole(&self) -> Duration {
        self.view + self.events + self.list + self.paint + self.app
    }
}

impl Window {
    fn open(preset: Preset, (width, height): (u32, u32)) -> Self {
        let picture = Picture {
            preset,
            language: Language::French,
            theme: ThemeChoice::Light,
            window: (width as f32, height as f32),
            text_size: 100,
        };
        let settings = iced::advanced::renderer::Settings { default_font: font::DEFAULT, ..Default::default() };
        let mut window = Self {
            app: picture.app(),
            renderer: Renderer::new(settings),
            cache: Cache::default(),
            painter: Painter::new(width, height),
            pixels: vec![0; (width * height) as usize],
            viewport: Viewport::with_physical_size(Size::new(width, height), 1.0),
            age: 0,
            down: true,
            written: false,
        };
        window.frame(None);
        window
    }

    /// The lesson with the most words, from its top.
    fn lesson(size: (u32, u32)) -> Self {
        let mut window = Self::open(Preset::Home, size);
        let lesson = longest(&window.app.services.course);
        let _ = window.app.open(Place::Lesson(Passage { lesson, anchor: None }));
        window.frame(None);
        window
    }

    fn cursor(&self) -> mouse::Cursor {
        let size = self.viewport.logical_size();
        mouse::Cursor::Available(Point::new(size.width / 2.0, size.height / 2.0))
    }

    fn build<'a>(app: &'a App, cache: Cache, viewport: &Viewport, renderer: &mut Renderer) -> Ui<'a> {
        UserInterface::build(app.view(), viewport.logical_size(), cache, renderer)
    }

    /// One round of the toolkit's loop: view, redraw event, list, pixels, then an event and what the app makes of it.
    fn frame(&mut self, event: Option<Event>) -> Frame {
        let (cursor, mut said) = (self.cursor(), Vec::new());
        let mut frame = Frame::default();
        let mut last = Instant::now();
        let mut lap = || std::mem::replace(&mut last, Instant::now()).elapsed();
        let theme = self.app.theme();
        let Self { app, renderer, cache, painter, pixels, viewport, age, .. } = self;
        let mut ui = Self::build(app, std::mem::take(cache), viewport, renderer);
        frame.view = lap();
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let _ = ui.update(&[redraw], cursor, renderer, &mut said);
        frame.events = lap();
        Self::list(&mut ui, renderer, &theme, cursor);
        frame.list = lap();
        painter.paint(renderer, pixels, *age, viewport, background(&theme));
        *age = 1;
        frame.paint = lap();
        if let Some(event) = event {
            let _ = ui.update(&[event], cursor, renderer, &mut said);
        }
        *cache = ui.into_cache();
        frame.events += lap();
        for message in said {
            if let Message::Reader(reader::Message::Scrolled(offset, view, text)) = &message {
                self.down = if self.down { offset + view + 1.0 < *text } else { *offset < 1.0 };
            }
            let _ = self.app.update(message);
        }
        frame.app = lap();
        frame
    }

    fn list(ui: &mut Ui<'_>, renderer: &mut Renderer, theme: &Theme, cursor: mouse::Cursor) {
        let text_color = iced::theme::Base::base(theme).text_color;
        ui.draw(renderer, theme, &Style { text_color }, cursor);
    }

    /// One notch of the wheel over the text, down to its end and up again, with the frame that it leads to.
    fn scroll(&mut self) -> Frame {
        let delta = mouse::ScrollDelta::Lines { x: 0.0, y: if self.down { -1.0 } else { 1.0 } };
        self.frame(Some(Event::Mouse(mouse::Event::WheelScrolled { delta })))
    }

    /// Sends the focus to a field.
    fn focus(&mut self, id: &'static str) {
        let mut ui = Self::build(&self.app, std::mem::take(&mut self.cache), &self.viewport, &mut self.renderer);
        let mut operation = focusable::focus::<()>(id.into());
        ui.operate(&self.renderer, &mut operation as &mut dyn Operation);
        self.cache = ui.into_cache();
    }

    /// Writes a letter, and the next time takes it away, with the frame that it leads to.
    fn key(&mut self) -> Frame {
        self.written = !self.written;
        let (key, text) = match self.written {
            true => (Key::Character("r".into()), Some("r".into())),
            false => (Key::Named(keyboard::key::Named::Backspace), None),
        };
        self.frame(Some(Event::Keyboard(keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Unidentified(NativeCode::Unidentified),
            location: Location::Standard,
            modifiers: Modifiers::empty(),
            text,
            repeat: false,
        })))
    }
}

/// What the window is cleared with.
fn background(theme: &Theme) -> iced::Color {
    iced::theme::Base::base(theme).background_color
}

/// The lesson with the most words.
fn longest(course: &Course) -> LessonId {
    let slots = course.modules.iter().flat_map(|module| &module.lessons);
    let length = |slot: &&parcours::core::course::LessonSlot| {
        let mut length = 0;
        let blocks = slot.content.as_ref().map(|lesson| lesson.blocks.as_slice()).unwrap_or_default();
        blocks.iter().for_each(|block| block.texts(&mut |text| length += text.as_str().len()));
        length
    };
    slots.max_by_key(length).expect("the course has lessons").entry.id.clone()
}

/// The app's typefaces, as the program loads them.
fn load_fonts() {
    let mut system = iced_tiny_skia::graphics::text::font_system().write().expect("no thread has panicked");
    for file in font::FILES {
        system.load_font(file.into());
    }
}

/// View, layouts, list and whole repaint of a window.
fn parts(criterion: &mut Criterion, name: &str, mut window: Window) {
    let mut group = criterion.benchmark_group(format!("screen/{name}"));
    group.sample_size(20);
    group.bench_function("view", |bencher| bencher.iter(|| black_box(window.app.view().as_widget().size())));
    group.bench_function("view and first layout", |bencher| {
        bencher.iter(|| {
            let ui = Window::build(&window.app, Cache::default(), &window.viewport, &mut window.renderer);
            black_box(ui.into_cache());
        });
    });
    group.bench_function("view and layout", |bencher| {
        bencher.iter(|| {
            let cache = std::mem::take(&mut window.cache);
            let ui = Window::build(&window.app, cache, &window.viewport, &mut window.renderer);
            window.cache = ui.into_cache();
        });
    });
    group.bench_function("list", |bencher| {
        let (cursor, theme) = (window.cursor(), window.app.theme());
        let cache = std::mem::take(&mut window.cache);
        let mut ui = Window::build(&window.app, cache, &window.viewport, &mut window.renderer);
        bencher.iter(|| Window::list(&mut ui, &mut window.renderer, &theme, cursor));
        window.cache = ui.into_cache();
    });
    group.bench_function("paint", |bencher| {
        // What is listed refers to the layout: both must be there.
        let (cursor, theme) = (window.cursor(), window.app.theme());
        let Window { app, renderer, cache, painter, pixels, viewport, .. } = &mut window;
        let mut ui = Window::build(app, std::mem::take(cache), viewport, renderer);
        Window::list(&mut ui, renderer, &theme, cursor);
        bencher.iter(|| painter.paint(renderer, pixels, 0, viewport, background(&theme)));
        *cache = ui.into_cache();
    });
    group.finish();
}

fn screens(criterion: &mut Criterion) {
    load_fonts();
    parts(criterion, "lesson", Window::lesson(SIZES[0]));
    for preset in SCREENS {
        parts(criterion, &preset.name(), Window::open(preset, SIZES[0]));
    }
}

/// A part of a frame by its name.
type Part = (&'static str, fn(&Frame) -> Duration);

const PARTS: [Part; 6] = [
    ("frame", Frame::whole),
    ("view and layout", |frame| frame.view),
    ("events", |frame| frame.events),
    ("list", |frame| frame.list),
    ("paint", |frame| frame.paint),
    ("app", |frame| frame.app),
];

fn scroll(criterion: &mut Criterion) {
    load_fonts();
    for size in SIZES {
        let mut group = criterion.benchmark_group(format!("scroll/{}x{}", size.0, size.1));
        group.sample_size(50);
        let mut window = Window::lesson(size);
        for (name, part) in PARTS {
            group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
                bencher.iter_custom(|times| (0..times).map(|_| part(&window.scroll())).sum());
            });
        }
        group.finish();
    }
}

fn keystroke(criterion: &mut Criterion) {
    load_fonts();
    let mut group = criterion.benchmark_group("glossary keystroke");
    group.sample_size(20);
    let mut window = Window::open(Preset::Glossary, SIZES[0]);
    window.focus(FIELD);
    for (name, part) in PARTS {
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| part(&window.key())).sum());
        });
    }
    group.finish();
}

criterion_group!(benches, scroll, keystroke, screens);
criterion_main!(benches);
