//! Reading a course's files, from the program or from a folder, within limits that keep a hostile folder harmless.

use std::fs;
use std::io::Read;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};

use super::diagnostic::Diagnostic;
use super::fault::Fault;
use super::load::Source;
use super::locate::{Path, Tree, too_deep};

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/content/relation-client");

/// Largest file, in bytes.
pub const LARGEST_FILE: u64 = 2 * 1024 * 1024;
/// Most bytes in all files together.
pub const LARGEST_COURSE: u64 = 256 * 1024 * 1024;
/// Most files.
pub const MOST_FILES: usize = 20_000;
/// Deepest nesting of brackets in a file.
pub const DEEPEST: usize = 64;
/// Longest line shown around a fault, in characters.
const LONGEST_EXCERPT: usize = 2_000;

/// A file's text, with what is needed to say where a fault is.
#[derive(Debug)]
pub(super) struct SourceFile {
    /// Relative to the course's folder, with `/` between parts.
    pub name: String,
    /// Its text, without a byte order mark.
    pub text: String,
    lines: Vec<usize>,
    tree: OnceLock<Tree>,
}

impl SourceFile {
    /// A file from its text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, lines, tree: OnceLock::new() }
    }

    /// The places of the values.
    pub fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| Tree::new(&self.text))
    }

    /// The place of the value at the end of a way.
    pub fn locate(&self, path: &Path) -> Range<usize> {
        self.tree().locate(&self.text, path)
    }

    /// The place of some words inside the value at the end of a way, or of the value when they are not found in it.
    pub fn locate_within(&self, path: &Path, words: &str) -> Range<usize> {
        let inside = self.tree().extent(&self.text, path).and_then(|extent| {
            let at = extent.start + self.text[extent.clone()].find(words)?;
            Some(at..at + words.len())
        });
        inside.unwrap_or_else(|| self.locate(path))
    }

    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at).max(1)
    }

    /// A fault at a place in bytes.
    pub fn diagnose(&self, place: Range<usize>, fault: Fault) -> Diagnostic {
        let line = self.line(place.start);
        let start = self.lines[line - 1];
        let words = self.words_of_line(line);
        let first = place.start.min(start + words.len());
        let last = place.end.clamp(first, start + words.len());
        let numbers = line.saturating_sub(1).max(1)..=(line + 1).min(self.lines.len());
        Diagnostic {
            severity: fault.severity(),
            fault,
            file: self.name.clone(),
            line,
            column: self.text[start..first].chars().count() + 1,
            length: self.text[first..last].chars().count().max(1),
            excerpt: numbers.map(|n| (n, self.words_of_line(n).chars().take(LONGEST_EXCERPT).collect())).collect(),
        }
    }

    fn words_of_line(&self, line: usize) -> &str {
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        self.text[self.lines[line - 1]..end].trim_end_matches(['\n', '\r'])
    }
}

/// Why a file could not be read.
pub(super) enum ReadFault {
    /// The fault is in the name, to be shown where the name is written.
    Name(Fault),
    /// The fault is in the file.
    Content(Box<Diagnostic>),
}

/// The files of one course, and how much of them was read.
pub(super) struct Files {
    root: Option<PathBuf>,
    read: usize,
    bytes: u64,
}

impl Files {
    /// The files of what ships.
    pub fn embedded() -> Self {
        Self { root: None, read: 0, bytes: 0 }
    }

    /// Opens a course's folder.
    pub fn open(source: &Source) -> Result<Self, Fault> {
        let root = match source {
            Source::Embedded => None,
            Source::Folder(folder) => {
                let name = folder.display().to_string();
                Some(folder.canonicalize().map_err(|_| Fault::FileMissing { name })?)
            }
        };
        Ok(Self { root, read: 0, bytes: 0 })
    }

