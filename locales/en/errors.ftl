# What went wrong, for people: what, where, what to do.
errors-no-folder = The folder for your data cannot be found: { $reason }. Name one with --data-dir FOLDER.
errors-no-display = The window cannot open: no display is available ({ $reason }). Open a graphical session, then try again.
errors-settings-not-saved = Settings not saved: { $reason }
errors-settings-damaged = The file of your settings was damaged: { $path }. What could still be read in it is kept. When you next change a setting, the former file will be kept beside it as settings.damaged.ron.
errors-settings-fields = { $count ->
    [one] One setting was unreadable and has its original value again
   *[other] { $count } settings were unreadable and have their original values again
}: { $path }. The others are intact.
errors-settings-unread = Your settings cannot be read: { $path }. Check that you may read this file. It was not changed.
errors-folder-not-opened = The folder { $folder } cannot be opened from here. Open it from your file manager.

errors-not-saved = What you just did is not saved. { $reason }
errors-course-not-opened = This folder holds no readable course: { $folder }
errors-store-folder = Parcours cannot write here: { $path }
errors-store-disk-full = The disk is full. Free some space, then try again.
errors-store-damaged = The file of your progress is damaged: { $path }
errors-store-newer = Your progress comes from a later version of Parcours. Install it to go on.
errors-store-locked = Another program is using your progress. Close it, then try again.
errors-store-closed = The file of your progress is not open.
errors-store-other = The file of your progress does not respond: { $detail }
errors-no-home = The system does not name your home folder. Start Parcours with --data-dir FOLDER.
errors-file-folder = The folder cannot be created: { $path }
errors-file-read = The file cannot be read: { $path }
errors-file-write = The file cannot be written: { $path }. The former one is intact.
errors-store-rescued = The file of your progress was removed or replaced while Parcours was open: { $folder }. Nothing is lost: everything is there again.
