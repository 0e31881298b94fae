//! What is asked today, and in which order.

use std::collections::{HashSet, VecDeque};

use jiff::Timestamp;

use super::card::{CardId, Side};
use super::day::Day;
use super::state::{CardState, Reviews};
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
    /// The least well remembered come first, never two of a module in a row while another has one, and new cards stand
    /// evenly among them. Cards forgotten on the same day come after the rest. What was rated on the day counts against
    /// the limits, a card that was forgotten and seen again only once. The two sides of a term are not both begun on one
    /// day: the second would only repeat the first.
    ///
    /// Rating the first card leaves the others in their order: the queue of a session can be worked out again at any
    /// moment.
    pub fn on<'a>(day: Day, cards: impl IntoIterator<Item = Candidate<'a>>, reviews: &Reviews, limits: Limits) -> Self {
        let (mut due, mut again, mut new) = (Vec::new(), Vec::new(), Vec::new());
        let mut done = Done::default();
        let mut asked = HashSet::new();
        for (card, module) in cards {
            let Some(state) = reviews.get(card) else {
                new.push((card, module));
                continue;
            };
            if done.count(day, state, module) {
                asked.insert(card);
            }
            if state.suspended {
                continue;
            }
            match (state.last(), state.due(card, &reviews.scheduler, limits.retention)) {
                // A clock that was set back since must not put off a card that was forgotten.
                (Some(last), _) if last.day >= day && !last.rating.remembered() => again.push((last.at, card)),
                (_, Some(when)) if when > day => continue,
                (Some(_), Some(_)) => due.push((state.retrievability(&reviews.scheduler, day), card, module)),
                _ => {
                    new.push((card, module));
                    continue;
                }
            }
            asked.insert(card);
        }
        due.sort_by(|(a, x, _), (b, y, _)| a.total_cmp(b).then_with(|| x.cmp(y)));
        again.sort();
        let room = (limits.due as usize).saturating_sub(done.due);
        let left = due.len().saturating_sub(room);
        due.truncate(room);
        let room = (limits.new as usize).saturating_sub(done.new);
        let new = begun(new, asked, room);
        let (due_count, new_count) = (due.len() + again.len(), new.len());
        let mut cards = in_turn(due.into_iter().map(|(_, card, module)| (card, module)), new, &done);
        cards.extend(again.into_iter().map(|(_, card)| card));
        Self { cards: cards.into_iter().cloned().collect(), due: due_count, new: new_count, left }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }
}

/// What was rated on the day.
#[derive(Default)]
struct Done<'a> {
    /// Cards rated for the first time.
    new: usize,
    /// Others.
    due: usize,
    /// The latest, and its module.
    latest: Option<(Timestamp, Option<&'a ModuleId>)>,
}

impl<'a> Done<'a> {
    /// Counts a card if it was rated on the day; returns whether it was.
    fn count(&mut self, day: Day, state: &CardState, module: Option<&'a ModuleId>) -> bool {
        let Some(last) = state.last().filter(|last| last.day == day) else { return false };
        let first = state.reviews.first().is_some_and(|first| first.day == day);
        *(if first { &mut self.new } else { &mut self.due }) += 1;
        if self.latest.is_none_or(|(at, _)| at <= last.at) {
            self.latest = Some((last.at, module));
        }
        true
    }
}

/// The new cards begun on a day: at most so many, and none whose other side is asked on it.
fn begun<'a>(new: Vec<Candidate<'a>>, mut asked: HashSet<&'a CardId>, most: usize) -> Vec<Candidate<'a>> {
    let fits = |(card, _): &Candidate<'a>| {
        let free = other_side(card).is_none_or(|other| !asked.contains(&other));
        free && asked.insert(*card)
    };
    new.into_iter().filter(fits).take(most).collect()
}

fn other_side(card: &CardId) -> Option<CardId> {
    match card {
        CardId::Term(term, Side::Meaning) => Some(CardId::Term(term.clone(), Side::Name)),
        CardId::Term(term, Side::Name) => Some(CardId::Term(term.clone(), Side::Meaning)),
        CardId::Pair(..) | CardId::Question(_) | CardId::Cell(..) => None,
    }
}

/// New cards spread evenly among the others over the whole day, each time the first whose module is not that of the
/// card before.
fn in_turn<'a>(
    due: impl IntoIterator<Item = Candidate<'a>>,
    new: impl IntoIterator<Item = Candidate<'a>>,
    done: &Done<'a>,
) -> Vec<&'a CardId> {
    let (mut due, mut new) = (Turns::new(due), Turns::new(new));
    let mut before = done.latest.map(|(_, module)| module);
    let begin = done.due + done.new;
    let all = begin + due.left + new.left;
    let fresh = done.new + new.left;
    let mut cards = Vec::with_capacity(all - begin);
    for place in begin..all {
        // The place is a new card's when the share of new cards up to it passes a whole number.
        let first = (place + 1) * fresh / all > place * fresh / all;
        let (wanted, other) = if first { (&mut new, &mut due) } else { (&mut due, &mut new) };
        if let Some((card, module)) = wanted.next(before).or_else(|| other.next(before)) {
            cards.push(card);
            before = Some(module);
        }
    }
    cards
}

/// Cards that wait, each with its rank.
type Waiting<'a> = VecDeque<(usize, &'a CardId)>;

/// Cards that wait, by module.
struct Turns<'a> {
    modules: Vec<(Option<&'a ModuleId>, Waiting<'a>)>,
    left: usize,
}

impl<'a> Turns<'a> {
    fn new(cards: impl IntoIterator<Item = Candidate<'a>>) -> Self {
        let mut turns = Self { modules: Vec::new(), left: 0 };
        for (rank, (card, module)) in cards.into_iter().enumerate() {
            turns.left += 1;
            match turns.modules.iter_mut().find(|(known, _)| *known == module) {
                Some((_, cards)) => cards.push_back((rank, card)),
                None => turns.modules.push((module, [(rank, card)].into())),
            }
        }
        turns
    }

    /// The first card of another module than the one before; of the same when there is no other.
    fn next(&mut self, before: Option<Option<&'a ModuleId>>) -> Option<Candidate<'a>> {
        let rank = |(module, cards): &(Option<&ModuleId>, Waiting<'_>)| {
            cards.front().map(|(rank, _)| (before == Some(*module), *rank))
        };
        let next = self.modules.iter_mut().filter_map(|each| Some((rank(each)?, each))).min_by_key(|(rank, _)| *rank);
        let (_, (module, cards)) = next?;
        let (_, card) = cards.pop_front()?;
        self.left -= 1;
        Some((card, *module))
    }
}

#[cfg(test)]
mod tests;
