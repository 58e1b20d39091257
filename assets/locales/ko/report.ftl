### 지원을 위한 보고서, 그리고 여러 보고서.

# 저장하기 전에, 맨 위에.
report-title = 이 보고서는 헬프데스크에 전달할 파일 하나입니다. 헬프데스크가 Rejoin이 보는 그대로 이 Mac을 볼 수 있습니다.

report-inside = 들어 있는 것
report-machine = 시각, 시간대, macOS 버전, 사용 언어
report-settings = 등록과 Rejoin에 대해 Jamf와 회사에서 정한 설정: 켬/끔, 숫자, 시각
report-log-lines = Jamf와 회사 포털의 로그 { $number }줄
report-registrations = 키체인에 있는 등록 { $number }개: 날짜와 사용할 수 있는 앱
report-apps = 등록과 관련된 앱 { $number }개
report-commands = 등록에 대해 macOS와 Jamf의 명령 { $number }개가 알려 주는 것
report-hosts = 이 Mac에서 연결할 수 있는 등록 서버
report-unreadable = Rejoin이 확인하지 못한 것 { $number }개

report-masked = 다른 말로 바꾼 것(같은 것은 언제나 같은 말로)
report-people = 사람 { $number }명의 이름(“user-1” 등)
report-ids = 이 Mac이나 회사의 ID { $number }개
report-addresses = 주소 { $number }개(“host-1.example” 등)
report-names = 정책, 폴더, 앱의 이름 { $number }개

report-without = 들어 있지 않은 것
report-left-out = 암호, 키, 토큰, 쿠키, 키체인의 다른 항목, 다른 앱과 파일, 이 Mac의 이름
report-not-sent = Rejoin은 아무것도 보내지 않습니다. 파일을 누구에게 줄지는 직접 정합니다.

report-questions = 아는 것만 여기나 메시지에 써 주세요. 헬프데스크에서 물어볼 내용입니다.
report-question-message = 메시지에 정확히 뭐라고 나오나요?
report-question-where = 어디에 나타나나요? 어떤 앱의 어떤 화면인가요?
report-question-since = 언제부터인가요?
report-question-worked = 전에는 잘되었나요?
report-question-colleague = 동료에게도 같은 문제가 있나요?
report-question-others = 다른 Mac도 사용하나요? 그 Mac은 등록되어 있나요?

report-saved = 보고서를 저장했습니다: { $file }
report-not-saved = 보고서를 “{ $file }” 파일로 저장하지 못했습니다: { $why }
report-exists = “{ $file }” 파일이 이미 있습니다. Rejoin은 덮어쓰지 않습니다. 다른 이름을 선택하세요.

# rejoin status --reports: 열의 이름과 상태 대신 쓰는 말.
report-column-report = 보고서
report-column-state = 상태
report-column-found = 찾은 것
report-broken = 사용할 수 없음

reports-unreadable = “{ $folder }” 폴더를 읽을 수 없습니다: { $why }
reports-none = “{ $folder }” 폴더에 보고서가 없습니다.
reports-broken = 보고서 { $number }개를 사용할 수 없습니다.
