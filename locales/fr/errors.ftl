# What went wrong, for people: what, where, what to do.
errors-no-folder = Le dossier de vos données est introuvable : { $reason }. Indiquez-en un avec --data-dir DOSSIER.
errors-no-display = La fenêtre ne peut pas s’ouvrir : aucun écran n’est disponible ({ $reason }). Ouvrez une session graphique, puis réessayez.
errors-settings-not-saved = Réglages non enregistrés : { $reason }
errors-folder-not-opened = Le dossier { $folder } ne s’ouvre pas d’ici. Ouvrez-le depuis votre gestionnaire de fichiers.
