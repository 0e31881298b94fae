### The glossary: its page, its panel, and what both say of a term.

glossary-title = Glossaire
glossary-count = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
}
glossary-search = Chercher un terme
glossary-search-key = Ctrl K
glossary-escape-key = Échap
glossary-close = Fermer le glossaire
glossary-back = Revenir à { $term }
glossary-browse = Tous les termes
glossary-synonyms = Aussi : { $words }
glossary-english = En anglais : { $words }
glossary-confused = À ne pas confondre avec
glossary-example = Exemple
glossary-see-also = Voir aussi
glossary-lesson-terms = Termes de la leçon
glossary-other-lesson-terms = Autres termes de la leçon
glossary-alphabet = De A à Z
glossary-letter = Lettre { $letter }
glossary-themes = Thèmes
glossary-all-themes = Tous
glossary-kept-terms = Mes révisions
glossary-lessons = Dans les leçons
glossary-keep = Ajouter à mes révisions
glossary-kept = Dans mes révisions
glossary-take-off = Retirer de mes révisions
glossary-none-found = Aucun terme ne ressemble à « { $query } ».
glossary-none-found-hint = Essayez un mot plus court ou un autre nom.
glossary-none-open = Choisissez un terme
glossary-none-open-hint = Sa définition et un exemple s’affichent ici.
glossary-to-list = Retour à la liste
