### A session of review: one card at a time.

session-quit = Finish
session-undo = Undo the last one
session-place = Card { $place } of { $total }
session-left = { $time } left
session-kind-term = Glossary
session-kind-pair = Which of the two?
session-kind-question = Question
session-kind-cell = Comparison
# $seen is session-seen or session-new.
session-source = Module { $module } · { $seen }
session-seen = seen { $when }
session-new = new card
session-ask-meaning = What does “{ $term }” mean?
session-ask-name = Which term has this definition?
session-ask-pair = { $first } or { $second }?
session-ask-examples = When is this channel used: { $channel }?
session-ask-advantages = What are the advantages of this channel: { $channel }?
session-ask-drawbacks = What are the drawbacks of this channel: { $channel }?
session-sort-into = To sort into: { $categories }
session-write = Type the answer
session-write-here = Your answer
session-write-stop = Do not type
session-typed = You typed: { $words }
session-show = Show the answer
session-answer = Answer
session-not-with = Not to be confused with “{ $name }”: { $note }
session-reread = See it again in lesson { $lesson }
session-reread-of = See it again in lesson { $lesson }, { $title }
session-look = See it again in the glossary
session-note = Your note
session-note-add = Add a note
session-note-change = Change the note
session-note-keep = Save the note
session-note-leave = Cancel
session-aside = Put aside
session-is-aside = Card put aside: it will not be asked again.
session-ask = Did you remember it?
session-again = Again
session-hard = Hard
session-good = Good
session-easy = Easy
session-rating = { $rating }, { $when }
session-delay-note = The time says when the card comes back.
session-cram-again = comes back in this session
session-cram-known = does not come back here
session-cram-nothing = No card to go over
session-cram-note = Your review schedule does not change.
session-done = Review finished
session-done-seen = { $seen ->
    [one] { $seen } card seen
   *[other] { $seen } cards seen
}, { $remembered ->
    [0] none remembered at once.
    [one] { $remembered } remembered at once.
   *[other] { $remembered } remembered at once.
}
session-nothing = Everything is up to date
# $when: “tomorrow”, “in 4 days”.
session-next = { $count ->
    [one] The next card comes { $when }.
   *[other] The next { $count } cards come { $when }.
}
session-waiting = { $count ->
    [one] { $count } card is still waiting today.
   *[other] { $count } cards are still waiting today.
}
session-no-card = Cards come from lessons you have read and questions you have missed.
session-start = Review
session-ahead = Review ahead
# What is said of one of two terms.
session-difference = { $name }: { $note }
