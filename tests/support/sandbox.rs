//! The app without a window, used as a person without a mouse uses it: key after key, with the same order of events,
//! messages and operations as the toolkit's loop.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, Once};
use std::task::{Context, Poll, Waker};

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::Outcome;
use iced::event::Status;
use iced::keyboard::key::{Code, Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::{Event, Rectangle, Size, mouse, window};
use iced_test::core::renderer::Headless;
use iced_test::futures::futures::executor::block_on;
use iced_test::futures::futures::stream::{BoxStream, StreamExt};
use iced_test::runtime::keyboard::{handle_ctrl_tab, handle_radio_arrow, handle_scroll_keys, handle_tab};
use iced_test::runtime::{Action, Task, UserInterface, task, user_interface::Cache};
use iced_test::selector::{Candidate, Selector};
use parcours::core::course::{Course, Source};
use parcours::core::files::Places;
use parcours::core::progress::Store;
use parcours::core::settings::{Language, Settings};
use parcours::core::sitting::Sitting;
use parcours::gui::app::aftermath::Aftermath;
use parcours::gui::app::{App, Message, Start, keyboard::Press};
use parcours::gui::place::Place;
use parcours::gui::theme::Theme;
use parcours::gui::{font, presets};

type Ui<'a> = UserInterface<'a, Message, Theme, iced::Renderer>;

/// How many Tabs to press before saying that a control cannot be reached.
const TABS: usize = 150;
/// How many times the app may answer itself before saying that it never stops.
const ROUNDS: usize = 200;

/// One node that has a name, as it was met.
#[derive(Debug, Clone)]
pub struct Node {
    pub name: String,
    pub focused: bool,
}

/// Reads all names, and which of them has the focus; selects nothing.
#[derive(Clone, Default)]
struct Reading(Arc<Mutex<Read>>);

/// What was read.
#[derive(Debug, Default)]
struct Read {
    nodes: Vec<Node>,
    texts: Vec<String>,
    scrolls: Vec<(Id, f32)>,
    /// What the field that leads a list says is active, and the names of what has an identifier.
    active: Option<Id>,
    named: Vec<(Id, String)>,
    last: Rectangle,
}

impl Selector for Reading {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        let mut read = self.0.lock().expect("one thread reads");
        let Read { nodes, texts, scrolls, active, named, last } = &mut *read;
        match candidate {
            Candidate::Accessible { id, accessible, bounds, .. } => {
                if let Some(descendant) = accessible.active_descendant {
                    *active = Some(descendant.clone());
                }
                named.extend(id.map(|id| (id.clone(), spaced(accessible.label.unwrap_or_default()))));
                nodes.push(Node { name: spaced(accessible.label.unwrap_or_default()), focused: false });
                *last = bounds;
            }
            // A control says its name just before it asks for the focus.
            Candidate::Focusable { bounds, state, .. } if bounds == *last => {
                if let Some(node) = nodes.last_mut() {
                    node.focused |= state.is_focused();
                }
            }
            Candidate::Text { content, .. } => texts.push(spaced(content)),
            Candidate::TextInput { state, .. } => texts.push(state.text().to_owned()),
            Candidate::Scrollable { id: Some(id), translation, .. } => scrolls.push((id.clone(), translation.y)),
            _ => {}
        }
        None
    }

    fn description(&self) -> String {
        "everything".into()
    }
}

/// The app, its renderer and what the toolkit keeps between two drawings.
pub struct Sandbox {
    pub app: App,
    renderer: iced::Renderer,
    cache: Cache,
    size: Size,
    pending: Vec<BoxStream<'static, Action<Message>>>,
    messages: VecDeque<Message>,
}

impl Sandbox {
    /// Opens the app on a data folder, in French, on the day of the presets.
    pub fn open(folder: &Path) -> Self {
        Self::open_sized(folder, Size::new(1366.0, 768.0))
    }

    /// The same in a window of another size.
    pub fn open_sized(folder: &Path, size: Size) -> Self {
        let places = Places::inside(folder);
        let (settings, faults) = Settings::load(&places.settings());
        // A sandbox is never closed: to the next one it is a window that was killed.
        let unclosed = Sitting::begin(&places.state).ok().and_then(|(_, unclosed)| unclosed);
        let start = Start {
            settings,
            course: Course::load(Source::Embedded).map_err(Box::new),
            source: Source::Embedded,
            store: Store::open(&places.data),
            places,
            clock: presets::now,
            language: None,
            system_language: Language::French,
            aftermath: Aftermath { settings: faults, unclosed },
        };
        let (app, opening) = App::new(start);
        let mut sandbox = Self {
            app,
            renderer: renderer(),
            cache: Cache::default(),
            size,
            pending: Vec::new(),
            messages: VecDeque::from([Message::Resized(size)]),
        };
        sandbox.run(opening);
        sandbox.settle();
        sandbox
    }

