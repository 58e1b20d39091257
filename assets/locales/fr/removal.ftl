### Le nettoyage : exactement ce qui part, ce qui reste, et les textes pour le service informatique. Calme et précis, sans reproche.

removal-label-list = Ce qui part
removal-label-stays = Ce qui reste
removal-label-not-looked-at = Rejoin n’a pas pu vérifier ceci, qui reste donc
removal-label-no = Non, tout laisser en place
removal-label-put-back = Remettre les fichiers en place
removal-label-is-put-back = Les fichiers sont de nouveau à leur place.
removal-label-letter = Texte pour le service informatique
removal-label-copy = Copier le texte
removal-label-is-copied = Copié. Collez-le dans un message au service informatique.
removal-label-not-copied = La copie n’a pas fonctionné. Sélectionnez le texte et appuyez sur ⌘C.
removal-label-left = Attente restante
removal-label-changed = Quelque chose a changé depuis l’affichage de la liste ; rien n’a donc été supprimé. Lisez la nouvelle liste.
removal-label-resumed = Rejoin a été interrompu pendant le nettoyage, et l’a mené à son terme. Ce qui reste à faire est indiqué dans le guide.
removal-label-not-now = Rien n’a été supprimé : Rejoin ne peut pas travailler dans votre dossier de départ pour l’instant, ou un nettoyage est déjà en cours. Réessayez dans un moment.
removal-label-cut-off = Rejoin n’a pas pu terminer : une partie est faite, le reste pas encore. La suite se fera au prochain démarrage de Rejoin ou de « rejoin cleanup ».
removal-label-only-tells = Sur le vrai Mac, Rejoin le ferait maintenant. Ceci est un enregistrement, qui reste tel quel.

removal-group-company-portal = Fichiers de Portail d’entreprise
removal-group-self-service = Fichiers de Self Service
removal-group-jamfs-app = Fichiers de l’app de Jamf
removal-group-certificates = Certificats
removal-group-keys = Clés
removal-group-passwords = Mots de passe enregistrés par des apps
removal-group-web-pages = Quel certificat pour quelle page web

removal-entry-data = Ce que l’app a retenu
removal-entry-user-context = Qui l’a utilisée
removal-entry-windows = Quelles fenêtres étaient ouvertes
removal-entry-settings = Réglages
removal-entry-cookies = Cookies
removal-entry-certificate = Certificat d’une inscription
removal-entry-private-key = Clé privée
removal-entry-public-key = Clé publique
removal-entry-password = Mot de passe
removal-entry-identity-preference = Préférence d’identité

removal-stays-jamfs-keys = Les clés de Jamf
removal-stays-passwords = Vos propres mots de passe, et tout le reste de votre trousseau
removal-stays-documents = Vos documents, vos messages et vos apps
removal-stays-registration = L’inscription que ce Mac utilise actuellement

removal-ask-files = { $number ->
    [one] Mettre { $number } fichier de côté…
   *[other] Mettre { $number } fichiers de côté…
}
removal-ask-items = { $number ->
    [one] Supprimer { $number } élément…
   *[other] Supprimer { $number } éléments…
}
removal-question-files = { $number ->
    [one] Mettre ce fichier de côté ?
   *[other] Mettre ces { $number } fichiers de côté ?
}
removal-question-items = { $number ->
    [one] Supprimer cet élément de votre trousseau ?
   *[other] Supprimer ces { $number } éléments de votre trousseau ?
}
removal-warning-files = { $number ->
    [one] Il est conservé dans un dossier à part. Vous pouvez le remettre en place.
   *[other] Ils sont conservés dans un dossier à part. Vous pouvez les remettre en place.
}
removal-warning-items = { $number ->
    [one] C’est définitif. La nouvelle inscription recrée ce qu’il faut.
   *[other] C’est définitif. La nouvelle inscription recrée ce qu’il faut.
}
removal-yes-files = { $number ->
    [one] Le mettre de côté
   *[other] Les mettre de côté
}
removal-yes-items = { $number ->
    [one] Le supprimer définitivement
   *[other] Les supprimer définitivement
}
removal-done-files = { $number ->
    [one] { $number } fichier a été mis de côté.
   *[other] { $number } fichiers ont été mis de côté.
}
removal-done-items = { $number ->
    [one] { $number } élément a été supprimé de votre trousseau.
   *[other] { $number } éléments ont été supprimés de votre trousseau.
}
removal-refused = Ceci reste, car macOS n’a pas permis à Rejoin de le supprimer : { $what }
removal-not-put-back = Ceci n’a pas été remis en place, car autre chose s’y trouve maintenant ou macOS ne l’a pas permis : { $what }
removal-not-looked-at = Non vérifié : { $reason }
removal-behind-a-link = Mène à un autre endroit, auquel Rejoin ne touche pas
removal-still-open = Apps encore ouvertes : { $apps }
removal-last-resort = Seulement si rien d’autre n’aide, et seulement par { support } : retirer le profil MDM et le logiciel de Jamf, supprimer la fiche de ce Mac dans Jamf Pro, puis rattacher de nouveau ce Mac à Jamf. Cela retire Self Service et ce guide ; Rejoin ne le fait donc jamais.

removal-user = { $user-given ->
    [yes] { $user }
   *[no] inconnu
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] inconnus
}
removal-letter-jamf-record =
    Bonjour, je nettoie l’inscription de mon Mac dans Microsoft Intune, afin qu’il puisse s’inscrire à nouveau.
    Merci de vérifier dans Jamf Pro s’il existe d’anciennes fiches du même Mac, et de les supprimer. Merci de garder la fiche qui communique encore.
    Utilisateur : { removal-user }
    Identifiants de l’appareil dans Entra : { removal-ids }
removal-letter-entra-records =
    Bonjour, je nettoie l’inscription de mon Mac dans Microsoft Intune, afin qu’il puisse s’inscrire à nouveau.
    Merci de supprimer dans Entra ID (Appareils > Tous les appareils) les fiches de ces appareils, et toute autre ancienne fiche de ce Mac.
    Utilisateur : { removal-user }
    Identifiants : { removal-ids }
removal-letter-intune-records =
    Bonjour, je nettoie l’inscription de mon Mac dans Microsoft Intune, afin qu’il puisse s’inscrire à nouveau.
    Merci de supprimer dans Intune (Appareils > macOS) les fiches de ces appareils, et toute autre ancienne fiche de ce Mac. Je referai l’inscription au plus tôt une demi-heure après.
    Utilisateur : { removal-user }
    Identifiants Entra : { removal-ids }
