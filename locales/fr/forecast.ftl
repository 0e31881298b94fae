### The day of the exam: what will be known then, and the plan that leads there.

forecast-title = Le jour de l’examen
forecast-when = { $days ->
    [0] { $date }, aujourd’hui
    [1] { $date }, demain
   *[other] { $date }, dans { $days } jours
}
forecast-no-date = Quand est votre examen ?
forecast-no-date-words = Avec sa date, vous verrez ici ce que vous saurez ce jour-là, et combien travailler chaque jour.
forecast-set-date = Choisir la date
forecast-past = Votre examen est passé
forecast-past-words = Il était le { $date }. Pour un autre examen, changez la date.
forecast-change-date = Changer la date
forecast-no-cards = Ce cours n’a pas encore de cartes.
forecast-known = Sans autre révision, vous sauriez { $share } des { $cards } cartes du cours ce jour-là.
forecast-known-today = Vous savez aujourd’hui { $share } des { $cards } cartes du cours.
forecast-unread = { $lessons ->
    [0] Toutes les leçons sont lues.
    [one] { $lessons } leçon n’est pas lue : ses { $cards } cartes comptent comme inconnues.
   *[other] { $lessons } leçons ne sont pas lues : leurs { $cards } cartes comptent comme inconnues.
}
forecast-module = Module { $number }, { $title } : { $share }, { $note }
forecast-module-unread = { $lessons ->
    [0] tout est lu
    [one] { $lessons } leçon non lue
   *[other] { $lessons } leçons non lues
}
forecast-none = sans carte
forecast-plan = Votre plan
forecast-plan-words = Chaque jour : { $work }, soit { $minutes }.
forecast-plan-lessons = { $lessons ->
    [one] { $lessons } leçon
   *[other] { $lessons } leçons
}
forecast-plan-lesson-every = une leçon tous les { $days } jours
forecast-plan-new = { $cards ->
    [one] { $cards } nouvelle carte
   *[other] { $cards } nouvelles cartes
}
forecast-plan-reviews = { $cards ->
    [one] environ { $cards } carte à revoir
   *[other] environ { $cards } cartes à revoir
}
forecast-plan-nothing = rien à ajouter
forecast-plan-reach = Vous sauriez alors environ { $share } des cartes le jour de l’examen.
forecast-plan-last-days = Les { $days } derniers jours servent à revoir, sans rien de nouveau.
forecast-too-much = Le temps qui reste ne suffit pas
forecast-too-much-words = Tout apprendre demanderait { $minutes } par jour. Avec { $most } par jour, vous sauriez environ { $share } des cartes : commencez par les modules que vous savez le moins.
forecast-too-late = Le temps qui reste ne suffit pas
forecast-too-late-words = Pour bien retenir une carte, il faut la voir trois fois en { $days } jours. En commençant aujourd’hui, à raison de { $minutes } par jour, vous sauriez environ { $share } des cartes.
