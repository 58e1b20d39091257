### Ce que donne une action : court, après le clic.

told-opened = C’est ouvert. Continuez là-bas, puis revenez ici.
told-not-opened = { $item-given ->
    [yes] macOS ne l’a pas ouvert. Ouvrez vous-même Self Service et choisissez « { $item } ».
   *[no] macOS ne l’a pas ouvert. Ouvrez vous-même Self Service et choisissez l’élément qui inscrit ce Mac.
}
told-link-not-opened = macOS ne l’a pas ouvert. Si cela se reproduit, adressez-vous à { support }.
told-no-self-service = Self Service n’est pas installé sur ce Mac. Demandez à { support } de l’installer.
told-not-offered = Ce n’est plus nécessaire : Rejoin a vérifié de nouveau, et voici où en sont les choses.

### Sur un enregistrement, rien ne s’ouvre ; Rejoin dit ce qu’il aurait ouvert.

would-start = Sur le vrai Mac, Rejoin démarrerait maintenant { $app }.
would-open = Sur le vrai Mac, Rejoin ouvrirait maintenant { $link }

not-started = L’app n’a pas pu démarrer : { $why }