    /// Goes to a place, as a control that leads there does.
    pub fn visit(&mut self, place: Place) {
        let task = self.app.open(place);
        self.run(task);
        self.settle();
    }

    /// Says something to the app, as the system does.
    pub fn say(&mut self, message: Message) {
        self.messages.push_back(message);
        self.settle();
    }

    /// Takes in what was done beside the window since the last key.
    pub fn wake(&mut self) {
        self.settle();
    }

    /// Presses a key that has a name.
    pub fn press(&mut self, key: Named) {
        self.press_with(key, Modifiers::empty());
    }

    /// Presses a key that has a name while others are held.
    pub fn press_with(&mut self, key: Named, modifiers: Modifiers) {
        let text = match key {
            Named::Space => Some(" "),
            Named::Enter => Some("\r"),
            _ => None,
        };
        let unidentified = Physical::Unidentified(NativeCode::Unidentified);
        self.key(Key::Named(key), unidentified, modifiers, text.filter(|_| modifiers.is_empty()));
    }

    /// Presses a key that writes, while others are held.
    pub fn chord(&mut self, key: &str, code: Code, modifiers: Modifiers) {
        let text = (!modifiers.intersects(Modifiers::CTRL | Modifiers::ALT)).then_some(key);
        self.key(Key::Character(key.into()), Physical::Code(code), modifiers, text);
    }

    /// Alt and a digit of the top row, as a French keyboard gives it: the layout makes another character of it.
    pub fn alt_digit(&mut self, digit: usize) {
        let codes = [Code::Digit1, Code::Digit2, Code::Digit3, Code::Digit4, Code::Digit5, Code::Digit6];
        let written = ["&", "é", "\"", "'", "(", "-"];
        self.chord(written[digit - 1], codes[digit - 1], Modifiers::ALT);
    }

    /// Writes words, a key each.
    pub fn typed(&mut self, words: &str) {
        for letter in words.chars() {
            let letter = letter.to_string();
            let unidentified = Physical::Unidentified(NativeCode::Unidentified);
            self.key(Key::Character(letter.as_str().into()), unidentified, Modifiers::empty(), Some(&letter));
        }
    }

    /// Name of the node that has the focus.
    pub fn focused(&mut self) -> Option<String> {
        let focused: Vec<String> = self.nodes().into_iter().filter(|node| node.focused).map(|node| node.name).collect();
        assert!(focused.len() < 2, "several nodes have the focus: {focused:?}");
        focused.into_iter().next()
    }

    /// Name of what the arrows lead to while the focus stays in a field.
    pub fn active(&mut self) -> Option<String> {
        let Read { active, named, .. } = self.read();
        let active = active?;
        Some(named.into_iter().find(|(id, _)| *id == active).expect("what is active is on the screen").1)
    }

    /// All names that a screen reader can come across, in order.
    pub fn names(&mut self) -> Vec<String> {
        self.nodes().into_iter().map(|node| node.name).filter(|name| !name.is_empty()).collect()
    }

    /// All words on the screen, scrolled out of sight or not.
    pub fn texts(&mut self) -> Vec<String> {
        self.read().texts
    }

    /// How far the scrolling area of that identifier is scrolled.
    pub fn scrolled(&mut self, id: &'static str) -> f32 {
        let scrolls = self.read().scrolls;
        let id = Id::new(id);
        scrolls.into_iter().find(|(each, _)| *each == id).expect("the area is on the screen").1
    }

    /// Whether some name or text holds these words.
    pub fn says(&mut self, words: &str) -> bool {
        let (Read { nodes, texts, .. }, words) = (self.read(), &spaced(words));
        nodes.iter().any(|node| node.name.contains(words.as_str()))
            || texts.iter().any(|text| text.contains(words.as_str()))
    }

    /// Panics with all that is said unless it holds these words.
    pub fn assert_says(&mut self, words: &str) {
        if !self.says(words) {
            panic!("« {words} » is not said by: {:#?}\nwritten: {:#?}", self.names(), self.texts());
        }
    }

    /// Lets what works beside the window end, up to where something is said.
    pub fn wait_until_it_says(&mut self, words: &str) {
        for _ in 0..1000 {
            if self.says(words) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            self.wake();
        }
        self.assert_says(words);
    }

    /// Presses Tab until the name of what has the focus fits; returns that name.
    pub fn tab_to(&mut self, fits: impl Fn(&str) -> bool) -> String {
        let mut met = Vec::new();
        for _ in 0..TABS {
            self.press(Named::Tab);
            let name = self.focused().unwrap_or_else(|| "(nothing)".into());
            if fits(&name) {
                return name;
            }
            met.push(name);
        }
        panic!("no Tab led there; met: {met:#?}");
    }

    /// Goes to a control by Tab and presses Entrée on it; returns its name.
    pub fn enter(&mut self, fits: impl Fn(&str) -> bool) -> String {
        let name = self.tab_to(fits);
        self.press(Named::Enter);
        name
    }

