//! Inline text: the documented subset of Markdown to spans, and the automatic linking of glossary terms.
//!
//! ```
//! use parcours::core::course::Text;
//! use parcours::core::markup;
//!
//! let text = Text("Un **canal** est une voie d’[échange](term:canal).".into());
//! assert_eq!(markup::plain(&text), "Un canal est une voie d’échange.");
//! ```

mod linker;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::core::course::{Passage, TermId, Text};

pub use linker::{Linker, Pass, lesson_terms};

/// How a span is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Style {
    /// `**strong**`.
    pub strong: bool,
    /// `*emphasis*`.
    pub emphasis: bool,
}

/// Where a span leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Link {
    /// A glossary term.
    Term(TermId),
    /// A passage of a lesson.
    Passage(Passage),
}

/// A run of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Span {
    /// Words.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Where they lead.
    pub link: Option<Link>,
}

/// What a text holds that the subset does not know.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Problem {
    /// A link that is neither `term:…` nor `lesson:…`; its words are kept.
    UnknownLink {
        /// The target as written.
        target: String,
    },
    /// A `**` that opens or closes nothing; it is shown as it is.
    StrayMark,
}

/// Reads a text: its spans in order, neighbours of one style joined, and what it holds that is not in the subset.
///
/// Line breaks count as spaces. Everything that is not in the subset (headings, lists, code, HTML …) is literal text.
pub fn parse(text: &Text) -> (Vec<Span>, Vec<Problem>) {
    let source = one_line(text.as_str());
    let mut reader = Reader::default();
    for (event, range) in Parser::new_ext(&source, Options::empty()).into_offset_iter() {
        reader.take(event, &source, range.start);
    }
    if let Some(first) = reader.spans.first_mut() {
        first.text = first.text.strip_prefix(GUARD).map(str::to_owned).unwrap_or_else(|| first.text.clone());
    }
    reader.spans.retain(|span| !span.text.is_empty());
    if reader.spans.iter().any(|span| span.text.contains("**")) {
        reader.problems.push(Problem::StrayMark);
    }
    (reader.spans, reader.problems)
}

/// The words of a text, without marks.
pub fn plain(text: &Text) -> String {
    parse(text).0.into_iter().map(|span| span.text).collect()
}

/// A no-break space put before the text, so that Markdown sees no heading, list or quotation at its beginning while
/// `**` may still open there.
const GUARD: char = '\u{a0}';

fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + GUARD.len_utf8());
    line.push(GUARD);
    let mut space = false;
    for c in text.trim().chars() {
        let is_space = matches!(c, ' ' | '\n' | '\r' | '\t');
        if !is_space {
            line.push(c);
        } else if !space {
            line.push(' ');
        }
        space = is_space;
    }
    if is_nfc(&line) { line } else { line.nfc().collect() }
}

#[derive(Default)]
struct Reader {
    spans: Vec<Span>,
    problems: Vec<Problem>,
    strong: usize,
    emphasis: usize,
    /// Marks to write back when an element that is not in the subset ends.
    endings: Vec<&'static str>,
    link: Option<Link>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, source: &str, start: usize) {
        match event {
            Event::Start(tag) => self.open(tag, source, start),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => match self.endings.pop() {
                Some("**") => self.strong = self.strong.saturating_sub(1),
                Some("*") => self.emphasis = self.emphasis.saturating_sub(1),
                Some(literal) => self.push(literal),
                None => {}
            },
            Event::End(TagEnd::Link | TagEnd::Image) => self.link = None,
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.push(&words),
            Event::Code(words) => {
                self.push("`");
                self.push(&words);
                self.push("`");
            }
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>, source: &str, start: usize) {
        // Markdown also takes underscores; French authors use them for blanks, so they stay as they are.
        let literal = source[start..].starts_with('_');
        match tag {
            Tag::Strong if literal => self.keep("__"),
            Tag::Emphasis if literal => self.keep("_"),
            Tag::Strong => {
                self.strong += 1;
                self.endings.push("**");
            }
            Tag::Emphasis => {
                self.emphasis += 1;
                self.endings.push("*");
            }
            Tag::Link { link_type, dest_url, .. } => {
                self.link = target(&dest_url).filter(|_| link_type == LinkType::Inline);
                if self.link.is_none() {
                    self.problems.push(Problem::UnknownLink { target: dest_url.into_string() });
                }
            }
            Tag::Image { dest_url, .. } => {
                self.problems.push(Problem::UnknownLink { target: dest_url.into_string() });
            }
            _ => {}
        }
    }

    fn keep(&mut self, mark: &'static str) {
        self.push(mark);
        self.endings.push(mark);
    }

    fn push(&mut self, words: &str) {
        let style = Style { strong: self.strong > 0, emphasis: self.emphasis > 0 };
        match self.spans.last_mut() {
            Some(last) if last.style == style && last.link == self.link => last.text.push_str(words),
            _ => self.spans.push(Span { text: words.to_owned(), style, link: self.link.clone() }),
        }
    }
}

fn target(url: &str) -> Option<Link> {
    if let Some(term) = url.strip_prefix("term:") {
        return (!term.is_empty()).then(|| Link::Term(TermId::new(term)));
    }
    let passage = url.strip_prefix("lesson:")?;
    (!passage.is_empty()).then(|| Link::Passage(Passage::from(passage.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<(String, bool, bool, Option<Link>)> {
        parse(&Text(text.into()))
            .0
            .into_iter()
            .map(|span| (span.text, span.style.strong, span.style.emphasis, span.link))
            .collect()
    }

    #[test]
    fn strong_emphasis_and_links_become_spans() {
        let term = Some(Link::Term(TermId::new("canal")));
        assert_eq!(
            spans("Un **mot *fort*** et un [canal](term:canal)."),
            [
                ("Un ".into(), false, false, None),
                ("mot ".into(), true, false, None),
                ("fort".into(), true, true, None),
                (" et un ".into(), false, false, None),
                ("canal".into(), false, false, term),
                (".".into(), false, false, None),
            ]
        );
    }

    #[test]
    fn a_passage_keeps_its_anchor() {
        let passage = Passage::from("L3.1#cinq".to_owned());
        assert_eq!(spans("[ici](lesson:L3.1#cinq)"), [("ici".into(), false, false, Some(Link::Passage(passage)))]);
    }

    #[test]
    fn what_is_not_in_the_subset_stays_literal() {
        for text in [
            "# 3 canaux",
            "1. Saluer",
            "- 12 %",
            "+ 5 points",
            "> 3",
            "___ blanc _a_",
            "a `b` c",
            "<b>a",
            "[mot]",
            "---",
        ] {
            assert_eq!(spans(text), [(text.to_owned(), false, false, None)], "{text}");
        }
    }

    #[test]
    fn marks_open_before_french_quotation_marks() {
        assert_eq!(spans("**« Oui »**"), [("« Oui »".into(), true, false, None)]);
    }

    #[test]
    fn an_unknown_link_and_a_stray_mark_are_problems() {
        let problems = |text: &str| parse(&Text(text.into())).1;
        assert_eq!(problems("[a](https://exemple.fr)"), [Problem::UnknownLink { target: "https://exemple.fr".into() }]);
        assert_eq!(problems("un **mot"), [Problem::StrayMark]);
        assert_eq!(problems("2 * 3 * 4"), []);
    }
}
