//! Inline text on the screen: spans prepared once a lesson, drawn as prose with dotted terms.

use std::collections::HashMap;

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
    let pieces = spans.into_iter().map(|span| Piece {
        text: span.text.into(),
        bold: span.style.strong,
        italic: span.style.emphasis,
        link: span.link.map(|link| match link {
            Link::Term(term) => Followed::Term(term),
            Link::Passage(passage) => Followed::Passage(passage),
        }),
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
            ring: roles.focus,
        })
        .into()
}

/// The id of a term's dotted words, so that focus can come back to them.
pub fn term_id(term: &TermId) -> Id {
    Id::from(format!("term-{term}"))
}
