# Exercises: questions, answers, verdicts, correction.
exercise-quit = Leave
exercise-quit-title = Leave the exercise?
exercise-quit-words = Your answer to this question has not been checked: it will be lost. The answers before it are saved, and you will go on from here.
exercise-stay = Keep going
exercise-back-to-result = Back to the result
exercise-gone = These questions no longer exist
exercise-gone-why = The course has changed since. The other exercises are still on the module’s page.
exercise-count = Question { $number } of { $total }
exercise-thread = Question { $number } of { $total }, { $right } right, { $wrong } wrong, { $partly } partly right
exercise-eyebrow = Question { $number }
exercise-kind-single = One right answer
exercise-kind-multiple = { $count ->
    [2] Two right answers
    [3] Three right answers
    [4] Four right answers
   *[other] { $count } right answers
}
exercise-kind-true-false = True or false
exercise-kind-classification = To sort: { $count } labels
exercise-kind-matching = To match: { $count } pairs
exercise-kind-ordering = To put in order: { $count } steps
exercise-answers = Answers
exercise-answer = { $letter }. { $words }
exercise-true = True
exercise-false = False

# Verdicts.
exercise-right = Right
exercise-wrong = Wrong
exercise-missed = Missed
exercise-partly = Partly right
exercise-partly-points = Partly · { $points }
exercise-skipped = Skipped
exercise-with-verdict = { $words }: { $verdict }
exercise-expected = Expected: { $words }
exercise-expected-place = Expected place: { $place }
exercise-title = { $verdict }: { $detail }
exercise-title-right = That is right
exercise-title-skipped = Question skipped
exercise-title-choice = the right answer is { $letter }
exercise-title-choices = { $right ->
    [one] { $right } right answer of { $wanted }
   *[other] { $right } right answers of { $wanted }
}{ $extra ->
    [0] {""}
    [one] , and one too many
   *[other] , and { $extra } too many
}
exercise-title-true = the statement is true
exercise-title-false = the statement is false
exercise-title-labels = { $right ->
    [one] { $right } label well sorted of { $total }
   *[other] { $right } labels well sorted of { $total }
}
exercise-title-pairs = { $right ->
    [one] { $right } right pair of { $total }
   *[other] { $right } right pairs of { $total }
}
exercise-title-steps = { $right ->
    [one] { $right } right sequence of { $total }
   *[other] { $right } right sequences of { $total }
}
exercise-points = { $points } out of 1 point
exercise-reread = Read “{ $title }” again
exercise-lesson = lesson { $number }
exercise-kept = This question is in “To take up again”.

# Footer.
exercise-check = Check
exercise-skip = Skip
exercise-next = Next question
exercise-previous = Previous question
exercise-see-result = See the result
exercise-so-far = So far: { $right } right of { $answered }
exercise-todo-single = Choose an answer to check it.
exercise-todo-multiple = Tick your answers to check them.
exercise-todo-classification = { $count ->
    [one] Sort the last label to check.
   *[other] Sort the { $count } remaining labels to check.
}
exercise-todo-matching = { $count ->
    [one] Match the last line to check.
   *[other] Match the { $count } remaining lines to check.
}
exercise-todo-ordering = Move at least one step to check.

# Sorting.
exercise-to-sort = To sort
exercise-labels = { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
exercise-remaining = { $count } of { $total } left
exercise-drop-here = Drop here
exercise-put-in = Put “{ $words }” in { $category }
exercise-sorted = { $words }, in { $category }
exercise-not-sorted = { $words }, to sort
exercise-take-back-of = Take back “{ $words }”
exercise-sort-keys = Left arrow: { $left }. Right arrow: { $right }.
exercise-sort-row-keys = Left and right arrows: change the category. Delete: take back.

# Matching.
exercise-pairs = Pairs
exercise-to-join = To place
exercise-slot = To match
exercise-slot-aimed = Choose on the right
exercise-joined = { $left }, matched with { $right }
exercise-not-joined = { $left }, to match
exercise-join-keys = Left and right arrows: change the answer. Delete: take back.

# Ordering.
exercise-to-order = Steps to put in order
exercise-move-up = Move “{ $words }” up
exercise-move-down = Move “{ $words }” down
exercise-moved-to = Place { $place } of { $total }
exercise-grabbed = Step held: the arrows move it, Space drops it.
exercise-released = Step dropped
exercise-order-keys = Alt with up and down arrows: move. Space: hold.

# Keys.
exercise-enter-key = Enter
exercise-space-key = Space
exercise-delete-key = Del
exercise-key-choose = choose
exercise-key-sort = sort
exercise-key-join = match
exercise-key-move = move
exercise-key-grab = hold
exercise-key-take-back = take back
