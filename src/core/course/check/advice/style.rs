//! Lessons too long to read at a sitting, sentences too long to follow, answers and rules left without a reason or date.

use super::super::super::assemble::{Parts, Report};
use super::super::super::fault::Fault;
use super::super::super::files::SourceFile;
use super::super::super::locate::Path;
use super::super::super::model::*;
use super::super::super::walk::{Worded, Words};
use crate::core::markup::plain;

/// Words that are read in a minute, slowly enough to learn.
const WORDS_A_MINUTE: usize = 180;
/// Longest reading time of a lesson in minutes.
const LONGEST_LESSON: usize = 15;
/// Longest sentence in words.
const LONGEST_SENTENCE: usize = 40;

pub(super) fn check(parts: &Parts, report: &mut Report) {
    for module in &parts.modules {
        for read in module.lessons.iter().flatten() {
            lesson(&read.file, &read.value, report);
        }
        for read in &module.exercises {
            for (position, exercise) in &read.value {
                self::exercise(&read.file, &Path::root().index(*position), exercise, report);
            }
        }
    }
    for read in &parts.glossary {
        for (position, term) in &read.value {
            sentences(&read.file, &Path::root().index(*position), term, report);
        }
    }
    for read in &parts.exams {
        sentences(&read.file, &Path::root(), &read.value, report);
    }
}

fn lesson(file: &SourceFile, lesson: &Lesson, report: &mut Report) {
    let root = Path::root();
    sentences(file, &root, lesson, report);
    // Each student reads the blocks of one diploma.
    let read = [Diploma::Ndrc, Diploma::Mco].map(|diploma| words(&lesson.for_diploma(diploma)));
    let minutes = read.into_iter().max().unwrap_or_default().div_ceil(WORDS_A_MINUTE);
    if minutes > LONGEST_LESSON {
        report.value(file, &root.field("blocks"), Fault::LongLesson { minutes, limit: LONGEST_LESSON });
    }
    laws(file, &root.field("blocks"), &lesson.blocks, report);
}

/// Rules that never change by a date are callouts, not dated laws.
fn laws(file: &SourceFile, path: &Path, blocks: &[Block], report: &mut Report) {
    for (position, block) in blocks.iter().enumerate() {
        let path = path.index(position).field(block.name());
        match block {
            Block::DatedLaw(law)
                if !law.versions.is_empty() && law.versions.iter().all(|version| version.from.is_none()) =>
            {
                report.value(file, &path.field("versions"), Fault::NoDate);
            }
            Block::OnlyFor(part) => laws(file, &path.field("blocks"), &part.blocks, report),
            _ => {}
        }
    }
}

fn exercise(file: &SourceFile, path: &Path, exercise: &Exercise, report: &mut Report) {
    sentences(file, path, exercise, report);
    if let ExerciseKind::SingleChoice { choices } | ExerciseKind::MultipleChoice { choices } = &exercise.kind {
        for (position, choice) in choices.iter().enumerate() {
            if !choice.right && choice.why.is_none() {
                let path = path.field("kind").field("choices").index(position);
                report.value(file, &path, Fault::NoReason);
            }
        }
    }
}

fn words(worded: &dyn Worded) -> usize {
    let mut count = 0;
    worded.words(&mut |words, _| count += words.as_str().split_whitespace().count());
    count
}

fn sentences(file: &SourceFile, base: &Path, worded: &dyn Worded, report: &mut Report) {
    worded.words(&mut |words, path| {
        let Words::Text(text) = words else { return };
        let longest = longest_sentence(&plain(text));
        if longest > LONGEST_SENTENCE {
            report.value(file, &base.join(path), Fault::LongSentence { words: longest, limit: LONGEST_SENTENCE });
        }
    });
}

/// Words of the longest sentence of a text. A stop inside a sentence (« M. Ravel ») only makes it count as shorter.
fn longest_sentence(text: &str) -> usize {
    let ends = |word: &str| word.trim_end_matches(['»', '”', ')', '"']).trim_end().ends_with(['.', '!', '?', '…']);
    let mut longest = 0;
    let mut current = 0;
    for word in text.split_whitespace() {
        // Marks that French typography sets apart are no words.
        current += usize::from(word.chars().any(char::is_alphanumeric));
        if ends(word) {
            (longest, current) = (longest.max(current), 0);
        }
    }
    longest.max(current)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_stops() {
        assert_eq!(longest_sentence("Un deux trois. Quatre cinq ? Six « sept. » Huit"), 3);
        assert_eq!(longest_sentence("Un\u{a0}: deux ; trois !"), 3);
        assert_eq!(longest_sentence(""), 0);
    }
}
