# Progress.
progress-title = Your progress
progress-lessons-read = { $count ->
    [one] { $count } lesson read
   *[other] { $count } lessons read
}
progress-attempt-count = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
progress-streak = { $days ->
    [one] { $days } day of study
   *[other] { $days } days in a row
}
progress-nothing-yet = Nothing saved yet
progress-attempts = Your tries
progress-filter = Tries at the module
progress-all = All
progress-whole = whole try
progress-partial = { $count ->
    [one] practice · { $count } question
   *[other] practice · { $count } questions
}
progress-attempt-row = { $title }, { $day }, { $kind }, { $mark }
progress-none = No try yet
progress-none-when = Your marks will show here after an exercise.
progress-none-module = No try in this module yet
progress-module-gone = Module { $id }, not in the course
progress-whole-test = whole test
progress-partial-test = { $count ->
    [one] test · { $count } question
   *[other] test · { $count } questions
}
progress-check = lesson checked

# Statistics, charts and their figures.
progress-cards-learnt = { $count ->
    [one] { $count } card learnt
   *[other] { $count } cards learnt
}
progress-period = Period
progress-period-weeks = 4 weeks
progress-period-term = Term
progress-period-all = All
progress-mastery = Mastery by module
progress-mastery-from = from your answers
progress-mastery-row = Module { $number }, { $title }, { $percent }, { $level }
progress-mastery-course = Whole course
progress-level-to-discover = To discover
progress-level-fragile = Fragile
progress-level-on-the-way = On the way
progress-level-solid = Solid
progress-no-value = —
progress-marks-title = Your marks
progress-marks-on-20 = out of 20
progress-marks-sentence = { $count ->
    [one] Your marks: only one, { $last }, { $to }.
   *[other] Your marks: { $count }, from { $from } to { $to }; the latest is { $last }, the best { $best }.
}
progress-marks-none = No mark yet
progress-marks-none-when = Each whole series and each marked exam will put a point here.
progress-marks-none-period = No mark in this period
progress-days = Days of study
progress-days-count = { $days ->
    [one] { $days } day since { $month }
   *[other] { $days } days since { $month }
}
progress-days-sentence = { $days ->
    [one] Days of study: { $days } day since { $from }
   *[other] Days of study: { $days } days since { $from }
}, { $many } of them with 20 answers and more.
progress-load-nothing = nothing
progress-load-few = fewer than 10 answers
progress-load-some = 10 to 19
progress-load-many = 20 and more
progress-due = To review this week
progress-due-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
progress-due-sentence = { $count ->
    [one] To review this week: { $count } card
   *[other] To review this week: { $count } cards
}, { $today } of them today.
progress-due-today = today
progress-due-none = Nothing to review this week
progress-due-none-when = A card seen once comes back here on the day when it is to be seen again.
progress-time = Time spent
progress-time-sentence = Time spent: { $time } in this period, of which { $reading } reading and { $answering } on questions and cards.
progress-time-key = { $time }, in minutes a week
progress-time-parts = { $reading } reading, { $answering } on questions and cards
progress-time-none = No time counted yet
progress-time-none-when = Time spent reading and answering will add up here, absences left out.
progress-hard-terms = Terms forgotten most
progress-hard-terms-about = Each line opens its term in the glossary.
progress-hard-term = { $lapses ->
    [one] forgotten { $lapses } time out of { $tries }
   *[other] forgotten { $lapses } times out of { $tries }
}
progress-hard-term-open = { $term }, { $how }: open in the glossary
progress-hard-terms-none = No term forgotten so far
progress-hard-terms-none-when = A term forgotten after being known will come here.
progress-hard-questions = Questions missed most
progress-hard-questions-practise = { $count ->
    [one] Do this question again
   *[other] Do these { $count } questions again
}
progress-hard-question = { $points } of the points in { $tries } tries
progress-hard-question-open = { $title }, { $how }: do again
progress-hard-questions-none = No question missed so far
progress-hard-questions-none-when = A question missed after two tries will come here.
progress-exams = Marked exams
progress-exam-row = { $title }, { $day }, { $time }, { $mark }
progress-exam-gone = Exam { $id }, not in the course
progress-exams-none = No marked exam yet
progress-exams-none-when = The mark of an exam paper will show here once it is marked.
progress-report = Report to print
progress-report-about = A page to hand in or take along: marks, mastery, terms to review with their definitions, questions to do again.
progress-report-make = Make the report
progress-figures = See the figures: { $title }
progress-figures-copy = Copy
progress-figures-close = Close
progress-column-module = Module
progress-column-mastery = Mastery
progress-column-level = Level
progress-column-lessons = Lessons read
progress-column-best = Best mark
progress-column-last = Latest mark
progress-column-date = Date
progress-column-work = Work
progress-column-mark = Mark out of 20
progress-column-day = Day
progress-column-cards = Cards
progress-column-questions = Questions
progress-column-reading = Reading
progress-column-answering = Questions and cards
progress-column-total = Total
progress-column-week = Week of
progress-lessons-of = { $read } of { $total }
progress-numbered = { $number }. { $title }
