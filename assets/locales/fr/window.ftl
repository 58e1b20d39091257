### Les pages Détails, Assistance et À propos.

language-name = Français

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = Si le serveur Jamf de votre entreprise se trouve sur ce réseau, Rejoin a besoin de votre autorisation pour vérifier que ce Mac peut le joindre. Rejoin ne recherche rien d’autre.

details-title = Ce que Rejoin a lu
details-intro = Tout ce que Rejoin a vérifié sur ce Mac, tel que c’est écrit, avec l’endroit et l’heure. C’est pour votre service informatique ; vous n’avez pas besoin de le lire.
details-everywhere = Rejoin a pu vérifier tout ce qu’il voulait.
details-not-everywhere = Rejoin n’a pas pu tout vérifier
details-read-at = Lu le
details-there = Présent
details-not-there = Absent
details-not-tried = Pas encore essayé : cliquez sur « Vérifier à nouveau » sur la première page
details-of-registration = Inscription
details-of-jamf = Jamf
details-of-apps = Apps
details-of-network = Réseau
details-of-mac = Ce Mac

reading-login-keychain = Trousseau « session »
reading-platform-sso = Platform SSO
reading-sso-status = La connexion, vue par l’app de Jamf
reading-migrator = Migration de l’app de Jamf
reading-enrollment = Gestion
reading-jamf-binary = Programme de Jamf
reading-jamf-server = Serveur Jamf
reading-may-register = Autorisé à s’inscrire
reading-connector = Liaison de Jamf avec Microsoft
reading-azure-id = Inscription signalée à Jamf
reading-azure-token = Dernière connexion de l’app de Jamf
reading-jamf-log = Journal de Jamf
reading-portal-log = Journaux de Portail d’entreprise
reading-running = Apps ouvertes
reading-hosts = Serveurs
reading-user = Utilisateur et langues
reading-awake = Actif depuis
reading-guide = Étapes commencées

support-title = Obtenir de l’aide
support-intro = { support-first } peut vous aider. Avec le rapport ci-dessous, on n’aura presque plus de questions à vous poser.
support-nobody = Votre entreprise n’a indiqué aucun contact ici. Adressez-vous aux personnes qui s’occupent de votre Mac et donnez-leur le rapport ci-dessous.
support-page = Ouvrir la page d’aide
support-email = Écrire un e-mail
support-phone = Appeler
support-report = Un rapport pour votre service d’assistance
support-review = Voir ce que contient le rapport
support-answers = Vos réponses ci-dessus, telles que vous les avez écrites
support-save = Enregistrer le rapport…
support-show = Afficher dans le Finder

about-title = À propos de Rejoin
about-version = Version { $version }
about-intro = Rejoin veille sur l’inscription de ce Mac pour { company } et vous prévient quand il a besoin de vous.
about-language = Langue
about-automatic = Comme macOS
about-language-forced = { company-first } a choisi la langue.
about-settings = Réglages de votre entreprise
about-settings-made = { company-first } a configuré Rejoin sur ce Mac.
about-settings-none = Votre entreprise n’a fait aucun réglage pour Rejoin.
about-help = Aide
about-shapes = Ce que dit l’icône

help-purpose =
    .title = À quoi sert Rejoin ?
    .text = Teams, Outlook et les autres apps professionnelles n’acceptent qu’un Mac inscrit auprès de { company }. Rejoin vérifie si ce Mac l’est, dit ce qui ne va pas et vous montre comment en sortir.
help-needed =
    .title = Que faire quand il a besoin de moi ?
    .text = Ouvrez Rejoin depuis son icône dans la barre des menus et cliquez sur le grand bouton. Rejoin voit tout seul quand une étape est faite : vous savez toujours où vous en êtes.
help-self-service =
    .title = Pourquoi Self Service et non Portail d’entreprise ?
    .text = Si vous ouvrez vous-même Portail d’entreprise, Jamf ne sait rien de l’inscription, et elle ne compte pas. Rejoin ouvre le bon élément dans Self Service.
help-prompts =
    .title = Pourquoi macOS demande-t-il mon mot de passe ?
    .text = Une app veut se servir de l’inscription dans votre trousseau. Rejoin vous montre la question avant qu’elle arrive, et le bouton qui y met fin : « Toujours autoriser ».
help-stuck =
    .title = Et si je n’avance plus ?
    .text = Sur la page « Je vois un message », saisissez le message affiché à l’écran. Ou enregistrez un rapport sur la page « Assistance » et donnez-le : { support } saura s’en servir.
help-privacy =
    .title = Que sait Rejoin de moi ?
    .text = Rejoin lit ce que montre la page « Détails », et jamais un mot de passe ni une clé secrète. Il n’envoie rien.
