### Sheets of the whole course: channels, formulas, dates of law.

fiches-title = Fiches
fiches-course = Cours
fiches-lesson = Leçon { $lesson }
fiches-lesson-named = Leçon { $lesson } : { $title }
fiches-kinds = Fiches affichées
fiches-channels = Tous les canaux
fiches-formulas = Formules
fiches-law = Dates de loi
fiches-card = Fiches
fiches-card-hint = Tout le cours en un coup d’œil : les canaux, les formules avec leur calculette, les dates de loi.
fiches-simulator = Simulateur de notes

fiches-channel-count = { $count ->
    [one] { $count } canal
   *[other] { $count } canaux
}
fiches-channel-some = { $count ->
    [one] { $count } canal sur { $total }
   *[other] { $count } canaux sur { $total }
}
fiches-unsorted = { $count ->
    [one] { $count } canal n’est pas classé selon ce choix : il n’est pas montré.
   *[other] { $count } canaux ne sont pas classés selon ce choix : ils ne sont pas montrés.
}
fiches-filter-none = Aucun canal ne répond à ces choix
fiches-filter-none-hint = Retirez un choix pour en revoir.
fiches-filter-reset = Tout montrer
fiches-no-channel = Pas encore de canaux
fiches-no-channel-hint = Ils viendront avec les leçons qui les comparent.
fiches-form = Forme
fiches-form-written = Écrit
fiches-form-spoken = Oral
fiches-nature = Nature
fiches-nature-digital = Digital
fiches-nature-physical = Non digital
fiches-time = Temps
fiches-time-live = En direct
fiches-time-deferred = En différé
fiches-partner = Interlocuteur
fiches-partner-human = Humain
fiches-partner-machine = Automate
fiches-partner-peer = Autre client
fiches-direction = Sens
fiches-direction-incoming = Entrant
fiches-direction-outgoing = Sortant

fiches-formula-count = { $count ->
    [one] { $count } formule
   *[other] { $count } formules
}
fiches-formula-search = Chercher une formule
fiches-formula-none-found = Aucune formule pour « { $query } ».
fiches-formula-none-found-hint = Essayez un mot de son nom, ou une donnée qu’elle utilise.
fiches-formula-none-open = Choisissez une formule
fiches-formula-none-open-hint = Elle s’ouvre ici, avec un exemple et une calculette à vos nombres.
fiches-formula-to-list = Toutes les formules
fiches-formula-row = { $code }, { $name }
fiches-formula-module = Module { $number } · { $title }
fiches-formula-other = Autres formules
fiches-no-formula = Pas encore de formules
fiches-no-formula-hint = Elles viendront avec les leçons qui les enseignent.
fiches-in-words = En mots
fiches-example = Exemple
fiches-reading = Lire le résultat
fiches-taught = Où l’apprendre
fiches-calculator = Calculette
fiches-calculator-hint = Remplacez les nombres de l’exemple par les vôtres.
fiches-calculator-field = { $label } ({ $unit })
fiches-calculator-reset = Reprendre l’exemple
fiches-calculator-result = Résultat : { $result }
fiches-calculator-empty = Il manque un nombre : { $label }.
fiches-calculator-unreadable = Ce n’est pas un nombre : { $label }.
fiches-calculator-impossible = Ces nombres n’ont pas de résultat. Vérifiez qu’on ne divise pas par zéro.

fiches-law-next = Ce qui va changer
fiches-law-next-none = Aucun changement annoncé.
fiches-law-past = Ce qui a déjà changé
fiches-law-never = Sans date connue
fiches-law-in-days = { $days ->
    [one] demain
   *[other] dans { $days } jours
}
fiches-law-in-months = { $months ->
    [one] dans { $months } mois
   *[other] dans { $months } mois
}
fiches-law-in-years = { $years ->
    [one] dans { $years } an
   *[other] dans { $years } ans
}
fiches-law-since = depuis le { $date }
fiches-law-today = Au { $date }, d’après l’horloge de cet ordinateur.
fiches-no-law = Pas encore de dates de loi
fiches-no-law-hint = Elles viendront avec les leçons qui les enseignent.