    /// Reads a file of the course.
    pub fn read(&mut self, name: &str) -> Result<SourceFile, ReadFault> {
        self.read += 1;
        if self.read > MOST_FILES {
            return Err(ReadFault::Name(Fault::TooMany { count: self.read, limit: MOST_FILES }));
        }
        let whole = |fault| ReadFault::Content(Box::new(Diagnostic::of_file(name, fault)));
        let bytes = self.bytes(name)?;
        self.bytes += bytes.len() as u64;
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(whole(Fault::TooLarge { limit: LARGEST_FILE }));
        }
        if self.bytes > LARGEST_COURSE {
            return Err(whole(Fault::TooLarge { limit: LARGEST_COURSE }));
        }
        let file = match String::from_utf8(bytes) {
            Ok(text) => match text.strip_prefix('\u{feff}') {
                Some(text) => SourceFile::new(name, text),
                None => SourceFile::new(name, text),
            },
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let file = SourceFile::new(name, String::from_utf8_lossy(error.as_bytes()));
                return Err(ReadFault::Content(Box::new(file.diagnose(valid..valid, Fault::NotUtf8))));
            }
        };
        // What ships was checked when it was made.
        let deep = if self.root.is_some() { too_deep(&file.text, DEEPEST) } else { None };
        match deep {
            Some(at) => Err(ReadFault::Content(Box::new(file.diagnose(at..at + 1, Fault::TooDeep { limit: DEEPEST })))),
            None => Ok(file),
        }
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, ReadFault> {
        let missing = || ReadFault::Name(Fault::FileMissing { name: name.to_owned() });
        let Some(root) = &self.root else {
            return EMBEDDED.get_file(name).map(|file| file.contents().to_vec()).ok_or_else(missing);
        };
        let unreadable = |error: std::io::Error| match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => missing(),
            _ => ReadFault::Name(Fault::Unreadable { detail: error.to_string() }),
        };
        let path = root.join(name).canonicalize().map_err(unreadable)?;
        if !path.starts_with(root) {
            return Err(ReadFault::Name(Fault::OutsideCourse { name: name.to_owned() }));
        }
        // Opening a pipe would wait for ever.
        if !path.metadata().map_err(unreadable)?.is_file() {
            return Err(missing());
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(&path).map_err(unreadable)?;
        file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        Ok(bytes)
    }

    /// Names of the RON files of a folder, sorted; none when the folder does not exist.
    pub fn list(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = match &self.root {
            None => EMBEDDED
                .get_dir(folder)
                .map(|dir| dir.files().map(|file| file.path().to_string_lossy().replace('\\', "/")).collect())
                .unwrap_or_default(),
            Some(root) => fs::read_dir(root.join(folder))
                .map(|entries| {
                    let entries = entries.flatten().take(MOST_FILES);
                    entries.map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy())).collect()
                })
                .unwrap_or_default(),
        };
        names.retain(|name| name.ends_with(".ron") && !name.contains("/."));
        names.sort();
        names
    }
}

/// Whether a name stays inside the folder: one plain name, or two with a `/` between them.
pub(super) fn is_plain(name: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c))
    };
    name.len() <= 255 && name.split('/').count() <= 2 && name.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_folder_are_not_plain() {
        for name in ["", "..", "../x.ron", "/etc/passwd", "a/b/c.ron", "a//b", "C:\\x", "a\\b", "a/..", "./a", "a\0b"] {
            assert!(!is_plain(name), "{name:?}");
        }
        for name in ["l3-1.ron", "exercices/faciles.ron", "m03-canaux"] {
            assert!(is_plain(name), "{name:?}");
        }
    }

    #[test]
    fn columns_count_characters() {
        let file = SourceFile::new("x.ron", "à\néé(b\r\nc");
        let at = file.text.find('(').expect("is there");
        let diagnostic = file.diagnose(at..at + 2, Fault::EmptyText);
        assert_eq!((diagnostic.line, diagnostic.column, diagnostic.length), (2, 3, 2));
        assert_eq!(diagnostic.excerpt, [(1, "à".into()), (2, "éé(b".into()), (3, "c".into())]);
    }
}
