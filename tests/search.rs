//! What a student types and what comes first, in the course that ships.

use std::sync::LazyLock;

use parcours::core::course::{Course, Diploma, Source};
use parcours::core::search::{Found, Index, Kind, Lit, Target};
use proptest::prelude::*;

static COURSE: LazyLock<Course> = LazyLock::new(|| Course::load(Source::Embedded).expect("the shipped course loads"));
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&COURSE, Diploma::Ndrc));

fn search(query: &str) -> Found {
    INDEX.search(&COURSE, query, 5)
}

/// A target in short: `term nps`, `passage L3.1#criteres`, `lesson L3.1`, `exercise M3-E01`, `sheet canaux`,
/// `formula NPS`, `law L6.5#bloctel`.
fn short(target: &Target) -> String {
    match target {
        Target::Term(id) => format!("term {id}"),
        Target::Passage { lesson, anchor: None, .. } => format!("lesson {lesson}"),
        Target::Passage { lesson, anchor: Some(anchor), .. } => format!("passage {lesson}#{anchor}"),
        Target::Exercise(id) => format!("exercise {id}"),
        Target::Comparison(id) => format!("sheet {id}"),
        Target::Formula(position) => format!("formula {}", COURSE.formulas[*position].name),
        Target::Law { lesson, anchor: Some(anchor), .. } => format!("law {lesson}#{anchor}"),
        Target::Law { lesson, anchor: None, .. } => format!("law {lesson}"),
    }
}

fn first(query: &str) -> Option<String> {
    Some(short(&search(query).groups.first()?.hits.first()?.target))
}

fn first_of(query: &str, kind: Kind) -> Option<String> {
    let found = search(query);
    let group = found.groups.iter().find(|group| group.kind == kind)?;
    Some(short(&group.hits.first()?.target))
}

/// What is typed, and what comes first of all.
const FIRST: &[(&str, &str)] = &[
    // Accents, capitals, ligatures, apostrophes, hyphens.
    ("reponse", "lesson L0.3"),
    ("REPONSES", "lesson L0.3"),
    ("coeur", "term marche-cible"),
    ("cœur", "term marche-cible"),
    ("l’ecoute", "term ecoute-active"),
    ("l'écoute active", "term ecoute-active"),
    ("bouche a oreille", "term bouche-a-oreille"),
    ("BOUCHE-À-OREILLE", "term bouche-a-oreille"),
    ("e-mail", "term e-mail"),
    ("email", "term e-mail"),
    ("e reputation", "term e-reputation"),
    ("qu’est-ce qu’un canal", "lesson L3.1"),
    // Abbreviations and other names.
    ("zmot", "term zmot"),
    ("NPS", "term nps"),
    ("rgpd", "term rgpd"),
    ("bloctel", "term bloctel"),
    ("crm", "term crm"),
    ("svi", "term svi"),
    ("serveur vocal interactif", "term svi"),
    ("net promoter score", "term nps"),
    // As one types.
    ("omnic", "term omnicanal"),
    ("ecoute ac", "term ecoute-active"),
    ("taux de dec", "term decroche"),
    ("marketpl", "term marketplace"),
    // Plurals, feminines, verbs.
    ("écoutes actives", "term ecoute-active"),
    ("chatbots", "term chatbot"),
    ("réseau social", "term reseaux-sociaux"),
    ("parcours clients", "term parcours-client"),
    ("conseillère clients", "term conseiller-client"),
    ("réclamations", "term reclamation"),
    ("segmenter", "lesson L9.1"),
    ("fidéliser", "lesson L9.4"),
    // One letter wrong, at the beginning, inside, at the end.
    ("réponce", "lesson L0.3"),
    ("xmpathie", "term empathie"),
    ("epmathie", "term empathie"),
    ("empathi", "term empathie"),
    ("chatbto", "term chatbot"),
    ("omnicanak", "term omnicanal"),
    ("reclammation", "term reclamation"),
    ("taux de décrocher", "term decroche"),
    // Several words, in any order.
    ("taux de decroche", "term decroche"),
    ("decroche taux", "term decroche"),
    ("client mystère", "term client-mystere"),
    ("mystere client", "term client-mystere"),
    ("avantages du telephone", "sheet canaux-voix-et-papier"),
    // Lessons and passages, exercises, formulas, rules.
    ("cycle de vie et leviers de croissance", "lesson L1.4"),
    ("quatre sigles une chaîne", "passage L10.3#quatre-sigles"),
    ("le magasin connecté", "lesson L4.5"),
    ("quarante avis pour biovélo", "exercise M11-E16"),
    ("chiffre d'affaires d'un portefeuille", "formula Chiffre d’affaires d’un portefeuille"),
    ("estimation pic-fin", "formula Estimation pic-fin"),
    ("liste d'opposition bloctel", "law L6.5#bloctel"),
    ("se rétracter, résilier", "law L8.4#retractation-datee"),
];

