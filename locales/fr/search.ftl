### Searching everywhere (Ctrl + F): the box over any page.

search-title = Chercher partout
search-open = Chercher
search-field = Chercher dans tout le cours
search-key = Ctrl F
search-escape-key = Échap
search-close = Fermer la recherche
search-preparing = Le cours se prépare à être cherché…
search-recent = Recherches récentes
search-again = Chercher de nouveau « { $words } »
search-forget = Effacer
search-forget-name = Effacer les recherches récentes
search-what = Ce que l’on peut chercher
search-what-terms = un mot du glossaire, ses autres noms, sa définition
search-what-lessons = une idée, un exemple, jusqu’au passage de la leçon
search-what-exercises = une question et ses réponses possibles
search-what-sheets = une comparaison de canaux, une formule, une règle de droit
search-what-spelling = Accents, majuscules et pluriels ne comptent pas ; une faute de frappe est pardonnée.
search-terms = Termes
search-lessons = Leçons
search-exercises = Exercices
search-sheets = Fiches
search-group = { $kind }, { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-more = { $count ->
    [one] Voir { $count } résultat de plus
   *[other] Voir { $count } résultats de plus
}
search-more-name = { $kind } : { $more }
search-none = Rien ne répond à « { $query } ».
search-none-hint = Essayez un mot plus court, une autre orthographe, ou un mot de la même famille.
search-none-glossary = Parcourir le glossaire
search-results = Résultats
search-place = Module { $number } · { $module }
search-place-within = Module { $number } · { $module } · { $lesson }
search-hit-term = Terme : { $title }
search-hit-lesson = Leçon : { $title }
search-hit-exercise = Exercice : { $title }
search-hit-comparison = Comparaison : { $title }
search-hit-formula = Formule : { $title }
search-hit-law = Règle de droit : { $title }
search-choose = choisir
search-enter-key = Entrée
search-enter = ouvrir
search-leave = fermer
search-passage = Passage trouvé, { $title }
