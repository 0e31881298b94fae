# The door of review: what the day holds, going over all before an exam, and the student's own lists.
review-title = Review
review-lead = What you have learnt comes back at the right moment.
review-none = No card yet
review-none-body = The terms of the lessons you read and the questions you miss will become cards to review.
review-go-on = Go on with the course
review-none-glossary = Choose terms in the glossary

# Today. $due, $new and $time are the messages and the duration below.
review-today-what = { $count ->
    [one] card to review today
   *[other] cards to review today
}
review-today-due = { $count ->
    [0] none seen before
    [one] { $count } seen before
   *[other] { $count } seen before
}
review-today-new = { $count ->
    [0] none new
    [one] { $count } new
   *[other] { $count } new
}
review-today-parts = { $due }, { $new } · about { $time }
review-today-left = { $count ->
    [one] { $count } other card is left for tomorrow: that is your limit for the day.
   *[other] { $count } other cards are left for tomorrow: that is your limit for the day.
}
review-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}

# Before an exam.
review-cram = Cram before an exam
review-cram-body = All cards, the least certain first. Your review schedule does not change.
review-cram-what = Cards to go over
review-cram-all = The whole course
review-cram-module = { $number } · { $theme }
review-cram-start = { $count ->
    [0] No card
    [one] Go over { $count } card
   *[other] Go over { $count } cards
}

# Lists.
review-lists = Your lists
review-lists-none = Your lists are empty
review-lists-none-body = Missed questions, kept terms, cards put aside and notes will come here.
review-list-name = { $list }, { $count }
review-questions = Missed questions
review-questions-start = { $count ->
    [one] Take up the question
   *[other] Take up the { $count } questions
}
review-questions-module = Module { $module } · { $title }
review-questions-start-module = { $count ->
    [one] Take up the question of module { $module }
   *[other] Take up the { $count } questions of module { $module }
}
review-question-open = Take up “{ $title }”
review-question-leaves = A question leaves the list once its answer is right.
review-terms = Kept terms
review-term-show-of = Show the definition of “{ $term }”
review-term-drop-of = Take “{ $term }” off the list
review-term-dropped = “{ $term }” is no longer on the list.
review-cells = Cells to review
review-cell = { $channel } · { $column }
review-cells-open = Open the sheet “{ $sheet }”
review-aside = Cards put aside
review-aside-take-up = Take up the card “{ $card }”
review-aside-taken-up = The card “{ $card }” will be asked again.
review-notes = Cards with a note
review-notes-open = See the card “{ $card }”

# Names of cards in a list.
review-card-meaning = { $term }, its definition
review-card-name = { $term }, its name
