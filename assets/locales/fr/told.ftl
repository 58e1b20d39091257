### Ce que donne une action : court, après le clic.

told-opened = C’est ouvert. Continuez là-bas, puis revenez ici.
told-no-self-service = Self Service n’est pas installé sur ce Mac. Demandez à { support } de l’installer.
told-not-offered = Ce n’est plus nécessaire : Rejoin a vérifié de nouveau, et voici où en sont les choses.
told-not-remembered = Rejoin ne peut pas suivre vos étapes : son propre fichier ne peut pas être écrit. Adressez-vous à { support }.

### Sur un enregistrement, rien ne s’ouvre ; Rejoin dit ce qu’il aurait ouvert.

would-start = Sur le vrai Mac, Rejoin démarrerait maintenant { $app }.
would-open = Sur le vrai Mac, Rejoin ouvrirait maintenant { $link }

not-started = L’app n’a pas pu démarrer : { $why }
