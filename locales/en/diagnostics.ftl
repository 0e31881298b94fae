# What is wrong with a course, then what its author can do (-help), with the same variables.

diagnostic-syntax = The file breaks the RON syntax: { $detail }
diagnostic-syntax-help = Look just before this place: a comma, a bracket or a quotation mark is often missing.
diagnostic-unclosed = “{ $mark }” is opened here and never closed.
diagnostic-unclosed-help = Close what “{ $mark }” opens. Inside a text, a straight quotation mark is written \".
diagnostic-missing-comma = A comma is missing before this.
diagnostic-missing-comma-help = Add a comma after the value before it.
diagnostic-unknown-field = There is no field “{ $found }” here.
diagnostic-unknown-field-help = The possible fields are: { $known }.
diagnostic-unknown-field-near = There is no field “{ $found }” here. Did you mean “{ $nearest }”?
diagnostic-unknown-field-near-help = The possible fields are: { $known }.
diagnostic-missing-field = The field “{ $field }” is missing.
diagnostic-missing-field-help = Add “{ $field }: …” between these brackets.
diagnostic-duplicate-field = The field “{ $field }” is written twice.
diagnostic-duplicate-field-help = Keep only one of the two “{ $field }”.
diagnostic-wrong-type-text = A text is needed here.
diagnostic-wrong-type-text-help = Write it between straight quotation marks: "…".
diagnostic-wrong-type-integer = A whole number is needed here.
diagnostic-wrong-type-integer-help = Write it in digits, without quotation marks: 3.
diagnostic-wrong-type-boolean = true or false is needed here.
diagnostic-wrong-type-boolean-help = Write true or false, without quotation marks.
diagnostic-wrong-type-list = A list is needed here.
diagnostic-wrong-type-list-help = Write it between square brackets, even with a single entry: ["…"].
diagnostic-wrong-type-struct = Fields between brackets are needed here.
diagnostic-wrong-type-struct-help = Write for example (id: "…", text: "…").
diagnostic-wrong-type-date = There is no such date.
diagnostic-wrong-type-date-help = Write year, month and day: "2026-08-11".
diagnostic-wrong-value = This value does not fit: { $detail }
diagnostic-wrong-value-help = The form of each field is described in docs/content-format.md.
diagnostic-unknown-variant = “{ $found }” is not known here.
diagnostic-unknown-variant-help = Choose among: { $known }.
diagnostic-unknown-variant-near = “{ $found }” is not known here. Did you mean “{ $nearest }”?
diagnostic-unknown-variant-near-help = Choose among: { $known }.
diagnostic-file-missing = There is no file “{ $name }”.
diagnostic-file-missing-help = Check its name, capitals included, and its folder.
diagnostic-unreadable = The file cannot be read: { $detail }
diagnostic-unreadable-help = Check the permissions of this file.
diagnostic-not-utf8 = The file is not saved as UTF-8.
diagnostic-not-utf8-help = Save it with the UTF-8 encoding in your editor.
diagnostic-too-large = The file is larger than allowed ({ $limit } MiB).
diagnostic-too-large-help = Spread its content over several files.
diagnostic-too-deep = Brackets are nested more than { $limit } deep.
diagnostic-too-deep-help = A course never needs that many: check that they are closed.
diagnostic-too-many = There are { $count }, and the limit is { $limit }.
diagnostic-too-many-help = Take some out, or spread them over several files.
diagnostic-outside-course = “{ $name }” leads outside the course’s folder.
diagnostic-outside-course-help = Give the plain name of a file of this folder, without “..” or a full path.
diagnostic-duplicate-id = The identifier “{ $id }” is taken: { $file }, line { $line }.
diagnostic-duplicate-id-help = Give another one here. Do not change that of a published exercise: saved progress refers to it.
diagnostic-malformed-id = The identifier “{ $id }” is not of the allowed form.
diagnostic-malformed-id-help = Use letters without accents, digits and hyphens; small letters for terms, headings and sheets.
diagnostic-lesson-id-differs = The lesson is called “{ $found }” here and “{ $expected }” in module.ron.
diagnostic-lesson-id-differs-help = Give both the same identifier.
diagnostic-dangling-term = The glossary has no term “{ $found }”.
diagnostic-dangling-term-help = Mend the identifier, or add the term to the glossary.
diagnostic-dangling-term-near = The glossary has no term “{ $found }”. Did you mean “{ $nearest }”?
diagnostic-dangling-term-near-help = Mend the identifier, or add the term to the glossary.
diagnostic-dangling-lesson = The course has no lesson “{ $found }”.
diagnostic-dangling-lesson-help = Mend the identifier: it is that of module.ron.
diagnostic-dangling-anchor = Lesson { $lesson } has no passage “{ $found }”.
diagnostic-dangling-anchor-help = Give the identifier of a heading or block of that lesson.
diagnostic-dangling-anchor-near = Lesson { $lesson } has no passage “{ $found }”. Did you mean “{ $nearest }”?
diagnostic-dangling-anchor-near-help = Give the identifier of a heading or block of that lesson.
diagnostic-unknown-module = The course has neither a module nor a theme “{ $found }”.
diagnostic-unknown-module-help = Mend the identifier, or add the theme to course.ron.
diagnostic-no-right-answer = No answer is right.
diagnostic-no-right-answer-help = Add “right: true” to the right answer.
diagnostic-several-right-answers = { $count } answers are right, and only one can be chosen.
diagnostic-several-right-answers-help = Keep one “right: true”, or use MultipleChoice.
diagnostic-few-right-answers = Only { $count } answer is right, and two at least are needed.
diagnostic-few-right-answers-help = Add a right answer, or use SingleChoice.
diagnostic-unknown-category = The exercise has no category “{ $found }”.
diagnostic-unknown-category-help = Give the identifier of one of the exercise’s categories.
diagnostic-too-few = “{ $field }” holds { $count } and must hold at least { $least }.
diagnostic-too-few-help = Complete this list.
diagnostic-duplicate-right = “{ $text }” is already the answer of another pair.
diagnostic-duplicate-right-help = Give each pair another answer, so that only one pairing is right.
diagnostic-dangling-exercise = No exercise is called “{ $found }”.
diagnostic-dangling-exercise-help = Write the identifier of an exercise of the course.
diagnostic-gaps-differ = The text has { $found } gap(s), and the list describes { $expected }.
diagnostic-gaps-differ-help = Number the gaps in order, “{"{1}"}”, “{"{2}"}”, one for each entry of the list.
diagnostic-expression = This cannot be worked out: { $detail }.
diagnostic-expression-help = Write an expression with + - * / ^, brackets, ceil, floor, round, exp or sqrt.
diagnostic-wrong-result = The result given is { $found }; the expression gives { $expected }.
diagnostic-wrong-result-help = Correct the result, or the expression.
diagnostic-unsound-numbers = No draw of these numbers keeps to the limits of the exercise.
diagnostic-unsound-numbers-help = Narrow the ranges, or widen “least”, “most” and “positive”.
diagnostic-off-grid = The value of “{ $name }” cannot be drawn from its range.
diagnostic-off-grid-help = Take the start of the range plus a whole number of steps.
diagnostic-unknown-number = “{ $name }” stands for no number of this exercise.
diagnostic-unknown-number-help = Write the name of a parameter or of a value, or add it.
diagnostic-rubric-total = The points of the rubric add up to { $found }.
diagnostic-rubric-total-help = Share out the points so that they add up to 10 or 20.
diagnostic-unknown-annex = The paper has no annex { $number }.
diagnostic-unknown-annex-help = Write the number of an annex of the paper.
diagnostic-unsafe-drawing = This drawing holds, or lacks, “{ $found }”.
diagnostic-unsafe-drawing-help = A drawing is a plain SVG file, without script, style or link to another file.
diagnostic-row-length = This row has { $found } cell(s), and the header has { $expected }.
diagnostic-row-length-help = Add or take out cells.
diagnostic-empty-text = This text is empty.
diagnostic-empty-text-help = Write it, or take the field out if it is optional.
diagnostic-unknown-icon = There is no icon “{ $found }”.
diagnostic-unknown-icon-help = Give the name of a file of assets/icons, without “.svg”.
diagnostic-unknown-icon-near = There is no icon “{ $found }”. Did you mean “{ $nearest }”?
diagnostic-unknown-icon-near-help = Give the name of a file of assets/icons, without “.svg”.
diagnostic-unknown-node = The schema has no box “{ $found }”.
diagnostic-unknown-node-help = Give the identifier of one of the schema’s boxes.
diagnostic-out-of-grid = The box ({ $column }, { $row }) is outside the grid.
diagnostic-out-of-grid-help = Columns and rows go from 0 to 5.
diagnostic-unknown-link = The link to “{ $target }” is of no known kind.
diagnostic-unknown-link-help = Write [words](term:identifier) or [words](lesson:L3.1#passage).
diagnostic-stray-mark = A “**” lacks its other half and would show in the text.
diagnostic-stray-mark-help = Put “**” right before and right after the words, without a space inside.
diagnostic-law-order = This version is not later than the one before.
diagnostic-law-order-help = Put the versions in order, oldest first; only the first may be without a date.
diagnostic-law-empty = This rule has no version.
diagnostic-law-empty-help = Write at least the text that holds today.
diagnostic-no-source = This figure has no source.
diagnostic-no-source-help = Say who published it and in which document.
diagnostic-difficulty = There is no difficulty { $found }.
diagnostic-difficulty-help = Give 1 (recall), 2 (apply) or 3 (analyse).
diagnostic-heading-level = There is no heading level { $found }.
diagnostic-heading-level-help = Give 2 (heading) or 3 (subheading).
diagnostic-zero = This number must be at least 1.
diagnostic-zero-help = Replace 0.
diagnostic-language-tag = “{ $found }” is not a language tag.
diagnostic-language-tag-help = Write for example "fr" or "en-GB".
diagnostic-long-lesson = This lesson takes { $minutes } minutes to read, more than { $limit }.
diagnostic-long-lesson-help = Make two lessons of it.
diagnostic-long-sentence = A sentence has { $words } words, more than { $limit }.
diagnostic-long-sentence-help = Make two sentences of it.
diagnostic-no-reason = This wrong choice does not say why it is wrong.
diagnostic-no-reason-help = Add “why” with a sentence.
diagnostic-glossary-loop = The definition of “{ $id }” leads back to itself.
diagnostic-glossary-loop-help = Take out one of the links, or explain the term in other words.
diagnostic-no-date = No version of this rule has a date.
diagnostic-no-date-help = Add “from” to a version, or make it a “Law” callout.
diagnostic-unused-term = No lesson uses the term “{ $id }”.
diagnostic-unused-term-help = Use it in a lesson, add to “forms” the form that the text uses, or take it out.

# parcours check
cli-help-check = Check a course
cli-help-arguments = Arguments
cli-help-check-folder = Folder of the course; without it, the course that ships
cli-help-check-format = Form of the answer: text (default) or json
cli-error-no-course = This folder is not that of a course: { $path }. It must hold a file course.ron.
cli-check-error = error
cli-check-warning = could be better
cli-check-help = what to do
cli-check-content = { $course } – { $modules ->
    [one] { $modules } module
   *[other] { $modules } modules
}, { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
}, { $exercises ->
    [one] { $exercises } exercise
   *[other] { $exercises } exercises
}, { $terms ->
    [one] { $terms } term
   *[other] { $terms } terms
}
cli-check-clean = Nothing to mend.
cli-check-found = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } point that could be better
   *[other] { $warnings } points that could be better
}.
