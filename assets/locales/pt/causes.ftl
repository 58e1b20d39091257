### O que o Rejoin reconhece. headline: uma frase sem termos técnicos. title: uma linha curta.
### explanation: o que significa e como sair daí, em uma a três frases curtas.

cause-not-managed =
    .headline = Este Mac não é gerido { $organization-given ->
        [yes] por { $organization }
       *[no] pela sua empresa
    }.
    .title = Não é gerido { $organization-given ->
        [yes] por { $organization }
       *[no] pela sua empresa
    }
    .explanation = O Teams, o Outlook e as outras apps de trabalho só aceitam computadores Mac que { company } gere com o Jamf. Neste momento, este não é um deles. Avise { support }: não há outra forma de voltar a ligá-lo.

cause-hosts-unreachable =
    .headline = Este Mac não consegue contactar todos os servidores de que precisa.
    .title = Há servidores inacessíveis
    .explanation = A sua rede ou VPN está a bloquear servidores de que o registo precisa. Experimente outra rede, ou ligue ou desligue a VPN. Se não resultar, fale com { support } e indique quais são os servidores.

cause-tls-inspected =
    .headline = A sua rede está a dificultar o registo deste Mac.
    .title = A rede abre ligações protegidas
    .explanation = Algo na sua rede abre ligações encriptadas à Microsoft que têm de permanecer fechadas, por isso o registo pode falhar. { support-first } pode criar uma exceção para os servidores aqui indicados.

cause-device-signature-error =
    .headline = O Jamf deixou de reconhecer este Mac.
    .title = O Jamf não reconhece este Mac
    .explanation = O Jamf, que gere este Mac para { company }, recusa-o com o erro “Device Signature Error”. { support-first } tem de voltar a ligar este Mac ao Jamf; não há nada que possa fazer por sua conta.

cause-jamf-check-in-overdue =
    .headline = Há mais de um dia que este Mac não dá notícias { $organization-given ->
        [yes] a { $organization }
       *[no] à sua empresa
    }.
    .title = Sem contacto com o Jamf há mais de um dia
    .explanation = Este Mac deveria contactar o Jamf de 15 em 15 minutos. Verifique se tem ligação à internet e se a VPN está ligada, caso use uma, e abra o Self Service: isso estabelece o contacto. Se nada tiver mudado ao fim de meia hora, avise { support }.

cause-outside-scope =
    .headline = Este Mac ainda não tem autorização para ser registado.
    .title = Fora do grupo que pode ser registado
    .explanation = { company-first } decide quais os computadores Mac que podem ser registados, e este não está nesse grupo. Fale com { support } para que seja acrescentado. Até lá, não adianta tentar o registo.

cause-integration-off =
    .headline = O registo de computadores Mac está desativado { $organization-given ->
        [yes] em { $organization }
       *[no] na sua empresa
    }.
    .title = O registo está desativado
    .explanation = A ligação entre o Jamf e o Microsoft Intune está desativada, por isso não é possível registar nenhum Mac neste momento. { support-first } tem de a reativar; depois, tente outra vez.

cause-old-connector =
    .headline = { company-first } usa uma ligação que a Microsoft deixou de suportar.
    .title = Ligação desatualizada entre o Jamf e a Microsoft
    .explanation = Este Mac está configurado para a antiga ligação do Jamf à Microsoft, sem suporte desde 31 de janeiro de 2025. { support-first } tem de o passar para a atual (Device Compliance).

cause-jamf-app-permissions =
    .headline = O Jamf não tem as permissões certas na Microsoft.
    .title = Permissões erradas do Jamf no Entra
    .explanation = Isto é para { support }: no Microsoft Entra, a app Jamf Pro tem de ter exatamente uma permissão de API, update_device_attributes do Intune, e mais nenhuma.

cause-connector-consent =
    .headline = Falta uma aprovação, por isso não é possível registar computadores Mac.
    .title = Falta o consentimento para o conector do Jamf
    .explanation = Isto é para { support }: a app “Jamf Native macOS Connector” não está no Microsoft Entra, ou o consentimento foi dado por alguém que não é administrador global. Um administrador global tem de o dar novamente.

