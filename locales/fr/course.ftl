course-lesson-count = { $count ->
    [one] { $count } leçon
   *[other] { $count } leçons
}

# A module's state and what a list says of it.
course-title = Cours
course-joined = { $before } · { $after }
course-to-start = À commencer
course-done = Terminé
course-unreadable = Illisible
course-lessons-read = { $read ->
    [one] { $read } leçon lue sur { $total }
   *[other] { $read } leçons lues sur { $total }
}
course-row = Module { $number }, { $title }, { $state }
course-question-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
course-reading-minutes = { $minutes } min de lecture
course-term-count = { $count ->
    [one] { $count } terme du glossaire
   *[other] { $count } termes du glossaire
}
course-module = Module { $number }
course-best-mark = Meilleure note
course-out-of-20 = /20
course-open-module = Ouvrir le module
course-totals = { $modules } · { $lessons } · { $questions }
course-module-count = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
course-empty-title = Ce cours n’a pas encore de module
course-empty-when = Ils apparaîtront ici dès que ses fichiers en auront.

# How an attempt compares with the one before.
course-attempt-first = premier essai
course-attempt-same = même note
course-attempt-up = { $points ->
    [one] en hausse de { $points } point
   *[other] en hausse de { $points } points
}
course-attempt-down = { $points ->
    [one] en baisse de { $points } point
   *[other] en baisse de { $points } points
}
course-open-named = Ouvrir le module « { $title } »
course-files-unreadable = { $count ->
    [one] { $count } fichier illisible
   *[other] { $count } fichiers illisibles
}
