# The command line.

cli-help-about = Study customer relationship management offline. Without a command, opens the window.
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-command-name = COMMAND
cli-help-options = Options
cli-help-folder-name = FOLDER
cli-help-language-name = LANGUAGE
cli-help-format-name = FORMAT
cli-help-course = Open the course in this folder
cli-help-data-dir = Save everything in this folder
cli-help-lang = Interface language: fr or en
cli-help-help = Show this help
cli-help-version = Show the version
cli-help-progress = Show lessons read and marks
cli-help-report = Write a report to print
cli-help-report-file = File to write, such as report.html
cli-help-file-name = FILE
cli-help-format = How to answer: text (default) or json, with every answer
cli-help-export = Write all progress to a file
cli-help-export-file = The file to write, or - for standard output
cli-help-import = Take progress in from a file
cli-help-import-file = The file to read, or - for standard input
cli-help-replace = Replace the progress instead of adding to it
cli-help-backup = Make a backup in the data folder

# A command that was not understood.
cli-usage-unknown-argument = There is no option “{ $argument }”.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-missing-argument = “{ $argument }” is missing.
cli-usage-missing-value = A value is missing after “{ $argument }”.
cli-usage-invalid-value = “{ $value }” does not fit “{ $argument }”. Possible values: { $possible }.
cli-usage-twice = The option “{ $argument }” is given twice.
cli-usage-other = The command was not understood: { $detail }.
cli-usage-hint = “parcours --help” shows what can be asked.

# What kept the program from answering.
cli-error-no-window = This build of Parcours has no window. “parcours --help” shows its commands.
cli-error-no-home = The system does not say where your home folder is. Choose a folder with --data-dir.
cli-error-folder = Cannot write here: { $path }. Check the folder’s permissions, or choose another with --data-dir.
cli-error-disk-full = There is no room left to save in { $path }. Free some space, then try again.
cli-error-damaged = The progress file is damaged: { $path }. It was left as it is.
cli-error-newer-version = Progress comes from a later version of Parcours: { $path }. It was left as it is. Install that version to read it.
cli-error-locked = Another program is using the progress file: { $path }. Close it, then try again.
cli-error-output = The answer could not be written: { $detail }
cli-error-course = No readable course in { $folder }. “parcours check { $folder }” says why.
cli-error-nothing-saved = No progress saved yet: there is nothing to write.
cli-error-other = Progress could not be read: { $detail }

# parcours progress
cli-progress-none = No progress saved yet.
cli-progress-module = Module { $number } – { $title }
cli-progress-unknown-module = Module { $id }
cli-progress-lessons = Lessons read: { $read } of { $total }
cli-progress-marks = { $attempts ->
    [one] { $attempts } finished run
   *[other] { $attempts } finished runs
}, best mark { $best }, last mark { $last }
cli-progress-no-mark = No finished run
cli-progress-time = Time spent on exercises: { $time }
cli-progress-mastery = Mastery: { $percent }, { $level }
cli-progress-mastery-course = Mastery of the course: { $percent }, { $level }
cli-progress-due = Cards to review: { $today } today, { $week } within seven days
cli-progress-days = { $days ->
    [one] { $days } day of study
   *[other] { $days } days of study
}, { $streak } in a row
cli-progress-all-time = Time of study in all: { $time }
cli-progress-skipped = { $count ->
    [one] { $count } entry of the file is not understood by this version. It is kept.
   *[other] { $count } entries of the file are not understood by this version. They are kept.
}

# parcours export, import, backup
cli-export-done = { $events ->
    [one] { $events } entry written
   *[other] { $events } entries written
} to { $file }
cli-export-unreadable = { $count ->
    [one] { $count } damaged entry cannot be written. It stays in the data folder.
   *[other] { $count } damaged entries cannot be written. They stay in the data folder.
}
cli-import-merged = { $read ->
    [one] { $read } entry read
   *[other] { $read } entries read
}, { $added ->
    [one] { $added } of them new
   *[other] { $added } of them new
}
cli-import-replaced = Progress replaced: { $added ->
    [one] { $added } entry
   *[other] { $added } entries
}
cli-import-copied = { $count ->
    [one] { $count } entry comes
   *[other] { $count } entries come
} from a copy of the data folder that was used on its own. Everything is kept.
cli-import-unknown = { $count ->
    [one] { $count } entry is not understood by this version. It is kept.
   *[other] { $count } entries are not understood by this version. They are kept.
}
cli-import-backup = What was there before: { $file }
cli-backup-done = Backup of { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}: { $file }
