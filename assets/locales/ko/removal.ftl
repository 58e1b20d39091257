### 정리: 정확히 무엇이 없어지고 무엇이 남는지, 그리고 IT 팀에 보낼 글. 차분하고 정확하게, 누구도 탓하지 않는다.

removal-label-list = 없어지는 것
removal-label-stays = 남는 것
removal-label-not-looked-at = Rejoin이 확인하지 못해 그대로 두는 것
removal-label-no = 아니요, 그대로 두기
removal-label-put-back = 파일 되돌리기
removal-label-is-put-back = 파일이 제자리로 돌아왔습니다.
removal-label-letter = IT 팀에 보낼 글
removal-label-copy = 글 복사하기
removal-label-is-copied = 복사했습니다. IT 팀에 보낼 메시지에 붙여 넣으세요.
removal-label-not-copied = 복사하지 못했습니다. 글을 선택하고 ⌘C를 누르세요.
removal-label-left = 남은 시간
removal-label-changed = 목록을 보여 드린 뒤에 달라진 것이 있어 아무것도 제거하지 않았습니다. 새 목록을 확인하세요.
removal-label-resumed = 정리하던 중에 Rejoin이 중단되었지만 끝까지 마쳤습니다. 남은 일은 안내에 나와 있습니다.
removal-label-not-now = 아무것도 제거하지 않았습니다. Rejoin이 지금 홈 폴더에서 작업할 수 없거나 이미 정리하는 중입니다. 잠시 후 다시 시도하세요.
removal-label-cut-off = Rejoin이 끝까지 마치지 못했습니다. 일부는 마쳤고 나머지는 아직 남아 있습니다. Rejoin이나 ‘rejoin cleanup’을 다시 시작하면 이어서 진행합니다.
removal-label-only-tells = 실제 Mac이라면 Rejoin이 지금 이 작업을 합니다. 이것은 기록이므로 그대로 남습니다.

removal-group-company-portal = 회사 포털의 파일
removal-group-self-service = Self Service의 파일
removal-group-jamfs-app = Jamf 앱의 파일
removal-group-certificates = 인증서
removal-group-keys = 키
removal-group-passwords = 앱이 저장한 암호
removal-group-web-pages = 웹 페이지마다 쓰는 인증서

removal-entry-data = 앱이 기억하는 내용
removal-entry-user-context = 사용한 사람
removal-entry-windows = 열려 있던 윈도우
removal-entry-settings = 설정
removal-entry-cookies = 쿠키
removal-entry-certificate = 등록의 인증서
removal-entry-private-key = 개인 키
removal-entry-public-key = 공개 키
removal-entry-password = 암호
removal-entry-identity-preference = ID 환경설정

removal-stays-jamfs-keys = Jamf의 키
removal-stays-passwords = 사용자의 암호와 키체인의 나머지 모두
removal-stays-documents = 문서, 메일, 앱
removal-stays-registration = 이 Mac이 지금 쓰는 등록

removal-ask-files = 파일 { $number }개 옮겨 두기…
removal-ask-items = 항목 { $number }개 삭제하기…
removal-question-files = 파일 { $number }개를 옮겨 둘까요?
removal-question-items = 키체인에서 항목 { $number }개를 삭제할까요?
removal-warning-files = { $number ->
   *[other] 따로 마련한 폴더에 보관되며 되돌릴 수 있습니다.
}
removal-warning-items = { $number ->
   *[other] 이 작업은 되돌릴 수 없습니다. 필요한 것은 다시 등록할 때 새로 만들어집니다.
}
removal-yes-files = { $number ->
   *[other] 옮겨 두기
}
removal-yes-items = { $number ->
   *[other] 완전히 삭제하기
}
removal-done-files = 파일 { $number }개를 옮겨 두었습니다.
removal-done-items = 키체인에서 항목 { $number }개를 삭제했습니다.
removal-refused = macOS가 제거를 허용하지 않아 그대로 있습니다: { $what }
removal-not-put-back = 그 자리에 다른 것이 있거나 macOS가 허용하지 않아 되돌리지 않았습니다: { $what }
removal-not-looked-at = 확인하지 못함: { $reason }
removal-behind-a-link = 다른 곳으로 이어지므로 Rejoin은 건드리지 않습니다
removal-still-open = 아직 열려 있음: { $apps }
removal-last-resort = 다른 방법이 모두 소용없을 때만, { support }에서만 합니다: MDM 프로파일과 Jamf 소프트웨어를 제거하고 Jamf Pro에서 이 Mac을 삭제한 다음 관리 대상으로 다시 등록합니다. Self Service와 이 안내도 사라지므로 Rejoin은 절대 하지 않습니다.

removal-user = { $user-given ->
    [yes] { $user }
   *[no] 알 수 없음
}
removal-ids = { $ids-given ->
    [yes] { $ids }
   *[no] 알 수 없음
}
removal-letter-jamf-record =
    안녕하세요. Mac을 Microsoft Intune에 다시 등록하려고 정리하고 있습니다.
    Jamf Pro에 같은 Mac의 예전 레코드가 있으면 삭제해 주세요. 지금도 체크인하는 레코드는 그대로 두어 주세요.
    사용자: { removal-user }
    Entra 디바이스 ID: { removal-ids }
removal-letter-entra-records =
    안녕하세요. Mac을 Microsoft Intune에 다시 등록하려고 정리하고 있습니다.
    Entra ID(디바이스 > 모든 디바이스)에서 다음 디바이스의 레코드와 이 Mac의 다른 예전 레코드를 삭제해 주세요.
    사용자: { removal-user }
    디바이스 ID: { removal-ids }
removal-letter-intune-records =
    안녕하세요. Mac을 Microsoft Intune에 다시 등록하려고 정리하고 있습니다.
    Intune(디바이스 > macOS)에서 다음 디바이스의 레코드와 이 Mac의 다른 예전 레코드를 삭제해 주세요. 다시 등록하는 것은 빨라도 그 30분 뒤입니다.
    사용자: { removal-user }
    Entra 디바이스 ID: { removal-ids }
