### Exporting, importing, backing up.

data-stream = Reading or writing broke off: { $detail }
data-occupied = Another file has that name, and it is not an export of Parcours: { $path }. Choose another name.
data-foreign = This file is not an export of Parcours.
data-newer = This file comes from a later version of Parcours. Install that version to import it.
data-line = This file is damaged at line { $line }. Nothing was imported.
data-cut = This file is incomplete: { $found } entries of { $announced }. Nothing was imported.
data-too-many = This file was changed: { $found } entries instead of { $announced }. Nothing was imported.
data-too-large = This file is too large to be an export of Parcours.

# In the settings.
data-export-ask = Export…
data-import-ask = Import…
data-restore-ask = Restore…
data-export = Export
data-restore = Restore
data-backup = Latest backup
data-backup-when = { $moment }, { $size }
data-no-backup = No backup yet. Parcours makes one a day.
data-moment = { $day } at { $hours }:{ $minutes }
data-kilobytes = { $size } kB
data-megabytes = { $size } MB
data-cancel = Cancel
data-path = Path of the file
data-browse = Choose a file…
data-export-title = Export my progress
data-export-words = All that you have done will be in this file. Keep it, or import it on another computer.
data-import-title = Import progress
data-import-words = Merging adds what is missing here and counts nothing twice. Replacing erases what is here first. A backup is made before.
data-import-merge = Merge
data-import-replace = Replace
data-restore-title = Restore a backup
data-restore-words = Your progress will be that of the backup again. What you have today is backed up before.
data-restore-list = Backups
data-backup-holds = { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}, { $size }
data-backup-unreadable = Cannot be read
data-backup-before = Before an import or a restoration

# What was just done.
data-exported = { $events ->
    [one] { $events } entry written
   *[other] { $events } entries written
} to { $file }
data-merged = { $added ->
    [one] { $added } entry added to your progress
   *[other] { $added } entries added to your progress
}
data-merged-copies = { $added ->
    [one] { $added } entry added
   *[other] { $added } entries added
}, { $copied } of them from a copy of this folder that was used on its own. Everything is kept.
data-nothing-new = Nothing new in this file: you had it all.
data-replaced = Your progress is that of the file: { $added ->
    [one] { $added } entry
   *[other] { $added } entries
}. What was here is in the backups.
data-restored = Backup restored: { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}. What was here is in the backups.
data-not-backed-up = Today’s backup was not made. { $reason }
data-not-restored = Your progress has not changed. { $reason }
data-backup-damaged = This backup is damaged. Your progress has not changed. Try the one before.
data-backup-newer = This backup comes from a later version of Parcours. Your progress has not changed.
