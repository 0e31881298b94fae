//! From a RON source to values: faults of grammar and shape with their exact place, and what can be kept beside them.

use ron::Options;
use ron::error::Error;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::diagnostic::Diagnostic;
use super::fault::{Expected, Fault};
use super::files::SourceFile;
use super::locate::{BreakKind, Path, Step};
use super::model::{Block, Lesson};

/// Most faults noted in a file; the values after them are not read, which bounds the time that a file takes.
const MOST_FAULTS: usize = 100;

/// A fault before it is placed: of a value of the source, or of the grammar at a place in bytes.
enum Misread {
    Shape(Path, Error),
    Grammar(usize, Error),
}

/// Reads a RON text with the extensions that courses use: `Some` may be left out, and so may the brackets of a
/// variant that holds one struct.
///
/// # Errors
/// What the parser said, in its words, for texts that stand alone; course files get a [`Diagnostic`] instead.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    options().from_str(text)
}

/// A whole file as one value.
pub(super) fn value<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Diagnostic> {
    attempt(&file.text).map_err(|misread| diagnose(file, &Path::root(), misread))
}

/// A file that is a list: the values that could be read, with their positions, and the faults of the others.
pub(super) fn list<T: DeserializeOwned>(file: &SourceFile) -> (Vec<(usize, T)>, Vec<Diagnostic>) {
    match attempt::<Vec<T>>(&file.text) {
        Ok(values) => (values.into_iter().enumerate().collect(), Vec::new()),
        Err(misread) => each(file, &Path::root(), misread),
    }
}

/// A lesson, or all faults of its blocks.
pub(super) fn lesson(file: &SourceFile) -> Result<Lesson, Vec<Diagnostic>> {
    attempt(&file.text).map_err(|misread| {
        let inside = matches!(&misread, Misread::Shape(path, _) if path.0.len() > 1);
        let blocks = Path::root().field("blocks");
        if inside && file.tree().broken.is_none() {
            let (_, faults) = each::<Block>(file, &blocks, misread);
            return faults;
        }
        let first = diagnose(file, &Path::root(), misread);
        if file.tree().broken.is_some() {
            return vec![first];
        }
        let others = (0..file.tree().count(&file.text, &blocks).unwrap_or(0))
            .filter_map(|position| element::<Block>(file, &blocks.index(position)).err())
            .take(MOST_FAULTS);
        std::iter::once(first).chain(others).collect()
    })
}

/// Reads each value of a list on its own, after reading all of them at once failed.
fn each<T: DeserializeOwned>(file: &SourceFile, list: &Path, misread: Misread) -> (Vec<(usize, T)>, Vec<Diagnostic>) {
    let count = if file.tree().broken.is_some() { None } else { file.tree().count(&file.text, list) };
    let (mut values, mut faults) = (Vec::new(), Vec::new());
    for position in 0..count.unwrap_or(0) {
        if faults.len() == MOST_FAULTS {
            break;
        }
        match element(file, &list.index(position)) {
            Ok(value) => values.push((position, value)),
            Err(diagnostic) => faults.push(diagnostic),
        }
    }
    if faults.is_empty() {
        values.clear();
        faults.push(diagnose(file, &Path::root(), misread));
    }
    (values, faults)
}

fn element<T: DeserializeOwned>(file: &SourceFile, path: &Path) -> Result<T, Diagnostic> {
    let extent = file.tree().extent(&file.text, path).unwrap_or(0..0);
    attempt(&file.text[extent.clone()]).map_err(|misread| {
        let misread = match misread {
            Misread::Grammar(at, error) => Misread::Grammar(extent.start + at, error),
            shape => shape,
        };
        diagnose(file, path, misread)
    })
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn attempt<T: DeserializeOwned>(text: &str) -> Result<T, Misread> {
    // Following the way to each value takes as long again as reading them: only what cannot be read needs it.
    options().from_str(text).or_else(|_| attempt_with_way(text))
}

fn attempt_with_way<T: DeserializeOwned>(text: &str) -> Result<T, Misread> {
    let grammar = |error: ron::error::SpannedError| Misread::Grammar(offset(text, &error.span.end), error.code);
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options()).map_err(grammar)?;
    let value = match serde_path_to_error::deserialize(&mut deserializer) {
        Ok(value) => value,
        Err(error) => {
            let path = steps(error.path());
            let spanned = deserializer.span_error(error.into_inner());
            return Err(match spanned.code {
                code if is_shape(&code) => Misread::Shape(path, code),
                _ => grammar(spanned),
            });
        }
    };
    match deserializer.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(grammar(deserializer.span_error(error))),
    }
}

