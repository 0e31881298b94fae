### Exporter, importer, sauvegarder.

data-stream = La lecture ou l’écriture s’est interrompue : { $detail }
data-occupied = Un autre fichier porte déjà ce nom, et ce n’est pas un export de Parcours : { $path }. Choisissez un autre nom.
data-foreign = Ce fichier n’est pas un export de Parcours.
data-newer = Ce fichier vient d’une version plus récente de Parcours. Installez-la pour l’importer.
data-line = Ce fichier est abîmé à la ligne { $line }. Rien n’a été importé.
data-cut = Ce fichier est incomplet : { $found } entrées sur { $announced }. Rien n’a été importé.
data-too-many = Ce fichier a été modifié : { $found } entrées au lieu de { $announced }. Rien n’a été importé.
data-too-large = Ce fichier est trop gros pour être un export de Parcours.

# Dans les réglages.
data-export-ask = Exporter…
data-import-ask = Importer…
data-restore-ask = Rétablir…
data-export = Exporter
data-restore = Rétablir
data-backup = Dernière sauvegarde
data-backup-when = { $moment }, { $size }
data-no-backup = Pas encore de sauvegarde. Parcours en fait une par jour.
data-moment = { $day } à { $hours } h { $minutes }
data-kilobytes = { $size } Ko
data-megabytes = { $size } Mo
data-cancel = Annuler
data-path = Chemin du fichier
data-browse = Choisir un fichier…
data-export-title = Exporter mes progrès
data-export-words = Tout ce que vous avez fait tiendra dans ce fichier. Gardez-le, ou importez-le sur un autre ordinateur.
data-import-title = Importer des progrès
data-import-words = Fusionner ajoute ce qui manque ici et ne compte rien deux fois. Remplacer efface d’abord ce qui est ici. Une sauvegarde est faite avant.
data-import-merge = Fusionner
data-import-replace = Remplacer
data-restore-title = Rétablir une sauvegarde
data-restore-words = Vos progrès redeviendront ceux de la sauvegarde. Ceux d’aujourd’hui sont sauvegardés avant.
data-restore-list = Sauvegardes
data-backup-holds = { $events ->
    [one] { $events } entrée
   *[other] { $events } entrées
}, { $size }
data-backup-unreadable = Illisible
data-backup-before = Avant un import ou un rétablissement

# Ce qui vient d’être fait.
data-exported = { $events ->
    [one] { $events } entrée écrite
   *[other] { $events } entrées écrites
} dans { $file }
data-merged = { $added ->
    [one] { $added } entrée ajoutée à vos progrès
   *[other] { $added } entrées ajoutées à vos progrès
}
data-merged-copies = { $added ->
    [one] { $added } entrée ajoutée
   *[other] { $added } entrées ajoutées
}, dont { $copied } d’une copie de ce dossier qui a servi de son côté. Tout est gardé.
data-nothing-new = Rien de nouveau dans ce fichier : vous aviez déjà tout.
data-replaced = Vos progrès sont ceux du fichier : { $added ->
    [one] { $added } entrée
   *[other] { $added } entrées
}. Les anciens sont dans les sauvegardes.
data-restored = Sauvegarde rétablie : { $events ->
    [one] { $events } entrée
   *[other] { $events } entrées
}. L’état d’avant est dans les sauvegardes.
data-not-backed-up = La sauvegarde du jour n’a pas été faite. { $reason }
data-not-restored = Vos progrès n’ont pas changé. { $reason }
data-backup-damaged = Cette sauvegarde est abîmée. Vos progrès n’ont pas changé. Essayez la précédente.
data-backup-newer = Cette sauvegarde vient d’une version plus récente de Parcours. Vos progrès n’ont pas changé.
