# Exercises: questions, answers, verdicts, correction.
exercise-quit = Quitter
exercise-quit-title = Quitter l’exercice ?
exercise-quit-words = Votre réponse à cette question n’est pas vérifiée : elle sera perdue. Les réponses précédentes sont enregistrées, vous reprendrez ici.
exercise-stay = Continuer
exercise-back-to-result = Retour au résultat
exercise-gone = Ces questions n’existent plus
exercise-gone-why = Le cours a changé depuis. Les autres exercices restent ouverts sur la page du module.
exercise-count = Question { $number } sur { $total }
exercise-thread = Question { $number } sur { $total }, { $right ->
    [one] { $right } juste
   *[other] { $right } justes
}, { $wrong ->
    [one] { $wrong } erreur
   *[other] { $wrong } erreurs
}, { $partly } en partie
exercise-eyebrow = Question { $number }
exercise-kind-single = Une seule bonne réponse
exercise-kind-multiple = { $count ->
    [2] Deux bonnes réponses
    [3] Trois bonnes réponses
    [4] Quatre bonnes réponses
   *[other] { $count } bonnes réponses
}
exercise-kind-true-false = Vrai ou faux
exercise-kind-classification = À classer : { $count } étiquettes
exercise-kind-matching = À relier : { $count } paires
exercise-kind-ordering = À remettre dans l’ordre : { $count } étapes
exercise-answers = Réponses
exercise-answer = { $letter }. { $words }
exercise-true = Vrai
exercise-false = Faux

# Verdicts.
exercise-right = Juste
exercise-wrong = Erreur
exercise-missed = Oubliée
exercise-partly = En partie
exercise-partly-points = En partie · { $points }
exercise-skipped = Passée
exercise-with-verdict = { $words } : { $verdict }
exercise-expected = Attendu : { $words }
exercise-expected-place = Place attendue : { $place }
exercise-title = { $verdict } : { $detail }
exercise-title-right = C’est juste
exercise-title-skipped = Question passée
exercise-title-choice = la bonne réponse est { $letter }
exercise-title-choices = { $right ->
    [one] { $right } bonne réponse sur { $wanted }
   *[other] { $right } bonnes réponses sur { $wanted }
}{ $extra ->
    [0] {""}
    [one] , et une de trop
   *[other] , et { $extra } de trop
}
exercise-title-true = la phrase est vraie
exercise-title-false = la phrase est fausse
exercise-title-labels = { $right ->
    [one] { $right } étiquette bien classée sur { $total }
   *[other] { $right } étiquettes bien classées sur { $total }
}
exercise-title-pairs = { $right ->
    [one] { $right } paire juste sur { $total }
   *[other] { $right } paires justes sur { $total }
}
exercise-title-steps = { $right ->
    [one] { $right } enchaînement juste sur { $total }
   *[other] { $right } enchaînements justes sur { $total }
}
exercise-points = { $points } point sur 1
exercise-reread = Relire « { $title } »
exercise-lesson = leçon { $number }
exercise-kept = Cette question est dans « À reprendre ».

# Footer.
exercise-check = Vérifier
exercise-skip = Passer
exercise-next = Question suivante
exercise-previous = Question précédente
exercise-see-result = Voir le résultat
exercise-so-far = Jusqu’ici : { $right ->
    [one] { $right } juste
   *[other] { $right } justes
} sur { $answered }
exercise-todo-single = Choisissez une réponse pour vérifier.
exercise-todo-multiple = Cochez vos réponses pour vérifier.
exercise-todo-classification = { $count ->
    [one] Classez la dernière étiquette pour vérifier.
   *[other] Classez les { $count } étiquettes restantes pour vérifier.
}
exercise-todo-matching = { $count ->
    [one] Reliez la dernière ligne pour vérifier.
   *[other] Reliez les { $count } lignes restantes pour vérifier.
}
exercise-todo-ordering = Déplacez au moins une étape pour vérifier.

# Sorting.
exercise-to-sort = À classer
exercise-labels = { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
exercise-remaining = reste { $count } sur { $total }
exercise-drop-here = Déposer ici
exercise-put-in = Classer « { $words } » dans { $category }
exercise-sorted = { $words }, dans { $category }
exercise-not-sorted = { $words }, à classer
exercise-take-back-of = Reprendre « { $words } »
exercise-sort-keys = Flèche gauche : { $left }. Flèche droite : { $right }.
exercise-sort-row-keys = Flèches gauche et droite : changer de catégorie. Suppr : reprendre.

# Matching.
exercise-pairs = Paires
exercise-to-join = À placer
exercise-slot = À relier
exercise-slot-aimed = Choisissez à droite
exercise-joined = { $left }, relié à { $right }
exercise-not-joined = { $left }, à relier
exercise-join-keys = Flèches gauche et droite : changer de réponse. Suppr : reprendre.

# Ordering.
exercise-to-order = Étapes à ordonner
exercise-move-up = Monter « { $words } »
exercise-move-down = Descendre « { $words } »
exercise-moved-to = Place { $place } sur { $total }
exercise-grabbed = Étape saisie : les flèches la déplacent, Espace la pose.
exercise-released = Étape posée
exercise-order-keys = Alt et flèches haut et bas : déplacer. Espace : saisir.

# Keys.
exercise-enter-key = Entrée
exercise-space-key = Espace
exercise-delete-key = Suppr
exercise-key-choose = choisir
exercise-key-sort = classer
exercise-key-join = relier
exercise-key-move = déplacer
exercise-key-grab = saisir
exercise-key-take-back = reprendre
