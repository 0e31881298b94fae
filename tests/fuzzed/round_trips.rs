//! What is written is read back the same, whatever it holds.

use parcours::core::course::*;
use parcours::core::exercise::Mark;
use parcours::core::quantity;
use parcours::core::review::{CardId, Rating, Side};
use parcours::core::search::fold;
use parcours::core::settings::*;
use proptest::prelude::*;
use proptest::{collection, option, sample};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Words with all that RON, Markdown and French make difficult.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zéœ’ (){}\\[\\]#*_/\\\\\"'\n\r\t:,.|<&]{0,20}",
        Just("r#\"\"#".to_owned()),
        Just("/* «\u{a0}…\u{202f}» */ // \u{0}\u{feff}".to_owned()),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    words().prop_map(Text)
}

fn texts() -> impl Strategy<Value = Vec<Text>> {
    collection::vec(text(), 0..3)
}

/// Numbers that RON can hold and that equal themselves.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>().prop_filter("a number", |number| !number.is_nan()), (-1000..1000i32).prop_map(f64::from)]
}

fn kind() -> impl Strategy<Value = ExerciseKind> {
    let choice = (text(), any::<bool>(), option::of(text())).prop_map(|(text, right, why)| Choice { text, right, why });
    let gap = (words(), collection::vec(words(), 0..2), option::of(text()));
    let gap = gap.prop_map(|(answer, variants, why)| Gap { answer, variants, why });
    let idea = (text(), collection::vec(words(), 0..3)).prop_map(|(text, signs)| Idea { text, signs });
    let parameter = (words(), number(), option::of((number(), number())), number());
    let parameter = parameter.prop_map(|(name, value, range, step)| Parameter { name, value, range, step });
    let value = (words(), words(), option::of(any::<u8>()));
    let value = value.prop_map(|(name, expression, decimals)| Value { name, expression, decimals });
    let question = (text(), words(), number(), any::<u8>(), any::<bool>(), option::of(number()), texts());
    let question = question.prop_map(|(label, unit, expected, decimals, up, bound, steps)| Quantity {
        expression: unit.clone(),
        comment: label.clone(),
        rounding: if up { Rounding::Up } else { Rounding::Nearest },
        tolerance: bound,
        least: bound,
        most: None,
        label,
        unit,
        expected,
        decimals,
        steps,
    });
    prop_oneof![
        collection::vec(choice, 0..3).prop_map(|choices| ExerciseKind::SingleChoice { choices }),
        any::<bool>().prop_map(|answer| ExerciseKind::TrueFalse { answer }),
        texts().prop_map(|steps| ExerciseKind::Ordering { steps }),
        (text(), collection::vec(gap, 0..3), option::of(collection::vec(words(), 0..2)))
            .prop_map(|(text, gaps, bank)| ExerciseKind::Cloze { text, gaps, bank }),
        (collection::vec(idea, 0..3), option::of(any::<usize>()), text())
            .prop_map(|(ideas, wanted, model)| ExerciseKind::ShortAnswer { ideas, wanted, model }),
        (
            collection::vec(parameter, 0..3),
            collection::vec(value, 0..2),
            collection::vec(words(), 0..2),
            collection::vec(question, 0..2)
        )
            .prop_map(|(parameters, values, positive, questions)| ExerciseKind::Numeric {
                parameters,
                values,
                positive,
                questions
            }),
    ]
}

