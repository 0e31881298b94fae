# What went wrong, for people: what, where, what to do.
errors-no-folder = The folder for your data cannot be found: { $reason }. Name one with --data-dir FOLDER.
errors-no-display = The window cannot open: no display is available ({ $reason }). Open a graphical session, then try again.
errors-settings-not-saved = Settings not saved: { $reason }
errors-folder-not-opened = The folder { $folder } cannot be opened from here. Open it from your file manager.
