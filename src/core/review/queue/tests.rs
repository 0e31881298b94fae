use jiff::civil::date;

use super::*;
use crate::core::course::{ExerciseId, TermId};
use crate::core::review::{Rating, Review};

const LIMITS: Limits = Limits { new: 10, due: 100, retention: 0.9 };

/// Questions `m-1`, `m-2` … of modules, and what was rated.
#[derive(Default)]
struct Desk {
    cards: Vec<(CardId, ModuleId)>,
    reviews: Reviews,
    ratings: i64,
}

impl Desk {
    fn with(modules: &[(&str, usize)]) -> Self {
        let cards = modules.iter().flat_map(|(module, count)| {
            (1..=*count).map(move |number| (question(&format!("{module}-{number}")), ModuleId::new(*module)))
        });
        Self { cards: cards.collect(), ..Self::default() }
    }

    /// Rates a card on a day, a second after the rating before.
    fn rate(&mut self, card: &CardId, day: Day, rating: Rating) {
        self.ratings += 1;
        let at = Timestamp::from_second(self.ratings).unwrap();
        self.reviews.rate(card, Review { at, day, rating });
    }

    /// Begins cards long ago, so that they are due today.
    fn begin(&mut self, cards: &[&str]) {
        for card in cards {
            self.rate(&question(card), today() - 30, Rating::Good);
        }
    }

    fn queue(&self, limits: Limits) -> Queue {
        let cards = self.cards.iter().map(|(card, module)| (card, Some(module)));
        Queue::on(today(), cards, &self.reviews, limits)
    }

    fn module(&self, card: &CardId) -> &ModuleId {
        &self.cards.iter().find(|(known, _)| known == card).unwrap().1
    }
}

fn today() -> Day {
    Day::from(date(2026, 3, 12))
}

fn question(name: &str) -> CardId {
    CardId::Question(ExerciseId::new(name))
}

fn questions(names: &[&str]) -> Vec<CardId> {
    names.iter().copied().map(question).collect()
}

#[test]
fn new_cards_come_in_the_order_of_the_course_until_the_days_limit() {
    let mut desk = Desk::with(&[("a", 5)]);
    let limits = Limits { new: 3, ..LIMITS };
    let queue = desk.queue(limits);
    assert_eq!(queue.cards, questions(&["a-1", "a-2", "a-3"]));
    assert_eq!((queue.new, queue.due, queue.left), (3, 0, 0));
    desk.rate(&question("a-1"), today(), Rating::Good);
    desk.rate(&question("a-2"), today(), Rating::Easy);
    assert_eq!(desk.queue(limits).cards, questions(&["a-3"]), "those begun today count against the limit");
    assert!(desk.queue(Limits { new: 0, ..LIMITS }).is_empty());
}

#[test]
fn cards_due_beyond_the_limit_are_left_for_later_and_counted() {
    let mut desk = Desk::with(&[("a", 6)]);
    desk.begin(&["a-1", "a-2", "a-3", "a-4", "a-5"]);
    let limits = Limits { due: 3, new: 0, ..LIMITS };
    let queue = desk.queue(limits);
    assert_eq!((queue.cards.len(), queue.due, queue.left), (3, 3, 2));
    let first = queue.cards[0].clone();
    desk.rate(&first, today(), Rating::Good);
    let queue = desk.queue(limits);
    assert_eq!((queue.due, queue.left), (2, 2));
    // Two of them forgotten and seen again take no room of others.
    for _ in 0..3 {
        desk.rate(&first, today(), Rating::Again);
    }
    let queue = desk.queue(limits);
    assert_eq!((queue.cards.len(), queue.due, queue.left), (3, 3, 2));
    assert_eq!(queue.cards.last(), Some(&first));
}

#[test]
fn the_least_well_remembered_come_first() {
    let mut desk = Desk::with(&[("a", 3)]);
    desk.rate(&question("a-1"), today() - 20, Rating::Easy);
    desk.rate(&question("a-2"), today() - 20, Rating::Hard);
    desk.rate(&question("a-3"), today() - 20, Rating::Good);
    assert_eq!(desk.queue(LIMITS).cards, questions(&["a-2", "a-3", "a-1"]));
}

#[test]
fn cards_forgotten_today_come_after_the_rest_the_longest_waiting_first() {
    let mut desk = Desk::with(&[("a", 4), ("b", 2)]);
    desk.begin(&["a-1", "a-2", "a-3"]);
    desk.rate(&question("a-3"), today(), Rating::Again);
    desk.rate(&question("a-1"), today(), Rating::Again);
    let queue = desk.queue(LIMITS);
    assert_eq!(queue.cards[queue.cards.len() - 2..], questions(&["a-3", "a-1"]));
    assert_eq!((queue.due, queue.new), (3, 3));
    desk.rate(&question("a-3"), today(), Rating::Hard);
    assert_eq!(desk.queue(LIMITS).cards.last(), Some(&question("a-1")), "one remembered since is not asked again");
    assert!(!desk.queue(LIMITS).cards.contains(&question("a-3")));
}

