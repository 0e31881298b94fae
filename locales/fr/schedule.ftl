### Settings of review, and the fitting of the schedule.

schedule-title = Révision
schedule-retention = Mémoire visée
schedule-retention-note = À chaque retour d’une carte
schedule-retention-lower = Viser moins
schedule-retention-higher = Viser plus
schedule-retention-cost = { $cards ->
    [0] moins d’une carte par jour pour entretenir ce que vous savez
    [one] environ { $cards } carte par jour pour entretenir ce que vous savez
   *[other] environ { $cards } cartes par jour pour entretenir ce que vous savez
}
schedule-retention-no-cost = Plus c’est haut, plus les cartes reviennent souvent.
schedule-new = Nouvelles cartes
schedule-new-fewer = Moins de nouvelles cartes
schedule-new-more = Plus de nouvelles cartes
schedule-due = Cartes à revoir
schedule-due-fewer = Moins de cartes à revoir
schedule-due-more = Plus de cartes à revoir
schedule-most-a-day = Au plus, par jour
schedule-typed = Réponses
schedule-typed-switch = Écrire le terme avant de voir la réponse
schedule-typed-note = Les écrire
schedule-exam = Date d’examen
schedule-exam-note = jour/mois/année
schedule-exam-field = Date de l’examen, jj/mm/aaaa
schedule-exam-clear = Effacer la date
schedule-exam-none = Avec une date, l’écran Progrès prévoit ce que vous saurez ce jour-là.
schedule-exam-in = { $days ->
    [0] { $date } : c’est aujourd’hui
    [1] { $date } : c’est demain
   *[other] { $date } : dans { $days } jours
}
schedule-exam-past = { $date } : cette date est passée
schedule-exam-not-a-date = Écrivez la date ainsi : 12/05/2027.
schedule-exam-no-such-day = Ce jour n’existe pas : vérifiez le jour et le mois.
schedule-exam-over = Cette date est passée : vérifiez l’année.
schedule-exam-far = Cette date est trop lointaine : vérifiez l’année.
schedule-date-in-numbers = { $day }/{ $month }/{ $year }
schedule-fit = Planificateur
schedule-fit-standard = { $reviews ->
    [0] Réglage standard : il sera ajusté après { $needed } révisions.
   *[other] Réglage standard : il sera ajusté après { $needed } révisions (vous en êtes à { $reviews }).
}
schedule-fit-ready = Réglage standard. Vos { $reviews } révisions permettent de l’ajuster à votre mémoire.
schedule-fit-own = Réglé sur vos { $reviews } révisions, le { $date }.
schedule-fit-now = Ajuster maintenant
schedule-fit-back = Revenir au réglage standard
schedule-fit-under-way = Réglage en cours : { $share }
schedule-fit-cancel = Annuler
schedule-fit-cancel-name = Annuler le réglage du planificateur
schedule-fitted-now = Planificateur réglé sur vos { $reviews } révisions.
schedule-too-few = Il faut { $needed } révisions pour ajuster le planificateur : vous en êtes à { $reviews }.
schedule-no-better = Le réglage actuel prévoit déjà bien votre mémoire : il est gardé.
schedule-cancelled = Réglage annulé : rien n’a changé.
schedule-failed = Vos révisions ne permettent pas encore de régler le planificateur.
