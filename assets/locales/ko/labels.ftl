### 메뉴, 페이지, 명령어에서 쓰는 정해진 말.

label-next-step = 다음 단계
label-also-found = 그 밖에 찾은 것
label-this-mac = 이 Mac
label-apps-that-ask = 등록을 사용하는 앱
label-not-looked-at = Rejoin이 확인하지 못한 것
label-settings-problems = 회사에서 정한 Rejoin 설정의 문제
label-what-shows-it = 근거
label-nothing-found = 찾지 못함
label-since = 시작된 때
label-who-must-act = 해결할 사람
label-doubt = 가능성이 높지만 확실하지는 않습니다. Rejoin이 확인하지 못한 곳이 있습니다.
label-registration = 등록
label-user = 등록된 사용자
label-device-id = 기기 ID
label-reported-to-jamf = Jamf에 전달됨
label-help-desk = 문의처
label-simulated = 이 Mac이 아니라 기록해 둔 Mac의 내용입니다.
label-open-rejoin = Rejoin 열기
label-i-see-a-message = 메시지의 뜻 알아보기…
label-what-do-you-see = 무엇이 보이나요?
label-how-to-ask = 메시지를 입력하거나 붙여 넣으세요. 무슨 일이 일어나는지 자신의 말로 써도 됩니다. 내용은 이 Mac을 벗어나지 않습니다.
label-explain = 알아보기
label-pages = 페이지
label-skip-to-content = 내용으로 건너뛰기
label-open-the-right-item = 올바른 항목 열기
label-what-to-click = 클릭할 버튼 보기
label-look-again = 다시 확인
label-looking = 이 Mac 확인 중…
label-found-here = Rejoin이 이 Mac에서도 찾은 문제입니다.
label-quit = Rejoin 종료

label-icon-hidden = 메뉴 막대에 Rejoin 아이콘이 없습니다
label-how-to-show-the-icon = 시스템 설정 > 메뉴 막대에서 허용한 다음 Rejoin을 종료했다가 다시 여세요. 응용 프로그램 폴더에서 Rejoin을 열면 언제나 윈도우가 나타납니다.
