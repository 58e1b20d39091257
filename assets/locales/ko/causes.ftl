### Rejoin이 알아보는 것. headline: 전문 용어 없는 한 문장. title: 짧은 한 줄.
### explanation: 무슨 뜻이고 어떻게 벗어나는지, 짧은 한두 문장에서 세 문장으로.

cause-not-managed =
    .headline = 이 Mac은 { company }의 관리 대상이 아닙니다.
    .title = { company }의 관리 대상이 아님
    .explanation = Teams, Outlook 같은 업무용 앱은 { company }에서 Jamf로 관리하는 Mac에서만 사용할 수 있습니다. 이 Mac은 지금 관리되고 있지 않습니다. { support }에 알려 주세요. 다시 연결하는 일은 { support }에서만 할 수 있습니다.

cause-hosts-unreachable =
    .headline = 이 Mac에서 필요한 서버 일부에 연결할 수 없습니다.
    .title = 일부 서버에 연결할 수 없음
    .explanation = 네트워크나 VPN이 등록에 필요한 서버를 차단하고 있습니다. 다른 네트워크를 사용하거나 VPN을 켜거나 꺼 보세요. 그래도 안 되면 어떤 서버인지 { support }에 알려 주세요.

cause-tls-inspected =
    .headline = 사용 중인 네트워크가 이 Mac의 등록을 방해하고 있습니다.
    .title = 네트워크가 보호된 통신을 들여다봄
    .explanation = 사용 중인 네트워크가 Microsoft와 주고받는 암호화된 통신을 들여다보고 있습니다. 그러면 등록이 실패할 수 있습니다. { support }에서 여기에 표시된 서버를 예외로 설정할 수 있습니다.

cause-device-signature-error =
    .headline = Jamf가 이 Mac을 더 이상 알아보지 못합니다.
    .title = Jamf가 이 Mac을 알아보지 못함
    .explanation = { company }에서 이 Mac을 관리하는 데 쓰는 Jamf가 “Device Signature Error” 오류로 이 Mac을 거부하고 있습니다. { support }에서 이 Mac을 Jamf에 다시 연결해야 하며, 사용자가 직접 할 일은 없습니다.

cause-jamf-check-in-overdue =
    .headline = 이 Mac이 하루 넘게 { company }에 연결되지 않았습니다.
    .title = 하루 넘게 Jamf와 통신하지 않음
    .explanation = 이 Mac은 원래 15분마다 Jamf와 통신합니다. 인터넷에 연결되어 있는지, VPN을 쓴다면 켜져 있는지 확인한 다음 Self Service를 여세요. 그러면 통신이 이루어집니다. 30분이 지나도 그대로이면 { support }에 알려 주세요.

cause-outside-scope =
    .headline = 이 Mac은 아직 등록할 수 없습니다.
    .title = 등록이 허용된 그룹에 없음
    .explanation = 어떤 Mac을 등록할 수 있는지는 { company }에서 정하며, 이 Mac은 그 그룹에 없습니다. { support }에 추가해 달라고 요청하세요. 그 전에는 등록을 시도해도 실패합니다.

cause-integration-off =
    .headline = 지금은 { company }에서 Mac 등록이 꺼져 있습니다.
    .title = 등록이 꺼져 있음
    .explanation = Jamf와 Microsoft Intune의 연동이 꺼져 있어 지금은 어떤 Mac도 등록할 수 없습니다. { support }에서 연동을 다시 켜야 합니다. 그런 다음 다시 해 보세요.

cause-old-connector =
    .headline = { company-first }에서 Microsoft가 더 이상 지원하지 않는 연동 방식을 쓰고 있습니다.
    .title = Jamf와 Microsoft의 연동 방식이 오래됨
    .explanation = 이 Mac은 2025년 1월 31일에 지원이 끝난 Jamf의 예전 연동 방식으로 설정되어 있습니다. { support }에서 현재 방식(Device Compliance)으로 옮겨야 합니다.

cause-jamf-app-permissions =
    .headline = Microsoft 쪽에서 Jamf에 올바른 권한이 주어지지 않았습니다.
    .title = Entra에서 Jamf의 권한이 잘못됨
    .explanation = { support }에 전달할 정보입니다. Microsoft Entra의 Jamf Pro 앱에는 API 권한이 Intune의 update_device_attributes 하나만 있어야 하며, 다른 권한은 없어야 합니다.

cause-connector-consent =
    .headline = 승인이 하나 빠져 있어 Mac을 등록할 수 없습니다.
    .title = Jamf 커넥터에 대한 동의가 없음
    .explanation = { support }에 전달할 정보입니다. Microsoft Entra에 “Jamf Native macOS Connector” 앱이 없거나, 전역 관리자가 아닌 사람이 동의했습니다. 전역 관리자가 다시 동의해야 합니다.

