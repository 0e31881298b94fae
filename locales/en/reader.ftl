# The lesson reader.
reader-text = Lesson text
reader-unknown = This lesson no longer exists
reader-unreadable = The file of this lesson contains an error. The module page says where, and what to do.
reader-eyebrow = Lesson { $number } · { $minutes } min
reader-module = Module { $number }
reader-count = Lesson { $number } of { $total }
reader-thread = Lesson { $number } of { $total }, { $read } read
reader-glossary = Glossary
reader-text-menu = Text
reader-contents = Contents
reader-previous = Previous
reader-next = Next
reader-exercises = Exercises
reader-neighbour = { $direction }: { $title }
reader-mark = Mark as read
reader-marked = Read
reader-smaller = Smaller text
reader-larger = Larger text
reader-text-size = Text size
reader-font = Font
reader-font-book = Book
reader-font-plain = Plain
reader-font-dys = Dys
reader-theme = Theme
reader-theme-light = Light
reader-theme-dark = Dark
reader-theme-contrast = High contrast
reader-lessons = Lessons of the module
reader-in-this-lesson = In this lesson
reader-check = Check that you have understood
reader-check-count = { $count ->
    [one] { $count } question on this lesson, corrected at once.
   *[other] { $count } questions on this lesson, corrected at once.
}
reader-check-last = Last time: { $right ->
    [one] { $right } right
   *[other] { $right } right
} out of { $total }.
reader-check-start = Start
reader-check-again = Start again
reader-check-go-on = Go on
