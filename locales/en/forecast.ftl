### The day of the exam: what will be known then, and the plan that leads there.

forecast-title = The day of the exam
forecast-when = { $days ->
    [0] { $date }, today
    [1] { $date }, tomorrow
   *[other] { $date }, in { $days } days
}
forecast-no-date = When is your exam?
forecast-no-date-words = With its date, you will see here what you will know on that day, and how much to study each day.
forecast-set-date = Choose the date
forecast-past = Your exam is over
forecast-past-words = It was on { $date }. For another exam, change the date.
forecast-change-date = Change the date
forecast-no-cards = This course has no cards yet.
forecast-known = Without any more review, you would know { $share } of the course’s { $cards } cards on that day.
forecast-known-today = Today you know { $share } of the course’s { $cards } cards.
forecast-unread = { $lessons ->
    [0] All lessons are read.
    [one] { $lessons } lesson is not read: its { $cards } cards count as unknown.
   *[other] { $lessons } lessons are not read: their { $cards } cards count as unknown.
}
forecast-module = Module { $number }, { $title }: { $share }, { $note }
forecast-module-unread = { $lessons ->
    [0] all read
    [one] { $lessons } lesson not read
   *[other] { $lessons } lessons not read
}
forecast-none = no card
forecast-plan = Your plan
forecast-plan-words = Every day: { $work }, that is { $minutes }.
forecast-plan-lessons = { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
}
forecast-plan-lesson-every = a lesson every { $days } days
forecast-plan-new = { $cards ->
    [one] { $cards } new card
   *[other] { $cards } new cards
}
forecast-plan-reviews = { $cards ->
    [one] about { $cards } card to see again
   *[other] about { $cards } cards to see again
}
forecast-plan-nothing = nothing to add
forecast-plan-reach = You would then know about { $share } of the cards on the day of the exam.
forecast-plan-last-days = The last { $days } days are for reviews, with nothing new.
forecast-too-much = There is not enough time left
forecast-too-much-words = Learning everything would take { $minutes } a day. With { $most } a day, you would know about { $share } of the cards: begin with the modules that you know least.
forecast-too-late = There is not enough time left
forecast-too-late-words = To keep a card in mind, it takes three times over { $days } days. If you begin today, with { $minutes } a day, you would know about { $share } of the cards.
