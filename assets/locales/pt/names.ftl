### Os nomes: os que as definições da empresa indicam ou, sem elas, palavras simples. Usados noutras mensagens.
### Depois de “de”, “em”, “por” ou “a” não servem, porque um nome dado não leva artigo: aí, a frase escolhe por si.

company = { $organization-given ->
    [yes] { $organization }
   *[no] a sua empresa
}

# No início de uma frase.
company-first = { $organization-given ->
    [yes] { $organization }
   *[no] A sua empresa
}

support = { $support-given ->
    [yes] { $support }
   *[no] a sua equipa de TI
}

# No início de uma frase.
support-first = { $support-given ->
    [yes] { $support }
   *[no] A sua equipa de TI
}

# O item do Self Service que regista o Mac.
item = { $item-given ->
    [yes] “{ $item }”
   *[no] o item que regista este Mac
}

# Uma frase: como fazer o registo, ou o que há a resolver antes.
register-now = { $may-register ->
    [yes] Abra o Self Service e escolha { item }.
   *[no] Mas o outro problema que o Rejoin encontrou tem de ser resolvido antes.
}

# Uma frase: iniciar sessão com a conta certa.
sign-in-as = { $user-given ->
    [yes] Inicie sessão com a conta { $user }.
   *[no] Inicie sessão com a conta profissional para a qual este Mac está registado.
}
