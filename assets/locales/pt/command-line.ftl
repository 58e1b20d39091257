### O que diz a linha de comandos.

label-help =
    O Rejoin diz se este Mac está registado na sua empresa,
    e o que fazer se não estiver.

    Utilização:
      rejoin [--mac PASTA]
          a app na barra de menus
      rejoin status [--mac PASTA] [--lang CÓDIGO] [--json]
          a resposta, aqui no terminal
      rejoin status --reports PASTA [--lang CÓDIGO] [--json]
          todas as gravações e relatórios de uma pasta: uma tabela, ou um
          objeto por linha
      rejoin explain TEXTO [--mac PASTA] [--lang CÓDIGO] [--json]
          o que pode significar uma mensagem, ou o que acontece; em qualquer
          idioma
      rejoin report [--mac PASTA] [--out FICHEIRO.zip] [--lang CÓDIGO]
          um ficheiro para o apoio técnico, sem nomes, identificadores nem
          endereços
      rejoin cleanup [--dry-run | --restore] [--mac PASTA] [--lang CÓDIGO] [--json]
          remove o que registos anteriores deixaram, depois de mostrar a lista
          e perguntar; --dry-run só a mostra, --restore repõe os ficheiros
      rejoin selftest [--mac PASTA] [--lang CÓDIGO] [--json]
          o que o Rejoin consegue ver aqui, e o que o macOS recusa
      rejoin config [--mac PASTA] [--lang CÓDIGO] [--json]
          as definições impostas pela sua empresa, e o que está mal nelas

    Opções:
      --mac PASTA    ver uma gravação de um Mac, ou um relatório, em vez
                     deste Mac
      --lang CÓDIGO  o idioma da resposta, por exemplo en ou pt
      --json         responder com um objeto JSON, para outros programas
      -h, --help     mostrar este texto
      -V, --version  mostrar a versão

    Códigos de saída de rejoin status:
      0  registado
      1  há algo a fazer, ou em curso
      2  utilização errada, ou gravação que não pode ser usada
      3  desconhecido

    Códigos de saída de rejoin status --reports:
      0  foi possível usar todos os relatórios, seja o que for que mostrem
      2  utilização errada, ou relatório que não pode ser usado

    Códigos de saída de rejoin report:
      0  guardado
      2  utilização errada, ou relatório não guardado

    Códigos de saída de rejoin explain:
      0  algo corresponde
      1  nada corresponde
      2  utilização errada, ou gravação que não pode ser usada

    Códigos de saída de rejoin cleanup:
      0  feito, ou nada a fazer
      1  algo ficou como estava
      2  utilização errada, ou gravação que não pode ser usada

    Códigos de saída de rejoin selftest:
      0  tudo funcionou
      1  algo foi recusado
      2  utilização errada, ou gravação que não pode ser usada

    Códigos de saída de rejoin config:
      0  não há nada de errado nas definições
      1  há algo de errado nas definições
      2  utilização errada, ou gravação que não pode ser usada

# Depois de uma linha sobre uma utilização errada.
label-try-help = Experimente: rejoin --help

wrong-use-unknown-command = O comando “{ $word }” não existe.
wrong-use-unknown-option = A opção “{ $word }” não existe ou não serve aqui.
wrong-use-extra-word = “{ $word }” está a mais.
wrong-use-missing-value = A opção “{ $word }” precisa de um valor.
wrong-use-needless-value = A opção “{ $word }” não aceita nenhum valor.
wrong-use-twice = A opção “{ $word }” foi indicada duas vezes.
wrong-use-missing-text = O comando “{ $word }” precisa de um texto: uma mensagem, ou o que acontece, entre aspas.

broken-recording = Não é possível usar a gravação “{ $folder }”: { $why }

no-mac-not-a-mac = Este computador não é um Mac. Para ver a gravação de um: rejoin status --mac PASTA
no-mac-root = O Rejoin examina o Mac da pessoa que tem a sessão iniciada, por isso não funciona como root. Execute-o como essa pessoa.
no-mac-system-account = O Rejoin examina o Mac da pessoa que tem a sessão iniciada, por isso não funciona para uma conta do próprio macOS. Execute-o como essa pessoa.
no-mac-no-user = O Rejoin não conseguiu saber quem tem a sessão iniciada neste Mac.
no-mac-anothers-session = O Rejoin foi iniciado para um utilizador na sessão de outro, e nunca mostra o Mac de outra pessoa. Inicie sessão como o utilizador que pretende e execute-o aí.
no-mac-no-screen = Não há aqui um ecrã onde mostrar o Rejoin. Num terminal: rejoin status

not-written = Não foi possível escrever a resposta: { $why }