cause-license-missing =
    .headline = Falta uma licença para registar este Mac.
    .title = Licença em falta
    .explanation = O registo requer uma licença válida do Jamf e, para a sua conta, licenças do Microsoft Intune e do Entra ID P1. { support-first } pode verificar qual é a que falta.

cause-graph-token-refused =
    .headline = A Microsoft não deixa entrar o Jamf { $organization-given ->
        [yes] de { $organization }
       *[no] da sua empresa
    }.
    .title = O Jamf não tem acesso ao Microsoft Graph
    .explanation = Isto é para { support }: o Jamf Pro não consegue obter um token de acesso ao Microsoft Graph. Os motivos habituais são permissões erradas da app do Jamf no Entra, uma licença do Jamf ou do Intune que expirou, ou portas de rede fechadas.

cause-policy-targets-devices =
    .headline = Uma regra { $organization-given ->
        [yes] de { $organization }
       *[no] da sua empresa
    } está definida de uma forma que não funciona neste Mac.
    .title = A política de conformidade visa grupos de dispositivos
    .explanation = Isto é para { support }: quando é o Jamf que gere os Mac, o Intune não consegue aplicar uma política de conformidade a grupos de dispositivos. A política tem de ser atribuída a grupos de utilizadores.

cause-company-portal-missing =
    .headline = Falta a app que regista este Mac.
    .title = O Portal da Empresa não está instalado
    .explanation = O registo precisa da app Portal da Empresa (Company Portal), da Microsoft. Se estiver disponível no Self Service, instale-a a partir daí; se não, fale com { support }.

cause-self-service-missing =
    .headline = Falta o Self Service neste Mac.
    .title = O Self Service não está instalado
    .explanation = Este Mac só pode ser registado através do Self Service, e essa app não está instalada. Fale com { support } para que a volte a instalar.

cause-registered-more-than-once =
    .headline = Este Mac está registado mais do que uma vez.
    .title = Registado mais do que uma vez
    .explanation = As apps podem escolher o registo errado e recusar-lhe o acesso. Por agora, não volte a registar este Mac: primeiro é preciso remover os registos antigos. O Rejoin mostra-lhe os passos, e { support } trata de uma parte.

cause-duplicate-records =
    .headline = { company-first } tem mais do que uma ficha deste Mac.
    .title = Fichas duplicadas no Intune
    .explanation = Os registos anteriores deixaram fichas para trás, e as apps podem consultar a errada. { support-first } tem de apagar as fichas antigas, e é preciso limpar este Mac antes de o registar novamente.

cause-compliant-only-in-intune =
    .headline = As duas listas da Microsoft não dizem o mesmo sobre este Mac.
    .title = Conforme no Intune, mas não no Entra
    .explanation = Para o Intune, este Mac está em ordem, mas o Entra, que lhe dá acesso às apps, ainda não o sabe. O registo não foi concluído, ou há mais do que um. Conclua-o no Self Service; se não resultar, fale com { support } para que se faça uma limpeza.

cause-registered-without-jamf =
    .headline = Este Mac está registado, mas { company } não o vê.
    .title = Registado sem passar pelo Jamf
    .explanation = O registo foi feito diretamente no Portal da Empresa (Company Portal), e o Jamf não tem conhecimento dele. Primeiro, remova este Mac no Portal da Empresa; depois, registe-o através do Self Service. { register-now }

cause-opened-by-hand =
    .headline = Abrir diretamente o Portal da Empresa não regista este Mac.
    .title = O Portal da Empresa foi aberto diretamente
    .explanation = Saia do Portal da Empresa (Company Portal): esta app só consegue registar este Mac quando é o Self Service a abri-la. { register-now }

cause-jamfaad-needs-key =
    .headline = Falta uma permissão para concluir o registo deste Mac.
    .title = A app do Jamf precisa da sua permissão
    .explanation = A app do Jamf ainda não pode usar o registo deste Mac. { register-now } Quando o macOS perguntar por uma chave do seu porta-chaves, introduza a palavra-passe com que inicia sessão neste Mac e clique em “Permitir sempre”. Com “Permitir”, continuaria a perguntar.

