### O autoteste: o que o Rejoin experimentou neste Mac, e o que não pode fazer onde o macOS recusou.

self-test-result = { $refused ->
    [0] Tudo funcionou.
    [one] Uma coisa foi recusada.
    [many] { $refused } de coisas foram recusadas.
   *[other] { $refused } coisas foram recusadas.
}
self-test-worked = OK
self-test-absent = não há
self-test-refused = recusado: { $reason }
self-test-failed = sem resposta que se possa usar

primitive-session =
    .name = A sua sessão neste Mac
    .without = O Rejoin está a funcionar fora da sua sessão, como por ssh. Vê ficheiros e comandos, mas não o que está aberto no ecrã.
primitive-version =
    .name = A versão do macOS
    .without = O Rejoin funciona na mesma; só falta a versão num relatório para o apoio técnico.
primitive-awake =
    .name = Há quanto tempo este Mac está ativo
    .without = Depois de uma pausa longa, o Rejoin pode dizer cedo demais que este Mac não contactou o Jamf.
primitive-languages =
    .name = Os seus idiomas
    .without = O Rejoin fala inglês.
primitive-keychain-dialogs =
    .name = A promessa de nunca mostrar um aviso do porta-chaves
    .without = Saia do Rejoin e avise quem o desenvolve: poderia causar um aviso do porta-chaves, o que nunca deve acontecer.
primitive-login-keychain =
    .name = O seu porta-chaves “início de sessão”, lido como ficheiro
    .without = O Rejoin não consegue ver um registo que esteja guardado aí, nem que apps o vão pedir.
primitive-lock-state =
    .name = Se o seu porta-chaves “início de sessão” está bloqueado
    .without = O Rejoin não consegue limpar o porta-chaves. Consegue vê-lo na mesma.
primitive-settings =
    .name = As definições da sua empresa para o Rejoin
    .without = O Rejoin não sabe o nome da sua empresa, nem o do apoio técnico, nem os itens no Self Service.
primitive-jamf-settings =
    .name = As definições do Jamf neste Mac
    .without = O Rejoin não consegue saber se o Jamf informa a Microsoft, nem onde está o Jamf da sua empresa.
primitive-jamf-report =
    .name = O que a app do Jamf anotou sobre o registo
    .without = O Rejoin não consegue saber se o Jamf tem conhecimento do registo.
primitive-jamf-log =
    .name = O histórico do Jamf
    .without = O Rejoin não consegue saber quando este Mac contactou o Jamf pela última vez, nem que erros o Jamf encontrou.
primitive-portal-log =
    .name = O histórico do Portal da Empresa
    .without = O Rejoin não consegue saber se o Portal da Empresa foi aberto diretamente.
primitive-platform-sso =
    .name = O início de sessão profissional do macOS (Platform SSO)
    .without = O Rejoin não consegue ver um registo que o próprio macOS guarda.
primitive-sso-status =
    .name = O que a app do Jamf diz sobre o início de sessão
    .without = O Rejoin não consegue ver um registo no Secure Enclave.
primitive-enrollment =
    .name = Se este Mac é gerido
    .without = O Rejoin não consegue saber se este Mac é gerido.
primitive-apps =
    .name = As apps instaladas
    .without = O Rejoin não consegue saber se o Portal da Empresa e o Self Service estão instalados.
primitive-signatures =
    .name = As assinaturas das apps instaladas
    .without = O Rejoin não consegue saber que apps vão pedir acesso ao porta-chaves.
primitive-requirements =
    .name = A verificação de uma app segundo uma regra do porta-chaves
    .without = As previsões do Rejoin sobre avisos do porta-chaves não podem ser comparadas com o próprio macOS.
primitive-running-apps =
    .name = As apps abertas
    .without = O Rejoin não consegue saber quando o Portal da Empresa ou o Self Service está aberto.
primitive-launch-services =
    .name = A procura da app para uma ligação
    .without = O Rejoin não consegue abrir por si o Self Service nem uma página das Definições do Sistema.
primitive-proxy =
    .name = O proxy deste Mac
    .without = O Rejoin não consegue distinguir um servidor bloqueado de um proxy, por isso nada diz sobre servidores.
primitive-hosts =
    .name = O acesso ao início de sessão da Microsoft
    .without = Este Mac não tem ligação à internet, ou algo na rede bloqueia o início de sessão da Microsoft.
