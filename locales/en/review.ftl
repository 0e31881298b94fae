# What to take up again: missed questions, kept terms, cells to review.
review-title = To take up again
review-lead = What you missed or kept, in one place.
review-count = { $count ->
    [one] { $count } point to take up
   *[other] { $count } points to take up
}
review-questions = Missed questions
review-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
review-questions-start = { $count ->
    [one] Take up the question
   *[other] Take up the { $count } questions
}
review-questions-module = Module { $module } · { $title }
review-questions-start-module = { $count ->
    [one] Take up the question of module { $module }
   *[other] Take up the { $count } questions of module { $module }
}
review-question = { $title }, { $verdict }, { $day }
review-question-open = Take up “{ $title }”
review-question-leaves = A question leaves the list once its answer is right.
review-questions-none = No question to take up
review-questions-none-body = A question missed in an exercise will come here.
review-terms = Kept terms
review-terms-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
review-term-show = Show the definition
review-term-hide = Hide the definition
review-term-show-of = Show the definition of “{ $term }”
review-term-hide-of = Hide the definition of “{ $term }”
review-term-open = Open “{ $term }” in the glossary
review-term-drop = Take off
review-term-drop-of = Take “{ $term }” off the list
review-term-dropped = “{ $term }” is no longer on the list.
review-terms-none = No term kept
review-terms-none-body = “Add to my reviews”, in the glossary, keeps a term here.
review-cells = Cells to review
review-cells-count = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
review-cell = { $channel } · { $column }
review-cells-open = Open the sheet “{ $sheet }”
review-cells-none = No cell to review
review-cells-none-body = “To review”, on a sheet of channels, notes a cell here.
review-none = Nothing to take up for now
review-none-body = Missed questions, kept terms and cells to review will come here.
review-go-on = Go on with the course
