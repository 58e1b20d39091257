### O relatório para o apoio técnico, e vários ao mesmo tempo.

# Acima de tudo, antes de guardar.
report-title = Este relatório é um ficheiro para o seu apoio técnico, que assim vê este Mac como o Rejoin o vê.

report-inside = O que contém
report-machine = A hora, o fuso horário, a versão do macOS e os seus idiomas
report-settings = O que o Jamf e a sua empresa definiram para o registo e para o Rejoin: opções, números e datas
report-log-lines =
    { $number ->
        [one] { $number } linha dos históricos do Jamf e do Portal da Empresa
        [many] { $number } de linhas dos históricos do Jamf e do Portal da Empresa
       *[other] { $number } linhas dos históricos do Jamf e do Portal da Empresa
    }
report-registrations =
    { $number ->
        [one] { $number } registo no seu porta-chaves: as datas e as apps que o podem usar
        [many] { $number } de registos no seu porta-chaves: as datas e as apps que os podem usar
       *[other] { $number } registos no seu porta-chaves: as datas e as apps que os podem usar
    }
report-apps =
    { $number ->
        [one] { $number } app relacionada com o registo
        [many] { $number } de apps relacionadas com o registo
       *[other] { $number } apps relacionadas com o registo
    }
report-commands =
    { $number ->
        [one] O que { $number } comando do macOS ou do Jamf diz sobre o registo
        [many] O que { $number } de comandos do macOS e do Jamf dizem sobre o registo
       *[other] O que { $number } comandos do macOS e do Jamf dizem sobre o registo
    }
report-hosts = Os servidores do registo que este Mac consegue contactar
report-unreadable =
    { $number ->
        [one] { $number } coisa que o Rejoin não conseguiu verificar
        [many] { $number } de coisas que o Rejoin não conseguiu verificar
       *[other] { $number } coisas que o Rejoin não conseguiu verificar
    }

report-masked = O que é substituído, sempre pela mesma palavra
report-people =
    { $number ->
        [one] O nome de uma pessoa, por exemplo por “user-1”
        [many] Os nomes de { $number } de pessoas, por exemplo por “user-1”
       *[other] Os nomes de { $number } pessoas, por exemplo por “user-1”
    }
report-ids =
    { $number ->
        [one] { $number } identificador deste Mac ou da sua empresa
        [many] { $number } de identificadores deste Mac ou da sua empresa
       *[other] { $number } identificadores deste Mac ou da sua empresa
    }
report-addresses =
    { $number ->
        [one] { $number } endereço, por exemplo por “host-1.example”
        [many] { $number } de endereços, por exemplo por “host-1.example”
       *[other] { $number } endereços, por exemplo por “host-1.example”
    }
report-names =
    { $number ->
        [one] { $number } nome de uma política, de uma pasta ou de uma app
        [many] { $number } de nomes de políticas, de pastas ou de apps
       *[other] { $number } nomes de políticas, de pastas ou de apps
    }

report-without = O que não contém
report-left-out = Palavras-passe, chaves, tokens e cookies; os outros elementos do seu porta-chaves; as outras apps e ficheiros; o nome deste Mac
report-not-sent = O Rejoin não envia nada. Quem recebe o ficheiro é decisão sua.

report-questions = Responda ao que puder, aqui ou na sua mensagem. O apoio técnico vai perguntar.
report-question-message = O que diz a mensagem, palavra por palavra?
report-question-where = Onde aparece: em que app, em que página?
report-question-since = Desde quando?
report-question-worked = Antes funcionava?
report-question-colleague = Algum colega tem o mesmo problema?
report-question-others = Usa outros Mac? Estão registados?

report-saved = O relatório está guardado: { $file }
report-not-saved = Não foi possível guardar o relatório como “{ $file }”: { $why }
report-exists = Já existe um ficheiro “{ $file }”. O Rejoin não o substitui. Escolha outro nome.

# rejoin status --reports: as colunas, e o que fica em lugar de um estado.
report-column-report = Relatório
report-column-state = Estado
report-column-found = Encontrado
report-broken = Inutilizável

reports-unreadable = Não foi possível ler a pasta “{ $folder }”: { $why }
reports-none = Não há nenhum relatório em “{ $folder }”.
reports-broken =
    { $number ->
        [one] Não foi possível usar { $number } relatório.
        [many] Não foi possível usar { $number } de relatórios.
       *[other] Não foi possível usar { $number } relatórios.
    }
