### 터미널에서 하는 정리. 차분하고 정확하게, 누구도 탓하지 않는다.

# 목록 앞.
cleanup-title = 정리하면 이 Mac에서 없어지는 것은 다음이 전부이며, 그 밖의 것은 건드리지 않습니다.
cleanup-first = 키체인에서 삭제한 것은 되돌릴 수 없습니다. 파일은 옮겨 둘 뿐이며, “rejoin cleanup --restore” 명령으로 되돌릴 수 있습니다.
cleanup-files = 먼저 다음 파일을 옮겨 둡니다
cleanup-items = 마지막으로 다음 항목을 키체인에서 완전히 삭제합니다
cleanup-nothing = 정리할 것이 없습니다.

# 남는 것과 그 까닭.
cleanup-stays-jamfs-keys = Jamf의 키(JAMF): 없으면 이 Mac을 더 이상 관리할 수 없습니다
cleanup-stays-keychain = 키체인의 나머지 모두: 사용자의 암호와 다른 앱이 저장한 것
cleanup-stays-files = 문서와 메일, 모든 앱, 앱이 컨테이너에 보관하는 것

cleanup-dry-run = 아무것도 바꾸지 않았습니다. 정리하려면: rejoin cleanup
# 터미널에서 묻는 말. “예”를 뜻하는 대답은 아래에 /로 나누어 적는다. 영어 대답은 언제나 쓸 수 있다.
cleanup-question = 지금 정리할까요? [y/N]
cleanup-yes = y/yes/예/네
cleanup-declined = 아무것도 바꾸지 않았습니다.
cleanup-no-terminal = Rejoin은 정리하기 전에 묻지만 여기에는 물어볼 터미널이 없습니다. 목록만 보려면: rejoin cleanup --dry-run

cleanup-interrupted = 이전 정리가 중단되었습니다. “rejoin cleanup” 명령으로 끝까지 마치거나 “rejoin cleanup --restore” 명령으로 되돌릴 수 있습니다.
cleanup-resumed = 이전 정리가 중단되어 Rejoin이 끝까지 마쳤습니다.
cleanup-rolled-back = 이전 정리가 하루 넘게 중단되어 있어 되돌릴 수 있는 것은 되돌렸습니다.
cleanup-not-read = 이전 정리에 관한 Rejoin의 메모를 읽을 수 없어 그때 옮겨 둔 파일은 그대로 둡니다. “rejoin cleanup --restore” 명령으로 되돌릴 수 있습니다.
cleanup-restored = 파일 { $number }개가 제자리로 돌아왔습니다.
cleanup-nothing-to-restore = 되돌릴 것이 없습니다.
cleanup-kept-in = 파일을 보관한 곳:
cleanup-next = 이제 이 Mac을 재시동하고 30분 기다린 다음 Self Service에서 등록하세요. 그 전에 { support }에서 예전 레코드를 삭제해야 할 수 있습니다.
cleanup-copy = 이 작업은 기록의 사본에서 이루어졌고 사본은 이제 버립니다. 기록은 그대로입니다.
cleanup-kept-copy = 이 작업은 “{ $folder }” 폴더의 사본에서 이루어졌습니다. 기록은 그대로입니다.

cleanup-left = 다음은 그대로 있습니다
cleanup-why-refused = macOS가 허용하지 않았습니다
cleanup-why-another-volume = 다른 디스크에 있습니다
cleanup-why-behind-link = 경로에 있는 폴더가 다른 곳으로 이어집니다
cleanup-why-changed = 이전과 다른 것입니다
cleanup-why-taken = 그 자리에 다른 것이 있으며 Rejoin은 덮어쓰지 않습니다
cleanup-why-ambiguous = 다른 항목과 구별할 수 없습니다
cleanup-why-no-answer = macOS가 응답하지 않았습니다
cleanup-why-too-late = 동의한 지 하루가 넘었습니다
cleanup-why-failed = 시스템의 답: { $why }
