### Les guides : les étapes pour sortir d’un problème. Pour quelqu’un d’agacé et de pressé : court, calme, une chose à la fois.

guide-register =
    .title = Inscrire ce Mac
    .intro = Quelques étapes, une dizaine de minutes. Rejoin suit avec vous et montre où vous en êtes.
    .done = C’est fait. Ce Mac est inscrit, et Jamf le sait.
guide-finish =
    .title = Terminer l’inscription de ce Mac
    .intro = Quelques étapes, une dizaine de minutes. Rejoin suit avec vous et montre où vous en êtes.
    .done = C’est fait. L’inscription de ce Mac est terminée, et Jamf le sait.
guide-platform-sso =
    .title = Refaire la connexion professionnelle de ce Mac
    .intro = Deux étapes dans Réglages Système. Rejoin voit quand elles sont faites.
    .done = C’est fait. La connexion professionnelle de ce Mac est en ordre.
guide-clean-up =
    .title = Nettoyer et inscrire à nouveau
    .intro = Rejoin vous guide pour supprimer ce que des inscriptions précédentes ont laissé, puis pour l’inscription. Comptez environ une heure, dont la moitié d’attente ; { support } s’occupe d’une partie. Vous pouvez vous arrêter à tout moment et reprendre plus tard.
    .done = C’est fait. Ce que des inscriptions précédentes avaient laissé a disparu, et ce Mac est inscrit une seule fois.

step-before-you-start =
    .title = Avant de commencer
    .text = Faites-le d’une traite, et n’ouvrez pas vous-même Portail d’entreprise (Company Portal), sauf si une étape le demande : Self Service l’ouvre au bon moment.
step-quit-apps =
    .title = Quitter Portail d’entreprise et les apps Microsoft
    .text = Tant qu’elles sont ouvertes, elles réécrivent ce qui doit être supprimé. Enregistrez votre travail, puis quittez chacune avec ⌘Q.
step-remove-files =
    .title = Mettre de côté les anciens fichiers
    .text = Rejoin s’en charge une fois que vous avez vu la liste et dit oui. Les fichiers sont conservés, et vous pouvez les remettre en place.
step-system-files =
    .title = Supprimer les fichiers qui demandent un administrateur
    .text = Le nettoyage dans Self Service s’en charge, ou { support }. Rejoin voit quand ils ont disparu. S’il en reste alors que le nettoyage s’est bien terminé, cliquez sur « C’est fait ».
step-remove-items =
    .title = Supprimer d’anciens éléments de votre trousseau
    .text = Rejoin s’en charge une fois que vous avez vu la liste et dit oui. C’est définitif ; la nouvelle inscription recrée tout ce qu’il faut.
step-uninstall-portal =
    .title = Portail d’entreprise est désinstallé
    .text = Le nettoyage dans Self Service s’en charge, ou { support }. Rejoin voit quand l’app a disparu. Si { support } préfère qu’elle reste, cliquez sur « C’est fait ».
step-jamf-record =
    .title = Les anciennes fiches dans Jamf Pro sont supprimées
    .text = C’est à { support } de s’en charger. Envoyez le texte ci-dessous, et cliquez sur « C’est fait » quand vous avez une réponse.
step-entra-records =
    .title = Les anciennes fiches dans Entra ID sont supprimées
    .text = C’est à { support } de s’en charger. Envoyez le texte ci-dessous, et cliquez sur « C’est fait » quand vous avez une réponse.
step-intune-records =
    .title = Les anciennes fiches dans Intune sont supprimées
    .text = C’est à { support } de s’en charger. Envoyez le texte ci-dessous, et cliquez sur « C’est fait » quand vous avez une réponse.
step-restart =
    .title = Redémarrer ce Mac
    .text = Enregistrez votre travail, puis choisissez menu Pomme > Redémarrer. Ensuite, Rejoin reprend ici.
step-wait =
    .title = Attendre une demi-heure
    .text = Les serveurs de Microsoft ont besoin de ce temps pour oublier l’ancienne inscription. Vous pouvez continuer à travailler, mais laissez Portail d’entreprise fermé. Rejoin vous prévient quand c’est le moment.
step-install-portal =
    .title = Réinstaller Portail d’entreprise
    .text = Self Service s’en charge, ou { support }. Ensuite, n’ouvrez pas l’app vous-même.
step-quit-company-portal =
    .title = Quitter Portail d’entreprise
    .text = Ouverte par vous, cette app ne peut pas inscrire ce Mac. Cliquez sur sa fenêtre et appuyez sur ⌘Q.
step-remove-this-mac =
    .title = Supprimer ce Mac dans Portail d’entreprise
    .text = Ouvrez Portail d’entreprise (Company Portal), choisissez ce Mac parmi vos appareils et supprimez-le ; quittez ensuite l’app. Si elle vous demande d’ouvrir Self Service pour faire des changements, arrêtez-vous là et prévenez { support } : c’est que ce Mac a bien été inscrit par Jamf.
step-open-item =
    .title = Ouvrir l’inscription dans Self Service
    .text = Dans Self Service, choisissez { item } et lancez-le. Il ouvre Portail d’entreprise pour vous, ce qui peut prendre une minute.
step-sign-in =
    .title = Se connecter dans Portail d’entreprise
    .text = Utilisez votre compte professionnel sur le premier écran. Laissez Portail d’entreprise ouvert jusqu’à ce qu’il annonce avoir terminé.
step-begin =
    .title = Cliquer sur « Commencer »
    .text = Portail d’entreprise vérifie votre compte et montre où en est ce Mac ; des triangles jaunes signalent ce qui reste à faire. Cliquez sur « Commencer ».
