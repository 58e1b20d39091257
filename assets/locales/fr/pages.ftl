### Les pages de la fenêtre, comme sa navigation les nomme.

page-status = État
page-guide = Guide
page-prompts = Ce que macOS demande
page-message = Je vois un message
page-details = Détails
page-support = Assistance
page-about = À propos de Rejoin

### Ce que veut dire un message.

fits = { $number ->
    [one] Une explication correspond.
   *[other] { $number } explications correspondent, la meilleure en premier.
}
nothing-fits = Rejoin ne connaît rien qui corresponde à cela. Essayez avec les mots exacts du message, ou dites autrement ce qui se passe. { support-first } peut aussi vous aider.
