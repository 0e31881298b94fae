//! A value that is made when it is first looked at: part of a course, or of a long history.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, LazyLock};

/// A value that is there, or will be made when it is first looked at: a start reads what its first screen shows.
#[derive(Clone)]
pub struct Lazy<T>(Inner<T>);

#[derive(Clone)]
enum Inner<T> {
    Ready(T),
    Later(Arc<LazyLock<T, Make<T>>>),
}

type Make<T> = Box<dyn FnOnce() -> T + Send>;

impl<T> Lazy<T> {
    /// A value to be made later, once, by whoever looks first; copies share it.
    pub fn new(make: impl FnOnce() -> T + Send + 'static) -> Self {
        Self(Inner::Later(Arc::new(LazyLock::new(Box::new(make)))))
    }

    /// The value, unless it is still to be made when it is looked at.
    pub fn ready(&self) -> Option<&T> {
        match &self.0 {
            Inner::Ready(value) => Some(value),
            Inner::Later(_) => None,
        }
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self(Inner::Ready(value))
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.0 {
            Inner::Ready(value) => value,
            Inner::Later(value) => value,
        }
    }
}

impl<T: Clone> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        if let Inner::Later(value) = &self.0 {
            self.0 = Inner::Ready(T::clone(value));
        }
        match &mut self.0 {
            Inner::Ready(value) => value,
            Inner::Later(_) => unreachable!("made ready above"),
        }
    }
}

impl<'a, T> IntoIterator for &'a Lazy<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        (**self).into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Ready(value) => value.fmt(f),
            Inner::Later(value) => value.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn is_made_once_for_all_its_copies() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let first = Lazy::new(|| MADE.fetch_add(1, Ordering::Relaxed));
        let mut second = first.clone();
        assert_eq!((MADE.load(Ordering::Relaxed), first.ready()), (0, None));
        assert_eq!((*first, *second, MADE.load(Ordering::Relaxed)), (0, 0, 1));
        *second = 7;
        assert_eq!((*first, *second, second.ready()), (0, 7, Some(&7)));
    }
}
