### Os guias: os passos para sair de um problema. Para quem está aborrecido e com pressa: curto, calmo, uma coisa de cada vez.

guide-register =
    .title = Registar este Mac
    .intro = Alguns passos, cerca de dez minutos. O Rejoin acompanha e mostra-lhe em que ponto está.
    .done = Já está. Este Mac está registado, e o Jamf tem conhecimento disso.
guide-finish =
    .title = Concluir o registo deste Mac
    .intro = Alguns passos, cerca de dez minutos. O Rejoin acompanha e mostra-lhe em que ponto está.
    .done = Já está. O registo deste Mac está concluído, e o Jamf tem conhecimento disso.
guide-platform-sso =
    .title = Voltar a configurar o início de sessão profissional deste Mac
    .intro = Dois passos nas Definições do Sistema. O Rejoin vê quando estão feitos.
    .done = Já está. O início de sessão profissional deste Mac está em ordem.
guide-clean-up =
    .title = Limpar e registar novamente
    .intro = O Rejoin mostra-lhe como remover o que os registos anteriores deixaram e, depois, como fazer o novo registo. Demora cerca de uma hora, metade dela de espera, e { support } trata de uma parte. Pode parar a qualquer momento e continuar mais tarde.
    .done = Já está. O que os registos anteriores deixaram desapareceu, e este Mac está registado uma só vez.

step-before-you-start =
    .title = Antes de começar
    .text = Faça tudo de seguida e não abra o Portal da Empresa (Company Portal) por sua iniciativa, a não ser que um passo o peça: o Self Service abre-o no momento certo.
step-quit-apps =
    .title = Sair do Portal da Empresa e das apps da Microsoft
    .text = Enquanto estão abertas, voltam a escrever o que é para remover. Guarde o seu trabalho e saia de cada uma com ⌘Q.
step-remove-files =
    .title = Pôr de lado os ficheiros antigos
    .text = O Rejoin só trata disto depois de lhe mostrar a lista e de ter o seu sim. Os ficheiros são guardados, e pode repô-los.
step-system-files =
    .title = Remover os ficheiros que exigem um administrador
    .text = A limpeza no Self Service trata disto, ou { support }. O Rejoin vê quando já lá não estiverem. Se ficarem alguns apesar de a limpeza ter terminado bem, clique em “Feito”.
step-remove-items =
    .title = Apagar entradas antigas do seu porta-chaves
    .text = O Rejoin só trata disto depois de lhe mostrar a lista e de ter o seu sim. Não é possível voltar atrás; o novo registo cria de novo tudo o que for preciso.
step-uninstall-portal =
    .title = O Portal da Empresa é desinstalado
    .text = A limpeza no Self Service trata disto, ou { support }. O Rejoin vê quando já lá não estiver. Se { support } quiser que fique, clique em “Feito”.
step-jamf-record =
    .title = As fichas antigas no Jamf Pro são apagadas
    .text = Só { support } o pode fazer. Envie o texto abaixo e clique em “Feito” quando tiver resposta.
step-entra-records =
    .title = As fichas antigas no Entra ID são apagadas
    .text = Só { support } o pode fazer. Envie o texto abaixo e clique em “Feito” quando tiver resposta.
step-intune-records =
    .title = As fichas antigas no Intune são apagadas
    .text = Só { support } o pode fazer. Envie o texto abaixo e clique em “Feito” quando tiver resposta.
step-restart =
    .title = Reiniciar este Mac
    .text = Guarde o seu trabalho e escolha menu Apple > Reiniciar. Depois, o Rejoin continua aqui.
step-wait =
    .title = Esperar meia hora
    .text = Os servidores da Microsoft precisam desse tempo para esquecer o registo antigo. Pode continuar a trabalhar, mas deixe o Portal da Empresa fechado. O Rejoin avisa quando for altura.
step-install-portal =
    .title = Instalar novamente o Portal da Empresa
    .text = O Self Service trata disto, ou { support }. Depois, não o abra por sua iniciativa.
step-quit-company-portal =
    .title = Sair do Portal da Empresa
    .text = Aberta por si, esta app não consegue registar este Mac. Clique na janela dela e prima ⌘Q.
step-remove-this-mac =
    .title = Remover este Mac no Portal da Empresa
    .text = Abra o Portal da Empresa (Company Portal), escolha este Mac entre os seus dispositivos e remova-o; depois, saia do Portal da Empresa. Se lhe pedir para abrir o Self Service para fazer alterações, pare aí e avise { support }: é sinal de que, afinal, este Mac foi registado através do Jamf.
step-open-item =
    .title = Abrir o registo no Self Service
    .text = No Self Service, escolha { item } e inicie-o. O Portal da Empresa abre-se a seguir, o que pode demorar um minuto.
step-sign-in =
    .title = Iniciar sessão no Portal da Empresa
    .text = Use a sua conta profissional no primeiro ecrã. Deixe o Portal da Empresa aberto até indicar que terminou.
step-begin =
    .title = Clicar em “Começar”
    .text = O Portal da Empresa verifica a sua conta e mostra como está este Mac; os triângulos amarelos assinalam o que ainda falta fazer. Clique aí em “Começar” (Begin em inglês).
step-mac-password =
    .title = Se o macOS a pedir, introduzir a palavra-passe deste Mac
    .text = É a palavra-passe com que inicia sessão neste Mac. O registo pode demorar vários minutos; pode continuar a trabalhar, e uma mensagem avisa quando terminar.
