//! What a diploma is made of and when it is awarded: tests, coefficients, averages and the rule of the second chance.
//! The sums are exact: half points times coefficients.

use std::collections::BTreeMap;

use crate::core::course::Diploma;
use crate::core::exercise::Mark;

/// Half points out of 20.
const HALVES: u32 = 40;

/// What a test is about, for the rule of the second chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Domain {
    /// General knowledge.
    General,
    /// The trade.
    Professional,
}

/// A test, or a part of one that has a mark of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    /// Name that saved marks refer to: `E1`, `E5-written`.
    pub id: &'static str,
    /// Weight of its mark.
    pub coefficient: u8,
    /// What it is about.
    pub domain: Domain,
    /// The coefficient has still to be confirmed.
    pub reserve: bool,
}

const fn test(id: &'static str, coefficient: u8, domain: Domain) -> Test {
    Test { id, coefficient, domain, reserve: false }
}

/// The tests of the BTS NDRC; E5 has two parts of the same weight.
const NDRC: [Test; 7] = [
    test("E1", 3, Domain::General),
    test("E2", 3, Domain::General),
    test("E3", 3, Domain::General),
    Test { id: "E4", coefficient: 5, domain: Domain::Professional, reserve: true },
    test("E5-written", 2, Domain::Professional),
    test("E5-practical", 2, Domain::Professional),
    test("E6", 3, Domain::Professional),
];

/// The tests of a diploma. `None` when not all its coefficients are known: an average would be invented.
pub fn tests(diploma: Diploma) -> Option<&'static [Test]> {
    match diploma {
        Diploma::Ndrc => Some(&NDRC),
        Diploma::Mco => None,
    }
}

/// Sum of all coefficients.
pub fn total(tests: &[Test]) -> u32 {
    tests.iter().map(|test| u32::from(test.coefficient)).sum()
}

/// Marks by the id of their test.
pub type Marks = BTreeMap<String, Mark>;

/// The weighted mean of some marks: half points times coefficients, over coefficients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Average {
    /// Half points times coefficients.
    pub sum: u32,
    /// Coefficients of the tests that have a mark; above zero.
    pub weight: u32,
}

impl Average {
    /// Out of 20.
    pub fn value(self) -> f64 {
        f64::from(self.sum) / f64::from(self.weight) / 2.0
    }

    /// Whether it reaches a whole mark out of 20.
    pub fn reaches(self, mark: u32) -> bool {
        self.sum >= 2 * mark * self.weight
    }
}

/// The average of the tests that have a mark; `None` while none has.
pub fn average<'t>(tests: impl IntoIterator<Item = &'t Test>, marks: &Marks) -> Option<Average> {
    let (mut sum, mut weight) = (0, 0);
    for test in tests {
        if let Some(mark) = marks.get(test.id) {
            sum += u32::from(mark.halves()) * u32::from(test.coefficient);
            weight += u32::from(test.coefficient);
        }
    }
    (weight > 0).then_some(Average { sum, weight })
}

/// What the marks come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// No mark yet.
    Nothing,
    /// Some marks are missing: what they have to be on average for the diploma to be awarded.
    Pending {
        /// The average so far.
        so_far: Average,
        /// Coefficients of the tests without a mark.
        left: u32,
        /// What those marks have to be on average.
        needed: Needed,
    },
    /// 10 or more: awarded.
    Passed(Average),
    /// From 8 to below 10, with 10 or more in the professional tests: two oral tests more.
    SecondChance(Average),
    /// Neither.
    Failed {
        /// The average.
        average: Average,
        /// That of the professional tests.
        professional: Average,
    },
}

/// What the missing marks have to be on average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Needed {
    /// Nothing: the diploma is certain, even with zero.
    Nothing,
    /// At least that, out of 20, rounded up to the hundredth.
    AtLeast(f64),
    /// More than 20: 10 is out of reach.
    OutOfReach,
}

