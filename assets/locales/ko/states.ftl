### 이 Mac의 등록 상태.

state-registered =
    .label = 등록됨
    .headline = 이 Mac은 { company }에 등록되어 있습니다.
    .explanation = 등록이 완료되었고, Jamf에도 전달되었습니다.

state-action-needed =
    .label = 조치 필요
    .headline = 이 Mac에서 해 주실 일이 있습니다.
    .explanation = 이 Mac을 등록하는 데 사용자의 도움이 필요합니다.

state-it-needed =
    .label = IT 지원 필요
    .headline = 이 Mac은 { support }의 도움이 필요합니다.
    .explanation = 이 Mac의 등록에 사용자가 직접 해결할 수 없는 문제가 있습니다. { support }에 알려 주세요.

state-in-progress =
    .label = 진행 중
    .headline = 이 Mac을 { company }에 등록하는 중입니다.
    .explanation = 시작한 단계를 계속 진행하세요. 몇 분이 지나야 나타나는 단계도 있습니다.

under-way = 시작한 단계를 마치면 해결됩니다. 다음에 할 단계는 Rejoin이 보여 줍니다.

state-unknown =
    .label = 알 수 없음
    .headline = 이 Mac이 등록되어 있는지 알 수 없습니다.
    .explanation = Rejoin이 필요한 곳을 모두 확인하지는 못했습니다. 문제가 있다는 뜻은 아닙니다.

unknown-because = Rejoin이 확인하지 못한 것이 있습니다({ $place }: { $reason }). 문제가 있다는 뜻이 아니라, 등록되어 있는지 알 수 없다는 뜻입니다.

# 목록의 한 줄.
not-looked-at = { $place }: { $reason }

### 등록을 보관하는 곳.

storage-platform-sso = 플랫폼 SSO(키체인 확인 창 없음)
storage-secure-enclave = Secure Enclave(키체인 확인 창 없음)
storage-login-keychain = 로그인 키체인
storage-none = 없음
storage-unknown = 알 수 없음

### 등록이 Jamf에 전달되었는지.

reported-yes = 예
reported-no = 아니요
reported-unknown = 알 수 없음

### 앱이 키를 요청할지.

asks-none = 확인 창 없음
asks-once = 확인 창 한 번: ‘항상 허용’ 클릭
asks-again = ‘항상 허용’을 클릭할 때까지 매번 확인 창 두 번
asks-refused = 확인 창 없이 macOS가 거부함
asks-unknown = 알 수 없음

### 얼마나 전인지.

ago-minutes = { $number ->
    [0] 방금
   *[other] { $number }분 전
}
ago-hours = { $number }시간 전
ago-days = { $number }일 전
ago-months = { $number }개월 전
ago-years = { $number }년 전
