### A preparação: o que o macOS vai perguntar sobre o porta-chaves, e em que botão clicar.

coach-title = { $app } vai fazer uma pergunta
coach-speaks = { $app } pode pedir agora uma chave do seu porta-chaves
# O que está escrito num botão, dentro de uma frase.
coach-button = “{ $label }”

coach-do-this = Introduza a palavra-passe com que inicia sessão neste Mac e escolha { $button }.
coach-why-once = Assim, nunca mais pergunta. Com { $button }, perguntaria de cada vez.
coach-why-again = Assim, nunca mais pergunta. Com { $button }, perguntaria duas vezes de cada vez.

# A pergunta do macOS, por palavras nossas.
coach-dialog-sign = { $app } pretende assinar com a chave “{ $key }” do seu porta-chaves.
coach-dialog-access = { $app } pretende aceder à chave “{ $key }” do seu porta-chaves.
coach-label-password = Para permitir, introduza a palavra-passe do porta-chaves “início de sessão”.

# likely: o Mac fala outra língua, e label é o que lá deve estar escrito. english: só se conhece o lugar.
button-always-allow =
    .likely = “{ $label }” (o primeiro dos três botões, Always Allow em inglês)
    .english = o primeiro dos três botões (Always Allow em inglês)
    .does = A app pode usar o registo deste Mac a partir de agora, e o macOS não volta a perguntar por ela.
    .tried = Certo. Seria a última pergunta desta app.
button-deny =
    .likely = “{ $label }” (o botão do meio, Deny em inglês)
    .english = o botão do meio (Deny em inglês)
    .does = A app não pode usar o registo deste Mac, por isso não consegue iniciar a sua sessão. Volta a perguntar da próxima vez.
    .tried = A app não conseguiria iniciar a sua sessão agora. Nada se perderia: volta a perguntar da próxima vez.
button-allow =
    .likely = “{ $label }” (o último dos três botões, Allow em inglês)
    .english = o último dos três botões (Allow em inglês)
    .does = A app pode usar o registo deste Mac só desta vez. O macOS não guarda a resposta e volta a perguntar.
    .tried = Resultaria desta vez, e em breve o macOS voltaria a perguntar. O primeiro botão põe fim a isso.

coach-signed-by-microsoft = A app { $app } neste Mac está mesmo assinada pela Microsoft: o Rejoin verificou-o.
coach-signed-by-apple = A app { $app } neste Mac está mesmo assinada pela Apple: o Rejoin verificou-o.
coach-signed-by-team = A app { $app } neste Mac tem uma assinatura válida, da equipa de desenvolvimento { $team }.
coach-not-verified = O Rejoin não conseguiu verificar quem fez a app { $app } que está neste Mac. Não introduza nenhuma palavra-passe para ela; fale primeiro com a sua equipa de TI.
coach-real-or-fake = Uma pergunta verdadeira indica uma app que conhece e a chave “Microsoft Workplace Join Key”. Tem três botões e pede a palavra-passe deste Mac, nunca a da sua conta profissional. Se algo for diferente, escolha { $button } e avise { support }.

coach-label-title = O que o macOS vai perguntar
coach-label-exercise = Experimente primeiro aqui
coach-label-try-it = Clique num botão para ver o que faria. Isto é apenas um desenho.
coach-label-real-or-fake = Verdadeira ou falsa?
