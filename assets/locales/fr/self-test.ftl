### L’autotest : ce que Rejoin a essayé sur ce Mac, et ce qu’il ne peut pas faire quand macOS refuse.

self-test-result = { $refused ->
    [0] Tout a fonctionné.
    [one] Une chose a été refusée.
   *[other] { $refused } choses ont été refusées.
}
self-test-worked = OK
self-test-absent = rien à cet endroit
self-test-refused = refusé : { $reason }
self-test-failed = pas de réponse utilisable

primitive-session =
    .name = Votre session sur ce Mac
    .without = Rejoin s’exécute en dehors de votre session, comme par ssh. Il voit les fichiers et les commandes, mais pas ce qui est ouvert à l’écran.
primitive-version =
    .name = La version de macOS
    .without = Rejoin fonctionne quand même ; la version manque dans un rapport pour l’assistance.
primitive-awake =
    .name = Depuis quand ce Mac est éveillé
    .without = Après une longue suspension, Rejoin risque de dire trop tôt que ce Mac n’a pas contacté Jamf.
primitive-languages =
    .name = Vos langues
    .without = Rejoin parle anglais.
primitive-keychain-dialogs =
    .name = La promesse de ne jamais faire apparaître de dialogue du trousseau
    .without = Quittez Rejoin et prévenez ses auteurs : il pourrait provoquer un dialogue du trousseau, ce qu’il ne doit jamais faire.
primitive-login-keychain =
    .name = Votre trousseau « session », lu comme un fichier
    .without = Rejoin ne peut pas voir une inscription qui y est conservée, ni quelles apps vont la demander.
primitive-lock-state =
    .name = Si votre trousseau « session » est verrouillé
    .without = Rejoin ne peut pas nettoyer le trousseau. Il peut quand même le regarder.
primitive-settings =
    .name = Les réglages de votre entreprise pour Rejoin
    .without = Rejoin ne connaît ni le nom de votre entreprise, ni son assistance, ni ses éléments dans Self Service.
primitive-jamf-settings =
    .name = Les réglages de Jamf sur ce Mac
    .without = Rejoin ne peut pas savoir si Jamf informe Microsoft, ni où se trouve le Jamf de votre entreprise.
primitive-jamf-report =
    .name = Ce que l’app de Jamf a noté de l’inscription
    .without = Rejoin ne peut pas savoir si Jamf connaît l’inscription.
primitive-jamf-log =
    .name = Le journal de Jamf
    .without = Rejoin ne peut pas savoir quand ce Mac a contacté Jamf pour la dernière fois, ni quelles erreurs Jamf a rencontrées.
primitive-portal-log =
    .name = Les journaux de Portail d’entreprise
    .without = Rejoin ne peut pas savoir si Portail d’entreprise a été ouvert à la main.
primitive-platform-sso =
    .name = La connexion professionnelle de macOS (Platform SSO)
    .without = Rejoin ne peut pas voir une inscription que macOS conserve lui-même.
primitive-sso-status =
    .name = Ce que l’app de Jamf dit de la connexion
    .without = Rejoin ne peut pas voir une inscription dans le Secure Enclave.
primitive-enrollment =
    .name = Si ce Mac est géré
    .without = Rejoin ne peut pas savoir si ce Mac est géré.
primitive-apps =
    .name = Les apps installées
    .without = Rejoin ne peut pas savoir si Portail d’entreprise et Self Service sont installés.
primitive-signatures =
    .name = Les signatures des apps installées
    .without = Rejoin ne peut pas savoir quelles apps vont demander le trousseau.
primitive-requirements =
    .name = La vérification d’une app selon une règle du trousseau
    .without = Les prévisions de Rejoin sur les dialogues du trousseau ne peuvent pas être comparées à macOS lui-même.
primitive-running-apps =
    .name = Les apps ouvertes
    .without = Rejoin ne peut pas savoir quand Portail d’entreprise ou Self Service est ouvert.
primitive-launch-services =
    .name = La recherche de l’app pour un lien
    .without = Rejoin ne peut pas ouvrir pour vous Self Service ni une page de Réglages Système.
primitive-proxy =
    .name = Le proxy de ce Mac
    .without = Rejoin ne peut pas distinguer un serveur bloqué d’un proxy et ne dit donc rien des serveurs.
primitive-hosts =
    .name = L’accès à la connexion de Microsoft
    .without = Ce Mac est hors ligne, ou quelque chose dans le réseau bloque la connexion de Microsoft.
