//! The long part of a snapshot, read from its file when something in it is looked at.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::core::progress::projection::Progress;
use crate::core::progress::store::{self, Extent};
use crate::core::review::{Day, Rating, Review};

/// Where something is in the body.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) start: u64,
    pub(super) length: u64,
}

/// The body of a snapshot. Its file stays open, so that a newer snapshot that takes its name changes nothing here.
#[derive(Debug)]
pub(super) struct Body {
    file: Mutex<Option<File>>,
    length: u64,
    checksum: u32,
    folder: PathBuf,
    extent: Extent,
    read: OnceLock<Option<Vec<u8>>>,
    derived: OnceLock<Progress>,
}

impl Body {
    /// What a file holds from where it stands to its end.
    pub(super) fn new(file: File, length: u64, checksum: u32, folder: PathBuf, extent: Extent) -> Self {
        let (file, read, derived) = (Mutex::new(Some(file)), OnceLock::new(), OnceLock::new());
        Self { file, length, checksum, folder, extent, read, derived }
    }

    /// A part of it, if all of it is as it was written.
    pub(super) fn part(&self, part: Part) -> Option<&[u8]> {
        let bytes = self.read.get_or_init(|| self.read()).as_ref()?;
        let start = usize::try_from(part.start).ok()?;
        bytes.get(start..start.checked_add(usize::try_from(part.length).ok()?)?)
    }

    fn read(&self) -> Option<Vec<u8>> {
        let mut file = self.file.lock().ok()?.take()?;
        let mut bytes = vec![0; usize::try_from(self.length).ok()?];
        file.read_exact(&mut bytes).ok()?;
        (crc32fast::hash(&bytes) == self.checksum).then_some(bytes)
    }

    /// What the events say up to where the snapshot ends, for a body that cannot be used.
    pub(super) fn derived(&self) -> &Progress {
        // Events that are gone too leave nothing to go by: the next start says so.
        self.derived.get_or_init(|| store::derive_again(&self.folder, &self.extent).unwrap_or_default())
    }
}

/// A rating by what it differs in from the one before: microseconds, days and the rating.
type Step = (i64, i32, Rating);

/// Ratings one after the other; moments to the microsecond, as the store keeps them.
pub(super) fn pack_reviews(reviews: &[Review]) -> Option<Vec<u8>> {
    let (mut at, mut day) = (0_i64, 0_i32);
    let step = |review: &Review| -> Step {
        let (micros, number) = (review.at.as_microsecond(), review.day.number());
        let step = (micros.wrapping_sub(at), number.wrapping_sub(day), review.rating);
        (at, day) = (micros, number);
        step
    };
    let steps: Vec<Step> = reviews.iter().map(step).collect();
    postcard::to_allocvec(&steps).ok()
}

/// Ratings from what [`pack_reviews`] made of them.
pub(super) fn unpack_reviews(bytes: &[u8]) -> Option<Vec<Review>> {
    let steps: Vec<Step> = postcard::from_bytes(bytes).ok()?;
    let (mut at, mut day) = (0_i64, 0_i32);
    let review = |(micros, days, rating): Step| {
        (at, day) = (at.wrapping_add(micros), day.wrapping_add(days));
        Some(Review { at: Timestamp::from_microsecond(at).ok()?, day: Day::numbered(day), rating })
    };
    steps.into_iter().map(review).collect()
}
