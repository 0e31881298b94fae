//! A paragraph of a lesson: wrapped text with bold, italic, and words that open their definition.
//!
//! Each such word, a link, is a stop of the Tab key and a link for screen readers, wherever its line breaks.
//!
//! ```text
//! prose(vec![Piece::plain("C’est le "), Piece::link("paraverbal", TermId::new("paraverbal")), Piece::plain(".")])
//!     .faces(Faces { regular, bold, italic })
//!     .size(19.0, 31.0)
//!     .open(Some(term))
//!     .on_link(Message::OpenTerm)
//!     .link_id(|rank, term| Id::from(format!("p3-{rank}")))
//!     .style(|theme: &Theme| theme.prose())
//! ```

use std::borrow::Cow;
use std::ops::Range;

use iced::advanced::widget::Id;
use iced::{Color, Font, Length};

mod response;

/// Some words of a paragraph that are set alike.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece<'a, K> {
    /// The words.
    pub text: Cow<'a, str>,
    /// Set in the bold face.
    pub bold: bool,
    /// Set in the italic face.
    pub italic: bool,
    /// Lit: something was searched for and these words answer it.
    pub lit: bool,
    /// What they open; neighbours with an equal key are one link.
    pub link: Option<K>,
}

impl<'a, K> Piece<'a, K> {
    /// Words that stand out in nothing.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), bold: false, italic: false, lit: false, link: None }
    }

    /// Words that open something.
    pub fn link(text: impl Into<Cow<'a, str>>, key: K) -> Self {
        Self { link: Some(key), ..Self::plain(text) }
    }

    /// The same in bold.
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same in italic.
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }
}

/// The faces of a paragraph. There is no bold italic: bold wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Faces {
    /// Running text.
    pub regular: Font,
    /// Bold words, and the link that is open.
    pub bold: Font,
    /// Italic words.
    pub italic: Font,
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Text; that of the surroundings by default.
    pub text: Option<Color>,
    /// Dots under a link.
    pub dots: Color,
    /// Behind a link under the pointer.
    pub hover: Color,
    /// Behind the open link.
    pub open: Color,
    /// Text of the open link.
    pub on_open: Color,
    /// Behind lit words, and the edge of that.
    pub lit: (Color, Color),
    /// Focus ring.
    pub ring: Color,
}

impl Default for Style {
    fn default() -> Self {
        let clear = Color::TRANSPARENT;
        let (dots, on_open, ring) = (Color::BLACK, Color::BLACK, Color::BLACK);
        Self { text: None, dots, hover: clear, open: clear, on_open, lit: (clear, clear), ring }
    }
}

/// Consecutive pieces that open the same thing.
#[derive(Debug)]
struct Link {
    pieces: Range<usize>,
    name: String,
    id: Option<Id>,
}

type LinkFn<'a, K, Message> = Box<dyn Fn(K) -> Message + 'a>;

/// A paragraph: see [`prose`].
#[allow(missing_debug_implementations)]
pub struct Prose<'a, K, Message, Theme = iced::Theme> {
    pieces: Vec<Piece<'a, K>>,
    links: Vec<Link>,
    text: String,
    faces: Faces,
    size: f32,
    line_height: f32,
    width: Length,
    open: Option<K>,
    on_link: Option<LinkFn<'a, K, Message>>,
    style: Box<dyn Fn(&Theme) -> Style + 'a>,
}

/// Makes a paragraph.
pub fn prose<'a, K: Clone + PartialEq, Message, Theme>(pieces: Vec<Piece<'a, K>>) -> Prose<'a, K, Message, Theme> {
    let mut links: Vec<Link> = Vec::new();
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.link.is_some()) {
        match links.last_mut() {
            Some(last) if last.pieces.end == index && pieces[last.pieces.start].link == piece.link => {
                last.pieces.end = index + 1;
                last.name.push_str(&piece.text);
            }
            _ => links.push(Link { pieces: index..index + 1, name: piece.text.to_string(), id: None }),
        }
    }
    let text = pieces.iter().map(|piece| piece.text.as_ref()).collect();
    Prose {
        pieces,
        links,
        text,
        faces: Faces::default(),
        size: 16.0,
        line_height: 24.0,
        width: Length::Fill,
        open: None,
        on_link: None,
        style: Box::new(|_| Style::default()),
    }
}

impl<'a, K: Clone + PartialEq, Message, Theme> Prose<'a, K, Message, Theme> {
    /// The faces of the text.
    pub fn faces(mut self, faces: Faces) -> Self {
        self.faces = faces;
        self
    }

    /// Size of the text and height of a line, in logical pixels.
    pub fn size(mut self, size: f32, line_height: f32) -> Self {
        self.size = size;
        self.line_height = line_height;
        self
    }

    /// Width; by default all there is.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// The key whose definition is open beside the text.
    pub fn open(mut self, key: Option<K>) -> Self {
        self.open = key;
        self
    }

    /// What pressing a link says. Without it links are plain words.
    pub fn on_link(mut self, on_link: impl Fn(K) -> Message + 'a) -> Self {
        self.on_link = Some(Box::new(on_link));
        self
    }

    /// Identifies each link, from its rank in the paragraph and its key, so that the focus can come back to it.
    pub fn link_id(mut self, identify: impl Fn(usize, &K) -> Id) -> Self {
        for (rank, link) in self.links.iter_mut().enumerate() {
            link.id = self.pieces[link.pieces.start].link.as_ref().map(|key| identify(rank, key));
        }
        self
    }

    /// How it looks.
    pub fn style(mut self, style: impl Fn(&Theme) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    /// Whether that piece belongs to the open link.
    fn is_open(&self, piece: &Piece<'a, K>) -> bool {
        self.on_link.is_some() && piece.link.is_some() && piece.link == self.open
    }

    fn face(&self, piece: &Piece<'a, K>) -> Font {
        if piece.bold || self.is_open(piece) {
            self.faces.bold
        } else if piece.italic {
            self.faces.italic
        } else {
            self.faces.regular
        }
    }

    /// What pressing that link says.
    fn opening(&self, link: usize) -> Option<Message> {
        let key = self.pieces[self.links.get(link)?.pieces.start].link.clone()?;
        self.on_link.as_ref().map(|on_link| on_link(key))
    }
}
