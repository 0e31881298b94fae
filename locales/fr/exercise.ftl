# Exercises: the ten kinds, checking, leaving.

# Top bar.
exercise-quit = Quitter
exercise-count = Question { $number } sur { $total }
exercise-thread = question { $number } sur { $total }, { $right ->
    [one] { $right } juste
   *[other] { $right } justes
}, { $partly } en partie, { $wrong ->
    [one] { $wrong } erreur
   *[other] { $wrong } erreurs
}
exercise-stop = question { $number }, { $state }
exercise-state-ahead = à venir
exercise-state-current = en cours
exercise-state-right = juste
exercise-state-partly = en partie
exercise-state-wrong = erreur
exercise-state-skipped = passée

# Above the question.
exercise-number = Question { $number }
exercise-ask-single = Une bonne réponse
exercise-ask-multiple = Plusieurs bonnes réponses
exercise-ask-true-false = Vrai ou faux
exercise-ask-classification = À classer : { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
exercise-ask-matching = À associer : { $count ->
    [one] { $count } paire
   *[other] { $count } paires
}
exercise-ask-ordering = À remettre dans l’ordre : { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
exercise-document = Document

# Answers.
exercise-answers = Réponses
exercise-true = Vrai
exercise-false = Faux
exercise-choice = { $letter }, { $text }
exercise-choice-checked = { $letter }, { $text }, { $verdict }
exercise-ticked = cochée
exercise-not-ticked = non cochée
exercise-verdict-right = Juste
exercise-verdict-wrong = Erreur
exercise-verdict-near = Presque
exercise-verdict-missed = Oubliée
exercise-verdict-partly = En partie
exercise-verdict-partly-points = En partie · { $points }
exercise-verdict-skipped = Passée
exercise-verdict-left = Laissée à raison

# Footer.
exercise-check = Vérifier
exercise-next = Question suivante
exercise-finish = Voir le résultat
exercise-skip = Passer
exercise-so-far = Jusqu’ici : { $right ->
    [one] { $right } juste
   *[other] { $right } justes
} sur { $total }
exercise-tick-one = Choisissez une réponse pour vérifier.
exercise-tick-some = Cochez les réponses qui conviennent pour vérifier.
exercise-choose-true-false = Choisissez Vrai ou Faux pour vérifier.
exercise-sort-rest = { $count ->
    [one] Classez la dernière étiquette pour vérifier.
   *[other] Classez les { $count } dernières étiquettes pour vérifier.
}
exercise-match-rest = { $count ->
    [one] Associez la dernière paire pour vérifier.
   *[other] Associez les { $count } dernières paires pour vérifier.
}
exercise-order-rest = Vérifiez quand l’ordre vous convient.
exercise-ready = Tout est en place. Vous pouvez vérifier.
exercise-key-enter = Entrée
exercise-key-space = Espace
exercise-key-delete = Suppr

# After checking.
exercise-explain-right = C’est juste
exercise-explain-wrong = Ce n’est pas cela
exercise-explain-partly = En partie : { $right } sur { $total }
exercise-explain-almost = Presque : { $right ->
    [one] { $right } bonne réponse
   *[other] { $right } bonnes réponses
} sur { $total }
exercise-explain-extra = Presque : { $right ->
    [one] { $right } bonne réponse
   *[other] { $right } bonnes réponses
} sur { $total }, et { $extra ->
    [one] une de trop
   *[other] { $extra } de trop
}
exercise-explain-skipped = Question passée
exercise-points = { $points } point sur 1
exercise-comes-back = Cette question reviendra dès votre prochaine révision.
# $when: « demain », « dans 4 jours ».
exercise-comes-back-when = Cette question reviendra dans vos révisions { $when }.
exercise-aside = Cette question est mise de côté : elle ne revient pas dans vos révisions.
exercise-reread = Relire « { $heading } »
exercise-reread-where = leçon { $number }
exercise-announce = { $verdict }. { $points }. { $explanation }
exercise-expected = Réponse attendue : { $answer }
exercise-your-answer = Votre réponse : { $answer }
exercise-no-answer = Sans réponse
exercise-why = Pourquoi

# Sorting labels.
exercise-to-sort = À classer
exercise-to-sort-count = reste { $left } sur { $total }
exercise-label-count = { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
exercise-drop-here = Déposer ici
exercise-sort-into = Classer dans { $category }
exercise-sort-label-into = Classer « { $label } » dans { $category }
exercise-take-back = Reprendre
exercise-take-back-label = Reprendre « { $label } »
exercise-label-unsorted = { $label }, à classer
exercise-label-sorted = { $label }, dans { $category }
exercise-label-checked = { $label }, dans { $category }, { $verdict }
exercise-label-belongs = Sa place : { $category }
exercise-sorted = « { $label } » est dans { $category }. Reste { $left }.
exercise-taken-back = « { $label } » est de nouveau à classer.
exercise-all-sorted = Toutes les étiquettes sont classées.
exercise-choose-category = Choisir une catégorie pour « { $label } »
exercise-hint-choose = choisir
exercise-hint-sort = classer
exercise-hint-take-back = reprendre
exercise-hint-move = déplacer
exercise-hint-match = associer

# Matching.
exercise-match-how = Choisissez un élément à gauche, puis son pendant à droite.
exercise-match-left = Colonne de gauche
exercise-match-right = Colonne de droite
exercise-match-pair = Associer « { $left } » à « { $right } »
exercise-match-paired = { $left }, avec { $right }
exercise-match-unpaired = { $left }, à associer
exercise-match-paired-checked = { $left }, avec { $right }, { $verdict }
exercise-match-chosen = « { $left } » est choisi. Choisissez son pendant.
exercise-match-done = « { $left } » va avec « { $right } ».
exercise-match-undo = Défaire la paire de « { $left } »
exercise-match-expected = Attendu : { $right }
exercise-match-number = Paire { $number }

# Ordering.
exercise-order-steps = Étapes à remettre dans l’ordre
exercise-order-place = Place { $number } sur { $total } : { $step }
exercise-order-place-checked = Place { $number } sur { $total } : { $step }, { $verdict }
exercise-order-up = Monter « { $step } »
exercise-order-down = Descendre « { $step } »
exercise-order-moved = « { $step } » est en place { $number } sur { $total }.
exercise-order-expected = Place attendue : { $number }
exercise-order-right = Le bon ordre

# Leaving, and what cannot be shown.
exercise-leave-title = Quitter l’exercice ?
exercise-leave-body = Votre réponse en cours n’est pas vérifiée : elle sera perdue. Les autres sont gardées.
exercise-leave-stay = Continuer
exercise-leave-go = Quitter
exercise-correction = Correction de la question { $number }
exercise-back-to-result = Retour au résultat
exercise-back-to-module = Retour au module
exercise-unknown = Cette question n’est plus dans le cours
exercise-unknown-body = Elle a été retirée ou renommée. Vos notes restent enregistrées.
exercise-none = Pas de question à poser
exercise-none-body = Les questions de cet exercice ne sont plus dans le cours.
exercise-difficulty-recall = Restituer
exercise-difficulty-apply = Appliquer
exercise-difficulty-analyse = Analyser

# Number of right answers, when it is told.
exercise-ask-multiple-count = { $count ->
    [2] Deux bonnes réponses
    [3] Trois bonnes réponses
    [4] Quatre bonnes réponses
   *[other] { $count } bonnes réponses
}

# Names with a verdict, for screen readers.
exercise-with-verdict = { $words }, { $verdict }

# Titles of the explanation by kind.
exercise-explain-labels = En partie : { $right ->
    [one] { $right } étiquette bien classée
   *[other] { $right } étiquettes bien classées
} sur { $total }
exercise-explain-pairs = En partie : { $right ->
    [one] { $right } paire juste
   *[other] { $right } paires justes
} sur { $total }
exercise-explain-sequence = En partie : { $right ->
    [one] { $right } enchaînement juste
   *[other] { $right } enchaînements justes
} sur { $total }
exercise-explain-no-sequence = Aucun enchaînement juste sur { $total }

exercise-previous = Question précédente
exercise-order-first = Déplacez une étape pour vérifier.

# Slots of a matching.
exercise-to-match = À associer
exercise-slot = À associer
exercise-slot-aimed = Choisissez son pendant

# Keys, for screen readers.
exercise-sort-keys = Flèche gauche : { $left }. Flèche droite : { $right }.
exercise-sort-row-keys = Flèches gauche et droite : changer de catégorie. Suppr : reprendre.
exercise-match-keys = Flèches gauche et droite : changer de pendant. Suppr : reprendre.
exercise-order-keys = Alt et flèches haut et bas : déplacer. Espace : saisir.
exercise-order-grabbed = Étape saisie : les flèches la déplacent, Espace la pose.
exercise-order-released = Étape posée.
exercise-hint-grab = saisir

exercise-ask-cloze = { $count ->
    [one] Texte à trous · 1 trou
   *[other] Texte à trous · { $count } trous
}
exercise-ask-numeric = { $count ->
    [one] Calcul · 1 résultat
   *[other] Calcul · { $count } résultats
}
exercise-ask-short = Réponse courte
exercise-ask-case = Mini-cas · sur { $points }
exercise-fill-rest = { $count ->
    [one] Encore 1 trou à remplir
   *[other] Encore { $count } trous à remplir
}
exercise-compute-rest = { $count ->
    [one] Encore 1 résultat à saisir
   *[other] Encore { $count } résultats à saisir
}
exercise-write-first = Écrivez votre réponse, puis comparez-la
exercise-mark-rest = { $count ->
    [one] Encore 1 critère à noter
   *[other] Encore { $count } critères à noter
}
exercise-compare = Comparer avec le corrigé
exercise-gap = Trou { $number }
exercise-gap-take-back = Vider le trou { $number }, { $word }
exercise-gap-empty = vide
exercise-bank = Mots proposés
exercise-bank-used = { $word }, déjà placé
exercise-wanted = Attendu : { $answer }
exercise-write-here = Votre réponse
exercise-write-placeholder = Écrivez ici votre réponse
exercise-written = Votre réponse
exercise-nothing-written = Vous n’avez rien écrit.
exercise-ideas-title = Idées attendues
exercise-ideas-lead = Cochez celles que votre réponse contient. Celles qui semblent présentes sont déjà cochées.
exercise-ideas-wanted = { $count ->
    [one] 1 idée suffit pour tous les points.
   *[other] { $count } idées suffisent pour tous les points.
}
exercise-model = Réponse possible
exercise-model-task = Consigne { $number }
exercise-tasks = Consignes
exercise-rubric = Grille de notation
exercise-rubric-lead = Relisez votre réponse et donnez les points que chaque critère mérite.
exercise-criterion-points = { $points } sur { $of }
exercise-criterion-more = Ajouter un demi-point, { $criterion }
exercise-criterion-less = Retirer un demi-point, { $criterion }
exercise-criterion-all = Tous les points, { $criterion }
exercise-criterion-none = Aucun point, { $criterion }
exercise-scratch = Calculette
exercise-scratch-hint = 1 044 ÷ 1 200 × 100
exercise-scratch-result = = { $result }
exercise-steps = Calcul pas à pas
exercise-explain-gaps = { $right ->
    [0] Aucun mot tout à fait juste sur { $of }
    [one] 1 mot juste sur { $of }
   *[other] { $right } mots justes sur { $of }
}
exercise-explain-numbers = { $right ->
    [0] Aucun résultat tout à fait juste sur { $of }
    [one] 1 résultat juste sur { $of }
   *[other] { $right } résultats justes sur { $of }
}
exercise-explain-ideas = { $right ->
    [one] 1 idée présente sur { $of }
   *[other] { $right } idées présentes sur { $of }
}
exercise-explain-case = Vous vous donnez { $points } sur { $of }
exercise-result = Résultat { $number }

# Modes.
exercise-mode-practice = Entraînement
exercise-mode-test = Test
exercise-about-several = Questions de plusieurs modules
exercise-about-lesson = Leçon { $number } · { $title }
exercise-thread-test = question { $number } sur { $total }, { $done ->
    [one] { $done } validée
   *[other] { $done } validées
}
exercise-confirm = Valider
exercise-test-silent = Le corrigé vient à la fin du test.
exercise-test-marking = Notez votre réponse, puis validez.
exercise-marking = À vous de noter · Question { $number }
exercise-marking-count = À vous de noter : { $number } sur { $total }
exercise-leave-body-test = Votre réponse en cours n’est pas validée : elle sera perdue. Les autres sont gardées, et le test pourra continuer.
