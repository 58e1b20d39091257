### As páginas Detalhes, Apoio e Acerca.

language-name = Português

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = Se o servidor do Jamf da sua empresa estiver nesta rede, o Rejoin precisa da sua autorização para verificar se este Mac consegue contactá-lo. O Rejoin não procura mais nada.

details-title = O que o Rejoin leu
details-intro = Tudo o que o Rejoin verificou neste Mac, tal como está escrito, com o local e a hora. É para a sua equipa de TI; não precisa de ler.
details-everywhere = O Rejoin conseguiu verificar tudo o que queria.
details-not-everywhere = O Rejoin não conseguiu verificar tudo
details-read-at = Lido em
details-there = Existe
details-not-there = Não existe
details-not-tried = Ainda não se tentou: clique em “Verificar novamente” na primeira página
details-of-registration = Registo
details-of-jamf = Jamf
details-of-apps = Apps
details-of-network = Rede
details-of-mac = Este Mac

reading-login-keychain = Porta-chaves “início de sessão”
reading-platform-sso = Platform SSO
reading-sso-status = O início de sessão, visto pela app do Jamf
reading-migrator = Migração da app do Jamf
reading-enrollment = Gestão
reading-jamf-binary = Programa do Jamf
reading-jamf-server = Servidor do Jamf
reading-may-register = Autorização para registar
reading-connector = Ligação do Jamf à Microsoft
reading-azure-id = Registo comunicado ao Jamf
reading-azure-token = Último início de sessão da app do Jamf
reading-jamf-log = Histórico do Jamf
reading-portal-log = Histórico do Portal da Empresa
reading-running = Apps abertas
reading-hosts = Servidores
reading-user = Utilizador e idiomas
reading-awake = Ativo desde
reading-guide = Passos que começou

support-title = Obter ajuda
support-intro = { support-first } pode ajudar. Com o relatório abaixo, quase não será preciso fazer-lhe perguntas.
support-nobody = A sua empresa não indicou nenhum contacto. Fale com quem trata do seu Mac e entregue o relatório abaixo.
support-page = Abrir a página de ajuda
support-email = Escrever um e-mail
support-phone = Telefonar
support-report = Um relatório para o apoio técnico
support-review = Ver o que o relatório contém
support-answers = As suas respostas acima, tal como as escreveu
support-save = Guardar relatório…
support-show = Mostrar no Finder

about-title = Acerca do Rejoin
about-version = Versão { $version }
about-intro = O Rejoin acompanha o registo que { company } pede para este Mac e avisa quando é preciso fazer alguma coisa.
about-language = Idioma
about-automatic = Igual ao macOS
about-language-forced = { company-first } definiu o idioma.
about-settings = Definições da sua empresa
about-settings-made = { company-first } configurou o Rejoin neste Mac.
about-settings-none = A sua empresa não definiu nada para o Rejoin.
about-help = Ajuda
about-shapes = O que o ícone indica

help-purpose =
    .title = Para que serve o Rejoin?
    .text = O Teams, o Outlook e outras apps de trabalho só aceitam um Mac registado, como o exige { company }. O Rejoin verifica se este Mac está registado, diz o que está errado e mostra como resolver.
help-needed =
    .title = O que faço quando é preciso agir?
    .text = Abra o Rejoin pelo ícone na barra de menus e clique no botão grande. O Rejoin vê por si quando um passo está feito, por isso sabe sempre em que ponto está.
help-self-service =
    .title = Porquê o Self Service e não o Portal da Empresa?
    .text = Se abrir o Portal da Empresa por si, o Jamf não fica a saber do registo, e este não conta. O Rejoin abre o item certo no Self Service.
help-prompts =
    .title = Porque é que o macOS pede a minha palavra-passe?
    .text = Uma app quer usar o registo que está no seu porta-chaves. O Rejoin mostra-lhe a pergunta antes de aparecer, e o botão que acaba com ela: “Permitir sempre”.
help-stuck =
    .title = E se não conseguir avançar?
    .text = Na página “Vejo uma mensagem”, escreva a mensagem que lhe aparece. Ou guarde um relatório na página “Apoio” e entregue-o: { support } saberá usá-lo.
help-privacy =
    .title = O que sabe o Rejoin sobre mim?
    .text = O Rejoin lê o que está na página “Detalhes” e nunca lê uma palavra-passe nem uma chave secreta. Não envia nada.
