//! All words of a lesson, exercise or term in reading order, each with the way to it in its file.

use super::locate::{Path, Step};
use super::model::*;

/// Words found on the way.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// Inline text, where links and marks are read.
    Text(&'a Text),
    /// Words shown as they are.
    Plain(&'a str),
}

impl Words<'_> {
    /// The words as written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text.as_str(),
            Self::Plain(words) => words,
        }
    }
}

/// Something made of words.
pub trait Worded {
    /// Shows each of its words, with the way to them from this value.
    fn words(&self, visit: &mut dyn FnMut(Words<'_>, &Path)) {
        let mut walk = Walk { visit, path: Path::root() };
        self.walk(&mut walk);
    }

    /// The same as a part of a walk.
    fn walk(&self, walk: &mut Walk<'_>);
}

/// A walk under way.
pub struct Walk<'v> {
    visit: &'v mut dyn FnMut(Words<'_>, &Path),
    path: Path,
}

impl Walk<'_> {
    fn within(&mut self, step: Step, inside: impl FnOnce(&mut Self)) {
        self.path.0.push(step);
        inside(self);
        self.path.0.pop();
    }

    fn field(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.within(Step::Field(name.into()), inside);
    }

    fn text(&mut self, name: &'static str, text: &Text) {
        self.field(name, |walk| (walk.visit)(Words::Text(text), &walk.path));
    }

    fn plain(&mut self, name: &'static str, words: &str) {
        self.field(name, |walk| (walk.visit)(Words::Plain(words), &walk.path));
    }

    fn each<T>(&mut self, name: &'static str, values: &[T], mut inside: impl FnMut(&mut Self, &T)) {
        self.field(name, |walk| walk.all(values, &mut inside));
    }

    fn all<T>(&mut self, values: &[T], mut inside: impl FnMut(&mut Self, &T)) {
        for (position, value) in values.iter().enumerate() {
            self.within(Step::Index(position), |walk| inside(walk, value));
        }
    }

    fn here(&mut self, words: Words<'_>) {
        (self.visit)(words, &self.path);
    }

    fn texts(&mut self, name: &'static str, texts: &[Text]) {
        self.each(name, texts, |walk, text| walk.here(Words::Text(text)));
    }

    fn plains(&mut self, name: &'static str, words: &[String]) {
        self.each(name, words, |walk, words| walk.here(Words::Plain(words)));
    }

    fn optional(&mut self, name: &'static str, words: Option<&String>) {
        if let Some(words) = words {
            self.plain(name, words);
        }
    }

    fn optional_text(&mut self, name: &'static str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }
}

impl Worded for Manifest {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.text("summary", &self.summary);
        walk.plain("licence", &self.licence);
        walk.each("themes", &self.themes, |walk, theme| walk.plain("name", &theme.name));
    }
}

impl Worded for Module {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.texts("objectives", &self.objectives);
        walk.each("lessons", &self.lessons, |walk, entry| walk.plain("title", &entry.title));
    }
}

impl Worded for Lesson {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.text("lead", &self.lead);
        walk.each("blocks", &self.blocks, |walk, block| block.walk(walk));
    }
}

impl Block {
    /// Shows each inline text of the block in reading order.
    pub fn texts(&self, visit: &mut dyn FnMut(&Text)) {
        self.words(&mut |words, _| {
            if let Words::Text(text) = words {
                visit(text);
            }
        });
    }

    /// Whether terms are linked automatically in the block: prose, not titles or cells.
    pub fn is_running_text(&self) -> bool {
        matches!(self, Self::Paragraph(_) | Self::List(_) | Self::Callout(_) | Self::Definition(_))
    }

    /// The variant's name, as written in a lesson.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Heading(_) => "Heading",
            Self::Paragraph(_) => "Paragraph",
            Self::List(_) => "List",
            Self::Definition(_) => "Definition",
            Self::Callout(_) => "Callout",
            Self::Table(_) => "Table",
            Self::Channels(_) => "Channels",
            Self::Mnemonic(_) => "Mnemonic",
            Self::Steps(_) => "Steps",
            Self::Dialogue(_) => "Dialogue",
            Self::Schema(_) => "Schema",
            Self::Formula(_) => "Formula",
            Self::KeyFigure(_) => "KeyFigure",
            Self::Document(_) => "Document",
            Self::DatedLaw(_) => "DatedLaw",
            Self::Illustration(_) => "Illustration",
            Self::OnlyFor(_) => "OnlyFor",
        }
    }
}

