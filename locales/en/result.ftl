# The result of an exercise.
result-eyebrow = Module { $module } · Result of the exercise
result-eyebrow-partial = Module { $module } · Practice result

# Titles by mark: from 16, from 12, from 8, under.
result-title-solid = Very solid.
result-title-essential = You have the essentials.
result-title-under-way = You are on the way.
result-title-again = Let us take it up again.
result-title-partial = Practice done.

result-on-20 = out of 20
result-mark = Mark: { $mark } out of 20

# The sentence under the title. $points is a number of points out of 20.
result-first = First try for this module.
result-better = { $points ->
    [one] { $points } point
   *[other] { $points } points
} more than at the last try.
result-same = The same mark as at the last try.
result-worse = { $points ->
    [one] { $points } point
   *[other] { $points } points
} less than at the last try.
result-strong-and-weak = “{ $strong }” is solid; “{ $weak }” deserves a second reading.
result-strong = “{ $strong }” is solid.
result-weak = “{ $weak }” deserves a second reading.
result-partial = { $right ->
    [one] { $right } question right
   *[other] { $right } questions right
} out of { $total }. The mark of the module does not change.

# Counts.
result-counts = Summary
result-right = { $count } right
result-partly = { $count } partly right
result-wrong = { $count } wrong
result-skipped = { $count } skipped
result-time = Time: { $time }

# Buttons.
result-take-up = { $count ->
    [one] Take up the question
   *[other] Take up the { $count } questions
}
result-again = Do it all again
result-back = Back to the module
result-next-module = Go to module { $module }

# Question by question.
result-questions = Question by question
result-questions-hint = Open a question to see its correction
result-question = Question { $number }, { $title }, { $verdict }
result-question-unknown = Question removed from the course

# What to reread.
result-review = To reread next
result-review-lesson = lesson { $lesson } · { $count ->
    [one] question
   *[other] questions
} { $questions }
result-review-list = { $count ->
    [one] { $count } question joins
   *[other] { $count } questions join
} your list “To take up again”.
result-review-none = Nothing to reread
result-review-none-body = All your answers are right.
result-unknown = This result no longer exists
result-unknown-body = Your progress has been erased or replaced since.

# Under the number of right answers, in a run through some questions.
result-on = out of { $total }

# Tests, self-checks, and runs over several modules.
result-eyebrow-test = Module { $module } · Test result
result-eyebrow-several = Several modules · Practice result
result-eyebrow-several-test = Several modules · Test result
result-eyebrow-check = Lesson { $number } · { $title }
result-title-understood = That is understood.
result-title-reread = A passage to read again.
result-check = { $right ->
    [one] { $right } question right
   *[other] { $right } questions right
} out of { $total }.
result-back-to-lesson = Back to the lesson
result-back-to-course = Back to the course
result-redo = Start again
