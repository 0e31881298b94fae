# Numbers, durations and dates.

# A mark out of 20, as French examiners give it.
format-mark-on-20 = { $mark }/20
format-percent = { $value }%

# Durations. $minutes of format-hours has two digits already: 1 h 05 min.
format-seconds = { $seconds } s
format-minutes = { $minutes } min
format-minutes-seconds = { $minutes } min { $seconds } s
format-hours = { $hours } h { $minutes } min

# Days of the week, 1 is Monday; months, 1 is January.
format-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
format-weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
format-weekday-letter = { $weekday ->
    [1] M
    [2] T
    [3] W
    [4] T
    [5] F
    [6] S
   *[7] S
}
format-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
format-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
format-day-of-month = { $day }

format-month-year = { $month } { $year }
format-date-long = { $weekday } { $day } { $month }
format-date-short = { $day } { $month }
format-date-short-year = { $day } { $month } { $year }
format-date-full = { $day } { $month } { $year }
format-today = today
format-yesterday = yesterday
format-tomorrow = tomorrow

# Lists: a, b and c.
format-list-comma = { $before }, { $after }
format-list-and = { $before } and { $after }

# When a card comes back, and when it was seen.
format-in-ten-minutes = in 10 min
format-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
format-in-months = { $months ->
    [one] in { $months } month
   *[other] in { $months } months
}
format-in-years = { $years ->
    [one] in { $years } year
   *[other] in { $years } years
}
format-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
format-months-ago = { $months ->
    [one] { $months } month ago
   *[other] { $months } months ago
}
format-years-ago = { $years ->
    [one] { $years } year ago
   *[other] { $years } years ago
}
