# Picking questions.
pick-title = Choose questions
pick-lead = Put together an exercise of your own, on one module or several.
pick-modules = Modules
pick-all-modules = All
pick-module = { $number } · { $name }
pick-seen = Which ones
pick-seen-all = All ({ $count })
pick-seen-missed = Missed ({ $count })
pick-seen-never = Never seen ({ $count })
pick-difficulty = Difficulty
pick-count = How many
pick-count-all = All
pick-order = Order
pick-shuffled = Shuffled
pick-in-order = In course order
pick-run = Your exercise
pick-practice-body = Each answer is corrected at once.
pick-test-body = Nothing is corrected before the end. Then come the mark and the correction of every question.
pick-none = No question matches.
pick-matching = { $count ->
    [one] { $count } question matches.
   *[other] { $count } questions match.
}
pick-counts = All those of module { $number }: the mark will count for it.
pick-counts-not = The modules’ marks will not change.
pick-start = { $count ->
    [0] Start
    [one] Start · { $count } question
   *[other] Start · { $count } questions
}
pick-practice-under-way = Practice under way
pick-test-under-way = Test under way
pick-done = { $done } of { $total }
pick-go-on = Go on
pick-module-list = { $count ->
    [one] module { $numbers }
   *[other] modules { $numbers }
}
