### Exporting, importing, backing up.

data-stream = Reading or writing broke off: { $detail }
data-occupied = Another file has that name, and it is not an export of Parcours: { $path }. Choose another name.
data-foreign = This file is not an export of Parcours.
data-newer = This file comes from a later version of Parcours. Install that version to import it.
data-line = This file is damaged at line { $line }. Nothing was imported.
data-cut = This file is incomplete: { $found } entries of { $announced }. Nothing was imported.
data-too-many = This file was changed: { $found } entries instead of { $announced }. Nothing was imported.
data-too-large = This file is too large to be an export of Parcours.
