### Quand Parcours s’arrête sur une erreur qui vient de lui.

breakdown-title = Parcours a rencontré une erreur
breakdown-heading = Cette page s’est arrêtée sur une erreur qui vient de Parcours.
breakdown-saved = Tout ce que vous avez répondu jusqu’ici est enregistré.
breakdown-journal = Journal
breakdown-step-home = Revenez à l’accueil et continuez.
breakdown-step-again = Si l’erreur revient, fermez Parcours, puis ouvrez-le de nouveau.
breakdown-step-report = Pour la signaler, joignez le journal : il dit ce qui s’est passé, sans aucune de vos réponses.
breakdown-home = Revenir à l’accueil
breakdown-open = Ouvrir le journal
breakdown-close = Fermer Parcours
breakdown-report = Parcours { $version }, erreur interne. Journal : { $path }
breakdown-beside = Un travail en arrière-plan s’est arrêté sur une erreur. Vos réponses sont enregistrées. Journal : { $path }
breakdown-last-time = La dernière fois, Parcours a rencontré une erreur. Vos réponses sont enregistrées. Journal : { $path }
breakdown-line = Parcours s’est arrêté sur une erreur qui vient de lui. Ce qui était enregistré l’est toujours. Le journal dit ce qui s’est passé : { $path }