cause-registration-unfinished =
    .headline = O registo deste Mac não está concluído.
    .title = Registo por concluir
    .explanation = Este Mac está registado, mas o Jamf ainda não o sabe, por isso as apps de trabalho podem continuar a recusar-lhe o acesso. Repita o registo e vá mesmo até ao fim. { register-now }

cause-identity-incomplete =
    .headline = O registo deste Mac está danificado.
    .title = Registo danificado
    .explanation = Só resta metade no seu porta-chaves: o certificado sem a chave, ou a chave sem o certificado. É preciso remover esse resto antes de um novo registo. O Rejoin mostra-lhe os passos, e { support } trata de uma parte.

cause-identity-expired =
    .headline = O registo deste Mac expirou.
    .title = O registo expirou
    .explanation = O certificado que identifica este Mac junto das apps de trabalho já não é válido. É preciso removê-lo antes de um novo registo. O Rejoin mostra-lhe os passos para as duas coisas, e { support } trata de uma parte.

cause-platform-sso-needs-repair =
    .headline = É preciso voltar a configurar o início de sessão profissional deste Mac.
    .title = O Platform SSO tem de ser registado ou reparado
    .explanation = É o próprio macOS que inicia sessão nas suas apps de trabalho (Platform SSO), mas, neste Mac, o registo necessário para isso não existe ou deixou de funcionar. Abra Definições do Sistema > “Utilizadores e grupos”, clique no botão de informação junto ao seu nome e faça aí o registo ou a reparação com a sua conta profissional.

cause-report-left-over =
    .headline = Este Mac já não está registado.
    .title = O registo desapareceu
    .explanation = O Jamf ainda pensa que este Mac está registado, mas o registo em si já não existe. Registe este Mac novamente. { register-now }

cause-sign-in-needed =
    .headline = Tem de voltar a iniciar sessão com a sua conta profissional.
    .title = O início de sessão expirou
    .explanation = O início de sessão associado ao registo deste Mac já não é válido. { register-now } { sign-in-as }

cause-migration-unfinished =
    .headline = Uma atualização da app do Jamf não ficou concluída neste Mac.
    .title = A passagem do Jamf para a nova ligação não está concluída
    .explanation = Um auxiliar que devia ter-se removido sozinho ainda cá está (com.jamf.management.jamfAAD.migrator). Não precisa de fazer nada; avise apenas { support }.

cause-not-registered =
    .headline = Este Mac não está registado { $organization-given ->
        [yes] em { $organization }
       *[no] na sua empresa
    }.
    .title = Não registado
    .explanation = Enquanto não estiver, o Teams, o Outlook e as outras apps de trabalho podem recusar-lhe o acesso. { register-now } Não abra diretamente o Portal da Empresa (Company Portal): o Self Service abre-o da forma certa.

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] O macOS vai pedir-lhe a palavra-passe.
       *[no] O macOS impede algumas apps de usar o registo deste Mac.
    }
    .title = { $asks ->
        [yes] Há apps que vão pedir acesso ao porta-chaves
       *[no] Há apps sem acesso ao porta-chaves
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] Algumas apps ainda não têm permissão para usar o registo deste Mac. Quando o macOS perguntar, introduza a palavra-passe com que inicia sessão neste Mac e clique em “Permitir sempre”; com um simples “Permitir”, volta a perguntar. A outras apps, o macOS recusa o acesso sem lhe perguntar. { support-first } pode ajudar com isso.
           *[no] Algumas apps ainda não têm permissão para usar o registo deste Mac. Quando o macOS perguntar, introduza a palavra-passe com que inicia sessão neste Mac e clique em “Permitir sempre”; com um simples “Permitir”, volta a perguntar.
        }
       *[no] O macOS recusa o acesso a algumas apps sem lhe perguntar. { support-first } pode ajudar com isso.
    }
