### O que o Rejoin pode fazer por si: o texto de um botão.

action-open-registration = { $item-given ->
    [yes] Abrir “{ $item }” no Self Service
   *[no] Abrir o registo no Self Service
}
action-find-registration = { $item-given ->
    [yes] Abrir o Self Service e procurar “{ $item }”
   *[no] Abrir o Self Service e procurar o registo do seu Mac
}
action-open-self-service = Abrir o Self Service
action-install-company-portal = Instalar o Portal da Empresa a partir do Self Service
action-open-clean-up-policy = Abrir a limpeza no Self Service
action-start-guide = Iniciar o guia
action-repair-platform-sso = Abrir as Definições do Sistema
action-contact-support = Contactar { support }
action-make-report = Preparar um relatório para { support }

### Quem tem de agir.

who-user = Quem usa este Mac
who-it = { support-first }
who-user-then-it = Quem usa este Mac; se não resultar, { support }
who-it-then-user = { support-first }, talvez com a sua ajuda
