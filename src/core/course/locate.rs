//! Where a value stands in a RON source: a tolerant reading of its brackets, names and strings, with their places.
//!
//! `ron` says where reading stopped, not where each value was; faults found afterwards (a dangling identifier) are
//! placed with this.

mod scan;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

pub use scan::too_deep;

/// A step from a value to one inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field, or the name of an enum's variant.
    Field(Cow<'static, str>),
    /// A position in a list or tuple, from 0.
    Index(usize),
}

/// The way to a value: `exercises[3].kind.choices[1].text`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The whole file.
    pub fn root() -> Self {
        Self::default()
    }

    /// The field of that name in this value.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.with(Step::Field(Cow::Borrowed(name)))
    }

    /// The value at that position in this one.
    #[must_use]
    pub fn index(&self, position: usize) -> Self {
        self.with(Step::Index(position))
    }

    /// This way followed by another.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        Self(self.0.iter().chain(&rest.0).cloned().collect())
    }

    fn with(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Reads `exercises[3].kind.text`; never fails, what is not understood is a field that will not be found.
    pub fn parse(written: &str) -> Self {
        let mut steps = Vec::new();
        for part in written.split('.') {
            let (name, positions) = part.split_once('[').unwrap_or((part, ""));
            if !name.is_empty() {
                steps.push(Step::Field(Cow::Owned(name.to_owned())));
            }
            steps.extend(positions.split(['[', ']']).filter_map(|digits| digits.parse().ok()).map(Step::Index));
        }
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if at == 0 => write!(f, "{name}")?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(position) => write!(f, "[{position}]")?,
            }
        }
        Ok(())
    }
}

/// Where the source breaks RON's grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// Place in bytes.
    pub at: usize,
    /// How.
    pub kind: BreakKind,
}

/// How a source breaks RON's grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakKind {
    /// The bracket, quotation mark or comment that begins here is never closed.
    Unclosed(char),
    /// What stands here is not separated from the value before it.
    MissingComma,
    /// What stands here makes no sense.
    Unexpected,
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    /// The whole value.
    pub span: Range<usize>,
    /// Name of a struct or variant.
    pub name: Option<Range<usize>>,
    /// What is inside.
    pub inside: Inside,
}

/// What is inside a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inside {
    /// A number, a name, a string.
    Nothing,
    /// `( … )`: values, each with its field's name when it has one.
    Group(Vec<(Option<Range<usize>>, Node)>),
    /// `[ … ]`.
    List(Vec<Node>),
}

/// A RON source with the place of each value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    root: Option<Node>,
    /// The first break of RON's grammar, if the source has one that this reading notices.
    pub broken: Option<Break>,
}

impl Tree {
    /// Reads a source as far as it goes.
    pub fn new(source: &str) -> Self {
        scan::read(source)
    }

    /// The place of the value at the end of a way, or of the last value on it that exists: its opening (name, bracket)
    /// when it holds others, all of it otherwise.
    pub fn locate(&self, source: &str, path: &Path) -> Range<usize> {
        self.follow(source, path).0.map_or(0..0, Node::head)
    }

    /// The whole extent of that value, when every step exists.
    pub fn extent(&self, source: &str, path: &Path) -> Option<Range<usize>> {
        let (node, complete) = self.follow(source, path);
        node.filter(|_| complete).map(|node| node.span.clone())
    }

    /// The place of a field's name in the struct at the end of a way; of the `nth` (from 0) when it is repeated.
    pub fn key(&self, source: &str, path: &Path, name: &str, nth: usize) -> Option<Range<usize>> {
        let node = self.follow(source, path).0?;
        let Inside::Group(entries) = &node.inside else { return None };
        entries.iter().filter_map(|(key, _)| key.clone()).filter(|key| &source[key.clone()] == name).nth(nth)
    }

    /// How many values the list at the end of a way has; none when it is no list.
    pub fn count(&self, source: &str, path: &Path) -> Option<usize> {
        match &self.follow(source, path).0?.inside {
            Inside::List(values) => Some(values.len()),
            _ => None,
        }
    }

    fn follow(&self, source: &str, path: &Path) -> (Option<&Node>, bool) {
        let Some(mut node) = self.root.as_ref() else { return (None, false) };
        for step in &path.0 {
            match node.step(source, step) {
                Some(next) => node = next,
                None => return (Some(node), false),
            }
        }
        // `Paragraph("…")`: the way ends on the words, not on the variant.
        if let (Some(Step::Field(last)), Some(name), Some(only)) = (path.0.last(), &node.name, node.only())
            && source[name.clone()] == **last
        {
            node = only;
        }
        (Some(node), true)
    }
}

