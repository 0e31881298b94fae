# The window: rail, toasts, regions.
app-title = Parcours
app-rail = Navigation
app-home = Accueil
app-course = Cours
app-review = Révision
app-review-count = Révision, { $count ->
    [one] { $count } point à reprendre
   *[other] { $count } points à reprendre
}
app-glossary = Glossaire
app-progress = Progrès
app-settings = Réglages
app-menu = Menu
app-close = Fermer
app-copied = Copié
app-progress-erased = Progrès effacés
app-course-read-again = Cours relu
app-message = Message
app-panel = Glossaire
app-page = Page
