# A module's page.
module-available = { $available } of { $total } lessons available
module-resume = Resume lesson { $number }
module-start = Start lesson { $number }
module-go-on = Go on to lesson { $number }
module-practise = Practise
module-lessons = Lessons of the module
module-lesson-read = Read
module-lesson-open = Under way · { $minutes } min left
module-lesson-to-read = To read
module-lesson-unreadable = Cannot be read
module-lesson-row = Lesson { $number }, { $title }, { $state }, { $minutes } min
module-minutes-unknown = –
module-about-minutes = about { $minutes } min
module-attempt-count = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
module-missed = { $count ->
    [one] { $count } question to take up again
   *[other] { $count } questions to take up again
}
module-under-way = Try under way: { $answered } of { $total }
module-no-mark = No mark yet
module-exercises-start = Start
module-exercises-continue = Go on
module-exercises-again = Do again
module-exercises-none = No exercise in this module
module-exercises-none-when = They will appear here as soon as the course has some.
module-questions-left-out = { $count ->
    [one] { $count } question cannot be read
   *[other] { $count } questions cannot be read
}
module-objectives = By the end, you will be able to…
module-sheets = Sheets to keep at hand
module-all-terms = { $count ->
    [one] The term of the module
   *[other] The { $count } terms of the module
}
module-unknown = This module is no longer in the course
module-unknown-body = It was removed or renamed. Your marks are still saved.
module-see-course = See the course
module-choose-questions = Choose questions
module-test-under-way = Test under way: { $answered } of { $total }
