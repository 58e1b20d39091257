### Ce que dit la ligne de commande.

label-help =
    Rejoin dit si ce Mac est inscrit auprès de votre entreprise,
    et quoi faire s’il ne l’est pas.

    Utilisation :
      rejoin [--mac DOSSIER]
          l’app de la barre des menus
      rejoin status [--mac DOSSIER] [--lang CODE] [--json]
          la réponse, ici dans le terminal
      rejoin status --reports DOSSIER [--lang CODE] [--json]
          tous les enregistrements et rapports d’un dossier : un tableau,
          ou un objet par ligne
      rejoin explain TEXTE [--mac DOSSIER] [--lang CODE] [--json]
          ce que peut vouloir dire un message, ou ce qui se passe ;
          dans toutes les langues
      rejoin report [--mac DOSSIER] [--out FICHIER.zip] [--lang CODE]
          un fichier pour l’assistance, sans noms, identifiants ni adresses
      rejoin cleanup [--dry-run | --restore] [--mac DOSSIER] [--lang CODE] [--json]
          supprime ce que d’anciennes inscriptions ont laissé, après avoir montré
          la liste et demandé ; --dry-run la montre seulement, --restore remet
          les fichiers en place
      rejoin selftest [--mac DOSSIER] [--lang CODE] [--json]
          ce que Rejoin peut vérifier ici, et ce que macOS refuse
      rejoin config [--mac DOSSIER] [--lang CODE] [--json]
          les réglages imposés par votre entreprise, et ce qui n’y va pas

    Options :
      --mac DOSSIER  regarder l’enregistrement d’un Mac, ou un rapport, plutôt que
                     ce Mac
      --lang CODE    la langue de la réponse, par exemple en ou fr
      --json         répondre par un objet JSON, pour d’autres programmes
      -h, --help     afficher ce texte
      -V, --version  afficher la version

    Codes de sortie de rejoin status :
      0  inscrit
      1  quelque chose est à faire, ou en cours
      2  mauvaise utilisation, ou enregistrement inutilisable
      3  inconnu

    Codes de sortie de rejoin status --reports :
      0  tous les rapports sont utilisables, quoi qu’ils montrent
      2  mauvaise utilisation, ou rapport inutilisable

    Codes de sortie de rejoin report :
      0  enregistré
      2  mauvaise utilisation, ou rapport non enregistré

    Codes de sortie de rejoin explain :
      0  quelque chose correspond
      1  rien ne correspond
      2  mauvaise utilisation, ou enregistrement inutilisable

    Codes de sortie de rejoin cleanup :
      0  fait, ou rien à faire
      1  quelque chose est resté tel quel
      2  mauvaise utilisation, ou enregistrement inutilisable

    Codes de sortie de rejoin selftest :
      0  tout a fonctionné
      1  quelque chose a été refusé
      2  mauvaise utilisation, ou enregistrement inutilisable

    Codes de sortie de rejoin config :
      0  les réglages sont corrects
      1  il y a un problème dans les réglages
      2  mauvaise utilisation, ou enregistrement inutilisable

# Après une ligne sur une mauvaise utilisation.
label-try-help = Essayez : rejoin --help

wrong-use-unknown-command = Il n’y a pas de commande « { $word } ».
wrong-use-unknown-option = L’option « { $word } » n’existe pas ou n’a pas sa place ici.
wrong-use-extra-word = « { $word } » est un mot de trop.
wrong-use-missing-value = L’option « { $word } » demande une valeur.
wrong-use-needless-value = L’option « { $word } » n’accepte pas de valeur.
wrong-use-twice = L’option « { $word } » est donnée deux fois.
wrong-use-missing-text = La commande « { $word } » attend un texte : un message, ou ce qui se passe, entre guillemets.

broken-recording = L’enregistrement « { $folder } » est inutilisable : { $why }

no-mac-not-a-mac = Cet ordinateur n’est pas un Mac. Pour regarder l’enregistrement d’un Mac : rejoin status --mac DOSSIER
no-mac-root = Rejoin regarde le Mac de la personne connectée et ne s’exécute donc pas en tant que root. Lancez-le en tant que cette personne.
no-mac-system-account = Rejoin regarde le Mac de la personne connectée et ne s’exécute donc pas pour un compte de macOS lui-même. Lancez-le en tant que cette personne.
no-mac-no-user = Rejoin n’a pas pu savoir qui est connecté sur ce Mac.
no-mac-anothers-session = Rejoin a été lancé pour une personne dans la session d’une autre, et il ne montre jamais le Mac de quelqu’un d’autre. Ouvrez la session de la personne voulue et lancez-le là.
no-mac-no-screen = Il n’y a pas d’écran ici pour afficher Rejoin. Dans un terminal : rejoin status

not-written = La réponse n’a pas pu être écrite : { $why }
