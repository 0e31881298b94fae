//! Short sentences put together from several messages.

use super::I18n;

impl I18n {
    /// Facts on one line: `6 leçons · 42 min de lecture`.
    pub fn joined(&self, facts: impl IntoIterator<Item = String>) -> String {
        facts.into_iter().reduce(|before, after| self.course_joined(before, after)).unwrap_or_default()
    }

    /// Modules by number: `module 3`, `modules 3, 6 et 7`.
    pub fn modules(&self, numbers: impl IntoIterator<Item = u32>) -> String {
        let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
        self.pick_module_list(numbers.len(), self.list(&numbers))
    }

    /// How an attempt compares with the one before it, from a gain in half points: `en hausse de 1,5 point`.
    pub fn gain(&self, halves: Option<i16>) -> String {
        let points = |halves: i16| f64::from(halves.abs()) / 2.0;
        match halves {
            None => self.course_attempt_first(),
            Some(0) => self.course_attempt_same(),
            Some(halves) if halves > 0 => self.course_attempt_up(points(halves)),
            Some(halves) => self.course_attempt_down(points(halves)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::settings::Language;

    #[test]
    fn a_gain_is_said_in_points() {
        let fr = I18n::new(Language::French);
        let plain = |halves| fr.gain(halves).replace('\u{a0}', " ");
        assert_eq!(plain(None), "premier essai");
        assert_eq!(plain(Some(0)), "même note");
        assert_eq!(plain(Some(3)), "en hausse de 1,5 point");
        assert_eq!(plain(Some(-6)), "en baisse de 3 points");
    }

    #[test]
    fn facts_are_put_on_one_line() {
        let fr = I18n::new(Language::French);
        assert_eq!(fr.joined(["a", "b", "c"].map(String::from)), "a · b · c");
        assert_eq!(fr.joined([]), "");
    }
}
