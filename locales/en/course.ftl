course-lesson-count = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}

# A module's state and what a list says of it.
course-title = Course
course-joined = { $before } · { $after }
course-to-start = Not started
course-done = Done
course-unreadable = Cannot be read
course-lessons-read = { $read } of { $total } lessons read
course-row = Module { $number }, { $title }, { $state }
course-question-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
course-reading-minutes = { $minutes } min of reading
course-term-count = { $count ->
    [one] { $count } glossary term
   *[other] { $count } glossary terms
}
course-module = Module { $number }
course-best-mark = Best mark
course-out-of-20 = /20
course-open-module = Open the module
course-totals = { $modules } · { $lessons } · { $questions }
course-module-count = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
course-empty-title = This course has no module yet
course-empty-when = They will appear here as soon as its files have some.

# How an attempt compares with the one before.
course-attempt-first = first try
course-attempt-same = same mark
course-attempt-up = { $points ->
    [one] up { $points } point
   *[other] up { $points } points
}
course-attempt-down = { $points ->
    [one] down { $points } point
   *[other] down { $points } points
}
course-open-named = Open the module “{ $title }”
course-files-unreadable = { $count ->
    [one] { $count } file cannot be read
   *[other] { $count } files cannot be read
}
