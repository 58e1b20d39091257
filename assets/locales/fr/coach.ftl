### Le coach : ce que macOS va demander au sujet du trousseau, et sur quoi cliquer.

coach-title = { $app } va poser une question
coach-speaks = { $app } va peut-être demander l’accès à une clé de votre trousseau
# Ce qui est écrit sur un bouton, dans une phrase.
coach-button = « { $label } »

coach-do-this = Saisissez le mot de passe de votre session et cliquez sur { $button }.
coach-why-once = Ensuite, plus jamais de question. Avec { $button }, elle reviendrait à chaque fois.
coach-why-again = Ensuite, plus jamais de question. Avec { $button }, il y en aurait deux à chaque fois.

# La question de macOS, dans nos mots.
coach-dialog-sign = { $app } souhaite signer à l’aide de la clé « { $key } » de votre trousseau.
coach-dialog-access = { $app } souhaite accéder à la clé « { $key } » de votre trousseau.
coach-label-password = Pour l’autoriser, saisissez le mot de passe du trousseau « session ».

# likely : le Mac parle une autre langue, et label est ce qu’on y lit sans doute. english : seule la place est connue.
button-always-allow =
    .likely = « { $label } » (le premier des trois boutons, Always Allow en anglais)
    .english = le premier des trois boutons (Always Allow en anglais)
    .does = L’app peut utiliser l’inscription de ce Mac dès maintenant, et macOS ne posera plus la question pour elle.
    .tried = C’est cela. C’était la dernière question pour cette app.
button-deny =
    .likely = « { $label } » (le bouton du milieu, Deny en anglais)
    .english = le bouton du milieu (Deny en anglais)
    .does = L’app ne peut pas utiliser l’inscription de ce Mac et ne peut donc pas vous connecter. La question revient la prochaine fois.
    .tried = L’app ne pourrait pas vous connecter. Rien ne serait perdu : la question revient la prochaine fois.
button-allow =
    .likely = « { $label } » (le dernier des trois boutons, Allow en anglais)
    .english = le dernier des trois boutons (Allow en anglais)
    .does = L’app peut utiliser l’inscription de ce Mac cette fois seulement. macOS ne retient rien et repose la question.
    .tried = Cela marcherait cette fois, et bientôt macOS reposerait la question. Le premier bouton y met fin.

coach-signed-by-microsoft = L’app { $app } de ce Mac est bien signée par Microsoft : Rejoin l’a vérifié.
coach-signed-by-apple = L’app { $app } de ce Mac est bien signée par Apple : Rejoin l’a vérifié.
coach-signed-by-team = L’app { $app } de ce Mac a une signature valable, celle de l’équipe de développement { $team }.
coach-not-verified = Rejoin n’a pas pu vérifier qui a fait l’app { $app } de ce Mac. Ne saisissez aucun mot de passe pour elle ; demandez d’abord à votre service informatique.
coach-real-or-fake = Une vraie question nomme une app que vous connaissez et la clé « Microsoft Workplace Join Key ». Elle a trois boutons et demande le mot de passe de ce Mac, jamais celui de votre compte professionnel. Si quelque chose diffère, cliquez sur { $button } et prévenez { support }.

coach-label-title = Ce que macOS va demander
coach-label-exercise = Essayez d’abord ici
coach-label-try-it = Cliquez sur un bouton pour voir ce qu’il ferait. Ce n’est qu’un dessin.
coach-label-real-or-fake = Vraie ou fausse question ?
