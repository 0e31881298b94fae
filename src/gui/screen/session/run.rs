//! The cards of a session: those that wait, and what was done with the others.

use std::collections::{HashSet, VecDeque};

use jiff::Timestamp;

use super::content::Content;
use crate::core::review::{CardId, Rating, extra};
use crate::gui::context::Context;
use crate::gui::place::SessionKind;

/// Cards that are asked before one that was forgotten comes back.
const BEFORE_AGAIN: usize = 5;
/// Most cards of a session in advance.
const AHEAD: usize = 20;

/// Something done with a card.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// It was rated.
    Rated {
        /// The card.
        card: CardId,
        /// The rating.
        rating: Rating,
        /// The moment by which the rating is found again; none when it changed no schedule.
        at: Option<Timestamp>,
        /// Time taken in milliseconds.
        millis: u64,
    },
    /// It was put aside.
    Aside(CardId),
}

impl Step {
    fn card(&self) -> &CardId {
        match self {
            Self::Rated { card, .. } | Self::Aside(card) => card,
        }
    }
}

/// The cards of a session.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    waiting: VecDeque<CardId>,
    done: Vec<Step>,
}

/// What is asked in a session of a kind.
fn asked(ctx: &Context<'_>, kind: &SessionKind) -> Vec<CardId> {
    let (today, reviews) = (ctx.today(), &ctx.progress.reviews);
    let all = || ctx.deck.cards.iter();
    match kind {
        SessionKind::Today => ctx.queue().cards,
        SessionKind::Ahead => {
            extra::ahead(today, all().map(|card| &card.id), reviews, ctx.settings.limits().retention, AHEAD)
        }
        SessionKind::Cram(None) => extra::cram(today, all().map(|card| &card.id), reviews),
        SessionKind::Cram(Some(module)) => extra::cram(today, ctx.deck.of_module(module).map(|card| &card.id), reviews),
        SessionKind::Cards(cards) => cards.clone(),
    }
}

impl Run {
    /// The cards of a new session.
    pub fn new(ctx: &Context<'_>, kind: &SessionKind) -> Self {
        let usable = |card: &CardId| Content::of(ctx, card).is_some();
        Self { waiting: asked(ctx, kind).into_iter().filter(usable).collect(), done: Vec::new() }
    }

    /// Takes into account what changed while the student was elsewhere: cards that are gone, rated or put aside there.
    /// New ones wait for another session, unless this one had none.
    pub fn renew(&mut self, ctx: &Context<'_>, kind: &SessionKind) {
        if self.done.is_empty() && self.waiting.is_empty() {
            *self = Self::new(ctx, kind);
            return;
        }
        let due = (*kind == SessionKind::Today).then(|| asked(ctx, kind));
        let aside = |card: &CardId| ctx.progress.reviews.get(card).is_some_and(|state| state.suspended);
        let asked = |card: &CardId| due.as_ref().is_none_or(|due| due.contains(card));
        self.waiting.retain(|card| Content::of(ctx, card).is_some() && !aside(card) && asked(card));
    }

    /// The card on the screen.
    pub fn card(&self) -> Option<&CardId> {
        self.waiting.front()
    }

    /// Takes a rating of the card on the screen into account.
    pub fn rated(&mut self, rating: Rating, at: Option<Timestamp>, millis: u64) {
        let Some(card) = self.waiting.pop_front() else { return };
        if rating == Rating::Again {
            self.waiting.insert(BEFORE_AGAIN.min(self.waiting.len()), card.clone());
        }
        self.done.push(Step::Rated { card, rating, at, millis });
    }

    /// Puts the card on the screen aside.
    pub fn put_aside(&mut self) {
        if let Some(card) = self.waiting.pop_front() {
            self.done.push(Step::Aside(card));
        }
    }

    /// What was done last.
    pub fn last(&self) -> Option<&Step> {
        self.done.last()
    }

    /// Takes back what was done last: its card is on the screen again.
    pub fn undo(&mut self) {
        let Some(step) = self.done.pop() else { return };
        self.waiting.retain(|card| card != step.card());
        self.waiting.push_front(step.card().clone());
    }

    /// The rank from 1 of the card on the screen, and how many are asked in all. One forgotten counts each time.
    pub fn place(&self) -> (usize, usize) {
        let passed = self.ratings().count();
        (passed + 1, passed + self.waiting.len())
    }

    /// Share of the session that is done, 0 to 1.
    pub fn share(&self) -> f32 {
        let (place, of) = self.place();
        if of == 0 { 0.0 } else { (place - 1) as f32 / of as f32 }
    }

    /// About how many minutes are left: the usual pace to begin with, then more and more the student's own.
    pub fn minutes(&self) -> usize {
        /// Ratings for which the usual pace counts.
        const USUAL: u64 = 4;
        let taken: u64 = self.ratings().map(|(.., millis)| millis).sum();
        let pace = (taken + USUAL * extra::MILLIS) / (self.ratings().count() as u64 + USUAL);
        (self.waiting.len() as u64 * pace).div_ceil(60_000) as usize
    }

    fn ratings(&self) -> impl Iterator<Item = (&CardId, Rating, u64)> {
        self.done.iter().filter_map(|step| match step {
            Step::Rated { card, rating, millis, .. } => Some((card, *rating, *millis)),
            Step::Aside(_) => None,
        })
    }

    /// How many cards were seen, and how many of them were remembered at first.
    pub fn score(&self) -> (usize, usize) {
        let mut seen = HashSet::new();
        let first: Vec<Rating> =
            self.ratings().filter(|(card, ..)| seen.insert(*card)).map(|(_, rating, _)| rating).collect();
        (first.len(), first.iter().filter(|rating| rating.remembered()).count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::ExerciseId;

    fn run(cards: usize) -> Run {
        let cards = (0..cards).map(|card| CardId::Question(ExerciseId::new(card.to_string())));
        Run { waiting: cards.collect(), done: Vec::new() }
    }

    fn waiting(run: &Run) -> Vec<String> {
        run.waiting.iter().map(|card| card.to_string().replace("question:", "")).collect()
    }

    #[test]
    fn what_is_forgotten_comes_back_after_five_others_or_at_the_end() {
        let mut run = run(7);
        run.rated(Rating::Again, None, 0);
        assert_eq!(waiting(&run), ["1", "2", "3", "4", "5", "0", "6"]);
        assert_eq!(run.place(), (2, 8));
        let mut short = self::run(2);
        short.rated(Rating::Again, None, 0);
        assert_eq!(waiting(&short), ["1", "0"]);
        short.rated(Rating::Good, None, 0);
        short.rated(Rating::Good, None, 0);
        assert_eq!(short.score(), (2, 1));
        assert!(short.card().is_none());
    }

    #[test]
    fn undoing_brings_each_card_back_once() {
        let mut run = run(3);
        let before = run.clone();
        run.rated(Rating::Again, None, 0);
        run.undo();
        assert_eq!(run, before);
        run.put_aside();
        assert_eq!(run.place(), (1, 2));
        run.undo();
        assert_eq!(run, before);
        run.undo();
        assert_eq!(run, before, "nothing is left to undo");
    }

    #[test]
    fn the_time_left_follows_the_pace() {
        let mut run = run(12);
        assert_eq!(run.minutes(), 6);
        for _ in 0..4 {
            run.rated(Rating::Good, None, 6_000);
        }
        // Eight cards at 18 seconds: half of the usual 30, half of 6.
        assert_eq!(run.minutes(), 3);
    }
}