cause-license-missing =
    .headline = 이 Mac을 등록하는 데 필요한 라이선스가 없습니다.
    .title = 라이선스 없음
    .explanation = 등록하려면 유효한 Jamf 라이선스가 있어야 하고, 사용 중인 계정에 Microsoft Intune과 Entra ID P1 라이선스가 있어야 합니다. 어떤 라이선스가 없는지는 { support }에서 확인할 수 있습니다.

cause-graph-token-refused =
    .headline = { company-first }의 Jamf가 Microsoft에 접근할 수 없습니다.
    .title = Jamf가 Microsoft Graph에 접근할 수 없음
    .explanation = { support }에 전달할 정보입니다. Jamf Pro가 Microsoft Graph의 액세스 토큰을 받지 못합니다. 흔한 원인은 Entra에 있는 Jamf 앱의 잘못된 권한, Jamf나 Intune 라이선스의 만료, 닫혀 있는 네트워크 포트입니다.

cause-policy-targets-devices =
    .headline = { company-first }의 규칙 하나가 이 Mac에서는 적용될 수 없게 설정되어 있습니다.
    .title = 규정 준수 정책이 디바이스 그룹에 할당됨
    .explanation = { support }에 전달할 정보입니다. Mac을 Jamf로 관리하는 경우 Intune은 디바이스 그룹에 규정 준수 정책을 적용할 수 없습니다. 정책을 사용자 그룹에 할당해야 합니다.

cause-company-portal-missing =
    .headline = 이 Mac을 등록하는 앱이 없습니다.
    .title = 회사 포털이 설치되어 있지 않음
    .explanation = 등록하려면 Microsoft의 회사 포털(Company Portal) 앱이 필요합니다. Self Service에 있으면 거기에서 설치하고, 없으면 { support }에 문의하세요.

cause-self-service-missing =
    .headline = 이 Mac에 Self Service가 없습니다.
    .title = Self Service가 설치되어 있지 않음
    .explanation = 이 Mac은 Self Service로만 등록할 수 있는데 그 앱이 없습니다. { support }에 다시 설치해 달라고 요청하세요.

cause-registered-more-than-once =
    .headline = 이 Mac이 두 번 이상 등록되어 있습니다.
    .title = 두 번 이상 등록됨
    .explanation = 앱이 잘못된 등록을 골라 사용을 거부할 수 있습니다. 지금은 다시 등록하지 마세요. 먼저 예전 등록을 제거해야 합니다. 절차는 Rejoin이 안내하고, 일부는 { support }에서 처리합니다.

cause-duplicate-records =
    .headline = { company-first }에 이 Mac의 정보가 두 개 이상 있습니다.
    .title = Intune에 중복된 레코드가 있음
    .explanation = 예전 등록의 정보가 남아 있어 앱이 잘못된 정보를 확인할 수 있습니다. { support }에서 예전 정보를 삭제하고, 이 Mac을 정리한 다음 다시 등록해야 합니다.

cause-compliant-only-in-intune =
    .headline = Microsoft의 두 목록에서 이 Mac의 상태가 서로 다릅니다.
    .title = Intune에서는 준수, Entra에서는 비준수
    .explanation = Intune에서는 이 Mac에 문제가 없지만, 앱 사용을 허용하는 Entra에는 아직 전달되지 않았습니다. 등록이 끝까지 진행되지 않았거나 등록이 여러 개입니다. Self Service에서 등록을 마치세요. 그래도 해결되지 않으면 { support }에 정리를 요청하세요.

cause-registered-without-jamf =
    .headline = 이 Mac은 등록되어 있지만 { company }에서는 볼 수 없습니다.
    .title = Jamf를 거치지 않고 등록됨
    .explanation = 회사 포털(Company Portal)에서 직접 등록되어 Jamf에는 전달되지 않았습니다. 먼저 회사 포털에서 이 Mac을 제거한 다음 Self Service로 다시 등록하세요. { register-now }

cause-opened-by-hand =
    .headline = 회사 포털을 직접 열어서는 이 Mac이 등록되지 않습니다.
    .title = 회사 포털이 Self Service를 거치지 않고 열림
    .explanation = 회사 포털(Company Portal)을 종료하세요. 회사 포털은 Self Service에서 열었을 때만 이 Mac을 등록할 수 있습니다. { register-now }

cause-jamfaad-needs-key =
    .headline = 이 Mac의 등록을 마치려면 한 가지를 더 허용해야 합니다.
    .title = Jamf 앱을 허용해야 함
    .explanation = Jamf 앱에 아직 이 Mac의 등록을 사용할 권한이 없습니다. { register-now } 키체인에 있는 키에 대한 macOS 확인 창이 나타나면 이 Mac에 로그인할 때 쓰는 암호를 입력하고 ‘항상 허용’을 클릭하세요. ‘허용’을 클릭하면 확인 창이 계속 나타납니다.

