# What is out of reach when the app starts.
trouble-store = Vos progrès sont hors de portée
trouble-course = Le cours est hors de portée
trouble-untouched = Rien n’a été modifié ni effacé.
trouble-what = Problème
trouble-where = Chemin
trouble-folder = Parcours ne peut pas écrire dans ce dossier.
trouble-folder-step = Vérifiez que vous avez le droit d’écrire dans ce dossier.
trouble-disk-full = Il n’y a plus de place sur le disque.
trouble-disk-full-step = Libérez de l’espace sur ce disque.
trouble-damaged = Le fichier de vos progrès est abîmé.
trouble-damaged-step = Ou, si vous en avez une copie, remettez-la à la place de ce fichier et réessayez.
trouble-damaged-aside = Ou mettez le fichier de côté et repartez de zéro : il reste dans le dossier, sous un autre nom.
trouble-recover = Rétablir mes progrès
trouble-recover-backup = Rétablissez vos progrès. Parcours reprend la dernière sauvegarde lisible ({ $moment }, { $events ->
    [one] { $events } entrée
   *[other] { $events } entrées
}) et y ajoute tout ce qui se lit encore dans le fichier abîmé, gardé sous un autre nom.
trouble-recover-alone = Rétablissez vos progrès. Parcours reprend tout ce qui se lit encore dans le fichier abîmé, gardé sous un autre nom. Il n’y a pas de sauvegarde lisible.
trouble-recovered = Progrès rétablis : { $events ->
    [one] { $events } entrée
   *[other] { $events } entrées
}. Le fichier abîmé est gardé ici : { $kept }
trouble-newer = Ce fichier vient d’une version plus récente de Parcours.
trouble-newer-step = Ouvrez-le avec cette version, ou installez-la ici.
trouble-locked = Un autre programme utilise ce fichier.
trouble-locked-step = Fermez les autres fenêtres de Parcours.
trouble-other = Le fichier de vos progrès ne s’ouvre pas.
trouble-other-detail = Le système répond : { $detail }
trouble-other-step = Redémarrez l’ordinateur.
trouble-retry-step = Revenez ici et réessayez.
trouble-set-aside = Mettre le fichier de côté et repartir
trouble-report = { $problem } { $path }
trouble-use-shipped = Utiliser le cours livré avec Parcours