impl Worded for Block {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.field(self.name(), |walk| match self {
            Self::Heading(heading) => walk.plain("text", &heading.text),
            Self::Paragraph(text) => walk.here(Words::Text(text)),
            Self::List(list) => walk.texts("items", &list.items),
            Self::Definition(definition) => walk.text("text", &definition.text),
            Self::Callout(callout) => {
                walk.optional("title", callout.title.as_ref());
                walk.texts("text", &callout.text);
            }
            Self::Table(table) => {
                walk.plain("caption", &table.caption);
                walk.plains("header", &table.header);
                walk.each("rows", &table.rows, |walk, row| walk.all(row, |walk, cell| walk.here(Words::Text(cell))));
            }
            Self::Channels(channels) => channels.walk(walk),
            Self::Mnemonic(mnemonic) => mnemonic.walk(walk),
            Self::Steps(steps) => {
                walk.plain("title", &steps.title);
                walk.optional("legend", steps.legend.as_ref());
                walk.each("steps", &steps.steps, |walk, step| {
                    walk.plain("name", &step.name);
                    walk.text("hint", &step.hint);
                    walk.plains("letters", &step.letters);
                });
            }
            Self::Dialogue(dialogue) => {
                walk.plain("title", &dialogue.title);
                walk.each("lines", &dialogue.lines, |walk, line| {
                    walk.plain("name", &line.name);
                    walk.text("text", &line.text);
                    walk.optional("note", line.note.as_ref());
                });
            }
            Self::Schema(schema) => schema.walk(walk),
            Self::Formula(formula) => formula.walk(walk),
            Self::KeyFigure(figure) => {
                walk.plain("value", &figure.value);
                walk.text("text", &figure.text);
                walk.optional("reserve", figure.reserve.as_ref());
            }
            Self::Document(document) => document.walk(walk),
            Self::DatedLaw(law) => {
                walk.plain("title", &law.title);
                walk.plain("reference", &law.reference);
                walk.each("versions", &law.versions, |walk, version| walk.texts("text", &version.text));
                walk.optional("reserve", law.reserve.as_ref());
            }
            Self::Illustration(drawing) => {
                walk.plain("alt", &drawing.alt);
                walk.plain("caption", &drawing.caption);
            }
            Self::OnlyFor(part) => walk.each("blocks", &part.blocks, |walk, block| block.walk(walk)),
        });
    }
}

impl Worded for Channels {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.each("channels", &self.channels, |walk, channel| {
            walk.plain("name", &channel.name);
            walk.plain("hint", &channel.hint);
            walk.texts("examples", &channel.examples);
            walk.texts("advantages", &channel.advantages);
            walk.texts("drawbacks", &channel.drawbacks);
        });
    }
}

impl Worded for Mnemonic {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("word", &self.word);
        walk.plain("title", &self.title);
        walk.text("intro", &self.intro);
        walk.each("letters", &self.letters, |walk, letter| {
            walk.plain("letter", &letter.letter);
            walk.plain("name", &letter.name);
            walk.plain("quality", &letter.quality);
            walk.text("text", &letter.text);
            walk.optional_text("too_much", letter.too_much.as_ref());
            walk.optional_text("too_little", letter.too_little.as_ref());
            walk.optional_text("drill", letter.drill.as_ref());
        });
    }
}

impl Worded for Schema {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.plain("alt", &self.alt);
        walk.each("nodes", &self.nodes, |walk, node| {
            walk.plain("label", &node.label);
            walk.optional("hint", node.hint.as_ref());
        });
        walk.each("arrows", &self.arrows, |walk, arrow| walk.optional("label", arrow.label.as_ref()));
    }
}

