# The report to print.
report-title = Study report
report-name = Name
report-class = Class
report-date = { $date }
report-course = Course: { $course }
report-summary = In short
report-lessons = Lessons read
report-cards = Cards learnt
report-days = Days of study
report-streak = Days in a row
report-time = Time spent
report-mastery-course = Mastery of the course
report-of = { $count } of { $total }
report-marks = Marks
report-marks-none = No mark yet.
report-mastery = Mastery by module
report-mastery-about = Each exercise counts by its latest answer, each term by what is left of it in memory today.
report-terms = Terms to review
report-terms-none = No term was forgotten after being known.
report-term = Term
report-definition = Definition
report-forgotten = Forgotten
report-times = { $lapses ->
    [one] { $lapses } time out of { $tries }
   *[other] { $lapses } times out of { $tries }
}
report-questions = Questions to do again
report-questions-none = No question was missed in two tries or more.
report-question = Question
report-points = Points
report-tries = Tries
report-exams = Marked exams
report-exam = Exam
report-used = Time used
report-months = Days and time of study
report-months-none = No day of study yet.
report-month = Month
report-made = Made with Parcours, from the answers saved on this computer.
report-saved = The report is saved in { $path }.
report-not-saved = The report could not be written to { $path }: { $detail }.
report-file = parcours-report
