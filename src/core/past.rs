//! A list that only grows, of which the older part is read when it is first looked at.

use std::ops::Index;

use crate::core::lazy::Lazy;

/// What happened, oldest first: a part that is read when it is looked at, and what came since.
///
/// What a start asks for is known without that part: how many there are, the first, and the latest.
#[derive(Debug, Clone)]
pub struct Past<T> {
    /// The older part, and how many there are in it.
    earlier: Lazy<Vec<T>>,
    kept: usize,
    /// The first of the older part, where it was kept apart.
    first: Option<T>,
    since: Vec<T>,
}

impl<T> Past<T> {
    /// A list whose older part holds so many, and is made later.
    pub fn new(
        kept: usize,
        first: Option<T>,
        make: impl FnOnce() -> Vec<T> + Send + 'static,
        since: impl Into<Vec<T>>,
    ) -> Self {
        let earlier = if kept == 0 { Lazy::default() } else { Lazy::new(make) };
        Self { earlier, kept, first, since: since.into() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.kept + self.since.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first.
    pub fn first(&self) -> Option<&T> {
        if self.kept == 0 { self.since.first() } else { self.first.as_ref().or_else(|| self.earlier.first()) }
    }

    /// The latest.
    pub fn last(&self) -> Option<&T> {
        self.since.last().or_else(|| self.earlier.last())
    }

    /// The one at a position, from 0.
    pub fn get(&self, position: usize) -> Option<&T> {
        match position.checked_sub(self.kept) {
            Some(position) => self.since.get(position),
            None => self.earlier.get(position),
        }
    }

    /// All, oldest first. Going backwards, the older part is read only when it is reached.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        std::iter::once_with(|| self.earlier.iter()).flatten().chain(&self.since)
    }

    /// The position of the latest one that fits.
    pub fn rposition(&self, fits: impl Fn(&T) -> bool) -> Option<usize> {
        let since = self.since.iter().rposition(&fits).map(|position| self.kept + position);
        since.or_else(|| self.earlier.iter().rposition(&fits))
    }

    /// Adds one.
    pub fn push(&mut self, new: T) {
        self.since.push(new);
    }
}

impl<T: Clone> Past<T> {
    /// The one at a position, to be changed.
    pub fn get_mut(&mut self, position: usize) -> Option<&mut T> {
        match position.checked_sub(self.kept) {
            Some(position) => self.since.get_mut(position),
            None => {
                // What was kept apart might be the one that changes.
                self.first = None;
                self.earlier.get_mut(position)
            }
        }
    }

    /// All, as one list.
    pub fn into_vec(mut self) -> Vec<T> {
        let mut all = std::mem::take(&mut *self.earlier);
        all.append(&mut self.since);
        all
    }

    /// Takes one out.
    pub fn remove(&mut self, position: usize) -> T {
        match position.checked_sub(self.kept) {
            Some(position) => self.since.remove(position),
            None => {
                (self.first, self.kept) = (None, self.kept - 1);
                self.earlier.remove(position)
            }
        }
    }
}

impl<T> Default for Past<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> From<Vec<T>> for Past<T> {
    fn from(since: Vec<T>) -> Self {
        Self { earlier: Lazy::default(), kept: 0, first: None, since }
    }
}

impl<T: PartialEq> PartialEq for Past<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T> Index<usize> for Past<T> {
    type Output = T;

    fn index(&self, position: usize) -> &T {
        self.get(position).expect("a position within the list")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past() -> Past<u8> {
        Past::new(3, Some(1), || vec![1, 2, 3], [4, 5])
    }

    #[test]
    fn the_ends_and_the_length_are_known_without_reading_the_older_part() {
        let unread = Past::new(3, Some(1), || unreachable!("nobody looks at it"), [4, 5]);
        assert_eq!((unread.len(), unread.first(), unread.last(), unread.get(3)), (5, Some(&1), Some(&5), Some(&4)));
        assert_eq!((unread.rposition(|n| *n == 4), unread.iter().rev().take(2).count()), (Some(3), 2));
    }

    #[test]
    fn it_is_the_list_that_it_would_be_in_one_part() {
        let whole = Past::from(vec![1, 2, 3, 4, 5]);
        assert_eq!(past(), whole);
        assert_eq!(past().into_vec(), [1, 2, 3, 4, 5]);
        assert_ne!(past(), Past::from(vec![1, 2, 3, 4]));
        for position in 0..5 {
            let (mut changed, mut same) = (past(), whole.clone());
            assert_eq!(changed.remove(position), same.remove(position));
            changed.push(6);
            same.push(6);
            assert_eq!((&changed, changed.first(), changed.len()), (&same, same.first(), 5));
            *changed.get_mut(0).unwrap() = 9;
            assert_eq!((changed.first(), changed.iter().next()), (Some(&9), Some(&9)));
        }
    }
}
