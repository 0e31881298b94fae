# Mock exam: start page, paper, marking, result.

exam-card = Mock exam
exam-open = Open the exam
exam-open-named = Open the exam “{ $title }”
exam-hours = { $hours } h
exam-part-count = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
exam-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

# Start page.
exam-unknown = This exam is no longer in the course
exam-unknown-body = The course has changed since. Your papers are still saved.
exam-parts = The paper
exam-part = Part { $number }: { $title }
exam-part-minutes = { $time } advised
exam-needed = What you need
exam-needed-time = { $time } ahead of you. The clock stops when you pause the exam.
exam-needed-tools = A calculator and some rough paper.
exam-needed-alone = Neither course nor glossary, as on the day of the exam.
exam-needed-saved = Nothing to save: your answers are saved as you write.
exam-needed-marking = At the end you mark your paper with the marking scheme, criterion by criterion.
exam-begin = Start the exam
exam-begin-again = Start a new paper
exam-resume = Go on with the paper
exam-mark = Mark the paper
exam-under-way = A paper is under way
exam-to-mark = A paper is to be marked
exam-attempts = Your papers
exam-attempts-none = No paper yet
exam-attempts-none-when = The papers you hand in will appear here, with their marks.
exam-attempt-row = Paper of { $day }, { $state }
exam-attempt-day = Paper of { $day }
exam-used = { $time } used
exam-overrun = { $time } over
exam-answered = { $count ->
    [one] { $count } question answered out of { $of }
   *[other] { $count } questions answered out of { $of }
}
exam-state-marking = handed in, to be marked
exam-state-writing = under way

# The paper.
exam-pause = Pause
exam-hand-in = Hand in
exam-left = { $time } left
exam-left-moment = less than a minute
exam-over = Over time: { $time }
exam-clock = Clock
exam-said-left = { $minutes ->
    [one] { $minutes } minute left.
   *[other] { $minutes } minutes left.
}
exam-said-over = Time is up.
exam-over-title = Time is up
exam-over-body = You can finish your paper. The extra time is noted apart, so that you know where you stand.
exam-questions = Questions of the paper
exam-question-name = Question { $number }, { $points }, { $state }
exam-question = Question { $number }
exam-question-written = answered
exam-question-blank = to be answered
exam-question-marked = marked
exam-question-to-mark = to be marked
exam-count = Question { $position } of { $of }
exam-useful = { $count ->
    [one] Useful annex: { $numbers }
   *[other] Useful annexes: { $numbers }
}
exam-answer = Your answer to question { $number }
exam-saved = Saved
exam-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
exam-documents = Documents
exam-context = Context
exam-annex = Annex { $number }
exam-annex-title = Annex { $number }: { $title }
exam-previous = Previous
exam-next = Next
exam-paused = Exam paused
exam-paused-body = The clock is stopped and the paper hidden. What you wrote is saved.
exam-go-on = Go on
exam-leave = Leave
exam-hand-in-title = Hand in the paper?
exam-hand-in-body = { $answered }. Once the paper is handed in, your answers stay as they are and you go on to marking.
exam-hand-in-stay = Go on writing

# Marking.
exam-marking = Marking
exam-marking-leave = Go on later
exam-marking-back = Back to the result
exam-marked-so-far = { $points } out of { $of } points marked
exam-to-mark-count = { $count ->
    [0] All criteria are marked
    [one] { $count } criterion left to mark
   *[other] { $count } criteria left to mark
}
exam-finish = See the result
exam-reread = Read “{ $title }” again

# Result.
exam-result-eyebrow = Mock exam · { $date }
exam-result-solid = A solid paper
exam-result-essential = The essentials are there
exam-result-under-way = You are on your way
exam-result-again = Every paper takes you further
exam-result-points = { $points } out of { $of } points, that is { $mark }.
exam-result-time = Time used: { $time } out of { $allowed }.
exam-result-time-over = Time used: { $time }, that is { $over } more than allowed.
exam-result-mark = Mark: { $mark } out of 20
exam-result-by-part = By part
exam-result-part = Part { $number }, { $title }: { $points } out of { $of } points
exam-result-score = { $points } out of { $of }
exam-result-questions = Question by question
exam-result-question = Question { $number }, { $points } out of { $of } points
exam-result-hint = Open a question to see its correction again
exam-result-reread = To read again
exam-result-reread-lesson = { $count ->
    [one] Question { $numbers }
   *[other] Questions { $numbers }
}
exam-result-reread-none = Nothing pressing
exam-result-reread-none-body = Every question has at least four fifths of its points.
exam-result-back = Back to the exam

# In the table of keys.
exam-keys-questions = Previous question, next question
exam-keys-pause = Pause, then leave
