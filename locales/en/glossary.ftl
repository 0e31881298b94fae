### The glossary: its page, its panel, and what both say of a term.

glossary-title = Glossary
glossary-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
glossary-search = Look up a term
glossary-search-key = Ctrl K
glossary-escape-key = Esc
glossary-close = Close the glossary
glossary-back = Back to { $term }
glossary-browse = All terms
glossary-synonyms = Also: { $words }
glossary-english = In English: { $words }
glossary-confused = Not to be confused with
glossary-example = Example
glossary-see-also = See also
glossary-lesson-terms = Terms of the lesson
glossary-other-lesson-terms = Other terms of the lesson
glossary-alphabet = From A to Z
glossary-letter = Letter { $letter }
glossary-themes = Themes
glossary-all-themes = All
glossary-kept-terms = My reviews
glossary-lessons = In the lessons
glossary-keep = Add to my reviews
glossary-kept = In my reviews
glossary-take-off = Take out of my reviews
glossary-none-found = No term looks like “{ $query }”.
glossary-none-found-hint = Try a shorter word or another name.
glossary-none-open = Choose a term
glossary-none-open-hint = Its definition and an example appear here.
glossary-to-list = Back to the list
