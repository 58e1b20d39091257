### L’état de l’inscription de ce Mac.

state-registered =
    .label = Inscrit
    .headline = Ce Mac est inscrit { $organization-given ->
        [yes] chez { $organization }
       *[no] auprès de votre entreprise
    }.
    .explanation = L’inscription est là, et Jamf le sait.

state-action-needed =
    .label = À vous d’agir
    .headline = Ce Mac a besoin de vous.
    .explanation = Quelque chose dans l’inscription de ce Mac demande votre aide.

state-it-needed =
    .label = Aide nécessaire
    .headline = Ce Mac a besoin d’aide : prévenez { support }.
    .explanation = Ce qui bloque l’inscription de ce Mac n’est pas de votre ressort. Prévenez { support }.

state-in-progress =
    .label = En cours
    .headline = L’inscription de ce Mac { $organization-given ->
        [yes] chez { $organization }
       *[no] auprès de votre entreprise
    } est en cours.
    .explanation = Poursuivez les étapes commencées. Certaines ne se voient qu’après quelques minutes.

under-way = Les étapes que vous avez commencées s’en chargent. Rejoin vous montre laquelle vient ensuite.

state-unknown =
    .label = Inconnu
    .headline = Rejoin ne peut pas dire si ce Mac est inscrit.
    .explanation = Rejoin n’a pas pu vérifier tout ce qu’il faut. Cela ne veut pas dire que quelque chose ne va pas.

unknown-because = Rejoin n’a pas pu vérifier { $place } : { $reason }. Cela ne veut pas dire que quelque chose ne va pas, seulement qu’on ne peut rien affirmer.

# Une ligne d’une liste.
not-looked-at = { $place } : { $reason }

### Où se trouve une inscription.

storage-platform-sso = Dans Platform SSO (sans demandes du trousseau)
storage-secure-enclave = Dans le Secure Enclave (sans demandes du trousseau)
storage-login-keychain = Dans votre trousseau « session »
storage-none = Aucune
storage-unknown = Inconnue

### Si Jamf connaît l’inscription.

reported-yes = Oui
reported-no = Non
reported-unknown = Inconnu

### Si une app va demander la clé.

asks-none = Ne demandera rien
asks-once = Demande une fois : cliquez sur « Toujours autoriser »
asks-again = Demande deux fois à chaque fois, jusqu’à « Toujours autoriser »
asks-refused = Refusée par macOS sans demande
asks-unknown = Inconnu

### Depuis combien de temps.

ago-minutes = { $number ->
    [0] à l’instant
    [one] il y a { $number } minute
   *[other] il y a { $number } minutes
}
ago-hours = { $number ->
    [one] il y a { $number } heure
   *[other] il y a { $number } heures
}
ago-days = { $number ->
    [one] il y a { $number } jour
   *[other] il y a { $number } jours
}
ago-months = { $number ->
    [one] il y a { $number } mois
   *[other] il y a { $number } mois
}
ago-years = { $number ->
    [one] il y a { $number } an
   *[other] il y a { $number } ans
}