step-mac-password =
    .title = Si macOS le demande, saisir le mot de passe de ce Mac
    .text = C’est celui de votre session. L’inscription peut prendre plusieurs minutes ; vous pouvez continuer à travailler, un message vous dira quand c’est fini.
step-to-the-end =
    .title = Continuer jusqu’à ce que plus rien ne soit demandé
    .text = Portail d’entreprise peut s’ouvrir, et un navigateur peut vous demander de vous connecter : utilisez votre compte professionnel. Ne fermez ni l’un ni l’autre avant la fin.
step-prompts =
    .title = Quand macOS parle d’une clé, cliquer sur « Toujours autoriser »
    .text = La clé s’appelle « Microsoft Workplace Join Key », et c’est l’app de Jamf ou Portail d’entreprise qui en a besoin. Saisissez le mot de passe de votre session, puis cliquez sur « Toujours autoriser ».
step-jamf-has-the-id =
    .title = Jamf prend connaissance de l’inscription
    .text = Vous n’avez rien à faire. Cela peut prendre quelques minutes.
step-sign-in-again =
    .title = Se reconnecter
    .text = { sign-in-as } Continuez jusqu’à ce que plus rien ne soit demandé.
step-open-settings =
    .title = Ouvrir Réglages Système
    .text = Dans Utilisateurs et groupes, cliquez sur le bouton d’informations à côté de votre nom.
step-register-or-repair =
    .title = Y refaire ou réparer la connexion professionnelle
    .text = Suivez ce que macOS demande, avec votre compte professionnel. Si un mode de concentration est actif, désactivez-le pendant ce temps : il peut cacher le message de macOS.

### Ce qu’il faut savoir avant de commencer un guide.

before-at-hand = Ayez sous la main : votre compte professionnel et son mot de passe, ainsi que le mot de passe de votre session.
before-no-prompts = macOS ne vous demandera rien au sujet d’une clé de votre trousseau.
before-perhaps-prompts = macOS vous demandera peut-être l’accès à une clé de votre trousseau, peut-être pas : cela dépend de l’endroit où la nouvelle inscription sera gardée, et personne ne peut le savoir d’avance. S’il le demande, cliquez sur « Toujours autoriser ».
before-prompts = macOS vous demandera l’accès à la clé « Microsoft Workplace Join Key » de votre trousseau, pour l’app de Jamf ou Portail d’entreprise.
before-dialogs = Avec « Toujours autoriser », c’est { $always-allow ->
    [one] une seule question
   *[other] { $always-allow } questions
}, une fois pour toutes. Avec « Autoriser », ce serait { $allow ->
    [one] une question
   *[other] { $allow } questions
} à chaque fois.

progress-done = Fait
progress-now = Maintenant
progress-ahead = Plus tard

guide-step-of = Étape { $number } sur { $total }
guide-go-on = Étape { $number } sur { $total } : { $step }
by-rejoin = Se fait tout seul
changed-nothing = Aucun

### Les fausses routes : ce que l’on croit voir, et le chemin du retour. Jamais un reproche.

wrong-turn-opened-by-hand =
    .what = Portail d’entreprise a été ouvert directement. Ainsi, il ne peut pas inscrire ce Mac.
    .way-back = Quittez Portail d’entreprise. Ouvrez ensuite Self Service et choisissez { item }.
wrong-turn-denied =
    .what = Il semble que la réponse à la question sur la clé ait été « Refuser », ou que la question ait été fermée.
    .way-back = Rien n’est perdu. Dans Self Service, lancez encore une fois { item }. Quand macOS pose la question, saisissez le mot de passe de votre session et cliquez sur « Toujours autoriser ».
wrong-turn-allowed-once =
    .what = Il semble que la réponse à la question sur la clé ait été « Autoriser » et non « Toujours autoriser ».
    .way-back = Cela a marché, mais macOS reposera la question. Cliquez alors sur « Toujours autoriser ».
wrong-turn-portal-closed-early =
    .what = Il semble que Portail d’entreprise ait été fermé avant que ce Mac soit inscrit.
    .way-back = Dans Self Service, lancez encore une fois { item }, et laissez Portail d’entreprise ouvert jusqu’à ce qu’il annonce avoir terminé.
wrong-turn-self-service-not-reached =
    .what = Il semble que Self Service ne se soit pas ouvert.
    .way-back = Essayez encore une fois. S’il ne se passe toujours rien, ouvrez Self Service depuis le dossier Applications et choisissez { item }.
wrong-turn-nothing-moved =
    .what = Rien n’a changé depuis cinq minutes.
    .way-back = Cherchez une fenêtre qui vous attend : Portail d’entreprise, un navigateur, ou une question de macOS. S’il n’y en a pas, refaites cette étape. Si cela ne suffit pas, adressez-vous à { support }.

guide-label-start = Démarrer le guide
guide-label-tick = C’est fait
guide-label-end = Arrêter
guide-label-close = Fermer
guide-label-what-changed = Ce qui a changé
guide-label-before = Avant
guide-label-after = Maintenant
guide-label-shown-by = Rejoin le voit dans

### Ce qui reste quand un lien ne mène nulle part. name : Self Service tel que l’entreprise le nomme, ou une adresse.

way-find-item = Dans { $name }, choisissez { item }.
way-by-hand = macOS ne l’a pas ouvert. Ouvrez vous-même { $name } et choisissez { item }.
way-look-there = macOS ne l’a pas ouvert. Ouvrez vous-même { $name } et cherchez-le là.
way-nothing-happened = Le lien n’a mené nulle part. Ouvrez vous-même { $name } et choisissez { item }.
way-settings-by-hand = macOS ne l’a pas ouvert. Ouvrez vous-même Réglages Système > Utilisateurs et groupes et cliquez sur le bouton d’informations à côté de votre nom.
way-link-by-hand = macOS ne l’a pas ouvert. Voici l’adresse : { $name }
