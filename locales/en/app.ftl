# The window: rail, toasts, regions.
app-title = Parcours
app-rail = Navigation
app-home = Home
app-course = Course
app-review = Review
app-review-count = Review, { $count ->
    [one] { $count } card to review
   *[other] { $count } cards to review
}
app-glossary = Glossary
app-progress = Progress
app-settings = Settings
app-menu = Menu
app-close = Close
app-copied = Copied
app-progress-erased = Progress deleted
app-course-read-again = Course read again
app-message = Message
app-panel = Glossary
app-page = Page
