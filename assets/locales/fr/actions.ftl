### Ce que Rejoin peut faire pour vous : le texte d’un bouton.

action-open-registration = { $item-given ->
    [yes] Ouvrir « { $item } » dans Self Service
   *[no] Ouvrir l’inscription dans Self Service
}
action-find-registration = { $item-given ->
    [yes] Ouvrir Self Service et chercher « { $item } »
   *[no] Ouvrir Self Service et chercher l’inscription de votre Mac
}
action-open-self-service = Ouvrir Self Service
action-install-company-portal = Installer Portail d’entreprise depuis Self Service
action-open-clean-up-policy = Ouvrir le nettoyage dans Self Service
action-start-guide = Démarrer le guide
action-repair-platform-sso = Ouvrir Réglages Système
action-contact-support = Contacter { support }
action-make-report = Préparer un rapport pour { support }

### Qui doit agir.

who-user = Vous
who-it = { support-first }
who-user-then-it = Vous ; si cela ne suffit pas, { support }
who-it-then-user = { support-first }, peut-être avec votre aide
