//! What is derived from the events, saved for the next start: a cache, thrown away at the least doubt.
//!
//! The file begins with a mark, the fingerprint of the program that wrote it, and length and checksum of its head. The
//! head says how far it goes and holds what the first screen shows; the body, whose checksum is in the head, holds what
//! makes a history long: old attempts with their answers, and the ratings of each card but the last. The body is read
//! when something in it is looked at. Should it be damaged, what it held is derived from the events then.

mod body;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::core::course::{Column, Diploma, ExerciseId, LessonId, SheetId, TermId};
use crate::core::diploma::Marks;
use crate::core::exercise::Outcome;
use crate::core::files::{FileError, atomic_write_with};
use crate::core::past::Past;
use crate::core::progress::exam::ExamAttempt;
use crate::core::progress::projection::{Attempt, DayOfStudy, LessonProgress, Progress, Tallies};
use crate::core::progress::store::Extent;
use crate::core::progress::timeline::Timeline;
use crate::core::review::{CardId, CardState, Day, Fitted, Memory, Review, Reviews, Scheduler};
use body::{Body, Part};

/// Name of the snapshot in the data folder.
pub const FILE_NAME: &str = "progress.snapshot";

const MARK: &[u8; 8] = b"PrcsSnap";
/// Tells programs apart that may derive or write something else: made by `build.rs` from the sources of the core.
const FINGERPRINT: &[u8] = env!("PARCOURS_CORE").as_bytes();
/// Mark, fingerprint, length and checksum of the head.
const PREAMBLE: usize = MARK.len() + FINGERPRINT.len() + 8 + 4;

/// The latest attempts are in the head: at least so many, and so many of those that count, for home to show.
const RECENT: usize = 64;
const RECENT_MARKS: usize = 8;
/// Those of the head are no more than this, whatever counts among them.
const MOST_RECENT: usize = 1_024;
/// The ratings of a card that has no more are all in the head.
const FEW_REVIEWS: usize = 4;

/// Progress as it was, and how far it goes.
#[derive(Debug)]
pub struct Snapshot {
    /// What was derived.
    pub progress: Progress,
    /// The events that it was derived from.
    pub extent: Extent,
    /// Where they end.
    pub timeline: Timeline,
    /// Rows among them that were not understood.
    pub skipped: usize,
}

#[derive(Serialize, Deserialize)]
struct Head {
    extent: Extent,
    timeline: Timeline,
    skipped: usize,
    body_length: u64,
    body_checksum: u32,
    lessons: HashMap<LessonId, LessonProgress>,
    last_lesson: Option<LessonId>,
    attempts: Split<Attempt>,
    tallies: Tallies,
    latest: HashMap<ExerciseId, Outcome>,
    points: HashMap<ExerciseId, f64>,
    cells: HashMap<(SheetId, String, Column), bool>,
    kept: Vec<TermId>,
    marks: HashMap<Diploma, Marks>,
    exams: Split<ExamAttempt>,
    stumbled: HashSet<ExerciseId>,
    days: BTreeMap<Day, DayOfStudy>,
    cards: Vec<Card>,
    fitted: Option<Fitted>,
    count: usize,
    times: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
struct Card {
    id: CardId,
    memory: Option<Memory>,
    suspended: bool,
    note: String,
    reviews: Split<Review>,
}

/// A list whose older part is in the body.
#[derive(Serialize, Deserialize)]
struct Split<T> {
    kept: usize,
    first: Option<T>,
    part: Part,
    since: Vec<T>,
}

impl<T: Clone> Split<T> {
    /// Puts the list up to `cut` into the body.
    fn new(mut list: Vec<T>, cut: usize, body: &mut Vec<u8>, pack: impl Fn(&[T]) -> Option<Vec<u8>>) -> Option<Self> {
        let since = list.split_off(cut);
        let packed = if list.is_empty() { Vec::new() } else { pack(&list)? };
        let part = Part { start: body.len() as u64, length: packed.len() as u64 };
        body.extend_from_slice(&packed);
        Some(Self { kept: list.len(), first: None, part, since })
    }

    /// The list, whose older part will be unpacked when it is looked at; or else taken from what is derived.
    fn past(
        self,
        body: &Arc<Body>,
        unpack: fn(&[u8]) -> Option<Vec<T>>,
        derived: impl Fn(&Progress) -> Vec<T> + Send + 'static,
    ) -> Past<T>
    where
        T: 'static,
    {
        let (body, Self { kept, first, part, since }) = (Arc::clone(body), self);
        let make = move || {
            let unpacked = body.part(part).and_then(unpack).filter(|list| list.len() == kept);
            unpacked.unwrap_or_else(|| {
                let mut list = derived(body.derived());
                list.truncate(kept);
                list
            })
        };
        Past::new(kept, first, make, since)
    }
}

fn pack<T: Serialize>(list: &[T]) -> Option<Vec<u8>> {
    postcard::to_allocvec(list).ok()
}

fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<Vec<T>> {
    postcard::from_bytes(bytes).ok()
}

impl Snapshot {
    /// The snapshot of a data folder, if there is one that this program wrote and that is whole. Whether the database
    /// still goes on from where it ends is for the caller to see.
    pub fn read(folder: &Path) -> Option<Self> {
        let mut file = File::open(folder.join(FILE_NAME)).ok()?;
        let length = file.metadata().ok()?.len();
        let mut preamble = [0; PREAMBLE];
        file.read_exact(&mut preamble).ok()?;
        let rest = preamble.strip_prefix(MARK)?.strip_prefix(FINGERPRINT)?;
        let (head_length, checksum) = rest.split_first_chunk::<8>()?;
        let head_length = u64::from_le_bytes(*head_length);
        let body_length = length.checked_sub(PREAMBLE as u64)?.checked_sub(head_length)?;
        let mut head = vec![0; usize::try_from(head_length).ok()?];
        file.read_exact(&mut head).ok()?;
        if crc32fast::hash(&head).to_le_bytes() != checksum {
            return None;
        }
        let head: Head = postcard::from_bytes(&head).ok()?;
        if head.body_length != body_length {
            return None;
        }
        let body = Body::new(file, body_length, head.body_checksum, folder.to_owned(), head.extent.clone());
        head.into_snapshot(&Arc::new(body))
    }

