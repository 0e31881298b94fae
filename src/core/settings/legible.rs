//! What can still be read of a settings file that is cut short, or has something foreign in it.

use std::collections::HashSet;

use super::Fields;

/// The fields that can each be read on their own, as a settings file. Only in a file laid out as this version writes it:
/// each field begins a line, four spaces from its start, and ends with a comma, without which it may be cut.
pub(super) fn fields(text: &str) -> String {
    let mut chunks: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        if let Some(name) = name(line) {
            chunks.push((name, String::new()));
        } else if line == ")" {
            break;
        }
        if let Some((_, chunk)) = chunks.last_mut() {
            chunk.push_str(line);
            chunk.push('\n');
        }
    }
    let mut seen = HashSet::new();
    let whole = |chunk: &str| chunk.trim_end().ends_with(',') && ron::from_str::<Fields>(&format!("({chunk})")).is_ok();
    chunks.retain(|(name, chunk)| whole(chunk) && seen.insert(*name));
    let fields: String = chunks.into_iter().map(|(_, chunk)| chunk).collect();
    format!("({fields})")
}

/// The field that a line begins.
fn name(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("    ")?.split_once(':')?;
    (!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).then_some(name)
}
