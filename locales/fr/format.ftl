# Numbers, durations and dates.

# A mark out of 20, as examiners write it: 15,5/20.
format-mark-on-20 = { $mark }/20
format-percent = { $value } %

# Durations. $minutes of format-hours has two digits already: 1 h 05 min.
format-seconds = { $seconds } s
format-minutes = { $minutes } min
format-minutes-seconds = { $minutes } min { $seconds } s
format-hours = { $hours } h { $minutes } min

# Days of the week, 1 is Monday; months, 1 is January.
format-weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
format-weekday-short = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
}
format-weekday-letter = { $weekday ->
    [1] L
    [2] M
    [3] M
    [4] J
    [5] V
    [6] S
   *[7] D
}
format-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
format-month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
format-day-of-month = { $day ->
    [1] 1er
   *[other] { $day }
}

format-month-year = { $month } { $year }
format-date-long = { $weekday } { $day } { $month }
format-date-short = { $day } { $month }
format-date-short-year = { $day } { $month } { $year }
format-date-full = { $day } { $month } { $year }
format-today = aujourd’hui
format-yesterday = hier
format-tomorrow = demain

# Lists: a, b et c.
format-list-comma = { $before }, { $after }
format-list-and = { $before } et { $after }

# When a card comes back, and when it was seen.
format-in-ten-minutes = dans 10 min
format-in-days = { $days ->
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
format-in-months = dans { $months } mois
format-in-years = { $years ->
    [one] dans { $years } an
   *[other] dans { $years } ans
}
format-days-ago = { $days ->
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}
format-months-ago = il y a { $months } mois
format-years-ago = { $years ->
    [one] il y a { $years } an
   *[other] il y a { $years } ans
}
