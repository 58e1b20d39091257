### rejoin config: as definições da empresa para o Rejoin, e o que está mal nelas. Lido por administradores.

settings-result = { $problems ->
    [0] Não há nada de errado nas definições da sua empresa para o Rejoin.
    [one] Há um problema nas definições da sua empresa para o Rejoin.
    [many] Há { $problems } de problemas nas definições da sua empresa para o Rejoin.
   *[other] Há { $problems } problemas nas definições da sua empresa para o Rejoin.
}
settings-none = A sua empresa não definiu nada para o Rejoin.

settings-user = Impostas a este utilizador
settings-computer = Impostas a todos neste Mac
settings-default = Valores predefinidos do Rejoin
settings-no-value = sem valor

# Depois da frase sobre o que está mal num valor.
settings-must-be-integer = O valor tem de ser um número inteiro, { $least } ou mais.
settings-must-be-text = O valor tem de ser texto.
settings-must-be-secure-link = O valor tem de ser um endereço que comece por https://.
settings-must-be-one-of = O valor tem de ser um destes: { $choices }.
settings-must-be-switch = O valor tem de ser um booleano: true ou false.
