### 안내: 문제에서 벗어나는 단계. 짜증 나고 바쁜 사람을 위해 짧고 차분하게, 한 번에 하나씩.

guide-register =
    .title = 이 Mac 등록하기
    .intro = 몇 단계를 거치며 10분쯤 걸립니다. Rejoin이 함께 확인하면서 어디까지 진행했는지 보여 줍니다.
    .done = 끝났습니다. 이 Mac이 등록되었고, Jamf에도 전달되었습니다.
guide-finish =
    .title = 이 Mac의 등록 마치기
    .intro = 몇 단계를 거치며 10분쯤 걸립니다. Rejoin이 함께 확인하면서 어디까지 진행했는지 보여 줍니다.
    .done = 끝났습니다. 이 Mac의 등록이 완료되었고, Jamf에도 전달되었습니다.
guide-platform-sso =
    .title = 이 Mac의 업무용 로그인 다시 설정하기
    .intro = 시스템 설정에서 두 단계를 거칩니다. 끝나면 Rejoin이 자동으로 확인합니다.
    .done = 끝났습니다. 이 Mac의 업무용 로그인에 문제가 없습니다.
guide-clean-up =
    .title = 정리하고 다시 등록하기
    .intro = 예전 등록이 남긴 것을 제거하고 다시 등록할 때까지 Rejoin이 안내합니다. 한 시간쯤 걸리고 그중 절반은 기다리는 시간이며, 일부는 { support }에서 처리합니다. 언제든지 멈췄다가 나중에 계속할 수 있습니다.
    .done = 끝났습니다. 예전 등록이 남긴 것이 없어졌고, 이 Mac은 한 번만 등록되어 있습니다.

step-before-you-start =
    .title = 시작하기 전에
    .text = 중간에 멈추지 말고 끝까지 진행하세요. 단계에 나와 있지 않으면 회사 포털(Company Portal)을 직접 열지 마세요. Self Service가 알맞은 때에 엽니다.
step-quit-apps =
    .title = 회사 포털과 Microsoft 앱 종료하기
    .text = 열려 있으면 제거할 것을 다시 써 넣습니다. 작업을 저장한 다음 하나씩 ⌘Q로 종료하세요.
step-remove-files =
    .title = 예전 파일 옮겨 두기
    .text = 목록을 보고 동의하면 Rejoin이 처리합니다. 파일은 보관되며 되돌릴 수 있습니다.
step-system-files =
    .title = 관리자 권한이 필요한 파일 제거하기
    .text = Self Service의 정리 항목이나 { support }에서 처리합니다. 없어지면 Rejoin이 자동으로 확인합니다. 정리가 잘 끝났는데도 남아 있으면 ‘완료’를 클릭하세요.
step-remove-items =
    .title = 키체인에서 예전 항목 삭제하기
    .text = 목록을 보고 동의하면 Rejoin이 처리합니다. 이 작업은 되돌릴 수 없습니다. 필요한 것은 다시 등록할 때 새로 만들어집니다.
step-uninstall-portal =
    .title = 회사 포털 설치 해제
    .text = Self Service의 정리 항목이나 { support }에서 처리합니다. 없어지면 Rejoin이 자동으로 확인합니다. { support }에서 그대로 두라고 하면 ‘완료’를 클릭하세요.
step-jamf-record =
    .title = Jamf Pro의 예전 레코드 삭제
    .text = { support }에서만 할 수 있습니다. 아래 글을 보내고 답을 받으면 ‘완료’를 클릭하세요.
step-entra-records =
    .title = Entra ID의 예전 레코드 삭제
    .text = { support }에서만 할 수 있습니다. 아래 글을 보내고 답을 받으면 ‘완료’를 클릭하세요.
step-intune-records =
    .title = Intune의 예전 레코드 삭제
    .text = { support }에서만 할 수 있습니다. 아래 글을 보내고 답을 받으면 ‘완료’를 클릭하세요.
step-restart =
    .title = 이 Mac 재시동하기
    .text = 작업을 저장한 다음 Apple 메뉴 > 재시동을 선택하세요. 그다음 Rejoin이 여기에서 이어집니다.
