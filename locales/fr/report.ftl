# The report to print.
report-title = Bilan de révision
report-name = Nom et prénom
report-class = Classe
report-date = Le { $date }
report-course = Cours : { $course }
report-summary = En bref
report-lessons = Leçons lues
report-cards = Cartes apprises
report-days = Jours d’étude
report-streak = Jours d’affilée
report-time = Temps passé
report-mastery-course = Maîtrise du cours
report-of = { $count } sur { $total }
report-marks = Notes
report-marks-none = Pas encore de note.
report-mastery = Maîtrise par module
report-mastery-about = Chaque exercice compte selon sa dernière réponse, chaque terme selon ce qui en reste en mémoire aujourd’hui.
report-terms = Termes à revoir
report-terms-none = Aucun terme n’a été oublié après avoir été su.
report-term = Terme
report-definition = Définition
report-forgotten = Oublié
report-times = { $lapses ->
    [one] { $lapses } fois sur { $tries }
   *[other] { $lapses } fois sur { $tries }
}
report-questions = Questions à refaire
report-questions-none = Aucune question n’a été manquée en deux essais ou plus.
report-question = Question
report-points = Points
report-tries = Essais
report-exams = Épreuves corrigées
report-exam = Épreuve
report-used = Temps utilisé
report-months = Jours et temps d’étude
report-months-none = Pas encore de jour d’étude.
report-month = Mois
report-made = Établi avec Parcours, d’après les réponses enregistrées sur cet ordinateur.
report-saved = Le bilan est enregistré dans { $path }.
report-not-saved = Le bilan n’a pas pu être écrit dans { $path } : { $detail }.
report-file = bilan-parcours
