### A session of review: one card at a time.

session-quit = Terminer
session-undo = Annuler la dernière
session-place = Carte { $place } sur { $total }
session-left = reste { $time }
session-kind-term = Glossaire
session-kind-pair = Lequel des deux ?
session-kind-question = Question
session-kind-cell = Comparatif
# $seen is session-seen or session-new.
session-source = Module { $module } · { $seen }
session-seen = vue { $when }
session-new = nouvelle carte
session-ask-meaning = Que veut dire « { $term } » ?
session-ask-name = Quel terme a cette définition ?
session-ask-pair = { $first } ou { $second } ?
session-ask-examples = Quand utilise-t-on ce canal : { $channel } ?
session-ask-advantages = Quels sont les avantages de ce canal : { $channel } ?
session-ask-drawbacks = Quels sont les inconvénients de ce canal : { $channel } ?
session-sort-into = À classer dans : { $categories }
session-write = Écrire la réponse
session-write-here = Votre réponse
session-write-stop = Ne pas écrire
session-typed = Vous avez écrit : { $words }
session-show = Voir la réponse
session-answer = Réponse
session-not-with = À ne pas confondre avec « { $name } » : { $note }
session-reread = Revoir dans la leçon { $lesson }
session-reread-of = Revoir dans la leçon { $lesson }, { $title }
session-look = Revoir dans le glossaire
session-note = Votre note
session-note-add = Ajouter une note
session-note-change = Changer la note
session-note-keep = Enregistrer la note
session-note-leave = Annuler
session-aside = Mettre de côté
session-is-aside = Carte mise de côté : elle ne sera plus demandée.
session-ask = Vous vous en souveniez ?
session-again = À revoir
session-hard = Difficile
session-good = Bien
session-easy = Facile
session-rating = { $rating }, { $when }
session-delay-note = Le délai indique quand la carte reviendra.
session-cram-again = revient dans cette séance
session-cram-known = ne revient plus ici
session-cram-nothing = Aucune carte à parcourir
session-cram-note = Votre calendrier de révision ne change pas.
session-done = Révision terminée
session-done-seen = { $seen ->
    [one] { $seen } carte vue
   *[other] { $seen } cartes vues
}, { $remembered ->
    [0] aucune retrouvée du premier coup.
    [one] { $remembered } retrouvée du premier coup.
   *[other] { $remembered } retrouvées du premier coup.
}
session-nothing = Tout est à jour
# $when: « demain », « dans 4 jours ».
session-next = { $count ->
    [one] La prochaine carte vient { $when }.
   *[other] Les { $count } prochaines cartes viennent { $when }.
}
session-waiting = { $count ->
    [one] { $count } carte attend encore aujourd’hui.
   *[other] { $count } cartes attendent encore aujourd’hui.
}
session-no-card = Les cartes viennent des leçons lues et des questions manquées.
session-start = Réviser
session-ahead = Réviser en avance
# What is said of one of two terms.
session-difference = { $name } : { $note }