step-wait =
    .title = 30분 기다리기
    .text = Microsoft 서버에서 예전 등록이 지워지는 데 그만큼 걸립니다. 그동안 다른 일을 해도 되지만 회사 포털은 열지 마세요. 시간이 되면 Rejoin이 알려 드립니다.
step-install-portal =
    .title = 회사 포털 다시 설치하기
    .text = Self Service나 { support }에서 처리합니다. 그다음 직접 열지는 마세요.
step-quit-company-portal =
    .title = 회사 포털 종료하기
    .text = 직접 연 회사 포털(Company Portal)로는 이 Mac을 등록할 수 없습니다. 회사 포털의 윈도우를 클릭하고 ⌘Q를 누르세요.
step-remove-this-mac =
    .title = 회사 포털에서 이 Mac 제거하기
    .text = 회사 포털(Company Portal)을 열고 기기 목록에서 이 Mac을 선택해 제거한 다음 회사 포털을 종료하세요. 변경하려면 Self Service를 열라고 나오면 거기에서 멈추고 { support }에 알려 주세요. 그렇다면 이 Mac은 Jamf로 등록된 것입니다.
step-open-item =
    .title = Self Service에서 등록 열기
    .text = Self Service에서 { item }을 선택해 시작하세요. 그러면 회사 포털(Company Portal)이 열립니다. 1분쯤 걸릴 수 있습니다.
step-sign-in =
    .title = 회사 포털에 로그인하기
    .text = 첫 화면에서 업무용 계정을 사용하세요. 끝났다고 나올 때까지 회사 포털을 열어 두세요.
step-begin =
    .title = ‘시작’ 클릭하기
    .text = 회사 포털이 계정을 확인하고 이 Mac의 상태를 보여 줍니다. 노란색 삼각형은 아직 할 일이 있다는 표시입니다. 거기에서 ‘시작’을 클릭하세요.
step-mac-password =
    .title = macOS가 요구하면 이 Mac의 암호 입력하기
    .text = 이 Mac에 로그인할 때 쓰는 암호입니다. 등록에는 몇 분이 걸릴 수 있습니다. 그동안 다른 일을 해도 되며, 끝나면 메시지가 나타납니다.
step-to-the-end =
    .title = 더 이상 요청이 없을 때까지 진행하기
    .text = 회사 포털이 열리거나 브라우저에서 로그인하라고 할 수 있습니다. 업무용 계정을 사용하세요. 끝나기 전에는 둘 다 닫지 마세요.
step-prompts =
    .title = macOS 확인 창이 나타나면 ‘항상 허용’ 클릭하기
    .text = 키의 이름은 “Microsoft Workplace Join Key”이며, Jamf 앱이나 회사 포털에 필요합니다. 이 Mac에 로그인할 때 쓰는 암호를 입력한 다음 ‘항상 허용’을 클릭하세요.
step-jamf-has-the-id =
    .title = Jamf에 등록이 전달됨
    .text = 사용자가 할 일은 없습니다. 몇 분이 걸릴 수 있습니다.
step-sign-in-again =
    .title = 다시 로그인하기
    .text = { sign-in-as } 더 이상 요청이 없을 때까지 진행하세요.
step-open-settings =
    .title = 시스템 설정 열기
    .text = 사용자 및 그룹에서 이름 옆에 있는 정보 버튼을 클릭하세요.
step-register-or-repair =
    .title = 거기에서 업무용 로그인 등록하거나 복구하기
    .text = macOS의 안내를 따르고 업무용 계정을 사용하세요. 집중 모드가 켜져 있으면 그동안 꺼 두세요. 그대로 두면 macOS의 메시지가 가려질 수 있습니다.

### 안내를 시작하기 전에 알아 둘 것.

