# A module's page.
module-available = { $available } leçons disponibles sur { $total }
module-resume = Reprendre la leçon { $number }
module-start = Commencer la leçon { $number }
module-go-on = Continuer à la leçon { $number }
module-practise = S’exercer
module-lessons = Leçons du module
module-lesson-read = Lue
module-lesson-open = En cours · reste { $minutes } min
module-lesson-to-read = À lire
module-lesson-unreadable = Illisible
module-lesson-row = Leçon { $number }, { $title }, { $state }, { $minutes } min
module-minutes-unknown = –
module-about-minutes = environ { $minutes } min
module-attempt-count = { $count ->
    [one] { $count } essai
   *[other] { $count } essais
}
module-missed = { $count ->
    [one] { $count } question à reprendre
   *[other] { $count } questions à reprendre
}
module-under-way = Essai en cours : { $answered } sur { $total }
module-no-mark = Pas encore de note
module-exercises-start = Commencer
module-exercises-continue = Continuer
module-exercises-again = Refaire
module-exercises-none = Pas d’exercice dans ce module
module-exercises-none-when = Ils apparaîtront ici dès que le cours en aura.
module-questions-left-out = { $count ->
    [one] { $count } question ne se lit pas
   *[other] { $count } questions ne se lisent pas
}
module-objectives = À la fin, vous saurez…
module-sheets = Fiches à garder sous la main
module-all-terms = { $count ->
    [one] Le terme du module
   *[other] Les { $count } termes du module
}
module-unknown = Ce module n’est plus dans le cours
module-unknown-body = Il a été retiré ou renommé. Vos notes restent enregistrées.
module-see-course = Voir le cours
module-choose-questions = Choisir les questions
module-test-under-way = Test en cours : { $answered } sur { $total }
