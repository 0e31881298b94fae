### Searching everywhere (Ctrl + F): the box over any page.

search-title = Search everywhere
search-open = Search
search-field = Search the whole course
search-key = Ctrl F
search-escape-key = Esc
search-close = Close the search
search-preparing = Getting the course ready to be searched…
search-recent = Recent searches
search-again = Search “{ $words }” again
search-forget = Clear
search-forget-name = Clear the recent searches
search-what = What can be searched
search-what-terms = a word of the glossary, its other names, its definition
search-what-lessons = an idea, an example, down to the passage of the lesson
search-what-exercises = a question and its possible answers
search-what-sheets = a comparison of channels, a formula, a rule of law
search-what-spelling = Accents, capitals and plurals do not matter; one typing error is forgiven.
search-terms = Terms
search-lessons = Lessons
search-exercises = Exercises
search-sheets = Sheets
search-group = { $kind }, { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-more = { $count ->
    [one] Show { $count } more result
   *[other] Show { $count } more results
}
search-more-name = { $kind }: { $more }
search-none = Nothing answers “{ $query }”.
search-none-hint = Try a shorter word, another spelling, or a word of the same family.
search-none-glossary = Browse the glossary
search-results = Results
search-place = Module { $number } · { $module }
search-place-within = Module { $number } · { $module } · { $lesson }
search-hit-term = Term: { $title }
search-hit-lesson = Lesson: { $title }
search-hit-exercise = Exercise: { $title }
search-hit-comparison = Comparison: { $title }
search-hit-formula = Formula: { $title }
search-hit-law = Rule of law: { $title }
search-choose = choose
search-enter-key = Enter
search-enter = open
search-leave = close
search-passage = Passage found, { $title }
