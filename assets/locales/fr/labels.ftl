### Les mots fixes du menu, de la page et de la ligne de commande.

label-next-step = Prochaine étape
label-also-found = Également trouvé
label-this-mac = Ce Mac
label-apps-that-ask = Apps qui utilisent l’inscription
label-not-looked-at = Rejoin n’a pas pu regarder
label-settings-problems = Problèmes dans les réglages de votre entreprise pour Rejoin
label-what-shows-it = Ce qui le montre
label-since = Début
label-who-must-act = Qui peut le résoudre
label-doubt = C’est probable, pas certain : Rejoin n’a pas pu regarder partout.
label-registration = Inscription
label-user = Inscrit pour
label-device-id = Identifiant de l’appareil
label-reported-to-jamf = Connu de Jamf
label-help-desk = Aide
label-simulated = Ceci est l’enregistrement d’un Mac, pas ce Mac-ci.
label-open-rejoin = Ouvrir Rejoin
label-look-again = Regarder à nouveau
label-looking = Rejoin examine ce Mac…
label-nothing-fits = Rejoin ne connaît rien qui corresponde à ce texte. Essayez avec les mots exacts du message, ou décrivez ce qui se passe.
label-found-here = Rejoin l’a aussi constaté sur le Mac.
label-quit = Quitter Rejoin
