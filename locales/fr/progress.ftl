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
progress-whole-test = test complet
progress-partial-test = { $count ->
    [one] test · { $count } question
   *[other] test · { $count } questions
}
progress-check = leçon vérifiée

# Statistics, charts and their figures.
progress-cards-learnt = { $count ->
    [one] { $count } carte apprise
   *[other] { $count } cartes apprises
}
progress-period = Période
progress-period-weeks = 4 semaines
progress-period-term = Trimestre
progress-period-all = Tout
progress-mastery = Maîtrise par module
progress-mastery-from = d’après vos réponses
progress-mastery-row = Module { $number }, { $title }, { $percent }, { $level }
progress-mastery-course = Tout le cours
progress-level-to-discover = À découvrir
progress-level-fragile = Fragile
progress-level-on-the-way = En bonne voie
progress-level-solid = Solide
progress-no-value = —
progress-marks-title = Vos notes
progress-marks-on-20 = sur 20
progress-marks-sentence = { $count ->
    [one] Vos notes : une seule, { $last }, { $to }.
   *[other] Vos notes : { $count }, du { $from } au { $to } ; la dernière est { $last }, la meilleure { $best }.
}
progress-marks-none = Pas encore de note
progress-marks-none-when = Chaque série complète et chaque épreuve corrigée mettra un point ici.
progress-marks-none-period = Aucune note sur cette période
progress-days = Jours d’étude
progress-days-count = { $days ->
    [one] { $days } jour depuis { $month }
   *[other] { $days } jours depuis { $month }
}
progress-days-sentence = { $days ->
    [one] Jours d’étude : { $days } jour depuis le { $from }
   *[other] Jours d’étude : { $days } jours depuis le { $from }
}, dont { $many } avec 20 réponses et plus.
progress-load-nothing = rien
progress-load-few = moins de 10 réponses
progress-load-some = 10 à 19
progress-load-many = 20 et plus
progress-due = À réviser cette semaine
progress-due-count = { $count ->
    [one] { $count } carte
   *[other] { $count } cartes
}
progress-due-sentence = { $count ->
    [one] À réviser cette semaine : { $count } carte
   *[other] À réviser cette semaine : { $count } cartes
}, dont { $today } aujourd’hui.
progress-due-today = auj.
progress-due-none = Rien à réviser cette semaine
progress-due-none-when = Une carte vue une première fois revient ici le jour où il faut la revoir.
progress-time = Temps passé
progress-time-sentence = Temps passé : { $time } sur la période, dont { $reading } de lecture et { $answering } de questions et de cartes.
progress-time-key = { $time }, en minutes par semaine
progress-time-parts = { $reading } de lecture, { $answering } de questions et de cartes
progress-time-none = Pas encore de temps compté
progress-time-none-when = Le temps de lecture et de réponse s’additionnera ici, sans les absences.
progress-hard-terms = Termes les plus oubliés
progress-hard-terms-about = Chaque ligne ouvre le terme dans le glossaire.
progress-hard-term = { $lapses ->
    [one] oublié { $lapses } fois sur { $tries }
   *[other] oublié { $lapses } fois sur { $tries }
}
progress-hard-term-open = { $term }, { $how } : ouvrir dans le glossaire
progress-hard-terms-none = Aucun terme oublié pour l’instant
progress-hard-terms-none-when = Un terme oublié après avoir été su viendra ici.
progress-hard-questions = Questions les plus manquées
progress-hard-questions-practise = { $count ->
    [one] Refaire cette question
   *[other] Refaire ces { $count } questions
}
progress-hard-question = { $points } des points en { $tries } essais
progress-hard-question-open = { $title }, { $how } : refaire
progress-hard-questions-none = Aucune question manquée pour l’instant
progress-hard-questions-none-when = Une question manquée après deux essais viendra ici.
progress-exams = Épreuves corrigées
progress-exam-row = { $title }, { $day }, { $time }, { $mark }
progress-exam-gone = Épreuve { $id }, absente du cours
progress-exams-none = Pas encore d’épreuve corrigée
progress-exams-none-when = La note d’un sujet d’examen s’affichera ici une fois corrigé.
progress-report = Bilan à imprimer
progress-report-about = Une page à remettre ou à emporter : notes, maîtrise, termes à revoir avec leur définition, questions à refaire.
progress-report-make = Créer le bilan
progress-figures = Voir les chiffres : { $title }
progress-figures-copy = Copier
progress-figures-close = Fermer
progress-column-module = Module
progress-column-mastery = Maîtrise
progress-column-level = Niveau
progress-column-lessons = Leçons lues
progress-column-best = Meilleure note
progress-column-last = Dernière note
progress-column-date = Date
progress-column-work = Travail
progress-column-mark = Note sur 20
progress-column-day = Jour
progress-column-cards = Cartes
progress-column-questions = Questions
progress-column-reading = Lecture
progress-column-answering = Questions et cartes
progress-column-total = Total
progress-column-week = Semaine du
progress-lessons-of = { $read } sur { $total }
progress-numbered = { $number }. { $title }
