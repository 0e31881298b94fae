//! What a card is about, as a name that lasts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::core::course::{Column, ExerciseId, SheetId, TermId};

/// The card of something to remember. Saved as text: `term:reformulation:meaning`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CardId {
    /// A term, asked from one side.
    Term(TermId, Side),
    /// Two terms not to be confused: « lequel des deux ? ». The smaller id comes first.
    Pair(TermId, TermId),
    /// An exercise that was answered wrong.
    Question(ExerciseId),
    /// A cell of a comparison sheet that is to be seen again: sheet, column, name of the channel.
    Cell(SheetId, Column, String),
}

/// The side of a term that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The term is shown, its meaning is asked for.
    Meaning,
    /// The meaning is shown, the term is asked for.
    Name,
}

impl CardId {
    /// The card of two terms not to be confused, whichever comes first.
    pub fn pair(one: &TermId, other: &TermId) -> Self {
        let (first, second) = if one <= other { (one, other) } else { (other, one) };
        Self::Pair(first.clone(), second.clone())
    }

    /// A number drawn from its name, the same everywhere and for ever.
    pub fn seed(&self) -> u64 {
        let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
        // Writing to a number cannot fail.
        let _ = fmt::write(&mut hash, format_args!("{self}"));
        hash.0
    }
}

/// FNV-1a, 64 bits, of what is written to it: a queue takes one for each card, without a string for each.
struct Fnv(u64);

impl fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.0 = text.bytes().fold(self.0, mix);
        Ok(())
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Term(term, Side::Meaning) => write!(f, "term:{term}:meaning"),
            Self::Term(term, Side::Name) => write!(f, "term:{term}:name"),
            Self::Pair(first, second) => write!(f, "pair:{first}:{second}"),
            Self::Question(exercise) => write!(f, "question:{exercise}"),
            Self::Cell(sheet, column, channel) => write!(f, "cell:{sheet}:{}:{channel}", column_name(*column)),
        }
    }
}

/// Words that are not the name of a card.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a card: {0}")]
pub struct NotACard(String);

impl FromStr for CardId {
    type Err = NotACard;

    fn from_str(name: &str) -> Result<Self, NotACard> {
        let no = || NotACard(name.to_owned());
        let (kind, rest) = name.split_once(':').ok_or_else(no)?;
        Ok(match kind {
            "term" => match rest.rsplit_once(':').ok_or_else(no)? {
                (term, "meaning") => Self::Term(TermId::new(term), Side::Meaning),
                (term, "name") => Self::Term(TermId::new(term), Side::Name),
                _ => return Err(no()),
            },
            "pair" => {
                let (first, second) = rest.split_once(':').ok_or_else(no)?;
                Self::Pair(TermId::new(first), TermId::new(second))
            }
            "question" => Self::Question(ExerciseId::new(rest)),
            "cell" => {
                let mut parts = rest.splitn(3, ':');
                let (Some(sheet), Some(column), Some(channel)) = (parts.next(), parts.next(), parts.next()) else {
                    return Err(no());
                };
                let column = COLUMNS.into_iter().find(|each| column_name(*each) == column).ok_or_else(no)?;
                Self::Cell(SheetId::new(sheet), column, channel.to_owned())
            }
            _ => return Err(no()),
        })
    }
}

const COLUMNS: [Column; 3] = [Column::Examples, Column::Advantages, Column::Drawbacks];

fn column_name(column: Column) -> &'static str {
    match column {
        Column::Examples => "examples",
        Column::Advantages => "advantages",
        Column::Drawbacks => "drawbacks",
    }
}

impl Serialize for CardId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CardId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_to_its_card() {
        let term = TermId::new;
        for card in [
            CardId::Term(term("ecoute-active"), Side::Meaning),
            CardId::Term(term("ecoute-active"), Side::Name),
            CardId::pair(&term("prospect"), &term("client")),
            CardId::Question(ExerciseId::new("M3-12")),
            CardId::Cell(SheetId::new("canaux"), Column::Drawbacks, "SMS : alerte".into()),
        ] {
            assert_eq!(card.to_string().parse(), Ok(card));
        }
        for name in ["", "term", "term:x", "term:x:y", "cell:s:none:c", "other:x"] {
            assert!(name.parse::<CardId>().is_err(), "{name}");
        }
    }

    #[test]
    fn the_number_of_a_card_never_changes() {
        // FNV-1a of `question:M3-12`.
        let expected = "question:M3-12"
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        assert_eq!(CardId::Question(ExerciseId::new("M3-12")).seed(), expected);
    }

    #[test]
    fn a_pair_is_the_same_from_both_ends() {
        let (a, b) = (TermId::new("a"), TermId::new("b"));
        assert_eq!(CardId::pair(&a, &b), CardId::pair(&b, &a));
    }
}
