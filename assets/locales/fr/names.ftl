### Les noms : ceux que donnent les réglages de l’entreprise, sinon des mots simples. Employés dans d’autres messages.

company = { $organization-given ->
    [yes] { $organization }
   *[no] votre entreprise
}

# En début de phrase.
company-first = { $organization-given ->
    [yes] { $organization }
   *[no] Votre entreprise
}

support = { $support-given ->
    [yes] { $support }
   *[no] votre service informatique
}

# En début de phrase.
support-first = { $support-given ->
    [yes] { $support }
   *[no] Votre service informatique
}

# L’élément de Self Service qui inscrit le Mac.
item = { $item-given ->
    [yes] « { $item } »
   *[no] l’élément qui inscrit ce Mac
}

# Une phrase : comment s’inscrire, ou ce qui doit se régler avant.
register-now = { $may-register ->
    [yes] Ouvrez Self Service et choisissez { item }.
   *[no] Mais l’autre problème trouvé par Rejoin doit d’abord être résolu.
}

# Une phrase : se connecter avec le bon compte.
sign-in-as = { $user-given ->
    [yes] Connectez-vous avec le compte { $user }.
   *[no] Connectez-vous avec le compte professionnel pour lequel ce Mac est inscrit.
}