impl Worded for Formula {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("name", &self.name);
        walk.plain("expression", &self.expression);
        walk.optional_text("note", self.note.as_ref());
        walk.field("example", |walk| {
            walk.text("given", &self.example.given);
            walk.plains("steps", &self.example.steps);
            walk.plain("result", &self.example.result);
            walk.text("reading", &self.example.reading);
        });
    }
}

impl Worded for Document {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.plain("source", &self.source);
        walk.texts("text", &self.text);
    }
}

impl Worded for Exercise {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.text("prompt", &self.prompt);
        if let Some(document) = &self.document {
            walk.field("document", |walk| document.walk(walk));
        }
        walk.field("kind", |walk| self.kind.walk(walk));
        walk.text("explanation", &self.explanation);
    }
}

impl Worded for ExerciseKind {
    fn walk(&self, walk: &mut Walk<'_>) {
        match self {
            Self::SingleChoice { choices } | Self::MultipleChoice { choices } => {
                walk.each("choices", choices, |walk, choice| {
                    walk.text("text", &choice.text);
                    walk.optional_text("why", choice.why.as_ref());
                });
            }
            Self::TrueFalse { .. } => {}
            Self::Classification { categories, labels } => {
                walk.each("categories", categories, |walk, category| walk.plain("name", &category.name));
                walk.each("labels", labels, |walk, label| walk.text("text", &label.text));
            }
            Self::Matching { pairs } => walk.each("pairs", pairs, |walk, pair| {
                walk.text("left", &pair.left);
                walk.text("right", &pair.right);
            }),
            Self::Ordering { steps } => walk.texts("steps", steps),
            Self::Cloze { text, gaps, bank } => {
                walk.text("text", text);
                walk.each("gaps", gaps, |walk, gap| {
                    walk.plain("answer", &gap.answer);
                    walk.plains("variants", &gap.variants);
                    walk.optional_text("why", gap.why.as_ref());
                });
                walk.plains("bank", bank.as_deref().unwrap_or_default());
            }
            Self::ShortAnswer { ideas, model, .. } => {
                walk.each("ideas", ideas, |walk, idea| {
                    walk.text("text", &idea.text);
                    walk.plains("signs", &idea.signs);
                });
                walk.text("model", model);
            }
            Self::Numeric { questions, .. } => walk.each("questions", questions, |walk, question| {
                walk.text("label", &question.label);
                walk.texts("steps", &question.steps);
                walk.text("comment", &question.comment);
            }),
            Self::MiniCase { documents, tasks, rubric, model } => {
                walk.each("documents", documents, |walk, document| document.walk(walk));
                walk.texts("tasks", tasks);
                walk.each("rubric", rubric, |walk, criterion| walk.text("text", &criterion.text));
                walk.texts("model", model);
            }
        }
    }
}

impl Worded for Exam {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("title", &self.title);
        walk.texts("context", &self.context);
        walk.each("annexes", &self.annexes, |walk, annex| {
            walk.plain("title", &annex.title);
            walk.each("blocks", &annex.blocks, |walk, block| block.walk(walk));
        });
        walk.each("parts", &self.parts, |walk, part| {
            walk.plain("title", &part.title);
            walk.each("questions", &part.questions, |walk, question| {
                walk.text("prompt", &question.prompt);
                walk.each("rubric", &question.rubric, |walk, criterion| walk.text("text", &criterion.text));
                walk.texts("model", &question.model);
            });
        });
    }
}

impl Worded for SheetFormula {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("name", &self.name);
        walk.text("formula", &self.formula);
        walk.each("inputs", &self.inputs, |walk, input| walk.plain("label", &input.label));
        walk.text("example", &self.example);
        walk.text("comment", &self.comment);
    }
}

impl Worded for Term {
    fn walk(&self, walk: &mut Walk<'_>) {
        walk.plain("name", &self.name);
        walk.text("definition", &self.definition);
        walk.plains("synonyms", &self.synonyms);
        walk.plains("english", &self.english);
        walk.plains("forms", &self.forms);
        walk.optional_text("example", self.example.as_ref());
        walk.each("confused_with", &self.confused_with, |walk, confusion| {
            walk.plain("name", &confusion.name);
            walk.text("note", &confusion.note);
        });
    }
}
