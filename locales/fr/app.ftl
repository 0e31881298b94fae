# The window: rail, toasts, regions.
app-title = Parcours
app-rail = Navigation
app-home = Accueil
app-course = Cours
app-review = Révision
app-review-count = Révision, { $count ->
    [one] { $count } carte à revoir
   *[other] { $count } cartes à revoir
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
