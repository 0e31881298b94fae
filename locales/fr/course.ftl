course-lesson-count = { $count ->
    [one] { $count } leçon
   *[other] { $count } leçons
}
