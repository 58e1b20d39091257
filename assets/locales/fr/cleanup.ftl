### Le nettoyage dans un terminal. Calme et précis, sans reproche.

# Avant la liste.
cleanup-title = Voici ce qu’un nettoyage supprime de ce Mac, et rien d’autre.
cleanup-first = Ce qui est supprimé de votre trousseau l’est définitivement. Les fichiers sont seulement mis de côté : « rejoin cleanup --restore » les remet en place.
cleanup-files = D’abord, ces fichiers sont mis de côté
cleanup-items = En dernier, ces éléments sont supprimés définitivement de votre trousseau
cleanup-nothing = Il n’y a rien à nettoyer.

# Ce qui reste, et pourquoi.
cleanup-stays-jamfs-keys = Les clés de Jamf (JAMF) : sans elles, ce Mac ne pourrait plus être géré
cleanup-stays-keychain = Tout le reste de votre trousseau : vos propres mots de passe, et ce que d’autres apps y conservent
cleanup-stays-files = Vos documents et vos messages, toutes les apps, et ce que les apps gardent dans des conteneurs

cleanup-dry-run = Rien n’a été modifié. Pour nettoyer : rejoin cleanup
# La question dans le terminal ; les réponses qui veulent dire oui suivent, séparées par /. Celles en anglais comptent toujours.
cleanup-question = Nettoyer maintenant ? [o/N]
cleanup-yes = o/oui
cleanup-declined = Rien n’a été modifié.
cleanup-no-terminal = Rejoin demande avant de nettoyer, et il n’y a pas de terminal pour le faire. Pour la liste seule : rejoin cleanup --dry-run

cleanup-interrupted = Un nettoyage précédent a été interrompu. « rejoin cleanup » le mène à son terme ; « rejoin cleanup --restore » l’annule.
cleanup-resumed = Un nettoyage précédent avait été interrompu. Rejoin l’a mené à son terme.
cleanup-rolled-back = Un nettoyage précédent a été interrompu il y a plus d’un jour. Rejoin a annulé ce qui pouvait l’être.
cleanup-not-read = Rejoin ne peut pas lire ses notes sur un nettoyage précédent et ne touche donc pas à ce qu’il avait mis de côté. « rejoin cleanup --restore » le remet en place.
cleanup-restored = { $number ->
    [one] { $number } fichier est de nouveau à sa place.
   *[other] { $number } fichiers sont de nouveau à leur place.
}
cleanup-nothing-to-restore = Il n’y a rien à remettre en place.
cleanup-kept-in = Les fichiers sont conservés dans :
cleanup-next = Redémarrez maintenant ce Mac, attendez 30 minutes, puis inscrivez-le par Self Service. { support-first } devra peut-être d’abord supprimer d’anciennes fiches.
cleanup-copy = Ceci s’est passé sur une copie de l’enregistrement, qui est maintenant jetée. L’enregistrement lui-même est inchangé.
cleanup-kept-copy = Ceci s’est passé sur la copie dans « { $folder } ». L’enregistrement lui-même est inchangé.

cleanup-left = Ceci reste à sa place
cleanup-why-refused = macOS ne l’a pas permis
cleanup-why-another-volume = C’est sur un autre disque
cleanup-why-behind-link = Un dossier du chemin mène ailleurs
cleanup-why-changed = Ce n’est plus ce que c’était
cleanup-why-taken = Autre chose se trouve à cet endroit, et Rejoin n’écrase rien
cleanup-why-ambiguous = Rien ne le distingue d’un autre élément
cleanup-why-no-answer = macOS n’a pas répondu
cleanup-why-too-late = Le oui date de plus d’un jour
cleanup-why-failed = Le système dit : { $why }
