### 세부사항, 지원, Rejoin에 관하여 페이지.

language-name = 한국어

# macOS shows it where it asks whether Rejoin may reach devices on the local network.
local-network = 회사의 Jamf 서버가 이 네트워크에 있는 경우, 이 Mac이 그 서버에 연결되는지 Rejoin이 확인하려면 사용자의 허용이 필요합니다. 다른 기기는 찾지 않습니다.

details-title = Rejoin이 읽은 것
details-intro = Rejoin이 이 Mac에서 확인한 모든 것을 적혀 있는 그대로, 위치와 시각과 함께 보여 줍니다. IT 팀을 위한 내용이니 읽지 않아도 됩니다.
details-everywhere = 확인하려던 곳을 모두 확인했습니다.
details-not-everywhere = 확인하지 못한 곳이 있습니다
details-read-at = 읽은 시각
details-there = 있음
details-not-there = 없음
details-not-tried = 아직 시도하지 않았습니다. 첫 페이지에서 ‘다시 확인’을 클릭하세요
details-of-registration = 등록
details-of-jamf = Jamf
details-of-apps = 앱
details-of-network = 네트워크
details-of-mac = 이 Mac

reading-login-keychain = 로그인 키체인
reading-platform-sso = 플랫폼 SSO
reading-sso-status = Jamf 앱에서 본 로그인
reading-migrator = Jamf 앱의 이전 작업
reading-enrollment = 관리
reading-jamf-binary = Jamf 프로그램
reading-jamf-server = Jamf 서버
reading-may-register = 등록 허용
reading-connector = Jamf와 Microsoft의 연동
reading-azure-id = Jamf에 전달된 등록
reading-azure-token = Jamf 앱의 마지막 로그인
reading-jamf-log = Jamf의 로그
reading-portal-log = 회사 포털의 로그
reading-running = 실행 중인 앱
reading-hosts = 서버
reading-user = 사용자와 언어
reading-awake = 잠자기에서 깬 시각
reading-guide = 시작한 단계

support-title = 도움 받기
support-intro = { support-first }에서 도와드릴 수 있습니다. 아래 보고서를 전달하면 여러 번 물어볼 일이 거의 없습니다.
support-nobody = 회사에서 정한 문의처가 없습니다. Mac을 관리하는 담당자에게 문의하고 아래 보고서를 전달하세요.
support-page = 도움말 페이지 열기
support-email = 이메일 쓰기
support-phone = 전화하기
support-report = 헬프데스크에 전달할 보고서
support-review = 보고서에 든 내용 보기
support-answers = 위에 쓴 답변(쓴 그대로)
support-save = 보고서 저장…
support-show = Finder에서 보기

about-title = Rejoin에 관하여
about-version = 버전 { $version }
about-intro = Rejoin은 이 Mac이 { company }에 제대로 등록되어 있는지 살펴보고, 할 일이 있으면 알려 줍니다.
about-language = 언어
about-automatic = macOS와 동일
about-language-forced = 언어는 { company }에서 정했습니다.
about-settings = 회사의 설정
about-settings-made = 이 Mac의 Rejoin은 { company }에서 설정했습니다.
about-settings-none = 회사에서 정한 Rejoin 설정이 없습니다.
about-help = 도움말
about-shapes = 아이콘의 뜻

help-purpose =
    .title = Rejoin은 무엇을 하나요?
    .text = Teams, Outlook 등의 업무용 앱은 { company }에 등록된 Mac에서만 쓸 수 있습니다. Rejoin은 이 Mac이 등록되어 있는지 확인하고, 무엇이 문제인지 알려 주고, 해결하는 길을 보여 줍니다.
help-needed =
    .title = 할 일이 있다고 나오면 어떻게 하나요?
    .text = 메뉴 막대의 아이콘에서 Rejoin을 열고 큰 버튼을 클릭하세요. 단계가 끝나면 Rejoin이 스스로 알아차리므로 지금 어디까지 했는지 언제나 알 수 있습니다.
help-self-service =
    .title = 왜 회사 포털이 아니라 Self Service로 하나요?
    .text = 회사 포털을 직접 열면 Jamf가 등록을 알지 못해서 등록한 것으로 인정되지 않습니다. Rejoin이 Self Service의 올바른 항목을 열어 줍니다.
help-prompts =
    .title = 왜 macOS가 암호를 묻나요?
    .text = 앱이 키체인에 있는 등록을 사용하려는 것입니다. Rejoin은 확인 창이 나타나기 전에 그 모습과, 더 묻지 않게 하는 버튼(‘항상 허용’)을 보여 줍니다.
help-stuck =
    .title = 더 진행할 수 없으면 어떻게 하나요?
    .text = 화면에 나타난 메시지를 ‘메시지의 뜻’ 페이지에 입력하세요. 또는 ‘지원’ 페이지에서 보고서를 저장해 { support }에 전달하세요.
help-privacy =
    .title = Rejoin은 무엇을 알고 있나요?
    .text = Rejoin은 ‘세부사항’ 페이지에 있는 것만 읽고, 암호나 비밀 키는 절대 읽지 않습니다. 아무 데도 보내지 않습니다.
