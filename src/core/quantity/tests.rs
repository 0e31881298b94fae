use super::*;

fn numbers(pairs: &[(&str, f64)]) -> Numbers {
    pairs.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()
}

#[test]
fn expressions_are_worked_out() {
    let calls = numbers(&[("calls", 180.0), ("time", 240.0)]);
    assert_eq!(evaluate("calls * time / 3600", &calls), Ok(12.0));
    assert_eq!(evaluate("ceil(16 / 0.7)", &calls), Ok(23.0));
    assert_eq!(evaluate("unknown + 1", &calls), Err(ExpressionError::UnknownName("unknown".to_owned())));
    assert_eq!(evaluate("1 / (calls - 180)", &calls), Err(ExpressionError::NotANumber));
    assert!(matches!(evaluate("calls *", &calls), Err(ExpressionError::Malformed(_))));
    assert!(matches!(evaluate("", &calls), Err(ExpressionError::Malformed(_))));
}

#[test]
fn an_expression_that_would_take_minutes_to_read_is_refused() {
    let sum = |terms: usize| vec!["1"; terms].join("+");
    assert_eq!(evaluate(&sum(500), &Numbers::new()), Ok(500.0));
    assert_eq!(evaluate(&sum(50_000), &Numbers::new()), Err(ExpressionError::TooLong));
}

#[test]
fn erlang_gives_the_published_values() {
    let desk = numbers(&[("a", 12.0), ("n", 16.0)]);
    assert!((evaluate("erlang_wait(a, n)", &desk).unwrap_or_default() - 0.205).abs() < 5e-4);
    assert!((evaluate("erlang_service(a, n, 240, 20) * 100", &desk).unwrap_or_default() - 85.3).abs() < 0.05);
    assert!((evaluate("erlang_wait(18, 22)", &desk).unwrap_or_default() - 0.278).abs() < 5e-4);
    assert!((evaluate("erlang_service(18, 22, 240, 20) * 100", &desk).unwrap_or_default() - 80.1).abs() < 0.05);
    assert_eq!(evaluate("erlang_wait(12, 12)", &desk), Ok(1.0));
    assert!(matches!(evaluate("erlang_wait(12)", &desk), Err(ExpressionError::Malformed(_))));
}

#[test]
fn numbers_are_rounded_as_students_round() {
    assert_eq!(round(69.583_333, 2, Rounding::Nearest), 69.58);
    assert_eq!(round(2.675, 2, Rounding::Nearest), 2.68);
    assert_eq!(round(-2.5, 0, Rounding::Nearest), -3.0);
    assert_eq!(round(31.43, 0, Rounding::Up), 32.0);
    assert_eq!(round(0.1 + 0.2 + 2.7, 0, Rounding::Up), 3.0);
    assert_eq!(round(1e308, 255, Rounding::Nearest), 1e308);
}

#[test]
fn numbers_are_written_and_read_in_french() {
    assert_eq!(french(1_234_567.5, None), "1\u{202f}234\u{202f}567,5");
    assert_eq!(french(-0.4, Some(2)), "−0,40");
    assert_eq!(french(87.0, None), "87");
    for (typed, number) in [("1 044", 1044.0), ("69,58 %", 69.58), ("69.58", 69.58), ("−3", -3.0), ("+2", 2.0)] {
        assert_eq!(parse(typed, "%"), Some(number), "{typed}");
    }
    assert_eq!(parse("5 min", " min "), Some(5.0), "an author may leave spaces around a unit");
    for typed in ["", "douze", "1,2,3", "5 min 20 s", "--2"] {
        assert_eq!(parse(typed, "min"), None, "{typed}");
    }
}

#[test]
fn a_number_never_parts_from_its_unit() {
    assert_eq!(with_unit("89,35", "%"), "89,35\u{202f}%");
    assert_eq!(with_unit("12", "erlangs"), "12\u{a0}erlangs");
    assert_eq!(with_unit("12", ""), "12");
}

#[test]
fn names_in_braces_are_filled() {
    let number = |name: &str| (name == "a").then(|| "3".to_owned());
    assert_eq!(filled("{a} et {b} et {a", number), "3 et {b} et {a");
    assert_eq!(filled("{{a} {b {a}}", number), "{3 {b 3}");
    assert_eq!(names("{a} et {b} et {a"), ["a", "b"]);
}

#[test]
fn the_same_seed_draws_the_same_sound_numbers() {
    let parameter =
        |name: &str, value, range, step| Parameter { name: name.to_owned(), value, range: Some(range), step };
    let question = Quantity {
        label: Text::default(),
        expression: "part / whole * 100".to_owned(),
        expected: 50.0,
        unit: "%".to_owned(),
        decimals: 2,
        rounding: Rounding::Nearest,
        tolerance: None,
        least: Some(0.0),
        most: Some(100.0),
        steps: Vec::new(),
        comment: Text::default(),
    };
    let parameters = [parameter("part", 50.0, (10.0, 200.0), 5.0), parameter("whole", 100.0, (60.0, 140.0), 0.1)];
    let exercise = Numeric { parameters: &parameters, values: &[], positive: &[], questions: &[question] };
    assert_eq!(exercise.draw(7), exercise.draw(7));
    for seed in 0..500 {
        let drawn = exercise.draw(seed);
        assert!(exercise.is_sound(&drawn), "{drawn:?}");
        assert_eq!(
            drawn.answers[0],
            round(drawn.numbers["part"] / drawn.numbers["whole"] * 100.0, 2, Rounding::Nearest)
        );
    }
}
