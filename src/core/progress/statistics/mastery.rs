//! What is mastered: the mean over all that is to be known.
//!
//! Every thing to know of a module counts one. An exercise is known as far as its latest answer earned points; a term
//! (one whose first module this is) as far as its meaning is still in memory today. What was never met counts nothing.

use std::collections::HashMap;

use crate::core::course::{Course, ModuleId};
use crate::core::progress::projection::Progress;
use crate::core::review::{CardId, Day, Side};

/// How much of something is mastered.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Mastery {
    /// Sum over all things to know, each 0 to 1.
    pub sum: f64,
    /// How many there are.
    pub things: usize,
    /// How many of them were ever met: answered, or rated.
    pub met: usize,
}

impl Mastery {
    /// That of several things together.
    pub fn of_all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::default(), |all, part| Self {
            sum: all.sum + part.sum,
            things: all.things + part.things,
            met: all.met + part.met,
        })
    }

    /// The mean, 0 to 1.
    pub fn share(&self) -> f64 {
        if self.things == 0 { 0.0 } else { (self.sum / self.things as f64).clamp(0.0, 1.0) }
    }

    /// The same as a whole percentage. As long as something is known it is not 0, and as long as something is missing
    /// not 100.
    pub fn percent(&self) -> u8 {
        let percent = (self.share() * 100.0).round() as u8;
        match self.share() {
            share if share <= 0.0 => 0,
            share if share < 1.0 => percent.clamp(1, 99),
            _ => 100,
        }
    }

    /// The same in a word, that of the percentage shown.
    pub fn level(&self) -> Level {
        match self.percent() {
            0 => Level::ToDiscover,
            1..50 => Level::Fragile,
            50..80 => Level::OnTheWay,
            _ => Level::Solid,
        }
    }

    fn add(&mut self, known: Option<f64>) {
        self.sum += known.unwrap_or(0.0).clamp(0.0, 1.0);
        self.things += 1;
        self.met += usize::from(known.is_some());
    }
}

/// Mastery in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// « À découvrir ».
    ToDiscover,
    /// « Fragile ».
    Fragile,
    /// « En bonne voie ».
    OnTheWay,
    /// « Solide ».
    Solid,
}

/// What is mastered of a module.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleMastery {
    /// The module.
    pub module: ModuleId,
    /// How much of it.
    pub mastery: Mastery,
}

/// What is mastered of each module of a course on a day.
pub(super) fn of_modules(course: &Course, progress: &Progress, today: Day) -> Vec<ModuleMastery> {
    let reviews = &progress.reviews;
    let mut terms: HashMap<&ModuleId, Mastery> = HashMap::new();
    for term in &course.glossary.terms {
        let Some(module) = term.modules.first() else { continue };
        let card = CardId::Term(term.id.clone(), Side::Meaning);
        let rated = reviews.get(&card).filter(|state| !state.reviews.is_empty());
        terms.entry(module).or_default().add(rated.map(|state| state.retrievability(&reviews.scheduler, today)));
    }
    let of = |loaded: &crate::core::course::LoadedModule| {
        let mut mastery = terms.get(&loaded.module.id).copied().unwrap_or_default();
        for exercise in &loaded.exercises {
            mastery.add(progress.points.get(&exercise.id).copied());
        }
        ModuleMastery { module: loaded.module.id.clone(), mastery }
    };
    course.modules.iter().map(of).collect()
}
