### A limpeza num terminal. Calmo e exato, sem culpar ninguém.

# Antes da lista.
cleanup-title = Isto é o que uma limpeza remove deste Mac, e nada mais.
cleanup-first = O que é apagado do seu porta-chaves não pode ser recuperado. Os ficheiros só são postos de lado: “rejoin cleanup --restore” volta a pô-los no lugar.
cleanup-files = Primeiro, estes ficheiros são postos de lado
cleanup-items = Por fim, estas entradas são apagadas de vez do seu porta-chaves
cleanup-nothing = Não há nada para limpar.

# O que fica, e porquê.
cleanup-stays-jamfs-keys = As chaves do próprio Jamf (JAMF): sem elas, este Mac deixaria de poder ser gerido
cleanup-stays-keychain = Tudo o resto no porta-chaves: as suas palavras-passe e o que outras apps lá guardam
cleanup-stays-files = Os seus documentos e e-mails, todas as apps e o que as apps guardam em contentores

cleanup-dry-run = Nada foi alterado. Para limpar: rejoin cleanup
# A pergunta no terminal; as respostas que querem dizer sim estão abaixo, separadas por /. As inglesas valem sempre.
cleanup-question = Limpar agora? [s/N]
cleanup-yes = s/sim
cleanup-declined = Nada foi alterado.
cleanup-no-terminal = O Rejoin pergunta antes de limpar, e não há aqui um terminal onde perguntar. Só para ver a lista: rejoin cleanup --dry-run

cleanup-interrupted = Uma limpeza anterior foi interrompida. “rejoin cleanup” leva-a até ao fim; “rejoin cleanup --restore” desfá-la.
cleanup-resumed = Uma limpeza anterior tinha sido interrompida. O Rejoin levou-a até ao fim.
cleanup-rolled-back = Uma limpeza anterior foi interrompida há mais de um dia. O Rejoin desfez o que era possível.
cleanup-not-read = O Rejoin não consegue ler as suas notas de uma limpeza anterior e, por isso, não mexe no que ela pôs de lado. “rejoin cleanup --restore” volta a pô-lo no lugar.
cleanup-restored = { $number ->
    [one] Um ficheiro está de novo onde estava.
   *[other] { $number } ficheiros estão de novo onde estavam.
}
cleanup-nothing-to-restore = Não há nada para repor.
cleanup-kept-in = Os ficheiros ficam guardados em:
cleanup-next = Agora reinicie este Mac, espere 30 minutos e registe-o através do Self Service. { support-first } pode ter de apagar primeiro fichas antigas.
cleanup-copy = Isto aconteceu numa cópia da gravação, que é agora deitada fora. A gravação em si está como estava.
cleanup-kept-copy = Isto aconteceu na cópia em “{ $folder }”. A gravação em si está como estava.

cleanup-left = Isto fica onde está
cleanup-why-refused = O macOS não permitiu
cleanup-why-another-volume = Está noutro disco
cleanup-why-behind-link = Uma pasta no caminho leva a outro lugar
cleanup-why-changed = Já não é o que era
cleanup-why-taken = Há outra coisa no seu lugar, e o Rejoin não substitui nada
cleanup-why-ambiguous = Nada a distingue de outra entrada
cleanup-why-no-answer = O macOS não respondeu
cleanup-why-too-late = O sim foi dado há mais de um dia
cleanup-why-failed = O sistema diz: { $why }
