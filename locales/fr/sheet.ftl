### Comparison sheets: channels side by side, with columns that can be hidden.

sheet-module = Module { $number }
sheet-here = Fiche
sheet-rank = Fiche { $rank } sur { $total }
sheet-previous = Fiche précédente : { $title }
sheet-next = Fiche suivante : { $title }
sheet-missing = Cette fiche n’est pas dans le cours.
sheet-missing-hint = Le cours a peut-être changé depuis votre dernière visite.
sheet-seen = { $seen ->
    [one] { $seen } case vue sur { $total }
   *[other] { $seen } cases vues sur { $total }
}
sheet-seen-known = { $seen } · { $known ->
    [one] { $known } sue
   *[other] { $known } sues
}
sheet-channels = Canaux affichés
sheet-all-channels = Tous
sheet-hide = Cacher pour s’entraîner
sheet-hide-nothing = Rien
sheet-hide-examples = Exemples
sheet-show-all = Tout remontrer
sheet-channel = Canal
sheet-examples = Exemples d’utilisation
sheet-advantages = Avantages
sheet-drawbacks = Inconvénients
sheet-hidden = { $column } · cachés
sheet-reveal-examples = { $count ->
    [one] Voir l’exemple
   *[other] Voir les { $count } exemples
}
sheet-reveal-advantages = { $count ->
    [one] Voir l’avantage
   *[other] Voir les { $count } avantages
}
sheet-reveal-drawbacks = { $count ->
    [one] Voir l’inconvénient
   *[other] Voir les { $count } inconvénients
}
sheet-named = { $words } : { $channel }
sheet-space-key = Espace
sheet-known = Je savais
sheet-again = À revoir
