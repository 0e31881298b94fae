//! The part of a French word that its plural, its feminine and its simple verb forms share.
//!
//! A light stemmer for folded words, after the idea of J. Savoy's light French stemmer (« Light stemming approaches for
//! the French, Portuguese, German and Hungarian languages », SAC 2006): it takes off what inflects a word and leaves
//! what derives one from another, so that « client » and « clientèle » stay apart.

/// Shortest word that is stemmed, and shortest that a verb's ending leaves.
const SHORTEST: usize = 4;

/// Endings of verbs, longest first, with how much they must leave: `ent` and `ant` enough not to be part of a noun
/// (« client », « agent »), and `ent` never after an `m` (« paiement »). Those in `ons` stay, for the nouns in `on`.
const VERBAL: [(&str, usize); 12] = [
    ("eraient", 3),
    ("aient", 4),
    ("erait", 3),
    ("eront", 3),
    ("era", 4),
    ("ait", 5),
    ("ent", 5),
    ("ant", 5),
    ("ee", 3),
    ("er", 3),
    ("ez", 4),
    ("e", 3),
];

/// The stem of a folded word. Stems are compared with each other only; they are not words.
pub fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if !word.is_ascii() || word.len() < SHORTEST || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return stem;
    }
    singular(&mut stem);
    masculine(&mut stem);
    let ending = VERBAL.iter().find(|(ending, left)| stem.len() >= ending.len() + left && stem.ends_with(ending));
    if let Some((ending, _)) = ending.filter(|(ending, _)| *ending != "ent" || !stem.ends_with("ment")) {
        stem.truncate(stem.len() - ending.len());
    }
    // « appelle » and « appeler », « nationale » and « nationalle » double a consonant or not.
    let bytes = stem.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && stem.len() > SHORTEST
    {
        stem.pop();
    }
    stem
}

fn swap(word: &mut String, ending: &str, by: &str, left: usize) -> bool {
    let fits = word.len() >= ending.len() + left && word.ends_with(ending);
    if fits {
        word.truncate(word.len() - ending.len());
        word.push_str(by);
    }
    fits
}

fn singular(word: &mut String) {
    // « taux », « faux » and « choix » are too short to be plurals.
    let _ = swap(word, "eaux", "eau", 2)
        || swap(word, "aux", "al", 3)
        || swap(word, "eux", "eu", 3)
        || swap(word, "oux", "ou", 3)
        || (!word.ends_with("ss") && swap(word, "s", "", 3));
}

fn masculine(word: &mut String) {
    let _ = swap(word, "trice", "teur", 3)
        || swap(word, "euse", "eur", 3)
        || swap(word, "ive", "if", 3)
        || swap(word, "enne", "en", 2)
        || swap(word, "ere", "er", 3);
    // « peureux » and « peureuse » meet without their last letter.
    let _ = swap(word, "eur", "eu", 3);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_its_stem() {
        for forms in [
            &["canal", "canaux"][..],
            &["niveau", "niveaux"],
            &["client", "cliente", "clients", "clientes"],
            &["vendeur", "vendeuse", "vendeurs"],
            &["acheteur", "acheteuse", "acheteurs"],
            &["conseiller", "conseillere", "conseillers"],
            &["interlocuteur", "interlocutrice"],
            &["actif", "active", "actives"],
            &["fideliser", "fidelise", "fidelisee", "fidelisent"],
            &["appel", "appels", "appelle", "appeler"],
            &["reponse", "reponses"],
            &["reclamer", "reclame", "reclamait"],
            &["quotidien", "quotidienne"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|other| *other == stems[0]), "{forms:?} give {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("client", "clientele"),
            ("taux", "tal"),
            ("agent", "agir"),
            ("prix", "prise"),
            ("fidele", "fideliser"),
            ("avis", "avion"),
            ("process", "proces"),
            ("moment", "momie"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }

    #[test]
    fn short_words_and_figures_are_left_alone() {
        for word in ["", "nps", "svi", "taux", "2400s", "ως"] {
            assert_eq!(stem(word), word);
        }
    }
}