fn steps(path: &serde_path_to_error::Path) -> Path {
    let mut steps = Vec::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => steps.push(Step::Index(*index)),
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                steps.push(Step::Field(name.clone().into()))
            }
            Segment::Unknown => break,
        }
    }
    Path(steps)
}

/// Whether an error is about what a value is rather than how the source is written.
fn is_shape(error: &Error) -> bool {
    matches!(
        error,
        Error::Message(_)
            | Error::ExpectedArray
            | Error::ExpectedBoolean
            | Error::ExpectedChar
            | Error::ExpectedFloat
            | Error::ExpectedInteger
            | Error::ExpectedOption
            | Error::ExpectedMap
            | Error::ExpectedDifferentStructName { .. }
            | Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedUnit
            | Error::ExpectedString
            | Error::ExpectedIdentifier
            | Error::ExpectedStructName(_)
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedDifferentLength { .. }
            | Error::IntegerOutOfBounds
            | Error::InvalidValueForType { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::NoSuchStructField { .. }
            | Error::MissingStructField { .. }
            | Error::DuplicateStructField { .. }
    )
}

fn diagnose(file: &SourceFile, base: &Path, misread: Misread) -> Diagnostic {
    // A break of the grammar explains a strange shape, never the other way round.
    let (detail, at) = match &misread {
        Misread::Shape(_, error) => (error.to_string(), None),
        Misread::Grammar(at, error) => (error.to_string(), Some(*at)),
    };
    if let Some(broken) = file.tree().broken {
        let end = file.text[broken.at..].chars().next().map_or(0, char::len_utf8);
        let fault = match broken.kind {
            BreakKind::Unclosed(mark) => Fault::Unclosed { mark },
            BreakKind::MissingComma => Fault::MissingComma,
            BreakKind::Unexpected => Fault::Syntax { detail },
        };
        return file.diagnose(broken.at..broken.at + end, fault);
    }
    match misread {
        Misread::Shape(path, error) => shape(file, &base.join(&path), error),
        Misread::Grammar(..) => {
            let at = at.unwrap_or(0).min(file.text.len());
            file.diagnose(at..at, Fault::Syntax { detail })
        }
    }
}

fn shape(file: &SourceFile, path: &Path, error: Error) -> Diagnostic {
    let tree = file.tree();
    let key = |name: &str, nth| {
        // The way may end on the struct or already on the field.
        let parent = Path(path.0[..path.0.len().saturating_sub(1)].to_vec());
        tree.key(&file.text, path, name, nth).or_else(|| tree.key(&file.text, &parent, name, nth))
    };
    let (place, fault) = match error {
        Error::NoSuchStructField { expected, found, .. } => {
            let place = key(&found, 0).unwrap_or_else(|| file.locate(path));
            let nearest = nearest(&found, expected.iter().copied());
            (place, Fault::UnknownField { found, nearest, known: expected.to_vec() })
        }
        Error::DuplicateStructField { field, .. } => {
            (key(field, 1).unwrap_or_else(|| file.locate(path)), Fault::DuplicateField { field: field.to_owned() })
        }
        Error::MissingStructField { field, .. } => (file.locate(path), Fault::MissingField { field: field.to_owned() }),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let nearest = nearest(&found, expected.iter().copied());
            (file.locate(path), Fault::UnknownVariant { found, nearest, known: expected.to_vec() })
        }
        error => (file.locate(path), Fault::WrongType { expected: expected(path, &error) }),
    };
    file.diagnose(place, fault)
}

fn expected(path: &Path, error: &Error) -> Expected {
    let is_date = matches!(path.0.last(), Some(Step::Field(name)) if name == "from")
        && path.0.iter().any(|step| matches!(step, Step::Field(name) if name == "versions"));
    match error {
        _ if is_date => Expected::Date,
        Error::ExpectedString => Expected::Text,
        Error::ExpectedInteger => Expected::Integer,
        Error::ExpectedBoolean => Expected::Boolean,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedMap
        | Error::ExpectedStructName(_)
        | Error::ExpectedDifferentStructName { .. } => Expected::Struct,
        other => Expected::Other(other.to_string()),
    }
}

/// The known name that looks most like another, unless none is close: at most two letters in ten away.
pub(super) fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let length = found.chars().count();
    // A name of a megabyte, or of another length, is not even compared.
    let near = known.into_iter().filter_map(|name| {
        let other = name.chars().count();
        let most = (length.max(other) / 4).clamp(1, 4);
        let distance = (length.abs_diff(other) <= most).then(|| strsim::damerau_levenshtein(found, name))?;
        (distance <= most).then_some((distance, name))
    });
    near.min().map(|(_, name)| name.to_owned())
}

fn offset(text: &str, position: &ron::error::Position) -> usize {
    let start: usize = text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let line = &text[start..];
    start + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}
