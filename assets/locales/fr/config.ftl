### rejoin config : les réglages de l’entreprise pour Rejoin, et ce qui n’y va pas. Lu par les administrateurs.

settings-result = { $problems ->
    [0] Les réglages de votre entreprise pour Rejoin sont tous corrects.
    [one] Un problème dans les réglages de votre entreprise pour Rejoin.
   *[other] { $problems } problèmes dans les réglages de votre entreprise pour Rejoin.
}
settings-none = Votre entreprise n’a fait aucun réglage pour Rejoin.

settings-user = Imposés à cet utilisateur
settings-computer = Imposés à tous les utilisateurs de ce Mac
settings-default = Valeurs par défaut de Rejoin
settings-no-value = aucune valeur

# Après la phrase sur ce qui ne va pas avec une valeur.
settings-must-be-integer = La valeur doit être un nombre entier, { $least } ou plus.
settings-must-be-text = La valeur doit être un texte.
settings-must-be-secure-link = La valeur doit être un lien qui commence par https://.
settings-must-be-one-of = La valeur doit être l’une de celles-ci : { $choices }.
settings-must-be-switch = La valeur doit être un booléen : true ou false.
