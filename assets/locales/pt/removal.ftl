### A limpeza: exatamente o que sai, o que fica, e os textos para a equipa de TI. Calmo e exato, sem culpar ninguém.

removal-label-list = O que sai
removal-label-stays = O que fica
removal-label-not-looked-at = O Rejoin não conseguiu verificar isto, por isso fica
removal-label-no = Não, deixar tudo como está
removal-label-put-back = Repor os ficheiros
removal-label-is-put-back = Os ficheiros estão de novo onde estavam.
removal-label-letter = Texto para a equipa de TI
removal-label-copy = Copiar o texto
removal-label-is-copied = Copiado. Cole-o numa mensagem para a equipa de TI.
removal-label-not-copied = Não foi possível copiar. Selecione o texto e prima ⌘C.
removal-label-left = Tempo restante
removal-label-changed = Algo mudou desde que a lista foi mostrada, por isso nada foi removido. Leia a nova lista.
removal-label-resumed = O Rejoin foi interrompido durante a limpeza e levou-a até ao fim. O que falta está no guia.
removal-label-not-now = Nada foi removido: de momento, o Rejoin não consegue trabalhar na sua pasta pessoal, ou já está a limpar. Tente novamente daqui a pouco.
removal-label-cut-off = O Rejoin não conseguiu terminar: uma parte está feita, o resto ainda não. Continua quando o Rejoin ou “rejoin cleanup” voltar a ser aberto.
removal-label-only-tells = No Mac verdadeiro, o Rejoin faria isto agora. Isto é uma gravação, que fica como está.

removal-group-company-portal = Ficheiros do Portal da Empresa
removal-group-self-service = Ficheiros do Self Service
removal-group-jamfs-app = Ficheiros da app do Jamf
removal-group-certificates = Certificados
removal-group-keys = Chaves
removal-group-passwords = Palavras-passe guardadas por apps
removal-group-web-pages = Que certificado vai para que página web

removal-entry-data = O que a app memoriza
removal-entry-user-context = Quem a usou
removal-entry-windows = Que janelas estavam abertas
removal-entry-settings = Definições
removal-entry-cookies = Cookies
removal-entry-certificate = Certificado de um registo
removal-entry-private-key = Chave privada
removal-entry-public-key = Chave pública
removal-entry-password = Palavra-passe
removal-entry-identity-preference = Preferência de identidade

removal-stays-jamfs-keys = As chaves do próprio Jamf
removal-stays-passwords = As suas palavras-passe e tudo o resto no porta-chaves
removal-stays-documents = Os seus documentos, e-mails e apps
removal-stays-registration = O registo que este Mac usa agora

removal-ask-files = { $number ->
    [one] Pôr um ficheiro de lado…
   *[other] Pôr { $number } ficheiros de lado…
}
removal-ask-items = { $number ->
    [one] Apagar uma entrada…
   *[other] Apagar { $number } entradas…
}
removal-question-files = { $number ->
    [one] Pôr este ficheiro de lado?
   *[other] Pôr estes { $number } ficheiros de lado?
}
removal-question-items = { $number ->
    [one] Apagar esta entrada do seu porta-chaves?
   *[other] Apagar estas { $number } entradas do seu porta-chaves?
}
removal-warning-files = { $number ->
    [one] Fica guardado numa pasta própria. Pode repô-lo.
   *[other] Ficam guardados numa pasta própria. Pode repô-los.
}
removal-warning-items = { $number ->
    [one] Não é possível voltar atrás. O novo registo cria de novo o que for preciso.
   *[other] Não é possível voltar atrás. O novo registo cria de novo o que for preciso.
}
removal-yes-files = { $number ->
    [one] Pôr de lado
   *[other] Pôr de lado
}
removal-yes-items = { $number ->
    [one] Apagar de vez
   *[other] Apagar de vez
}
removal-done-files = { $number ->
    [one] Um ficheiro foi posto de lado.
   *[other] { $number } ficheiros foram postos de lado.
}
removal-done-items = { $number ->
    [one] Uma entrada foi apagada do seu porta-chaves.
   *[other] { $number } entradas foram apagadas do seu porta-chaves.
}
removal-refused = Isto fica, porque o macOS não deixou o Rejoin removê-lo: { $what }
removal-not-put-back = Isto não foi reposto, porque está lá agora outra coisa ou o macOS não o permitiu: { $what }
removal-not-looked-at = Não verificado: { $reason }
removal-behind-a-link = Leva a outro sítio, em que o Rejoin não mexe
removal-still-open = Ainda abertas: { $apps }
removal-last-resort = Só se nada mais ajudar, e só { support }: remover o perfil MDM e o software do Jamf, apagar a ficha deste Mac no Jamf Pro e voltar a ligar este Mac ao Jamf. Isso retira o Self Service e este guia, por isso o Rejoin nunca o faz.

removal-user = { $user-given ->
    [yes] { $user }
   *[no] desconhecido
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] desconhecidos
}
removal-letter-jamf-record =
    Olá, estou a limpar o registo do meu Mac no Microsoft Intune, para que possa ser registado novamente.
    Peço que vejam no Jamf Pro se há fichas mais antigas do mesmo Mac e que as apaguem. Mantenham, por favor, a ficha que ainda comunica.
    Utilizador: { removal-user }
    IDs do dispositivo no Entra: { removal-ids }
removal-letter-entra-records =
    Olá, estou a limpar o registo do meu Mac no Microsoft Intune, para que possa ser registado novamente.
    Peço que apaguem no Entra ID (Dispositivos > Todos os dispositivos) as fichas destes dispositivos e qualquer outra ficha antiga deste Mac.
    Utilizador: { removal-user }
    IDs dos dispositivos: { removal-ids }
removal-letter-intune-records =
    Olá, estou a limpar o registo do meu Mac no Microsoft Intune, para que possa ser registado novamente.
    Peço que apaguem no Intune (Dispositivos > macOS) as fichas destes dispositivos e qualquer outra ficha antiga deste Mac. Volto a registá-lo, no mínimo, meia hora depois.
    Utilizador: { removal-user }
    IDs do Entra: { removal-ids }
