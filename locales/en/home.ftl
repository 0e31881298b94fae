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
home-review-title = Today’s review
home-review-what = { $count ->
    [one] card to review
   *[other] cards to review
}
home-review-minutes = about { $minutes } min
home-review-terms = { $count } from the glossary
home-review-questions = { $count } from exercises
home-review-cells = { $count } from sheets
home-review-open = Start the review
home-review-none = No card yet
home-review-none-when = The terms of the lessons you read and the questions you miss will come here.
home-path-title = Your course
home-path-done = Done · { $lessons }
home-results-title = Latest results
home-results-row = { $title }, { $day }, { $change }, { $mark }
home-results-none = No mark yet
home-results-none-when = It will show here after an exercise.