/// What some marks come to, by the rules of the BTS.
pub fn outcome(tests: &[Test], marks: &Marks) -> Outcome {
    let Some(average) = average(tests, marks) else { return Outcome::Nothing };
    let left = total(tests) - average.weight;
    if left > 0 {
        return Outcome::Pending { so_far: average, left, needed: needed(tests, average, left) };
    }
    if average.reaches(10) {
        return Outcome::Passed(average);
    }
    let trade = tests.iter().filter(|test| test.domain == Domain::Professional);
    // A diploma without professional tests has nothing else to look at than its average.
    let professional = self::average(trade, marks).unwrap_or(average);
    if average.reaches(8) && professional.reaches(10) {
        Outcome::SecondChance(average)
    } else {
        Outcome::Failed { average, professional }
    }
}

fn needed(tests: &[Test], average: Average, left: u32) -> Needed {
    let missing = (HALVES / 2 * total(tests)).saturating_sub(average.sum);
    match missing {
        0 => Needed::Nothing,
        missing if missing > HALVES * left => Needed::OutOfReach,
        // Half points over coefficients, in hundredths, rounded up so that what is shown is enough.
        missing => Needed::AtLeast(f64::from((missing * 50).div_ceil(left)) / 100.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(halves: [Option<u8>; 7]) -> Marks {
        let given = NDRC.iter().zip(halves).filter_map(|(test, mark)| Some((test.id.to_owned(), mark?)));
        given.map(|(id, halves)| (id, Mark::from_halves(halves))).collect()
    }

    fn whole(marks_out_of_20: [u8; 7]) -> Marks {
        marks(marks_out_of_20.map(|mark| Some(mark * 2)))
    }

    #[test]
    fn the_coefficients_add_up_to_21() {
        assert_eq!(total(&NDRC), 21);
        assert!(super::tests(Diploma::Mco).is_none());
    }

    #[test]
    fn the_worked_example_of_the_programme_passes_with_11_10() {
        let Outcome::Passed(average) = outcome(&NDRC, &whole([9, 11, 8, 13, 10, 14, 12])) else {
            panic!("the example passes");
        };
        assert_eq!(average, Average { sum: 466, weight: 21 });
        assert_eq!(format!("{:.2}", average.value()), "11.10");
    }

    #[test]
    fn ten_passes_and_a_hair_under_does_not() {
        assert!(matches!(outcome(&NDRC, &whole([10; 7])), Outcome::Passed(_)));
        let mut hair_under = whole([10; 7]);
        hair_under.insert("E1".into(), Mark::from_halves(19));
        assert!(matches!(outcome(&NDRC, &hair_under), Outcome::SecondChance(_)));
    }

    #[test]
    fn the_second_chance_asks_for_8_and_for_10_in_the_trade() {
        assert!(matches!(outcome(&NDRC, &whole([7, 7, 7, 10, 10, 10, 10])), Outcome::SecondChance(_)));
        assert!(matches!(outcome(&NDRC, &whole([12, 12, 8, 9, 9, 9, 9])), Outcome::Failed { .. }));
        assert!(matches!(outcome(&NDRC, &whole([2, 2, 2, 10, 10, 10, 10])), Outcome::Failed { .. }));
    }

    #[test]
    fn missing_marks_are_told_what_they_have_to_be() {
        assert_eq!(outcome(&NDRC, &Marks::new()), Outcome::Nothing);
        let needed = |halves| match outcome(&NDRC, &marks(halves)) {
            Outcome::Pending { needed, .. } => needed,
            other => panic!("marks are missing: {other:?}"),
        };
        // 210 points are asked for; 3 × 9 = 27 are there, 183 over 18 coefficients are left.
        assert_eq!(needed([Some(18), None, None, None, None, None, None]), Needed::AtLeast(10.17));
        assert_eq!(needed([Some(40), Some(40), Some(40), Some(40), None, None, None]), Needed::Nothing);
        assert_eq!(needed([Some(0), Some(0), Some(0), Some(0), Some(0), Some(0), None]), Needed::OutOfReach);
    }
}