fn exercise() -> impl Strategy<Value = Exercise> {
    let document = (words(), words(), texts()).prop_map(|(title, source, text)| Document { title, source, text });
    (words(), any::<u8>(), text(), option::of(document), kind(), text()).prop_map(
        |(id, difficulty, prompt, document, kind, explanation)| Exercise {
            passage: Passage::from(id.clone()),
            title: id.clone(),
            id: ExerciseId::new(id),
            difficulty,
            prompt,
            document,
            kind,
            explanation,
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let plain = prop_oneof![
        text().prop_map(Block::Paragraph),
        (words(), any::<u8>()).prop_map(|(text, level)| Block::Heading(Heading {
            id: Anchor::new(text.clone()),
            text,
            level
        })),
        (texts(), any::<bool>()).prop_map(|(items, ordered)| Block::List(List { items, ordered })),
        (words(), text()).prop_map(|(id, text)| Block::Definition(Definition { term: TermId::new(id), text })),
        (option::of(words()), texts()).prop_map(|(title, text)| Block::Callout(Callout {
            kind: CalloutKind::Law,
            title,
            text
        })),
        (words(), collection::vec(texts(), 0..3)).prop_map(|(caption, rows)| Block::Table(Table {
            id: None,
            header: vec![caption.clone()],
            caption,
            rows
        })),
        (words(), texts(), option::of((-9998..9999i16, 1..13i8, 1..29i8))).prop_map(|(title, text, day)| {
            let from = day.map(|(year, month, day)| jiff::civil::date(year, month, day));
            let versions = vec![LawVersion { from, text }];
            Block::DatedLaw(DatedLaw { id: None, reference: title.clone(), title, versions, reserve: None })
        }),
    ];
    plain.prop_recursive(3, 8, 3, |inner| {
        (any::<bool>(), collection::vec(inner, 0..3)).prop_map(|(mco, blocks)| {
            let diploma = if mco { Diploma::Mco } else { Diploma::Ndrc };
            Block::OnlyFor(OnlyFor { diploma, blocks })
        })
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let looks = (
        option::of(sample::select(vec![Language::French, Language::English])),
        sample::select(vec![ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast]),
        sample::select(vec![FontChoice::Book, FontChoice::Plain, FontChoice::Dys]),
        sample::select(TEXT_SIZES.to_vec()),
        sample::select(vec![LineSpacing::Normal, LineSpacing::Relaxed, LineSpacing::Loose]),
        option::of(any::<bool>()),
    );
    let finite = any::<f32>().prop_filter("finite", |number| number.is_finite());
    let size = (1.0..100_000.0f32, 1.0..100_000.0f32);
    let window = (size, option::of((finite.clone(), finite)), any::<bool>());
    let window = window.prop_map(|(size, position, maximized)| WindowPlace { size, position, maximized });
    let day = (-9998..9999i16, 1..13i8, 1..29i8).prop_map(|(year, month, day)| jiff::civil::date(year, month, day));
    let work = (
        any::<[bool; 4]>(),
        RETENTIONS,
        any::<u16>(),
        any::<u16>(),
        option::of(day.clone()),
        option::of((day, any::<usize>())),
        option::of(words()),
    );
    let searches = ["nps", "l’écoute \"active\"", "taux\\décroché", "zmot"];
    let searches = sample::subsequence(searches.map(str::to_owned).to_vec(), 0..=searches.len());
    (looks, option::of(window), work, searches).prop_map(|(looks, window, work, recent_searches)| {
        let (language, theme, font, text_size, line_spacing, reduced_motion) = looks;
        let ([welcomed, mco, typed_answers, fits_schedule], retention, new, due, exam_date, tried, course) = work;
        Settings {
            language,
            theme,
            font,
            text_size,
            line_spacing,
            reduced_motion,
            window,
            welcomed,
            diploma: if mco { Diploma::Mco } else { Diploma::Ndrc },
            retention,
            new_per_day: new,
            due_per_day: due,
            typed_answers,
            exam_date,
            fits_schedule,
            schedule_tried: tried,
            course: course.map(Into::into),
            recent_searches,
        }
    })
}

/// A value as an author may write it: in one line, or in many.
fn as_ron<T: Serialize + DeserializeOwned>(value: &T) -> [T; 2] {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES);
    let written = [options.to_string(value), options.to_string_pretty(value, PrettyConfig::new())];
    let written = written.map(|written| written.unwrap());
    written.map(|written| parse::read(&written).unwrap_or_else(|error| panic!("{error} in {written}")))
}

fn as_json<T: Serialize + DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exercises_are_read_as_written(exercise in exercise()) {
        for read in as_ron(&exercise) {
            prop_assert_eq!(&read, &exercise);
        }
    }

    #[test]
    fn lessons_are_read_as_written(id in words(), lead in text(), blocks in collection::vec(block(), 0..4)) {
        let self_check = vec![ExerciseId::new(id.clone())];
        let lesson = Lesson { id: LessonId::new(id), lead, blocks, self_check };
        for read in as_ron(&lesson) {
            prop_assert_eq!(&read, &lesson);
        }
    }

    #[test]
    fn settings_are_read_as_saved(settings in settings()) {
        let folder = super::scratch();
        let path = folder.path().join("settings.ron");
        settings.save(&path).unwrap();
        prop_assert_eq!(Settings::load(&path), (settings, Vec::new()));
    }

    #[test]
    fn folded_words_stay_as_they_are(words in words()) {
        let folded = fold(&words);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn texts_lose_no_word(name in words(), words in words()) {
        super::markup::run(format!("{}\n{words}", name.replace('\n', " ")).as_bytes());
    }

    #[test]
    fn numbers_are_read_as_french_writes_them(number in -1e9..1e9f64, decimals in 0..5u8, unit in "|%|€|min|erlangs") {
        let written = quantity::french(number, Some(decimals));
        let rounded = quantity::round(number, decimals, Rounding::Nearest);
        prop_assert_eq!(quantity::parse(&written, ""), Some(rounded));
        prop_assert_eq!(quantity::parse(&quantity::with_unit(&written, &unit), &unit), Some(rounded));
    }

    #[test]
    fn marks_ratings_and_cards_are_read_as_saved(halves in 0..=40u8, rating in 0..4usize, name in words()) {
        let mark = Mark::from_halves(halves);
        prop_assert_eq!(as_json(&mark), mark);
        prop_assert_eq!(Mark::from_points(mark.value(), 20), mark);
        prop_assert_eq!(as_json(&Rating::ALL[rating]), Rating::ALL[rating]);
        for card in [CardId::Term(TermId::new(&name), Side::Name), CardId::Question(ExerciseId::new(&name))] {
            prop_assert_eq!(as_json(&card), card);
        }
    }
}

#[test]
fn the_course_that_ships_is_read_as_written() {
    let course = Course::load(Source::Embedded).unwrap();
    for module in &course.modules {
        for exercise in &module.exercises {
            assert!(as_ron(exercise).iter().all(|read| read == exercise), "{}", exercise.id);
        }
        for slot in &module.lessons {
            let mut lesson = Lesson::clone(slot.content.as_ref().unwrap());
            // A drawing is a file of its own.
            for block in &mut lesson.blocks {
                if let Block::Illustration(drawing) = block {
                    drawing.svg = None;
                }
            }
            assert!(as_ron(&lesson).iter().all(|read| *read == lesson), "{}", lesson.id);
        }
    }
    for term in &course.glossary.terms {
        assert!(as_ron(&**term).iter().all(|read| *read == **term), "{}", term.id);
    }
    for exam in &course.exams {
        assert!(as_ron(&**exam).iter().all(|read| *read == **exam), "{}", exam.id);
    }
    for formula in &course.formulas {
        assert!(as_ron(formula).iter().all(|read| read == formula), "{}", formula.code);
    }
}
