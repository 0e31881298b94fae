# What fails while the app works, and what can be done.
errors-folder-not-opened = The folder does not open: { $folder }
errors-settings-not-saved = Setting applied, but not saved: { $detail }
errors-not-saved = What you just did is not saved. { $reason }
errors-course-not-opened = This folder holds no readable course: { $folder }

# The saved progress.
errors-store-folder = Parcours cannot write here: { $path }
errors-store-disk-full = The disk is full. Free some space, then try again.
errors-store-damaged = The file of your progress is damaged: { $path }
errors-store-newer = Your progress comes from a later version of Parcours. Install it to go on.
errors-store-locked = Another program is using your progress. Close it, then try again.
errors-store-closed = The file of your progress is not open.
errors-store-other = The file of your progress does not respond: { $detail }

# Files and folders.
errors-no-home = The system does not name your home folder. Start Parcours with --data-dir FOLDER.
errors-file-folder = The folder cannot be created: { $path }
errors-file-read = The file cannot be read: { $path }
errors-file-write = The file cannot be written: { $path }. The former one is intact.

# No window can be shown.
errors-no-display = No display responds: Parcours cannot open its window. Start it from a graphical session.
