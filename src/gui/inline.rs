//! Inline text on the screen: spans prepared once a lesson, drawn as prose with dotted terms.

use std::collections::HashMap;
use std::ops::Range;

use iced::Color;
use iced::widget::Id;

use crate::core::course::{Block, Lesson, Passage, TermId, Text};
use crate::core::markup::{self, Link, Linker, Span};
use crate::gui::Element;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::widget::prose::{Faces, Piece, Style, prose};

/// What a press on a text's link asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Followed {
    /// Show a term.
    Term(TermId),
    /// Go to a passage.
    Passage(Passage),
}

/// The spans of a lesson's texts, with the first occurrence of each term linked.
#[derive(Debug, Clone, Default)]
pub struct Inline {
    spans: HashMap<Text, Vec<Span>>,
}

impl Inline {
    /// Reads all texts of a lesson in order.
    pub fn of(lesson: &Lesson, linker: &Linker) -> Self {
        let mut pass = linker.pass();
        let mut spans = HashMap::new();
        spans.insert(lesson.lead.clone(), pass.plain_spans(&lesson.lead));
        for block in &lesson.blocks {
            if let Block::Definition(definition) = block {
                pass.introduce(&definition.term);
            }
            let running = block.is_running_text();
            block.texts(&mut |text| {
                let found = if running { pass.spans(text) } else { pass.plain_spans(text) };
                // The same words may stand twice; their first reading holds the links.
                spans.entry(text.clone()).or_insert(found);
            });
        }
        Self { spans }
    }

    /// The spans of a text; read on the spot when it is not one of the lesson's.
    fn spans(&self, text: &Text) -> Vec<Span> {
        self.spans.get(text).cloned().unwrap_or_else(|| markup::parse(text).0)
    }

    /// A text as prose, in a role and colour.
    pub fn prose<'a>(&self, ctx: &Context<'a>, role: Type, colour: Color, text: &Text) -> Element<'a, Followed> {
        paragraph(ctx, role, colour, self.spans(text))
    }
}

/// A text that is no part of a lesson, as prose.
pub fn text<'a>(ctx: &Context<'a>, role: Type, colour: Color, words: &Text) -> Element<'a, Followed> {
    paragraph(ctx, role, colour, markup::parse(words).0)
}

/// A text that is no part of a lesson, as prose, with the first occurrence of each glossary term linked.
pub fn linked<'a>(ctx: &Context<'a>, role: Type, colour: Color, words: &Text) -> Element<'a, Followed> {
    paragraph(ctx, role, colour, ctx.course.glossary.linker().pass().spans(words))
}

/// A text inside a control, as prose without links.
pub fn bare<'a, Message: 'a>(look: Look, role: Type, colour: Color, words: &Text) -> Element<'a, Message> {
    let setting = look.setting(role, Strength::Regular);
    let pieces = markup::parse(words).0.into_iter().map(|span| Piece::<()> {
        text: span.text.into(),
        bold: span.style.strong,
        italic: span.style.emphasis,
        lit: false,
        link: None,
    });
    prose(pieces.collect())
        .faces(faces(look, role))
        .size(setting.size.0, setting.line.0)
        .style(move |_| Style { text: Some(colour), ..Style::default() })
        .into()
}

fn faces(look: Look, role: Type) -> Faces {
    Faces {
        regular: look.setting(role, Strength::Regular).font,
        bold: look.setting(role, Strength::Semibold).font,
        italic: look.setting(role, Strength::Italic).font,
    }
}

fn paragraph<'a>(ctx: &Context<'a>, role: Type, colour: Color, spans: Vec<Span>) -> Element<'a, Followed> {
    let look = ctx.look;
    let setting = look.setting(role, Strength::Regular);
    let faces = faces(look, role);
    let pieces = spans.into_iter().flat_map(|span| {
        let link = span.link.map(|link| match link {
            Link::Term(term) => Followed::Term(term),
            Link::Passage(passage) => Followed::Passage(passage),
        });
        let parts = cut(&span.text, ctx.lit).into_iter().map(|(range, lit)| Piece {
            text: span.text[range].to_owned().into(),
            bold: span.style.strong,
            italic: span.style.emphasis,
            lit,
            link: link.clone(),
        });
        parts.collect::<Vec<_>>()
    });
    let roles = *look.colour();
    let contrast = look.theme.is_high_contrast();
    prose(pieces.collect())
        .faces(faces)
        .size(setting.size.0, setting.line.0)
        .open(ctx.panel_term.cloned().map(Followed::Term))
        .on_link(|followed| followed)
        .link_id(|_, followed| match followed {
            Followed::Term(term) => term_id(term),
            Followed::Passage(passage) => Id::from(format!("passage-{passage}")),
        })
        .style(move |_| Style {
            text: Some(colour),
            dots: roles.primary,
            hover: if contrast { roles.hover } else { roles.primary_soft },
            open: if contrast { roles.text } else { roles.primary_soft },
            on_open: if contrast { roles.page } else { roles.on_primary_soft },
            lit: (roles.surface, roles.accent),
            ring: roles.focus,
        })
        .into()
}

/// A text cut where words that are lit begin and end. They begin a word of the text; they may be its beginning only.
fn cut(text: &str, lit: &[String]) -> Vec<(Range<usize>, bool)> {
    let begins = |at: &usize| !text[..*at].chars().next_back().is_some_and(char::is_alphanumeric);
    let found = lit.iter().filter(|words| !words.is_empty()).flat_map(|words| {
        let places = text.match_indices(words.as_str()).map(|(at, _)| at).filter(begins);
        places.map(|at| at..at + words.len())
    });
    let mut found: Vec<Range<usize>> = found.collect();
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let (mut parts, mut done) = (Vec::new(), 0);
    for range in found {
        if range.start < done {
            continue;
        }
        if range.start > done {
            parts.push((done..range.start, false));
        }
        done = range.end;
        parts.push((range, true));
    }
    if done < text.len() || parts.is_empty() {
        parts.push((done..text.len(), false));
    }
    parts
}

/// The id of a term's dotted words, so that focus can come back to them.
pub fn term_id(term: &TermId) -> Id {
    Id::from(format!("term-{term}"))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn lit_words_are_cut_out_where_they_begin_a_word() {
        let parts = |text: &str, lit: &[&str]| {
            let lit: Vec<String> = lit.iter().map(|words| (*words).to_owned()).collect();
            let parts = cut(text, &lit);
            parts.into_iter().map(|(range, lit)| (text[range].to_owned(), lit)).collect::<Vec<_>>()
        };
        let of =
            |parts: &[(&str, bool)]| parts.iter().map(|(text, lit)| ((*text).to_owned(), *lit)).collect::<Vec<_>>();
        assert_eq!(parts("L’écoute", &["écoute"]), of(&[("L’", false), ("écoute", true)]));
        assert_eq!(parts("réécoute", &["écoute"]), of(&[("réécoute", false)]));
        assert_eq!(parts("écoutes", &["écoute", "éc"]), of(&[("écoute", true), ("s", false)]));
        assert_eq!(parts("", &["a", ""]), of(&[("", false)]));
    }
}
