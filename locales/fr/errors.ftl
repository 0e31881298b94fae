# What went wrong, for people: what, where, what to do.
errors-no-folder = Le dossier de vos données est introuvable : { $reason }. Indiquez-en un avec --data-dir DOSSIER.
errors-no-display = La fenêtre ne peut pas s’ouvrir : aucun écran n’est disponible ({ $reason }). Ouvrez une session graphique, puis réessayez.
errors-settings-not-saved = Réglages non enregistrés : { $reason }
errors-settings-damaged = Le fichier de vos réglages était abîmé : { $path }. Ce qui s’y lisait encore est repris. Au prochain réglage, l’ancien fichier sera gardé à côté sous le nom settings.damaged.ron.
errors-settings-fields = { $count ->
    [one] Un réglage était illisible et reprend sa valeur d’origine
   *[other] { $count } réglages étaient illisibles et reprennent leur valeur d’origine
} : { $path }. Les autres sont intacts.
errors-settings-unread = Vos réglages ne peuvent pas être lus : { $path }. Vérifiez que vous avez le droit de lire ce fichier. Il n’a pas été modifié.
errors-folder-not-opened = Le dossier { $folder } ne s’ouvre pas d’ici. Ouvrez-le depuis votre gestionnaire de fichiers.

errors-not-saved = Ce que vous venez de faire n’est pas enregistré. { $reason }
errors-course-not-opened = Ce dossier ne contient pas de cours lisible : { $folder }
errors-store-folder = Parcours ne peut pas écrire ici : { $path }
errors-store-disk-full = Il n’y a plus de place sur le disque. Libérez de l’espace, puis recommencez.
errors-store-damaged = Le fichier de vos progrès est abîmé : { $path }
errors-store-newer = Vos progrès viennent d’une version plus récente de Parcours. Installez-la pour continuer.
errors-store-locked = Un autre programme utilise vos progrès. Fermez-le, puis recommencez.
errors-store-closed = Le fichier de vos progrès n’est pas ouvert.
errors-store-other = Le fichier de vos progrès ne répond pas : { $detail }
errors-no-home = Le système n’indique pas votre dossier personnel. Lancez Parcours avec --data-dir DOSSIER.
errors-file-folder = Le dossier ne peut pas être créé : { $path }
errors-file-read = Le fichier ne peut pas être lu : { $path }
errors-file-write = Le fichier ne peut pas être écrit : { $path }. L’ancien est intact.
errors-store-rescued = Le fichier de vos progrès a été enlevé ou remplacé pendant que Parcours était ouvert : { $folder }. Rien n’est perdu : tout y est de nouveau.