    fn nodes(&mut self) -> Vec<Node> {
        self.read().nodes
    }

    fn read(&mut self) -> Read {
        let reading = Reading::default();
        let mut operation = reading.clone().find_all();
        self.with_ui(|ui, renderer, _| {
            ui.operate(renderer, &mut iced::advanced::widget::operation::black_box(&mut operation));
        });
        std::mem::take(&mut *reading.0.lock().expect("one thread reads"))
    }

    fn key(&mut self, key: Key, physical: Physical, modifiers: Modifiers, text: Option<&str>) {
        if !modifiers.is_empty() {
            self.event(Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)));
        }
        self.event(Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key.clone(),
            physical_key: physical,
            location: Location::Standard,
            modifiers,
            text: text.map(Into::into),
            repeat: false,
        }));
        self.event(Event::Keyboard(keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key: physical,
            location: Location::Standard,
            modifiers,
        }));
        if !modifiers.is_empty() {
            self.event(Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::empty())));
        }
    }

    /// What the toolkit's loop does with one event: the controls, then its own keys, then the app's subscriptions.
    fn event(&mut self, event: Event) {
        let ignored = self.with_ui(|ui, renderer, messages| {
            let mut said = Vec::new();
            let (_, statuses) =
                ui.update(std::slice::from_ref(&event), mouse::Cursor::Unavailable, renderer, &mut said);
            messages.extend(said);
            let status = statuses[0];
            let tab = handle_tab(&event, status, ui, renderer);
            let taken = handle_ctrl_tab(&event, ui, renderer)
                || tab
                || handle_radio_arrow(&event, status, ui, renderer)
                || handle_scroll_keys(&event, status, ui, renderer);
            !taken && status == Status::Ignored
        });
        if let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) = event
            && ignored
        {
            self.messages.push_back(Message::Key(Press { key, physical: physical_key, modifiers }));
        }
        self.settle();
    }

    /// Lets the app answer until nothing is left, then draws; again if drawing said something.
    fn settle(&mut self) {
        for _ in 0..ROUNDS {
            while let Some(message) = self.messages.pop_front() {
                let task = self.app.update(message);
                self.run(task);
            }
            if self.act() {
                continue;
            }
            self.redraw();
            if self.messages.is_empty() {
                return;
            }
        }
        panic!("the app never stops answering: {:?}", self.messages);
    }

    fn run(&mut self, task: Task<Message>) {
        self.pending.extend(task::into_stream(task));
    }

    /// Carries out what tasks ask for, without waiting for those that wait; whether there was anything.
    fn act(&mut self) -> bool {
        let mut context = Context::from_waker(Waker::noop());
        let mut acted = false;
        for mut stream in std::mem::take(&mut self.pending) {
            loop {
                match stream.poll_next_unpin(&mut context) {
                    Poll::Ready(Some(action)) => {
                        acted = true;
                        self.carry_out(action);
                    }
                    Poll::Ready(None) => break,
                    Poll::Pending => {
                        self.pending.push(stream);
                        break;
                    }
                }
            }
        }
        acted
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => self.messages.push_back(message),
            Action::Widget(operation) => self.with_ui(|ui, renderer, _| {
                let mut next = Some(operation);
                while let Some(mut operation) = next.take() {
                    ui.operate(renderer, operation.as_mut());
                    if let Outcome::Chain(chained) = operation.finish() {
                        next = Some(chained);
                    }
                }
            }),
            // The window, the system and the clipboard are not there: nobody waits for their answer in a journey.
            _ => {}
        }
    }

    fn redraw(&mut self) {
        self.with_ui(|ui, renderer, messages| {
            let event = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
            let mut said = Vec::new();
            let _ = ui.update(&[event], mouse::Cursor::Unavailable, renderer, &mut said);
            messages.extend(said);
        });
    }

    /// Builds the interface of the moment, and keeps of it what the toolkit keeps.
    fn with_ui<T>(&mut self, act: impl FnOnce(&mut Ui<'_>, &mut iced::Renderer, &mut VecDeque<Message>) -> T) -> T {
        let cache = std::mem::take(&mut self.cache);
        let mut ui = UserInterface::build(self.app.view(), self.size, cache, &mut self.renderer);
        let answer = act(&mut ui, &mut self.renderer, &mut self.messages);
        self.cache = ui.into_cache();
        answer
    }
}

/// Words with the spaces of a keyboard instead of those that do not break.
pub fn spaced(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A renderer without a screen, with the app's typefaces.
fn renderer() -> iced::Renderer {
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().expect("no thread has panicked");
        for file in font::FILES {
            system.load_font(file.into());
        }
    });
    let settings = iced_test::core::renderer::Settings { default_font: font::DEFAULT, ..Default::default() };
    block_on(<iced::Renderer as Headless>::new(settings, None)).expect("the software renderer needs no screen")
}

/// A folder for what the student does, gone at the end of the test.
pub fn data_folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}
