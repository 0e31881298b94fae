# Mock exam: start page, paper, marking, result.

exam-card = Épreuve blanche
exam-open = Ouvrir l’épreuve
exam-open-named = Ouvrir l’épreuve « { $title } »
exam-hours = { $hours } h
exam-part-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
}
exam-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

# Start page.
exam-unknown = Cette épreuve n’est plus dans le cours
exam-unknown-body = Le cours a changé depuis. Vos copies restent enregistrées.
exam-parts = Le sujet
exam-part = Dossier { $number } : { $title }
exam-part-minutes = { $time } conseillées
exam-needed = Ce qu’il vous faut
exam-needed-time = { $time } devant vous. L’horloge s’arrête quand vous mettez l’épreuve en pause.
exam-needed-tools = Une calculatrice et des feuilles de brouillon.
exam-needed-alone = Ni cours ni glossaire, comme le jour de l’examen.
exam-needed-saved = Rien à enregistrer : vos réponses le sont pendant que vous écrivez.
exam-needed-marking = À la fin, vous corrigez votre copie avec la grille, critère par critère.
exam-begin = Commencer l’épreuve
exam-begin-again = Commencer une nouvelle copie
exam-resume = Reprendre la copie
exam-mark = Corriger la copie
exam-under-way = Une copie est commencée
exam-to-mark = Une copie est à corriger
exam-attempts = Vos copies
exam-attempts-none = Pas encore de copie
exam-attempts-none-when = Vos copies rendues apparaîtront ici, avec leur note.
exam-attempt-row = Copie du { $day }, { $state }
exam-attempt-day = Copie du { $day }
exam-used = { $time } utilisées
exam-overrun = { $time } de dépassement
exam-answered = { $count ->
    [one] { $count } question rédigée sur { $of }
   *[other] { $count } questions rédigées sur { $of }
}
exam-state-marking = rendue, à corriger
exam-state-writing = en cours

# The paper.
exam-pause = Pause
exam-hand-in = Rendre la copie
exam-left = Il reste { $time }
exam-left-moment = moins d’une minute
exam-over = Dépassement : { $time }
exam-clock = Horloge
exam-said-left = { $minutes ->
    [one] Il reste { $minutes } minute.
   *[other] Il reste { $minutes } minutes.
}
exam-said-over = Le temps est écoulé.
exam-over-title = Le temps est écoulé
exam-over-body = Vous pouvez finir votre copie. Le temps en plus est noté à part, pour savoir où vous en êtes.
exam-questions = Questions du sujet
exam-question-name = Question { $number }, { $points }, { $state }
exam-question = Question { $number }
exam-question-written = rédigée
exam-question-blank = à rédiger
exam-question-marked = corrigée
exam-question-to-mark = à corriger
exam-count = Question { $position } sur { $of }
exam-useful = { $count ->
    [one] Annexe utile : { $numbers }
   *[other] Annexes utiles : { $numbers }
}
exam-answer = Votre réponse à la question { $number }
exam-saved = Enregistré
exam-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
exam-documents = Documents
exam-context = Contexte
exam-annex = Annexe { $number }
exam-annex-title = Annexe { $number } : { $title }
exam-previous = Précédente
exam-next = Suivante
exam-paused = Épreuve en pause
exam-paused-body = L’horloge est arrêtée et le sujet masqué. Votre copie est enregistrée.
exam-go-on = Reprendre
exam-leave = Quitter
exam-hand-in-title = Rendre la copie ?
exam-hand-in-body = { $answered }. Une fois la copie rendue, vos réponses ne changent plus et vous passez à la correction.
exam-hand-in-stay = Continuer à écrire

# Marking.
exam-marking = Correction
exam-marking-leave = Continuer plus tard
exam-marking-back = Retour au résultat
exam-marked-so-far = { $points } sur { $of } points corrigés
exam-to-mark-count = { $count ->
    [0] Tous les critères sont notés
    [one] Encore { $count } critère à noter
   *[other] Encore { $count } critères à noter
}
exam-finish = Voir le résultat
exam-reread = Relire « { $title } »

# Result.
exam-result-eyebrow = Épreuve blanche · { $date }
exam-result-solid = Une copie solide
exam-result-essential = L’essentiel est là
exam-result-under-way = C’est en bonne voie
exam-result-again = Chaque copie fait progresser
exam-result-points = { $points } sur { $of } points, soit { $mark }.
exam-result-time = Temps utilisé : { $time } sur { $allowed }.
exam-result-time-over = Temps utilisé : { $time }, soit { $over } de plus que prévu.
exam-result-mark = Note : { $mark } sur 20
exam-result-by-part = Par dossier
exam-result-part = Dossier { $number }, { $title } : { $points } sur { $of } points
exam-result-score = { $points } sur { $of }
exam-result-questions = Question par question
exam-result-question = Question { $number }, { $points } sur { $of } points
exam-result-hint = Ouvrez une question pour revoir le corrigé
exam-result-reread = À relire
exam-result-reread-lesson = { $count ->
    [one] Question { $numbers }
   *[other] Questions { $numbers }
}
exam-result-reread-none = Rien de pressant
exam-result-reread-none-body = Chaque question a au moins les quatre cinquièmes de ses points.
exam-result-back = Retour à l’épreuve

# In the table of keys.
exam-keys-questions = Question précédente, suivante
exam-keys-pause = Mettre en pause, puis quitter