#[test]
fn what_one_expects_comes_first() {
    let wrong: Vec<_> = FIRST
        .iter()
        .filter_map(|(query, expected)| {
            let found = first(query);
            (found.as_deref() != Some(expected)).then(|| format!("{query}: {found:?} and not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_kind_has_its_own_best() {
    let wrong: Vec<_> = [
        ("nps", Kind::Sheet, "formula NPS"),
        ("nps", Kind::Lesson, "passage L11.1#echelle-du-nps"),
        ("taux de decroche", Kind::Sheet, "formula Taux de décroché"),
        ("rgpd", Kind::Lesson, "lesson L8.3"),
        ("rgpd", Kind::Sheet, "law L8.3#rgpd"),
        ("bloctel", Kind::Sheet, "law L6.5#bloctel"),
        ("omnicanal", Kind::Lesson, "passage L5.1#deux-sens-du-mot"),
        ("csat", Kind::Exercise, "exercise M11-E12"),
    ]
    .into_iter()
    .filter_map(|(query, kind, expected)| {
        let found = first_of(query, kind);
        (found.as_deref() != Some(expected)).then(|| format!("{query}, {kind:?}: {found:?} and not {expected}"))
    })
    .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nonsense_finds_nothing() {
    for query in ["", "   ", "’ — !", "l’", "xyzzyq", "téléphone xyzzyq", "wzx", "\u{301}"] {
        assert!(search(query).is_empty(), "{query}: {:?}", first(query));
    }
}

#[test]
fn a_right_spelling_is_not_mixed_with_wrong_ones() {
    let titles = |query: &str| search(query).groups.iter().map(|group| group.total).sum::<usize>();
    assert!(titles("canal") > 0);
    assert!(search("message").hits().all(|hit| {
        hit.title.lit.iter().all(|lit| hit.title.text[lit.clone()].to_lowercase().starts_with("messag"))
    }));
}

#[test]
fn a_single_letter_is_looked_for_in_names_only() {
    let found = search("z");
    assert!(!found.is_empty());
    assert!(found.hits().all(|hit| !hit.title.lit.is_empty()), "{found:?}");
}

#[test]
fn all_words_are_found_in_what_answers() {
    for hit in search("téléphone consommateur").hits() {
        let shown = [&hit.title, &hit.excerpt].map(|lit| lit.text.to_lowercase()).concat();
        assert!(shown.contains("téléphon") || shown.contains("consommat"), "{hit:?}");
    }
    let both = |query| search(query).groups.iter().map(|group| group.total).sum::<usize>();
    assert!(both("téléphone consommateur") < both("téléphone").min(both("consommateur")));
}

#[test]
fn a_group_says_how_many_answer_in_all() {
    let found = search("client");
    for group in &found.groups {
        assert!(group.hits.len() == 5 && group.total > 5, "{:?} {}", group.kind, group.total);
    }
}

#[test]
fn a_passage_leads_to_the_block_that_holds_the_words() {
    for query in ["zmot", "bouche a oreille", "boucle magnétique", "double écoute"] {
        for hit in search(query).hits() {
            let Target::Passage { lesson, block: Some(block), .. } = &hit.target else { continue };
            let lesson = COURSE.lesson(lesson).and_then(|(.., slot)| slot.content.as_ref().ok()).expect("it is there");
            let blocks = lesson.blocks_for(Diploma::Ndrc);
            assert!(*block < blocks.len());
            if !hit.excerpt.lit.is_empty() {
                let mut words = String::new();
                use parcours::core::course::walk::Worded;
                blocks[*block].words(&mut |text, _| words.push_str(&parcours::core::search::fold(text.as_str())));
                let lit = &hit.excerpt.text[hit.excerpt.lit[0].clone()];
                assert!(words.contains(&parcours::core::search::fold(lit)), "{query}: {lit} is not in block {block}");
            }
        }
    }
}

#[test]
fn blocks_for_another_diploma_are_left_out() {
    let other = Index::new(&COURSE, Diploma::Mco);
    let titles = |index: &Index| {
        let found = index.search(&COURSE, "MCO", 50);
        found.groups.into_iter().map(|group| group.total).sum::<usize>()
    };
    assert!(titles(&other) > titles(&INDEX), "{} and {}", titles(&other), titles(&INDEX));
}

#[test]
fn the_index_of_our_course_is_small() {
    assert!(INDEX.bytes() < 1024 * 1024, "{} bytes", INDEX.bytes());
}

#[test]
fn another_course_than_the_one_indexed_breaks_nothing() {
    let empty = Course::empty(Source::Embedded);
    assert!(INDEX.search(&empty, "client", 5).is_empty());
    assert!(Index::new(&empty, Diploma::Ndrc).search(&COURSE, "client", 5).is_empty());
}

fn check(lit: &Lit) {
    let mut end = 0;
    for range in &lit.lit {
        assert!(range.start >= end && range.start < range.end, "{lit:?}");
        assert!(lit.text.get(range.clone()).is_some(), "{lit:?}");
        end = range.end;
    }
}

proptest! {
    #[test]
    fn any_query_is_answered_with_words_lit_whole(query in "\\PC{0,40}|[a-zéœ’ -]{0,20}|(canal|l’appel|cœur|É|\u{301}| ){0,6}") {
        let found = search(&query);
        for hit in found.hits() {
            check(&hit.title);
            check(&hit.excerpt);
        }
        for group in &found.groups {
            prop_assert!(!group.hits.is_empty() && group.hits.len() <= group.total);
        }
        prop_assert_eq!(search(&query), found);
    }
}
