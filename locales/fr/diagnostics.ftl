# Ce qui ne va pas dans un cours, puis ce que son auteur peut faire (-help), avec les mêmes variables.

diagnostic-syntax = Le fichier ne suit pas la syntaxe RON : { $detail }
diagnostic-syntax-help = Regardez juste avant cet endroit : il manque souvent une virgule, une parenthèse ou un guillemet.
diagnostic-unclosed = « { $mark } » est ouvert ici et n’est jamais fermé.
diagnostic-unclosed-help = Fermez ce qui s’ouvre avec « { $mark } ». Dans un texte, un guillemet droit s’écrit \".
diagnostic-missing-comma = Il manque une virgule avant ceci.
diagnostic-missing-comma-help = Ajoutez une virgule après la valeur qui précède.
diagnostic-unknown-field = Le champ « { $found } » n’existe pas ici.
diagnostic-unknown-field-help = Les champs possibles sont : { $known }.
diagnostic-unknown-field-near = Le champ « { $found } » n’existe pas ici. Vouliez-vous écrire « { $nearest } » ?
diagnostic-unknown-field-near-help = Les champs possibles sont : { $known }.
diagnostic-missing-field = Il manque le champ « { $field } ».
diagnostic-missing-field-help = Ajoutez « { $field }: … » entre ces parenthèses.
diagnostic-duplicate-field = Le champ « { $field } » est écrit deux fois.
diagnostic-duplicate-field-help = Gardez une seule des deux lignes « { $field } ».
diagnostic-wrong-type-text = Il faut ici un texte.
diagnostic-wrong-type-text-help = Écrivez-le entre guillemets droits : "…".
diagnostic-wrong-type-integer = Il faut ici un nombre entier.
diagnostic-wrong-type-integer-help = Écrivez-le en chiffres, sans guillemets : 3.
diagnostic-wrong-type-boolean = Il faut ici true (vrai) ou false (faux).
diagnostic-wrong-type-boolean-help = Écrivez true ou false, sans guillemets.
diagnostic-wrong-type-list = Il faut ici une liste.
diagnostic-wrong-type-list-help = Écrivez-la entre crochets, même avec un seul élément : ["…"].
diagnostic-wrong-type-struct = Il faut ici des champs entre parenthèses.
diagnostic-wrong-type-struct-help = Écrivez par exemple (id: "…", text: "…").
diagnostic-wrong-type-date = Cette date n’existe pas.
diagnostic-wrong-type-date-help = Écrivez l’année, le mois et le jour : "2026-08-11".
diagnostic-wrong-value = Cette valeur ne convient pas : { $detail }
diagnostic-wrong-value-help = La forme de chaque champ est décrite dans docs/content-format.md.
diagnostic-unknown-variant = « { $found } » n’est pas connu ici.
diagnostic-unknown-variant-help = Choisissez parmi : { $known }.
diagnostic-unknown-variant-near = « { $found } » n’est pas connu ici. Vouliez-vous écrire « { $nearest } » ?
diagnostic-unknown-variant-near-help = Choisissez parmi : { $known }.
diagnostic-file-missing = Le fichier « { $name } » n’existe pas.
diagnostic-file-missing-help = Vérifiez son nom, majuscules comprises, et son dossier.
diagnostic-unreadable = Le fichier ne peut pas être lu : { $detail }
diagnostic-unreadable-help = Vérifiez les droits de ce fichier.
diagnostic-not-utf8 = Le fichier n’est pas enregistré en UTF-8.
diagnostic-not-utf8-help = Dans votre éditeur, enregistrez-le avec le codage UTF-8.
diagnostic-too-large = Le fichier dépasse la taille permise ({ $limit } Mio).
diagnostic-too-large-help = Répartissez son contenu dans plusieurs fichiers.
diagnostic-too-deep = Les parenthèses et crochets sont imbriqués sur plus de { $limit } niveaux.
diagnostic-too-deep-help = Un cours n’en demande jamais autant : vérifiez qu’ils sont bien fermés.
diagnostic-too-many = Il y en a { $count }, et la limite est { $limit }.
diagnostic-too-many-help = Retirez-en, ou répartissez-les dans plusieurs fichiers.
diagnostic-outside-course = « { $name } » mène hors du dossier du cours.
diagnostic-outside-course-help = Donnez un simple nom de fichier de ce dossier, sans « .. » ni chemin complet.
diagnostic-duplicate-id = L’identifiant « { $id } » sert déjà : { $file }, ligne { $line }.
diagnostic-duplicate-id-help = Donnez-en un autre ici. Ne changez pas celui d’un exercice déjà publié : la progression enregistrée s’y réfère.
diagnostic-malformed-id = L’identifiant « { $id } » n’a pas la forme permise.
diagnostic-malformed-id-help = Utilisez des lettres sans accent, des chiffres et des traits d’union, en minuscules pour les termes, les titres et les fiches.
diagnostic-lesson-id-differs = La leçon s’appelle « { $found } » ici et « { $expected } » dans module.ron.
diagnostic-lesson-id-differs-help = Donnez le même identifiant aux deux.
diagnostic-dangling-term = Le glossaire n’a pas de terme « { $found } ».
diagnostic-dangling-term-help = Corrigez l’identifiant, ou ajoutez le terme au glossaire.
diagnostic-dangling-term-near = Le glossaire n’a pas de terme « { $found } ». Vouliez-vous écrire « { $nearest } » ?
diagnostic-dangling-term-near-help = Corrigez l’identifiant, ou ajoutez le terme au glossaire.
diagnostic-dangling-lesson = Le cours n’a pas de leçon « { $found } ».
diagnostic-dangling-lesson-help = Corrigez l’identifiant : il est celui de module.ron.
diagnostic-dangling-anchor = La leçon { $lesson } n’a pas de passage « { $found } ».
diagnostic-dangling-anchor-help = Donnez l’identifiant d’un titre ou d’un bloc de cette leçon.
diagnostic-dangling-anchor-near = La leçon { $lesson } n’a pas de passage « { $found } ». Vouliez-vous écrire « { $nearest } » ?
diagnostic-dangling-anchor-near-help = Donnez l’identifiant d’un titre ou d’un bloc de cette leçon.
diagnostic-unknown-module = Le cours n’a ni module ni thème « { $found } ».
diagnostic-unknown-module-help = Corrigez l’identifiant, ou ajoutez le thème dans course.ron.
diagnostic-no-right-answer = Aucune réponse n’est juste.
diagnostic-no-right-answer-help = Ajoutez « right: true » à la bonne réponse.
diagnostic-several-right-answers = { $count } réponses sont justes, et une seule peut être choisie.
diagnostic-several-right-answers-help = Gardez un seul « right: true », ou utilisez MultipleChoice.
diagnostic-few-right-answers = { $count } seule réponse est juste, et il en faut au moins deux.
diagnostic-few-right-answers-help = Ajoutez une réponse juste, ou utilisez SingleChoice.
diagnostic-unknown-category = L’exercice n’a pas de catégorie « { $found } ».
diagnostic-unknown-category-help = Donnez l’identifiant d’une des catégories de l’exercice.
diagnostic-too-few = « { $field } » a { $count } élément et doit en avoir au moins { $least }.
diagnostic-too-few-help = Complétez cette liste.
diagnostic-duplicate-right = « { $text } » est déjà la réponse d’une autre paire.
diagnostic-duplicate-right-help = Donnez à chaque paire une réponse différente, pour qu’une seule association soit juste.
diagnostic-dangling-exercise = Aucun exercice ne s’appelle « { $found } ».
diagnostic-dangling-exercise-help = Écrivez l’identifiant d’un exercice du cours.
diagnostic-gaps-differ = Le texte a { $found } trou(s), et la liste en décrit { $expected }.
diagnostic-gaps-differ-help = Numérotez les trous dans l’ordre, « {"{1}"} », « {"{2}"} », un pour chaque entrée de la liste.
diagnostic-expression = Ce calcul ne peut pas être fait : { $detail }.
diagnostic-expression-help = Écrivez un calcul avec + - * / ^, des parenthèses, ceil, floor, round, exp ou sqrt.
diagnostic-wrong-result = Le résultat annoncé est { $found } ; le calcul donne { $expected }.
diagnostic-wrong-result-help = Corrigez le résultat, ou le calcul.
diagnostic-unsound-numbers = Aucun tirage de ces nombres ne respecte les limites de l’exercice.
diagnostic-unsound-numbers-help = Resserrez les intervalles, ou élargissez « least », « most » et « positive ».
diagnostic-off-grid = La valeur de « { $name } » ne peut pas être tirée dans son intervalle.
diagnostic-off-grid-help = Prenez une valeur égale au début de l’intervalle plus un nombre entier de pas.
diagnostic-unknown-number = « { $name } » ne désigne aucun nombre de cet exercice.
diagnostic-unknown-number-help = Écrivez le nom d’un paramètre ou d’une valeur, ou ajoutez-le.
diagnostic-rubric-total = Les points de la grille font { $found } au total.
diagnostic-rubric-total-help = Répartissez les points pour que le total soit 10 ou 20.
diagnostic-unknown-annex = Le sujet n’a pas d’annexe { $number }.
diagnostic-unknown-annex-help = Écrivez le numéro d’une annexe du sujet.
diagnostic-unsafe-drawing = Ce dessin contient, ou il lui manque, « { $found } ».
diagnostic-unsafe-drawing-help = Un dessin est un fichier SVG simple, sans script, sans style et sans lien vers un autre fichier.
diagnostic-row-length = Cette ligne a { $found } cellule(s), et l’en-tête en a { $expected }.
diagnostic-row-length-help = Ajoutez ou retirez des cellules.
diagnostic-empty-text = Ce texte est vide.
diagnostic-empty-text-help = Écrivez-le, ou retirez le champ s’il est facultatif.
diagnostic-unknown-icon = L’icône « { $found } » n’existe pas.
diagnostic-unknown-icon-help = Donnez le nom d’un fichier de assets/icons, sans « .svg ».
diagnostic-unknown-icon-near = L’icône « { $found } » n’existe pas. Vouliez-vous écrire « { $nearest } » ?
diagnostic-unknown-icon-near-help = Donnez le nom d’un fichier de assets/icons, sans « .svg ».
diagnostic-unknown-node = Le schéma n’a pas de case « { $found } ».
diagnostic-unknown-node-help = Donnez l’identifiant d’une des cases du schéma.
diagnostic-out-of-grid = La case ({ $column }, { $row }) est hors de la grille.
diagnostic-out-of-grid-help = Colonnes et lignes vont de 0 à 5.
diagnostic-unknown-link = Le lien vers « { $target } » n’est pas d’une sorte connue.
diagnostic-unknown-link-help = Écrivez [mots](term:identifiant) ou [mots](lesson:L3.1#passage).
diagnostic-stray-mark = Un « ** » n’a pas son pareil et se verrait dans le texte.
diagnostic-stray-mark-help = Mettez « ** » juste avant et juste après les mots, sans espace à l’intérieur.
diagnostic-law-order = Cette version n’est pas plus récente que la précédente.
diagnostic-law-order-help = Rangez les versions de la plus ancienne à la plus récente ; seule la première peut être sans date.
diagnostic-law-empty = Cette règle n’a aucune version.
diagnostic-law-empty-help = Écrivez au moins le texte qui s’applique aujourd’hui.
diagnostic-no-source = Ce chiffre n’a pas de source.
diagnostic-no-source-help = Dites qui l’a publié et dans quel document.
diagnostic-difficulty = La difficulté { $found } n’existe pas.
diagnostic-difficulty-help = Donnez 1 (restituer), 2 (appliquer) ou 3 (analyser).
diagnostic-heading-level = Le niveau de titre { $found } n’existe pas.
diagnostic-heading-level-help = Donnez 2 (titre) ou 3 (sous-titre).
diagnostic-zero = Ce nombre doit valoir au moins 1.
diagnostic-zero-help = Remplacez 0.
diagnostic-language-tag = « { $found } » n’est pas un code de langue.
diagnostic-language-tag-help = Écrivez par exemple "fr" ou "en-GB".
diagnostic-long-lesson = Cette leçon se lit en { $minutes } minutes, plus que { $limit }.
diagnostic-long-lesson-help = Coupez-la en deux leçons.
diagnostic-long-sentence = Une phrase a { $words } mots, plus que { $limit }.
diagnostic-long-sentence-help = Faites-en deux phrases.
diagnostic-no-reason = Ce choix faux ne dit pas pourquoi il l’est.
diagnostic-no-reason-help = Ajoutez « why » avec une phrase.
diagnostic-glossary-loop = La définition de « { $id } » renvoie à elle-même.
diagnostic-glossary-loop-help = Retirez l’un des liens, ou expliquez le terme avec d’autres mots.
diagnostic-no-date = Aucune version de cette règle n’a de date.
diagnostic-no-date-help = Ajoutez « from » à une version, ou faites-en un encadré « Law ».
diagnostic-unused-term = Aucune leçon n’emploie le terme « { $id } ».
diagnostic-unused-term-help = Employez-le dans une leçon, ajoutez à « forms » la forme que le texte utilise, ou retirez-le.

# parcours check
cli-help-check = Vérifier un cours
cli-help-arguments = Arguments 
cli-help-check-folder = Dossier du cours ; sans lui, le cours fourni
cli-help-check-format = Présentation : text (par défaut) ou json
cli-error-no-course = Ce dossier n’est pas celui d’un cours : { $path }. Il y faut un fichier course.ron.
cli-check-error = erreur
cli-check-warning = à améliorer
cli-check-help = à faire
cli-check-content = { $course } – { $modules ->
    [one] { $modules } module
   *[other] { $modules } modules
}, { $lessons ->
    [one] { $lessons } leçon
   *[other] { $lessons } leçons
}, { $exercises ->
    [one] { $exercises } exercice
   *[other] { $exercises } exercices
}, { $terms ->
    [one] { $terms } terme
   *[other] { $terms } termes
}
cli-check-clean = Rien à corriger.
cli-check-found = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } point à améliorer
   *[other] { $warnings } points à améliorer
}.
