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
progress-modules = By module
progress-best = best
progress-last = latest
progress-no-mark = no mark yet
progress-module-row = Module { $number }, { $title }, { $lessons }, { $marks }
progress-marks = best mark { $best }, latest { $last }
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
progress-practise = Choose a module
progress-whole-test = whole test
progress-partial-test = { $count ->
    [one] test · { $count } question
   *[other] test · { $count } questions
}
progress-check = lesson checked
