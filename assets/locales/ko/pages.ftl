### 윈도우의 페이지 이름.

page-status = 상태
page-guide = 안내
page-prompts = macOS 확인 창
page-message = 메시지의 뜻
page-details = 세부사항
page-support = 지원
page-about = Rejoin에 관하여

### 메시지가 뜻하는 것.

fits = { $number ->
    [1] 맞는 설명이 하나 있습니다.
   *[other] 맞는 설명이 { $number }개 있습니다. 가능성이 높은 순서입니다.
}
nothing-fits = 여기에 맞는 설명이 없습니다. 메시지에 나온 말을 그대로 입력하거나, 무슨 일이 일어나는지 다른 말로 써 보세요. { support }에서도 도와드릴 수 있습니다.
