# What is out of reach when the app starts.
trouble-store = Your progress is out of reach
trouble-course = The course is out of reach
trouble-untouched = Nothing was changed or erased.
trouble-what = Problem
trouble-where = Path
trouble-folder = Parcours cannot write in this folder.
trouble-folder-step = Check that you may write in this folder.
trouble-disk-full = The disk is full.
trouble-disk-full-step = Free some space on this disk.
trouble-damaged = The file of your progress is damaged.
trouble-damaged-step = Or, if you have a copy, put it in the place of this file and try again.
trouble-damaged-aside = Or set the file aside and start afresh: it stays in the folder, under another name.
trouble-recover = Recover my progress
trouble-recover-backup = Recover your progress. Parcours takes the last readable backup ({ $moment }, { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}) and adds all that can still be read in the damaged file, which is kept under another name.
trouble-recover-alone = Recover your progress. Parcours takes all that can still be read in the damaged file, which is kept under another name. There is no readable backup.
trouble-recovered = Progress recovered: { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}. The damaged file is kept here: { $kept }
trouble-newer = This file comes from a later version of Parcours.
trouble-newer-step = Open it with that version, or install it here.
trouble-locked = Another program uses this file.
trouble-locked-step = Close the other windows of Parcours.
trouble-other = The file of your progress does not open.
trouble-other-detail = The system answers: { $detail }
trouble-other-step = Restart the computer.
trouble-retry-step = Come back here and try again.
trouble-set-aside = Set the file aside and start afresh
trouble-report = { $problem } { $path }
trouble-use-shipped = Use the course that ships with Parcours