cause-registration-unfinished =
    .headline = 이 Mac의 등록이 끝나지 않았습니다.
    .title = 등록이 끝나지 않음
    .explanation = 이 Mac은 등록되어 있지만 아직 Jamf에 전달되지 않아 업무용 앱을 사용하지 못할 수 있습니다. 등록을 한 번 더 실행해 끝까지 진행하세요. { register-now }

cause-identity-incomplete =
    .headline = 이 Mac의 등록이 손상되었습니다.
    .title = 등록이 손상됨
    .explanation = 키체인에 인증서와 키 중 한쪽만 남아 있습니다. 다시 등록하기 전에 남은 것을 제거해야 합니다. 절차는 Rejoin이 안내하고, 일부는 { support }에서 처리합니다.

cause-identity-expired =
    .headline = 이 Mac의 등록이 만료되었습니다.
    .title = 등록이 만료됨
    .explanation = 업무용 앱이 이 Mac을 알아보는 데 쓰는 인증서가 만료되었습니다. 다시 등록하기 전에 제거해야 합니다. 두 가지 모두 Rejoin이 안내하고, 일부는 { support }에서 처리합니다.

cause-platform-sso-needs-repair =
    .headline = 이 Mac의 업무용 로그인을 다시 설정해야 합니다.
    .title = 플랫폼 SSO를 등록하거나 복구해야 함
    .explanation = 업무용 앱 로그인은 macOS가 직접 처리합니다(플랫폼 SSO). 이 Mac에는 그 등록이 없거나 손상되었습니다. 시스템 설정 > 사용자 및 그룹을 열고 이름 옆에 있는 정보 버튼을 클릭한 다음 업무용 계정으로 등록하거나 복구하세요.

cause-report-left-over =
    .headline = 이 Mac은 더 이상 등록되어 있지 않습니다.
    .title = 등록이 사라짐
    .explanation = Jamf에는 이 Mac이 아직 등록된 것으로 되어 있지만, 실제 등록은 사라졌습니다. 다시 등록하세요. { register-now }

cause-sign-in-needed =
    .headline = 업무용 계정으로 다시 로그인해야 합니다.
    .title = 로그인이 만료됨
    .explanation = 이 Mac의 등록에 쓰이는 로그인이 만료되었습니다. { register-now } { sign-in-as }

cause-migration-unfinished =
    .headline = 이 Mac에서 Jamf 앱의 업데이트가 끝나지 않았습니다.
    .title = Jamf의 새 연동 방식으로의 이전이 끝나지 않음
    .explanation = 스스로 제거되었어야 할 도우미 프로그램이 아직 남아 있습니다(com.jamf.management.jamfAAD.migrator). 사용자가 할 일은 없지만 { support }에 알려 주세요.

cause-not-registered =
    .headline = 이 Mac이 { company }에 등록되어 있지 않습니다.
    .title = 등록되지 않음
    .explanation = 등록하기 전에는 Teams, Outlook 같은 업무용 앱을 사용하지 못할 수 있습니다. { register-now } 회사 포털(Company Portal)을 직접 열지 마세요. Self Service가 올바른 방법으로 엽니다.

cause-prompts-ahead =
    .headline = { $asks ->
        [yes] 곧 macOS가 암호를 묻습니다.
       *[no] macOS가 이 Mac의 등록을 사용하려는 일부 앱을 막고 있습니다.
    }
    .title = { $asks ->
        [yes] 키체인 접근을 요청할 앱이 있음
       *[no] 키체인 접근이 거부되는 앱이 있음
    }
    .explanation = { $asks ->
        [yes] { $refused ->
            [yes] 일부 앱에 아직 이 Mac의 등록을 사용할 권한이 없습니다. macOS 확인 창이 나타나면 이 Mac에 로그인할 때 쓰는 암호를 입력하고 ‘항상 허용’을 클릭하세요. ‘허용’만 클릭하면 확인 창이 다시 나타납니다. 확인 창 없이 macOS가 거부하는 앱도 있습니다. 이 앱들은 { support }에서 도와드릴 수 있습니다.
           *[no] 일부 앱에 아직 이 Mac의 등록을 사용할 권한이 없습니다. macOS 확인 창이 나타나면 이 Mac에 로그인할 때 쓰는 암호를 입력하고 ‘항상 허용’을 클릭하세요. ‘허용’만 클릭하면 확인 창이 다시 나타납니다.
        }
       *[no] macOS가 확인 창 없이 일부 앱을 거부합니다. { support }에서 도와드릴 수 있습니다.
    }
