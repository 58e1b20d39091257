### Les mots fixes du menu, de la page et de la ligne de commande.

label-next-step = Prochaine étape
label-also-found = Également trouvé
label-this-mac = Ce Mac
label-apps-that-ask = Apps qui utilisent l’inscription
label-not-looked-at = Rejoin n’a pas pu vérifier
label-settings-problems = Problèmes dans les réglages de votre entreprise pour Rejoin
label-what-shows-it = Ce qui le montre
label-nothing-found = rien trouvé
label-since = Début
label-who-must-act = Qui peut le résoudre
label-doubt = C’est probable, pas certain : Rejoin n’a pas pu tout vérifier.
label-registration = Inscription
label-user = Inscrit pour
label-device-id = Identifiant de l’appareil
label-reported-to-jamf = Connu de Jamf
label-help-desk = Aide
label-simulated = Ceci est l’enregistrement d’un Mac, pas ce Mac-ci.
label-open-rejoin = Ouvrir Rejoin
label-i-see-a-message = Je vois un message…
label-what-do-you-see = Que voyez-vous ?
label-how-to-ask = Saisissez ou collez le message, ou dites avec vos mots ce qui se passe. Cela reste sur ce Mac.
label-explain = Expliquer
label-pages = Pages
label-skip-to-content = Aller au contenu
label-open-the-right-item = Ouvrir le bon élément
label-what-to-click = Voir où cliquer
label-look-again = Vérifier à nouveau
label-looking = Rejoin examine ce Mac…
label-found-here = Rejoin l’a aussi constaté sur le Mac.
label-quit = Quitter Rejoin

label-icon-hidden = L’icône de Rejoin n’est pas dans la barre des menus
label-how-to-show-the-icon = Autorisez-la dans Réglages Système > Barre des menus, puis quittez Rejoin et rouvrez-le. Ouvrir Rejoin depuis Applications affiche toujours sa fenêtre.
