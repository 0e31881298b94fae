//! What the lessons of a course hold of one kind, side by side: channels, formulas, rules that change on a date.

use jiff::civil::Date;

use super::load::{Course, LessonSlot, LoadedModule};
use super::model::*;

/// A channel with the comparison and the lesson that it comes from.
#[derive(Debug, Clone, Copy)]
pub struct SortedChannel<'c> {
    /// The lesson.
    pub slot: &'c LessonSlot,
    /// The comparison.
    pub sheet: &'c Channels,
    /// The channel.
    pub channel: &'c Channel,
}

/// The formulas that a module teaches.
#[derive(Debug, Clone)]
pub struct FormulaGroup<'c> {
    /// The module; absent for formulas whose lesson the course does not have.
    pub module: Option<&'c LoadedModule>,
    /// Positions in [`Course::formulas`], with the formulas.
    pub formulas: Vec<(usize, &'c SheetFormula)>,
}

/// A dated rule with the lessons that state it.
#[derive(Debug, Clone)]
pub struct DatedRule<'c> {
    /// The block that holds it.
    pub block: &'c Block,
    /// The rule.
    pub law: &'c DatedLaw,
    /// The lessons, in the order of the course.
    pub slots: Vec<&'c LessonSlot>,
    /// When it changes, or changed.
    pub turn: Turn,
}

/// When a rule changes, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It will, on that day.
    Next(Date),
    /// It did last on that day, and no other change is known.
    Last(Date),
    /// No date is known.
    Never,
}

impl Turn {
    /// Changes to come first, the soonest first; then those that were, the latest first.
    fn rank(self) -> (u8, i64) {
        let day = |date: Date| i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day());
        match self {
            Self::Next(date) => (0, day(date)),
            Self::Last(date) => (1, -day(date)),
            Self::Never => (2, 0),
        }
    }
}

impl DatedLaw {
    /// The rule's next change after a day, or its last one.
    pub fn turn(&self, today: Date) -> Turn {
        let dates = self.versions.iter().filter_map(|version| version.from);
        match (dates.clone().filter(|date| *date > today).min(), dates.max()) {
            (Some(next), _) => Turn::Next(next),
            (None, Some(last)) => Turn::Last(last),
            (None, None) => Turn::Never,
        }
    }
}

impl Course {
    /// Blocks of all lessons that can be read, for a diploma.
    fn blocks_for(&self, diploma: Diploma) -> impl Iterator<Item = (&LessonSlot, &Block)> {
        let slots = self.modules.iter().flat_map(|loaded| &loaded.lessons);
        slots.flat_map(move |slot| {
            let lesson = slot.content.as_ref().ok();
            let blocks = lesson.map(|lesson| lesson.blocks_for(diploma)).unwrap_or_default();
            blocks.into_iter().map(move |block| (slot, block))
        })
    }

    /// The channels of all comparisons, in the order of the lessons.
    pub fn channels(&self, diploma: Diploma) -> Vec<SortedChannel<'_>> {
        let sheets = self.blocks_for(diploma).filter_map(|(slot, block)| match block {
            Block::Channels(sheet) => Some((slot, sheet)),
            _ => None,
        });
        sheets
            .flat_map(|(slot, sheet)| sheet.channels.iter().map(move |channel| SortedChannel { slot, sheet, channel }))
            .collect()
    }

    /// The formulas by module, in the order of the course.
    pub fn formula_groups(&self) -> Vec<FormulaGroup<'_>> {
        let module =
            |formula: &SheetFormula| self.lesson(&formula.passage.lesson).map(|(loaded, ..)| &loaded.module.id);
        let taught = |id: Option<&ModuleId>| {
            self.formulas.iter().enumerate().filter(|(_, formula)| module(formula) == id).collect::<Vec<_>>()
        };
        let modules = self.modules.iter().map(|loaded| (Some(loaded), taught(Some(&loaded.module.id))));
        let groups = modules.chain(std::iter::once((None, taught(None))));
        groups
            .filter(|(_, formulas)| !formulas.is_empty())
            .map(|(module, formulas)| FormulaGroup { module, formulas })
            .collect()
    }

    /// The rules that change on a date, those that will change soonest first. A rule that several lessons state in
    /// the same words comes once.
    pub fn dated_rules(&self, diploma: Diploma, today: Date) -> Vec<DatedRule<'_>> {
        let mut rules: Vec<DatedRule<'_>> = Vec::new();
        for (slot, block) in self.blocks_for(diploma) {
            let Block::DatedLaw(law) = block else { continue };
            let known = rules.iter_mut().find(|rule| rule.law.title == law.title && rule.law.versions == law.versions);
            match known {
                Some(rule) => rule.slots.push(slot),
                None => rules.push(DatedRule { block, law, slots: vec![slot], turn: law.turn(today) }),
            }
        }
        rules.sort_by_key(|rule| rule.turn.rank());
        rules
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn law(dates: &[Option<Date>]) -> DatedLaw {
        DatedLaw {
            id: None,
            title: String::new(),
            reference: String::new(),
            versions: dates.iter().map(|from| LawVersion { from: *from, text: Vec::new() }).collect(),
            reserve: None,
        }
    }

    #[test]
    fn a_rule_turns_on_its_next_date_or_did_on_its_last() {
        let law = law(&[None, Some(date(2025, 6, 28)), Some(date(2030, 6, 28))]);
        assert_eq!(law.turn(date(2025, 1, 1)), Turn::Next(date(2025, 6, 28)));
        assert_eq!(law.turn(date(2025, 6, 28)), Turn::Next(date(2030, 6, 28)));
        assert_eq!(law.turn(date(2030, 6, 28)), Turn::Last(date(2030, 6, 28)));
    }

    #[test]
    fn rules_to_change_come_first_and_the_soonest_of_them_first() {
        let mut turns = [
            Turn::Never,
            Turn::Last(date(2018, 5, 25)),
            Turn::Next(date(2030, 6, 28)),
            Turn::Last(date(2023, 3, 1)),
            Turn::Next(date(2026, 8, 11)),
        ];
        turns.sort_by_key(|turn| turn.rank());
        let sorted = [
            Turn::Next(date(2026, 8, 11)),
            Turn::Next(date(2030, 6, 28)),
            Turn::Last(date(2023, 3, 1)),
            Turn::Last(date(2018, 5, 25)),
            Turn::Never,
        ];
        assert_eq!(turns, sorted);
    }
}
