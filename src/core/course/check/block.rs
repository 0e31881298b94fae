//! What can be wrong with a block of a lesson beside its words.

use std::collections::HashSet;

use super::super::fault::Fault;
use super::super::files::{DEEPEST, SourceFile};
use super::super::locate::Path;
use super::super::model::*;
use super::{Checker, Ids, SYLLABLES, at_least, icon, plain_id, positive};

/// Columns and rows of a schema.
const GRID: u8 = 6;

/// What a drawing may not hold: code, other files, and what makes a small file large.
const UNSAFE: [&str; 9] =
    ["<!doctype", "<!entity", "<script", "<style", "<image", "<use", "<foreignobject", "href", "url("];

/// What makes a drawing unsafe, or not a drawing at all.
pub(in super::super) fn unsafe_in(svg: &str) -> Option<&'static str> {
    let svg = svg.to_lowercase();
    let missing = || (!svg.contains("<svg")).then_some("<svg");
    let nested = || is_nested_too_deep(&svg).then_some("<g><g><g>…");
    UNSAFE.into_iter().find(|found| svg.contains(found)).or_else(missing).or_else(nested)
}

/// Whether shapes stand in more groups than a course's brackets may: those who draw them go down one by one.
fn is_nested_too_deep(svg: &str) -> bool {
    let mut depth = 0_usize;
    svg.split('<').skip(1).any(|tag| {
        match tag.split('>').next() {
            Some(name) if name.starts_with('/') => depth = depth.saturating_sub(1),
            Some(name) if name.ends_with('/') || name.starts_with(['?', '!']) => {}
            _ => depth += 1,
        }
        depth > DEEPEST
    })
}

impl Checker<'_> {
    pub(super) fn block(&mut self, file: &SourceFile, path: &Path, block: &Block) {
        match block {
            Block::Heading(heading) if !(2..=3).contains(&heading.level) => {
                self.report.value(file, &path.field("level"), Fault::HeadingLevel { found: heading.level });
            }
            Block::Heading(_) | Block::Paragraph(_) => {}
            Block::List(list) => self.count(file, path, "items", list.items.len(), 1),
            Block::Definition(definition) => {
                self.rule(file, &path.field("term"), self.known.term(&definition.term));
            }
            Block::Callout(callout) => self.count(file, path, "text", callout.text.len(), 1),
            Block::Table(table) => self.table(file, path, table),
            Block::Channels(channels) => {
                self.count(file, path, "channels", channels.channels.len(), 1);
                for (position, channel) in channels.channels.iter().enumerate() {
                    self.rule(file, &path.field("channels").index(position).field("icon"), icon(&channel.icon));
                }
            }
            Block::Mnemonic(mnemonic) => {
                self.count(file, path, "letters", mnemonic.letters.len(), 1);
                for (position, letter) in mnemonic.letters.iter().enumerate() {
                    if let Some(drawing) = letter.drawing.as_deref().filter(|name| *name != SYLLABLES) {
                        self.rule(file, &path.field("letters").index(position).field("drawing"), icon(drawing));
                    }
                }
            }
            Block::Steps(steps) => {
                self.count(file, path, "steps", steps.steps.len(), 2);
                for (position, step) in steps.steps.iter().enumerate() {
                    self.rule(file, &path.field("steps").index(position).field("icon"), icon(&step.icon));
                }
            }
            Block::Dialogue(dialogue) => self.count(file, path, "lines", dialogue.lines.len(), 1),
            Block::Schema(schema) => self.schema(file, path, schema),
            Block::Formula(formula) => {
                self.count(file, &path.field("example"), "steps", formula.example.steps.len(), 1);
            }
            Block::KeyFigure(figure) => self.key_figure(file, path, figure),
            Block::Document(document) => self.count(file, path, "text", document.text.len(), 1),
            Block::DatedLaw(law) => self.dated_law(file, path, law),
            // Its drawing is looked at when it is read.
            Block::Illustration(_) => {}
            Block::OnlyFor(part) => self.count(file, path, "blocks", part.blocks.len(), 1),
        }
    }

    fn count(&mut self, file: &SourceFile, path: &Path, field: &'static str, count: usize, least: usize) {
        self.rule(file, &path.field(field), at_least(field, count, least));
    }

    fn table(&mut self, file: &SourceFile, path: &Path, table: &Table) {
        self.count(file, path, "header", table.header.len(), 1);
        self.count(file, path, "rows", table.rows.len(), 1);
        for (position, row) in table.rows.iter().enumerate() {
            if row.len() != table.header.len() {
                let fault = Fault::RowLength { found: row.len(), expected: table.header.len() };
                self.report.value(file, &path.field("rows").index(position), fault);
            }
        }
    }

    fn schema(&mut self, file: &SourceFile, path: &Path, schema: &Schema) {
        self.count(file, path, "nodes", schema.nodes.len(), 1);
        let mut ids = Ids::default();
        for (position, node) in schema.nodes.iter().enumerate() {
            let node_path = path.field("nodes").index(position);
            let id = node_path.field("id");
            self.rule(file, &id, plain_id(&node.id));
            let claimed = ids.claim(&node.id, file, &id);
            self.rule(file, &id, claimed);
            let (column, row) = node.at;
            if column >= GRID || row >= GRID {
                self.report.value(file, &node_path.field("at"), Fault::OutOfGrid { column, row });
            }
        }
        let known: HashSet<&str> = schema.nodes.iter().map(|node| node.id.as_str()).collect();
        for (position, arrow) in schema.arrows.iter().enumerate() {
            let arrow_path = path.field("arrows").index(position);
            for (field, id) in [("from", &arrow.from), ("to", &arrow.to)] {
                if !known.contains(id.as_str()) {
                    self.report.value(file, &arrow_path.field(field), Fault::UnknownNode { id: id.clone() });
                }
            }
        }
    }

    fn key_figure(&mut self, file: &SourceFile, path: &Path, figure: &KeyFigure) {
        if figure.source.trim().is_empty() {
            self.report.value(file, &path.field("source"), Fault::NoSource);
        }
        self.rule(file, &path.field("year"), positive(figure.year));
    }

    fn dated_law(&mut self, file: &SourceFile, path: &Path, law: &DatedLaw) {
        let versions = path.field("versions");
        if law.versions.is_empty() {
            self.report.value(file, &versions, Fault::LawEmpty);
        }
        for (position, version) in law.versions.iter().enumerate() {
            let version_path = versions.index(position);
            self.count(file, &version_path, "text", version.text.len(), 1);
            // Only the oldest version may hold since always: `None` sorts before every date.
            if position > 0 && version.from <= law.versions[position - 1].from {
                self.report.value(file, &version_path.field("from"), Fault::LawOrder);
            }
        }
    }
}
