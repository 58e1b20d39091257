### Le rapport pour l’assistance, et plusieurs à la fois.

# Au-dessus de tout, avant l’enregistrement.
report-title = Ce rapport est un fichier pour votre service d’assistance. Il lui montre ce Mac tel que Rejoin le voit.

report-inside = Ce qu’il contient
report-machine = L’heure, le fuseau horaire, la version de macOS et vos langues
report-settings = Ce que Jamf et votre entreprise ont réglé pour l’inscription et pour Rejoin : options, nombres et dates
report-log-lines =
    { $number ->
        [one] { $number } ligne des journaux de Jamf et de Portail d’entreprise
       *[other] { $number } lignes des journaux de Jamf et de Portail d’entreprise
    }
report-registrations =
    { $number ->
        [one] { $number } inscription dans votre trousseau : ses dates et les apps qui peuvent s’en servir
       *[other] { $number } inscriptions dans votre trousseau : leurs dates et les apps qui peuvent s’en servir
    }
report-apps =
    { $number ->
        [one] { $number } app liée à l’inscription
       *[other] { $number } apps liées à l’inscription
    }
report-commands =
    { $number ->
        [one] Ce que { $number } commande de macOS ou de Jamf dit de l’inscription
       *[other] Ce que { $number } commandes de macOS et de Jamf disent de l’inscription
    }
report-hosts = Les serveurs de l’inscription que ce Mac peut joindre
report-unreadable =
    { $number ->
        [one] { $number } élément que Rejoin n’a pas pu consulter
       *[other] { $number } éléments que Rejoin n’a pas pu consulter
    }

report-masked = Ce qui est remplacé, toujours par le même mot
report-people =
    { $number ->
        [one] Le nom d’une personne, par exemple par « user-1 »
       *[other] Les noms de { $number } personnes, par exemple par « user-1 »
    }
report-ids =
    { $number ->
        [one] { $number } identifiant de ce Mac ou de votre entreprise
       *[other] { $number } identifiants de ce Mac ou de votre entreprise
    }
report-addresses =
    { $number ->
        [one] { $number } adresse, par exemple par « host-1.example »
       *[other] { $number } adresses, par exemple par « host-1.example »
    }
report-names =
    { $number ->
        [one] { $number } nom de règle, de dossier ou d’app
       *[other] { $number } noms de règles, de dossiers ou d’apps
    }

report-without = Ce qu’il ne contient pas
report-left-out = Vos mots de passe, clés, jetons et cookies ; les autres éléments de votre trousseau ; les autres apps et fichiers ; le nom de ce Mac
report-not-sent = Rejoin n’envoie rien. C’est vous qui décidez à qui remettre le fichier.

report-questions = Répondez à ce que vous pouvez, ici ou dans votre message. Votre service d’assistance vous le demandera.
report-question-message = Que dit le message, mot pour mot ?
report-question-where = Où apparaît-il : dans quelle app, sur quelle page ?
report-question-since = Depuis quand ?
report-question-worked = Est-ce que cela a déjà fonctionné ?
report-question-colleague = Un collègue a-t-il le même problème ?
report-question-others = Utilisez-vous d’autres Mac ? Sont-ils inscrits ?

report-saved = Le rapport est enregistré : { $file }
report-not-saved = Impossible d’enregistrer le rapport sous « { $file } » : { $why }
report-exists = Le fichier « { $file } » existe déjà. Rejoin ne l’écrase pas. Choisissez un autre nom.

# rejoin status --reports : les colonnes, et ce qui remplace un état.
report-column-report = Rapport
report-column-state = État
report-column-found = Constaté
report-broken = Inutilisable

reports-unreadable = Impossible de lire le dossier « { $folder } » : { $why }
reports-none = Aucun rapport dans « { $folder } ».
reports-broken =
    { $number ->
        [one] { $number } rapport est inutilisable.
       *[other] { $number } rapports sont inutilisables.
    }
