//! A page that takes another's place in the window, and nothing of what that one remembered.

use iced::advanced::Renderer as BaseRenderer;

use super::wrapper::{Behaviour, Wrapper};

/// What [`fresh`] adds: a rank that says which page it is.
#[derive(Debug)]
pub struct Fresh {
    rank: u64,
}

/// Starts `content` anew whenever the rank changes. The toolkit knows what is on the screen by its place alone: without
/// this a page would open scrolled as far as the one before was.
pub fn fresh<'a, M, T, R>(rank: u64, content: impl Into<iced::Element<'a, M, T, R>>) -> Wrapper<'a, Fresh, M, T, R> {
    Wrapper::new(Fresh { rank }, content)
}

impl<M, T, R: BaseRenderer> Behaviour<M, T, R> for Fresh {
    type State = u64;

    fn start(&self) -> u64 {
        self.rank
    }

    fn renews(&self, rank: &mut u64) -> bool {
        std::mem::replace(rank, self.rank) != self.rank
    }
}
