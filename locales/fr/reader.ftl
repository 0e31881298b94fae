# The lesson reader.
reader-text = Texte de la leçon
reader-unknown = Cette leçon n’existe plus
reader-unreadable = Le fichier de cette leçon contient une erreur. La page du module dit où, et ce qu’il faut faire.
reader-eyebrow = Leçon { $number } · { $minutes } min
reader-module = Module { $number }
reader-count = Leçon { $number } sur { $total }
reader-thread = Leçon { $number } sur { $total }, { $read ->
    [one] { $read } lue
   *[other] { $read } lues
}
reader-glossary = Glossaire
reader-text-menu = Texte
reader-contents = Sommaire
reader-previous = Précédente
reader-next = Suivante
reader-exercises = S’exercer
reader-neighbour = { $direction } : { $title }
reader-mark = Marquer comme lue
reader-marked = Lue
reader-smaller = Réduire le texte
reader-larger = Agrandir le texte
reader-text-size = Taille du texte
reader-font = Police
reader-font-book = Livre
reader-font-plain = Sobre
reader-font-dys = Dys
reader-theme = Thème
reader-theme-light = Clair
reader-theme-dark = Sombre
reader-theme-contrast = Contraste élevé
reader-lessons = Leçons du module
reader-in-this-lesson = Dans cette leçon
reader-check = Vérifier que vous avez compris
reader-check-count = { $count ->
    [one] { $count } question sur cette leçon, corrigée aussitôt.
   *[other] { $count } questions sur cette leçon, corrigées aussitôt.
}
reader-check-last = La dernière fois : { $right ->
    [one] { $right } juste
   *[other] { $right } justes
} sur { $total }.
reader-check-start = Commencer
reader-check-again = Recommencer
reader-check-go-on = Continuer
