### Rejoin이 사용자를 위해 할 수 있는 일: 버튼의 말.

action-open-registration = { $item-given ->
    [yes] Self Service에서 ‘{ $item }’ 열기
   *[no] Self Service에서 등록 열기
}
action-find-registration = { $item-given ->
    [yes] Self Service를 열고 ‘{ $item }’ 찾기
   *[no] Self Service를 열고 Mac 등록 찾기
}
action-open-self-service = Self Service 열기
action-install-company-portal = Self Service에서 회사 포털 설치
action-open-clean-up-policy = Self Service에서 정리 항목 열기
action-start-guide = 안내 시작
action-repair-platform-sso = 시스템 설정 열기
action-contact-support = { support }에 문의
action-make-report = { support }에 전달할 보고서 만들기

### 해결할 사람.

who-user = 사용자 본인
who-it = { support-first }
who-user-then-it = 사용자 본인(해결되지 않으면 { support })
who-it-then-user = { support-first }(사용자의 도움이 필요할 수 있음)