#[test]
fn a_card_forgotten_yesterday_and_not_seen_since_is_due() {
    let mut desk = Desk::with(&[("a", 1)]);
    desk.rate(&question("a-1"), today() - 1, Rating::Again);
    let queue = desk.queue(Limits { new: 0, ..LIMITS });
    assert_eq!((queue.cards, queue.due), (questions(&["a-1"]), 1));
}

#[test]
fn a_card_forgotten_before_the_clock_was_set_back_is_not_put_off() {
    let mut desk = Desk::with(&[("a", 2)]);
    desk.rate(&question("a-1"), today() + 1, Rating::Again);
    desk.rate(&question("a-2"), today() + 1, Rating::Good);
    assert_eq!(desk.queue(LIMITS).cards, questions(&["a-1"]));
}

#[test]
fn modules_take_turns() {
    let mut desk = Desk::with(&[("a", 4), ("b", 4), ("c", 2)]);
    desk.begin(&["a-1", "a-2", "b-1", "b-2", "c-1"]);
    let queue = desk.queue(LIMITS);
    assert_eq!(queue.cards.len(), 10);
    for two in queue.cards.windows(2) {
        assert_ne!(desk.module(&two[0]), desk.module(&two[1]), "{:?}", queue.cards);
    }
    let alone = Desk::with(&[("a", 3)]).queue(LIMITS);
    assert_eq!(alone.cards, questions(&["a-1", "a-2", "a-3"]), "one module alone is asked all the same");
}

#[test]
fn new_cards_stand_evenly_among_those_due() {
    let mut desk = Desk::with(&[("a", 8)]);
    desk.begin(&["a-1", "a-2", "a-3", "a-4", "a-5", "a-6"]);
    let queue = desk.queue(LIMITS);
    let new: Vec<usize> = (0..8).filter(|place| questions(&["a-7", "a-8"]).contains(&queue.cards[*place])).collect();
    assert_eq!(new, [3, 7]);
}

#[test]
fn rating_the_first_card_leaves_the_others_in_their_order() {
    for ratings in [[Rating::Good; 3], [Rating::Easy, Rating::Again, Rating::Hard]] {
        let mut desk = Desk::with(&[("a", 9), ("b", 6), ("c", 5)]);
        desk.begin(&["a-1", "b-1", "a-2", "c-1", "a-3", "b-2", "a-4", "a-5", "b-3"]);
        let limits = Limits { new: 5, due: 8, ..LIMITS };
        let mut queue = desk.queue(limits);
        assert_eq!((queue.cards.len(), queue.left), (13, 1));
        let mut forgotten = Vec::new();
        for round in 0..13 {
            let mut expected = queue.cards.clone();
            let first = expected.remove(0);
            let rating = ratings[round % 3];
            desk.rate(&first, today(), rating);
            if rating == Rating::Again {
                expected.push(first.clone());
                forgotten.push(first);
            }
            queue = desk.queue(limits);
            assert_eq!(queue.cards, expected, "after card {round}");
        }
        assert_eq!(queue.cards, forgotten);
    }
}

#[test]
fn cards_put_aside_are_not_asked() {
    let mut desk = Desk::with(&[("a", 3)]);
    desk.begin(&["a-1"]);
    desk.reviews.suspend(&question("a-1"), true);
    desk.reviews.suspend(&question("a-2"), true);
    assert_eq!(desk.queue(LIMITS).cards, questions(&["a-3"]));
    desk.reviews.suspend(&question("a-1"), false);
    desk.reviews.suspend(&question("a-2"), false);
    let queue = desk.queue(LIMITS);
    assert_eq!((queue.due, queue.new), (1, 2), "taken up again, a card is what it was");
}

#[test]
fn a_note_does_not_make_a_card_known() {
    let mut desk = Desk::with(&[("a", 1)]);
    desk.reviews.note(&question("a-1"), "Voir le cours.");
    assert_eq!(desk.queue(LIMITS).new, 1);
}

#[test]
fn the_two_sides_of_a_term_are_not_begun_on_one_day() {
    let side = |name: &str, side| CardId::Term(TermId::new(name), side);
    let module = ModuleId::new("a");
    let cards = ["x", "y"].map(|name| [side(name, Side::Meaning), side(name, Side::Name)]).concat();
    let queue =
        |reviews: &Reviews, day| Queue::on(day, cards.iter().map(|card| (card, Some(&module))), reviews, LIMITS).cards;
    let mut reviews = Reviews::default();
    let meanings = ["x", "y"].map(|name| side(name, Side::Meaning));
    assert_eq!(queue(&reviews, today()), meanings);
    for (second, card) in (1..).zip(&meanings) {
        let at = Timestamp::from_second(second).unwrap();
        reviews.rate(card, Review { at, day: today(), rating: Rating::Easy });
    }
    assert!(queue(&reviews, today()).is_empty());
    assert_eq!(queue(&reviews, today() + 1), ["x", "y"].map(|name| side(name, Side::Name)));
}

#[test]
fn the_queue_does_not_depend_on_the_order_of_what_is_due() {
    let mut desk = Desk::with(&[("a", 6), ("b", 6)]);
    desk.begin(&["a-1", "b-4", "a-5", "b-2"]);
    let limits = Limits { new: 0, ..LIMITS };
    let forward = desk.queue(limits);
    desk.cards.reverse();
    assert_eq!(desk.queue(limits), forward);
}
