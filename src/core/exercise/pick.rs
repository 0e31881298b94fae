//! Picking questions: which ones match what the student asks for, and a run drawn from them.

use std::collections::HashMap;

use crate::core::course::{Course, Exercise, ExerciseId, ModuleId};
use crate::core::exercise::{Outcome, shuffled};

/// Which questions, by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Seen {
    /// All of them.
    #[default]
    All,
    /// Those whose latest answer was not fully right.
    Missed,
    /// Those never answered.
    Never,
}

/// What the student asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// Modules; all when empty.
    pub modules: Vec<ModuleId>,
    /// What became of the questions.
    pub seen: Seen,
    /// Which difficulties, 1 to 3.
    pub difficulties: [bool; 3],
}

impl Default for Pick {
    fn default() -> Self {
        Self { modules: Vec::new(), seen: Seen::All, difficulties: [true; 3] }
    }
}

impl Pick {
    /// The questions that match, in the order of the course.
    pub fn matching(&self, course: &Course, latest: &HashMap<ExerciseId, Outcome>) -> Vec<ExerciseId> {
        let modules =
            course.modules.iter().filter(|loaded| self.modules.is_empty() || self.modules.contains(&loaded.module.id));
        let exercises = modules.flat_map(|loaded| &loaded.exercises);
        exercises.filter(|exercise| self.takes(exercise, latest)).map(|exercise| exercise.id.clone()).collect()
    }

    fn takes(&self, exercise: &Exercise, latest: &HashMap<ExerciseId, Outcome>) -> bool {
        let outcome = latest.get(&exercise.id);
        let seen = match self.seen {
            Seen::All => true,
            Seen::Missed => outcome.is_some_and(|outcome| *outcome != Outcome::Right),
            Seen::Never => outcome.is_none(),
        };
        let difficulty = usize::from(exercise.difficulty.saturating_sub(1));
        seen && self.difficulties.get(difficulty).copied().unwrap_or(true)
    }

    /// Takes a module in, or out. Leaving none means all again.
    pub fn toggle_module(&mut self, module: &ModuleId) {
        match self.modules.iter().position(|each| each == module) {
            Some(position) => drop(self.modules.remove(position)),
            None => self.modules.push(module.clone()),
        }
    }
}

/// The questions of a run, at most so many, in order or shuffled by a seed: always the same for the same seed. In order,
/// the first ones are taken; shuffled, any.
pub fn draw(matching: &[ExerciseId], most: Option<usize>, shuffle: Option<u64>) -> Vec<ExerciseId> {
    let most = most.unwrap_or(usize::MAX);
    match shuffle {
        None => matching.iter().take(most).cloned().collect(),
        Some(seed) => shuffled(matching.len(), seed)
            .into_iter()
            .take(most)
            .filter_map(|position| matching.get(position).cloned())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::core::course::{LoadedModule, Source};

    fn course() -> Course {
        Course::load(Source::Embedded).expect("the shipped course loads")
    }

    fn third(course: &Course) -> &LoadedModule {
        course.module(&ModuleId::new("M3")).expect("the shipped course has this module")
    }

    #[test]
    fn nothing_asked_for_is_the_whole_course_in_order() {
        let course = course();
        let all: Vec<_> = course.modules.iter().flat_map(|loaded| &loaded.exercises).map(|each| &each.id).collect();
        let matching = Pick::default().matching(&course, &HashMap::new());
        assert_eq!(matching.iter().collect::<Vec<_>>(), all);
    }

    #[test]
    fn modules_are_taken_in_the_order_of_the_course_and_out_again() {
        let course = course();
        let mut pick = Pick::default();
        for module in ["M6", "M3", "M7", "M7"] {
            pick.toggle_module(&ModuleId::new(module));
        }
        let matching = pick.matching(&course, &HashMap::new());
        let modules: Vec<_> = course.modules_of(&matching).iter().map(|loaded| loaded.module.id.to_string()).collect();
        assert_eq!(modules, ["M3", "M6"]);
        assert_eq!(matching.first(), third(&course).exercises.first().map(|each| &each.id));
    }

    #[test]
    fn missed_and_never_seen_follow_the_latest_answers() {
        let course = course();
        let ids: Vec<_> = third(&course).exercises.iter().map(|each| each.id.clone()).collect();
        let latest = HashMap::from([
            (ids[0].clone(), Outcome::Right),
            (ids[1].clone(), Outcome::Partly),
            (ids[3].clone(), Outcome::Wrong),
        ]);
        let of = |seen| Pick { modules: vec![ModuleId::new("M3")], seen, ..Pick::default() }.matching(&course, &latest);
        assert_eq!(of(Seen::Missed), [ids[1].clone(), ids[3].clone()]);
        assert_eq!(of(Seen::Never).len(), ids.len() - 3);
        assert!(!of(Seen::Never).contains(&ids[0]));
    }

    #[test]
    fn difficulties_add_up_to_all_and_none_gives_none() {
        let course = course();
        let count = |difficulties| Pick { difficulties, ..Pick::default() }.matching(&course, &HashMap::new()).len();
        let each = count([true, false, false]) + count([false, true, false]) + count([false, false, true]);
        assert_eq!(each, count([true; 3]));
        assert_eq!(count([false; 3]), 0);
    }

    #[test]
    fn a_draw_is_the_same_for_the_same_seed_and_repeats_nothing() {
        let matching = Pick::default().matching(&course(), &HashMap::new());
        let drawn = draw(&matching, Some(20), Some(5));
        assert_eq!(drawn, draw(&matching, Some(20), Some(5)));
        assert_ne!(drawn, draw(&matching, Some(20), Some(6)));
        assert_eq!(drawn.iter().collect::<HashSet<_>>().len(), 20);
        assert_eq!(draw(&matching, None, Some(5)).len(), matching.len());
        assert_eq!(draw(&matching, Some(3), None), matching[..3]);
        assert_eq!(draw(&matching[..2], Some(5), None), matching[..2]);
    }
}
