### 코치: 키체인에 대해 macOS가 물을 것과 클릭할 버튼.

coach-title = { $app } 앱이 키체인 접근을 요청합니다
coach-speaks = { $app } 앱이 키체인에 있는 키에 접근하려고 할 수 있습니다
# 버튼에 쓰인 말. 작은따옴표 안에 들어간다.
coach-button = { $label }

coach-do-this = 이 Mac에 로그인할 때 쓰는 암호를 입력하고 ‘{ $button }’ 버튼을 클릭하세요.
coach-why-once = 그러면 확인 창이 다시 나타나지 않습니다. ‘{ $button }’ 버튼을 클릭하면 매번 나타납니다.
coach-why-again = 그러면 확인 창이 다시 나타나지 않습니다. ‘{ $button }’ 버튼을 클릭하면 매번 두 번씩 나타납니다.

# macOS의 확인 창을 Rejoin의 말로.
coach-dialog-sign = { $app } 앱이 키체인에 있는 “{ $key }” 키로 서명하려고 합니다.
coach-dialog-access = { $app } 앱이 키체인에 있는 “{ $key }” 키에 접근하려고 합니다.
coach-label-password = 허용하려면 ‘로그인’ 키체인의 암호를 입력하세요.

# likely: Mac이 다른 언어를 쓰고, label은 아마 거기에 쓰인 말. english: 위치만 알 때. 작은따옴표 안에 들어간다.
button-always-allow =
    .likely = { $label }(세 버튼 중 첫 번째, 영어로는 Always Allow)
    .english = Always Allow(영어 이름, 세 버튼 중 첫 번째)
    .does = 이제부터 앱이 이 Mac의 등록을 사용할 수 있고, 이 앱에 대한 확인 창은 다시 나타나지 않습니다.
    .tried = 맞습니다. 이 앱에 대한 확인 창은 이것이 마지막입니다.
button-deny =
    .likely = { $label }(세 버튼 중 가운데, 영어로는 Deny)
    .english = Deny(영어 이름, 세 버튼 중 가운데)
    .does = 앱이 이 Mac의 등록을 사용할 수 없어 로그인하지 못합니다. 확인 창은 다음에 다시 나타납니다.
    .tried = 이렇게 하면 지금은 앱이 로그인하지 못합니다. 잃는 것은 없으며, 확인 창은 다음에 다시 나타납니다.
button-allow =
    .likely = { $label }(세 버튼 중 마지막, 영어로는 Allow)
    .english = Allow(영어 이름, 세 버튼 중 마지막)
    .does = 앱이 이번 한 번만 이 Mac의 등록을 사용할 수 있습니다. macOS는 이를 기억하지 않아 확인 창이 다시 나타납니다.
    .tried = 이번에는 되지만 확인 창이 곧 다시 나타납니다. 첫 번째 버튼을 클릭하면 더는 나타나지 않습니다.

coach-signed-by-microsoft = 이 Mac의 { $app } 앱은 Microsoft가 서명한 것이 맞습니다. Rejoin이 확인했습니다.
coach-signed-by-apple = 이 Mac의 { $app } 앱은 Apple이 서명한 것이 맞습니다. Rejoin이 확인했습니다.
coach-signed-by-team = 이 Mac의 { $app } 앱에는 개발자 팀 { $team }의 유효한 서명이 있습니다.
coach-not-verified = 이 Mac의 { $app } 앱을 누가 만들었는지 Rejoin이 확인하지 못했습니다. 이 앱에는 암호를 입력하지 말고 먼저 IT 팀에 문의하세요.
coach-real-or-fake = 진짜 확인 창에는 아는 앱의 이름과 “Microsoft Workplace Join Key” 키가 나옵니다. 버튼은 세 개이고, 이 Mac의 암호를 요구합니다. 업무용 계정의 암호는 절대 요구하지 않습니다. 하나라도 다르면 ‘{ $button }’ 버튼을 클릭하고 { support }에 알려 주세요.

coach-label-title = 앞으로 나타날 macOS 확인 창
coach-label-exercise = 먼저 여기에서 연습하기
coach-label-try-it = 아무 버튼이나 클릭해 어떻게 되는지 보세요. 그림일 뿐이어서 아무 일도 일어나지 않습니다.
coach-label-real-or-fake = 진짜일까요, 가짜일까요?
