### parcours doctor

cli-help-doctor = Examiner l’installation et ce qui est enregistré
doctor-line = { $what } : { $value }
doctor-line-state = { $what } : { $value } ({ $state })
doctor-versions = Versions
doctor-program = Parcours
doctor-store-format = Format de la progression
doctor-system = Système
doctor-kernel = Noyau
doctor-language-system = Langue du système
doctor-language-chosen = Langue choisie
doctor-language-interface = Langue de l’interface
doctor-unknown = inconnu
doctor-unset = non défini
doctor-folders = Dossiers
doctor-folder-data = Progression
doctor-folder-config = Réglages
doctor-folder-state = État
doctor-folder-log = Journal
doctor-folder-documents = Documents
doctor-writable = inscriptible
doctor-not-writable = non inscriptible
doctor-not-yet = pas encore créé
doctor-free = Place libre
doctor-saved = Ce qui est enregistré
doctor-nothing-saved = Rien n’est encore enregistré.
doctor-out-of-reach = Hors de portée
doctor-integrity = Intégrité
doctor-sound = en ordre
doctor-events = Entrées
doctor-rows-unreadable = Entrées illisibles
doctor-size = Taille
doctor-log-size = Taille du journal d’écriture
doctor-backups = Sauvegardes : { $count }, dont { $readable ->
    [one] { $readable } lisible
   *[other] { $readable } lisibles
}
doctor-backup-latest = Dernière sauvegarde
doctor-settings = Réglages
doctor-not-read-whole = lus en partie
doctor-course = Cours
doctor-course-place = Origine
doctor-course-shipped = livré avec Parcours
doctor-course-modules = Modules
doctor-course-broken = Modules abîmés
doctor-unreadable = illisibles
doctor-display = Affichage
doctor-no-window = Cette version de Parcours n’a pas de fenêtre.
doctor-renderer = Dessin
doctor-fonts = Polices incluses
doctor-bus = Lecteur d’écran
doctor-bus-answers = le bus d’accessibilité répond
doctor-bus-silent = le bus d’accessibilité ne répond pas
doctor-bus-none = pas de bus d’accessibilité
doctor-well = Tout va bien.
doctor-problems = { $count ->
    [one] { $count } point à regarder :
   *[other] { $count } points à regarder :
}
doctor-problem-folder = Parcours ne peut pas écrire dans { $path }. Vérifiez les droits de ce dossier et l’état du disque.
doctor-problem-damaged = Le fichier de vos progrès est abîmé. Faites-en une copie, puis rétablissez une sauvegarde dans les réglages de Parcours.
doctor-problem-rows = { $rows ->
    [one] { $rows } entrée n’est pas comprise par cette version. Elle est conservée ; une version plus récente la lira peut-être.
   *[other] { $rows } entrées ne sont pas comprises par cette version. Elles sont conservées ; une version plus récente les lira peut-être.
}
doctor-problem-backups = { $backups ->
    [one] { $backups } sauvegarde est illisible. Faites-en une nouvelle avec « parcours backup ».
   *[other] { $backups } sauvegardes sont illisibles. Faites-en une nouvelle avec « parcours backup ».
}
doctor-problem-settings = Le fichier de réglages ne se lit pas. Parcours emploie ses réglages d’origine : choisissez de nouveau les vôtres.
doctor-problem-setting = Le réglage « { $name } » ne se lit pas. Choisissez-le de nouveau dans les réglages de Parcours.
doctor-problem-course = Aucun cours lisible dans { $folder }. « parcours check { $folder } » dit pourquoi.
doctor-problem-modules = { $modules ->
    [one] { $modules } module du cours ne s’ouvre pas.
   *[other] { $modules } modules du cours ne s’ouvrent pas.
} « parcours check » dit pourquoi.
doctor-problem-room = Il ne reste que { $size } sur le disque. Libérez de l’espace : sans place, rien ne s’enregistre.
doctor-problem-display = Aucun écran n’est indiqué (DISPLAY, WAYLAND_DISPLAY) : la fenêtre ne peut pas s’ouvrir d’ici. Lancez Parcours depuis une session graphique.
doctor-problem-fault = La dernière fois, Parcours s’est arrêté sur une erreur. Le journal dit ce qui s’est passé.
