# Exercises: the ten kinds, checking, leaving.

# Top bar.
exercise-quit = Leave
exercise-count = Question { $number } of { $total }
exercise-thread = question { $number } of { $total }, { $right } right, { $partly } partly right, { $wrong } wrong
exercise-stop = question { $number }, { $state }
exercise-state-ahead = to come
exercise-state-current = current
exercise-state-right = right
exercise-state-partly = partly right
exercise-state-wrong = wrong
exercise-state-skipped = skipped

# Above the question.
exercise-number = Question { $number }
exercise-ask-single = One right answer
exercise-ask-multiple = Several right answers
exercise-ask-true-false = True or false
exercise-ask-classification = To sort: { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
exercise-ask-matching = To match: { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
exercise-ask-ordering = To put in order: { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
exercise-document = Document

# Answers.
exercise-answers = Answers
exercise-true = True
exercise-false = False
exercise-choice = { $letter }, { $text }
exercise-choice-checked = { $letter }, { $text }, { $verdict }
exercise-ticked = ticked
exercise-not-ticked = not ticked
exercise-verdict-right = Right
exercise-verdict-wrong = Wrong
exercise-verdict-near = Almost
exercise-verdict-missed = Missed
exercise-verdict-partly = Partly right
exercise-verdict-partly-points = Partly right · { $points }
exercise-verdict-skipped = Skipped
exercise-verdict-left = Rightly left

# Footer.
exercise-check = Check
exercise-next = Next question
exercise-finish = See the result
exercise-skip = Skip
exercise-so-far = So far: { $right } right out of { $total }
exercise-tick-one = Choose an answer to check it.
exercise-tick-some = Tick the answers that fit, then check.
exercise-choose-true-false = Choose True or False, then check.
exercise-sort-rest = { $count ->
    [one] Sort the last label, then check.
   *[other] Sort the last { $count } labels, then check.
}
exercise-match-rest = { $count ->
    [one] Match the last pair, then check.
   *[other] Match the last { $count } pairs, then check.
}
exercise-order-rest = Check when the order suits you.
exercise-ready = All is in place. You can check.
exercise-key-enter = Enter
exercise-key-space = Space
exercise-key-delete = Del

# After checking.
exercise-explain-right = That is right
exercise-explain-wrong = Not this one
exercise-explain-partly = Partly right: { $right } of { $total }
exercise-explain-almost = Almost: { $right ->
    [one] { $right } right answer
   *[other] { $right } right answers
} out of { $total }
exercise-explain-extra = Almost: { $right ->
    [one] { $right } right answer
   *[other] { $right } right answers
} out of { $total }, and { $extra ->
    [one] one too many
   *[other] { $extra } too many
}
exercise-explain-skipped = Question skipped
exercise-points = { $points } out of 1 point
exercise-comes-back = This question will come back in your next review.
# $when: “tomorrow”, “in 4 days”.
exercise-comes-back-when = This question will come back in your reviews { $when }.
exercise-aside = This question is put aside: it does not come back in your reviews.
exercise-reread = Reread “{ $heading }”
exercise-reread-where = lesson { $number }
exercise-announce = { $verdict }. { $points }. { $explanation }
exercise-expected = Expected answer: { $answer }
exercise-your-answer = Your answer: { $answer }
exercise-no-answer = No answer
exercise-why = Why

# Sorting labels.
exercise-to-sort = To sort
exercise-to-sort-count = { $left } of { $total } left
exercise-label-count = { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
exercise-drop-here = Drop here
exercise-sort-into = Sort into { $category }
exercise-sort-label-into = Sort “{ $label }” into { $category }
exercise-take-back = Take back
exercise-take-back-label = Take back “{ $label }”
exercise-label-unsorted = { $label }, to sort
exercise-label-sorted = { $label }, in { $category }
exercise-label-checked = { $label }, in { $category }, { $verdict }
exercise-label-belongs = It belongs in: { $category }
exercise-sorted = “{ $label }” is in { $category }. { $left } left.
exercise-taken-back = “{ $label }” is to be sorted again.
exercise-all-sorted = All labels are sorted.
exercise-choose-category = Choose a category for “{ $label }”
exercise-hint-choose = choose
exercise-hint-sort = sort
exercise-hint-take-back = take back
exercise-hint-move = move
exercise-hint-match = match

# Matching.
exercise-match-how = Choose an entry on the left, then its match on the right.
exercise-match-left = Left column
exercise-match-right = Right column
exercise-match-pair = Match “{ $left }” with “{ $right }”
exercise-match-paired = { $left }, with { $right }
exercise-match-unpaired = { $left }, to match
exercise-match-paired-checked = { $left }, with { $right }, { $verdict }
exercise-match-chosen = “{ $left }” is chosen. Choose its match.
exercise-match-done = “{ $left }” goes with “{ $right }”.
exercise-match-undo = Undo the pair of “{ $left }”
exercise-match-expected = Expected: { $right }
exercise-match-number = Pair { $number }

# Ordering.
exercise-order-steps = Steps to put in order
exercise-order-place = Place { $number } of { $total }: { $step }
exercise-order-place-checked = Place { $number } of { $total }: { $step }, { $verdict }
exercise-order-up = Move “{ $step }” up
exercise-order-down = Move “{ $step }” down
exercise-order-moved = “{ $step }” is in place { $number } of { $total }.
exercise-order-expected = Expected place: { $number }
exercise-order-right = The right order

# Leaving, and what cannot be shown.
exercise-leave-title = Leave the exercise?
exercise-leave-body = Your present answer is not checked: it will be lost. The others are kept.
exercise-leave-stay = Go on
exercise-leave-go = Leave
exercise-correction = Correction of question { $number }
exercise-back-to-result = Back to the result
exercise-back-to-module = Back to the module
exercise-unknown = This question is no longer in the course
exercise-unknown-body = It was removed or renamed. Your marks remain saved.
exercise-none = No question to ask
exercise-none-body = The questions of this exercise are no longer in the course.
exercise-difficulty-recall = Recall
exercise-difficulty-apply = Apply
exercise-difficulty-analyse = Analyse

# Number of right answers, when it is told.
exercise-ask-multiple-count = { $count ->
    [2] Two right answers
    [3] Three right answers
    [4] Four right answers
   *[other] { $count } right answers
}

# Names with a verdict, for screen readers.
exercise-with-verdict = { $words }, { $verdict }

# Titles of the explanation by kind.
exercise-explain-labels = Partly right: { $right ->
    [one] { $right } label well sorted
   *[other] { $right } labels well sorted
} of { $total }
exercise-explain-pairs = Partly right: { $right ->
    [one] { $right } right pair
   *[other] { $right } right pairs
} of { $total }
exercise-explain-sequence = Partly right: { $right ->
    [one] { $right } right sequence
   *[other] { $right } right sequences
} of { $total }
exercise-explain-no-sequence = No right sequence of { $total }

exercise-previous = Previous question
exercise-order-first = Move a step to check.

# Slots of a matching.
exercise-to-match = To match
exercise-slot = To match
exercise-slot-aimed = Choose its match

# Keys, for screen readers.
exercise-sort-keys = Left arrow: { $left }. Right arrow: { $right }.
exercise-sort-row-keys = Left and right arrows: change the category. Delete: take back.
exercise-match-keys = Left and right arrows: change the match. Delete: take back.
exercise-order-keys = Alt with the up and down arrows: move. Space: hold.
exercise-order-grabbed = Step held: the arrows move it, Space drops it.
exercise-order-released = Step dropped.
exercise-hint-grab = hold

exercise-ask-cloze = { $count ->
    [one] Fill in the text · 1 gap
   *[other] Fill in the text · { $count } gaps
}
exercise-ask-numeric = { $count ->
    [one] Calculation · 1 result
   *[other] Calculation · { $count } results
}
exercise-ask-short = Short answer
exercise-ask-case = Mini case · out of { $points }
exercise-fill-rest = { $count ->
    [one] 1 gap still to fill
   *[other] { $count } gaps still to fill
}
exercise-compute-rest = { $count ->
    [one] 1 result still to enter
   *[other] { $count } results still to enter
}
exercise-write-first = Write your answer, then compare it
exercise-mark-rest = { $count ->
    [one] 1 criterion still to mark
   *[other] { $count } criteria still to mark
}
exercise-compare = Compare with the answer
exercise-gap = Gap { $number }
exercise-gap-take-back = Empty gap { $number }, { $word }
exercise-gap-empty = empty
exercise-bank = Words to choose from
exercise-bank-used = { $word }, already used
exercise-wanted = Expected: { $answer }
exercise-write-here = Your answer
exercise-write-placeholder = Write your answer here
exercise-written = Your answer
exercise-nothing-written = You wrote nothing.
exercise-ideas-title = Ideas expected
exercise-ideas-lead = Tick those that your answer holds. Those that seem to be there are ticked already.
exercise-ideas-wanted = { $count ->
    [one] 1 idea is enough for all points.
   *[other] { $count } ideas are enough for all points.
}
exercise-model = A possible answer
exercise-model-task = Task { $number }
exercise-tasks = Tasks
exercise-rubric = Marking rubric
exercise-rubric-lead = Read your answer again and give each criterion the points it deserves.
exercise-criterion-points = { $points } out of { $of }
exercise-criterion-more = Add half a point, { $criterion }
exercise-criterion-less = Take half a point off, { $criterion }
exercise-criterion-all = All points, { $criterion }
exercise-criterion-none = No point, { $criterion }
exercise-scratch = Calculator
exercise-scratch-hint = 1044 ÷ 1200 × 100
exercise-scratch-result = = { $result }
exercise-steps = Worked step by step
exercise-explain-gaps = { $right ->
    [0] No word quite right out of { $of }
    [one] 1 word right out of { $of }
   *[other] { $right } words right out of { $of }
}
exercise-explain-numbers = { $right ->
    [0] No result quite right out of { $of }
    [one] 1 result right out of { $of }
   *[other] { $right } results right out of { $of }
}
exercise-explain-ideas = { $right ->
    [one] 1 idea present out of { $of }
   *[other] { $right } ideas present out of { $of }
}
exercise-explain-case = You give yourself { $points } out of { $of }
exercise-result = Result { $number }

# Modes.
exercise-mode-practice = Practice
exercise-mode-test = Test
exercise-about-several = Questions from several modules
exercise-about-lesson = Lesson { $number } · { $title }
exercise-thread-test = question { $number } of { $total }, { $done ->
    [one] { $done } confirmed
   *[other] { $done } confirmed
}
exercise-confirm = Confirm
exercise-test-silent = The answers come at the end of the test.
exercise-test-marking = Mark your answer, then confirm.
exercise-marking = Yours to mark · Question { $number }
exercise-marking-count = Yours to mark: { $number } of { $total }
exercise-leave-body-test = Your answer is not confirmed yet: it will be lost. The others are kept, and you can go on with the test later.
