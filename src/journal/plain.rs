//! Errors in words that may be kept: what kind of fault, without paths, names or content.

use crate::core::course::Diagnostic;
use crate::core::files::FileError;
use crate::core::progress::{ExportError, StoreError};

/// What may be noted of an error.
pub trait Plain {
    /// The kind of fault, in English.
    fn plain(&self) -> String;
}

impl Plain for StoreError {
    fn plain(&self) -> String {
        match self {
            Self::Folder { kind, .. } => format!("store: folder: {kind}"),
            Self::DiskFull { .. } => "store: no room left".into(),
            Self::Damaged { .. } => "store: damaged".into(),
            Self::NewerVersion { found, known, .. } => format!("store: format {found}, known up to {known}"),
            Self::Locked { .. } => "store: locked".into(),
            Self::Other { detail, .. } => format!("store: {}", scrubbed(detail)),
        }
    }
}

impl Plain for FileError {
    fn plain(&self) -> String {
        match self {
            Self::NoHome => "no home folder".into(),
            Self::Folder { kind, .. } => format!("folder not made: {kind}"),
            Self::Read { kind, .. } => format!("file not read: {kind}"),
            Self::Write { kind, .. } => format!("file not written: {kind}"),
        }
    }
}

impl Plain for ExportError {
    fn plain(&self) -> String {
        match self {
            Self::Store(error) => error.plain(),
            Self::File(error) => error.plain(),
            Self::Occupied(_) => "a file is there that is no export".into(),
            // What a line holds is the student's.
            Self::Line { line, .. } => format!("line {line} is no event"),
            Self::Stream(_) | Self::Foreign | Self::Newer { .. } | Self::Count { .. } | Self::TooLarge => {
                self.to_string()
            }
        }
    }
}

impl Plain for Diagnostic {
    fn plain(&self) -> String {
        format!("course: {} at line {}", self.fault.code(), self.line)
    }
}

/// Words of another program or of a panic, without what they quote: `byte index 1 is not a char boundary … of `é`` says
/// what the student wrote.
pub fn scrubbed(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut letters = words.chars();
    while let Some(letter) = letters.next() {
        kept.push(letter);
        if !matches!(letter, '`' | '"') {
            continue;
        }
        kept.push('…');
        // Nested quotes of debug output are escaped; what is never closed is dropped whole.
        while let Some(quoted) = letters.next() {
            if quoted == '\\' {
                letters.next();
            } else if quoted == letter {
                kept.push(letter);
                break;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn what_is_quoted_is_not_kept() {
        assert_eq!(scrubbed("of `réponse` (bytes 1..2)"), "of `…` (bytes 1..2)");
        assert_eq!(scrubbed(r#"Err value: Typed("a \" b", 3)"#), r#"Err value: Typed("…", 3)"#);
        assert_eq!(scrubbed("is inside `é and never closed"), "is inside `…");
        assert_eq!(scrubbed("index out of bounds: the len is 3"), "index out of bounds: the len is 3");
    }

    #[test]
    fn paths_and_content_are_not_kept() {
        let path = PathBuf::from("/home/lea/secret");
        let errors: [Box<dyn Plain>; 4] = [
            Box::new(StoreError::Other { path: path.clone(), detail: "no such column: `secret`".into() }),
            Box::new(StoreError::Damaged { path: path.clone() }),
            Box::new(FileError::Write { path: path.clone(), kind: std::io::ErrorKind::NotFound }),
            Box::new(ExportError::Line { line: 3, detail: "secret".into() }),
        ];
        for error in errors {
            assert!(!error.plain().contains("secret"), "{}", error.plain());
        }
        assert!(!ExportError::Occupied(path).plain().contains("lea"));
    }
}
