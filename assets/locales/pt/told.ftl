### O que resultou de uma ação: curto, depois do clique.

told-opened = Já está aberto. Continue lá e depois volte aqui.
told-no-self-service = O Self Service não está neste Mac. Fale com { support } para que o instale.
told-not-offered = Já não é necessário: o Rejoin verificou novamente, e é assim que as coisas estão agora.
told-not-remembered = O Rejoin não consegue acompanhar os seus passos: não é possível escrever no ficheiro dele. Fale com { support }.

### Numa gravação nada se abre; o Rejoin diz o que teria aberto.

would-start = No Mac verdadeiro, o Rejoin abriria agora { $app }.
would-open = No Mac verdadeiro, o Rejoin abriria agora { $link }

not-started = Não foi possível iniciar a app: { $why }