impl Node {
    fn step(&self, source: &str, step: &Step) -> Option<&Self> {
        match (step, &self.inside) {
            (Step::Field(name), Inside::Group(entries)) => entries
                .iter()
                .find(|(key, _)| key.as_ref().is_some_and(|key| &source[key.clone()] == name))
                .map(|(_, value)| value)
                .or_else(|| self.is_named(source, name).then_some(self))
                .or_else(|| self.only()?.step(source, step)),
            (Step::Field(name), _) => self.is_named(source, name).then_some(self),
            (Step::Index(position), Inside::List(values)) => values.get(*position),
            (Step::Index(position), Inside::Group(entries)) => match self.only() {
                Some(only) if matches!(only.inside, Inside::List(_)) => only.step(source, step),
                _ => entries.get(*position).map(|(_, value)| value),
            },
            (Step::Index(_), Inside::Nothing) => None,
        }
    }

    fn is_named(&self, source: &str, name: &str) -> bool {
        match &self.name {
            Some(own) => &source[own.clone()] == name,
            None => matches!(self.inside, Inside::Nothing) && &source[self.span.clone()] == name,
        }
    }

    /// The value of `Some(value)` or `Variant(value)`.
    fn only(&self) -> Option<&Self> {
        match &self.inside {
            Inside::Group(entries) => match entries.as_slice() {
                [(None, value)] => Some(value),
                _ => None,
            },
            _ => None,
        }
    }

    fn head(&self) -> Range<usize> {
        match (&self.name, &self.inside) {
            (Some(name), _) => name.clone(),
            (None, Inside::Nothing) => self.span.clone(),
            (None, _) => self.span.start..self.span.start + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r##"// é
(
    id: "L1", // (
    blocks: [
        Heading(id: "a", text: "A \" ) b"),
        Paragraph("é [x](term:y)"),
        List(items: ["un", r#"deux ""#], ordered: true),
        Schema(nodes: [(id: "n", at: (0, 7))]),
        Callout(kind: Remember, title: Some("T"), text: Some(["p"])),
    ],
)
"##;

    fn at(path: &str) -> &'static str {
        &SOURCE[Tree::new(SOURCE).locate(SOURCE, &Path::parse(path))]
    }

    #[test]
    fn a_value_is_found_at_the_end_of_its_way() {
        assert_eq!(at("id"), "\"L1\"");
        assert_eq!(at("blocks[0].Heading.text"), r#""A \" ) b""#);
        assert_eq!(at("blocks[0].Heading"), "Heading");
        assert_eq!(at("blocks[1].Paragraph"), "\"é [x](term:y)\"");
        assert_eq!(at("blocks[2].List.items[1]"), "r#\"deux \"\"#");
        assert_eq!(at("blocks[3].Schema.nodes[0].at[1]"), "7");
        assert_eq!(at("blocks[3].Schema.nodes[0]"), "(");
        assert_eq!(at("blocks[4].Callout.kind.Remember"), "Remember");
        assert_eq!(at("blocks[4].Callout.text[0]"), "\"p\"");
    }

    #[test]
    fn a_way_that_does_not_exist_stops_where_it_leaves_the_source() {
        assert_eq!(at("blocks[0].Heading.level"), "Heading");
        assert_eq!(at("blocks[9]"), "[");
    }

    #[test]
    fn a_way_is_written_as_it_is_read() {
        let written = "exercises[3].kind.choices[1].text";
        assert_eq!(Path::parse(written).to_string(), written);
        assert_eq!(
            Path::parse(written),
            Path::root().field("exercises").index(3).field("kind").field("choices").index(1).field("text")
        );
    }

    #[test]
    fn a_break_of_the_grammar_is_placed() {
        let broken = |source: &str| Tree::new(source).broken.map(|broken| (broken.at, broken.kind));
        assert_eq!(broken("(a: 1, b: [2, 3)"), Some((10, BreakKind::Unclosed('['))));
        assert_eq!(broken("(a: 1 b: 2)"), Some((6, BreakKind::MissingComma)));
        assert_eq!(broken("(a: \"x)"), Some((4, BreakKind::Unclosed('"'))));
        assert_eq!(broken("(a: 1"), Some((0, BreakKind::Unclosed('('))));
        assert_eq!(broken("(a: 1) x"), Some((7, BreakKind::Unexpected)));
        assert_eq!(broken("(a: )"), Some((4, BreakKind::Unexpected)));
        assert_eq!(broken("(a: /* /* */ */ 1, b: 'x', c: -1.5e3,)"), None);
    }
}
