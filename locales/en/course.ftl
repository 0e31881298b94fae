course-lesson-count = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
