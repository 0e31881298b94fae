# Picking questions.
pick-title = Choisir les questions
pick-lead = Composez un exercice à votre mesure, sur un module ou sur plusieurs.
pick-modules = Modules
pick-all-modules = Tous
pick-module = { $number } · { $name }
pick-seen = Lesquelles
pick-seen-all = Toutes ({ $count })
pick-seen-missed = Manquées ({ $count })
pick-seen-never = Jamais vues ({ $count })
pick-difficulty = Difficulté
pick-count = Combien
pick-count-all = Toutes
pick-order = Ordre
pick-shuffled = Mélangées
pick-in-order = Dans l’ordre du cours
pick-run = Votre exercice
pick-practice-body = Le corrigé suit chaque réponse.
pick-test-body = Aucun corrigé avant la fin. Vous aurez ensuite la note, et le corrigé de chaque question.
pick-none = Aucune question ne correspond.
pick-matching = { $count ->
    [one] { $count } question correspond.
   *[other] { $count } questions correspondent.
}
pick-counts = Toutes celles du module { $number } : la note comptera pour lui.
pick-counts-not = La note des modules ne changera pas.
pick-start = { $count ->
    [0] Commencer
    [one] Commencer · { $count } question
   *[other] Commencer · { $count } questions
}
pick-practice-under-way = Entraînement en cours
pick-test-under-way = Test en cours
pick-done = { $done } sur { $total }
pick-go-on = Continuer
pick-module-list = { $count ->
    [one] module { $numbers }
   *[other] modules { $numbers }
}
