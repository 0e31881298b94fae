//! What is asked today, and in which order.

use super::card::CardId;
use super::day::Day;
use super::state::Reviews;
use crate::core::course::ModuleId;

/// How much is asked in a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Cards never rated before.
    pub new: u32,
    /// Cards to be seen again.
    pub due: u32,
    /// Share of cards, 0 to 1, that are to be known when they come back.
    pub retention: f32,
}

/// What is asked on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    /// Cards in the order asked: those due, those forgotten today, new ones among them.
    pub cards: Vec<CardId>,
    /// How many of them were rated before.
    pub due: usize,
    /// How many of them are new.
    pub new: usize,
    /// Cards due that the day's limit leaves for later.
    pub left: usize,
}

/// A card that may be asked, and the module it belongs to.
pub type Candidate<'a> = (&'a CardId, Option<&'a ModuleId>);

impl Queue {
    /// What is asked on a day, out of the cards there are.
    ///
    /// `done` is what was rated on that day: new cards, and others. The least well remembered come first, modules take
    /// turns, and new cards stand among the others. Cards forgotten on the same day come after the rest.
    pub fn on<'a>(
        day: Day,
        cards: impl IntoIterator<Item = Candidate<'a>>,
        reviews: &Reviews,
        limits: Limits,
        done: (u32, u32),
    ) -> Self {
        let (mut due, mut again, mut new) = (Vec::new(), Vec::new(), Vec::new());
        for (card, module) in cards {
            let state = reviews.get(card);
            if state.is_some_and(|state| state.suspended) {
                continue;
            }
            match state.and_then(|state| Some((state, state.due(card, &reviews.scheduler, limits.retention)?))) {
                None => new.push((card, module)),
                Some((_, when)) if when > day => {}
                Some((state, when)) if when == day && state.last().is_some_and(|last| last.day == day) => {
                    again.push((state.last().map(|last| last.at), card));
                }
                Some((state, _)) => {
                    due.push((state.retrievability(&reviews.scheduler, day), card, module));
                }
            }
        }
        due.sort_by(|(a, x, _), (b, y, _)| a.total_cmp(b).then_with(|| x.cmp(y)));
        again.sort();
        let room = limits.due.saturating_sub(done.1) as usize;
        let left = due.len().saturating_sub(room);
        due.truncate(room);
        new.truncate(limits.new.saturating_sub(done.0) as usize);
        let (due_count, new_count) = (due.len() + again.len(), new.len());
        let due = take_turns(due.into_iter().map(|(_, card, module)| (card, module)));
        let mut cards = among(due, take_turns(new));
        cards.extend(again.into_iter().map(|(_, card)| card));
        Self { cards: cards.into_iter().cloned().collect(), due: due_count, new: new_count, left }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }
}

/// One card of each module in turn, each module's in the order given.
fn take_turns<'a>(cards: impl IntoIterator<Item = Candidate<'a>>) -> Vec<&'a CardId> {
    let mut modules: Vec<(Option<&ModuleId>, std::collections::VecDeque<&CardId>)> = Vec::new();
    for (card, module) in cards {
        match modules.iter_mut().find(|(known, _)| *known == module) {
            Some((_, cards)) => cards.push_back(card),
            None => modules.push((module, [card].into())),
        }
    }
    let mut turns = Vec::new();
    while !modules.is_empty() {
        modules.retain_mut(|(_, cards)| {
            turns.extend(cards.pop_front());
            !cards.is_empty()
        });
    }
    turns
}

/// The second list spread evenly among the first.
fn among<'a>(first: Vec<&'a CardId>, second: Vec<&'a CardId>) -> Vec<&'a CardId> {
    let (many, few) = (first.len(), second.len());
    let mut all = Vec::with_capacity(many + few);
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    for place in 0..many + few {
        // The place is a new card's when the share of new cards up to it passes a whole number.
        let new = (place + 1) * few / (many + few).max(1) > place * few / (many + few).max(1);
        all.extend(if new { second.next() } else { first.next() });
    }
    all
}
