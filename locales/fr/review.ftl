# The door of review: what the day holds, going over all before an exam, and the student's own lists.
review-title = Révision
review-lead = Ce que vous avez appris revient au bon moment.
review-none = Pas encore de carte
review-none-body = Les termes des leçons lues et les questions manquées deviendront des cartes à réviser.
review-go-on = Continuer le cours
review-none-glossary = Choisir des termes dans le glossaire

# Today. $due, $new and $time are the messages and the duration below.
review-today-what = { $count ->
    [one] carte à revoir aujourd’hui
   *[other] cartes à revoir aujourd’hui
}
review-today-due = { $count ->
    [0] aucune déjà vue
    [one] { $count } déjà vue
   *[other] { $count } déjà vues
}
review-today-new = { $count ->
    [0] aucune nouvelle
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
review-today-parts = { $due }, { $new } · environ { $time }
review-today-left = { $count ->
    [one] { $count } autre carte est remise à demain : c’est votre limite du jour.
   *[other] { $count } autres cartes sont remises à demain : c’est votre limite du jour.
}
review-cards = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
}

# Before an exam.
review-cram = Bachoter avant un examen
review-cram-body = Toutes les cartes, les moins sûres d’abord. Votre calendrier de révision ne change pas.
review-cram-what = Cartes à parcourir
review-cram-all = Tout le cours
review-cram-module = { $number } · { $theme }
review-cram-start = { $count ->
    [0] Aucune carte
    [one] Parcourir { $count } carte
   *[other] Parcourir { $count } cartes
}

# Lists.
review-lists = Vos listes
review-lists-none = Vos listes sont vides
review-lists-none-body = Questions manquées, termes gardés, cartes mises de côté et notes viendront ici.
review-list-name = { $list }, { $count }
review-questions = Questions manquées
review-questions-start = { $count ->
    [one] Reprendre la question
   *[other] Reprendre les { $count } questions
}
review-questions-module = Module { $module } · { $title }
review-questions-start-module = { $count ->
    [one] Reprendre la question du module { $module }
   *[other] Reprendre les { $count } questions du module { $module }
}
review-question-open = Reprendre « { $title } »
review-question-leaves = Une question quitte la liste quand sa réponse est juste.
review-terms = Termes gardés
review-term-show-of = Voir la définition de « { $term } »
review-term-drop-of = Retirer « { $term } » de la liste
review-term-dropped = « { $term } » n’est plus dans la liste.
review-cells = Cases à revoir
review-cell = { $channel } · { $column }
review-cells-open = Ouvrir la fiche « { $sheet } »
review-aside = Cartes mises de côté
review-aside-take-up = Reprendre la carte « { $card } »
review-aside-taken-up = La carte « { $card } » sera de nouveau demandée.
review-notes = Cartes avec une note
review-notes-open = Voir la carte « { $card } »

# Names of cards in a list.
review-card-meaning = { $term }, sa définition
review-card-name = { $term }, son nom