step-to-the-end =
    .title = Continuar até não lhe ser pedido mais nada
    .text = O Portal da Empresa pode abrir-se, e um navegador pode pedir-lhe para iniciar sessão: use a sua conta profissional. Não feche nenhum deles antes do fim.
step-prompts =
    .title = Quando o macOS perguntar por uma chave, clicar em “Permitir sempre”
    .text = A chave chama-se “Microsoft Workplace Join Key”, e quem precisa dela é a app do Jamf ou o Portal da Empresa. Introduza a palavra-passe com que inicia sessão neste Mac e clique em “Permitir sempre”.
step-jamf-has-the-id =
    .title = O Jamf toma conhecimento do registo
    .text = Não precisa de fazer nada. Pode demorar alguns minutos.
step-sign-in-again =
    .title = Voltar a iniciar sessão
    .text = { sign-in-as } Continue até não lhe ser pedido mais nada.
step-open-settings =
    .title = Abrir as Definições do Sistema
    .text = Em “Utilizadores e grupos”, clique no botão de informação junto ao seu nome.
step-register-or-repair =
    .title = Registar ou reparar aí o início de sessão profissional
    .text = Siga o que o macOS pedir, com a sua conta profissional. Se estiver ativo um modo de concentração, desative-o entretanto: pode esconder a mensagem do macOS.

### O que há a saber antes de começar um guia.

before-at-hand = Tenha à mão: a sua conta profissional e a respetiva palavra-passe, e a palavra-passe com que inicia sessão neste Mac.
before-no-prompts = O macOS não vai perguntar por nenhuma chave do seu porta-chaves.
before-perhaps-prompts = O macOS pode perguntar por uma chave do seu porta-chaves, ou não: depende de onde ficar guardado o novo registo, o que não se pode saber antes. Se perguntar, clique em “Permitir sempre”.
before-prompts = O macOS vai perguntar pela chave “Microsoft Workplace Join Key” do seu porta-chaves, para a app do Jamf ou o Portal da Empresa.
before-dialogs = Com “Permitir sempre”, { $always-allow ->
    [one] é uma pergunta
    [many] são { $always-allow } de perguntas
   *[other] são { $always-allow } perguntas
}, e nunca mais. Com “Permitir”, { $allow ->
    [one] seria uma pergunta
    [many] seriam { $allow } de perguntas
   *[other] seriam { $allow } perguntas
} de cada vez.

progress-done = Feito
progress-now = Agora
progress-ahead = Mais tarde

guide-step-of = Passo { $number } de { $total }
guide-go-on = Passo { $number } de { $total }: { $step }
by-rejoin = Acontece por si só
changed-nothing = Nenhum

### Enganos no caminho: o que parece ter acontecido, e como voltar atrás. Nunca uma censura.

wrong-turn-opened-by-hand =
    .what = O Portal da Empresa foi aberto diretamente. Assim, não consegue registar este Mac.
    .way-back = Saia do Portal da Empresa. Depois, abra o Self Service e escolha { item }.
wrong-turn-denied =
    .what = Parece que a resposta à pergunta sobre a chave foi “Recusar”, ou que a pergunta foi fechada.
    .way-back = Nada se perdeu. No Self Service, inicie outra vez { item }. Quando o macOS perguntar, introduza a palavra-passe com que inicia sessão neste Mac e clique em “Permitir sempre”.
wrong-turn-allowed-once =
    .what = Parece que a resposta à pergunta sobre a chave foi “Permitir” em vez de “Permitir sempre”.
    .way-back = Resultou, mas o macOS vai voltar a perguntar. Nessa altura, clique em “Permitir sempre”.
wrong-turn-portal-closed-early =
    .what = Parece que o Portal da Empresa foi fechado antes de este Mac estar registado.
    .way-back = No Self Service, inicie outra vez { item } e deixe o Portal da Empresa aberto até indicar que terminou.
wrong-turn-self-service-not-reached =
    .what = Parece que o Self Service não abriu.
    .way-back = Tente outra vez. Se continuar sem acontecer nada, abra o Self Service na pasta Aplicações e escolha { item }.
wrong-turn-nothing-moved =
    .what = Nada mudou nos últimos cinco minutos.
    .way-back = Procure uma janela à espera de si: o Portal da Empresa, um navegador ou uma pergunta do macOS. Se não houver nenhuma, repita este passo. Se não resultar, fale com { support }.

guide-label-start = Iniciar o guia
guide-label-tick = Feito
guide-label-end = Parar
guide-label-close = Fechar
guide-label-what-changed = O que mudou
guide-label-before = Antes
guide-label-after = Agora
guide-label-shown-by = O Rejoin vê isto em

### O que resta quando uma ligação não leva a lado nenhum. name: o Self Service como a empresa lhe chama, ou um endereço.

way-find-item = Na app { $name }, escolha { item }.
way-by-hand = O macOS não abriu o item. Abra a app { $name } e escolha { item }.
way-look-there = O macOS não abriu o item. Abra a app { $name } e procure-o aí.
way-nothing-happened = A ligação não levou a lado nenhum. Abra a app { $name } e escolha { item }.
way-settings-by-hand = O macOS não abriu essa página. Abra Definições do Sistema > “Utilizadores e grupos” e clique no botão de informação junto ao seu nome.
way-link-by-hand = O macOS não abriu a ligação. O endereço é este: { $name }
