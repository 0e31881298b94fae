//! The HTML of a report. All text that comes in is escaped here, and nowhere else.

use std::fmt::Write as _;

use crate::core::settings::Language;

/// Prints on A4, in black; names no file and no address.
const STYLE: &str = "\
@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 178mm; padding: 8mm 0; color: #1f272a; background: #fff;
  font: 10.5pt/1.45 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif; }
h1, h2 { font-family: Literata, Georgia, serif; font-weight: 600; color: #0b4650; }
h1 { margin: 0 0 1mm; font-size: 22pt; line-height: 1.2; }
h2 { margin: 8mm 0 2mm; font-size: 14pt; line-height: 1.3; break-after: avoid; }
p { margin: 0 0 2mm; }
.about, footer { color: #545c5f; font-size: 9.5pt; }
.blanks { display: flex; gap: 8mm; margin: 5mm 0 0; }
.blanks p { flex: 1; display: flex; gap: 2mm; align-items: flex-end; white-space: nowrap; }
.blanks p:first-child { flex: 2; }
.blanks span { flex: 1; border-bottom: 1px solid #545c5f; height: 8mm; }
dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm; margin: 0; }
dl div { border: 1px solid #e4dac8; border-radius: 2mm; padding: 2mm 3mm; }
dt { color: #545c5f; font-size: 9.5pt; }
dd { margin: 0; font-size: 13pt; font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.4mm 2mm; text-align: left; vertical-align: top; border-bottom: 1px solid #e4dac8; }
thead th { background: #f3ecdf; border-bottom: 1px solid #867b69; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tbody th { font-weight: 600; }
tbody th small { display: block; font-size: 9.5pt; font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
footer { margin-top: 8mm; }
";

/// A table: the first cell of a row names it.
pub(super) struct Table<'a> {
    /// Names of the columns.
    pub columns: &'a [String],
    /// How many of the last columns hold numbers.
    pub numbers: usize,
    /// Rows. In a first cell, what follows a line break is set smaller.
    pub rows: Vec<Vec<String>>,
}

/// A page that is being written.
pub(super) struct Page {
    html: String,
    open: bool,
}

impl Page {
    /// Begins a page.
    pub fn new(language: Language, title: &str) -> Self {
        let lang = language.tag();
        let title = escaped(title);
        let html = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        );
        Self { html, open: false }
    }

    /// The title, some lines under it, and lines left blank to be filled in by hand.
    pub fn opening(&mut self, title: &str, lines: &[String], blanks: &[String]) {
        self.push(&format!("<header>\n<h1>{}</h1>", escaped(title)));
        for line in lines {
            self.push(&format!("<p>{}</p>", escaped(line)));
        }
        self.push("<div class=\"blanks\">");
        for blank in blanks {
            self.push(&format!("<p>{} <span></span></p>", escaped(blank)));
        }
        self.push("</div>\n</header>\n<main>");
    }

    /// Begins a section, with a sentence about it.
    pub fn section(&mut self, title: &str, about: Option<&str>) {
        self.end_section();
        self.open = true;
        self.push(&format!("<section>\n<h2>{}</h2>", escaped(title)));
        if let Some(about) = about {
            self.push(&format!("<p class=\"about\">{}</p>", escaped(about)));
        }
    }

    /// Facts with their names.
    pub fn facts(&mut self, facts: &[(String, String)]) {
        self.push("<dl>");
        for (name, value) in facts {
            self.push(&format!("<div><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(value)));
        }
        self.push("</dl>");
    }

    /// A table, or a sentence when it has no row.
    pub fn table(&mut self, table: Table<'_>, none: &str) {
        if table.rows.is_empty() {
            self.push(&format!("<p>{}</p>", escaped(none)));
            return;
        }
        let words = table.columns.len().saturating_sub(table.numbers);
        let class = |place: usize| if place >= words { " class=\"number\"" } else { "" };
        self.push("<table>\n<thead>\n<tr>");
        for (place, column) in table.columns.iter().enumerate() {
            self.push(&format!("<th scope=\"col\"{}>{}</th>", class(place), escaped(column)));
        }
        self.push("</tr>\n</thead>\n<tbody>");
        for row in &table.rows {
            self.push("<tr>");
            for (place, cell) in row.iter().enumerate() {
                match (place, cell.split_once('\n')) {
                    (0, Some((name, more))) => {
                        let (name, more) = (escaped(name), escaped(more));
                        self.push(&format!("<th scope=\"row\">{name} <small>{more}</small></th>"));
                    }
                    (0, None) => self.push(&format!("<th scope=\"row\">{}</th>", escaped(cell))),
                    _ => self.push(&format!("<td{}>{}</td>", class(place), escaped(cell))),
                }
            }
            self.push("</tr>");
        }
        self.push("</tbody>\n</table>");
    }

    /// Ends the page.
    pub fn close(mut self, words: &str) -> String {
        self.end_section();
        self.push(&format!("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>", escaped(words)));
        self.html
    }

    fn end_section(&mut self) {
        if std::mem::take(&mut self.open) {
            self.push("</section>");
        }
    }

    fn push(&mut self, line: &str) {
        // A string takes all that is written to it.
        let _ = writeln!(self.html, "{line}");
    }
}

/// Text that no browser takes for markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_is_text() {
        let mut page = Page::new(Language::French, "A & B");
        page.section("<script>", Some("\"x\" 'y'"));
        let columns = ["<b>".to_owned()];
        page.table(Table { columns: &columns, numbers: 0, rows: vec![vec!["1 < 2\n</th>".to_owned()]] }, "");
        let html = page.close("fin");
        for written in
            ["A &amp; B", "&lt;script&gt;", "&quot;x&quot; &#39;y&#39;", "&lt;b&gt;", "1 &lt; 2", "&lt;/th&gt;"]
        {
            assert!(html.contains(written), "{written}");
        }
        assert!(!html.contains("<script>") && !html.contains("<b>"));
    }
}
