### As páginas da janela, como a navegação lhes chama.

page-status = Estado
page-guide = Guia
page-prompts = O que o macOS pergunta
page-message = Vejo uma mensagem
page-details = Detalhes
page-support = Apoio
page-about = Acerca do Rejoin

### O que significa uma mensagem.

fits = { $number ->
    [one] Há uma explicação que corresponde.
    [many] Há { $number } de explicações que correspondem, a melhor em primeiro lugar.
   *[other] Há { $number } explicações que correspondem, a melhor em primeiro lugar.
}
nothing-fits = O Rejoin não conhece nada que corresponda a isto. Experimente as palavras exatas da mensagem, ou diga de outra forma o que acontece. { support-first } também pode ajudar.
