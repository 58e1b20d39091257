### O que o Rejoin verifica, dentro de uma frase ou no início de uma linha.

place-login-keychain = o seu porta-chaves “início de sessão”
place-platform-sso = o início de sessão profissional do macOS (Platform SSO)
place-sso-status = o que a app do Jamf diz sobre o início de sessão
place-jamf-report = o que a app do Jamf sabe do registo
place-jamf-log = o histórico do Jamf
place-portal-log = o histórico do Portal da Empresa
place-enrollment = se este Mac é gerido
place-jamf-settings = as definições do Jamf neste Mac
place-apps = as apps instaladas
place-running-apps = as apps abertas
place-guide = o que o Rejoin anotou sobre os passos que começou
place-configuration = as definições da sua empresa para o Rejoin
place-other = outra coisa neste Mac

### Porquê: depois de dois pontos, sem ponto final.

reason-permission-denied = o macOS não o permitiu
reason-damaged = está danificado ou não se consegue interpretar
reason-timeout = não respondeu a tempo
reason-failed = o comando falhou
reason-not-allowed = as definições da sua empresa não o permitem
reason-too-large = é demasiado grande

### O que está mal nas definições da empresa para o Rejoin.

problem-wrong-type = “{ $key }” tem um valor do tipo errado e, por isso, não é usado ({ $source }).
problem-unknown-key = O Rejoin não tem nenhuma definição chamada “{ $key }” ({ $source }).
problem-out-of-range = “{ $key }” tem um valor que não é permitido e, por isso, não é usado ({ $source }).
problem-unreadable = Não foi possível ler estas definições: { $source }.
