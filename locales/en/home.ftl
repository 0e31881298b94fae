# The home screen.
home-title-start = Your first lesson is waiting
home-title-resume = Shall we go on where you stopped?
home-title-done = Every lesson is read
home-streak = { $days ->
    [one] { $days } day of study
   *[other] { $days } days in a row
}
home-lesson-place = Module { $module } · Lesson { $lesson } of { $total }
home-stopped-at = You were at “{ $heading }”.
home-lesson-new = It is the next lesson of your course.
home-lesson-first = It is the first lesson of the course.
home-minutes-left = { $minutes } min of reading left.
home-minutes-whole = { $minutes } min of reading.
home-resume = Resume the lesson
home-start = Start the lesson
home-see-module = See the module
home-done-eyebrow = Course finished
home-done-body = Doing an exercise again now and then keeps the course in mind.
home-practise = Practise
home-review-title = To take up again
home-review-what = { $count ->
    [one] point to go over
   *[other] points to go over
}
home-review-minutes = about { $minutes } min
home-review-terms = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
home-review-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
home-review-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
home-review-open = Take up again
home-review-none = Nothing to take up again
home-review-none-when = Questions you miss and terms you keep will come here.
home-path-title = Your course
home-path-done = Done · { $lessons }
home-results-title = Latest results
home-results-row = { $title }, { $day }, { $change }, { $mark }
home-results-none = No mark yet
home-results-none-when = It will show here after an exercise.
