//! A value that is made when it is first looked at: part of a course, or of a long history.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A value that is there, or will be made when it is first looked at: a start reads what its first screen shows.
#[derive(Clone)]
pub struct Lazy<T>(Inner<T>);

#[derive(Clone)]
enum Inner<T> {
    Ready(T),
    Later(Arc<Later<T>>),
}

struct Later<T> {
    made: OnceLock<T>,
    make: Mutex<Option<Make<T>>>,
}

type Make<T> = Box<dyn FnOnce() -> T + Send>;

impl<T> Later<T> {
    fn get(&self) -> &T {
        self.made.get_or_init(|| {
            let make = self.make.lock().unwrap_or_else(PoisonError::into_inner).take();
            make.expect("a value is made once")()
        })
    }
}

impl<T> Lazy<T> {
    /// A value to be made later, once, by whoever looks first; copies share it.
    pub fn new(make: impl FnOnce() -> T + Send + 'static) -> Self {
        Self(Inner::Later(Arc::new(Later { made: OnceLock::new(), make: Mutex::new(Some(Box::new(make))) })))
    }

    /// The value, unless nobody has looked at it yet.
    pub fn ready(&self) -> Option<&T> {
        match &self.0 {
            Inner::Ready(value) => Some(value),
            Inner::Later(value) => value.made.get(),
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
            Inner::Later(value) => value.get(),
        }
    }
}

impl<T: Clone> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        if let Inner::Later(value) = &self.0 {
            self.0 = Inner::Ready(value.get().clone());
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
            Inner::Later(value) => value.get().fmt(f),
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
        assert_eq!(first.ready(), Some(&0));
        *second = 7;
        assert_eq!((*first, *second, second.ready()), (0, 7, Some(&7)));
    }
}
