//! The scanner under [`super::Tree`]: RON's tokens, read without knowing what the values mean.

use std::ops::Range;

use super::{Break, BreakKind, Inside, Node, Tree};

/// Deepest nesting read; beyond, a value is taken as broken. Above the limit for courses, below what a stack bears.
const DEEPEST: usize = 128;

/// Reads a source into a tree.
pub(super) fn read(source: &str) -> Tree {
    let mut scanner = Scanner { source, at: 0, broken: None };
    while scanner.blank() && scanner.rest().starts_with("#![") {
        match scanner.rest().find(']') {
            Some(end) => scanner.at += end + 1,
            None => break,
        }
    }
    let root = scanner.value(0);
    if scanner.blank() && scanner.at < source.len() {
        scanner.fail(scanner.at, BreakKind::Unexpected);
    }
    Tree { root, broken: scanner.broken }
}

/// The place in bytes of the first bracket nested deeper than `limit`; reads the source once, without recursion.
pub fn too_deep(source: &str, limit: usize) -> Option<usize> {
    let mut scanner = Scanner { source, at: 0, broken: None };
    let mut depth = 0_usize;
    while scanner.blank() {
        match scanner.rest().chars().next()? {
            '(' | '[' | '{' => {
                depth += 1;
                if depth > limit {
                    return Some(scanner.at);
                }
                scanner.at += 1;
            }
            ')' | ']' | '}' => {
                depth = depth.saturating_sub(1);
                scanner.at += 1;
            }
            other => {
                if !scanner.quoted() {
                    let word = scanner.word();
                    scanner.at += if word == 0 { other.len_utf8() } else { word };
                }
            }
        }
    }
    None
}

struct Scanner<'a> {
    source: &'a str,
    at: usize,
    broken: Option<Break>,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn fail(&mut self, at: usize, kind: BreakKind) {
        if self.broken.is_none() {
            self.broken = Some(Break { at, kind });
        }
    }

    fn take(&mut self, c: char) -> bool {
        let found = self.rest().starts_with(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    /// Skips spaces and comments. Always true but after a break, so that it can lead a condition.
    fn blank(&mut self) -> bool {
        loop {
            let trimmed = self.rest().trim_start();
            let at = self.source.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at = at + trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                match end_of_comment(trimmed) {
                    Some(length) => self.at = at + length,
                    None => {
                        self.fail(at, BreakKind::Unclosed('*'));
                        self.at = self.source.len();
                    }
                }
            } else {
                self.at = at;
                return self.broken.is_none();
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Node> {
        if !self.blank() {
            return None;
        }
        let start = self.at;
        if depth > DEEPEST {
            self.fail(start, BreakKind::Unexpected);
            return None;
        }
        if self.quoted() {
            return self.broken.is_none().then(|| self.node(start, None, Inside::Nothing));
        }
        match self.rest().chars().next() {
            Some('(') => self.group(start, None, depth),
            Some('[') => self.list(start, depth),
            Some('{') => self.map(start, depth),
            _ => {
                let word = self.word();
                if word == 0 {
                    self.fail(start, BreakKind::Unexpected);
                    return None;
                }
                self.at += word;
                let name = start..self.at;
                let end = self.at;
                if self.blank() && self.rest().starts_with('(') {
                    return self.group(start, Some(name), depth);
                }
                self.at = end;
                Some(self.node(start, None, Inside::Nothing))
            }
        }
    }

    fn node(&self, start: usize, name: Option<Range<usize>>, inside: Inside) -> Node {
        Node { span: start..self.at, name, inside }
    }

    fn group(&mut self, start: usize, name: Option<Range<usize>>, depth: usize) -> Option<Node> {
        let mut entries = Vec::new();
        self.items(')', '(', |scanner| {
            let key = scanner.field_name();
            let value = scanner.value(depth + 1)?;
            entries.push((key, value));
            Some(())
        });
        Some(self.node(start, name, Inside::Group(entries)))
    }

    fn list(&mut self, start: usize, depth: usize) -> Option<Node> {
        let mut values = Vec::new();
        self.items(']', '[', |scanner| {
            values.push(scanner.value(depth + 1)?);
            Some(())
        });
        Some(self.node(start, None, Inside::List(values)))
    }

    fn map(&mut self, start: usize, depth: usize) -> Option<Node> {
        self.items('}', '{', |scanner| {
            scanner.value(depth + 1)?;
            if scanner.blank() && scanner.take(':') {
                scanner.value(depth + 1)?;
            }
            Some(())
        });
        Some(self.node(start, None, Inside::Nothing))
    }

    /// Values between brackets, with commas between them and perhaps one after the last.
    fn items(&mut self, closing: char, opening: char, mut item: impl FnMut(&mut Self) -> Option<()>) {
        let opened = self.at;
        self.at += opening.len_utf8();
        while self.blank() {
            if self.take(closing) {
                return;
            }
            if self.at == self.source.len() {
                return self.fail(opened, BreakKind::Unclosed(opening));
            }
            if item(self).is_none() || !self.blank() {
                return;
            }
            if !self.take(',') && !self.rest().starts_with(closing) {
                return match self.rest().chars().next() {
                    None | Some(')' | ']' | '}') => self.fail(opened, BreakKind::Unclosed(opening)),
                    Some(_) => self.fail(self.at, BreakKind::MissingComma),
                };
            }
        }
    }

    /// Passes `name:` when it is there.
    fn field_name(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        let length = self.word();
        let name = start..start + length;
        self.at = name.end;
        if length > 0 && self.blank() && self.take(':') {
            return Some(name);
        }
        self.at = start;
        None
    }

    /// Length of the name or number that stands here.
    fn word(&self) -> usize {
        let ends =
            |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'');
        let rest = self.rest();
        let length = rest.find(ends).unwrap_or(rest.len());
        // A comment may follow without a space.
        rest[..length].find("//").into_iter().chain(rest[..length].find("/*")).min().unwrap_or(length)
    }

    /// Passes a string, raw string, byte string or character when one stands here.
    fn quoted(&mut self) -> bool {
        let start = self.at;
        let body = self.rest();
        let body = body.strip_prefix('b').unwrap_or(body);
        if let Some(raw) = body.strip_prefix('r') {
            let hashes = raw.len() - raw.trim_start_matches('#').len();
            if raw[hashes..].starts_with('"') {
                let closing = format!("\"{}", "#".repeat(hashes));
                let inside = self.source.len() - raw.len() + hashes + 1;
                self.close(start, self.source[inside..].find(&closing).map(|at| inside + at + closing.len()), '"');
                return true;
            }
            return false;
        }
        let Some(quote) = body.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return false };
        let inside = self.source.len() - body.len() + 1;
        let mut escaped = false;
        let end = self.source[inside..].char_indices().find_map(|(at, c)| {
            let closes = c == quote && !escaped;
            escaped = c == '\\' && !escaped;
            closes.then_some(inside + at + 1)
        });
        self.close(start, end, quote);
        true
    }

    fn close(&mut self, start: usize, end: Option<usize>, quote: char) {
        self.at = end.unwrap_or_else(|| {
            self.fail(start, BreakKind::Unclosed(quote));
            self.source.len()
        });
    }
}

/// Length of the block comment that begins the text; comments nest.
fn end_of_comment(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}
