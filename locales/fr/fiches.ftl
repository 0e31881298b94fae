### Sheets of the whole course: channels, formulas, dates of law.

fiches-lesson = Leçon { $lesson }
