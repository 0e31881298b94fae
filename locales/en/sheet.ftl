### Comparison sheets: channels side by side, with columns that can be hidden.

sheet-module = Module { $number }
sheet-here = Sheet
sheet-rank = Sheet { $rank } of { $total }
sheet-previous = Previous sheet: { $title }
sheet-next = Next sheet: { $title }
sheet-missing = This sheet is not in the course.
sheet-missing-hint = The course may have changed since your last visit.
sheet-seen = { $seen ->
    [one] { $seen } cell of { $total } seen
   *[other] { $seen } cells of { $total } seen
}
sheet-seen-known = { $seen } · { $known } known
sheet-channels = Channels shown
sheet-all-channels = All
sheet-hide = Hide to practise
sheet-hide-nothing = Nothing
sheet-hide-examples = Examples
sheet-show-all = Show everything again
sheet-channel = Channel
sheet-examples = Examples of use
sheet-advantages = Advantages
sheet-drawbacks = Drawbacks
sheet-hidden = { $column } · hidden
sheet-reveal-examples = { $count ->
    [one] Show the example
   *[other] Show the { $count } examples
}
sheet-reveal-advantages = { $count ->
    [one] Show the advantage
   *[other] Show the { $count } advantages
}
sheet-reveal-drawbacks = { $count ->
    [one] Show the drawback
   *[other] Show the { $count } drawbacks
}
sheet-named = { $words }: { $channel }
sheet-space-key = Space
sheet-known = I knew
sheet-again = To review
