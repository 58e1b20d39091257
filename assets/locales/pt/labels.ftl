### Palavras fixas do menu, da página e da linha de comandos.

label-next-step = Próximo passo
label-also-found = Também encontrado
label-this-mac = Este Mac
label-apps-that-ask = Apps que usam o registo
label-not-looked-at = O que o Rejoin não conseguiu verificar
label-settings-problems = Problemas nas definições da sua empresa para o Rejoin
label-what-shows-it = O que o mostra
label-nothing-found = nada encontrado
label-since = Início
label-who-must-act = Quem pode resolver
label-doubt = É provável, mas não certo: o Rejoin não conseguiu verificar tudo.
label-registration = Registo
label-user = Registado para
label-device-id = Identificador do dispositivo
label-reported-to-jamf = Conhecido pelo Jamf
label-help-desk = Ajuda
label-simulated = Isto é a gravação de um Mac, não é este Mac.
label-open-rejoin = Abrir o Rejoin
label-i-see-a-message = Vejo uma mensagem…
label-what-do-you-see = O que está a ver?
label-how-to-ask = Escreva ou cole a mensagem, ou diga por palavras suas o que acontece. Não sai deste Mac.
label-explain = Explicar
label-pages = Páginas
label-skip-to-content = Ir para o conteúdo
label-open-the-right-item = Abrir o item certo
label-what-to-click = Ver onde clicar
label-look-again = Verificar novamente
label-looking = A verificar este Mac…
label-found-here = O Rejoin também encontrou isto no Mac.
label-quit = Sair do Rejoin

label-icon-hidden = O ícone do Rejoin não está na barra de menus
label-how-to-show-the-icon = Autorize-o em Definições do Sistema > “Barra de menus”; depois, saia do Rejoin e volte a abri-lo. Abrir o Rejoin a partir da pasta Aplicações mostra sempre a janela.
