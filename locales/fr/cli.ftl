# La ligne de commande.

cli-help-about = Étudier la relation client hors ligne. Sans commande, ouvre la fenêtre.
cli-help-usage = Utilisation :
cli-help-commands = Commandes 
cli-help-command-name = COMMANDE
cli-help-options = Options 
cli-help-folder-name = DOSSIER
cli-help-language-name = LANGUE
cli-help-format-name = FORMAT
cli-help-course = Ouvrir le cours de ce dossier
cli-help-data-dir = Tout enregistrer dans ce dossier
cli-help-lang = Langue de l’interface : fr ou en
cli-help-help = Afficher cette aide
cli-help-version = Afficher la version
cli-help-progress = Afficher les leçons lues et les notes
cli-help-report = Écrire un bilan à imprimer
cli-help-report-file = Fichier à écrire, par exemple bilan.html
cli-help-file-name = FICHIER
cli-help-format = Présentation : text (par défaut) ou json, avec toutes les réponses
cli-help-export = Écrire toute la progression dans un fichier
cli-help-export-file = Le fichier à écrire, ou - pour la sortie standard
cli-help-import = Reprendre la progression d’un fichier
cli-help-import-file = Le fichier à lire, ou - pour l’entrée standard
cli-help-replace = Remplacer la progression au lieu de la compléter
cli-help-backup = Faire une sauvegarde dans le dossier de données

# Une commande qui n’a pas été comprise.
cli-usage-unknown-argument = L’option « { $argument } » n’existe pas.
cli-usage-unknown-command = La commande « { $command } » n’existe pas.
cli-usage-missing-argument = Il manque « { $argument } ».
cli-usage-missing-value = Il manque une valeur après « { $argument } ».
cli-usage-invalid-value = « { $value } » ne convient pas à « { $argument } ». Valeurs possibles : { $possible }.
cli-usage-twice = L’option « { $argument } » est donnée deux fois.
cli-usage-other = La commande n’a pas été comprise : { $detail }.
cli-usage-hint = « parcours --help » affiche ce qui peut être demandé.

# Ce qui a empêché de répondre.
cli-error-no-window = Cette version de Parcours n’a pas de fenêtre. « parcours --help » affiche les commandes.
cli-error-no-home = Le système n’indique pas votre dossier personnel. Choisissez-en un avec --data-dir.
cli-error-folder = Impossible d’écrire ici : { $path }. Vérifiez les droits du dossier, ou choisissez-en un autre avec --data-dir.
cli-error-disk-full = Il n’y a plus de place pour enregistrer dans { $path }. Libérez de l’espace, puis recommencez.
cli-error-damaged = Le fichier de progression est abîmé : { $path }. Il n’a pas été modifié.
cli-error-newer-version = La progression vient d’une version plus récente de Parcours : { $path }. Elle n’a pas été modifiée. Installez cette version pour la lire.
cli-error-locked = Un autre programme utilise le fichier de progression : { $path }. Fermez-le, puis recommencez.
cli-error-output = La réponse n’a pas pu être écrite : { $detail }
cli-error-course = Aucun cours lisible dans { $folder }. « parcours check { $folder } » dit pourquoi.
cli-error-nothing-saved = Aucune progression enregistrée : il n’y a rien à écrire.
cli-error-other = La progression n’a pas pu être lue : { $detail }

# parcours progress
cli-progress-none = Aucune progression enregistrée pour l’instant.
cli-progress-module = Module { $number } – { $title }
cli-progress-unknown-module = Module { $id }
cli-progress-lessons = Leçons lues : { $read } sur { $total }
cli-progress-marks = { $attempts ->
    [one] { $attempts } série terminée
   *[other] { $attempts } séries terminées
}, meilleure note { $best }, dernière note { $last }
cli-progress-no-mark = Aucune série terminée
cli-progress-time = Temps passé aux exercices : { $time }
cli-progress-mastery = Maîtrise : { $percent }, { $level }
cli-progress-mastery-course = Maîtrise du cours : { $percent }, { $level }
cli-progress-due = Cartes à réviser : { $today } aujourd’hui, { $week } dans les sept jours
cli-progress-days = { $days ->
    [one] { $days } jour d’étude
   *[other] { $days } jours d’étude
}, { $streak } d’affilée
cli-progress-all-time = Temps d’étude en tout : { $time }
cli-progress-skipped = { $count ->
    [one] { $count } entrée du fichier n’est pas comprise par cette version. Elle est conservée.
   *[other] { $count } entrées du fichier ne sont pas comprises par cette version. Elles sont conservées.
}

# parcours export, import, backup
cli-export-done = { $events ->
    [one] { $events } entrée écrite
   *[other] { $events } entrées écrites
} dans { $file }
cli-export-unreadable = { $count ->
    [one] { $count } entrée abîmée ne peut pas être écrite. Elle reste dans le dossier de données.
   *[other] { $count } entrées abîmées ne peuvent pas être écrites. Elles restent dans le dossier de données.
}
cli-import-merged = { $read ->
    [one] { $read } entrée lue
   *[other] { $read } entrées lues
}, dont { $added ->
    [one] { $added } nouvelle
   *[other] { $added } nouvelles
}
cli-import-replaced = Progression remplacée : { $added ->
    [one] { $added } entrée
   *[other] { $added } entrées
}
cli-import-copied = { $count ->
    [one] { $count } entrée vient
   *[other] { $count } entrées viennent
} d’une copie du dossier de données qui a servi de son côté. Tout est conservé.
cli-import-unknown = { $count ->
    [one] { $count } entrée n’est pas comprise par cette version. Elle est conservée.
   *[other] { $count } entrées ne sont pas comprises par cette version. Elles sont conservées.
}
cli-import-backup = État d’avant : { $file }
cli-backup-done = Sauvegarde de { $events ->
    [one] { $events } entrée
   *[other] { $events } entrées
} : { $file }
