### O estado do registo deste Mac.

state-registered =
    .label = Registado
    .headline = Este Mac está registado { $organization-given ->
        [yes] em { $organization }
       *[no] na sua empresa
    }.
    .explanation = O registo existe, e o Jamf tem conhecimento dele.

state-action-needed =
    .label = Ação necessária
    .headline = Este Mac precisa de si.
    .explanation = Há algo no registo deste Mac que precisa da sua ajuda.

state-it-needed =
    .label = Ajuda necessária
    .headline = Este Mac precisa de ajuda: avise { support }.
    .explanation = Há algo no registo deste Mac que não lhe cabe resolver. Avise { support }.

state-in-progress =
    .label = Em curso
    .headline = O registo deste Mac { $organization-given ->
        [yes] em { $organization }
       *[no] na sua empresa
    } está em curso.
    .explanation = Continue os passos que começou. Alguns só se notam ao fim de uns minutos.

under-way = Os passos que começou tratam disto. O Rejoin mostra qual vem a seguir.

state-unknown =
    .label = Desconhecido
    .headline = O Rejoin não consegue saber se este Mac está registado.
    .explanation = O Rejoin não conseguiu verificar tudo o que é preciso. Isso não significa que haja algum problema.

unknown-because = O Rejoin não conseguiu verificar { $place }: { $reason }. Isso não significa que haja algum problema, apenas que não é possível saber ao certo.

# Uma linha de uma lista.
not-looked-at = { $place }: { $reason }

### Onde está guardado um registo.

storage-platform-sso = No Platform SSO (sem pedidos do porta-chaves)
storage-secure-enclave = No Secure Enclave (sem pedidos do porta-chaves)
storage-login-keychain = No seu porta-chaves “início de sessão”
storage-none = Nenhum
storage-unknown = Desconhecido

### Se o Jamf tem conhecimento do registo.

reported-yes = Sim
reported-no = Não
reported-unknown = Desconhecido

### Se uma app vai pedir a chave.

asks-none = Não vai perguntar
asks-once = Pergunta uma vez: clique em “Permitir sempre”
asks-again = Pergunta sempre duas vezes, até clicar em “Permitir sempre”
asks-refused = Recusada pelo macOS sem perguntar
asks-unknown = Desconhecido

### Há quanto tempo.

ago-minutes = { $number ->
    [0] agora mesmo
    [one] há { $number } minuto
    [many] há { $number } de minutos
   *[other] há { $number } minutos
}
ago-hours = { $number ->
    [one] há { $number } hora
    [many] há { $number } de horas
   *[other] há { $number } horas
}
ago-days = { $number ->
    [one] há { $number } dia
    [many] há { $number } de dias
   *[other] há { $number } dias
}
ago-months = { $number ->
    [one] há { $number } mês
    [many] há { $number } de meses
   *[other] há { $number } meses
}
ago-years = { $number ->
    [one] há { $number } ano
    [many] há { $number } de anos
   *[other] há { $number } anos
}
