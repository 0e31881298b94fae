### Sheets of the whole course: channels, formulas, dates of law.

fiches-title = Sheets
fiches-course = Course
fiches-lesson = Lesson { $lesson }
fiches-lesson-named = Lesson { $lesson }: { $title }
fiches-kinds = Sheets shown
fiches-channels = All channels
fiches-formulas = Formulas
fiches-law = Legal dates
fiches-card = Sheets
fiches-card-hint = The whole course at a glance: channels, formulas with their calculator, legal dates.
fiches-simulator = Mark simulator

fiches-channel-count = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
fiches-channel-some = { $count ->
    [one] { $count } channel out of { $total }
   *[other] { $count } channels out of { $total }
}
fiches-unsorted = { $count ->
    [one] { $count } channel is not sorted by this choice and is not shown.
   *[other] { $count } channels are not sorted by this choice and are not shown.
}
fiches-filter-none = No channel fits these choices
fiches-filter-none-hint = Take one back to see some again.
fiches-filter-reset = Show all
fiches-no-channel = No channels yet
fiches-no-channel-hint = They come with the lessons that compare them.
fiches-form = Form
fiches-form-written = Written
fiches-form-spoken = Spoken
fiches-nature = Nature
fiches-nature-digital = Digital
fiches-nature-physical = Not digital
fiches-time = Time
fiches-time-live = Live
fiches-time-deferred = Deferred
fiches-partner = Who answers
fiches-partner-human = Human
fiches-partner-machine = Machine
fiches-partner-peer = Other client
fiches-direction = Direction
fiches-direction-incoming = Incoming
fiches-direction-outgoing = Outgoing

fiches-formula-count = { $count ->
    [one] { $count } formula
   *[other] { $count } formulas
}
fiches-formula-search = Search for a formula
fiches-formula-none-found = No formula for “{ $query }”.
fiches-formula-none-found-hint = Try a word of its name, or a number that it uses.
fiches-formula-none-open = Choose a formula
fiches-formula-none-open-hint = It opens here, with an example and a calculator for your own numbers.
fiches-formula-to-list = All formulas
fiches-formula-row = { $code }, { $name }
fiches-formula-module = Module { $number } · { $title }
fiches-formula-other = Other formulas
fiches-no-formula = No formulas yet
fiches-no-formula-hint = They come with the lessons that teach them.
fiches-in-words = In words
fiches-example = Example
fiches-reading = Reading the result
fiches-taught = Where to learn it
fiches-calculator = Calculator
fiches-calculator-hint = Replace the numbers of the example with your own.
fiches-calculator-field = { $label } ({ $unit })
fiches-calculator-reset = Back to the example
fiches-calculator-result = Result: { $result }
fiches-calculator-empty = A number is missing: { $label }.
fiches-calculator-unreadable = This is not a number: { $label }.
fiches-calculator-impossible = These numbers have no result. Check that nothing is divided by zero.

fiches-law-next = What will change
fiches-law-next-none = No change announced.
fiches-law-past = What has already changed
fiches-law-never = Without a known date
fiches-law-in-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
fiches-law-in-months = { $months ->
    [one] in { $months } month
   *[other] in { $months } months
}
fiches-law-in-years = { $years ->
    [one] in { $years } year
   *[other] in { $years } years
}
fiches-law-since = since { $date }
fiches-law-today = As of { $date }, by this computer’s clock.
fiches-no-law = No legal dates yet
fiches-no-law-hint = They come with the lessons that teach them.
