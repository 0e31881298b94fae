# What to take up again: missed questions, kept terms, cells to review.
review-title = À reprendre
review-lead = Ce que vous avez manqué ou gardé, au même endroit.
review-count = { $count ->
    [one] { $count } point à reprendre
   *[other] { $count } points à reprendre
}
review-questions = Questions manquées
review-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
review-questions-start = { $count ->
    [one] Reprendre la question
   *[other] Reprendre les { $count } questions
}
review-questions-module = Module { $module } · { $title }
review-questions-start-module = { $count ->
    [one] Reprendre la question du module { $module }
   *[other] Reprendre les { $count } questions du module { $module }
}
review-question = { $title }, { $verdict }, { $day }
review-question-open = Reprendre « { $title } »
review-question-leaves = Une question quitte la liste quand sa réponse est juste.
review-questions-none = Aucune question à reprendre
review-questions-none-body = Une question manquée dans un exercice viendra ici.
review-terms = Termes gardés
review-terms-count = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
}
review-term-show = Voir la définition
review-term-hide = Cacher la définition
review-term-show-of = Voir la définition de « { $term } »
review-term-hide-of = Cacher la définition de « { $term } »
review-term-open = Ouvrir « { $term } » dans le glossaire
review-term-drop = Retirer
review-term-drop-of = Retirer « { $term } » de la liste
review-term-dropped = « { $term } » n’est plus dans la liste.
review-terms-none = Aucun terme gardé
review-terms-none-body = « Ajouter à mes révisions », dans le glossaire, garde un terme ici.
review-cells = Cases à revoir
review-cells-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
review-cell = { $channel } · { $column }
review-cells-open = Ouvrir la fiche « { $sheet } »
review-cells-none = Aucune case à revoir
review-cells-none-body = « À revoir », sur une fiche de canaux, note une case ici.
review-none = Rien à reprendre pour l’instant
review-none-body = Les questions manquées, les termes gardés et les cases à revoir viendront ici.
review-go-on = Continuer le cours
