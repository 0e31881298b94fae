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
home-review-title = À reprendre
home-review-what = { $count ->
    [one] point à revoir
   *[other] points à revoir
}
home-review-minutes = environ { $minutes } min
home-review-terms = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
}
home-review-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
home-review-cells = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
home-review-open = Reprendre
home-review-none = Rien à reprendre
home-review-none-when = Les questions manquées et les termes que vous gardez viendront ici.
home-path-title = Votre parcours
home-path-done = Terminé · { $lessons }
home-results-title = Derniers résultats
home-results-row = { $title }, { $day }, { $change }, { $mark }
home-results-none = Pas encore de note
home-results-none-when = Elle s’affichera ici après un exercice.