before-at-hand = 준비할 것: 업무용 계정과 그 암호, 이 Mac에 로그인할 때 쓰는 암호.
before-no-prompts = 키체인에 있는 키에 대한 macOS 확인 창은 나타나지 않습니다.
before-perhaps-prompts = 키체인에 있는 키에 대한 macOS 확인 창이 나타날 수도 있고, 나타나지 않을 수도 있습니다. 새 등록을 어디에 보관하는지에 달려 있어 미리 알 수 없습니다. 나타나면 ‘항상 허용’을 클릭하세요.
before-prompts = Jamf 앱이나 회사 포털이 키체인에 있는 “Microsoft Workplace Join Key” 키를 사용할 수 있도록 macOS 확인 창이 나타납니다.
before-dialogs = ‘항상 허용’을 클릭하면 확인 창이 { $always-allow }번만 나타나고 더는 나타나지 않습니다. ‘허용’을 클릭하면 매번 { $allow }번 나타납니다.

progress-done = 완료
progress-now = 지금
progress-ahead = 예정

guide-step-of = { $total }단계 중 { $number }단계
guide-go-on = { $total }단계 중 { $number }단계: { $step }
by-rejoin = 자동으로 진행됩니다
changed-nothing = 없음

### 잘못 든 길: 어떻게 보이는지, 어떻게 돌아가는지. 결코 탓하지 않는다.

wrong-turn-opened-by-hand =
    .what = 회사 포털이 Self Service를 거치지 않고 열렸습니다. 이렇게 해서는 이 Mac을 등록할 수 없습니다.
    .way-back = 회사 포털(Company Portal)을 종료하세요. 그런 다음 Self Service를 열고 { item }을 선택하세요.
wrong-turn-denied =
    .what = 키에 대한 확인 창에서 ‘거부’를 클릭했거나 확인 창이 닫힌 것 같습니다.
    .way-back = 다시 하면 됩니다. Self Service에서 { item }을 한 번 더 시작하세요. macOS 확인 창이 나타나면 이 Mac에 로그인할 때 쓰는 암호를 입력하고 ‘항상 허용’을 클릭하세요.
wrong-turn-allowed-once =
    .what = 키에 대한 확인 창에서 ‘항상 허용’이 아니라 ‘허용’을 클릭한 것 같습니다.
    .way-back = 이번에는 잘되었지만 확인 창이 다시 나타납니다. 그때 ‘항상 허용’을 클릭하세요.
wrong-turn-portal-closed-early =
    .what = 이 Mac이 등록되기 전에 회사 포털이 닫힌 것 같습니다.
    .way-back = Self Service에서 { item }을 한 번 더 시작하고, 끝났다고 나올 때까지 회사 포털을 열어 두세요.
wrong-turn-self-service-not-reached =
    .what = Self Service가 열리지 않은 것 같습니다.
    .way-back = 한 번 더 해 보세요. 그래도 아무 일이 없으면 응용 프로그램 폴더에서 Self Service를 열고 { item }을 선택하세요.
wrong-turn-nothing-moved =
    .what = 5분 동안 아무것도 바뀌지 않았습니다.
    .way-back = 회사 포털, 브라우저, macOS 확인 창처럼 응답을 기다리는 윈도우가 있는지 찾아보세요. 없으면 이 단계를 한 번 더 하세요. 그래도 안 되면 { support }에 문의하세요.

guide-label-start = 안내 시작
guide-label-tick = 완료
guide-label-end = 그만두기
guide-label-close = 닫기
guide-label-what-changed = 달라진 것
guide-label-before = 이전
guide-label-after = 지금
guide-label-shown-by = Rejoin이 확인하는 곳

### 링크가 아무 데도 가지 않을 때 남는 것. name: 회사에서 쓰는 Self Service의 이름, 또는 주소.

way-find-item = { $name }에서 { item }을 선택하세요.
way-by-hand = 자동으로 열리지 않았습니다. { $name } 앱을 직접 열고 { item }을 선택하세요.
way-look-there = 자동으로 열리지 않았습니다. { $name } 앱을 직접 열고 거기에서 찾아보세요.
way-nothing-happened = 링크가 아무것도 열지 못했습니다. { $name } 앱을 직접 열고 { item }을 선택하세요.
way-settings-by-hand = 자동으로 열리지 않았습니다. 시스템 설정 > 사용자 및 그룹을 직접 열고 이름 옆에 있는 정보 버튼을 클릭하세요.
way-link-by-hand = 자동으로 열리지 않았습니다. 주소는 다음과 같습니다: { $name }
