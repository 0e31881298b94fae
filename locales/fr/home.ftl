# The home screen.
home-title-start = Votre première leçon vous attend
home-title-resume = On reprend où vous en étiez ?
home-title-done = Toutes les leçons sont lues
home-streak = { $days ->
    [one] { $days } jour d’étude
   *[other] { $days } jours d’affilée
}
home-lesson-place = Module { $module } · Leçon { $lesson } sur { $total }
home-stopped-at = Vous étiez à « { $heading } ».
home-lesson-new = C’est la prochaine leçon de votre parcours.
home-lesson-first = C’est la première leçon du cours.
home-minutes-left = Il reste { $minutes } min de lecture.
home-minutes-whole = { $minutes } min de lecture.
home-resume = Reprendre la leçon
home-start = Commencer la leçon
home-see-module = Voir le module
home-done-eyebrow = Parcours terminé
home-done-body = Refaire un exercice de temps en temps garde le cours en mémoire.
home-practise = S’exercer
home-review-title = Révision du jour
home-review-what = { $count ->
    [one] carte à revoir
   *[other] cartes à revoir
}
home-review-minutes = environ { $minutes } min
home-review-terms = { $count } du glossaire
home-review-questions = { $count ->
    [one] { $count } d’exercice
   *[other] { $count } d’exercices
}
home-review-cells = { $count ->
    [one] { $count } de fiche
   *[other] { $count } de fiches
}
home-review-open = Commencer la révision
home-review-none = Pas encore de carte
home-review-none-when = Les termes des leçons lues et les questions manquées viendront ici.
home-path-title = Votre parcours
home-path-done = Terminé · { $lessons }
home-results-title = Derniers résultats
home-results-row = { $title }, { $day }, { $change }, { $mark }
home-results-none = Pas encore de note
home-results-none-when = Elle s’affichera ici après un exercice.
