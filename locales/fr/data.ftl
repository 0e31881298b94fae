### Exporter, importer, sauvegarder.

data-stream = La lecture ou l’écriture s’est interrompue : { $detail }
data-occupied = Un autre fichier porte déjà ce nom, et ce n’est pas un export de Parcours : { $path }. Choisissez un autre nom.
data-foreign = Ce fichier n’est pas un export de Parcours.
data-newer = Ce fichier vient d’une version plus récente de Parcours. Installez-la pour l’importer.
data-line = Ce fichier est abîmé à la ligne { $line }. Rien n’a été importé.
data-cut = Ce fichier est incomplet : { $found } entrées sur { $announced }. Rien n’a été importé.
data-too-many = Ce fichier a été modifié : { $found } entrées au lieu de { $announced }. Rien n’a été importé.
data-too-large = Ce fichier est trop gros pour être un export de Parcours.
