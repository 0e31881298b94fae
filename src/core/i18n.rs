//! The interface's words: Fluent bundles as a value, never a global.
//!
//! Each message of `locales/` is a method of [`I18n`] that the build script writes, so its id and its variables are
//! checked by the compiler: `home-lessons-read` with `$read` and `$total` is `i18n.home_lessons_read(2, 6)`.
//!
//! ```
//! use parcours::core::i18n::I18n;
//! use parcours::core::settings::Language;
//!
//! let i18n = I18n::new(Language::French);
//! assert_eq!(i18n.format_percent(80), "80\u{202f}%");
//! ```

mod arg;
mod format;
#[allow(clippy::needless_lifetimes)]
mod messages {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
mod sentence;

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::core::settings::Language;

pub use arg::Arg;
pub use format::capitalised;

/// The words of the interface in one language. Each file of messages is parsed when one of its messages is first asked
/// for: a screen needs a few of them, and all together take more memory than the rest of its words. A clone shares them.
#[derive(Clone)]
pub struct I18n {
    language: Language,
    /// In the order of the files.
    areas: Arc<[OnceLock<Area>]>,
}

/// What one file holds. No message refers to one of another file.
type Area = FluentBundle<FluentResource>;

const _: () = assert!(messages::FR.len() == messages::EN.len());

impl fmt::Debug for I18n {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("I18n").field("language", &self.language).finish_non_exhaustive()
    }
}

impl I18n {
    /// The embedded messages of a language.
    pub fn new(language: Language) -> Self {
        Self { language, areas: messages::FR.iter().map(|_| OnceLock::new()).collect() }
    }

    /// The messages of a file, by its position.
    fn area(&self, file: usize) -> &Area {
        self.areas[file].get_or_init(|| self.parse(file))
    }

    fn parse(&self, file: usize) -> Area {
        let (tag, sources) = match self.language {
            Language::French => ("fr", &messages::FR),
            Language::English => ("en-GB", &messages::EN),
        };
        let locale: LanguageIdentifier = tag.parse().expect("`fr` and `en-GB` are valid language tags");
        let mut area = FluentBundle::new_concurrent(vec![locale]);
        // The isolation marks show as boxes in fonts that lack them, and no text here mixes directions.
        area.set_use_isolating(false);
        area.set_formatter(Some(match self.language {
            Language::French => arg::format_french,
            Language::English => arg::format_english,
        }));
        area.add_builtins().expect("a new bundle has no function yet");
        let (_, source) = sources[file];
        let resource = FluentResource::try_new(source.to_owned()).expect("the build script parsed every file");
        area.add_resource(resource).expect("the build script refuses a message defined twice");
        area
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of an id known only at run time, such as that of a diagnostic; `None` when there is none.
    ///
    /// Values are inserted as they are: a message reached this way cannot choose a plural.
    pub fn by_id(&self, id: &str, args: &[(&str, String)]) -> Option<String> {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (0..self.areas.len()).find_map(|file| self.write(file, id, &args))
    }

    /// The message of an id that the build script knows, with its file and the variables it found.
    fn message<const N: usize>(&self, file: usize, id: &'static str, args: [(&'static str, Arg<'_>); N]) -> String {
        let args: FluentArgs<'_> = args.into_iter().collect();
        self.write(file, id, &args).expect("the build script generates a method only for a message that exists")
    }

    fn write(&self, file: usize, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let area = self.area(file);
        let pattern = area.get_message(id)?.value()?;
        // A variable that `by_id` was not given shows as its name, which is still better than no message.
        let mut faults = Vec::new();
        Some(area.format_pattern(pattern, Some(args), &mut faults).into_owned())
    }
}
