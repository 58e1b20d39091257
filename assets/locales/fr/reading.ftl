### Ce que Rejoin regarde, dans une phrase ou en début de ligne.

place-login-keychain = votre trousseau « session »
place-platform-sso = la connexion professionnelle de macOS (Platform SSO)
place-sso-status = ce que l’app de Jamf dit de la connexion
place-jamf-report = ce que l’app de Jamf sait de l’inscription
place-jamf-log = le journal de Jamf
place-portal-log = les journaux de Portail d’entreprise
place-enrollment = si ce Mac est géré
place-jamf-settings = les réglages de Jamf sur ce Mac
place-apps = les apps installées
place-running-apps = les apps ouvertes
place-guide = ce que Rejoin a noté des étapes commencées
place-configuration = les réglages de votre entreprise pour Rejoin
place-other = autre chose sur ce Mac

### Pourquoi : après un deux-points, sans point final.

reason-permission-denied = macOS ne l’a pas permis
reason-damaged = contenu endommagé ou illisible
reason-timeout = pas de réponse à temps
reason-failed = la commande a échoué
reason-not-allowed = les réglages de votre entreprise ne le permettent pas
reason-too-large = c’est trop volumineux

### Ce qui ne va pas dans les réglages de l’entreprise pour Rejoin.

problem-wrong-type = « { $key } » a une valeur du mauvais type et n’est pas utilisé ({ $source }).
problem-unknown-key = Rejoin n’a pas de réglage nommé « { $key } » ({ $source }).
problem-out-of-range = « { $key } » a une valeur qui n’est pas permise et n’est pas utilisé ({ $source }).
problem-unreadable = Ces réglages n’ont pas pu être lus : { $source }.
