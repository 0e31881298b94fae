//! What can be wrong with an exam paper.

use super::super::assemble::Read;
use super::super::fault::Fault;
use super::super::locate::Path;
use super::super::model::Exam;
use super::{Checker, Ids, at_least};

impl Checker<'_> {
    /// Checks the exam papers.
    pub fn exams(&mut self, exams: &[Read<Exam>]) {
        let mut ids = Ids::default();
        for read in exams {
            let (file, root) = (&read.file, Path::root());
            let exam: &Exam = &read.value;
            self.words(file, &root, exam);
            let claimed = ids.claim(exam.id.as_str(), file, &root.field("id"));
            self.rule(file, &root.field("id"), claimed);
            self.rule(file, &root.field("parts"), at_least("parts", exam.parts.len(), 1));
            let mut anchors = Ids::default();
            for (position, annex) in exam.annexes.iter().enumerate() {
                let path = root.field("annexes").index(position).field("blocks");
                self.blocks(file, &path, &annex.blocks, &mut anchors);
            }
            let mut numbers = Ids::default();
            for (position, part) in exam.parts.iter().enumerate() {
                for (at, question) in part.questions.iter().enumerate() {
                    let path = root.field("parts").index(position).field("questions").index(at);
                    let claimed = numbers.claim(&question.number, file, &path.field("number"));
                    self.rule(file, &path.field("number"), claimed);
                    self.rule(file, &path.field("passage"), self.known.passage(&question.passage));
                    self.rule(file, &path.field("rubric"), at_least("rubric", question.rubric.len(), 1));
                    for (place, number) in question.annexes.iter().enumerate() {
                        if !exam.annexes.iter().any(|annex| annex.number == *number) {
                            let path = path.field("annexes").index(place);
                            self.report.value(file, &path, Fault::UnknownAnnex { number: *number });
                        }
                    }
                }
            }
        }
    }
}
