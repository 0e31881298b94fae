# Progress.
progress-title = Vos progrès
progress-lessons-read = { $count ->
    [one] { $count } leçon lue
   *[other] { $count } leçons lues
}
progress-attempt-count = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}
progress-streak = { $days ->
    [one] { $days } jour d’étude
   *[other] { $days } jours d’affilée
}
progress-nothing-yet = Rien d’enregistré pour l’instant
progress-modules = Par module
progress-best = meilleure
progress-last = dernière
progress-no-mark = pas encore de note
progress-module-row = Module { $number }, { $title }, { $lessons }, { $marks }
progress-marks = meilleure note { $best }, dernière { $last }
progress-attempts = Vos essais
progress-filter = Essais du module
progress-all = Tous
progress-whole = essai complet
progress-partial = { $count ->
    [one] entraînement · { $count } question
   *[other] entraînement · { $count } questions
}
progress-attempt-row = { $title }, { $day }, { $kind }, { $mark }
progress-none = Pas encore d’essai
progress-none-when = Vos notes s’afficheront ici après un exercice.
progress-none-module = Pas encore d’essai dans ce module
progress-module-gone = Module { $id }, absent du cours
progress-practise = Choisir un module
progress-whole-test = test complet
progress-partial-test = { $count ->
    [one] test · { $count } question
   *[other] test · { $count } questions
}
progress-check = leçon vérifiée
