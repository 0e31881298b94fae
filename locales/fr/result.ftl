# The result of an exercise.
result-eyebrow = Module { $module } · Résultat de l’exercice
result-eyebrow-partial = Module { $module } · Résultat de l’entraînement

# Titles by mark: from 16, from 12, from 8, under.
result-title-solid = Très solide.
result-title-essential = Vous tenez l’essentiel.
result-title-under-way = C’est en route.
result-title-again = On reprend ensemble.
result-title-partial = Entraînement terminé.

result-on-20 = sur 20
result-mark = Note : { $mark } sur 20

# The sentence under the title. $points is a number of points out of 20.
result-first = Premier essai pour ce module.
result-better = { $points ->
    [one] { $points } point
   *[other] { $points } points
} de mieux qu’à l’essai précédent.
result-same = La même note qu’à l’essai précédent.
result-worse = { $points ->
    [one] { $points } point
   *[other] { $points } points
} de moins qu’à l’essai précédent.
result-strong-and-weak = « { $strong } » est solide ; « { $weak } » mérite un second passage.
result-strong = « { $strong } » est solide.
result-weak = « { $weak } » mérite un second passage.
result-partial = { $right ->
    [one] { $right } question juste
   *[other] { $right } questions justes
} sur { $total }. La note du module ne change pas.

# Counts.
result-counts = Bilan
result-right = { $count ->
    [one] { $count } juste
   *[other] { $count } justes
}
result-partly = { $count } en partie
result-wrong = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
result-skipped = { $count ->
    [one] { $count } passée
   *[other] { $count } passées
}
result-time = Temps : { $time }

# Buttons.
result-take-up = { $count ->
    [one] Reprendre la question
   *[other] Reprendre les { $count } questions
}
result-again = Tout refaire
result-back = Retour au module
result-next-module = Aller au module { $module }

# Question by question.
result-questions = Question par question
result-questions-hint = Ouvrez une question pour voir la correction
result-question = Question { $number }, { $title }, { $verdict }
result-question-unknown = Question retirée du cours

# What to reread.
result-review = À revoir ensuite
result-review-lesson = leçon { $lesson } · { $count ->
    [one] question
   *[other] questions
} { $questions }
result-review-list = { $count ->
    [one] { $count } question rejoint
   *[other] { $count } questions rejoignent
} votre liste « À reprendre ».
result-review-none = Rien à revoir
result-review-none-body = Toutes vos réponses sont justes.
result-unknown = Ce résultat n’existe plus
result-unknown-body = Vos progrès ont été effacés ou remplacés depuis.

# Under the number of right answers, in a run through some questions.
result-on = sur { $total }

# Tests, self-checks, and runs over several modules.
result-eyebrow-test = Module { $module } · Résultat du test
result-eyebrow-several = Plusieurs modules · Résultat de l’entraînement
result-eyebrow-several-test = Plusieurs modules · Résultat du test
result-eyebrow-check = Leçon { $number } · { $title }
result-title-understood = C’est compris.
result-title-reread = Un passage à relire.
result-check = { $right ->
    [one] { $right } question juste
   *[other] { $right } questions justes
} sur { $total }.
result-back-to-lesson = Retour à la leçon
result-back-to-course = Retour au cours
result-redo = Recommencer
