# What fails while the app works, and what can be done.
errors-folder-not-opened = Le dossier ne s’ouvre pas : { $folder }
errors-settings-not-saved = Réglage appliqué, mais pas enregistré : { $detail }
errors-not-saved = Ce que vous venez de faire n’est pas enregistré. { $reason }
errors-course-not-opened = Ce dossier ne contient pas de cours lisible : { $folder }

# The saved progress.
errors-store-folder = Parcours ne peut pas écrire ici : { $path }
errors-store-disk-full = Il n’y a plus de place sur le disque. Libérez de l’espace, puis recommencez.
errors-store-damaged = Le fichier de vos progrès est abîmé : { $path }
errors-store-newer = Vos progrès viennent d’une version plus récente de Parcours. Installez-la pour continuer.
errors-store-locked = Un autre programme utilise vos progrès. Fermez-le, puis recommencez.
errors-store-closed = Le fichier de vos progrès n’est pas ouvert.
errors-store-other = Le fichier de vos progrès ne répond pas : { $detail }

# Files and folders.
errors-no-home = Le système n’indique pas votre dossier personnel. Lancez Parcours avec --data-dir DOSSIER.
errors-file-folder = Le dossier ne peut pas être créé : { $path }
errors-file-read = Le fichier ne peut pas être lu : { $path }
errors-file-write = Le fichier ne peut pas être écrit : { $path }. L’ancien est intact.

# No window can be shown.
errors-no-display = Aucun écran ne répond : Parcours ne peut pas ouvrir sa fenêtre. Lancez-le depuis une session graphique.
