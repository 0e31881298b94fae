### parcours doctor

cli-help-doctor = Examine the installation and what is saved
doctor-line = { $what }: { $value }
doctor-line-state = { $what }: { $value } ({ $state })
doctor-versions = Versions
doctor-program = Parcours
doctor-store-format = Format of progress
doctor-system = System
doctor-kernel = Kernel
doctor-language-system = Language of the system
doctor-language-chosen = Language chosen
doctor-language-interface = Language of the interface
doctor-unknown = unknown
doctor-unset = not set
doctor-folders = Folders
doctor-folder-data = Progress
doctor-folder-config = Settings
doctor-folder-state = State
doctor-folder-log = Log
doctor-folder-documents = Documents
doctor-writable = writable
doctor-not-writable = not writable
doctor-not-yet = not made yet
doctor-free = Free space
doctor-saved = What is saved
doctor-nothing-saved = Nothing is saved yet.
doctor-out-of-reach = Out of reach
doctor-integrity = Integrity
doctor-sound = sound
doctor-events = Entries
doctor-rows-unreadable = Unreadable entries
doctor-size = Size
doctor-log-size = Size of the write-ahead log
doctor-backups = Backups: { $count }, of which { $readable ->
    [one] { $readable } readable
   *[other] { $readable } readable
}
doctor-backup-latest = Latest backup
doctor-settings = Settings
doctor-not-read-whole = read in part
doctor-course = Course
doctor-course-place = From
doctor-course-shipped = ships with Parcours
doctor-course-modules = Modules
doctor-course-broken = Broken modules
doctor-unreadable = unreadable
doctor-display = Display
doctor-no-window = This version of Parcours has no window.
doctor-renderer = Drawing
doctor-fonts = Bundled fonts
doctor-bus = Screen reader
doctor-bus-answers = the accessibility bus answers
doctor-bus-silent = the accessibility bus does not answer
doctor-bus-none = no accessibility bus
doctor-well = All is well.
doctor-problems = { $count ->
    [one] { $count } thing to look at:
   *[other] { $count } things to look at:
}
doctor-problem-folder = Parcours cannot write to { $path }. Check the rights of this folder and the state of the disk.
doctor-problem-damaged = The file of your progress is damaged. Make a copy of it, then restore a backup in the settings of Parcours.
doctor-problem-rows = { $rows ->
    [one] { $rows } entry is not understood by this version. It is kept; a later version may read it.
   *[other] { $rows } entries are not understood by this version. They are kept; a later version may read them.
}
doctor-problem-backups = { $backups ->
    [one] { $backups } backup is unreadable. Make a new one with “parcours backup”.
   *[other] { $backups } backups are unreadable. Make a new one with “parcours backup”.
}
doctor-problem-settings = The settings file cannot be read. Parcours uses its defaults: choose yours again.
doctor-problem-setting = The setting “{ $name }” cannot be read. Choose it again in the settings of Parcours.
doctor-problem-course = No readable course in { $folder }. “parcours check { $folder }” says why.
doctor-problem-modules = { $modules ->
    [one] { $modules } module of the course does not open.
   *[other] { $modules } modules of the course do not open.
} “parcours check” says why.
doctor-problem-room = Only { $size } are left on the disk. Free some space: without room nothing is saved.
doctor-problem-display = No display is named (DISPLAY, WAYLAND_DISPLAY): the window cannot open from here. Start Parcours from a graphical session.
doctor-problem-fault = Last time, Parcours stopped at an error. The log says what happened.
