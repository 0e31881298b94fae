### Settings of review, and the fitting of the schedule.

schedule-title = Review
schedule-retention = Memory aimed at
schedule-retention-note = Each time a card comes back
schedule-retention-lower = Aim lower
schedule-retention-higher = Aim higher
schedule-retention-cost = { $cards ->
    [0] less than a card a day to keep what you know
    [one] about { $cards } card a day to keep what you know
   *[other] about { $cards } cards a day to keep what you know
}
schedule-retention-no-cost = The higher it is, the more often cards come back.
schedule-new = New cards
schedule-new-fewer = Fewer new cards
schedule-new-more = More new cards
schedule-due = Cards to see again
schedule-due-fewer = Fewer cards to see again
schedule-due-more = More cards to see again
schedule-most-a-day = At most, in a day
schedule-typed = Answers
schedule-typed-switch = Type the term before seeing the answer
schedule-typed-note = Type them
schedule-exam = Date of the exam
schedule-exam-note = day/month/year
schedule-exam-field = Date of the exam, dd/mm/yyyy
schedule-exam-clear = Clear the date
schedule-exam-none = With a date, the Progress screen forecasts what you will know on that day.
schedule-exam-in = { $days ->
    [0] { $date }: it is today
    [1] { $date }: it is tomorrow
   *[other] { $date }: in { $days } days
}
schedule-exam-past = { $date }: this date is over
schedule-exam-not-a-date = Write the date like this: 12/05/2027.
schedule-exam-no-such-day = There is no such day: check the day and the month.
schedule-exam-over = This date is over: check the year.
schedule-exam-far = This date is too far away: check the year.
schedule-date-in-numbers = { $day }/{ $month }/{ $year }
schedule-fit = Schedule
schedule-fit-standard = { $reviews ->
    [0] Standard: it will be fitted to you after { $needed } reviews.
   *[other] Standard: it will be fitted to you after { $needed } reviews (you have { $reviews }).
}
schedule-fit-ready = Standard. Your { $reviews } reviews are enough to fit it to your memory.
schedule-fit-own = Fitted to your { $reviews } reviews, on { $date }.
schedule-fit-now = Fit it now
schedule-fit-back = Return to the standard
schedule-fit-under-way = Fitting: { $share }
schedule-fit-cancel = Cancel
schedule-fit-cancel-name = Cancel the fitting of the schedule
schedule-fitted-now = Schedule fitted to your { $reviews } reviews.
schedule-too-few = It takes { $needed } reviews to fit the schedule: you have { $reviews }.
schedule-no-better = The present schedule already foresees your memory well: it is kept.
schedule-cancelled = Fitting cancelled: nothing has changed.
schedule-failed = Your reviews are not enough yet to fit the schedule.
