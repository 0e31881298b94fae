//! The window: one application shared by the program, the tests and the picture gallery.

pub mod action;
pub mod app;
pub mod block;
mod breakdown;
pub mod card_name;
pub mod comparison;
pub mod context;
#[cfg(test)]
mod desk;
pub mod diploma;
pub mod file_dialog;
pub mod font;
pub mod icon;
pub mod inline;
pub mod later;
pub mod panel;
pub mod place;
pub mod presets;
pub mod rubric;
pub mod screen;
pub mod search;
pub mod spacing;
pub mod term_entry;
pub mod term_list;
pub mod theme;
pub mod widget;

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::{Point, Size, window};

use crate::cli::{self, WindowOptions};
use crate::core::course::{Course, Source};
use crate::core::files::Places;
use crate::core::i18n::I18n;
use crate::core::progress::Store;
use crate::core::settings::{Language, Settings};
use crate::core::sitting::Sitting;
use crate::journal;
use app::aftermath::Aftermath;
use app::{App, Message, Start};

/// An element of the interface, in our theme.
pub type Element<'a, Message> = iced::Element<'a, Message, theme::Theme>;

/// Opens the window and stays until it is closed.
///
/// Without a display: one line on standard error, and exit code 1.
pub fn run(options: WindowOptions) -> ExitCode {
    let system = cli::system_language();
    let places = match Places::new(options.data_dir.as_deref()) {
        Ok(places) => places,
        Err(error) => {
            let words = I18n::new(options.lang.unwrap_or(system));
            return refuse(&words.errors_no_folder(error.to_string()));
        }
    };
    journal::open(&places);
    journal::begin("window");
    let (settings, faults) = Settings::load(&places.settings());
    if !faults.is_empty() {
        tracing::warn!(faults = faults.len(), "settings not read whole");
    }
    // Without it, only the check after an unclean end is missing.
    let (sitting, unclosed) =
        Sitting::begin(&places.state).map_or((None, None), |(sitting, left)| (Some(sitting), left));
    let aftermath = Aftermath { settings: faults, unclosed };
    let words = I18n::new(options.lang.or(settings.language).unwrap_or(system));
    breakdown::guard(&options, &places, &words, || {
        let code = match open_on(&options, places.clone(), settings, aftermath, system) {
            Ok(()) => ExitCode::SUCCESS,
            Err(reason) => {
                tracing::error!("no display");
                refuse(&words.errors_no_display(reason))
            }
        };
        sitting.into_iter().for_each(Sitting::end);
        code
    })
}

/// Opens the window on what is saved; after a fault, on nothing but the page that says so.
fn open_on(
    options: &WindowOptions,
    places: Places,
    settings: Settings,
    aftermath: Aftermath,
    system: Language,
) -> Result<(), String> {
    let frame = window_settings(&settings);
    let source = options.course.clone().or_else(|| settings.course.clone()).map_or(Source::Embedded, Source::Folder);
    let start = |store, course| Start {
        store,
        course,
        source: source.clone(),
        places: places.clone(),
        settings,
        clock: jiff::Zoned::now,
        language: options.lang,
        system_language: system,
        aftermath,
    };
    if options.after_fault {
        let start = start(Store::in_memory(), Ok(Course::empty(source.clone())));
        return open(begun(start, App::after_fault).window(frame));
    }
    let start = start(Store::open(&places.data), Course::load(source.clone()).map_err(Box::new));
    open(application(start).window(frame))
}

/// Set once the window exists: from then on a panic is a fault of ours, to be reported as such.
static BOOTED: AtomicBool = AtomicBool::new(false);

/// Runs the application. `Err` with the reason when there is no display: the toolkit panics in that case, so its panic
/// is caught, and kept from standard error, as long as the application has not begun.
fn open<P>(application: iced::Application<P>) -> Result<(), String>
where
    P: iced::Program<State = App, Message = Message, Theme = theme::Theme> + 'static,
{
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if BOOTED.load(Ordering::Relaxed) {
            report(info);
        }
    }));
    match panic::catch_unwind(AssertUnwindSafe(|| application.run())) {
        Ok(done) => done.map_err(|error| error.to_string()),
        Err(panic) if BOOTED.load(Ordering::Relaxed) => panic::resume_unwind(panic),
        Err(_) => Err("DISPLAY, WAYLAND_DISPLAY".into()),
    }
}

fn refuse(line: &str) -> ExitCode {
    eprintln!("{line}");
    ExitCode::from(cli::FAULTS)
}

/// The application: shared by the program, the tests and the gallery.
pub fn application(
    start: Start,
) -> iced::Application<impl iced::Program<State = App, Message = Message, Theme = theme::Theme>> {
    begun(start, App::new)
}

/// The application as `begin` begins it.
fn begun(
    start: Start,
    begin: fn(Start) -> (App, iced::Task<Message>),
) -> iced::Application<impl iced::Program<State = App, Message = Message, Theme = theme::Theme>> {
    let start = Mutex::new(Some(start));
    let boot = move || {
        BOOTED.store(true, Ordering::Relaxed);
        let start = start.lock().ok().and_then(|mut start| start.take());
        begin(start.expect("the application boots once"))
    };
    let fonts = iced::Settings {
        fonts: font::FILES.into_iter().map(Into::into).collect(),
        default_font: font::DEFAULT,
        default_text_size: 16.into(),
        antialiasing: true,
        ..iced::Settings::default()
    };
    iced::application(boot, App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .subscription(App::subscription)
        .settings(fonts)
        .exit_on_close_request(false)
}

/// The window as it was left, or as the design has it.
fn window_settings(settings: &Settings) -> window::Settings {
    let place = settings.window;
    let (width, height) = place.map_or(spacing::size::WINDOW, |place| place.size);
    window::Settings {
        size: Size::new(width.max(spacing::size::WINDOW_MIN.0), height.max(spacing::size::WINDOW_MIN.1)),
        min_size: Some(Size::new(spacing::size::WINDOW_MIN.0, spacing::size::WINDOW_MIN.1)),
        position: match place.and_then(|place| place.position) {
            Some((x, y)) => window::Position::Specific(Point::new(x, y)),
            None => window::Position::Default,
        },
        maximized: place.is_some_and(|place| place.maximized),
        exit_on_close_request: false,
        ..window::Settings::default()
    }
}
