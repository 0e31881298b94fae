//! What a card is made of, found in the course.

use crate::core::course::{Channel, Channels, Column, Confusion, Exercise, Term};
use crate::core::exercise::{Part, name_typed};
use crate::core::review::{CardId, Day, Side};
use crate::gui::context::Context;

/// What a card is made of.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// A term, asked from one side.
    Term(&'a Term, Side),
    /// Two terms: the definition of the first is shown.
    Pair(&'a Term, &'a Term),
    /// An exercise.
    Question(&'a Exercise),
    /// A cell of a comparison.
    Cell(&'a Channels, &'a Channel, Column),
}

impl<'a> Content<'a> {
    /// What a card is made of; none when the course no longer has it.
    pub fn of(ctx: &Context<'a>, card: &CardId) -> Option<Self> {
        let term = |id| ctx.course.glossary.get(id).map(|term| &**term);
        Some(match card {
            CardId::Term(id, side) => Self::Term(term(id)?, *side),
            CardId::Pair(one, other) => {
                let (one, other) = (term(one)?, term(other)?);
                if is_first(card, ctx.today()) { Self::Pair(one, other) } else { Self::Pair(other, one) }
            }
            CardId::Question(id) => Self::Question(ctx.course.exercise(id)?.1),
            CardId::Cell(sheet, column, channel) => {
                let (_, channels) = ctx.course.sheet(sheet)?;
                Self::Cell(channels, channels.channels.iter().find(|each| each.name == *channel)?, *column)
            }
        })
    }

    /// The term whose name can be typed as an answer.
    pub fn typed(self) -> Option<&'a Term> {
        match self {
            Self::Term(term, Side::Name) => Some(term),
            _ => None,
        }
    }
}

/// Whether it is the first of two terms that is asked on a day: each in turn.
fn is_first(card: &CardId, day: Day) -> bool {
    (i64::from(day.number()) + (card.seed() % 2) as i64) % 2 == 0
}

/// How a name that was typed did.
pub fn graded(term: &Term, typed: &str) -> Part {
    let others = term.synonyms.iter().chain(&term.forms).chain(&term.english).cloned();
    // What brackets add to a name need not be typed, and may be typed alone.
    let parts = term.name.split(['(', ')']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
    name_typed(&term.name, others.chain(parts), typed)
}

/// What tells two terms apart, in the words of either: first what is said of the first.
pub fn difference<'a>(one: &'a Term, other: &'a Term) -> Vec<&'a Confusion> {
    let notes = |from: &'a Term, to: &'a Term| {
        from.confused_with.iter().filter(move |confusion| confusion.term.as_ref() == Some(&to.id))
    };
    notes(other, one).chain(notes(one, other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::TermId;

    #[test]
    fn each_of_two_terms_is_asked_in_turn() {
        let card = CardId::pair(&TermId::new("prospect"), &TermId::new("client"));
        let day = Day::from(jiff::civil::date(2026, 3, 12));
        assert_ne!(is_first(&card, day), is_first(&card, day + 1));
        assert_eq!(is_first(&card, day), is_first(&card, day + 2));
    }
}