    /// Writes the snapshot of a data folder.
    pub fn write(self, folder: &Path) -> Result<(), FileError> {
        let path = folder.join(FILE_NAME);
        let refused = |kind| FileError::Write { path: path.clone(), kind };
        let failed = |error: std::io::Error| refused(error.kind());
        let (head, body) = Head::new(self)
            .and_then(|(head, body)| Some((postcard::to_allocvec(&head).ok()?, body)))
            .ok_or_else(|| refused(std::io::ErrorKind::InvalidData))?;
        let preamble: [&[u8]; 4] =
            [MARK, FINGERPRINT, &(head.len() as u64).to_le_bytes(), &crc32fast::hash(&head).to_le_bytes()];
        atomic_write_with(&path, |out| {
            preamble.into_iter().chain([&head[..], &body]).try_for_each(|part| out.write_all(part)).map_err(failed)
        })
    }
}

impl Head {
    /// The head and the body.
    fn new(snapshot: Snapshot) -> Option<(Self, Vec<u8>)> {
        let Snapshot { progress, extent, timeline, skipped } = snapshot;
        let mut body = Vec::new();
        let cut = first_recent(&progress.attempts);
        let attempts = Split::new(progress.attempts.into_vec(), cut, &mut body, pack)?;
        let exams = progress.exams.into_vec();
        let cut = exams.len().saturating_sub(RECENT_MARKS);
        let exams = Split::new(exams, cut, &mut body, pack)?;
        let Reviews { cards, fitted, count, times, .. } = progress.reviews;
        let cards = cards.into_iter().map(|(id, state)| {
            let CardState { reviews, memory, suspended, note } = state;
            let (first, reviews) = (reviews.first().copied(), reviews.into_vec());
            let cut = if reviews.len() > FEW_REVIEWS { reviews.len() - 1 } else { 0 };
            let reviews = Split { first, ..Split::new(reviews, cut, &mut body, body::pack_reviews)? };
            Some(Card { id, memory, suspended, note, reviews })
        });
        let cards = cards.collect::<Option<_>>()?;
        let head = Self {
            extent,
            timeline,
            skipped,
            body_length: body.len() as u64,
            body_checksum: crc32fast::hash(&body),
            lessons: progress.lessons,
            last_lesson: progress.last_lesson,
            attempts,
            tallies: progress.tallies,
            latest: progress.latest,
            points: progress.points,
            cells: progress.cells,
            kept: progress.kept,
            marks: progress.marks,
            exams,
            stumbled: progress.stumbled,
            days: progress.days,
            cards,
            fitted,
            count,
            times: times.into(),
        };
        Some((head, body))
    }

    fn into_snapshot(self, body: &Arc<Body>) -> Option<Snapshot> {
        let cards = self.cards.into_iter().map(|Card { id, memory, suspended, note, reviews }| {
            let of = id.clone();
            let derived = move |progress: &Progress| {
                progress.reviews.get(&of).map(|state| state.reviews.iter().copied().collect()).unwrap_or_default()
            };
            let reviews = reviews.past(body, body::unpack_reviews, derived);
            (id, CardState { reviews, memory, suspended, note })
        });
        let parameters = self.fitted.as_ref().map_or(&[][..], |fitted| &fitted.parameters);
        let reviews = Reviews {
            scheduler: Scheduler::with(parameters)?,
            cards: cards.collect(),
            fitted: self.fitted,
            count: self.count,
            times: self.times.into(),
        };
        let progress = Progress {
            lessons: self.lessons,
            last_lesson: self.last_lesson,
            attempts: self.attempts.past(body, unpack, |progress| progress.attempts.iter().cloned().collect()),
            tallies: self.tallies,
            latest: self.latest,
            points: self.points,
            cells: self.cells,
            kept: self.kept,
            marks: self.marks,
            exams: self.exams.past(body, unpack, |progress| progress.exams.iter().cloned().collect()),
            stumbled: self.stumbled,
            reviews,
            days: self.days,
        };
        Some(Snapshot { progress, extent: self.extent, timeline: self.timeline, skipped: self.skipped })
    }
}

/// Where the latest attempts begin: those that home, or a run that goes on, looks at.
fn first_recent(attempts: &Past<Attempt>) -> usize {
    let counting = |(_, attempt): &(usize, &Attempt)| attempt.counts();
    let backwards = (0..attempts.len()).rev().zip(attempts.iter().rev()).take(MOST_RECENT);
    let marked = backwards.filter(counting).nth(RECENT_MARKS - 1).map_or(0, |(position, _)| position);
    let fewest = attempts.len().saturating_sub(RECENT);
    let most = attempts.len().saturating_sub(MOST_RECENT);
    marked.min(fewest).max(most)
}
